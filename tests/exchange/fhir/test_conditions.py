"""Conditions are filed as primary tumors, metastases or comorbidities, with everything that was sent."""

from tests.support.fhir import ICD10, ICDO, SNOMED, bundle, coded, patient, read, record_of, refers, resource

LEFT = coded(SNOMED, "7771000", "Left (qualifier value)")
RIGHT = coded(SNOMED, "24028007", "Right (qualifier value)")
STATUS = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/"


def test_a_tumor_keeps_all_codes_words_dates_and_sites_as_sent() -> None:
    code = {
        "text": "Invasives Karzinom links",
        "coding": [
            {
                "system": "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
                "version": "2024",
                "code": "C50.4",
                "display": "Mamma",
            },
            {"system": SNOMED, "code": "254837009", "display": "Malignant neoplasm of breast (disorder)"},
        ],
    }
    tumor = record_of(
        resource(
            "Condition",
            "c",
            code=code,
            bodySite=[
                {
                    **coded(SNOMED, "76752008", "Breast"),
                    "extension": [{"url": MCODE + "mcode-laterality-qualifier", "valueCodeableConcept": LEFT}],
                }
            ],
            extension=[
                {"url": "http://hl7.org/fhir/StructureDefinition/condition-assertedDate", "valueDateTime": "2024-01-11"}
            ],
            clinicalStatus=coded("", "active"),
            verificationStatus=coded(STATUS, "confirmed"),
            onsetString="as a student",
            recordedDate="2024-02",
            note=[{"text": "palpable"}],
        )
    ).tumors[0]
    assert tumor.wording == "Invasives Karzinom links"
    assert [(item.version, item.code, item.display) for item in tumor.code.codings] == [
        ("2024", "C50.4", "Mamma"),
        ("", "254837009", "Malignant neoplasm of breast (disorder)"),
    ]
    assert (tumor.basis, tumor.side, tumor.asserted_on, tumor.recorded_on) == (
        "ICD-10 C50.4",
        "left",
        "2024-01-11",
        "2024-02",
    )
    assert (tumor.onset.wording, tumor.notes) == ("as a student", ("palpable",))
    assert (tumor.clinical_status.wording, tumor.verification_status.wording) == ("active", "confirmed")


def test_a_german_side_on_the_code_is_read() -> None:
    code = coded("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C50.4")
    side = {
        "system": "https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_ICD_SEITENLOKALISATION",
        "code": "R",
        "display": "rechts",
    }
    code["coding"][0]["extension"] = [
        {"url": "http://fhir.de/StructureDefinition/seitenlokalisation", "valueCoding": side}
    ]
    assert record_of(resource("Condition", "c", code=code)).tumors[0].side == "right"


def test_the_side_of_the_tumors_body_structure_is_read() -> None:
    body = resource(
        "BodyStructure",
        "b",
        location=coded(SNOMED, "76752008", "Breast"),
        locationQualifier=[RIGHT],
        extension=[{"url": MCODE + "mcode-related-condition", "valueReference": refers("Condition/c")}],
    )
    record = record_of(resource("Condition", "c", code=coded(ICD10, "C50.4")), body)
    assert record.tumors[0].side == "right"
    assert record.tumor_bodies[0].about == (record.tumors[0].entry,)


def test_two_sides_are_both_kept_and_told() -> None:
    site = {
        **coded(SNOMED, "80248007", "Left breast structure"),
        "extension": [{"url": MCODE + "mcode-laterality-qualifier", "valueCodeableConcept": RIGHT}],
    }
    record = record_of(resource("Condition", "c", code=coded(ICD10, "C50.4"), bodySite=[site]))
    assert record.tumors[0].side == ""
    assert record.warnings == ("Condition/c: it states more than one side (left, right).",)


def test_a_metastasis_knows_its_primary() -> None:
    metastasis = resource(
        "Condition",
        "m",
        code=coded(ICD10, "C79.31"),
        extension=[
            {
                "url": "http://hl7.org/fhir/StructureDefinition/condition-related",
                "valueReference": refers("Condition/c"),
            }
        ],
    )
    record = record_of(resource("Condition", "c", code=coded(ICD10, "C34.1")), metastasis)
    assert [tumor.wording for tumor in record.tumors] == ["C34.1"]
    assert record.secondary_cancers[0].primaries == (record.tumors[0].entry,)


def test_any_other_disease_is_a_comorbidity() -> None:
    record = record_of(resource("Condition", "c", code=coded(ICD10, "I50.32", "Heart failure")))
    assert [item.wording for item in record.comorbidities] == ["Heart failure"]
    assert record.tumors == ()


def test_a_cancer_in_words_without_a_code_is_a_comorbidity_with_a_warning() -> None:
    record = record_of(resource("Condition", "c", code={"text": "Breast cancer, left"}))
    assert len(record.comorbidities) == 1
    assert record.warnings == (
        'Condition/c: "Breast cancer, left" sounds like a tumor but has no tumor code: it was filed as a comorbidity.',
    )


def test_a_condition_that_the_sender_took_back_is_kept_and_flagged() -> None:
    reading = read(
        bundle(
            patient(),
            resource("Condition", "c", code=coded(ICD10, "C50"), verificationStatus=coded(STATUS, "entered-in-error")),
        )
    )
    assert reading.records[0].tumors[0].retracted
    assert reading.entries[2].understood.endswith("which the sender took back or ruled out")
    assert reading.records[0].warnings == ("Condition/c: the sender took it back or ruled it out.",)


def test_the_histology_of_the_german_module_is_read() -> None:
    url = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/StructureDefinition/mii-ex-onko-histology-morphology-behavior-icdo3"
    extension = [{"url": url, "valueCodeableConcept": coded(ICDO, "8500/3", "Duktales Karzinom")}]
    tumor = record_of(resource("Condition", "c", code=coded(ICD10, "C50.4"), extension=extension)).tumors[0]
    assert tumor.histology[0].wording == "Duktales Karzinom"


def test_a_stage_on_the_condition_is_a_stage_of_that_tumor() -> None:
    stages = [
        {"summary": coded(SNOMED, "1222806003", "American Joint Committee on Cancer stage IIIC (qualifier value)")},
        {"summary": {"text": "cT3"}},
        {"summary": {"text": "pT2 pN1 cM0"}},
        {"summary": coded("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "C80135", "Binet Stage B")},
    ]
    record = record_of(resource("Condition", "c", code=coded(ICD10, "C91.1"), stage=stages))
    tumor = record.tumors[0]
    assert [staging.stage_group for staging in record.tnm_stagings] == ["IIIC", ""]
    assert record.tnm_stagings[1].text == "pT2 pN1 cM0"
    assert [category.text for category in record.tnm_categories] == ["cT3"]
    assert [(item.system, item.value) for item in record.staging_values] == [("Binet", "Binet Stage B")]
    assert record.staging_values[0].observation.about == (tumor.entry,)
