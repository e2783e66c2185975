"""Where the time goes between exec and the first frame, step after step in one process."""

import subprocess
import sys
import time
from collections import defaultdict
from statistics import median

from tests.support.pty import ROOT, plain_env

INTERPRETER = "Python itself"
PHASES = (
    ("the command line", "from sro_kiosk.cli.main import parser; parser().parse_args([])"),
    ("the terminal", "import sro_kiosk.terminal.session"),
    ("import of the content room", "import sro_kiosk.content"),
    (
        "reading the content",
        "from pathlib import Path; pack = sro_kiosk.content.load(Path('content')).pack",
    ),
    ("import of the reader", "import sro_kiosk.reader, sro_kiosk.navigation, sro_kiosk.settings"),
    (
        "the first lines",
        """
edition = pack.edition()
start = sro_kiosk.navigation.first_place(edition)
mode = sro_kiosk.settings.Mode.DESK
sro_kiosk.reader.Reader(pack, start, "en", lambda words: None, console=False, mode=mode).screenful()
""",
    ),
    ("import of Textual", "import textual.app, textual.screen, textual.pilot"),
    ("import of the app, with Textual's Input", "import sro_kiosk.app"),
)
SCRIPT = "\n".join(
    [
        "import time; laps = [time.perf_counter()]",
        *(f"{code}\nlaps.append(time.perf_counter())" for _, code in PHASES),
        "print(*laps)",
    ]
)


def measure_phases(runs: int) -> dict[str, float]:
    """Seconds of each phase."""
    taken: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        started = time.monotonic()
        _python("pass")
        taken[INTERPRETER].append(time.monotonic() - started)
        laps = [float(lap) for lap in _python(SCRIPT).split()]
        for (name, _), before, after in zip(PHASES, laps, laps[1:], strict=False):
            taken[name].append(after - before)
    return {name: median(seconds) for name, seconds in taken.items()}


def _python(code: str) -> str:
    return subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=plain_env(TEXTUAL_SPEEDUPS="0"),
        text=True,
    ).stdout
