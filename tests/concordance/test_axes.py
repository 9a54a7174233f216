"""Each axis gets the class that the table of the design gives it, with a reason a clinician can read."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumorboard.concordance.axes import AxisValue, Proposal, overall_class, parse_radpeer, propose
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Absence, Agreement, Axis, BiomarkerStatus, Radpeer, Response

AGREES, REFINED, MINOR, MAJOR = Agreement.AGREES, Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR
NEW, NOT_COMPARABLE, NOT_EVALUABLE = Agreement.NEW, Agreement.NOT_COMPARABLE, Agreement.NOT_EVALUABLE
POSITIVE, NEGATIVE, EQUIVOCAL = BiomarkerStatus.POSITIVE, BiomarkerStatus.NEGATIVE, BiomarkerStatus.EQUIVOCAL

FRAGMENTS = st.sampled_from(
    [
        "",
        "left",
        "carcinoma",
        "no carcinoma",
        "8500/3",
        "8520/3",
        "C50.4",
        "G2",
        "3+4=7",
        "pN0(i+)",
        "R1",
        "IIA",
        "1.10",
    ]
)
VALUES = st.builds(
    AxisValue,
    axis=st.just(Axis.OTHER),
    absence=st.sampled_from([None, None, None, *Absence]),
    text=st.one_of(FRAGMENTS, st.text(max_size=12)),
    code=FRAGMENTS,
    code_system=st.sampled_from(["", "ICD-O-3", "SNOMED CT"]),
    status=st.sampled_from([None, *BiomarkerStatus]),
    number=st.sampled_from(["", "1.1", "1.10", "<1", "95"]),
    unit=st.sampled_from(["", "%"]),
    method=st.sampled_from(["", "IHC"]),
    system=st.sampled_from(["", "8", "Nottingham", "Gleason"]),
    response=st.sampled_from([None, Response.STABLE]),
)


def compared(axis: Axis, outside: Mapping[str, Any], review: Mapping[str, Any], tolerance: str = "0") -> Proposal:
    """The proposal for two values given by their fields."""
    blank = AxisValue(axis)
    before, after = dataclasses.replace(blank, **outside), dataclasses.replace(blank, **review)
    return propose(before, after, tolerance=Decimal(tolerance))


@pytest.mark.parametrize(
    ("axis", "outside", "review", "agreement"),
    [
        (Axis.BEHAVIOR, "2", "2", AGREES),
        (Axis.BEHAVIOR, "2", "3", MAJOR),
        (Axis.BEHAVIOR, "8500/2", "8500/3", MAJOR),
        (Axis.BEHAVIOR, "3", "8500/3", AGREES),
        (Axis.BEHAVIOR, "/3", "3", AGREES),
        (Axis.PRIMARY_SITE, "C50.4", "C504", AGREES),
        (Axis.PRIMARY_SITE, "C50.9", "C50.4", REFINED),
        (Axis.PRIMARY_SITE, "C50.2", "C50.4", MAJOR),
        (Axis.PRIMARY_SITE, "C50.4", "C34.1", MAJOR),
        (Axis.PRIMARY_SITE, "123", "456", NOT_EVALUABLE),
        (Axis.LATERALITY, "7771000", "24028007", MAJOR),
        (Axis.HISTOLOGIC_TYPE, "8500/3", "8500/3", AGREES),
        (Axis.HISTOLOGIC_TYPE, "8500", "8500/3", AGREES),
        (Axis.HISTOLOGIC_TYPE, "8500/3", "8501/3", MINOR),
        (Axis.HISTOLOGIC_TYPE, "8500/3", "8520/3", MAJOR),
        (Axis.HISTOLOGIC_TYPE, "8500/2", "8500/3", MAJOR),
        (Axis.HISTOLOGIC_TYPE, "408643008", "408643008", AGREES),
        (Axis.HISTOLOGIC_TYPE, "408643008", "278054005", NOT_EVALUABLE),
        (Axis.LYMPHOVASCULAR_INVASION, "L0", "L1", MAJOR),
        (Axis.LYMPHOVASCULAR_INVASION, "V1", "V2", AGREES),
        (Axis.PERINEURAL_INVASION, "PnX", "Pn1", NEW),
        (Axis.OTHER, "a1", "A1", AGREES),
    ],
)
def test_codes_are_compared(axis: Axis, outside: str, review: str, agreement: Agreement) -> None:
    assert compared(axis, {"code": outside}, {"code": review}).agreement is agreement


@pytest.mark.parametrize(
    ("axis", "outside", "review", "agreement"),
    [
        (Axis.BEHAVIOR, "In situ", "Malignant", MAJOR),
        (Axis.BEHAVIOR, "Invasive", "malignant", AGREES),
        (Axis.BEHAVIOR, "of low potential", "malignant", NOT_EVALUABLE),
        (Axis.LATERALITY, "Left", "left", AGREES),
        (Axis.LATERALITY, "L", "Right", MAJOR),
        (Axis.LATERALITY, "left", "both", MAJOR),
        (Axis.LATERALITY, "upper", "left", NOT_EVALUABLE),
        (Axis.HISTOLOGIC_TYPE, "Ductal carcinoma", "ductal  carcinoma.", AGREES),
        (Axis.HISTOLOGIC_TYPE, "Carcinoma", "Ductal carcinoma", MINOR),
        (Axis.HISTOLOGIC_TYPE, "Ductal carcinoma", "Carcinoma", MINOR),
        (Axis.HISTOLOGIC_TYPE, "Small cell carcinoma", "Non-small cell carcinoma", NOT_EVALUABLE),
        (Axis.HISTOLOGIC_TYPE, "Ductal carcinoma", "Lobular carcinoma", NOT_EVALUABLE),
        (Axis.GRADE, "G2", "Grade 2", AGREES),
        (Axis.GRADE, "II", "2", AGREES),
        (Axis.GRADE, "G1", "G2", MINOR),
        (Axis.GRADE, "G1", "G3", MAJOR),
        (Axis.GRADE, "GX", "G3", NEW),
        (Axis.GRADE, "Gleason 3+4=7", "Gleason 4 + 3 = 7", MINOR),
        (Axis.GRADE, "Gleason 3+3=6", "Gleason score 8", MAJOR),
        (Axis.GRADE, "Gleason 7", "Gleason 4+3", NOT_EVALUABLE),
        (Axis.GRADE, "Gleason 4", "Gleason 4+4=8", NOT_EVALUABLE),
        (Axis.GRADE, "Gleason grade group 1", "Gleason grade group 3", MAJOR),
        (Axis.GRADE, "low grade", "high grade", NOT_EVALUABLE),
        (Axis.T, "pT2", "pT3", MAJOR),
        (Axis.N, "pN0", "pN0(i+)", REFINED),
        (Axis.N, "pT2 pN0", "pT1 pN0", AGREES),
        (Axis.N, "pT2", "pN0", NOT_EVALUABLE),
        (Axis.M, "cM0", "cM1", MAJOR),
        (Axis.M, "cM0", "none", NOT_EVALUABLE),
        (Axis.STAGE_GROUP, "Stage IIA", "2a", AGREES),
        (Axis.STAGE_GROUP, "II A", "IIB", MAJOR),
        (Axis.MARGIN, "R0", "R1", MAJOR),
        (Axis.MARGIN, "R2", "R0", MAJOR),
        (Axis.MARGIN, "R1", "R2", MAJOR),
        (Axis.MARGIN, "RX", "R0", NEW),
        (Axis.MARGIN, "Negative, 2 mm", "clear", AGREES),
        (Axis.MARGIN, "involved", "R1", REFINED),
        (Axis.MARGIN, "not involved", "positive", MAJOR),
        (Axis.MARGIN, "close", "R0", NOT_EVALUABLE),
        (Axis.LYMPHOVASCULAR_INVASION, "Not identified", "absent", AGREES),
        (Axis.LYMPHOVASCULAR_INVASION, "Not identified", "Present", MAJOR),
        (Axis.PERINEURAL_INVASION, "cannot be excluded", "Present", NOT_EVALUABLE),
        (Axis.BIOMARKER, "positive", "Positive", AGREES),
        (Axis.OTHER, "cystic", "Cystic", AGREES),
        (Axis.OTHER, "cystic", "solid", NOT_EVALUABLE),
    ],
)
def test_wordings_are_compared_as_far_as_they_can_be(
    axis: Axis, outside: str, review: str, agreement: Agreement
) -> None:
    assert compared(axis, {"text": outside}, {"text": review}).agreement is agreement


@pytest.mark.parametrize(
    ("outside", "review", "agreement"),
    [
        ({"status": POSITIVE, "number": "90", "unit": "%"}, {"status": POSITIVE, "number": "95", "unit": "%"}, AGREES),
        ({"status": POSITIVE, "number": "80", "unit": "%"}, {"status": POSITIVE, "number": "95", "unit": "%"}, MINOR),
        ({"status": POSITIVE, "number": "1.10"}, {"status": POSITIVE, "number": "1.1"}, AGREES),
        ({"status": POSITIVE}, {"status": POSITIVE, "number": "95"}, REFINED),
        ({"status": POSITIVE}, {"status": POSITIVE}, AGREES),
        ({"status": POSITIVE}, {"status": NEGATIVE}, MAJOR),
        ({"status": EQUIVOCAL, "text": "IHC 2+"}, {"status": NEGATIVE, "text": "ISH 1.3"}, MAJOR),
        ({"status": POSITIVE}, {"status": EQUIVOCAL}, MAJOR),
        ({"status": BiomarkerStatus.NOT_DONE}, {"status": NEGATIVE}, NEW),
        ({"status": NEGATIVE}, {"status": BiomarkerStatus.NOT_DONE}, NOT_EVALUABLE),
        (
            {"status": POSITIVE, "number": "2", "method": "IHC"},
            {"status": POSITIVE, "number": "6", "method": "ISH"},
            AGREES,
        ),
        ({"number": "2", "unit": "mm"}, {"number": "6", "unit": "%"}, NOT_COMPARABLE),
        ({"number": "12"}, {"number": "17"}, AGREES),
        ({"number": "12"}, {"number": "17.01"}, MINOR),
        ({"number": "<1"}, {"number": "<1"}, AGREES),
        ({"number": "<1"}, {"number": "0.5"}, NOT_EVALUABLE),
        ({"status": POSITIVE, "code": "V600E"}, {"status": POSITIVE, "code": "V600K"}, NOT_EVALUABLE),
        ({"text": "mutated"}, {"status": POSITIVE}, NOT_EVALUABLE),
    ],
)
def test_biomarkers_go_by_status_and_then_by_number(
    outside: Mapping[str, Any], review: Mapping[str, Any], agreement: Agreement
) -> None:
    assert compared(Axis.BIOMARKER, outside, review, tolerance="5").agreement is agreement


def test_without_a_stated_tolerance_any_other_number_is_minor() -> None:
    before, after = (AxisValue(Axis.BIOMARKER, status=POSITIVE, number=number, unit="%") for number in ("90", "91"))
    assert propose(before, after) == Proposal(
        MINOR, "Both positive; the numbers differ by 1 %, more than the tolerance of 0 %."
    )


def test_a_margin_distance_alone_is_minor() -> None:
    assert compared(Axis.MARGIN, {"code": "R0", "number": "2"}, {"code": "R0", "number": "1"}).agreement is MINOR


def test_codes_of_two_systems_are_not_compared_with_each_other() -> None:
    outside = {"code": "8500/3", "code_system": "ICD-O-3", "text": "Ductal carcinoma"}
    review = {"code": "8520/3", "code_system": "local", "text": "Ductal carcinoma"}
    assert compared(Axis.HISTOLOGIC_TYPE, outside, review).agreement is AGREES


def test_a_more_specific_wording_is_minor_across_histology_groups() -> None:
    outside, review = {"code": "8010/3", "text": "Carcinoma"}, {"code": "8500/3", "text": "Ductal carcinoma"}
    assert compared(Axis.HISTOLOGIC_TYPE, outside, review).agreement is MINOR


def test_uncoded_words_that_differ_ask_for_a_code() -> None:
    proposal = compared(Axis.HISTOLOGIC_TYPE, {"text": "Ductal carcinoma"}, {"text": "Lobular carcinoma"})
    assert proposal.reason == (
        "The wordings differ and cannot be compared without an ICD-O morphology code on both sides."
    )


def test_grades_of_two_systems_are_not_comparable() -> None:
    outside, review = {"text": "G2", "system": "Fuhrman"}, {"text": "G2", "system": "ISUP"}
    assert compared(Axis.GRADE, outside, review).agreement is NOT_COMPARABLE
    assert compared(Axis.GRADE, outside, {"text": "G2"}).reason == (
        "The grading systems are not the same (outside Fuhrman, review not named)."
    )


def test_gleason_patterns_count_wherever_they_stand() -> None:
    outside = {"number": "7", "text": "3+4=7", "system": "Gleason"}
    review = {"number": "7", "text": "4+3=7", "system": "Gleason"}
    assert compared(Axis.GRADE, outside, review).reason == "Grade 2 against 3: 1 step."


def test_editions_decide_whether_stage_and_tnm_can_be_compared() -> None:
    seventh, eighth = {"text": "IIA", "system": "AJCC 7"}, {"text": "IB", "system": "AJCC 8"}
    assert compared(Axis.STAGE_GROUP, seventh, eighth).agreement is NOT_COMPARABLE
    assert compared(Axis.STAGE_GROUP, {"text": "IIA"}, eighth).agreement is MAJOR
    assert compared(Axis.T, {"text": "T2", "system": "7"}, {"text": "T2", "system": "8"}).agreement is NOT_COMPARABLE


def test_unreadable_tnm_says_which_side_and_why() -> None:
    assert compared(Axis.T, {"text": "pT5"}, {"text": "pT2"}).reason == (
        "The outside value is not TNM notation: T5 does not exist: T takes X, 0, is, a or 1 to 4."
    )


@pytest.mark.parametrize(
    ("score", "agreement"),
    [
        (Radpeer.ONE, AGREES),
        (Radpeer.TWO_A, MINOR),
        (Radpeer.TWO_B, MINOR),
        (Radpeer.THREE_A, MAJOR),
        (Radpeer.THREE_B, MAJOR),
    ],
)
def test_imaging_follows_the_radpeer_score(score: Radpeer, agreement: Agreement) -> None:
    review = {"text": "24 mm, unifocal", "radpeer": score}
    assert compared(Axis.IMAGING, {"text": "26 mm"}, review).agreement is agreement


def test_imaging_without_a_score_agrees_only_when_everything_is_the_same() -> None:
    same = {"text": "One lesion", "number": "26", "unit": "mm", "response": Response.STABLE}
    assert compared(Axis.IMAGING, same, same).agreement is AGREES
    assert compared(Axis.IMAGING, same, {**same, "response": Response.PARTIAL}).agreement is NOT_EVALUABLE


def test_a_scored_miss_of_the_outside_reading_is_a_disagreement() -> None:
    review = AxisValue(Axis.IMAGING, text="liver metastasis", radpeer=Radpeer.THREE_B)
    assert propose(AxisValue(Axis.IMAGING, absence=Absence.NOT_STATED), review).agreement is MAJOR
    assert propose(AxisValue(Axis.IMAGING, absence=Absence.NOT_ASSESSED), review).agreement is NEW


@pytest.mark.parametrize("axis", list(Axis))
def test_what_the_outside_diagnosis_does_not_state_is_new_and_never_a_disagreement(axis: Axis) -> None:
    review = AxisValue(axis, text="present", status=POSITIVE)
    for absence in Absence:
        assert propose(AxisValue(axis, absence=absence), review).agreement is NEW
        assert propose(review, AxisValue(axis, absence=absence)).agreement is NOT_EVALUABLE
        assert propose(AxisValue(axis, absence=absence), AxisValue(axis)).agreement is NOT_EVALUABLE
    assert propose(AxisValue(axis, text="  "), review).agreement is NEW
    assert propose(None, review).agreement is Agreement.NO_OUTSIDE_OPINION
    assert propose(None, None).agreement is Agreement.NO_OUTSIDE_OPINION
    assert propose(review, None).agreement is NOT_EVALUABLE


def test_two_axes_or_two_markers_cannot_be_compared() -> None:
    with pytest.raises(InvalidInputError) as refusal:
        propose(AxisValue(Axis.T, text="pT1"), AxisValue(Axis.N, text="pN0"))
    assert refusal.value.sentence == "T category cannot be compared with N category."
    with pytest.raises(InvalidInputError) as refusal:
        propose(AxisValue(Axis.BIOMARKER, "ER", status=POSITIVE), AxisValue(Axis.BIOMARKER, "PR", status=POSITIVE))
    assert refusal.value.field == "label"


@pytest.mark.parametrize("tolerance", ["-1", "NaN", "Infinity"])
def test_an_impossible_tolerance_is_refused(tolerance: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        compared(Axis.BIOMARKER, {"number": "1"}, {"number": "2"}, tolerance)
    assert refusal.value.field == "tolerance"


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(Axis), VALUES, VALUES)
def test_any_two_values_get_a_class_and_a_reason(axis: Axis, outside: AxisValue, review: AxisValue) -> None:
    before, after = dataclasses.replace(outside, axis=axis), dataclasses.replace(review, axis=axis)
    proposal = propose(before, after)
    assert proposal.reason.endswith(".")
    if before.effective_absence is None and after.effective_absence is None:
        assert propose(after, before).agreement is proposal.agreement
        assert propose(before, before).agreement in {AGREES, NOT_EVALUABLE}


@pytest.mark.parametrize(
    ("axes", "overall"),
    [
        ([AGREES, MINOR, MAJOR, NEW], MAJOR),
        ([AGREES, MINOR, REFINED], MINOR),
        ([NEW, REFINED, AGREES], REFINED),
        ([NEW, AGREES], NEW),
        ([AGREES, NOT_COMPARABLE, NOT_EVALUABLE], AGREES),
        ([NOT_EVALUABLE, NOT_COMPARABLE], NOT_COMPARABLE),
        ([Agreement.NO_OUTSIDE_OPINION], Agreement.NO_OUTSIDE_OPINION),
        ([], NOT_EVALUABLE),
    ],
)
def test_the_overall_class_is_the_worst_axis(axes: list[Agreement], overall: Agreement) -> None:
    assert overall_class(axes) is overall


@pytest.mark.parametrize(
    ("text", "score"),
    [("1", "1"), ("2a", "2a"), (" 2B ", "2b"), ("RADPEER: 3 b", "3b"), ("score 3a", "3a")],
)
def test_a_radpeer_score_is_read(text: str, score: str) -> None:
    reading = parse_radpeer(text)
    assert (reading.score, reading.raw, reading.warning) == (Radpeer(score), text, "")


@pytest.mark.parametrize(("text", "score"), [("4", "3b"), ("4a", "3a"), ("3", "3b"), ("2", "2b")])
def test_an_old_or_incomplete_radpeer_score_is_read_with_a_warning_and_kept(text: str, score: str) -> None:
    reading = parse_radpeer(text)
    assert reading.score is Radpeer(score)
    assert reading.raw == text
    assert ("former scale" in reading.warning) is text.startswith("4")
    assert ("suffix is missing" in reading.warning) is (len(text) == 1)


@pytest.mark.parametrize("text", ["", "0", "5", "1a", "2c", "22"])
def test_what_is_no_radpeer_score_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        parse_radpeer(text)
    assert refusal.value.field == "radpeer"
