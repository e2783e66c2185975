"""Options of the test run."""

import os

import pytest
from hypothesis import settings

# A busy machine makes any example late; what matters is that it ends. The examples of a usual run
# are always the same ones, so that nobody's change fails by chance; `make fuzz` looks for others.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("hunt", deadline=None, max_examples=2000)
settings.load_profile("same")


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many workers as cores: half of their time they wait for programs under test."""
    return 2 * (os.cpu_count() or 1)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures", action="store_true", help="take the pictures as they are drawn now"
    )
