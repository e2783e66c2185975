"""The program's own words in the reader's language.

`LANGUAGE/LC_MESSAGES/sro-kiosk.po` holds a language's words; `make words` makes the .mo file beside
it, which is what gettext reads. The English text is the key.
"""

from collections.abc import Callable
from functools import cache
from gettext import translation
from pathlib import Path

DOMAIN = "sro-kiosk"
FOLDER = Path(__file__).parent

Say = Callable[[str], str]
"""Turns a word of the program into the reader's language."""


@cache
def say_in(language: str) -> Say:
    """The words of a language; English where it has none."""
    return translation(DOMAIN, FOLDER, languages=[language], fallback=True).gettext
