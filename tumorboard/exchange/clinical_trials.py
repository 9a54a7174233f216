"""Trials as ClinicalTrials.gov gives them in version 2 of its interface: one study, or the answer of a search.

Source: https://clinicaltrials.gov/data-api/api. Files are read within limits; no request is made.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tumorboard.database.sessions import Database
from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.json_text import JsonObject, JsonTextError, JsonValue, decode_text, parse_json
from tumorboard.services.trials import FiledTrials, FileTrials, TrialEntry, file_trials

_MOST_BYTES = 30_000_000
_NUMBER = re.compile(r"NCT\d{8}")
_PHASES = {"EARLY_PHASE1": "Early phase 1", "PHASE1": "Phase 1", "PHASE2": "Phase 2", "PHASE3": "Phase 3"}
_PHASES |= {"PHASE4": "Phase 4", "NA": ""}


def import_trials(database: Database, path: Path) -> FiledTrials:
    """File the trials of a file; the same file again changes nothing.

    Args:
        database: The board, signed in as who does it.
        path: The JSON as the registry gave it.

    Raises:
        ImportRefusedError: The file cannot be read, or holds no trial.
        NotAllowedError: The person may not do it.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ImportRefusedError(f"{path.name} is larger than {_MOST_BYTES // 1_000_000} MB.", field="file")
        content = path.read_bytes()
    except OSError as error:
        raise ImportRefusedError(f"{path.name} cannot be read.", field="file") from error
    return database.write(file_trials, FileTrials(read_trials(content, path.name)))


def read_trials(content: bytes, name: str) -> tuple[TrialEntry, ...]:
    """The trials of a file, each once, in its order.

    Raises:
        ImportRefusedError: It is no JSON, or no study in it has a number of the registry and a title.
    """
    text, _remark = decode_text(content, name)
    try:
        value = parse_json(text).value
    except JsonTextError as error:
        raise ImportRefusedError(f"{name} is not JSON as ClinicalTrials.gov gives it.", field="file") from error
    found = {trial.registry_number: trial for study in _studies(value) if (trial := _trial(study)) is not None}
    if not found:
        raise ImportRefusedError(
            f"{name} holds no trial. Save a study or the answer of a search of ClinicalTrials.gov as JSON.",
            field="file",
        )
    return tuple(found.values())


def _studies(value: JsonValue) -> Iterator[JsonObject]:
    listed = value if isinstance(value, list) else _dig(value, "studies") or [value]
    for study in listed if isinstance(listed, list) else []:
        if isinstance(study, dict):
            yield study


def _trial(study: JsonObject) -> TrialEntry | None:
    said = _dig(study, "protocolSection", "identificationModule")
    number, title = _text(said, "nctId"), _text(said, "briefTitle") or _text(said, "officialTitle")
    if not _NUMBER.fullmatch(number) or not title:
        return None
    status = _text(_dig(study, "protocolSection", "statusModule"), "overallStatus")
    phases = _dig(study, "protocolSection", "designModule", "phases")
    return TrialEntry(
        number,
        title,
        status.replace("_", " ").capitalize(),
        " / ".join(filter(None, map(_phase, phases if isinstance(phases, list) else []))),
        "\n".join(dict.fromkeys(_sites(study))),
    )


def _phase(code: JsonValue) -> str:
    return _PHASES.get(code, code) if isinstance(code, str) else ""


def _sites(study: JsonObject) -> Iterator[str]:
    places = _dig(study, "protocolSection", "contactsLocationsModule", "locations")
    for place in places if isinstance(places, list) else []:
        parts = [_text(place, name) for name in ("facility", "city", "country")]
        if any(parts):
            yield ", ".join(filter(None, parts))


def _dig(value: JsonValue, *names: str) -> JsonValue:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _text(value: JsonValue, name: str) -> str:
    found = _dig(value, name)
    return found.strip() if isinstance(found, str) else ""
