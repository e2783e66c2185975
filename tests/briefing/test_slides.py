"""Every topic of the shipped pack on slides: nothing is clipped, left out or out of order."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from sro_kiosk.briefing import Ask, Letters
from sro_kiosk.briefing.audience import Audience
from sro_kiosk.briefing.drawing import draw
from sro_kiosk.briefing.filling import make_slides
from sro_kiosk.briefing.pieces import Kind, Piece, texts
from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.setting import set_title
from sro_kiosk.briefing.slides import Slide
from sro_kiosk.briefing.stage import Stage, scale_for
from sro_kiosk.briefing.teams import Teams
from sro_kiosk.content import Address
from sro_kiosk.content.blocks import Table
from sro_kiosk.typeset import line_len, line_text
from sro_kiosk.views.area import Size
from tests.support import shipped

SIZES = [Size(80, 24), Size(100, 30), Size(160, 45), Size(40, 12)]
MARKS = re.compile(r"^(?:[•│-]|\d+\.)$")
LINES_AT_80X24 = 10
NARROWEST = 30  # cells: no word but an address is wider


def stages() -> Iterator[Stage]:
    for size in SIZES:
        for can_double in (False, True):
            yield Stage.of(size, scale_for(size, can_double=can_double))


def slides_of(language: str, stem: str, stage: Stage, ask: Ask = Ask.TOPIC) -> tuple[Slide, ...]:
    return make_slides(Script(shipped.pack(), language, Address(stem), ask).pieces, stage)


def words(text: str) -> list[str]:
    """Words without the marks that slides put before them and after the names of columns."""
    return [word.casefold().rstrip(":") for word in text.split() if not MARKS.fullmatch(word)]


def words_on(slides: list[Slide]) -> list[str]:
    shown = []
    for slide in slides:
        if slide.kind is Kind.TITLE:
            shown += words(slide.title)
        shown += [word for row in slide.rows for word in words(line_text(row))]
    return shown


def words_told(pieces: list[Piece], *, with_tables: bool) -> list[str]:
    told = []
    for piece in pieces:
        if piece.kind is Kind.TITLE:
            told += words(f"{piece.title} {piece.lead}")
        has_table = any(isinstance(block, Table) for block in piece.blocks)
        if with_tables or not has_table:
            told += [word for text in texts(piece.blocks) for word in words(text)]
    return told


def is_subsequence(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)


EVERYTHING = [
    (language, stem) for language in shipped.LANGUAGES for stem in shipped.edition().screens
]


@pytest.mark.parametrize(("language", "stem"), EVERYTHING)
def test_all_of_every_topic_is_on_slides_in_its_order(language: str, stem: str) -> None:
    pieces = Script(shipped.pack(), language, Address(stem), Ask.TOPIC).pieces
    told = [piece for piece in pieces if piece.kind not in {Kind.LINK, Kind.SOURCE}]
    for stage in stages():
        slides = make_slides(pieces, stage)
        shown = words_on([s for s in slides if s.kind not in {Kind.LINK, Kind.SOURCE}])
        missing = Counter(words_told(told, with_tables=True)) - Counter(shown)
        broken = [word for word in missing if len(word) > NARROWEST and word in "".join(shown)]
        assert missing.keys() <= set(broken), stage
        in_order = [word for word in words_told(told, with_tables=False) if word not in broken]
        assert is_subsequence(in_order, shown), stage


@pytest.mark.parametrize(("language", "stem"), EVERYTHING)
def test_every_address_and_source_is_on_a_slide(language: str, stem: str) -> None:
    pieces = Script(shipped.pack(), language, Address(stem), Ask.TOPIC).pieces
    told = [piece for piece in pieces if piece.kind in {Kind.LINK, Kind.SOURCE}]
    for stage in stages():
        slides = make_slides(pieces, stage)
        rows = [
            line_text(row) for s in slides if s.kind in {Kind.LINK, Kind.SOURCE} for row in s.rows
        ]
        shown = "".join("".join(rows).split())
        for piece in told:
            for text in texts(piece.blocks):
                assert "".join(text.split()) in shown.replace("•", ""), stage


@pytest.mark.parametrize(("language", "stem"), EVERYTHING)
def test_no_slide_is_larger_than_its_stage(language: str, stem: str) -> None:
    for stage in stages():
        for slide in slides_of(language, stem, stage):
            title = set_title(slide.title, stage)
            assert len(title) + 1 + len(slide.rows) <= stage.rows, (stage, slide)
            assert all(line_len(row) <= stage.width for row in (*title, *slide.rows)), (
                stage,
                slide,
            )


@pytest.mark.parametrize("language", shipped.LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("can_double", [False, True], ids=["small", "large"])
def test_every_row_of_a_slide_is_on_the_screen(language: str, size: Size, can_double: bool) -> None:  # noqa: FBT001 - a parameter
    letters = Letters(can_double=can_double)
    stage = Stage.of(size, scale_for(size, can_double=can_double))
    for stem in shipped.edition().screens:
        script = Script(shipped.pack(), language, Address(stem), Ask.TOPIC)
        audience = Audience(script, Teams(6))
        book = audience.book(stage)
        for number, slide in enumerate(book.slides):
            picture = audience.picture_of(book, number, slide.last_step)
            lines = draw(picture, size, letters)
            assert len(lines) == size.height
            assert all(line_len(line) <= size.width for line in lines)
            text = "".join("".join(map(line_text, lines)).split())
            for row in slide.rows:
                assert "".join(line_text(row).split()) in text


def test_the_last_row_of_the_room_can_read_it() -> None:
    stage = Stage.of(Size(80, 24), 1)
    for language, stem in EVERYTHING:
        for slide in slides_of(language, stem, stage):
            lines = len(set_title(slide.title, stage)) + sum(map(bool, slide.rows))
            assert lines <= LINES_AT_80X24, slide


def test_large_letters_take_four_cells_each() -> None:
    assert scale_for(Size(80, 24), can_double=True) == 2
    assert scale_for(Size(60, 18), can_double=True) == 1
    assert Stage.of(Size(80, 24), 2).width <= 40


def test_a_heading_never_stands_alone_at_the_end_of_a_slide() -> None:
    for stage in stages():
        for slide in slides_of("en", "roles", stage):
            last = [row for row in slide.rows if row][-1:]
            assert not (last and len(slide.spots) > 1 and last[0][0].role == "heading"), slide
