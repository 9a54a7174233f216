"""Small FHIR resources for tests, and reading them without files."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tumorboard.exchange.fhir.reader import read_fhir, read_fhir_files
from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits, OpenedFiles, source_file

MATERIAL = Path(__file__).parents[3] / "shared" / "material"
SNOMED = "http://snomed.info/sct"
LOINC = "http://loinc.org"
ICD10 = "http://hl7.org/fhir/sid/icd-10-cm"
ICDO = "http://terminology.hl7.org/CodeSystem/icd-o-3"

# Any: tests write JSON by hand, wrong shapes included.
Json = Any


def coded(system: str, code: str, display: str = "", **more: Json) -> dict[str, Json]:
    """A CodeableConcept with one code."""
    coding = {"system": system, "code": code, **({"display": display} if display else {})}
    return {"coding": [coding], **more}


def resource(kind: str, ident: str = "", **content: Json) -> dict[str, Json]:
    """A resource of Patient/1 unless it names another subject; trailing underscores spare Python's words."""
    own = (
        {}
        if kind in {"Patient", "Practitioner", "Organization", "Medication", "Bundle"}
        else {"subject": refers("Patient/1")}
    )
    named = {"id": ident} if ident else {}
    return {"resourceType": kind, **named, **own, **{key.rstrip("_"): value for key, value in content.items()}}


def refers(reference: str) -> dict[str, str]:
    """A Reference."""
    return {"reference": reference}


def patient(ident: str = "1", **content: Json) -> dict[str, Json]:
    """A Patient with a name, a birth date and a record number unless told otherwise."""
    usual = {
        "name": [{"family": "Garcia", "given": ["Ana"]}],
        "birthDate": "1960-02-03",
        "gender": "female",
        "identifier": [{"system": "http://hospital.example.org", "value": f"mrn-{ident}"}],
    }
    return {"resourceType": "Patient", "id": ident, **usual, **content}


def bundle(*resources: Mapping[str, Json], kind: str = "collection", **content: Json) -> dict[str, Json]:
    """A bundle of resources without fullUrls."""
    return {"resourceType": "Bundle", "type": kind, "entry": [{"resource": item} for item in resources], **content}


def read_text(text: str | bytes, name: str = "file.json", limits: Limits = DEFAULT_LIMITS) -> FhirReading:
    """Reads one file from memory."""
    content = text if isinstance(text, bytes) else text.encode("utf-8")
    return read_fhir_files(OpenedFiles((source_file(name, content),)), limits)


def read(*resources: Mapping[str, Json]) -> FhirReading:
    """Reads each resource as a file of its own, as in a folder of loose ones; a single one may be a bundle."""
    files = (source_file(f"{place}.json", json.dumps(item).encode()) for place, item in enumerate(resources))
    return read_fhir_files(OpenedFiles(tuple(files)))


def record_of(*resources: Mapping[str, Json]) -> OutsideRecord:
    """The only record of a bundle of Patient/1 with these resources."""
    reading = read(bundle(patient(), *resources))
    assert len(reading.records) == 1
    return reading.records[0]


def read_material(folder: str) -> FhirReading:
    """Reads a folder of outside material, or skips the test where it is absent."""
    path = MATERIAL / folder
    if not path.exists():
        pytest.skip(f"outside material {folder} is not here")
    return read_fhir(path)
