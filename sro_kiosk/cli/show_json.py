"""A document as JSON, for programs; docs/commands.md tells the shape, which only grows."""

from typing import Any

from sro_kiosk.cli.streams import json_text
from sro_kiosk.content import Source, parse_body
from sro_kiosk.handout.document import Chapter, Document, Section
from sro_kiosk.typeset.commonmark import to_markdown


def as_json(document: Document) -> str:
    """Write the same shape for a topic, a screen and a whole pack."""
    value = {
        "title": document.title,
        "agency": document.agency,
        "language": document.language,
        "emergency": document.emergency,
        "screens": [_screen(chapter) for chapter in document.chapters],
        "sources": {source.id: _source(source) for source in document.sources},
    }
    return json_text(value)


def _screen(chapter: Chapter) -> dict[str, Any]:
    screen = chapter.screen
    return {
        "address": str(chapter.address),
        "title": screen.title,
        "summary": screen.summary,
        "reviewed": screen.reviewed.isoformat(),
        "topics": [_topic(section) for section in chapter.sections],
    }


def _topic(section: Section) -> dict[str, Any]:
    topic = section.topic
    return {
        "address": str(section.address),
        "title": topic.title,
        "summary": topic.summary,
        "points": list(topic.points),
        "body": to_markdown(parse_body(topic.body)),
        "links": [
            {"label": link.label, "url": link.url, "note": link.note} for link in topic.links
        ],
        "sources": list(topic.sources),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "year": source.year,
        "url": source.url,
    }
