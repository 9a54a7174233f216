"""Plans: care plans, the decisions of outside tumor conferences, and groups of recommendations."""

from tumorboard.exchange.fhir.care import OutsidePlan, PlanActivity
from tumorboard.exchange.fhir.datatypes import concept, concepts, identifiers, notes, period
from tumorboard.exchange.fhir.element import Element, url_tail
from tumorboard.exchange.fhir.json_text import JsonValue
from tumorboard.exchange.fhir.treatments import modality_of
from tumorboard.exchange.fhir.values import NO_CONCEPT, NO_REFERENCE, Concept, Period, Reference
from tumorboard.exchange.fhir.view import EntryView

_CONFERENCE_PROFILES = ("tumorkonferenz", "therapieplan", "tumor-board", "tumorboard")
_CONFERENCE_CODES = frozenset({"therapieplanung-typ"})


def read_plan(view: EntryView) -> OutsidePlan:
    """A CarePlan or a RequestGroup as sent, its proposals in the sender's order."""
    root = view.root
    categories = concepts(root, "category")
    titles = [root.text("title"), *(item.wording for item in categories), concept(root.one("code")).wording]
    activities = tuple(_activity(view, item) for item in root.many("activity"))
    actions = tuple(_action(view, item) for item in root.many("action"))
    valid = root.one("period")
    return OutsidePlan(
        entry=view.number,
        kind=_kind(view, categories),
        title=next((title for title in titles if title), ""),
        identifiers=identifiers(root),
        status=root.text("status"),
        intent=root.text("intent"),
        categories=categories,
        created=root.text("created") or root.text("authoredOn"),
        valid=Period(start=valid.text("start"), end=valid.text("end")),
        about=view.about,
        activities=(*activities, *actions),
        authors=view.references(root, "author", "contributor"),
        description=root.text("description"),
        notes=(*notes(root), *_evidence(root)),
    )


def _kind(view: EntryView, categories: tuple[Concept, ...]) -> str:
    tails = " ".join(url_tail(profile) for profile in view.profiles).lower()
    systems = " ".join(coding.system for item in categories for coding in item.codings)
    if any(word in tails for word in _CONFERENCE_PROFILES) or any(word in systems for word in _CONFERENCE_CODES):
        return "tumor conference"
    return "recommendation" if view.entry.resource_type.startswith("Request") else "care plan"


def _activity(view: EntryView, item: Element) -> PlanActivity:
    """An activity with its details, its reference, or both."""
    detail = item.one("detail")
    target = view.reference(item.one("reference")) or view.reference(
        item.one("plannedActivityReference").one("reference")
    )
    code = concept(detail.one("code"))
    words = (code.wording, detail.text("description"), _target_words(view, target), target.wording)
    remarks = (*notes(item, "progress"), detail.text("description"))
    return PlanActivity(
        wording=next((word for word in words if word), ""),
        code=code,
        modality=modality_of((code,)) if code else None,
        status=detail.text("status"),
        status_reason=concept(detail.one("statusReason")),
        scheduled=period(detail, "scheduled"),
        target=target,
        do_not_perform=detail.raw("doNotPerform") is True,
        notes=tuple(remark for remark in remarks if remark),
    )


def _action(view: EntryView, item: Element) -> PlanActivity:
    """An action of a request group."""
    target = view.reference(item.one("resource"))
    codes = concepts(item, "code")
    words = (item.text("title"), item.text("description"), _target_words(view, target), target.wording)
    return PlanActivity(
        wording=next((word for word in words if word), codes[0].wording if codes else ""),
        code=codes[0] if codes else NO_CONCEPT,
        modality=modality_of(codes),
        status=item.text("status"),
        scheduled=period(item, "timing"),
        target=target,
        notes=tuple(text for text in (item.text("description"), item.text("textEquivalent")) if text),
    )


def _target_words(view: EntryView, target: Reference) -> str:
    """What the request that a proposal refers to asks for, in words."""
    inner = view.target(target) if target != NO_REFERENCE else None
    if inner is None:
        return ""
    actions = [action.text("title") for action in inner.root.many("action")]
    medication = inner.root.one("medicationReference")
    drug = inner.reference(medication).wording if medication else ""
    return ", ".join(text for text in actions if text) or drug


def _evidence(root: Element) -> tuple[str, ...]:
    """The priority and evidence that the German molecular board hangs onto a recommendation, in words."""
    found = []
    for extension in root.many("extension"):
        tail = extension.url_tail()
        if "therapieempfehlung" in tail:
            kind, sent = extension.choice("value")
            found.append(f"{tail.rsplit('therapieempfehlung-', maxsplit=1)[-1]}: {_words(extension, kind, sent)}")
    return tuple(found)


def _words(extension: Element, kind: str, sent: JsonValue) -> str:
    if isinstance(sent, dict):
        inner = extension.child("value" + kind, sent)
        return concept(inner).wording or inner.text("reference")
    return extension.text("value" + kind)
