"""The page: for everybody, whole, alone, and true to the content."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from sro_kiosk.content.load import load
from sro_kiosk.handout.html import as_html
from sro_kiosk.themes import PAPER
from tests.support import handouts, shipped
from tests.support.page import Page

EVERY_SCREEN = [
    pytest.param((screen,), language, id=f"{language}-{screen}")
    for language in shipped.LANGUAGES
    for screen in shipped.edition(language).screens
]
WHOLE = [pytest.param((), language, id=language) for language in shipped.LANGUAGES]
ENOUGH = 4.5  # WCAG 2.2, 1.4.3

every_page = pytest.mark.parametrize(("addresses", "language"), [*WHOLE, *EVERY_SCREEN])


def page(addresses: tuple[str, ...], language: str) -> Page:
    return Page(handouts.html(*addresses, language=language))


@every_page
def test_headings_go_down_one_level_at_a_time(addresses: tuple[str, ...], language: str) -> None:
    found = page(addresses, language).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.name[1]) for heading in found]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [heading for heading in found if not heading.text] == []


@every_page
def test_the_language_and_the_title_are_told(addresses: tuple[str, ...], language: str) -> None:
    found = page(addresses, language)
    assert [element.attributes["lang"] for element in found.all("html")] == [language]
    (title,) = found.all("title")
    (heading,) = found.all("h1")
    assert title.text.startswith(heading.text)


@every_page
def test_every_link_says_where_it_leads_and_leads_there(
    addresses: tuple[str, ...], language: str
) -> None:
    found = page(addresses, language)
    anchors = [e.attributes["id"] for e in found.elements if "id" in e.attributes]
    assert len(set(anchors)) == len(anchors)
    for link in found.all("a"):
        assert link.label, link
        target = link.attributes["href"]
        assert target.removeprefix("#") in anchors or re.match(r"https?:|mailto:|tel:", target)


@every_page
def test_every_table_has_headers_and_every_picture_words(
    addresses: tuple[str, ...], language: str
) -> None:
    found = page(addresses, language)
    assert {cell.attributes["scope"] for cell in found.all("th")} <= {"col"}
    assert len(found.all("thead")) == len(found.all("table"))
    for picture in found.all("svg"):
        assert picture.attributes["role"] == "img"
        assert "://" in picture.label or "tel:" in picture.label or "mailto:" in picture.label


def test_a_page_needs_nothing_else_and_runs_nothing() -> None:
    text = handouts.html()
    found = Page(text)
    assert not found.all("script", "link", "img", "iframe", "object", "form", "base")
    assert [e for e in found.elements if {"src", "style", "srcset"} & set(e.attributes)] == []
    assert [e for e in found.elements if any(key.startswith("on") for key in e.attributes)] == []
    (style,) = found.all("style")
    assert not re.search(r"url\(|@import|@font-face", style.text)
    (policy,) = (
        meta.attributes["content"] for meta in found.all("meta") if "http-equiv" in meta.attributes
    )
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_color_of_a_text_stands_out_from_its_background() -> None:
    (style,) = page(("roles",), "en").all("style")
    inks = set(re.findall(r"(?<![-\w])color: (#\w{6})", style.text))
    papers = set(re.findall(r"background: (#\w{6})", style.text))
    assert inks == {PAPER.text, PAPER.muted, PAPER.accent, PAPER.emergency}
    assert papers == {PAPER.background, PAPER.raised}
    low = [(ink, paper) for ink in inks for paper in papers if contrast(ink, paper) < ENOUGH]
    assert low == []


def test_reviews_and_sources_are_told() -> None:
    text = " ".join(page(("roles",), "es").all("body")[0].text.split())
    assert "Revisado: 24 de noviembre de 2026" in text
    for source in handouts.document("roles", language="es").sources:
        assert source.title in text
        assert f"{source.publisher}, {source.year}" in text or not source.year
        assert source.url in text


def test_nothing_in_a_text_is_markup(tmp_path: Path) -> None:
    pack = load(handouts.write_hostile(tmp_path / "pack")).pack
    found = Page(as_html(handouts.plan(pack=pack, notes=True)))
    assert not found.all("script", "i", "b", "q", "label", "x")
    (body,) = found.all("body")
    for text in (
        '"A" \\ \\u{41} `x` ]] #eval("1")',
        "Call <script>alert(1)</script> #panic() 911 & co.",
        "</title> #pagebreak()",
        "{{x}} ${y} $accent",
        "</pre> $x$ #y\n  two",
        "https://example.org/?q='\"<>&#x",
    ):
        assert text in body.text
    assert {
        a.attributes["href"] for a in found.all("a") if "example.org" in a.attributes["href"]
    } == {
        "https://example.org/?a=1&b=%22",
        "https://example.org/?q='\"<>&#x",
    }


def test_a_link_to_a_page_that_is_not_in_the_handout_is_its_words(tmp_path: Path) -> None:
    pack = load(handouts.write_hostile(tmp_path / "pack")).pack
    alone = Page(as_html(handouts.plan("one/first", pack=pack)))
    assert "#two/second" not in {a.attributes["href"] for a in alone.all("a")}
    assert "Two: Second" in alone.all("main")[0].text
    both = Page(as_html(handouts.plan(pack=pack)))
    assert "#two/second" in {a.attributes["href"] for a in both.all("a")}


def contrast(ink: str, paper: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    channels = [value / 255 for value in bytes.fromhex(color[1:])]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
