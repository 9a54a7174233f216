"""JSON is read without losing a digit, and what could harm is refused with a place and a reason."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.json_text import (
    JsonTextError,
    JsonValue,
    Number,
    canonical_text,
    decode_text,
    parse_json,
    repeated_keys,
)
from tumorboard.exchange.files import Limits


@pytest.mark.parametrize("number", ["1.10", "0", "-0", "1e400", "0.30000000000000000001", "9" * 5000, "1.0E-2"])
def test_a_number_stays_the_text_that_was_sent(number: str) -> None:
    value = parse_json(f'{{"value": {number}}}').value
    assert isinstance(value, dict)
    assert value["value"] == Number(number)
    assert canonical_text(value) == f'{{"value":{number}}}'


def test_a_number_and_the_same_digits_as_text_stay_different() -> None:
    assert canonical_text(parse_json('[1.10, "1.10"]').value) == '[1.10,"1.10"]'


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_refused(constant: str) -> None:
    with pytest.raises(JsonTextError, match=f"contains {constant}"):
        parse_json(f'{{"value": {constant}}}')


def test_keys_that_come_twice_are_noticed_and_none_is_lost() -> None:
    document = parse_json('{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}')
    assert document.repeats
    assert repeated_keys(document.value) == ("a", "c")
    assert canonical_text(document.value) == '{"a":4,"b":{"c":3,"c":2},"a":1}'


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_deep_nesting_is_refused_and_never_exhausts_the_stack(opening: str) -> None:
    with pytest.raises(JsonTextError, match="nested more than 100 levels"):
        parse_json(opening * 100_000)


def test_brackets_inside_text_are_not_nesting() -> None:
    text = '{"a": "' + "[{" * 100_000 + '\\"["}'
    assert parse_json(text).value == {"a": "[{" * 100_000 + '"['}


def test_hostile_text_is_judged_in_linear_time() -> None:
    # A string that never ends, full of escaped quotes, behind enough brackets to be looked at closely.
    text = "[]" * 200 + '"' + '\\"' * 1_000_000
    start = time.perf_counter()
    with pytest.raises(JsonTextError):
        parse_json(text)
    assert time.perf_counter() - start < 5


def test_more_values_than_memory_allows_are_refused() -> None:
    with pytest.raises(JsonTextError, match="more than 10 values"):
        parse_json("[1,2,3,4,5,6,7,8,9,10,11,12]", Limits(values=10))


@pytest.mark.parametrize(
    ("text", "reason", "where"),
    [
        ('{"a": 1,\n "b" 2}', "expecting ':' delimiter", "line 2, column 6"),
        ('{"a": [1, 2', "cut off", "line 1, column 12"),
        ('{"a": "never ends', "cut off", "line 1, column 7"),
        ("{} {}", "something follows its end", "line 1, column 4"),
    ],
)
def test_broken_json_is_told_with_line_and_column(text: str, reason: str, where: str) -> None:
    with pytest.raises(JsonTextError, match=reason) as refusal:
        parse_json(text)
    assert refusal.value.where == where


def test_line_breaks_inside_text_are_tolerated() -> None:
    assert parse_json('{"a": "one\ntwo"}').value == {"a": "one\ntwo"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_tolerated(encoding: str) -> None:
    text, warning = decode_text('{"a": "ä"}'.encode(encoding), "file.json")
    assert (text, warning) == ('{"a": "ä"}', "")


def test_text_that_is_not_utf8_is_read_as_windows_text_and_says_so() -> None:
    text, warning = decode_text('{"a": "Müller"}'.encode("cp1252"), "file.json")
    assert text == '{"a": "Müller"}'
    assert "not UTF-8" in warning


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ImportRefusedError, match=r"picture\.json is not a text file"):
        decode_text(b"\x81\x8d\xff", "picture.json")


def test_equal_content_has_equal_text_whatever_the_order_and_spacing() -> None:
    one = parse_json('{"b": [true, null], "a": "é"}').value
    other = parse_json('{ "a":"\\u00e9","b":[ true,null ] }').value
    assert canonical_text(one) == canonical_text(other) == '{"a":"é","b":[true,null]}'


def test_characters_that_cannot_be_stored_are_written_as_escapes() -> None:
    text = canonical_text(parse_json('{"a": "\\ud800", "b": "\\u0000"}').value)
    assert text == '{"a":"\\ud800","b":"\\u0000"}'


LEAVES: st.SearchStrategy[JsonValue] = st.none() | st.booleans() | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(VALUES)
def test_canonical_text_reads_back_as_the_same_value_and_can_be_stored(value: JsonValue) -> None:
    text = canonical_text(value)
    text.encode("utf-8")
    assert parse_json(text).value == value
