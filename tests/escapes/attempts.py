"""What people, programs and cables have sent to terminals to get out of what they show."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

MEGABYTE = 1 << 20
MODIFIERS = range(2, 17)  # as xterm numbers Shift, Alt, Control, Meta and all they make together
KEYS_AT_ONCE = 48  # of more, the kiosk drops the older ones
ESC, CSI, SS3 = "\x1b", "\x1b[", "\x1bO"


def _modified(keys: str, form: str) -> list[str]:
    return [form.format(key, modifier) for key, modifier in product(keys.split(), MODIFIERS)]


STOPS = {
    "^C": b"\x03",
    "^D, the end of a file": b"\x04",
    "^\\": b"\x1c",
    "^Z": b"\x1a",
    "^Y": b"\x19",
    "^S": b"\x13",
    "^Q": b"\x11",
    "^P": b"\x10",
    "^O, ^R, ^V, ^W, ^U of the line": b"\x0f\x12\x16\x17\x15",
    "^A of screen, ^B of tmux": b"\x01d\x02d\x01\\\x02&",
    "^] and ~. of remote shells": b"\x1d\r~.\r~^Z\r~C",
    "^X^C, :q!, ZZ, q, Q of editors": b"\x18\x03:q!\rZZqQ",
    "! and | of pagers": b"!sh\r|sh\r:e /etc/passwd\rv",
    "a break": b"\x00" * 3,
}
LETTERS = {
    "every byte": [bytes([byte]) for byte in range(256)],
    "Alt and a letter": [bytes([0x1B, byte]) for byte in range(128) if byte not in b"[O]PX^_"],
    "Alt and a letter, with the eighth bit": [bytes([byte, 32]) for byte in range(128, 256)],
    "Control, Alt and a letter": [bytes([0x1B, byte]) for byte in range(1, 27)],
    "Control and a letter, as kitty sends it": [
        f"{CSI}{code};{modifier}{event}u".encode()
        for code, modifier, event in product(b"cdqpz\\[sy", (3, 5, 6, 7, 9), ("", ":1", ":2", ":3"))
    ],
    "all of kitty's own keys": [f"{CSI}{code}u".encode() for code in range(57344, 57455)],
    "letters, as xterm's modifyOtherKeys sends them": [
        f"{CSI}27;{modifier};{code}~".encode()
        for code, modifier in product(b"cdqpz\\\r\t\x1b ", (2, 3, 5, 6, 7, 13))
    ],
}
FUNCTION_KEYS = {
    "of xterm": [f"{SS3}{key}" for key in "PQRS"]
    + [f"{CSI}{number}~" for number in (15, 17, 18, 19, 20, 21, 23, 24)],
    "of xterm, modified": _modified("P Q R S", CSI + "1;{1}{0}")
    + _modified("15 17 18 19 20 21 23 24", CSI + "{0};{1}~"),
    "of old xterm, modified": _modified("P Q R S", SS3 + "{1}{0}"),
    "of the Linux console": [f"{CSI}[{key}" for key in "ABCDE"]
    + [f"{CSI}{number}~" for number in range(17, 35)],
    "of rxvt": [f"{CSI}{key}{end}" for key in range(11, 35) for end in "~^$@"],
    "of vt220": [f"{CSI}{number}~" for number in (25, 26, 28, 29, 31, 32, 33, 34)],
    "of sun and hp": [f"{CSI}{number}z" for number in range(192, 240)]
    + [f"{ESC}{key}" for key in "pqrstuvw"],
}
EDITING_KEYS = {
    "Home and End": [
        *(f"{CSI}{key}" for key in ("H", "F", "1~", "4~", "7~", "8~", "7^", "8$", "7@")),
        *(f"{SS3}{key}" for key in "HFwq"),
        *_modified("H F", CSI + "1;{1}{0}"),
    ],
    "Insert, Delete and pages": [
        *(f"{CSI}{key}{end}" for key in "2356" for end in "~^$@"),
        *_modified("2 3 5 6", CSI + "{0};{1}~"),
    ],
    "arrows": [
        *(f"{start}{key}" for start in (CSI, SS3, ESC + CSI) for key in "ABCDabcdEG"),
        *_modified("A B C D E", CSI + "1;{1}{0}"),
    ],
    "the keypad": [f"{SS3}{key}" for key in "jklmnopqrstuvwxyMXI"],
}
ALL_KNOWN_KEYS = list(ANSI_SEQUENCES_KEYS)
ANSWERS = {  # what terminals say when they are asked, and nobody has asked
    "what it is": f"{CSI}?62;1;6;9;15;22c{CSI}>41;354;0c{ESC}P!|00000000{ESC}\\",
    "its version": f"{ESC}P>|XTerm(390){ESC}\\{ESC}P>|" + "v" * 5000 + f"{ESC}\\",
    "that it is well, where the cursor is": f"{CSI}0n{CSI}3n{CSI}24;80R{CSI}99999;99999R",
    "a setting, as DECRQSS": f"{ESC}P1$r0;1m{ESC}\\{ESC}P1$r;sh\r{ESC}\\",
    "its title": f"{ESC}]l;reboot\r{ESC}\\{ESC}]L`id`\x07",
    "colors": f"{ESC}]10;rgb:ffff/ffff/ffff\x07{ESC}]11;rgb:0/0/0{ESC}\\{ESC}]4;1;?\x07",
    "a clipboard": f"{ESC}]52;c;cm0gLXJmIC8K\x07{ESC}]52;c;" + "QUFB" * 5000 + "\x07",
    "a font, as OSC 50": f"{ESC}]50;#$(id)\x07{ESC}]50;\r!sh\r\x07",
    "modes": f"{CSI}?2026;2$y{CSI}?2048;1$y{CSI}?1004;1$y{CSI}4;1$y",
    "capabilities": f"{ESC}P1+r544e=787465726d{ESC}\\{ESC}P0+r{ESC}\\",
    "its size": f"{CSI}48;24;80;480;800t{CSI}8;9999;9999t{CSI}4;99999;99999t",
    "a huge size": f"{CSI}48;65535;65535;65535;65535t" * 50,
    "that it came and went": f"{CSI}I{CSI}O" * 50,
    "kitty's flags and pictures": f"{CSI}?31u{ESC}_Gi=1;OK{ESC}\\{ESC}_Gi=1;ENOENT{ESC}\\",
    "colors' change": f"{CSI}?997;1n{CSI}?996n",
}
ENDLESS = {  # none of these sequences ends
    "CSI": f"{CSI}" + "1;" * 30_000,
    "OSC": f"{ESC}]0;" + "a" * 60_000,
    "DCS": f"{ESC}P" + "q" * 60_000,
    "APC": f"{ESC}_G" + "A" * 60_000,
    "SOS": f"{ESC}X" + "A" * 60_000,
    "PM": f"{ESC}^" + "A" * 60_000,
    "OSC with a CAN": f"{ESC}]0;aaa\x18",
    "a paste": f"{CSI}200~!sh\r",
    "a paste in a paste": f"{CSI}200~a{CSI}200~b{CSI}201~{CSI}200~c",
    "a paste that has ended before": f"{CSI}201~{CSI}201~ls\r",
    "a click": f"{CSI}M",
}
NO_LETTERS = {
    "NULs": b"\0" * 5000,
    "no UTF-8": b"\xff\xfe\xc0\x80\xed\xa0\x80\xf5\x80\x80\x80\xe6\xbc" * 300,
    "controls of the second set": bytes(range(0x80, 0xA0)) * 100,
    "CSI and OSC in one byte": b"\x9b31m\x9d0;x\x9c\x90q\x9c" * 100,
    "the same in UTF-8": "\x9b31m\x9d0;x\x9c".encode() * 100,
    "wide characters": "漢字仮名🏫👮🏽".encode() * 500,
    "combining characters": ("e" + "\u0301" * 2000).encode(),
    "letters from right to left": "\u202e\u2066\u05e9\u05dc\u05d5\u200f".encode() * 100,
    "private and unassigned": "\ue000\uffff\U0010ffff\ufeff".encode() * 100,
}
FLOODS = {
    "letters": b"k" * MEGABYTE,
    "the key of the language": b"l" * 100_000,
    "search and help": b"/?\x1b" * 20_000,
    "escapes": b"\x1b" * 200_000,
    "arrows": b"\x1b[B" * 60_000,
    "the wheel": b"\x1b[<65;10;10M" * 20_000,
    "clicks": b"\x1b[<0;10;10M\x1b[<0;10;10m" * 10_000,
    "a paste": b"\x1b[200~" + b"p" * MEGABYTE + b"\x1b[201~",
    "a paste without end": b"\x1b[200~" + b"p" * MEGABYTE,
    "knocks": b"0" * 100_000,
}
MOUSE = {
    "other buttons": "".join(f"{CSI}<{button};9;9M" for button in (1, 2, 3, *range(128, 140))),
    "with modifiers": "".join(f"{CSI}<{4 * keys};9;9M" for keys in range(1, 8)),
    "dragging": f"{CSI}<0;3;3M" + "".join(f"{CSI}<32;{x};9M" for x in range(60)) + f"{CSI}<0;9;9m",
    "beyond the edges": f"{CSI}<0;0;0M{CSI}<0;9999;9999M{CSI}<0;81;25M{CSI}<0;999999;1M",
    "of the X10": f"{CSI}M !!{CSI}M\x00\x00\x00{CSI}M~~~",
    "of urxvt": f"{CSI}32;5;5M{CSI}64;9999;1M",
    "the wheel aside": f"{CSI}<66;5;5M{CSI}<67;5;5M",
    "a release and nothing before": f"{CSI}<0;5;5m" * 9,
}
SEARCHES = {
    "markup": "[red]officer[/red] [@click=app.quit]x[/]",
    "unclosed markup": "[/][[[bold",
    "a path": "../../../../etc/passwd",
    "a shell's words": "; id $(reboot) `sh` && !! | sh > /tmp/x",
    "places for values": "%s%n%x{0}{self.__class__}${HOME}",
    "SQL": "'; DROP TABLE passage; --",
    "FTS5's words": 'officer NEAR("a b", 3) OR NOT AND title: * ^"',
    "quotes": '"\'"\'\'""',
    "stars": "* ** of*fi*",
    "columns": "{title body}: officer",
    "HTML": "<script>alert(1)</script>&lt;",
    "signs alone": "()[]{}<>|&;$#@!~`^*%",
    "400 characters": "officer " * 50,
    "one long word": "a" * 400,
    "wide words": "漢" * 100,
    "right to left": "\u05e9\u05dc\u05d5\u05dd\u202e",
    "combining": "e" + "\u0301" * 60,
    "zeros": "000000",
    "nothing": "   ",
}
SIZES = {
    "none": (0, 0),
    "one cell": (1, 1),
    "one row": (80, 1),
    "one column": (1, 24),
    "two columns": (2, 500),
    "two rows": (500, 2),
    "large": (500, 200),
    "huge": (9999, 9999),
    "the largest": (65535, 65535),
    "no rows": (80, 0),
    "no columns": (0, 24),
}


def batches(keys: Mapping[str, Sequence[str | bytes]]) -> Iterator[tuple[str, bytes]]:
    """The keys, as many at once as are all read."""
    for name, sequences in keys.items():
        data = [key.encode() if isinstance(key, str) else key for key in sequences]
        for start in range(0, len(data), KEYS_AT_ONCE):
            yield f"{name} from {start} on", b"".join(data[start : start + KEYS_AT_ONCE])
