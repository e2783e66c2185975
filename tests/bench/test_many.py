"""Each way to serve many people must work for their costs to be compared."""

from contextlib import ExitStack

import pytest

from tests.bench.crowd import Crowd
from tests.bench.shapes import OVER_SSH, SHAPES
from tests.bench.visit import new_home

WAYS = {**SHAPES, **OVER_SSH}


@pytest.mark.parametrize("name", WAYS)
def test_two_people_read_and_leave(name: str) -> None:
    with new_home() as home, WAYS[name](home) as shape, ExitStack() as stack:
        crowd = Crowd(shape, home, stack)
        for _ in range(2):
            shown, answered = crowd.start()
            assert 0 < shown < answered
        assert len(shape.readers(crowd.lines)) >= 2
        for line in crowd.lines:
            line.leave("q")
            assert not line.is_running
