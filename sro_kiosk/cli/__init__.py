"""The command line: one module a command, and the only room that prints."""

from sro_kiosk.cli.main import run

__all__ = ["run"]
