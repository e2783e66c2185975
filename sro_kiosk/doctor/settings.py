"""Whether a machine is set up as a kiosk: what it runs with, held against what setup writes."""

from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.doctor.drop_ins import effective
from sro_kiosk.doctor.findings import Finding, presentable, read_file
from sro_kiosk.setup.by_hand import KERNEL
from sro_kiosk.setup.machine import LOGIND, MASKS, OVERLAY, SYSCTL, SYSTEM, UNWANTED
from sro_kiosk.setup.measures import File, Mask, Measure, line

_TRUE, _FALSE = ("1", "yes", "y", "true", "t", "on"), ("0", "no", "n", "false", "f", "off")


def look_at_settings(root: Path) -> Iterator[Finding]:
    """Tell of the kernel, the login manager, systemd and what may not start."""
    for measure in SYSCTL.measures():
        yield from _sysctl(root, measure)
    yield from _kernel_arguments(root)
    yield from _told(root, "systemd/logind.conf", LOGIND)
    yield from _told(root, "systemd/system.conf", SYSTEM)
    yield _masks(root)


def _sysctl(root: Path, measure: Measure) -> Iterator[Finding]:
    name = measure.key.removeprefix("-")
    value = " ".join(read_file(root / "proc/sys" / name.replace(".", "/")).split())
    if value or name == measure.key:  # the others are not there in older kernels
        yield _held(root, measure._replace(key=name), value)


def _told(root: Path, name: str, file: File) -> Iterator[Finding]:
    said = effective(root, name)
    for measure in file.measures():
        yield _held(root, measure, said.get((measure.section, measure.key), ""))


def _held(root: Path, measure: Measure, value: str) -> Finding:
    """Hold a value against what it is to be; empty where there is none."""
    path, wanted = f"/{measure.path}", line(measure.setting)
    lines = [text.removeprefix("-") for text in read_file(root / measure.path).splitlines()]
    if not lines:
        mend = f"{path} is missing: sro-kiosk setup lobby prints it"
    elif wanted in lines:
        mend = f"{path} sets {wanted}, which does not hold: restart, or mend what overrules it"
    else:
        mend = f"set {wanted} in {path}: {measure.why}"
    return _compared(measure, value, mend)


def _compared(measure: Measure, value: str, mend: str) -> Finding:
    shown = presentable(value) or "not set"
    if _is_same(value, measure.value or ""):
        return Finding(measure.key, shown)
    return Finding(measure.key, shown, f"must be {measure.value}", mend)


def _is_same(value: str, wanted: str) -> bool:
    """Compare as systemd does: many words for yes, seconds with and without their unit."""
    value, wanted = value.lower(), wanted.lower()
    for words in (_TRUE, _FALSE):
        if wanted in words:
            return value in words
    return value.removesuffix("s") == wanted.removesuffix("s")


def _kernel_arguments(root: Path) -> Iterator[Finding]:
    """Tell of each that the kernel shows to be so or not; of the rest, what was not given."""
    given = read_file(root / "proc/cmdline").split()
    values = dict(argument.partition("=")[::2] for argument in given)  # the last one holds
    missing: list[str] = []
    for measure in KERNEL.measures():
        if measure.setting == OVERLAY:  # a disk that is only read shows itself
            continue
        now = read_file(_parameter(root, measure.key)).strip()
        if now:
            wanted = line(measure.setting)
            yield _compared(measure, now, f"add {wanted} to the kernel's arguments: {measure.why}")
        elif values.get(measure.key) != (measure.value or ""):
            missing.append(line(measure.setting))
    yield _missing(missing)
    for setting in UNWANTED:
        if setting.key in values:
            why = setting.reason.removesuffix(".")
            mend = f"take {setting.key} out of the kernel's arguments: {why}"
            yield Finding(setting.key, "given", "an argument of the kernel", mend)


def _parameter(root: Path, argument: str) -> Path:
    """Where the kernel shows what became of an argument."""
    module, _, name = argument.rpartition(".")
    return root / "sys/module" / (module or "kernel") / "parameters" / name


def _missing(arguments: list[str]) -> Finding:
    if not arguments:
        return Finding("kernel arguments", "as they should be")
    given = " ".join(arguments)
    mend = f"add to the kernel's arguments, as /{KERNEL.path} says: {given}"
    return Finding("kernel arguments", f"{len(arguments)} not given", given, mend)


def _masks(root: Path) -> Finding:
    missing = [mask for mask in MASKS if not _is_masked(root, mask)]
    value = f"{len(MASKS) - len(missing)} of {len(MASKS)}"
    if not missing:
        return Finding("masked units", value)
    units = " ".join(mask.unit for mask in missing)
    return Finding("masked units", value, units, f"sudo systemctl mask {units}")


def _is_masked(root: Path, mask: Mask) -> bool:
    for place in ("etc", "run"):
        path = root / place / "systemd/system" / mask.unit
        try:
            if path.readlink() == Path("/dev/null"):
                return True
        except OSError:
            continue
    return False
