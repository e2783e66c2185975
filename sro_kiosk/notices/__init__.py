"""Messages that stand above the content until they expire: one TOML file each, in one folder."""

from sro_kiosk.notices.arrivals import Arrivals
from sro_kiosk.notices.board import Board, Posted
from sro_kiosk.notices.folder import read_board, signature
from sro_kiosk.notices.notice import Notice

__all__ = ["Arrivals", "Board", "Notice", "Posted", "read_board", "signature"]
