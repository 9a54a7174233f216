"""Walking a FHIR element that may be wrong anywhere: a missing or misshapen part reads as empty and is noted.

FHIR from the field has text where an object belongs, one object where a list belongs, and nulls everywhere. Every
interpreter reads through `Element`, so that no shape of input can raise, and each misfit leaves a sentence behind.
"""

import re
from collections.abc import Iterator

from tumorboard.exchange.fhir.json_text import JsonObject, JsonValue, Number

# What a database cannot store; PostgreSQL refuses NUL, and an unpaired surrogate has no encoding.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_KINDS = {dict: "an object", list: "a list", Number: "a number", str: "text", bool: "true or false"}


def storable(text: str) -> str:
    """The text with each character that no database can store shown as �."""
    return _UNSTORABLE.sub("�", text) if _UNSTORABLE.search(text) else text


def scalar(value: JsonValue) -> str:
    """A primitive as text: text and numbers as sent, booleans as "true" or "false", anything else as ""."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return storable(str(value)) if isinstance(value, str) else ""


class Element:
    """One JSON object of a resource, read tolerantly.

    An empty element is falsy and yields empty parts, so that paths need no checks on the way.
    """

    __slots__ = ("_data", "_path", "_problems")

    def __init__(self, data: JsonObject, path: str, problems: list[str]) -> None:
        self._data = data
        self._path = path
        self._problems = problems

    def __bool__(self) -> bool:
        """An element with no content is false."""
        return bool(self._data)

    @property
    def data(self) -> JsonObject:
        """The object as parsed."""
        return self._data

    def raw(self, key: str) -> JsonValue:
        """The value of a key as parsed, None where it is missing."""
        return self._data.get(key)

    def text(self, key: str) -> str:
        """A primitive as text, "" where it is missing or not a primitive. Surrounding space is dropped."""
        value = self._data.get(key)
        if isinstance(value, (dict, list)):
            self._misfit(key, "text", value)
            return ""
        return scalar(value).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of primitives as texts; a single one counts as a list of one; empty ones are left out."""
        value = self._data.get(key)
        values = value if isinstance(value, list) else [value]
        for item in values:
            if isinstance(item, (dict, list)):
                self._misfit(key, "text", item)
        return tuple(text for text in (scalar(item).strip() for item in values) if text)

    def one(self, key: str) -> "Element":
        """The object at a key, or an empty element. Of a list the first object is taken and the rest is noted."""
        value = self._data.get(key)
        if isinstance(value, list):
            if len(value) > 1:
                self._problems.append(
                    f"{self._path}.{key} has {len(value)} values where one belongs: the first is read"
                )
            value = value[0] if value else None
        return self._child(key, value)

    def many(self, key: str) -> tuple["Element", ...]:
        """The objects in the list at a key; a single object counts as a list of one; other items are noted."""
        value = self._data.get(key)
        values = value if isinstance(value, list) else [value]
        children = (self._child(key, item) for item in values)
        return tuple(child for child in children if child)

    def choice(self, stem: str) -> tuple[str, JsonValue]:
        """The FHIR choice element `stem[x]`, as ("Quantity", …) for valueQuantity; ("", None) where there is none."""
        found = [
            (key[len(stem) :], value)
            for key, value in self._data.items()
            if key.startswith(stem) and key[len(stem) : len(stem) + 1].isupper() and value is not None
        ]
        if len(found) > 1:
            names = ", ".join(sorted(stem + kind for kind, _value in found))
            self.note(f"{self._path} has {names} where only one may be: the first by name is read")
        return min(found, key=lambda pair: pair[0]) if found else ("", None)

    def extensions(self, *tails: str) -> tuple["Element", ...]:
        """The extensions whose URL ends in one of the names, whatever the publisher and version."""
        return tuple(extension for extension in self.many("extension") if extension.url_tail() in tails)

    def url_tail(self) -> str:
        """The last part of an extension's URL, without a version."""
        return url_tail(self.text("url"))

    def child(self, path: str, value: JsonValue) -> "Element":
        """An element for a value found by other means, such as a choice; empty where it is no object."""
        return self._child(path, value)

    def note(self, problem: str) -> None:
        """Leaves a sentence about this entry, without the full stop."""
        self._problems.append(problem)

    def _child(self, key: str, value: JsonValue) -> "Element":
        if isinstance(value, dict):
            return Element(value, f"{self._path}.{key}", self._problems)
        if value is not None:
            self._misfit(key, "an object", value)
        return Element({}, f"{self._path}.{key}", self._problems)

    def _misfit(self, key: str, wanted: str, value: JsonValue) -> None:
        shown = f' "{scalar(value)[:60]}"' if isinstance(value, str) else ""
        kind = _KINDS.get(type(value), _KINDS[dict] if isinstance(value, dict) else "null")
        self.note(f"{self._path}.{key} should be {wanted} but is {kind}{shown}: it is kept as it is")


def url_tail(url: str) -> str:
    """The last part of a URL or of an urn, without a version: "mcode-tnm-stage-group"."""
    return re.split(r"[/:#]", url.split("|", maxsplit=1)[0].rstrip("/"))[-1]


def walk_objects(value: JsonValue) -> Iterator[JsonObject]:
    """Every JSON object inside a value, the outer before the inner, in the order of the text.

    Contained resources are not entered: they are entries of their own.
    """
    waiting: list[JsonValue] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(reversed([part for key, part in item.items() if key != "contained"]))
        elif isinstance(item, list):
            waiting.extend(reversed(item))
