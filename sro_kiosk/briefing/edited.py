"""Where pieces are after the content was edited."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from sro_kiosk.briefing.pieces import Kind, Piece
from sro_kiosk.briefing.slides import Spot
from sro_kiosk.content import Address

Places = Mapping[Spot, Spot]
"""Where each piece has gone; what nobody can tell is not in it."""


def places_after(before: Iterable[Piece], after: Iterable[Piece]) -> Places:
    """Compare two versions, each topic's pieces of a kind with each other.

    What was put in is nobody's new place, so that it does not count as shown; where as many pieces
    were changed as there were, they are the same ones with other words.
    """
    old, new = _groups(before), _groups(after)
    places = {}
    for group, pieces in old.items():
        there = new[group]
        texts = [*map(_text, pieces)], [*map(_text, there)]
        for _, start, end, new_start, new_end in SequenceMatcher(
            None, *texts, autojunk=False
        ).get_opcodes():
            if end - start == new_end - new_start:
                for one, other in zip(pieces[start:end], there[new_start:new_end], strict=True):
                    places[Spot(*group, one.number)] = Spot(*group, other.number)
    return places


def place_in(places: Places | None, spot: Spot) -> Spot:
    """Where a spot has gone; where nobody can tell, or nothing was edited, it stays."""
    if places is None:
        return spot
    return places.get(spot.piece, spot)._replace(part=spot.part)


def _groups(pieces: Iterable[Piece]) -> defaultdict[tuple[Address, Kind], list[Piece]]:
    groups = defaultdict[tuple[Address, Kind], list[Piece]](list)
    for piece in pieces:
        groups[piece.topic, piece.kind].append(piece)
    return groups


def _text(piece: Piece) -> Piece:
    """What a piece says, wherever it is; the title of most is that of their topic."""
    title = piece.title if piece.kind is Kind.TITLE else ""
    return piece._replace(number=0, title=title)
