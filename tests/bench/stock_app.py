"""The same content in Textual as it comes: tabs of static pages, a header and a footer.

Written as its documentation would have it, and no slower than that: `load` reads the content, and
bodies are shown as they stand in the files.
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Footer, Header, Static, TabbedContent, TabPane

from sro_kiosk.content import Pack, Screen, Topic
from sro_kiosk.content.load import load


def topic_text(topic: Topic) -> str:
    points = "\n".join(f"• {point}" for point in topic.points)
    return "\n\n".join(filter(None, (topic.title, topic.summary, points, topic.body)))


def page_text(screen: Screen) -> str:
    return "\n\n\n".join((screen.summary, *(topic_text(topic) for topic in screen.topics)))


class StockApp(App[None]):
    """A tab a screen."""

    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012 - as in Textual's documentation

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.title = pack.kiosk.title

    def compose(self) -> ComposeResult:
        yield Header()
        with TabbedContent():
            for stem, screen in self.pack.edition().screens.items():
                with TabPane(screen.title, id=stem), VerticalScroll():
                    yield Static(page_text(screen), markup=False)
        yield Footer()


if __name__ == "__main__":
    StockApp(load(Path(sys.argv[1])).pack).run()
