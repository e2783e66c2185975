"""A terminal that gets only the changes shows what one shows that gets all of Textual's bytes."""

import random
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from sro_kiosk.terminal.capabilities import Colors
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.shadow import Shadow
from tests.support.emulator import Terminal

PLAIN_STYLES = ["", "1", "3", "4", "7", "1;4", "7;9", "2", "1;2", "5"]
FOREGROUNDS = ["", "31", "36", "93", "39", "38;5;215", "38;2;9;99;199", "38;5;9"]
BACKGROUNDS = ["", "", "", "44", "103", "49", "48;5;17", "48;2;1;2;3"]
WORDS = [
    "a",
    "officer",
    " ",
    "  ",
    "          ",
    "in a school",
    "│",
    "──────",
    "é",
    "£",
    "•",
    "e\u0301",
]
WIDE_WORDS = ["漢", "字漢字", "あ", "a漢"]


@dataclass
class Visit:
    """A screen as Textual keeps it: rows of segments, written whole or in part."""

    width: int
    height: int
    chance: random.Random
    rows: list[list[tuple[str, str, int]]] = field(default_factory=list)

    def style(self) -> str:
        chance = self.chance.choice
        parts = (chance(PLAIN_STYLES), chance(FOREGROUNDS), chance(BACKGROUNDS))
        return ";".join(filter(None, parts)) if self.chance.random() < 0.7 else ""

    def segments(self, width: int) -> list[tuple[str, str, int]]:
        made: list[tuple[str, str, int]] = []
        while width:
            style = self.style()
            for _ in range(self.chance.randrange(1, 4)):
                word = self.chance.choice(WORDS * 3 + WIDE_WORDS)
                cells = len(word) + sum(char > "\u3000" for char in word) - word.count("\u0301")
                if cells > width:
                    word, cells = " " * width, width
                made.append((style, word, cells))
                width -= cells
        return made

    def whole(self) -> str:
        """As Textual writes a whole screen."""
        rows = [self.segments(self.width) for _ in range(self.height)]
        self.rows = [
            row if self.chance.random() < 0.5 else old
            for row, old in zip(rows, self.rows or rows, strict=True)
        ]
        return self.written()

    def scrolled(self) -> str:
        """Rows that move: between two lines, all of them or those that are not first."""
        count = self.chance.randrange(1, max(2, self.height // 2))
        top = self.chance.randrange(0, self.height)
        inner = self.rows[top:]
        new = [self.segments(self.width) for _ in range(min(count, len(inner)))]
        moved = inner[count:] + new if self.chance.random() < 0.5 else (new + inner)[: len(inner)]
        self.rows = self.rows[:top] + moved
        return self.written()

    def part(self) -> str:
        """As Textual writes what changed: pieces of rows."""
        pieces = []
        for y in sorted(
            self.chance.sample(range(self.height), self.chance.randrange(1, self.height + 1))
        ):
            start = self.chance.randrange(self.width)
            stop = self.chance.randrange(start, self.width) + 1
            pieces.append(f"\x1b[{y + 1};{start + 1}H" + drawn(self.segments(stop - start)))
        return "\n".join(pieces) + self.cursor()

    def written(self) -> str:
        rows = [f"\x1b[{y};1H" + drawn(row) for y, row in enumerate(self.rows, 1)]
        return "\n".join(rows) + self.cursor()

    def cursor(self) -> str:
        y, x = self.chance.randrange(self.height), self.chance.randrange(self.width)
        return f"\x1b[{y + 1};{x + 1}H"


def drawn(segments: list[tuple[str, str, int]]) -> str:
    return "".join(f"\x1b[{style}m{text}\x1b[0m" if style else text for style, text, _ in segments)


@given(
    chance=st.randoms(use_true_random=False),
    width=st.integers(2, 40),
    height=st.integers(1, 12),
    steps=st.lists(
        st.sampled_from(["whole", "part", "part", "scrolled", "forget", "resize", "skip"]),
        max_size=12,
    ),
    in_color=st.booleans(),
    old=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_changes_show_what_whole_frames_show(
    chance: random.Random, width: int, height: int, steps: list[str], *, in_color: bool, old: bool
) -> None:
    dialect = Dialect(Colors.TRUE, erases_in_color=in_color, ends_singly=not old, scrolls=not old)
    visit = Visit(width, height, chance)
    plain, ours = Terminal(width, height), Terminal(width, height, erases_in_color=in_color)
    shadow = Shadow(width, height, dialect)
    for step in ["whole", *steps]:
        if step == "forget":
            shadow.forget()
            ours.write("\x1b[3;2Hkernel: something\x1b[31m")
            frame = visit.part()
        elif step == "resize":
            width, height = chance.randrange(2, 40), chance.randrange(1, 12)
            for terminal in (plain, ours):
                terminal.resize(height, width)
            shadow.resize(width, height)
            visit = Visit(width, height, chance)
            frame = visit.whole()
        elif step == "skip":
            frame = visit.part()
            plain.write(frame)
            shadow.draw(frame)
            continue
        else:
            frame = getattr(visit, step)()
        plain.write(frame)
        shadow.draw(frame)
        ours.write(shadow.changes())
        assert ours.look() == plain.look()
        assert (ours.cursor.x, ours.cursor.y) == (plain.cursor.x, plain.cursor.y)
        assert shadow.changes() == ""
