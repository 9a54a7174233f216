"""Every entry is accounted for, the same files give the same reading, and nothing is silently dropped."""

import json

import pytest

from tests.support.fhir import ICD10, bundle, coded, patient, read, read_text, refers, resource
from tests.support.fhir_sample import SAMPLE
from tumorboard.exchange.fhir.reader import looks_like_fhir

CANCER = resource("Condition", "c", code=coded(ICD10, "C50.4"))


def test_every_entry_says_what_became_of_it() -> None:
    allergy = {"resourceType": "AllergyIntolerance", "id": "a", "patient": refers("Patient/1")}
    reading = read(bundle(patient(), CANCER, allergy, {"resourceType": "Location", "id": "l"}))
    assert [(entry.records, entry.used, entry.understood) for entry in reading.entries] == [
        ((), False, "the bundle around other entries: kept as it is"),
        (("person 1",), True, "used as the patient"),
        (("person 1",), True, "used as primary tumor C50.4 (ICD-10 C50.4)"),
        (("person 1",), False, "not understood: kept as it is"),
        ((), False, "belongs to no patient of these files: kept as it is"),
    ]
    assert reading.records[0].entries == (1, 2, 3)


def test_what_is_not_understood_is_kept_whole() -> None:
    sent = {"resourceType": "Basic", "id": "b", "subject": refers("Patient/1"), "unknown": {"deep": [1.50, None, True]}}
    entry = read(bundle(patient(), sent)).entries[2]
    assert json.loads(entry.raw) == sent
    assert '"deep":[1.5,null,true]' in entry.raw


def test_the_same_resource_has_the_same_fingerprint_whatever_its_order_and_place() -> None:
    backwards = dict(reversed(CANCER.items()))
    one = read(bundle(patient(), CANCER)).entries[2]
    other = read(patient(), backwards).entries[1]
    assert one.sha256 == other.sha256
    assert one.identity == other.identity == "Condition/c"


@pytest.mark.parametrize(
    ("url", "ident", "identity"),
    [
        ("http://server/Condition/c", "c", "http://server/Condition/c"),
        ("urn:uuid:7", "c", "Condition/c"),
        ("urn:uuid:7", "", "urn:uuid:7"),
    ],
)
def test_a_resource_is_named_so_that_it_can_be_known_again(url: str, ident: str, identity: str) -> None:
    sent = {"resourceType": "Condition", "code": coded(ICD10, "C50"), **({"id": ident} if ident else {})}
    holder = {"resourceType": "Bundle", "entry": [{"fullUrl": url, "resource": sent}]}
    assert read(holder).entries[1].identity == identity


def test_contained_resources_are_named_after_what_contains_them() -> None:
    reading = read(bundle(patient(), {**CANCER, "contained": [{"resourceType": "Practitioner", "id": "p"}]}))
    assert reading.entries[3].identity == "Condition/c#p"


def test_the_same_files_give_the_same_reading() -> None:
    assert read(SAMPLE) == read(SAMPLE)


def test_the_order_of_a_bundle_does_not_change_what_it_says() -> None:
    forwards, backwards = read(SAMPLE), read({**SAMPLE, "entry": SAMPLE["entry"][::-1]})
    accounts = [
        {entry.identity: entry.understood for entry in reading.entries if entry.resource_type != "Bundle"}
        for reading in (forwards, backwards)
    ]
    assert accounts[0] == accounts[1]


def test_the_original_bytes_are_handed_on_for_the_archive() -> None:
    content = json.dumps(patient(), indent=4).encode("utf-8-sig")
    (file,) = read_text(content).files
    assert file.content == content


def test_characters_that_no_database_stores_are_shown_as_a_sign_and_kept_in_the_raw_text() -> None:
    reading = read_text('{"resourceType": "Patient", "name": [{"text": "A\\u0000B\\ud800"}]}')
    person = reading.records[0].patient
    assert person is not None
    assert person.names[0].text == "A�B�"
    assert "A\\u0000B\\ud800" in reading.entries[0].raw


def test_a_warning_about_the_encoding_is_handed_on() -> None:
    reading = read_text('{"resourceType": "Patient", "name": [{"text": "Müller"}]}'.encode("cp1252"))
    assert reading.warnings[0].startswith("file.json is not UTF-8")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"resourceType": "Bundle"}', True),
        ('\ufeff{ "resourceType":"Patient"}'.encode("utf-16"), True),
        (b'{"patient": {}}', False),
        (b"MSH|^~\\&|", False),
        (b"%PDF-1.7", False),
    ],
)
def test_fhir_is_recognized_by_its_beginning(content: bytes, expected: bool) -> None:
    assert looks_like_fhir(content) is expected
