"""A few cases made through the services, from a bare referral to a letter that was sent; one in fifty is heavy."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.words import Words
from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.correspondence import issue_letter
from tumorboard.database.sessions import Database
from tumorboard.models import Case, Opinion, Question, Recommendation, Review
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.services.intake import (
    AddPatient,
    ConsentEntry,
    IdentifierEntry,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
    register_case,
)
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.services.materials import RegisterMaterial, RequestMaterial, register_material, request_material
from tumorboard.services.meetings import (
    ListCase,
    RecordArrival,
    RecordOutcome,
    ScheduleMeeting,
    StartItem,
    list_case,
    record_arrival,
    record_outcome,
    schedule_meeting,
    start_item,
)
from tumorboard.services.opinions import (
    AnswerEntry,
    InviteOpinion,
    OptionEntry,
    RecordOpinion,
    SignOpinion,
    StepEntry,
    invite_opinion,
    record_opinion,
    sign_opinion,
)
from tumorboard.services.people import AddParty, AddPerson, FoundBoard, add_party, add_person, found_board
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ItemEntry,
    ReadBack,
    approve_recommendation,
    draft_recommendation,
    read_back,
)
from tumorboard.services.reviews import (
    LesionEntry,
    RecordPathologyReview,
    RecordRadiologyReview,
    SignReview,
    TestEntry,
    record_pathology_review,
    record_radiology_review,
    sign_review,
)
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import (
    AgendaOutcome,
    Axis,
    BiomarkerStatus,
    BoardAgreement,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    ConsultationMode,
    DiagnosisAgreement,
    Discipline,
    DispatchChannel,
    ExpectedChange,
    MaterialKind,
    Modality,
    Necessity,
    OutcomeAxis,
    PartyKind,
    RecommendationCode,
    ReferralReason,
    Requester,
    ReviewBasis,
    Role,
    Sex,
    TumorSite,
)

COORDINATOR, PATHOLOGIST, RADIOLOGIST, SURGEON, ONCOLOGIST = "kim", "osei", "haddad", "ivanov", "moreau"

PER_MEETING = 10
HEAVY_EVERY = 50

REGISTERED, COLLECTING, OPEN, LISTED, DISCUSSED, RECOMMENDED, SENT = range(7)
_STAGES = (SENT, SENT, SENT, SENT, SENT, RECOMMENDED, DISCUSSED, LISTED, COLLECTING, REGISTERED)
_RECEIVED = 3  # so many of a case's materials are here and were reviewed
_START = datetime(2026, 1, 6, 7, tzinfo=UTC)
_SITES = tuple(TumorSite)
_NEEDED = (
    ChecklistNeed(MaterialKind.SLIDES, Necessity.CRITICAL),
    ChecklistNeed(MaterialKind.PATHOLOGY_REPORT, Necessity.RECOMMENDED),
    ChecklistNeed(MaterialKind.IMAGING, Necessity.RECOMMENDED, maximum_age_days=90),
)
"""What the cases of each site need: the slides, which come with each of them."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is written about a case."""

    markers: int
    materials: int
    questions: int
    options: int
    steps: int
    lesions: int
    words: int


ORDINARY = Sizes(markers=3, materials=4, questions=2, options=2, steps=1, lesions=2, words=22)
HEAVY = Sizes(markers=40, materials=30, questions=8, options=6, steps=8, lesions=10, words=220)


@dataclass(frozen=True, slots=True)
class Sample:
    """What was made.

    Attributes:
        numbers: All cases but the one of `opinion`.
        ordinary: The ordinary cases that have a letter.
        heavy: The heavy cases that have one; never empty.
        opinion: The draft of an opinion as its author would save it again.
    """

    numbers: tuple[str, ...]
    ordinary: tuple[str, ...]
    heavy: tuple[str, ...]
    opinion: RecordOpinion


class SampleMaker:
    """Fills an empty board.

    Args:
        database: A board that nobody has used.
        words: Where the texts come from.
    """

    def __init__(self, database: Database, words: Words) -> None:
        self._database = database
        self._words = words
        self._people = {COORDINATOR: database.write(add_person, AddPerson(COORDINATOR, "Kim", Role.COORDINATOR))}
        self._coordinator = database.signed_in_as(COORDINATOR)
        for command in (
            AddPerson(PATHOLOGIST, "Osei", Role.SPECIALIST, "Amara", "Dr", Discipline.PATHOLOGY),
            AddPerson(RADIOLOGIST, "Haddad", Role.SPECIALIST, "Sami", "Dr", Discipline.RADIOLOGY),
            AddPerson(SURGEON, "Ivanov", Role.SPECIALIST, "Elena", "Dr", Discipline.SURGERY),
            AddPerson(ONCOLOGIST, "Moreau", Role.SPECIALIST, "Luc", "Dr", Discipline.MEDICAL_ONCOLOGY),
        ):
            self._people[command.login] = self._coordinator.write(add_person, command)
        board = FoundBoard("Tumor board", "Lakeside Cancer Center", required_disciplines=(Discipline.PATHOLOGY,))
        self._board_id = self._coordinator.write(found_board, board)
        self._party_id = self._coordinator.write(
            add_party, AddParty(PartyKind.PHYSICIAN, "Dr Ruth Brandt", "Riverside Hospital")
        )
        for site in _SITES:
            self._coordinator.write(edit_checklist, EditChecklist(site, _NEEDED))
        self._meeting_id = 0
        self._signed_in = {login: database.signed_in_as(login) for login in self._people}

    def make(self, count: int) -> Sample:
        """Make so many cases; the first one is heavy, and so is each fiftieth after it."""
        numbers: list[str] = []
        lettered: dict[Sizes, list[str]] = {ORDINARY: [], HEAVY: []}
        for place in range(count):
            sizes = ORDINARY if place % HEAVY_EVERY else HEAVY
            stage = _STAGES[place % len(_STAGES)]
            if place % PER_MEETING == 0:
                self._meeting_id = self._meeting(_START + timedelta(weeks=place // PER_MEETING))
            number = self._register(_SITES[place % len(_SITES)], sizes)
            numbers.append(number)
            self._bring_to(stage, number, sizes)
            if stage == SENT:
                lettered[sizes].append(number)
        draft = self._draft_of_opinion(self._register(_SITES[0], ORDINARY))
        return Sample(tuple(numbers), tuple(lettered[ORDINARY]), tuple(lettered[HEAVY]), draft)

    def _bring_to(self, stage: int, number: str, sizes: Sizes) -> None:
        if stage < COLLECTING:
            return
        case_id, question_ids = self._database.read(_case_ids, number)
        materials = self._materials(case_id, sizes)
        if stage < OPEN:
            return
        review_id = self._reviews(case_id, materials, sizes)
        self._opinions(case_id, question_ids, sizes)
        if stage < LISTED:
            return
        item_id = self._coordinator.write(list_case, ListCase(self._meeting_id, case_id))
        if stage < DISCUSSED:
            return
        self._coordinator.write(start_item, StartItem(item_id))
        self._coordinator.write(record_outcome, RecordOutcome(item_id, AgendaOutcome.DISCUSSED))
        if stage < RECOMMENDED:
            return
        self._recommend(item_id, question_ids, review_id, sizes)
        if stage < SENT:
            return
        letter = issue_letter(self._coordinator, number)
        self._coordinator.write(
            record_dispatch, RecordDispatch(letter.letter_id, "Dr Ruth Brandt", DispatchChannel.MAIL, self._party_id)
        )

    def _meeting(self, starts_at: datetime) -> int:
        meeting_id = self._coordinator.write(
            schedule_meeting, ScheduleMeeting(self._board_id, starts_at, self._people[SURGEON])
        )
        for login in (PATHOLOGIST, RADIOLOGIST, SURGEON, ONCOLOGIST):
            self._coordinator.write(record_arrival, RecordArrival(meeting_id, self._people[login]))
        return meeting_id

    def _register(self, site: TumorSite, sizes: Sizes) -> str:
        words = self._words
        patient_id = self._coordinator.write(
            add_patient,
            AddPatient(
                words.name(),
                words.name(),
                date(1979, 5, 4),
                Sex.FEMALE,
                identifiers=(IdentifierEntry(words.text(6), "Lakeside Cancer Center"),),
            ),
        )
        return self._coordinator.write(
            register_case,
            RegisterCase(
                self._board_id,
                patient_id,
                site,
                words.sentence(8),
                ReferralEntry(
                    Requester.PATIENT,
                    ReferralReason.NEWLY_DIAGNOSED,
                    ConsultationMode.REMOTE,
                    date(2026, 1, 2),
                    referrer_id=self._party_id,
                ),
                DiagnosisEntry(
                    words.sentence(sizes.words // 2),
                    self._axes("Invasive ductal carcinoma", "8500/3", "pN0", sizes),
                    stated_by="Dr Brandt",
                    institution="Riverside Hospital",
                    stated_on=date(2025, 12, 20),
                    report_number="S25-1187",
                ),
                self._plan("Mastectomy", 3),
                tuple(QuestionEntry(words.sentence(9)) for _ in range(sizes.questions)),
                (ConsentEntry(ConsentPurpose.CARE, given=True, given_on=date(2026, 1, 2)),),
                summary=words.sentence(sizes.words),
                ecog=0,
            ),
        )

    def _axes(self, histology: str, code: str, nodes: str, sizes: Sizes) -> tuple[AxisValue, ...]:
        fixed = (
            AxisValue(Axis.HISTOLOGIC_TYPE, text=histology, code=code, code_system="ICD-O-3"),
            AxisValue(Axis.GRADE, text="2", system="Nottingham"),
            AxisValue(Axis.T, text="pT1c", system="AJCC 8"),
            AxisValue(Axis.N, text=nodes, system="AJCC 8"),
        )
        markers = (
            AxisValue(Axis.BIOMARKER, f"Marker {number}", status=BiomarkerStatus.POSITIVE, number="2.0", method="IHC")
            for number in range(1, sizes.markers + 1)
        )
        return (*fixed, *markers)

    def _plan(self, operation: str, level: int) -> PlanEntry:
        return PlanEntry(
            (
                ComponentEntry(Modality.SURGERY, operation, level=level),
                ComponentEntry(Modality.SYSTEMIC, self._words.sentence(5), level=level),
            ),
            verbatim=self._words.sentence(10),
        )

    def _materials(self, case_id: int, sizes: Sizes) -> list[int]:
        kinds = (MaterialKind.SLIDES, MaterialKind.IMAGING, MaterialKind.PATHOLOGY_REPORT, MaterialKind.CLINICAL_LETTER)
        materials = []
        for place in range(sizes.materials):
            material_id = self._coordinator.write(
                register_material,
                RegisterMaterial(
                    case_id,
                    kinds[place % len(kinds)],
                    self._words.text(4),
                    f"S26-{place}",
                    6,
                    necessity=Necessity.RECOMMENDED if place else Necessity.CRITICAL,
                    source_id=self._party_id,
                    received_on=date(2026, 1, 5) if place < _RECEIVED else None,
                ),
            )
            self._coordinator.write(request_material, RequestMaterial(material_id, date(2026, 1, 3)))
            materials.append(material_id)
        return materials

    def _reviews(self, case_id: int, materials: list[int], sizes: Sizes) -> int:
        pathology = self._signed_in[PATHOLOGIST].write(
            record_pathology_review,
            RecordPathologyReview(
                case_id,
                ReviewBasis.OWN_READ,
                self._axes("Invasive lobular carcinoma", "8520/3", "pN0(i+)", sizes),
                comment=self._words.sentence(sizes.words),
                materials=dict.fromkeys(materials[:_RECEIVED], ReviewBasis.OWN_READ),
                tests=(TestEntry("E-cadherin", result="lost"),),
            ),
        )
        radiology = self._signed_in[RADIOLOGIST].write(
            record_radiology_review,
            RecordRadiologyReview(
                case_id,
                ReviewBasis.OWN_READ,
                (AxisValue(Axis.T, text="cT1c", system="AJCC 8"),),
                comment=self._words.sentence(sizes.words),
                lesions=tuple(LesionEntry("liver", "17", f"segment {number}") for number in range(sizes.lesions)),
            ),
        )
        for login, review_id in ((PATHOLOGIST, pathology), (RADIOLOGIST, radiology)):
            seen = self._database.read(_version, Review, review_id)
            self._signed_in[login].write(sign_review, SignReview(review_id, seen))
        return pathology

    def _opinion(self, case_id: int, question_ids: tuple[int, ...], sizes: Sizes) -> RecordOpinion:
        words = self._words
        return RecordOpinion(
            case_id,
            DiagnosisAgreement.AGREES_IN_PART,
            words.sentence(sizes.words),
            rationale=words.sentence(sizes.words),
            plan=self._plan("Breast-conserving excision", 2),
            options=tuple(OptionEntry(words.sentence(6), words.text(8)) for _ in range(sizes.options)),
            steps=tuple(StepEntry(words.text(5), words.text(7)) for _ in range(sizes.steps)),
            answers=tuple(AnswerEntry(question, words.sentence(12)) for question in question_ids),
        )

    def _opinions(self, case_id: int, question_ids: tuple[int, ...], sizes: Sizes) -> None:
        for login, discipline in ((SURGEON, Discipline.SURGERY), (ONCOLOGIST, Discipline.MEDICAL_ONCOLOGY)):
            self._coordinator.write(invite_opinion, InviteOpinion(case_id, self._people[login], discipline))
            person = self._signed_in[login]
            opinion_id = person.write(record_opinion, self._opinion(case_id, question_ids, sizes))
            person.write(sign_opinion, SignOpinion(opinion_id, self._database.read(_version, Opinion, opinion_id)))

    def _draft_of_opinion(self, number: str) -> RecordOpinion:
        case_id, question_ids = self._database.read(_case_ids, number)
        command = self._opinion(case_id, question_ids, ORDINARY)
        opinion_id = self._signed_in[SURGEON].write(record_opinion, command)
        return replace(command, opinion_id=opinion_id)

    def _recommend(self, item_id: int, question_ids: tuple[int, ...], review_id: int, sizes: Sizes) -> None:
        words = self._words
        chair = self._signed_in[SURGEON]
        recommendation_id = chair.write(
            draft_recommendation,
            DraftRecommendation(
                item_id,
                diagnosis=DiagnosisEntry(
                    words.sentence(12), self._axes("Invasive lobular carcinoma", "8520/3", "pN0(i+)", sizes)
                ),
                diagnosis_summary="Invasive lobular carcinoma",
                treatment_summary=words.sentence(8),
                plan=self._plan("Breast-conserving excision", 2),
                rationale=words.sentence(sizes.words * 2),
                agreement=BoardAgreement.UNANIMOUS,
                items=tuple(
                    ItemEntry(code, words.text(7), owner="Riverside Hospital", source_review_id=review_id)
                    for code in tuple(RecommendationCode)[: sizes.options]
                ),
                options=tuple(OptionEntry(words.sentence(6), words.text(8)) for _ in range(sizes.options)),
                steps=tuple(StepEntry(words.text(5), words.text(7)) for _ in range(sizes.steps)),
                answers=tuple(AnswerEntry(question, words.sentence(12)) for question in question_ids),
                considered={ConsideredTopic.TRIALS: (Consideration.RECOMMENDED, "")},
                expected={OutcomeAxis.PROGNOSIS: ExpectedChange.UNCHANGED},
            ),
        )
        seen = self._database.read(_version, Recommendation, recommendation_id)
        self._coordinator.write(read_back, ReadBack(recommendation_id, seen))
        seen = self._database.read(_version, Recommendation, recommendation_id)
        chair.write(approve_recommendation, ApproveRecommendation(recommendation_id, seen))


def _version(session: Session, kind: type[Review | Opinion | Recommendation], row_id: int) -> int:
    return session.scalars(select(kind.row_version).where(kind.id == row_id)).one()


def _case_ids(session: Session, number: str) -> tuple[int, tuple[int, ...]]:
    case_id = session.scalars(select(Case.id).where(Case.number == number)).one()
    questions = select(Question.id).where(Question.case_id == case_id).order_by(Question.position)
    return case_id, tuple(session.scalars(questions))
