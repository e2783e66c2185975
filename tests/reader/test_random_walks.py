"""Whatever a person presses, in whatever window: the screen is whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sro_kiosk.content import cell_len
from sro_kiosk.keys import commands_of
from sro_kiosk.search import Index
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import line_text
from tests.support.packs import uneven_pack
from tests.support.visitor import Visitor

PACK = uneven_pack()
INDEX = Index.build(PACK.editions["en"])

KEYS = st.sampled_from(
    [(command.id, number) for command in commands_of(Mode.DESK) for _, number in command.keys]
)
SIZES = st.tuples(st.integers(0, 130), st.integers(0, 50))
TARGETS = st.integers(-1, 2005)
STEPS = st.one_of(
    KEYS.map(lambda key: ("do", key)),
    SIZES.map(lambda size: ("resize", size)),
    TARGETS.map(lambda target: ("point", target)),
    st.integers(-50, 50).map(lambda rows: ("scroll", rows)),
    st.text(max_size=12).map(lambda words: ("search", words)),
)


def take(visitor: Visitor, step: tuple[str, object]) -> None:
    match step:
        case ("do", (str(command), int(number))):
            visitor.reader.do(command, number)
        case ("resize", (int(width), int(height))):
            visitor.resizes(width, height)
        case ("point", int(target)):
            visitor.reader.point(target)
        case ("scroll", int(rows)):
            visitor.reader.scroll(rows)
        case ("search", str(words)):
            if visitor.reader.finding:
                visitor.reader.finding.search(words)


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(STEPS, max_size=40))
def test_no_walk_breaks_the_screen(steps: list[tuple[str, object]]) -> None:
    visitor = Visitor(PACK, find=INDEX.find)
    for step in steps:
        take(visitor, step)
        width, height = visitor.reader.size
        shown = visitor.reader.screenful()
        assert len(shown.body.lines) == visitor.reader.body_size.height
        if not visitor.reader.size.too_small:
            lines = [line_text(line) for line in (*shown.top, *shown.body.lines)]
            assert max(map(cell_len, lines)) <= width
            x, y = shown.body.cursor
            assert 0 <= x < width
            assert 0 <= y < height
            assert "911" in line_text(shown.bottom[-1])
