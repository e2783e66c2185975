"""What a search finds, and in which order."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from sro_kiosk.content import Edition, Link, Question, Screen, Topic
from sro_kiosk.search import Hit, Index
from sro_kiosk.search.index import _FIND

BODY = """
## What it holds

It says who the **officer** works for. See [the code](https://code.example/hidden).

- *Limits* of the rôle

| State | Hours |
| ----- | ----- |
| Ohio  | 40    |

> Staff handle rules.

    kept = as it is
"""
EDITION = Edition(
    "en",
    {
        "roles": Screen(
            title="Roles",
            summary="An officer plays four roles.",
            reviewed=dt.date(2026, 11, 1),
            topics=(
                Topic(
                    id="referral",
                    title="Referral to law enforcement",
                    summary="A school reports a student.",
                ),
                Topic(
                    id="law-enforcer",
                    title="Law enforcer",
                    summary="Keeps the school safer.",
                    points=("Deals with crime.",),
                ),
                Topic(id="educator", title="Educator", body="Law in class. " + "Law. " * 300),
            ),
        ),
        "advice": Screen(
            title="Advice",
            reviewed=dt.date(2026, 11, 1),
            topics=(
                Topic(
                    id="mou",
                    title="Agreement",
                    summary="A memorandum.",
                    body=BODY,
                    links=(
                        Link(label="Rubric", url="https://x.example/quagga", note="For partners."),
                    ),
                    notes="Ask about the zebra.",
                    questions=(
                        Question(
                            ask="Giraffe?", choices=("Okapi", "Gnu"), answer=1, because="Eland"
                        ),
                    ),
                ),
                Topic(id="educacion", title="Educación", summary="Información y año."),
            ),
        ),
    },
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    built = Index.build(EDITION)
    yield built
    built.close()


def addresses(hits: tuple[Hit, ...]) -> list[str]:
    return [str(hit.address) for hit in hits]


def marked(hit: Hit) -> str:
    return "".join(f"[{text}]" if matched else text for text, matched in hit.snippet)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("roles", "roles"),
        ("enforcer", "roles/law-enforcer"),
        ("law enf", "roles/law-enforcer"),
        ("referral", "roles/referral"),
        ("memorandum", "advice/mou"),
        ("crime", "roles/law-enforcer"),
        ("rubric", "advice/mou"),
        ("partners", "advice/mou"),
        ("limits", "advice/mou"),
        ("ohio 40", "advice/mou"),
        ("handle rules", "advice/mou"),
        ("kept", "advice/mou"),
        ("agreement advice", "advice/mou"),
    ],
)
def test_all_that_visitors_read_is_found(index: Index, words: str, first: str) -> None:
    assert addresses(index.find(words))[0] == first


@pytest.mark.parametrize("words", ["zebra", "giraffe", "okapi", "gnu", "eland", "quagga", "hidden"])
def test_trainer_notes_questions_and_link_targets_are_never_found(index: Index, words: str) -> None:
    assert index.find(words) == ()


@pytest.mark.parametrize(
    "words", ["educacion", "EDUCACIÓN", "educacio\u0301n", "informacion ano", "ÉDUCATOR", "role"]
)
def test_accents_and_capitals_do_not_count(index: Index, words: str) -> None:
    assert index.find(words)


@pytest.mark.parametrize("words", ["e", "en", "enf", "enforce", "enforcer", "la enf", "enf la"])
def test_every_word_may_be_a_beginning(index: Index, words: str) -> None:
    assert "roles/law-enforcer" in addresses(index.find(words))


def test_titles_come_before_texts_however_often_these_match(index: Index) -> None:
    assert addresses(index.find("law")) == [
        "roles/law-enforcer",
        "roles/referral",
        "roles/educator",
    ]


def test_words_are_joined_by_and_and_by_or_only_when_nothing_has_them_all(index: Index) -> None:
    assert addresses(index.find("law crime")) == ["roles/law-enforcer"]
    assert set(addresses(index.find("memorandum crime"))) == {"roles/law-enforcer", "advice/mou"}


def test_a_hit_says_where_it_is(index: Index) -> None:
    hit = index.find("memorandum")[0]
    assert (hit.title, hit.screen_title) == ("Agreement", "Advice")


def test_a_snippet_marks_the_words_and_has_no_markup(index: Index) -> None:
    assert marked(index.find("officer works")[0]) == (
        "...It says who the [officer] [works] for. See the code. Limits of..."
    )


def test_a_hit_by_its_title_alone_shows_how_its_text_begins(index: Index) -> None:
    assert marked(index.find("enforcer")[0]) == "Keeps the school safer. Deals with crime."


def test_no_more_hits_than_asked_for(index: Index) -> None:
    assert len(index.find("a e l s")) > 2
    assert len(index.find("a e l s", limit=2)) == 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("enforcr", "enforcer"),
        ("law enforcr", "law enforcer"),
        ("memorandun", "memorandum"),
        ("enforcer", ""),
        ("xylophone", ""),
        ("law xylophone", ""),
        ("", ""),
    ],
)
def test_a_misspelt_word_is_told_from_an_unknown_one(index: Index, typed: str, meant: str) -> None:
    assert index.suggest(typed) == meant


def test_an_index_built_in_one_thread_answers_in_others() -> None:
    with ThreadPoolExecutor(1) as builder:
        built = builder.submit(Index.build, EDITION).result()
    with ThreadPoolExecutor(4) as askers:
        found = list(askers.map(built.find, ["law", "crime", "roles", "educacion"] * 50))
    built.close()
    assert all(found)


def test_rows_are_sorted_by_the_index_and_snippets_cut_for_the_best_alone(index: Index) -> None:
    """With 10,000 topics this keeps a key below 20 ms; a sort outside FTS5 shows as a B-tree."""
    plan = index._ask(f"EXPLAIN QUERY PLAN {_FIND}", '"a"*', 20)
    assert [row[3].split(":")[0] for row in plan] == ["SCAN texts VIRTUAL TABLE INDEX 32"]


def test_other_forms_of_a_word_follow_the_ones_that_were_typed() -> None:
    topics = (
        Topic(id="suspension", title="Suspension", body="Ten days at most."),
        Topic(id="other", title="Exclusion", body="A student is suspended or expelled."),
        Topic(id="not", title="Suspicion", body="Nothing of the kind."),
    )
    screen = Screen(title="Rights", reviewed=dt.date(2026, 11, 1), topics=topics)
    index = Index.build(Edition("en", {"rights": screen}))
    found = [hit.address.topic for hit in index.find("suspended")]
    assert found == ["other", "suspension"]
    assert [hit.address.topic for hit in index.find("suspending")] == ["other"]
