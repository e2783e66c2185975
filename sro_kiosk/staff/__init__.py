"""The staff's door of a lobby kiosk; knows nothing of screens."""

from sro_kiosk.staff.audit import Audit
from sro_kiosk.staff.door import Answer, Door

__all__ = ["Answer", "Audit", "Door"]
