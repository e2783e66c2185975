"""A terminal that stops reading and goes on later shows what it should."""

from tests.support.pty import ROOT, Terminal, python, running

SMALL_APP = python("-m", "tests.terminal.small_app")


def shows_one_frame(terminal: Terminal) -> bool:
    """Whether all numbers are of the same moment: each row is its number times the count."""
    first, *rest = terminal.lines
    count = int(first.partition("#")[2] or -1)
    return all(
        set(line.split()) == {f"{row * count % 9973:04}"} for row, line in enumerate(rest, 1)
    )


def test_a_terminal_that_reads_again_shows_the_newest_frame_whole() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("g")
        terminal.wait_for("going on")
        for _ in range(3):
            terminal.stop_reading()
            terminal.wait_until_stuck()
            terminal.go_on_reading()
        terminal.send("h")
        terminal.wait_until(lambda: shows_one_frame(terminal), "a whole frame")


def test_a_stalled_terminal_costs_no_memory_and_stops_no_keys() -> None:
    with running(SMALL_APP, cwd=ROOT, size=(200, 60)) as terminal:
        terminal.wait_for("ready")
        terminal.send("g")
        terminal.stop_reading()
        terminal.wait_until_stuck()
        before = terminal.memory
        terminal.send("k" * 3000 + "h")
        terminal.wait_until(lambda: terminal.unread_keys == 0, "reading all keys")
        assert terminal.memory - before < 20 << 20
        terminal.go_on_reading()
        terminal.wait_for("key h")
