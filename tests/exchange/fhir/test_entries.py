"""Every resource in a file becomes an entry, wherever it stands, and a file that is no FHIR is refused by name."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.support.fhir import ICD10, bundle, coded, patient, read, read_text, resource
from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.reader import read_fhir
from tumorboard.exchange.files import Limits

CANCER = resource("Condition", "c", code=coded(ICD10, "C50.4"))


def test_a_bundle_its_resources_and_what_they_contain_are_entries_in_the_order_of_the_text() -> None:
    holder = {**CANCER, "contained": [{"resourceType": "Practitioner", "id": "p"}]}
    reading = read(bundle(patient(), holder))
    assert [(entry.resource_type, entry.position) for entry in reading.entries] == [
        ("Bundle", ""),
        ("Patient", "entry[0].resource"),
        ("Condition", "entry[1].resource"),
        ("Practitioner", "entry[1].resource.contained[0]"),
    ]


def test_bundles_in_bundles_and_resources_in_parameters_are_unfolded() -> None:
    inner = bundle(patient(), CANCER)
    parameters = {"resourceType": "Parameters", "parameter": [{"name": "x", "resource": inner}]}
    reading = read(bundle(parameters, kind="batch"))
    assert reading.entries[-1].position == "entry[0].resource.parameter[0].resource.entry[1].resource"
    assert reading.records[0].tumors[0].wording == "C50.4"


@pytest.mark.parametrize("kind", ["searchset", "history", "document", "message", "transaction", "batch", "nonsense"])
def test_a_bundle_of_any_type_is_read(kind: str) -> None:
    assert len(read(bundle(patient(), CANCER, kind=kind)).records[0].tumors) == 1


def test_the_raw_text_of_a_bundle_holds_what_stands_around_its_resources_and_not_the_resources() -> None:
    sent = bundle(patient())
    sent["entry"][0]["request"] = {"method": "POST", "url": "Patient"}
    entry = read(sent).entries[0]
    assert json.loads(entry.raw)["entry"] == [{"request": {"method": "POST", "url": "Patient"}}]


def test_an_entry_that_asks_to_delete_deletes_nothing_and_is_told() -> None:
    sent = bundle(patient())
    sent["entry"].append({"request": {"method": "DELETE", "url": "Condition/c"}})
    entry = read(sent).entries[0]
    assert "nothing is deleted" in entry.problems[0]
    assert "Condition/c" in entry.raw


def test_one_page_of_several_says_that_pages_are_missing() -> None:
    sent = bundle(patient(), link=[{"relation": "next", "url": "http://server/page2"}])
    assert read(sent).entries[0].problems == ("it is one page of several: ask for the others",)


def test_a_list_of_resources_is_read_like_loose_ones() -> None:
    reading = read_text(json.dumps([patient(), CANCER]))
    assert reading.records[0].tumors[0].entry == 1
    assert reading.entries[1].position == "[1]"


def test_ndjson_is_read_line_by_line_and_a_broken_line_is_kept() -> None:
    lines = [json.dumps(patient()), '{"resourceType": "Observation", ', "", json.dumps(CANCER)]
    reading = read_text("\n".join(lines), "export.ndjson")
    assert [entry.position for entry in reading.entries] == ["line 1", "line 2", "line 4"]
    broken = reading.entries[1]
    assert (broken.used, broken.raw) == (False, lines[1])
    assert broken.problems == ("not JSON: it ends in the middle, as if cut off (line 2, column 33)",)
    assert len(reading.records[0].tumors) == 1


def test_ndjson_is_recognized_by_its_content_too() -> None:
    reading = read_text(json.dumps(patient()) + "\r\n" + json.dumps(CANCER) + "\r\n", "export.json")
    assert [entry.resource_type for entry in reading.entries] == ["Patient", "Condition"]


def test_a_byte_order_mark_does_not_disturb() -> None:
    assert len(read_text(json.dumps(patient()).encode("utf-8-sig")).records) == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "file.json is empty"),
        ("<Bundle/>", "file.json is XML"),
        ("MSH|^~\\&|", "file.json is an HL7 v2 message"),
        ("Dear colleague", "file.json is not JSON"),
        ('{"patient": {}}', 'it has no "resourceType"'),
        ('{"resourceType": 7}', 'it has no "resourceType"'),
        ('{"resourceType": "Patient", "id": }', "expecting value (line 1, column 35)"),
        ('{"resourceType": "Patient", "multipleBirthInteger": NaN}', "contains NaN"),
        ('{"resourceType": "Patient"} and more', "something follows its end (line 1, column 29)"),
        ("[" * 100_000, "nested more than 100 levels deep"),
        ('{"resourceType":"Patient","extension":' * 100_000, "nested more than 100 levels deep"),
    ],
)
def test_what_is_no_fhir_json_is_refused_with_one_sentence(content: str, sentence: str) -> None:
    with pytest.raises(ImportRefusedError) as refusal:
        read_text(content)
    assert sentence in refusal.value.sentence


def test_of_several_files_one_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(json.dumps(patient()))
    (tmp_path / "broken.json").write_text('{"resourceType": ')
    (tmp_path / "notes.txt").write_text("words")
    reading = read_fhir(tmp_path)
    assert len(reading.records) == 1
    assert [item.name for item in reading.skipped] == ["broken.json", "notes.txt"]
    assert "cut off" in reading.skipped[0].reason


def test_a_folder_without_any_fhir_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("words")
    (tmp_path / "more.txt").write_text("other words")
    with pytest.raises(ImportRefusedError, match="No FHIR JSON was found"):
        read_fhir(tmp_path)


def test_a_zip_that_holds_only_another_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:
        inner.writestr("patient.json", json.dumps(patient()))
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as outer:
        outer.write(tmp_path / "inner.zip", "inner.zip")
    with pytest.raises(ImportRefusedError, match=r"inner\.zip is a zip archive .* it was not opened"):
        read_fhir(tmp_path / "outer.zip")


def test_loose_resources_in_a_zip_see_each_other(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("Condition/c.json", json.dumps(CANCER))
        archive.writestr("Patient/1.json", json.dumps(patient()))
    reading = read_fhir(tmp_path / "a.zip")
    assert reading.records[0].patient is not None
    assert len(reading.records[0].tumors) == 1


def test_more_resources_than_the_limit_are_refused() -> None:
    with pytest.raises(ImportRefusedError, match="more than 3 resources"):
        read_text(json.dumps(bundle(patient(), CANCER, CANCER)), limits=Limits(entries=3))


def test_a_key_that_came_twice_is_told_and_both_values_are_kept() -> None:
    reading = read_text('{"resourceType": "Patient", "id": "1", "gender": "male", "gender": "female"}')
    entry = reading.entries[0]
    assert entry.problems == ("gender came twice in one object: the last is read, all are kept",)
    assert entry.raw == '{"gender":"female","id":"1","resourceType":"Patient","gender":"male"}'


def test_resources_under_a_key_that_came_twice_are_not_lost() -> None:
    first, second = json.dumps({"resource": patient("1")}), json.dumps({"resource": patient("2")})
    reading = read_text(f'{{"resourceType": "Bundle", "entry": [{first}], "entry": [{second}]}}')
    assert "mrn-1" in reading.entries[0].raw
    assert reading.entries[0].problems == ("entry came twice in one object: the last is read, all are kept",)
    assert [entry.resource_id for entry in reading.entries] == ["", "2"]


@pytest.mark.parametrize("odd", ['"Patient"', "7", "[]", "null"])
def test_an_entry_whose_resource_is_no_object_is_told_and_kept(odd: str) -> None:
    good = json.dumps({"resource": patient()})
    reading = read_text(f'{{"resourceType": "Bundle", "entry": [{{"resource": {odd}}}, {good}]}}')
    assert reading.entries[0].problems == ("entry[0] holds no resource: it is kept with the bundle",)
    assert len(reading.records) == 1


def test_a_resource_without_a_type_is_kept_and_told() -> None:
    reading = read(bundle(patient(), {"id": "x", "code": {"text": "?"}}))
    assert reading.entries[2].problems == ("the resource does not say its type",)
    assert not reading.entries[2].used
