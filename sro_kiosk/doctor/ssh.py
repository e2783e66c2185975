"""Whether a machine is open to officers over SSH as setup would have it, and to nothing else."""

import re
import stat
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from sro_kiosk.doctor.findings import Finding, presentable, read_file
from sro_kiosk.doctor.ssh_session import (
    AGAIN,
    look_at_kept,
    look_at_session,
    option_of,
    told_of_timeout,
)
from sro_kiosk.doctor.sshd import Told
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.measures import File, Measure, line
from sro_kiosk.setup.ssh_account import HOME, SHELL, SLICE, SLICE_LIMITS, UID, limits
from sro_kiosk.setup.sshd import GLOBAL, KEYS, MAIN, PATH, block


def look_at_ssh(told: Told, user: str, root: Path = Path("/")) -> Iterator[Finding]:
    """Tell what sshd does for the user, who that is, who may come in, and what limits them."""
    command = told.settings.get("forcecommand", "")
    state = option_of(command, "state")
    choices = Choices(user=user, state=state, remember=" --remember key" in command)
    yield told.asking
    if told.settings:
        yield from look_at_session(root, command)
        yield from look_at_kept(root, choices)
        yield from _admitted(told.settings, user)
        for measure in block(choices).measures():
            if measure.key not in {"Match User", "ForceCommand"}:
                value = told.settings.get(measure.key.lower(), "")
                if measure.key == "ChannelTimeout" and (cut := told_of_timeout(value, command)):
                    yield cut
                else:
                    yield _held(root, measure, value)
        for measure in MAIN.measures():
            if measure.setting.key in {setting.key for setting in GLOBAL}:
                yield _global(measure, told.settings.get(measure.key.lower(), ""))
    yield _account(root, user)
    yield _keys(root / KEYS.lstrip("/"))
    for file in (SLICE_LIMITS, limits(choices)):
        yield _limits(root, file)


def _admitted(settings: Mapping[str, str], user: str) -> Iterator[Finding]:
    """Tell where the machine's lists keep the user out, whatever the block says."""
    allowed, denied = settings.get("allowusers", ""), settings.get("denyusers", "")
    names = [name.partition("@")[0] for name in allowed.split()]
    if names and not any(fnmatch(user, name) for name in names):
        mend = f"AllowUsers in /etc/ssh/sshd_config keeps officers out: add {user} to it"
        yield Finding("AllowUsers", presentable(allowed), "", mend)
    if any(fnmatch(user, name.partition("@")[0]) for name in denied.split()):
        mend = f"DenyUsers in /etc/ssh/sshd_config keeps officers out: take {user} from it"
        yield Finding("DenyUsers", presentable(denied), "", mend)


def _held(root: Path, measure: Measure, value: str) -> Finding:
    """Hold what sshd does against what it is to do; empty where it knows no such word."""
    shown, wanted = presentable(value) or "not known", line(measure.setting, " ")
    if value.lower() == (measure.value or "").lower():
        return Finding(measure.key, shown)
    lines = read_file(root / PATH).splitlines()
    if not lines:
        mend = f"/{PATH} is missing: {AGAIN}"
    elif wanted in lines:
        mend = (
            f'"{wanted}" in /{PATH} does not hold: /etc/ssh/sshd_config must include that folder '
            "before anything else; then: sudo systemctl reload ssh"
        )
    else:
        mend = f'set "{wanted}" in /{PATH}: {measure.why}'
    return Finding(measure.key, shown, f"must be {measure.value}", mend)


def _global(measure: Measure, value: str) -> Finding:
    if value == measure.value:
        return Finding(measure.key, value)
    mend = f'set "{line(measure.setting, " ")}" in /etc/ssh/sshd_config: {measure.why}'
    return Finding(measure.key, presentable(value) or "not known", f"must be {measure.value}", mend)


def _account(root: Path, user: str) -> Finding:
    """Tell whether the user is the one that everything else was written for."""
    found = re.search(
        rf"^{user}:[^:\n]*:(\d+):\d+:[^:\n]*:([^:\n]*):([^:\n]*)$",
        read_file(root / "etc/passwd"),
        re.MULTILINE,
    )
    if found is None:
        mend = f"there is no user {user}: sudo systemd-sysusers"
        return Finding("user", "missing", user, mend)
    number, home, shell = found.groups()
    why = presentable(f"number {number}, home {home}, shell {shell}")
    if shell != SHELL:
        mend = f"another shell may read files before the reader starts: sudo chsh -s {SHELL} {user}"
    elif home != HOME:
        mend = f"a home of its own could hold files: sudo usermod --home {HOME} {user}"
    elif number != str(UID):
        mend = f"{user} has number {number}: rename user-{UID}.slice.d of /{SLICE} to that number"
    else:
        return Finding("user", user, why)
    return Finding("user", user, why, mend)


def _keys(path: Path) -> Finding:
    """Tell how many keys there are, and whether root alone says so; never whose they are."""
    try:
        found = path.stat()
    except OSError:
        mend = f"{KEYS} is missing: sudo systemd-tmpfiles --create"
        return Finding("keys", "none", KEYS, mend)
    if found.st_uid or stat.S_IMODE(found.st_mode) & 0o022 or not found.st_mode & stat.S_IROTH:
        mend = f"others could let themselves in: sudo chown root:root {KEYS}; sudo chmod 644 {KEYS}"
        return Finding("keys", "not root's alone", KEYS, mend)
    count = len(re.findall(r"^\s*[^\s#]", read_file(path), re.MULTILINE))
    if not count:
        return Finding("keys", "none", KEYS, f"nobody can come in: put keys in {KEYS}, one a line")
    return Finding("keys", str(count), KEYS)


def _limits(root: Path, file: File) -> Finding:
    name = "limits of all" if file is SLICE_LIMITS else "limits of one"
    lines = read_file(root / file.path).splitlines()
    wanted = [line(measure.setting, file.between) for measure in file.measures()]
    if missing := [text for text in wanted if text not in lines]:
        mend = f"/{file.path} lacks {', '.join(missing)}: {AGAIN}"
        return Finding(name, "not as they should be" if lines else "missing", f"/{file.path}", mend)
    return Finding(name, "set", f"/{file.path}")
