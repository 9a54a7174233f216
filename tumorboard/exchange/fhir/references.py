"""Finding what a FHIR reference points to: contained, then by fullUrl, then by type and id. Nothing is fetched.

A reference is looked for in the bundle it stands in, then in the bundles around it. Resources outside any bundle see
each other. Beyond that, another file of the same import is believed only when the target cannot be a namesake:
"Patient/1" of one hospital is not "Patient/1" of another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tumorboard.exchange.fhir.element import Element, scalar, walk_objects
from tumorboard.exchange.fhir.entries import RawEntry
from tumorboard.exchange.fhir.json_text import JsonObject

_TYPE_AND_ID = re.compile(r"^(?P<base>.*/)?(?P<type>[A-Z][A-Za-z]+)/(?P<id>[^/?#]+)$")
_BY_IDENTIFIER = re.compile(r"^(?P<type>[A-Z][A-Za-z]+)\?identifier=(?P<system>[^|]*)\|(?P<value>.+)$")
_TELLING_LENGTH = 16


class ReferenceIndex:
    """Where every entry of an import can be found again."""

    def __init__(self, entries: Sequence[RawEntry]) -> None:
        self._entries = entries
        self._by_url: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._by_id: dict[tuple[int, str, str], list[int]] = defaultdict(list)
        self._by_bare_id: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._by_identifier: dict[tuple[int, str, str], list[int]] = defaultdict(list)
        self._contained: dict[tuple[int, str], int] = {}
        self._originals: dict[int, int] = {}
        self._scopes_of_id: dict[tuple[str, str], list[int]] = defaultdict(list)
        for entry in entries:
            self._add(entry)

    def _add(self, entry: RawEntry) -> None:
        if entry.container is not None:
            if entry.resource_id:
                self._contained.setdefault((entry.container, entry.resource_id), entry.number)
            return
        scope = entry.scopes[0]
        if entry.full_url:
            self._by_url[scope, entry.full_url].append(entry.number)
        if entry.resource_id:
            self._by_id[scope, entry.resource_type, entry.resource_id].append(entry.number)
            self._by_bare_id[scope, entry.resource_id].append(entry.number)
            self._scopes_of_id[entry.resource_type, entry.resource_id].append(entry.number)
        for identifier in entry.root.many("identifier"):
            system, value = identifier.text("system"), identifier.text("value")
            if system and value:
                self._by_identifier[scope, system, value].append(entry.number)

    def find(self, source: RawEntry, reference: Element) -> int | None:
        """The entry that a Reference of `source` points to, the newest of several versions; None where none is here."""
        candidates = self.candidates(source, reference)
        newest = max(candidates, key=self._age) if candidates else None
        return None if newest is None else self._originals.get(newest, newest)

    def adopt_originals(self, originals: dict[int, int]) -> None:
        """From now on, finds the first of several exact copies, by the number of each copy."""
        self._originals = originals

    def candidates(self, source: RawEntry, reference: Element) -> list[int]:
        """All entries that a Reference may mean: more than one when an id was sent twice."""
        sent = reference.text("reference")
        if sent:
            return self._by_text(source, sent)
        identifier = reference.one("identifier")
        system, value = identifier.text("system"), identifier.text("value")
        if not (system and value):
            return []
        wanted = reference.text("type")
        return self._with_identifier(source, wanted, system, value)

    def _by_text(self, source: RawEntry, sent: str) -> list[int]:
        if sent.startswith("#"):
            container = source.number if source.container is None else source.container
            if sent == "#":
                return [container]
            inner = self._contained.get((container, sent[1:]))
            return [] if inner is None else [inner]
        sent = sent.split("/_history/", maxsplit=1)[0]
        if match := _BY_IDENTIFIER.match(sent):
            return self._with_identifier(source, match["type"], match["system"], match["value"])
        for scope in source.scopes:
            if found := self._in_scope(source, scope, sent):
                return found
        return self._elsewhere(source, sent)

    def _in_scope(self, source: RawEntry, scope: int, sent: str) -> list[int]:
        if found := self._by_url.get((scope, sent)):
            return found
        if match := _TYPE_AND_ID.match(sent):
            base = match["base"] or _base(source.full_url)
            found = self._by_id.get((scope, match["type"], match["id"]), [])
            return [number for number in found if self._may_be_at(number, base)]
        # "urn:uuid:…" whose entry lost its fullUrl, or a bare id.
        found = self._by_bare_id.get((scope, sent.rsplit(":", maxsplit=1)[-1]), [])
        return found if len(found) == 1 else []

    def _elsewhere(self, source: RawEntry, sent: str) -> list[int]:
        match = _TYPE_AND_ID.match(sent)
        if not match:
            return []
        base = match["base"] or _base(source.full_url)
        found = [
            number
            for number in self._scopes_of_id.get((match["type"], match["id"]), [])
            if self._may_be_at(number, base)
        ]
        same_server = bool(base) and all(_base(self._entries[number].full_url) == base for number in found)
        telling = len(match["id"]) >= _TELLING_LENGTH
        return found if len(found) == 1 and (same_server or telling) else []

    def _with_identifier(self, source: RawEntry, wanted: str, system: str, value: str) -> list[int]:
        for scope in source.scopes:
            found = [
                number
                for number in self._by_identifier.get((scope, system, value), [])
                if not wanted or self._entries[number].resource_type == wanted
            ]
            if found:
                return found
        return []

    def _may_be_at(self, number: int, base: str) -> bool:
        """False when reference and target name two different servers."""
        own = _base(self._entries[number].full_url)
        return not base or not own or own == base

    def _age(self, number: int) -> tuple[str, int]:
        return last_updated(self._entries[number]), number


def last_updated(entry: RawEntry) -> str:
    """When the sender last changed the resource, as sent, "" where not stated."""
    return Element(entry.resource, "", []).one("meta").text("lastUpdated")


def references_in(resource: JsonObject) -> Iterator[JsonObject]:
    """Every Reference inside a resource, in the order of the text."""
    for item in walk_objects(resource):
        if isinstance(item.get("reference"), str):
            yield item


def pointers_in(resource: JsonObject) -> Iterator[JsonObject]:
    """Every Reference inside a resource, and the address of every attachment written as one."""
    yield from references_in(resource)
    for item in walk_objects(resource):
        if isinstance(item.get("url"), str) and isinstance(item.get("contentType"), str):
            yield {"reference": item["url"]}


def sent_reference(reference: Element) -> str:
    """A Reference as text: the reference itself, else its identifier as "system|value"."""
    identifier = reference.one("identifier") if isinstance(reference.raw("identifier"), dict) else None
    if text := scalar(reference.raw("reference")).strip():
        return text
    if identifier and identifier.text("value"):
        return f"{identifier.text('system')}|{identifier.text('value')}"
    return ""


def _base(url: str) -> str:
    """The server part of an absolute URL, "" for relative ones and urns."""
    if not url.startswith(("http://", "https://")):
        return ""
    match = _TYPE_AND_ID.match(url)
    return match["base"] or "" if match else ""
