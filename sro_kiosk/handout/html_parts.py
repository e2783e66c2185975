"""The parts of a plan as HTML."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sro_kiosk.handout.html_blocks import write_blocks
from sro_kiosk.handout.markup import Markup
from sro_kiosk.handout.plan import (
    About,
    Answer,
    Ask,
    Cited,
    Lead,
    Notes,
    Part,
    Place,
    Places,
    Plan,
    Prose,
    Remark,
    Title,
    Work,
)
from sro_kiosk.handout.qr import Code

_MODULE = 3  # pixels of a QR code's module on a screen: whole ones, so that all are alike
_LISTED = {Work: "work-list", Answer: "answer-list"}


def write_parts(page: Markup, plan: Plan) -> None:
    """Write the parts; neighbours that make a list are one."""
    for kind, parts in groupby(plan.parts, type):
        if kind in _LISTED:
            with page.inside("ol", {"class": _LISTED[kind]}):
                _write_all(page, parts, plan)
        else:
            _write_all(page, parts, plan)


def _write_all(page: Markup, parts: Iterator[Part], plan: Plan) -> None:
    for part in parts:
        _write(page, part, plan)
        page.line()


def _write(page: Markup, part: Part, plan: Plan) -> None:  # noqa: C901 - a case a part
    match part:
        case Title(level, text, anchor, kind, number):
            heading = f"{number} {text}".lstrip()
            page.add(f"h{level}", heading, {"id": anchor, "class": kind})
        case Lead(text):
            page.add("p", text, {"class": "lead"})
        case Remark(text):
            page.add("p", text, {"class": "remark"})
        case Prose(blocks):
            write_blocks(page, blocks)
        case Places(heading, places):
            _places(page, heading, places, plan)
        case Cited():
            _cited(page, part)
        case Notes(heading, blocks):
            with page.inside("aside", {"class": "notes"}):
                page.add("p", heading, {"class": "label"})
                write_blocks(page, blocks)
        case About(text):
            page.add("h3", text)
        case Ask():
            _ask(page, part)
        case Answer():
            _answer(page, part)
        case Work():
            _work(page, part, plan)


def _places(page: Markup, heading: str, places: Sequence[Place], plan: Plan) -> None:
    page.add("p", heading, {"class": "label"})
    with page.inside("ul", {"class": "places"}):
        for place in places:
            with page.inside("li"):
                with page.inside("div"):
                    _place(page, place)
                if place.code:
                    _code(page, place.code, place.href, plan)


def _place(page: Markup, place: Place) -> None:
    if place.href:
        page.add("a", place.label, {"href": place.href})
    else:
        page.add("span", place.label)
    if place.note:
        page.add("p", place.note, {"class": "note"})
    if place.code and place.label != place.href:
        page.add("p", place.href, {"class": "address"})


def _cited(page: Markup, cited: Cited) -> None:
    with page.inside("p", {"class": "cited"}):
        page.text(f"{cited.heading}: ")
        for position, (number, anchor) in enumerate(cited.works):
            page.text(", " if position else "")
            label = f"{cited.heading} {number}"
            page.add("a", f"S{number}", {"href": f"#{anchor}", "aria-label": label})


def _ask(page: Markup, ask: Ask) -> None:
    with page.inside("div", {"class": "ask"}):
        page.add("p", f"{ask.number}. {ask.text}", {"class": "question"})
        with page.inside("ul", {"class": "choices"}):
            for letter, choice in ask.choices:
                with page.inside("li"):
                    page.add("span", f"{letter}.", {"class": "letter"})
                    page.text(f" {choice}")


def _answer(page: Markup, answer: Answer) -> None:
    with page.inside("li"):
        page.add("strong", f"{answer.letter}. {answer.choice}")
        write_blocks(page, answer.because)


def _work(page: Markup, work: Work, plan: Plan) -> None:
    with page.inside("li", {"id": work.anchor}):
        page.add("span", f"S{work.number}.", {"class": "number"})
        with page.inside("div"):
            page.add("cite", work.title)
            page.add("p", work.facts, {"class": "note"})
            if work.url:
                with page.inside("p", {"class": "address"}):
                    page.add("a", work.url, {"href": work.url})
        if work.code:
            _code(page, work.code, work.url, plan)


def _code(page: Markup, code: Code, href: str, plan: Plan) -> None:
    """A drawing of black on white, which says to who cannot see it where it leads."""
    label = plan.code_of.format(address=href)
    box = f"0 0 {code.size} {code.size}"
    side = str(code.size * _MODULE)
    drawn = {"class": "qr", "width": side, "height": side, "viewBox": box}
    told = {"role": "img", "aria-label": label, "shape-rendering": "crispEdges"}
    with page.inside("svg", {**drawn, **told}):
        page.add("path", "", {"d": code.path})
