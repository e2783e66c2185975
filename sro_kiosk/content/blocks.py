"""The parts of a text: what a topic's body becomes."""

from msgspec import Struct


class Run(Struct, frozen=True):
    """Text in one style; `href` is an outside address or an address of the pack.

    `is_word` marks a word that was linked to its explanation in the glossary.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""
    is_word: bool = False


class Paragraph(Struct, frozen=True, tag=True):
    """A paragraph; a hard line break is a newline in a run."""

    runs: tuple[Run, ...]


class Heading(Struct, frozen=True, tag=True):
    """A heading inside a topic, level 1 to 6."""

    level: int
    runs: tuple[Run, ...]


class ListBlock(Struct, frozen=True, tag=True):
    """A list; `start` is the first number of an ordered one, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None


class Table(Struct, frozen=True, tag=True):
    """A table; `align` has left, center or right a column."""

    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    align: tuple[str, ...]


class Quote(Struct, frozen=True, tag=True):
    """A block quotation."""

    blocks: "tuple[Block, ...]"


class Code(Struct, frozen=True, tag=True):
    """Text kept as it is, line for line."""

    text: str


class Rule(Struct, frozen=True, tag=True):
    """A thematic break."""


Block = Paragraph | Heading | ListBlock | Table | Quote | Code | Rule
