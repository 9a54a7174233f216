"""Reports, documents and their attachments, specimens, imaging studies, family history.

Attachments are decoded when they are in the file and never fetched when they are elsewhere. Text that is no base64 is
kept as it came and flagged: it may be all that is left of a report.
"""

import base64
import binascii
import hashlib
import re
from html.parser import HTMLParser

from tumorboard.exchange.fhir.care import Attachment, FamilyHistory, ImagingStudy, OutsideReport, OutsideSpecimen
from tumorboard.exchange.fhir.datatypes import concept, concepts, identifiers, notes, period, value
from tumorboard.exchange.fhir.element import Element, scalar, walk_objects
from tumorboard.exchange.fhir.json_text import JsonObject
from tumorboard.exchange.fhir.values import NO_CONCEPT, NO_PERIOD, Period
from tumorboard.exchange.fhir.view import EntryView

_SPACE = re.compile(r"\s+")
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "td", "th"})
_SILENT = frozenset({"script", "style"})
_SIGNATURES = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG",
    "image/jpeg": b"\xff\xd8\xff",
    "image/tiff": (b"II*\x00", b"MM\x00*"),
}


def attachments_in(view: EntryView) -> tuple[Attachment, ...]:
    """Every attachment of a resource, wherever in it: with data inside, or with an address where it is kept."""
    found = []
    for sent in walk_objects(view.entry.resource):
        has_data = isinstance(sent.get("data"), str) and sent.get("data")
        typed = isinstance(sent.get("contentType"), str)
        has_url = isinstance(sent.get("url"), str) and "value" not in "".join(sent)
        if (has_data and typed) or (typed and has_url) or (has_data and "attachment" in sent):
            attachment = _attachment(view, sent)
            found.append(attachment)
            if attachment.problem:
                view.note(
                    f"attachment {attachment.title or attachment.content_type or len(found)}: {attachment.problem}"
                )
    return tuple(found)


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
    if size.isdigit() and int(size[:12]) != len(content):
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


class _TextOnly(HTMLParser):
    """Keeps the words of a narrative and the line breaks that its blocks imply."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain_text(markup: str) -> str:
    """The text of an XHTML narrative without markup; broken markup yields what can be read."""
    if not markup:
        return ""
    parser = _TextOnly()
    parser.feed(markup)
    parser.close()
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parser.parts).split("\n"))
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
