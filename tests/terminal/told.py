"""An app that tells which keys, clicks and pastes came.

`q` leaves; `x` breaks it, `c` in a callback, `t` in a thread; `b` keeps it busy for ever; `f` fills
the screen with numbers that change with every key; `g` makes them go on changing by themselves and
`h` halts them; `l` draws anew. When deaf it only tells.
"""

import asyncio
import threading
import time

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from sro_kiosk.terminal.locked import LockedApp, run_app
from sro_kiosk.terminal.session import Session


class Told(Widget):
    """Shows the last event and, when asked, a screen full of numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.text = "ready"
        self.count = 0
        self.is_full = False

    def render(self) -> Content:
        width, height = self.size
        lines = [f"{width}x{height} {self.text} #{self.count}"]
        if self.is_full:
            numbers = (f"{row * self.count % 9973:04} " for row in range(1, height))
            lines.extend(number * (width // 5 + 1) for number in numbers)
        return Content("\n".join(line[:width] for line in lines))


class ToldApp(LockedApp, inherit_bindings=False):
    """Keeps the widget told."""

    CSS = "Told { width: 1fr; height: 1fr; }"

    def __init__(self, *, is_deaf: bool) -> None:
        super().__init__()
        self.told = Told()
        self.is_deaf = is_deaf
        self.going_on: Timer | None = None

    def compose(self) -> ComposeResult:
        yield self.told

    def tell(self, text: str) -> None:
        self.told.text = text
        self.told.count += 1
        self.told.refresh()

    def on_key(self, event: events.Key) -> None:
        self.tell(f"key {event.key}")
        if not self.is_deaf and (act := getattr(self, f"do_{event.key}", None)):
            act()

    def do_q(self) -> None:
        self.exit()

    def do_x(self) -> None:
        break_down()

    def do_c(self) -> None:
        asyncio.get_running_loop().call_soon(break_down)

    def do_t(self) -> None:
        threading.Thread(target=break_down).start()

    def do_b(self) -> None:
        while True:
            time.sleep(0.1)

    def do_f(self) -> None:
        self.told.is_full = True

    def do_g(self) -> None:
        self.told.is_full = True
        self.going_on = self.set_interval(1 / 50, self.go_on)

    def do_h(self) -> None:
        assert self.going_on is not None
        self.going_on.stop()

    def do_l(self) -> None:
        self.redraw()

    def go_on(self) -> None:
        self.tell("going on")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.tell(f"down {event.button} at {event.x},{event.y}")

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.tell(f"up {event.button} at {event.x},{event.y}")

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.tell(f"wheel at {event.x},{event.y}")

    def on_paste(self, event: events.Paste) -> None:
        self.tell(f"paste {len(event.text)} {event.text[:20]}")


def break_down() -> None:
    words = "what the visitor typed"
    raise RuntimeError(words)


def run(session: Session, *, is_deaf: bool) -> int:
    return run_app(ToldApp(is_deaf=is_deaf), session)
