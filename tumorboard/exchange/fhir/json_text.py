"""Reading JSON without losing a digit and without trusting the sender: decimals stay text, bombs are refused.

Python's own reader turns 1.10 into 1.1, lets the second of two equal keys win in silence, accepts NaN, and fails on
deep nesting; here each of these is either kept as sent or refused with a sentence.
"""

import codecs
import json
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import NoReturn, TypeAlias

from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.files import DEFAULT_LIMITS, Limits

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | bool | None"
JsonObject: TypeAlias = dict[str, JsonValue]

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_ENCODE_ASCII = json.JSONEncoder(ensure_ascii=True).encode
_SURROGATE = re.compile("[\ud800-\udfff]")
# A string that never ends runs to the end of the text, so that the search stays linear whatever is sent.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_NOT_BRACKET = re.compile(r"[^\[\]{}]+")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Number(str):
    """A JSON number, kept as the text that was sent, so that 1.10 stays 1.10."""

    __slots__ = ()


class RepeatedKeys(dict[str, JsonValue]):
    """A JSON object in which a key came twice. It reads as the last value; `earlier` holds the others as sent."""

    __slots__ = ("earlier",)

    def __init__(self, pairs: list[tuple[str, JsonValue]]) -> None:
        super().__init__(pairs)
        last = {key: index for index, (key, _value) in enumerate(pairs)}
        self.earlier = tuple(pair for index, pair in enumerate(pairs) if last[pair[0]] != index)


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A parsed text. `repeats` says that some object in it has a key twice."""

    value: JsonValue
    repeats: bool


class JsonTextError(Exception):
    """The text is not JSON.

    Attributes:
        reason: What is wrong, as a clause without a full stop.
        line: From 1, or 0 where it is not known.
        column: From 1, or 0.
        more_follows: A complete value came first and something follows it, as in NDJSON.
    """

    def __init__(self, reason: str, line: int = 0, column: int = 0, *, more_follows: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column
        self.more_follows = more_follows

    @property
    def where(self) -> str:
        """The position for people: "line 3, column 14", or "" where it is not known."""
        return f"line {self.line}, column {self.column}" if self.line else ""


def decode_text(content: bytes, name: str) -> tuple[str, str]:
    """Turns bytes into text by their byte order mark, else as UTF-8, else as Windows-1252.

    Args:
        content: The bytes of a file.
        name: The file's name for the sentence of a refusal.

    Returns:
        The text, and a sentence to show when the file is not UTF-8, as FHIR demands; "" where all is well.

    Raises:
        ImportRefusedError: The bytes are not text in any of these encodings.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding), ""
            except UnicodeDecodeError as error:
                raise _not_text(name) from error
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _not_text(name) from error
    return text, f"{name} is not UTF-8; it was read as Windows-1252: check letters such as ä, é, ß."


def parse_json(text: str, limits: Limits = DEFAULT_LIMITS) -> JsonDocument:
    """Parses one JSON value. Numbers become `Number`; line breaks inside strings are tolerated.

    Raises:
        JsonTextError: The text is not JSON, is nested too deep, or holds too many values or NaN.
    """
    _check_size(text, limits)
    repeats = False

    def keep_pairs(pairs: list[tuple[str, JsonValue]]) -> JsonObject:
        nonlocal repeats
        value = dict(pairs)
        if len(value) == len(pairs):
            return value
        repeats = True
        return RepeatedKeys(pairs)

    decoder = json.JSONDecoder(
        strict=False,
        parse_float=Number,
        parse_int=Number,
        parse_constant=_refuse_constant,
        object_pairs_hook=keep_pairs,
    )
    try:
        value: JsonValue = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise _explained(error) from error
    except RecursionError as error:  # the depth was checked; this guards against a caller that is deep itself
        raise JsonTextError("it is nested too deep") from error
    return JsonDocument(value=value, repeats=repeats)


def canonical_text(value: JsonValue) -> str:
    """Writes a value so that equal content has equal text: keys sorted, no spaces, numbers as they were sent.

    Characters that cannot be stored as text (unpaired surrogates, control characters) are written as escapes.
    """
    parts: list[str] = []
    _write(value, parts)
    return "".join(parts)


def own_repeated_keys(value: JsonObject) -> tuple[str, ...]:
    """The keys that came twice in this very object, sorted."""
    return tuple(sorted({key for key, _value in value.earlier})) if isinstance(value, RepeatedKeys) else ()


def repeated_keys(value: JsonValue) -> tuple[str, ...]:
    """The keys that came twice in some object of the value, sorted."""
    found: set[str] = set()
    waiting: list[JsonValue] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            found.update(own_repeated_keys(item))
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return tuple(sorted(found))


def _write(value: JsonValue, parts: list[str]) -> None:
    if isinstance(value, str):
        parts.append(str(value) if isinstance(value, Number) else _quoted(value))
    elif isinstance(value, dict):
        _write_object(value, parts)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            parts.append("," if index else "[")
            _write(item, parts)
        parts.append("]" if value else "[]")
    else:
        parts.append({None: "null", True: "true", False: "false"}[value])


def _write_object(value: JsonObject, parts: list[str]) -> None:
    pairs = sorted(value.items(), key=lambda pair: pair[0])
    if isinstance(value, RepeatedKeys):
        pairs.extend(value.earlier)
    for index, (key, item) in enumerate(pairs):
        parts.append("," if index else "{")
        parts.append(_quoted(key))
        parts.append(":")
        _write(item, parts)
    parts.append("}" if pairs else "{}")


def _quoted(text: str) -> str:
    return _ENCODE_ASCII(text) if _SURROGATE.search(text) else _ENCODE(text)


def _check_size(text: str, limits: Limits) -> None:
    """Bounds nesting and memory by looking at the brackets, before Python's own reader is let loose."""
    opening = text.count("[") + text.count("{")
    if opening + text.count(",") > limits.values:
        raise JsonTextError(f"it holds more than {limits.values:,} values")
    if opening <= limits.depth:
        return
    brackets = _NOT_BRACKET.sub("", _STRING.sub("", text))
    if max(accumulate(_STEP[bracket] for bracket in brackets), default=0) > limits.depth:
        raise JsonTextError(f"it is nested more than {limits.depth} levels deep")


def _refuse_constant(name: str) -> NoReturn:
    raise JsonTextError(f"it contains {name}, which is not a number")


def _explained(error: json.JSONDecodeError) -> JsonTextError:
    if error.msg == "Extra data":
        return JsonTextError("something follows its end", error.lineno, error.colno, more_follows=True)
    if not error.doc[error.pos :].strip() or error.msg.startswith("Unterminated string"):
        return JsonTextError("it ends in the middle, as if cut off", error.lineno, error.colno)
    reason = error.msg[0].lower() + error.msg[1:]
    return JsonTextError(reason, error.lineno, error.colno)


def _not_text(name: str) -> ImportRefusedError:
    return ImportRefusedError(f"{name} is not a text file: FHIR data must be JSON text.")
