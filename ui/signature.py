"""Signs for whoever is at the keyboard, with the password that they typed for this one signature."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from tumorboard.database.credentials import SignIn
from tumorboard.database.sessions import Database
from ui.context import AppContext

C = TypeVar("C")
R = TypeVar("R")


def asks_password(context: AppContext) -> bool:
    """Whether this board takes no signature without a password."""
    return context.database.sign_in is not SignIn.CHOICE


def sign(database: Database, password: str, service: Callable[..., R], command: C, *, act: UUID | None = None) -> R:
    """Do an act that signs, once for its key; it runs on the worker.

    Raises:
        WrongCredentialsError: The password is not right; nothing was signed.
        TumorBoardError: The act was refused.
    """
    confirmed = database.confirmed(password)
    try:
        return confirmed.write(service, command, act=act)
    finally:
        # It is good for one signature; on a plain board it is the board itself.
        if confirmed is not database:
            confirmed.close()
