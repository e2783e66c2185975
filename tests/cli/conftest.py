"""The command line as a person at a shell sees it, on a small school's content."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sro_kiosk.cli import run

ROOT = Path(__file__).parents[2]

KIOSK = """
title = "Lincoln High"
languages = ["en", "es"]
screens = ["roles", "advice"]
emergency = {en = "Call 911.", es = "Llame al 911."}
"""
ROLES = """
title = "Roles"
summary = "What an officer does."
reviewed = 2026-11-01

[[topic]]
id = "educator"
title = "Educator"
summary = "Teaches what the law means — in class."
"""
ADVICE = """
title = "Advice"
reviewed = 2026-11-01

[[topic]]
id = "mou"
title = "Agreement"
body = "Who the **officer** works for."
notes = "Ask about the zebra."
"""
FILES = {
    "kiosk.toml": KIOSK,
    "en/roles.toml": ROLES,
    "en/advice.toml": ADVICE,
    "es/roles.toml": ROLES.replace("Educator", "Educación"),
    "es/advice.toml": ADVICE.replace("Agreement", "Acuerdo"),
}


class Answer(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder; the current folder is the one above it."""
    folder = tmp_path / "school"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SRO_KIOSK_CONTENT", "school")
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@pytest.fixture
def sro_kiosk(capfd: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command in this process."""

    def answer(*argv: str) -> Answer:
        return Answer(run(argv), *capfd.readouterr())

    return answer


@pytest.fixture
def shell() -> Callable[..., Answer]:
    """Run a line in a shell; `sro-kiosk` there is this checkout's."""

    def answer(line: str, **environ: str) -> Answer:
        script = f'sro-kiosk() {{ "{sys.executable}" -m sro_kiosk "$@"; }}; set -o pipefail; {line}'
        ended = subprocess.run(  # noqa: S603 - lines of these tests
            ["/bin/bash", "-c", script],
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
        )
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    return answer
