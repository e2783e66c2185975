"""One machine for all tests of a process, since each connects as its own officer would."""

from collections.abc import Iterator

import pytest

from tests.ssh.machine import Machine, running_machine


@pytest.fixture(scope="session")
def _shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    with running_machine(tmp_path_factory.mktemp("machine")) as machine:
        yield machine


@pytest.fixture
def machine(_shared: Machine) -> Iterator[Machine]:
    """A machine that officers read on; when a test has ended nobody is left on it."""
    yield _shared
    _shared.wait_until_deserted()
