import errno
import os
import shutil
from pathlib import Path

import pytest

from sro_kiosk.content import Address, files
from sro_kiosk.content.check import check
from sro_kiosk.content.files import MOST_BYTES
from sro_kiosk.content.load import load
from sro_kiosk.content.reading import MOST_CHARACTERS
from sro_kiosk.errors import BadContent, UnknownAddress

DATA = Path(__file__).parents[1] / "data"
VALID = sorted((DATA / "valid").iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A valid folder to spoil."""
    return shutil.copytree(DATA / "base", tmp_path / "pack")


def messages(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder)]


def test_there_are_valid_packs() -> None:
    assert len(VALID) >= 6


@pytest.mark.parametrize("pack", VALID, ids=lambda path: path.name)
def test_a_valid_pack_loads_whole_and_without_problems(pack: Path) -> None:
    loaded = load(pack)
    assert loaded.problems == ()
    assert check(pack) == ()
    assert list(loaded.pack.editions) == list(loaded.pack.kiosk.languages)
    for edition in loaded.pack.editions.values():
        assert list(edition.screens) == list(loaded.pack.kiosk.screens)


def test_text_is_taken_as_it_stands() -> None:
    screen = load(DATA / "valid/markup-of-other-worlds").pack.edition().screens["one"]
    assert screen.title == "[red]One[/red]"
    assert screen.topics[0].points[0] == "[@click=app.quit]press[/]"


def test_an_edition_finds_addresses() -> None:
    edition = load(DATA / "valid/everything").pack.edition("es")
    screen, topic = edition.find(Address.parse("one/first"))
    assert (screen.title, topic and topic.title) == ("Uno", "Uno")
    assert edition.find(Address("two"))[1] is None


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("tow", 'there is no screen "tow": did you mean "two"?'),
        ("two/secnd", 'two has no topic "secnd": did you mean "second"?'),
        ("\x1b[2J", 'there is no screen "\\x1b[2J"'),
        ("", 'there is no screen ""'),
    ],
)
def test_an_unknown_address_is_told_with_a_suggestion(address: str, message: str) -> None:
    edition = load(DATA / "valid/everything").pack.edition()
    with pytest.raises(UnknownAddress) as caught:
        edition.find(Address.parse(address))
    assert str(caught.value) == message


def test_an_unknown_language_gets_the_default_one() -> None:
    pack = load(DATA / "valid/everything").pack
    assert pack.edition().language == "en"
    assert pack.edition("es").language == "es"
    assert pack.edition("fr").language == "en"


def test_a_broken_screen_is_left_out_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "en/two.toml").write_text("title = 2\n")
    loaded = load(folder)
    assert list(loaded.pack.edition().screens) == ["one"]
    assert [problem.file for problem in loaded.problems] == ["en/two.toml"] * 3


def test_a_language_without_a_screen_to_show_is_left_out(folder: Path) -> None:
    text = (folder / "kiosk.toml").read_text()
    (folder / "kiosk.toml").write_text(text.replace('["en"]', '["es", "en"]'))
    loaded = load(folder)
    assert list(loaded.pack.editions) == ["en"]
    assert loaded.pack.edition().language == "en"


def test_a_wrong_choice_in_the_kiosk_file_falls_back_to_the_default(folder: Path) -> None:
    with (folder / "kiosk.toml").open("a") as file:
        file.write("[lobby]\nidle = 0\n")
    loaded = load(folder)
    assert loaded.pack.kiosk.lobby.idle == 90
    assert [problem.key for problem in loaded.problems] == ["lobby.idle"]


def test_a_wrong_source_does_not_take_the_others_with_it(folder: Path) -> None:
    with (folder / "sources.toml").open("a") as file:
        file.write('[[source]]\nid = "beta"\n')
    assert list(load(folder).pack.sources) == ["alpha"]


@pytest.mark.parametrize("load_or_check", [load, check])
def test_no_folder_is_told_in_one_line(tmp_path: Path, load_or_check: object) -> None:
    assert callable(load_or_check)
    with pytest.raises(BadContent, match=r"^there is no content folder .*\\x1b\[2J$"):
        load_or_check(tmp_path / "\x1b[2J")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", ""])
def test_a_name_that_no_folder_can_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadContent):
        load(tmp_path / "none" / name)


def test_an_empty_folder_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadContent, match=r"kiosk\.toml: is missing: write it, or start from"):
        load(tmp_path)
    assert messages(tmp_path) == [
        "kiosk.toml: is missing: write it, or start from `sro-kiosk new`",
    ]


@pytest.mark.parametrize("name", ["kiosk.toml", "sources.toml", "en/one.toml"])
class TestInsteadOfAFile:
    def test_a_named_pipe_is_refused_and_not_waited_for(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)
        assert f"{name}: is no regular file: put a text file here" in messages(folder)

    def test_a_folder_is_refused(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()
        assert any(line.startswith(f"{name}: ") for line in messages(folder))

    def test_a_device_is_refused(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to("/dev/zero")
        assert any(
            line.startswith(f"{name}: is a link that leads out") for line in messages(folder)
        )

    def test_a_link_out_of_the_folder_is_refused(self, folder: Path, name: str) -> None:
        outside = folder.parent / "outside.toml"
        (folder / name).rename(outside)
        (folder / name).symlink_to(outside)
        assert any(
            line.startswith(f"{name}: is a link that leads out") for line in messages(folder)
        )

    def test_a_link_inside_the_folder_is_followed(self, folder: Path, name: str) -> None:
        (folder / name).rename(folder / "kept.txt")
        (folder / name).symlink_to(folder / "kept.txt")
        assert messages(folder) == []

    def test_links_in_a_circle_are_told(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to(folder / name)
        assert any(line.startswith(f"{name}: ") for line in messages(folder))

    def test_a_huge_file_is_refused(self, folder: Path, name: str) -> None:
        with (folder / name).open("ab") as file:
            file.truncate(MOST_BYTES + 1)
        told = f"{name}: is larger than 1024 KiB: split it into several screens"
        assert told in messages(folder)

    def test_an_unreadable_file_is_told(
        self, folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read = files._read_bytes

        def refuse(path: Path) -> bytes:  # as the system does, but for root, whom nothing stops
            if path == folder / name:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            return read(path)

        monkeypatch.setattr(files, "_read_bytes", refuse)
        assert any(line.startswith(f"{name}: cannot be read") for line in messages(folder))


def test_a_folder_may_be_a_link_itself(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(folder)
    assert messages(tmp_path / "current") == []


def test_a_hostile_file_name_is_escaped(folder: Path) -> None:
    (folder / "en/\x1b[2J\u202e.toml").write_text("")
    (folder / "en" / os.fsdecode(b"\xff.toml")).write_text("")
    lines = messages(folder)
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


def test_a_folder_of_very_many_files_is_told_in_few_lines(folder: Path) -> None:
    for number in range(1500):
        (folder / f"en/stray{number}.toml").touch()
    *_, last = lines = messages(folder)
    assert len(lines) == 21
    assert last.endswith("more files that nobody can reach: move them away")


def test_a_thousand_topics_load(folder: Path) -> None:
    body = "Word é. " * 40
    topics = "".join(
        f"\n[[topic]]\nid = 't-{n}'\ntitle = 'Topic {n}'\nbody = '''\n{body}\n'''\n"
        for n in range(1000)
    )
    (folder / "en/two.toml").write_text('title = "Two"\nreviewed = 2026-01-31\n' + topics)
    loaded = load(folder)
    assert loaded.problems == ()
    assert len(loaded.pack.edition().screens["two"].topics) == 1000


def test_content_that_no_lobby_could_hold_is_refused(folder: Path) -> None:
    for file in folder.rglob("*.toml"):
        with file.open("a", encoding="utf-8") as open_file:
            open_file.write("\n# " + "x" * 1_030_000)
    told = f"all files have more than {MOST_CHARACTERS // 1_000_000} million characters"
    assert any(told in line for line in messages(folder))
