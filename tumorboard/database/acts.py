"""Acts with a key: said again after an answer that was lost, they are done once.

The key is made where a person means something, kept with what the act returned in the same transaction as the act
itself, and looked for before anything is done. Rows are kept for ever: they are part of the audited record, and a key
that was forgotten would let a late retry write twice.
"""

import json
from collections.abc import Callable
from typing import TypeVar, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tumorboard.errors import NotAllowedError
from tumorboard.models import PerformedAct

R = TypeVar("R")
C = TypeVar("C")

_FOREIGN = "This was begun by somebody else. Nothing was changed; begin anew."


class ForeignActError(NotAllowedError):
    """A key names what another person did: it is refused, whatever the act would be."""


def as_act(service: Callable[[Session, C], R], key: UUID) -> Callable[[Session, C], R]:
    """A service that is carried out once for a key, within the transaction of whoever calls it.

    Raises:
        ForeignActError: The key is another person's.
        TypeError: The service returned what cannot be given back later (see `packed`); nothing may be committed.
    """

    def perform(session: Session, command: C) -> R:
        found = recorded(session, key)
        if found is not None:
            return cast("R", unpacked(found.result))
        result = service(session, command)
        session.add(PerformedAct(key=str(key), result=packed(result)))
        session.flush()
        return result

    return perform


def recorded(session: Session, key: UUID) -> PerformedAct | None:
    """The act of a key, None before it was done.

    Raises:
        ForeignActError: Somebody else did it.
    """
    found = session.scalars(select(PerformedAct).where(PerformedAct.key == str(key))).one_or_none()
    if found is not None and found.created_by_id != session.info["actor"].person_id:
        raise ForeignActError(_FOREIGN)
    return found


def refuse_if_foreign(error: Exception) -> None:
    """Say whose key it was, where the database refused a key that is taken and does not show by whom.

    Raises:
        ForeignActError: That is what the refusal was about.
    """
    cause = error.__cause__
    # Of the first line only: what stands below it repeats values.
    if isinstance(cause, DBAPIError) and PerformedAct.__tablename__ in str(cause.orig).split("\n", 1)[0]:
        raise ForeignActError(_FOREIGN) from error


def lost_connection(error: Exception) -> bool:
    """Whether a refusal stands for a connection that broke, so that nobody knows whether the act was done."""
    cause = error.__cause__
    return isinstance(cause, DBAPIError) and cause.connection_invalidated


def packed(result: object) -> str:
    """The JSON of a result.

    Raises:
        TypeError: It is not made of None, bool, int, str and tuples of these. Anything else, such as a row or a
            member of a list of codes, would come back as something different; such a service takes no key.
    """
    return json.dumps(_plain(result), ensure_ascii=False)


def unpacked(text: str) -> object:
    """The result that `packed` wrote."""
    return _restored(json.loads(text))


def _plain(value: object) -> object:
    if value is None or type(value) in {bool, int, str}:
        return value
    if type(value) is tuple:
        return [_plain(item) for item in value]
    raise TypeError(f"an act with a key returns None, bool, int, str or tuples of these, not {type(value).__name__}")


def _restored(value: object) -> object:
    return tuple(_restored(item) for item in value) if isinstance(value, list) else value
