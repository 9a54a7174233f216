"""The mapped classes: the domain as it is stored. Only services, queries and migrations import them."""

from tumorboard.models.access import CaseAccess, CredentialReset, PerformedAct
from tumorboard.models.audit import AuditEvent, AuditHead, AuditLink
from tumorboard.models.base import Base
from tumorboard.models.cases import Case, CaseCounter, Consent, OpinionInvitation, Question, Referral
from tumorboard.models.codes import DiseaseCode
from tumorboard.models.constraints import add_type_constraints
from tumorboard.models.diagnoses import Biomarker, Diagnosis, DiagnosisAxis
from tumorboard.models.imports import ImportedEntry, ImportedFile
from tumorboard.models.letters import Dispatch, FollowUp, Letter
from tumorboard.models.materials import Attachment, ChecklistItem, CustodyEvent, Material, MaterialRequest
from tumorboard.models.meetings import AgendaItem, Attendance, Meeting
from tumorboard.models.opinions import Answer, ConditionalStep, Opinion, TreatmentOption, Trial, TrialMatch
from tumorboard.models.patients import Patient, PatientIdentifier
from tumorboard.models.people import (
    Absence,
    Board,
    BoardMember,
    DisciplineNeed,
    Expertise,
    Party,
    Person,
    RequiredDiscipline,
    SavedView,
)
from tumorboard.models.plans import Plan, PlanComponent
from tumorboard.models.recommendations import (
    ConsideredItem,
    Dissent,
    ExpectedOutcome,
    Recommendation,
    RecommendationItem,
)
from tumorboard.models.reviews import (
    Adjudication,
    ConcordanceFinding,
    DiscordanceNotice,
    MolecularReview,
    OrderedTest,
    PathologyReview,
    RadiologyReview,
    Review,
    ReviewedMaterial,
    TargetLesion,
    TestResult,
)
from tumorboard.models.shown import SHOWN_OPINION
from tumorboard.models.templates import AxisTemplateLine

add_type_constraints(Base.metadata)

__all__ = [
    "SHOWN_OPINION",
    "Absence",
    "Adjudication",
    "AgendaItem",
    "Answer",
    "Attachment",
    "Attendance",
    "AuditEvent",
    "AuditHead",
    "AuditLink",
    "AxisTemplateLine",
    "Base",
    "Biomarker",
    "Board",
    "BoardMember",
    "Case",
    "CaseAccess",
    "CaseCounter",
    "ChecklistItem",
    "ConcordanceFinding",
    "ConditionalStep",
    "Consent",
    "ConsideredItem",
    "CredentialReset",
    "CustodyEvent",
    "Diagnosis",
    "DiagnosisAxis",
    "DisciplineNeed",
    "DiscordanceNotice",
    "DiseaseCode",
    "Dispatch",
    "Dissent",
    "ExpectedOutcome",
    "Expertise",
    "FollowUp",
    "ImportedEntry",
    "ImportedFile",
    "Letter",
    "Material",
    "MaterialRequest",
    "Meeting",
    "MolecularReview",
    "Opinion",
    "OpinionInvitation",
    "OrderedTest",
    "Party",
    "PathologyReview",
    "Patient",
    "PatientIdentifier",
    "PerformedAct",
    "Person",
    "Plan",
    "PlanComponent",
    "Question",
    "RadiologyReview",
    "Recommendation",
    "RecommendationItem",
    "Referral",
    "RequiredDiscipline",
    "Review",
    "ReviewedMaterial",
    "SavedView",
    "TargetLesion",
    "TestResult",
    "TreatmentOption",
    "Trial",
    "TrialMatch",
]
