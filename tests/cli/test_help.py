"""What `--help` says, as it stands on a screen of 80 columns."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Answer

TOP = """\
usage: sro-kiosk [options]
       sro-kiosk COMMAND ...

School Resource Officer information on tabbed screens, for any terminal.

options:
  -h, --help            show this help message and exit
  --version             show program's version number and exit
  --start SCREEN[/TOPIC]
                        what to open first
  --theme NAME          the colors, if not what suits the terminal: night,
                        day, contrast, console, plain
  --session {ssh}       as sshd starts it for others: the reader and a few
                        commands, and nothing else
  --idle SECONDS        in such a session: how long it waits for a key (900)
  --state DIR           in such a session: where first screens are kept, if
                        they are
  --remember {key}      in such a session: go on where the officer with this
                        key stopped (needs --state)
  --low-bandwidth       for slow lines: the same words in fewer bytes, without
                        colors and frames
  --content DIR         the content folder, if not $SRO_KIOSK_CONTENT or this
                        machine's
  --lang CODE           the language, like en

commands:
  COMMAND
    lobby               the locked kiosk for visitors, for a machine that does
                        nothing else
    brief               show topics as slides, for a trainer with a projector
    show                print a topic, a screen or the whole pack
    export              write a handout to print or to send: HTML, PDF,
                        Markdown or text
    find                find words on all screens, best first
    check               tell every problem of a content folder, with file,
                        line and key
    new                 write a small, complete content folder to start from
    pin                 make the PIN that opens the staff's door of a lobby
                        kiosk
    schema              print the JSON Schema of the content files, for
                        editors
    keys                print what every key does, in every mode
    counts              tell how often topics were read in the lobby, where
                        that is counted
    doctor              tell what this terminal and machine can do, and what
                        to mend
    setup               print or write what makes a machine a locked kiosk, or
                        open to officers over SSH

Without a command the reader opens. Every command tells more: sro-kiosk find --help
Exit codes: 0 done; 1 the answer is no (nothing found, problems found);
2 used wrongly, or cannot go on.
"""
SHOW = """\
usage: sro-kiosk show [-h] [--format {text,markdown,json}] [--width N]
                      [--content DIR] [--lang CODE]
                      [SCREEN[/TOPIC]]

Print a topic, a screen or the whole pack.

positional arguments:
  SCREEN[/TOPIC]        what to print, if not everything

options:
  -h, --help            show this help message and exit
  --format {text,markdown,json}
                        text for people (the default), markdown for other
                        tools, json for programs
  --width N             columns of text (the terminal's, at most 76)
  --content DIR         the content folder, if not $SRO_KIOSK_CONTENT or this
                        machine's
  --lang CODE           the language, like en
"""
EXPORT = """\
usage: sro-kiosk export [-h] [--format {html,pdf,markdown,text}] [--out FILE]
                        [--replace] [--notes] [--content DIR] [--lang CODE]
                        [SCREEN[/TOPIC] ...]

Write a handout to print or to send: HTML, PDF, Markdown or text.

positional arguments:
  SCREEN[/TOPIC]        what is in it, if not everything

options:
  -h, --help            show this help message and exit
  --format {html,pdf,markdown,text}
                        if the ending of FILE does not say it (text)
  --out FILE            the file, if not standard output
  --replace             write over a FILE that is there and differs
  --notes               with the notes for the trainer
  --content DIR         the content folder, if not $SRO_KIOSK_CONTENT or this
                        machine's
  --lang CODE           the language, like en
"""
FIND = """\
usage: sro-kiosk find [-h] [--format {text,json}] [--limit N] [--content DIR]
                      [--lang CODE]
                      WORDS [WORDS ...]

Find words on all screens, best first.

positional arguments:
  WORDS                 words, or beginnings of words

options:
  -h, --help            show this help message and exit
  --format {text,json}  text for people (the default), json for programs
  --limit N             at most so many hits (20)
  --content DIR         the content folder, if not $SRO_KIOSK_CONTENT or this
                        machine's
  --lang CODE           the language, like en
"""
CHECK = """\
usage: sro-kiosk check [-h] [--notices] [--strict]
                       [--format {text,json,github}] [--content DIR]
                       [--lang CODE]
                       [DIR]

Tell every problem of a content folder, with file, line and key.

positional arguments:
  DIR                   the content folder

options:
  -h, --help            show this help message and exit
  --notices             check notices: those in DIR, or else this machine's
  --strict              give advice too: old reviews and notices, missing
                        sources, long paragraphs, untranslated texts
  --format {text,json,github}
                        text for people, json for programs, github for notes
                        on a pull request
  --content DIR         the content folder, if not $SRO_KIOSK_CONTENT or this
                        machine's
  --lang CODE           the language, like en
"""
NEW = """\
usage: sro-kiosk new [-h] [--content DIR] [--lang CODE] DIR

Write a small, complete content folder to start from.

positional arguments:
  DIR            the folder; it may not hold files

options:
  -h, --help     show this help message and exit
  --content DIR  the content folder, if not $SRO_KIOSK_CONTENT or this
                 machine's
  --lang CODE    the language, like en
"""
PIN = """\
usage: sro-kiosk pin [-h] [--write] [--content DIR] [--lang CODE]

Make the PIN that opens the staff's door of a lobby kiosk.

options:
  -h, --help     show this help message and exit
  --write        put it into kiosk.toml of the content folder instead of
                 printing it
  --content DIR  the content folder, if not $SRO_KIOSK_CONTENT or this
                 machine's
  --lang CODE    the language, like en
"""
KEYS = """\
usage: sro-kiosk keys [-h] [--content DIR] [--lang CODE]

Print what every key does, in every mode.

options:
  -h, --help     show this help message and exit
  --content DIR  the content folder, if not $SRO_KIOSK_CONTENT or this
                 machine's
  --lang CODE    the language, like en
"""
COUNTS = """\
usage: sro-kiosk counts [-h] [--state DIR] [--days N] [--format {text,csv}]
                        [--content DIR] [--lang CODE]

Tell how often topics were read in the lobby, where that is counted.

options:
  -h, --help           show this help message and exit
  --state DIR          the state folder (/var/lib/sro-kiosk)
  --days N             of the last N days, today among them, if not of all
                       that are kept
  --format {text,csv}  text for people (the default), csv for spreadsheets
  --content DIR        the content folder, if not $SRO_KIOSK_CONTENT or this
                       machine's
  --lang CODE          the language, like en
"""
SETUP = """\
usage: sro-kiosk setup [-h] [--write DIR] [--wayland] [--shutdown]
                       [--state DIR] [--remember] [--python FILE]
                       [--notices DIR] [--user NAME] [--content DIR]
                       [--lang CODE]
                       {lobby,ssh}

Print or write what makes a machine a locked kiosk, or open to officers over
SSH.

positional arguments:
  {lobby,ssh}    what the machine is for

options:
  -h, --help     show this help message and exit
  --write DIR    write below DIR, as they stand under /; without it they are
                 printed
  --wayland      in cage and foot, not on a bare console
  --shutdown     let staff shut the machine down
  --state DIR    over SSH: where first screens are kept
  --remember     over SSH: let each officer go on where they stopped, by their
                 key
  --python FILE  the Python that has sro-kiosk (this one)
  --notices DIR  where notices are put for the kiosk
  --user NAME    who the kiosk runs as (sro-kiosk; over SSH sro)
  --content DIR  the content folder, if not $SRO_KIOSK_CONTENT or this
                 machine's
  --lang CODE    the language, like en
"""


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ([], TOP),
        (["show"], SHOW),
        (["export"], EXPORT),
        (["find"], FIND),
        (["check"], CHECK),
        (["new"], NEW),
        (["pin"], PIN),
        (["keys"], KEYS),
        (["counts"], COUNTS),
        (["setup"], SETUP),
    ],
    ids=["top", "show", "export", "find", "check", "new", "pin", "keys", "counts", "setup"],
)
def test_help(sro_kiosk: Callable[..., Answer], command: list[str], text: str) -> None:
    answer = sro_kiosk(*command, "--help")
    assert answer.out == text
    assert (answer.code, answer.err) == (0, "")
