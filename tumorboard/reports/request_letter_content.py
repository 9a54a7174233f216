"""What a letter to one provider says about one patient, already worded; see `request_letter` for its look.

A letter never speaks of two patients: what a provider is asked about several is several letters, which may be printed
in a row. So each can be filed with its patient's record, and none tells of another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tumorboard.errors import InvalidInputError
from tumorboard.queries.material_snapshots import AskedSnapshot, ProviderSnapshot
from tumorboard.reports.letter_parts import Line, Row, Span, SummaryRow, Table, Tone
from tumorboard.reports.wording import Wording

RELEASE_DAYS = 365
"""So long a release holds from the day of the letter: long enough for a reminder, and not for ever."""

_DAYS_NAMED = 3
"""So many days on which it was asked before are named; of more, the first and the last."""


@dataclass(frozen=True, slots=True)
class RequestTerms:
    """What is the same in every letter of one act.

    Attributes:
        written_on: The day of the letters.
        due_on: Until when an answer is expected.
        note: What the person adds, for the provider to read.
        signer: Who writes.
        language: Of the letters' own wording.
    """

    written_on: date
    due_on: date | None = None
    note: str = ""
    signer: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ReleaseContent:
    """The page that the patient signs."""

    heading: str
    intro: Line
    facts: tuple[SummaryRow, ...]
    paragraphs: tuple[Line, ...]
    signatures: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True, slots=True)
class RequestLetterContent:
    """Everything that one letter says. `written_on` is an ISO date; no property names the patient."""

    language: str
    written_on: str
    title: str
    subject: str
    institution: str
    board: str
    foot: tuple[str, str, str]
    pages: str
    sender: Line
    addressee: tuple[Line, ...]
    reference: tuple[Line, ...]
    heading: str
    marks: tuple[Line, ...]
    salutation: Line
    table: Table
    where_heading: str
    where: tuple[Line, ...]
    remarks: tuple[Line, ...]
    signature: Line
    release: ReleaseContent


def request_letter_content(asked: Sequence[AskedSnapshot], terms: RequestTerms) -> RequestLetterContent:
    """Word the letter to one provider about one patient.

    Args:
        asked: What is asked for.
        terms: Day, due day, note and who signs.

    Raises:
        InvalidInputError: Nothing is asked for, the provider is not known, or there are several patients or providers.
    """
    if not asked:
        raise InvalidInputError("Choose what is to be asked for.", field="materials")
    if len({each.case_id for each in asked}) > 1 or len({each.provider for each in asked}) > 1:
        raise InvalidInputError("One letter goes to one provider about one patient.", field="materials")
    first = asked[0]
    if first.provider is None:
        raise InvalidInputError("Say first from whom this material comes.", field="source")
    return _Letter(asked, first, first.provider, terms, Wording(terms.language)).content()


@dataclass(frozen=True, slots=True)
class _Letter:
    asked: Sequence[AskedSnapshot]
    first: AskedSnapshot
    provider: ProviderSnapshot
    terms: RequestTerms
    words: Wording

    def content(self) -> RequestLetterContent:
        """All of it."""
        words, first = self.words, self.first
        day = words.long_date(self.terms.written_on)
        reminder = any(each.requested_on for each in self.asked)
        return RequestLetterContent(
            language=self.terms.language,
            written_on=self.terms.written_on.isoformat(),
            title=words.word("request.title", number=first.case_number),
            subject=words.template("request.subject"),
            institution=first.institution or first.board,
            board=first.board,
            foot=(f"{first.case_number} · ", self.provider.name, words.word("request.footer", date=day)),
            pages=words.template("pages"),
            sender=words.join(self._board_lines(), "dot"),
            addressee=tuple(self._addressee()),
            reference=tuple(self._reference(day)),
            heading=words.template("request.heading.reminder" if reminder else "request.heading"),
            marks=tuple(self._marks()),
            salutation=self._salutation(),
            table=self._table(),
            where_heading=words.template("request.send.heading"),
            where=tuple(self._where()),
            remarks=tuple(self._remarks()),
            signature=self._signature(),
            release=self._release(),
        )

    def _board_lines(self) -> list[Line]:
        first = self.first
        institution = first.institution or first.board
        parts = [(institution, "board.institution")]
        if first.board != institution:
            parts.append((first.board, "board.name"))
        parts += [(line.strip(), "board.address") for line in first.address.splitlines()]
        return [(Span(text, field),) for text, field in parts if text]

    def _provider_lines(self) -> list[Line]:
        provider = self.provider
        parts = [(provider.organization, "provider.organization")]
        parts += [(line.strip(), "provider.address") for line in provider.address.splitlines()]
        parts.append((provider.country, "provider.country"))
        return [
            (Span(provider.name, "provider.name", strong=True),),
            *((Span(text, field),) for text, field in parts if text),
        ]

    def _addressee(self) -> list[Line]:
        lines, words = self._provider_lines(), self.words
        if self.provider.contact:
            lines.append(words.line("request.attention", contact=Span(self.provider.contact, "provider.contact")))
        if self.provider.fax:
            lines.append(words.line("request.fax", fax=Span(self.provider.fax, "provider.fax")))
        return lines

    def _patient(self, key: str = "patient") -> Line:
        words, first = self.words, self.first
        born = (
            words.template("birth_date_unknown")
            if first.birth_date is None
            else words.word("born", date=words.long_date(first.birth_date))
        )
        return words.line(key, name=Span(first.patient, "patient.name", strong=True), details=born)

    def _reference(self, day: str) -> list[Line]:
        words = self.words
        lines: list[Line] = [(Span(day),), self._patient()]
        lines += [
            words.line("request.your_number", number=Span(number, "patient.identifier"))
            for number in self.first.identifiers
        ]
        lines.append(words.line("request.our_number", number=self.first.case_number))
        if self.terms.due_on is not None:
            lines.append(words.line("request.due", date=Span(words.long_date(self.terms.due_on), strong=True)))
        return lines

    def _marks(self) -> list[Line]:
        """That it was asked before, and what became of it. Why a delivery was wrong may name others: it stays here."""
        words = self.words
        marks = []
        days = sorted({day for each in self.asked for day in each.requested_on})
        if days:
            named = days if len(days) <= _DAYS_NAMED else [days[0], days[-1]]
            text = words.join([(Span(words.long_date(day)),) for day in named], "comma")
            key = "text" if all(each.requested_on for each in self.asked) else "some"
            marks.append(words.labeled("request.mark.reminder", words.line(f"request.mark.reminder.{key}", days=text)))
        setbacks = dict.fromkeys(each.setback for each in self.asked if each.setback is not None)
        marks += [
            words.labeled(f"request.mark.{each.value}", words.line(f"request.mark.{each.value}.text"))
            for each in setbacks
        ]
        return marks

    def _salutation(self) -> Line:
        if self.provider.contact:
            return self.words.line("request.salutation", name=Span(self.provider.contact, "provider.contact"))
        return self.words.line("request.salutation.anyone")

    def _table(self) -> Table:
        words = self.words
        columns = ("material", "accession", "quantity", "collected", "asked")
        return Table(
            "request",
            tuple(words.line(f"request.column.{column}") for column in columns),
            tuple(Row(tuple((cell,) if cell else () for cell in self._cells(each))) for each in self.asked),
        )

    def _cells(self, each: AskedSnapshot) -> tuple[Line, ...]:
        words = self.words
        unknown: Line = (Span(words.template("request.not_known"), tone=Tone.MUTED),)
        return (
            self._named(each),
            (Span(each.accession_number, "material.accession_number", strong=True),)
            if each.accession_number
            else unknown,
            (Span(str(each.quantity) if each.quantity else words.template("request.all")),),
            (Span(words.short_date(each.collected_on)),) if each.collected_on else unknown,
            self._asked_before(each),
        )

    def _named(self, each: AskedSnapshot) -> Line:
        kind: Line = (Span(self.words.term(each.kind), strong=True),)
        described: Line = (Span(each.description, "material.description"),) if each.description else ()
        return self.words.join([kind, described], "colon")

    def _asked_before(self, each: AskedSnapshot) -> Line:
        words = self.words
        if not each.requested_on:
            return (Span(words.template("request.never"), tone=Tone.MUTED),)
        last = words.short_date(max(each.requested_on))
        if len(each.requested_on) == 1:
            return (Span(last),)
        return words.line("request.more", days=last, count=str(len(each.requested_on)))

    def _where(self) -> list[Line]:
        words, due = self.words, self.terms.due_on
        lead = (
            words.line("request.send.undated")
            if due is None
            else words.line("request.send", date=Span(words.long_date(due), strong=True))
        )
        lines = [lead, words.join(self._board_lines(), "comma")]
        if self.first.contact:
            lines.append(words.line("request.call", contact=Span(self.first.contact, "board.contact")))
        return lines

    def _remarks(self) -> list[Line]:
        words = self.words
        lines = [words.line("request.return"), words.line("request.cannot"), words.line("request.release.next")]
        if self.terms.note.strip():
            lines.insert(0, words.labeled("request.note", Span(self.terms.note, "note")))
        return lines

    def _signature(self) -> Line:
        regards: Line = (Span(self.words.template("request.regards")),)
        signer: Line = (Span(self.terms.signer, "signer", strong=True),) if self.terms.signer else ()
        return self.words.join([regards, signer, (Span(self.first.board, "board.name"),)], "comma")

    def _release(self) -> ReleaseContent:
        words = self.words
        until = words.long_date(self.terms.written_on + timedelta(days=RELEASE_DAYS))
        what = words.join(
            [
                *(words.join([self._named(each), _number(each)], "space") for each in self.asked),
                words.line("release.what.also"),
            ],
            "semicolon",
        )
        facts = (
            ("patient", self._patient("release.person")),
            ("from", words.join(self._provider_lines(), "comma")),
            ("to", words.join(self._board_lines(), "comma")),
            ("what", what),
            ("purpose", words.line("release.purpose.text")),
            ("until", (Span(until, strong=True),)),
        )
        return ReleaseContent(
            heading=words.template("release.heading"),
            intro=words.line("release.intro"),
            facts=tuple(SummaryRow(words.template(f"release.{name}"), line) for name, line in facts),
            paragraphs=tuple(words.line(f"release.{name}") for name in ("consent", "revoke", "copy")),
            signatures=(
                (words.line("release.place_day"), words.line("release.signature")),
                (words.line("release.for_patient"), words.line("release.signature.other")),
            ),
        )


def _number(each: AskedSnapshot) -> Line:
    return (Span(each.accession_number, "material.accession_number"),) if each.accession_number else ()
