"""A pack read before is taken as it was, while its files have not changed."""

import subprocess
import sys
from pathlib import Path

import msgspec

from sro_kiosk.content.kept_pack import MOST_BYTES, MOST_PACKS, KeptPacks
from sro_kiosk.content.load import load
from sro_kiosk.folders import find_folder
from sro_kiosk.keeping import Keeper, key_of

SHIPPED = find_folder(None, {})
KEY = key_of([], "pack")


def test_a_kept_pack_is_the_pack_that_was_read(tmp_path: Path) -> None:
    pack = load(SHIPPED).pack
    assert KeptPacks(tmp_path).keep(KEY, pack)
    assert KeptPacks(tmp_path).find(KEY) == pack


def test_a_file_that_is_no_pack_is_not_taken(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path, most_bytes=MOST_BYTES, most_files=MOST_PACKS)
    for data in (b"", b"\x00", msgspec.msgpack.encode({"pack": 1, "bodies": {}}), b"\xc1" * 100):
        keeper.keep(KEY, data)
        assert KeptPacks(tmp_path).find(KEY) is None


def test_first_pages_of_a_kept_pack_need_no_commonmark(tmp_path: Path) -> None:
    KeptPacks(tmp_path).keep(KEY, load(SHIPPED).pack)
    script = f"""
import sys
from pathlib import Path
from sro_kiosk.content import parse_body
from sro_kiosk.content.kept_pack import KeptPacks
pack = KeptPacks(Path({str(tmp_path)!r})).find({KEY!r})
for edition in pack.editions.values():
    for screen in edition.screens.values():
        assert parse_body(screen.topics[0].body) is not None
assert "markdown_it" not in sys.modules
assert "tomli" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - words of this file
