"""The lines around the page: masthead, tabs, footer."""

from collections.abc import Sequence

from sro_kiosk.content import Edition, Kiosk, cell_len
from sro_kiosk.keys import BY_ID
from sro_kiosk.typeset import BLANK, Line, Role, Span, capitals, cut, line_len
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.scene import Scene
from sro_kiosk.views.targets import FIRST_TAB, LANGUAGES
from sro_kiosk.words import Say

TAB_GAP = 3
HINT_GAP = 2
ARROW = 2
LEAST_NEEDED_FIRST = ("link", "screen", "open", "back", "step", "turn", "quit", "find", "help")


class DeskChrome:
    """Masthead, tabs and a footer, as small as can be."""

    def rows(self, size: Size, *, alone: bool) -> tuple[int, int]:  # noqa: ARG002 - always the same
        """How many rows are above the body, and how many below it."""
        return 3, 1

    def top(self, scene: Scene) -> tuple[Line, ...]:
        """The masthead and the tabs."""
        width = scene.size.width
        above = masthead(scene.kiosk, scene.edition.language, width)
        frugal = scene.frugal
        return (above, *tabs(scene.edition, scene.here, scene.languages, width, frugal=frugal))

    def bottom(self, scene: Scene, hints: Sequence[str]) -> tuple[Line, ...]:
        """The footer."""
        return (footer(scene.emergency, hints, scene.size.width, scene.say),)


def masthead(kiosk: Kiosk, language: str, width: int) -> Line:
    """The title at the left, the agency at the right."""
    left, inner = sheet_of(width)
    title = cut(kiosk.titles.get(language, kiosk.title), inner - 2 * EDGE)
    room = inner - 2 * EDGE - cell_len(title) - HINT_GAP
    agency = cut(kiosk.agency, room) if room > 0 else ""
    gap = inner - 2 * EDGE - cell_len(title) - cell_len(agency)
    return (
        Span(" " * (left + EDGE)),
        Span(title, Role.STRONG),
        Span(" " * gap),
        Span(agency, Role.MUTED),
    )


def tabs(
    edition: Edition, here: str, languages: Sequence[str], width: int, *, frugal: bool = False
) -> tuple[Line, Line]:
    """The tab line and the rule below it; if `frugal`, brackets tell the chosen one instead.

    Where not all tabs fit, arrows say that there are more on that side.
    """
    left, inner = sheet_of(width)
    choice = _languages(languages, edition.language)
    room = inner - 2 * EDGE - (line_len(choice) + TAB_GAP if choice else 0)
    stems = list(edition.screens)
    titles = [
        capitals(screen.title) if stem == here else screen.title
        for stem, screen in edition.screens.items()
    ]
    titles = [cut(title, room - 2 * ARROW) for title in titles]
    first, last = _window([cell_len(title) for title in titles], stems.index(here), room)
    line: list[Span] = [Span(" " * (left + EDGE))]
    if first > 0:
        line.append(Span("← ", Role.MUTED, FIRST_TAB + first - 1))
    start = size = index = 0
    for position in range(first, last + 1):
        chosen = stems[position] == here
        if chosen:
            index = len(line)
            start, size = line_len(tuple(line)), cell_len(titles[position])
        role = Role.ACCENT if chosen else Role.TAB
        line.append(Span(titles[position], role, FIRST_TAB + position))
        if position < last:
            line.append(Span(" " * TAB_GAP))
    if last < len(titles) - 1:
        line.append(Span(" →", Role.MUTED, FIRST_TAB + last + 1))
    if choice:
        gap = left + inner - EDGE - line_len(choice) - line_len(tuple(line))
        line.extend((Span(" " * max(gap, 1)), *choice))
    if frugal:
        return _in_brackets(line, index), BLANK
    before = start - left
    rule = (
        Span(" " * left),
        Span("─" * before, Role.RULE),
        Span("═" * size, Role.ACCENT),
        Span("─" * (inner - before - size), Role.RULE),
    )
    return tuple(line), rule


def _in_brackets(line: Sequence[Span], index: int) -> Line:
    """The line with brackets around one of its spans; they take the place of blanks there."""
    before, after = line[index - 1], line[index + 1] if line[index + 1 :] else Span(" ")
    opened = before._replace(text=f"{before.text[:-1]}[")
    closed = after._replace(text=f"]{after.text[1:]}")
    return (*line[: index - 1], opened, line[index], closed, *line[index + 2 :])


def _window(sizes: Sequence[int], here: int, room: int) -> tuple[int, int]:
    """First and last tab to show: as many around the chosen one as fit, arrows included."""

    def total(first: int, last: int) -> int:
        arrows = ARROW * ((first > 0) + (last < len(sizes) - 1))
        return sum(sizes[first : last + 1]) + TAB_GAP * (last - first) + arrows

    first = last = here
    grown = True
    while grown:
        grown = False
        if last < len(sizes) - 1 and total(first, last + 1) <= room:
            last, grown = last + 1, True
        if first > 0 and total(first - 1, last) <= room:
            first, grown = first - 1, True
    return first, last


def _languages(languages: Sequence[str], here: str) -> Line:
    """The languages to choose from, the one in use in capitals and brackets."""
    if len(languages) < 2:  # noqa: PLR2004 - with one language there is nothing to choose
        return ()
    spans: list[Span] = []
    for language in languages:
        if spans:
            spans.append(Span(" "))
        if language == here:
            spans.append(Span(f"[{language.upper()}]", Role.ACCENT, LANGUAGES))
        else:
            spans.append(Span(language, Role.MUTED, LANGUAGES))
    return tuple(spans)


def footer(emergency: str, hints: Sequence[str], width: int, say: Say) -> Line:
    """The emergency line at the left, what the keys do here at the right.

    Where not all hints fit, those that people need least give way first.
    """
    left, inner = sheet_of(width)
    notice = cut(emergency, inner - 2 * EDGE)
    room = inner - 2 * EDGE - cell_len(notice) - HINT_GAP
    kept = list(hints)
    shown = _named(kept, say)
    for hint in LEAST_NEEDED_FIRST:
        if _hints_len(shown) <= room:
            break
        kept = [other for other in kept if other != hint]
        shown = _named(kept, say)
    gap = inner - 2 * EDGE - cell_len(notice) - _hints_len(shown)
    line = [Span(" " * (left + EDGE)), Span(notice, Role.EMERGENCY), Span(" " * gap)]
    for position, (key, label) in enumerate(shown):
        if position:
            line.append(Span(" " * HINT_GAP))
        line.extend((Span(key, Role.ACCENT), Span(f" {label}", Role.MUTED)))
    return tuple(line)


def _named(hints: Sequence[str], say: Say) -> list[tuple[str, str]]:
    return [(BY_ID[hint].shown_short, say(BY_ID[hint].label)) for hint in hints]


def _hints_len(shown: Sequence[tuple[str, str]]) -> int:
    total = sum(cell_len(key) + 1 + cell_len(label) for key, label in shown)
    return total + HINT_GAP * max(0, len(shown) - 1)
