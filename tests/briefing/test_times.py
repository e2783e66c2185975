"""How long each topic took."""

import json

from sro_kiosk.briefing.report import as_json, lines_of, report_of
from tests.briefing.packs import talk_pack
from tests.support.trainer import Trainer


def held() -> Trainer:
    at = Trainer(talk_pack(), "roles").waits(500)
    at.presses("n").waits(60).presses("n", "n", "n").waits(30)
    return at.presses("right_square_bracket").waits(125).presses("home").waits(5)


def test_each_topic_has_its_time() -> None:
    at = held()
    report = report_of(at.briefing.script, at.briefing.timing)
    assert [(topic.address, topic.seconds) for topic in report.topics] == [
        ("roles", 5),
        ("roles/enforcer", 90),
        ("roles/counselor", 125),
    ]
    assert report.taken == 220


def test_the_report_is_read_by_people() -> None:
    at = held()
    lines = list(lines_of(report_of(at.briefing.script, at.briefing.timing), at.briefing.script))
    assert lines == [
        "Roles",
        "",
        "  Roles         0:05",
        "  Enforcer      1:30",
        "  Counselor     2:05",
        "",
        "  All           3:40",
        "  Planned      20:00",
    ]


def test_the_report_is_read_by_programs() -> None:
    at = held()
    told = json.loads(as_json(report_of(at.briefing.script, at.briefing.timing)))
    assert told["taken"] == 220
    assert told["topics"][1] == {"address": "roles/enforcer", "title": "Enforcer", "seconds": 90}


def test_nothing_was_taken_where_nothing_was_shown() -> None:
    at = Trainer(talk_pack(), "roles").waits(100)
    assert report_of(at.briefing.script, at.briefing.timing).topics == ()


def test_nothing_is_counted_before_the_clock_starts() -> None:
    at = Trainer(talk_pack(), "roles").presses("b").waits(30).presses("b", "n").waits(10)
    assert sum(at.briefing.timing.spent.values()) == 10
    at.presses("c", "b").waits(30).presses("b")
    assert sum(at.briefing.timing.spent.values()) == 0
