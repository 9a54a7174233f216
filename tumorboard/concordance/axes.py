"""Propose, axis by axis, how far a second reading agrees with the outside one.

The program proposes; the reviewer decides, and both are kept. The class says nothing about the cause of a difference
or its effect on treatment, which are stated apart from it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from tumorboard.concordance import axis_rules
from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.proposal import Proposal
from tumorboard.concordance.tnm import Tnm, TnmError, parse_tnm, propose_component
from tumorboard.concordance.wording import words
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Absence, Agreement, Axis, Radpeer

__all__ = ["AxisValue", "Proposal", "RadpeerReading", "overall_class", "parse_radpeer", "propose"]

Rule = Callable[[AxisValue, AxisValue, Decimal], Proposal]

# Worst first.
_OVERALL_ORDER = (
    Agreement.MAJOR,
    Agreement.MINOR,
    Agreement.REFINED,
    Agreement.NEW,
    Agreement.AGREES,
    Agreement.NOT_COMPARABLE,
    Agreement.NOT_EVALUABLE,
    Agreement.NO_OUTSIDE_OPINION,
)
_RADPEER_TEXT = re.compile(r"(?:radpeer\s*:?\s*)?(?:score\s*)?([1-4])\s*([ab])?", re.IGNORECASE | re.ASCII)
_LIKELY_SIGNIFICANT = "b"


def propose(outside: AxisValue | None, review: AxisValue | None, *, tolerance: Decimal | None = None) -> Proposal:
    """Propose the class of one axis.

    Absence comes first. No outside diagnosis at all (None) is NO_OUTSIDE_OPINION. An outside diagnosis that is silent
    on the axis, did not assess it or calls it not applicable is NEW once the review has a value, never a
    disagreement. No value on the review's side is NOT_EVALUABLE. A biomarker "not done" counts as not assessed, and
    a value with every field blank as not stated.

    One exception: a RADPEER score is the radiologist's own judgement of the outside report, also of what that report
    leaves out. On the axis "imaging" it is therefore followed where the outside reading does not state the finding.

    Args:
        outside: The outside value; None if there is no outside diagnosis. A diagnosis that is silent on this axis is
            a value with an absence, not None.
        review: The value of the second reading; None if it has none.
        tolerance: The largest difference between two numbers that still agrees, in their unit (percentage points
            for "%"); None stands for 0. It applies to biomarkers, margins and other axes.

    Returns:
        The class and its reason.

    Raises:
        InvalidInputError: The values are of two axes or two labels, or the tolerance is negative or no number.
    """
    allowed = _checked_tolerance(tolerance)
    if outside is None:
        return Proposal(Agreement.NO_OUTSIDE_OPINION, "There is no outside diagnosis to compare with.")
    if review is None:
        return Proposal(Agreement.NOT_EVALUABLE, "The review states nothing on this axis.")
    _refuse_two_subjects(outside, review)
    missing_outside, missing_review = outside.effective_absence, review.effective_absence
    if missing_review:
        side = "Neither side has a value" if missing_outside else "The review has no value"
        return Proposal(Agreement.NOT_EVALUABLE, f"{side} ({missing_review.label.lower()}).")
    scored = review.axis is Axis.IMAGING and review.radpeer is not None and missing_outside is Absence.NOT_STATED
    if missing_outside and not scored:
        return Proposal(Agreement.NEW, f"Outside: {missing_outside.label.lower()}; only the review has a value.")
    return _RULES[review.axis](outside, review, allowed)


def _checked_tolerance(tolerance: Decimal | None) -> Decimal:
    if tolerance is None:
        return Decimal(0)
    if not tolerance.is_finite() or tolerance < 0:
        raise InvalidInputError("The tolerance must be a number of 0 or more.", field="tolerance")
    return tolerance


def _refuse_two_subjects(outside: AxisValue, review: AxisValue) -> None:
    if outside.axis is not review.axis:
        raise InvalidInputError(f"{outside.axis.label} cannot be compared with {review.axis.label}.", field="axis")
    if words(outside.label) != words(review.label):
        raise InvalidInputError(f'"{outside.label}" cannot be compared with "{review.label}".', field="label")


def _tnm_rule(letter: str) -> Rule:
    """The rule of the T, N or M axis, whose text holds at least that component and whose system is the edition."""

    def compare(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
        classifications: list[Tnm] = []
        for side, value in (("outside", outside), ("review", review)):
            try:
                classification = parse_tnm(value.text or value.code, value.system.strip() or None)
            except TnmError as error:
                return Proposal(
                    Agreement.NOT_EVALUABLE, f"The {side} value is not TNM notation: {error.sentence.rstrip('.')}."
                )
            if classification.component(letter) is None:
                return Proposal(Agreement.NOT_EVALUABLE, f"The {side} value holds no {letter} category.")
            classifications.append(classification)
        proposal = propose_component(classifications[0], classifications[1], letter)
        return proposal or Proposal(Agreement.NOT_EVALUABLE, f"Neither side holds a {letter} category.")

    return compare


_RULES: Mapping[Axis, Rule] = MappingProxyType(
    {
        Axis.BEHAVIOR: axis_rules.compare_behavior,
        Axis.PRIMARY_SITE: axis_rules.compare_site,
        Axis.LATERALITY: axis_rules.compare_laterality,
        Axis.HISTOLOGIC_TYPE: axis_rules.compare_histologic_type,
        Axis.GRADE: axis_rules.compare_grade,
        Axis.T: _tnm_rule("T"),
        Axis.N: _tnm_rule("N"),
        Axis.M: _tnm_rule("M"),
        Axis.STAGE_GROUP: axis_rules.compare_stage_group,
        Axis.BIOMARKER: axis_rules.compare_biomarker,
        Axis.MARGIN: axis_rules.compare_margin,
        Axis.LYMPHOVASCULAR_INVASION: axis_rules.compare_invasion,
        Axis.PERINEURAL_INVASION: axis_rules.compare_invasion,
        Axis.IMAGING: axis_rules.compare_imaging,
        Axis.OTHER: axis_rules.compare_other,
    }
)


def overall_class(agreements: Iterable[Agreement]) -> Agreement:
    """The class of a whole review: its worst axis.

    From worst to best: major, minor, refined, new, agrees. What could not be compared counts only when nothing else
    is there; then not comparable stands before not evaluable, and that before no outside opinion.

    Returns:
        The class; NOT_EVALUABLE for a review without axes.
    """
    found = set(agreements)
    return next((agreement for agreement in _OVERALL_ORDER if agreement in found), Agreement.NOT_EVALUABLE)


@dataclass(frozen=True, slots=True)
class RadpeerReading:
    """A RADPEER score read from text.

    Attributes:
        score: The score on today's scale.
        raw: The text as it came.
        warning: A plain sentence where the score says more than the text; else "".
    """

    score: Radpeer
    raw: str
    warning: str = ""


def parse_radpeer(text: str) -> RadpeerReading:
    """Read a RADPEER score such as "1", "2a" or "RADPEER 3b" (American College of Radiology).

    The scale of before 2016 had a fourth step, which is the third one of today: a 4 becomes a 3. A 2, 3 or 4 without
    suffix leaves open whether the discrepancy is clinically significant. It is read with b (likely significant), as a
    significance that nobody has ruled out should be looked at, and the warning says so. The class of agreement does
    not depend on the suffix.

    Raises:
        InvalidInputError: The text is no RADPEER score.
    """
    match = _RADPEER_TEXT.fullmatch(text.strip())
    if not match or (match[1] == "1" and match[2]):
        raise InvalidInputError("A RADPEER score is one of 1, 2a, 2b, 3a and 3b.", field="radpeer")
    if match[1] == "1":
        return RadpeerReading(Radpeer.ONE, text)
    step = "3" if match[1] == "4" else match[1]
    score = Radpeer(step + (match[2] or _LIKELY_SIGNIFICANT).lower())
    notes = []
    if match[1] == "4":
        notes.append("The step 4 of the former scale is 3 on today's scale.")
    if not match[2]:
        notes.append("The suffix is missing; b (likely clinically significant) is assumed.")
    return RadpeerReading(score, text, " ".join(notes))
