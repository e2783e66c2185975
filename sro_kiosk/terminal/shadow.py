"""The shadow: what the terminal shows, so that only what changed is sent."""

from collections import Counter
from collections.abc import Sequence

from sro_kiosk.terminal.canvas import Canvas, Spans
from sro_kiosk.terminal.cells import Row, Width, cell_width
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.painting import paint_rows
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.scrolling import likely_scroll
from sro_kiosk.terminal.styles import PLAIN, SEEN_ON_BLANKS

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
        touched = self._canvas.touched
        if not self._shown:
            if not touched:
                return ""
            self._clear()
            touched = set(range(len(self._canvas.rows)))
        wanted = self._canvas.rows
        indexes = [y for y in sorted(touched) if not wanted[y].shows(self._shown[y])]
        if indexes:
            self._send(indexes)
        self._canvas.touched.clear()
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

    def _clear(self) -> None:
        """Make the terminal blank, in the color that most lines end in."""
        rows = self._canvas.rows
        blank = Counter(row.styles[-1] for row in rows).most_common(1)[0][0].blank
        if blank.attributes & SEEN_ON_BLANKS or not self._dialect.erases_in_color:
            blank = PLAIN
        self._pen.use(blank)
        self._pen.command(CLEAR)
        self._pen.x = self._pen.y = 0
        self._shown = [Row.filled(len(rows[0].chars), style=blank) for _ in rows]

    def _send(self, indexes: Sequence[int]) -> None:
        """Write what differs, after a scroll if that makes it shorter."""
        wanted, pen = self._canvas.rows, self._pen
        scroll = likely_scroll(self._shown, wanted, indexes) if self._dialect.scrolls else None
        scrolling = pen.copy()
        paint_rows(pen, self._shown, wanted, indexes, self._dialect)
        if scroll is not None:
            scroll.command(scrolling)
            moved = scroll.applied(self._shown, scrolling)
            also = sorted({*indexes, *range(scroll.top, scroll.bottom + 1)})
            paint_rows(scrolling, moved, wanted, also, self._dialect)
            self._pen = min(pen, scrolling, key=len)
        for y in indexes:
            self._shown[y] = wanted[y].copy()
