"""The shadow: what the terminal shows, so that only what changed is sent."""

from collections.abc import Sequence

from sro_kiosk.terminal.canvas import Canvas, Spans
from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.cells import Row, Width, cell_width
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.large import paint_screen
from sro_kiosk.terminal.modes import single_lines
from sro_kiosk.terminal.painting import usual_blank
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.screens import Screen, screen_of
from sro_kiosk.terminal.scrolling import repaired

CLEAR = "\x1b[H\x1b[J"


class Shadow:
    """Takes frames as Textual writes them and gives the fewest bytes that show them.

    `draw` paints on a canvas; `changes` says what takes the terminal there. Frames drawn without
    asking for the changes in between are never sent: a slow terminal gets only the newest.

    Nothing is known of the terminal at first, after `forget` and after `resize`; then it is cleared
    and all is sent, but not before something is drawn: until then the terminal may be another's.
    """

    def __init__(self, width: int, height: int, dialect: Dialect, cell: Width = cell_width) -> None:
        self._dialect = dialect
        self._canvas = Canvas(width, height, dialect, cell)
        self._pen = Pen(dialect)
        self._shown = Screen([])

    def draw(self, written: str) -> None:
        """Paint what Textual wrote to its driver: whole sequences, as it always does."""
        self._canvas.draw(written)

    def paint(self, rows: Sequence[Spans]) -> None:
        """Paint all rows: each a row of texts with their SGR parameters."""
        self._canvas.fill(rows)

    def frame(self) -> str:
        """What is painted, whole: for another run to `draw` before it has anything else."""
        return self._canvas.written()

    def changes(self) -> str:
        """What to write to the terminal so that it shows what was painted; "" if it does."""
        touched = self._canvas.touched
        if not (self._shown.rows or touched):
            return ""
        wanted = screen_of(self._canvas.rows, self._dialect.large)
        is_double = self._dialect.large is LargeText.DOUBLE
        self._pen.lines_differ = is_double and bool(self._shown.tops or wanted.tops)
        if not self._shown.rows:
            shown = Screen(self._cleared(wanted.rows))
            changed = list(range(len(wanted.rows)))
            paint_screen(self._pen, shown, wanted, changed, self._dialect)
            self._shown = Screen(wanted.rows.copy())
        else:
            changed = self._shown.differing(wanted, touched)
            self._pen = self._repaired(wanted, changed)
        for y in changed:
            self._shown.rows[y] = wanted.rows[y].copy()
        self._shown = Screen(self._shown.rows, wanted.tops)
        touched.clear()
        self._move(wanted)
        return self._pen.taken()

    def forget(self) -> None:
        """The terminal was disturbed: nothing is known of it until the next frame."""
        self._shown = Screen([])
        self._pen = Pen(self._dialect)

    def repaint(self) -> str:
        """Everything anew."""
        self.forget()
        self._canvas.touched.update(range(len(self._canvas.rows)))
        return self.changes()

    def resize(self, width: int, height: int) -> None:
        """The terminal has another size."""
        self._canvas.resize(max(width, 1), max(height, 1))
        self.forget()

    def _repaired(self, wanted: Screen, changed: list[int]) -> Pen:
        """The pen after it wrote what differs."""
        shown = self._shown
        if not (shown.tops or wanted.tops):
            return repaired(self._pen, shown.rows, wanted.rows, changed, self._dialect)
        paint_screen(self._pen, shown, wanted, changed, self._dialect)
        return self._pen

    def _move(self, wanted: Screen) -> None:
        """Go to the cursor; of a line of double width all terminals know the first column."""
        x, y = self._canvas.cursor
        is_double = self._dialect.large is LargeText.DOUBLE and y in wanted.halves
        self._pen.move(0 if is_double else x, y)

    def _cleared(self, rows: Sequence[Row]) -> list[Row]:
        """Make the terminal blank; the rows it shows then."""
        if self._dialect.large is LargeText.DOUBLE:  # no line is known to be single
            self._pen.command(single_lines(len(rows)))
        blank = usual_blank(rows, self._dialect)
        self._pen.use(blank)
        self._pen.command(CLEAR)
        self._pen.x = self._pen.y = 0
        return [Row.filled(len(rows[0].chars), style=blank)] * len(rows)
