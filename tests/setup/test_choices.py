"""What may stand in a unit."""

from pathlib import Path
from typing import Any

import pytest

from sro_kiosk.errors import KioskError
from sro_kiosk.setup.choices import Choices

HOSTILE = (
    *("", "relative/path", "/a b", "/a\tb", "/a\nb", "/a%h", "/a'b", '/a"b', "/a\\b", "/a$b"),
    *("/a;b", "/a`b`", "/a\x1b[2J", "/a\u202eb", "/a|b", "/a&b", "/é", "/a{b}", "/a#b"),
)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ["python", "content", "notices"])
def test_a_path_that_systemd_or_a_shell_would_take_apart_is_refused(name: str, value: str) -> None:
    hostile: dict[str, Any] = {name: value}
    with pytest.raises(KioskError, match=f"^--{name}: ") as refused:
        Choices(**hostile).refuse_unsafe()
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("user", ["", "root", "a b", "%u", "-x", "Kiosk", "x" * 40, "a\nUser=root"])
def test_a_user_that_is_none_of_its_own_is_refused(user: str) -> None:
    with pytest.raises(KioskError, match=r"^--user: ") as refused:
        Choices(user=user).refuse_unsafe()
    assert str(refused.value).isprintable()


def test_what_cage_does_not_pass_on_is_not_promised() -> None:
    with pytest.raises(KioskError, match=r"^--shutdown: .* leave out --shutdown or --wayland"):
        Choices(shutdown=True, wayland=True).refuse_unsafe()


@pytest.mark.parametrize("path", ["/srv/sro-kiosk/en", "/opt/k_1/v2.0+x,y:z@~/-"])
def test_an_ordinary_path_is_taken(path: str) -> None:
    Choices(python=path, content=path, notices=path).refuse_unsafe()


@pytest.mark.parametrize("path", ["/home/pi/kiosk/bin/python", "/tmp/x", "/root/x"])  # noqa: S108
def test_a_path_that_the_unit_shuts_is_told(path: str) -> None:
    (told,) = Choices(python=path).unseen()
    assert told.startswith(f"--python: {path} is in /")
    assert list(Choices(python="/opt/x", content="/homes/x").unseen()) == []


def test_a_python_that_is_a_link_to_a_hidden_one_is_told(tmp_path: Path) -> None:
    link = tmp_path / "python"
    link.symlink_to("/root/python")
    assert any(" is in /root, " in told for told in Choices(python=str(link)).unseen())
