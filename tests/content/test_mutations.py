"""Whatever stands in the files, `check` answers with problems or with none, never a traceback."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content.check import check
from sro_kiosk.content.load import load
from sro_kiosk.content.text import HOSTILE
from sro_kiosk.errors import BadContent

BASE = Path(__file__).parents[1] / "data/valid/everything"
FILES = ["kiosk.toml", "sources.toml", "en/one.toml", "es/two.toml"]
SNIPPETS = [
    *(b"\x00", b"\x1b[2J", b"\xff", b"\r", b"\n", b"\\", b"\\u202e", "\u202e".encode()),
    *(b"'''", b'"""', b'"', b"[[", b"]]", b"[", b"{", b"}", b"=", b"#"),
    *(b"[topic]\n", b"[[topic]]\n", b"[[topic.link]]\n", b"title = 1\n", b"a.b.c = 1\n"),
    *(b"<b>", b"![x](y)", b"](javascript:x)", b"> > > > > > > ", b"| a |\n| - |\n", b"&#x202e;"),
    *(b"1e999", b"inf", b"true", b"0001-01-01", b"9999-12-31T23:59:59.999999Z", b"9" * 30),
]


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, bytes]:
    """Change a file of a valid pack in a few places: cut, doubled, overwritten, filled in."""
    name = draw(st.sampled_from(FILES))
    raw = (BASE / name).read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        length = draw(st.integers(0, 30))
        filling = draw(
            st.one_of(
                st.sampled_from(SNIPPETS),
                st.binary(max_size=8),
                st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")),
                st.just(raw[at : at + length] * 2),
            )
        )
        raw = raw[:at] + filling + raw[at + length :]
    return name, raw


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as path:
        yield Path(path) / "pack"


@given(spoiled())
def test_check_and_load_answer_on_any_bytes(folder: Path, change: tuple[str, bytes]) -> None:
    name, raw = change
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BASE, folder)
    (folder / name).write_bytes(raw)
    problems = check(folder)
    lines = len(raw.splitlines()) + 1
    for problem in problems:
        assert not HOSTILE.search(str(problem))
        assert problem.file
        assert problem.line is None or problem.file != name or 1 <= problem.line <= lines
    try:
        assert set(load(folder).problems) <= set(problems)
    except BadContent as error:
        told = str(error)
    else:
        told = ""
    assert not HOSTILE.search(told)
    assert problems or not told
