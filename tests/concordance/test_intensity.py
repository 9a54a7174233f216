"""Plans are compared by direction, flags and rows; what is not stated is not guessed."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumorboard.concordance.intensity import (
    EXTENT_LEVELS,
    ComponentChange,
    PlannedComponent,
    compare_plans,
    outcome_balance,
)
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import (
    Direction,
    ExpectedChange,
    Intent,
    Modality,
    OutcomeAxis,
    OutcomeBalance,
    Timing,
    TreatmentFlag,
)

MASTECTOMY = PlannedComponent(Modality.SURGERY, "Mastectomy", 3)
CONSERVATION = PlannedComponent(Modality.SURGERY, "Breast conservation", 2)
CHEMOTHERAPY = PlannedComponent(Modality.SYSTEMIC, "TC x 4", 3)
ENDOCRINE = PlannedComponent(Modality.SYSTEMIC, "Aromatase inhibitor", 1)
WHOLE_BREAST = PlannedComponent(Modality.RADIATION, "Whole breast", 3)
OBSERVATION = PlannedComponent(Modality.OBSERVATION, "Observation")
SUPPORTIVE_CARE = PlannedComponent(Modality.BEST_SUPPORTIVE_CARE, "Best supportive care")
ABLATION = PlannedComponent(Modality.LOCAL_ABLATION, "Radiofrequency ablation")
TRIAL = PlannedComponent(Modality.TRIAL, "Trial A")
MRI = PlannedComponent(Modality.WORK_UP, "MRI")
BIOPSY = PlannedComponent(Modality.WORK_UP, "Biopsy")
NO_SURGERY = PlannedComponent(Modality.SURGERY, "None", 0)
NO_CHEMOTHERAPY = PlannedComponent(Modality.SYSTEMIC, "None", 0)
UNLEVELED_SURGERY = PlannedComponent(Modality.SURGERY, "Some operation")

LEVELS = st.one_of(st.none(), st.integers(0, 4))
SCALED = st.builds(
    PlannedComponent,
    st.sampled_from(list(EXTENT_LEVELS)),
    st.sampled_from(["", "A", "B"]),
    LEVELS,
    st.sampled_from([None, *Timing]),
    st.sampled_from([None, Intent.CURATIVE, Intent.PALLIATIVE]),
)
UNSCALED = st.builds(
    PlannedComponent,
    st.sampled_from([it for it in Modality if it not in EXTENT_LEVELS]),
    st.sampled_from(["", "A", "B"]),
)
PLANS = st.lists(st.one_of(SCALED, UNSCALED), max_size=4)


@pytest.mark.parametrize(
    ("outside", "recommended", "direction", "flags"),
    [
        ([MASTECTOMY], [MASTECTOMY], Direction.SAME, set()),
        ([MASTECTOMY, CHEMOTHERAPY], [CHEMOTHERAPY, MASTECTOMY], Direction.SAME, set()),
        ([MASTECTOMY], [MASTECTOMY, NO_CHEMOTHERAPY], Direction.SAME, set()),
        ([MASTECTOMY], [CONSERVATION], Direction.LESS, {TreatmentFlag.SURGERY_REDUCED}),
        ([CONSERVATION], [MASTECTOMY], Direction.MORE, {TreatmentFlag.SURGERY_EXTENDED}),
        (
            [MASTECTOMY, CHEMOTHERAPY],
            [CONSERVATION, WHOLE_BREAST, ENDOCRINE],
            Direction.MIXED,
            {TreatmentFlag.SURGERY_REDUCED, TreatmentFlag.RADIATION_ADDED, TreatmentFlag.SYSTEMIC_CHANGED},
        ),
        ([MASTECTOMY, CHEMOTHERAPY], [MASTECTOMY], Direction.LESS, {TreatmentFlag.SYSTEMIC_OMITTED}),
        ([MASTECTOMY], [MASTECTOMY, ENDOCRINE], Direction.MORE, {TreatmentFlag.SYSTEMIC_ADDED}),
        ([CHEMOTHERAPY], [CHEMOTHERAPY, ENDOCRINE], Direction.DIFFERENT_EQUAL, {TreatmentFlag.SYSTEMIC_CHANGED}),
        ([WHOLE_BREAST], [], None, set()),
        (
            [MASTECTOMY],
            [OBSERVATION],
            Direction.LESS,
            {TreatmentFlag.SURGERY_ELIMINATED, TreatmentFlag.OBSERVATION_INSTEAD},
        ),
        ([MASTECTOMY], [SUPPORTIVE_CARE], Direction.LESS, {TreatmentFlag.SURGERY_ELIMINATED}),
        ([OBSERVATION], [MASTECTOMY], Direction.MORE, {TreatmentFlag.SURGERY_ADDED}),
        ([SUPPORTIVE_CARE], [OBSERVATION], Direction.DIFFERENT_EQUAL, set()),
        ([ABLATION], [OBSERVATION], Direction.DIFFERENT_EQUAL, {TreatmentFlag.OBSERVATION_INSTEAD}),
        ([MASTECTOMY], [ABLATION], Direction.LESS, {TreatmentFlag.SURGERY_ELIMINATED}),
        ([CHEMOTHERAPY], [CHEMOTHERAPY, TRIAL], Direction.DIFFERENT_EQUAL, set()),
        ([PlannedComponent(Modality.RADIATION, "x", 3)], [MASTECTOMY], Direction.MIXED, None),
    ],
)
def test_a_plan_is_classed_by_its_levels(
    outside: Sequence[PlannedComponent],
    recommended: Sequence[PlannedComponent],
    direction: Direction | None,
    flags: set[TreatmentFlag] | None,
) -> None:
    comparison = compare_plans(outside, recommended)
    assert comparison.direction is direction
    assert flags is None or comparison.flags == flags
    assert comparison.reason.endswith(".")


@pytest.mark.parametrize("outside", [None, []])
def test_without_an_outside_plan_there_is_no_direction_and_no_flag(outside: list[PlannedComponent] | None) -> None:
    comparison = compare_plans(outside, [MASTECTOMY], diagnosis_changed=True)
    assert comparison.direction is Direction.NO_OUTSIDE_PLAN
    assert comparison.flags == frozenset()
    assert [row.change for row in comparison.components] == [ComponentChange.ADDED]


@pytest.mark.parametrize(
    ("outside", "recommended"),
    [
        ([MASTECTOMY], [MASTECTOMY, MRI]),
        ([MASTECTOMY, CHEMOTHERAPY], [MRI]),
        ([MASTECTOMY, CHEMOTHERAPY], [MASTECTOMY, MRI]),
        ([MASTECTOMY, MRI], [MRI]),
        ([MRI], [MRI, BIOPSY]),
        ([OBSERVATION], [BIOPSY]),
    ],
)
def test_added_work_up_comes_first_and_never_counts_as_less(
    outside: list[PlannedComponent], recommended: list[PlannedComponent]
) -> None:
    comparison = compare_plans(outside, recommended)
    assert comparison.direction is Direction.WORK_UP_FIRST
    assert comparison.flags == frozenset()
    assert ComponentChange.OMITTED not in {row.change for row in comparison.components}


def test_work_up_beside_a_decision_on_treatment_does_not_hide_the_decision() -> None:
    assert compare_plans([MASTECTOMY], [CONSERVATION, MRI]).direction is Direction.LESS
    assert compare_plans([MASTECTOMY], [NO_SURGERY, MRI]).direction is Direction.LESS
    assert compare_plans([MASTECTOMY], [OBSERVATION, MRI]).direction is Direction.LESS
    assert compare_plans([CHEMOTHERAPY, ENDOCRINE], [NO_CHEMOTHERAPY, ENDOCRINE, MRI]).direction is Direction.LESS


def test_a_missing_level_is_not_guessed() -> None:
    unclear = compare_plans([MASTECTOMY], [UNLEVELED_SURGERY])
    assert unclear.direction is None
    assert unclear.reason == "The extent of surgery is not stated on both sides: the board classifies it."
    assert [row.change for row in unclear.components] == [ComponentChange.UNCLEAR]
    assert compare_plans([PlannedComponent(Modality.SURGERY)], [MASTECTOMY]).direction is None


def test_a_missing_level_does_not_matter_where_the_answer_is_plain() -> None:
    without_level = PlannedComponent(Modality.SURGERY, "mastectomy")
    assert compare_plans([MASTECTOMY], [without_level]).direction is Direction.SAME
    assert compare_plans([UNLEVELED_SURGERY], [ENDOCRINE]).direction is Direction.MIXED
    assert compare_plans([UNLEVELED_SURGERY], [OBSERVATION]).flags == {
        TreatmentFlag.SURGERY_ELIMINATED,
        TreatmentFlag.OBSERVATION_INSTEAD,
    }


def test_another_timing_or_intent_is_another_treatment_but_a_blank_is_not() -> None:
    before = PlannedComponent(Modality.SYSTEMIC, "TC x 4", 3, Timing.ADJUVANT, Intent.CURATIVE)
    earlier = PlannedComponent(Modality.SYSTEMIC, "TC x 4", 3, Timing.NEOADJUVANT, Intent.CURATIVE)
    palliative = PlannedComponent(Modality.SYSTEMIC, "TC x 4", 3, Timing.ADJUVANT, Intent.PALLIATIVE)
    assert compare_plans([before], [CHEMOTHERAPY]).direction is Direction.SAME
    assert compare_plans([before], [earlier]).direction is Direction.DIFFERENT_EQUAL
    assert compare_plans([before], [palliative]).flags == {
        TreatmentFlag.SYSTEMIC_CHANGED,
        TreatmentFlag.INTENT_CHANGED,
    }


def test_active_surveillance_with_biopsies_is_observation_instead_of_treatment() -> None:
    repeat_biopsy = PlannedComponent(Modality.SURGERY, "Repeat biopsy", 1, intent=Intent.DIAGNOSTIC)
    comparison = compare_plans([MASTECTOMY], [OBSERVATION, repeat_biopsy])
    assert comparison.direction is Direction.LESS
    assert comparison.flags == {TreatmentFlag.SURGERY_REDUCED, TreatmentFlag.OBSERVATION_INSTEAD}


def test_a_changed_diagnosis_marks_a_changed_plan_only() -> None:
    assert compare_plans([MASTECTOMY], [MASTECTOMY], diagnosis_changed=True).flags == frozenset()
    assert TreatmentFlag.DIAGNOSIS_DRIVEN in compare_plans([MASTECTOMY], [MRI], diagnosis_changed=True).flags


def test_a_change_without_level_is_mentioned_in_the_reason() -> None:
    assert "Local ablation: changed, but without a level" in compare_plans([MASTECTOMY], [ABLATION]).reason


def test_the_rows_are_those_of_the_letter() -> None:
    def labeled(label: str, text: str, level: int) -> PlannedComponent:
        return PlannedComponent(Modality.SYSTEMIC, text, level, label=label)

    no_radiation = PlannedComponent(Modality.RADIATION, "None", 0)
    outside = [MASTECTOMY, labeled("Chemotherapy", "TC x 4", 3), no_radiation]
    recommended = [
        CONSERVATION,
        labeled("Endocrine", "Aromatase inhibitor, 5 years", 1),
        labeled("Chemotherapy", "None if the recurrence score is 15 or less", 0),
        WHOLE_BREAST,
    ]
    rows = compare_plans(outside, recommended).components
    assert [(row.label, row.outside_text, row.recommended_text, row.change) for row in rows] == [
        ("Surgery", "Mastectomy", "Breast conservation", ComponentChange.LESS),
        ("Radiation", "None", "Whole breast", ComponentChange.MORE),
        ("Chemotherapy", "TC x 4", "None if the recurrence score is 15 or less", ComponentChange.LESS),
        ("Endocrine", "", "Aromatase inhibitor, 5 years", ComponentChange.ADDED),
    ]


def test_what_waits_for_the_work_up_is_shown_as_deferred() -> None:
    rows = compare_plans([MASTECTOMY], [MRI]).components
    assert [(row.label, row.change) for row in rows] == [
        ("Surgery", ComponentChange.DEFERRED),
        ("Work-up first", ComponentChange.ADDED),
    ]


def test_none_against_silence_is_no_change() -> None:
    rows = compare_plans([MASTECTOMY, NO_CHEMOTHERAPY], [MASTECTOMY]).components
    assert [row.change for row in rows] == [ComponentChange.SAME, ComponentChange.SAME]


@settings(deadline=None, max_examples=300)
@given(PLANS, PLANS)
def test_every_component_has_its_place_in_one_row(
    outside: list[PlannedComponent], recommended: list[PlannedComponent]
) -> None:
    rows = compare_plans(outside, recommended).components
    assert sorted(map(str, (row.outside for row in rows if row.outside))) == sorted(map(str, outside))
    assert sorted(map(str, (row.recommended for row in rows if row.recommended))) == sorted(map(str, recommended))


@settings(deadline=None, max_examples=300)
@given(PLANS.filter(bool), PLANS.filter(bool))
def test_less_one_way_is_more_the_other_way(
    outside: list[PlannedComponent], recommended: list[PlannedComponent]
) -> None:
    opposite = {Direction.LESS: Direction.MORE, Direction.MORE: Direction.LESS}
    there, back = compare_plans(outside, recommended).direction, compare_plans(recommended, outside).direction
    if Direction.WORK_UP_FIRST not in {there, back}:
        assert back is (opposite.get(there, there) if there else None)


@settings(deadline=None, max_examples=100)
@given(PLANS.filter(bool))
def test_a_plan_is_the_same_as_itself(plan: list[PlannedComponent]) -> None:
    comparison = compare_plans(plan, plan)
    assert comparison.direction is Direction.SAME
    assert comparison.flags == frozenset()
    assert {row.change for row in comparison.components} == {ComponentChange.SAME}


@pytest.mark.parametrize(("modality", "level"), [(Modality.SURGERY, 5), (Modality.SURGERY, -1), (Modality.TRIAL, 1)])
def test_a_level_off_the_scale_is_refused(modality: Modality, level: int) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        PlannedComponent(modality, "x", level)
    assert refusal.value.field == "level"


def test_each_scale_has_a_wording_for_the_levels_0_to_4() -> None:
    assert {modality: len(wordings) for modality, wordings in EXTENT_LEVELS.items()} == {
        Modality.SURGERY: 5,
        Modality.RADIATION: 5,
        Modality.SYSTEMIC: 5,
    }


@pytest.mark.parametrize(
    ("short_term", "long_term", "prognosis", "balance"),
    [
        ("improved", "unchanged", "unchanged", OutcomeBalance.POSITIVE),
        ("improved", "uncertain", "unchanged", OutcomeBalance.POSITIVE),
        ("improved", "worse", "unchanged", OutcomeBalance.TRADE_OFF),
        ("unchanged", "worse", "unchanged", OutcomeBalance.NEGATIVE),
        ("uncertain", "unchanged", "unchanged", OutcomeBalance.TRADE_OFF),
        ("unchanged", "unchanged", "unchanged", OutcomeBalance.NOT_MEANINGFUL),
    ],
)
def test_expected_outcomes_are_balanced(
    short_term: str, long_term: str, prognosis: str, balance: OutcomeBalance
) -> None:
    expected = {
        OutcomeAxis.SHORT_TERM_MORBIDITY: ExpectedChange(short_term),
        OutcomeAxis.LONG_TERM_MORBIDITY: ExpectedChange(long_term),
        OutcomeAxis.PROGNOSIS: ExpectedChange(prognosis),
    }
    assert outcome_balance(expected, treatment_changed=True) is balance
    assert outcome_balance(expected, treatment_changed=False) is OutcomeBalance.NOT_MEANINGFUL


def test_an_axis_that_was_not_rated_says_nothing() -> None:
    assert outcome_balance({}, treatment_changed=True) is OutcomeBalance.NOT_MEANINGFUL
    assert outcome_balance({OutcomeAxis.PROGNOSIS: ExpectedChange.WORSE}, True) is OutcomeBalance.NEGATIVE
