"""Sites and sides: where in the body, and on which side, as coded and as the words say."""

import re
from collections.abc import Iterable

from tumorboard.exchange.fhir.care import TumorBody
from tumorboard.exchange.fhir.codes import system_name
from tumorboard.exchange.fhir.datatypes import concept, concepts, extension_concepts, identifiers
from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.statements import BodySite
from tumorboard.exchange.fhir.values import NO_CONCEPT, Concept
from tumorboard.exchange.fhir.view import EntryView

_SNOMED_SIDES = {"7771000": "left", "24028007": "right", "51440002": "bilateral", "399488007": "midline"}
_GERMAN_SIDES = {"L": "left", "R": "right", "B": "bilateral", "M": "midline"}
_LATERALITY = ("mcode-laterality-qualifier", "onco-core-laterality-qualifier", "laterality-qualifier")
_QUALIFIERS = ("mcode-body-location-qualifier", "bodylocationqualifier", "location-qualifier")
_SIDE_WORDS = {
    "left": re.compile(r"\b(?:left|links|linke[rsn]?|izquierd[oa]|sinist\w+)\b", re.IGNORECASE),
    "right": re.compile(r"\b(?:right|rechts|rechte[rsn]?|derech[oa]|dext\w+)\b", re.IGNORECASE),
}


def body_sites(root: Element, key: str = "bodySite") -> tuple[BodySite, ...]:
    """Every site at a key with its side and qualifiers."""
    found = []
    for item in root.many(key):
        sides = extension_concepts(item, *_LATERALITY) or coding_sides(item)
        site = BodySite(
            site=concept(item),
            laterality=sides[0] if sides else NO_CONCEPT,
            qualifiers=extension_concepts(item, *_QUALIFIERS),
        )
        if site.site or site.laterality or site.qualifiers:
            found.append(site)
    return tuple(found)


def coding_sides(element: Element) -> tuple[Concept, ...]:
    """The sides that German senders hang onto a code (extension seitenlokalisation)."""
    found = []
    for code in element.many("coding"):
        for extension in code.extensions("seitenlokalisation"):
            side = concept(extension.one("valueCoding"))
            found.extend([side] if side else [])
    return tuple(found)


def side_of(laterality: Concept) -> str:
    """The side that a code names: "left", "right", "bilateral", "midline", or "" where it names none."""
    for code in laterality.codings:
        german = "seitenlokalisation" in code.system.lower()
        table = _GERMAN_SIDES if german else _SNOMED_SIDES
        if (german or system_name(code) == "sct") and code.code in table:
            return table[code.code]
    return side_in_words(laterality.wording)


def side_in_words(words: str) -> str:
    """The side that a site's name contains, such as "Left breast structure"; "" for none or for both."""
    sides = [side for side, pattern in _SIDE_WORDS.items() if pattern.search(words)]
    return sides[0] if len(sides) == 1 else ""


def stated_sides(laterality: Iterable[Concept], sites: Iterable[BodySite], wording: str) -> tuple[str, ...]:
    """The different sides that a condition states, in code or in words, sorted."""
    coded = (side_of(item) for item in laterality)
    in_words = (side_in_words(site.site.wording) for site in sites)
    return tuple(sorted({side for side in (*coded, *in_words, side_in_words(wording)) if side}))


def read_tumor_body(view: EntryView) -> TumorBody:
    """A BodyStructure as sent."""
    root = view.root
    return TumorBody(
        entry=view.number,
        site=concept(root.one("location")),
        qualifiers=concepts(root, "locationQualifier"),
        morphology=concept(root.one("morphology")),
        description=root.text("description"),
        identifiers=identifiers(root),
        about=view.about,
    )


def tumor_body_sides(view: EntryView) -> tuple[Concept, ...]:
    """The sides that the BodyStructures of a tumor state."""
    found: list[Concept] = []
    for number in view.scene.bodies.get(view.number, ()):
        qualifiers = concepts(Element(view.scene.entries[number].resource, "", []), "locationQualifier")
        found.extend(qualifier for qualifier in qualifiers if side_of(qualifier))
    return tuple(found)
