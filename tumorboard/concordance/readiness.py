"""Whether a case can be discussed: what its checklist needs against what has come, on a day.

The rules and why they are so: docs/decisions/0016. Nothing here knows where the rows come from.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tumorboard.vocabulary import MaterialKind, Necessity, ReadinessState, ReferralReason

_ORDER = (
    ReadinessState.PRESENT,
    ReadinessState.STALE,
    ReadinessState.OUT,
    ReadinessState.MISSING,
    ReadinessState.UNAVAILABLE,
)
"""The better a material serves, the earlier."""

_WEIGHTS = {necessity: place for place, necessity in enumerate(Necessity)}

_SERVES: dict[MaterialKind, frozenset[MaterialKind]] = {
    MaterialKind.SLIDES: frozenset({MaterialKind.SLIDES, MaterialKind.BLOCKS})  # slides are cut from blocks
}

_TECHNIQUES: dict[str, str] = {
    **dict.fromkeys(("ct", "computed", "tomography"), "CT"),
    **dict.fromkeys(("mri", "mr", "magnetic", "mrcp"), "MRI"),
    **dict.fromkeys(("pet", "fdg", "psma"), "PET"),
    **dict.fromkeys(("ultrasound", "sonography", "us"), "ultrasound"),
    **dict.fromkeys(("mammogram", "mammograms", "mammography"), "mammography"),
    **dict.fromkeys(("scintigraphy", "scan"), "scintigraphy"),
}
_SYNONYMS: dict[str, str] = {
    **dict.fromkeys(("thorax", "thoracic", "lungs", "lung"), "chest"),
    **dict.fromkeys(("abdominal",), "abdomen"),
    **dict.fromkeys(("pelvic",), "pelvis"),
    **dict.fromkeys(("head", "cranial", "cerebral"), "brain"),
}
_LITTLE_WORDS = frozenset({"and", "the", "with", "without", "for", "from", "of", "or", "in", "on", "to", "a", "an"})
_REMEMBERED = 1_024
"""So many descriptions are taken apart once; lists and lists of cases ask for the same few again and again."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class ChecklistNeed:
    """A material that a checklist asks for.

    Attributes:
        kind: What is needed.
        necessity: Without what is critical a case is not ready.
        description: Which one where there are several, e.g. "CT of the chest"; "" for any.
        maximum_age_days: How old it may be on the day of the discussion; None: any age.
        reason: The reason of referral that it is asked for at; None: at all.
    """

    kind: MaterialKind
    necessity: Necessity
    description: str = ""
    maximum_age_days: int | None = None
    reason: ReferralReason | None = None

    @property
    def name(self) -> str:
        """What is needed in a few words."""
        return self.description or self.kind.label


@dataclass(frozen=True, slots=True)
class HeldMaterial:
    """A material of the case as far as readiness asks.

    Attributes:
        material_id: Its id.
        kind: What it is.
        description: Which one; "" where nobody said.
        necessity: How much the coordinator who registered it said it matters.
        collected_on: The day of the sample or of the study; None where it is not known.
        received_on: When it came; None while it has not.
        requested_on: When it was first asked for; None where it was not.
        unusable: Why what came is of no use, in a few words, e.g. "not what was asked for"; "" otherwise.
        unavailable_reason: Why it cannot be had; "" where it may still come.
    """

    material_id: int
    kind: MaterialKind
    description: str = ""
    necessity: Necessity = Necessity.RECOMMENDED
    collected_on: date | None = None
    received_on: date | None = None
    requested_on: date | None = None
    unusable: str = ""
    unavailable_reason: str = ""

    @property
    def name(self) -> str:
        """What it is in a few words."""
        return self.description or self.kind.label


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """One needed material and where it stands.

    Attributes:
        kind: What is needed.
        description: Which one; "" for any.
        necessity: How much it matters: the more of what the list and what the coordinator says of this material.
        state: Where it stands on the day.
        sentence: The same for people, e.g. "CT of the chest older than 60 days: 12 Aug 2026".
        material_id: The material that serves, or would once it comes; None where none is registered.
        listed: Whether the checklist asks for it; otherwise the case alone does.
    """

    kind: MaterialKind
    description: str
    necessity: Necessity
    state: ReadinessState
    sentence: str
    material_id: int | None = None
    listed: bool = True

    @property
    def name(self) -> str:
        """What is needed in a few words."""
        return self.description or self.kind.label

    @property
    def lacking(self) -> bool:
        """Whether it is needed and not here."""
        return self.state is not ReadinessState.PRESENT


@dataclass(frozen=True, slots=True)
class Readiness:
    """What a case needs, critical first, on the day for which it was asked."""

    on: date
    items: tuple[ReadinessItem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether everything critical is here and young enough."""
        return not self.blocking

    @property
    def blocking(self) -> tuple[ReadinessItem, ...]:
        """The critical materials that are not here."""
        return tuple(item for item in self.items if item.lacking and item.necessity is Necessity.CRITICAL)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Why the case is not ready, one sentence each; empty where it is."""
        return tuple(item.sentence for item in self.blocking)

    @property
    def lacking(self) -> tuple[ReadinessItem, ...]:
        """Everything that is not here, critical or not."""
        return tuple(item for item in self.items if item.lacking)


def applicable(needs: Iterable[ChecklistNeed], reason: ReferralReason) -> tuple[ChecklistNeed, ...]:
    """What a checklist asks for at one reason of referral; a line for that reason replaces the same line for all."""
    chosen: dict[tuple[MaterialKind, str], ChecklistNeed] = {}
    for need in needs:
        if need.reason not in {None, reason}:
            continue
        key = (need.kind, need.description.casefold())
        if key not in chosen or need.reason is not None or chosen[key].reason is None:
            chosen[key] = need
    return tuple(chosen.values())


def readiness(needs: Sequence[ChecklistNeed], materials: Sequence[HeldMaterial], on: date) -> Readiness:
    """Where each needed material stands on a day.

    A line that names a study is served by a material that names the same; failing that by one that says too little to
    tell, each of which serves one line only. A line that names nothing is served by any other material of its kind:
    the CT of the chest that one line asks for does not stand in for the images of the tumor.

    Args:
        needs: The checklist at the case's reason of referral.
        materials: Everything that is registered for the case.
        on: The day of the discussion, or today where none is set.
    """
    served: dict[int, ReadinessItem] = {}
    used: set[int] = set()
    guessed: set[int] = set()
    # Lines that name a study choose first, and each keeps its place in the list.
    for place, need in sorted(enumerate(needs), key=lambda placed: not placed[1].description):
        serving = _serving(need, materials, used, guessed, on)
        served[place] = _item(need, serving, on)
        if serving is not None:
            used.add(serving.material_id)
            if not _named(need, serving):
                guessed.add(serving.material_id)
    items = [served[place] for place in range(len(needs))]
    for material in materials:
        own = ChecklistNeed(material.kind, material.necessity, material.description)
        if material.material_id not in used and _state(own, material, on) is not ReadinessState.PRESENT:
            items.append(_item(own, material, on, listed=False))
    return Readiness(on, tuple(sorted(items, key=lambda item: _weight(item.necessity))))


def plain_day(day: date | None) -> str:
    """E.g. "12 Aug 2026": the month is a word, so that no reader takes it for the day. "" for None."""
    return "" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _serving(
    need: ChecklistNeed, materials: Sequence[HeldMaterial], used: set[int], guessed: set[int], on: date
) -> HeldMaterial | None:
    """The material that serves a line best: the most usable, then the youngest."""
    kinds = _SERVES.get(need.kind, frozenset({need.kind}))
    same = [material for material in materials if material.kind in kinds]
    if need.description:
        named = [material for material in same if _named(need, material)]
        same = named or [
            material for material in same if material.material_id not in guessed and _perhaps(need, material)
        ]
    else:
        same = [material for material in same if material.material_id not in used]
    return min(
        same,
        key=lambda material: (
            _ORDER.index(_state(need, material, on)),
            -(material.collected_on or date.min).toordinal(),
            material.material_id,
        ),
        default=None,
    )


def _named(need: ChecklistNeed, material: HeldMaterial) -> bool:
    """Whether a material is one that the line names: the part of the body, or the technique where it names no more."""
    if _contradicts(need, material):
        return False
    parts = _parts(need.description)
    if parts:
        return bool(parts & _parts(material.description))
    return bool(_techniques(need.description) & _techniques(material.description))


def _perhaps(need: ChecklistNeed, material: HeldMaterial) -> bool:
    """Whether a material may be the one, for all that its own few words say."""
    both = _parts(need.description) and _parts(material.description)
    return not both and not _contradicts(need, material)


def _contradicts(need: ChecklistNeed, material: HeldMaterial) -> bool:
    """Whether both name a technique and none of them in common: an MRI is no CT."""
    wanted, there = _techniques(need.description), _techniques(material.description)
    return bool(wanted) and bool(there) and not wanted & there


@lru_cache(_REMEMBERED)
def _parts(text: str) -> frozenset[str]:
    return frozenset(_SYNONYMS.get(word, word) for word in _words(text) if word not in _TECHNIQUES)


@lru_cache(_REMEMBERED)
def _techniques(text: str) -> frozenset[str]:
    return frozenset(_TECHNIQUES[word] for word in _words(text) if word in _TECHNIQUES)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold())) - _LITTLE_WORDS


def _state(need: ChecklistNeed, material: HeldMaterial, on: date) -> ReadinessState:
    if material.unavailable_reason:
        return ReadinessState.UNAVAILABLE
    if material.received_on is None:
        return ReadinessState.MISSING if material.requested_on is None else ReadinessState.OUT
    if material.unusable:
        return ReadinessState.MISSING
    return ReadinessState.STALE if _too_old(need, material, on) else ReadinessState.PRESENT


def _too_old(need: ChecklistNeed, material: HeldMaterial, on: date) -> bool:
    day = _day(material)
    return need.maximum_age_days is not None and day is not None and (on - day).days > need.maximum_age_days


def _day(material: HeldMaterial) -> date | None:
    """The day of the study; where that is not known, the day it came, on which it existed."""
    return material.collected_on or material.received_on


def _item(need: ChecklistNeed, material: HeldMaterial | None, on: date, *, listed: bool = True) -> ReadinessItem:
    state = ReadinessState.MISSING if material is None else _state(need, material, on)
    return ReadinessItem(
        kind=need.kind,
        description=need.description,
        necessity=need.necessity if material is None else min(need.necessity, material.necessity, key=_weight),
        state=state,
        sentence=f"{need.name} not asked for yet" if material is None else _sentence(need, material, state),
        material_id=None if material is None else material.material_id,
        listed=listed,
    )


def _weight(necessity: Necessity) -> int:
    """The more it matters, the smaller: for one case a coordinator may ask for more than the list, never for less."""
    return _WEIGHTS[necessity]


def _sentence(need: ChecklistNeed, material: HeldMaterial, state: ReadinessState) -> str:
    """Where a registered material stands; one that the list does not name is called as whoever registered it did."""
    name = need.description or material.name
    if state is ReadinessState.MISSING:
        return f"{name} not sent" if material.received_on is None else f"{name}: {material.unusable}"
    said = {
        ReadinessState.UNAVAILABLE: f"{name} cannot be had: {material.unavailable_reason}",
        ReadinessState.OUT: f"{name} not here, asked for on {plain_day(material.requested_on)}",
        ReadinessState.STALE: f"{name} older than {need.maximum_age_days} days: {plain_day(_day(material))}",
        ReadinessState.PRESENT: f"{name}: {_which(name, material)}",
    }
    return said[state]


def _which(name: str, material: HeldMaterial) -> str:
    """What serves, so that somebody can see whether it is what was meant."""
    named = "" if material.name == name else material.name
    return ", ".join(part for part in (named, plain_day(_day(material))) if part)
