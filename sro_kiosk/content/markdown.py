"""CommonMark with tables, from a topic's body to blocks.

Reading never fails: raw HTML becomes plain text, an image its description, an unsafe link its
label. What the author should mend about it is noted on the way, for `check`.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sro_kiosk.content.blocks import Block, Code, Table
from sro_kiosk.content.fields import LONGEST_TEXT
from sro_kiosk.content.runs import clean
from sro_kiosk.content.tokens import Note, TokenReader

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_PARSER_DEEPEST = 40  # markdown-it drops what lies deeper, far below what `check` allows


class Body(NamedTuple):
    """A body, read; what stands beside the blocks is for `check`."""

    blocks: tuple[Block, ...]
    faults: tuple[Note, ...]
    links: tuple[Note, ...]
    tables: tuple[tuple[int, Table], ...]
    paragraphs: tuple[Note, ...]


@lru_cache(maxsize=512)
def read_body(text: str) -> Body:
    """Read a body into blocks, with what is to be said about it."""
    if len(text) > LONGEST_TEXT:  # the model refuses it; markdown-it would take long over it
        too_long = Note(0, f"is longer than {LONGEST_TEXT} characters: split the topic")
        return Body((Code(clean(text)),), (too_long,), (), (), ())
    reader = TokenReader(_parser().parse(text))
    return Body(
        reader.blocks(),
        tuple(reader.faults),
        tuple(reader.links),
        tuple(reader.tables),
        tuple(reader.paragraphs),
    )


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 30 ms that `load` does not need

    parser = MarkdownIt("commonmark", {"maxNesting": _PARSER_DEEPEST}).enable("table")
    # A link it holds for wrong would become plain text, and nobody would hear of it.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005 - its name
    return parser
