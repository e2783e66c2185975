"""The nearest of fewer colors."""

from functools import lru_cache

from sro_kiosk.terminal.capabilities import Colors

# As xterm shows them; terminals differ, but in no way that could be asked.
BASIC = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)
LEVELS = (0, 95, 135, 175, 215, 255)
CUBE, GREYS = 16, 232

RGB = tuple[int, int, int]


@lru_cache(maxsize=1024)
def fewer_colors(color: str, colors: Colors) -> str:
    """The color itself where the terminal has it, else the nearest it has."""
    if not color or colors is Colors.NONE:
        return ""
    if colors is Colors.TRUE or ";" not in color:
        return color
    kind, *values = color.split(";")
    numbers = [min(int(value), 255) if value.isdecimal() else 0 for value in values]
    if kind == "5":
        return color if colors is Colors.MANY else _nearest(_rgb(numbers[0]), range(16))
    red, green, blue = numbers
    if colors is Colors.SIXTEEN:
        return _nearest((red, green, blue), range(16))
    return "5;" + _nearest((red, green, blue), range(CUBE, 256))


def _rgb(index: int) -> RGB:
    """What a color of the 256 looks like."""
    if index < CUBE:
        return BASIC[index]
    if index >= GREYS:
        grey = 8 + 10 * (index - GREYS)
        return grey, grey, grey
    index -= CUBE
    return LEVELS[index // 36], LEVELS[index // 6 % 6], LEVELS[index % 6]


def _nearest(rgb: RGB, indexes: range) -> str:
    def distance(index: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(rgb, _rgb(index), strict=True))

    return str(min(indexes, key=distance))
