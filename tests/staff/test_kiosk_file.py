"""A PIN goes into kiosk.toml, and whatever else stands there stays."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.errors import KioskError
from sro_kiosk.staff.kiosk_file import with_pin, write_pin
from sro_kiosk.staff.pin import make_hash
from tests.cli.conftest import KIOSK

OLD, NEW = (f"scrypt:16384:8:1:{'0' * 32}:{digit * 64}" for digit in "01")

# Lines that look like others where they stand in a text of several lines.
DECOYS = ["[staff]", "pin = 'x'", f'pin = "{OLD}"', "staff.pin = 1", "'", "é", "", "# [staff]"]
OTHER = [
    'title = "[staff]"',
    "note = '''\n[staff]\npin = \"x\"\n'''",
    "# [staff]\n# pin = 'x'",
    'staffed = ["""\n[staff]\n""", {pin = "x"}]',
    "",
]
OTHER_TABLES = ["[lobby]\npin = 'x'", '[emergency]\npin = "x" # pin', "[[a.staff]]\npin = 'x'"]
STAFF_TABLES = [
    "[staff]",
    "[ staff ]  # the door",
    '["staff"]\nshutdown = true\n',
    f'[staff]\npin = "{OLD}"  # Ms. Lopez',
    f"[staff]\nshutdown = true\n'pin'='{OLD}'",
    f'\t[staff]\n\n  pin\t=  "{OLD}"\n# end',
    "[staff]\npin = ''",
]


@st.composite
def kiosk_files(draw: st.DrawFn) -> str:
    text = "\n".join(draw(st.lists(st.sampled_from(DECOYS), max_size=6)))
    lines = draw(st.permutations([*OTHER, f'decoys = """\n{text}"""']))
    tables = draw(st.lists(st.sampled_from(OTHER_TABLES), unique=True))
    staff = draw(st.lists(st.sampled_from(STAFF_TABLES), max_size=1))
    document = "\n".join([*lines, *draw(st.permutations([*tables, *staff]))])
    document += draw(st.sampled_from(["", "\n", "\n\n", "  ", "\n#"]))
    return draw(st.sampled_from([document, document.replace("\n", "\r\n")]))


@given(kiosk_files())
def test_everything_but_the_pin_stays_as_it_was(text: str) -> None:
    before = tomllib.loads(text)
    after = with_pin(text, before, NEW)
    assert after is not None
    assert tomllib.loads(after) == {**before, "staff": {**before.get("staff", {}), "pin": NEW}}
    gone, come = parted(text, after)
    assert gone.strip("\"'") in OLD
    assert come.replace("\r", "") in f'\n\n[staff]\npin = "{NEW}"\n'
    assert ("\r" in text) or ("\r" not in after)


def parted(one: str, other: str) -> tuple[str, str]:
    """What is left of two texts without what both begin and end with."""
    least = min(len(one), len(other))
    start = next((at for at in range(least) if one[at] != other[at]), least)
    one, other = one[start:], other[start:]
    least = min(len(one), len(other))
    end = next((at for at in range(least) if one[-1 - at] != other[-1 - at]), least)
    return one[: len(one) - end], other[: len(other) - end]


@pytest.mark.parametrize(
    "staff",
    [
        "staff = {}",
        "staff = {shutdown = true}",
        f'staff = {{pin = "{OLD}"}}',
        "staff.shutdown = true",
        f'staff.pin = "{OLD}"',
        "[staff]\npin = 4071",
        f'[staff]\npin = """{OLD}"""',
        f'[staff]\n"\\u0070in" = "{OLD}"',
        "staff = 4071",
        "[[staff]]",
        '["sta\\u0066f"]',
        "note = '''\n" + "[staff]\n" * 99 + "'''\n[staff]",
    ],
)
def test_a_table_in_an_unusual_form_is_left_to_people(school: Path, staff: str) -> None:
    file = school / "kiosk.toml"
    file.write_text(before := f"{staff}\n{KIOSK}" if "note" in staff else KIOSK + staff)
    with pytest.raises(KioskError, match=r"school/kiosk\.toml: .*"):
        write_pin(school, NEW)
    assert file.read_text() == before


@pytest.fixture
def school(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    folder.mkdir()
    (folder / "kiosk.toml").write_text(KIOSK)
    return folder


def test_the_file_keeps_its_mode_its_mark_and_its_name(school: Path) -> None:
    file = school / "kiosk.toml"
    file.write_bytes(b"\xef\xbb\xbf" + KIOSK.encode())
    file.chmod(0o640)
    write_pin(school, NEW)
    assert file.stat().st_mode & 0o7777 == 0o640
    assert file.read_bytes() == b'\xef\xbb\xbf%s\n[staff]\npin = "%s"\n' % (
        KIOSK.encode(),
        NEW.encode(),
    )
    assert [path.name for path in school.iterdir()] == ["kiosk.toml"]


def test_a_file_of_another_stays_theirs(school: Path) -> None:
    another = (1234, 4321) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    os.chown(school / "kiosk.toml", *another)  # root alone can give files away
    write_pin(school, NEW)
    found = (school / "kiosk.toml").stat()
    assert (found.st_uid, found.st_gid) == another


def test_a_link_inside_the_folder_stays_one(school: Path) -> None:
    (school / "kiosk.toml").rename(school / "real.toml")
    (school / "kiosk.toml").symlink_to("real.toml")
    write_pin(school, NEW)
    assert (school / "kiosk.toml").is_symlink()
    assert NEW in (school / "real.toml").read_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "is not valid TOML"),
        ('titel = "x"\n' + KIOSK, "has other problems"),
        ("x = " + "[" * 5000, "nested"),
        ("\udcff", "UTF-8"),
    ],
)
def test_a_broken_file_is_mended_first(school: Path, text: str, said: str) -> None:
    (school / "kiosk.toml").write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(KioskError, match=said):
        write_pin(school, NEW)
    assert (school / "kiosk.toml").read_bytes() == text.encode(errors="surrogateescape")


def test_what_is_not_there_is_said(school: Path) -> None:
    with pytest.raises(KioskError, match="is missing"):
        write_pin(school / "nowhere", NEW)


def test_what_was_written_opens_the_door(school: Path) -> None:
    write_pin(school, make_hash("4071-blue"))
    write_pin(school, make_hash("4071-red"))
    text = (school / "kiosk.toml").read_text()
    assert text.count("pin = ") == 1
    assert text.startswith(KIOSK)
