"""Frames: what is sent for a change, what never is, and what is forgotten."""

import re
import subprocess
import sys

import pytest

from sro_kiosk.terminal.capabilities import detect
from sro_kiosk.terminal.dialect import Dialect, dialect_of
from sro_kiosk.terminal.shadow import Shadow
from tests.support.emulator import Terminal

XTERM = dialect_of(detect({"TERM": "xterm-256color"}))


def shadow(*lines: str, width: int = 20, height: int = 4, dialect: Dialect = XTERM) -> Shadow:
    """One whose terminal shows these lines, the cursor in the first cell."""
    made = Shadow(width, height, dialect)
    made.draw("\n".join(line + "\x1b[0m" for line in lines or ("",)) + "\x1b[1;1H")
    made.repaint()
    return made


def sent(made: Shadow, written: str) -> str:
    made.draw(written + "\x1b[1;1H")
    return made.changes()


def test_nothing_is_sent_when_nothing_changed() -> None:
    made = shadow("\x1b[1;38;5;215mABOUT", "text")
    assert sent(made, "\x1b[1;38;5;215mABOUT\x1b[0m\n\x1b[2;1Htext") == ""
    assert made.changes() == ""


def test_spaces_that_look_the_same_are_not_sent() -> None:
    assert sent(shadow(), "\x1b[1;31m          \x1b[0m") == ""


def test_a_moved_cursor_alone_is_sent() -> None:
    made = shadow("text")
    made.draw("\x1b[2;3H")
    assert made.changes() == "\v\x1b[2C"
    made.draw("\x1b[2;5H")
    assert made.changes() == "\x1b[2C"
    made.draw("\x1b[2;3H")
    assert made.changes() == "\b\b"
    assert made.changes() == ""


@pytest.mark.parametrize(
    ("shown", "written", "changes"),
    [
        pytest.param(("old text",), "new text", "new\r", id="the characters that differ"),
        pytest.param(("cat in",), "cut on", "cut o\r", id="short gaps"),
        pytest.param(("a--------------b",), "x--------------y", "x\x1b[14Cy\r", id="long gap"),
        pytest.param(("some text here",), "some          ", "some\x1b[K\r", id="erased end"),
        pytest.param(("ab",), "a ", "a \r", id="end too short to erase"),
        pytest.param(("", "x"), "\x1b[2;1Hy", "\vy\x1b[H", id="down a line"),
        pytest.param(("ab",), "\x1b[31mab", "\x1b[31mab\r", id="another color"),
        pytest.param(("",), "\x1b[7m  \x1b[0m x", "\x1b[7m  \x1b[m x\r", id="seen blanks"),
        pytest.param(("漢字",), "字字", "字\r", id="wide character"),
        pytest.param(("漢字",), "ab字", "ab\r", id="narrow ones for a wide one"),
        pytest.param(("e",), "e\u0301", "e\u0301\r", id="combining character"),
        pytest.param(("",), "\x1b[4;20Hx", "\x1b[4;20Hx\x1b[H", id="last cell"),
    ],
)
def test_little_is_sent_for_a_change(shown: tuple[str, ...], written: str, changes: str) -> None:
    assert sent(shadow(*shown), written) == changes


def test_colors_that_differ_much_are_painted_one_after_the_other() -> None:
    blue, gold = "\x1b[38;5;146m", "\x1b[38;5;215m"
    made = shadow()
    changes = sent(made, "\n".join(f"{blue}│\x1b[0m {gold}text\x1b[0m" for _ in range(3)))
    assert changes.count("\x1b[38;5;") == 2


def test_the_end_of_a_line_is_erased_in_color_only_where_terminals_do_so() -> None:
    line, blank = "\x1b[44mtext on blue        ", "\x1b[44m                    "
    assert sent(shadow(line), blank) == "\x1b[K"
    screen = dialect_of(detect({"TERM": "screen"}))
    assert sent(shadow(line, dialect=screen), blank) == " " * 12 + "\r"


def test_lines_that_move_are_moved_by_the_terminal() -> None:
    lines = [f"line {number} of the page" for number in "abcdefgh"]
    made = shadow("Title", *lines, width=40, height=9)
    changes = sent(made, "\n".join(["Title   ", *lines[1:], "another line        "]))
    assert changes == "\x1b[2;9r\x1b[2H\x1b[M\x1b[r\x1b[9Hanother line\x1b[H"


def test_an_old_terminal_moves_no_lines() -> None:
    lines = [f"line {number} of the page" for number in "abcdefgh"]
    vt100 = dialect_of(detect({"TERM": "vt100"}))
    made = shadow(*lines, width=40, height=8, dialect=vt100)
    assert "r" not in re.findall(r"\x1b\[[\d;]*(\D)", sent(made, "\n".join(lines[1:])))


def test_no_move_starts_where_terminals_disagree_on_the_column() -> None:
    for text in ("漢字", "e\u0301", " " * 19 + "x"):
        changes = sent(shadow(), f"{text}\x1b[3;3Hx")
        assert re.search(r"(漢字|\u0301|x)(\x1b\[\d+;\d+H|\r)", changes)


def test_newlines_are_never_sent() -> None:
    """The line discipline may add a return to them."""
    assert "\n" not in sent(shadow(height=9), "\n".join("abcdefghi"))


def test_frames_that_were_not_asked_for_are_skipped() -> None:
    made = shadow("first")
    made.draw("second\x1b[1;1H")
    made.draw("first \x1b[1;1H")
    assert made.changes() == ""


@pytest.mark.parametrize(
    "order",
    [
        "\x1b]0;title\x07",
        "\x1b]52;c;cm0gLXJm\x1b\\",
        "\x1bPq#0~~\x1b\\",
        "\x1b[?1049h",
        "\x1b[?2026h",
        "\x1b[5 q",
        "\x1b[6n",
        "\x1b[2J",
        "\x1b[>4m",
        "\x1bc",
        "\x1b7",
        "\a",
        "\0",
        "\x7f",
        "\x9b",
        "\t",
        "\u202e",
        "\u200d",
        "\ud83d",
    ],
)
def test_text_gives_the_terminal_no_orders(order: str) -> None:
    made = shadow("text")
    assert sent(made, f"{order}text{order}") == ""


def test_nothing_is_sent_before_something_is_drawn() -> None:
    made = Shadow(20, 4, XTERM)
    assert made.changes() == ""
    made.draw("x")
    made.changes()
    made.forget()
    assert made.changes() == ""


def test_a_disturbed_terminal_gets_everything_with_the_next_frame() -> None:
    made = shadow("text", "more")
    made.forget()
    assert sent(made, "text") == "\x1b[m\x1b[H\x1b[Jtext\r\vmore\x1b[H"


def test_repaint_sends_everything() -> None:
    assert shadow("text").repaint() == "\x1b[m\x1b[H\x1b[Jtext\r"


def test_a_cleared_screen_takes_the_usual_color_of_the_lines() -> None:
    made = shadow(*["\x1b[44m" + " " * 20] * 4)
    assert made.repaint() == "\x1b[0;44m\x1b[H\x1b[J"


def test_after_a_resize_everything_is_sent() -> None:
    made = shadow("text", "漢字")
    made.resize(3, 2)
    made.draw("\x1b[1;1H")
    assert made.changes() == ""
    assert sent(made, "tex") == "\x1b[m\x1b[H\x1b[Jtex\r\v漢\x1b[H"


def test_a_frame_of_another_size_stays_inside() -> None:
    made = shadow(width=4, height=2)
    assert sent(made, "123456\x1b[2;4H漢\x1b[9;1Hbelow\x1b[1;9Hx") == "1234\r"


def test_rows_can_be_painted_without_textual() -> None:
    rows = [[("School ", "1;38;5;215"), ("Officers", "")], [], [("漢", "44")]]
    painted, drawn = Shadow(20, 4, XTERM), Shadow(20, 4, XTERM)
    painted.paint(rows)
    drawn.draw("\x1b[1;38;5;215mSchool \x1b[0mOfficers\n\n\x1b[44m漢\x1b[0m\x1b[1;1H")
    assert painted.changes() == drawn.changes()


def test_painted_rows_replace_all_that_was_there() -> None:
    made = shadow("first", "second")
    made.paint([[("first", "")]])
    assert made.changes() == "\v\x1b[K\x1b[H"


def test_a_kept_frame_brings_another_run_to_the_same_screen() -> None:
    first = shadow("\x1b[1;44mTitle\x1b[0m 漢", "", "\x1b[38;5;9me\u0301")
    second = Shadow(20, 4, XTERM)
    second.draw(first.frame())
    assert second.changes() == first.repaint()
    assert sent(second, "\x1b[1;44mTitle\x1b[0m 漢") == ""


def test_margins_are_off_after_a_scroll() -> None:
    terminal = Terminal(20, 9)
    lines = [f"line {number} of it" for number in "abcdefgh"]
    made = shadow("Title", *lines, height=9)
    terminal.write(made.repaint())
    terminal.write(sent(made, "\n".join(["", *lines[1:], " " * 20])))
    assert terminal.margins is None


def test_all_lines_between_margins_go_on_a_linux_console_too() -> None:
    terminal = Terminal(20, 9)
    made = shadow("Title", *[f"line {name} of it" for name in "abcdefgh"], height=9)
    terminal.write(made.repaint())
    changes = sent(made, "\n".join(["Title", *[" " * 20] * 7, "line h of it"]))
    assert "\x1b[2;8r" in changes
    terminal.write(changes)
    assert [line.rstrip() for line in terminal.display] == ["Title", *[""] * 7, "line h of it"]


def test_frames_need_neither_textual_nor_rich() -> None:
    check = (
        "import sys, sro_kiosk.terminal.shadow as _; print({'textual', 'rich'} & {*sys.modules})"
    )
    command = [sys.executable, "-c", check]
    run = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - words of this file
    assert run.stdout == b"set()\n"
