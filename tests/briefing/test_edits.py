"""Content that is edited while it is told."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from sro_kiosk.content import Pack
from tests.briefing.packs import POINTS, talk_pack
from tests.support.trainer import Trainer, Watcher

NEW = "Waits for nobody."


def edited(points: Sequence[str]) -> Pack:
    """The pack with other points in its first role."""
    pack = talk_pack()
    edition = pack.editions["en"]
    roles = edition.screens["roles"]
    topics = (replace(roles.topics[0], points=tuple(points)), *roles.topics[1:])
    screens = {**edition.screens, "roles": replace(roles, topics=topics)}
    return replace(pack, editions={"en": replace(edition, screens=screens)})


def at_second_point() -> tuple[Trainer, Watcher]:
    trainer = Trainer(talk_pack(), "roles")
    watcher = Watcher(trainer)
    trainer.presses("n", "n", "n").sees(*POINTS[:2]).does_not_see(POINTS[2])
    return trainer, watcher


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_point_put_in_is_not_shown_before_its_time(at: int) -> None:
    trainer, watcher = at_second_point()
    trainer.briefing.take(edited([*POINTS[:at], NEW, *POINTS[at:]]))
    watcher.looks()
    assert (NEW.encode() in b"".join(watcher.told)) == (at < 2)  # it stands above what is shown
    trainer.sees(POINTS[1]).does_not_see(POINTS[2])
    watcher.sees(POINTS[1]).does_not_see(POINTS[2])


def test_a_point_put_into_what_was_told_is_nothing_to_look_at() -> None:
    trainer, watcher = at_second_point()
    trainer.presses("n", "n", "n")  # the next slide
    told = len(watcher.looks().told)
    trainer.briefing.take(edited([NEW, *POINTS]))
    watcher.looks()
    assert NEW.encode() not in b"".join(watcher.told[told:])


def test_other_words_for_a_point_are_shown_where_it_was() -> None:
    trainer, watcher = at_second_point()
    trainer.briefing.take(edited([POINTS[0], NEW, POINTS[2]]))
    watcher.sees(POINTS[0], NEW).does_not_see(POINTS[2])
    trainer.presses("n", "n")  # the next slide
    watcher.presses("p").sees(POINTS[0], NEW)


def test_a_frozen_audience_goes_on_seeing_what_it_saw() -> None:
    trainer, watcher = at_second_point()
    trainer.presses("f", "n", "n", "n")
    trainer.briefing.take(edited([NEW, *POINTS]))
    watcher.sees(POINTS[1]).does_not_see(POINTS[2])


def test_where_the_point_was_taken_out_what_is_before_it_is_shown() -> None:
    trainer, watcher = at_second_point()
    trainer.briefing.take(edited([POINTS[0], POINTS[2]]))
    watcher.sees(POINTS[0])
    trainer.sees(POINTS[0])


def test_content_without_the_topic_is_told_to_the_trainer_alone() -> None:
    trainer = Trainer(talk_pack(), "roles/enforcer", private=True)
    watcher = Watcher(trainer)
    pack = talk_pack()
    edition = pack.editions["en"]
    roles = replace(edition.screens["roles"], topics=edition.screens["roles"].topics[1:])
    screens = {**edition.screens, "roles": roles}
    trainer.briefing.take(replace(pack, editions={"en": replace(edition, screens=screens)}))
    trainer.sees("Not shown:")
    watcher.does_not_see("Not shown:")
