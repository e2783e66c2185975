"""Rules about the topics of one screen."""

from sro_kiosk.content.reading import Reading


def duplicate_topics(reading: Reading) -> None:
    """An id names one topic of a screen."""
    seen: dict[tuple[str, str], int] = {}
    for file, key, _, topic in reading.topics():
        first = seen.setdefault((file, topic.id), int(key[1]))
        if first != key[1]:
            message = f'"{topic.id}" is the id of topic[{first + 1}] already: choose another'
            reading.faults.add(file, (*key, "id"), message)


def missing_answers(reading: Reading) -> None:
    """The answer of a question is one of its choices."""
    for file, key, _, topic in reading.topics():
        for index, question in enumerate(topic.questions):
            choices = len(question.choices)
            if question.answer > choices:
                message = (
                    f"is {question.answer}, but there are {choices} choices: count them from 1"
                )
                reading.faults.add(file, (*key, "question", index, "answer"), message)


def cards_without_summary(reading: Reading) -> None:
    """A card shows the summary of its topic."""
    for language, edition in reading.editions.items():
        for stem, screen in edition.screens.items():
            for index, topic in enumerate(screen.topics):
                if screen.layout == "cards" and not topic.summary:
                    key = ("topic", index, "summary")
                    message = 'is missing: on a screen with layout "cards" each card shows one'
                    reading.faults.add(f"{language}/{stem}.toml", key, message)
