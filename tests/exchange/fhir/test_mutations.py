"""Whatever shape a file has, it is read or refused with a sentence; nothing else ever happens."""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fhir import Json, read_text
from tests.support.fhir_sample import SAMPLE
from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.record import FhirReading


def places(value: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every node below the root."""
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


PLACES = list(places(SAMPLE))
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(["Patient/1", "#d", "#", "urn:uuid:1", "2²", "C50", "\ud800", "\x00", "Bundle", "Patient", "²"]),
    st.just([]),
    st.just({}),
    st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=3)), max_size=3),
    st.dictionaries(
        st.sampled_from(["reference", "coding", "text", "value", "code", "url"]), st.text(max_size=4), max_size=3
    ),
)


def put(root: Json, path: tuple[str | int, ...], value: Json) -> None:
    """Replaces one node, unless an earlier replacement took away its place."""
    with suppress(KeyError, IndexError, TypeError):
        for key in path[:-1]:
            root = root[key]
        root[path[-1]] = value


def read_or_refuse(text: str | bytes, name: str = "file.json") -> FhirReading | None:
    """The reading, or None where the file is refused."""
    try:
        return read_text(text, name)
    except ImportRefusedError:
        return None


def test_the_unchanged_sample_is_read_without_a_problem() -> None:
    reading = read_or_refuse(json.dumps(SAMPLE))
    assert reading is not None
    assert [entry.problems for entry in reading.entries if entry.problems] == []
    assert all(entry.used for entry in reading.entries if entry.resource_type != "Bundle")


@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from(PLACES), STRANGE), min_size=1, max_size=4))
def test_any_node_may_be_of_any_type(changes: list[tuple[tuple[str | int, ...], Json]]) -> None:
    changed = copy.deepcopy(SAMPLE)
    for path, value in changes:
        put(changed, path, value)
    reading = read_or_refuse(json.dumps(changed))
    if reading is not None:
        assert [entry.number for entry in reading.entries] == list(range(len(reading.entries)))
        for entry in reading.entries:
            assert entry.understood
            entry.raw.encode("utf-8")
        for record in reading.records:
            repr(record).encode("utf-8")


@settings(max_examples=60)
@given(st.data())
def test_a_file_cut_off_anywhere_is_refused_with_a_sentence(data: st.DataObject) -> None:
    text = json.dumps(SAMPLE)
    end = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    assert read_or_refuse(text[:end]) is None


@settings(max_examples=60)
@given(st.binary(max_size=200), st.sampled_from(["file.json", "file.ndjson", "file.zip"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    read_or_refuse(content, name)
