"""The outside plan: what was done, what is under way, what somebody proposed, and what belongs to no tumor."""

from datetime import date

import pytest

from tests.support.fhir import ICD10, SNOMED, Json, coded, refers, resource
from tests.support.imports import Told, breast_cancer, told
from tumorboard.exchange.filing_plan import OutsideTreatment, outside_treatment
from tumorboard.services.statements import ComponentEntry
from tumorboard.vocabulary import ComponentProgress, ImportOutcome, Intent, Modality, Timing

TUMOR = [refers("Condition/tumor")]
LUNG = breast_cancer("lung", code=coded(ICD10, "C34.1", "Lung cancer"))
CURATIVE = {
    "url": "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent",
    "valueCodeableConcept": coded(SNOMED, "373808002", "Curative"),
}


def treatment(person: Told) -> OutsideTreatment:
    return outside_treatment(person.record, person.subject, person.account)


def parts(*resources: dict[str, Json]) -> tuple[ComponentEntry, ...]:
    plan = treatment(told(breast_cancer(), *resources)).plan
    return plan.components if plan else ()


def operation(status: str = "completed", **content: Json) -> dict[str, Json]:
    usual = {"code": {"text": "Mastectomy"}, "reasonReference": TUMOR}
    return resource("Procedure", "op", status=status, **{**usual, **content})


def drug(kind: str = "MedicationStatement", status: str = "active", **content: Json) -> dict[str, Json]:
    usual = {"medicationCodeableConcept": {"text": "tamoxifen"}, "reasonReference": TUMOR}
    return resource(kind, "drug", status=status, **{**usual, **content})


@pytest.mark.parametrize(
    ("status", "progress"),
    [
        ("completed", ComponentProgress.COMPLETED),
        ("in-progress", ComponentProgress.STARTED),
        ("preparation", ComponentProgress.PLANNED),
        ("stopped", ComponentProgress.STOPPED),
        ("on-hold", ComponentProgress.STOPPED),
        ("unknown", ComponentProgress.PLANNED),
    ],
)
def test_a_procedures_status_says_how_far_it_has_come(status: str, progress: ComponentProgress) -> None:
    (part,) = parts(operation(status))
    assert (part.modality, part.progress, part.level) == (Modality.SURGERY, progress, None)


def test_without_a_status_the_dates_say_it() -> None:
    (over,) = parts(operation("unknown", performedDateTime="2025-03-01"))
    (running,) = parts(operation("unknown", code={"text": "Radiotherapy"}, performedPeriod={"start": "2026-10-01"}))
    assert (over.progress, over.started_on) == (ComponentProgress.COMPLETED, date(2025, 3, 1))
    assert running.progress is ComponentProgress.STARTED


@pytest.mark.parametrize(
    ("kind", "content", "progress"),
    [
        ("MedicationRequest", {"intent": "order"}, ComponentProgress.STARTED),
        ("MedicationRequest", {"intent": "plan"}, ComponentProgress.PLANNED),
        ("MedicationRequest", {"intent": "proposal"}, ComponentProgress.PLANNED),
        ("MedicationStatement", {}, ComponentProgress.STARTED),
    ],
)
def test_an_active_order_has_begun_and_an_active_proposal_has_not(
    kind: str, content: Json, progress: ComponentProgress
) -> None:
    (part,) = parts(drug(kind, **content))
    assert part.progress is progress


def test_an_active_order_of_an_operation_is_a_plan() -> None:
    order = resource("ServiceRequest", "op", status="active", code={"text": "Mastectomy"}, reasonReference=TUMOR)
    (part,) = parts(order)
    assert part.progress is ComponentProgress.PLANNED


def test_what_was_not_done_is_told_and_is_no_part_of_the_plan() -> None:
    result = treatment(told(breast_cancer(), operation("not-done", statusReason={"text": "patient declined"})))
    assert result.plan is None
    assert result.prior == "Not done: Mastectomy; procedure not-done (patient declined)."


def test_an_intent_without_a_word_of_ours_stays_in_the_senders_words() -> None:
    strange = {"url": CURATIVE["url"], "valueCodeableConcept": {"text": "cytoreductive"}}
    (known,) = parts(operation(extension=[CURATIVE]))
    (unknown,) = parts(operation(extension=[strange]))
    assert (known.intent, known.text) == (Intent.CURATIVE, "Mastectomy")
    assert (unknown.intent, unknown.text) == (None, "Mastectomy; intent: cytoreductive")


def test_a_vague_date_stays_in_words() -> None:
    (part,) = parts(operation(performedDateTime="2025-03"))
    assert (part.started_on, part.text) == (None, "Mastectomy; 2025-03")


def test_the_german_position_to_surgery_is_a_timing() -> None:
    timing = {
        "url": "https://x/mii-ex-onko-stellung-zur-op",
        "valueCodeableConcept": coded("https://x/mii-cs-therapie-stellung", "N"),
    }
    (part,) = parts(operation(extension=[timing], code={"text": "Chemotherapy"}))
    assert part.timing is Timing.NEOADJUVANT


def test_drugs_of_a_regimen_stand_in_its_part() -> None:
    regimen = resource("Procedure", "chemo", status="completed", code={"text": "Chemotherapy"}, reasonReference=TUMOR)
    first = drug(medicationCodeableConcept={"text": "docetaxel"}, partOf=[refers("Procedure/chemo")])
    (part,) = parts(regimen, first)
    assert part.text == "Chemotherapy; docetaxel"


def test_a_drug_whose_coded_reason_is_the_tumor_is_for_the_tumor() -> None:
    (part,) = parts(drug(reasonReference=None, reasonCode=[coded(ICD10, "C50.4")]))
    assert part.text == "tamoxifen"


def test_operations_and_drugs_without_a_tumor_are_no_cancer_treatment() -> None:
    appendix = operation(code={"text": "Appendectomy"}, reasonReference=None)
    assert parts(appendix, drug(reasonReference=None)) == ()


def test_radiotherapy_without_a_tumor_belongs_to_the_only_one_and_to_neither_of_two() -> None:
    radiotherapy = operation(code=coded(SNOMED, "1217123003", "Radiotherapy"), reasonReference=None)
    assert len(parts(radiotherapy)) == 1
    person = told(breast_cancer(), LUNG, radiotherapy)
    for subject in person.subjects:
        assert outside_treatment(person.record, subject, person.account).plan is None
    assert person.outcome("op") == (
        ImportOutcome.NEEDS_YOU,
        "It does not say for which of the 2 tumors it was done.",
    )


def conference(*activities: Json, **content: Json) -> dict[str, Json]:
    meta = {"profile": ["https://x/mii-pr-onko-tumorkonferenz"]}
    details = [{"detail": activity} for activity in activities]
    return resource("CarePlan", "plan", meta=meta, status="active", activity=details, **content)


def therapy(code: str, status: str = "scheduled", **content: Json) -> Json:
    return {"code": coded("https://x/mii-cs-onko-therapie-typ", code, f"therapy {code}"), "status": status, **content}


def test_a_tumor_conference_is_told_whole_and_its_proposals_are_planned() -> None:
    plan = treatment(
        told(
            breast_cancer(),
            conference(
                therapy("OP"),
                therapy("ST", "cancelled", statusReason={"text": "too frail"}),
                {"code": {"text": "yoga"}, "status": "in-progress"},
                therapy("CH", doNotPerform=True),
                title="Board of 1 October",
                created="2026-10-01",
                description="Discussed in absence.",
                author=[{"display": "Prof. Weiß"}],
            ),
        )
    ).plan
    assert plan is not None
    assert [(part.modality, part.text, part.progress) for part in plan.components] == [
        (Modality.SURGERY, "therapy OP (scheduled)", ComponentProgress.PLANNED)
    ]
    assert plan.verbatim == (
        "Board of 1 October (2026-10-01, active): therapy OP (scheduled); therapy ST (cancelled, too frail); "
        "yoga (in-progress); not to be done: therapy CH (scheduled). Discussed in absence."
    )
    assert (plan.stated_by, plan.stated_on) == ("Prof. Weiß", date(2026, 10, 1))


def test_a_proposal_that_points_to_a_filed_order_is_not_filed_twice() -> None:
    order = drug("MedicationRequest", intent="order")
    activity = {
        "reference": refers("MedicationRequest/drug"),
        "detail": {"code": {"text": "systemic antineoplastic"}, "status": "scheduled"},
    }
    plan = resource("CarePlan", "plan", status="active", addresses=TUMOR, activity=[activity])
    assert [part.text for part in parts(order, plan)] == ["tamoxifen"]


def test_a_care_plan_for_something_else_is_not_the_outside_plan() -> None:
    diabetes = resource("CarePlan", "plan", status="active", title="Diabetes", activity=[{"detail": {"status": "x"}}])
    person = told(breast_cancer(), diabetes)
    assert treatment(person).plan is None
    assert person.outcome("plan")[0] is ImportOutcome.SKIPPED


def test_a_retracted_plan_is_no_plan() -> None:
    person = told(breast_cancer(), {**conference(therapy("OP")), "status": "entered-in-error"})
    assert treatment(person).plan is None
    assert "took it back" in person.outcome("plan")[1]
