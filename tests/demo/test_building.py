"""The demonstration as its pages see it: everything is read back from the board, nothing from the stories."""

import dataclasses
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.recist import target_response
from tumorboard.concordance.tnm import parse_tnm
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database
from tumorboard.demo import DemoBoard, build_demo
from tumorboard.models import AuditEvent
from tumorboard.queries.agenda import list_meetings, read_agenda
from tumorboard.queries.case import read_case
from tumorboard.queries.people import list_people
from tumorboard.queries.review_snapshots import FindingSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, RecommendationSnapshot
from tumorboard.vocabulary import (
    AgendaOutcome,
    Agreement,
    AnswerKind,
    Axis,
    BoardAgreement,
    CaseStatus,
    ConsultationMode,
    DeferralReason,
    Direction,
    Discipline,
    MaterialStatus,
    OutcomeAxis,
    ReferralReason,
    Requester,
    Response,
    Role,
    TreatmentFlag,
)

ICD10CM = Path(__file__).parents[3] / "shared" / "material" / "icd10cm" / "icd10cm_fy2026_apr_neoplasms.tsv"
STAGE = {Axis.T, Axis.N, Axis.M}
CHANGED = {Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR}

# International Classification of Diseases for Oncology, third edition, second revision.
ICD_O = {
    "8046/3": "Non-small cell carcinoma",
    "8071/3": "Squamous cell carcinoma, keratinizing",
    "8085/3": "Squamous cell carcinoma, HPV-positive",
    "8140/3": "Adenocarcinoma",
    "8240/3": "Neuroendocrine tumor, grade 1",
    "8310/3": "Clear cell adenocarcinoma",
    "8343/3": "Papillary carcinoma, encapsulated",
    "8349/1": "Non-invasive follicular thyroid neoplasm with papillary-like nuclear features",
    "8500/3": "Infiltrating duct carcinoma",
    "8520/3": "Lobular carcinoma",
    "8720/3": "Malignant melanoma",
    "8811/3": "Fibromyxosarcoma",
    "8858/3": "Dedifferentiated liposarcoma",
    "9680/3": "Malignant lymphoma, large B-cell, diffuse",
    "9687/3": "Burkitt lymphoma",
    "9732/3": "Multiple myeloma",
}


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, DemoBoard]]:
    """The demonstration of twelve cases on SQLite."""
    database = create_board(str(tmp_path_factory.mktemp("demo") / "board.sqlite"))
    yield database, build_demo(database)
    database.close()


@pytest.fixture(scope="module")
def cases(board: tuple[Database, DemoBoard]) -> tuple[CaseSnapshot, ...]:
    """The twelve cases as the coordinator sees them."""
    return read_all(*board)


def read_all(database: Database, demo: DemoBoard) -> tuple[CaseSnapshot, ...]:
    coordinator = database.signed_in_as(demo.coordinator)
    return tuple(coordinator.read(read_case, number) for number in demo.case_numbers)


def recommendations(cases: tuple[CaseSnapshot, ...]) -> list[RecommendationSnapshot]:
    return [case.recommendation for case in cases if case.recommendation is not None]


def findings(cases: tuple[CaseSnapshot, ...]) -> list[FindingSnapshot]:
    return [finding for case in cases for review in case.reviews if review.current for finding in review.findings]


def without_times(value: Any) -> Any:  # noqa: ANN401 - any snapshot, down to its leaves
    """A snapshot as plain data, without what depends on the clock or on the database's numbering."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: without_times(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not field.name.endswith(("id", "_sha256")) and field.name != "row_version"
        }
    if isinstance(value, tuple):
        return [without_times(item) for item in value]
    return "time" if isinstance(value, datetime) else value


def test_twelve_cases_come_from_more_than_eight_disease_areas(cases: tuple[CaseSnapshot, ...]) -> None:
    assert len(cases) == 12
    assert len({case.site for case in cases}) >= 8


def test_every_person_may_sign_in_and_fourteen_and_more_are_specialists(board: tuple[Database, DemoBoard]) -> None:
    database, demo = board
    people = database.signed_in_as(demo.auditor).read(list_people)
    assert {person.login for person in people} == set(demo.logins)
    roles = Counter(person.role for person in people)
    assert roles[Role.COORDINATOR] == roles[Role.ADMINISTRATOR] == roles[Role.AUDITOR] == 1
    assert roles[Role.SPECIALIST] >= 14
    disciplines = {person.discipline for person in people}
    assert {Discipline.OBSTETRICS, Discipline.GENETICS, Discipline.NURSING, Discipline.PSYCHO_ONCOLOGY} <= disciplines
    for login in demo.logins:
        assert database.signed_in_as(login).actor.login == login


def test_everything_but_the_first_person_was_done_by_someone_signed_in(board: tuple[Database, DemoBoard]) -> None:
    database, demo = board

    def actors(session: Session) -> set[str]:
        return set(session.scalars(select(AuditEvent.actor)))

    assert database.read(actors) <= {"setup", *demo.logins}
    assert len(database.read(actors)) > 12


def test_one_meeting_is_held_and_one_lies_ahead(board: tuple[Database, DemoBoard]) -> None:
    database, demo = board
    ahead, held = database.read(list_meetings)
    assert (held.id, held.closed, held.cases) == (demo.meeting_id, True, 10)
    assert (ahead.id, ahead.closed) == (demo.next_meeting_id, False)
    assert ahead.starts_at > held.starts_at
    agenda = database.read(read_agenda, demo.meeting_id)
    assert all(item.state is not AgendaOutcome.PENDING for item in agenda.items)
    assert sum(item.minutes for item in agenda.items) <= agenda.planned_minutes
    assert [item.position for item in agenda.items if item.late_reason] == [3]


def test_cases_stand_at_different_points(cases: tuple[CaseSnapshot, ...]) -> None:
    states = Counter(case.status for case in cases)
    assert states == {CaseStatus.RECOMMENDED: 9, CaseStatus.LISTED: 2, CaseStatus.COLLECTING: 1}


def test_the_triggers_of_a_second_opinion_vary(cases: tuple[CaseSnapshot, ...]) -> None:
    assert {case.referral.reason for case in cases} >= {
        ReferralReason.NEWLY_DIAGNOSED,
        ReferralReason.ON_TREATMENT,
        ReferralReason.ABNORMAL_RESULT,
        ReferralReason.RECURRENCE,
        ReferralReason.END_OF_TREATMENT,
        ReferralReason.CONSIDERING_OPTIONS,
    }
    assert {case.referral.requested_by for case in cases} == set(Requester)
    assert any(case.pregnancy for case in cases)


def test_one_patient_came_alone_from_abroad_and_needs_an_interpreter(cases: tuple[CaseSnapshot, ...]) -> None:
    alone = [case for case in cases if case.referral.referrer is None]
    assert alone
    for case in alone:
        assert case.referral.requested_by is Requester.PATIENT
        assert case.referral.mode is ConsultationMode.REMOTE
        assert case.referral.interpreter_needed
        assert case.referral.language not in {"", "English"}
        assert case.patient.country not in {"", "United States"}


def test_names_and_addresses_need_more_than_latin_letters(cases: tuple[CaseSnapshot, ...]) -> None:
    names = "".join(case.patient.full_name for case in cases)
    scripts = {unicodedata.name(letter).split()[0] for letter in names if letter.isalpha()}
    assert {"LATIN", "GREEK", "ARABIC", "CYRILLIC"} <= scripts
    assert {"ễ", "ś", "Þ", "ő", "ğ"} <= set(names)
    addresses = "".join(case.referral.referrer.address for case in cases if case.referral.referrer)
    assert any(unicodedata.name(letter).startswith("CJK") for letter in addresses if letter.isalpha())


def test_every_direction_of_treatment_is_there_and_less_is_the_most_frequent(cases: tuple[CaseSnapshot, ...]) -> None:
    directions = Counter(recommendation.direction_decided for recommendation in recommendations(cases))
    assert set(directions) >= set(Direction) - {Direction.DIFFERENT_EQUAL}
    assert directions.most_common(1)[0][0] is Direction.LESS
    flags = {flag for recommendation in recommendations(cases) for flag in recommendation.flags}
    assert {
        TreatmentFlag.SURGERY_ELIMINATED,
        TreatmentFlag.SURGERY_REDUCED,
        TreatmentFlag.SURGERY_EXTENDED,
        TreatmentFlag.OBSERVATION_INSTEAD,
        TreatmentFlag.RADIATION_OMITTED,
        TreatmentFlag.SYSTEMIC_CHANGED,
        TreatmentFlag.DIAGNOSIS_DRIVEN,
    } <= flags


def test_the_board_once_decides_another_direction_than_proposed_and_says_why(cases: tuple[CaseSnapshot, ...]) -> None:
    overridden = [row for row in recommendations(cases) if row.direction_decided is not row.direction_proposed]
    assert [(row.direction_proposed, row.direction_decided) for row in overridden] == [
        (Direction.MIXED, Direction.LESS)
    ]
    assert overridden[0].direction_reason


def test_reviewers_override_proposed_classes_with_a_reason(cases: tuple[CaseSnapshot, ...]) -> None:
    overridden = [finding for finding in findings(cases) if finding.decided is not finding.proposed]
    assert len(overridden) >= 4
    assert all(finding.override_reason for finding in overridden)
    assert {finding.decided for finding in overridden} >= {Agreement.REFINED, Agreement.MAJOR}


def test_numbers_within_the_tolerance_of_the_site_agree_of_themselves(cases: tuple[CaseSnapshot, ...]) -> None:
    close = [finding for finding in findings(cases) if "within the tolerance of 10 %" in finding.proposed_reason]
    assert ("ER", Agreement.AGREES) in {(finding.label, finding.decided) for finding in close}


def test_every_changed_axis_has_a_cause_and_an_effect_on_treatment(cases: tuple[CaseSnapshot, ...]) -> None:
    changed = [finding for finding in findings(cases) if finding.decided in CHANGED | {Agreement.NEW}]
    assert len(changed) > 20
    for finding in changed:
        assert finding.causes, finding.review_text
        assert finding.effect is not None, finding.review_text


def test_each_class_of_agreement_is_seen(cases: tuple[CaseSnapshot, ...]) -> None:
    seen = {finding.decided for finding in findings(cases)}
    assert seen == set(Agreement) - {Agreement.NO_OUTSIDE_OPINION}
    grades = [finding for finding in findings(cases) if finding.axis is Axis.GRADE]
    assert any(finding.decided is Agreement.NOT_COMPARABLE for finding in grades)


def test_one_second_opinion_confirms_the_first_in_every_point(cases: tuple[CaseSnapshot, ...]) -> None:
    (case,) = [row for row in cases if row.recommendation and row.recommendation.direction_decided is Direction.SAME]
    assert {finding.decided for review in case.reviews for finding in review.findings} == {Agreement.AGREES}
    assert case.recommendation is not None
    assert not case.recommendation.flags


def test_one_case_was_decided_without_quorum_after_a_discipline_had_left(cases: tuple[CaseSnapshot, ...]) -> None:
    (case,) = [row for row in cases if any(item.quorate is False for item in row.discussions)]
    (discussion,) = case.discussions
    assert discussion.absent == (Discipline.RADIATION_ONCOLOGY,)
    earlier = [item for row in cases for item in row.discussions if item.quorate]
    assert all(Discipline.RADIATION_ONCOLOGY in item.present for item in earlier)


def test_guests_come_for_their_case_alone(cases: tuple[CaseSnapshot, ...]) -> None:
    with_obstetrics = [row for row in cases for item in row.discussions if Discipline.OBSTETRICS in item.present]
    assert [bool(row.pregnancy) for row in with_obstetrics] == [True]


def test_one_case_is_provisional_because_a_critical_record_is_out(cases: tuple[CaseSnapshot, ...]) -> None:
    (case,) = [row for row in cases if any(item.provisional_reason for item in row.discussions)]
    states = {material.status for material in case.materials}
    assert {MaterialStatus.CHASED, MaterialStatus.NOT_AVAILABLE} <= states
    assert all(item.unavailable_reason for item in case.materials if item.status is MaterialStatus.NOT_AVAILABLE)


def test_one_case_is_deferred_with_its_reason_and_listed_again(cases: tuple[CaseSnapshot, ...]) -> None:
    (case,) = [row for row in cases if any(item.outcome is AgendaOutcome.DEFERRED for item in row.discussions)]
    assert [item.deferral_reason for item in case.discussions] == [DeferralReason.MOLECULAR, None]
    assert case.recommendation is None
    assert case.status is CaseStatus.LISTED


def test_members_disagree_and_sign_their_dissent(cases: tuple[CaseSnapshot, ...]) -> None:
    by_agreement = {row.agreement: row for row in recommendations(cases)}
    assert set(by_agreement) == set(BoardAgreement)
    dissents = [dissent for row in recommendations(cases) for dissent in row.dissents]
    assert len(dissents) == 2
    assert by_agreement[BoardAgreement.SPLIT].dissents


def test_an_abnormal_result_alone_has_neither_outside_type_nor_plan(cases: tuple[CaseSnapshot, ...]) -> None:
    (case,) = [row for row in cases if row.referral.reason is ReferralReason.ABNORMAL_RESULT]
    assert case.outside_diagnosis is not None
    assert {axis.axis for axis in case.outside_diagnosis.axes} == {Axis.IMAGING}
    assert case.outside_plan is None
    assert case.recommendation is not None
    assert case.recommendation.direction_decided is Direction.NO_OUTSIDE_PLAN


def test_the_response_follows_from_the_lesions_that_were_measured(cases: tuple[CaseSnapshot, ...]) -> None:
    (review,) = [review for case in cases for review in case.reviews if review.lesions]
    baseline, nadir, current = (
        sum((Decimal(getattr(lesion, name)) for lesion in review.lesions), Decimal(0))
        for name in ("baseline_mm", "nadir_mm", "current_mm")
    )
    stated = [axis.response for axis in review.diagnosis.axes if axis.response]
    assert stated == [Response.STABLE] == [target_response(baseline, [nadir, current])]
    assert any(axis.radpeer for axis in review.diagnosis.axes)


def test_a_review_was_amended_when_a_result_came(cases: tuple[CaseSnapshot, ...]) -> None:
    amended = [review for case in cases for review in case.reviews if review.version == 2]
    assert [bool(review.amendment_reason) for review in amended] == [True]
    assert amended[0].current


def test_major_discordances_were_signed_before_the_meeting_and_warned(cases: tuple[CaseSnapshot, ...]) -> None:
    urgent = [review for case in cases for review in case.reviews if review.urgent]
    assert len(urgent) >= 5
    assert any(case.status is CaseStatus.COLLECTING for case in cases for review in case.reviews if review.urgent)


def test_opinions_of_next_week_are_still_sealed(cases: tuple[CaseSnapshot, ...]) -> None:
    waiting = [case for case in cases if not case.opinions_opened_at and case.opinions]
    assert waiting
    for case in waiting:
        assert all(opinion.sealed and not opinion.statement for opinion in case.opinions)
        assert any(not invitation.received for invitation in case.invitations)


def test_every_question_is_answered_deferred_or_out_of_scope(cases: tuple[CaseSnapshot, ...]) -> None:
    decided = [case for case in cases if case.recommendation]
    kinds = {question.kind for case in decided for question in case.questions}
    assert kinds == set(AnswerKind)
    assert all(question.answer for case in decided for question in case.questions)
    assert all(1 <= len(case.questions) <= 4 for case in cases)


def test_recommendations_are_complete(cases: tuple[CaseSnapshot, ...]) -> None:
    for case in cases:
        recommendation = case.recommendation
        if recommendation is None:
            continue
        assert recommendation.approved_at is not None
        assert recommendation.rationale
        assert recommendation.follow_up
        assert len(recommendation.considered) == 9
        assert recommendation.options
        assert all(option.benefits for option in recommendation.options)
        for item in recommendation.items:
            assert item.source_review_id in {None, *(review.id for review in case.reviews)}
            assert item.source_opinion_id in {None, *(opinion.id for opinion in case.opinions)}
        assert any(item.source_review_id or item.source_opinion_id for item in recommendation.items)
        assert {entry.axis for entry in recommendation.expected} in ({}.keys(), set(OutcomeAxis))


def test_some_recommendations_have_conditional_steps_and_two_raters(cases: tuple[CaseSnapshot, ...]) -> None:
    assert sum(bool(row.steps) for row in recommendations(cases)) >= 6
    assert any(len({entry.rater for entry in row.expected}) == 2 for row in recommendations(cases))


def test_trials_are_obviously_fictional(cases: tuple[CaseSnapshot, ...]) -> None:
    trials = [trial.registry_number for case in cases for trial in case.trials]
    assert len(trials) >= 4
    assert all(number.startswith("NCT000000") for number in trials)


def test_every_tnm_category_can_be_read(cases: tuple[CaseSnapshot, ...]) -> None:
    diagnoses = [case.outside_diagnosis for case in cases if case.outside_diagnosis]
    diagnoses += [review.diagnosis for case in cases for review in case.reviews]
    diagnoses += [row.diagnosis for row in recommendations(cases) if row.diagnosis]
    stated = [axis for diagnosis in diagnoses for axis in diagnosis.axes if axis.axis in STAGE]
    assert len(stated) > 40
    for axis in stated:
        read = parse_tnm(axis.text, axis.system)
        assert read.component(axis.axis.value.upper()) is not None


def test_every_morphology_is_in_icd_o(cases: tuple[CaseSnapshot, ...]) -> None:
    diagnoses = [case.outside_diagnosis for case in cases if case.outside_diagnosis]
    diagnoses += [review.diagnosis for case in cases for review in case.reviews]
    codes = {axis.code for item in diagnoses for axis in item.axes if axis.axis is Axis.HISTOLOGIC_TYPE}
    assert codes == set(ICD_O)


@pytest.mark.skipif(not ICD10CM.exists(), reason="the code list is not here")
def test_outside_diagnoses_carry_codes_of_icd_10_cm(cases: tuple[CaseSnapshot, ...]) -> None:
    rows = [line.split("\t") for line in ICD10CM.read_text(encoding="utf-8").splitlines()]
    described = {row[0]: row[-1] for row in rows}
    coded = [case.outside_diagnosis for case in cases if case.outside_diagnosis]
    neoplasms = [item for item in coded if item.code.startswith("C")]
    assert len(neoplasms) == 11
    for item in neoplasms:
        assert described[item.code].casefold() == item.code_display.casefold()


def test_ages_and_dates_are_plausible(cases: tuple[CaseSnapshot, ...]) -> None:
    today = datetime.now(UTC).date()
    for case in cases:
        assert case.patient.birth_date is not None
        assert 18 <= (today - case.patient.birth_date).days / 365.25 <= 90
        assert case.outside_diagnosis is not None
        assert case.outside_diagnosis.stated_on is not None
        for material in case.materials:
            if material.received_on and material.collected_on:
                assert material.collected_on <= material.received_on


@pytest.mark.long
def test_two_builds_differ_in_nothing_but_time(cases: tuple[CaseSnapshot, ...], tmp_path: Path) -> None:
    database = create_board(str(tmp_path / "board.sqlite"))
    again = read_all(database, build_demo(database))
    database.close()
    assert [without_times(case) for case in again] == [without_times(case) for case in cases]


@pytest.mark.long
def test_postgresql_holds_the_same_demonstration(cases: tuple[CaseSnapshot, ...], postgres_location: str) -> None:
    database = create_board(postgres_location)
    again = read_all(database, build_demo(database))
    database.close()
    assert [without_times(case) for case in again] == [without_times(case) for case in cases]


def test_fewer_cases_are_the_first_ones(cases: tuple[CaseSnapshot, ...], sqlite_location: str) -> None:
    database = create_board(sqlite_location)
    demo = build_demo(database, cases=2)
    few = read_all(database, demo)
    database.close()
    assert [case.patient.full_name for case in few] == [case.patient.full_name for case in cases[:2]]
    assert [case.status for case in few] == [CaseStatus.RECOMMENDED] * 2


def test_the_outside_is_told_of_what_was_decided_and_one_reading_is_settled(cases: tuple[CaseSnapshot, ...]) -> None:
    decided = [case for case in cases if case.recommendation is not None and case.recommendation.approved_at]
    major = [row for case in decided for row in case.current_reviews if row.overall_decided is Agreement.MAJOR]
    assert major
    assert all(row.notices for row in major)
    answered = [notice for row in major for notice in row.notices if notice.acknowledged_on]
    assert [bool(notice.attachment_id) for notice in answered] == [True]
    settled = [each for row in major for finding in row.findings for each in finding.adjudications]
    assert [each.evidence for each in settled] == ["Same slides, read without either report."]
