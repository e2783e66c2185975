"""Between the trainer's program and those that follow it: a Unix socket and its messages."""

from sro_kiosk.relay.edits import Edits
from sro_kiosk.relay.guest import Guest
from sro_kiosk.relay.host import Host
from sro_kiosk.relay.place import listening, socket_path

__all__ = ["Edits", "Guest", "Host", "listening", "socket_path"]
