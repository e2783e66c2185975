"""Bytes → tokens: what people press is read, everything else is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.terminal.keystrokes import LONGEST_PASTE, LONGEST_TEXT, Keystrokes
from sro_kiosk.terminal.tokens import (
    LONGEST_SEQUENCE,
    Clicked,
    Pasted,
    Pressed,
    Token,
    Typed,
)

UP = Pressed("\x1b[A")
ESCAPE_KEY = Pressed("\x1b")


def read(*chunks: bytes, pause: float = 0.0) -> list[Token]:
    """The tokens of chunks that come with a pause between them, and after a long pause."""
    keystrokes = Keystrokes()
    tokens: list[Token] = []
    now = 0.0
    for chunk in chunks:
        tokens += keystrokes.expire(now) + keystrokes.feed(chunk, now)
        now += pause
    return tokens + keystrokes.expire(now + 60)


@pytest.mark.parametrize(
    ("data", "tokens"),
    [
        (b"ab", [Typed("a"), Typed("b")]),
        ("é漢".encode(), [Typed("é"), Typed("漢")]),
        (b"\r\t\x7f\x03", [Typed("\r"), Typed("\t"), Typed("\x7f"), Typed("\x03")]),
        (b"\x1b[A", [UP]),
        (b"\x1bOA", [Pressed("\x1bOA")]),
        (b"\x1b[[A", [Pressed("\x1b[[A")]),
        (b"\x1b[1;5C", [Pressed("\x1b[1;5C")]),
        (b"\x1b", [ESCAPE_KEY]),
        (b"\x1b\x1b[A", [ESCAPE_KEY, UP]),
        (b"\x1bx", [ESCAPE_KEY, Typed("x")]),
        (b"\x1b\x7f", [ESCAPE_KEY, Typed("\x7f")]),
        (b"\x1b[", [ESCAPE_KEY, Typed("[")]),
        ("\x1bé".encode(), [ESCAPE_KEY, Typed("é")]),
        (b"\x1b[<0;5;6M", [Clicked(0, 4, 5, is_release=False)]),
        (b"\x1b[<2;5;6m", [Clicked(2, 4, 5, is_release=True)]),
        (b"\x1b[M !!", [Clicked(0, 0, 0, is_release=False)]),
        (b"\x1b[M#\xff\x21", [Clicked(3, 222, 0, is_release=True)]),
        (b"\x1b[M`%&", [Clicked(64, 4, 5, is_release=False)]),
        (b"\x1b[200~a\nb\x1b[201~c", [Pasted("a\nb"), Typed("c")]),
    ],
)
def test_what_a_person_does_is_read(data: bytes, tokens: list[Token]) -> None:
    assert read(data) == tokens
    one_by_one = [data[i : i + 1] for i in range(len(data))]
    assert read(*one_by_one) == tokens


@pytest.mark.parametrize(
    "data",
    [
        b"\xa3",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xc2\x9b",
        "\u202e\ue000\ufffe".encode(),
        b"\x1b[12\x01"[:-1],
        b"\x1b]0;title\x07",
        b"\x1b]52;c;AAAA\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_G\x1b\\",
        b"\x1b[" + b"9" * 10_000 + b"u",
        b"\x1b]" + b"9" * 10_000,
        b"\x1b[200~",
        b"\x1b[201~"[:-1],
        b"\x1b[M",
    ],
)
def test_what_nobody_pressed_is_nothing(data: bytes) -> None:
    assert read(data, b"k", pause=10) == [Typed("k")]
    assert [token for token in read(data) if not isinstance(token, Pressed)] == []


def test_a_cut_sequence_gives_way_to_the_next() -> None:
    assert read(b"\x1b[12\x1b[A\x1b]0;x\x1b[A\x1bO\x1b[A") == [UP, UP, UP]


def test_a_paste_that_never_ends_keeps_its_limits() -> None:
    assert read(b"\x1b[200~" + b"a" * 100_000, b"k", pause=1) == [
        Pasted("a" * LONGEST_PASTE),
        Typed("k"),
    ]


def test_keys_after_the_start_of_an_answer_are_not_swallowed_for_ever() -> None:
    tokens = read(b"\x1b]", *[b"k"] * 20, pause=0.3)
    assert tokens[-1] == Typed("k")


def test_a_paste_that_goes_on_for_ever_ends() -> None:
    chunks = [b"\x1b[200~"] + [b"a" * 10] * 100
    tokens = read(*chunks, pause=0.3)
    assert isinstance(tokens[0], Pasted)
    assert Typed("a") in tokens


def test_a_paste_shows_no_controls() -> None:
    assert read("\x1b[200~a\x00\x1b]0;\x07\u202e\xffb\x1b[201~".encode()) == [Pasted("a]0;ÿb")]


def test_only_the_end_of_very_much_text_is_read() -> None:
    tokens = read(b"a" * 5000 + b"z")
    assert len(tokens) == LONGEST_TEXT
    assert tokens[-1] == Typed("z")


@given(st.lists(st.binary(max_size=40), max_size=20), st.sampled_from([0.0, 0.2, 1.0]))
def test_any_bytes_leave_it_ready_for_the_next_key(chunks: list[bytes], pause: float) -> None:
    keystrokes = Keystrokes()
    now = 0.0
    for chunk in chunks:
        keystrokes.expire(now)
        keystrokes.feed(chunk, now)
        assert len(keystrokes._rest) <= LONGEST_SEQUENCE + 2
        now += pause
    keystrokes.expire(now + 60)
    assert keystrokes.deadline is None
    assert keystrokes.feed(b"k", now + 61)[-1] == Typed("k")


PIECES = [b"\x1b", b"[", b"O", b"]", b"M", b"<", b"1", b";", b"A", b"~", b"200~", b"\x07", b"\xc3"]


@given(st.lists(st.sampled_from([*PIECES, b"\x1b[200~", b"\x1b[201~"]), max_size=30), st.data())
def test_tokens_are_the_same_wherever_the_bytes_are_split(
    pieces: list[bytes], data: st.DataObject
) -> None:
    whole = b"".join(pieces)
    cut = data.draw(st.integers(0, len(whole)))
    assert read(whole) == read(whole[:cut], whole[cut:])
