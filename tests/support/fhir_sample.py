"""A bundle with a bit of everything that the FHIR reader understands, to be damaged in tests."""

from tests.support.fhir import ICD10, ICDO, LOINC, SNOMED, Json, bundle, coded, patient, refers, resource

MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/"
SAMPLE: Json = bundle(
    patient(
        telecom=[{"system": "phone", "value": "555"}],
        address=[{"line": ["1 Main St"], "country": "US"}],
        contact=[{"name": {"family": "Garcia"}, "relationship": [{"text": "son"}]}],
        communication=[{"language": coded("urn:ietf:bcp:47", "es"), "preferred": True}],
        deceasedDateTime="2024-01-01",
        managingOrganization=refers("Organization/o"),
    ),
    patient("2", deceasedBoolean=False),
    resource("Practitioner", "p", name=[{"family": "Kim"}], qualification=[{"code": {"text": "MD"}}]),
    resource("Organization", "o", name="Clinic", type_=[{"text": "hospital"}], contact=[{"telecom": [{"value": "1"}]}]),
    resource(
        "Condition",
        "c",
        meta={"profile": [MCODE + "mcode-primary-cancer-condition"]},
        code=coded(ICD10, "C50.4", "Breast cancer"),
        bodySite=[
            {
                **coded(SNOMED, "80248007", "Left breast"),
                "extension": [
                    {"url": MCODE + "mcode-laterality-qualifier", "valueCodeableConcept": coded(SNOMED, "7771000")}
                ],
            }
        ],
        extension=[
            {"url": MCODE + "mcode-histology-morphology-behavior", "valueCodeableConcept": coded(ICDO, "8500/3")}
        ],
        stage=[{"summary": {"text": "IIA"}, "type": {"text": "TNM"}, "assessment": [refers("Observation/g")]}],
        onsetAge={"value": 61, "unit": "a"},
        asserter=refers("Practitioner/p"),
        verificationStatus=coded("", "confirmed"),
        note=[{"text": "words"}],
    ),
    resource(
        "Observation",
        "t",
        code=coded(SNOMED, "399504009"),
        valueCodeableConcept=coded(SNOMED, "1", "AJCC cT2 (qualifier value)"),
        method=coded(SNOMED, "897275008"),
    ),
    resource(
        "Observation",
        "g",
        code=coded(SNOMED, "399537006"),
        focus=[refers("Condition/c")],
        hasMember=[refers("Observation/t")],
        component=[{"code": coded(LOINC, "21906-3"), "valueCodeableConcept": {"text": "cN0"}}],
    ),
    resource(
        "Observation", "e", code=coded(LOINC, "89247-1"), valueInteger=1, interpretation=[coded(LOINC, "LA9623-5")]
    ),
    resource(
        "Observation",
        "b",
        code=coded(LOINC, "85337-4"),
        valueCodeableConcept=coded(SNOMED, "10828004"),
        component=[{"code": {"text": "percent"}, "valueQuantity": {"value": 90, "unit": "%"}}],
    ),
    resource(
        "Observation",
        "v",
        code=coded(LOINC, "69548-6"),
        component=[{"code": coded(LOINC, "48018-6"), "valueCodeableConcept": {"text": "KRAS"}}],
    ),
    resource(
        "Observation",
        "s",
        code=coded(LOINC, "21889-1"),
        valueRange={"low": {"value": 1, "unit": "cm"}, "high": {"value": 2, "unit": "cm"}},
    ),
    resource("Observation", "n", code=coded(LOINC, "21893-3"), valueQuantity={"value": 2}),
    resource(
        "BodyStructure",
        "y",
        location={"text": "breast"},
        locationQualifier=[coded(SNOMED, "7771000")],
        extension=[{"url": MCODE + "mcode-related-condition", "valueReference": refers("Condition/c")}],
    ),
    resource(
        "Procedure",
        "r",
        code=coded(SNOMED, "1217123003"),
        performedPeriod={"start": "2020"},
        performer=[{"actor": refers("Practitioner/p")}],
        extension=[
            {
                "url": MCODE + "mcode-radiotherapy-dose-delivered-to-volume",
                "extension": [
                    {"url": "volume", "valueReference": refers("BodyStructure/y")},
                    {"url": "totalDoseDelivered", "valueQuantity": {"value": 5000, "code": "cGy"}},
                    {"url": "fractionsDelivered", "valueUnsignedInt": 25},
                ],
            }
        ],
    ),
    resource(
        "MedicationRequest",
        "m",
        medicationReference=refers("#d"),
        contained=[
            {
                "resourceType": "Medication",
                "id": "d",
                "code": {"text": "cisplatin"},
                "ingredient": [{"itemCodeableConcept": {"text": "x"}, "strength": {"numerator": {"value": 1}}}],
            }
        ],
        dosageInstruction=[{"text": "daily", "doseAndRate": [{"doseQuantity": {"value": 75}}]}],
    ),
    resource(
        "DiagnosticReport",
        "d",
        conclusion="carcinoma",
        presentedForm=[{"contentType": "application/pdf", "data": "JVBERi0="}],
        text={"div": "<div>words</div>"},
        result=[refers("Observation/t")],
    ),
    resource(
        "CarePlan",
        "k",
        activity=[
            {"detail": {"code": {"text": "surgery"}, "status": "scheduled"}, "reference": refers("RequestGroup/q")}
        ],
    ),
    resource("RequestGroup", "q", action=[{"title": "drug", "resource": refers("MedicationRequest/m")}]),
    resource("Specimen", "z", collection={"collectedDateTime": "2020"}, accessionIdentifier={"value": "A-1"}),
    resource(
        "FamilyMemberHistory",
        "f",
        patient=refers("Patient/1"),
        relationship={"text": "sister"},
        condition=[{"code": {"text": "breast cancer"}, "onsetAge": {"value": 64}}],
    ),
    resource("ImagingStudy", "i", series=[{"modality": {"code": "CT"}, "bodySite": {"code": "T-04000"}}]),
    resource(
        "Composition",
        "j",
        section=[{"title": "History", "text": {"div": "<p>words</p>"}, "section": [{"title": "more"}]}],
    ),
)
