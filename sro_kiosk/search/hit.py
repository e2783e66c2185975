"""What a search brings."""

from typing import NamedTuple

from sro_kiosk.content import Address


class Hit(NamedTuple):
    """A topic or a screen that has the words.

    `snippet` is text in parts, each with whether it matched; it has no line ends and no markup.
    """

    address: Address
    title: str
    screen_title: str
    snippet: tuple[tuple[str, bool], ...]
