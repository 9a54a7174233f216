"""The people and institutions that an outside record names: doctors, practices, laboratories, relatives."""

from tumorboard.exchange.fhir.care import OutsideParty
from tumorboard.exchange.fhir.datatypes import addresses, concept, concepts, identifiers, names, telecoms
from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.values import Concept
from tumorboard.exchange.fhir.view import EntryView
from tumorboard.vocabulary import PartyKind

PARTY_TYPES = frozenset({"Practitioner", "PractitionerRole", "Organization", "RelatedPerson"})

_ORGANIZATION_WORDS = (
    ("insur", PartyKind.INSURER),
    ("payer", PartyKind.INSURER),
    ("krankenkasse", PartyKind.INSURER),
    ("laborator", PartyKind.LABORATORY),
    ("patholog", PartyKind.LABORATORY),
    ("hospital", PartyKind.HOSPITAL),
    ("klinik", PartyKind.HOSPITAL),
    ("practice", PartyKind.PRACTICE),
    ("praxis", PartyKind.PRACTICE),
)
_ORGANIZATION_CODES = {"ins": PartyKind.INSURER, "pay": PartyKind.INSURER}


def read_party(view: EntryView) -> OutsideParty:
    """A Practitioner, PractitionerRole, Organization or RelatedPerson as sent."""
    root = view.root
    if view.entry.resource_type == "Organization":
        return _organization(view, root)
    if view.entry.resource_type == "PractitionerRole":
        return _role(view, root)
    named = [name.wording for name in names(root) if name.wording]
    related = view.entry.resource_type == "RelatedPerson"
    qualifications = tuple(concept(item.one("code")) for item in root.many("qualification"))
    return OutsideParty(
        entry=view.number,
        kind=PartyKind.TRUSTED_PERSON if related else PartyKind.PHYSICIAN,
        name=named[0] if named else "",
        identifiers=identifiers(root),
        qualifications=(*(item for item in qualifications if item), *concepts(root, "relationship")),
        telecoms=telecoms(root),
        addresses=addresses(root),
    )


def _organization(view: EntryView, root: Element) -> OutsideParty:
    kinds = concepts(root, "type")
    name = root.text("name")
    contacts = root.many("contact")
    return OutsideParty(
        entry=view.number,
        kind=_organization_kind(kinds, name),
        name=name,
        organization=view.reference(root.one("partOf")).wording,
        identifiers=identifiers(root),
        qualifications=kinds,
        telecoms=(*telecoms(root), *(item for contact in contacts for item in telecoms(contact))),
        addresses=addresses(root),
    )


def _organization_kind(kinds: tuple[Concept, ...], name: str) -> PartyKind:
    codes = (_ORGANIZATION_CODES.get(coding.code) for item in kinds for coding in item.codings)
    if by_code := next((kind for kind in codes if kind), None):
        return by_code
    words = " ".join((name, *(item.wording for item in kinds))).lower()
    return next((kind for word, kind in _ORGANIZATION_WORDS if word in words), PartyKind.OTHER)


def _role(view: EntryView, root: Element) -> OutsideParty:
    return OutsideParty(
        entry=view.number,
        kind=PartyKind.PHYSICIAN,
        name=view.reference(root.one("practitioner")).wording,
        organization=view.reference(root.one("organization")).wording,
        identifiers=identifiers(root),
        qualifications=(*concepts(root, "code"), *concepts(root, "specialty")),
        telecoms=telecoms(root),
    )
