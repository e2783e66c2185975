"""A real browser without a window, that may go nowhere."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

PROGRAM = shutil.which("chromium")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--no-first-run", "--disable-dev-shm-usage"),
)

needed = pytest.mark.skipif(PROGRAM is None, reason="there is no chromium: make tools")


def dom(page: Path) -> str:
    """The page as the browser has understood it."""
    return _run(page, "--dump-dom")


def picture(page: Path, file: Path, width: int, height: int) -> Path:
    """The page as it looks."""
    _run(page, f"--window-size={width},{height}", f"--screenshot={file}")
    assert file.exists()
    return file


def _run(page: Path, *options: str) -> str:
    assert PROGRAM is not None
    with TemporaryDirectory() as home:
        ended = subprocess.run(  # noqa: S603 - a tool of these tests
            [PROGRAM, *QUIET, f"--user-data-dir={home}", *options, page.resolve().as_uri()],
            check=True,
            capture_output=True,
            text=True,
            timeout=300,
            env={"PATH": os.environ["PATH"], "HOME": home},
        )
    return ended.stdout
