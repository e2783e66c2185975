"""What a briefing took, topic by topic: for the trainer, who alone decides whether to keep it."""

from collections.abc import Iterator

from msgspec import Struct, json

from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.timing import Timing, as_clock
from sro_kiosk.content import Address, cell_len
from sro_kiosk.typeset import cut

WIDEST = 48


class TopicTime(Struct, frozen=True):
    """Seconds spent on a topic."""

    address: str
    title: str
    seconds: int


class Report(Struct, frozen=True):
    """A briefing that was held; all times are seconds."""

    title: str
    planned: int
    taken: int
    topics: tuple[TopicTime, ...]


def report_of(script: Script, timing: Timing) -> Report:
    """The times so far."""
    topics = tuple(
        TopicTime(str(address), _title(script, address), round(seconds))
        for address, seconds in timing.spent.items()
    )
    return Report(script.title, round(timing.planned), round(timing.elapsed), topics)


def lines_of(report: Report, script: Script) -> Iterator[str]:
    """The report for people."""
    say = script.say
    names = [*(topic.title for topic in report.topics), say("All"), say("Planned")]
    times = [*(topic.seconds for topic in report.topics), report.taken, report.planned]
    shown = [cut(name, WIDEST) for name in names]
    width = max(map(cell_len, shown))
    yield report.title
    yield ""
    for position, (name, seconds) in enumerate(zip(shown, times, strict=True)):
        if position == len(report.topics):
            yield ""
        yield f"  {name}{' ' * (width - cell_len(name))}  {as_clock(seconds):>7}"


def _title(script: Script, address: Address) -> str:
    screen = script.pack.edition(script.language).screens.get(address.screen)
    topic = screen.topic(address.topic) if screen and address.topic else None
    if topic is not None:
        return topic.title
    return screen.title if screen is not None else str(address)


def as_json(report: Report) -> bytes:
    """The report for programs."""
    return json.format(json.encode(report), indent=2) + b"\n"
