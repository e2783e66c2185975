"""An unattended kiosk as a machine: touches, time and news go in, a screenful of lines comes out.

    visit        whether somebody is there
    present      what is on the screen
    touched      what visitors do
    front        what time and news do; all parts together
    notice_list  the notices that do not fit above the page
    attraction   the topics shown while nobody is there
    posting      the notices on the screen
    staff_room   the staff's door, and what is behind it

Knows no terminal, no file and no thread.
"""

from sro_kiosk.lobby.front import Front

__all__ = ["Front"]
