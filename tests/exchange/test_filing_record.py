"""One person as one command: whatever the sender's file looks like, it can be filed."""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.clinic import Clinic
from tests.support.fhir import Json, coded, patient, read, refers, resource
from tests.support.fhir_sample import SAMPLE
from tests.support.imports import all_cases, breast_cancer, clinic_at, desk, only_case, record_of_ana, write_json
from tumorboard.exchange.filing import import_paths
from tumorboard.exchange.filing_record import QUESTION, Originals, leftovers_command, record_command
from tumorboard.services.imported_cases import CaseSent
from tumorboard.services.imports import FileRecord
from tumorboard.vocabulary import ConsultationMode, ImportOutcome, ReferralReason

TODAY = date(2026, 11, 20)


def command(*resources: Json) -> FileRecord:
    reading = read(*resources)
    (record,) = reading.records
    return record_command(reading, record, Originals(reading), TODAY)


def only_sent(*resources: Json) -> CaseSent:
    (case,) = command(patient(), *resources).cases
    return case


def places(value: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


def put(root: Json, path: tuple[str | int, ...], value: Json) -> None:
    with suppress(KeyError, IndexError, TypeError):
        for key in path[:-1]:
            root = root[key]
        root[path[-1]] = value


PLACES = list(places(SAMPLE))
STRANGE = st.one_of(
    st.none(),
    st.integers(),
    st.text(max_size=8),
    st.sampled_from(["Patient/1", "Condition/c", "\ud800", "\x00", " ", "1900-01-01", "entered-in-error", "refuted"]),
    st.just([]),
    st.just({}),
    st.dictionaries(st.sampled_from(["reference", "coding", "text", "code"]), st.text(max_size=4), max_size=2),
)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """A board that dry runs leave as it is."""
    with clinic_at(str(tmp_path_factory.mktemp("filing") / "board.sqlite")) as made:
        yield made


@pytest.mark.long
@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), STRANGE), min_size=1, max_size=4))
def test_any_readable_file_can_be_filed(
    board: Clinic, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[tuple[str | int, ...], Json]]
) -> None:
    changed = copy.deepcopy(SAMPLE)
    for path, value in changes:
        put(changed, path, value)
    file = tmp_path_factory.getbasetemp() / "changed.json"
    file.write_text(json.dumps(changed), encoding="utf-8")
    for outcome in import_paths(desk(board), (file,), dry_run=True):
        assert outcome.reason
        assert "Nothing of this person was filed" not in outcome.reason
    assert all_cases(board) == ()


def test_the_sample_with_a_bit_of_everything_is_filed(board_location: str, tmp_path: Path) -> None:
    with clinic_at(board_location) as clinic:
        outcomes = import_paths(desk(clinic), (write_json(tmp_path / "sample.json", SAMPLE),))
        refused = [outcome for outcome in outcomes if outcome.outcome is ImportOutcome.REFUSED]
        assert refused == []
        case = only_case(clinic)
        assert case.family_history == "sister: breast cancer (64)."
        assert len(case.materials) == 5


@pytest.mark.parametrize(
    ("content", "drug", "reason"),
    [
        ({}, None, ReferralReason.NEWLY_DIAGNOSED),
        ({}, "completed", ReferralReason.NEWLY_DIAGNOSED),
        ({}, "active", ReferralReason.ON_TREATMENT),
        ({"clinicalStatus": coded("", "recurrence")}, "active", ReferralReason.RECURRENCE),
        ({"clinicalStatus": coded("", "relapse")}, None, ReferralReason.RECURRENCE),
    ],
)
def test_the_reason_of_the_referral_follows_from_the_facts(
    content: Json, drug: str | None, reason: ReferralReason
) -> None:
    given_drug = resource(
        "MedicationStatement",
        "drug",
        status=drug,
        medicationCodeableConcept={"text": "tamoxifen"},
        reasonReference=[refers("Condition/tumor")],
    )
    case = only_sent(breast_cancer(**content), *([given_drug] if drug else []))
    assert case.referral.reason is reason


def test_a_referral_is_of_records_only_and_received_today() -> None:
    case = only_sent(breast_cancer())
    assert (case.referral.mode, case.referral.received_on) == (ConsultationMode.RECORDS_ONLY, TODAY)
    assert case.question == QUESTION


def test_a_metastasis_alone_asks_for_the_primary_tumor() -> None:
    brain = breast_cancer(code=coded("http://hl7.org/fhir/sid/icd-10-cm", "C79.3", "Metastasis in the brain"))
    assert "enter the primary tumor if it is known" in only_sent(brain).remarks


def test_statements_without_a_tumor_are_put_before_a_person() -> None:
    ecog = resource("Observation", "e", code=coded("http://loinc.org", "89247-1"), valueInteger=1)
    sent = command(patient(), ecog)
    assert sent.cases == ()
    by_type = {entry.resource_type: entry for entry in sent.entries}
    assert by_type["Observation"].outcome is ImportOutcome.NEEDS_YOU
    assert by_type["Observation"].reason.startswith("The files name no tumor, so that there is no case for it")
    assert by_type["Patient"].outcome is ImportOutcome.FILED


def test_an_entry_is_named_within_its_patient_unless_its_address_is_its_own() -> None:
    keys = [entry.key for entry in command(*record_of_ana()).entries]
    assert keys == ["Patient/1", "Patient/1 Condition/tumor", "Patient/1 Observation/t"]


def test_two_versions_of_an_entry_have_two_names() -> None:
    keys = [entry.key for entry in command(patient(), breast_cancer(), breast_cancer(note=[{"text": "x"}])).entries]
    assert keys[1:] == ["Patient/1 Condition/tumor", "Patient/1 Condition/tumor (2)"]


def test_what_belongs_to_nobody_is_archived_all_the_same() -> None:
    reading = read({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": patient()}]})
    leftovers = leftovers_command(reading, Originals(reading))
    assert leftovers is not None
    (bundle,) = leftovers.entries
    assert (bundle.resource_type, bundle.outcome) == ("Bundle", ImportOutcome.SKIPPED)
    assert [file.name for file in leftovers.files] == ["0.json"]
