"""Where the time goes between exec and the app's first frame, step after step.

The program itself is run; a finder of modules that finds nothing notes when it comes to them.
"""

import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

from tests.bench.programs import Setting, landmarks
from tests.bench.visit import new_home

RUNS = ("first run", "later runs")
STEPS = (
    ("Python itself", "started"),
    ("the command line", "sro_kiosk.terminal.session"),
    ("opening the terminal, showing the kept screen", "sro_kiosk.content.kept_pack"),
    ("reading the pack", "sro_kiosk.first_screen"),
    ("making the reader and its first screen", "sro_kiosk.app"),
    ("loading Textual and the app", "textual.pilot"),
    ("running the app to its first frame", "drawn"),
)
NOTING = f"""
import sys, time
notes = {{}}
def note(name):
    notes.setdefault(name, time.monotonic())
class Finder:
    def find_spec(self, name, path, target=None):
        if name in {[name for _, name in STEPS]}:
            note(name)
        if name == "textual.pilot":
            from sro_kiosk.terminal.driver import KioskDriver
            write = KioskDriver.write
            def noting(self, data):
                if data.startswith("\\x1b["):
                    note("drawn")
                write(self, data)
            KioskDriver.write = noting
note("started")
sys.meta_path.insert(0, Finder())
from sro_kiosk.cli import run
code = run([])
with open(sys.argv[1], "w") as file:
    for name, seconds in notes.items():
        print(name, seconds, file=file)
sys.exit(code)
"""


def measure_phases(setting: Setting, runs: int) -> dict[str, dict[str, float]]:
    """Seconds of each step in a first run and in a later one."""
    taken: dict[str, dict[str, list[float]]] = {run: defaultdict(list) for run in RUNS}
    for _ in range(runs):
        with new_home() as home:
            for name in RUNS:
                for step, seconds in _steps(setting, home).items():
                    taken[name][step].append(seconds)
    return {
        name: {step: median(seconds) for step, seconds in steps.items()}
        for name, steps in taken.items()
    }


def _steps(setting: Setting, home: Path) -> dict[str, float]:
    notes = home / "notes"
    with setting.run((sys.executable, "-c", NOTING, str(notes)), home) as line:
        line.settle_with(landmarks().word)
        line.leave("q")
        at = line.started
    noted = dict(text.split() for text in notes.read_text().splitlines())
    steps: dict[str, float] = {}
    for step, name in STEPS:
        steps[step] = float(noted[name]) - at
        at = float(noted[name])
    return steps
