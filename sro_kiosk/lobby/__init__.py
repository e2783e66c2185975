"""An unattended kiosk as a machine: touches, time and news go in, a screenful of lines comes out.

    visit        whether somebody is there
    front        what a visitor has in front of them, all parts together
    attraction   the topics shown while nobody is there
    posting      the notices on the screen
    staff_room   the staff's door, and what is behind it

Knows no terminal, no file and no thread.
"""

from sro_kiosk.lobby.front import Front

__all__ = ["Front"]
