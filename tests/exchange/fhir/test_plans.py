"""Plans keep the proposals of outside boards in their order, with what they refer to."""

from tests.support.fhir import ICD10, Json, coded, record_of, refers, resource
from tumorboard.vocabulary import Modality

MII = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/"


def therapy(code: str) -> Json:
    return coded(MII + "CodeSystem/mii-cs-onko-therapie-typ", code)


def test_a_tumor_conference_keeps_its_proposals_with_status_and_reason() -> None:
    record = record_of(
        resource("Condition", "c", code=coded(ICD10, "C50")),
        resource(
            "CarePlan",
            "k",
            meta={"profile": [MII + "StructureDefinition/mii-pr-onko-tumorkonferenz|2027.0.0"]},
            status="completed",
            intent="plan",
            created="2024-01-11",
            category=[coded(MII + "CodeSystem/mii-cs-onko-therapieplanung-typ", "postop", "postoperativ")],
            identifier=[{"value": "TK-2"}],
            addresses=[refers("Condition/c")],
            activity=[
                {"detail": {"code": therapy("OP"), "status": "cancelled", "statusReason": {"text": "patient's wish"}}},
                {"detail": {"code": therapy("ZS"), "status": "not-started", "description": "anti-HER2"}},
                {"progress": [{"text": "FOLFOX recommended"}], "reference": refers("RequestGroup/absent")},
            ],
        ),
    )
    (plan,) = record.plans
    assert (plan.kind, plan.title, plan.created, plan.identifiers[0].value) == (
        "tumor conference",
        "postoperativ",
        "2024-01-11",
        "TK-2",
    )
    assert plan.about == (record.tumors[0].entry,)
    assert [(item.wording, item.modality, item.status) for item in plan.activities] == [
        ("OP", Modality.SURGERY, "cancelled"),
        ("ZS", Modality.SYSTEMIC, "not-started"),
        ("RequestGroup/absent", None, ""),
    ]
    assert plan.activities[0].status_reason.wording == "patient's wish"
    assert plan.activities[1].notes == ("anti-HER2",)
    assert plan.activities[2].notes == ("FOLFOX recommended",)


def test_a_proposal_is_named_by_the_recommendations_it_refers_to() -> None:
    record = record_of(
        resource("MedicationRequest", "m", medicationCodeableConcept={"text": "Dabrafenib"}, intent="option"),
        resource(
            "RequestGroup",
            "q",
            intent="proposal",
            action=[{"title": "Dabrafenib first", "resource": refers("MedicationRequest/m")}],
            extension=[{"url": "https://x/mii-ex-mtb-therapieempfehlung-prioritaet", "valuePositiveInt": 1}],
        ),
        resource("CarePlan", "k", activity=[{"reference": refers("RequestGroup/q")}]),
    )
    recommendation, plan = record.plans
    assert (recommendation.kind, recommendation.activities[0].wording) == ("recommendation", "Dabrafenib first")
    assert recommendation.activities[0].target.wording == "Dabrafenib"
    assert recommendation.notes == ("prioritaet: 1",)
    assert plan.activities[0].wording == "Dabrafenib first"


def test_a_plan_not_to_do_something_says_so() -> None:
    plan = resource("CarePlan", "k", activity=[{"detail": {"code": {"text": "radiotherapy"}, "doNotPerform": True}}])
    assert record_of(plan).plans[0].activities[0].do_not_perform
