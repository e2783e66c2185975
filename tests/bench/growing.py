"""Packs of many topics, and what a program needs for them."""

import subprocess
import time
from pathlib import Path
from random import Random

from tests.bench.line import shown_at
from tests.bench.programs import DOWN, READER, Setting
from tests.bench.rows import Row
from tests.bench.visit import Samples, new_home
from tests.support.pty import ROOT, plain_env

MOST_SCREENS = 99
TOPICS_A_SCREEN = 10
SETTING = Setting((80, 24), "xterm-256color")
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "le", "mi", "no", "ru", "sa", "te", "vi", "zo")
RARE = "quillwort"
WORD = "Topic"
KIOSK = """\
title = "Grown"
languages = ["en"]
screens = [{stems}]

[emergency]
en = "In an emergency call 911."
"""
SCREEN = """\
title = "{title}"
reviewed = 2026-11-01
layout = "list"
"""
TOPIC = '''
[[topic]]
id = "t{number}"
title = "Topic {number}"
summary = "{summary}"
points = ["{point}"]
body = """
{body}
"""
'''
GROWTH = (
    Row("size", "bytes of TOML"),
    Row("check", "check", "ms"),
    Row("find", "find a word", "ms"),
    Row("show", "show one topic", "ms"),
    Row("first run", "first useful screen, first run", "ms"),
    Row("second run", "first useful screen, later runs", "ms"),
    Row("answers", "a key typed at once is answered", "ms"),
    Row("memory", "memory (PSS)", "MB"),
)


def grow(folder: Path, topics: int, chance: Random) -> None:
    """Write a pack of so many topics, on as many screens as it takes."""
    screens = min(MOST_SCREENS, -(-topics // TOPICS_A_SCREEN))
    (folder / "en").mkdir(parents=True)
    names = [f"s{number}" for number in range(screens)]
    stems = ", ".join(f'"{name}"' for name in names)
    (folder / "kiosk.toml").write_text(KIOSK.format(stems=stems))
    for index, name in enumerate(names):
        own = range(index * topics // screens, (index + 1) * topics // screens)
        text = SCREEN.format(title=f"Screen {index}")
        text += "".join(_topic(number, chance) for number in own)
        (folder / "en" / f"{name}.toml").write_text(text)


def measure(folder: Path, samples: Samples) -> None:
    """Run the commands and the reader on a pack."""
    content = ("--content", str(folder))
    samples["size"].append(sum(file.stat().st_size for file in folder.rglob("*.toml")))
    samples["check"].append(_seconds(*READER, "check", str(folder)))
    samples["find"].append(_seconds(*READER, "find", *content, RARE))
    samples["show"].append(_seconds(*READER, "show", *content, "s0/t0"))
    with new_home() as home:
        for run in ("first run", "second run"):
            with SETTING.run((*READER, *content), home) as line:
                samples[run].append(shown_at(line.settle_with(WORD), SETTING.size, [WORD]))
                samples["memory"].append(line.process.memory)
                line.leave("q")
        with SETTING.run((*READER, *content), home) as line:
            line.wait_for(WORD)
            line.press(DOWN)
            samples["answers"].append(line.chunks[-1].at)


def _seconds(*command: str) -> float:
    started = time.monotonic()
    subprocess.run(  # noqa: S603 - our own program
        command,
        check=True,
        capture_output=True,
        env=plain_env(PYTHONPATH=str(ROOT)),
    )
    return time.monotonic() - started


def _topic(number: int, chance: Random) -> str:
    rare = f" {RARE}" if number == 0 else ""
    paragraphs = (_words(60, chance).capitalize() + "." for _ in range(3))
    return TOPIC.format(
        number=number,
        summary=_words(8, chance).capitalize() + ".",
        point=_words(6, chance).capitalize() + ".",
        body="\n\n".join(paragraphs) + rare,
    )


def _words(count: int, chance: Random) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(count))
