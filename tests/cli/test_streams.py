"""Pipes, full disks, closed streams and old encodings, in real processes."""

from collections.abc import Callable

import pytest

from sro_kiosk.cli.streams import _written_plainly
from tests.cli.conftest import Answer

Shell = Callable[..., Answer]


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("sro-kiosk schema | head -n 0", 141, ""),
        ("sro-kiosk keys > /dev/full", 2, "cannot go on: no space left on device"),
        ("sro-kiosk keys >&-", 2, "standard output is closed: there is nowhere to write"),
        ("sro-kiosk find giraffe >&- 2>&-", 2, ""),
        ("sro-kiosk find giraffe 2>&-", 1, ""),
        ("sro-kiosk find giraffe 2> /dev/full", 1, ""),
        ("sro-kiosk nope 2>&-", 2, ""),
    ],
)
def test_a_stream_that_cannot_be_written_is_no_traceback(
    shell: Shell, line: str, code: int, told: str
) -> None:
    assert shell(line) == (code, "", f"sro-kiosk: {told}\n" if told else "")


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1", "cp437"])
def test_an_old_encoding_gets_plain_letters(shell: Shell, encoding: str) -> None:
    answer = shell(
        "sro-kiosk find law --lang es | iconv -f $PYTHONIOENCODING", PYTHONIOENCODING=encoding
    )
    assert answer.code == 0
    assert "the law means  -  in class." in answer.out
    assert answer.err == ""


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("é", "e"),
        ("“Sí” — no…", '"Si"  -  no...'),
        ("← → ↑ ↓ • ·", "< > ^ v * -"),
        ("Ω", "?"),
        ("\U0001f6a8", "?"),
    ],
)
def test_what_an_encoding_lacks_is_written_with_what_it_has(text: str, plain: str) -> None:
    error = UnicodeEncodeError("ascii", f"<{text}>", 1, 1 + len(text), "")
    assert _written_plainly(error) == (plain, 1 + len(text))


def test_json_loses_nothing_in_an_old_encoding(shell: Shell) -> None:
    answer = shell("sro-kiosk find law --format json", PYTHONIOENCODING="ascii")
    assert r"means \u2014 in class." in answer.out
