"""One treatment of a plan, its extent on this program's own scale, and when two treatments are the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tumorboard.concordance.wording import words
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Intent, Modality, Timing

EXTENT_SCALE_NOTE = "This program's own scale; no validated scale for adults was found."

# The position in each list is the level, 0 to 4.
EXTENT_LEVELS: Mapping[Modality, tuple[str, ...]] = MappingProxyType(
    {
        Modality.SURGERY: (
            "None",
            "Diagnostic or local",
            "Organ-preserving",
            "Standard resection",
            "Extended resection",
        ),
        Modality.RADIATION: (
            "None",
            "Short palliative course",
            "Focal or partial",
            "Standard course",
            "Concurrent chemoradiation or re-irradiation",
        ),
        Modality.SYSTEMIC: (
            "None",
            "Endocrine or other low-toxicity therapy",
            "Single targeted or immune therapy",
            "Standard chemotherapy",
            "Intensive chemotherapy",
        ),
    }
)
SCALED_MODALITIES = tuple(EXTENT_LEVELS)
_HIGHEST_LEVEL = 4


@dataclass(frozen=True, slots=True)
class PlannedComponent:
    """One treatment of a plan.

    Attributes:
        modality: The kind of treatment.
        text: The wording.
        level: The extent on the scale of `EXTENT_LEVELS`, 0 to 4; None where it is not stated. Level 0 says that the
            treatment is not given, which is more than not mentioning it.
        timing: When it is given; None where that is not stated.
        intent: What it is for; None where that is not stated.
        label: What the letter calls it where a plan has several of a kind ("Chemotherapy", "Endocrine").

    Raises:
        InvalidInputError: The level is no whole number from 0 to 4, or the modality has no scale.
    """

    modality: Modality
    text: str = ""
    level: int | None = None
    timing: Timing | None = None
    intent: Intent | None = None
    label: str = ""

    def __post_init__(self) -> None:
        """Refuse a level that is not on the scale."""
        if self.level is None:
            return
        if self.modality not in EXTENT_LEVELS:
            raise InvalidInputError(
                f"{self.modality.label} has no extent level; only surgery, radiation and systemic therapy have one.",
                field="level",
            )
        if isinstance(self.level, bool) or not isinstance(self.level, int) or not 0 <= self.level <= _HIGHEST_LEVEL:
            raise InvalidInputError("The extent level is a whole number from 0 to 4.", field="level")

    def is_same_treatment(self, other: "PlannedComponent") -> bool:
        """Whether nothing that both state sets them apart; what one leaves blank is no difference.

        On the scale, either the words or the level must be stated on both sides: "surgery" alone may be any surgery.
        """
        if self == other:
            return True
        if self.modality is not other.modality:
            return False
        shared = [(mine, theirs) for mine, theirs in zip(_stated(self), _stated(other), strict=True) if mine and theirs]
        told_apart = self.modality not in EXTENT_LEVELS or bool(words(self.text) and words(other.text))
        return all(mine == theirs for mine, theirs in shared) and (
            told_apart or (self.level is not None and other.level is not None)
        )


def _stated(part: PlannedComponent) -> tuple[object, ...]:
    """What sets treatments of a modality apart; a blank is falsy, and level 0 is not."""
    level = "" if part.level is None else str(part.level)
    return (words(part.text), level, part.timing, part.intent, words(part.label))


def unmatched(components: Iterable[PlannedComponent], others: Iterable[PlannedComponent]) -> list[PlannedComponent]:
    """The components that have no same treatment among the others; each of the others is used once.

    Equal ones are paired first, so that a component with blanks does not take the partner of a complete one.
    """
    free = list(others)
    left = []
    for part in components:
        if part in free:
            free.remove(part)
        else:
            left.append(part)
    result = []
    for part in left:
        partner = next((other for other in free if part.is_same_treatment(other)), None)
        if partner is None:
            result.append(part)
        else:
            free.remove(partner)
    return result
