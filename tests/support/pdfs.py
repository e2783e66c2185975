"""PDFs, read back."""

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def catalog(data: bytes) -> Any:
    """The root of what the PDF holds."""
    return read(data).trailer["/Root"]


def text_of(data: bytes) -> str:
    """All text in its order, broken lines joined."""
    pages = "\n".join(page.extract_text() for page in read(data).pages)
    return re.sub(r"\s+", " ", pages)


def tags(data: bytes) -> list[str]:
    """The tags of the structure tree in the order in which it is read."""
    return [str(node["/S"]) for node in _structure(data)]


def alternatives(data: bytes) -> list[str]:
    """What stands for each figure."""
    return [str(node["/Alt"]) for node in _structure(data) if str(node["/S"]) == "/Figure"]


def _structure(data: bytes) -> Iterator[DictionaryObject]:
    """The structure tree in the order in which it is read."""
    yield from _walk(catalog(data)["/StructTreeRoot"]["/K"])


def _walk(node: Any) -> Iterator[DictionaryObject]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from _walk(child)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _walk(node["/K"])
