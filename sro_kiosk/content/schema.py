"""The JSON Schema of the content files and the tables of the author's guide, from the model."""

from typing import Any

import msgspec

from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.model import Screen, SourceList

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MOMENT = {"type": "string", "format": "date-time"}
FILES: dict[str, type[msgspec.Struct]] = {
    "screen": Screen,
    "kiosk": Kiosk,
    "sources": SourceList,
}


def json_schema(*more: type[msgspec.Struct]) -> dict[str, Any]:
    """Describe the three kinds of files of a pack, and `more` kinds, in one document.

    The first line of a file, `#:schema ../schema.json`, brings it to editors: they take the kind
    that fits. Each kind stands under `$defs` as well.
    """
    references, definitions = msgspec.json.schema_components(
        (*FILES.values(), *more), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": DIALECT,
        "title": "sro-kiosk content",
        "description": "A screen file, kiosk.toml, sources.toml or a notice.",
        "anyOf": list(references),
        "$defs": _portable(definitions),
    }


def _portable(node: Any) -> Any:
    r"""Write patterns as JSON Schema does: its `$` is Python's `\Z`; and moments as editors do.

    They know a moment with an offset from one without.
    """
    if node == _MOMENT:
        return {"anyOf": [node, {**node, "format": "date-time-local"}]}
    if isinstance(node, list | tuple):
        return [_portable(item) for item in node]
    if not isinstance(node, dict):
        return node.replace(r"\Z", "$") if isinstance(node, str) else node
    return {key: _portable(value) for key, value in node.items()}
