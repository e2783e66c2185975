"""The overview: all slides by their titles."""

from collections.abc import Sequence

from sro_kiosk.briefing.overlays import Over
from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.briefing.slides import Slide
from sro_kiosk.briefing.talk import place_of
from sro_kiosk.typeset import BLANK, Line, Role, Span, cut, line_text
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.view import fill
from sro_kiosk.words import Say


class Overview:
    """All slides by their titles, one of them chosen."""

    def __init__(self, slides: Sequence[Slide], number: int, say: Say) -> None:
        self.slides = slides
        self._chosen = number
        self._say = say

    def of(self, slides: Sequence[Slide]) -> "Overview":
        """The same of slides that were made anew; the choice stays where it was."""
        spot = self.slides[self._chosen].spot(0)
        number, _ = place_of(spot, slides) or (min(self._chosen, len(slides) - 1), 0)
        return Overview(slides, number, self._say)

    def do(self, command: str, number: int, size: Size) -> Over | int:
        """Choose a slide and go there."""
        match command:
            case "advance":
                self._choose(self._chosen + number)
            case "topic":
                self._choose(self._chosen + number * max(1, size.height - EDGE - 2))
            case "ends":
                self._choose(0 if number < 0 else len(self.slides))
            case "slide":
                return self._chosen
            case _:
                return Over.ENDS
        return Over.STAYS

    def lines(self, size: Size) -> tuple[Line, ...]:
        """The titles around the chosen one."""
        rows = max(1, size.height - EDGE)
        first = max(0, min(self._chosen - rows // 2, len(self.slides) - rows))
        digits = len(str(len(self.slides)))
        head: list[Line] = [(Span(" " * EDGE), Span(self._say("SLIDES"), Role.TITLE)), BLANK]
        for number in range(first, min(first + rows, len(self.slides))):
            slide, is_chosen = self.slides[number], number == self._chosen
            role = Role.ACCENT if is_chosen else Role.TEXT
            told = cut(f"{number + 1:>{digits}}  {told_of(slide)}", size.width - 2 * EDGE)
            head.append((Span("▶ " if is_chosen else "  ", Role.ACCENT), Span(told, role)))
        return fill(head, size.height)

    def _choose(self, number: int) -> None:
        self._chosen = max(0, min(number, len(self.slides) - 1))


def told_of(slide: Slide) -> str:
    """A slide in one line: its title, and how its text begins; never an answer."""
    if slide.kind is Kind.ANSWER:
        return slide.title
    first = next((line_text(row) for row in slide.rows if row), "")
    return f"{slide.title}: {first}" if first else slide.title
