"""Messages as lines of JSON; what comes from the other end is hostile until it was read."""

from asyncio import IncompleteReadError, LimitOverrunError, StreamReader
from typing import TypeVar

import msgspec

LONGEST_FROM_FOLLOWER = 1 << 10
LONGEST_FROM_TRAINER = 8 << 20

Message = TypeVar("Message")


def line_of(message: msgspec.Struct) -> bytes:
    """A message as it is sent."""
    return msgspec.json.encode(message) + b"\n"


async def next_message(
    reader: StreamReader, decoder: msgspec.json.Decoder[Message]
) -> Message | None:
    """The next message; None at the end, and where what came is none.

    What is no UTF-8 or nested too deep is no `DecodeError` to msgspec.
    """
    try:
        return decoder.decode(await reader.readuntil(b"\n"))
    except (IncompleteReadError, LimitOverrunError, OSError):
        return None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
