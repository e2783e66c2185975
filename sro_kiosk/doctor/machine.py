"""What this machine is."""

import os
import platform
import re
from collections.abc import Iterator

from sro_kiosk.doctor.findings import Finding, presentable, read_file

_MEMORY = re.compile(r"^(MemTotal|MemAvailable):\s+(\d+) kB", re.MULTILINE)
_MODELS = ("/proc/device-tree/model", "/sys/class/dmi/id/product_name")
_LEAST_MEMORY = 100  # MB; the reader takes about 40


def look_at_machine() -> Iterator[Finding]:
    """Tell of the machine."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield Finding("system", presentable(system))
    model = next((text for path in _MODELS if (text := read_file(path).strip("\0\n "))), "")
    if model:
        yield Finding("model", presentable(model))
    yield Finding("processors", str(os.cpu_count() or "unknown"))
    yield _memory(read_file("/proc/meminfo"))


def _memory(meminfo: str) -> Finding:
    sizes = {name: int(kilobytes) // 1024 for name, kilobytes in _MEMORY.findall(meminfo)}
    total, free = sizes.get("MemTotal"), sizes.get("MemAvailable")
    if total is None or free is None:
        return Finding("memory", "unknown")
    mend = ""
    if free < _LEAST_MEMORY:
        mend = f"less than {_LEAST_MEMORY} MB of memory is free: end other programs"
    return Finding("memory", f"{total} MB, {free} MB free", mend=mend)
