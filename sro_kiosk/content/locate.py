"""Finds the line and column of a key in a TOML file, for authors who installed the `authors` extra.

A number is given only when it is true: without tree-sitter there are none, nor for a file in which
tree-sitter sees a mistake that tomli does not see, nor inside a string whose escapes hide where its
lines end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import tomli

from sro_kiosk.content.problems import NOWHERE, Key, Locator, Place, Spot

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 12  # the model is four levels deep; what lies deeper is located by what holds it
_LONG_QUOTES = ("'''", '"""')


def locate(text: str) -> Locator:
    """Make the locator of one file, which tomli has read without complaint."""
    try:
        import tree_sitter  # noqa: PLC0415 - an extra, and needed only once something is wrong
        import tree_sitter_toml  # noqa: PLC0415 - as above
    except ImportError:
        return _Nowhere()
    source = text.encode()
    language = tree_sitter.Language(tree_sitter_toml.language())
    root = tree_sitter.Parser(language).parse(source).root_node
    return _Nowhere() if root.has_error else _Tree(root, source.split(b"\n"))


class _Nowhere:
    """Knows no lines."""

    def place(self, key: Key, spot: Spot) -> Place:  # noqa: ARG002 - a Locator that does not look
        return NOWHERE


@dataclass(slots=True)
class _Entry:
    """A key's name and value in the file, and what the value holds."""

    name: "Node | None" = None
    value: "Node | None" = None
    children: "dict[str | int, _Entry]" = field(default_factory=dict)

    def child(self, key: str | int) -> "_Entry":
        return self.children.setdefault(key, _Entry())


class _Tree:
    """The entries of one file."""

    def __init__(self, root: "Node", lines: list[bytes]) -> None:
        self._root = _Entry()
        self._lines = lines
        for node in root.named_children:
            if node.type == "pair":
                _add_pair(self._root, node, 0)
            elif node.type in {"table", "table_array_element"}:
                _add_table(self._root, node)

    def place(self, key: Key, spot: Spot) -> Place:
        """The place of a key; of what should hold it when it is missing."""
        entry = self._root
        for part in key:
            if part not in entry.children:
                spot = Spot()
                break
            entry = entry.children[part]
        node = (entry.name if spot.on_name else None) or entry.value or entry.name
        if node is None:
            return NOWHERE
        if spot.line is not None and node.type == "string":
            return self._inside(node, spot)
        return self._start(node)

    def _start(self, node: "Node") -> tuple[int, int]:
        row, column = node.start_point
        return row + 1, len(self._lines[row][:column].decode()) + 1

    def _inside(self, node: "Node", spot: Spot) -> Place:
        """The place of a line and column of a string's text."""
        row, column = self._start(node)
        raw = (node.text or b"").decode()
        if raw.startswith('"') and "\\" in raw:
            return row, column
        line = spot.line or 0
        if not raw.startswith(_LONG_QUOTES):
            return row, column + 1 + (spot.column or 0) if spot.column is not None else column
        if raw[3:].startswith(("\n", "\r\n")):  # TOML leaves out a line end right after the quotes
            return row + 1 + line, None if spot.column is None else spot.column + 1
        if spot.column is None:
            return row + line, None
        return row + line, spot.column + (1 if line else column + 3)


def _add_table(root: _Entry, node: "Node") -> None:
    """Add `[a.b]` or `[[a.b]]` with its pairs."""
    header, *pairs = [child for child in node.named_children if child.type != "comment"]
    *parents, (last, name) = _names(header)
    entry = root
    for part, part_name in parents:
        entry = _current(entry.child(part))
        entry.name = entry.name or part_name
    entry = entry.child(last)
    entry.name = entry.name or name
    entry.value = entry.value or node
    if node.type == "table_array_element":
        entry = entry.child(len(entry.children))
        entry.name, entry.value = name, node
    for pair in pairs:
        _add_pair(entry, pair, len(parents))


def _current(entry: _Entry) -> _Entry:
    """The table meant by the name of an array of tables: its newest."""
    last = len(entry.children) - 1
    return entry.children.get(last, entry)


def _add_pair(entry: _Entry, node: "Node", depth: int) -> None:
    key, value = [child for child in node.named_children if child.type != "comment"]
    for part, name in _names(key):
        entry = entry.child(part)
        entry.name = entry.name or name
    _add_value(entry, value, depth + 1)


def _add_value(entry: _Entry, node: "Node", depth: int) -> None:
    entry.value = node
    if depth > _DEEPEST:
        return
    held = [child for child in node.named_children if child.type != "comment"]
    if node.type == "inline_table":
        for pair in held:
            _add_pair(entry, pair, depth)
    elif node.type == "array":
        for index, item in enumerate(held):
            _add_value(entry.child(index), item, depth + 1)


def _names(node: "Node") -> list[tuple[str, "Node"]]:
    """The parts of a key, each with its own node."""
    return [(_text(part), part) for part in _parts(node)]


def _parts(node: "Node") -> "Iterator[Node]":
    pending = [node]  # dotted keys nest to the left, as deep as they are long
    while pending:
        part = pending.pop()
        if part.type == "dotted_key":
            pending.extend(reversed(part.named_children))
        else:
            yield part


def _text(node: "Node") -> str:
    raw = (node.text or b"").decode()
    return next(iter(tomli.loads(f"{raw} = 0"))) if node.type == "quoted_key" else raw
