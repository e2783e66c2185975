"""A folder that changes while it is looked at."""

import datetime as dt
import os
import threading
from pathlib import Path

import pytest

from sro_kiosk.notices import read_board, signature
from tests.notices.conftest import Post, emergency


def edit_in_place(path: Path, text: str) -> None:
    """Write as often as it takes until the file system's clock has ticked."""
    before = path.stat().st_ctime_ns
    while path.stat().st_ctime_ns == before:
        path.write_text(text)


def test_the_signature_changes_with_every_change(folder: Path, post: Post) -> None:
    seen = [signature(folder)]
    path = post("a.toml", "One.")
    seen.append(signature(folder))
    edit_in_place(path, 'text.en = "Two."\n')
    seen.append(signature(folder))
    path.rename(folder / "b.toml")
    seen.append(signature(folder))
    (folder / "b.toml").unlink()
    assert signature(folder) == seen[0]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("replaced", [True, False])
def test_a_new_text_that_pretends_to_be_the_old_file_is_seen(
    folder: Path, post: Post, *, replaced: bool
) -> None:
    path, draft = post("a.toml", "One."), post("a.draft", "Two.")
    before, old = signature(folder), path.stat()
    edit_in_place(draft if replaced else path, draft.read_text())
    if replaced:
        draft.replace(path)
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert path.stat().st_size == old.st_size
    assert signature(folder) != before


def test_nothing_is_new_while_the_signature_is_the_boards(folder: Path, post: Post) -> None:
    post("a.toml")
    board = read_board(folder)
    assert board.signature == signature(folder)
    post("b.toml")
    assert board.signature != signature(folder)


def test_a_file_that_comes_and_goes_all_the_time_breaks_nothing(folder: Path, post: Post) -> None:
    stay, stop = post("stay.toml"), threading.Event()

    def flicker() -> None:
        while not stop.is_set():
            post("flicker.toml", "Now you see me.").unlink()

    thread = threading.Thread(target=flicker)
    thread.start()
    try:
        boards = [read_board(folder) for _ in range(100)]
    finally:
        stop.set()
        thread.join()
    assert all(stay.name in [posted.file for posted in board.notices] for board in boards)


def test_a_notice_is_taken_down_by_removing_its_file(folder: Path, post: Post) -> None:
    path = post("a.toml", "Get out.", *emergency())
    now = dt.datetime.now().astimezone()
    assert read_board(folder).due(now, audience="visitor", clock_set=True)
    path.unlink()
    assert not read_board(folder).due(now, audience="visitor", clock_set=True)
