"""What a busy board writes, act by act through the services, and whether all that it acknowledged is still there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR
from tests.support.clinic import Clinic, open_clinic
from tumorboard.database.checking import check_board
from tumorboard.database.credentials import Credentials
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.sessions import Database
from tumorboard.models import Case, Diagnosis, Opinion, Party, Plan, Question, Review
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind

_HEAD = text("SELECT position, hash FROM audit_link ORDER BY position DESC LIMIT 1")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a process needs to go on with a board that another one made; credentials where it is encrypted."""

    location: str
    people: dict[str, int]
    board_id: int
    credentials: Credentials | None = None

    def open(self) -> Database:
        """The board, open."""
        return open_board(self.location, self.credentials)

    def clinic(self, database: Database) -> Clinic:
        """The board's people at work on an open board."""
        return Clinic(database, self.people, self.board_id)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One act that the board said it had kept.

    Attributes:
        act: What was done, e.g. "review signed".
        key: What it made or changed: a name, a case's number, or a row's id.
        position: The last link of the audit trail that was seen right afterwards.
        hash: Its hash, which stands for every change before it.
    """

    act: str
    key: str
    position: int
    hash: str


def make_desk(location: str, founder: Credentials | None = None) -> Desk:
    """Make a board with people at an empty location, encrypted for a founder who is one of them."""
    database = create_board(location, founder=founder)
    clinic = open_clinic(database)
    database.close()
    return Desk(location, clinic.people, clinic.board_id, founder)


def acts(clinic: Clinic, writer: str) -> Iterator[tuple[str, str]]:
    """Do one act after another for ever, and name each as soon as the board has acknowledged it.

    A case alone fills eleven tables in one transaction, so a half of one would show.
    """
    for turn in count():
        name = f"party {writer}.{turn}"
        clinic.write(COORDINATOR, add_party, AddParty(PartyKind.OTHER, name))
        yield "party added", name
        case = clinic.register()
        yield "case registered", case.number
        review = case.record_review()
        yield "review recorded", str(review)
        case.sign_review(review)
        yield "review signed", str(review)
        case.invite(CHAIR)
        opinion = case.record_opinion(CHAIR)
        yield "opinion recorded", str(opinion)
        case.sign_opinion(opinion, CHAIR)
        yield "opinion signed", str(opinion)


def acknowledged_acts(clinic: Clinic, writer: str) -> Iterator[Acknowledged]:
    """The acts, each with the end of the audit trail after it."""
    for act, key in acts(clinic, writer):
        position, newest = clinic.database.read(lambda session: session.execute(_HEAD).one())
        yield Acknowledged(act, key, position, newest)


def lost(database: Database, acknowledged: Iterable[Acknowledged]) -> list[str]:
    """What was acknowledged and is not in the board, in words."""
    kept = database.read(_kept)
    links = database.read(_links)
    return [
        f"{one.act}: {one.key}"
        for one in acknowledged
        if (one.act, one.key) not in kept or (one.position, one.hash) not in links
    ]


def _halves(session: Session) -> list[str]:
    return [
        f"case {number} has no {part.__tablename__}"
        for part in (Diagnosis, Plan, Question)
        for number in session.scalars(select(Case.number).where(Case.id.not_in(select(part.case_id))))
    ]


def _links(session: Session) -> set[tuple[int, str]]:
    rows = session.execute(text("SELECT position, hash FROM audit_link"))
    return {(row.position, row.hash) for row in rows}


def _kept(session: Session) -> set[tuple[str, str]]:
    columns = {
        "party added": select(Party.name),
        "case registered": select(Case.number),
        "review recorded": select(Review.id),
        "review signed": select(Review.id).where(Review.signed_at.is_not(None)),
        "opinion recorded": select(Opinion.id),
        "opinion signed": select(Opinion.id).where(Opinion.signed_at.is_not(None)),
    }
    return {(act, str(key)) for act, query in columns.items() for key in session.scalars(query)}


def faults(database: Database) -> list[str]:
    """What `check` finds, and every case of which only a part was kept."""
    found = [result.sentence for result in check_board(database) if not result.passed]
    return found + database.read(_halves)
