"""One entry as its interpreter sees it: the resource, what it refers to, and the tumors it speaks of."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tumorboard.exchange.fhir.belonging import Belonging
from tumorboard.exchange.fhir.datatypes import concept, names
from tumorboard.exchange.fhir.element import Element
from tumorboard.exchange.fhir.entries import RawEntry
from tumorboard.exchange.fhir.references import ReferenceIndex, sent_reference
from tumorboard.exchange.fhir.values import NO_REFERENCE, Reference

_RELATED_TUMOR = ("mcode-related-condition", "related-condition", "condition-related")
_REASON_KEYS = ("focus", "reasonReference", "addresses", "reason")
# What names more tumors than this, such as a registry's list, says nothing about any of them.
_MOST_TUMORS = 100
_WHOLE_KEYS = ("partOf", "focus")


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything an interpreter may look up.

    Attributes:
        entries: All entries.
        index: Where references lead.
        belonging: Whose each entry is.
        tumors: The numbers of the conditions that are tumors or metastases.
        about: For each entry, the tumors that it speaks of.
        bodies: For each tumor, the BodyStructures that describe it.
    """

    entries: Sequence[RawEntry]
    index: ReferenceIndex
    belonging: Belonging
    tumors: frozenset[int]
    about: Mapping[int, tuple[int, ...]]
    bodies: Mapping[int, tuple[int, ...]]

    def same_person(self, one: int, other: int) -> bool:
        """Whether two entries share a person."""
        return self.belonging.share_person(one, other)


class EntryView:
    """One entry with its surroundings."""

    def __init__(self, entry: RawEntry, scene: Scene) -> None:
        self.entry = entry
        self.number = entry.number
        self.root = entry.root
        self.scene = scene

    @property
    def profiles(self) -> tuple[str, ...]:
        """The profiles that the resource claims."""
        return self.root.one("meta").texts("profile")

    @property
    def about(self) -> tuple[int, ...]:
        """The entries of the tumors it speaks of."""
        return self.scene.about.get(self.number, ())

    def note(self, problem: str) -> None:
        """Leaves a clause about this entry."""
        self.entry.problems.append(problem)

    def reference(self, element: Element) -> Reference:
        """A Reference with the words of what it points to. What belongs to somebody else is not followed."""
        sent = sent_reference(element)
        shown = element.text("display")
        number = self.scene.index.find(self.entry, element) if element else None
        if number is not None and not self._shares(number):
            self.note(f"{sent} belongs to another person: the link is not followed")
            number = None
        if number is None:
            return Reference(sent, shown or sent) if sent or shown else NO_REFERENCE
        return Reference(sent, shown or self._wording(number) or sent, number)

    def references(self, element: Element, *keys: str) -> tuple[Reference, ...]:
        """The References at some keys, in order."""
        found = (self.reference(item) for key in keys for item in element.many(key))
        return tuple(item for item in found if item)

    def target(self, reference: Reference) -> "EntryView | None":
        """The entry that a reference points to."""
        return None if reference.entry is None else EntryView(self.scene.entries[reference.entry], self.scene)

    def _wording(self, number: int) -> str:
        """What to call another entry; an order for a drug goes by the name of the drug it refers to."""
        other = self.scene.entries[number]
        if words := wording_of(other):
            return words
        drug = self.scene.index.find(other, Element(other.resource, "", []).one("medicationReference"))
        return "" if drug is None else wording_of(self.scene.entries[drug])

    def _shares(self, number: int) -> bool:
        return not self.scene.belonging.owners.get(number) or self.scene.same_person(self.number, number)


def wording_of(entry: RawEntry) -> str:
    """What to call a resource: a name, a code's words, a title or a description; "" where it has none."""
    root = Element(entry.resource, entry.resource_type, [])
    if entry.resource_type in {"Practitioner", "Patient", "RelatedPerson", "Person"}:
        found = [name.wording for name in names(root) if name.wording]
        return found[0] if found else ""
    for key in ("code", "type", "medicationCodeableConcept", "vaccineCode"):
        if isinstance(root.raw(key), dict) and (words := concept(root.one(key)).wording):
            return words
    texts = (root.raw(key) for key in ("name", "title", "description"))
    return next((text for text in texts if isinstance(text, str) and text), "")


def tumors_spoken_of(
    entries: Sequence[RawEntry], index: ReferenceIndex, belonging: Belonging, tumors: frozenset[int]
) -> dict[int, tuple[int, ...]]:
    """For each entry the tumors of the same person that it speaks of, directly or as part of something that does.

    A T category names no tumor itself but is a member of a stage group that does; a tumor size points to a
    BodyStructure that points to the tumor; a drug is part of a therapy that has a reason.
    """
    links: dict[int, set[int]] = defaultdict(set, {tumor: {tumor} for tumor in tumors})
    wholes: dict[int, set[int]] = defaultdict(set)
    for entry in entries:
        root = Element(entry.resource, "", [])
        for reference in _reasons(entry, root):
            found = index.find(entry, reference)
            if found is None or found not in tumors:
                continue
            if belonging.share_person(entry.number, found):
                links[entry.number].add(found)
            else:
                entry.problems.append(f"it speaks of {entries[found].label}, which belongs to another person")
        for whole, part in _parts(entry, root, index):
            wholes[part].add(whole)
    _inherit(links, wholes)
    return {
        number: tuple(sorted(tumor for tumor in found if belonging.share_person(number, tumor)))
        for number, found in links.items()
    }


def _reasons(entry: RawEntry, root: Element) -> list[Element]:
    if entry.resource_type == "Condition":
        return []
    found = [extension.one("valueReference") for extension in root.extensions(*_RELATED_TUMOR)]
    for key in _REASON_KEYS:
        for item in root.many(key):
            found.append(item)
            if isinstance(item.raw("reference"), dict):  # a CodeableReference of FHIR R5
                found.append(item.one("reference"))
    return [item for item in found if isinstance(item.raw("reference"), str) or item.raw("identifier")]


def _parts(entry: RawEntry, root: Element, index: ReferenceIndex) -> list[tuple[int, int]]:
    """Pairs of a whole and its part, as far as this entry tells."""
    pairs = []
    for member in root.many("hasMember"):
        found = index.find(entry, member)
        if found is not None:
            pairs.append((entry.number, found))
    for key in _WHOLE_KEYS:
        for whole in root.many(key):
            found = index.find(entry, whole) if isinstance(whole.raw("reference"), str) else None
            if found is not None:
                pairs.append((found, entry.number))
    if entry.resource_type == "Condition":
        assessments = (item for stage in root.many("stage") for item in stage.many("assessment"))
        found_here = (index.find(entry, item) for item in assessments)
        pairs.extend((entry.number, found) for found in found_here if found is not None)
    return pairs


def _inherit(links: dict[int, set[int]], wholes: dict[int, set[int]]) -> None:
    """Hands the tumors of every whole down to its parts, until nothing changes."""
    parts: dict[int, list[int]] = defaultdict(list)
    for part, of in wholes.items():
        for whole in of:
            parts[whole].append(part)
    waiting = deque(sorted(links))
    while waiting:
        whole = waiting.popleft()
        for part in parts.get(whole, ()):
            if len(links[whole]) <= _MOST_TUMORS and not links[whole] <= links[part]:
                links[part] |= links[whole]
                waiting.append(part)
