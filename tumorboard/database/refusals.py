"""Turns what a database answers into a sentence for the user. No value, no parameter, no name passes through."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from tumorboard.database import protection_rules as rules
from tumorboard.database import rights_rules as rights
from tumorboard.errors import (
    NO_SUCH_CASE,
    ConfirmationNeededError,
    DatabaseError,
    FrozenError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
    TumorBoardError,
    WrongCredentialsError,
)

_OWN_CODES: dict[str, tuple[type[TumorBoardError], str]] = {
    rules.FROZEN: (
        FrozenError,
        "This record is signed or issued and can no longer change. Make an amendment instead; nothing was changed.",
    ),
    rules.BORN_FROZEN: (FrozenError, "A record is signed only after it was written. Nothing was changed."),
    rules.CHANGED_BY_ANOTHER: (
        StaleRecordError,
        "Someone else changed this record while you were working on it. Your text is kept; read theirs and decide.",
    ),
    rules.IDENTITY_FIXED: (FrozenError, "A record keeps its identity and its case. Nothing was changed."),
    rules.AUDIT_APPEND_ONLY: (NotAllowedError, "The audit trail cannot be changed."),
    rules.AUDIT_LINK_WRONG: (NotAllowedError, "The audit trail cannot be changed."),
    rights.NOT_THIS_ROLE: (NotAllowedError, "Your role does not permit this. Nothing was changed."),
    rights.NOT_THE_AUTHOR: (NotAllowedError, "Only its author may do this. Nothing was changed."),
    rights.NOT_NOW: (NotAllowedError, "This computer's clock is wrong by more than a day. Nothing was changed."),
    rights.NOT_CONFIRMED: (ConfirmationNeededError, "Confirm your signature with your password."),
    rights.NOT_RIGHTFUL: (NotAllowedError, "The board does not permit this to you. Nothing was changed."),
    rights.KEEPS_ITS_VALUE: (FrozenError, "A record keeps who wrote it, when, and what it belongs to."),
    rights.OF_ANOTHER_CASE: (InvalidInputError, "This belongs to another case. Nothing was changed."),
    rights.RESET_UNCONFIRMED: (
        NotAllowedError,
        "Your password was set anew; before you sign, a second person must confirm that it is you.",
    ),
    rights.NO_LOGIN: (InvalidInputError, "This login or its password cannot be used."),
    rights.NO_SUCH_CASE: (NotFoundError, NO_SUCH_CASE),
}

_GONE = "The server is gone. Your text is kept; try again when it is back."

_SYMPTOMS: tuple[tuple[str, str], ...] = (
    ("disk is full", "The disk is full. Nothing of this was kept; make room and try again."),
    ("no space left", "The server's disk is full. Nothing of this was kept."),
    ("readonly database", "This board cannot be written: the file or its folder is read-only."),
    ("read-only transaction", "This board cannot be written: the server accepts only reading now."),
    ("unable to open database file", "The board's file or its folder cannot be opened."),
    (
        "file is not a database",
        "This file is not a tumor board, or it is encrypted and its key file (.keys) is missing: put it back.",
    ),
    ("malformed", "The board's file is damaged. Do not write to it; restore the newest backup."),
    ("disk i/o error", "The board's file can no longer be read or written. Check the disk."),
    ("database is locked", "The board is busy. Nothing of this was kept; try again in a moment."),
    ("canceling statement due to lock timeout", "The board is busy. Nothing of this was kept; try again in a moment."),
    ("canceling statement due to statement timeout", "The server took too long. Nothing of this was kept; try again."),
    ("deadlock detected", "The board is busy. Nothing of this was kept; try again in a moment."),
    ("out of range", "A number is too large to be kept. Nothing was changed."),
    ("too many clients", "The server has no room for one more client. Try again in a moment."),
    ("no password supplied", "The server asks for a password."),
    ("not currently accepting connections", "The server lets nobody in to this board now. Try again in a moment."),
    ("fatal:  the database system is", "The server is starting or stopping. Try again in a moment."),
    ("fatal:  database", "The server has no such database."),
    ("server closed the connection", _GONE),
    ("terminating connection", _GONE),
    ("connection is lost", _GONE),
    ("connection is closed", _GONE),
    ("connection timed out", _GONE),
    ("timeout expired", "The server does not answer. Check its address and the network."),
    ("connection refused", "The server cannot be reached. Check its address and the network."),
    ("connection failed", "The server cannot be reached. Check its address and the network."),
    ("no such table", "This file is not a tumor board."),
)

_STATES: dict[str, str] = {
    "42501": "The server does not permit this to your login. Nothing was changed.",
    "42P01": "Sign in first: this login may not use the board, or may no longer.",
}
"""PostgreSQL's states for what a login may not do; who may not even look into the schema is told that it is empty."""

_UNKNOWN = ("password authentication failed", "fatal:  role", "is not permitted to log in")
"""What a server says of a login that is unknown, closed, or not proved: to us it is all one."""

_OWN = re.compile(r"(?:.*?: )?(TB\d{3}) ")
_CONSTRAINT = re.compile(r"constraint failed: (\w+(?:\.\w+)?)|constraint \"(\w+)\"|column \"(\w+)\"")


@contextmanager
def refusals() -> Iterator[None]:
    """Raise what a database answers in this block as the refusal that it stands for.

    Anything else that SQLAlchemy raises is our own mistake, and no sentence for a clinician.
    """
    try:
        yield
    except (DBAPIError, PoolTimeout) as error:
        raise refusal_for(error) from error


def refusal_for(error: Exception) -> TumorBoardError:
    """The refusal that a database error stands for; an unknown one names its class alone.

    The original message may carry a patient's words, so it is never passed on. Only its first line is looked at:
    PostgreSQL repeats the refused values in those below.
    """
    original = error.orig if isinstance(error, DBAPIError) else error
    message = str(original).split("\n", 1)[0]
    own = _OWN.match(message)
    if own and own.group(1) in _OWN_CODES:
        kind, sentence = _OWN_CODES[own.group(1)]
        return kind(sentence)
    state = getattr(original, "sqlstate", None)
    if state in _STATES:
        return NotAllowedError(_STATES[state])
    lowered = message.lower()
    if any(symptom in lowered for symptom in _UNKNOWN):
        return WrongCredentialsError("The server does not accept this login or its password.", field="password")
    for symptom, sentence in _SYMPTOMS:
        if symptom in lowered:
            return DatabaseError(sentence)
    if "constraint" in lowered:
        found = _CONSTRAINT.search(message)
        rule = f" “{next(filter(None, found.groups()))}”" if found else ""
        return InvalidInputError(f"The board refused a value that breaks its rule{rule}. Nothing was changed.")
    return DatabaseError(f"The board could not be read or written ({type(original).__name__}).")
