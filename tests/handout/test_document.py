"""What goes into a document, and in which order."""

from tests.support import handouts, shipped


def test_topics_of_one_screen_are_one_chapter_in_the_order_they_were_named() -> None:
    found = handouts.document("roles/educator", "about/what-is-an-sro", "roles/law-enforcer")
    assert [
        (str(chapter.address), [section.topic.id for section in chapter.sections])
        for chapter in found.chapters
    ] == [("roles", ["educator", "law-enforcer"]), ("about", ["what-is-an-sro"])]


def test_a_topic_named_twice_is_there_once() -> None:
    once = [section.address for section in handouts.document("roles").sections]
    twice = handouts.document("roles/educator", "roles", "roles/educator").sections
    assert {section.address for section in twice} == set(once)
    assert len(twice) == len(once)


def test_questions_are_numbered_through_the_whole_pack() -> None:
    asked = handouts.document().questions
    assert [one.number for one in asked] == list(range(1, len(asked) + 1))
    assert len(asked) == sum(len(topic.questions) for _, topic in shipped.topics())


def test_a_handout_of_one_topic_is_named_after_it() -> None:
    titles = {
        address: handouts.plan(*address.split()).title
        for address in ("", "roles", "roles/educator", "roles about")
    }
    assert titles == {
        "": "School Resource Officers",
        "roles": "Roles",
        "roles/educator": "Educator",
        "roles about": "School Resource Officers",
    }
