"""The examples of the German oncology module on the board, with a patient of our own for their subject."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.support.clinic import Clinic
from tests.support.fhir import patient
from tests.support.imports import axes_of, clinic_at, desk, material, of_id, only_case, write_json
from tumorboard.exchange.filing import EntryOutcome, import_paths
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import Axis, ComponentProgress, ImportOutcome, Intent, Modality, Timing, TumorSite


@pytest.fixture
def clinic(sqlite_location: str) -> Iterator[Clinic]:
    """A board of its own."""
    with clinic_at(sqlite_location) as made:
        yield made


@pytest.fixture
def outcomes(clinic: Clinic, tmp_path: Path) -> tuple[EntryOutcome, ...]:
    """What became of the examples, chosen together with their patient."""
    person = write_json(tmp_path / "patient.json", patient("example"))
    return import_paths(desk(clinic), (person, material("mii-onkologie")))


@pytest.fixture
def case(clinic: Clinic, outcomes: tuple[EntryOutcome, ...]) -> CaseSnapshot:
    """The case that they make."""
    assert outcomes
    return only_case(clinic)


def test_every_resource_is_filed_but_the_list_of_references(outcomes: tuple[EntryOutcome, ...]) -> None:
    others = {o.resource_type or o.file: o.outcome for o in outcomes if o.outcome is not ImportOutcome.FILED}
    assert others == {"List": ImportOutcome.SKIPPED, "SOURCES.md": ImportOutcome.REFUSED}
    assert len(outcomes) == 43


def test_the_diagnosis_has_its_icd10_code_with_the_version(case: CaseSnapshot) -> None:
    diagnosis = case.outside_diagnosis
    assert diagnosis is not None
    assert (diagnosis.code, diagnosis.code_version, diagnosis.stated_on) == ("C50.4", "2020", date(2020, 2, 16))
    assert diagnosis.verbatim.startswith("Oberer äußerer Quadrant der Brustdrüse\nReport: Mäßig differenziertes")
    assert case.site is TumorSite.BREAST


def test_icdo_codes_grading_side_and_residual_status(case: CaseSnapshot) -> None:
    histology = axes_of(case, Axis.HISTOLOGIC_TYPE)[""]
    assert (histology.code, histology.text) == ("8500/3", "Invasives duktales Karzinom o.n.A. [C50.-]")
    assert axes_of(case, Axis.BEHAVIOR)[""].code == "3"
    assert axes_of(case, Axis.PRIMARY_SITE)[""].code == "C50.4"
    assert axes_of(case, Axis.LATERALITY)[""].text == "right"
    assert axes_of(case, Axis.GRADE)[""].text == "3"
    assert {label: value.text for label, value in axes_of(case, Axis.MARGIN).items()} == {"": "R0", "operation": "R1"}


def test_the_two_classifications_stay_apart_and_whole(case: CaseSnapshot) -> None:
    axes = (Axis.T, Axis.N, Axis.M, Axis.STAGE_GROUP)
    assert [axes_of(case, axis)[""].text for axis in axes] == ["uT2a2", "pN0(i-)(sn)", "cM1", "IVC"]
    assert [axes_of(case, axis)["clinical"].text for axis in axes] == ["cTis", "cN0", "cM0", "0"]
    assert {axes_of(case, axis)[""].system for axis in axes} == {"8"}


def test_contradictions_are_told_to_the_coordinator_and_the_reviewer(
    case: CaseSnapshot, outcomes: tuple[EntryOutcome, ...]
) -> None:
    reason = of_id(outcomes, "mii-exa-onko-diagnose").reason
    assert "M category came with several values, all kept: cM1 (2024-01-11), cM0 (2024-01-11)." in reason
    assert "A death is recorded; find out whether the patient is alive." in reason
    assert "The record contradicts itself: The M category was sent differently for the same day" in case.summary


def test_invasion_other_classifications_and_lymph_nodes(case: CaseSnapshot) -> None:
    invasion = axes_of(case, Axis.LYMPHOVASCULAR_INVASION)
    assert {label: value.text for label, value in invasion.items()} == {
        "": "L1",
        "2024-01-11": "L0",
        "Venous (V)": "V1",
    }
    assert axes_of(case, Axis.PERINEURAL_INVASION)[""].text == "Pn1"
    groups = axes_of(case, Axis.STAGE_GROUP)
    assert (groups["FIGO"].text, groups["Ann Arbor"].text) == ("IVB", "IIIX")
    nodes = axes_of(case, Axis.OTHER)
    assert nodes["Regional lymph nodes examined [#] Specimen"].number == "23"
    assert nodes["Regional lymph nodes positive [#] Specimen"].number == "0"


def test_treatments_carry_intent_timing_dose_and_dates(case: CaseSnapshot) -> None:
    assert case.outside_plan is not None
    surgery, radiation, systemic, proposed = case.outside_plan.components
    assert (surgery.modality, surgery.intent, surgery.started_on) == (
        Modality.SURGERY,
        Intent.CURATIVE,
        date(2021, 12, 4),
    )
    assert (radiation.modality, radiation.intent, radiation.timing) == (
        Modality.RADIATION,
        Intent.PALLIATIVE,
        Timing.ADJUVANT,
    )
    assert "60 Gy 12 Gy each" in radiation.text
    assert (radiation.started_on, radiation.ended_on) == (date(2019, 7, 4), date(2019, 9, 14))
    assert systemic.text == "CH; Cyclophosphamid; Doxorubicin"
    assert {part.progress for part in case.outside_plan.components} == {ComponentProgress.COMPLETED}
    assert (proposed.text, proposed.code) == ("OP (completed)", "OP")


def test_the_tumor_conferences_are_told_whole_and_refused_proposals_are_no_plan(case: CaseSnapshot) -> None:
    assert case.outside_plan is not None
    surgery, _radiation, systemic, first, second = case.outside_plan.verbatim.splitlines()
    assert "outcome: Mikroskopischer Residualtumor; complication: Hautnekrose im Operationsbereich" in surgery
    assert "Cyclophosphamid, AC; Doxorubicin, AC; relative to surgery: A" in systemic
    assert first == "postop (2024-01-11, active, Tumorkonferenz_1): OP (completed)"
    assert second.startswith("postop (2024-01-11, completed, Tumorkonferenz_2): OP (cancelled, nein); ")
    assert second.endswith("Zielgerichtete Substanzen (cancelled, nein)")
    assert len(case.outside_plan.components) == 4


def test_scores_and_course(case: CaseSnapshot) -> None:
    assert (case.ecog, case.karnofsky) == (3, 30)
    assert "Distant metastasis (2024-02-08): Lunge." in case.summary
    assert "minimal response, MR" in case.summary
