"""Unfolding files into entries: every resource in bundles, bundles in bundles, NDJSON lines and contained resources.

Each entry keeps where it stood, so that it can be shown, found again and accounted for, whether or not anything in it
is understood.
"""

from dataclasses import dataclass, field

from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.fhir.element import Element, scalar, storable
from tumorboard.exchange.fhir.json_text import (
    JsonObject,
    JsonTextError,
    JsonValue,
    Number,
    RepeatedKeys,
    decode_text,
    own_repeated_keys,
    parse_json,
    repeated_keys,
)
from tumorboard.exchange.files import (
    DEFAULT_LIMITS,
    Limits,
    OpenedFiles,
    SkippedFile,
    SourceFile,
    Turn,
    archive_kind,
    every_turn,
)

LOOSE = -1
"""The scope of resources that stand in no bundle: all loose files of one import see each other."""

_HL7_V2 = ("MSH|", "FHS|", "BHS|", "\x0bMSH|")
_NDJSON_SUFFIXES = (".ndjson", ".jsonl")


@dataclass(slots=True)
class RawEntry:
    """One resource as found, before anything is made of it.

    Attributes:
        number: Its place in the import, from 0.
        file: The name of the file.
        position: Where in the file, such as "entry[3].resource.contained[0]" or "line 4"; "" for the whole file.
        full_url: The bundle entry's fullUrl, "".
        resource_type: "" where none is stated.
        resource_id: "" where none is stated.
        resource: The resource as parsed; for a bundle, without the resources of its entries.
        scopes: The numbers of the bundles around it, innermost first, or `LOOSE`.
        container: The number of the resource that contains it, None where none does.
        unparsed: The text of an NDJSON line that is not JSON.
        problems: What is misshapen about it, as clauses.
    """

    number: int
    file: str
    position: str
    full_url: str = ""
    resource_type: str = ""
    resource_id: str = ""
    resource: JsonObject = field(default_factory=dict)
    scopes: tuple[int, ...] = (LOOSE,)
    container: int | None = None
    unparsed: str = ""
    problems: list[str] = field(default_factory=list)

    @property
    def root(self) -> Element:
        """The resource as an element; misfits found through it become problems of this entry."""
        return Element(self.resource, self.resource_type or "resource", self.problems)

    @property
    def label(self) -> str:
        """What to call it in a sentence: "Condition/7", else its type and place."""
        if self.resource_id:
            return f"{self.resource_type or 'resource'}/{self.resource_id}"
        place = self.position or self.file
        return f"{self.resource_type or 'resource'} at {place}" if self.position else f"the resource in {place}"


@dataclass(frozen=True, slots=True)
class Unfolded:
    """All entries of an import, the files they came from, what was not read, and sentences about whole files."""

    entries: tuple[RawEntry, ...]
    files: tuple[SourceFile, ...]
    skipped: tuple[SkippedFile, ...]
    warnings: tuple[str, ...]


def unfold(opened: OpenedFiles, limits: Limits = DEFAULT_LIMITS, turn: Turn = every_turn) -> Unfolded:
    """Turns files into entries.

    Of several files, one that cannot be read is listed as skipped; a single one is refused.

    Args:
        opened: The files.
        limits: How much they may hold.
        turn: Told the name of each file before it is parsed.

    Raises:
        ImportRefusedError: None of the files holds FHIR JSON, or there are more entries than the limits allow.
    """
    entries: list[RawEntry] = []
    read: list[SourceFile] = []
    skipped = list(opened.skipped)
    warnings: list[str] = []
    for file in opened.files:
        try:
            documents, warning = _documents(file, limits, turn)
        except ImportRefusedError as error:
            if len(opened.files) == 1 and not opened.skipped:
                raise
            skipped.append(SkippedFile(file.name, error.sentence))
            continue
        read.append(file)
        warnings.extend([warning] if warning else [])
        collector = _Collector(file.name, entries, limits)
        for document in documents:
            collector.add_document(document)
    if not read:
        reasons = " ".join(item.reason for item in skipped[:1])
        raise ImportRefusedError(f"No FHIR JSON was found. {reasons}".strip())
    return Unfolded(tuple(entries), tuple(read), tuple(skipped), tuple(warnings))


@dataclass(frozen=True, slots=True)
class _Document:
    """One JSON value of a file, or the text of a line that is none."""

    position: str
    value: JsonValue
    repeats: bool = False
    unparsed: str = ""
    problem: str = ""


def _documents(file: SourceFile, limits: Limits, turn: Turn) -> tuple[list[_Document], str]:
    """The JSON values of a file and a sentence about the whole file.

    Raises:
        ImportRefusedError: The file holds no FHIR JSON, or is not to be read.
    """
    name = file.name
    if reason := turn(name):
        raise ImportRefusedError(reason)
    if kind := archive_kind(file.content):
        raise ImportRefusedError(f"{name} is a {kind} archive, which is not read here: unpack it first.")
    text, warning = decode_text(file.content, name)
    start = text.lstrip()[:8]
    if not start:
        raise ImportRefusedError(f"{name} is empty: ask the sender for it again.")
    if start.startswith("<"):
        raise ImportRefusedError(f"{name} is XML: only FHIR in JSON can be read, so ask the sender for JSON.")
    if start.startswith(_HL7_V2):
        raise ImportRefusedError(f"{name} is an HL7 v2 message, not FHIR: import it as HL7.")
    if not start.startswith(("{", "[")):
        raise ImportRefusedError(f"{name} is not JSON: only FHIR in JSON can be read here.")
    documents = _parsed(name, text, limits)
    if not any(_looks_like_fhir(document.value) for document in documents):
        broken = next((document.problem for document in documents if document.problem), "")
        if broken and all(document.unparsed for document in documents):
            raise ImportRefusedError(f"{name} is not readable JSON: {broken}.")
        raise ImportRefusedError(
            f'{name} is JSON but not FHIR (it has no "resourceType"): export it as FHIR R4, or import it as what it is.'
        )
    return documents, warning


def _parsed(name: str, text: str, limits: Limits) -> list[_Document]:
    if name.lower().endswith(_NDJSON_SUFFIXES):
        # The name alone does not decide: where no line is a resource, the text may be one resource of many lines.
        lines = _lines(text, limits)
        if any(_looks_like_fhir(line.value) for line in lines):
            return lines
    try:
        document = parse_json(text, limits)
    except JsonTextError as error:
        lines = _lines(text, limits) if error.more_follows else []
        if len(lines) > 1 and not lines[0].unparsed:
            return lines
        place = f" ({error.where})" if error.where else ""
        raise ImportRefusedError(
            f"{name} is not readable JSON: {error.reason}{place}. Ask the sender for the file again."
        ) from error
    if isinstance(document.value, list):
        return [_Document(f"[{index}]", value, repeats=document.repeats) for index, value in enumerate(document.value)]
    return [_Document("", document.value, repeats=document.repeats)]


def _lines(text: str, limits: Limits) -> list[_Document]:
    """NDJSON: one document per line. A line that is not JSON is kept, and its neighbors are read."""
    documents = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            document = parse_json(line, limits)
        except JsonTextError as error:
            place = f"line {number}" + (f", column {error.column}" if error.column else "")
            documents.append(
                _Document(f"line {number}", None, unparsed=line, problem=f"not JSON: {error.reason} ({place})")
            )
        else:
            documents.append(_Document(f"line {number}", document.value, repeats=document.repeats))
    return documents


def _looks_like_fhir(value: JsonValue) -> bool:
    kind = value.get("resourceType") if isinstance(value, dict) else None
    return isinstance(kind, str) and not isinstance(kind, Number)


class _Collector:
    """Appends the entries of one file in the order of the text, the outer before the inner."""

    def __init__(self, file: str, entries: list[RawEntry], limits: Limits) -> None:
        self._file = file
        self._entries = entries
        self._limits = limits
        self._repeats = False

    def add_document(self, document: _Document) -> None:
        self._repeats = document.repeats
        if document.unparsed:
            entry = self._append(RawEntry(len(self._entries), self._file, document.position))
            entry.unparsed = storable(document.unparsed)
            entry.problems.append(document.problem)
        else:
            self._add(document.value, document.position, "", (LOOSE,))

    def _add(self, value: JsonValue, position: str, full_url: str, scopes: tuple[int, ...]) -> None:
        entry = self._append(RawEntry(len(self._entries), self._file, position, full_url, scopes=scopes))
        if not isinstance(value, dict):
            entry.resource = {"value": value}
            entry.problems.append("a resource should be an object but is not")
            return
        self._describe(entry, value)
        if entry.resource_type == "Bundle":
            self._add_bundle(entry, value)
        elif entry.resource_type == "Parameters":
            self._add_parameters(entry)
        self._add_contained(entry)

    def _describe(self, entry: RawEntry, resource: JsonObject) -> None:
        entry.resource = resource
        entry.resource_type = scalar(resource.get("resourceType"))
        entry.resource_id = scalar(resource.get("id"))
        if not entry.resource_type:
            entry.problems.append("the resource does not say its type")
        if self._repeats:
            # The resources in a bundle speak for themselves.
            keys = ", ".join(
                own_repeated_keys(resource) if entry.resource_type == "Bundle" else repeated_keys(resource)
            )
            if keys:
                entry.problems.append(f"{keys} came twice in one object: the last is read, all are kept")

    def _add_bundle(self, bundle: RawEntry, resource: JsonObject) -> None:
        scopes = (bundle.number, *(scope for scope in bundle.scopes if scope != LOOSE))
        prefix = f"{bundle.position}." if bundle.position else ""
        shell: list[JsonValue] = []
        items = resource.get("entry")
        for index, item in enumerate(items if isinstance(items, list) else [items]):
            inner = item.get("resource") if isinstance(item, dict) else None
            if not isinstance(item, dict) or not isinstance(inner, dict):
                shell.append(item)
                self._note_empty(bundle, index, item)
                continue
            shell.append(_replaced(item, "resource", None))
            self._add(inner, f"{prefix}entry[{index}].resource", scalar(item.get("fullUrl")).strip(), scopes)
        relations = {link.text("relation") for link in bundle.root.many("link")}
        if "next" in relations:
            bundle.problems.append("it is one page of several: ask for the others")
        # The bundle's own content is what stands around the resources; they have entries of their own.
        bundle.resource = _replaced(resource, "entry", shell) if items is not None else resource

    def _note_empty(self, bundle: RawEntry, index: int, item: JsonValue) -> None:
        request = item.get("request") if isinstance(item, dict) else None
        asked = scalar(request.get("method")) if isinstance(request, dict) else ""
        if item is None:
            return
        if asked == "DELETE":
            bundle.problems.append(f"entry[{index}] asks to delete something: nothing is deleted")
        else:
            bundle.problems.append(f"entry[{index}] holds no resource: it is kept with the bundle")

    def _add_parameters(self, parameters: RawEntry) -> None:
        for index, parameter in enumerate(parameters.root.many("parameter")):
            if parameter.one("resource"):
                position = f"{parameters.position}.parameter[{index}].resource".lstrip(".")
                self._add(parameter.raw("resource"), position, "", parameters.scopes)

    def _add_contained(self, container: RawEntry) -> None:
        prefix = f"{container.position}." if container.position else ""
        for index, inner in enumerate(container.root.many("contained")):
            entry = self._append(
                RawEntry(
                    len(self._entries),
                    self._file,
                    f"{prefix}contained[{index}]",
                    scopes=container.scopes,
                    container=container.number,
                )
            )
            self._describe(entry, inner.data)

    def _append(self, entry: RawEntry) -> RawEntry:
        if len(self._entries) >= self._limits.entries:
            raise ImportRefusedError(
                f"{self._file} holds more than {self._limits.entries:,} resources: import it in smaller parts."
            )
        self._entries.append(entry)
        return entry


def _replaced(resource: JsonObject, key: str, value: JsonValue) -> JsonObject:
    """A copy with another value at a key; with None, without the key. Values of a key that came twice stay."""
    pairs = [(name, value if name == key else part) for name, part in resource.items()]
    pairs = [(name, part) for name, part in pairs if name != key or value is not None]
    if isinstance(resource, RepeatedKeys):
        return RepeatedKeys([*resource.earlier, *pairs])
    return dict(pairs)
