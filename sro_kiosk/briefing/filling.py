"""Pieces set on slides, as many on one as fit there: nothing is ever left out.

A long piece goes on on the next slide. What is shown bit by bit has steps, from 0.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from sro_kiosk.briefing.pieces import Kind, Piece
from sro_kiosk.briefing.setting import set_piece, set_title
from sro_kiosk.briefing.slides import Slide, Spot
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.typeset import BLANK, Line

STEPPED = {Kind.POINT, Kind.ANSWER}


def make_slides(pieces: Iterable[Piece], stage: Stage) -> tuple[Slide, ...]:
    """Set pieces on slides, in their order."""
    slides: list[Slide] = []
    for _, group in groupby(pieces, key=lambda piece: (piece.topic, piece.title)):
        maker: _Maker | None = None
        for piece in group:
            maker = maker or _Maker(stage, piece.title)
            maker.add(piece)
        slides += maker.finished() if maker else []
    return tuple(slides)


class _Maker:
    """Fills slide after slide with the pieces of one topic."""

    def __init__(self, stage: Stage, title: str) -> None:
        self._stage = stage
        self._head = len(set_title(title, stage)) + 1
        self._slides: list[Slide] = []
        self._piece: Piece | None = None  # the last one on the open slide
        self._rows: list[Line] = []
        self._steps: list[int] = []
        self._spots: list[tuple[Spot, int]] = []

    def add(self, piece: Piece) -> None:
        """Set one piece: on the open slide if it belongs and fits there, else on the next."""
        if piece.kind is Kind.TITLE:
            self._close()
            self._add_title(piece)
            return
        lines = set_piece(piece, self._stage)
        if self._piece is None or not self._goes_on(piece) or not self._fits(lines, piece):
            keeps = self._holds_heading_of(piece)
            if not keeps:
                self._close()
            room = self._room(piece) if keeps else self._whole
            self._add_parts(piece, _split(lines, room, self._whole))
        else:
            self._put(piece, lines, 0)

    def finished(self) -> list[Slide]:
        """All slides."""
        self._close()
        return self._slides

    @property
    def _whole(self) -> int:
        """The lines of text of an empty slide."""
        return max(1, min(self._stage.lines, self._rows_below_head))

    @property
    def _rows_below_head(self) -> int:
        return self._stage.rows - self._head

    def _goes_on(self, piece: Piece) -> bool:
        before = self._piece
        if before is None or piece.starts_slide:
            return False
        return piece.kind is before.kind or piece.kind is Kind.ANSWER

    def _holds_heading_of(self, piece: Piece) -> bool:
        """Whether nothing but the heading over this piece is on the slide: it stays with it."""
        before = self._piece
        is_heading = before is not None and before.starts_slide and before.kind is Kind.TEXT
        return is_heading and self._goes_on(piece) and self._room(piece) > 0

    def _gap(self, piece: Piece) -> int:
        is_low = self._rows_below_head < 2 * self._stage.lines - 1
        return 0 if not self._rows or (piece.tight and is_low) else 1

    def _room(self, piece: Piece) -> int:
        used = sum(bool(row) for row in self._rows)
        rows = self._rows_below_head - len(self._rows) - self._gap(piece)
        return min(self._stage.lines - used, rows)

    def _fits(self, lines: Sequence[Line], piece: Piece) -> bool:
        return len(lines) <= self._room(piece)

    def _add_parts(self, piece: Piece, parts: Sequence[Sequence[Line]]) -> None:
        for number, part in enumerate(parts):
            if number:
                self._close()
            self._put(piece, part, number)

    def _put(self, piece: Piece, lines: Sequence[Line], part: int) -> None:
        step = self._spots[-1][1] if self._spots else 0
        if self._spots and piece.kind in STEPPED:
            step += 1
        added = [*[BLANK] * self._gap(piece), *lines]
        self._rows += added
        self._steps += [step] * len(added)
        self._spots.append((Spot(piece.topic, piece.kind, piece.number, part), step))
        self._piece = piece

    def _add_title(self, piece: Piece) -> None:
        """A title has a slide of its own, with the text below it where both fit."""
        lead = set_piece(piece, self._stage)
        is_roomy = len(lead) <= self._rows_below_head
        self._put(piece, lead if is_roomy else (), 0)
        self._close()
        if not is_roomy:
            text = piece._replace(kind=Kind.TEXT, number=-1)
            self._add_parts(text, _split(lead, self._whole, self._whole))
            self._close()

    def _close(self) -> None:
        if self._piece is not None:
            piece, first = self._piece, self._spots[0][0]
            self._slides.append(
                Slide(
                    piece.topic,
                    first.kind,
                    piece.title,
                    tuple(self._rows),
                    tuple(self._steps),
                    tuple(self._spots),
                )
            )
        self._piece = None
        self._rows, self._steps, self._spots = [], [], []


def _split(lines: Sequence[Line], first: int, others: int) -> list[Sequence[Line]]:
    """Lines in parts for slides, the later ones about equally long."""
    if len(lines) <= first:
        return [lines]
    parts: list[Sequence[Line]] = []
    if first < others:
        parts, lines = [lines[:first]], lines[first:]
    count = -(-len(lines) // others)
    each = -(-len(lines) // count)
    parts += [lines[at : at + each] for at in range(0, len(lines), each)]
    return [_trimmed(part) for part in parts]


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """Without blank lines at its ends."""
    kept = [number for number, line in enumerate(lines) if line]
    return lines[kept[0] : kept[-1] + 1] if kept else lines
