"""A house for every attempt."""

from pathlib import Path

import pytest

from tests.support.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def house_of_haste(tmp_path: Path) -> House:
    """One whose visitors are soon asked whether they are there."""
    return House(tmp_path, idle=10)
