"""The tables of what intake asks for. A new field is a new line here."""

from dataclasses import dataclass
from datetime import date

from tumorboard.services.statements import ComponentEntry
from tumorboard.vocabulary import (
    AskedBy,
    ComponentProgress,
    ConsentPurpose,
    ConsultationMode,
    Discipline,
    Intent,
    Modality,
    ReferralReason,
    Requester,
    Sex,
    Term,
    Timing,
    TumorSite,
    Urgency,
)
from ui.forms.fields import Field, Kind
from ui.translation import QT_TRANSLATE_NOOP

_NOT_STATED = QT_TRANSLATE_NOOP("form_fields", "Not stated")
_NOT_ASKED = QT_TRANSLATE_NOOP("form_fields", "Not asked")


class YesNo(Term):
    """An answer that may also be missing."""

    YES = "yes"
    NO = "no"


class Interpreter(Term):
    """Whether one is needed; the record knows no third answer."""

    NEEDED = "needed"


class Progress(Term):
    """How far a treatment of the outside plan has gone, beyond being planned."""

    STARTED = "started"
    COMPLETED = "completed"
    STOPPED = "stopped"


class ConsentAnswer(Term):
    """What the patient said to one purpose."""

    GIVEN = "given"
    REFUSED = "refused"


class Ecog(Term):
    """ECOG performance status."""

    ZERO = "0"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"


class Extent(Term):
    """The extent of a treatment on the program's own scale (concordance.planned_component)."""

    NONE = "0"
    LEAST = "1"
    LESS = "2"
    STANDARD = "3"
    MOST = "4"

    @property
    def label(self) -> str:
        """The level with what it stands for, whatever the kind of treatment."""
        return f"{self.value} · {_EXTENTS[self.value]}"


_EXTENTS = {
    "0": "none",
    "1": "local, short or endocrine",
    "2": "organ-preserving, focal or targeted",
    "3": "standard",
    "4": "extended, concurrent or intensive",
}


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment of the outside plan as its row shows it; see `ComponentEntry`."""

    modality: Modality
    text: str
    extent: Extent | None = None
    progress: Progress | None = None
    timing: Timing | None = None
    intent: Intent | None = None
    started_on: date | None = None
    ended_on: date | None = None
    label: str = ""
    condition: str = ""
    code: str = ""
    code_system: str = ""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A question as its row shows it; `question_id` None for one that the case does not have yet."""

    text: str
    asked_by: AskedBy = AskedBy.PATIENT
    question_id: int | None = None
    assigned_discipline: Discipline | None = None


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """The answer to one purpose."""

    purpose: ConsentPurpose
    answer: ConsentAnswer | None = None
    given_on: date | None = None


def treatment(entry: ComponentEntry) -> Treatment:
    """A treatment as its row shows it."""
    return Treatment(
        entry.modality,
        entry.text,
        None if entry.level is None else Extent(str(entry.level)),
        None if entry.progress is ComponentProgress.PLANNED else Progress(entry.progress.value),
        entry.timing,
        entry.intent,
        entry.started_on,
        entry.ended_on,
        entry.label,
        entry.condition,
        entry.code,
        entry.code_system,
    )


def component(row: Treatment) -> ComponentEntry:
    """A row's treatment as it is recorded."""
    return ComponentEntry(
        row.modality,
        row.text,
        row.label,
        None if row.extent is None else int(row.extent.value),
        row.timing,
        row.intent,
        row.condition,
        ComponentProgress.PLANNED if row.progress is None else ComponentProgress(row.progress.value),
        row.started_on,
        row.ended_on,
        row.code,
        row.code_system,
    )


PATIENT = (
    Field("family_name", QT_TRANSLATE_NOOP("form_fields", "Family name"), share=3),
    Field("given_name", QT_TRANSLATE_NOOP("form_fields", "Given name"), share=3),
    Field("birth_date", QT_TRANSLATE_NOOP("form_fields", "Birth date"), Kind.DAY),
    Field("sex", QT_TRANSLATE_NOOP("form_fields", "Sex"), Kind.CHOICE, Sex),
)
IDENTIFIER = (
    Field("value", QT_TRANSLATE_NOOP("form_fields", "Record number")),
    Field("issuer", QT_TRANSLATE_NOOP("form_fields", "Issued by"), share=3),
)
CONTACT = (
    Field("country", QT_TRANSLATE_NOOP("form_fields", "Country")),
    Field("language", QT_TRANSLATE_NOOP("form_fields", "Language")),
    Field(
        "interpreter_needed",
        QT_TRANSLATE_NOOP("form_fields", "Interpreter"),
        Kind.CHOICE,
        Interpreter,
        QT_TRANSLATE_NOOP("form_fields", "Not needed"),
    ),
    Field("phone", QT_TRANSLATE_NOOP("form_fields", "Telephone"), line=1),
    Field("email", QT_TRANSLATE_NOOP("form_fields", "E-mail"), line=1),
    Field("address", QT_TRANSLATE_NOOP("form_fields", "Address"), Kind.AREA, line=1, share=2),
)
OF_THE_PATIENT = ("phone", "email", "address")
"""What of it stands with the patient, not with the referral."""

REQUEST = (
    Field("requested_by", QT_TRANSLATE_NOOP("form_fields", "Asked by"), Kind.CHOICE, Requester, asked=True),
    Field("reason", QT_TRANSLATE_NOOP("form_fields", "Why now"), Kind.CHOICE, ReferralReason, asked=True, share=3),
    Field("mode", QT_TRANSLATE_NOOP("form_fields", "How"), Kind.CHOICE, ConsultationMode, asked=True),
    Field("urgency", QT_TRANSLATE_NOOP("form_fields", "Urgency"), Kind.CHOICE, Urgency),
    Field("received_on", QT_TRANSLATE_NOOP("form_fields", "Received"), Kind.DAY),
)
REFERRER = (
    Field("referrer_name", QT_TRANSLATE_NOOP("form_fields", "Referring doctor"), share=3),
    Field("referrer_organization", QT_TRANSLATE_NOOP("form_fields", "Practice or hospital"), share=3),
    Field("referrer_phone", QT_TRANSLATE_NOOP("form_fields", "Doctor's telephone")),
    Field("referrer_email", QT_TRANSLATE_NOOP("form_fields", "Doctor's e-mail")),
)
TRUSTED = (
    Field("trusted_person_name", QT_TRANSLATE_NOOP("form_fields", "Trusted person who comes along"), share=6),
    Field("trusted_person_phone", QT_TRANSLATE_NOOP("form_fields", "Their telephone")),
    Field("trusted_person_email", QT_TRANSLATE_NOOP("form_fields", "Their e-mail")),
)
INSURANCE = (
    Field("insurer_name", QT_TRANSLATE_NOOP("form_fields", "Insurer"), share=3),
    Field("insurance_plan", QT_TRANSLATE_NOOP("form_fields", "Insurance plan")),
    Field(
        "insurance_covers",
        QT_TRANSLATE_NOOP("form_fields", "Covers second opinions"),
        Kind.CHOICE,
        YesNo,
        QT_TRANSLATE_NOOP("form_fields", "Not known"),
    ),
    Field("authorization_number", QT_TRANSLATE_NOOP("form_fields", "Authorization number")),
)
DIAGNOSIS_SOURCE = (
    Field("diagnosis_institution", QT_TRANSLATE_NOOP("form_fields", "Reported by (institution)"), share=3),
    Field("diagnosis_by", QT_TRANSLATE_NOOP("form_fields", "Signed by"), share=2),
    Field("diagnosis_on", QT_TRANSLATE_NOOP("form_fields", "Report of"), Kind.DAY),
    Field("report_number", QT_TRANSLATE_NOOP("form_fields", "Report number")),
    Field("disease_code", QT_TRANSLATE_NOOP("form_fields", "Code of the disease: type a code, or words of it"), line=1),
)
PLAN_SOURCE = (
    Field("plan_institution", QT_TRANSLATE_NOOP("form_fields", "Planned by (institution)"), share=3),
    Field("plan_by", QT_TRANSLATE_NOOP("form_fields", "Planned by (doctor)"), share=2),
    Field("plan_on", QT_TRANSLATE_NOOP("form_fields", "Plan of"), Kind.DAY),
)
TREATMENT = (
    Field("modality", QT_TRANSLATE_NOOP("form_fields", "Kind"), Kind.CHOICE, Modality, asked=True),
    Field("text", QT_TRANSLATE_NOOP("form_fields", "Treatment"), share=4),
    Field(
        "progress",
        QT_TRANSLATE_NOOP("form_fields", "How far"),
        Kind.CHOICE,
        Progress,
        QT_TRANSLATE_NOOP("form_fields", "Planned"),
    ),
    Field(
        "extent",
        QT_TRANSLATE_NOOP("form_fields", "Extent"),
        Kind.CHOICE,
        Extent,
        QT_TRANSLATE_NOOP("form_fields", "Extent not stated"),
        line=1,
    ),
    Field(
        "timing",
        QT_TRANSLATE_NOOP("form_fields", "Timing"),
        Kind.CHOICE,
        Timing,
        QT_TRANSLATE_NOOP("form_fields", "Timing not stated"),
        line=1,
    ),
    Field(
        "intent",
        QT_TRANSLATE_NOOP("form_fields", "Intent"),
        Kind.CHOICE,
        Intent,
        QT_TRANSLATE_NOOP("form_fields", "Intent not stated"),
        line=1,
    ),
    Field("started_on", QT_TRANSLATE_NOOP("form_fields", "Begun on"), Kind.DAY, line=2),
    Field("ended_on", QT_TRANSLATE_NOOP("form_fields", "Ended on"), Kind.DAY, line=2),
)
QUESTION = (
    Field("text", QT_TRANSLATE_NOOP("form_fields", "Question"), Kind.AREA, share=6),
    Field("asked_by", QT_TRANSLATE_NOOP("form_fields", "Asked by"), Kind.CHOICE, AskedBy, share=1),
    Field(
        "assigned_discipline",
        QT_TRANSLATE_NOOP("form_fields", "Who answers"),
        Kind.CHOICE,
        Discipline,
        QT_TRANSLATE_NOOP("form_fields", "Nobody in particular"),
        share=2,
    ),
)
CONSENT = (
    Field("answer", QT_TRANSLATE_NOOP("form_fields", "Consent"), Kind.CHOICE, ConsentAnswer, _NOT_ASKED),
    Field("given_on", QT_TRANSLATE_NOOP("form_fields", "Said on"), Kind.DAY),
)
ASKED = (
    Field("site", QT_TRANSLATE_NOOP("form_fields", "Disease area"), Kind.CHOICE, TumorSite, asked=True, share=3),
    Field("ecog", QT_TRANSLATE_NOOP("form_fields", "ECOG"), Kind.CHOICE, Ecog, _NOT_STATED),
    Field("karnofsky", QT_TRANSLATE_NOOP("form_fields", "Karnofsky"), share=2),
    Field("clinical_question", QT_TRANSLATE_NOOP("form_fields", "Question to the board"), Kind.AREA, line=1),
    Field("summary", QT_TRANSLATE_NOOP("form_fields", "Summary"), Kind.AREA, line=2),
    Field("prior_treatment", QT_TRANSLATE_NOOP("form_fields", "Treatment so far"), Kind.AREA, line=2),
    Field("comorbidities", QT_TRANSLATE_NOOP("form_fields", "Comorbidities"), Kind.AREA, line=3),
    Field("family_history", QT_TRANSLATE_NOOP("form_fields", "Family history"), Kind.AREA, line=3),
    Field("pregnancy", QT_TRANSLATE_NOOP("form_fields", "Pregnancy"), Kind.AREA, line=3),
)
NEEDED = frozenset({"family_name", "requested_by", "reason", "mode", "received_on", "site", "clinical_question"})
"""Without these no case is registered."""
