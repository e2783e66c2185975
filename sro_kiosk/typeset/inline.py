"""Runs of a text as spans, and the numbers of the links among them."""

from collections.abc import Iterable
from typing import NamedTuple

from sro_kiosk.content.blocks import Run
from sro_kiosk.typeset.lines import Line, Role, Span


class Target(NamedTuple):
    """What a number on a page opens: an outside address, an address of the pack, or a source."""

    label: str
    href: str
    note: str = ""


FIRST_WORD = 1 << 23  # above any number of a page


class Numbering:
    """Gives every link of a page its number, from 1; the same address keeps one number.

    Words of the glossary show no number, so they come last: until `settle` they have numbers from
    `FIRST_WORD` on.
    """

    def __init__(self) -> None:
        self.targets: list[Target] = []
        self._words: list[Target] = []

    def number(self, target: Target, *, by_label: bool = False) -> int:
        """The number of this target on the page; two works at one address differ `by_label`."""
        for number, known in enumerate(self.targets, start=1):
            same_label = known.label == target.label
            if known.href == target.href and (same_label or (not by_label and known.href)):
                return number
        self.targets.append(target)
        return len(self.targets)

    def word(self, target: Target) -> int:
        """The number of a word of the glossary, for the time being."""
        self._words.append(target)
        return FIRST_WORD + len(self._words) - 1

    def settle(self, lines: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Target, ...]]:
        """The lines with the words' last numbers, and all targets."""
        shift = FIRST_WORD - len(self.targets) - 1
        settled = tuple(
            tuple(
                span._replace(target=span.target - shift) if span.target >= FIRST_WORD else span
                for span in line
            )
            for line in lines
        )
        return settled, (*self.targets, *self._words)


def set_runs(runs: Iterable[Run], numbering: Numbering, role: Role = Role.TEXT) -> list[Span]:
    """Spans of the runs; a link is followed by its number in brackets."""
    spans: list[Span] = []
    label = href = ""
    for run in runs:
        if href and run.href != href:
            spans.append(_mark(numbering, Target(label, href)))
            label = ""
        href = "" if run.is_word else run.href
        if run.is_word:
            spans.append(Span(run.text, Role.WORD, numbering.word(Target(run.text, run.href))))
        elif href:
            label += run.text
            number = numbering.number(Target(label, href))
            numbering.targets[number - 1] = _fuller(numbering.targets[number - 1], label)
            spans.append(Span(run.text, Role.LINK, number))
        else:
            spans.append(Span(run.text, _role(run, role)))
    if href:
        spans.append(_mark(numbering, Target(label, href)))
    return spans


def _mark(numbering: Numbering, target: Target) -> Span:
    number = numbering.number(target)
    return Span(f"\N{NO-BREAK SPACE}[{number}]", Role.NUMBER, number)


def _fuller(known: Target, label: str) -> Target:
    """A link in several styles comes in several runs: its label grows with them."""
    return known._replace(label=label) if label.startswith(known.label) else known


def _role(run: Run, role: Role) -> Role:
    if run.code:
        return Role.CODE
    if run.strong:
        return Role.STRONG
    if run.emphasis:
        return Role.EMPHASIS
    return role
