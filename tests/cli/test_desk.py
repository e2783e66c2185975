"""`sro-kiosk` without a command, started in a pseudo-terminal."""

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Answer

PATIENCE = 60


def at_a_terminal(*argv: str, press: bytes = b"") -> Answer:
    """Start the reader; press a key when it has drawn the emergency line, and wait for its end."""
    screen, its_side = pty.openpty()
    reader = subprocess.Popen(  # noqa: S603 - arguments of these tests
        [sys.executable, "-m", "sro_kiosk", *argv],
        stdin=its_side,
        stdout=its_side,
        stderr=its_side,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
    )
    os.close(its_side)
    shown = b""
    for part in parts(screen):
        shown += part
        if press and b"911" in shown:
            os.write(screen, press)
            press = b""
    os.close(screen)
    return Answer(reader.wait(PATIENCE), shown.decode(), "")


def parts(screen: int) -> Iterator[bytes]:
    """What arrives, until the other side is closed."""
    while select.select([screen], [], [], PATIENCE)[0]:
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux says it so when the last writer has gone
            return
        if not part:
            return
        yield part


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["--start", "rolez"], 'there is no screen "rolez": did you mean "roles"?'),
        (["--start", "x"], 'there is no screen "x"; sro-kiosk show lists them all'),
        (["--start", ""], 'there is no screen ""; sro-kiosk show lists them all'),
        (["--start", "roles/educat"], 'roles has no topic "educat": did you mean "educator"?'),
        (["--lang", "fr"], 'the content is not in language "fr": choose from en, es'),
        (["--content", "nowhere"], "there is no content folder nowhere"),
    ],
)
def test_what_cannot_be_opened_is_told_on_an_untouched_screen(
    argv: list[str], complaint: str
) -> None:
    assert at_a_terminal(*argv) == (2, f"sro-kiosk: {complaint}\r\n", "")


def test_trouble_with_the_content_is_told_when_the_reader_has_ended(school: Path) -> None:
    (school / "en/advice.toml").write_text("titel = 1\n", encoding="utf-8")
    code, shown, _ = at_a_terminal(press=b"q")
    assert code == 0
    on_the_screen, _, after = shown.rpartition("\x1b[?1049l")
    assert "problem" not in on_the_screen
    assert after.strip() == "sro-kiosk: the content has 4 problems; see: sro-kiosk check school"
