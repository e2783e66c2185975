"""The canvas: what the terminal is to show, painted by what Textual writes."""

import re
from collections.abc import Iterable, Sequence

from sro_kiosk.terminal.cells import BLANK, Row, Width, cell_width
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.styles import LARGE, PLAIN, Style, read_style

# Controls, and invisible characters: terminals do not agree on what these do to the text.
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff"
)
TOKENS = re.compile(
    rf"(?P<text>[^{_UNSEEN}]+)"
    r"|\x1b\[(?P<parameters>[0-?]*)(?P<rest>[ -/]*[@-~])"
    r"|(?P<control>[\r\n\b])"
    r"|\x1b[]PX^_].*?(?:\x07|\x1b\\|\Z)"  # strings to the terminal, such as titles
    r"|\x1b[ -/]*[0-~]?|.",
    re.DOTALL,
)
POSITION = re.compile(r"(\d{0,5})(?:;(\d{0,5}))?")
RENDITION = re.compile(r"[\d;]*")

Spans = Iterable[tuple[str, str]]  # text and SGR parameters


class Canvas:
    """Rows of cells, a cursor and a style.

    Understands positions, SGR, text and newlines, which is all that a frame of Textual's is made
    of. All else is dropped: no text, wherever it comes from, can give the terminal orders.
    """

    def __init__(self, width: int, height: int, dialect: Dialect, cell: Width = cell_width) -> None:
        self.rows = [Row.filled(width) for _ in range(height)]
        self.touched: set[int] = set()
        self.x = self.y = 0
        self._style = PLAIN
        self._dialect = dialect
        self._cell = cell
        self._fitted: dict[Style, Style] = {}

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the cursor stands, on the canvas."""
        return min(self.x, len(self.rows[0].chars) - 1), min(self.y, len(self.rows) - 1)

    def draw(self, written: str) -> None:
        """Paint what Textual wrote; each call must hold whole sequences."""
        for token in TOKENS.finditer(written):
            kind = token.lastgroup
            if kind == "text":
                self._put(token["text"])
            elif kind == "rest":
                self._obey(token["parameters"], token["rest"])
            elif kind == "control":
                self._control(token["control"])

    def fill(self, rows: Sequence[Spans]) -> None:
        """Paint all rows at once; what they leave free is blank."""
        for y, row in enumerate(self.rows):
            self.x, self.y = 0, y
            for text, parameters in rows[y] if y < len(rows) else ():
                self._style = read_style(PLAIN, parameters)
                self._put(text)
            self._style = PLAIN
            self._put(BLANK * (len(row.chars) - self.x))
        self.x = self.y = 0

    def written(self) -> str:
        """All of it, as it can be drawn."""
        lines = [f"\x1b[{y}H{_written(row)}" for y, row in enumerate(self.rows, 1)]
        return "".join([*lines, f"\x1b[{self.y + 1};{self.x + 1}H"])

    def resize(self, width: int, height: int) -> None:
        """Keep what fits."""
        self.rows = [row.resized(width) for row in self.rows[:height]]
        self.rows += [Row.filled(width) for _ in range(height - len(self.rows))]
        self.touched = {y for y in self.touched if y < height}

    def _put(self, text: str) -> None:
        if self.y >= len(self.rows):
            return
        style = self._fitted.get(self._style)
        if style is None:
            style = self._fitted[self._style] = self._dialect.fit(self._style)
        self.touched.add(self.y)
        self.x = self.rows[self.y].put(self.x, text, style, self._cell)

    def _obey(self, parameters: str, final: str) -> None:
        if final == "m" and RENDITION.fullmatch(parameters):
            self._style = read_style(self._style, parameters)
        elif final == "H" and (place := POSITION.fullmatch(parameters)):
            self.y = max(int(place[1] or 1), 1) - 1
            self.x = max(int(place[2] or 1), 1) - 1

    def _control(self, char: str) -> None:
        if char == "\b":
            self.x = max(self.x - 1, 0)
        else:
            self.x = 0
            self.y += char == "\n"  # the terminal's line discipline adds the return


def _written(row: Row) -> str:
    spans, start = [], 0
    for x in range(1, len(row.chars) + 1):
        if x == len(row.chars) or row.styles[x] is not row.styles[start]:
            text = "".join(row.chars[start:x])
            mark = ";51" if row.styles[start].attributes & LARGE else ""
            spans.append(f"\x1b[0;{row.styles[start].parameters}{mark}m{text}")
            start = x
    return "".join(spans)
