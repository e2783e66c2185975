r"""Blocks of a text as CommonMark that reads back as the same blocks.

What an author wrote is not passed on as it is: a fence left open or a link defined by reference
would change the texts around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from sro_kiosk.content import parse_body
from sro_kiosk.content.blocks import (
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)

_DEEPEST_HEADING = 6
_SPECIAL = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)|!\Z")
_AT_START = re.compile(r"^(?:[-+=#>|:~]|\d+(?=[.)]))", re.MULTILINE)
_EDGE_BLANKS = re.compile(r"\A +| +\Z")
_COLUMN = {"left": "---", "center": ":---:", "right": "---:"}


def to_markdown(blocks: Sequence[Block], shift: int = 0) -> str:
    """Write blocks; `shift` moves headings down by so many levels."""
    parts: list[str] = []
    marks = ("-", ".")
    previous: Block | None = None
    for block in blocks:
        if isinstance(block, ListBlock) and isinstance(previous, ListBlock):
            # Two lists with the same mark would be one.
            marks = ("*", ")") if marks == ("-", ".") else ("-", ".")
        parts.append(_write(block, shift, marks))
        previous = block
    return "\n\n".join(parts)


def plain(text: str) -> str:
    """Write a text that is no Markdown so that it stays one."""
    return _start_escaped(_escaped(text))


def link(label: str, href: str) -> str:
    """Write a link."""
    return f"[{_escaped(label)}]({_destination(href)})"


def _write(  # noqa: PLR0911 - one way out for each kind of block
    block: Block, shift: int, marks: tuple[str, str]
) -> str:
    match block:
        case Paragraph(runs):
            return _start_escaped(_inline(runs))
        case Heading(level, runs):
            text = _inline(runs).replace("\\\n", " ")
            closed = re.sub(r"(#+)\Z", r"\\\1", text)
            return f"{'#' * min(level + shift, _DEEPEST_HEADING)} {closed}".rstrip(" ")
        case ListBlock():
            return _list(block, shift, marks)
        case Quote(inner):
            return _prefixed(to_markdown(inner, shift), ">", "> ")
        case Table():
            return _table(block)
        case Code(text):
            fence = "`" * (_longest_ticks(text, least=2) + 1)
            return f"{fence}\n{text}\n{fence}"
        case Rule():
            return "___"  # of dashes or stars it would be a list's beginning inside one


def _list(block: ListBlock, shift: int, marks: tuple[str, str]) -> str:
    items: list[str] = []
    for position, item in enumerate(block.items):
        mark = marks[0] if block.start is None else f"{block.start + position}"[-9:] + marks[1]
        blanks = " " * (len(mark) + 1)
        text = _prefixed(to_markdown(item, shift), "", blanks)
        items.append(f"{mark} {text[len(blanks) :]}".rstrip(" "))
    tight = all(len(item) <= 1 for item in block.items)
    return ("\n" if tight else "\n\n").join(items)


def _prefixed(text: str, empty: str, full: str) -> str:
    return "\n".join(full + line if line else empty for line in text.split("\n"))


def _table(table: Table) -> str:
    rows = [[_cell(cell) for cell in row] for row in (table.header, *table.rows)]
    rows.insert(1, [_COLUMN.get(side, "---") for side in table.align])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(runs: Iterable[Run]) -> str:
    return _inline(tuple(runs)).replace("\\\n", " ").replace("|", "\\|")


def _inline(runs: tuple[Run, ...]) -> str:
    """Write runs in the first form that reads back; the last has no styles, but all the words."""
    bare = tuple(replace(run, strong=False, emphasis=False) for run in runs)
    if bare == runs:
        return _styled(runs, "*")
    for mark in "*_":
        form = _styled(runs, mark)
        if parse_body(_start_escaped(form)) == (Paragraph(runs),):
            return form
    return _styled(bare, "*")


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


def _start_escaped(text: str) -> str:
    r"""Take from the beginnings of lines what would make a list or a heading of them: `\- `."""
    return _AT_START.sub(_escape_start, text)


def _escape_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _code(text: str) -> str:
    fence = "`" * (_longest_ticks(text, least=0) + 1)
    padded = text.startswith("`") or text.endswith("`") or text.strip(" ") != text
    pad = " " if padded and text.strip(" ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _longest_ticks(text: str, least: int) -> int:
    return max((len(ticks) for ticks in re.findall("`+", text)), default=least) or least


def _destination(href: str) -> str:
    escaped = re.sub(r"[\\<>]|&(?=#?\w+;)", r"\\\g<0>", href)
    return f"<{escaped}>" if re.search(r"[()<>]", href) else escaped
