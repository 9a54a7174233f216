"""Readiness: each state in words, which material serves which line, and what makes a case ready."""

from datetime import date, timedelta

import pytest

from tumorboard.concordance.checklists import default_checklist, default_disciplines, needed_disciplines
from tumorboard.concordance.readiness import ChecklistNeed, HeldMaterial, Readiness, applicable, readiness
from tumorboard.vocabulary import Discipline, MaterialKind, Necessity, ReadinessState, ReferralReason, TumorSite

DAY = date(2026, 11, 24)
SLIDES = ChecklistNeed(MaterialKind.SLIDES, Necessity.CRITICAL)
CHEST = ChecklistNeed(MaterialKind.IMAGING, Necessity.CRITICAL, "CT of the chest", 60)
IMAGES = ChecklistNeed(MaterialKind.IMAGING, Necessity.CRITICAL, "", 60)


def slides(**facts: object) -> HeldMaterial:
    return HeldMaterial(1, MaterialKind.SLIDES, **facts)  # type: ignore[arg-type] # any field


def images(number: int, description: str, days: int | None = 10) -> HeldMaterial:
    day = None if days is None else DAY - timedelta(days=days)
    return HeldMaterial(number, MaterialKind.IMAGING, description, collected_on=day, received_on=DAY)


def only(result: Readiness) -> tuple[ReadinessState, str]:
    (item,) = result.items
    return item.state, item.sentence


@pytest.mark.parametrize(
    ("held", "state", "sentence"),
    [
        ([], ReadinessState.MISSING, "Slides not asked for yet"),
        ([slides()], ReadinessState.MISSING, "Slides not sent"),
        (
            [slides(requested_on=date(2026, 11, 3))],
            ReadinessState.OUT,
            "Slides not here, asked for on 3 Nov 2026",
        ),
        (
            [slides(received_on=DAY, unusable="not what was asked for")],
            ReadinessState.MISSING,
            "Slides: not what was asked for",
        ),
        (
            [slides(unavailable_reason="lost in the mail", requested_on=DAY)],
            ReadinessState.UNAVAILABLE,
            "Slides cannot be had: lost in the mail",
        ),
        (
            [slides(description="Core biopsy", received_on=DAY)],
            ReadinessState.PRESENT,
            "Core biopsy: 24 Nov 2026",
        ),
    ],
)
def test_each_state_of_a_critical_line_says_why(held: list[HeldMaterial], state: ReadinessState, sentence: str) -> None:
    result = readiness([SLIDES], held, DAY)
    assert only(result) == (state, sentence)
    assert result.ready is (state is ReadinessState.PRESENT)
    assert result.sentences == (() if result.ready else (sentence,))


@pytest.mark.parametrize(("age", "stale"), [(60, False), (61, True)])
def test_a_study_is_too_old_the_day_after_its_maximum_age(age: int, stale: bool) -> None:
    result = readiness([CHEST], [images(1, "CT chest", age)], DAY)
    assert result.ready is not stale
    if stale:
        assert result.sentences == ("CT of the chest older than 60 days: 24 Sep 2026",)


def test_a_study_of_unknown_date_is_as_old_as_it_has_been_here() -> None:
    here = HeldMaterial(1, MaterialKind.IMAGING, "CT chest", received_on=DAY - timedelta(days=61))
    assert only(readiness([CHEST], [here], DAY))[0] is ReadinessState.STALE


def test_only_what_is_critical_makes_a_case_unready() -> None:
    helpful = ChecklistNeed(MaterialKind.CLINICAL_LETTER, Necessity.RECOMMENDED)
    result = readiness([helpful, SLIDES], [slides(received_on=DAY)], DAY)
    assert result.ready
    assert [item.kind for item in result.lacking] == [MaterialKind.CLINICAL_LETTER]
    assert readiness([], [], DAY).ready


def test_blocks_serve_for_slides_but_slides_not_for_blocks() -> None:
    block = HeldMaterial(1, MaterialKind.BLOCKS, received_on=DAY)
    assert readiness([SLIDES], [block], DAY).ready
    needed = ChecklistNeed(MaterialKind.BLOCKS, Necessity.CRITICAL)
    assert not readiness([needed], [slides(received_on=DAY)], DAY).ready


@pytest.mark.parametrize(
    ("description", "serves"),
    [
        ("CT thorax", True),
        ("CHEST", True),
        ("CT", True),
        ("", True),
        ("CT of chest, FDG PET-CT", True),
        ("CT of the abdomen", False),
        ("MRI of the chest", False),
        ("MRI", False),
        ("Abdomen", False),
    ],
)
def test_a_line_that_names_a_study_is_served_by_the_same_or_by_one_that_says_too_little(
    description: str,
    serves: bool,
) -> None:
    assert readiness([CHEST], [images(1, description)], DAY).ready is serves


def test_the_study_that_one_line_names_does_not_stand_in_for_the_other() -> None:
    chest, thigh = images(1, "CT of the chest"), images(2, "MRI of the thigh")
    assert readiness([IMAGES, CHEST], [chest, thigh], DAY).ready
    (lacking,) = readiness([IMAGES, CHEST], [chest], DAY).blocking
    assert lacking.description == ""
    (lacking,) = readiness([IMAGES, CHEST], [thigh], DAY).blocking
    assert lacking.description == "CT of the chest"


def test_one_material_that_says_nothing_serves_one_line_only() -> None:
    brain = ChecklistNeed(MaterialKind.IMAGING, Necessity.CRITICAL, "MRI of the brain")
    assert len(readiness([CHEST, brain], [images(1, "")], DAY).blocking) == 1


def test_the_usable_and_younger_of_several_serves() -> None:
    old, young, out = images(1, "CT", 50), images(2, "CT", 5), HeldMaterial(3, MaterialKind.IMAGING)
    served = readiness([IMAGES], [old, out, young], DAY)
    assert served.items[0].material_id == 2
    assert [(item.material_id, item.listed) for item in served.items] == [(2, True), (3, False)]


def test_what_a_coordinator_calls_critical_for_one_case_counts_and_never_the_other_way_round() -> None:
    listed = ChecklistNeed(MaterialKind.SLIDES, Necessity.OPTIONAL)
    assert not readiness([listed], [slides(necessity=Necessity.CRITICAL)], DAY).ready
    assert not readiness([SLIDES], [slides(necessity=Necessity.OPTIONAL)], DAY).ready
    extra = HeldMaterial(2, MaterialKind.MOLECULAR_REPORT, "BRCA", Necessity.CRITICAL, requested_on=DAY)
    result = readiness([SLIDES], [slides(received_on=DAY), extra], DAY)
    assert result.sentences == ("BRCA not here, asked for on 24 Nov 2026",)


def test_a_line_for_one_reason_replaces_the_same_line_for_all() -> None:
    helpful = ChecklistNeed(MaterialKind.SLIDES, Necessity.RECOMMENDED, reason=ReferralReason.ABNORMAL_RESULT)
    for needs in ((SLIDES, helpful), (helpful, SLIDES)):
        assert applicable(needs, ReferralReason.ABNORMAL_RESULT) == (helpful,)
        assert applicable(needs, ReferralReason.RECURRENCE) == (SLIDES,)


@pytest.mark.parametrize("site", list(TumorSite))
@pytest.mark.parametrize("reason", list(ReferralReason))
def test_every_site_has_a_list_for_every_reason(site: TumorSite, reason: ReferralReason) -> None:
    needs = applicable(default_checklist(site), reason)
    kinds = {need.kind for need in needs}
    assert {MaterialKind.SLIDES, MaterialKind.PATHOLOGY_REPORT} <= kinds
    critical = {need.kind for need in needs if need.necessity is Necessity.CRITICAL}
    assert (MaterialKind.SLIDES in critical) is (reason is not ReferralReason.ABNORMAL_RESULT)
    disciplines = needed_disciplines(default_disciplines(site), reason)
    assert Discipline.PATHOLOGY in {need.discipline for need in disciplines if need.necessity is Necessity.CRITICAL}
    assert len({need.discipline for need in disciplines}) == len(disciplines)


def test_lung_cases_need_their_molecular_report_and_sarcomas_their_chest() -> None:
    lung = {need.kind for need in default_checklist(TumorSite.LUNG) if need.necessity is Necessity.CRITICAL}
    assert MaterialKind.MOLECULAR_REPORT in lung
    sarcoma = {need.description for need in default_checklist(TumorSite.SARCOMA)}
    assert "CT of the chest" in sarcoma
    brain = {need.discipline for need in default_disciplines(TumorSite.BRAIN)}
    assert Discipline.NEUROSURGERY in brain
    assert Discipline.SURGERY not in brain
