"""What was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 80  # characters compared: no name of a pack is longer


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest known word, or nothing."""
    near = get_close_matches(word[:_LONGEST], list(known), n=1)
    return f': did you mean "{near[0]}"?' if near else ""
