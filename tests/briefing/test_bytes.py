"""What a slide costs on a slow line."""

from pathlib import Path
from statistics import median

import pytest

from tests.support.lobby import SHIPPED, TRUE_COLOR
from tests.support.pty import ROOT, plain_env, python, running

SLIDES = 20
USUAL, MOST = 500, 2000  # bytes


@pytest.mark.parametrize("large", ["block", "double", "kitty"])
def test_a_slide_takes_few_bytes(large: str, tmp_path: Path) -> None:
    command = python("-m", "sro_kiosk", "brief", "roles", "--large", large)
    command += ["--content", str(SHIPPED)]
    env = plain_env(**TRUE_COLOR, HOME=str(tmp_path))
    with running(command, env=env, cwd=ROOT, emulate=False) as at:
        at.wait_for_output(b"911")
        at.quiet()
        taken = []
        for _ in range(SLIDES):
            before = len(at.output)
            at.send(b"\x1b[6~")
            at.wait_until(lambda before=before: len(at.output) > before, "a slide")  # type: ignore[misc] # bound now
            at.quiet(0.2)
            taken.append(len(at.output) - before)
    assert median(taken) <= USUAL
    assert max(taken) <= MOST
