"""The sources that sources.toml lists; a broken one does not take the others with it."""

from typing import NamedTuple

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.documents import Documents
from sro_kiosk.content.model import Source, SourceList

SOURCES = "sources.toml"


class ListedSources(NamedTuple):
    """The sound sources by their number in the file, and the ids of all.

    The ids are None when they cannot be known.
    """

    by_number: dict[int, Source]
    ids: set[str] | None


def read_sources(documents: Documents) -> ListedSources:
    """Read the file; that it is missing is told only when a topic names a source."""
    try:
        document = documents.parse(SOURCES)
    except files.MissingError:
        return ListedSources({}, set())
    if document is None:
        return ListedSources({}, None)
    found = documents.decode(SOURCES, document, SourceList)
    if found is not None:
        ids = {source.id for source in found.sources}
        return ListedSources(dict(enumerate(found.sources)), ids)
    listed = document.get("source")
    if not isinstance(listed, list):
        return ListedSources({}, None)
    tables = {index: item for index, item in enumerate(listed) if isinstance(item, dict)}
    sound = {index: decode(item, Source)[0] for index, item in tables.items()}
    return ListedSources(
        {index: source for index, source in sound.items() if source is not None},
        {str(item.get("id")) for item in tables.values()},
    )
