"""What a measure is: one setting in one file of the machine, and why the kiosk needs it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Setting(NamedTuple):
    """One line of a file. Without a reason it shares that of the line before it."""

    key: str
    value: str | None  # None: the key is the whole line
    reason: str = ""


def line(setting: Setting, between: str = "=") -> str:
    """Write a setting as its file has it."""
    return setting.key if setting.value is None else f"{setting.key}{between}{setting.value}"


class Measure(NamedTuple):
    """A setting with the place where it belongs."""

    path: str
    section: str
    key: str
    value: str | None
    reason: str

    @property
    def setting(self) -> Setting:
        """The setting alone."""
        return Setting(self.key, self.value, self.reason)

    @property
    def why(self) -> str:
        """The reason as the end of a sentence."""
        return self.reason.removesuffix(".")


class File(NamedTuple):
    """A file of settings. `path` has no leading slash; a section named "" has no heading."""

    path: str
    about: str
    sections: Mapping[str, Sequence[Setting]]
    between: str = "="

    def measures(self) -> Iterator[Measure]:
        """Each setting with its place and its reason."""
        for section, settings in self.sections.items():
            reason = ""
            for setting in settings:
                reason = setting.reason or reason
                yield Measure(self.path, section, setting.key, setting.value, reason)


class Mask(NamedTuple):
    """A unit of systemd that may not start: a link to /dev/null in its place."""

    unit: str
    reason: str

    @property
    def path(self) -> str:
        """Where the link is."""
        return f"etc/systemd/system/{self.unit}"
