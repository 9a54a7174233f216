"""What a notice to the outside pathologist or radiologist says, already worded; see `notice` for its look.

It tells of one review of one patient, and of nothing that was said within the board: neither its comment nor opinions.
"""

from dataclasses import dataclass
from datetime import date

from tumorboard.errors import GateError, InvalidInputError
from tumorboard.queries.review_snapshots import FindingSnapshot, NoticeSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.versions import earlier_versions
from tumorboard.reports.letter_concordance import agreement_span, axis_name, stated
from tumorboard.reports.letter_parts import Line, Row, Span, SummaryRow, Table, Tone
from tumorboard.reports.wording import Wording, as_utc, muted
from tumorboard.vocabulary import TreatmentEffect


@dataclass(frozen=True, slots=True)
class NoticeTerms:
    """What the sender says of one notice.

    Attributes:
        addressee: To whom.
        written_on: The day of the notice.
        address: Where, as on an envelope: one line per line break.
        report_number: By which number the addressee knows the report.
        reported_on: The day of that report.
        note: What the sender adds, for the addressee to read.
        signer: Who sends it.
        language: Of the notice's own wording.
    """

    addressee: str
    written_on: date
    address: str = ""
    report_number: str = ""
    reported_on: date | None = None
    note: str = ""
    signer: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """The page that is sent back: what can be ticked, and room for a reason below the last of it."""

    heading: str
    intro: Line
    facts: tuple[SummaryRow, ...]
    choices: tuple[Line, ...]
    signatures: tuple[Line, Line]


@dataclass(frozen=True, slots=True)
class NoticeContent:
    """Everything that one notice says. `written_on` is an ISO date; no property names the patient."""

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
    facts: tuple[SummaryRow, ...]
    table: Table | None
    truth_heading: str
    truth: Line
    asked_heading: str
    asked: tuple[Line, ...]
    signature: Line
    answer: AnswerContent


def notice_content(case: CaseSnapshot, review: ReviewSnapshot, terms: NoticeTerms) -> NoticeContent:
    """Word the notice of a review.

    Args:
        case: Its case.
        review: A signed review of it that differs from the outside.
        terms: To whom, when and by whom.

    Raises:
        GateError: The review is not signed, was amended, or does not differ.
        InvalidInputError: Nobody is addressed.
    """
    if review.signed_at is None:
        raise GateError("A notice is sent of a signed review only.")
    if not review.current:
        raise GateError("This review was amended: send the notice of its newest version.")
    if not review.disagrees:
        raise GateError("This review does not disagree with the outside: there is nothing to tell.")
    if not terms.addressee.strip():
        raise InvalidInputError("Enter to whom the notice is sent.", field="addressee")
    return _Notice(case, review, terms, Wording(terms.language)).content()


@dataclass(frozen=True, slots=True)
class _Notice:
    case: CaseSnapshot
    review: ReviewSnapshot
    terms: NoticeTerms
    words: Wording

    def content(self) -> NoticeContent:
        """All of it."""
        words, board = self.words, self.case.board
        day = words.long_date(self.terms.written_on)
        return NoticeContent(
            language=self.terms.language,
            written_on=self.terms.written_on.isoformat(),
            title=words.word("notice.title", number=self.case.number),
            subject=words.template("notice.subject"),
            institution=board.institution or board.name,
            board=board.name,
            foot=(f"{self.case.number} · ", self.terms.addressee.strip(), words.word("notice.footer", date=day)),
            pages=words.template("pages"),
            sender=words.join(self._board_lines(), "dot"),
            addressee=tuple(self._addressee()),
            reference=tuple(self._reference(day)),
            heading=words.template("notice.heading"),
            marks=tuple(self._marks()),
            salutation=words.line("notice.salutation", name=Span(self.terms.addressee.strip(), "addressee")),
            facts=tuple(self._facts()),
            table=self._table(),
            truth_heading=words.template("notice.truth.heading"),
            truth=words.line("notice.truth"),
            asked_heading=words.template("notice.asked.heading"),
            asked=tuple(self._asked()),
            signature=self._signature(),
            answer=self._answer(day),
        )

    def _board_lines(self) -> list[Line]:
        board = self.case.board
        institution = board.institution or board.name
        parts = [(institution, "board.institution")]
        if board.name != institution:
            parts.append((board.name, "board.name"))
        parts += [(line.strip(), "board.address") for line in board.address.splitlines()]
        return [(Span(text, field),) for text, field in parts if text]

    def _addressee(self) -> list[Line]:
        address = [line.strip() for line in self.terms.address.splitlines()]
        return [
            (Span(self.terms.addressee.strip(), "addressee", strong=True),),
            *((Span(line, "address"),) for line in address if line),
        ]

    def _patient(self) -> Line:
        words, patient = self.words, self.case.patient
        born = (
            words.template("birth_date_unknown")
            if patient.birth_date is None
            else words.word("born", date=words.long_date(patient.birth_date))
        )
        return words.line("patient", name=Span(patient.full_name, "patient.name", strong=True), details=born)

    def _reference(self, day: str) -> list[Line]:
        words = self.words
        lines: list[Line] = [(Span(day),), self._patient()]
        for each in self.case.patient.identifiers:
            issuer = words.line("in_brackets", text=Span(each.issuer, "identifier.issuer")) if each.issuer else ()
            number = (Span(each.value, "identifier.value"), *issuer)
            lines.append(words.line("notice.record_number", number=number))
        lines.append(words.line("notice.our_number", number=self.case.number))
        return lines

    def _marks(self) -> list[Line]:
        """What the addressee should see first: that it changes treatment, and what we wrote before."""
        words = self.words
        effects = {finding.effect for finding in self._differing()}
        marks: list[Line] = []
        for effect in (TreatmentEffect.ACTUAL, TreatmentEffect.POTENTIAL):
            if effect in effects and not marks:
                text = words.line(f"notice.mark.treatment.{effect.value}")
                marks.append(words.labeled("notice.mark.treatment", text))
        waiting = [each for each in self.review.notices if self._is_unanswered(each)]
        replaced = [
            each
            for version in earlier_versions(self.review, self.case.reviews)
            for each in version.notices
            if _same(each.addressee, self.terms.addressee)
        ]
        for name, notices in (("reminder", waiting), ("corrected", replaced)):
            days = sorted({each.sent_on for each in notices if each.sent_on <= self.terms.written_on})
            if days:
                text = words.join([(Span(words.long_date(day)),) for day in days], "comma")
                told = words.line(f"notice.mark.{name}.text", days=text)
                marks.append(words.labeled(f"notice.mark.{name}", told))
        return marks

    def _is_unanswered(self, notice: NoticeSnapshot) -> bool:
        answered = notice.acknowledged_on is not None or notice.amended_report_on is not None
        return not answered and _same(notice.addressee, self.terms.addressee)

    def _differing(self) -> tuple[FindingSnapshot, ...]:
        return tuple(finding for finding in self.review.findings if finding.disagrees)

    def _facts(self) -> list[SummaryRow]:
        words, review, outside = self.words, self.review, self.case.outside_diagnosis
        seen = [(Span(each.description, "review.material"),) for each in review.materials]
        # What the outside stated in words is of tissue: to a radiologist it is not their own wording.
        quoted = outside.verbatim if outside is not None and review.kind == "pathology" else ""
        facts: tuple[tuple[str, Line], ...] = (
            ("report", self._report()),
            ("wording", _typed(quoted, "outside_diagnosis.verbatim")),
            ("material", words.join(seen)),
            ("reviewer", self._reviewer()),
            ("reading", _typed(review.diagnosis.verbatim, "review.verbatim")),
            ("overall", self._overall()),
        )
        return [SummaryRow(words.template(f"notice.fact.{name}"), line) for name, line in facts if line]

    def _report(self) -> Line:
        words, terms = self.words, self.terms
        parts: list[Line] = []
        if terms.report_number.strip():
            number = Span(terms.report_number.strip(), "report_number", strong=True)
            parts.append(words.line("notice.fact.report.number", number=number))
        if terms.reported_on is not None:
            parts.append(words.line("notice.fact.report.date", date=words.long_date(terms.reported_on)))
        return words.join(parts, "space") or (Span(words.template("notice.fact.report.unknown"), tone=Tone.MUTED),)

    def _reviewer(self) -> Line:
        words, review = self.words, self.review
        if review.signed_at is None:  # refused before
            return ()
        return words.line(
            f"notice.fact.reviewer.{'version' if review.version > 1 else 'text'}",
            name=Span(review.reviewer.display_name, "review.reviewer", strong=True),
            discipline=words.inline(review.discipline),
            version=str(review.version),
            date=words.long_date(as_utc(review.signed_at).date()),
        )

    def _overall(self) -> Line:
        words, review = self.words, self.review
        if review.overall_decided is None:
            return ()
        reason = _typed(review.overall_reason, "review.overall_reason")
        return words.join([(agreement_span(review.overall_decided, words),), reason], "colon")

    def _table(self) -> Table | None:
        words, differing = self.words, self._differing()
        if not differing:
            return None
        columns = ("axis", "outside", "review", "class", "cause")
        return Table(
            "notice",
            tuple(words.line(f"notice.column.{column}") for column in columns),
            tuple(Row(tuple((cell,) for cell in self._cells(finding))) for finding in differing),
        )

    def _cells(self, finding: FindingSnapshot) -> tuple[Line, ...]:
        words = self.words
        causes = words.join([(Span(words.inline(cause)),) for cause in finding.causes])
        return (
            (axis_name(finding, "finding.label", words),),
            stated(finding.outside_text, "finding.outside_text", words),
            stated(finding.review_text, "finding.review_text", words),
            (agreement_span(finding.decided, words),),
            causes or muted(words.line("notice.cause.none")),
        )

    def _asked(self) -> list[Line]:
        words, contact = self.words, self.case.board.contact
        lines = [
            words.line("notice.asked.acknowledge"),
            words.line("notice.asked.amend"),
            words.line("notice.asked.sheet", board=words.join(self._board_lines(), "comma")),
        ]
        if contact:
            lines.append(words.line("notice.call", contact=Span(contact, "board.contact")))
        if self.terms.note.strip():
            lines.append(words.labeled("notice.note", Span(self.terms.note, "note")))
        return lines

    def _signature(self) -> Line:
        regards: Line = (Span(self.words.template("notice.regards")),)
        signer = _typed(self.terms.signer, "signer")
        return self.words.join([regards, signer, (Span(self.case.board.name, "board.name"),)], "comma")

    def _answer(self, day: str) -> AnswerContent:
        words = self.words
        number: Line = (Span(self.case.number, strong=True),)
        facts = (
            ("from", words.join(self._addressee(), "comma")),
            ("to", words.join(self._board_lines(), "comma")),
            ("about", words.join([number, self._patient()], "comma")),
            ("report", self._report()),
        )
        return AnswerContent(
            heading=words.template("answer.heading"),
            intro=words.line("answer.intro"),
            facts=tuple(SummaryRow(words.template(f"answer.{name}"), line) for name, line in facts),
            choices=(
                words.line("answer.received", date=day),
                words.line("answer.amended"),
                words.line("answer.otherwise"),
            ),
            signatures=(words.line("answer.place_day"), words.line("answer.name")),
        )


def _typed(text: str, field: str) -> Line:
    return (Span(text, field),) if text.strip() else ()


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
