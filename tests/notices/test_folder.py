"""A folder into which anything may be dropped at any moment."""

import os
from pathlib import Path

import pytest

from sro_kiosk.notices import Board, read_board, signature
from sro_kiosk.notices.folder import MOST_BYTES, MOST_NOTICES
from tests.notices.conftest import Post, emergency


def files(board: Board) -> list[str]:
    return [posted.file for posted in board.notices]


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in read_board(folder).problems]


def test_no_folder_is_an_empty_board(tmp_path: Path) -> None:
    assert read_board(tmp_path / "none") == Board()
    assert signature(tmp_path / "none") == ()


def test_a_notice_is_taken_as_it_stands(folder: Path, post: Post) -> None:
    path = post("closing.toml", "[red]Closed[/] at noon — sí.")
    (posted,) = read_board(folder).notices
    assert posted.text_in("en") == "[red]Closed[/] at noon — sí."
    assert posted.file == "closing.toml"
    assert posted.written.timestamp() == pytest.approx(path.stat().st_mtime)
    assert posted.written.utcoffset() is not None


def test_a_broken_notice_is_told_with_its_place_and_the_others_stay(
    folder: Path, post: Post
) -> None:
    post("good.toml")
    post("slip.toml", "Hello.", "priorty = 3", 'level = "urgent"')
    post("half.toml").write_text('text.en = "Hal')
    board = read_board(folder)
    assert files(board) == ["good.toml"]
    assert [str(problem) for problem in board.problems] == [
        "half.toml:1:15: is not valid TOML: unterminated string",
        'slip.toml:2:1: priorty: is no key of a notice: did you mean "priority"?',
        'slip.toml:3:9: level: must be "emergency" or "notice", not "urgent"',
    ]


def test_a_number_of_thousands_of_digits_is_only_wrong(folder: Path, post: Post) -> None:
    post("good.toml")
    post("long.toml", "Hello.", "priority = 1" + "0" * 5000)
    assert files(read_board(folder)) == ["good.toml"]
    assert problems(folder) == ["long.toml: holds a number that is far too long: shorten it"]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["text = {}"], "text: must hold 1 or more, not 0"),
        (["text.en = ''"], "text.en: must not be empty"),
        (["text.english = 'a'"], "text.english: must be a language code of two or three letters"),
        (['text.en = "a\\nb"'], "text.en: must be one line"),
        (['text.en = "a\\u001b[2Jb"'], "text.en: holds the character U+001B (escape)"),
        (['text.en = "a"', 'detail.en = "\\u202e"'], "detail.en: holds the character U+202E"),
        (['text.en = "a"', f'detail.en = "{"x" * 2001}"'], "detail.en: is 2001 characters long"),
        (['text.en = "a"', "priority = 101"], "priority: must be 0 to 100, not 101"),
        (
            ['text.en = "a"', 'expires = "soon"'],
            "expires: must be a date with a time, not a string",
        ),
        (['text.en = "a"', 'level = "emergency"'], "expires: is missing"),
        (['text.en = "a"', 'audience = ["visitors"]'], "audience[1]: must be"),
    ],
)
def test_what_a_notice_may_not_say_is_told(folder: Path, lines: list[str], message: str) -> None:
    (folder / "a.toml").write_text("\n".join(lines), encoding="utf-8")
    (problem,) = read_board(folder).problems
    assert f"{problem.key}: {problem.message}".startswith(message)


def test_names_that_are_not_meant_are_left_alone(folder: Path, post: Post) -> None:
    for name in ("README", "a.toml~", ".a.toml", "a.toml.draft", "a.TOML", "toml"):
        post(name)
    assert read_board(folder) == Board()
    assert signature(folder) == ()


@pytest.mark.parametrize("name", [b"a\x1b[2J.toml", b"a\nb.toml", b"\xff.toml", "a\u202eb.toml"])
def test_a_name_that_cannot_be_shown_is_refused(folder: Path, name: bytes | str) -> None:
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), os.fsencode(name))))  # noqa: PTH118 - bytes
    path.write_text('text.en = "a"')
    board = read_board(folder)
    (problem,) = board.problems
    assert board.notices == ()
    assert problem.message == "has a name that cannot be shown: rename it"
    assert str(problem).isprintable()


def test_nothing_that_is_no_plain_file_in_the_folder_is_read(folder: Path, post: Post) -> None:
    post("good.toml")
    (folder / "out.toml").symlink_to(folder.parent / "secret.toml")
    (folder / "gone.toml").symlink_to("nothing.toml")
    (folder / "self.toml").symlink_to("self.toml")
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    (folder / "device.toml").symlink_to("/dev/zero")
    assert files(read_board(folder)) == ["good.toml"]
    assert [line.partition(":")[0] for line in problems(folder)] == [
        *("device.toml", "folder.toml", "gone.toml", "out.toml", "pipe.toml", "self.toml")
    ]


def test_a_link_within_the_folder_is_followed(folder: Path, post: Post) -> None:
    post("on.toml.1")
    (folder / "on.toml").symlink_to("on.toml.1")
    assert files(read_board(folder)) == ["on.toml"]


def test_a_large_file_is_not_opened(folder: Path, post: Post) -> None:
    post("good.toml")
    with (folder / "large.toml").open("wb") as file:
        file.truncate(2**40)
    with (folder / "largest.toml").open("wb") as file:
        file.truncate(MOST_BYTES)
    assert files(read_board(folder)) == ["good.toml"]
    large, largest = problems(folder)
    assert large == "large.toml: is larger than 64 KiB: shorten it"
    assert "largest.toml" in largest


def test_of_a_thousand_files_the_newest_are_read(folder: Path, post: Post) -> None:
    for number in range(1000):
        post(f"{number:04}.toml")
    os.utime(post("zzz.toml", "Get out.", *emergency()), (0, 0))  # moved here, written long ago
    board = read_board(folder)
    assert len(board.notices) == MOST_NOTICES + 1
    assert files(board)[0] == "zzz.toml"
    assert min(files(board)) == "0950.toml"
    assert [str(problem) for problem in board.problems] == [
        ".: holds more than 50 notices: move old ones away; the newest count"
    ]


def test_no_number_of_notices_pushes_an_emergency_out(folder: Path, post: Post) -> None:
    post("now.toml", "Get out.", *emergency())
    for number in range(MOST_NOTICES + 1):
        post(f"{number}.toml")
    assert files(read_board(folder))[0] == "now.toml"


@pytest.mark.parametrize("seconds", [-(2**33), 0, 2**33, 2**40])
def test_a_file_of_any_age_is_read(folder: Path, post: Post, seconds: int) -> None:
    os.utime(post("a.toml"), (0, seconds))
    assert 2000 < read_board(folder).notices[0].written.year <= 2242


def test_an_emergency_may_not_last_longer_than_a_day_from_when_it_was_put_there(
    folder: Path, post: Post
) -> None:
    post("a.toml", "Get out.", *emergency(hours=30))
    (problem,) = problems(folder)
    assert problem.startswith(
        "a.toml:3:11: expires: is more than 24 hours after the file was put here"
    )
    assert files(read_board(folder, clock_set=False)) == ["a.toml"]


def test_an_emergency_that_was_written_long_ago_may_be_put_there_today(
    folder: Path, post: Post
) -> None:
    draft = post("draft", "Get out.", *emergency())
    os.utime(draft, (0, 0))
    draft.rename(folder / "fire.toml")
    assert files(read_board(folder)) == ["fire.toml"]


@pytest.mark.parametrize("name", ["secret.toml", "a\0b", "x" * 5000])
def test_what_is_no_folder_is_told(tmp_path: Path, folder: Path, name: str) -> None:
    assert folder.is_dir()
    (problem,) = problems(tmp_path / name)
    assert problem.startswith(".: cannot be read (")
    assert signature(tmp_path / name) == ()
