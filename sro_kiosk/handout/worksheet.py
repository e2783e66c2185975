"""Questions and answers as blocks, for formats that have no more than text."""

from string import ascii_uppercase

from sro_kiosk.content.blocks import Block, ListBlock, Paragraph, Run
from sro_kiosk.handout.document import Asked


def letter(choice: int) -> str:
    """The letter of a choice, counted from 1; there are at most six."""
    return ascii_uppercase[choice - 1]


def right_choice(asked: Asked) -> str:
    """The choice that is right."""
    return asked.question.choices[asked.question.answer - 1]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A text that is no Markdown; a blank line begins a new paragraph."""
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return tuple(Paragraph((Run(part),)) for part in parts if part)


def questions(asked: tuple[Asked, ...]) -> tuple[Block, ...]:
    """A numbered list of questions, each with its choices."""
    items = tuple(
        (
            Paragraph((Run(one.question.ask),)),
            ListBlock(
                tuple(
                    (Paragraph((Run(f"{letter(number)}. {choice}"),)),)
                    for number, choice in enumerate(one.question.choices, start=1)
                )
            ),
        )
        for one in asked
    )
    return (ListBlock(items, start=1),)


def answers(asked: tuple[Asked, ...]) -> tuple[Block, ...]:
    """A list of the same numbers: the right choice, and why."""
    items = tuple(
        (
            Paragraph((Run(f"{letter(one.question.answer)}. {right_choice(one)}"),)),
            *paragraphs(one.question.because),
        )
        for one in asked
    )
    return (ListBlock(items, start=1),)
