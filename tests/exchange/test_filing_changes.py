"""The same record again with other content: followed while nobody has touched the case, else put before a person."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tests.support.fhir import LOINC, Json, coded, patient, refers, resource
from tests.support.imports import (
    axes_of,
    breast_cancer,
    clinic_at,
    import_bundle,
    kinds,
    of_id,
    only_case,
    record_of_ana,
    row_counts,
    t_category,
)
from tumorboard.concordance.axes import AxisValue
from tumorboard.models import Case
from tumorboard.models.base import utc_now
from tumorboard.services.intake import RecordOutsideDiagnosis, record_outside_diagnosis
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import Axis, ImportOutcome

FILED, UPDATED, SKIPPED = ImportOutcome.FILED, ImportOutcome.UPDATED, ImportOutcome.SKIPPED
NEEDS_YOU = ImportOutcome.NEEDS_YOU
REVIEW_AXIS = AxisValue(Axis.T, text="pT2", system="AJCC 8")


def changed_record(**content: Json) -> tuple[Mapping[str, Json], ...]:
    """The record of Ana with another T category."""
    return (patient(), breast_cancer(), t_category("cT3", **content))


def report(text: str = "Invasive carcinoma.", **content: Json) -> dict[str, Json]:
    return resource(
        "DiagnosticReport",
        "report",
        code=coded(LOINC, "11526-1", "Pathology study"),
        conclusion=text,
        **content,
    )


def case_file(clinic: Clinic) -> CaseFile:
    case = only_case(clinic)
    return CaseFile(clinic, case.number, case.id)


def t_texts(clinic: Clinic) -> list[str]:
    return [value.text for value in axes_of(only_case(clinic), Axis.T).values()]


def test_a_changed_statement_corrects_a_case_that_nobody_touched(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcomes = import_bundle(clinic, tmp_path, *changed_record())
        assert kinds(outcomes) == {"1": SKIPPED, "tumor": UPDATED, "t": UPDATED}
        assert t_texts(clinic) == ["cT3"]
        assert f"{only_case(clinic).number} follows one entry, new or changed." in of_id(outcomes, "tumor").reason


def test_what_was_corrected_once_is_unchanged_the_next_time(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        import_bundle(clinic, tmp_path, *changed_record())
        before = row_counts(clinic.database)
        outcomes = import_bundle(clinic, tmp_path, *changed_record())
        assert set(kinds(outcomes).values()) == {SKIPPED}
        assert row_counts(clinic.database) == before


def test_a_sender_who_goes_back_to_the_first_wording_is_followed(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        for record in (record_of_ana(), changed_record(), record_of_ana()):
            import_bundle(clinic, tmp_path, *record)
        assert t_texts(clinic) == ["cT2"]


def test_a_new_statement_joins_the_case(sqlite_location: str, tmp_path: Path) -> None:
    node = t_category("cN1", "n", code=coded("http://snomed.info/sct", "399534004"))
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana(node))
        assert kinds(outcomes) == {"1": SKIPPED, "tumor": UPDATED, "t": SKIPPED, "n": FILED}
        assert axes_of(only_case(clinic), Axis.N)[""].text == "cN1"


def test_a_change_of_the_technical_part_alone_changes_nothing(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        touched = t_category(meta={"lastUpdated": "2026-11-01T00:00:00Z"})
        outcomes = import_bundle(clinic, tmp_path, patient(), breast_cancer(), touched)
        assert kinds(outcomes) == {"1": SKIPPED, "tumor": SKIPPED, "t": SKIPPED}
        assert of_id(outcomes, "t").reason == "Changed in nothing that the case shows."
        again = import_bundle(clinic, tmp_path, patient(), breast_cancer(), touched)
        assert of_id(again, "t").reason == "Already filed, unchanged."


def test_a_signed_review_stops_every_change(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        case_file(clinic).signed_review(REVIEW_AXIS)
        outcomes = import_bundle(clinic, tmp_path, *changed_record())
        assert kinds(outcomes) == {"1": SKIPPED, "tumor": SKIPPED, "t": NEEDS_YOU}
        assert "was frozen by the first signed review: nothing was changed" in of_id(outcomes, "t").reason
        assert of_id(outcomes, "t").case_number == only_case(clinic).number
        assert t_texts(clinic) == ["cT2"]
        before = row_counts(clinic.database)
        assert import_bundle(clinic, tmp_path, *changed_record()) == outcomes
        assert row_counts(clinic.database) == before


def test_an_edit_on_the_board_is_never_overwritten(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        case = only_case(clinic)
        by_hand = DiagnosisEntry("Breast cancer, as told by telephone", (AxisValue(Axis.T, text="cT4"),))
        clinic.write(COORDINATOR, record_outside_diagnosis, RecordOutsideDiagnosis(case.id, by_hand))
        outcomes = import_bundle(clinic, tmp_path, *changed_record())
        assert of_id(outcomes, "t").outcome is NEEDS_YOU
        assert f"{case.number} was edited here since the last import" in of_id(outcomes, "t").reason
        assert t_texts(clinic) == ["cT4"]


def test_a_part_of_a_record_does_not_replace_the_whole(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        renamed = breast_cancer(note=[{"text": "seen again"}])
        outcomes = import_bundle(clinic, tmp_path, patient(), renamed)
        assert of_id(outcomes, "tumor").outcome is NEEDS_YOU
        assert "was made from one entry more than these files hold" in of_id(outcomes, "tumor").reason
        assert t_texts(clinic) == ["cT2"]


def test_a_changed_statement_without_its_tumor_is_put_before_a_person(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcome = of_id(import_bundle(clinic, tmp_path, patient(), t_category("cT4")), "t")
        assert outcome.outcome is NEEDS_YOU
        assert "whose tumor these files do not hold: nothing was changed" in outcome.reason


def test_a_new_statement_without_its_tumor_names_the_case_that_it_may_belong_to(
    sqlite_location: str, tmp_path: Path
) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcome = of_id(import_bundle(clinic, tmp_path, patient(), t_category("pT2", "later")), "later")
        assert outcome.outcome is NEEDS_YOU
        assert f"The patient has {only_case(clinic).number} here" in outcome.reason


def test_a_statement_that_the_sender_takes_back_leaves_the_case(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        wrong = t_category(status="entered-in-error")
        outcomes = import_bundle(clinic, tmp_path, patient(), breast_cancer(), wrong)
        assert kinds(outcomes) == {"1": SKIPPED, "tumor": UPDATED, "t": SKIPPED}
        assert "The sender took it back" in of_id(outcomes, "t").reason
        assert t_texts(clinic) == []
        assert set(kinds(import_bundle(clinic, tmp_path, patient(), breast_cancer(), wrong)).values()) == {SKIPPED}


def test_a_tumor_that_the_sender_takes_back_is_put_before_a_person(sqlite_location: str, tmp_path: Path) -> None:
    refuted = breast_cancer(verificationStatus=coded("", "refuted"))
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        outcome = of_id(import_bundle(clinic, tmp_path, patient(), refuted, t_category()), "tumor")
        assert outcome.outcome is NEEDS_YOU
        assert f"{only_case(clinic).number} rests on it: nothing was changed." in outcome.reason


def test_a_closed_case_is_not_changed(sqlite_location: str, tmp_path: Path) -> None:
    def close(session: Session, number: str) -> None:
        session.scalars(select(Case).where(Case.number == number)).one().closed_at = utc_now()

    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        clinic.write(COORDINATOR, close, only_case(clinic).number)
        assert "is closed" in of_id(import_bundle(clinic, tmp_path, *changed_record()), "t").reason


def test_a_new_report_reaches_even_a_frozen_case(sqlite_location: str, tmp_path: Path) -> None:
    scan = resource("DocumentReference", "scan", content=[{"attachment": {"data": "JVBERi0=", "title": "CT report"}}])
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        case_file(clinic).signed_review(REVIEW_AXIS)
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana(scan))
        assert of_id(outcomes, "scan").outcome is FILED
        (filed,) = only_case(clinic).materials
        assert "CT report" in filed.description


def test_a_changed_report_stands_beside_the_earlier_one(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana(report()))
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana(report("Invasive lobular carcinoma.")))
        case = only_case(clinic)
        assert of_id(outcomes, "report").outcome is UPDATED
        assert "The new version stands beside the earlier one." in of_id(outcomes, "report").reason
        assert len(case.materials) == 2
        assert case.outside_diagnosis is not None
        assert case.outside_diagnosis.verbatim.endswith("Pathology study: Invasive lobular carcinoma.")


def test_two_versions_in_one_file_give_one_case_with_both_statements(sqlite_location: str, tmp_path: Path) -> None:
    versions = (patient(), breast_cancer(note=[{"text": "first"}]), breast_cancer(note=[{"text": "second"}]))
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *versions, t_category("cT1"), t_category("cT2"))
        assert sorted(t_texts(clinic)) == ["cT1", "cT2"]
        before = row_counts(clinic.database)
        import_bundle(clinic, tmp_path, *versions, t_category("cT1"), t_category("cT2"))
        assert row_counts(clinic.database) == before


def test_a_second_tumor_of_a_known_patient_becomes_a_second_case(sqlite_location: str, tmp_path: Path) -> None:
    other = breast_cancer("other", code=coded("http://hl7.org/fhir/sid/icd-10-cm", "C34.1", "Lung cancer"))
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana())
        first = only_case(clinic)
        outcome = of_id(import_bundle(clinic, tmp_path, *record_of_ana(other)), "other")
        assert outcome.outcome is FILED
        assert f"The patient also has {first.number}" in outcome.reason


def test_the_plan_follows_the_record(sqlite_location: str, tmp_path: Path) -> None:
    drug = resource(
        "MedicationStatement",
        "drug",
        status="active",
        medicationCodeableConcept={"text": "tamoxifen"},
        reasonReference=[refers("Condition/tumor")],
    )
    stopped = {**drug, "status": "stopped"}
    with clinic_at(sqlite_location) as clinic:
        import_bundle(clinic, tmp_path, *record_of_ana(drug))
        import_bundle(clinic, tmp_path, *record_of_ana(stopped))
        case = only_case(clinic)
        assert case.outside_plan is not None
        assert [component.progress.value for component in case.outside_plan.components] == ["stopped"]
        import_bundle(clinic, tmp_path, *record_of_ana({**drug, "status": "entered-in-error"}))
        assert only_case(clinic).outside_plan == replace(case.outside_plan, components=(), verbatim="")
