"""The one table of what pathology, radiology and molecular reviews ask for. A new field is a new line here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tumorboard.services.reviews import (
    RecordMolecularReview,
    RecordPathologyReview,
    RecordRadiologyReview,
    RecordReview,
)
from tumorboard.vocabulary import Axis, Discipline
from ui.translation import QT_TRANSLATE_NOOP

ICD_O = "ICD-O-3"
TNM_AXES = frozenset({Axis.T, Axis.N, Axis.M})


class Part(StrEnum):
    """One control of a row; the code is the field of `AxisValue` that it fills."""

    TEXT = "text"
    CODE = "code"
    STATUS = "status"
    NUMBER = "number"
    UNIT = "unit"
    METHOD = "method"
    SYSTEM = "system"
    RADPEER = "radpeer"
    RESPONSE = "response"
    SPECIMEN = "specimen"
    SIGNIFICANCE = "significance"
    EVIDENCE_LEVEL = "evidence_level"
    GERMLINE = "germline"


@dataclass(frozen=True, slots=True)
class RowSpec:
    """One row, or one kind of row that may be added several times.

    Attributes:
        axis: What is compared.
        name: The short name in the first column.
        lines: The controls, line by line.
        hints: What a control says while it is empty.
        suggestions: Wordings to choose from; anything else may be typed.
        codes: The code that belongs to a suggested wording.
        code_system: The system of a code that is typed here.
        unit: The unit of a number where the row has no control for it.
        inherits_system: Whether the grading system or edition of the outside value stands in the empty row.
        long_text: Whether the wording may run over several lines.
        add: The text of the button that adds such a row; "" where the row is there once.
    """

    axis: Axis
    name: str
    lines: tuple[tuple[Part, ...], ...] = ((Part.TEXT,),)
    hints: Mapping[Part, str] = field(default_factory=dict)
    suggestions: Mapping[Part, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    code_system: str = ""
    unit: str = ""
    inherits_system: bool = False
    long_text: bool = False
    add: str = ""


@dataclass(frozen=True, slots=True)
class ReviewKind:
    """One kind of review: who writes it, with which rows, as which command.

    `leaves_to_others` are methods whose outside results another kind of review reads again.
    """

    name: str
    title: str
    disciplines: tuple[Discipline, ...]
    rows: tuple[RowSpec, ...]
    command: type[RecordReview]
    tests_title: str
    has_lesions: bool = False
    leaves_to_others: frozenset[str] = frozenset()

    def spec(self, axis: Axis) -> RowSpec:
        """How an axis is entered in this kind of review, or elsewhere where this kind has no row for it."""
        return next((row for row in self.rows if row.axis is axis), SPEC_OF[axis])


_BEHAVIORS = {
    "Benign": "0",
    "Uncertain": "1",
    "In situ": "2",
    "Malignant": "3",
    "Metastatic": "6",
    "Uncertain whether primary": "9",
}
_GRADINGS = (
    "Nottingham",
    "Gleason",
    "Gleason grade group",
    "WHO",
    "WHO CNS 2021",
    "WHO/ISUP",
    "Fuhrman",
    "FNCLCC",
    "FIGO",
)
_EDITIONS = ("AJCC 8", "AJCC 9", "UICC 8", "UICC 9")
_STAGINGS = (*_EDITIONS, "FIGO 2018", "FIGO 2023", "Lugano", "ISS", "R-ISS")
_INVASION = ("Not identified", "Present", "Not assessable")
_SIGNIFICANCES = ("Pathogenic", "Likely pathogenic", "Uncertain significance", "Likely benign", "Benign")
_METHODS = ("IHC", "ISH", "FISH", "PCR", "NGS", "flow cytometry")


def _tnm_row(axis: Axis) -> RowSpec:
    letter = axis.value.upper()
    hints = {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "TNM notation"),
        Part.SYSTEM: QT_TRANSLATE_NOOP("review_rows", "edition"),
    }
    return RowSpec(
        axis,
        letter,
        ((Part.TEXT, Part.SYSTEM),),
        hints,
        {Part.SYSTEM: _EDITIONS},
        inherits_system=True,
    )


_HISTOLOGY = RowSpec(
    Axis.HISTOLOGIC_TYPE,
    QT_TRANSLATE_NOOP("review_rows", "Histology"),
    ((Part.TEXT, Part.CODE),),
    {Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "type in words"), Part.CODE: QT_TRANSLATE_NOOP("review_rows", "code")},
    code_system=ICD_O,
    long_text=True,
)
_BEHAVIOR = RowSpec(
    Axis.BEHAVIOR,
    QT_TRANSLATE_NOOP("review_rows", "Behavior"),
    ((Part.TEXT, Part.CODE),),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "malignant, in situ …"),
        Part.CODE: QT_TRANSLATE_NOOP("review_rows", "digit"),
    },
    {Part.TEXT: tuple(_BEHAVIORS)},
    _BEHAVIORS,
    code_system=ICD_O,
)
_GRADE = RowSpec(
    Axis.GRADE,
    QT_TRANSLATE_NOOP("review_rows", "Grade"),
    ((Part.TEXT, Part.SYSTEM),),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "grade"),
        Part.SYSTEM: QT_TRANSLATE_NOOP("review_rows", "system"),
    },
    {Part.SYSTEM: _GRADINGS},
    inherits_system=True,
)
_SITE = RowSpec(
    Axis.PRIMARY_SITE,
    QT_TRANSLATE_NOOP("review_rows", "Primary site"),
    ((Part.TEXT, Part.CODE),),
    {Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "site in words"), Part.CODE: QT_TRANSLATE_NOOP("review_rows", "code")},
    code_system=ICD_O,
)
_SIDE = RowSpec(
    Axis.LATERALITY,
    QT_TRANSLATE_NOOP("review_rows", "Side"),
    hints={Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "left, right, bilateral, midline")},
    suggestions={Part.TEXT: ("Left", "Right", "Bilateral", "Midline")},
)
_STAGE = RowSpec(
    Axis.STAGE_GROUP,
    QT_TRANSLATE_NOOP("review_rows", "Stage group"),
    ((Part.TEXT, Part.SYSTEM),),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "as typed, never derived"),
        Part.SYSTEM: QT_TRANSLATE_NOOP("review_rows", "edition"),
    },
    {Part.SYSTEM: _STAGINGS},
    inherits_system=True,
)
_BIOMARKER = RowSpec(
    Axis.BIOMARKER,
    QT_TRANSLATE_NOOP("review_rows", "Biomarker"),
    ((Part.STATUS, Part.TEXT), (Part.NUMBER, Part.UNIT, Part.METHOD)),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "wording"),
        Part.NUMBER: QT_TRANSLATE_NOOP("review_rows", "number"),
        Part.UNIT: QT_TRANSLATE_NOOP("review_rows", "unit"),
        Part.METHOD: QT_TRANSLATE_NOOP("review_rows", "method"),
    },
    {Part.UNIT: ("%", "ratio", "CPS", "mut/Mb"), Part.METHOD: _METHODS},
    add=QT_TRANSLATE_NOOP("review_rows", "Add a biomarker"),
)
_VARIANT = RowSpec(
    Axis.BIOMARKER,
    QT_TRANSLATE_NOOP("review_rows", "Variant"),
    (
        (Part.STATUS, Part.TEXT),
        (Part.SIGNIFICANCE, Part.EVIDENCE_LEVEL),
        (Part.METHOD, Part.SPECIMEN),
        (Part.NUMBER, Part.UNIT, Part.GERMLINE),
    ),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "c. or p. change"),
        Part.SIGNIFICANCE: QT_TRANSLATE_NOOP("review_rows", "significance"),
        Part.EVIDENCE_LEVEL: QT_TRANSLATE_NOOP("review_rows", "evidence"),
        Part.NUMBER: QT_TRANSLATE_NOOP("review_rows", "number"),
        Part.UNIT: QT_TRANSLATE_NOOP("review_rows", "unit"),
        Part.METHOD: QT_TRANSLATE_NOOP("review_rows", "method"),
        Part.SPECIMEN: QT_TRANSLATE_NOOP("review_rows", "specimen"),
    },
    {
        Part.SIGNIFICANCE: _SIGNIFICANCES,
        Part.UNIT: ("% VAF", "%", "mut/Mb", "copies", "ratio"),
        Part.METHOD: _METHODS,
        Part.SPECIMEN: ("Primary tumor", "Metastasis", "Blood", "Plasma (ctDNA)", "Bone marrow", "Normal tissue"),
    },
    add=QT_TRANSLATE_NOOP("review_rows", "Add a variant or biomarker"),
)
_MARGIN = RowSpec(
    Axis.MARGIN,
    QT_TRANSLATE_NOOP("review_rows", "Margins"),
    ((Part.TEXT, Part.NUMBER),),
    {Part.TEXT: "R0, R1, R2, RX", Part.NUMBER: "mm"},
    {Part.TEXT: ("R0", "R1", "R2", "RX")},
    unit="mm",
)
_LVI = RowSpec(
    Axis.LYMPHOVASCULAR_INVASION,
    QT_TRANSLATE_NOOP("review_rows", "LVI"),
    hints={Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "lymphovascular invasion")},
    suggestions={Part.TEXT: _INVASION},
)
_PNI = RowSpec(
    Axis.PERINEURAL_INVASION,
    QT_TRANSLATE_NOOP("review_rows", "PNI"),
    hints={Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "perineural invasion")},
    suggestions={Part.TEXT: _INVASION},
)
_IMAGING = RowSpec(
    Axis.IMAGING,
    QT_TRANSLATE_NOOP("review_rows", "Finding"),
    ((Part.TEXT, Part.NUMBER), (Part.RADPEER, Part.RESPONSE)),
    {Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "finding in words"), Part.NUMBER: "mm"},
    unit="mm",
    long_text=True,
    add=QT_TRANSLATE_NOOP("review_rows", "Add an imaging finding"),
)
_OTHER = RowSpec(
    Axis.OTHER,
    QT_TRANSLATE_NOOP("review_rows", "Other"),
    ((Part.TEXT, Part.CODE),),
    {
        Part.TEXT: QT_TRANSLATE_NOOP("review_rows", "finding in words"),
        Part.CODE: QT_TRANSLATE_NOOP("review_rows", "code"),
    },
    long_text=True,
    add=QT_TRANSLATE_NOOP("review_rows", "Add another finding"),
)
_TNM = (_tnm_row(Axis.T), _tnm_row(Axis.N), _tnm_row(Axis.M))

PATHOLOGY = ReviewKind(
    "pathology",
    QT_TRANSLATE_NOOP("review_rows", "Pathology review"),
    (Discipline.PATHOLOGY, Discipline.HEMATOLOGY),
    (_HISTOLOGY, _BEHAVIOR, _GRADE, _SITE, _SIDE, *_TNM, _STAGE, _BIOMARKER, _MARGIN, _LVI, _PNI, _OTHER),
    RecordPathologyReview,
    QT_TRANSLATE_NOOP("review_rows", "Stains and tests ordered"),
)
RADIOLOGY = ReviewKind(
    "radiology",
    QT_TRANSLATE_NOOP("review_rows", "Radiology review"),
    (Discipline.RADIOLOGY, Discipline.NUCLEAR_MEDICINE),
    (_IMAGING, _SITE, _SIDE, *_TNM, _STAGE, _OTHER),
    RecordRadiologyReview,
    QT_TRANSLATE_NOOP("review_rows", "Further imaging ordered"),
    has_lesions=True,
)
MOLECULAR = ReviewKind(
    "molecular",
    QT_TRANSLATE_NOOP("review_rows", "Molecular review"),
    (Discipline.GENETICS, Discipline.PATHOLOGY, Discipline.HEMATOLOGY),
    (_VARIANT, _OTHER),
    RecordMolecularReview,
    QT_TRANSLATE_NOOP("review_rows", "Molecular and genetic tests ordered"),
    leaves_to_others=frozenset({"ihc"}),
)
KINDS: dict[str, ReviewKind] = {kind.name: kind for kind in (MOLECULAR, PATHOLOGY, RADIOLOGY)}

SPEC_OF: dict[Axis, RowSpec] = {spec.axis: spec for kind in KINDS.values() for spec in kind.rows}
"""How an axis is entered where its kind of review has no row for it; a biomarker as in a pathology review."""

BIOMARKER_NAMES = (
    *("ALK", "AR", "BCL2", "BCL6", "BRAF V600E", "BRCA1", "BRCA2", "CD117", "CD138", "E-cadherin", "EGFR", "ER"),
    *("HER2", "IDH1", "Ki-67", "KRAS", "MDM2", "MET", "MGMT", "Mismatch repair", "MSI", "MYC", "NRAS", "NTRK"),
    *("p16", "p53", "PD-L1", "PIK3CA", "POLE", "PR", "RET", "ROS1", "Synaptophysin", "TMB", "1p/19q codeletion"),
)
"""Names to choose from when a biomarker is added; any other may be typed."""
