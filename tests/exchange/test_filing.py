"""Importing files: one outcome for every entry, whole people, nothing twice, nothing dropped."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.board import COORDINATOR, PATHOLOGIST, make_people
from tests.support.fhir import ICD10, ICDO, Json, bundle, coded, patient, refers, resource
from tests.support.imports import (
    all_cases,
    axes_of,
    breast_cancer,
    clinic_at,
    desk,
    import_bundle,
    kinds,
    material,
    of_id,
    only_case,
    record_of_ana,
    row_counts,
    t_category,
    write_json,
)
from tumorboard.database.checking import check_board
from tumorboard.database.opening import create_board, open_board
from tumorboard.errors import GateError, NotAllowedError
from tumorboard.exchange.files import Limits
from tumorboard.exchange.filing import import_paths
from tumorboard.models import Attachment, ImportedFile
from tumorboard.queries.checklists import read_site_lists
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.vocabulary import Axis, CaseStatus, ImportOutcome, TumorSite

REFUSED, FILED, SKIPPED = ImportOutcome.REFUSED, ImportOutcome.FILED, ImportOutcome.SKIPPED
NEEDS_YOU = ImportOutcome.NEEDS_YOU


def test_a_record_becomes_a_patient_with_a_case(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana())
        case = only_case(clinic)
        assert kinds(outcomes) == {"1": FILED, "tumor": FILED, "t": FILED}
        assert (case.patient.list_name, case.site) == ("Garcia, Ana", TumorSite.BREAST)
        assert case.outside_diagnosis is not None
        assert case.outside_diagnosis.verbatim == "Breast cancer of upper-outer quadrant"
        assert {outcome.case_number for outcome in outcomes} == {"", case.number}
        assert {outcome.patient for outcome in outcomes} == {"Garcia, Ana"}


def test_the_coordinator_is_told_to_complete_the_question(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        outcome = of_id(import_bundle(clinic, tmp_path, *record_of_ana()), "tumor")
        assert f'Complete the question; it now reads "{only_case(clinic).clinical_question}"' in outcome.reason


@pytest.mark.sampled(4)
@pytest.mark.parametrize("folder", ["mcode-stu4/examples", "mii-onkologie", "synthea", "mii-mtb", "genomics-reporting"])
def test_the_same_files_again_change_not_a_single_row(board_location: str, folder: str) -> None:
    path = material(folder)
    with clinic_at(board_location) as clinic:
        first = import_paths(desk(clinic), (path,))
        before = row_counts(clinic.database)
        second = import_paths(desk(clinic), (path,))
        assert row_counts(clinic.database) == before
        for earlier, later in zip(first, second, strict=True):
            if earlier.outcome in {NEEDS_YOU, REFUSED}:
                assert later == earlier
            else:
                assert later.outcome is SKIPPED
                assert later.reason in {earlier.reason, "Already filed, unchanged."}


@pytest.mark.sampled(4)
@pytest.mark.parametrize("folder", ["mcode-stu4/examples", "mii-onkologie", "synthea"])
@pytest.mark.long
def test_a_dry_run_tells_what_a_real_run_does_and_keeps_nothing(board_location: str, folder: str) -> None:
    path = material(folder)
    with clinic_at(board_location) as clinic:
        before = row_counts(clinic.database)
        rehearsed = import_paths(desk(clinic), (path,), dry_run=True)
        assert row_counts(clinic.database) == before
        assert import_paths(desk(clinic), (path,)) == rehearsed
        assert import_paths(desk(clinic), (path,), dry_run=True) == import_paths(desk(clinic), (path,))


def test_every_file_of_the_examples_has_an_outcome_in_its_order(sqlite_location: str) -> None:
    path = material("mcode-stu4/examples")
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (path,))
        assert [outcome.file for outcome in outcomes] == sorted(file.name for file in path.glob("*.json"))
        assert all(outcome.reason.endswith((".", '"')) for outcome in outcomes)


def test_the_original_files_are_kept_byte_for_byte(sqlite_location: str, tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    with clinic_at(sqlite_location) as clinic:
        import_paths(desk(clinic), (path,))
        stored = clinic.database.read(
            lambda session: session.query(Attachment.content).join(ImportedFile).one()  # one file came
        )
        assert stored.content == path.read_bytes()
        assert all(result.passed for result in check_board(clinic.database))


def test_files_chosen_together_refer_to_each_other(sqlite_location: str, tmp_path: Path) -> None:
    one = write_json(tmp_path / "patient.json", patient())
    two = write_json(tmp_path / "tumor.json", breast_cancer())
    with clinic_at(sqlite_location) as clinic:
        assert kinds(import_paths(desk(clinic), (one, two))) == {"1": FILED, "tumor": FILED}


def test_two_files_of_one_name_are_told_apart(sqlite_location: str, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = write_json(tmp_path / "a" / "record.json", patient())
    two = write_json(tmp_path / "b" / "record.json", breast_cancer())
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (one, two))
        assert [outcome.file for outcome in outcomes] == ["record.json", "record.json (2)"]


def test_the_same_file_chosen_twice_is_read_once(sqlite_location: str, tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    copy = write_json(tmp_path / "copy.json", bundle(*record_of_ana()))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (path, copy))
        assert outcomes[-1].reason == "copy.json is an exact copy of record.json."
        assert len(all_cases(clinic)) == 1


def test_what_cannot_be_read_is_refused_with_its_reason_and_stops_nothing_else(
    sqlite_location: str, tmp_path: Path
) -> None:
    folder = tmp_path / "received"
    folder.mkdir()
    write_json(folder / "record.json", bundle(*record_of_ana()))
    (folder / "broken.json").write_text('{"resourceType": "Patient", ')
    (folder / "scan.bin").write_bytes(bytes(range(256)))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (folder, tmp_path / "absent.json"))
        refused = {outcome.file: outcome.reason for outcome in outcomes if outcome.outcome is REFUSED}
        assert set(refused) == {"broken.json", "scan.bin", "absent.json"}
        assert "ends in the middle" in refused["broken.json"]
        assert "was not found" in refused["absent.json"]
        assert only_case(clinic).patient.list_name == "Garcia, Ana"


def test_when_nothing_can_be_read_every_file_is_refused(sqlite_location: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Dear colleague,")
    with clinic_at(sqlite_location) as clinic:
        (only,) = import_paths(desk(clinic), (tmp_path / "notes.txt",))
        assert (only.outcome, only.file) == (REFUSED, "notes.txt")


def test_a_broken_line_of_ndjson_is_refused_and_the_others_are_filed(sqlite_location: str, tmp_path: Path) -> None:
    lines = [json.dumps(patient()), '{"resourceType": ', json.dumps(breast_cancer())]
    path = tmp_path / "export.ndjson"
    path.write_text("\n".join(lines))
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_paths(desk(clinic), (path,))
        assert [outcome.outcome for outcome in outcomes] == [FILED, REFUSED, FILED]
        assert "Not readable: kept in the original." in outcomes[1].reason


def test_a_zip_archive_is_imported_like_a_folder(sqlite_location: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "record.zip", "w") as archive:
        archive.writestr("a.json", json.dumps(patient()))
        archive.writestr("b.json", json.dumps(breast_cancer()))
    with clinic_at(sqlite_location) as clinic:
        assert kinds(import_paths(desk(clinic), (tmp_path / "record.zip",))) == {"1": FILED, "tumor": FILED}


def test_more_than_the_limits_allow_is_refused(sqlite_location: str, tmp_path: Path) -> None:
    one = write_json(tmp_path / "a.json", patient())
    two = write_json(tmp_path / "b.json", bundle(*record_of_ana()))
    with clinic_at(sqlite_location) as clinic:
        limits = Limits(total_bytes=one.stat().st_size + 10)
        outcomes = import_paths(desk(clinic), (one, two), limits=limits)
        assert [outcome.outcome for outcome in outcomes] == [FILED, REFUSED]


def test_what_is_not_understood_is_kept_and_said_so(sqlite_location: str, tmp_path: Path) -> None:
    goal = resource("Goal", "goal")
    hemoglobin = resource(
        "Observation",
        "lab",
        category=[{"coding": [{"code": "laboratory"}]}],
        code={"text": "Hemoglobin"},
        valueQuantity={"value": 13},
    )
    with clinic_at(sqlite_location) as clinic:
        outcomes = import_bundle(clinic, tmp_path, *record_of_ana(goal, hemoglobin))
        assert of_id(outcomes, "goal").reason == "Kept in the original: not understood."
        assert of_id(outcomes, "lab").outcome is SKIPPED
        assert "the case has no field for it: a finding (laboratory)" in of_id(outcomes, "lab").reason


def test_a_decimal_keeps_every_digit_that_was_sent(board_location: str, tmp_path: Path) -> None:
    psa = resource("Observation", "psa", code={"text": "PSA"}, valueQuantity={"value": 4711, "unit": "ng/mL"})
    path = tmp_path / "record.json"
    path.write_text(json.dumps(bundle(*record_of_ana(psa))).replace("4711", "1.10"))
    with clinic_at(board_location) as clinic:
        import_paths(desk(clinic), (path,))
        assert axes_of(only_case(clinic), Axis.BIOMARKER)["PSA"].number == "1.10"


def test_the_version_of_a_code_reaches_the_board(board_location: str, tmp_path: Path) -> None:
    place = {"coding": [{"system": ICDO, "version": "3.2", "code": "C50.4", "display": "Upper outer quadrant"}]}
    with clinic_at(board_location) as clinic:
        import_bundle(clinic, tmp_path, patient(), breast_cancer(bodySite=[place]))
        assert axes_of(only_case(clinic), Axis.PRIMARY_SITE)[""].code_version == "3.2"


def test_hostile_text_is_stored_as_text(board_location: str, tmp_path: Path) -> None:
    words = "'); DROP TABLE patient; -- <b>\u0000</b> \ud800 %s {x} \u202e" + "x" * 250_000
    hostile = (
        patient(name=[{"family": words, "given": [words]}], identifier=[{"system": words, "value": words}]),
        breast_cancer(code=coded(ICD10, "C50", words, text=words), note=[{"text": words}]),
        t_category(words, effectiveDateTime=words),
        resource("Observation", "m", code={"text": f"HER2 {words}"}, valueString=words, focus=[refers("Condition/x")]),
        resource("Medication" + words, "\u0000" * 3),
    )
    tumor = breast_cancer("other" + "y" * 5000)
    with clinic_at(board_location) as clinic:
        outcomes = import_bundle(clinic, tmp_path, *hostile, tumor)
        assert len(outcomes) == 6
        assert {outcome.outcome for outcome in outcomes} <= {FILED, SKIPPED, NEEDS_YOU}
        case = all_cases(clinic)[0]
        assert case.outside_diagnosis is not None
        assert "DROP TABLE patient" in case.outside_diagnosis.verbatim
        assert "the whole text is in the original file" in case.outside_diagnosis.verbatim
        assert all(result.passed for result in check_board(clinic.database))


def test_a_new_case_waits_for_what_the_board_needs(sqlite_location: str, tmp_path: Path) -> None:
    with clinic_at(sqlite_location) as clinic:
        # The tests' own list asks for nothing; what a board begins with does.
        seen = clinic.database.read(read_site_lists, TumorSite.BREAST).seen_needs
        clinic.write(COORDINATOR, edit_checklist, EditChecklist(TumorSite.BREAST, (), seen))
        import_bundle(clinic, tmp_path, *record_of_ana())
        assert only_case(clinic).status is CaseStatus.COLLECTING


@pytest.mark.long
def test_without_a_board_nothing_is_imported(sqlite_location: str, tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    database = create_board(sqlite_location)
    make_people(database)
    with pytest.raises(GateError, match="There is no board yet"):
        import_paths(database.signed_in_as(COORDINATOR), (path,))
    database.close()


def test_only_a_coordinator_imports(sqlite_location: str, tmp_path: Path) -> None:
    path = write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    with clinic_at(sqlite_location) as clinic:
        with pytest.raises(NotAllowedError):
            import_paths(clinic.database.signed_in_as(PATHOLOGIST), (path,))
        assert all_cases(clinic) == ()


KILLED_IMPORT = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.orm import Session
from tests.support.board import COORDINATOR
from tumorboard.database.opening import open_board
from tumorboard.exchange.filing import import_paths
from tumorboard.models import ImportedEntry

desk = open_board(sys.argv[1]).signed_in_as(COORDINATOR)
flushes = 0

def die(session, context):
    global flushes
    flushes += 1
    if flushes == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Session, "after_flush", die)
import_paths(desk, (Path(sys.argv[2]),))
"""


@pytest.mark.long
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise")
@pytest.mark.parametrize("flush", [3, 9, 15, 21])
def test_an_import_that_is_killed_leaves_whole_people_only(sqlite_location: str, tmp_path: Path, flush: int) -> None:
    folder = tmp_path / "people"
    folder.mkdir()
    for number in range(4):
        mine: Json = {"subject": refers(f"Patient/{number}")}
        content = bundle(patient(str(number)), breast_cancer(**mine), t_category(**mine))
        write_json(folder / f"{number}.json", content)
    with clinic_at(sqlite_location):
        pass
    arguments = [sys.executable, "-c", KILLED_IMPORT, sqlite_location, str(folder), str(flush)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    killed = subprocess.run(arguments, env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    database = open_board(sqlite_location)
    counts = row_counts(database)
    people = counts["patient"]
    assert people < 4
    assert (counts["clinical_case"], counts["diagnosis"], counts["diagnosis_axis"]) == (people, people, people)
    assert counts["imported_entry"] == people * 3
    import_paths(database.signed_in_as(COORDINATOR), (folder,))
    assert row_counts(database)["clinical_case"] == 4
    assert all(result.passed for result in check_board(database))
    database.close()
