"""Styles: read, fitted to the terminal, and changed with few bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.terminal.capabilities import Colors, detect
from sro_kiosk.terminal.dialect import Dialect, dialect_of
from sro_kiosk.terminal.styles import LARGE, PLAIN, Style, change, read_style, style_of

CONSOLE = dialect_of(detect({"TERM": "linux"}))
CODES = st.lists(
    st.one_of(
        st.integers(0, 110).map(str),
        st.integers(0, 300).map("38;5;{}".format),
        st.integers(0, 255).map("48;2;{};9;1".format),
    )
).map(";".join)


def style(parameters: str) -> Style:
    return read_style(PLAIN, parameters)


@pytest.mark.parametrize(
    ("parameters", "same"),
    [
        ("", ""),
        ("0", ""),
        ("1;31;0", ""),
        ("01;031", "1;31"),
        ("31;1", "1;31"),
        ("31;39", ""),
        ("44;49", ""),
        ("1;2;22", ""),
        ("21", "4"),
        ("6", "5"),
        ("38;5;215", "38;5;215"),
        ("48;2;1;;3", "48;2;1;0;3"),
        ("97;107", "97;107"),
        ("38;7;1", "1"),
        ("38", ""),
        ("38;5", "38;5;0"),
        ("53;73;1", "1"),
    ],
)
def test_sgr_is_read(parameters: str, same: str) -> None:
    assert style(parameters).parameters == same
    assert style(parameters) is style(same)


@pytest.mark.parametrize(
    ("old", "new", "sequence"),
    [
        ("1;31", "1;31", ""),
        ("", "1", "\x1b[1m"),
        ("1", "", "\x1b[m"),
        ("1;31", "31", "\x1b[22m"),
        ("1;2", "1", "\x1b[0;1m"),
        ("1;2;38;5;215", "1;38;5;215", "\x1b[22;1m"),
        ("1;4;31", "31", "\x1b[0;31m"),
        ("38;5;215", "1;38;5;215", "\x1b[1m"),
        ("1;38;5;215;48;5;17", "38;5;215;48;5;17", "\x1b[22m"),
        ("31", "32", "\x1b[32m"),
        ("31;44", "44", "\x1b[39m"),
        ("48;5;17;38;5;215", "38;5;215", "\x1b[49m"),
        ("91", "101", "\x1b[0;101m"),
    ],
)
def test_a_change_takes_the_fewest_bytes(old: str, new: str, sequence: str) -> None:
    assert change(style(old), style(new)) == sequence


def test_from_an_unknown_style_all_is_reset() -> None:
    assert change(None, PLAIN) == "\x1b[m"
    assert change(None, style("1;31")) == "\x1b[0;1;31m"


def test_an_old_terminal_ends_no_attribute_alone() -> None:
    assert change(style("1;4"), style("4"), singly=False) == "\x1b[0;4m"
    assert change(style("1"), style("1;4"), singly=False) == "\x1b[4m"


@given(old=CODES, new=CODES, singly=st.booleans())
def test_a_change_arrives_where_it_should(old: str, new: str, *, singly: bool) -> None:
    sequence = change(style(old), style(new), singly=singly)
    arrived = read_style(style(old), sequence[2:-1]) if sequence else style(old)
    assert unmarked(arrived) is unmarked(style(new))


def unmarked(style: Style) -> Style:
    """The style as a terminal has it, which knows nothing of the mark of large letters."""
    return style_of(style.foreground, style.background, style.attributes & ~LARGE)


@pytest.mark.parametrize("singly", [True, False])
@pytest.mark.parametrize(("old", "new"), [("", "51"), ("31", "31;51"), ("1;31;51", "1;31")])
def test_the_mark_of_large_letters_is_not_sent(old: str, new: str, *, singly: bool) -> None:
    assert not change(style(old), style(new), singly=singly)


@given(CODES)
def test_the_console_gets_only_what_it_has(parameters: str) -> None:
    fitted = CONSOLE.fit(style(parameters))
    codes = fitted.parameters.split(";")
    assert not {"3", "9", "38", "48"} & set(codes)
    assert not any(code.startswith(("9", "10")) for code in codes)
    assert CONSOLE.fit(fitted) is fitted


@pytest.mark.parametrize(
    ("parameters", "fitted"),
    [
        ("91", "1;31"),
        ("2;91", "2;31"),
        ("1;2", "2"),
        ("103", "43"),
        ("3;9;4", "4"),
        ("38;2;255;0;0", "1;31"),
        ("48;5;196", "41"),
    ],
)
def test_bright_colors_of_the_console_are_bold_or_plain(parameters: str, fitted: str) -> None:
    assert CONSOLE.fit(style(parameters)).parameters == fitted


@pytest.mark.parametrize(
    ("colors", "parameters", "fitted"),
    [
        (Colors.TRUE, "38;2;13;23;38", "38;2;13;23;38"),
        (Colors.MANY, "38;2;13;23;38", "38;5;234"),
        (Colors.MANY, "48;2;255;0;0", "48;5;196"),
        (Colors.MANY, "38;5;215;93", "93"),
        (Colors.SIXTEEN, "38;2;255;250;255", "97"),
        (Colors.SIXTEEN, "38;5;215", "33"),
        (Colors.NONE, "1;31;48;5;17", "1"),
    ],
)
def test_colors_a_terminal_lacks_become_the_nearest(
    colors: Colors, parameters: str, fitted: str
) -> None:
    assert Dialect(colors).fit(style(parameters)).parameters == fitted


@pytest.mark.parametrize(
    ("term", "in_color", "scrolls"),
    [
        ("xterm-256color", True, True),
        ("linux", True, True),
        ("screen-256color", False, True),
        ("tmux-256color", False, True),
        ("vt100", False, False),
        ("vt220", False, True),
        ("", False, False),
    ],
)
def test_the_name_of_the_terminal_tells_what_it_understands(
    term: str, *, in_color: bool, scrolls: bool
) -> None:
    dialect = dialect_of(detect({"TERM": term}))
    assert (dialect.erases_in_color, dialect.scrolls) == (in_color, scrolls)
