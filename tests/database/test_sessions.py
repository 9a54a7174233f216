"""The two doors to a board: what a reading sees, what a writing keeps, and whom it tells."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST, Spine
from tests.support.every_table import FilledBoard
from tumorboard.changes import Changes
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import SETUP, Database, connect
from tumorboard.errors import (
    DatabaseError,
    FrozenError,
    InvalidInputError,
    NotAllowedError,
    StaleRecordError,
)
from tumorboard.models import Case, Letter, Party, Patient, Person
from tumorboard.services.intake import (
    AddPatient,
    AskQuestion,
    IdentifierEntry,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
    ask_question,
    register_case,
)
from tumorboard.services.meetings import RecordArrival, ScheduleMeeting, record_arrival, schedule_meeting
from tumorboard.services.people import AddParty, AddPerson, DisablePerson, add_party, add_person, disable_person
from tumorboard.services.reviews import SignReview, sign_review
from tumorboard.vocabulary import ConsultationMode, PartyKind, ReferralReason, Requester, Role, TumorSite

pytestmark = pytest.mark.encrypted_too("common")
PARTY = AddParty(PartyKind.LABORATORY, "Hillside Laboratory")


@pytest.fixture(scope="module")
def database(common: FilledBoard) -> Iterator[Database]:
    """The filled board that the tests here share, open."""
    board = connect(common.location, key=common.key)
    yield board
    board.close()


@pytest.fixture
def spine(common: FilledBoard) -> Spine:
    """What is in it."""
    return common.spine


def count_parties(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(Party)).one()


def announced(database: Database) -> list[Changes]:
    """What is announced from now on."""
    heard: list[Changes] = []
    database.subscribe(heard.append)
    return heard


def test_a_write_announces_the_case_and_the_patient_that_it_concerns(database: Database, spine: Spine) -> None:
    heard = announced(database)
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 20)
    )
    command = RegisterCase(spine.board_id, spine.patient_id, TumorSite.BREAST, "What next?", referral)
    number = database.signed_in_as(COORDINATOR).write(register_case, command)
    case_id = database.read(lambda session: session.scalars(select(Case.id).where(Case.number == number)).one())
    assert heard == [Changes(cases=frozenset({case_id}), patients=frozenset({spine.patient_id}))]


def test_a_change_of_a_part_announces_its_case(database: Database, spine: Spine) -> None:
    heard = announced(database)
    command = AskQuestion(spine.draft_case_id, QuestionEntry("Does it come back?"))
    database.signed_in_as(ONCOLOGIST).write(ask_question, command)
    assert heard == [Changes(cases=frozenset({spine.draft_case_id}))]


def test_an_arrival_announces_its_meeting(database: Database, spine: Spine) -> None:
    heard = announced(database)
    command = RecordArrival(spine.open_meeting_id, spine.people[RADIOLOGIST])
    database.signed_in_as(COORDINATOR).write(record_arrival, command)
    assert heard == [Changes(meetings=frozenset({spine.open_meeting_id}))]


def test_a_new_meeting_is_announced(database: Database, spine: Spine) -> None:
    heard = announced(database)
    command = ScheduleMeeting(spine.board_id, datetime(2027, 1, 5, 7, tzinfo=UTC), spine.people[CHAIR])
    meeting_id = database.signed_in_as(COORDINATOR).write(schedule_meeting, command)
    assert heard == [Changes(meetings=frozenset({meeting_id}))]


def test_a_new_record_number_announces_its_patient(database: Database) -> None:
    heard = announced(database)
    command = AddPatient("Lindqvist", identifiers=(IdentifierEntry("7", "Riverside Hospital"),))
    patient_id = database.signed_in_as(COORDINATOR).write(add_patient, command)
    assert heard == [Changes(patients=frozenset({patient_id}))]


def test_people_and_parties_are_announced_as_people(database: Database) -> None:
    heard = announced(database)
    coordinator = database.signed_in_as(COORDINATOR)
    coordinator.write(add_person, AddPerson("new", "New", Role.AUDITOR))
    coordinator.write(disable_person, DisablePerson("new"))
    coordinator.write(add_party, PARTY)
    assert heard == [Changes(people=True)] * 3


def test_whoever_writes_everyone_who_listens_on_this_board_hears_it(database: Database) -> None:
    first, second = announced(database.signed_in_as(PATHOLOGIST)), announced(database)
    database.signed_in_as(COORDINATOR).write(add_party, PARTY)
    assert first == second == [Changes(people=True)]


def test_what_is_announced_can_be_read(database: Database) -> None:
    before = database.read(count_parties)
    seen: list[int] = []
    database.subscribe(lambda _changes: seen.append(database.read(count_parties)))
    database.signed_in_as(COORDINATOR).write(add_party, PARTY)
    assert seen == [before + 1]


def add_and_stop(session: Session, error: Exception) -> None:
    session.add(Party(kind=PartyKind.OTHER, name="Nobody"))
    session.flush()
    raise error


def break_a_rule(session: Session, _: None) -> None:
    session.add(Person(login="other", family_name="Other", role=Role.AUDITOR))
    session.flush()
    session.add(Person(login=COORDINATOR, family_name="Twice", role=Role.AUDITOR))


def sign_again(session: Session, letter_id: int) -> None:
    session.add(Party(kind=PartyKind.OTHER, name="Nobody"))
    session.get_one(Letter, letter_id).provisional = True


def overtaken(session: Session, patient_id: int) -> None:
    session.add(Party(kind=PartyKind.OTHER, name="Nobody"))
    session.flush()
    session.execute(update(Patient).where(Patient.id == patient_id).values(phone="1", row_version=1))


@pytest.mark.parametrize(
    ("refused", "kind"),
    [
        pytest.param(
            lambda database, _: database.write(add_and_stop, InvalidInputError("No.")), InvalidInputError, id="service"
        ),
        pytest.param(lambda database, _: database.write(add_and_stop, KeyError("a bug")), KeyError, id="bug"),
        pytest.param(lambda database, _: database.write(break_a_rule, None), InvalidInputError, id="rule"),
        pytest.param(lambda database, spine: database.write(sign_again, spine.letter_id), FrozenError, id="frozen"),
        pytest.param(lambda database, spine: database.write(overtaken, spine.patient_id), StaleRecordError, id="stale"),
    ],
)
def test_of_a_refused_write_nothing_is_kept_and_nothing_announced(
    database: Database, spine: Spine, refused: Callable[[Database, Spine], None], kind: type[Exception]
) -> None:
    heard, parties = announced(database), database.read(count_parties)
    people = database.read(lambda session: session.scalars(select(func.count()).select_from(Person)).one())
    with pytest.raises(kind):
        refused(database, spine)
    assert heard == []
    assert database.read(count_parties) == parties
    assert database.read(lambda session: session.scalars(select(func.count()).select_from(Person)).one()) == people


def test_a_version_that_another_has_overtaken_is_refused(database: Database, spine: Spine) -> None:
    with pytest.raises(StaleRecordError, match="Someone else changed this record"):
        database.signed_in_as(PATHOLOGIST).write(sign_review, SignReview(spine.draft_review_id, 0))


def test_two_who_changed_the_same_row_at_once_are_told_apart(filled_database: FilledBoard) -> None:
    # On SQLite the second would wait for the first; only on a server can both have read before either writes.
    ours, theirs = open_board(filled_database.location), open_board(filled_database.location)
    patient_id = filled_database.spine.patient_id

    def change_phone(session: Session, phone: str) -> None:
        session.get_one(Patient, patient_id).phone = phone

    def change_phone_slowly(session: Session, phone: str) -> None:
        patient = session.get_one(Patient, patient_id)
        theirs.write(change_phone, "theirs")
        patient.phone = phone

    with pytest.raises(StaleRecordError, match="Someone else changed this record"):
        ours.write(change_phone_slowly, "ours")
    assert ours.read(lambda session: session.get_one(Patient, patient_id).phone) == "theirs"
    ours.close()
    theirs.close()


def test_a_reading_goes_on_while_someone_writes(database: Database) -> None:
    before = database.read(count_parties)
    seen: list[int] = []

    def write_and_look(session: Session, name: str) -> None:
        session.add(Party(kind=PartyKind.OTHER, name=name))
        session.flush()
        seen.append(database.read(count_parties))

    database.write(write_and_look, "Nobody")
    assert seen == [before]
    assert database.read(count_parties) == before + 1


def test_a_writing_goes_on_while_someone_reads_and_the_reading_sees_one_state(database: Database) -> None:
    coordinator = database.signed_in_as(COORDINATOR)

    def look_twice(session: Session) -> tuple[int, int]:
        first = count_parties(session)
        coordinator.write(add_party, PARTY)
        return first, count_parties(session)

    first, second = database.read(look_twice)
    assert first == second
    assert database.read(count_parties) == first + 1


def test_a_reading_can_not_write(database: Database) -> None:
    before = database.read(count_parties)

    def write(session: Session) -> None:
        session.add(Party(kind=PartyKind.OTHER, name="Nobody"))
        session.commit()

    with pytest.raises(DatabaseError):
        database.read(write)
    assert database.read(count_parties) == before
    assert database.signed_in_as(COORDINATOR).write(add_party, PARTY)


def test_every_new_row_names_who_wrote_it(database: Database) -> None:
    party_id = database.signed_in_as(COORDINATOR).write(add_party, PARTY)

    def author(session: Session) -> str:
        query = select(Person.login).join(Party, Party.created_by_id == Person.id).where(Party.id == party_id)
        return session.scalars(query).one()

    assert database.read(author) == COORDINATOR


def test_the_audit_trail_names_who_acted_and_the_board_itself_where_nobody_did(database: Database) -> None:
    def last_actor(session: Session) -> str:
        return str(session.scalar(text("SELECT actor FROM audit_event ORDER BY id DESC LIMIT 1")))

    database.signed_in_as(COORDINATOR).write(add_party, PARTY)
    assert database.read(last_actor) == COORDINATOR
    database.write(lambda session, name: session.add(Party(kind=PartyKind.OTHER, name=name)), "Nobody")
    assert database.read(last_actor) == SETUP.login


def test_nobody_signs_in_who_is_unknown_or_was_disabled(database: Database) -> None:
    coordinator = database.signed_in_as(COORDINATOR)
    coordinator.write(add_person, AddPerson("former", "Former", Role.AUDITOR))
    database.signed_in_as("former")
    coordinator.write(disable_person, DisablePerson("former"))
    for login in ("stranger", "former", "", COORDINATOR.upper()):
        with pytest.raises(NotAllowedError, match="may sign in here"):
            database.signed_in_as(login)


@pytest.mark.parametrize("name", ["a\x00b", "a\ud800b"], ids=["NUL", "half a character"])
def test_a_character_that_not_every_board_can_keep_is_refused_with_its_field(database: Database, name: str) -> None:
    with pytest.raises(InvalidInputError, match="a character that cannot be kept") as caught:
        database.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, "Lab", address=name))
    assert caught.value.field == "address"


def test_any_other_text_comes_back_as_it_was_entered(database: Database) -> None:
    name = "pT4a <N2 M0> ≤5 µg/l\r\n\tعربي é e\u0301 \U0001f9ec '; DROP TABLE party; -- %s :name"
    party_id = database.signed_in_as(COORDINATOR).write(add_party, AddParty(PartyKind.OTHER, name))
    assert database.read(lambda session: session.get_one(Party, party_id).name) == name


def test_our_own_mistake_is_not_told_as_a_sentence_for_clinicians(database: Database, spine: Spine) -> None:
    with pytest.raises(InvalidRequestError):
        database.read(lambda session: session.get_one(Patient, spine.patient_id).identifiers)
