"""Which pack a lobby shows while staff copy, break and mend the folder."""

import shutil
from pathlib import Path

import pytest

from sro_kiosk.content import Pack
from sro_kiosk.content import check as checking
from sro_kiosk.content.last_good import LastGood
from sro_kiosk.content.live import LivePack
from sro_kiosk.errors import BadContent

BASE = Path(__file__).parents[1] / "data" / "base"


class Lobby:
    """A content folder, a state folder, the packaged content, and staff at work."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "content"
        self.packaged = place / "packaged"
        self.state = place / "state"
        self.state.mkdir()
        for folder, title in ((self.folder, "Ours"), (self.packaged, "Theirs")):
            shutil.copytree(BASE, folder)
            self.retitle(title, folder)

    def start(self) -> LivePack:
        return LivePack(self.folder, LastGood(self.state / "last-good"), self.packaged)

    def retitle(self, title: str, folder: Path | None = None) -> None:
        file = (folder or self.folder) / "kiosk.toml"
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[0] = f'title = "{title}"'
        file.write_text("\n".join(lines), encoding="utf-8")

    def break_it(self) -> None:
        (self.folder / "en" / "one.toml").write_text("titel = 1\n", encoding="utf-8")

    def mend_it(self) -> None:
        shutil.copy(BASE / "en" / "one.toml", self.folder / "en" / "one.toml")


@pytest.fixture
def lobby(tmp_path: Path) -> Lobby:
    return Lobby(tmp_path)


def title(pack: Pack | None) -> str:
    return pack.kiosk.title if pack is not None else ""


def test_the_first_start_shows_the_folder_and_keeps_it(lobby: Lobby) -> None:
    live = lobby.start()
    assert title(live.first()) == "Ours"
    assert (live.source, live.problems) == ("folder", ())
    kept = LastGood(lobby.state / "last-good").find()
    assert kept is not None
    assert (title(kept.pack), kept.key) == ("Ours", live.key)


def test_without_a_place_to_keep_it_the_folder_is_shown_all_the_same(lobby: Lobby) -> None:
    live = LivePack(lobby.folder, None, lobby.packaged)
    assert title(live.first()) == "Ours"
    assert live.problems == ()


def test_a_folder_that_did_not_change_is_not_read_again(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    assert [live.look() for _ in range(4)] == [None] * 4
    live = lobby.start()
    live.first()
    assert live.source == "folder"
    assert [live.look() for _ in range(4)] == [None] * 4


def test_a_change_shows_when_it_was_the_same_in_two_looks(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    lobby.retitle("New")
    assert live.look() is None
    lobby.retitle("Newer")
    assert live.look() is None
    assert title(live.look()) == "Newer"
    assert live.look() is None
    assert title(lobby.start().first()) == "Newer"


def test_a_broken_folder_changes_nothing_and_is_told_to_staff(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    key = live.key
    lobby.break_it()
    assert [live.look() for _ in range(3)] == [None] * 3
    assert [problem.file for problem in live.problems] == ["en/one.toml"] * len(live.problems)
    assert live.problems
    assert (live.source, live.key) == ("folder", key)
    lobby.mend_it()
    assert [title(live.look()) for _ in range(3)] == ["", "Ours", ""]
    assert live.problems == ()


def test_a_broken_folder_at_the_start_shows_the_last_good_pack(lobby: Lobby) -> None:
    lobby.start().first()
    lobby.break_it()
    live = lobby.start()
    assert title(live.first()) == "Ours"
    assert live.source == "last good"
    assert [live.look() for _ in range(3)] == [None] * 3
    assert live.problems
    lobby.mend_it()
    lobby.retitle("Mended")
    assert [title(live.look()) for _ in range(3)] == ["", "Mended", ""]
    assert (live.source, live.problems) == ("folder", ())


def test_what_was_changed_while_the_kiosk_was_off_shows_soon(lobby: Lobby) -> None:
    lobby.start().first()
    lobby.retitle("Overnight")
    live = lobby.start()
    assert title(live.first()) == "Ours"
    assert [title(live.look()) for _ in range(3)] == ["", "Overnight", ""]


def test_without_a_last_good_pack_a_broken_folder_shows_the_packaged_one(lobby: Lobby) -> None:
    lobby.break_it()
    live = lobby.start()
    assert title(live.first()) == "Theirs"
    assert live.source == "packaged"
    assert live.problems
    assert list(lobby.state.iterdir()) == []
    lobby.mend_it()
    assert [title(live.look()) for _ in range(3)] == ["", "Ours", ""]


def test_a_packaged_pack_that_cannot_be_read_either_is_the_end(lobby: Lobby) -> None:
    shutil.rmtree(lobby.folder)
    shutil.rmtree(lobby.packaged)
    with pytest.raises(BadContent, match="there is no content folder"):
        lobby.start().first()


def test_a_folder_that_goes_away_changes_nothing_until_it_comes_back(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    away = lobby.folder.rename(lobby.folder.with_name("away"))
    assert [live.look() for _ in range(3)] == [None] * 3
    assert str(*live.problems) == f"{lobby.folder}: is gone: put the content back"
    away.rename(lobby.folder)
    lobby.retitle("Back")
    assert [title(live.look()) for _ in range(3)] == ["", "Back", ""]
    assert live.problems == ()


def test_staff_can_have_it_read_at_once(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    assert title(live.look(again=True)) == "Ours"
    lobby.retitle("Now")
    assert title(live.look(again=True)) == "Now"
    assert [live.look() for _ in range(3)] == [None] * 3


def test_a_folder_that_changes_while_it_is_read_is_not_shown(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = lobby.start()
    live.first()
    lobby.retitle("Half")
    checked = checking.checked

    def copied_meanwhile(folder: Path) -> object:
        reading = checked(folder)
        lobby.retitle("Whole")
        return reading

    assert live.look() is None
    with monkeypatch.context() as patch:
        patch.setattr(checking, "checked", copied_meanwhile)
        assert live.look() is None
    assert "is being changed" in str(*live.problems)
    assert [title(live.look()) for _ in range(3)] == ["", "Whole", ""]
    assert live.problems == ()


def test_a_folder_that_was_half_copied_is_never_shown(lobby: Lobby) -> None:
    live = lobby.start()
    live.first()
    shutil.rmtree(lobby.folder)
    lobby.folder.mkdir()
    (lobby.folder / "en").mkdir()
    names = [path.relative_to(BASE) for path in sorted(BASE.rglob("*.toml"))]
    for name in names:
        assert [live.look() for _ in range(3)] == [None] * 3, name
        assert live.problems
        shutil.copy(BASE / name, lobby.folder / name)
    assert [live.look() is None for _ in range(3)] == [True, False, True]


def test_where_it_cannot_be_kept_it_is_shown_and_staff_hear_of_it(lobby: Lobby) -> None:
    shutil.rmtree(lobby.state)
    live = lobby.start()
    assert title(live.first()) == "Ours"
    assert live.source == "folder"
    assert "cannot be kept for the next start (no such file or directory)" in str(*live.problems)
