"""Treatments keep what was done, when, why and at which dose; intents and modalities are read where they are coded."""

import pytest

from tests.support.fhir import ICD10, SNOMED, Json, bundle, coded, patient, read, record_of, refers, resource
from tumorboard.vocabulary import Intent, Modality

MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/"
MII = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/"
CURATIVE = {"url": MCODE + "mcode-procedure-intent", "valueCodeableConcept": coded(SNOMED, "373808002", "Curative")}
PALLIATIVE = {"url": MCODE + "mcode-procedure-intent", "valueCodeableConcept": coded(SNOMED, "363676003", "Palliative")}


@pytest.mark.parametrize(
    ("content", "modality"),
    [
        ({"code": {"text": "x"}, "category": coded(SNOMED, "387713003", "Surgical procedure")}, Modality.SURGERY),
        (
            {"code": {"text": "x"}, "meta": {"profile": [MCODE + "mcode-cancer-related-surgical-procedure"]}},
            Modality.SURGERY,
        ),
        ({"code": coded("http://fhir.de/CodeSystem/bfarm/ops", "5-870.a1")}, Modality.SURGERY),
        ({"code": coded("http://fhir.de/CodeSystem/bfarm/ops", "8-522.1")}, Modality.RADIATION),
        ({"code": coded("http://fhir.de/CodeSystem/bfarm/ops", "8-542")}, Modality.SYSTEMIC),
        ({"code": coded("http://fhir.de/CodeSystem/bfarm/ops", "1-440")}, None),
        ({"code": coded(SNOMED, "1217123003")}, Modality.RADIATION),
        ({"code": coded(SNOMED, "1", "Lumpectomy of breast (procedure)")}, Modality.SURGERY),
        ({"code": coded(MII + "CodeSystem/mii-cs-onko-therapie-typ", "CH")}, Modality.SYSTEMIC),
        ({"code": coded(SNOMED, "180325003", "Electrical cardioversion")}, None),
        ({"code": coded(SNOMED, "18286008", "Catheter ablation of tissue of heart")}, None),
    ],
)
def test_the_modality_is_read_where_profile_code_or_words_say_it(content: Json, modality: Modality | None) -> None:
    assert record_of(resource("Procedure", "p", **content)).procedures[0].modality == modality


def test_a_surgery_keeps_intent_dates_site_outcome_and_tumor() -> None:
    record = record_of(
        resource("Condition", "c", code=coded(ICD10, "C34.1")),
        resource(
            "Procedure",
            "p",
            status="completed",
            code=coded(SNOMED, "359615001", "Partial lobectomy of lung (procedure)"),
            performedDateTime="2019-03-01",
            reasonReference=[refers("Condition/c")],
            extension=[CURATIVE],
            bodySite=[coded(SNOMED, "31094006", "Lobe of lung")],
            outcome=coded(MII + "CodeSystem/mii-cs-onko-residualstatus", "R1"),
            complication=[{"text": "bleeding"}],
            statusReason={"text": "as planned"},
        ),
    )
    (procedure,) = record.procedures
    assert (procedure.wording, procedure.modality, procedure.intent) == (
        "Partial lobectomy of lung (procedure)",
        Modality.SURGERY,
        Intent.CURATIVE,
    )
    assert (procedure.performed.wording, procedure.outcome.wording) == ("2019-03-01", "R1")
    assert procedure.about == (record.tumors[0].entry,)
    assert procedure.body_sites[0].site.wording == "Lobe of lung"


def test_two_intents_are_kept_and_none_is_chosen() -> None:
    record = record_of(resource("Procedure", "p", code={"text": "x"}, extension=[CURATIVE, PALLIATIVE]))
    assert [item.wording for item in record.procedures[0].intents] == ["Curative", "Palliative"]
    assert record.procedures[0].intent is None
    assert record.warnings == ("Procedure/p: it states more than one intent.",)


def test_a_procedure_that_was_not_done_says_so() -> None:
    reading = read(bundle(patient(), resource("Procedure", "p", code={"text": "Mastectomy"}, status="not-done")))
    assert reading.entries[2].understood == "used as procedure (surgery: Mastectomy), which was not done"


def test_radiotherapy_doses_are_kept_by_volume() -> None:
    dose = {
        "url": MCODE + "mcode-radiotherapy-dose-delivered-to-volume",
        "extension": [
            {"url": "volume", "valueReference": refers("BodyStructure/b")},
            {"url": "totalDoseDelivered", "valueQuantity": {"value": 5000, "code": "cGy"}},
            {"url": "fractionsDelivered", "valueUnsignedInt": 25},
        ],
    }
    technique = {
        "url": MCODE + "mcode-radiotherapy-modality-and-technique",
        "extension": [
            {"url": MCODE + "mcode-radiotherapy-modality", "valueCodeableConcept": {"text": "photons"}},
            {"url": MCODE + "mcode-radiotherapy-technique", "valueCodeableConcept": {"text": "VMAT"}},
        ],
    }
    sessions = {"url": MCODE + "mcode-radiotherapy-sessions", "valueUnsignedInt": 27}
    record = record_of(
        resource("BodyStructure", "b", description="left chest wall"),
        resource("Procedure", "p", code=coded(SNOMED, "1217123003"), extension=[dose, technique, sessions]),
    )
    (procedure,) = record.procedures
    assert [(item.volume.wording, item.total.wording, item.fractions) for item in procedure.doses] == [
        ("left chest wall", "5000 cGy", "25")
    ]
    assert [(first.wording, second.wording) for first, second in procedure.techniques] == [("photons", "VMAT")]
    assert procedure.sessions == "27"


def test_german_radiotherapy_intent_and_timing_are_read() -> None:
    course = {
        "url": MII + "StructureDefinition/mii-ex-onko-strahlentherapie-bestrahlung",
        "extension": [
            {"url": "Zielgebiet", "valueCodeableConcept": coded("", "3.4")},
            {"url": "Gesamtdosis", "valueQuantity": {"value": 60, "unit": "Gy"}},
            {"url": "Einzeldosis", "valueQuantity": {"value": 2, "unit": "Gy"}},
            {"url": "Strahlenart", "valueCodeableConcept": coded("", "UH")},
        ],
    }
    intent = {
        "url": MII + "StructureDefinition/mii-ex-onko-strahlentherapie-intention",
        "valueCodeableConcept": coded(MII + "CodeSystem/mii-cs-onko-intention", "P"),
    }
    timing = {
        "url": MII + "StructureDefinition/mii-ex-onko-strahlentherapie-stellung-zur-op",
        "valueCodeableConcept": coded(MII + "CodeSystem/mii-cs-therapie-stellung", "A"),
    }
    record = record_of(resource("Procedure", "p", code={"text": "x"}, extension=[course, intent, timing]))
    (procedure,) = record.procedures
    (dose,) = procedure.doses
    assert (dose.volume.wording, dose.total.wording, dose.per_fraction.wording) == ("3.4", "60 Gy", "2 Gy")
    assert dose.details == (("Strahlenart", "UH"),)
    assert (procedure.intent, procedure.timing.wording) == (Intent.PALLIATIVE, "A")


def test_an_order_is_a_request_and_not_something_done() -> None:
    record = record_of(
        resource(
            "ServiceRequest", "s", code={"text": "Genetic counselling"}, occurrenceDateTime="2024-05-01", intent="order"
        )
    )
    assert [(item.kind, item.wording, item.performed.wording) for item in record.procedures] == [
        ("request", "Genetic counselling", "2024-05-01")
    ]


def test_a_stopped_drug_keeps_its_reason_and_dose() -> None:
    record = record_of(
        resource(
            "MedicationRequest",
            "m",
            status="stopped",
            intent="order",
            statusReason=coded(SNOMED, "407563006", "Treatment not tolerated"),
            medicationCodeableConcept=coded("http://www.nlm.nih.gov/research/umls/rxnorm", "309311", "cisplatin"),
            authoredOn="2019-05-15",
            dosageInstruction=[
                {
                    "text": "day 1",
                    "route": {"text": "intravenous"},
                    "doseAndRate": [{"doseQuantity": {"value": 75, "unit": "mg/m2"}}],
                }
            ],
            note=[{"text": "blood in urine"}],
        )
    )
    (drug,) = record.medications
    assert (drug.kind, drug.wording, drug.status, drug.order_intent) == ("request", "cisplatin", "stopped", "order")
    assert [reason.wording for reason in drug.status_reasons] == ["Treatment not tolerated"]
    assert drug.dosages == ("day 1; 75 mg/m2; intravenous",)
    assert (drug.authored_on, drug.notes) == ("2019-05-15", ("blood in urine",))


@pytest.mark.parametrize("contained", [True, False])
def test_a_drug_is_named_by_the_medication_it_refers_to(contained: bool) -> None:
    medication = {
        "resourceType": "Medication",
        "id": "d",
        "code": {"text": "Dabrafenib"},
        "ingredient": [
            {"itemCodeableConcept": {"text": "dabrafenib"}, "strength": {"numerator": {"value": 75, "unit": "mg"}}}
        ],
    }
    statement = resource("MedicationStatement", "m", medicationReference=refers("#d" if contained else "Medication/d"))
    if contained:
        statement["contained"] = [medication]
    record = record_of(*([] if contained else [medication]), statement)
    assert (record.medications[0].wording, record.medications[0].ingredients) == ("Dabrafenib", ("dabrafenib 75 mg",))


def test_a_drug_whose_medication_is_absent_keeps_the_reference_as_its_name() -> None:
    reference = {"reference": "Medication/absent", "display": "Trametinib"}
    assert (
        record_of(resource("MedicationStatement", "m", medicationReference=reference)).medications[0].wording
        == "Trametinib"
    )


def test_a_drug_that_is_part_of_a_therapy_is_for_the_same_tumor() -> None:
    record = record_of(
        resource("Condition", "c", code=coded(ICD10, "C50")),
        resource("Procedure", "p", code={"text": "chemotherapy"}, reasonReference=[refers("Condition/c")]),
        resource(
            "MedicationAdministration", "m", medicationCodeableConcept={"text": "AC"}, partOf=[refers("Procedure/p")]
        ),
    )
    assert record.medications[0].kind == "administration"
    assert record.medications[0].about == (record.tumors[0].entry,)
