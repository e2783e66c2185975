"""A house for every attempt."""

from pathlib import Path

import pytest

from tests.support.lobby import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)
