"""The summary, the scores, other diseases and the family."""

from tests.support.fhir import LOINC, SNOMED, Json, coded, refers, resource
from tests.support.imports import breast_cancer, told
from tumorboard.exchange.filing_words import PatientWords, patient_words
from tumorboard.vocabulary import ImportOutcome

THESAURUS = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"


def words(*resources: dict[str, Json], **content: Json) -> PatientWords:
    person = told(breast_cancer(**content), *resources)
    return patient_words(person.record, person.subject, frozenset(), person.account)


def ecog(score: int, on: str, ident: str = "e", **content: Json) -> dict[str, Json]:
    code = coded(LOINC, "89247-1", "ECOG")
    return resource("Observation", ident, code=code, valueInteger=score, effectiveDateTime=on, **content)


def test_the_newest_score_counts_and_all_are_told() -> None:
    found = words(ecog(1, "2025-01-01", "a"), ecog(2, "2026-01-01", "b"))
    assert found.ecog == 2
    assert found.summary.splitlines() == ["ECOG (2026-01-01): 2.", "ECOG (2025-01-01): 1."]


def test_one_score_stands_in_its_field_alone_and_is_never_converted() -> None:
    karnofsky = resource("Observation", "k", code=coded(LOINC, "89243-0"), valueInteger=80)
    found = words(karnofsky)
    assert (found.ecog, found.karnofsky, found.summary) == (None, 80, "")


def test_a_score_of_another_scale_is_told() -> None:
    lansky = resource("Observation", "l", code=coded(THESAURUS, "C38144"), valueInteger=20)
    assert words(lansky).summary == "Lansky: 20."


def test_a_retracted_score_is_no_fact() -> None:
    person = told(breast_cancer(), ecog(3, "2025-01-01", status="entered-in-error"))
    assert patient_words(person.record, person.subject, frozenset(), person.account).ecog is None
    assert person.outcome("e")[0] is ImportOutcome.SKIPPED


def test_the_course_of_the_tumor_is_told() -> None:
    found = words(
        onsetDateTime="2024-05-01T00:00:00Z",
        abatementString="after surgery",
        clinicalStatus={"text": "Recurrence"},
        verificationStatus=coded("", "provisional", "Provisional"),
        severity={"text": "severe"},
    )
    assert found.summary == (
        "Outside tumor: began 2024-05-01, ended after surgery, called recurrence, not confirmed (Provisional), "
        "severity severe."
    )


def test_other_diseases_are_told_with_what_is_known_to_be_absent() -> None:
    diabetes = resource(
        "Condition",
        "d",
        code={"text": "Diabetes"},
        clinicalStatus={"text": "resolved"},
        onsetDateTime="1999",
        note=[{"text": "diet only"}],
    )
    summary = resource(
        "Observation",
        "s",
        code=coded(SNOMED, "398192003"),
        component=[{"code": {"text": "Stroke"}, "valueBoolean": False}],
    )
    assert words(diabetes, summary).comorbidities.splitlines() == [
        "Diabetes (resolved, 1999); diet only.",
        "Stroke (absent).",
    ]


def test_a_refuted_disease_is_no_comorbidity() -> None:
    refuted = resource("Condition", "d", code={"text": "Diabetes"}, verificationStatus=coded("", "refuted"))
    assert words(refuted).comorbidities == ""


def test_the_family_is_told_relative_by_relative() -> None:
    sister = resource(
        "FamilyMemberHistory",
        "f",
        patient=refers("Patient/1"),
        relationship={"text": "sister"},
        deceasedBoolean=True,
        condition=[{"code": {"text": "breast cancer"}, "onsetString": "at 41"}, {"code": {"text": "diabetes"}}],
    )
    assert words(sister).family_history == "sister: breast cancer (at 41); diabetes; deceased."


def test_what_the_sender_does_not_connect_with_the_tumor_is_told_apart() -> None:
    appendix = resource(
        "Procedure", "p", status="completed", code={"text": "Appendectomy"}, performedDateTime="1990-01-01"
    )
    warfarin = resource("MedicationStatement", "m", status="active", medicationCodeableConcept={"text": "warfarin"})
    lines = words(appendix, warfarin).summary.splitlines()
    assert lines == [
        "Other procedure: Appendectomy; procedure completed; 1990-01-01.",
        "Medication without a stated reason: warfarin; statement active.",
    ]


def test_contradictions_reach_the_reviewer_in_the_summary() -> None:
    found = words(ecog(1, "2026-01-01", "a"), ecog(3, "2026-01-01", "b"))
    assert "The record contradicts itself: ECOG was sent with different scores for the same day: 1 and 3." in (
        found.summary
    )
