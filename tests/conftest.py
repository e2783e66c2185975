"""Options of the test run."""

import pytest
from hypothesis import settings

# A busy machine makes any example late; what matters is that it ends.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures", action="store_true", help="take the pictures as they are drawn now"
    )
