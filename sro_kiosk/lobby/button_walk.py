"""The buttons around the page, for whoever has arrows, Enter and nothing else."""

from collections.abc import Callable

from sro_kiosk.reader import Reader
from sro_kiosk.views.lobby_chrome import offered

CarryOut = Callable[[str, int], bool]


class ButtonWalk:
    """Moves along the buttons once they have been reached, beyond either end of the page."""

    def __init__(self, carry_out: CarryOut) -> None:
        self._carry_out = carry_out

    def do(self, reader: Reader, command: str, number: int) -> None:
        """Carry out a command: on the buttons, if one of them is chosen, else on the page."""
        if reader.button and self._walk(reader, command, number):
            return
        reader.button = 0
        used = self._carry_out(command, number)
        if command == "step" and not used:
            reader.button = 2 if reader.scene.more and number > 0 else 1

    def _walk(self, reader: Reader, command: str, number: int) -> bool:
        commands = offered(reader.scene)
        chosen = min(reader.button, len(commands))
        is_above = reader.scene.more and chosen == 1
        match command:
            case "step" if is_above:
                reader.button = chosen if number < 0 else 0
            case "screen" | "link":
                reader.button = max(1, min(chosen + number, len(commands)))
            case "open":
                self._carry_out(*commands[chosen - 1])
            case "step":
                reader.button = chosen if number > 0 else 0
            case "back":
                reader.button = 0
            case _:
                return False
        return True
