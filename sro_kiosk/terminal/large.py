"""Large letters on the terminal: lines of double height, or kitty's text of double size."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.cells import BLANK, Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.modes import SINGLE_LINE
from sro_kiosk.terminal.painting import paint_rows, usual_blank
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.screens import Letter, Screen, ground, half, letters
from sro_kiosk.terminal.strokes import ERASE
from sro_kiosk.terminal.styles import Style

UPPER, LOWER = "\x1b#3", "\x1b#4"
LONGEST_TEXT = 4096  # bytes of one sequence of kitty's


class Run(NamedTuple):
    """Letters that one sequence of kitty's writes; `cells` where it has to be told of them."""

    x: int
    text: str
    cells: int
    style: Style


def paint_screen(
    pen: Pen, shown: Screen, wanted: Screen, changed: Collection[int], dialect: Dialect
) -> None:
    """Bring these rows to what is wanted, where some of them were or will be large.

    Those are erased first: kitty's letters go whole, and whatever a line of double height holds
    beyond its middle. Nothing is scrolled: terminals differ in what becomes of large lines then.
    """
    before, after = shown.rows.copy(), wanted.rows.copy()
    is_double = dialect.large is LargeText.DOUBLE
    large = sorted(wanted.halves.intersection(changed))
    for y in large:
        after[y] = half(after[y]) if is_double else ground(after[y])
    for y in sorted((shown.halves | wanted.halves).intersection(changed)):
        before[y] = Row.filled(len(after[y].chars), style=usual_blank([after[y]], dialect))
        if is_double:
            kind = UPPER if y in wanted.tops else LOWER if y in large else SINGLE_LINE
            _begin(pen, y, kind, before[y].styles[0])
        else:
            _begin(pen, y, "", before[y].styles[0])
    apart = large if is_double else []
    paint_rows(pen, before, after, sorted({*changed} - {*apart}), dialect)
    for y in apart:
        _paint_half(pen, before, after, y, dialect)
    for y in large if not is_double else []:
        if y in wanted.tops:
            _paint_letters(pen, y, wanted.rows[y])


def _begin(pen: Pen, y: int, kind: str, blank: Style) -> None:
    """Erase a line and say what kind it is; where the cursor stood on the last one is not sure."""
    pen.use_for_blanks(blank)
    pen.x = None
    pen.move(0, y)
    pen.command(kind + ERASE)


def _paint_half(
    pen: Pen, before: Sequence[Row], after: Sequence[Row], y: int, dialect: Dialect
) -> None:
    """Paint half of a large line, in its own columns: terminals agree on the first one only."""
    pen.x = None
    paint_rows(pen, before, after, [y], dialect)
    pen.x = None


def _paint_letters(pen: Pen, y: int, row: Row) -> None:
    for run in _runs(row):
        pen.use(run.style)
        pen.move(run.x, y)
        width = f":w={run.cells}" if run.cells else ""
        pen.command(f"\x1b]66;s=2{width};{run.text}\x1b\\")
        end = run.x + 2 * (run.cells or len(run.text))
        pen.x = end if end < len(row.chars) else None


def _runs(row: Row) -> Iterator[Run]:
    """The letters of one style in a row, and the spaces between them.

    What is more than one character or cell goes alone, and its cells are told: terminals do not
    agree on them.
    """
    run: Run | None = None
    for letter in letters(row):
        if run and (text := _joined(run, letter, row)):
            run = run._replace(text=text)
            continue
        if run:
            yield run
        is_usual = len(letter.text) == letter.cells == 1
        run = Run(letter.x, letter.text, 0 if is_usual else letter.cells, letter.style)
    if run:
        yield run


def _joined(run: Run, letter: Letter, row: Row) -> str:
    """The text of the run with the letter; "" if it is to be another run."""
    end = run.x + 2 * len(run.text)
    gap = letter.x - end
    text = run.text + BLANK * (gap // 2) + letter.text
    if run.cells or len(letter.text) != 1 or letter.cells != 1 or gap % 2:
        return ""
    if letter.style is not run.style or len(text.encode()) > LONGEST_TEXT:
        return ""
    return (
        text if all(run.style.suits(BLANK, style) for style in row.styles[end : letter.x]) else ""
    )
