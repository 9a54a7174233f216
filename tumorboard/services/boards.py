"""What a board itself decides, once for all of its letters."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tumorboard.models import Board
from tumorboard.services.acting import fetch, require_role
from tumorboard.vocabulary import DissentPrinting, Role


@dataclass(frozen=True, slots=True)
class ChooseDissentPrinting:
    """How the letters of a board print that somebody disagreed, from now on."""

    board_id: int
    printing: DissentPrinting
    seen_version: int


def choose_dissent_printing(session: Session, command: ChooseDissentPrinting) -> None:
    """Choose how letters print dissents. Letters that were issued stay; the record keeps every dissent whole.

    Raises:
        StaleRecordError: Somebody else changed the board since it was seen.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    board = fetch(session, Board, command.board_id, seen_version=command.seen_version)
    board.dissent_printing = command.printing
    session.flush()
