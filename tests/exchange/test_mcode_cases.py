"""The official mCODE examples on the board: what the case of each person says."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.support.clinic import Clinic
from tests.support.fhir import Json
from tests.support.imports import all_cases, axes_of, clinic_at, desk, material, of_id, write_json
from tumorboard.exchange.filing import EntryOutcome, import_paths
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.statement_snapshots import ComponentSnapshot
from tumorboard.vocabulary import (
    Axis,
    BiomarkerStatus,
    ComponentProgress,
    ImportOutcome,
    Intent,
    MaterialKind,
    Modality,
    ReferralReason,
    Sex,
    TumorSite,
)

ELSEWHERE = (
    *("all-risk-assessment-high", "binet-stage-group-B", "deauville-scale-five", "figo-stage-IIIA"),
    *("gleason-grade-group-4", "hodgkins-lymphoma-stage-IIIe", "melanoma-breslow-depth-stage"),
    *("melanoma-clark-level-4", "multiple-myeloma-iss-stage-II", "multiple-myeloma-riss-stage-II"),
    *("neuroblastoma-inrgss-stage-MS", "neuroblastoma-inss-stage-III", "rai-stage-II"),
    *("rhabdomyosarcoma-clinical-group-stage-IA", "rhabdomyosarcoma-risk-assessment-low", "wilms-tumor-stage-III"),
)
"""Stages sent for John that speak of the tumors of Adam."""


@pytest.fixture
def clinic(sqlite_location: str) -> Iterator[Clinic]:
    """A board of its own."""
    with clinic_at(sqlite_location) as made:
        yield made


@pytest.fixture
def outcomes(clinic: Clinic) -> tuple[EntryOutcome, ...]:
    """What became of the examples."""
    return import_paths(desk(clinic), (material("mcode-stu4/examples"),))


@pytest.fixture
def john(clinic: Clinic, outcomes: tuple[EntryOutcome, ...]) -> CaseSnapshot:
    """The case of John Anyperson."""
    assert outcomes
    return case_of(clinic, "John B.")


def case_of(clinic: Clinic, given_name: str) -> CaseSnapshot:
    (case,) = [case for case in all_cases(clinic) if case.patient.given_name == given_name]
    return case


def components(case: CaseSnapshot) -> tuple[ComponentSnapshot, ...]:
    assert case.outside_plan is not None
    return case.outside_plan.components


def example(name: str, **changes: Json) -> Json:
    content = json.loads((material("mcode-stu4/examples") / f"{name}.json").read_text(encoding="utf-8"))
    return {**content, **changes}


def test_two_people_have_a_case_and_three_need_you(clinic: Clinic, outcomes: tuple[EntryOutcome, ...]) -> None:
    assert [case.patient.list_name for case in all_cases(clinic)] == ["Anyperson, John B.", "Anyperson, Eve A."]
    assert len(outcomes) == 66
    counts = {kind: sum(outcome.outcome is kind for outcome in outcomes) for kind in ImportOutcome}
    assert counts == {
        ImportOutcome.FILED: 33,
        ImportOutcome.SKIPPED: 11,
        ImportOutcome.NEEDS_YOU: 22,
        ImportOutcome.UPDATED: 0,
        ImportOutcome.REFUSED: 0,
    }


def test_john_is_the_patient_of_his_record(john: CaseSnapshot) -> None:
    assert (john.patient.birth_date, john.patient.sex) == (date(1951, 1, 20), Sex.MALE)
    assert [(item.value, item.issuer, item.kind) for item in john.patient.identifiers] == [
        ("m123", "http://hospital.example.org", "MR")
    ]
    assert (john.patient.address, john.patient.country) == ("123 Main St\n12345 Anytown", "US")


def test_johns_diagnosis_is_kept_in_the_senders_words_and_code(john: CaseSnapshot) -> None:
    diagnosis = john.outside_diagnosis
    assert diagnosis is not None
    assert diagnosis.verbatim == "Non-small cell lung cancer (disorder)"
    assert (diagnosis.code, diagnosis.code_system) == ("254637007", "http://snomed.info/sct")
    assert diagnosis.code_display == "Non-small cell lung cancer (disorder)"
    assert (diagnosis.stated_by, john.site) == ("Dr. Kyle Anydoc", TumorSite.LUNG)


def test_johns_stage_is_ct3_cn3_cm0_group_iiic_of_the_eighth_edition(john: CaseSnapshot) -> None:
    stages = {axis: axes_of(john, axis)[""] for axis in (Axis.T, Axis.N, Axis.M, Axis.STAGE_GROUP)}
    assert [value.text for value in stages.values()] == ["cT3", "cN3", "cM0", "IIIC"]
    assert {value.system for value in stages.values()} == {"AJCC 8"}
    assert all(len(axes_of(john, axis)) == 1 for axis in stages)


def test_johns_histology_grade_site_and_side(john: CaseSnapshot) -> None:
    histology = axes_of(john, Axis.HISTOLOGIC_TYPE)
    assert (histology[""].text, histology[""].code) == ("Non-small cell carcinoma", "80463/3")
    assert histology["on the diagnosis"].text == "Adenocarcinoma (morphologic abnormality)"
    assert axes_of(john, Axis.BEHAVIOR)[""].code == "3"
    grade = axes_of(john, Axis.GRADE)[""]
    assert grade.text == "Intermediate histologic grade (qualifier value)"
    assert grade.system == "World Health Organization classification of tumors histologic grading system fifth edition"
    assert axes_of(john, Axis.PRIMARY_SITE)[""].text == "Lung structure (body structure)"
    assert axes_of(john, Axis.LATERALITY)[""].text == "left"


def test_johns_markers_and_variants_keep_germline_and_somatic_in_words(john: CaseSnapshot) -> None:
    markers = axes_of(john, Axis.BIOMARKER)
    assert (markers["EGFR"].status, markers["EGFR"].text) == (BiomarkerStatus.POSITIVE, "Positive (qualifier value)")
    assert markers["EGFR"].method == "Epidermal growth factor receptor Ag [Presence] in Tissue"
    assert "Somatic" in markers["STK11"].text
    assert "NM_000455.5:c.725G>A" in markers["STK11"].text
    assert "Germline" in markers["BRCA1"].text
    assert "NG_005905.2:g.126148_126152del" in markers["BRCA1"].text
    assert "NM_005157.6:c.1076T>G" in markers["BCR::ABL1"].text
    assert markers["STK11 (region studied)"].status is None
    assert len(markers) == 5
    assert [name for name, marker in markers.items() if marker.germline] == ["BRCA1"]
    assert john.inheritable == ("BRCA1",)


def test_johns_treatments_say_how_far_they_have_come(john: CaseSnapshot) -> None:
    treatments = [(part.modality, part.text.split(";")[0], part.progress) for part in components(john)]
    assert treatments == [
        (Modality.SURGERY, "Partial lobectomy of lung (procedure)", ComponentProgress.COMPLETED),
        (Modality.SYSTEMIC, "cisplatin 1 MG/ML Injectable Solution", ComponentProgress.STOPPED),
        (Modality.SYSTEMIC, "cisplatin 1 MG/ML Injectable Solution", ComponentProgress.COMPLETED),
        (Modality.SYSTEMIC, "gefitinib 250 MG Oral Tablet", ComponentProgress.STARTED),
    ]
    assert {part.intent for part in components(john)} == {Intent.CURATIVE}
    assert {part.level for part in components(john)} == {None}
    lobectomy, stopped, _first, gefitinib = components(john)
    assert lobectomy.started_on == date(2019, 3, 1)
    assert stopped.started_on is None
    assert "250mg orally once daily with or without food" in gefitinib.text
    assert john.referral.reason is ReferralReason.ON_TREATMENT


def test_what_else_is_said_about_johns_treatments_stands_in_the_plans_words(john: CaseSnapshot) -> None:
    assert john.outside_plan is not None
    surgery, stopped, first, gefitinib = john.outside_plan.verbatim.splitlines()
    assert surgery.endswith("procedure completed; 2019-03-01.")
    assert "request stopped (Treatment not tolerated (situation)); ordered 2019-05-15; Stopped due to blood" in stopped
    assert "docetaxel 75 mg/m2 day 1 every 21 days for 4 cycles." in first
    assert gefitinib.endswith("request active; ordered 2019-04-01.")


def test_johns_prior_treatment_is_told_in_words(john: CaseSnapshot) -> None:
    first = john.prior_treatment.splitlines()[0]
    assert first.startswith("Partial lobectomy of lung (procedure); site: Structure of lobe of lung")
    assert first.endswith("(2019-03-01).")


def test_johns_course_and_scores(john: CaseSnapshot) -> None:
    assert (john.ecog, john.karnofsky) == (0, 90)
    assert john.summary.splitlines() == [
        "Outside tumor: began 2019-04-01, called active.",
        "Metastasis: Secondary malignant neoplasm of brain (2019-05-01).",
        (
            "Disease status (2019-04-01): Patient's condition improved (finding); by Anatomic pathology procedure "
            "(procedure)."
        ),
        "Cancer history (2018-11-16): History of metastatic malignant neoplasm (situation); false.",
    ]
    assert john.comorbidities.splitlines() == [
        "Chronic diastolic (congestive) heart failure.",
        "Disorder of cardiovascular system (disorder) (resolved).",
        "Obesity (disorder) (absent).",
        "Disorder of lung (disorder) (absent).",
    ]


def test_johns_material_is_registered(john: CaseSnapshot) -> None:
    report, specimen = john.materials
    assert (report.kind, report.description) == (MaterialKind.MOLECULAR_REPORT, "Genetic analysis report")
    assert report.received_on is not None
    assert (
        specimen.description == "Specimen at the sender: Tissue, Structure of lower lobe of left lung (body structure)"
    )
    assert specimen.received_on is None


def test_the_referrer_is_the_doctor_who_asserts_the_diagnosis(john: CaseSnapshot) -> None:
    referrer = john.referral.referrer
    assert referrer is not None
    assert (referrer.name, referrer.address) == ("Dr. Kyle Anydoc", "567 Healthcare Drive\n12345 Anytown MA")


@pytest.mark.sampled(4)
@pytest.mark.parametrize("ident", ELSEWHERE)
def test_a_stage_that_speaks_of_another_patients_tumor_is_not_filed(
    outcomes: tuple[EntryOutcome, ...], ident: str
) -> None:
    outcome = of_id(outcomes, ident)
    assert outcome.outcome is ImportOutcome.NEEDS_YOU
    assert "which is not a tumor of this patient: not filed" in outcome.reason


def test_no_stage_of_another_tumor_reached_john(john: CaseSnapshot) -> None:
    assert john.outside_diagnosis is not None
    shown = " ".join(axis.shown for axis in john.outside_diagnosis.axes)
    assert not any(word in shown for word in ("Binet", "FIGO", "Gleason", "Wilms", "Breslow", "ISS"))


def test_eves_breast_cancer(clinic: Clinic, outcomes: tuple[EntryOutcome, ...]) -> None:
    eve = case_of(clinic, "Eve A.")
    assert eve.site is TumorSite.BREAST
    assert eve.outside_diagnosis is not None
    assert eve.outside_diagnosis.verbatim == "Malignant neoplastic disease (disorder)"
    assert axes_of(eve, Axis.HISTOLOGIC_TYPE)[""].text == "Lobular carcinoma in situ (morphologic abnormality)"
    assert axes_of(eve, Axis.LATERALITY)[""].text == "left"
    assert axes_of(eve, Axis.STAGE_GROUP)[""].text == "IIIC"
    size = axes_of(eve, Axis.OTHER)["Tumor size"]
    assert (size.number, size.unit, size.text) == ("1.2", "cm", "1.2 cm x 0.5 cm")
    assert eve.outside_plan is None
    assert [item.accession_number for item in eve.materials] == ["Tumor 1234"]
    assert "belongs to another person" in of_id(outcomes, "primary-cancer-condition-breast").reason


def test_lucy_who_shares_eves_record_number_is_put_before_a_person(outcomes: tuple[EntryOutcome, ...]) -> None:
    lucy = of_id(outcomes, "cancer-patient-lucy-child")
    assert lucy.outcome is ImportOutcome.NEEDS_YOU
    assert "Lucy L. Child, born 2023-02-05" in lucy.reason
    assert "Eve A. Anyperson, born 1955-05-20" in lucy.reason
    assert of_id(outcomes, "lansky-play-performance-status-twenty").outcome is ImportOutcome.NEEDS_YOU


@pytest.mark.parametrize(
    ("ident", "missing"),
    [
        ("primary-cancer-condition-cll", "Patient/cancer-patient-adam-everyman"),
        ("radiotherapy-treatment-summary-other-with-text", "Patient/cancer-patient-jenny-m"),
    ],
)
def test_people_who_are_not_in_the_files_are_named(
    outcomes: tuple[EntryOutcome, ...], ident: str, missing: str
) -> None:
    assert of_id(outcomes, ident).outcome is ImportOutcome.NEEDS_YOU
    assert of_id(outcomes, ident).reason.startswith(f"The patient is not in the files ({missing}).")


def adam(ident: str = "cancer-patient-adam-everyman") -> Json:
    return example("Patient-cancer-patient-john-anyperson", id=ident, identifier=[], birthDate="1948-01-01")


def test_adams_leukemia_has_binet_and_rai_once_they_are_his(clinic: Clinic, tmp_path: Path) -> None:
    subject = {"reference": "Patient/cancer-patient-adam-everyman"}
    focus = [{"reference": "Condition/primary-cancer-condition-cll"}]
    files = {
        "patient": adam(),
        "cll": example("Condition-primary-cancer-condition-cll"),
        "binet": example("Observation-binet-stage-group-B", subject=subject, focus=focus),
        "rai": example("Observation-rai-stage-II", subject=subject, focus=focus),
    }
    for name, content in files.items():
        write_json(tmp_path / f"{name}.json", content)
    paths = [tmp_path / f"{name}.json" for name in files]
    import_paths(desk(clinic), paths)
    (case,) = all_cases(clinic)
    assert case.site is TumorSite.LEUKEMIA
    stages = axes_of(case, Axis.STAGE_GROUP)
    assert {label: value.text for label, value in stages.items()} == {
        "Binet": "Binet Stage B",
        "Rai": "Stage II Chronic Lymphocytic Leukemia",
    }


def test_adams_two_tumors_are_two_cases_and_his_examples_are_filed_when_he_comes_later(
    clinic: Clinic, outcomes: tuple[EntryOutcome, ...], tmp_path: Path
) -> None:
    assert outcomes
    import_paths(desk(clinic), (write_json(tmp_path / "adam.json", adam()),))
    again = import_paths(desk(clinic), (material("mcode-stu4/examples"),))
    leukemia = of_id(again, "primary-cancer-condition-cll")
    nonspecific = of_id(again, "primary-cancer-condition-nonspecific")
    assert leukemia.outcome is nonspecific.outcome is ImportOutcome.FILED
    assert leukemia.case_number != nonspecific.case_number
    assert "its code stands for a metastasis" in nonspecific.reason
    assert "The files hold 2 primary tumors, each with a case" in leukemia.reason
    sites = [case.site for case in all_cases(clinic)]
    assert sites == [TumorSite.LUNG, TumorSite.BREAST, TumorSite.LEUKEMIA, TumorSite.GENERAL]


def test_radiotherapy_keeps_its_doses_volumes_and_fractions(clinic: Clinic, tmp_path: Path) -> None:
    jenny = example("Patient-cancer-patient-eve-anyperson", id="cancer-patient-jenny-m", identifier=[])
    tumor = example(
        "Condition-primary-cancer-condition-breast", subject={"reference": "Patient/cancer-patient-jenny-m"}
    )
    radiotherapy = example("Procedure-radiotherapy-treatment-summary-other-with-text")
    for name, content in {"jenny": jenny, "tumor": tumor, "radiotherapy": radiotherapy}.items():
        write_json(tmp_path / f"{name}.json", content)
    paths = [tmp_path / f"{name}.json" for name in ("jenny", "tumor", "radiotherapy")]
    import_paths(desk(clinic), paths)
    (part,) = components(all_cases(clinic)[0])
    assert (part.modality, part.progress) == (Modality.RADIATION, ComponentProgress.COMPLETED)
    assert (part.started_on, part.ended_on) == (date(2018, 8, 15), date(2018, 10, 25))
    for words in (
        "jenny-m-chest-wall-treatment-volume: 6000 cGy in 30 fractions",
        "jenny-m-chest-wall-lymph-nodes-treatment-volume: 5000 cGy in 25 fractions",
        "31 sessions",
        "Volumetric Modulated Arc Therapy (procedure)",
        "site: Chest Wall Structure (body structure)",
    ):
        assert words in part.text
