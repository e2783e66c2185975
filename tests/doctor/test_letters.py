"""Whether letters on the console are high enough, by the screen and the font."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.doctor.findings import Finding
from sro_kiosk.doctor.letters import Panel, panel_of
from tests.doctor.conftest import edid, put

Found = Callable[[str], Finding]
SETUP = "etc/default/console-setup"
SCREEN = "sys/class/drm/card0-HDMI-A-1"
ON_SCREEN = "letters on HDMI-A-1"


@pytest.mark.parametrize(
    ("millimeters", "columns", "rows", "font", "height", "meters", "is_fine"),
    [
        ((345, 194), 1366, 768, "16x32", "5.1", "0.41", True),  # 15.6 inches
        ((376, 301), 1280, 1024, "16x32", "5.9", "0.48", True),  # 19 inches
        ((531, 299), 1920, 1080, "16x32", "5.5", "0.45", True),  # 24 inches
        ((531, 299), 1920, 1080, "8x16", "2.8", "0.22", False),
        ((531, 299), 1920, 1080, "12x24", "4.2", "0.33", False),
        ((154, 92), 800, 480, "16x32", "3.8", "0.31", False),  # 7 inches
    ],
)
def test_letters_are_measured(  # noqa: PLR0913 - a row of a table
    kiosk: Path,
    found: Found,
    *,
    millimeters: tuple[int, int],
    columns: int,
    rows: int,
    font: str,
    height: str,
    meters: str,
    is_fine: bool,
) -> None:
    put(kiosk, f"{SCREEN}/edid", edid(*millimeters, columns, rows))
    put(kiosk, SETUP, f'FONTFACE="TerminusBold"\nFONTSIZE="{font}"\n')
    (kiosk / "sys/class/graphics/fb0/modes").unlink()
    finding = found(ON_SCREEN)
    assert finding.value == f"{height} mm high"
    assert finding.why == f"can be read from {meters} m, by EN 301 549"
    assert (finding.mend == "") == is_fine


def test_a_screen_that_is_driven_coarser_has_higher_letters(kiosk: Path, found: Found) -> None:
    put(kiosk, "sys/class/graphics/fb0/modes", "U:1280x720p-0\n")
    assert found(ON_SCREEN).value == "8.3 mm high"


def test_every_screen_is_told(kiosk: Path, found: Found) -> None:
    put(kiosk, "sys/class/drm/card0-DP-1/edid", edid(154, 92))
    put(kiosk, "sys/class/drm/card0-DP-2/edid", b"")
    assert found(ON_SCREEN).mend == ""
    assert "too low" in found("letters on DP-1").mend


@pytest.mark.parametrize(
    "damaged", [b"", edid(531, 299)[:-1], b"\0" * 128, edid(0, 0), b"\xff" * 512]
)
def test_a_screen_that_does_not_tell_its_size_is_to_be_measured(
    kiosk: Path, found: Found, damaged: bytes
) -> None:
    put(kiosk, f"{SCREEN}/edid", damaged)
    assert found("letters").mend.endswith("measure a capital I, it must be 4.8 mm high")


@pytest.mark.parametrize("setup", ["", "FONTSIZE=\n", 'FONTSIZE="guess"\n', "FONTSIZE=\x1b[2J\n"])
def test_a_font_without_a_size_is_to_be_set(kiosk: Path, found: Found, setup: str) -> None:
    put(kiosk, SETUP, setup)
    assert found("letters").why == "no size of the console's font is set"


def test_a_shape_is_not_taken_for_a_size() -> None:
    block = bytearray(edid(531, 299))
    block[66], block[67], block[68] = 16, 9, 0
    block[127] = -sum(block[:127]) % 256
    assert panel_of(bytes(block)) == Panel(300, 1080)


@pytest.mark.parametrize("place", range(128))
def test_one_wrong_byte_makes_it_untrue(place: int) -> None:
    block = bytearray(edid(531, 299))
    block[place] ^= 0x5A
    assert panel_of(bytes(block)) is None
