"""No variable opens a way in, and none is shown."""

import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.house import BETRAYALS, House, kiosk_in
from tests.support.pty import ROOT, python

ENVIRONS = {
    "Textual's": {
        "TERM": "dumb",
        "TEXTUAL_DRIVER": "evil:Driver",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL": "debug,devtools,headless",
        "TEXTUAL_LOG": "textual.log",
        "TEXTUAL_PRESS": "ctrl+q,q",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": ".",
        "TEXTUAL_SCREENSHOT_FILENAME": "shot.svg",
        "TEXTUAL_ALLOW_SIGNALS": "1",
        "TEXTUAL_COLOR_SYSTEM": "nonsense",
        "TEXTUAL_THEME": "nonsense",
        "TEXTUAL_DEVTOOLS_PORT": "nonsense",
        "TEXTUAL_FPS": "0",
        "TEXTUAL_DELAY": "nonsense",
    },
    "Python's": {
        "TERM": "",
        "PYTHONPATH": "{root}",
        "PYTHONHOME": "{root}",
        "PYTHONSTARTUP": "{root}/evil.py",
        "PYTHONINSPECT": "1",
        "PYTHONBREAKPOINT": "evil.open",
        "PYTHONWARNINGS": "error",
        "PYTHONVERBOSE": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONASYNCIODEBUG": "1",
        "PYTHONTRACEMALLOC": "9",
        "PYTHONUSERBASE": "{root}",
        "PYTHONPYCACHEPREFIX": "{home}",
        "PYTHONIOENCODING": "ascii",
    },
    "of programs to start": {
        "TERM": "../../etc/passwd",
        "BROWSER": "touch opened",
        "PAGER": "touch paged",
        "MANPAGER": "touch paged",
        "EDITOR": "touch edited",
        "VISUAL": "touch edited",
        "LESSOPEN": "|touch opened",
        "SHELL": "{root}/evil.py",
        "ENV": "{root}/evil.py",
        "BASH_ENV": "{root}/evil.py",
        "PATH": "{root}",
    },
    "of folders that are not there": {
        "TERM": "x" * 10_000,
        "HOME": "/nonexistent",
        "TMPDIR": "/nonexistent",
        "XDG_STATE_HOME": "/nonexistent",
        "XDG_CACHE_HOME": "/proc",
        "XDG_RUNTIME_DIR": "/dev/null",
    },
    "of sizes": {
        "TERM": "xterm\x1b]0;owned\x07\x1b[2J",
        "COLUMNS": "9999999",
        "LINES": "9999999",
        "ESCDELAY": "9999999",
        "UNICODE_VERSION": "nonsense",
    },
    "of languages": {
        "LANG": "() {{ :;}}; touch x",
        "LC_ALL": "../../../etc/passwd\x1b[2J",
        "LC_CTYPE": "xx_XX.nonsense",
        "LANGUAGE": "%n%s",
        "TZ": ":/../../etc/shadow",
    },
    "of the kiosk's own": {
        "TERM": "linux",
        "SRO_KIOSK_CONTENT": "/nonexistent",
        "SRO_KIOSK_STATE": "{home}",
        "SRO_KIOSK_COLORS": "nonsense",
        "NO_COLOR": "1",
        "FORCE_COLOR": "1",
        "COLORTERM": "truecolor\x1b[2J",
    },
    "of the loader": {
        "TERM": "vt100",
        "LD_PRELOAD": "/nonexistent/evil.so",
        "LD_LIBRARY_PATH": "{root}",
        "LD_AUDIT": "/nonexistent/audit.so",
        "GCONV_PATH": "{root}",
        "MALLOC_PERTURB_": "1",
    },
    "of a supervisor that is a file": {
        "TERM": "screen",
        "NOTIFY_SOCKET": "{root}/evil.py",
        "WATCHDOG_USEC": "-1",
        "WATCHDOG_PID": "nonsense",
    },
    "of a supervisor with a long name": {
        "TERM": "xterm-256color",
        "NOTIFY_SOCKET": "/" + "x" * 10_000,
        "WATCHDOG_USEC": "9" * 5000,
        "LISTEN_FDS": "9",
        "LISTEN_PID": "1",
    },
}
EVIL = 'open("{}", "w").write("was here")\n'


@pytest.mark.parametrize("name", ENVIRONS)
def test_no_variable_opens_a_way_in(house: House, name: str) -> None:
    trap = lay_trap(house)
    given = {
        key: value.format(root=house.root, home=house.home) for key, value in ENVIRONS[name].items()
    }
    env = house.env(**given)
    if "TERM" not in given:
        del env["TERM"]
    with kiosk_in(house, env=env) as kiosk:
        kiosk.terminal.send("\x03\x1a\x1c\x11\x13/officer\r2")
        kiosk.is_still_there(f"variables {name}")
        assert "ld.so" not in kiosk.terminal.text
        assert b"owned" not in kiosk.terminal.output
        kiosk.terminal.signal(signal.SIGTERM)
        kiosk.has_ended(f"variables {name}")
    assert not trap.exists()


def test_where_python_was_not_told_to_be_alone_it_starts_anew_so(house: House) -> None:
    shutil.copytree(ROOT / "sro_kiosk", house.root / "here" / "sro_kiosk")
    command = python("-m", "sro_kiosk", *house.arguments)
    env = house.env(
        PYTHONINSPECT="1", PYTHONBREAKPOINT="evil.open", PYTHONPATH=str(house.root / "here")
    )
    with kiosk_in(house, command, env) as kiosk:
        kiosk.terminal.send("\x03\x1a\x1c\x11\x13")
        kiosk.is_still_there("a start in a strange environment")
        said = Path(f"/proc/{kiosk.terminal.process.pid}/environ").read_bytes()
        assert b"PYTHON" not in said
        kiosk.terminal.signal(signal.SIGTERM)
        kiosk.has_ended("a start in a strange environment")


@pytest.mark.parametrize(
    "closed",
    ["<&-", "</dev/null", ">/dev/null", ">&-", "<&- >&-", "<&- >&- 2>&-", "| cat"],
)
def test_without_a_terminal_it_says_so_and_ends(house: House, closed: str) -> None:
    ended = subprocess.run(  # noqa: S603 - this program
        ["/bin/bash", "-c", f'set -o pipefail; "$@" {closed}', "sh", *house.command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
        env=house.env(),
        cwd=house.home,
    )
    told = ended.stdout + ended.stderr
    assert ended.returncode == 2, told
    assert "2>" in closed or told.startswith("sro-kiosk: ")
    assert not [text for text in BETRAYALS if text in told], told
    assert house.strangers() == set()


def lay_trap(house: House) -> Path:
    """Leave code where Python, or a shell, might come by; the file that it would write."""
    trap = house.root / "trap"
    for name in ("evil.py", "sitecustomize.py", "usercustomize.py", "encodings.py"):
        (house.root / name).write_text(EVIL.format(trap), encoding="utf-8")
    return trap
