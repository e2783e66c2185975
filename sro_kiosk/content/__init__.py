"""The content of a pack: what it is, how it is read, what is wrong with it."""

from sro_kiosk.content.check import check
from sro_kiosk.content.load import Loaded, load
from sro_kiosk.content.markdown import parse_body
from sro_kiosk.content.model import (
    Address,
    Edition,
    Kiosk,
    Link,
    Pack,
    Question,
    Screen,
    Source,
    Topic,
)
from sro_kiosk.content.problems import Problem
from sro_kiosk.content.schema import json_schema
from sro_kiosk.content.text import cell_len

__all__ = [
    "Address",
    "Edition",
    "Kiosk",
    "Link",
    "Loaded",
    "Pack",
    "Problem",
    "Question",
    "Screen",
    "Source",
    "Topic",
    "cell_len",
    "check",
    "json_schema",
    "load",
    "parse_body",
]
