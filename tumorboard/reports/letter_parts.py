"""What a letter is made of: words, already worded, in the order in which they are shown.

Nothing here knows paper. `letter_content` fills these values from a case; `letter` lays them out. Their JSON is what
is stored with an issued letter, and its SHA-256 is printed in the letter, so the paper can be checked against the
record.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeAlias


class Tone(StrEnum):
    """The color of a few words. The words themselves always say the same: color is never alone."""

    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    AGREES = "agrees"
    MINOR = "minor"
    MAJOR = "major"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look.

    Attributes:
        text: As it is shown; what a person typed is not changed.
        field: Where a typed text comes from, e.g. "recommendation.rationale"; "" for the letter's own wording.
        strong: Bold.
        tone: The color.
        sources: Numbers of the sources that bear these words, shown as superscripts after them.
    """

    text: str
    field: str = ""
    strong: bool = False
    tone: Tone = Tone.INK
    sources: tuple[int, ...] = ()


Line: TypeAlias = tuple[Span, ...]
"""Spans that run on in one paragraph, with their own spaces between them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `marker` is the number that hangs before it, or ""; `indented` text belongs to the number above."""

    words: Line
    marker: str = ""
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: for each column the paragraphs of its cell. The first cell names the row."""

    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `name` says which it is, so that the layout can choose widths; it is not shown."""

    name: str
    columns: tuple[Line, ...]
    rows: tuple[Row, ...]


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `name` is for the program and not shown."""

    name: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row of the summary box."""

    label: str
    words: Line


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page shows.

    Attributes:
        institution: Left in the band at the head.
        board: Right in the band.
        before: Begins the footer.
        patient: Follows; the only part of the footer that is shortened on paper when it is long.
        after: Follows the patient.
        check: Follows, before the check code.
        pages: The template "Page {page} of {pages}".
        draft: The word across each page of a draft, or "".
    """

    institution: str
    board: str
    before: str
    patient: str
    after: str
    check: str
    pages: str
    draft: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link of the audit trail's chain: its position, and its SHA-256 in hexadecimal."""

    position: int
    hash: str


@dataclass(frozen=True, slots=True)
class LetterContent:
    """Everything that one letter says.

    Attributes:
        kind: Whom it addresses (code of `LetterKind`).
        language: The language of the letter's own wording, as a BCP 47 tag.
        version: 1 for the first letter of its kind and language.
        case_number: As printed, e.g. "TB-2026-0412".
        issued_on: ISO date.
        draft: It is not issued, and every page says so.
        provisional: The decision was made before all critical records were in, and the letter says so.
        title: The document's title, without the patient's name.
        subject: What kind of document it is.
        furniture: What every page shows.
        sender: Institution, board and address in full; the band on each page has room for short names only.
        addressee: To whom it goes, the name first.
        reference: Date, patient, case and reason.
        heading: The letter's first heading.
        marks: Warnings that stand before everything else: draft, provisional, what this letter replaces.
        salutation: The opening sentence.
        summary: The box that holds the answer in brief.
        sections: The body.
        signature: Who approved it.
        closing: Version, records, contact.
        hash_words: What stands before the content's SHA-256.
        anchor_words: What stands before the anchor.
        anchor: The newest link of the board's audit trail when the letter was issued; None in a draft. Whoever has the
            letter is a witness: a trail that was rewritten since no longer has this link.
    """

    kind: str
    language: str
    version: int
    case_number: str
    issued_on: str
    draft: bool
    provisional: bool
    title: str
    subject: str
    furniture: Furniture
    sender: Line
    addressee: tuple[Line, ...]
    reference: tuple[Line, ...]
    heading: str
    marks: tuple[Line, ...]
    salutation: Line
    summary: tuple[SummaryRow, ...]
    sections: tuple[Section, ...]
    signature: Line
    closing: tuple[Line, ...]
    hash_words: str
    anchor_words: str
    anchor: Anchor | None = None


def spans_of(part: Any) -> Iterator[Span]:  # noqa: ANN401 - any of the values above
    """The spans of a letter, or of a part of one, in the order in which they are shown."""
    if isinstance(part, Span):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from spans_of(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from spans_of(getattr(part, field.name))


def content_json(content: LetterContent) -> str:
    """The content as canonical JSON: equal contents give equal text."""
    plain = _plain(content)
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any of the values above
    """A value as JSON has it, without the fields that show nothing, which are most: the JSON halves."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not hasattr(value, "__slots__") or isinstance(value, str):
        return value
    fields = ((name, getattr(value, name)) for name in value.__slots__)
    return {name: _plain(field) for name, field in fields if field and field is not Tone.INK}


def content_sha256(content: LetterContent) -> str:
    """The SHA-256 of the content's JSON in UTF-8, as 64 hexadecimal digits."""
    # A lone surrogate cannot be drawn and is refused when the letter is laid out; hashing must not fail before that.
    return hashlib.sha256(content_json(content).encode("utf-8", "surrogatepass")).hexdigest()


def check_code(sha256: str) -> str:
    """The first eight digits of a hash as people read them out, e.g. "7F3A-91C2"."""
    return f"{sha256[:4]}-{sha256[4:8]}".upper()
