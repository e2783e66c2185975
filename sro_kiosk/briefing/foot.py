"""The lowest rows of a slide: the teams, how far it is, and the emergency line with the number."""

from sro_kiosk.briefing.picture import Picture, Team
from sro_kiosk.typeset import Line, Role, Span, cut, line_len, pad

SIDE = 2  # cells at the left and the right


def draw_foot(picture: Picture, width: int, state: Line) -> tuple[Line, Line, Line]:
    """The three rows; `state` is what only the person at this screen is told.

    It stands beside the emergency line, or where there is no room above it, if need be in place of
    the teams.
    """
    teams = scores_line(picture.teams)
    number = f"{picture.number} / {picture.total}"
    room = width - 2 * SIDE - len(number)
    margin = Span(" " * SIDE)
    emergency = Span(cut(picture.emergency, room), Role.EMERGENCY)
    last: Line = (margin, emergency)
    if state and line_len(last) + SIDE + line_len(state) <= room + SIDE:
        last = (*last, margin, *state)
    elif state and line_len(teams) + SIDE + line_len(state) <= width - SIDE:
        teams = (*(teams or ()), margin, *state)
    elif state:
        told = cut("".join(span.text for span in state), width - 2 * SIDE)
        teams = (margin, Span(told, state[0].role))
    done = width * picture.number // picture.total
    progress = (Span("═" * done, Role.ACCENT), Span("─" * (width - done), Role.RULE))
    return teams, progress, (*pad(last, width - SIDE - len(number)), Span(number, Role.MUTED))


def scores_line(teams: tuple[Team, ...]) -> Line:
    """The points of every team, if there are any."""
    spans = [Span(" " * (SIDE - 1))] if teams else []
    for team in teams:
        role = Role.ACCENT if team.is_chosen else Role.MUTED
        spans.append(Span(f"{'▶' if team.is_chosen else ' '}{team.name} {team.points} ", role))
    return tuple(spans)
