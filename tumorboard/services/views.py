"""Filters of the list of cases that somebody keeps under a name of theirs."""

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import InvalidInputError
from tumorboard.models import SavedView
from tumorboard.services.acting import acting_person, fetch, required

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SaveView:
    """A filter under a name; one of the same name is overwritten. `criteria` is what `queries.views` makes of it."""

    name: str
    criteria: str


@dataclass(frozen=True, slots=True)
class DeleteView:
    """A view that is not wanted any more."""

    view_id: int


def save_view(session: Session, command: SaveView) -> int:
    """Keep a filter and return the view's id.

    Raises:
        InvalidInputError: It has no name, or one of more than 80 characters, or the filter is none.
    """
    me = acting_person(session).id
    name = " ".join(required(command.name, "The view", "name").split())
    if len(name) > _LONGEST_NAME:
        raise InvalidInputError(f"A view's name has at most {_LONGEST_NAME} characters.", field="name")
    try:
        is_filter = isinstance(json.loads(command.criteria), dict)
    except ValueError:
        is_filter = False
    if not is_filter:
        raise InvalidInputError("These criteria are none.", field="criteria")
    kept = session.scalar(select(SavedView).where(SavedView.person_id == me, SavedView.name == name))
    if kept is None:
        kept = SavedView(person_id=me, name=name, criteria=command.criteria)
        session.add(kept)
    kept.criteria = command.criteria
    session.flush()
    return kept.id


def delete_view(session: Session, command: DeleteView) -> None:
    """Forget a view.

    Raises:
        NotFoundError: The person has no such view.
    """
    me = acting_person(session).id
    view = fetch(session, SavedView, command.view_id)
    if view.person_id != me:
        raise InvalidInputError("A view is its owner's.", field="view_id")
    session.delete(view)
    session.flush()
