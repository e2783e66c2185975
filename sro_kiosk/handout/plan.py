"""What a handout says, in its order, for formats that have a look.

A plan has no choices left: levels of headings, anchors, words of the program and pictures of QR
codes are settled, so that HTML and PDF say the same. It is made of structs that become JSON.
"""

from msgspec import Struct

from sro_kiosk.content.blocks import Block
from sro_kiosk.handout.qr import Code


class Title(Struct, frozen=True, tag=True):
    """A heading that something can lead to; `kind` is chapter, topic, sheet, answers or works."""

    level: int
    text: str
    anchor: str
    kind: str
    number: str = ""


class Lead(Struct, frozen=True, tag=True):
    """What a chapter or a topic is about, in one line."""

    text: str


class Remark(Struct, frozen=True, tag=True):
    """A small line: when a screen was reviewed, how to use a worksheet."""

    text: str


class Prose(Struct, frozen=True, tag=True):
    """Text of a topic; links lead out of the handout or to an anchor, as `#roles/educator`."""

    blocks: tuple[Block, ...]


class Place(Struct, frozen=True):
    """Where to go on; `href` is empty for a page that is not in the handout."""

    label: str
    href: str
    note: str
    code: Code | None = None


class Places(Struct, frozen=True, tag=True):
    """The links of a topic."""

    heading: str
    places: tuple[Place, ...]


class Cited(Struct, frozen=True, tag=True):
    """The sources of a topic, by number; each leads to its anchor."""

    heading: str
    works: tuple[tuple[int, str], ...]


class Notes(Struct, frozen=True, tag=True):
    """What is for the trainer alone."""

    heading: str
    blocks: tuple[Block, ...]


class About(Struct, frozen=True, tag=True):
    """The topic that the questions below are about."""

    text: str


class Ask(Struct, frozen=True, tag=True):
    """A question of the worksheet; choices come with their letters."""

    number: int
    text: str
    choices: tuple[tuple[str, str], ...]


class Answer(Struct, frozen=True, tag=True):
    """The answer to the question of this number."""

    number: int
    letter: str
    choice: str
    because: tuple[Block, ...]


class Work(Struct, frozen=True, tag=True):
    """A source; `facts` are its publisher and year."""

    number: int
    anchor: str
    title: str
    facts: str
    url: str
    code: Code | None


Part = Title | Lead | Remark | Prose | Places | Cited | Notes | About | Ask | Answer | Work


class Entry(Struct, frozen=True):
    """A line of the contents, and those below it."""

    text: str
    anchor: str
    number: str
    entries: "tuple[Entry, ...]" = ()


class Plan(Struct, frozen=True):
    """A handout; `origin` is who gives it out, `date` the newest review as year, month and day."""

    language: str
    title: str
    anchor: str
    origin: str
    lead: str
    emergency: str
    reviewed: str
    date: tuple[int, int, int]
    contents_heading: str
    contents: tuple[Entry, ...]
    parts: tuple[Part, ...]
    page_number: str
    code_of: str
