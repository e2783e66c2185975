"""A program that answers no more: its loop hangs, or one call keeps all of Python waiting.

Or it is `alive`, and perhaps `busy`: there always is something more to write.
"""

import os
import re
import sys
import time

from sro_kiosk.supervisor import Supervisor
from sro_kiosk.terminal.pulse import Pulse
from sro_kiosk.terminal.session import open_terminal

if __name__ == "__main__":
    with open_terminal(os.environ, locked=True) as session:
        session.show("waiting", session.tty.size)
        pulse = Pulse(session, Supervisor(os.environ))
        pulse.ask = (lambda answer: answer()) if "alive" in sys.argv else (lambda _: None)
        pulse.start()
        if "call" in sys.argv:
            re.match("(a+)+$", "a" * 60 + "b")  # takes centuries, and the lock of the interpreter
        while "busy" in sys.argv:
            session.talker.ring()
        time.sleep(60)
