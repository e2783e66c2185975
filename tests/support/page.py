"""An HTML page as programs for the blind go through it."""

from html.parser import HTMLParser
from typing import NamedTuple

EMPTY = {"meta", "br", "hr", "img", "link"}


class Element(NamedTuple):
    """An element, and all text in it."""

    name: str
    attributes: dict[str, str]
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts).strip()

    @property
    def label(self) -> str:
        """What is read out."""
        return self.attributes.get("aria-label") or self.text


class Page(HTMLParser):
    """All elements in their order; one that is closed by another's end is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.inside: list[Element] = []
        self.feed(text)
        self.close()
        assert self.inside == []

    def all(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), (tag, names)
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag not in EMPTY:
            self.inside.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self.inside:
            element.texts.append(data)
