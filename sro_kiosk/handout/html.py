"""A plan as one HTML file that needs nothing else: no script, no font, no request."""

import base64
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from string import Template

from sro_kiosk.handout.html_parts import write_parts
from sro_kiosk.handout.markup import Markup
from sro_kiosk.handout.plan import Entry, Plan
from sro_kiosk.themes import PAPER, QR_DARK, QR_LIGHT

_STYLE = Path(__file__).with_name("handout.css")


def as_html(plan: Plan) -> str:
    """Write the page. It forbids browsers to load or run anything but its own style."""
    page = Markup()
    with page.inside("html", {"lang": plan.language}):
        page.line()
        with page.inside("head"):
            _head(page, plan)
        page.line()
        with page.inside("body"):
            _banner(page, plan)
            _contents(page, plan)
            page.line()
            with page.inside("main"):
                page.line()
                write_parts(page, plan)
        page.line()
    return f"<!DOCTYPE html>\n{page}"


def _head(page: Markup, plan: Plan) -> None:
    style = _style()
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    page.line()
    page.empty("meta", {"charset": "utf-8"})
    page.empty("meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    page.empty("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    page.empty("meta", {"name": "generator", "content": "sro-kiosk"})
    page.line()
    page.add("title", " · ".join(filter(None, (plan.title, plan.origin))))
    page.line()
    page.style(style)
    page.line()


def _style() -> str:
    colors = {
        "paper": PAPER.background,
        "tint": PAPER.raised,
        "ink": PAPER.text,
        "muted": PAPER.muted,
        "accent": PAPER.accent,
        "emergency": PAPER.emergency,
        "dark": QR_DARK,
        "light": QR_LIGHT,
    }
    return Template(_STYLE.read_text(encoding="utf-8")).substitute(colors)


def _banner(page: Markup, plan: Plan) -> None:
    with page.inside("header"):
        page.line()
        if plan.origin:
            page.add("p", plan.origin, {"class": "origin"})
        page.add("h1", plan.title, {"id": plan.anchor})
        if plan.lead:
            page.add("p", plan.lead, {"class": "lead"})
        if plan.reviewed:
            page.add("p", plan.reviewed, {"class": "remark"})
        page.add("p", plan.emergency, {"class": "emergency"})
        page.line()


def _contents(page: Markup, plan: Plan) -> None:
    if not plan.contents:
        return
    with page.inside("nav", {"aria-labelledby": "_contents"}):
        page.add("h2", plan.contents_heading, {"id": "_contents"})
        _entries(page, plan.contents)


def _entries(page: Markup, entries: Sequence[Entry]) -> None:
    with page.inside("ul"):
        for entry in entries:
            with page.inside("li"):
                text = f"{entry.number} {entry.text}".lstrip()
                page.add("a", text, {"href": f"#{entry.anchor}"})
                if entry.entries:
                    _entries(page, entry.entries)
            page.line()
