"""HTML element by element: text is text, whatever it holds."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from html import escape

NO_ATTRIBUTES: Mapping[str, str] = {}


class Markup:
    """Collects elements and text in their order."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    @contextmanager
    def inside(self, name: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Iterator[None]:
        """What is added meanwhile stands in this element."""
        self._open(name, attributes)
        yield
        self._parts.append(f"</{name}>")

    @contextmanager
    def nested(self, names: Iterable[str]) -> Iterator[None]:
        """What is added meanwhile stands in these elements, each in the one before."""
        with ExitStack() as stack:
            for name in names:
                stack.enter_context(self.inside(name))
            yield

    def add(self, name: str, text: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
        """An element that holds no more than text."""
        with self.inside(name, attributes):
            self.text(text)

    def empty(self, name: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
        """An element that can hold nothing."""
        self._open(name, attributes)

    def text(self, text: str) -> None:
        """Text, in which nothing is markup."""
        self._parts.append(escape(text, quote=False))

    def style(self, sheet: str) -> None:
        """A style sheet of the program; browsers read no entities in it."""
        self._parts.append(f"<style>{sheet}</style>")

    def line(self) -> None:
        """A line's end between elements, for people who read the source."""
        self._parts.append("\n")

    def __str__(self) -> str:
        return "".join(self._parts)

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
        self._parts.append(f"<{name}{written}>")
