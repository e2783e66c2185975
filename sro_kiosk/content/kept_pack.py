"""A pack that was read before: taken as it was while none of its files has changed.

With the pack are kept the blocks of each screen's first topic, so that the first page needs no
reading of CommonMark.
"""

from pathlib import Path

import msgspec

from sro_kiosk.content.blocks import Block
from sro_kiosk.content.body import parse_body, remember
from sro_kiosk.content.model import Pack
from sro_kiosk.keeping import Keeper

MOST_BYTES = 8 * 1024 * 1024
MOST_PACKS = 3


class Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept: a pack without problems, and some of its bodies read."""

    pack: Pack
    bodies: dict[str, tuple[Block, ...]]


class KeptPacks:
    """The packs of the last runs."""

    def __init__(self, folder: Path) -> None:
        self._keeper = Keeper(folder, most_bytes=MOST_BYTES, most_files=MOST_PACKS)

    def find(self, key: bytes) -> Pack | None:
        """The pack of this key, its first pages ready; None where there is none to be trusted."""
        data = self._keeper.find(key)
        return unpacked(data) if data is not None else None

    def keep(self, key: bytes, pack: Pack) -> bool:
        """Keep a pack that has no problems."""
        return self._keeper.keep(key, packed(pack))


def packed(pack: Pack) -> bytes:
    """A pack and its first pages as bytes; the same pack gives the same bytes."""
    openings = {
        screen.topics[0].body: None
        for edition in pack.editions.values()
        for screen in edition.screens.values()
    }
    return msgspec.msgpack.encode(Stored(pack, {body: parse_body(body) for body in openings}))


def unpacked(data: bytes) -> Pack | None:
    """The pack of such bytes, its first pages ready; None for bytes that are none."""
    try:
        stored = msgspec.msgpack.decode(data, type=Stored)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return None
    editions = stored.pack.editions.values()
    if not editions or not all(edition.screens for edition in editions):
        return None
    remember(stored.bodies)
    return stored.pack
