"""The parts of a line, from Markdown's tokens to runs of one style."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sro_kiosk.content.blocks import Run
from sro_kiosk.content.text import HOSTILE

if TYPE_CHECKING:
    from markdown_it.token import Token


class RunWriter:
    """Makes runs of the parts of a line, joining neighbours of one style."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.href = ""
        self._strong = 0
        self._emphasis = 0

    def write(self, token: "Token") -> None:
        """Take the next part."""
        match token.type:
            case "strong_open" | "strong_close":
                self._strong += token.nesting
            case "em_open" | "em_close":
                self._emphasis += token.nesting
            case "link_close":
                self.href = ""
            case "softbreak":
                self._add(" ")
            case "hardbreak":
                self._add("\n")
            case "code_inline":
                self._add(one_line(token.content), code=True)
            case "text" | "html_inline" | "image":
                self._add(one_line(token.content))

    def _add(self, text: str, *, code: bool = False) -> None:
        run = Run(text, self._strong > 0, self._emphasis > 0, code, self.href)
        if self.runs and replace(self.runs[-1], text="") == replace(run, text=""):
            run = replace(run, text=self.runs.pop().text + text)
        if run.text:
            self.runs.append(run)


def clean(text: str) -> str:
    """Take out what an entity may have brought in: hostile characters and tabs."""
    return HOSTILE.sub("?", text).expandtabs(4)


def one_line(text: str) -> str:
    """Clean a text that is no line end's place."""
    return " ".join(clean(text).split("\n"))
