"""From Markdown's tokens to blocks, noting what the author should mend."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

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
from sro_kiosk.content.links import RULE as LINK_RULE
from sro_kiosk.content.links import is_address, is_outside
from sro_kiosk.content.runs import RunWriter, clean, one_line
from sro_kiosk.content.text import HOSTILE, character_name, shown

if TYPE_CHECKING:
    from markdown_it.token import Token

DEEPEST = 5  # lists and quotes inside one another, on 80 columns

_NO_IMAGE = "a terminal shows none, say it in words"
_NO_HTML = "write it in Markdown, or in `backquotes` to show it"


class Note(NamedTuple):
    """Something `check` looks at, and the line of the body (from 0) it begins on."""

    line: int
    text: str


class TokenReader:
    """One pass over the tokens of one body."""

    def __init__(self, tokens: Sequence["Token"]) -> None:
        self.faults: list[Note] = []
        self.links: list[Note] = []
        self.tables: list[tuple[int, Table]] = []
        self.paragraphs: list[Note] = []
        self._tokens = iter(tokens)
        self._depth = 0

    def blocks(self, end: str = "") -> tuple[Block, ...]:
        """Read blocks up to the token that closes them."""
        return tuple(block for token in self._until(end) if (block := self._block(token)))

    def _until(self, end: str) -> Iterator["Token"]:
        for token in self._tokens:
            if token.type == end:
                return
            yield token

    def _block(self, token: "Token") -> Block | None:  # noqa: PLR0911 - a case a kind of block
        line = token.map[0] if token.map else 0
        match token.type:
            case "paragraph_open":
                runs = self._runs("paragraph_close")
                self.paragraphs.append(Note(line, "".join(run.text for run in runs)))
                return Paragraph(runs) if runs else None
            case "heading_open":
                return Heading(int(token.tag[1:]), self._runs("heading_close"))
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, line)
            case "blockquote_open":
                return self._quote(line)
            case "table_open":
                return self._table(line)
            case "fence" | "code_block":
                self._look_for_hostile(token.content, line)
                return Code(clean(token.content).rstrip("\n"))
            case "hr":
                return Rule()
            case "html_block":
                self._refuse_html(token.content, line)
                return Paragraph((Run(one_line(token.content)),))
            case _:
                return None

    def _quote(self, line: int) -> Quote:
        self._enter(line)
        quote = Quote(self.blocks("blockquote_close"))
        self._depth -= 1
        return quote

    def _list(self, token: "Token", line: int) -> ListBlock:
        self._enter(line)
        ordered = token.type == "ordered_list_open"
        items = tuple(
            self.blocks("list_item_close")
            for _ in self._until("ordered_list_close" if ordered else "bullet_list_close")
        )
        self._depth -= 1
        first = token.attrGet("start")  # left out for 1
        return ListBlock(items, (1 if first is None else int(first)) if ordered else None)

    def _table(self, line: int) -> Table:
        align: list[str] = []
        rows: list[tuple[tuple[Run, ...], ...]] = []
        for token in self._until("table_close"):
            if token.type != "tr_open":
                continue
            cells = []
            for cell in self._until("tr_close"):
                if not rows:
                    align.append(str(cell.attrGet("style") or "text-align:left").partition(":")[2])
                cells.append(self._runs(cell.type.replace("_open", "_close")))
            rows.append(tuple(cells))
        table = Table(rows[0], tuple(rows[1:]), tuple(align))
        self.tables.append((line, table))
        return table

    def _runs(self, end: str) -> tuple[Run, ...]:
        inlines = [token for token in self._until(end) if token.type == "inline"]
        return tuple(run for token in inlines for run in self._inline(token))

    def _inline(self, token: "Token") -> tuple[Run, ...]:
        writer = RunWriter()
        for line, child in _with_lines(token):
            match child.type:
                case "link_open":
                    writer.href = self._link(str(child.attrGet("href") or ""), line)
                case "image":
                    self._fault(line, f"holds an image, {shown(child.attrGet('src'))}: {_NO_IMAGE}")
                case "html_inline":
                    self._refuse_html(child.content, line)
                case "text" | "code_inline":
                    self._look_for_hostile(child.content, line)
            writer.write(child)
        return tuple(writer.runs)

    def _link(self, href: str, line: int) -> str:
        if is_outside(href) or is_address(href):
            self.links.append(Note(line, href))
            return href
        self._fault(line, f"holds a link to {shown(href)}: it {LINK_RULE}")
        return ""

    def _enter(self, line: int) -> None:
        self._depth += 1
        if self._depth == DEEPEST + 1:
            self._fault(line, f"nests lists and quotes deeper than {DEEPEST} levels: flatten them")

    def _refuse_html(self, html: str, line: int) -> None:
        if html.startswith("</") and self.faults:
            return  # its opening tag has been told
        first = html.split("\n", 1)[0]
        self._fault(line, f"holds raw HTML, {shown(first)}: {_NO_HTML}")

    def _look_for_hostile(self, text: str, line: int) -> None:
        hostile = HOSTILE.search(text)  # the file held none: Markdown made it from an entity
        if hostile:
            what = character_name(hostile[0])
            self._fault(line, f"holds the character {what}, which is refused: remove it")

    def _fault(self, line: int, message: str) -> None:
        self.faults.append(Note(line, message))


def _with_lines(token: "Token") -> Iterator[tuple[int, "Token"]]:
    """Each part of a paragraph with its line.

    All have the first line when a line end hides inside a part: in code, a link, an escape.
    """
    first = token.map[0] if token.map else 0
    children = token.children or []
    breaks = sum(child.type in {"softbreak", "hardbreak"} for child in children)
    step = breaks == token.content.count("\n")
    line = first
    for child in children:
        yield line, child
        if step and child.type in {"softbreak", "hardbreak"}:
            line += 1
