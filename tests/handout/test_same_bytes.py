"""The same content makes the same bytes, wherever and whenever."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import shipped
from tests.support.pty import ROOT

SCRIPT = "import sys; from sro_kiosk.cli import run; sys.exit(run(sys.argv[1:]))"
PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "9"},
)


@pytest.mark.parametrize("form", ["html", "pdf", "markdown", "text"])
def test_two_places_on_earth_make_the_same_handout(tmp_path: Path, form: str) -> None:
    made = [export(tmp_path / str(n), form, place) for n, place in enumerate(PLACES)]
    assert made[0] == made[1]
    assert len(made[0]) > 1000


def export(folder: Path, form: str, environ: dict[str, str]) -> bytes:
    """What a run makes in a folder of its own, from a copy of the content, to a file."""
    content, out = folder / "a/b/content", folder / "made"
    shutil.copytree(shipped.CONTENT, content)
    argv = ["export", "roles", "about/what-is-an-sro", "--content", str(content), "--format", form]
    subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", SCRIPT, *argv, "--out", str(out), "--notes"],
        check=True,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(folder), **environ},
    )
    return out.read_bytes()
