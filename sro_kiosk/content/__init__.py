"""The content of a pack. `load` reads a folder, `check` tells what is wrong with it.

Here is what a page needs; reading and checking are imported where they are done.
"""

from sro_kiosk.content.body import parse_body
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.model import (
    Address,
    Edition,
    Link,
    Pack,
    Question,
    Screen,
    Source,
    Topic,
)
from sro_kiosk.content.text import cell_len

__all__ = [
    "Address",
    "Edition",
    "Kiosk",
    "Link",
    "Pack",
    "Question",
    "Screen",
    "Source",
    "Topic",
    "cell_len",
    "parse_body",
]
