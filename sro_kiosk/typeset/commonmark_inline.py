"""Runs of a text, and texts that are no Markdown, as CommonMark."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sro_kiosk.content import parse_body
from sro_kiosk.content.blocks import Paragraph, Run

_BLANKS = " \n"
_SPECIAL = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)|!\Z")
_AT_START = re.compile(r"^(?:[-+=#>|:~]|\d+(?=[.)]))", re.MULTILINE)


def plain(text: str) -> str:
    """Write a text that is no Markdown so that it stays one."""
    return escape_starts(_escaped(text))


def link(label: str, href: str) -> str:
    """Write a link."""
    return f"[{_escaped(label)}]({_destination(href)})"


def write_runs(runs: tuple[Run, ...]) -> str:
    """Write runs in the first form that reads back; the last has no styles, but all the words."""
    runs = _trimmed(runs)
    bare = tuple(replace(run, strong=False, emphasis=False) for run in runs)
    if bare == runs:
        return _styled(runs, "*")
    for mark in "*_":
        form = _styled(runs, mark)
        if parse_body(escape_starts(form)) == (Paragraph(runs),):
            return form
    return _styled(bare, "*")


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Leave out blanks at the edges: a line break at the end would be a backslash."""
    inked = [place for place, run in enumerate(runs) if run.text.strip(_BLANKS)]
    if not inked:
        return ()
    first, *rest = runs[inked[0] : inked[-1] + 1]
    if not first.code:
        first = replace(first, text=first.text.lstrip(_BLANKS))
    *middle, last = (first, *rest)
    if not last.code:
        last = replace(last, text=last.text.rstrip(_BLANKS))
    return (*middle, last)


def _styled(runs: tuple[Run, ...], mark: str) -> str:
    return "".join(_groups(runs, mark))


def _groups(runs: tuple[Run, ...], mark: str) -> Iterator[str]:
    """Write the widest style of the first run around all that share it, then the rest."""
    while runs:
        first = runs[0]
        shared = {
            style: _run_length(runs, style)
            for style in ("href", "strong", "emphasis")
            if getattr(first, style)
        }
        if not shared:
            yield _code(first.text) if first.code else _escaped(first.text)
            runs = runs[1:]
            continue
        style = max(shared, key=lambda name: shared[name])
        inner, runs = runs[: shared[style]], runs[shared[style] :]
        unset: str | bool = "" if style == "href" else False
        text = _styled(tuple(replace(run, **{style: unset}) for run in inner), mark)
        if style == "href":
            yield f"[{text}]({_destination(first.href)})"
        else:
            fence = "**" if style == "strong" else mark
            yield f"{fence}{text}{fence}"


def _run_length(runs: Iterable[Run], style: str) -> int:
    """Count the runs at the beginning that have this style of the first."""
    wanted, length = None, 0
    for run in runs:
        wanted = getattr(run, style) if wanted is None else wanted
        if getattr(run, style) != wanted:
            break
        length += 1
    return length


def _escaped(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return escaped.replace("\n", "\\\n")


def escape_starts(text: str) -> str:
    r"""Take from the beginnings of lines what would make a list or a heading of them: `\- `."""
    return _AT_START.sub(_escape_start, text)


def _escape_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _code(text: str) -> str:
    fence = "`" * (longest_ticks(text) + 1)
    padded = text.startswith("`") or text.endswith("`") or text.strip(" ") != text
    pad = " " if padded and text.strip(" ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def longest_ticks(text: str) -> int:
    """Count the backquotes of the longest row of them."""
    return max(map(len, re.findall("`+", text)), default=0)


def _destination(href: str) -> str:
    escaped = re.sub(r"[\\<>]|&(?=#?\w+;)", r"\\\g<0>", href)
    return f"<{escaped}>" if re.search(r"[()<>]", href) else escaped
