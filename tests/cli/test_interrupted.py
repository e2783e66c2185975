"""Ctrl+C before there is anything to end."""

import subprocess
import sys

from tests.cli.conftest import ROOT

INTERRUPTED_WHILE_LOADING = """
import sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "sro_kiosk.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
from sro_kiosk.__main__ import main
main()
"""


def test_an_impatient_visitor_sees_no_traceback() -> None:
    ended = subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", INTERRUPTED_WHILE_LOADING],
        capture_output=True,
        check=False,
        cwd=ROOT,
        text=True,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")
