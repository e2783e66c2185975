"""What is believed of a terminal."""

import pytest

from sro_kiosk.terminal.capabilities import Colors, detect


@pytest.mark.parametrize(
    ("environ", "colors"),
    [
        ({"TERM": "xterm"}, Colors.SIXTEEN),
        ({"TERM": "xterm-256color"}, Colors.MANY),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Colors.TRUE),
        ({"TERM": "xterm-256color", "COLORTERM": "yes"}, Colors.MANY),
        ({"TERM": "xterm-kitty"}, Colors.TRUE),
        ({"TERM": "foot"}, Colors.TRUE),
        ({"TERM": "tmux-256color"}, Colors.MANY),
        ({"TERM": "linux"}, Colors.SIXTEEN),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, Colors.SIXTEEN),
        ({"TERM": "vt100"}, Colors.NONE),
        ({"TERM": "xterm-mono"}, Colors.NONE),
        ({"TERM": "dumb"}, Colors.SIXTEEN),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, Colors.SIXTEEN),
        ({"TERM": ""}, Colors.SIXTEEN),
        ({}, Colors.SIXTEEN),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, Colors.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, Colors.MANY),
        ({"TERM": "xterm", "NO_COLOR": "1", "SRO_KIOSK_COLORS": "true"}, Colors.TRUE),
        ({"TERM": "xterm", "SRO_KIOSK_COLORS": "many"}, Colors.SIXTEEN),
    ],
)
def test_colors(environ: dict[str, str], colors: Colors) -> None:
    assert detect(environ).colors is colors


@pytest.mark.parametrize(
    ("term", "is_console", "rich_glyphs", "mouse"),
    [
        ("xterm", False, True, True),
        ("tmux-256color", False, True, True),
        ("screen.xterm-256color", False, True, False),
        ("linux", True, False, False),
        ("linux-16color", True, False, False),
        ("vt220", False, False, False),
        ("dumb", False, False, False),
        ("", False, False, False),
    ],
)
def test_what_else_it_can_do(
    term: str, *, is_console: bool, rich_glyphs: bool, mouse: bool
) -> None:
    seen = detect({"TERM": term})
    assert (seen.is_console, seen.rich_glyphs, seen.mouse) == (is_console, rich_glyphs, mouse)


@pytest.mark.parametrize(
    "term",
    ["../../evil\x1b]0;x\x07", "xterm\n", "-x", "$(reboot)", "x" * 42, "xterm 256color", "é"],
)
def test_a_hostile_name_is_taken_for_the_least_and_never_repeated(term: str) -> None:
    seen = detect({"TERM": term, "COLORTERM": "truecolor"})
    assert seen.term == "ansi"
    assert seen.colors is Colors.SIXTEEN
    assert not seen.mouse
    assert all(term not in reason for reason in seen.reasons)


def test_reasons_can_be_read_by_a_person() -> None:
    assert detect({"TERM": "linux"}).reasons == (
        "TERM is linux",
        "the Linux console has 16 colors",
    )
