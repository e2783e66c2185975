"""The program's own words: every one is translated, and the compiled files are fresh."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import sro_kiosk
from sro_kiosk.keys import COMMANDS
from sro_kiosk.words import DOMAIN, FOLDER, say_in

LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if (folder / "LC_MESSAGES").is_dir())
PACKAGE = Path(sro_kiosk.__file__).parent


def said() -> Iterator[str]:
    """Every text that the program says: `say("...")` in the code, and the registry's."""
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
                text = node.args[0]
                if name in {"say", "_say"} and isinstance(text, ast.Constant):
                    yield str(text.value)
    for command in COMMANDS:
        yield command.label
        yield command.help
        if command.more:
            yield command.more


def catalog(language: str, ending: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_none_is_left_over(language: str) -> None:
    with catalog(language, "po").open("rb") as file:
        known = {str(message.id) for message in read_po(file) if message.id and message.string}
    assert known == set(said())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_words_are_fresh(language: str) -> None:
    compiled = io.BytesIO()
    with catalog(language, "po").open("rb") as file:
        write_mo(compiled, read_po(file))
    assert compiled.getvalue() == catalog(language, "mo").read_bytes(), "run: make words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places_to_fill(language: str) -> None:
    say = say_in(language)
    for text in said():
        assert sorted(re.findall(r"\{\w+\}", say(text))) == sorted(re.findall(r"\{\w+\}", text))


def test_a_language_without_words_speaks_english() -> None:
    assert say_in("tlh")("Links") == "Links"
