"""The content as web pages for lynx: what `sro-kiosk show` prints, under a line of links."""

import subprocess
from html import escape
from pathlib import Path

from sro_kiosk.content import Edition

PAGE = """\
<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><p>{links}</p><pre>{text}</pre></body></html>
"""


def export(edition: Edition, show: list[str], folder: Path) -> Path:
    """Write a page a screen; the first one.

    The first link of a page is the next page: one key goes there, as in the other programs.
    """
    stems = list(edition.screens)
    for number, stem in enumerate(stems):
        ahead = stems[number + 1 :] + stems[:number]
        links = " ".join(
            f'<a href="{other}.html">{escape(edition.screens[other].title)}</a>' for other in ahead
        )
        text = subprocess.run(  # noqa: S603 - our own program
            [*show, stem], check=True, capture_output=True, text=True
        ).stdout
        page = PAGE.format(
            language=edition.language,
            title=escape(edition.screens[stem].title),
            links=links,
            text=escape(text),
        )
        (folder / f"{stem}.html").write_text(page, encoding="utf-8")
    return folder / f"{stems[0]}.html"
