import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from sro_kiosk.content.decode import _Walk, decode
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.model import Screen, SourceList
from sro_kiosk.notices import Notice

STRINGS = st.sampled_from(
    [
        *("", "a", "a\n", " a", "A title", "law-enforcer", "x" * 301, "\u202e", "2026-01-31"),
        *("https://example.org", "roles/educator", "page", "en"),
    ]
)
SCALARS = st.one_of(
    STRINGS,
    st.integers(-1, 4000),
    st.booleans(),
    st.floats(),
    st.just(dt.date(2026, 1, 31)),
    st.just(dt.datetime(2026, 1, 31, tzinfo=dt.UTC)),
    st.just(dt.time(1, 2)),
)
KINDS: list[type[msgspec.Struct]] = [Screen, Kiosk, SourceList, Notice]
KEYS = st.sampled_from(
    [
        *(name for kind in KINDS for name in kind.__struct_encode_fields__),
        *("id", "link", "question", "label", "url", "choices", "answer", "idle", "en", "x"),
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
)
GOOD_LINK = st.fixed_dictionaries({"label": st.just("A"), "url": st.just("roles")})
GOOD_TOPIC = st.fixed_dictionaries(
    {"id": st.just("a"), "title": st.just("A")},
    optional={"link": st.lists(GOOD_LINK, max_size=2), "points": st.lists(STRINGS, max_size=3)},
)
NEARLY_SCREENS = st.fixed_dictionaries(
    {
        "title": st.just("A") | VALUES,
        "reviewed": st.just(dt.date(2026, 1, 31)) | SCALARS,
        "topic": st.lists(GOOD_TOPIC | VALUES, min_size=1, max_size=3),
    },
    optional={"layout": STRINGS, "summary": STRINGS, "x": SCALARS},
)


@pytest.mark.parametrize("kind", KINDS)
@given(document=st.dictionaries(KEYS, VALUES, max_size=6) | NEARLY_SCREENS)
def test_the_walk_and_msgspec_agree_on_what_is_valid(
    kind: type[msgspec.Struct], document: dict[str, Any]
) -> None:
    hostile = r"\u202e" in str(document)  # repr escapes it
    try:
        msgspec.convert(document, kind, builtin_types=(dt.date, dt.datetime, dt.time))
        valid = True
    except msgspec.ValidationError:
        valid = False
    walk = _Walk()
    walk.value(document, inspect.type_info(kind), ())
    if not hostile:
        assert valid == (not walk.faults), walk.faults
    value, faults = decode(document, kind)
    assert (value is None) == bool(faults)


def test_every_rule_of_the_model_has_its_words() -> None:
    """A pattern without a rule would be told as nothing but the wrong value."""
    for kind in inspect.multi_type_info(KINDS):
        for rule in patterns_without_rule(kind, ""):
            pytest.fail(f"{rule} has a pattern and no rule")


def patterns_without_rule(kind: inspect.Type, rule: str) -> list[str]:
    match kind:
        case inspect.Metadata():
            return patterns_without_rule(kind.type, (kind.extra or {}).get("rule", rule))
        case inspect.StrType():
            return [kind.pattern] if kind.pattern and not rule else []
        case inspect.VarTupleType():
            return patterns_without_rule(kind.item_type, "")
        case inspect.DictType():
            return patterns_without_rule(kind.key_type, "") + patterns_without_rule(
                kind.value_type, ""
            )
        case inspect.StructType():
            return [rule for field in kind.fields for rule in patterns_without_rule(field.type, "")]
        case _:
            return []
