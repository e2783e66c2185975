"""Styles of cells: read from SGR parameters, and the fewest bytes from one to another."""

from functools import cache, lru_cache

BOLD, DIM, ITALIC, UNDERLINE, BLINK, REVERSE, CONCEAL, STRIKE = (1 << bit for bit in range(8))

# Attribute, the parameter that sets it, the one that ends it (22 ends bold and dim alike).
ATTRIBUTES = (
    (BOLD, "1", "22"),
    (DIM, "2", "22"),
    (ITALIC, "3", "23"),
    (UNDERLINE, "4", "24"),
    (BLINK, "5", "25"),
    (REVERSE, "7", "27"),
    (CONCEAL, "8", "28"),
    (STRIKE, "9", "29"),
)
LARGE = 1 << 8  # a mark of this program's own, for the shadow alone: see `large`
SETS = {on: bit for bit, on, _ in ATTRIBUTES} | {
    "6": BLINK,
    "21": UNDERLINE,
    "51": LARGE,
}
ENDS = {"22": BOLD | DIM, "23": ITALIC, "24": UNDERLINE, "25": BLINK} | {
    "27": REVERSE,
    "28": CONCEAL,
    "29": STRIKE,
    "54": LARGE,
}
SEEN_ON_BLANKS = UNDERLINE | BLINK | REVERSE | STRIKE

FIRST_BRIGHT = 8
FOREGROUNDS = {str(30 + n + 52 * (n >= FIRST_BRIGHT)): str(n) for n in range(16)} | {"39": ""}
BACKGROUNDS = {str(40 + n + 52 * (n >= FIRST_BRIGHT)): str(n) for n in range(16)} | {"49": ""}
COMPONENTS = {"5": 2, "2": 4}  # how many parameters follow 38 or 48


class Style:
    """How a cell looks. Styles are made by `style_of` only, one object each: `is` compares them.

    A color is "" (the terminal's own), "0" to "15" (the basic ones), "5;n" or "2;r;g;b".
    `blank` is the style a space has for the eye: spaces of the same `blank` look the same.
    """

    __slots__ = ("attributes", "background", "blank", "foreground")

    def __init__(self, foreground: str, background: str, attributes: int) -> None:
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.blank: Style
        if attributes & SEEN_ON_BLANKS or not (foreground or attributes):
            self.blank = self
        else:
            self.blank = style_of("", background, 0)

    @property
    def parameters(self) -> str:
        """The SGR parameters that give this style after a reset."""
        codes = [on for bit, on, _ in ATTRIBUTES if self.attributes & bit]
        return ";".join(codes + _color_codes(self))

    def suits(self, char: str, style: "Style") -> bool:
        """Whether a character written in this style looks as in the other."""
        return style is self or (char == " " and style is self.blank)

    def __repr__(self) -> str:
        return f"Style({self.parameters!r})"


@cache  # as many as the themes have
def style_of(foreground: str, background: str, attributes: int, /) -> Style:
    """The one style with these colors and attributes."""
    return Style(foreground, background, attributes)


PLAIN = style_of("", "", 0)


@lru_cache(maxsize=4096)
def read_style(style: Style, parameters: str) -> Style:
    """The style after an SGR sequence; what is unknown changes nothing."""
    foreground, background, attributes = style.foreground, style.background, style.attributes
    codes = iter(parameters.split(";"))
    for written in codes:
        code = written.lstrip("0")
        if not code:
            foreground, background, attributes = "", "", 0
        elif code in SETS:
            attributes |= SETS[code]
        elif code in ENDS:
            attributes &= ~ENDS[code]
        elif code in {"38", "48"}:
            kind = next(codes, "")
            values = [next(codes, "") or "0" for _ in range(COMPONENTS.get(kind, 1) - 1)]
            color = ";".join([kind, *values]) if kind in COMPONENTS else ""
            if code == "38":
                foreground = color
            else:
                background = color
        elif code in FOREGROUNDS:
            foreground = FOREGROUNDS[code]
        elif code in BACKGROUNDS:
            background = BACKGROUNDS[code]
    return style_of(foreground, background, attributes)


@lru_cache(maxsize=4096)
def change(old: Style | None, new: Style, *, singly: bool = True) -> str:
    """The sequence that takes a terminal from one style to another; None if it is not known.

    `singly` says that the terminal can end one attribute and leave the others. Nothing is sent
    for the mark of large letters: no terminal knows it.
    """
    if old is new:
        return ""
    anew = ";".join(filter(None, ("0", new.parameters))) if new is not PLAIN else ""
    if old is None:
        return f"\x1b[{anew}m"
    ended = old.attributes & ~new.attributes & ~LARGE
    ends_color = bool(
        (old.foreground and not new.foreground) or (old.background and not new.background)
    )
    if not singly and (ended or ends_color):
        return f"\x1b[{anew}m"
    step = _step(old, new, ended)
    return f"\x1b[{min(step, anew, key=len)}m" if step else ""


def _step(old: Style, new: Style, ended: int) -> str:
    """The parameters for what differs."""
    begun = new.attributes & ~old.attributes
    if ended & (BOLD | DIM):
        begun |= new.attributes & (BOLD | DIM)
    codes = list(dict.fromkeys(off for bit, _, off in ATTRIBUTES if ended & bit))
    codes += [on for bit, on, _ in ATTRIBUTES if begun & bit]
    if old.foreground != new.foreground:
        codes.append(_color_code(new.foreground, 30) or "39")
    if old.background != new.background:
        codes.append(_color_code(new.background, 40) or "49")
    return ";".join(codes)


def _color_codes(style: Style) -> list[str]:
    codes = (_color_code(style.foreground, 30), _color_code(style.background, 40))
    return [code for code in codes if code]


def _color_code(color: str, base: int) -> str:
    if not color:
        return ""
    if ";" in color:
        return f"{base + 8};{color}"
    number = int(color)
    return str(base + number if number < FIRST_BRIGHT else base + 60 - FIRST_BRIGHT + number)
