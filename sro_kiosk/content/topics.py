"""Rules about the topics of one screen."""

from sro_kiosk.content.reading import Reading


def duplicate_topics(reading: Reading) -> None:
    """An id names one topic of a screen."""
    seen: dict[tuple[str, str], int] = {}
    for entry in reading.topics():
        first = seen.setdefault((entry.file, entry.topic.id), entry.index)
        if first != entry.index:
            message = f'"{entry.topic.id}" is the id of topic[{first + 1}] already: choose another'
            reading.faults.add(entry.file, entry.key("id"), message)


def missing_answers(reading: Reading) -> None:
    """The answer of a question is one of its choices."""
    for entry in reading.topics():
        for index, question in enumerate(entry.topic.questions):
            choices = len(question.choices)
            if question.answer > choices:
                message = f"is {question.answer}, but there are {choices} choices: count from 1"
                reading.faults.add(entry.file, entry.key("question", index, "answer"), message)


def cards_without_summary(reading: Reading) -> None:
    """A card shows the summary of its topic."""
    for entry in reading.topics():
        if entry.screen.layout == "cards" and not entry.topic.summary:
            message = 'is missing: on a screen with layout "cards" each card shows one'
            reading.faults.add(entry.file, entry.key("summary"), message)
