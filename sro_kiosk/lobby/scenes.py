"""The screens of an unattended kiosk besides the reader's own."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from sro_kiosk.content import Address
from sro_kiosk.lobby.notice_list import NoticeList
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.reader import Reader
from sro_kiosk.typeset import BLANK, Line
from sro_kiosk.typeset.glyphs import to_console
from sro_kiosk.views.area import Size
from sro_kiosk.views.attract import view_attract
from sro_kiosk.views.begin import begin_lines, clock_of
from sro_kiosk.views.chrome import masthead
from sro_kiosk.views.lobby_chrome import bottom_line, following_languages
from sro_kiosk.views.notices import banner, more_of
from sro_kiosk.views.scene import Scene, Screenful
from sro_kiosk.views.warning import before_reset, warned
from sro_kiosk.words import say_in

MOST_OTHERS = 3  # languages besides the one that is shown
TEST_NOTICE = "This is a test of the notices. Nothing has happened."


def visit_scene(reader: Reader, posting: Posting, seconds_left: int | None) -> Screenful:
    """What the reader shows below the notices; over it, perhaps, the question who is there."""
    are_read = isinstance(reader.busy_with, NoticeList)
    reader.banner = () if are_read else _banner(posting, reader.scene)
    return asked(reader.screenful(), reader.scene, seconds_left)


def asked(shown: Screenful, scene: Scene, seconds_left: int | None) -> Screenful:
    """The same screen; over it, where so many seconds are left, the question who is there."""
    if seconds_left is None:
        return shown
    size = Size(scene.size.width, len(shown.body.lines))
    lines = warned(shown.body.lines, size, seconds_left, before_reset(scene.say))
    return replace(shown, body=replace(shown.body, lines=lines))


def attract_scene(
    reader: Reader, posting: Posting, address: Address, now: dt.datetime | None, *, held: bool
) -> Screenful:
    """One topic while nobody is there; `now` is None where nobody knows the time."""
    scene = reader.scene
    if scene.size.too_small:
        return reader.screenful()
    kiosk = scene.kiosk
    if kiosk.lobby.clock and (clock := clock_of(now, scene.edition.language)):
        kiosk = structs.replace(kiosk, agency=f"{kiosk.agency}   {clock}".strip())
    top: tuple[Line, ...] = (masthead(kiosk, scene.edition.language, scene.size.width), BLANK)
    top = (*top, *_banner(posting, scene))
    size = Size(scene.size.width, max(0, scene.size.height - len(top) - 1))
    screen = reader.edition.screens[address.screen]
    others = [(name, say_in(language)) for language, name in following_languages(scene)]
    begin = begin_lines(scene.say, others[:MOST_OTHERS], console=scene.console, held=held)
    halves = not scene.console
    body = view_attract(screen, address, reader.library, size, begin=begin, halves=halves)
    return Screenful(top, body, (bottom_line(scene, ()),))


def emergency_banner(posting: Posting, scene: Scene) -> tuple[Line, ...]:
    """What nobody may miss, above what takes the screen all the same."""
    texts = [posted.text_in(scene.edition.language) for posted in posting.emergencies]
    return banner(_drawable(texts, scene), scene.size, more_of(scene.say))


def notice_texts(posting: Posting, scene: Scene) -> Sequence[str]:
    """What the notices say, the first first."""
    texts = [posted.text_in(scene.edition.language) for posted in posting.notices]
    return _drawable([TEST_NOTICE, *texts] if posting.is_test else texts, scene)


def _banner(posting: Posting, scene: Scene) -> tuple[Line, ...]:
    more = more_of(scene.say, is_chosen=scene.more and scene.button == 1)
    return banner(notice_texts(posting, scene), scene.size, more)


def _drawable(texts: Sequence[str], scene: Scene) -> Sequence[str]:
    return [to_console(text) for text in texts] if scene.console else texts
