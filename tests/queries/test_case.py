"""One case: found or not, where it stands, and read in few statements however much it holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.errors import NotFoundError
from tumorboard.models import Case, FollowUp, OpinionInvitation
from tumorboard.models.base import utc_now
from tumorboard.queries.agenda import read_agenda
from tumorboard.queries.case import case_number, read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.services.acting import fetch
from tumorboard.services.intake import AddPatient, ConsentEntry, IdentifierEntry, QuestionEntry, add_patient
from tumorboard.services.intake_decisions import WithdrawCase, withdraw_case
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.services.materials import RequestMaterial, request_material
from tumorboard.services.opinions import (
    OpenOpinions,
    OptionEntry,
    RecordOpinion,
    StepEntry,
    WithdrawInvitation,
    open_opinions,
    record_opinion,
    withdraw_invitation,
)
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.recommendations import ItemEntry, RecordDissent, record_dissent
from tumorboard.services.reviews import LesionEntry, RecordRadiologyReview, record_radiology_review
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.services.trials import AssessTrial, assess_trial
from tumorboard.vocabulary import (
    Axis,
    CaseStatus,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    DiagnosisAgreement,
    DispatchChannel,
    Eligibility,
    ExpectedChange,
    Modality,
    OutcomeAxis,
    PartyKind,
    RecommendationCode,
    ReviewBasis,
)

MANY = 12


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements that go to the database within this block, of whatever kind."""
    statements: list[str] = []

    def count(*arguments: Any) -> None:  # noqa: ANN401 - whatever SQLAlchemy tells its listeners
        statements.append(str(arguments[2]))

    event.listen(database.engine, "before_cursor_execute", count)
    try:
        yield statements
    finally:
        event.remove(database.engine, "before_cursor_execute", count)


def axes(count: int) -> tuple[AxisValue, ...]:
    return tuple(AxisValue(Axis.OTHER, f"axis {number}", text=f"value {number}") for number in range(count))


def crowded(clinic: Clinic) -> CaseFile:
    """A case with many rows of every kind, from intake to a dispatched letter."""
    parties = [clinic.write(COORDINATOR, add_party, AddParty(PartyKind.OTHER, f"Party {n}")) for n in range(MANY)]
    registration = clinic.registration()
    patient = AddPatient("Sato", identifiers=tuple(IdentifierEntry(f"n{n}", "Crowded") for n in range(MANY)))
    components = tuple(ComponentEntry(Modality.SYSTEMIC, f"Drug {n}", level=1) for n in range(MANY))
    case = clinic.register(
        replace(
            registration,
            patient_id=clinic.write(COORDINATOR, add_patient, patient),
            referral=replace(registration.referral, referrer_id=parties[0], insurer_id=parties[1]),
            outside_diagnosis=DiagnosisEntry("Many", axes(40)),
            outside_plan=PlanEntry(components),
            questions=tuple(QuestionEntry(f"Question {n}?") for n in range(MANY)),
            consents=tuple(ConsentEntry(purpose, given=True) for purpose in ConsentPurpose),
        )
    )
    for number, party_id in enumerate(parties):
        material_id = case.add_material(received=True, description=f"Material {number}")
        clinic.write(COORDINATOR, request_material, RequestMaterial(material_id, date(2026, 11, 9), party_id=party_id))
    for _ in range(3):
        case.signed_review(*axes(40))
    lesions = tuple(LesionEntry("liver", str(n + 10)) for n in range(MANY))
    command = RecordRadiologyReview(case.id, ReviewBasis.OWN_READ, axes(40), lesions=lesions)
    case.sign_review(clinic.write(RADIOLOGIST, record_radiology_review, command), RADIOLOGIST)
    case.invite(CHAIR, ONCOLOGIST, RADIOLOGIST, PATHOLOGIST)
    for login in (CHAIR, ONCOLOGIST, RADIOLOGIST, PATHOLOGIST):
        opinion = RecordOpinion(
            case.id,
            DiagnosisAgreement.AGREES,
            "Agreed.",
            plan=PlanEntry(components),
            options=tuple(OptionEntry(f"Option {n}") for n in range(MANY)),
            steps=tuple(StepEntry(f"If {n}", f"then {n}") for n in range(MANY)),
        )
        case.sign_opinion(clinic.write(login, record_opinion, opinion), login)
    for number in range(MANY):
        clinic.write(ONCOLOGIST, assess_trial, AssessTrial(case.id, f"NCT{number}", "Trial", Eligibility.MAYBE))
    recommendation_id = case.recommend(
        replace(
            case.draft(case.discuss()),
            diagnosis=DiagnosisEntry("Many", axes(40)),
            items=tuple(ItemEntry(RecommendationCode.TRIAL, f"Step {n}") for n in range(MANY)),
            considered=dict.fromkeys(ConsideredTopic, (Consideration.NOT_INDICATED, "")),
            expected=dict.fromkeys(OutcomeAxis, ExpectedChange.UNCHANGED),
        )
    )
    clinic.write(ONCOLOGIST, record_dissent, RecordDissent(recommendation_id, "Otherwise."))
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    letter_id = case.issue(recommendation_id)
    for party_id in parties:
        sent = RecordDispatch(letter_id, f"Party {party_id}", DispatchChannel.MAIL, party_id)
        clinic.write(COORDINATOR, record_dispatch, sent)
    case.discuss()
    return case


def test_a_case_is_read_in_as_many_statements_whatever_its_children(clinic: Clinic) -> None:
    bare = clinic.register(replace(clinic.registration(), outside_diagnosis=None, outside_plan=None, questions=()))
    full = crowded(clinic)
    reader = clinic.database.signed_in_as(COORDINATOR)
    reader.read(read_case, bare.number)
    with counted(clinic.database) as few:
        reader.read(read_case, bare.number)
    with counted(clinic.database) as many:
        snapshot = reader.read(read_case, full.number)
    assert snapshot.outside_diagnosis is not None
    assert snapshot.recommendation is not None
    assert [len(part) for part in (snapshot.materials, snapshot.reviews, snapshot.opinions, snapshot.trials)] == [
        MANY,
        4,
        4,
        MANY,
    ]
    assert len(snapshot.outside_diagnosis.axes) == 40
    # A case without outside parties asks for none; the rest is the same.
    assert len(few) + 1 == len(many) <= 9


def test_lists_and_agendas_take_as_many_statements_for_one_case_as_for_many(clinic: Clinic) -> None:
    meetings = [clinic.schedule() for _ in range(2)]
    cases = [clinic.register() for _ in range(8)]
    cases[0].list_on(meetings[0])
    for case in cases:
        case.list_on(meetings[1])
    database = clinic.database
    database.read(read_agenda, meetings[0])
    database.read(list_cases, CaseFilter(limit=1))
    lengths = []
    for limit in (1, 8):
        with counted(database) as statements:
            rows = database.read(list_cases, CaseFilter(limit=limit))
        lengths.append((len(rows), len(statements)))
    assert [length[0] for length in lengths] == [1, 8]
    assert lengths[0][1] == lengths[1][1] <= 4
    lengths = []
    for meeting_id in meetings:
        with counted(database) as statements:
            agenda = database.read(read_agenda, meeting_id)
        lengths.append((len(agenda.items), len(statements)))
    assert [length[0] for length in lengths] == [1, 8]
    assert lengths[0][1] == lengths[1][1] <= 6


@pytest.mark.parametrize("number", ["", "TB-2026-9999", "tb-2026-0001", "TB-2026-0001 ", "1", "%"])
def test_a_number_that_nobody_has_finds_nothing(clinic: Clinic, number: str) -> None:
    clinic.register()
    with pytest.raises(NotFoundError, match="There is no such case") as refusal:
        clinic.read_case(number)
    assert refusal.value.field == "number"


def test_a_case_has_its_number_by_its_id(clinic: Clinic) -> None:
    case = clinic.register()
    assert clinic.database.read(case_number, case.id) == case.number
    with pytest.raises(NotFoundError):
        clinic.database.read(case_number, 10_000)


def follow_up(session: Session, case_id: int) -> None:
    row = session.scalars(select(FollowUp).where(FollowUp.case_id == case_id, FollowUp.days == 30)).one()
    row.recorded_at = utc_now()


def close(session: Session, case_id: int) -> None:
    fetch(session, Case, case_id).closed_at = utc_now()


def withdraw(session: Session, case_id: int) -> None:
    fetch(session, Case, case_id).withdrawn_at = utc_now()


def test_page_and_list_say_the_same_status_on_the_whole_way_of_a_case(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=None))
    seen: list[CaseStatus] = []

    def look() -> None:
        (row,) = clinic.database.read(list_cases, CaseFilter(case.number))
        assert row.status is case.read().status
        seen.append(row.status)

    look()
    case = clinic.register()
    case.add_material(received=False)
    look()
    case = clinic.register()
    case.add_material(received=True)
    look()
    case.list_on(clinic.schedule())
    look()
    case = clinic.register()
    recommendation_id = case.recommend(case.draft(case.discuss()))
    look()
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    look()
    letter_id = case.issue(recommendation_id)
    clinic.write(COORDINATOR, record_dispatch, RecordDispatch(letter_id, "Dr Brandt", DispatchChannel.MAIL))
    look()
    for act in (follow_up, close, withdraw):
        clinic.write(COORDINATOR, act, case.id)
        look()
    assert seen == [*CaseStatus]


def test_the_same_case_in_two_meetings_shows_both_in_their_order(clinic: Clinic) -> None:
    case = clinic.register()
    later = case.discuss()
    earlier = case.list_on(clinic.schedule(datetime(2026, 11, 20, 7, tzinfo=UTC)))
    assert [item.agenda_item_id for item in case.read().discussions] == [earlier, later]
    assert case.read().deciding_discussion is None
    case.recommend(case.draft(later))
    deciding = case.read().deciding_discussion
    assert deciding is not None
    assert deciding.agenda_item_id == later


def test_every_version_of_the_recommendation_is_read_in_no_more_statements(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.approved()
    reader = clinic.database.signed_in_as(COORDINATOR)
    with counted(clinic.database) as one:
        reader.read(read_case, case.number)
    later = replace(case.draft(case.discuss()), treatment_summary="Mastectomy", supersede_reason="HER2 came back.")
    second = case.recommend(later)
    with counted(clinic.database) as both:
        snapshot = reader.read(read_case, case.number)
    assert len(one) == len(both)
    assert [(each.id, each.version, each.treatment_summary) for each in snapshot.recommendations] == [
        (first, 1, "Conservation"),
        (second, 2, "Mastectomy"),
    ]
    assert snapshot.recommendation == snapshot.recommendations[-1]
    assert [answer.text for answer in snapshot.recommendations[0].answers] == ["Yes."]


def test_a_case_says_who_registered_it_who_was_asked_and_who_is_asked_no_longer(clinic: Clinic) -> None:
    case = clinic.register()
    material_id = case.add_material(received=False)
    case.invite(CHAIR, ONCOLOGIST)
    invitation = clinic.database.read(invitation_of, clinic.people[ONCOLOGIST])
    clinic.write(COORDINATOR, withdraw_invitation, WithdrawInvitation(*invitation))
    clinic.write(
        COORDINATOR, withdraw_case, WithdrawCase(case.id, case.read().row_version, "The patient went elsewhere.")
    )
    snapshot = case.read()
    (asked,), (dropped,) = snapshot.invitations, snapshot.withdrawn_invitations
    (material,) = snapshot.materials
    assert snapshot.created_by == asked.invited_by == dropped.invited_by == material.registered_by == "Ms Ana Kim"
    assert (material.id, asked.withdrawn_at) == (material_id, None)
    assert None not in {asked.invited_at, dropped.withdrawn_at, material.registered_at, snapshot.withdrawn_at}
    assert snapshot.withdrawal_reason == "The patient went elsewhere."
    assert snapshot.opinions_opened_by == ""


def test_who_opens_the_opinions_by_hand_is_named(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST)
    case.list_on(clinic.schedule())
    clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
    assert case.read().opinions_opened_by == "Dr Elena Ivanov"


def invitation_of(session: Session, person_id: int) -> tuple[int, int]:
    """An invitation's id and version."""
    row = session.scalars(select(OpinionInvitation).where(OpinionInvitation.person_id == person_id)).one()
    return row.id, row.row_version
