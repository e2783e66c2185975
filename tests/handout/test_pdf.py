"""The PDF, read back: whole, in order, tagged, and the same every time."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from sro_kiosk.content import parse_body
from sro_kiosk.content.blocks import Heading, Paragraph
from sro_kiosk.content.load import load
from sro_kiosk.errors import KioskError
from sro_kiosk.handout.pdf import as_pdf
from tests.support import camera, handouts, pdfs, shipped

HEADING = re.compile(r"/H(\d)")
in_every_language = pytest.mark.parametrize("language", shipped.LANGUAGES)


@in_every_language
def test_every_topic_of_the_shipped_pack_is_there_whole_and_in_order(language: str) -> None:
    told = letters(between_the_margins(handouts.pdf(language=language), language))
    here = 0
    for address, topic in shipped.topics(language):
        for text in (topic.title, topic.summary, *topic.points, *openings(topic.body)):
            found = told.find(letters(text), here)
            assert found >= 0, (address, text)
            here = found
    for asked in handouts.document(language=language).questions:
        found = told.find(letters(asked.question.ask), here)
        assert found >= 0, asked
        here = found


@in_every_language
def test_sources_come_with_publisher_year_and_address(language: str) -> None:
    told = letters(pdfs.text_of(handouts.pdf("roles", language=language)))
    for source in handouts.document("roles", language=language).sources:
        year = [str(source.year)] if source.year else []
        for fact in (source.title, source.publisher, *year, source.url):
            assert letters(fact) in told


@in_every_language
def test_a_reader_for_the_blind_knows_language_title_and_structure(language: str) -> None:
    data = handouts.pdf("roles", language=language)
    catalog = pdfs.catalog(data)
    assert catalog["/Lang"] == language
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    information = pdfs.read(data).metadata
    assert information is not None
    assert information.title == shipped.edition(language).screens["roles"].title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data()
    found = set(pdfs.tags(data))
    assert {"/Document", "/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Link", "/Figure"} <= found


@pytest.mark.parametrize("addresses", [(), ("roles",), ("resources/help-lines",)], ids=str)
def test_no_level_of_headings_is_left_out(addresses: tuple[str, ...]) -> None:
    tags = pdfs.tags(handouts.pdf(*addresses))
    levels = [int(found[1]) for tag in tags if (found := HEADING.fullmatch(tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_tables_have_headers() -> None:
    tags = pdfs.tags(handouts.pdf("resources/help-lines"))
    assert tags.count("/TH") == 2
    assert tags.count("/TD") == 12


def test_every_code_says_where_it_leads() -> None:
    wanted = [
        f"QR code of {source.url}" for source in handouts.document("roles").sources if source.url
    ]
    assert pdfs.alternatives(handouts.pdf("roles")) == wanted


def test_a_phone_reads_every_code_from_paper(tmp_path: Path) -> None:
    file = tmp_path / "roles.pdf"
    file.write_bytes(handouts.pdf("roles"))
    printed = ["pdftoppm", "-r", "150", "-gray", str(file), str(tmp_path / "page")]
    subprocess.run(printed, check=True, timeout=300)  # noqa: S603 - a tool of these tests
    works = handouts.document("roles").sources
    assert set(camera.read_files(*sorted(tmp_path.glob("page*")))) == {
        w.url for w in works if w.url
    }


def test_answers_are_on_the_last_page_and_on_no_other() -> None:
    *before, last = [page.extract_text() for page in pdfs.read(handouts.pdf("roles")).pages]
    asked = handouts.document("roles").questions
    reasons = [letters(one.question.because)[:60] for one in asked]
    assert [reason for reason in reasons if reason not in letters(last)] == []
    assert [reason for reason in reasons if reason in letters("".join(before))] == []


def test_every_page_says_whom_to_call_and_where_one_is() -> None:
    pages = [page.extract_text() for page in pdfs.read(handouts.pdf("roles")).pages]
    for number, page in enumerate(pages, start=1):
        assert "In an emergency call 911." in page
        assert f"{number} of {len(pages)}" in page


def test_nothing_in_a_text_is_markup(tmp_path: Path) -> None:
    pack = load(handouts.write_hostile(tmp_path / "pack")).pack
    told = letters(pdfs.text_of(as_pdf(handouts.plan(pack=pack))))
    for text in (
        "#set <b> & $x$ @ref // *",
        '"A" \\ \\u{41} `x` ]] #eval("1")',
        "Call <script>alert(1)</script> #panic() 911 & co.",
        "</title> #pagebreak()",
        "{{x}} ${y} $accent",
        '- + / \\ ~ -- --- ... #include("/etc/passwd")',
        '#read("/etc/passwd")',
        "@cite <label> *a* _b_ `c` $d$",
        "#b <i> </code> out (https://example.org/?a=1&b=%22), in, gone.",
        "</pre> $x$ #y",
        "https://example.org/?q='\"<>&#x",
        "S1. The #Act <i> State & Sons, 2020 https://laws.example/act?x=1&y=2",
    ):
        assert letters(text) in told, text


def test_letters_that_no_font_has_are_told() -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    plan = replace(handouts.plan("roles/educator"), lead="Alarm \U0001f6a8")
    with pytest.raises(KioskError, match='its fonts lack "\U0001f6a8"; take it out'):
        as_pdf(plan)


def between_the_margins(data: bytes, language: str) -> str:
    """All text without what stands above and below every page."""
    plan = handouts.plan(language=language)
    number = plan.page_number.format(number=r"\d+", total=r"\d+")
    foot = re.compile(rf"^{re.escape(plan.emergency)} *{number}\s*$", re.MULTILINE)
    head = re.compile(rf"\A{re.escape(plan.title)}\s*$", re.MULTILINE)
    texts = [page.extract_text() for page in pdfs.read(data).pages]
    return "\n".join(foot.sub("", head.sub("", text)) for text in texts)


def letters(text: str) -> str:
    """A text without blanks, which a PDF does not keep, and as its ligatures are written."""
    return re.sub(r"\s+", "", text).replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


def openings(body: str) -> list[str]:
    """Headings, and paragraphs up to their first link."""
    found = []
    for block in parse_body(body):
        if isinstance(block, Heading | Paragraph):
            runs = []
            for run in block.runs:
                if run.href:
                    break
                runs.append(run.text)
            found.append("".join(runs))
    return found
