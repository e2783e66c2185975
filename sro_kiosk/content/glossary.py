"""Words of the glossary, linked where they first appear on a page.

A word is found as its title is written; a title of several words or of many letters is also found
with a small first letter, so that "Hold" the drill word is not found in "holds a key".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Self

from msgspec.structs import replace

from sro_kiosk.content.blocks import Block, ListBlock, Paragraph, Quote, Run
from sro_kiosk.content.model import Address, Edition, Topic

LONG_WORD = 8
_NAME_AND_SHORT = re.compile(r"(.+) \((.+)\)")


class Glossary:
    """Where each word of an edition is explained."""

    def __init__(self, addresses: dict[str, str]) -> None:
        self._addresses = addresses
        words = sorted(map(re.escape, addresses), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])") if words else None

    @classmethod
    def of(cls, edition: Edition, stem: str) -> Self:
        """The words of the glossary screen; none where there is no such screen."""
        screen = edition.screens.get(stem)
        addresses: dict[str, str] = {}
        for topic in screen.topics if screen else ():
            address = str(Address(stem, topic.id))
            for form in _forms(topic.title):
                addresses.setdefault(form, address)
        return cls(addresses)

    def on_page(self, topic: Topic) -> "PageWords":
        """The words to link on the page of a topic: not its own, nor what it links to anyway."""
        linked = {link.url for link in topic.links}
        own = {self._addresses.get(form, "") for form in _forms(topic.title)}
        return PageWords(self._pattern, self._addresses, linked | own)


class PageWords:
    """Links the first appearance of each word, block after block."""

    def __init__(
        self, pattern: re.Pattern[str] | None, addresses: dict[str, str], seen: set[str]
    ) -> None:
        self._pattern = pattern
        self._addresses = addresses
        self._seen = seen

    def link(self, block: Block) -> Block:
        """The block with its words linked; headings and tables are left as they are."""
        if self._pattern is None:
            return block
        match block:
            case Paragraph(runs):
                return Paragraph(self.link_runs(runs))
            case ListBlock(items):
                return replace(block, items=tuple(tuple(map(self.link, item)) for item in items))
            case Quote(blocks):
                return Quote(tuple(map(self.link, blocks)))
            case _:
                return block

    def link_text(self, text: str) -> tuple[Run, ...]:
        """Plain text as runs with its words linked."""
        return self.link_runs((Run(text),))

    def link_runs(self, runs: Sequence[Run]) -> tuple[Run, ...]:
        """Runs with the words in them as runs of their own."""
        return tuple(chain.from_iterable(map(self._split, runs)))

    def _split(self, run: Run) -> Iterator[Run]:
        if run.href or run.code or self._pattern is None:
            yield run
            return
        done = 0
        for found in self._pattern.finditer(run.text):
            address = self._addresses[found[0]]
            if address in self._seen:
                continue
            self._seen.add(address)
            if found.start() > done:
                yield replace(run, text=run.text[done : found.start()])
            yield replace(run, text=found[0], href=address, is_word=True)
            done = found.end()
        if done < len(run.text):
            yield replace(run, text=run.text[done:])


def _forms(title: str) -> Iterator[str]:
    """How a word may be written; of "Name (SHORT)" each part is a word of its own."""
    named = _NAME_AND_SHORT.fullmatch(title)
    for form in named.groups() if named else (title,):
        yield form
        small = form[:1].lower() + form[1:]
        if small == form.lower() and (" " in form or len(form) >= LONG_WORD):
            yield small
