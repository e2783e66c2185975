"""Packs to brief from."""

from msgspec.structs import replace

from sro_kiosk.content import Pack, Question
from tests.support.packs import small_pack

SECRET = "Ask about the zebra."  # noqa: S105 - trainers' notes
POINTS = ("Comes in peace.", "Leaves in peace.", "Never in haste.")


def talk_pack(*, languages: tuple[str, ...] = ("en",)) -> Pack:
    """The small pack, with points, notes and questions in its roles."""
    pack = small_pack(languages=languages)
    editions = dict(pack.editions)
    for language, edition in editions.items():
        roles = edition.screens["roles"]
        topics = [replace(topic, notes=f"{SECRET} {topic.id}") for topic in roles.topics]
        topics[0] = replace(topics[0], points=POINTS, sources=("code",))
        topics[1] = replace(
            topics[1],
            questions=(
                Question("Who decides?", ("The school", "The officer"), 1, "The MOU says so."),
                Question("How many roles?", ("Three", "Four"), 2),
            ),
        )
        screens = {**edition.screens, "roles": replace(roles, topics=tuple(topics))}
        editions[language] = replace(edition, screens=screens)
    return replace(pack, editions=editions)
