"""What one follower was told, so that it is told only what is new."""

from sro_kiosk.briefing.audience import Audience
from sro_kiosk.briefing.messages import Shown
from sro_kiosk.briefing.picture import Picture
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.talk import Talk


class Told:
    """What a follower knows of one edition of the slides: each slide up to a step."""

    def __init__(self) -> None:
        self._edition: tuple[int, Stage] | None = None
        self._now: tuple[Picture, int] | None = None
        self._steps: dict[int, int] = {}

    def news(self, audience: Audience, talk: Talk, stage: Stage) -> Shown | None:
        """What it is to be told now, for a screen of its own size; None where that is nothing."""
        now, edition = audience.shown(talk, stage), (audience.edition, stage)
        is_anew = self._edition != edition
        if is_anew:
            self._edition = edition
            self._steps.clear()
        elif self._now == now:
            return None
        self._now = now
        more = list(audience.seen(stage, self._steps))
        self._steps.update((number, step) for number, step, _ in more)
        return Shown(*now, tuple(picture for _, _, picture in more), is_anew)
