"""A program that is long in starting, on an open terminal."""

import os
import time

from sro_kiosk.terminal.session import open_terminal

with open_terminal(os.environ):
    print("starting", flush=True)  # noqa: T201 - it is a program
    time.sleep(600)
