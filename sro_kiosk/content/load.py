"""Reads a content folder into a pack: what can be shown, and what is wrong with the rest."""

from dataclasses import dataclass
from pathlib import Path

from sro_kiosk.content.model import Pack
from sro_kiosk.content.problems import Problem
from sro_kiosk.content.reading import KIOSK, Reading
from sro_kiosk.content.strays import tell_strays
from sro_kiosk.content.text import safe
from sro_kiosk.errors import BadContent


@dataclass(frozen=True, slots=True)
class Loaded:
    """What can be shown, and what is wrong with the rest."""

    pack: Pack
    problems: tuple[Problem, ...]


def load(folder: Path) -> Loaded:
    """Read a folder; `BadContent` only when nothing of it can be shown."""
    reading = Reading(folder)
    tell_strays(reading)
    problems = reading.problems()
    pack = reading.pack
    if pack is None:
        # kiosk.toml comes before its screens: without it nothing can be shown.
        first = min(problems, key=lambda problem: problem.file != KIOSK)
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        where = safe(str(folder))
        raise BadContent(
            f"nothing of {where} can be shown: {first}{more}; see: sro-kiosk check {where}"
        )
    return Loaded(pack, problems)
