"""Passphrases on their way in: from a terminal that does not show them, or from the environment; never from argv."""

import getpass
import os
import sys

from tumorboard.errors import InvalidInputError, NotAllowedError

SECOND_PERSON = "{login} can sign in with it, and sign once a second person has confirmed that it is them."

PASSPHRASE_VARIABLE = "TUMORBOARD_PASSPHRASE"  # noqa: S105 - no secret, the name of a variable


NEW_PASSWORD_VARIABLE = "TUMORBOARD_NEW_PASSWORD"  # noqa: S105 - no secret, the name of a variable


def take_passphrase() -> str | None:
    """The passphrase of the environment, read once: it is taken out, so that no program that we start inherits it."""
    return os.environ.pop(PASSPHRASE_VARIABLE, None)


def new_password(question: str) -> str:
    """A password for somebody: from $TUMORBOARD_NEW_PASSWORD, read once, or asked for twice.

    Raises:
        InvalidInputError: The two are not the same.
        NotAllowedError: It is in neither place.
    """
    return os.environ.pop(NEW_PASSWORD_VARIABLE, "") or ask_twice(question)


def has_terminal() -> bool:
    """Whether somebody sits at a terminal and can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> str:
    """Ask at the terminal for something that it must not show.

    Raises:
        NotAllowedError: There is no terminal.
    """
    if not has_terminal():
        raise NotAllowedError(
            f"A passphrase is needed: run this in a terminal, or put it into ${PASSPHRASE_VARIABLE}.",
            field="passphrase",
        )
    try:
        return getpass.getpass(f"{question}: ")
    except EOFError as error:
        raise NotAllowedError("No passphrase was given; nothing was done.", field="passphrase") from error


def ask_twice(question: str) -> str:
    """Ask for a new passphrase, and once more: a typing error must not lock anybody out.

    Raises:
        InvalidInputError: The two are not the same.
        NotAllowedError: There is no terminal.
    """
    first = ask(question)
    if ask(f"{question}, once more") != first:
        raise InvalidInputError("The two were not the same; nothing was done.", field="passphrase")
    return first
