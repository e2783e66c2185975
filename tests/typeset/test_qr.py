"""QR codes as large as the room and as good as can be; cameras read them."""

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import Line, Role, Target, line_len, line_text
from sro_kiosk.typeset.qr import set_qr
from sro_kiosk.views.area import Size
from sro_kiosk.views.linking import view_linking
from tests.support import camera, shipped

ADDRESS = "https://example.org/School-A"  # version 3 for M, 2 for L


def shape(lines: tuple[Line, ...]) -> tuple[int, int]:
    return (line_len(lines[0]), len(lines)) if lines else (0, 0)


@pytest.mark.parametrize(
    ("room", "taken"),
    [
        ((200, 60), (37, 19)),
        ((37, 19), (37, 19)),
        ((36, 19), (33, 17)),  # a narrower quiet zone
        ((37, 18), (33, 17)),
        ((32, 16), (29, 15)),  # less error correction
        ((28, 15), (0, 0)),
        ((29, 14), (0, 0)),
        ((-4, -2), (0, 0)),
    ],
)
def test_a_code_is_as_good_as_the_room_lets_it_be(
    room: tuple[int, int], taken: tuple[int, int]
) -> None:
    assert shape(set_qr(ADDRESS, *room, halves=True)) == taken


def test_without_half_blocks_a_module_takes_two_whole_cells() -> None:
    assert shape(set_qr(ADDRESS, 200, 60, halves=False)) == (74, 37)
    assert shape(set_qr(ADDRESS, 66, 33, halves=False)) == (66, 33)
    assert shape(set_qr(ADDRESS, 57, 28, halves=False)) == (0, 0)


@given(
    text=st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=500),
    width=st.integers(0, 120),
    height=st.integers(0, 60),
    halves=st.booleans(),
)
def test_a_code_never_leaves_its_room(text: str, width: int, height: int, *, halves: bool) -> None:
    lines = set_qr(text, width, height, halves=halves)
    assert len(lines) <= height
    assert {cell_len(line_text(line)) for line in lines} <= set(range(1, width + 1))


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://www.nasro.org", "HTTPS://WWW.NASRO.ORG"),
        ("http://ready.gov:80/A+", "HTTP://READY.GOV:80/A+"),
    ],
)
def test_what_capitals_mean_as_well_is_written_so_where_only_that_fits(
    address: str, read: str
) -> None:
    for room, text in (((99, 99), address), ((50, 25), read)):
        code = set_qr(address, *room, halves=False)
        picture = camera.drawn(code, line_len(code[0]))
        assert camera.read_codes((9, 17), picture) == [text]


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "https://u@example.org/", "https://example.org?a=b"]
)
def test_what_capitals_would_change_is_never_written_so(address: str) -> None:
    least = segno.make(address, error="l", micro=False).symbol_size(border=2)[0]
    assert set_qr(address, 99, least - 1, halves=False) == ()


def outside_addresses() -> dict[str, Target]:
    """Every link and source of the shipped pack that leads out of it."""
    found = {}
    for language in shipped.LANGUAGES:
        for _, topic in shipped.every_topic(language):
            for link in topic.links:
                if "://" in link.url:
                    found[link.url] = Target(href=link.url, label=link.label, note=link.note)
    for source in shipped.pack().sources.values():
        if source.url:
            found[source.url] = Target(href=source.url, label=source.title, note=source.publisher)
    return found


@pytest.mark.parametrize(
    ("size", "halves", "cell"),
    [
        ((80, 24), True, (9, 17)),
        ((80, 24), True, (16, 32)),
        ((40, 40), True, (9, 17)),
        ((85, 24), False, (9, 17)),
        ((120, 33), False, (9, 17)),
    ],
    ids=str,
)
def test_every_address_of_the_pack_is_read_by_a_camera_or_by_a_person(
    size: tuple[int, int], cell: tuple[int, int], *, halves: bool
) -> None:
    coded, pictures = [], []
    for address, target in outside_addresses().items():
        lines = view_linking(target, Size(size[0], size[1] - 4), str, halves=halves).lines
        spans = [span for line in lines for span in line]
        assert address in "".join(span.text for span in spans if span.role is Role.LINK)
        if any(span.role is Role.QR for span in spans):
            coded.append(address)
            pictures.append(camera.drawn(lines, size[0]))
    read = camera.read_codes(cell, *pictures) if pictures else []
    assert [text.lower() for text in read] == [address.lower() for address in coded]
