"""Two people, one draft: what theirs and mine have in common is put together, and what differs is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.display import shown
from tumorboard.services.reviews import FindingDecision, LesionEntry, RecordRadiologyReview, RecordReview, TestEntry
from tumorboard.vocabulary import Agreement, Axis, ReviewBasis
from ui.forms.review_content import labeled
from ui.translation import QT_TRANSLATE_NOOP

Key = tuple[str, Axis | int | None, str]
Reading = tuple[AxisValue, FindingDecision | None]

_NAMES = {
    "basis": QT_TRANSLATE_NOOP("review_merge", "Basis"),
    "material": QT_TRANSLATE_NOOP("review_merge", "Material reviewed"),
    "verbatim": QT_TRANSLATE_NOOP("review_merge", "Diagnosis in words"),
    "comment": QT_TRANSLATE_NOOP("review_merge", "Comment"),
    "overall": QT_TRANSLATE_NOOP("review_merge", "Overall class"),
    "tests": QT_TRANSLATE_NOOP("review_merge", "Tests ordered"),
    "lesions": QT_TRANSLATE_NOOP("review_merge", "Target lesions"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a review that is changed as one: what it is called, how it reads, and what it is."""

    name: str
    text: str
    content: object


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part that both sides changed; the texts are "" where a side has nothing there."""

    key: Key
    name: str
    original: str
    theirs: str
    mine: str


def merge(base: RecordReview, theirs: RecordReview, mine: RecordReview) -> tuple[RecordReview, tuple[Conflict, ...]]:
    """Put both sides' changes of `base` together; where both changed the same part, mine stands and is listed.

    Returns:
        A command that continues theirs, and the parts to ask about.
    """
    before, their_pieces, merged = pieces(base), pieces(theirs), pieces(mine)
    conflicts = []
    for key in dict.fromkeys([*before, *their_pieces]):
        was, now, own = (found.get(key) for found in (before, their_pieces, merged))
        if _same(was, now) or _same(now, own):
            continue
        if _same(was, own):
            _put(merged, key, now)
        else:
            name = next(piece.name for piece in (now, own, was) if piece)
            conflicts.append(Conflict(key, name, *(piece.text if piece else "" for piece in (was, now, own))))
    return _assembled(theirs, merged), tuple(conflicts)


def take(command: RecordReview, theirs: RecordReview, key: Key) -> RecordReview:
    """The command with one part as theirs has it."""
    merged = pieces(command)
    _put(merged, key, pieces(theirs).get(key))
    return _assembled(command, merged)


def pieces(command: RecordReview) -> dict[Key, Piece]:
    """The parts of a review by their key, in the order of the form."""
    found: dict[Key, Piece] = {}
    for (axis, label), value in labeled(command.axes).items():
        decision = command.decisions.get((axis, label))
        text = " · ".join(part for part in (shown(value), _decision_text(decision)) if part)
        found["axis", axis, label] = Piece(label or axis.label, text, (value, decision))
    for material_id, basis in command.materials.items():
        found["material", material_id, ""] = Piece(_NAMES["material"], basis.label, basis)
    overall = command.overall_decided
    overall_text = " ".join(part for part in (overall.label if overall else "", command.overall_reason) if part)
    whole = {
        "basis": Piece(_NAMES["basis"], command.basis.label, command.basis),
        "verbatim": Piece(_NAMES["verbatim"], command.verbatim, command.verbatim),
        "comment": Piece(_NAMES["comment"], command.comment, command.comment),
        "overall": Piece(_NAMES["overall"], overall_text, (overall, command.overall_reason)),
        "tests": Piece(_NAMES["tests"], "; ".join(test.name for test in command.tests), command.tests),
    }
    if isinstance(command, RecordRadiologyReview):
        lesions = "; ".join(f"{lesion.organ} {lesion.baseline_mm} mm" for lesion in command.lesions)
        whole["lesions"] = Piece(_NAMES["lesions"], lesions, command.lesions)
    return found | {(name, None, ""): piece for name, piece in whole.items()}


def _assembled(template: RecordReview, parts: Mapping[Key, Piece]) -> RecordReview:
    """The template's review and version with the content of the parts."""
    readings = {
        (axis, label): cast("Reading", piece.content)
        for (kind, axis, label), piece in parts.items()
        if kind == "axis" and isinstance(axis, Axis)
    }
    overall, reason = cast("tuple[Agreement | None, str]", parts["overall", None, ""].content)
    command = replace(
        template,
        axes=tuple(value for value, _decision in readings.values()),
        decisions={key: decision for key, (_value, decision) in readings.items() if decision is not None},
        materials={
            number: cast("ReviewBasis", piece.content)
            for (kind, number, _), piece in parts.items()
            if kind == "material" and isinstance(number, int)
        },
        basis=cast("ReviewBasis", parts["basis", None, ""].content),
        verbatim=cast("str", parts["verbatim", None, ""].content),
        comment=cast("str", parts["comment", None, ""].content),
        overall_decided=overall,
        overall_reason=reason,
        tests=cast("tuple[TestEntry, ...]", parts["tests", None, ""].content),
    )
    lesions = parts.get(("lesions", None, ""))
    if lesions is not None and isinstance(command, RecordRadiologyReview):
        return replace(command, lesions=cast("tuple[LesionEntry, ...]", lesions.content))
    return command


def _put(parts: dict[Key, Piece], key: Key, piece: Piece | None) -> None:
    if piece is None:
        parts.pop(key, None)
    else:
        parts[key] = piece


def _same(one: Piece | None, other: Piece | None) -> bool:
    return (one.content if one else None) == (other.content if other else None)


def _decision_text(decision: FindingDecision | None) -> str:
    if decision is None:
        return ""
    texts = [decision.decided.label if decision.decided else "", decision.override_reason]
    texts += sorted(cause.label for cause in decision.causes)
    texts.append(f"effect on treatment: {decision.effect.label.lower()}" if decision.effect else "")
    return ", ".join(text for text in texts if text)
