import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content.locate import locate
from sro_kiosk.content.problems import NAME, NOWHERE, VALUE, Key, Spot, dotted

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("content", "tests/data/base", "tests/data/valid", "sro_kiosk/content/starter")
    for path in (ROOT / folder).glob("**/[!.]*.toml")
    if path.parts[-3] not in {"newer-toml", "other-files-beside"}
)

NESTED = """\
# a comment first
title = "One"  # and behind

[[topic]]
id = "a"

  [[topic.link]]
  label = "first"

  [[topic.link]]   # second
  # between
  label = "second"

[[topic]]
id = "b"
[[topic.link]]
label = "third"
[topic.extra]
deep.er = 1
"""
FORMS = """\
"quoted key" = 1
'its' = 2
"a.b" = 3
a.b = 4
a."c d".e = 5
"\\u0074ab" = 6
"é" = 7
x = {one = 1, two.three = [1, {four = 4}, [5, 6]]}
list = [
  "é", "ñ",
  # comment
  "ü",
]
[t."u.v".w]
y = true
[[t.list]]
[[t.list.inner]]
z = 1
[[t.list]]
[[t.list.inner]]
[[t.list.inner]]
z = 2
"""


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        (("title",), (2, 9), (2, 1)),
        (("topic",), (4, 1), (4, 3)),
        (("topic", 0), (4, 1), (4, 3)),
        (("topic", 0, "id"), (5, 6), (5, 1)),
        (("topic", 0, "link", 0), (7, 3), (7, 11)),
        (("topic", 0, "link", 1), (10, 3), (10, 11)),
        (("topic", 0, "link", 1, "label"), (12, 11), (12, 3)),
        (("topic", 1), (14, 1), (14, 3)),
        (("topic", 1, "link", 0, "label"), (17, 9), (17, 1)),
        (("topic", 1, "extra"), (18, 1), (18, 8)),
        (("topic", 1, "extra", "deep", "er"), (19, 11), (19, 6)),
    ],
    ids=dotted,
)
def test_a_key_is_found_in_nested_arrays_of_tables(
    key: Key, value: tuple[int, int], name: tuple[int, int]
) -> None:
    locator = locate(NESTED)
    assert locator.place(key, VALUE) == value
    assert locator.place(key, NAME) == name


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (("quoted key",), (1, 16)),
        (("its",), (2, 9)),
        (("a.b",), (3, 9)),
        (("a", "b"), (4, 7)),
        (("a", "c d", "e"), (5, 13)),
        (("tab",), (6, 14)),
        (("é",), (7, 7)),
        (("x", "two", "three", 1, "four"), (8, 39)),
        (("x", "two", "three", 2, 1), (8, 47)),
        (("list", 1), (10, 8)),
        (("list", 2), (12, 3)),
        (("t", "u.v", "w", "y"), (15, 5)),
        (("t", "list", 0, "inner", 0, "z"), (18, 5)),
        (("t", "list", 1, "inner", 1, "z"), (22, 5)),
    ],
    ids=dotted,
)
def test_a_key_is_found_in_every_form_of_toml(key: Key, place: tuple[int, int]) -> None:
    tomli.loads(FORMS)
    assert locate(FORMS).place(key, VALUE) == place


def test_a_missing_key_is_where_its_table_begins() -> None:
    locator = locate(NESTED)
    assert locator.place(("topic", 0, "title"), VALUE) == (4, 1)
    assert locator.place(("topic", 0, "link", 1, "url"), VALUE) == (10, 3)
    assert locator.place(("summary",), VALUE) == NOWHERE
    assert locator.place((), VALUE) == NOWHERE


@pytest.mark.parametrize(
    ("text", "spot", "place"),
    [
        ('a = "one é two"', Spot(line=0, column=6), (1, 12)),
        ("a = 'one two'", Spot(line=0, column=4), (1, 10)),
        ('a = "one \\t two"', Spot(line=0, column=6), (1, 5)),  # the escape hides the column
        ("a = '''\none\ntwo'''", Spot(line=0, column=1), (2, 2)),
        ("a = '''\none\ntwo'''", Spot(line=1, column=1), (3, 2)),
        ("a = '''\r\none\r\ntwo'''", Spot(line=1, column=1), (3, 2)),
        ("a = '''one\ntwo'''", Spot(line=0, column=1), (1, 9)),
        ("a = '''one\ntwo'''", Spot(line=1, column=1), (2, 2)),
        ('a = """\none\ntwo"""', Spot(line=1, column=1), (3, 2)),
        ('a = """\none\\\n  two"""', Spot(line=0, column=5), (1, 5)),
        ("a = '''\none\ntwo'''", Spot(line=1), (3, None)),
        ("a = '''one\ntwo'''", Spot(line=0), (1, None)),
        ("a = 'one'", Spot(line=0), (1, 5)),
        ("\n\na = ['x', '''\none''']", Spot(line=0), (3, 5)),
    ],
)
def test_a_place_inside_a_string_is_true_or_the_strings_own(
    text: str, spot: Spot, place: tuple[int, int | None]
) -> None:
    assert locate(text).place(("a",), spot) == place


def test_a_file_that_tree_sitter_does_not_understand_has_no_lines() -> None:
    newer = "a = {\n  b = 1,\n}\n"
    assert tomli.loads(newer)
    assert locate(newer).place(("a", "b"), VALUE) == NOWHERE


def test_without_the_extra_there_are_no_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tree_sitter_toml", None)
    assert locate(NESTED).place(("title",), VALUE) == NOWHERE


def test_there_are_files_to_locate_keys_in() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_value_of_a_real_file_is_where_the_locator_says(path: Path) -> None:
    text = path.read_text("utf-8-sig")
    assert_all_values_are_there(text)


def assert_all_values_are_there(text: str) -> None:
    locator = locate(text)
    lines = text.split("\n")
    for key, value in scalars(tomli.loads(text), ()):
        line, column = locator.place(key, VALUE)
        assert line is not None, key
        assert column is not None, key
        assert starts_with_value("\n".join(lines[line - 1 :])[column - 1 :], value), dotted(key)


def scalars(value: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from scalars(item, (*key, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from scalars(item, (*key, index))
    else:
        yield key, value


def starts_with_value(rest: str, value: Any) -> bool:
    """Whether some beginning of the text is this value, written in TOML."""
    for long in ("'''", '"""'):
        if rest.startswith(long):
            end = rest.index(long, 3) + 3
            return bool(tomli.loads(f"x = {rest[:end]}")["x"] == value)
    line = rest.split("\n", 1)[0]
    for end in range(len(line), 0, -1):
        try:
            found = tomli.loads(f"x = {line[:end]}")["x"]
        except tomli.TOMLDecodeError:
            continue
        return bool(found == value)
    return False


NAMES = st.text("ab.é \"'#-", min_size=1, max_size=3) | st.sampled_from(["topic", "id", "link"])
SCALARS = st.integers(-5, 5) | st.booleans() | st.text("xé'\"\\#\n,]}", max_size=5)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4), st.randoms(use_true_random=False))
def test_each_value_of_any_document_is_where_the_locator_says(
    document: dict[str, Any], random: Any
) -> None:
    text = "\n".join(written(document, [], random))
    assert tomli.loads(text) == document
    assert_all_values_are_there(text)


def written(table: dict[str, Any], path: list[str], random: Any) -> list[str]:
    """Write a table in forms chosen at random: headers, inline tables, dotted keys, comments."""
    lines = ["# " + random.choice(["é", "[x]", "'''"])] if random.random() < 0.3 else []
    later: list[str] = []
    for name, value in table.items():
        key = json.dumps(name, ensure_ascii=random.random() < 0.5)
        many = isinstance(value, list) and value and all(isinstance(item, dict) for item in value)
        if isinstance(value, dict) and value and random.random() < 0.3:
            for inner, item in value.items():
                lines.append(f"{key} . {json.dumps(inner)} = {inline(item)} # dotted")
        elif isinstance(value, dict) and random.random() < 0.6:
            header = ".".join([*path, key])
            later += [f"[ {header} ]", *written(value, [*path, key], random)]
        elif many and random.random() < 0.6:
            header = ".".join([*path, key])
            for item in value:
                later += [f"[[{header}]] # ]]", *written(item, [*path, key], random), ""]
        else:
            lines.append(f"  {key}={inline(value)}")
    return lines + later


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[ " + ", # comment\n ".join(map(inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
