"""The shadow: what the terminal shows, so that only what changed is sent."""

from collections.abc import Sequence

from sro_kiosk.terminal.canvas import Canvas, Spans
from sro_kiosk.terminal.cells import Row, Width, cell_width
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.painting import paint_rows, usual_blank
from sro_kiosk.terminal.pen import Pen
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
        self._shown: list[Row] = []

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
        wanted, touched = self._canvas.rows, self._canvas.touched
        if self._shown:
            changed = [y for y in sorted(touched) if not wanted[y].shows(self._shown[y])]
            self._pen = repaired(self._pen, self._shown, wanted, changed, self._dialect)
        elif touched:
            changed = list(range(len(wanted)))
            paint_rows(self._pen, self._cleared(), wanted, changed, self._dialect)
            self._shown = wanted.copy()
        else:
            return ""
        for y in changed:
            self._shown[y] = wanted[y].copy()
        touched.clear()
        self._pen.move(*self._canvas.cursor)
        return self._pen.taken()

    def forget(self) -> None:
        """The terminal was disturbed: nothing is known of it until the next frame."""
        self._shown = []
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

    def _cleared(self) -> list[Row]:
        """Make the terminal blank; the rows it shows then."""
        rows = self._canvas.rows
        blank = usual_blank(rows, self._dialect)
        self._pen.use(blank)
        self._pen.command(CLEAR)
        self._pen.x = self._pen.y = 0
        return [Row.filled(len(rows[0].chars), style=blank)] * len(rows)
