"""What one run of the kiosk keeps for the next to begin with."""

from pathlib import Path

from tests.support.lobby import Rooms, kiosk

NEWS = "The office closes at noon"


def test_no_news_of_the_last_run_is_shown_by_the_next(tmp_path: Path) -> None:
    rooms = Rooms(tmp_path)
    notice = rooms.post("closing.toml", f'text.en = "{NEWS}."')
    with kiosk(rooms, 1.0) as before:
        before.first_look()
        assert NEWS in before.look.text
    notice.unlink()
    with kiosk(rooms, 1.0) as after:
        after.first_look()
        assert NEWS.encode() not in bytes(after.output)
