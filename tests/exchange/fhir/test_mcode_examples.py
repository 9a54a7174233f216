"""The official mCODE examples, a folder of loose resources of five people, three of whom are there."""

from tests.support.fhir import MATERIAL, read_material
from tumorboard.exchange.fhir.reader import read_fhir
from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord
from tumorboard.vocabulary import BiomarkerStatus, Intent, Modality, Sex


def examples() -> FhirReading:
    return read_material("mcode-stu4/examples")


def person(reading: FhirReading, name: str) -> OutsideRecord:
    (record,) = [
        record
        for record in reading.records
        if (record.patient.wording if record.patient else record.patient_missing) == name
    ]
    return record


def john() -> OutsideRecord:
    return person(examples(), "John B. Anyperson")


def test_every_file_is_accounted_for_and_gives_five_people() -> None:
    reading = examples()
    assert len(reading.entries) == len(list((MATERIAL / "mcode-stu4" / "examples").glob("*.json"))) == 66
    assert reading.skipped == ()
    assert [record.patient.wording if record.patient else record.patient_missing for record in reading.records] == [
        "John B. Anyperson",
        "Eve A. Anyperson",
        "Patient/cancer-patient-adam-everyman",
        "Lucy L. Child",
        "Patient/cancer-patient-jenny-m",
    ]
    not_used = [entry.identity for entry in reading.entries if not entry.used]
    assert not_used == [
        "Group/group-mcode-patients",
        "Organization/us-core-organization-bedrock-medicine",
        "Organization/us-core-organization-physician-services-inc",
        "Practitioner/us-core-practitioner-jane-radiotech",
        "Practitioner/us-core-practitioner-mary-obgyn",
        "Practitioner/us-core-practitioner-nancy-oncology-nurse",
        "Practitioner/us-core-practitioner-peter-pathologist",
    ]


def test_john_is_who_he_is() -> None:
    patient = john().patient
    assert patient is not None
    assert [(item.value, item.issuer, item.kind) for item in patient.identifiers] == [
        ("m123", "http://hospital.example.org", "MR")
    ]
    assert (patient.sex, patient.birth_date, patient.addresses[0].country) == (Sex.MALE, "1951-01-20", "US")
    assert patient.languages[0].codings[0].code == "en-US"
    assert [item.value for item in patient.contacts[0].telecoms] == ["555-555-5555", "john.anyperson@example.com"]


def test_john_has_lung_cancer_on_the_left_with_a_metastasis_in_the_brain() -> None:
    record = john()
    (tumor,) = record.tumors
    assert (tumor.wording, tumor.code.codings[0].code, tumor.side) == (
        "Non-small cell lung cancer (disorder)",
        "254637007",
        "left",
    )
    assert [item.wording for item in tumor.histology] == ["Adenocarcinoma (morphologic abnormality)"]
    assert tumor.body_sites[0].site.wording == "Lung structure (body structure)"
    assert (tumor.clinical_status.wording, tumor.verification_status.wording) == ("Active", "Confirmed")
    assert (tumor.onset.wording, tumor.asserter.wording) == ("2019-04-01", "Dr. Kyle Anydoc")
    (metastasis,) = record.secondary_cancers
    assert metastasis.wording == "Secondary malignant neoplasm of brain"
    assert metastasis.primaries == (tumor.entry,)


def test_john_is_staged_ct3_cn3_cm0_iiic_by_the_eighth_edition() -> None:
    record = john()
    (staging,) = record.tnm_stagings
    assert (staging.text, staging.stage_group, staging.edition, staging.prefix) == ("cT3 cN3 cM0", "IIIC", "8", "c")
    tumor = record.tumors[0].entry
    assert staging.observation.about == (tumor,)
    by_letter = {part.letter: part for part in record.tnm_categories}
    assert {letter: part.text for letter, part in by_letter.items()} == {"T": "cT3", "N": "cN3", "M": "cM0"}
    assert by_letter["T"].observation.value.concept.codings[0].code == "1228938002"
    assert all(part.observation.about == (tumor,) for part in by_letter.values())


def test_johns_histology_grade_and_their_contradiction_to_the_code_are_kept() -> None:
    record = john()
    (histology,) = record.histologies
    assert (histology.wording, histology.behavior) == ("Non-small cell carcinoma", "3")
    assert histology.observation.value.concept.codings[0].code == "80463/3"
    (grade,) = record.grades
    assert grade.value == "Intermediate histologic grade (qualifier value)"
    assert "World Health Organization classification" in grade.system
    assert histology.observation.about == grade.observation.about == (record.tumors[0].entry,)
    assert any("80463/3 is not a valid ICD-O code: it is kept as sent" in warning for warning in record.warnings)


def test_johns_performance_is_kept_on_both_scales() -> None:
    assert [(item.scale, item.score, item.observation.on.wording) for item in john().performance] == [
        ("ECOG", 0, "2019-04-01"),
        ("Karnofsky", 90, "2019-04-01"),
    ]


def test_johns_comorbidities_tell_what_he_has_from_what_he_has_not() -> None:
    assert [(item.wording, item.present) for item in john().comorbidities] == [
        ("Chronic diastolic (congestive) heart failure", True),
        ("Disorder of cardiovascular system (disorder)", True),
        ("Obesity (disorder)", False),
        ("Disorder of lung (disorder)", False),
    ]


def test_johns_other_stagings_keep_their_systems() -> None:
    found = {item.system: item.value for item in john().staging_values}
    assert found["Binet"] == "Binet Stage B"
    assert found["FIGO"] == "FIGO Stage IIIA"
    assert found["Rai"] == "Stage II Chronic Lymphocytic Leukemia"
    assert found["ISS"] == "ISS Stage II Plasma Cell Myeloma"
    assert found["R-ISS"] == "RISS Stage II Plasma Cell Myeloma"
    assert found["Cotswolds"] == "Lymphoma stage IIIe (finding)"
    assert found["Deauville"] == "5"
    assert found["Breslow"].startswith("Breslow measurement - depth from 0.76 to 1.75 mm")
    assert found["Clark"] == "Clark melanoma level 4 (finding)"
    assert "Gleason score 3 + 5 = 8" in found["Gleason"]
    assert {"INSS", "INRGSS", "National Wilms Tumor Study", "Intergroup Rhabdomyosarcoma Study"} <= set(found)
    assert len(john().staging_values) == 16


def test_johns_stagings_that_point_to_another_persons_tumor_are_not_linked_and_are_told() -> None:
    record = john()
    figo = next(item for item in record.staging_values if item.system == "FIGO")
    assert figo.observation.about == ()
    assert (
        "Observation/figo-stage-IIIA: it speaks of Condition/primary-cancer-condition-nonspecific, "
        "which belongs to another person." in record.warnings
    )


def test_johns_marker_and_variants_are_read() -> None:
    record = john()
    (marker,) = record.biomarkers
    assert (marker.marker, marker.status, marker.verbatim) == (
        "EGFR",
        BiomarkerStatus.POSITIVE,
        "Positive (qualifier value)",
    )
    assert [(item.kind, item.genes, item.source) for item in record.variants] == [
        ("region studied", ("STK11",), ""),
        ("variant", ("BCR", "ABL1"), "Somatic"),
        ("variant", ("BRCA1",), "Germline"),
        ("variant", ("STK11",), "Somatic"),
    ]
    assert record.variants[3].changes == ("NM_000455.5(STK11):c.725G>A (p.Gly242Glu)", "NM_000455.5:c.725G>A")


def test_johns_treatments_are_read() -> None:
    record = john()
    (lobectomy,) = record.procedures
    assert (lobectomy.modality, lobectomy.intent, lobectomy.status, lobectomy.performed.wording) == (
        Modality.SURGERY,
        Intent.CURATIVE,
        "completed",
        "2019-03-01",
    )
    assert lobectomy.about == (record.tumors[0].entry,)
    assert (lobectomy.body_sites[0].laterality.wording, lobectomy.body_sites[0].qualifiers[0].wording) == (
        "Left (qualifier value)",
        "Lower (qualifier value)",
    )
    drugs = {item.status: item for item in record.medications}
    assert drugs["stopped"].status_reasons[0].wording == "Treatment not tolerated (situation)"
    assert drugs["stopped"].notes == ("Stopped due to blood in urine, possible kidney damage.",)
    assert drugs["active"].wording == "gefitinib 250 MG Oral Tablet"
    assert drugs["completed"].dosages == (
        "calculate absolute dose on day of administration.; 75 mg/m2; Intravenous use",
    )


def test_johns_report_and_specimen_are_linked() -> None:
    record = john()
    (report,) = record.reports
    assert (report.title, report.specimens[0].entry) == ("Genetic analysis report", record.specimens[0].entry)
    assert [reference.entry for reference in report.results] == [
        record.variants[3].observation.entry,
        record.variants[0].observation.entry,
    ]


def test_johns_disease_improved_and_he_has_no_history_of_metastatic_cancer() -> None:
    record = john()
    assert record.disease_statuses[0].status == "Patient's condition improved (finding)"
    (history,) = [finding for finding in record.findings if finding.topic == "cancer history"]
    assert history.observation.value.verbatim == "false"


def test_eve_has_a_breast_tumor_whose_stage_points_to_john_and_is_not_followed() -> None:
    record = person(examples(), "Eve A. Anyperson")
    (tumor,) = record.tumors
    assert (tumor.wording, tumor.side) == ("Malignant neoplastic disease (disorder)", "left")
    assert tumor.histology[0].wording == "Lobular carcinoma in situ (morphologic abnormality)"
    assert tumor.stages[0].assessments[0].entry is None
    assert [staging.stage_group for staging in record.tnm_stagings] == ["IIIC"]
    assert (
        "Condition/primary-cancer-condition-breast: Observation/tnm-clinical-stage-group-3c belongs to another person: "
        "the link is not followed." in record.warnings
    )
    (size,) = record.tumor_sizes
    assert [amount.wording for amount in size.dimensions] == ["1.2 cm", "0.5 cm"]
    assert size.observation.about == (tumor.entry,)


def test_eve_and_lucy_share_a_record_number_and_are_kept_apart() -> None:
    reading = examples()
    for name, other in (("Eve A. Anyperson", "Lucy L. Child"), ("Lucy L. Child", "Eve A. Anyperson")):
        warning = person(reading, name).warnings[0]
        assert warning.startswith(f"{other} has the record number m456 as well, but the birth dates")


def test_lucy_has_a_lansky_score_and_a_body_surface() -> None:
    record = person(examples(), "Lucy L. Child")
    assert [(item.scale, item.score) for item in record.performance] == [("Lansky", 20)]
    assert record.findings[0].observation.value.verbatim == "0.27 m^2"


def test_adam_is_missing_but_his_tumors_are_there() -> None:
    record = person(examples(), "Patient/cancer-patient-adam-everyman")
    assert record.patient is None
    assert [tumor.wording for tumor in record.tumors] == [
        "Chronic lymphoid leukemia, disease (disorder)",
        "Metastatic malignant neoplasm (disorder)",
    ]
    assert [(item.system, item.value) for item in record.staging_values] == [("Binet", "Binet Stage B")]
    assert any("its code stands for a metastasis" in warning for warning in record.warnings)


def test_jennys_radiotherapy_keeps_both_doses() -> None:
    (course,) = person(examples(), "Patient/cancer-patient-jenny-m").procedures
    assert (course.modality, course.intent, course.sessions) == (Modality.RADIATION, Intent.CURATIVE, "31")
    assert [(dose.total.wording, dose.fractions) for dose in course.doses] == [("6000 cGy", "30"), ("5000 cGy", "25")]
    assert course.techniques[0][0].wording == "Boron neutron capture therapy (procedure)"
    assert course.techniques[1][1].wording == (
        "Three dimensional external beam radiation therapy (procedure) - my version"
    )
    assert course.performed.wording == "2018-08-15 to 2018-10-25"


def test_a_single_example_is_read_alone() -> None:
    examples()
    path = MATERIAL / "mcode-stu4" / "examples" / "Condition-primary-cancer-condition-nsclc.json"
    (record,) = read_fhir(path).records
    assert record.patient_missing == "Patient/cancer-patient-john-anyperson"
    assert record.tnm_stagings[0].stage_group == "IIIC"
