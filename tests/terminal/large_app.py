"""An app with a large title: `n` shows a page without one, `l` comes back, `q` leaves.

Its argument says how letters become large (none, double, kitty); without it the terminal is asked.
"""

import os
import sys
from collections.abc import Sequence

from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.session import Session, open_terminal
from sro_kiosk.typeset import BLANK, Line, Role, Span
from sro_kiosk.typeset.large import doubled

THEME = "night"


def lines(kind: str) -> dict[str, Sequence[Line]]:
    """The pages by the keys that show them."""
    title = [(Span("  Law enforcer", Role.TITLE),), (Span("  ¿Qué hace? 漢", Role.TEXT),)]
    below = [(Span(f"  line {number} of the page", Role.MUTED),) for number in range(1, 6)]
    said = (Span(f"  {kind}"),)
    usual = [(Span(f"  {'normal ' * 9}{number}"),) for number in range(1, 8)]
    return {"l": [BLANK, *doubled(title), BLANK, *below, said], "n": usual}


def run(session: Session, kind: LargeText) -> int:
    """Show it until somebody leaves."""
    from textual import events  # noqa: PLC0415 - Textual comes after the environment is cut
    from textual.app import ComposeResult  # noqa: PLC0415 - as above

    from sro_kiosk.app import textual_theme  # noqa: PLC0415 - as above
    from sro_kiosk.terminal.locked import LockedApp, run_app  # noqa: PLC0415 - as above
    from sro_kiosk.themes import PALETTES  # noqa: PLC0415 - as above
    from sro_kiosk.widgets.canvas import Canvas  # noqa: PLC0415 - as above

    pages = lines(kind)

    class LargeApp(LockedApp, inherit_bindings=False):
        CSS = "Canvas { width: 1fr; height: 1fr; }"

        def on_load(self) -> None:
            super().on_load()
            self.register_theme(textual_theme(PALETTES[THEME]))
            self.theme = THEME

        def compose(self) -> ComposeResult:
            yield Canvas(id="canvas")

        def on_mount(self) -> None:
            self.query_one(Canvas).show(pages["l"])

        def on_key(self, event: events.Key) -> None:
            if event.key == "q":
                self.exit()
            self.query_one(Canvas).show(pages.get(event.key, pages["l"]))

    return run_app(LargeApp(), session)


def main() -> int:
    with open_terminal(os.environ) as session:
        kind = LargeText(sys.argv[1]) if sys.argv[1:] else session.find_large_text()
        session.use_large_text(kind)
        return run(session, kind)


if __name__ == "__main__":
    sys.exit(main())
