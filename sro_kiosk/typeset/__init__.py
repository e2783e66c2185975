"""Pages set in lines: from the content model to styled text of a given width, for any output."""

from sro_kiosk.typeset.cards import set_cards
from sro_kiosk.typeset.inline import Target
from sro_kiosk.typeset.lines import (
    BLANK,
    Line,
    Role,
    Span,
    capitals,
    cut,
    indent,
    line_len,
    line_text,
    pad,
    spaced,
    unruled,
)
from sro_kiosk.typeset.sheet import Sheet
from sro_kiosk.typeset.topic import (
    MEASURE,
    Library,
    Side,
    Sources,
    cite,
    set_points,
    set_topics,
    set_with_side,
)
from sro_kiosk.typeset.wrap import wrap, wrap_text

__all__ = [
    "BLANK",
    "MEASURE",
    "Library",
    "Line",
    "Role",
    "Sheet",
    "Side",
    "Sources",
    "Span",
    "Target",
    "capitals",
    "cite",
    "cut",
    "indent",
    "line_len",
    "line_text",
    "pad",
    "set_cards",
    "set_points",
    "set_topics",
    "set_with_side",
    "spaced",
    "unruled",
    "wrap",
    "wrap_text",
]
