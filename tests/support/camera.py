"""A phone before a screen: takes pictures of cells as terminals draw them, and reads the codes."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pyte

from sro_kiosk.typeset import Line, Role

CELLS = ((9, 17), (16, 32))  # pixels

XTERM = {"black": 0, "white": 229}
VGA = {"black": 0, "white": 170}
OTHER = 128  # grey of a color that no code has


class Cell(NamedTuple):
    """A character and the grey of its ink and its paper."""

    char: str
    ink: int
    paper: int


Picture = Sequence[Sequence[Cell]]


def see(screen: pyte.Screen, greys: dict[str, int], *, is_light: bool = False) -> Picture:
    """The cells of a terminal, whose own colors are white on black, or the other way round."""
    own = (greys["black"], greys["white"]) if is_light else (greys["white"], greys["black"])
    return [
        [_seen(screen.buffer[y][x], greys, own) for x in range(screen.columns)]
        for y in range(screen.lines)
    ]


def drawn(lines: Sequence[Line], width: int) -> Picture:
    """Lines without a terminal: codes black on white, all else light on dark."""
    rows = []
    for line in lines:
        cells = [
            Cell(char, *((0, 255) if span.role is Role.QR else (230, 20)))
            for span in line
            for char in span.text
        ]
        rows.append([*cells, *[Cell(" ", 230, 20)] * (width - len(cells))])
    return rows


def read_codes(cell: tuple[int, int], *pictures: Picture, options: Sequence[str] = ()) -> list[str]:
    """What the QR codes in pictures say, picture after picture."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.pgm" for number in range(len(pictures))]
        for file, picture in zip(files, pictures, strict=True):
            file.write_bytes(_photograph(picture, *cell))
        return _read(files, options)


def read_files(*files: Path) -> list[str]:
    """What the QR codes in picture files say."""
    return _read(files, ())


def _read(files: Sequence[Path], options: Sequence[str]) -> list[str]:
    command = ["zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", *options]
    ended = subprocess.run(  # noqa: S603 - a tool of these tests
        [*command, *map(str, files)], check=False, capture_output=True, text=True, timeout=300
    )
    assert ended.returncode in {0, 4}, ended.stderr  # 4: in one of them there is no code
    return ended.stdout.splitlines()


def _seen(cell: pyte.screens.Char, greys: dict[str, int], own: tuple[int, int]) -> Cell:
    ink = _grey(cell.fg, greys, own[0])
    paper = _grey(cell.bg, greys, own[1])
    return Cell(cell.data, paper, ink) if cell.reverse else Cell(cell.data, ink, paper)


def _grey(color: str, greys: dict[str, int], own: int) -> int:
    if color == "default":
        return own
    if len(color) == 6 and set(color) <= set("0123456789abcdef"):
        red, green, blue = bytes.fromhex(color)
        return (299 * red + 587 * green + 114 * blue) // 1000
    return greys.get(color, OTHER)


def _photograph(picture: Picture, width: int, height: int) -> bytes:
    """A portable graymap: https://netpbm.sourceforge.net/doc/pgm.html."""
    rows = b"".join(
        b"".join(_slice(cell, y, width, height) for cell in row)
        for row in picture
        for y in range(height)
    )
    return b"P5\n%d %d\n255\n%b" % (len(picture[0]) * width, len(picture) * height, rows)


def _slice(cell: Cell, y: int, width: int, height: int) -> bytes:
    """One row of pixels of a cell; of a letter only that there is ink matters."""
    inked = {
        " ": False,
        "█": True,
        "▀": y < height // 2,
        "▄": y >= height // 2,
    }.get(cell.char, height // 4 < y < height - height // 4 and y % 3 == 0)
    return bytes([cell.ink if inked else cell.paper]) * width
