"""The rules of each axis other than T, N and M, for two values that are both present.

Every rule takes the outside value, the review's value and the tolerance for numbers, and gives a proposal. A rule
never guesses: what can be read neither from a code nor from an exact known wording is "not evaluable", and the reason
says what is missing.
"""

import re
from decimal import Decimal

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.proposal import Proposal
from tumorboard.concordance.significance import compare_significance
from tumorboard.concordance.tnm import same_edition
from tumorboard.concordance.wording import code_family, read_morphology, read_topography, says_more, words
from tumorboard.vocabulary import Agreement, BiomarkerStatus, Radpeer

# ICD-O-3, the fifth digit of the morphology code.
_BEHAVIOR_WORDS = {
    "benign": "0",
    "uncertain": "1",
    "borderline": "1",
    "in situ": "2",
    "malignant": "3",
    "invasive": "3",
    "metastatic": "6",
    "uncertain whether primary": "9",
}
# With the SNOMED CT codes that FHIR uses for a side.
_SIDES = {
    "left": "left",
    "l": "left",
    "7771000": "left",
    "right": "right",
    "r": "right",
    "24028007": "right",
    "bilateral": "bilateral",
    "both": "bilateral",
    "b": "bilateral",
    "51440002": "bilateral",
    "midline": "midline",
}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_GRADE = re.compile(r"(?:who |cns |isup |nottingham |fuhrman )*(?:grade group |grade |gg ?|g ?)?([1-5x]|i{1,3}|iv|v)")
_GLEASON_SUM = re.compile(r"([1-5])\s*\+\s*([1-5])")
# ISUP 2014 grade groups by Gleason score; 7 depends on which pattern comes first.
_GRADE_GROUPS = {6: 1, 8: 4, 9: 5, 10: 5}
_GLEASON_7 = {(3, 4): 2, (4, 3): 3}
_TWO_STEPS = 2
_STAGE = re.compile(r"(iv|i{1,3}|[0-4])(.*)")
_MARGIN_R = re.compile(r"\br([012x])\b", re.IGNORECASE)
_MARGIN_WORDS = {
    "negative": "R0",
    "clear": "R0",
    "free": "R0",
    "uninvolved": "R0",
    "not involved": "R0",
    "positive": "R+",
    "involved": "R+",
}
_DISTANCE = re.compile(r"[\s,;(]*[<>=\u2264\u2265~]*\s*[0-9]+([.,][0-9]+)?\s*(mm|cm)\s*\)?\s*$", re.IGNORECASE)
_INVASION_CATEGORY = re.compile(r"(?:ly?|v|pn)([012x])", re.IGNORECASE)
_INVASION_WORDS = dict.fromkeys(
    ("absent", "negative", "no", "none", "not identified", "not seen", "not present", "not detected"), "absent"
) | dict.fromkeys(("present", "positive", "yes", "identified", "seen", "detected"), "present")
_STATUS_TO_INVASION = {BiomarkerStatus.POSITIVE: "present", BiomarkerStatus.NEGATIVE: "absent"}
_STATUS_TO_MARGIN = {BiomarkerStatus.POSITIVE: "R+", BiomarkerStatus.NEGATIVE: "R0"}
_RADPEER = {
    Radpeer.ONE: (Agreement.AGREES, "the reviewer concurs"),
    Radpeer.TWO_A: (Agreement.MINOR, "not ordinarily expected to be found, unlikely to be clinically significant"),
    Radpeer.TWO_B: (Agreement.MINOR, "not ordinarily expected to be found, likely to be clinically significant"),
    Radpeer.THREE_A: (Agreement.MAJOR, "should be found most of the time, unlikely to be clinically significant"),
    Radpeer.THREE_B: (Agreement.MAJOR, "should be found most of the time, likely to be clinically significant"),
}


def compare_wording(outside: AxisValue, review: AxisValue, needed: str) -> Proposal:
    """Compare by words alone: equal, one more specific (minor), or undecided for want of what is `needed`."""
    if words(outside.text) and words(outside.text) == words(review.text):
        return Proposal(Agreement.AGREES, "Both use the same words.")
    if says_more(review.text, outside.text):
        return Proposal(Agreement.MINOR, "The review uses the outside wording and is more specific.")
    if says_more(outside.text, review.text):
        return Proposal(Agreement.MINOR, "The outside wording is the more specific one of the two.")
    return Proposal(Agreement.NOT_EVALUABLE, f"The wordings differ and cannot be compared without {needed}.")


def have_comparable_codes(outside: AxisValue, review: AxisValue) -> bool:
    """Whether both have a code and nothing says that the codes come from two systems."""
    families = {code_family(value.code_system) for value in (outside, review)} - {""}
    return bool(outside.code.strip() and review.code.strip()) and len(families) <= 1


def _have_same_code(outside: AxisValue, review: AxisValue) -> bool:
    same = outside.code.strip().casefold() == review.code.strip().casefold()
    return have_comparable_codes(outside, review) and same


def compare_numbers(outside: AxisValue, review: AxisValue, tolerance: Decimal, common: str = "") -> Proposal:
    """Compare the numbers of two values that agree otherwise.

    Args:
        outside: The outside value.
        review: The value of the review.
        tolerance: The largest difference, in the unit of the numbers, that still agrees.
        common: What both sides say beside the number ("Both positive"); "" if the numbers are all there is.

    Returns:
        AGREES or MINOR by the difference; REFINED if only one side has a number; where the numbers have two units or
        methods, what the rest of the value allows.
    """
    opening = f"{common}; " if common else ""
    if not (outside.number.strip() and review.number.strip()):
        if outside.number.strip() or review.number.strip():
            return Proposal(Agreement.REFINED, f"{opening}only one side gives a number.")
        return Proposal(Agreement.AGREES, f"{common or 'The same'}.")
    methods = {words(value.method) for value in (outside, review)} - {()}
    if len(methods) > 1 or outside.unit.strip().casefold() != review.unit.strip().casefold():
        agreement = Agreement.AGREES if common else Agreement.NOT_COMPARABLE
        return Proposal(agreement, f"{opening}numbers of two units or methods are not compared.")
    return _compare_magnitudes(outside, review, tolerance, opening)


def _compare_magnitudes(outside: AxisValue, review: AxisValue, tolerance: Decimal, opening: str) -> Proposal:
    """Compare two stated numbers of one unit."""
    before, after = outside.decimal, review.decimal
    if before is None or after is None:
        if outside.number.split() == review.number.split():
            return Proposal(Agreement.AGREES, f"{opening}the numbers are the same.")
        return Proposal(Agreement.NOT_EVALUABLE, f"{opening}one of the numbers is not a plain decimal.")
    difference = f"the numbers differ by {abs(after - before)} {outside.unit}".rstrip()
    allowed = f"the tolerance of {tolerance} {outside.unit}".rstrip()
    if abs(after - before) <= tolerance:
        return Proposal(Agreement.AGREES, f"{opening}{difference}, within {allowed}.")
    return Proposal(Agreement.MINOR, f"{opening}{difference}, more than {allowed}.")


def compare_behavior(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """Any change of the ICD-O behavior digit is major."""
    before, after = _behavior(outside), _behavior(review)
    if not (before and after):
        return compare_wording(outside, review, "the ICD-O behavior digit of both")
    if before == after:
        return Proposal(Agreement.AGREES, f"Both have the behavior digit {before}.")
    return Proposal(Agreement.MAJOR, f"The behavior differs: ICD-O digit {before} against {after}.")


def _behavior(value: AxisValue) -> str:
    """The behavior digit, or "" where it is neither coded nor written in the known words."""
    code = value.code.strip().lstrip("/")
    if code in set(_BEHAVIOR_WORDS.values()):
        return code
    morphology = read_morphology(code)
    return morphology[1] if morphology and morphology[1] else _BEHAVIOR_WORDS.get(" ".join(words(value.text)), "")


def compare_site(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """Another ICD-O topography is major; an unspecified subsite (.9) against a specified one is refined."""
    if _have_same_code(outside, review):
        return Proposal(Agreement.AGREES, "Both have the same topography code.")
    before, after = read_topography(outside.code), read_topography(review.code)
    if not (before and after and have_comparable_codes(outside, review)):
        return compare_wording(outside, review, "an ICD-O topography code on both sides")
    if before == after:
        return Proposal(Agreement.AGREES, "Both have the same topography code.")
    if before[0] == after[0] and "" in {before[1], after[1]}:
        return Proposal(Agreement.REFINED, f"The same site {before[0]}; only one side states the part of it.")
    return Proposal(Agreement.MAJOR, f"Different primary sites: {outside.code.strip()} against {review.code.strip()}.")


def compare_laterality(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """Another side is major, and so is one side against both."""
    before, after = (_SIDES.get(v.code.strip()) or _SIDES.get(" ".join(words(v.text))) for v in (outside, review))
    if not (before and after):
        return compare_wording(outside, review, "the side being named left, right, bilateral or midline")
    if before == after:
        return Proposal(Agreement.AGREES, f"Both state the side as {before}.")
    return Proposal(Agreement.MAJOR, f"Different sides: {before} against {after}.")


def compare_histologic_type(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """The same code agrees; one three-digit group or one more specific wording is minor; else major.

    A different behavior digit in the codes is major here too, lest an invasive and an in-situ tumor of one histology
    agree where nobody filled in the axis "behavior".
    """
    before, after = read_morphology(outside.code), read_morphology(review.code)
    if _have_same_code(outside, review):
        return Proposal(Agreement.AGREES, "Both have the same code.")
    if not (before and after and have_comparable_codes(outside, review)):
        return compare_wording(outside, review, "an ICD-O morphology code on both sides")
    if before[1] and after[1] and before[1] != after[1]:
        return Proposal(Agreement.MAJOR, f"The behavior differs: ICD-O digit {before[1]} against {after[1]}.")
    one_is_specific = says_more(review.text, outside.text) or says_more(outside.text, review.text)
    return _compare_histologies(before[0], after[0], one_is_specific)


def _compare_histologies(before: str, after: str, one_is_specific: bool) -> Proposal:
    """Compare two four-digit histologies of ICD-O."""
    if before == after:
        return Proposal(Agreement.AGREES, f"Both have the histology {before}.")
    if before[:3] == after[:3]:
        return Proposal(Agreement.MINOR, f"{before} and {after} belong to one three-digit group of ICD-O.")
    if one_is_specific:
        return Proposal(Agreement.MINOR, f"{before} against {after}; one wording is a more specific form of the other.")
    return Proposal(Agreement.MAJOR, f"Different types: {before} against {after}.")


def compare_grade(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """One step is minor, two are major; two systems, or a named and an unnamed one, are not comparable."""
    if words(outside.system) != words(review.system):
        named = [value.system.strip() or "not named" for value in (outside, review)]
        return Proposal(
            Agreement.NOT_COMPARABLE, f"The grading systems are not the same (outside {named[0]}, review {named[1]})."
        )
    before, after = _grade(outside), _grade(review)
    if before is None or after is None:
        return compare_wording(outside, review, "a grade as a number on both sides")
    if before == after:
        return Proposal(Agreement.AGREES, "Both give the same grade.")
    if 0 in {before, after}:
        return Proposal(Agreement.NEW, "Only one side could assess the grade.")
    steps = abs(before - after)
    agreement = Agreement.MAJOR if steps >= _TWO_STEPS else Agreement.MINOR
    return Proposal(agreement, f"Grade {before} against {after}: {steps} step{'s' if steps > 1 else ''}.")


def _grade(value: AxisValue) -> int | None:
    """The grade 1 to 5, 0 for GX, None if it cannot be read."""
    named = set(words(f"{value.system} {value.text}"))
    stated = [text.strip().casefold() for text in (value.number, value.code, value.text) if text.strip()]
    if "gleason" in named and not named & {"group", "gg", "isup"}:
        return next((group for group in map(_grade_group, stated) if group), None)
    for text in stated:
        if match := _GRADE.fullmatch(text.removeprefix("gleason ")):
            return 0 if match[1] == "x" else int(_ROMAN.get(match[1], match[1]))
    return None


def _grade_group(text: str) -> int | None:
    """The ISUP grade group of a Gleason score; None for a 7 whose patterns are not stated, and if it is none."""
    if patterns := _GLEASON_SUM.search(text):
        pair = int(patterns[1]), int(patterns[2])
        return _GLEASON_7.get(pair) or _GRADE_GROUPS.get(sum(pair))
    score = re.sub(r"^gleason( score)? ", "", text)
    return _GRADE_GROUPS.get(int(score)) if re.fullmatch(r"[0-9]{1,2}", score) else None


def compare_stage_group(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """Typed values that differ are major; two different stated editions are not comparable."""
    if outside.system.strip() and review.system.strip() and not same_edition(outside.system, review.system):
        return Proposal(
            Agreement.NOT_COMPARABLE, f"The editions differ: {outside.system.strip()} against {review.system.strip()}."
        )
    if _stage(outside) == _stage(review):
        return Proposal(Agreement.AGREES, "Both state the same stage group.")
    return Proposal(Agreement.MAJOR, "The stated stage groups differ.")


def _stage(value: AxisValue) -> str:
    """The stage group in one spelling: "Stage II A", "IIA" and "2a" are the same."""
    plain = re.sub(r"\bstage\b|\s", "", (value.text or value.code or value.number).strip().casefold())
    match = _STAGE.fullmatch(plain)
    return _ROMAN.get(match[1], match[1]) + match[2] if match else plain


def compare_biomarker(outside: AxisValue, review: AxisValue, tolerance: Decimal) -> Proposal:
    """By the result; where that differs little or cannot be compared, by what both sides call the variant."""
    by_result = _compare_results(outside, review, tolerance)
    by_meaning = compare_significance(outside.significance, review.significance)
    if by_meaning is None or by_result.agreement is Agreement.MAJOR:
        return by_result
    if by_result.agreement is Agreement.NOT_EVALUABLE or by_meaning.agreement is Agreement.MAJOR:
        return by_meaning
    return by_meaning if by_result.agreement is Agreement.AGREES else by_result


def _compare_results(outside: AxisValue, review: AxisValue, tolerance: Decimal) -> Proposal:
    """Any other status is major, also to or from equivocal; the same status goes by the number."""
    if outside.status and review.status:
        if outside.status is not review.status:
            change = f"{outside.status.label} outside, {review.status.label.lower()} on review"
            return Proposal(Agreement.MAJOR, f"The status changed: {change}.")
        if have_comparable_codes(outside, review) and not _have_same_code(outside, review):
            return Proposal(Agreement.NOT_EVALUABLE, "The status is the same, but the codes differ.")
        return compare_numbers(outside, review, tolerance, f"Both {review.status.label.lower()}")
    if outside.number.strip() and review.number.strip():
        return compare_numbers(outside, review, tolerance)
    if _have_same_code(outside, review):
        return Proposal(Agreement.AGREES, "Both have the same code.")
    return compare_wording(outside, review, "a status on both sides")


def compare_margin(outside: AxisValue, review: AxisValue, tolerance: Decimal) -> Proposal:
    """R0 against R1 or R2, and R1 against R2, are major; a different distance alone is minor."""
    before, after = _margin(outside), _margin(review)
    if not (before and after):
        return compare_wording(outside, review, "R0, R1, R2 or RX on both sides")
    if before == after:
        return compare_numbers(outside, review, tolerance, f"Both {before.replace('R+', 'involved')}")
    if "RX" in {before, after}:
        return Proposal(Agreement.NEW, "Only one side could assess the margin.")
    if "R+" in {before, after} and "R0" not in {before, after}:
        return Proposal(Agreement.REFINED, "Both say that the margin is involved; only one says how far.")
    shown = [category.replace("R+", "involved") for category in (before, after)]
    return Proposal(Agreement.MAJOR, f"The margin differs: {shown[0]} against {shown[1]}.")


def _margin(value: AxisValue) -> str:
    """R0, R1, R2, RX, or R+ for an involved margin of unstated extent; "" if it cannot be read."""
    for stated in (value.code, value.text):
        categories = {match.upper() for match in _MARGIN_R.findall(stated)}
        if len(categories) == 1:
            return f"R{categories.pop()}"
    if value.status in _STATUS_TO_MARGIN:
        return _STATUS_TO_MARGIN[value.status]
    return _MARGIN_WORDS.get(" ".join(words(_DISTANCE.sub("", value.text))), "")


def compare_invasion(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """Lymphovascular or perineural invasion: present against absent is major."""
    before, after = _invasion(outside), _invasion(review)
    if not (before and after):
        return compare_wording(outside, review, "present or absent on both sides")
    if before == after:
        return Proposal(Agreement.AGREES, f"Both state the invasion as {before}.")
    if "not assessable" in {before, after}:
        return Proposal(Agreement.NEW, "Only one side could assess the invasion.")
    return Proposal(Agreement.MAJOR, f"Invasion {before} outside, {after} on review.")


def _invasion(value: AxisValue) -> str:
    """present, absent, not assessable; "" if it cannot be read."""
    if value.status in _STATUS_TO_INVASION:
        return _STATUS_TO_INVASION[value.status]
    for stated in (value.code, value.text):
        if match := _INVASION_CATEGORY.fullmatch(stated.strip()):
            return {"0": "absent", "x": "not assessable"}.get(match[1].lower(), "present")
    return _INVASION_WORDS.get(" ".join(words(value.text)), "")


def compare_imaging(outside: AxisValue, review: AxisValue, _tolerance: Decimal) -> Proposal:
    """The class follows the reviewer's RADPEER score alone; sizes and responses are shown, not judged."""
    if review.radpeer:
        agreement, meaning = _RADPEER[review.radpeer]
        return Proposal(agreement, f"RADPEER {review.radpeer.value}: {meaning}.")
    if (outside.number, outside.unit, outside.response) == (review.number, review.unit, review.response):
        return compare_wording(outside, review, "a RADPEER score by the reviewer")
    return Proposal(Agreement.NOT_EVALUABLE, "A RADPEER score by the reviewer is needed.")


def compare_other(outside: AxisValue, review: AxisValue, tolerance: Decimal) -> Proposal:
    """An axis without a rule of its own: code, then number, then words."""
    if _have_same_code(outside, review):
        return compare_numbers(outside, review, tolerance, "Both have the same code")
    if not outside.text.strip() and not review.text.strip() and outside.number.strip() and review.number.strip():
        return compare_numbers(outside, review, tolerance)
    return compare_wording(outside, review, "the reviewer's decision")
