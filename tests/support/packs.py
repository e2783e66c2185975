"""Small packs built in memory."""

import datetime as dt

from msgspec.structs import replace

from sro_kiosk.content import Edition, Kiosk, Link, Pack, Screen, Source, Topic

REVIEWED = dt.date(2026, 11, 1)
CODE = Source(
    id="code",
    title="The Code",
    publisher="State",
    year=2020,
    url="https://code.example",
    seen="Read.",
)
LONG_BODY = "\n\n".join(f"Paragraph {number} of the long page." for number in range(1, 31))


def small_pack(*, languages: tuple[str, ...] = ("en",), agency: str = "Lincoln County") -> Pack:
    """A page, a board of four cards and a list of three, in each language."""
    kiosk = Kiosk(
        title="School Resource Officers",
        agency=agency,
        languages=languages,
        screens=("about", "roles", "advice"),
        emergency={"en": "In an emergency call 911.", "es": "En una emergencia, llame al 911."},
    )
    editions = {language: small_edition(language) for language in languages}
    return Pack(kiosk=kiosk, sources={"code": CODE}, editions=editions)


def small_edition(language: str) -> Edition:
    """The screens; Spanish differs in its titles only."""
    spanish = language == "es"
    about = Screen(
        title="Acerca" if spanish else "About",
        summary="Who they are.",
        reviewed=REVIEWED,
        topics=(
            Topic(id="what", title="Qué es" if spanish else "What it is", body=LONG_BODY),
            Topic(id="who", title="Who pays", body="The city. See [the MOU](advice/mou)."),
            Topic(id="end", title="The end", body="Last words."),
        ),
    )
    roles = Screen(
        title="Funciones" if spanish else "Roles",
        summary="Four roles. Choose one.",
        layout="cards",
        reviewed=REVIEWED,
        topics=tuple(
            Topic(
                id=name,
                title=name.title(),
                summary=f"The {name} sums up.",
                body=f"All about {name}.",
            )
            for name in ("enforcer", "counselor", "educator", "manager")
        ),
    )
    mou = Topic(
        id="mou",
        title="MOU",
        body="A written agreement.\n\n" + LONG_BODY,
        links=(
            Link(label="NASRO", url="https://www.nasro.org", note="Trains officers."),
            Link(label="The educator", url="roles/educator"),
        ),
        sources=("code",),
    )
    advice = Screen(
        title="Consejos" if spanish else "Advice",
        layout="list",
        reviewed=REVIEWED,
        topics=(
            mou,
            Topic(id="training", title="Training", body="Forty hours."),
            Topic(id="review", title="Review", body="Every year."),
        ),
    )
    return Edition(language=language, screens={"about": about, "roles": roles, "advice": advice})


def uneven_pack() -> Pack:
    """A pack whose Spanish lacks a screen and a topic, and whose titles are long."""
    pack = small_pack(languages=("en", "es"))
    spanish = dict(pack.editions["es"].screens)
    del spanish["roles"]
    advice = spanish["advice"]
    spanish["advice"] = replace(
        advice, title="Un título muy largo para una sola pestaña", topics=advice.topics[:2]
    )
    editions = {**pack.editions, "es": Edition(language="es", screens=spanish)}
    return replace(pack, editions=editions)
