"""What an unattended kiosk has behind its front: folders to watch, a door, counts, the doctor.

All that takes long or touches files is done here, in threads; the screen hears what came of it.
"""

from sro_kiosk.backroom.backroom import Backroom, Places
from sro_kiosk.backroom.watching import Watcher

__all__ = ["Backroom", "Places", "Watcher"]
