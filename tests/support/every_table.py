"""Boards in which every table has rows, for the tests of the database itself."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, PATHOLOGIST, Spine, make_spine
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, data_key_of
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import Database
from tumorboard.models import (
    Absence,
    Adjudication,
    AxisTemplateLine,
    ChecklistItem,
    ConcordanceFinding,
    CredentialReset,
    CustodyEvent,
    DisciplineNeed,
    DiscordanceNotice,
    DiseaseCode,
    Expertise,
    FollowUp,
    ImportedEntry,
    ImportedFile,
    OrderedTest,
    PerformedAct,
    SavedView,
    TestResult,
)
from tumorboard.models.base import utc_now
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import (
    AdjudicationBasis,
    Axis,
    CustodyKind,
    Discipline,
    FinalTruth,
    Implementation,
    ImportOutcome,
    MaterialKind,
    Necessity,
    ReviewSubject,
    TumorSite,
)

ACT = "7c1a2e0e-6a52-4d53-9f5e-3c1f3d0f7a11"
FILE = b'{"resourceType": "Bundle"}'


@dataclass(frozen=True, slots=True)
class FilledBoard:
    """A board in which every table has rows: where it is, what is in it, and its key if it is encrypted."""

    location: str
    spine: Spine
    key: DataKey | None = None


def fill_board(location: str, founder: Credentials | None = None) -> FilledBoard:
    """Make a board at an empty location, fill it, and close it."""
    database = create_board(location, founder=founder)
    try:
        spine = make_spine(database)
        fill_every_table(database, spine)
    finally:
        database.close()
    return FilledBoard(location, spine, data_key_of(database.engine))


def fill_every_table(database: Database, spine: Spine) -> None:
    """Add to what `make_spine` wrote the rows of the tables that it leaves empty, and record the first follow-up."""
    database.signed_in_as(COORDINATOR).write(_add_rows, spine)


def _add_rows(session: Session, spine: Spine) -> None:
    finding = session.scalars(
        select(ConcordanceFinding.id).where(ConcordanceFinding.review_id == spine.pathology_review_id).limit(1)
    ).one()
    ordered = session.scalars(
        select(OrderedTest.id).where(OrderedTest.review_id == spine.pathology_review_id).limit(1)
    ).one()
    attachment = store_attachment(session, StoreAttachment(FILE, "application/json", "record.json"))
    file = ImportedFile(attachment_id=attachment.id, name="record.json", format="fhir")
    follow_up = session.scalars(select(FollowUp).where(FollowUp.days == 30)).one()
    follow_up.implementation = Implementation.FULL
    follow_up.recorded_at = utc_now()
    session.add_all(
        [
            file,
            CredentialReset(person_id=spine.people[ADMINISTRATOR]),
            PerformedAct(key=ACT, result="1"),
            Absence(
                person_id=spine.people[PATHOLOGIST],
                first_on=date(2026, 12, 21),
                last_on=date(2026, 12, 31),
                deputy_id=spine.people[CHAIR],
            ),
            CustodyEvent(
                case_id=spine.case_id,
                material_id=spine.material_id,
                kind=CustodyKind.RECEIVED,
                happened_on=date(2026, 11, 5),
                quantity=6,
                place="Slide cabinet 2",
            ),
            DisciplineNeed(site=TumorSite.BREAST, discipline=Discipline.PATHOLOGY, necessity=Necessity.CRITICAL),
            DiseaseCode(system="OncoTree", version="2025-10-03", code="BRCA", display="Invasive Breast Carcinoma"),
            Expertise(person_id=spine.people[PATHOLOGIST], site=TumorSite.BREAST),
            SavedView(person_id=spine.people[COORDINATOR], name="Urgent breast", criteria="{}"),
            ChecklistItem(site=TumorSite.BREAST, kind=MaterialKind.SLIDES, necessity=Necessity.CRITICAL),
            Adjudication(
                case_id=spine.case_id,
                finding_id=finding,
                basis=AdjudicationBasis.LATER_TISSUE,
                truth=FinalTruth.REVIEW_RIGHT,
                evidence="Resection specimen",
                decided_on=date(2026, 12, 20),
            ),
            DiscordanceNotice(
                case_id=spine.case_id,
                review_id=spine.pathology_review_id,
                party_id=spine.party_id,
                sent_on=date(2026, 11, 12),
            ),
            TestResult(
                case_id=spine.case_id, ordered_test_id=ordered, arrived_on=date(2026, 12, 2), result="Not amplified"
            ),
            AxisTemplateLine(
                site=TumorSite.LUNG,
                subject=ReviewSubject.PATHOLOGY,
                position=1,
                axis=Axis.BIOMARKER,
                label="ER",
                unit="%",
                tolerance="10",
            ),
        ]
    )
    session.flush()
    session.add(
        ImportedEntry(
            file_id=file.id,
            position=1,
            key="Patient/1",
            resource_type="Patient",
            content_sha256=hashlib.sha256(FILE).hexdigest(),
            outcome=ImportOutcome.FILED,
            patient_id=spine.patient_id,
            case_id=spine.case_id,
        )
    )
