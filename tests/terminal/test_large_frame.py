"""Large letters: what is sent for a line of them, and that it always shows what it should."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sro_kiosk.terminal.capabilities import Colors, LargeText, detect
from sro_kiosk.terminal.dialect import Dialect, dialect_of
from sro_kiosk.terminal.shadow import Shadow
from tests.support.large_emulator import DoubleTerminal, KittyTerminal
from tests.terminal.test_frame_random import Visit

XTERM = dialect_of(detect({"TERM": "xterm-256color"}))
SINGLE = "\x1b[H\x1b#5\v\x1b#5\v\x1b#5\v\x1b#5"
TITLE = "\x1b[1;51mR o l e s \x1b[0m"


def shadow(kind: LargeText, *lines: str, width: int = 20, height: int = 4) -> Shadow:
    """One whose terminal shows these lines, the cursor in the first cell."""
    made = Shadow(width, height, XTERM._replace(large=kind))
    made.draw("\n".join(line + "\x1b[0m" for line in lines) + "\x1b[1;1H")
    made.repaint()
    return made


def sent(made: Shadow, *lines: str) -> str:
    made.draw("\n".join(line + "\x1b[0m" for line in lines) + "\x1b[1;1H")
    return made.changes()


def test_a_terminal_without_large_letters_gets_them_apart() -> None:
    made = shadow(LargeText.NONE, TITLE, "", "text")
    assert made.repaint() == "\x1b[m\x1b[H\x1b[J\x1b[1mR o l e s\r\v\v\x1b[mtext\x1b[H"


def test_a_line_of_double_height_is_written_in_halves() -> None:
    made = shadow(LargeText.DOUBLE, TITLE, "", "text")
    assert made.repaint() == (
        f"{SINGLE}\x1b[m\x1b[H\x1b[J"
        "\r\x1b#3\x1b[K\r\v\x1b#4\x1b[K\vtext\x1b[1m\x1b[HRoles\r\vRoles\x1b[H"
    )


def test_kitty_gets_text_of_double_size() -> None:
    made = shadow(LargeText.KITTY, TITLE, "", "text")
    assert made.repaint() == (
        "\x1b[m\x1b[H\x1b[J\r\x1b[K\r\v\x1b[K\vtext\x1b[1m\x1b[H\x1b]66;s=2;Roles\x1b\\\r"
    )


@pytest.mark.parametrize("kind", LargeText)
def test_a_large_line_that_stays_costs_nothing(kind: LargeText) -> None:
    made = shadow(kind, TITLE, "", "text")
    assert sent(made, TITLE, "", "text") == ""
    assert sent(made, TITLE, "", "next").replace("\x1b[m", "") == "\v\vn\x1b[H"
    assert sent(made, TITLE, " " if kind is LargeText.NONE else "not seen") == ""


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (
            LargeText.DOUBLE,
            "\r\x1b#3\x1b[K\r\v\x1b#4\x1b[K\x1b[HRules\r\vRules\x1b[H",
        ),
        (LargeText.KITTY, "\r\x1b[K\r\v\x1b[K\x1b[H\x1b]66;s=2;Rules\x1b\\\r"),
    ],
)
def test_a_changed_large_line_repaints_its_two_rows(kind: LargeText, changes: str) -> None:
    assert sent(shadow(kind, TITLE, "", "text"), TITLE.replace("o", "u")) == changes


@pytest.mark.parametrize(
    ("kind", "erased"),
    [
        (LargeText.DOUBLE, "\r\x1b#5\x1b[K\r\v\x1b#5\x1b[K"),
        (LargeText.KITTY, "\r\x1b[K\r\v\x1b[K"),
    ],
)
def test_rows_that_are_no_longer_large_are_written_whole(kind: LargeText, erased: str) -> None:
    made = shadow(kind, TITLE, "below", "text")
    assert sent(made, "R o l e s ") == f"{erased}\x1b[m\x1b[HR o l e s\r\vbelow\x1b[H"


def test_the_ground_of_large_letters_fills_both_rows() -> None:
    line = "\x1b[44m  \x1b[51mA  \x1b[54m" + " " * 15
    made = shadow(LargeText.KITTY, line, "", height=2)
    assert made.repaint() == (
        "\x1b[0;44m\x1b[H\x1b[J\r\x1b[K\r\v\x1b[K\x1b[1;3H\x1b]66;s=2;A\x1b\\\r"
    )
    screen = Dialect(Colors.SIXTEEN, ends_singly=True, large=LargeText.KITTY)
    plain = Shadow(4, 2, screen)
    plain.draw("\x1b[44;51mA \x1b[54m  \x1b[1;1H")
    assert plain.changes() == (
        "\x1b[m\x1b[H\x1b[J\r\x1b[K\r\v\x1b[K\x1b[44m\x1b[H    \r\v    \x1b[H\x1b]66;s=2;A\x1b\\\r"
    )


def test_words_of_one_style_are_one_sequence_of_kittys() -> None:
    made = shadow(LargeText.KITTY, "\x1b[51mA   b \x1b[1;51mc   \x1b[0m", "")
    assert made.repaint().endswith("\x1b]66;s=2;A b\x1b\\\x1b[1m\x1b]66;s=2;c\x1b\\\r")


def test_kitty_is_told_of_cells_that_terminals_do_not_agree_on() -> None:
    made = shadow(LargeText.KITTY, "\x1b[51m漢  e\u0301 é ", "")
    assert made.repaint().endswith(
        "\x1b]66;s=2:w=2;漢\x1b\\\x1b]66;s=2:w=1;e\u0301\x1b\\\x1b]66;s=2;é\x1b\\\r"
    )


def test_no_sequence_of_kittys_is_longer_than_it_may_be() -> None:
    width = 500
    made = shadow(LargeText.KITTY, "\x1b[51me" + "\u0301" * 9000 + " " + "╔ " * 249, width=width)
    texts = [part.partition("\x1b\\")[0] for part in made.repaint().split("s=2;")[1:]]
    assert all(len(text.encode()) <= 4096 for text in texts)
    assert sum(text.count("╔") for text in texts) == 249


def test_no_way_goes_down_through_lines_of_double_width_but_in_the_first_column() -> None:
    """Some terminals hold the cursor in the half of the line that is seen."""
    made = shadow(LargeText.DOUBLE, "right", TITLE, "", "right", width=8)
    changes = sent(made, "night t", TITLE, "", "\x1b[4;7Hx")
    terminal = DoubleTerminal(8, 4, clamps=True)
    terminal.write(shadow(LargeText.DOUBLE, "right", TITLE, "", "right", width=8).repaint())
    terminal.write(changes)
    assert [terminal.display[y].rstrip() for y in (0, 3)] == ["night t", "right x"]


def test_lines_are_not_moved_while_some_are_large() -> None:
    lines = [f"line {number} of the page" for number in "abcdefgh"]
    for kind in (LargeText.DOUBLE, LargeText.KITTY):
        made = shadow(kind, TITLE, "", *lines, width=40, height=10)
        assert "r" not in sent(made, TITLE, "", *lines[1:]).replace("\r", "")


@pytest.mark.parametrize("kind", LargeText)
def test_a_kept_frame_has_the_marks_for_terminals_that_can(kind: LargeText) -> None:
    first = shadow(kind, TITLE, "", "text")
    second = Shadow(20, 4, XTERM._replace(large=kind))
    second.draw(first.frame())
    assert second.changes() == first.repaint()


@pytest.mark.parametrize("kind", LargeText)
@pytest.mark.parametrize("size", [(1, 1), (1, 4), (2, 1), (20, 1), (3, 2)])
def test_a_screen_without_room_shows_what_it_can(kind: LargeText, size: tuple[int, int]) -> None:
    made = Shadow(*size, XTERM._replace(large=kind))
    made.draw("\n".join([TITLE] * size[1]) + "\x1b[1;1H")
    assert "51" not in made.changes()


LARGE_WORDS = ["a b ", "O f f i c e r ", "  ", "é ", "漢  ", "x   y ", "odd"]


class Slides(Visit):
    """Screens with large lines here and there, now and then cut or where there is no room."""

    def segments(self, width: int) -> list[tuple[str, str, int]]:
        if self.chance.random() < 0.6:
            return super().segments(width)
        made: list[tuple[str, str, int]] = []
        while width:
            style = ";".join(filter(None, (self.style(), "51")))
            word = self.chance.choice(LARGE_WORDS)
            cells = len(word) + word.count("漢")
            if cells > width:
                style, word, cells = "", " " * width, width
            made.append((style, word, cells))
            width -= cells
        return made


@given(
    chance=st.randoms(use_true_random=False),
    dialect=st.builds(
        Dialect,
        colors=st.just(Colors.TRUE),
        erases_in_color=st.booleans(),
        ends_singly=st.just(value=True),
        scrolls=st.just(value=True),
        large=st.sampled_from([LargeText.DOUBLE, LargeText.KITTY]),
    ),
    size=st.tuples(st.integers(2, 40), st.integers(1, 12)),
    steps=st.lists(
        st.sampled_from(["whole", "part", "part", "scrolled", "forget", "resize", "skip"]),
        max_size=12,
    ),
    clamps=st.booleans(),
)
@settings(max_examples=100, deadline=None)
def test_changes_show_what_a_full_repaint_shows(
    chance: random.Random,
    dialect: Dialect,
    size: tuple[int, int],
    steps: list[str],
    *,
    clamps: bool,
) -> None:
    slides, ours = Slides(*size, chance), terminal(size, dialect, clamps=clamps)
    shadow = Shadow(*size, dialect)
    for step in ["whole", *steps]:
        if step == "forget":
            shadow.forget()
            ours.write("\x1b[31m")
            frame = slides.part()
        elif step == "resize":
            size = chance.randrange(2, 40), chance.randrange(1, 12)
            ours.resize(size[1], size[0])
            shadow.resize(*size)
            slides = Slides(*size, chance)
            frame = slides.whole()
        else:
            frame = slides.part() if step == "skip" else getattr(slides, step)()
        shadow.draw(frame)
        if step == "skip":
            continue
        ours.write(shadow.changes())
        assert shadow.changes() == ""
        fresh, painted = terminal(size, dialect, clamps=clamps), Shadow(*size, dialect)
        painted.draw(shadow.frame())
        fresh.write(painted.changes())
        assert ours.look() == fresh.look()


def terminal(
    size: tuple[int, int], dialect: Dialect, *, clamps: bool
) -> DoubleTerminal | KittyTerminal:
    in_color = dialect.erases_in_color
    if dialect.large is LargeText.KITTY:
        return KittyTerminal(*size, erases_in_color=in_color)
    return DoubleTerminal(*size, clamps=clamps, erases_in_color=in_color)


def test_the_letters_are_where_the_frame_has_them() -> None:
    """The terminals of these tests show it, and not just the same as before."""
    double, kitty = DoubleTerminal(20, 4, clamps=True), KittyTerminal(20, 4)
    double.write(shadow(LargeText.DOUBLE, "  \x1b[51m漢  é ", "", "text").repaint())
    kitty.write(shadow(LargeText.KITTY, "  \x1b[51m漢  é ", "", "text").repaint())
    assert double.kinds == ["3", "4", "5", "5"]
    assert [line.rstrip() for line in double.display] == [" 漢é", " 漢é", "text", ""]
    assert {(corner, cell[0]) for corner, cell in kitty.joined.items()} == {
        ((2, 0), "漢"),
        ((6, 0), "é"),
    }
    assert kitty.display[2].rstrip() == "text"
