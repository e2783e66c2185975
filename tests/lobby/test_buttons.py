"""The buttons at the bottom say what they do, on small screens too."""

from pathlib import Path

import pytest

from sro_kiosk.content.load import load
from tests.support.kiosk import AtKiosk

SHIPPED = load(Path(__file__).parents[2] / "content").pack


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_label_is_cut_at_the_usual_size(language: str, *, large: bool) -> None:
    kiosk = AtKiosk(SHIPPED).presses("x")
    kiosk.presses(*["l"] * (language == "es"), *["plus"] * large)
    assert "..." not in kiosk.lines[-3]
    assert kiosk.lines[-3].count("│") == 14


def test_a_chosen_button_keeps_its_key_where_its_label_has_no_room() -> None:
    kiosk = AtKiosk(SHIPPED, size=(40, 12)).presses(*["down"] * 6)
    assert kiosk.front.reader.button == 1
    whole = "Esc Back  ▲  ▼  l Español  +  c  /"
    kiosk.sees(whole).presses(*["right"] * 6).sees(whole)
