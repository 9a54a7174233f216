"""The tables of what a recommendation and an opinion ask for. A new field is a new line here."""

from tumorboard.vocabulary import (
    Agreement,
    AnswerKind,
    BoardAgreement,
    Confidence,
    Consideration,
    DiagnosisAgreement,
    Direction,
    ExpectedChange,
    NoRecommendationReason,
    OutcomeAxis,
    Place,
    RecommendationCode,
)
from ui.forms.fields import Field, Kind
from ui.translation import QT_TRANSLATE_NOOP

_AS_REVIEWS = QT_TRANSLATE_NOOP("form_fields", "As the reviews say")
_NOT_STATED = QT_TRANSLATE_NOOP("form_fields", "Not stated")

DIAGNOSIS = (
    Field("diagnosis_summary", QT_TRANSLATE_NOOP("form_fields", "Diagnosis in the board's words"), Kind.AREA),
    Field(
        "diagnosis_class",
        QT_TRANSLATE_NOOP("form_fields", "Diagnosis beside the outside one"),
        Kind.CHOICE,
        Agreement,
        _AS_REVIEWS,
    ),
    Field("stage_summary", QT_TRANSLATE_NOOP("form_fields", "Stage in the board's words"), Kind.AREA),
    Field(
        "stage_class",
        QT_TRANSLATE_NOOP("form_fields", "Stage beside the outside one"),
        Kind.CHOICE,
        Agreement,
        _AS_REVIEWS,
    ),
)
DIRECTION = (
    Field(
        "direction_decided",
        QT_TRANSLATE_NOOP("form_fields", "Overall direction"),
        Kind.CHOICE,
        Direction,
        QT_TRANSLATE_NOOP("form_fields", "As proposed"),
    ),
    Field(
        "direction_reason", QT_TRANSLATE_NOOP("form_fields", "Why another direction than the proposed one"), Kind.AREA
    ),
)
REASONS = (
    Field("treatment_summary", QT_TRANSLATE_NOOP("form_fields", "Treatment in the board's words"), Kind.AREA),
    Field("rationale", QT_TRANSLATE_NOOP("form_fields", "Rationale"), Kind.AREA),
    Field(
        "no_recommendation",
        QT_TRANSLATE_NOOP("form_fields", "Why there is no recommendation"),
        Kind.CHOICE,
        NoRecommendationReason,
        QT_TRANSLATE_NOOP("form_fields", "There is one"),
    ),
)
EXPECTED = tuple(
    Field(axis.value, axis.label, Kind.CHOICE, ExpectedChange, QT_TRANSLATE_NOOP("form_fields", "Not said"))
    for axis in OutcomeAxis
)
"""What whoever drafts expects of the recommended treatment beside the outside plan, one line for each axis."""

CLOSING = (
    Field("place", QT_TRANSLATE_NOOP("form_fields", "Place of treatment"), Kind.CHOICE, Place, _NOT_STATED),
    Field("place_note", QT_TRANSLATE_NOOP("form_fields", "Note on the place")),
    Field("follow_up", QT_TRANSLATE_NOOP("form_fields", "Follow-up"), Kind.AREA),
    Field(
        "agreement",
        QT_TRANSLATE_NOOP("form_fields", "Agreement of the members"),
        Kind.CHOICE,
        BoardAgreement,
        QT_TRANSLATE_NOOP("form_fields", "Not recorded"),
    ),
    Field("supersede_reason", QT_TRANSLATE_NOOP("form_fields", "Why the approved recommendation is replaced")),
)
ITEM = (
    Field("code", QT_TRANSLATE_NOOP("form_fields", "Step"), Kind.CHOICE, RecommendationCode, asked=True, share=3),
    Field("text", QT_TRANSLATE_NOOP("form_fields", "what exactly"), Kind.AREA, share=5),
    Field("condition", QT_TRANSLATE_NOOP("form_fields", "only if …"), share=4, line=1),
    Field("owner", QT_TRANSLATE_NOOP("form_fields", "who"), share=2, line=1),
    Field("due_on", QT_TRANSLATE_NOOP("form_fields", "due on"), Kind.DAY, share=2, line=1),
)
STEP = (
    Field("condition", QT_TRANSLATE_NOOP("form_fields", "if"), Kind.AREA, share=3),
    Field("action", QT_TRANSLATE_NOOP("form_fields", "then"), Kind.AREA, share=3),
    Field("owner", QT_TRANSLATE_NOOP("form_fields", "who"), share=2, line=1),
    Field("result_due_on", QT_TRANSLATE_NOOP("form_fields", "result due on"), Kind.DAY, share=2, line=1),
)
OPTION = (
    Field("text", QT_TRANSLATE_NOOP("form_fields", "option"), Kind.AREA),
    Field("benefits", QT_TRANSLATE_NOOP("form_fields", "benefits"), Kind.AREA, line=1),
    Field("risks", QT_TRANSLATE_NOOP("form_fields", "risks"), Kind.AREA, line=1),
    Field("side_effects", QT_TRANSLATE_NOOP("form_fields", "side effects"), Kind.AREA, line=2),
    Field("daily_life", QT_TRANSLATE_NOOP("form_fields", "daily life"), Kind.AREA, line=2),
)
CONSIDERED = (
    Field(
        "consideration",
        QT_TRANSLATE_NOOP("form_fields", "Considered"),
        Kind.CHOICE,
        Consideration,
        QT_TRANSLATE_NOOP("form_fields", "Not said"),
    ),
    Field("note", QT_TRANSLATE_NOOP("form_fields", "note"), Kind.AREA, share=4),
)
ANSWER = (
    Field("kind", QT_TRANSLATE_NOOP("form_fields", "Answered"), Kind.CHOICE, AnswerKind, share=1),
    Field("text", QT_TRANSLATE_NOOP("form_fields", "Answer"), Kind.AREA, share=4),
)
OPINION = (
    Field(
        "diagnosis_agreement",
        QT_TRANSLATE_NOOP("form_fields", "The outside diagnosis"),
        Kind.CHOICE,
        DiagnosisAgreement,
        asked=True,
    ),
    Field("statement", QT_TRANSLATE_NOOP("form_fields", "Opinion"), Kind.AREA),
    Field("rationale", QT_TRANSLATE_NOOP("form_fields", "Rationale"), Kind.AREA),
)
EVIDENCE = (
    Field("confidence", QT_TRANSLATE_NOOP("form_fields", "Confidence"), Kind.CHOICE, Confidence, _NOT_STATED),
    Field("missing_information", QT_TRANSLATE_NOOP("form_fields", "What is missing to be sure"), Kind.AREA),
    Field("evidence_level", QT_TRANSLATE_NOOP("form_fields", "Level of evidence")),
    Field("evidence_source", QT_TRANSLATE_NOOP("form_fields", "Source of the evidence")),
)
