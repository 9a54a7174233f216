"""Trials as ClinicalTrials.gov gives them: a study, the answer of a search, and what is neither."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import Clinic
from tests.support.fhir import MATERIAL
from tests.support.hostile import HOSTILE
from tumorboard.errors import ImportRefusedError, NotAllowedError
from tumorboard.exchange.clinical_trials import import_trials, read_trials
from tumorboard.queries.trials import list_trials
from tumorboard.services.trials import AssessTrial, FiledTrials, TrialEntry, assess_trial
from tumorboard.vocabulary import Eligibility, Place

RECORDED = MATERIAL / "clinicaltrials"


def study(number: str = "NCT01234567", title: str = "A trial", **modules: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    said = {"identificationModule": {"nctId": number, "briefTitle": title}, **modules}
    return {"protocolSection": said}


def content(value: object) -> bytes:
    return json.dumps(value).encode()


def test_what_a_study_states_is_read() -> None:
    places = [
        {"facility": "Lakeside", "city": "Easton", "country": "United States"},
        {"city": "Oslo", "country": "Norway"},
        {"city": "Oslo", "country": "Norway"},
        {},
    ]
    modules: dict[str, Any] = {
        "statusModule": {"overallStatus": "ACTIVE_NOT_RECRUITING"},
        "designModule": {"phases": ["PHASE1", "PHASE2"]},
        "contactsLocationsModule": {"locations": places},
    }
    (trial,) = read_trials(content(study(**modules)), "study.json")
    assert trial == TrialEntry(
        "NCT01234567",
        "A trial",
        "Active not recruiting",
        "Phase 1 / Phase 2",
        "Lakeside, Easton, United States\nOslo, Norway",
    )


@pytest.mark.parametrize(
    "value",
    [
        {"studies": [study(), study("NCT07654321", "B"), {"protocolSection": {}}, 7, study("NCT1", "short")]},
        [study(), study("NCT07654321", "B"), study()],
    ],
)
def test_the_answer_of_a_search_gives_each_of_its_trials_once(value: object) -> None:
    assert [each.registry_number for each in read_trials(content(value), "search.json")] == [
        "NCT01234567",
        "NCT07654321",
    ]


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"NCT01234567"',
        b'{"studies": {}}',
        b'{"studies": "x"}',
        content({"protocolSection": {"identificationModule": {"nctId": 7, "briefTitle": ["x"]}}}),
        content(study("javascript:1", "x")),
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b"PK\x03\x04 a zip",
    ],
)
def test_what_is_no_trial_is_refused_in_a_sentence(bad: bytes) -> None:
    with pytest.raises(ImportRefusedError) as refusal:
        read_trials(bad, "file.json")
    assert refusal.value.field in {"file", ""}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words: str) -> None:
    if words.strip():
        (trial,) = read_trials(content(study(title=words)), "study.json")
        assert trial.title == words.strip()


def test_a_file_is_filed_once_and_what_was_assessed_stays(clinic: Clinic, tmp_path: Path) -> None:
    case = clinic.register()
    path = tmp_path / "search.json"
    path.write_bytes(content({"studies": [study("NCT00000001", "First"), study("NCT00000002", "Second")]}))
    desk = clinic.database.signed_in_as(PATHOLOGIST)
    assert import_trials(desk, path) == FiledTrials(2, 0, 0)
    command = AssessTrial(case.id, "NCT00000002", "", Eligibility.MAYBE, "HER2 by ISH", Place.AT_HOME)
    clinic.write(PATHOLOGIST, assess_trial, command)
    path.write_bytes(content([study("NCT00000002", "Second, renamed", statusModule={"overallStatus": "RECRUITING"})]))
    assert import_trials(clinic.database.signed_in_as(COORDINATOR), path) == FiledTrials(0, 1, 0)
    assert import_trials(desk, path) == FiledTrials(0, 0, 1)
    (trial,) = case.read().trials
    assert (trial.title, trial.status, trial.criterion) == ("Second, renamed", "Recruiting", "HER2 by ISH")
    assert {"NCT00000001", "NCT00000002"} <= {each.registry_number for each in desk.read(list_trials)}


def test_who_does_not_treat_takes_no_trials_in(clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "study.json"
    path.write_bytes(content(study()))
    with pytest.raises(NotAllowedError):
        import_trials(clinic.database.signed_in_as(ADMINISTRATOR), path)
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        import_trials(clinic.database.signed_in_as(PATHOLOGIST), tmp_path / "none.json")


@pytest.mark.skipif(not RECORDED.exists(), reason="the recorded answers are not here")
def test_every_recorded_answer_is_read() -> None:
    read = {
        path.name: read_trials(path.read_bytes(), path.name)
        for path in sorted(RECORDED.glob("*.json"))
        if "count" not in path.name
    }
    assert sum(map(len, read.values())) >= len(read) > 3
    (toca,) = read["get_nct02576665_20260811.json"]
    assert (toca.status, toca.phase) == ("Terminated", "Phase 1")
    assert "Sarah Cannon Research Institute, Denver, United States" in toca.sites.splitlines()
