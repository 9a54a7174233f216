"""What every mapped class shares: instants in UTC, codes, sets of codes, numbers that are never given twice."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import delete, inspect, select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from tests.support.board import Spine
from tests.support.every_table import FilledBoard
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import TumorBoardError
from tumorboard.models import AgendaItem, Base, Meeting, Party, Patient, Trial
from tumorboard.models.base import MAX_TEXT, Row, utc_now
from tumorboard.vocabulary import Discipline, PartyKind, Sex

TOKYO = timezone(timedelta(hours=9))


@pytest.fixture(scope="module")
def database(common: FilledBoard) -> Iterator[Database]:
    """The filled board that the tests here share, open."""
    board = connect(common.location)
    yield board
    board.close()


@pytest.fixture
def spine(common: FilledBoard) -> Spine:
    """What is in it."""
    return common.spine


def store(database: Database, row: Row) -> int:
    """Write a row and return its number."""

    def add(session: Session, new: Row) -> int:
        session.add(new)
        session.flush()
        return new.id

    return database.write(add, row)


def test_the_present_instant_knows_that_it_is_in_utc() -> None:
    assert utc_now().tzinfo is UTC


def test_an_instant_comes_back_in_utc_wherever_it_was_given(database: Database, spine: Spine) -> None:
    given = datetime(2026, 11, 24, 8, 30, 15, 123456, tzinfo=TOKYO)
    meeting = Meeting(board_id=spine.board_id, starts_at=given, chair_id=spine.people["ivanov"])
    number = store(database, meeting)
    kept = database.read(lambda session: session.get_one(Meeting, number).starts_at)
    assert kept == given
    assert kept.tzinfo is UTC
    assert kept.isoformat() == "2026-11-23T23:30:15.123456+00:00"


def test_an_instant_is_found_by_its_moment_in_any_zone(database: Database, spine: Spine) -> None:
    starts_at = datetime(2026, 11, 24, 16, tzinfo=TOKYO)
    query = select(Meeting.id).where(Meeting.starts_at == starts_at)
    assert database.read(lambda session: session.scalars(query).all()) == [spine.meeting_id]


def test_an_instant_without_a_zone_is_our_mistake(database: Database, spine: Spine) -> None:
    naive = datetime(2026, 11, 24, 8, tzinfo=UTC).replace(tzinfo=None)
    meeting = Meeting(board_id=spine.board_id, starts_at=naive, chair_id=spine.people["ivanov"])
    with pytest.raises(StatementError, match="an instant needs its time zone"):
        store(database, meeting)


def test_a_code_is_stored_as_its_text_and_comes_back_as_its_term(database: Database) -> None:
    number = store(database, Patient(family_name="Sato", sex=Sex.FEMALE, birth_date=date(1979, 5, 4)))
    assert database.read(lambda session: session.get_one(Patient, number).sex) is Sex.FEMALE
    query = text("SELECT sex, birth_date FROM patient WHERE id = :id").bindparams(id=number)
    stored = database.read(lambda session: session.execute(query).one())
    assert (stored.sex, str(stored.birth_date)) == ("female", "1979-05-04")


def test_equal_sets_of_codes_are_equal_text(database: Database, spine: Spine) -> None:
    both = frozenset({Discipline.SURGERY, Discipline.PATHOLOGY})
    item = spine.pending_item_id

    def change(session: Session, disciplines: frozenset[Discipline]) -> None:
        session.get_one(AgendaItem, item).present = disciplines

    database.write(change, both)
    assert database.read(lambda session: session.get_one(AgendaItem, item).present) == both
    query = text("SELECT present FROM agenda_item WHERE id = :id").bindparams(id=item)
    assert database.read(lambda session: session.scalar(query)) == '["pathology", "surgery"]'


def test_a_number_is_never_given_twice(database: Database) -> None:
    first = store(database, Trial(registry_number="NCT1", title="One"))
    database.write(lambda session, number: session.execute(delete(Trial).where(Trial.id == number)), first)
    assert store(database, Trial(registry_number="NCT2", title="Two")) > first


def test_every_change_of_a_row_counts_its_version(database: Database) -> None:
    number = store(database, Patient(family_name="Sato"))

    def version(session: Session) -> int:
        return session.get_one(Patient, number).row_version

    assert database.read(version) == 1
    database.write(lambda session, phone: setattr(session.get_one(Patient, number), "phone", phone), "1")
    assert database.read(version) == 2


def test_a_text_has_a_greatest_length(database: Database) -> None:
    store(database, Party(kind=PartyKind.OTHER, name="x", address="y" * MAX_TEXT))
    with pytest.raises(TumorBoardError, match="address_length"):
        store(database, Party(kind=PartyKind.OTHER, name="x", address="y" * (MAX_TEXT + 1)))


def test_no_relation_is_read_without_being_asked_for() -> None:
    relations = [relation for mapper in Base.registry.mappers for relation in inspect(mapper).relationships]
    assert relations
    assert {relation.lazy for relation in relations} == {"raise_on_sql"}


def test_every_audited_row_has_its_history_columns() -> None:
    for mapper in Base.registry.mappers:
        if mapper.local_table.description not in {"audit_event", "audit_link", "audit_head"}:
            assert issubclass(mapper.class_, Row), mapper.class_
            assert mapper.version_id_col is not None
