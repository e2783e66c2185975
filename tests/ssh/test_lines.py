"""What may be asked in one line: a few commands, and nothing that a shell would make of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.cli import find, keys, show
from sro_kiosk.cli.ssh_command import COMMANDS, LONGEST, OPTIONS, parse
from sro_kiosk.errors import KioskError

ASKED: dict[str, dict[str, object]] = {
    "show": {"address": None, "format": "text"},
    "show roles/educator": {"address": "roles/educator"},
    "show --format json": {"address": None, "format": "json"},
    "  show   roles --width 60 --lang es ": {"address": "roles", "width": 60, "lang": "es"},
    "find last resort": {"words": ["last", "resort"], "limit": 20},
    "find 'last resort' --limit 3": {"words": ["last resort"], "limit": 3},
    'find "the officer\'s role; $(who)?"': {"words": ["the officer's role; $(who)?"]},
    "find acción": {"words": ["acción"]},
    "find accio\u0301n": {"words": ["acción"]},
    "find what's school\u2019s R&B": {"words": ["what's", "school\u2019s", "R&B"]},
    "find memorandum, mou? ¿qué!": {"words": ["memorandum,", "mou?", "¿qué!"]},
    "show roles --format=json": {"address": "roles", "format": "json"},
    "keys": {},
}
REFUSED = (
    *("", " ", "bash", "sh -i", "env", "/bin/sh", "Show", "showroles", "'", '"show'),
    *("show; rm", "show;rm", "show $(x)", "show `x`", "show | sh", "show & sh", "show > x"),
    *("show\nrm", "show\tx", "show\x00", "find \x1b[2J", "find '\x1b]0;x\x07'", "find \u202ex"),
    *("find \udcff", "find a\\ b", "find *", "find ~root", "find {a,b}", "find 'a'b", "find a'b'"),
    *("scp -t .", "scp -f /etc/passwd", "/usr/lib/openssh/sftp-server", "internal-sftp"),
    *("rsync --server -vlogDtpre.iLsfxCIvu . x", "git-upload-pack '/x.git'", "git-receive-pack x"),
    *("show --content /etc", "show '--content' /etc", "show --content=/etc", "find x --state /x"),
    *("show --cont /etc", "show -- --content", "show --help", "show -h", "show --form json"),
    *(
        "lobby",
        "check /etc",
        "new /tmp/x",
        "pin --write",
        "doctor",
        "setup ssh",
        "counts",
        "schema",
    ),
    *("show --format", "show --format html", "show --width 5", "find", "find x --limit 0"),
    *("keys x", "keys --lang es", "show a b", "--session ssh", "show --session ssh"),
    *("find " + "x" * LONGEST, "x" * 1_000_000, " " * 1_000_000, "'" * 1_000_000),
)
RUNS = {show.run, find.run, keys.run}


@pytest.mark.parametrize("line", ASKED)
def test_a_line_asks_for_what_it_says(line: str) -> None:
    asked = vars(parse(line))
    assert {name: asked[name] for name in ASKED[line]} == ASKED[line]
    assert asked["run"] in RUNS


@pytest.mark.parametrize("line", REFUSED, ids=lambda line: ascii(line[:30]))
def test_everything_else_is_refused_in_one_calm_line(line: str) -> None:
    with pytest.raises(KioskError) as refused:
        parse(line)
    told = str(refused.value)
    assert told.isprintable()
    assert len(told) < 200


def test_a_refusal_does_not_repeat_what_was_asked() -> None:
    for line in ("zebra", "show --zebra", "find 'zebra"):
        with pytest.raises(KioskError) as refused:
            parse(line)
        assert "zebra" not in str(refused.value)


CHARACTERS = st.sampled_from(
    list("show find keys --format json 'x' \"y\" ;|&$()`\\\n\t\0\x1b\u202e\udcff")
)
LINES = st.one_of(
    st.text(),
    st.lists(CHARACTERS).map("".join),
    st.lists(
        st.sampled_from(
            (
                *("show", "find", "keys", "--format", "json", "--limit", "5", "--lang", "es"),
                *("--content", "/etc", "-x", "--", "'a b'", '"c"', "roles/educator", "$(x)", ";"),
            )
        )
    ).map(" ".join),
)


@given(line=LINES)
def test_nothing_but_the_list_is_ever_run(line: str) -> None:
    try:
        asked = parse(line)
    except KioskError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 - either way is right
        return
    assert asked.run in RUNS
    assert not {"content", "state", "write", "notices"} & set(vars(asked))
    assert len(line.strip(" ")) <= LONGEST


def test_no_option_that_is_let_through_names_a_file() -> None:
    assert {command.NAME for command in COMMANDS} == set(OPTIONS)
    names = {name for options in OPTIONS.values() for name in options}
    assert names == {"--format", "--width", "--limit", "--lang"}
