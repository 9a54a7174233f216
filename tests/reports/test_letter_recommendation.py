"""The recommendation: what changes against the outside plan, steps, options, and what else was considered."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.support.case_parts import component, minimal_case, minimal_recommendation, plan
from tests.support.cases import ordinary_case, ordinary_recommendation
from tests.support.letter_pages import letter, section, shown, text_of
from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.queries.snapshots import ConsideredSnapshot, PlanRowSnapshot
from tumorboard.reports.letter_parts import Table
from tumorboard.vocabulary import (
    Consideration,
    ConsideredTopic,
    Intent,
    Modality,
    NoRecommendationReason,
    PlanKind,
    Timing,
)


def test_a_remark_that_ends_in_a_stop_gets_no_second_one() -> None:
    considered = (ConsideredSnapshot(ConsideredTopic.FERTILITY, Consideration.NOT_INDICATED, "After menopause."),)
    content = letter(ordinary_case(recommendation=ordinary_recommendation(considered=considered)))
    assert "Not indicated: fertility (After menopause.)" in text_of(section(content, "considered")).splitlines()[0]
    assert ".)." not in text_of(section(content, "considered"))


def test_the_treatment_table_says_what_changes() -> None:
    text = text_of(section(letter(ordinary_case()), "recommendation"))
    assert "Surgery | Mastectomy | Breast conservation, oncoplastic | ↓ Less" in text
    assert (
        "| None if recurrence score ≤ 15 / Condition: recurrence score 11 to 15: decide with the patient | ↓ Less"
    ) in text
    assert "Endocrine | Not stated | Aromatase inhibitor, 5 years | + Added" in text
    assert "Overall. ↓ Less intense; surgery reduced; radiation added." in text


def test_timing_and_intent_go_by_the_names_of_the_table() -> None:
    base = ordinary_recommendation()
    plans = plan(
        PlanKind.BOARD,
        component(Modality.SURGERY, "", "None at present", intent=Intent.CURATIVE),
        component(Modality.SYSTEMIC, "", "Aromatase inhibitor, 5 years", timing=Timing.ADJUVANT),
        component(Modality.SYSTEMIC, "Chemotherapy", "TC", timing=Timing.NEOADJUVANT),
    )
    text = text_of(section(letter(ordinary_case(recommendation=replace(base, plan=plans))), "recommendation"))
    assert "Endocrine | Not stated | Aromatase inhibitor, 5 years" in text
    assert "Timing and intent. Surgery: curative; Endocrine: adjuvant; Chemotherapy: neoadjuvant" in text


def test_a_treatment_that_has_begun_is_said_to_have_begun() -> None:
    plan = ordinary_case().outside_plan
    assert plan is not None
    started = replace(plan.components[1], progress=plan.components[1].progress.STARTED, started_on=date(2026, 11, 2))
    content = letter(ordinary_case(outside_plan=replace(plan, components=(plan.components[0], started))))
    assert "Already under way. TC × 4: started on 2 Nov 2026" in text_of(  # noqa: RUF001 - as clinicians write
        section(content, "recommendation")
    )


def test_no_recommendation_is_said_with_its_reason() -> None:
    reason = NoRecommendationReason.DIAGNOSIS_UNCERTAIN
    content = letter(minimal_case(recommendation=minimal_recommendation(no_recommendation=reason)))
    assert "No recommendation. The diagnosis is uncertain." in text_of(section(content, "recommendation"))
    assert shown(content.summary[-1].words).startswith("No recommendation: the diagnosis is uncertain.")


def test_steps_name_who_by_when_and_on_whose_word() -> None:
    table = section(letter(ordinary_case()), "steps").blocks[0]
    assert isinstance(table, Table)
    cells = [[" / ".join(map(shown, cell)) for cell in row.cells] for row in table.rows]
    assert cells[1] == ["2", "Molecular testing: 21-gene recurrence score on block A3", "Dr Osei", "2 Dec 2026"]
    assert cells[2][1:] == [
        "Genetic counselling: mother, breast cancer at 51 / Only if: the patient agrees to germline testing",
        "Not assigned",
        "No date",
    ]
    assert [row.cells[1][0][-1].sources for row in table.rows] == [(2, 3), (1,), ()]


def test_all_nine_topics_are_considered_or_said_not_to_be() -> None:
    text = text_of(section(letter(ordinary_case()), "considered"))
    assert "Recommended: trials; germline testing (see step 3)." in text
    assert "Not indicated: palliative care; fertility (postmenopausal)." in text
    not_considered = next(line for line in text.splitlines() if "Not considered:" in line)
    assert "nutrition" in not_considered
    nothing = text_of(section(letter(minimal_case()), "considered"))
    assert all(topic.label.lower() in nothing for topic in ConsideredTopic)


@pytest.mark.parametrize("change", ComponentChange)
def test_every_change_of_a_treatment_has_its_word(change: ComponentChange) -> None:
    row = PlanRowSnapshot(Modality.SURGERY, "", "", "", "", change)
    content = letter(minimal_case(recommendation=minimal_recommendation(plan_rows=(row,))))
    line = text_of(section(content, "recommendation")).splitlines()[1]
    assert line.startswith("Surgery | Not stated | Not in the plan | ")
    assert re.search(r"\w", line.rpartition("|")[2])
