"""What the code beside an attract topic leads to."""

from msgspec.structs import replace

from sro_kiosk.content import Pack, Source
from sro_kiosk.content.kiosk import Lobby
from tests.support.kiosk import AtKiosk, lobby_pack
from tests.support.packs import CODE

LAW = replace(CODE, id="law", publisher="Congress", url="https://law.example")


def pack_with(*sources: tuple[str, ...], attract: str = "roles") -> Pack:
    """Four roles that rest on these sources."""
    pack = lobby_pack(Lobby(turn=20, attract=(attract,)))
    english = pack.editions["en"]
    roles = english.screens["roles"]
    topics = tuple(
        replace(topic, sources=names) for topic, names in zip(roles.topics, sources, strict=True)
    )
    screens = {**english.screens, "roles": replace(roles, topics=topics)}
    known: dict[str, Source] = {"code": CODE, "law": LAW}
    editions = {**pack.editions, "en": replace(english, screens=screens)}
    return replace(pack, sources=known, editions=editions)


def test_the_code_of_a_screen_is_of_what_most_of_its_topics_rest_on() -> None:
    pack = pack_with(("code", "law"), ("law",), ("law",), ())
    AtKiosk(pack, size=(120, 40)).waits(25).sees("R O L E S", "Congress").does_not_see("State")


def test_where_no_code_fits_the_address_stands_in_words() -> None:
    pack = pack_with((), ("law",), (), (), attract="roles/counselor")
    kiosk = AtKiosk(pack, size=(80, 24), console=True).waits(25).sees("C O U N S E L O R")
    kiosk.sees("Congress", "https://law.example").does_not_see("██")
    AtKiosk(pack, size=(40, 12)).waits(25).sees("C O U N S E L O R")


def test_a_screen_whose_topics_rest_on_this_and_that_has_no_code() -> None:
    pack = pack_with(("code",), ("code", "law"), ("law",), ())
    kiosk = AtKiosk(pack, size=(120, 40)).waits(25).sees("R O L E S")
    kiosk.does_not_see("State").does_not_see("Congress")


def test_the_code_of_a_topic_is_of_the_first_work_it_rests_on() -> None:
    pack = pack_with((), ("code", "law"), (), (), attract="roles/counselor")
    AtKiosk(pack, size=(120, 40)).waits(25).sees("C O U N S E L O R", "State")
