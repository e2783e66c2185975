"""Briefings: topics as slides, held by a trainer before an audience. Knows no terminal library."""

from sro_kiosk.briefing.briefing import Briefing, Plan
from sro_kiosk.briefing.drawing import Letters
from sro_kiosk.briefing.following import Following
from sro_kiosk.briefing.lectern import Lectern
from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.telling import Ask

__all__ = ["Ask", "Briefing", "Following", "Lectern", "Letters", "Plan", "Script"]
