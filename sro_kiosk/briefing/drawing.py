"""Pictures of slides as the lines of a screen."""

from typing import NamedTuple

from sro_kiosk.briefing.foot import draw_foot
from sro_kiosk.briefing.picture import Picture
from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.briefing.setting import set_title
from sro_kiosk.briefing.stage import FOOT_ROWS, Stage, scale_for
from sro_kiosk.briefing.talk import Cover
from sro_kiosk.typeset import BLANK, Line, Role, Span, line_len, spaced
from sro_kiosk.typeset.block_letters import set_block_letters
from sro_kiosk.typeset.large import doubled
from sro_kiosk.views.area import Size
from sro_kiosk.views.view import fill

SIDE = 2  # cells beside large letters, at least
THIRD = 3  # of the free room, one part goes above the text


class Letters(NamedTuple):
    """The letters of a terminal: whether it doubles them; whether titles may be built of blocks."""

    can_double: bool = False
    blocks: bool = True
    console: bool = False


def draw(picture: Picture, size: Size, letters: Letters, state: Line = BLANK) -> tuple[Line, ...]:
    """The whole screen; `state` is what only the person at this screen is told, at the bottom."""
    if picture.cover is not Cover.NONE:
        role = Role.BLACK if picture.cover is Cover.BLACK else Role.QR
        cover: tuple[Line, ...] = ((Span(" " * size.width, role),),) * size.height
        return (*cover[:-1], (Span(" " * SIDE), *state)) if state else cover
    scale = scale_for(size, can_double=letters.can_double)
    if not _holds(picture.stage, size, scale):
        scale = 1
    room = Size(size.width // scale, max(0, size.height - FOOT_ROWS) // scale)
    lines = _title_slide(picture, room, letters, scale) or _slide(picture, room)
    if scale > 1:
        lines = doubled(lines)
    return (*fill(lines, size.height - FOOT_ROWS), *draw_foot(picture, size.width, state))


def _holds(stage: Stage, size: Size, scale: int) -> bool:
    """Whether slides made for a stage have room; those made for somebody else's may have none."""
    mine = Stage.of(size, scale)
    return stage.width <= mine.width and stage.rows <= mine.rows


def _slide(picture: Picture, room: Size) -> list[Line]:
    stage = picture.stage
    lines = [*set_title(picture.title, stage), BLANK, *picture.rows]
    return _placed(lines, room, stage.rows, _left(room.width, stage.width))


def _title_slide(picture: Picture, room: Size, letters: Letters, scale: int) -> list[Line]:
    """The title in the largest letters there are; nothing if it is no such slide."""
    if picture.kind is not Kind.TITLE:
        return []
    stage = picture.stage
    left = _left(room.width, stage.width)
    title = set_title(picture.title, stage)
    if scale == 1 and letters.blocks:
        width = room.width - 2 * min(left, SIDE)
        height = room.height - 1 - len(picture.rows)
        large = set_block_letters(picture.title, width, height, console=letters.console)
        if large:
            title = large
            left = min(left, max(SIDE, room.width - max(map(line_len, large)) - SIDE))
    lines = spaced([title, picture.rows])
    return _placed(lines, room, len(lines), left)


def _left(columns: int, width: int) -> int:
    return max(0, (columns - width) // 2)


def _placed(lines: list[Line], room: Size, rows: int, left: int) -> list[Line]:
    """The lines a third of the way down what is free."""
    free = max(0, room.height - rows)
    air = max(min(free, 1), free // THIRD)
    margin = Span(" " * left)
    return [*[BLANK] * air, *((margin, *line) if line else BLANK for line in lines)]
