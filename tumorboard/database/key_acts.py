"""What is done with the keys of an encrypted board, in its audit trail: who, which act, for whom; never a secret.

The keys stand in a file of their own, and no file system changes two files at once. So the trace is committed first: a
program that is killed in between, or a key file that cannot be written, leaves the trace of an act that was not done.
The other way round, keys could change and nobody would know.
"""

import json
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from tumorboard.database.acts import packed
from tumorboard.database.sessions import Database
from tumorboard.models import CredentialReset, PerformedAct, Person
from tumorboard.vocabulary import KeyAct

_KEYS = "keys"

KEY_ACT_BEGINS = f'["{_KEYS}", '
"""What the results of these acts, and of no others, begin with."""


def note_key_act(database: Database, act: KeyAct, login: str = "") -> None:
    """Leave the trace of an act that is about to be done, in the name of who is signed in.

    A board that waits for its upgrade to the revision that can keep it stays without: its passphrases can be recovered
    all the same, for nobody could upgrade it otherwise.

    Args:
        database: The board, with who does it signed in; the board itself where the recovery key alone was proved.
        act: Which.
        login: Whose passphrase it is about; "" where it is the board's.

    Raises:
        DatabaseError: The board cannot be written; then the act must not be done.
    """
    if database.read(lambda session: inspect(session.connection()).has_table(PerformedAct.__tablename__)):
        database.write(_add, _Noted(act, login))


def read_key_act(result: str) -> tuple[KeyAct, str] | None:
    """Which act a row's result tells of and whose passphrase it was about; None where it is that of another act.

    Whoever has a login of a shared board can write what they like there: what cannot be read is another act.
    """
    try:
        marker, act, login = json.loads(result)
        return (KeyAct(act), str(login)) if marker == _KEYS else None
    except (ValueError, TypeError, RecursionError):
        return None


@dataclass(frozen=True, slots=True)
class _Noted:
    """What is about to be done, and about whose passphrase."""

    act: KeyAct
    login: str


def _add(session: Session, noted: _Noted) -> None:
    again = noted.act is KeyAct.ADDED and _had_one(session, noted.login)
    session.add(PerformedAct(key=str(uuid4()), result=_result(noted.act, noted.login)))
    if again:
        person_id = session.scalars(select(Person.id).where(Person.login == noted.login)).one()
        session.add(CredentialReset(person_id=person_id))


def _had_one(session: Session, login: str) -> bool:
    """Whether a passphrase was taken away since: whoever gives another could sign in its owner's name."""
    told = [_result(act, login) for act in (KeyAct.ADDED, KeyAct.CHANGED, KeyAct.RECOVERED, KeyAct.REMOVED)]
    return session.scalar(select(PerformedAct.id).where(PerformedAct.result.in_(told)).limit(1)) is not None


def _result(act: KeyAct, login: str) -> str:
    return packed((_KEYS, act.value, login))
