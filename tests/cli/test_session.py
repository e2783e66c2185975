"""`sro-kiosk --session ssh`, as sshd starts it, but for sshd."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Answer

Run = Callable[..., Answer]


def test_one_line_is_answered_from_the_content_that_the_operator_named(shell: Run) -> None:
    answer = shell("sro-kiosk --session ssh --content school", SSH_ORIGINAL_COMMAND="find officer")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("roles  Roles\n  What an officer does.\n")


def test_the_operators_language_holds_unless_another_is_asked_for(shell: Run) -> None:
    session = "sro-kiosk --session ssh --content school --lang es"
    assert "Educación" in shell(session, SSH_ORIGINAL_COMMAND="show roles/educator").out
    asked = shell(session, SSH_ORIGINAL_COMMAND="show roles/educator --lang en")
    assert "Educator" in asked.out


def test_no_variable_says_what_is_read(shell: Run) -> None:
    answer = shell(
        "sro-kiosk --session ssh --content school",
        SSH_ORIGINAL_COMMAND="keys",
        SRO_KIOSK_CONTENT="/nowhere",
        PYTHONINSPECT="1",
        PYTHONSTARTUP="/evil",
    )
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Keys in mode desk\n")


@pytest.mark.parametrize("line", ["", "bash", "\x1b]0;x\x07"])
def test_what_cannot_be_done_is_told_in_one_line(shell: Run, line: str) -> None:
    answer = shell("sro-kiosk --session ssh < /dev/null | cat", SSH_ORIGINAL_COMMAND=line)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("sro-kiosk: ")
    assert answer.err.replace("\n", "", 1).isprintable()
