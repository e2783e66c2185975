"""Whether a machine is open to officers, and to nothing else: what the doctor finds."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import sro_kiosk
from sro_kiosk.cli import ssh as cli_ssh
from sro_kiosk.doctor import ssh_session
from sro_kiosk.doctor.findings import Finding
from sro_kiosk.doctor.ssh import look_at_ssh
from sro_kiosk.doctor.sshd import Told, ask_sshd, settings_of
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import ssh
from sro_kiosk.setup.sshd import GLOBAL, PATH, block
from sro_kiosk.setup.writing import write_below

CHOICES = Choices("/opt/k/bin/python", user="sro")
ASKED = Finding("sshd", "asked")
ACCOUNTS = "root:x:0:0::/root:/bin/bash\nsro:x:770:770:School:/:/bin/sh\n"
RIGHT = {
    **{measure.key.lower(): measure.value or "" for measure in block(CHOICES).measures()},
    **{setting.key.lower(): setting.value or "" for setting in GLOBAL},
}
Look = Callable[..., Mapping[str, Finding]]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Look at a machine as it should be, but for what sshd says otherwise."""
    write_below(tmp_path, ssh(CHOICES))
    (tmp_path / "etc/passwd").write_text(ACCOUNTS)
    for path in ("opt/k/bin", "etc/sro-kiosk/content"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "opt/k/bin/python").write_text("")
    tmp_path.chmod(0o755)
    keys = tmp_path / "etc/ssh/sro_keys"
    keys.write_text("# officers\n\nssh-ed25519 AAAA one\n  ssh-ed25519 BBBB two\n")
    keys.chmod(0o644)

    def found(**said: str) -> Mapping[str, Finding]:
        told = Told({**RIGHT, **said}, ASKED)
        return {finding.name: finding for finding in look_at_ssh(told, "sro", tmp_path)}

    return found


def test_nothing_is_to_be_mended_where_all_is_as_it_should_be(look: Look) -> None:
    found = look()
    assert [finding for finding in found.values() if finding.mend] == []
    assert found["session"].value == "the reader alone"
    assert found["keys"].value == "2"


@pytest.mark.parametrize(
    "command",
    [
        "none",
        "/bin/sh",
        "/opt/k/bin/python -m sro_kiosk",
        f"{RIGHT['forcecommand']}; sh",
        f"{RIGHT['forcecommand']} --bogus x",
        f"{RIGHT['forcecommand']} $(id)",
        RIGHT["forcecommand"].replace("-i ", ""),
        RIGHT["forcecommand"].replace('"$TERM"', "$TERM"),
    ],
)
def test_a_session_that_is_something_else_is_told(look: Look, command: str) -> None:
    assert look()["session"].mend == ""
    assert "a session is not the reader alone" in look(forcecommand=command)["session"].mend


@pytest.mark.parametrize("more", ["--low-bandwidth", "--low-bandwidth --idle 600", "--idle 600"])
def test_what_an_operator_may_put_at_the_end_of_the_command_is_right(look: Look, more: str) -> None:
    assert look(forcecommand=f"{RIGHT['forcecommand']} {more}")["session"].mend == ""


@pytest.mark.parametrize(
    "name", [key for key in RIGHT if key not in {"match user", "forcecommand"}]
)
def test_each_word_of_sshd_that_differs_is_told_with_what_to_do(look: Look, name: str) -> None:
    found = {key.lower(): finding for key, finding in look(**{name: "\x1b[2Jother"}).items()}
    assert found[name].why.startswith("must be ")
    assert found[name].mend
    assert "".join(found[name]).isprintable()


def test_a_line_that_does_not_hold_is_told_apart_from_one_that_is_not_there(
    look: Look, tmp_path: Path
) -> None:
    assert '"MaxSessions 1" in /etc/ssh' in look(maxsessions="10")["MaxSessions"].mend
    path = tmp_path / PATH
    path.write_text(path.read_text().replace("MaxSessions 1\n", ""))
    assert look(maxsessions="10")["MaxSessions"].mend.startswith('set "MaxSessions 1" in /etc/ssh')
    path.unlink()
    assert f"/{PATH} is missing" in look(maxsessions="10")["MaxSessions"].mend


@pytest.mark.parametrize(
    ("passwd", "told"),
    [
        ("root:x:0:0::/root:/bin/bash\n", "there is no user sro"),
        (ACCOUNTS.replace("/bin/sh", "/bin/zsh"), "another shell may read files"),
        (ACCOUNTS.replace(":/:", ":/home/sro:"), "a home of its own could hold files"),
        (ACCOUNTS.replace("770:770", "998:998"), "sro has number 998"),
        ("\x1b[2J\0", "there is no user sro"),
    ],
)
def test_another_user_is_told(look: Look, tmp_path: Path, passwd: str, told: str) -> None:
    (tmp_path / "etc/passwd").write_text(passwd)
    assert told in look()["user"].mend


def test_keys_that_others_may_write_are_told(look: Look, tmp_path: Path) -> None:
    keys = tmp_path / "etc/ssh/sro_keys"
    keys.chmod(0o666)
    assert look()["keys"].value == "not root's alone"
    keys.chmod(0o644)
    keys.write_text("# nobody\n")
    assert "nobody can come in" in look()["keys"].mend
    keys.unlink()
    assert "is missing" in look()["keys"].mend


def test_a_program_and_content_that_the_user_cannot_read_are_told(
    look: Look, tmp_path: Path
) -> None:
    assert look()["program there"].why == look()["content there"].why == "can be read"
    (tmp_path / "opt/k").chmod(0o700)
    assert f"; {tmp_path}/opt/k is missing or shut" in look()["program there"].mend
    (tmp_path / "etc/sro-kiosk/content").rmdir()
    assert "content is missing or shut" in look()["content there"].mend


@pytest.mark.parametrize("shut", ["en/roles.toml", "en"])
def test_content_that_is_shut_inside_is_told(look: Look, tmp_path: Path, shut: str) -> None:
    content = tmp_path / "etc/sro-kiosk/content"
    (content / "en").mkdir()
    (content / "en/roles.toml").touch()
    assert look()["content there"].why == "can be read"
    (content / shut).chmod(0o700 if shut == "en" else 0o600)
    assert f"{shut} is missing or shut" in look()["content there"].mend


def test_a_program_with_a_file_that_nobody_may_read_is_told(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "opt/k/lib/sro_kiosk"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    monkeypatch.setattr(sys, "executable", "/opt/k/bin/python3")
    monkeypatch.setattr(sro_kiosk, "__file__", "/opt/k/lib/sro_kiosk/__init__.py")
    (package / "app.py").touch()
    assert look()["program there"].why == "can be read"
    (package / "app.py").chmod(0o600)
    assert "app.py is missing or shut" in look()["program there"].mend


def test_what_remembering_needs_is_told(look: Look, tmp_path: Path) -> None:
    command = f"{RIGHT['forcecommand']} --state /var/cache/sro-kiosk-ssh --remember key"
    told = look(forcecommand=command)
    assert 'set "ExposeAuthInfo yes"' in told["ExposeAuthInfo"].mend
    assert "is missing" in told["kept"].mend
    folder = tmp_path / "var/cache/sro-kiosk-ssh"
    folder.mkdir(parents=True, mode=0o700)
    os.chown(folder, 770, 770)
    told = look(forcecommand=command, exposeauthinfo="yes")
    assert not told["kept"].mend
    assert not told["ExposeAuthInfo"].mend
    folder.chmod(0o755)
    assert "must be sro's alone" in look(forcecommand=command)["kept"].mend
    nowhere = look(forcecommand=f"{RIGHT['forcecommand']} --remember key")["kept"]
    assert "nothing is remembered" in nowhere.mend


def test_lists_that_keep_officers_out_are_told(look: Look) -> None:
    assert "add sro to it" in look(allowusers="root ana@10.0.0.1")["AllowUsers"].mend
    assert "AllowUsers" not in look(allowusers="root s?o")
    assert "take sro from it" in look(denyusers="eve sro")["DenyUsers"].mend


@pytest.mark.parametrize(
    ("more", "span", "is_right"),
    [
        ("", "session*=20m", True),
        ("", "session*=10m", False),
        (" --idle 3600", "session*=20m", False),
        (" --idle 3600", "session*=70m", True),
        (" --idle 3600", "session*=2h", True),
        ("", "none", False),
    ],
)
def test_a_session_may_last_as_long_as_the_reader_lets_it(
    look: Look, more: str, span: str, *, is_right: bool
) -> None:
    told = look(forcecommand=f"{RIGHT['forcecommand']}{more}", channeltimeout=span)
    assert (not told["ChannelTimeout"].mend) == is_right


def test_the_doctor_knows_how_long_a_session_may_be_silent() -> None:
    assert ssh_session._IDLE == cli_ssh.IDLE


def test_limits_that_are_not_there_are_told(look: Look, tmp_path: Path) -> None:
    for path in (tmp_path / "etc").rglob("90-sro-kiosk.conf"):
        path.write_text("")
    assert "lacks MemoryMax=50%" in look()["limits of all"].mend
    assert "lacks sro - data 300000" in look()["limits of one"].mend


def test_where_sshd_does_not_tell_the_rest_is_told(tmp_path: Path) -> None:
    for program in (tmp_path / "none", Path("/bin/false"), Path("/proc/version")):
        told = ask_sshd("sro", program)
        assert told.asking.mend
        names = [finding.name for finding in look_at_ssh(told, "sro", tmp_path)]
        assert names == ["sshd", "user", "keys", "limits of all", "limits of one"]


def test_several_lines_of_a_word_are_all_read() -> None:
    assert settings_of("acceptenv LANG\nport 22\nacceptenv LC_*\n")["acceptenv"] == "LANG LC_*"
