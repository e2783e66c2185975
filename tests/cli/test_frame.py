"""What every command has in common: how it ends, and where it writes what."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk import __version__
from sro_kiosk.cli import main
from sro_kiosk.cli.desk import THEMES
from sro_kiosk.themes import PALETTES
from tests.cli.conftest import Answer

Run = Callable[..., Answer]

HOSTILE = "\x1b]0;owned\x07\u202e\n\udcff"
SEE = "see: sro-kiosk"
SSH_ALONE = "--idle, --state and --remember are for --session ssh; see: sro-kiosk setup ssh"


@pytest.mark.parametrize(
    "argv",
    [
        ("--help",),
        ("--version",),
        ("find", "educator"),
        ("check",),
        ("schema",),
        ("keys",),
        ("--content", "school", "find", "educator"),
        ("find", "educator", "--content", "school"),
        ("--lang", "es", "find", "educación"),
        ("find", "educación", "--lang", "es"),
    ],
)
def test_a_command_that_does_what_was_asked_ends_with_0(sro_kiosk: Run, argv: list[str]) -> None:
    assert sro_kiosk(*argv).code == 0


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (
            ["shwo"],
            "argument COMMAND: invalid choice: 'shwo' (choose from",
        ),
        (["--nope"], f"unrecognized arguments: --nope; {SEE} --help"),
        (["--theme", "pink"], "argument --theme: invalid choice: 'pink' (choose from"),
        (["--start"], f"argument --start: expected one argument; {SEE} --help"),
        (["--start", "roles", "find", "x"], "options of the reader are for the reader alone; "),
        (["--theme", "day", "keys"], "options of the reader are for the reader alone; "),
        (["--session", "ssh", "keys"], "options of the reader are for the reader alone; "),
        (["--idle", "60"], SSH_ALONE),
        (["--state", "x"], SSH_ALONE),
        (["--remember", "key"], SSH_ALONE),
        (["--session", "ssh", "--idle", "3"], "argument --idle: must be a number from 4 to 86400"),
        (["find"], f"the following arguments are required: WORDS; {SEE} find --help"),
        (["find", "x", "--limit", "0"], "argument --limit: must be a number from 1 to 1000; see:"),
        (["find", "x", "--limit", "٣"], "argument --limit: must be a number from 1 to 1000; see:"),
        (["find", "x", "--limit", "9" * 5000], "argument --limit: must be a number from 1 to"),
        (["find", "x", "--lang", "fr"], 'the content is not in language "fr": choose from en, es'),
        (["find", "x", "--content", "nowhere"], "there is no content folder nowhere"),
        (
            ["find", "x", "--content", "school/kiosk.toml"],
            "there is no content folder school/kiosk",
        ),
    ],
)
def test_a_wrong_command_is_told_in_one_line_and_ends_with_2(
    sro_kiosk: Run, argv: list[str], complaint: str
) -> None:
    answer = sro_kiosk(*argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"sro-kiosk: {complaint}")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("shwo", "show"), ("fnid", "find"), ("key", "keys"), ("Check", "check"), ("docter", "doctor")],
)
def test_a_misspelt_command_brings_the_right_one(sro_kiosk: Run, typed: str, meant: str) -> None:
    assert sro_kiosk(typed).err.endswith(f'; did you mean "{meant}"?\n')


def test_a_misspelt_choice_brings_the_right_one(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "x", "--format", "jsn").err.endswith('; did you mean "json"?\n')


@pytest.mark.parametrize(
    "argv",
    [
        [HOSTILE],
        ["--nope" + HOSTILE],
        ["--theme", HOSTILE],
        ["find", "x", HOSTILE, "--" + HOSTILE],
        ["find", "x", "--format", HOSTILE],
        ["find", "x", "--limit", HOSTILE],
        ["find", "x", "--lang", HOSTILE],
        ["find", "x", "--content", HOSTILE],
        ["--content", HOSTILE, "check"],
        ["find", HOSTILE],
    ],
)
def test_no_argument_drives_the_terminal(sro_kiosk: Run, argv: list[str]) -> None:
    answer = sro_kiosk(*argv)
    assert answer.code in {1, 2}
    assert answer.out == ""
    assert answer.err.rstrip("\n").isprintable()
    assert answer.err.count("\n") == 1


def test_no_environment_drives_the_terminal(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", HOSTILE)
    assert sro_kiosk("find", "x").err.rstrip("\n").isprintable()


def test_what_is_wrong_with_the_content_is_told_to_staff_alone(
    sro_kiosk: Run, school: Path
) -> None:
    (school / "en/roles.toml").write_text("titel = 1\n", encoding="utf-8")
    answer = sro_kiosk("find", "agreement", "--format", "json")
    assert answer.code == 0
    assert "titel" not in answer.out
    assert answer.err.startswith("sro-kiosk: the content has ")
    assert answer.err.endswith(" problems; see: sro-kiosk check school\n")


def test_content_that_cannot_be_shown_at_all_ends_with_2(sro_kiosk: Run, school: Path) -> None:
    (school / "kiosk.toml").unlink()
    answer = sro_kiosk("find", "agreement")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("see: sro-kiosk check school\n")


def test_the_reader_is_not_opened_in_a_pipe(sro_kiosk: Run) -> None:
    assert sro_kiosk() == (
        2,
        "",
        "sro-kiosk: the reader needs a terminal; for plain text: sro-kiosk show\n",
    )


def test_the_version_is_the_packages(sro_kiosk: Run) -> None:
    assert sro_kiosk("--version") == (0, f"sro-kiosk {__version__}\n", "")


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
        (OSError(28, "No space left on device"), 2, "cannot go on: no space left on device"),
    ],
)
def test_what_comes_from_outside_ends_quietly(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, told: str
) -> None:
    def interrupted(_args: object) -> int:
        raise raised

    monkeypatch.setattr("sro_kiosk.cli.keys.run", interrupted)
    assert sro_kiosk("keys") == (code, "", f"sro-kiosk: {told}\n" if told else "")


def test_every_module_of_a_command_is_in_the_table() -> None:
    named = {
        path.stem
        for path in Path(main.__file__).parent.glob("*.py")
        if "\nNAME = " in path.read_text(encoding="utf-8")
    }
    assert {command.NAME for command in main.COMMANDS} == named


def test_the_themes_to_choose_from_are_those_there_are() -> None:
    assert tuple(PALETTES) == THEMES
