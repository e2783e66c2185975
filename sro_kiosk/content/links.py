"""Where a link may lead: a few outside schemes, or an address of the pack."""

import re

# Printable ASCII alone: such an address can be read out, typed and put into a QR code.
OUTSIDE_PATTERN = r"https?://[A-Za-z0-9\[][!-~]*|mailto:[!-~]+@[!-~]+|tel:\+?[0-9][0-9().-]*"
ADDRESS_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?"

_OUTSIDE = re.compile(OUTSIDE_PATTERN)
_ADDRESS = re.compile(ADDRESS_PATTERN)

RULE = (
    "must be an address like https://…, mailto:… or tel:…, without spaces and accents, "
    "or one of this pack like roles/educator"
)


def is_outside(href: str) -> bool:
    """Whether a link leads out of the pack, to an address that may be shown."""
    return _OUTSIDE.fullmatch(href) is not None


def is_address(href: str) -> bool:
    """Whether a link is written like an address of the pack; it may still lead nowhere."""
    return _ADDRESS.fullmatch(href) is not None
