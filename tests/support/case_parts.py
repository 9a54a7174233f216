"""The parts of sample cases: people, findings, plans, reviews. Each factory takes the fields to change."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tumorboard.concordance.readiness import Readiness
from tumorboard.queries.person_snapshots import BoardSnapshot, PersonSnapshot
from tumorboard.queries.review_snapshots import (
    AdjudicationSnapshot,
    FindingSnapshot,
    NoticeSnapshot,
    ReviewSnapshot,
)
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    DiscussionSnapshot,
    MaterialSnapshot,
    OpinionSnapshot,
    ParticipantSnapshot,
    PatientSnapshot,
    QuestionSnapshot,
    RecommendationSnapshot,
    ReferralSnapshot,
)
from tumorboard.queries.statement_snapshots import AxisSnapshot, ComponentSnapshot, DiagnosisSnapshot, PlanSnapshot
from tumorboard.vocabulary import (
    AdjudicationBasis,
    AgendaOutcome,
    Agreement,
    AnswerKind,
    AskedBy,
    Axis,
    CaseStatus,
    ComponentProgress,
    Confidence,
    ConsultationMode,
    DiagnosisAgreement,
    DiagnosisKind,
    Direction,
    Discipline,
    DispatchChannel,
    FinalTruth,
    MaterialKind,
    MaterialStatus,
    Modality,
    Necessity,
    PlanKind,
    ReferralDecision,
    ReferralReason,
    Requester,
    ReviewBasis,
    Sex,
    TumorSite,
    Urgency,
)

OSEI = PersonSnapshot(id=1, display_name="Dr Anna Osei", family_name="Osei", discipline=Discipline.PATHOLOGY)
BRANDT = PersonSnapshot(id=2, display_name="Dr Jonas Brandt", family_name="Brandt", discipline=Discipline.RADIOLOGY)
IVANOV = PersonSnapshot(id=3, display_name="Dr Elena Ivanov", family_name="Ivanov", discipline=Discipline.SURGERY)
PEREIRA = PersonSnapshot(
    id=4, display_name="Dr Rui Pereira", family_name="Pereira", discipline=Discipline.MEDICAL_ONCOLOGY
)
LANG = PersonSnapshot(id=5, display_name="Dr Mei Lang", family_name="Lang", discipline=Discipline.RADIATION_ONCOLOGY)

MEETING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ISSUED_ON = date(2026, 11, 24)


def axis(which: Axis, label: str, shown: str) -> AxisSnapshot:
    """A stated axis."""
    return AxisSnapshot(
        axis=which,
        label=label,
        absence=None,
        text=shown,
        code="",
        code_system="",
        code_version="",
        status=None,
        number="",
        unit="",
        method="",
        system="",
        radpeer=None,
        response=None,
        shown=shown,
    )


def diagnosis(kind: DiagnosisKind, *axes: AxisSnapshot, **changes: Any) -> DiagnosisSnapshot:  # noqa: ANN401 - any field
    """A diagnosis with these axes."""
    plain = DiagnosisSnapshot(
        id=1,
        kind=kind,
        verbatim="",
        stated_by="",
        institution="",
        stated_on=None,
        report_number="",
        code="",
        code_system="",
        code_version="",
        code_display="",
        frozen_at=None,
        axes=axes,
    )
    return replace(plain, **changes)


def finding(
    which: Axis,
    label: str,
    outside: str,
    review: str,
    decided: Agreement,
    **changes: Any,  # noqa: ANN401 - any field
) -> FindingSnapshot:
    """A finding whose class was decided as proposed, unless changed."""
    plain = FindingSnapshot(
        id=1,
        axis=which,
        label=label,
        outside_text=outside,
        review_text=review,
        proposed=decided,
        proposed_reason="",
        decided=decided,
        override_reason="",
        causes=(),
        effect=None,
        rater=OSEI.display_name,
        adjudications=(),
    )
    return replace(plain, **changes)


def adjudication(number: int, truth: FinalTruth, **changes: Any) -> AdjudicationSnapshot:  # noqa: ANN401 - any field
    """What later tissue proved, entered on the day itself."""
    plain = AdjudicationSnapshot(
        id=number,
        basis=AdjudicationBasis.LATER_TISSUE,
        truth=truth,
        evidence="Resection specimen R26-118.",
        decided_by="Dr Lee Park",
        decided_on=date(2026, 12, 18),
        recorded_at=datetime(2026, 12, 18, 9, 0, tzinfo=UTC),
        recorded_by="Ms Ana Kim",
    )
    return replace(plain, **changes)


def notice(number: int, **changes: Any) -> NoticeSnapshot:  # noqa: ANN401 - any field
    """A notice that was sent by mail and not answered yet."""
    plain = NoticeSnapshot(
        id=number,
        row_version=1,
        party_id=None,
        addressee="Dr Lee Park",
        channel=DispatchChannel.MAIL,
        attachment_id=9,
        sent_on=date(2026, 11, 25),
        acknowledged_on=None,
        amended_report_on=None,
        note="",
        recorded_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
        recorded_by="Ms Ana Kim",
    )
    return replace(plain, **changes)


def component(modality: Modality, label: str, text: str, **changes: Any) -> ComponentSnapshot:  # noqa: ANN401 - any field
    """A planned treatment."""
    plain = ComponentSnapshot(
        id=1,
        modality=modality,
        label=label,
        text=text,
        level=None,
        timing=None,
        intent=None,
        condition="",
        progress=ComponentProgress.PLANNED,
        started_on=None,
        ended_on=None,
        code="",
        code_system="",
    )
    return replace(plain, **changes)


def plan(kind: PlanKind, *components: ComponentSnapshot, **changes: Any) -> PlanSnapshot:  # noqa: ANN401 - any field
    """A plan with these components."""
    plain = PlanSnapshot(
        id=1,
        kind=kind,
        verbatim="",
        stated_by="",
        institution="",
        stated_on=None,
        frozen_at=None,
        components=components,
    )
    return replace(plain, **changes)


def material(number: int, kind: MaterialKind, description: str, **changes: Any) -> MaterialSnapshot:  # noqa: ANN401 - any field
    """A material that has been received and reviewed."""
    plain = MaterialSnapshot(
        id=number,
        kind=kind,
        description=description,
        accession_number="",
        quantity=None,
        outside=True,
        source="St Anne Breast Clinic",
        necessity=Necessity.CRITICAL,
        collected_on=date(2026, 9, 29),
        received_on=date(2026, 11, 19),
        returned_on=None,
        location="",
        unavailable_reason="",
        status=MaterialStatus.REVIEWED,
        reviewed_by=(),
        due_on=None,
    )
    return replace(plain, **changes)


def review(number: int, reviewer: PersonSnapshot, *findings: FindingSnapshot, **changes: Any) -> ReviewSnapshot:  # noqa: ANN401 - any field
    """A signed first version of a pathology or radiology review, by the reviewer's discipline."""
    discipline = reviewer.discipline or Discipline.PATHOLOGY
    plain = ReviewSnapshot(
        id=number,
        row_version=1,
        kind=discipline.value,
        discipline=discipline,
        reviewer=reviewer,
        basis=ReviewBasis.OWN_READ,
        comment="",
        conflict="",
        version=1,
        amends_id=None,
        amendment_reason="",
        overall_proposed=None,
        overall_decided=None,
        overall_reason="",
        urgent=False,
        signed_at=datetime(2026, 11, 24 - number, 15, 0, tzinfo=UTC),
        signed_sha256="0" * 64,
        current=True,
        diagnosis=diagnosis(DiagnosisKind.REVIEW),
        findings=findings,
        materials=(),
        tests=(),
        lesions=(),
        notices=(),
    )
    return replace(plain, **changes)


def opinion(number: int, author: PersonSnapshot, **changes: Any) -> OpinionSnapshot:  # noqa: ANN401 - any field
    """A signed opinion."""
    plain = OpinionSnapshot(
        id=number,
        row_version=1,
        author=author,
        discipline=author.discipline or Discipline.SURGERY,
        sealed=False,
        diagnosis_agreement=DiagnosisAgreement.AGREES_IN_PART,
        statement="Breast conservation is feasible.",
        rationale="",
        plan=None,
        confidence=Confidence.HIGH,
        missing_information="",
        evidence_level="",
        evidence_source="",
        supersedes_id=None,
        revision_reason="",
        signed_at=datetime(2026, 11, 23, 18, 0, tzinfo=UTC),
        current=True,
        options=(),
        steps=(),
        answers=(),
    )
    return replace(plain, **changes)


def question(position: int, text: str, answer: str, **changes: Any) -> QuestionSnapshot:  # noqa: ANN401 - any field
    """A question of the patient that has been answered."""
    plain = QuestionSnapshot(
        id=position,
        position=position,
        asked_by=AskedBy.PATIENT,
        text=text,
        assigned_discipline=None,
        kind=AnswerKind.ANSWERED,
        answer=answer,
    )
    return replace(plain, **changes)


def participant(person: PersonSnapshot) -> ParticipantSnapshot:
    """A person as present in the meeting."""
    return ParticipantSnapshot(person.display_name, person.family_name, person.discipline)


def discussion(**changes: Any) -> DiscussionSnapshot:  # noqa: ANN401 - any field
    """The discussion of 24 November 2026 with a quorum."""
    people = (OSEI, BRANDT, IVANOV, PEREIRA, LANG)
    plain = DiscussionSnapshot(
        agenda_item_id=7,
        meeting_id=3,
        starts_at=MEETING,
        position=1,
        minutes=8,
        chair=IVANOV.display_name,
        question="Is breast conservation safe?",
        late_reason="",
        provisional_reason="",
        outcome=AgendaOutcome.DISCUSSED,
        deferral_reason=None,
        note="",
        quorate=True,
        present=tuple(person.discipline for person in people if person.discipline),
        absent=(),
        participants=tuple(participant(person) for person in people),
        started_at=MEETING,
        decided_at=datetime(2026, 11, 24, 7, 41, tzinfo=UTC),
    )
    return replace(plain, **changes)


def minimal_recommendation(**changes: Any) -> RecommendationSnapshot:  # noqa: ANN401 - any field
    """An approved recommendation that says nothing more."""
    plain = RecommendationSnapshot(
        id=1,
        row_version=1,
        version=1,
        agenda_item_id=7,
        diagnosis_summary="Invasive carcinoma.",
        diagnosis_class=Agreement.AGREES,
        stage_summary="",
        stage_class=None,
        treatment_summary="Continue as planned.",
        direction_proposed=None,
        direction_decided=Direction.SAME,
        direction_reason="",
        flags=(),
        rationale="",
        no_recommendation=None,
        place=None,
        place_note="",
        follow_up="",
        agreement=None,
        supersedes_id=None,
        supersede_reason="",
        read_back_at=None,
        approved_at=datetime(2026, 11, 24, 8, 10, tzinfo=UTC),
        approved_by=IVANOV,
        diagnosis=None,
        plan=None,
        plan_rows=(),
        items=(),
        options=(),
        steps=(),
        considered=(),
        expected=(),
        dissents=(),
    )
    return replace(plain, **changes)


def minimal_case(**changes: Any) -> CaseSnapshot:  # noqa: ANN401 - any field
    """An approved case with nothing but what a letter cannot do without."""
    plain = CaseSnapshot(
        readiness=Readiness(date(2026, 11, 24)),
        id=1,
        row_version=1,
        number="TB-2026-0001",
        status=CaseStatus.RECOMMENDED,
        board=BoardSnapshot(
            id=1, name="Tumor Board", institution="Lakeside", address="", contact="", site=TumorSite.GENERAL
        ),
        patient=PatientSnapshot(
            id=1,
            row_version=1,
            family_name="Doe",
            given_name="",
            birth_date=None,
            sex=Sex.UNKNOWN,
            deceased=False,
            deceased_on=None,
            language="en",
            country="",
            address="",
            phone="",
            email="",
            identifiers=(),
        ),
        referral=ReferralSnapshot(
            requested_by=Requester.PATIENT,
            reason=ReferralReason.NEWLY_DIAGNOSED,
            mode=ConsultationMode.RECORDS_ONLY,
            urgency=Urgency.ROUTINE,
            received_on=date(2026, 11, 1),
            referrer=None,
            insurer=None,
            trusted_person=None,
            country="",
            language="",
            interpreter_needed=False,
            insurance_plan="",
            insurance_covers=None,
            authorization_number="",
            decision=ReferralDecision.ACCEPTED,
            decision_reason="",
        ),
        consents=(),
        site=TumorSite.GENERAL,
        clinical_question="Is the plan right?",
        summary="",
        ecog=None,
        karnofsky=None,
        comorbidities="",
        family_history="",
        pregnancy="",
        prior_treatment="",
        opinions_opened_at=None,
        created_at=datetime(2026, 11, 1, tzinfo=UTC),
        outside_diagnosis=None,
        outside_plan=None,
        materials=(),
        reviews=(),
        invitations=(),
        opinions=(),
        questions=(),
        trials=(),
        discussions=(discussion(participants=(), present=(), quorate=None, chair=""),),
        recommendation=minimal_recommendation(),
        letters=(),
    )
    return replace(plain, **changes)
