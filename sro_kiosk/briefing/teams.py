"""The teams of a quiz and their points: on the screen only, gone with the briefing."""

from sro_kiosk.briefing.picture import Team

MOST_TEAMS = 6
MOST_POINTS = 999
NAMES = "ABCDEF"


class Teams:
    """So many teams, one of them chosen."""

    def __init__(self, count: int) -> None:
        self._points = [0] * count
        self._chosen = 0

    def choose(self, direction: int) -> None:
        """Choose the next one, or the one before."""
        if self._points:
            self._chosen = (self._chosen + direction) % len(self._points)

    def score(self, points: int) -> None:
        """Give the chosen one points, or take them away."""
        if self._points:
            scored = self._points[self._chosen] + points
            self._points[self._chosen] = max(0, min(scored, MOST_POINTS))

    def shown(self) -> tuple[Team, ...]:
        """As the audience sees them."""
        return tuple(
            Team(NAMES[number], points, number == self._chosen)
            for number, points in enumerate(self._points)
        )
