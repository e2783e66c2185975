"""A plan as a PDF for paper and for screen readers: tagged, as PDF/UA-1 wants it.

Typesetting reads no file but the template, no font of this machine, and no network: the plan comes
in as data, in which nothing is markup.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import json, to_builtins

from sro_kiosk.content.text import safe, shown
from sro_kiosk.errors import KioskError
from sro_kiosk.handout.plan import Plan
from sro_kiosk.themes import PAPER

_LACKING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_TEMPLATE = Path(__file__).with_name("handout.typ")


def as_pdf(plan: Plan) -> bytes:
    """Set the pages; `KioskError` where typst is missing, or has no letters for the text."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError:
        raise KioskError(
            "a PDF is made by typst, which is not there: pip install 'sro-kiosk[pdf]'"
        ) from None
    colors = {
        "text": PAPER.text,
        "tint": PAPER.raised,
        "muted": PAPER.muted,
        "accent": PAPER.accent,
        "emergency": PAPER.emergency,
    }
    data = json.encode({**to_builtins(plan), "colors": colors}).decode()
    with TemporaryDirectory() as name:
        root = Path(name)
        template = root / _TEMPLATE.name
        template.write_bytes(_TEMPLATE.read_bytes())
        try:
            return typst.compile(
                template,
                root=root,
                ignore_system_fonts=True,
                package_path=root,
                package_cache_path=root,
                sys_inputs={"plan": data},
                format="pdf",
                pdf_standards="ua-1",
            )
        except typst.TypstError as error:
            raise KioskError(f"cannot make the PDF: {_told(error.message)}") from None


def _told(message: str) -> str:
    """What typst says, and what to do; its fonts have letters of Latin, Greek and Cyrillic."""
    lacking = _LACKING.search(message)
    if lacking is None:
        return f"{safe(message)}; export HTML instead, and print that"
    return (
        f"its fonts lack {shown(lacking[1])}; take it out of the content, or export HTML and print "
        "that"
    )
