"""Bodies as blocks: read when they are first needed, or ready from an earlier run."""

from collections.abc import Mapping

from sro_kiosk.content.blocks import Block

_ready: dict[str, tuple[Block, ...]] = {}


def parse_body(text: str) -> tuple[Block, ...]:
    """Read a body into blocks; the same text gives the same blocks."""
    if text in _ready:
        return _ready[text]
    from sro_kiosk.content.markdown import read_body  # noqa: PLC0415 - 30 ms, often not needed

    return read_body(text).blocks


def remember(bodies: Mapping[str, tuple[Block, ...]]) -> None:
    """Take these as read, in place of those taken before."""
    _ready.clear()
    _ready.update(bodies)
