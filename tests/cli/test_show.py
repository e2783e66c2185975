"""`sro-kiosk show`."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.cli.show import _terminal_width
from sro_kiosk.content import parse_body
from sro_kiosk.content.load import load
from tests.cli.conftest import Answer
from tests.support import shipped

Run = Callable[..., Answer]

SOURCES = """
[[source]]
id = "act"
title = "The School Act"
publisher = "State"
year = 2020
url = "https://laws.example/school-act/chapter-12/section-5"

[[source]]
id = "custom"
title = "What we do here"
publisher = "Lincoln High"
"""
VISITS = """
title = "Visits"
summary = "Who comes in, and how."
layout = "list"
reviewed = 2026-11-02

[[topic]]
id = "sign-in"
title = "Sign in"
summary = "Bring a photo ID."
points = ["One visitor, one badge.", "The badge comes back when the visitor leaves the building."]
body = '''
## At the *door*

Ring **once**, see [the educator](roles/educator) or [the rules](https://rules.example).

- keep it
  - in sight
- 5 * 4

1. first
2. second

| Who | Needs |
| --- | --- |
| Parent | an ID |
| Press | a **pass** |

> Ask, do not guess.

    badge --print
'''
sources = ["custom", "act"]
notes = "Only for the zebra."

[[topic.link]]
label = "The rules"
url = "https://rules.example"
note = "All of them."

[[topic.link]]
label = "Roles [all]"
url = "roles"

[[topic.question]]
ask = "Where is the giraffe?"
choices = ["Here", "There"]
answer = 1

[[topic]]
id = "leave"
title = "Leave?"
body = "Go."
sources = ["act"]
"""
TEXT = """\
Lincoln High

Call 911.


Visits (visits)

Who comes in, and how.
Reviewed: 2026-11-02


Sign in (visits/sign-in)

Bring a photo ID.

- One visitor, one badge.
- The badge comes back when the visitor
  leaves the building.

At the door:

Ring once, see the educator [1] or the
rules [2].

- keep it
  - in sight
- 5 * 4

1. first
2. second

- Who: Parent
  Needs: an ID
- Who: Press
  Needs: a pass

> Ask, do not guess.

    badge --print

Links:
[1] the educator: roles/educator
[2] the rules: https://rules.example
    All of them.
[3] Roles [all]: roles

Sources: S1, S2


Leave? (visits/leave)

Go.

Sources: S2


Sources

S1. Lincoln High, What we do here.

S2. State, The School Act (2020).
    https://laws.example/school-act/chapter-12/section-5
"""
MARKDOWN = r"""# Lincoln High

Call 911.

## Visits

Who comes in, and how.

Reviewed: 2026-11-02

### Sign in

Bring a photo ID.

- One visitor, one badge.
- The badge comes back when the visitor leaves the building.

#### At the *door*

Ring **once**, see [the educator](roles/educator) or [the rules](https://rules.example).

- keep it

  - in sight

- 5 \* 4

1. first
2. second

| Who | Needs |
| --- | --- |
| Parent | an ID |
| Press | a **pass** |

> Ask, do not guess.

```
badge --print
```

Links:

- [The rules](https://rules.example): All of them.
- [Roles \[all\]](roles)

Sources: S1, S2

### Leave?

Go.

Sources: S2

## Sources

- S1. Lincoln High, What we do here
- S2. [State, The School Act (2020)](https://laws.example/school-act/chapter-12/section-5)
"""
WHOLE = """\
Lincoln High

Call 911.

Contents

1. Roles
2. Advice


1. Roles (roles)

What an officer does.
Reviewed: 2026-11-01


1.1. Educator (roles/educator)

Teaches what the law means — in class.


2. Advice (advice)

Reviewed: 2026-11-01


2.1. Agreement (advice/mou)

Who the officer works for.
"""


@pytest.fixture
def visits(school: Path) -> Path:
    """A third screen with everything on it."""
    (school / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (school / "en/visits.toml").write_text(VISITS, encoding="utf-8")
    kiosk = (school / "kiosk.toml").read_text(encoding="utf-8").replace(', "es"]', "]")
    kiosk = kiosk.replace('"advice"]', '"advice", "visits"]').replace(', es = "Llame al 911."', "")
    (school / "kiosk.toml").write_text(kiosk, encoding="utf-8")
    for path in (school / "es").iterdir():
        path.unlink()
    assert load(school).problems == ()
    return school


@pytest.mark.usefixtures("visits")
def test_a_screen_as_text(sro_kiosk: Run) -> None:
    assert sro_kiosk("show", "visits", "--width", "40") == (0, TEXT, "")


@pytest.mark.usefixtures("visits")
def test_a_screen_as_markdown(sro_kiosk: Run) -> None:
    assert sro_kiosk("show", "visits", "--format", "markdown") == (0, MARKDOWN, "")


def test_the_whole_pack_has_contents_and_numbers(sro_kiosk: Run) -> None:
    assert sro_kiosk("show") == (0, WHOLE, "")


@pytest.mark.usefixtures("visits")
def test_a_topic_comes_alone_with_its_sources(sro_kiosk: Run) -> None:
    out = sro_kiosk("show", "visits/leave").out
    assert out.endswith(
        "Go.\n\nSources: S1\n\n\nSources\n\nS1. State, The School Act (2020).\n"
        "    https://laws.example/school-act/chapter-12/section-5\n"
    )
    assert "Sign in" not in out


@pytest.mark.usefixtures("visits")
def test_a_topic_for_programs(sro_kiosk: Run) -> None:
    shown = json.loads(sro_kiosk("show", "visits/leave", "--format", "json").out)
    assert shown == {
        "title": "Lincoln High",
        "agency": "",
        "language": "en",
        "emergency": "Call 911.",
        "screens": [
            {
                "address": "visits",
                "title": "Visits",
                "summary": "Who comes in, and how.",
                "reviewed": "2026-11-02",
                "topics": [
                    {
                        "address": "visits/leave",
                        "title": "Leave?",
                        "summary": "",
                        "points": [],
                        "body": "Go.",
                        "links": [],
                        "sources": ["act"],
                    }
                ],
            }
        ],
        "sources": {
            "act": {
                "title": "The School Act",
                "publisher": "State",
                "year": 2020,
                "url": "https://laws.example/school-act/chapter-12/section-5",
            }
        },
    }


@pytest.mark.usefixtures("visits")
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("address", [[], ["visits"], ["visits/sign-in"]])
def test_trainers_notes_and_questions_are_never_shown(
    sro_kiosk: Run, form: str, address: list[str]
) -> None:
    out = sro_kiosk("show", *address, "--format", form).out
    assert "badge" in out
    assert "zebra" not in out
    assert "giraffe" not in out


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("rolls", 'there is no screen "rolls": did you mean "roles"?'),
        ("roles/educato", 'roles has no topic "educato": did you mean "educator"?'),
        ("xyz", 'there is no screen "xyz"; sro-kiosk show lists them all'),
        ("", 'there is no screen ""; sro-kiosk show lists them all'),
        ("../school", 'there is no screen ".."; sro-kiosk show lists them all'),
        ("\x1b[2J", 'there is no screen "\\x1b[2J"; sro-kiosk show lists them all'),
        ("\udcff", 'there is no screen "\\udcff"; sro-kiosk show lists them all'),
    ],
)
def test_an_unknown_address_is_told_with_a_suggestion(
    sro_kiosk: Run, address: str, told: str
) -> None:
    assert sro_kiosk("show", address) == (2, "", f"sro-kiosk: {told}\n")


def test_the_words_around_are_in_the_readers_language(sro_kiosk: Run) -> None:
    out = sro_kiosk("show", "--lang", "es").out
    assert out.startswith("Lincoln High\n\nLlame al 911.\n")
    assert "1.1. Educación (roles/educator)" in out


@pytest.mark.parametrize(
    ("columns", "width"), [(200, 76), (76, 76), (50, 50), (20, 20), (5, 20), (0, 76)]
)
def test_text_is_as_wide_as_the_terminal_but_not_wider_than_a_page(
    monkeypatch: pytest.MonkeyPatch, columns: int, width: int
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    assert _terminal_width() == width


@pytest.mark.parametrize("width", ["19", "201", "-1", "x", "7" * 5000])
def test_a_width_out_of_bounds_is_refused(sro_kiosk: Run, width: str) -> None:
    answer = sro_kiosk("show", f"--width={width}")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("sro-kiosk: argument --width: must be a number from 20 to 200")


@pytest.mark.parametrize("width", [20, 33, 76, 200])
def test_no_line_of_the_shipped_pack_is_too_long(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    for line in sro_kiosk("show", "--width", str(width)).out.splitlines():
        *_, last = line.split() or [""]
        whole = "://" in line or "/" in last or line.startswith("    ")  # addresses, code
        assert len(line) <= width or whole, line


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_shipped_pack_is_printed_without_control_codes(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    answer = sro_kiosk("show", "--format", form)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.replace("\n", "").isprintable()


def test_the_shipped_pack_is_plain_to_the_ear(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is drawn, and no line is a row of one character."""
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    for line in sro_kiosk("show").out.splitlines():
        assert not set(line) & set("─│┌┐└┘├┤═║•▶█"), line
        assert len(set(line.strip())) != 1 or len(line.strip()) < 3, line


def test_the_shipped_pack_as_json_is_the_shipped_pack(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    shown = json.loads(sro_kiosk("show", "--format", "json").out)
    bodies = {
        topic["address"]: parse_body(topic["body"])
        for screen in shown["screens"]
        for topic in screen["topics"]
    }
    assert bodies == {address: parse_body(topic.body) for address, topic in shipped.every_topic()}
    cited = {source for _, topic in shipped.topics() for source in topic.sources}
    assert set(shown["sources"]) == cited


def test_a_reader_who_has_enough_is_no_error(shell: Run) -> None:
    answer = shell("sro-kiosk show | head -n 1", SRO_KIOSK_CONTENT=str(shipped.CONTENT))
    assert answer.out == "School Resource Officers\n"
    assert answer.err == ""


def test_where_a_broken_file_hides_an_address_that_is_said(sro_kiosk: Run, school: Path) -> None:
    (school / "en" / "roles.toml").write_text("title = ", encoding="utf-8")
    answer = sro_kiosk("show", "roles/educator", "--content", str(school))
    assert answer.code == 2
    assert "the content has" in answer.err
    assert 'there is no screen "roles"' in answer.err
