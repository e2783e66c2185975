"""The small app with the pulse of a kiosk; `w` keeps it so busy that no thread of it runs."""

import os
import sys

from sro_kiosk.supervisor import Supervisor
from sro_kiosk.terminal.pulse import Pulse
from sro_kiosk.terminal.session import open_terminal


def main() -> int:
    with open_terminal(os.environ, locked=True) as session:
        pulse = Pulse(session, Supervisor(os.environ))
        pulse.start()
        from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - Textual comes after the environment is cut
        from tests.terminal.told import ToldApp  # noqa: PLC0415 - as above

        class Pulsing(ToldApp, inherit_bindings=False):
            def on_ready(self) -> None:
                pulse.ask = self.soon

            def do_w(self) -> None:
                sum(range(10**15))

        return run_app(Pulsing(is_deaf=False), session)


if __name__ == "__main__":
    sys.exit(main())
