"""Treatments: procedures, radiotherapy courses with their doses, and drugs ordered, taken or given."""

import re
from collections.abc import Iterable

from tumorboard.exchange.fhir.anatomy import body_sites
from tumorboard.exchange.fhir.care import OutsideMedication, OutsideProcedure, RadiationDose
from tumorboard.exchange.fhir.codes import code_keys
from tumorboard.exchange.fhir.datatypes import (
    amount,
    concept,
    concepts,
    extension_concepts,
    notes,
    period,
    value_of,
)
from tumorboard.exchange.fhir.element import Element, scalar, url_tail
from tumorboard.exchange.fhir.values import NO_AMOUNT, NO_CONCEPT, Concept, Reference
from tumorboard.exchange.fhir.view import EntryView
from tumorboard.vocabulary import Intent, Modality

_INTENTS = {
    "sct|373808002": Intent.CURATIVE,
    "sct|363676003": Intent.PALLIATIVE,
    "sct|399707004": Intent.SUPPORTIVE,
    "sct|261004008": Intent.DIAGNOSTIC,
    "sct|129428001": Intent.PREVENTIVE,
}
_GERMAN_INTENTS = {
    "K": Intent.CURATIVE,
    "P": Intent.PALLIATIVE,
    "D": Intent.DIAGNOSTIC,
}
_INTENT_TAILS = ("mcode-procedure-intent", "mcode-treatment-intent", "procedure-intent", "treatment-intent")
_TIMING = "stellung-zur-op"
_TERMINATION = ("mcode-treatment-termination-reason", "mcode-termination-reason", "termination-reason")
_MODALITY_PROFILES = (
    (re.compile(r"surgical-procedure|onko-operation"), Modality.SURGERY),
    (re.compile(r"radiotherapy|radiation-procedure|strahlentherapie"), Modality.RADIATION),
    (re.compile(r"systemische-therapie|systemtherapie"), Modality.SYSTEMIC),
)
_MODALITY_CODES = {
    **dict.fromkeys(("sct|387713003", "sct|83607001"), Modality.SURGERY),
    **dict.fromkeys(("sct|1217123003", "sct|108290001", "sct|53438000", "sct|1287742003"), Modality.RADIATION),
    **dict.fromkeys(("sct|367336001", "sct|385786002", "sct|399042005", "sct|18629005"), Modality.SYSTEMIC),
}
_GERMAN_THERAPIES = {
    **dict.fromkeys(("OP",), Modality.SURGERY),
    **dict.fromkeys(("ST",), Modality.RADIATION),
    **dict.fromkeys(("CH", "HO", "IM", "ZS", "CI", "CZ", "CIZ", "IZ", "KM", "SZ"), Modality.SYSTEMIC),
    **dict.fromkeys(("AS", "WS", "WW"), Modality.OBSERVATION),
}
_OPS = (
    (re.compile(r"5-"), Modality.SURGERY),
    (re.compile(r"8-52"), Modality.RADIATION),
    (re.compile(r"8-54"), Modality.SYSTEMIC),
)
_MODALITY_WORDS = (
    (
        re.compile(
            r"\bradio ?therap|\bradiation therap|irradiation|brachytherap|teleradiotherap|strahlentherap", re.IGNORECASE
        ),
        Modality.RADIATION,
    ),
    (
        re.compile(r"chemotherap|immunotherap|hormone therap|systemische therap|antineoplastic", re.IGNORECASE),
        Modality.SYSTEMIC,
    ),
    (
        re.compile(
            r"(?:ectomy|lumpectom\w*|resection|excision|debulking|mastekt\w*|resektion|exzision)\b", re.IGNORECASE
        ),
        Modality.SURGERY,
    ),
)
_GERMAN_FRACTION = "mii-ex-onko-strahlentherapie-bestrahlung"
_DOSE_PARTS = frozenset({"Gesamtdosis", "Einzeldosis", "Zielgebiet", "Zielgebiet_Lateralitaet"})
_MEDICATION_KINDS = {
    "MedicationRequest": "request",
    "MedicationStatement": "statement",
    "MedicationUsage": "statement",
    "MedicationAdministration": "administration",
    "MedicationDispense": "dispense",
}


def intents_of(root: Element) -> tuple[Concept, ...]:
    """The treatment intents in the extensions of mCODE and of the German oncology module."""
    german = [
        value_of(extension).concept for extension in root.many("extension") if "intention" in extension.url_tail()
    ]
    return (*extension_concepts(root, *_INTENT_TAILS), *(item for item in german if item))


def intent_of(intents: Iterable[Concept]) -> Intent | None:
    """The board's word for the intents, None where none is known or where they differ."""
    found: set[Intent] = set()
    for item in intents:
        found.update(_INTENTS[key] for key in code_keys(item) if key in _INTENTS)
        found.update(
            _GERMAN_INTENTS[coding.code]
            for coding in item.codings
            if coding.system.endswith("mii-cs-onko-intention") and coding.code in _GERMAN_INTENTS
        )
    return found.pop() if len(found) == 1 else None


def modality_of(codes: Iterable[Concept], profiles: Iterable[str] = ()) -> Modality | None:
    """The kind of treatment by profile, else by code, else by the words of the code; None where none says."""
    codes = tuple(codes)
    tails = " ".join(url_tail(profile) for profile in profiles)
    by_profile = next((modality for pattern, modality in _MODALITY_PROFILES if pattern.search(tails)), None)
    return by_profile or _modality_by_code(codes) or _modality_by_words(codes)


def _modality_by_code(codes: tuple[Concept, ...]) -> Modality | None:
    for item in codes:
        for key in code_keys(item):
            if key in _MODALITY_CODES:
                return _MODALITY_CODES[key]
            if key.startswith("ops|"):
                code = key.removeprefix("ops|")
                return next((modality for pattern, modality in _OPS if pattern.match(code)), None)
        for coding in item.codings:
            if "therapie-typ" in coding.system and coding.code in _GERMAN_THERAPIES:
                return _GERMAN_THERAPIES[coding.code]
    return None


def _modality_by_words(codes: tuple[Concept, ...]) -> Modality | None:
    words = " | ".join(text for item in codes for text in (item.text, *(coding.display for coding in item.codings)))
    return next((modality for pattern, modality in _MODALITY_WORDS if pattern.search(words)), None)


def read_procedure(view: EntryView) -> OutsideProcedure:
    """A Procedure or a ServiceRequest as sent."""
    root = view.root
    code = concept(root.one("code"))
    intents = intents_of(root)
    if len({item.wording for item in intents}) > 1 and intent_of(intents) is None:
        view.note("it states more than one intent")
    request = view.entry.resource_type == "ServiceRequest"
    return OutsideProcedure(
        entry=view.number,
        kind="request" if request else "procedure",
        wording=code.wording or ", ".join(item.wording for item in concepts(root, "followUp")),
        code=code,
        modality=modality_of((code, *concepts(root, "category")), view.profiles),
        status=root.text("status"),
        status_reason=_status_reason(root),
        intents=intents,
        intent=intent_of(intents),
        timing=_timing(root),
        performed=period(root, "occurrence" if request else "performed") or period(root, "occurrence"),
        body_sites=body_sites(root),
        about=view.about,
        reasons=(*concepts(root, "reasonCode"), *concepts(root, "reason")),
        outcome=concept(root.one("outcome")),
        complications=concepts(root, "complication"),
        sessions=_sessions(root),
        techniques=_techniques(root),
        doses=(*_mcode_doses(view), *_german_doses(root)),
        performers=_performers(view),
        asserter=view.reference(root.one("requester" if request else "asserter")),
        part_of=view.references(root, "partOf"),
        based_on=view.references(root, "basedOn"),
        notes=notes(root),
    )


def _status_reason(root: Element) -> Concept:
    ended = extension_concepts(root, *_TERMINATION)
    return concept(root.one("statusReason")) or (ended[0] if ended else NO_CONCEPT)


def _timing(root: Element) -> Concept:
    found = [value_of(item).concept for item in root.many("extension") if item.url_tail().endswith(_TIMING)]
    return found[0] if found else NO_CONCEPT


def _performers(view: EntryView) -> tuple[Reference, ...]:
    """Who did it: in a procedure an object around the reference, in a request the reference itself."""
    sent = [item.one("actor") if item.raw("actor") is not None else item for item in view.root.many("performer")]
    found = [view.reference(item) for item in sent]
    return tuple(item for item in found if item)


def _sessions(root: Element) -> str:
    found = [scalar(item.choice("value")[1]) for item in root.extensions("mcode-radiotherapy-sessions")]
    return next((text for text in found if text), "")


def _techniques(root: Element) -> tuple[tuple[Concept, Concept], ...]:
    pairs = []
    for item in root.extensions("mcode-radiotherapy-modality-and-technique"):
        modality = extension_concepts(item, "mcode-radiotherapy-modality")
        technique = extension_concepts(item, "mcode-radiotherapy-technique")
        pairs.append((modality[0] if modality else NO_CONCEPT, technique[0] if technique else NO_CONCEPT))
    return tuple(pairs)


def _mcode_doses(view: EntryView) -> tuple[RadiationDose, ...]:
    doses = []
    for item in view.root.extensions("mcode-radiotherapy-dose-delivered-to-volume"):
        parts = {part.url_tail(): part for part in item.many("extension")}
        empty = item.child("extension", None)
        doses.append(
            RadiationDose(
                volume=view.reference(parts.get("volume", empty).one("valueReference")),
                total=amount(parts.get("totalDoseDelivered", empty).one("valueQuantity")),
                fractions=scalar(parts.get("fractionsDelivered", empty).choice("value")[1]),
            )
        )
    return tuple(doses)


def _german_doses(root: Element) -> tuple[RadiationDose, ...]:
    doses = []
    for item in root.extensions(_GERMAN_FRACTION):
        parts = {part.url_tail(): value_of(part) for part in item.many("extension")}
        target = parts["Zielgebiet"].concept if "Zielgebiet" in parts else NO_CONCEPT
        total, single = parts.get("Gesamtdosis"), parts.get("Einzeldosis")
        side = parts.get("Zielgebiet_Lateralitaet")
        doses.append(
            RadiationDose(
                volume=Reference(wording=target.wording),
                total=total.amount if total else NO_AMOUNT,
                per_fraction=single.amount if single else NO_AMOUNT,
                laterality=side.concept if side else NO_CONCEPT,
                details=tuple((name, part.verbatim) for name, part in parts.items() if name not in _DOSE_PARTS),
            )
        )
    return tuple(doses)


def read_medication(view: EntryView) -> OutsideMedication:
    """A MedicationRequest, -Statement, -Administration or -Dispense as sent."""
    root = view.root
    code, wording, ingredients = _drug(view)
    intents = intents_of(root)
    return OutsideMedication(
        entry=view.number,
        kind=_MEDICATION_KINDS.get(view.entry.resource_type, "statement"),
        wording=wording,
        code=code,
        ingredients=ingredients,
        status=root.text("status"),
        status_reasons=(*concepts(root, "statusReason"), *extension_concepts(root, *_TERMINATION)),
        order_intent=root.text("intent"),
        intents=intents,
        intent=intent_of(intents),
        effective=period(root, "effective") or period(root, "occurence") or period(root, "occurrence"),
        authored_on=root.text("authoredOn") or root.text("dateAsserted") or root.text("whenHandedOver"),
        dosages=_dosages(root),
        about=view.about,
        reasons=(*concepts(root, "reasonCode"), *concepts(root, "reason")),
        requester=view.reference(root.one("requester")) or view.reference(root.one("informationSource")),
        part_of=(*view.references(root, "partOf"), *view.references(root, "basedOn")),
        notes=notes(root),
    )


def _drug(view: EntryView) -> tuple[Concept, str, tuple[str, ...]]:
    """The drug's codes, its words and its ingredients, from the resource itself or the Medication it refers to."""
    root = view.root
    kind, sent = root.choice("medication")
    inner = root.child("medication" + kind, sent) if isinstance(sent, dict) else root.one("medication")
    code = concept(inner)
    if code:
        return code, code.wording, ()
    reference = view.reference(inner.one("reference") if isinstance(inner.raw("reference"), dict) else inner)
    target = view.target(reference)
    if target is None:
        return NO_CONCEPT, reference.wording, ()
    code = concept(target.root.one("code"))
    return code, code.wording or reference.wording, tuple(_ingredient(item) for item in target.root.many("ingredient"))


def _ingredient(item: Element) -> str:
    _kind, sent = item.choice("item")
    name = concept(item.child("item", sent)) if isinstance(sent, dict) else NO_CONCEPT
    strength = item.one("strength")
    top, bottom = amount(strength.one("numerator")).wording, amount(strength.one("denominator")).wording
    return " ".join(part for part in (name.wording, f"{top} per {bottom}" if top and bottom else top) if part)


def _dosages(root: Element) -> tuple[str, ...]:
    """Each dosage in words: the sender's text, then dose, route and timing as coded."""
    found = []
    for key in ("dosageInstruction", "dosage"):
        for item in root.many(key):
            doses = [amount(rate.one("doseQuantity")).wording for rate in item.many("doseAndRate")]
            dose = amount(item.one("dose")).wording if isinstance(item.raw("dose"), dict) else ""
            timing = concept(item.one("timing").one("code")).wording
            words = (item.text("text"), *doses, dose, concept(item.one("route")).wording, timing)
            found.append("; ".join(word for word in words if word))
    return tuple(text for text in found if text)
