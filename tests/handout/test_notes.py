"""What is for the trainer alone leaves the house only when the trainer says so."""

import re
from pathlib import Path

import pytest

from sro_kiosk.content import Pack
from sro_kiosk.content.load import load
from sro_kiosk.handout.document import document_of
from sro_kiosk.handout.pdf import as_pdf
from tests.support import handouts, shipped
from tests.support.pdfs import text_of


@pytest.fixture
def hostile(tmp_path: Path) -> Pack:
    return load(handouts.write_hostile(tmp_path / "pack")).pack


ADDRESSES: list[list[str]] = [[], ["one"], ["one/first"], ["two", "one/first"]]


@pytest.mark.parametrize("addresses", ADDRESSES, ids=str)
def test_no_format_has_notes_that_nobody_asked_for(hostile: Pack, addresses: list[str]) -> None:
    made = handouts.every_format(handouts.document(*addresses, pack=hostile), hostile)
    assert [form for form, text in made.items() if "zebra" in text] == []
    assert [form for form, text in made.items() if "Notes for" in text] == []


@pytest.mark.parametrize("addresses", ADDRESSES, ids=str)
def test_every_format_has_notes_that_were_asked_for(hostile: Pack, addresses: list[str]) -> None:
    found = handouts.document(*addresses, notes=True, pack=hostile)
    made = handouts.every_format(found, hostile)
    assert [form for form, text in made.items() if "zebra" not in text] == []
    assert [form for form, text in made.items() if "Notes for the trainer" not in text] == []


def test_notes_are_in_the_pdf_only_when_they_were_asked_for(hostile: Pack) -> None:
    told = [text_of(as_pdf(handouts.plan(pack=hostile, notes=notes))) for notes in (False, True)]
    assert ["zebra" in text for text in told] == [False, True]
    assert 'So does #panic("the zebra").' in told[1]


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_no_note_of_the_shipped_pack_is_in_any_format(language: str) -> None:
    pack = shipped.pack()
    made = handouts.every_format(handouts.document(language=language), pack)
    said = {form: " ".join(re.findall(r"\w+", text)) for form, text in made.items()}
    notes = [
        " ".join(re.findall(r"\w+", sentence))
        for _, topic in shipped.topics(language)
        for sentence in topic.notes.splitlines()
        if len(sentence) > 40
    ]
    assert len(notes) > 50
    assert [(form, note) for note in notes for form, text in said.items() if note in text] == []


def test_a_document_holds_neither_notes_nor_questions_unless_it_is_told_to() -> None:
    pack = shipped.pack()
    topics = [section.topic for section in document_of(pack, pack.edition(), []).sections]
    assert [topic.id for topic in topics if topic.notes or topic.questions] == []
