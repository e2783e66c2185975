"""How many bytes the usual changes of a screen take: as Textual writes them, and as sent."""

import pytest

from sro_kiosk.terminal.capabilities import detect
from sro_kiosk.terminal.dialect import dialect_of
from sro_kiosk.terminal.shadow import Shadow

TABS = ["About", "Roles", "Considerations", "Resources", "Emergencies"]
TOPICS = {
    "About": ["What is an SRO?", "What federal law says", "What an SRO is not", "How it began"],
    "Resources": ["Help lines", "NASRO", "School emergency management", "Planning", "Recovery"],
}
PAGE = """\
The officer is sworn, which means
he or she has taken an oath and
holds police powers. Arrest comes
last, after all that does not
punish. Many schools use the same
five words, so that everyone knows
what to do.

How the work is divided

The district and the agency sign
an agreement. It says who the
officer works for, what the officer
does, what the officer does not do,
and how both sides will know that
it works. Some places call it by
another name. It is read again
every year, with families heard.
Both sides sign it before the
officer starts. It keeps school
rules with school staff.""".splitlines()

COLORS = {
    "xterm-256color": {"text": "38;5;195", "muted": "38;5;146", "accent": "1;38;5;215"},
    "linux": {"text": "", "muted": "", "accent": "1;33"},
}


class Screen:
    """A tabbed screen with a list of topics and a page, 80 columns by 24 lines."""

    def __init__(self, term: str) -> None:
        self.colors = COLORS[term]
        self.tab, self.chosen, self.top = "About", 0, 0

    def span(self, role: str, text: str) -> str:
        color = self.colors[role]
        return f"\x1b[{color}m{text}\x1b[0m" if color else text

    def line(self, *spans: tuple[str, str]) -> str:
        rest = 80 - sum(len(text) for _, text in spans)
        return "".join(self.span(role, text) for role, text in [*spans, ("text", " " * rest)])

    def body(self, row: int) -> str:
        topics = TOPICS[self.tab]
        is_chosen = row == self.chosen
        name = topics[row] if row < len(topics) else ""
        page = PAGE if self.tab == "About" else [line[::-1] for line in PAGE]
        text = page[self.top + row] if self.top + row < len(page) else ""
        return self.line(
            ("accent" if is_chosen else "text", f"  {'▶' if is_chosen else ' '} {name:<29}"),
            ("muted", "│ "),
            ("text", text),
        )

    def written(self) -> str:
        """All lines, as Textual would write them."""
        tabs = [("accent" if tab == self.tab else "text", f"  {tab} ") for tab in TABS]
        lines = {
            1: self.line(("accent", "  School Resource Officers")),
            2: self.line(*tabs),
            3: self.line(("muted", "─" * 80)),
            4: self.line(),
            **{row + 5: self.body(row) for row in range(18)},
            23: self.line(("muted", " " * 60 + f"{self.top + 1}-{self.top + 18} / {len(PAGE)}")),
            24: self.line(("accent", "  In an emergency call 911.")),
        }
        rows = [f"\x1b[{y};1H{lines[y]}" for y in lines]
        return "\n".join(rows) + f"\x1b[{self.chosen + 5};3H"


@pytest.mark.parametrize(
    ("change", "xterm", "linux"),
    [
        pytest.param({}, 0, 0, id="the same again"),
        pytest.param({"chosen": 1}, 80, 63, id="the next topic of the list"),
        pytest.param({"top": 1}, 208, 171, id="the page a line down, the list beside it standing"),
        pytest.param({"tab": "Resources"}, 750, 736, id="another tab: another list and page"),
    ],
)
@pytest.mark.parametrize("term", COLORS)
def test_a_change_keeps_to_its_budget(
    term: str, change: dict[str, str | int], xterm: int, linux: int
) -> None:
    screen = Screen(term)
    shadow = Shadow(80, 24, dialect_of(detect({"TERM": term})))
    shadow.draw(screen.written())
    first = shadow.changes()
    assert len(first.encode()) <= (1151 if term == "linux" else 1205)
    vars(screen).update(change)
    shadow.draw(screen.written())
    assert len(shadow.changes().encode()) <= (linux if term == "linux" else xterm)


def test_what_textual_writes_is_several_times_as_much() -> None:
    screen = Screen("xterm-256color")
    assert len(screen.written().encode()) > 3 * 1205
