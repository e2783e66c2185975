"""`sro-kiosk export`."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.cli import handing_out
from sro_kiosk.errors import KioskError
from tests.cli.conftest import Answer
from tests.support import shipped
from tests.support.pty import plain_env, python, running

Run = Callable[..., Answer]

QUESTION = """
[[topic.question]]
ask = "Who *teaches*?"
choices = ["An officer", "A clerk"]
answer = 1
because = "It is a role.\\n\\nOne of four."
"""
TEXT = """\
Lincoln High

Call 911.


Roles (roles)

What an officer does.
Reviewed: 2026-11-01


Educator (roles/educator)

Teaches what the law means — in class.

Notes for the trainer:

Wait for # hands.


Questions

Choose one answer to each question. The answers are at the end.

1. Who *teaches*?
   - A. An officer
   - B. A clerk


Answers

1. A. An officer

   It is a role.

   One of four.
"""
MARKDOWN = r"""# Lincoln High

Call 911.

## Roles

What an officer does.

Reviewed: 2026-11-01

### Educator

Teaches what the law means — in class.

Notes for the trainer:

> Wait for # hands.

## Questions

Choose one answer to each question. The answers are at the end.

1. Who \*teaches\*?

   - A. An officer
   - B. A clerk

## Answers

1. A. An officer

   It is a role.

   One of four.
"""
DIFFERS = "is there and differs; nothing was written. Name another file, or add --replace"


@pytest.fixture(autouse=True)
def asking(school: Path) -> None:
    """The small school asks a question, and tells the trainer something."""
    roles = school / "en/roles.toml"
    notes = 'notes = "Wait for # hands."\n'
    roles.write_text(roles.read_text(encoding="utf-8") + notes + QUESTION, encoding="utf-8")


@pytest.mark.parametrize(("form", "text"), [("text", TEXT), ("markdown", MARKDOWN)])
def test_questions_are_a_worksheet_with_the_answers_at_the_end(
    sro_kiosk: Run, form: str, text: str
) -> None:
    assert sro_kiosk("export", "roles", "--notes", "--format", form) == (0, text, "")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.html", b"<!DOCTYPE html>"),
        ("a.HTM", b"<!DOCTYPE html>"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.md", b"# Lincoln High"),
        ("a.markdown", b"# Lincoln High"),
        ("a.txt", b"Lincoln High"),
    ],
)
def test_the_name_of_the_file_says_the_format(sro_kiosk: Run, name: str, begins: bytes) -> None:
    assert sro_kiosk("export", "--out", name) == (0, "", "")
    assert Path(name).read_bytes().startswith(begins)


def test_a_file_holds_what_standard_output_gets(sro_kiosk: Run) -> None:
    for form in ("html", "markdown", "text"):
        out = sro_kiosk("export", "roles", "--format", form).out
        assert sro_kiosk("export", "roles", "--format", form, "--out", form).code == 0
        assert Path(form).read_text(encoding="utf-8") == out


def test_it_is_in_the_language_asked_for(sro_kiosk: Run) -> None:
    out = sro_kiosk("export", "--format", "html", "--lang", "es").out
    assert '<html lang="es">' in out
    assert "Llame al 911." in out
    assert "Revisado: 1 de noviembre de 2026" in out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (
            ["--out", "roles"],
            "the name roles does not say a format: add --format, or name a file like roles.pdf",
        ),
        (["--replace"], "--replace is for a file: add --out FILE"),
        (["rolls"], 'there is no screen "rolls": did you mean "roles"?'),
        (["roles", "advice/x"], 'advice has no topic "x"; sro-kiosk show lists them all'),
        (["--out", "no/a.pdf"], "cannot write no/a.pdf: no such file or directory; name another"),
        (["--out", ".", "--format", "html"], ". is no file that can be replaced: name another"),
        (["--out", "/dev/null", "--format", "html"], "/dev/null is no file that can be replaced"),
        (["--out", "a\n.pdf/b.pdf"], "cannot write a\\n.pdf/b.pdf: no such file or directory"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(sro_kiosk: Run, argv: list[str], told: str) -> None:
    answer = sro_kiosk("export", *argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"sro-kiosk: {told}")
    assert answer.err.count("\n") == 1


def test_without_typst_one_line_says_what_to_install(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert sro_kiosk("export", "--out", "a.pdf") == (
        2,
        "",
        "sro-kiosk: a PDF is made by typst, which is not there: pip install 'sro-kiosk[pdf]'\n",
    )
    assert not Path("a.pdf").exists()


def test_a_pdf_goes_into_a_pipe_but_not_to_a_terminal(shell: Run, tmp_path: Path) -> None:
    assert shell("sro-kiosk export roles --format pdf | head -c 8").out == "%PDF-1.7"
    command = python("-m", "sro_kiosk", "export", "--format", "pdf")
    with running(command, env=plain_env(HOME=str(tmp_path))) as terminal:
        terminal.wait_for("a PDF is nothing for a terminal: add --out FILE")
        assert terminal.exit_code() == 2
        assert b"%PDF" not in terminal.output


def test_a_page_is_utf_8_whatever_standard_output_is(shell: Run) -> None:
    line = "sro-kiosk export roles --format html | iconv -f utf-8 -t utf-8 | grep -c 'means — in'"
    assert shell(line, PYTHONIOENCODING="ascii").out == "1\n"


def test_a_file_that_differs_is_not_lost_unless_that_is_wanted(sro_kiosk: Run) -> None:
    mine = Path("mine.html")
    mine.write_text("My own words.")
    assert sro_kiosk("export", "--out", "mine.html") == (
        2,
        "",
        f"sro-kiosk: mine.html {DIFFERS}\n",
    )
    assert mine.read_text() == "My own words."
    mine.chmod(0o640)
    assert sro_kiosk("export", "--out", "mine.html", "--replace").code == 0
    assert mine.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert stat.S_IMODE(mine.stat().st_mode) == 0o640


def test_a_file_that_says_the_same_is_left_alone(sro_kiosk: Run) -> None:
    assert sro_kiosk("export", "--out", "a.pdf").code == 0
    before = Path("a.pdf").stat()
    assert sro_kiosk("export", "--out", "a.pdf") == (0, "", "")
    after = Path("a.pdf").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_handout_is_for_whoever_the_umask_lets_read_it(shell: Run) -> None:
    shell("umask 027; sro-kiosk export --out a.html")
    assert stat.S_IMODE(Path("a.html").stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays_one(sro_kiosk: Run) -> None:
    Path("real.html").write_text("old")
    Path("link.html").symlink_to("real.html")
    Path("new.html").symlink_to("made.html")
    assert sro_kiosk("export", "--out", "link.html").code == 2
    assert sro_kiosk("export", "--out", "link.html", "--replace").code == 0
    assert sro_kiosk("export", "--out", "new.html").code == 0
    assert Path("link.html").is_symlink()
    assert Path("real.html").read_bytes() == Path("made.html").read_bytes()


@pytest.mark.parametrize("errno", [1, 95], ids=["not-permitted", "not-supported"])
def test_a_disk_without_hard_links_takes_handouts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errno: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno, os.strerror(errno))

    monkeypatch.setattr(os, "link", refuse)
    handing_out.put(tmp_path / "a.txt", b"new", replace=False)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "school"]


def test_a_file_that_came_meanwhile_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    fsync = os.fsync

    def somebody_is_quicker(descriptor: int) -> None:
        fsync(descriptor)
        path.write_text("theirs")

    monkeypatch.setattr(os, "fsync", somebody_is_quicker)
    with pytest.raises(KioskError, match="is there and differs"):
        handing_out.put(path, b"mine", replace=False)
    assert path.read_text() == "theirs"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.txt", "school"]


def test_a_full_disk_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KioskError, match="no space left on device"):
        handing_out.put(path, b"new", replace=True)
    assert path.read_text() == "old"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.txt", "school"]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_shipped_pack_is_written_without_control_codes(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    answer = sro_kiosk("export", "--format", form)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.replace("\n", "").isprintable()
