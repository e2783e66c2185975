"""What an audience sees of a briefing: nothing that is not on the slide is in it.

This is all that ever leaves the trainer's program: no notes, no answer before it is shown.
"""

from msgspec import Struct

from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.talk import Cover
from sro_kiosk.typeset import Line


class Team(Struct, frozen=True):
    """A team of a quiz."""

    name: str
    points: int = 0
    is_chosen: bool = False


class Picture(Struct, frozen=True):
    """A slide as it is shown; `number` counts from 1, `rows` are lines of the stage's width."""

    number: int
    total: int
    kind: Kind
    title: str
    rows: tuple[Line, ...]
    stage: Stage
    emergency: str
    teams: tuple[Team, ...] = ()
    cover: Cover = Cover.NONE
