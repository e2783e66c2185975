"""What a trainer can do in a briefing, with a keyboard or a presenter's remote.

Remotes send PgDn and PgUp or the arrows, `.` or `b` for a black screen, and F5 and Escape in turn:
https://github.com/pdfpc/pdfpc/blob/master/rc/rcfile-logitech.
"""

from sro_kiosk.keys.command import Command
from sro_kiosk.settings import Mode

BRIEFING = frozenset({Mode.BRIEFING})
FORWARD = ("pagedown", "right", "down", "space", "n")
BACKWARD = ("pageup", "left", "up", "backspace", "p")

TALKING: tuple[Command, ...] = (
    Command(
        "advance",
        (*((key, 1) for key in FORWARD), *((key, -1) for key in BACKWARD)),
        "PgDn PgUp",
        "next, back",
        "Show the next point or slide, or go back. Arrows, Space and Backspace, n and p do the "
        "same.",
        BRIEFING,
    ),
    Command(
        "slide",
        (("enter", 0),),
        "Enter",
        "go to slide",
        "Go to the slide whose number was typed; without a number, to the next.",
        BRIEFING,
    ),
    Command(
        "digit",
        tuple((str(digit), digit) for digit in range(10)),
        "0-9",
        "number",
        "Type the number of a slide; Enter goes there.",
        BRIEFING,
    ),
    Command(
        "ends",
        (("home", -1), ("end", 1)),
        "Home End",
        "first, last",
        "Go to the first slide or the last.",
        BRIEFING,
    ),
    Command(
        "topic",
        (("right_square_bracket", 1), ("left_square_bracket", -1)),
        "] [",
        "topic",
        "Go to the next topic, or back to the start of this one or the one before.",
        BRIEFING,
    ),
    Command(
        "black",
        (("b", 0), ("full_stop", 0)),
        "b .",
        "black",
        "Make the screen black. This or any key that goes on brings the slide back.",
        BRIEFING,
    ),
    Command(
        "white",
        (("w", 0), ("comma", 0)),
        "w ,",
        "white",
        "Make the screen white, in the same way.",
        BRIEFING,
    ),
    Command(
        "resume",
        (("escape", 0),),
        "Esc",
        "slides",
        "Return to the slides from whatever lies over them; never ends the briefing.",
        BRIEFING,
        (("f5", 0), ("shift+f5", 0)),
        "F5 does the same.",
    ),
    Command(
        "overview",
        (("o", 0),),
        "o",
        "overview",
        "See all slides and choose one.",
        BRIEFING,
    ),
    Command(
        "notes",
        (("v", 0),),
        "v",
        "notes",
        "Change between the slide and the trainer's view with notes, next slide and clock.",
        BRIEFING,
    ),
    Command(
        "scroll",
        (("j", 1), ("k", -1)),
        "j k",
        "scroll",
        "Move the notes down or up.",
        BRIEFING,
    ),
    Command(
        "clock",
        (("c", 0),),
        "c",
        "clock",
        "Set the clock to nothing; the next slide starts it.",
        BRIEFING,
    ),
    Command(
        "freeze",
        (("f", 0),),
        "f",
        "freeze",
        "Keep what the audience sees, and look around; f again shows them where you are.",
        BRIEFING,
    ),
    Command(
        "hand",
        (("h", 0),),
        "h",
        "hand over",
        "Give the slides to the follower who asks, or take them back; a follower asks for them.",
        BRIEFING,
    ),
    Command(
        "team",
        (("tab", 1), ("shift+tab", -1)),
        "Tab",
        "team",
        "In a quiz, choose the next team (Shift+Tab: the one before).",
        BRIEFING,
    ),
    Command(
        "point",
        (("plus", 1), ("equals_sign", 1), ("minus", -1)),
        "+ -",
        "point",
        "Give the chosen team a point, or take one away.",
        BRIEFING,
    ),
    Command(
        "remote",
        (("r", 0),),
        "r",
        "test remote",
        "Press the buttons of a remote and see which keys they send and what these do.",
        BRIEFING,
    ),
)
