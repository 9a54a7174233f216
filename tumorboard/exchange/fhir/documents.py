"""Reports, documents and their attachments, specimens, imaging studies, family history.

Attachments are decoded when they are in the file and never fetched when they are elsewhere. Text that is no base64 is
kept as it came and flagged: it may be all that is left of a report.
"""

import base64
import binascii
import hashlib
import html
import re
from collections.abc import Iterator

from tumorboard.exchange.fhir.care import Attachment, FamilyHistory, ImagingStudy, OutsideReport, OutsideSpecimen
from tumorboard.exchange.fhir.datatypes import concept, concepts, identifiers, notes, period, value
from tumorboard.exchange.fhir.element import Element, scalar
from tumorboard.exchange.fhir.json_text import JsonObject, JsonValue
from tumorboard.exchange.fhir.values import NO_CONCEPT, NO_PERIOD, Period
from tumorboard.exchange.fhir.view import EntryView

_SPACE = re.compile(r"\s+")
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "td", "th"})
_SILENT = frozenset({"script", "style"})
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z!?][A-Za-z0-9]*)[^<>]*>")
_ATTACHMENT_KEYS = frozenset(
    {"attachment", "presentedForm", "photo", "valueAttachment", "sourceAttachment", "contentAttachment"}
)
_SIGNATURES = {
    "application/pdf": (b"%PDF-",),
    "image/png": (b"\x89PNG",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/tiff": (b"II*\x00", b"MM\x00*"),
}


def attachments_in(view: EntryView) -> tuple[Attachment, ...]:
    """Every attachment of a resource, wherever in it: with data inside, or with an address where it is kept."""
    found = []
    for sent in _attachment_objects(view.entry.resource):
        attachment = _attachment(view, sent)
        found.append(attachment)
        if attachment.problem:
            name = attachment.title or attachment.content_type or str(len(found))
            view.note(f"attachment {name}: {attachment.problem}")
    return tuple(found)


def _attachment_objects(resource: JsonObject) -> Iterator[JsonObject]:
    """The objects that are Attachments by their key or by their content; samples and signatures are none."""
    waiting: list[tuple[str, JsonValue]] = [("", resource)]
    while waiting:
        key, item = waiting.pop()
        if isinstance(item, list):
            waiting.extend((key, part) for part in reversed(item))
        elif isinstance(item, dict):
            filled = isinstance(item.get("data"), str) or isinstance(item.get("url"), str)
            if filled and (key in _ATTACHMENT_KEYS or isinstance(item.get("contentType"), str)):
                yield item
            waiting.extend((name, part) for name, part in reversed(item.items()) if name != "contained")


def _attachment(view: EntryView, sent: JsonObject) -> Attachment:
    element = Element(sent, "attachment", view.entry.problems)
    url = element.text("url")
    data = sent.get("data")
    title, content_type = element.text("title"), element.text("contentType")
    if not (isinstance(data, str) and data):
        if (inner := _binary(view, url)) is not None:
            return _decoded(view, Element(inner, "Binary", view.entry.problems), title, content_type, url)
        problem = f"it is kept at {url} and was not fetched" if url else "it is empty"
        return Attachment(view.number, title, content_type, url=url, problem=problem)
    return _decoded(view, element, title, content_type, url)


def _binary(view: EntryView, url: str) -> JsonObject | None:
    """The Binary resource of these files that an attachment's address means."""
    if not url:
        return None
    pointer = Element({"reference": url}, "", [])
    number = view.scene.index.find(view.entry, pointer)
    if number is None or view.scene.entries[number].resource_type != "Binary":
        return None
    resource = view.scene.entries[number].resource
    return resource if resource.get("data") else None


def _decoded(view: EntryView, element: Element, title: str, content_type: str, url: str) -> Attachment:
    data = scalar(element.raw("data"))
    content_type = content_type or element.text("contentType")
    try:
        content = base64.b64decode(_SPACE.sub("", data).encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        return Attachment(
            view.number,
            title,
            content_type,
            undecoded=data,
            url=url,
            problem="its data is not base64: the text is kept as it came",
        )
    return Attachment(
        view.number,
        title,
        content_type,
        content=content,
        url=url,
        sha256=hashlib.sha256(content).hexdigest(),
        problem=_mismatch(element, content, content_type),
    )


def _mismatch(element: Element, content: bytes, content_type: str) -> str:
    """What the sender says about the bytes and they do not bear out, as a clause."""
    size = element.text("size")
    if size.isdecimal() and int(size[:12]) != len(content):
        return f"it has {len(content)} bytes, not {size} as stated: it may be cut off"
    # The standard prescribes SHA-1 here; it detects damage, not forgery.
    stated = element.text("hash")
    own = base64.b64encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode("ascii")
    if stated and stated != own:
        return "its bytes do not have the stated hash: it may be damaged"
    signature = _SIGNATURES.get(content_type.split(";", maxsplit=1)[0].strip().lower())
    if signature and not content.startswith(signature):
        return f"its content is not {content_type} as stated"
    return ""


def read_report(view: EntryView) -> OutsideReport:
    """A DiagnosticReport, DocumentReference, Composition, Media or Binary as sent."""
    root = view.root
    code = concept(root.one("code")) or concept(root.one("type"))
    title = root.text("title") or root.text("description") or code.wording
    return OutsideReport(
        entry=view.number,
        resource_type=view.entry.resource_type,
        title=title,
        code=code,
        categories=concepts(root, "category"),
        identifiers=identifiers(root),
        status=root.text("status"),
        on=_report_time(root),
        issued=root.text("issued") or root.text("date"),
        conclusion=root.text("conclusion"),
        conclusion_codes=concepts(root, "conclusionCode"),
        sections=_sections(root),
        narrative=plain_text(root.one("text").text("div")),
        results=view.references(root, "result"),
        specimens=view.references(root, "specimen"),
        performers=view.references(root, "performer", "resultsInterpreter", "author"),
        attachments=attachments_in(view),
        about=view.about,
    )


def _report_time(root: Element) -> Period:
    context = root.one("context").one("period")
    described = Period(start=context.text("start"), end=context.text("end")) if context else NO_PERIOD
    return period(root, "effective") or period(root, "created") or described


def _sections(root: Element) -> tuple[tuple[str, str], ...]:
    """A document's sections and their subsections, in reading order."""
    found: list[tuple[str, str]] = []
    waiting = list(reversed(root.many("section")))
    while waiting:
        section = waiting.pop()
        text = plain_text(section.one("text").text("div"))
        if section.text("title") or text:
            found.append((section.text("title"), text))
        waiting.extend(reversed(section.many("section")))
    return tuple(found)


def plain_text(markup: str) -> str:
    """The text of an XHTML narrative without markup; broken markup yields what can be read.

    Tags are found by one pattern that cannot backtrack: Python's own HTML reader takes quadratic time on hostile text.
    """
    parts: list[str] = []
    at = 0
    hidden = ""
    for tag in _TAG.finditer(markup):
        if not hidden:
            parts.append(html.unescape(markup[at : tag.start()]))
        at = tag.end()
        name = tag["name"].lower()
        if tag["close"] and name == hidden:
            hidden = ""
        elif not tag["close"] and name in _SILENT and not hidden:
            hidden = name
        parts.append("\n" if name in _BLOCKS else "")
    parts.append("" if hidden else html.unescape(markup[at:]))
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def read_specimen(view: EntryView) -> OutsideSpecimen:
    """A Specimen as sent."""
    root = view.root
    collection = root.one("collection")
    return OutsideSpecimen(
        entry=view.number,
        identifiers=identifiers(root),
        accession=root.one("accessionIdentifier").text("value"),
        kind=concept(root.one("type")),
        status=root.text("status"),
        collected=period(collection, "collected"),
        received=root.text("receivedTime"),
        body_site=concept(collection.one("bodySite")),
        collector=view.reference(collection.one("collector")),
        notes=notes(root),
    )


def read_imaging(view: EntryView) -> ImagingStudy:
    """An ImagingStudy as sent."""
    root = view.root
    series = root.many("series")
    modalities = [concept(item) for item in root.many("modality")]
    modalities.extend(concept(item.one("modality")) for item in series)
    sites = (concept(item.one("bodySite")) for item in series)
    return ImagingStudy(
        entry=view.number,
        identifiers=identifiers(root),
        description=root.text("description") or ", ".join(item.wording for item in concepts(root, "procedureCode")),
        modalities=tuple(dict.fromkeys(item for item in modalities if item)),
        started=root.text("started"),
        body_sites=tuple(dict.fromkeys(item for item in sites if item)),
        series=root.text("numberOfSeries") or (str(len(series)) if series else ""),
        notes=notes(root),
    )


def read_family_history(view: EntryView) -> FamilyHistory:
    """A FamilyMemberHistory as sent."""
    root = view.root
    diseases = ((concept(item.one("code")), period(item, "onset").wording) for item in root.many("condition"))
    return FamilyHistory(
        entry=view.number,
        status=root.text("status"),
        relationship=concept(root.one("relationship")),
        name=root.text("name"),
        conditions=tuple(pair for pair in diseases if pair[0] != NO_CONCEPT),
        deceased=value(root, "deceased").verbatim,
        notes=notes(root),
    )
