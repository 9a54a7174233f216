"""Conditions: primary tumors, metastases, and every other disease."""

from tumorboard.exchange.fhir.anatomy import body_sites, coding_sides, stated_sides, tumor_body_sides
from tumorboard.exchange.fhir.cancer import TumorBasis, odd_icdo_codes, sounds_like_tumor, tumor_basis
from tumorboard.exchange.fhir.datatypes import concept, concepts, extension_concepts, notes, period, value_of
from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.statements import ConditionStage, OutsideCondition
from tumorboard.exchange.fhir.values import Concept
from tumorboard.exchange.fhir.view import EntryView

_HISTOLOGY = (
    "mcode-histology-morphology-behavior",
    "mii-ex-onko-histology-morphology-behavior-icdo3",
    "onco-core-histology-morphology-behavior",
    "histology-morphology-behavior",
)
_PRIMARY_OF_METASTASIS = (
    "condition-related",
    "mcode-related-primary-cancer-condition",
    "related-primary-cancer-condition",
    "condition-dueTo",
)
_ASSERTED = ("condition-assertedDate", "assertedDate")


def condition_basis(root: Element) -> TumorBasis | None:
    """Why a Condition is a tumor or metastasis; None for any other disease."""
    return tumor_basis(concept(root.one("code")), root.one("meta").texts("profile"), _histology(root))


def read_condition(view: EntryView) -> OutsideCondition:
    """A Condition as sent. Notes doubts about what it is and contradictory sides."""
    root = view.root
    code = concept(root.one("code"))
    basis = condition_basis(root)
    histology = _histology(root)
    sites = body_sites(root)
    laterality = (
        *(site.laterality for site in sites if site.laterality),
        *coding_sides(root.one("code")),
        *tumor_body_sides(view),
    )
    wording = code.wording or _first_words(root)
    sides = stated_sides(laterality, sites, wording)
    if len(sides) > 1:
        view.note(f"it states more than one side ({', '.join(sides)})")
    _note_doubts(view, basis, wording, histology)
    return OutsideCondition(
        entry=view.number,
        wording=wording,
        code=code,
        basis=basis.why if basis else "",
        secondary=basis.secondary if basis else False,
        histology=histology,
        body_sites=sites,
        laterality=laterality,
        side=sides[0] if len(sides) == 1 else "",
        clinical_status=concept(root.one("clinicalStatus")),
        verification_status=concept(root.one("verificationStatus")),
        onset=period(root, "onset"),
        abatement=period(root, "abatement"),
        recorded_on=root.text("recordedDate"),
        asserted_on=_asserted_on(root),
        stages=tuple(_stage(view, stage) for stage in root.many("stage")),
        primaries=_primaries(view),
        categories=concepts(root, "category"),
        severity=concept(root.one("severity")),
        asserter=view.reference(root.one("asserter")),
        recorder=view.reference(root.one("recorder")),
        notes=notes(root),
    )


def _histology(root: Element) -> tuple[Concept, ...]:
    return extension_concepts(root, *_HISTOLOGY)


def _first_words(root: Element) -> str:
    """What to call a condition without a code: its first note, else its sites."""
    sites = ", ".join(site.site.wording for site in body_sites(root))
    return next(iter(notes(root)), "") or sites


def _note_doubts(view: EntryView, basis: TumorBasis | None, wording: str, histology: tuple[Concept, ...]) -> None:
    if basis is None and sounds_like_tumor(wording):
        view.note(f'"{wording}" sounds like a tumor but has no tumor code: it was filed as a comorbidity')
    if basis is not None and basis.doubt:
        view.note(basis.doubt.rstrip("."))
    for item in histology:
        for odd in odd_icdo_codes(item):
            view.note(f"{odd} is not a valid ICD-O code: it is kept as sent")


def _asserted_on(root: Element) -> str:
    dates = (value_of(extension).verbatim for extension in root.extensions(*_ASSERTED))
    return next((date for date in dates if date), "")


def _stage(view: EntryView, stage: Element) -> ConditionStage:
    return ConditionStage(
        summary=concept(stage.one("summary")),
        kind=concept(stage.one("type")),
        assessments=view.references(stage, "assessment"),
    )


def _primaries(view: EntryView) -> tuple[int, ...]:
    found = (
        view.reference(extension.one("valueReference")).entry
        for extension in view.root.extensions(*_PRIMARY_OF_METASTASIS)
    )
    return tuple(number for number in found if number is not None and number in view.scene.tumors)
