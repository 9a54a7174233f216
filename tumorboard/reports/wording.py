"""The fixed wording of letters and lists, by language.

A letter's sentences are templates of `WORDS`, in which `{name}` stands for what the case fills in. A key with the
suffix ".patient" is used instead of the plain one when the letter addresses the patient. Another language is another
table; a coded value that the table does not translate keeps its English label. No-break spaces keep a number with what
it counts or names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from string import Formatter

from tumorboard.errors import InvalidInputError
from tumorboard.reports.letter_parts import Line, Span, Tone
from tumorboard.reports.notice_words import NOTICE_WORDS
from tumorboard.reports.request_letter_words import REQUEST_WORDS
from tumorboard.vocabulary import Term

WORDS: dict[str, dict[str, str]] = {
    "en": {
        # dates and lists
        "months": "January February March April May June July August September October November December",
        "date.long": "{day}\N{NO-BREAK SPACE}{month} {year}",
        "date.short": "{day}\N{NO-BREAK SPACE}{month}\N{NO-BREAK SPACE}{year}",
        "instant": "{date} {time}\N{NO-BREAK SPACE}UTC",
        "comma": ", ",
        "semicolon": "; ",
        "dot": " · ",
        "space": " ",
        "stop": ".",
        "colon": ": ",
        # furniture
        "title": "Recommendation {number}",
        "subject": "Second opinion of a tumor board",
        "footer.before": "{number} · ",
        "footer.after": " · Recommendation version {version} · issued {date} · ",
        "footer.after.draft": " · Recommendation version {version} · draft of {date} · ",
        "check": "check code",
        "pages": "Page {page} of {pages}",
        "draft": "DRAFT",
        # head
        "patient": "Patient {name}, {details}",
        "born": "born {date}",
        "birth_date_unknown": "date of birth not known",
        "deceased": "deceased",
        "identifier": "{kind}\N{NO-BREAK SPACE}{value} ({issuer})",
        "identifier.no_issuer": "{kind}\N{NO-BREAK SPACE}{value}",
        "record_number": "Record",
        "case": "Case\N{NO-BREAK SPACE}{number}",
        "reason": "Reason: {reason}, requested by {requester}",
        "requested_by.patient": "the patient",
        "requested_by.patient.patient": "you",
        "requested_by.physician": "the physician",
        "requested_by.insurer": "the insurer",
        "requested_by.family": "the family",
        "heading": "Consolidated recommendation",
        "mark.draft": "Draft.",
        "mark.draft.text": "This is not an issued letter. {missing}",
        "mark.draft.complete": "This is not an issued letter. Nothing stands in the way of issuing it.",
        "mark.provisional": "Provisional.",
        "mark.provisional.text": "The case was decided before all critical records were in. Reason: {reason}",
        "mark.replaces": "Replaces an earlier letter.",
        "mark.revised": "Revised recommendation, version\N{NO-BREAK SPACE}{version}.",
        "salutation": "Dear {name}, the board reviewed the case of {patient} on {date}{basis}. In brief:",
        "salutation.patient": "Dear {name}, the board reviewed your case on {date}{basis}. In brief:",
        "salutation.listed": "Dear {name}, the board decided the case of {patient} on {date} from its list of standard"
        " cases, without discussion{basis}. In brief:",
        "salutation.listed.patient": "Dear {name}, the board decided your case on {date} from its list of standard"
        " cases, without discussion{basis}. In brief:",
        "salutation.undiscussed": "Dear {name}, the board has not yet discussed the case of {patient}. In brief:",
        "salutation.undiscussed.patient": "Dear {name}, the board has not yet discussed your case. In brief:",
        "basis.pathology_radiology": ", with its own second reading of the pathology and the imaging",
        "basis.molecular": ", with its own second reading of the molecular results",
        "basis.molecular_pathology": ", with its own second reading of the pathology and the molecular results",
        "basis.molecular_radiology": ", with its own second reading of the imaging and the molecular results",
        "basis.molecular_pathology_radiology": (
            ", with its own second reading of the pathology, the imaging and the molecular results"
        ),
        "basis.pathology": ", with its own second reading of the pathology",
        "basis.radiology": ", with its own second reading of the imaging",
        "basis.reports": ", from the records and without a second reading of its own",
        # summary
        "summary.question": "Question",
        "summary.diagnosis": "Diagnosis",
        "summary.stage": "Stage",
        "summary.treatment": "Treatment",
        "summary.outside": "(outside: {value})",
        "summary.no_outside": "(outside: not stated)",
        "summary.undecided": "Not decided yet",
        "no_recommendation": "No recommendation",
        # concordance
        "agreement.agrees": "✓ Agrees",
        "agreement.refined": "≈ Refined",
        "agreement.minor": "≈ Minor",
        "agreement.major": "≠ Major",
        "agreement.new": "○ New",
        "agreement.not_comparable": "○ Not comparable",
        "agreement.not_evaluable": "○ Not evaluable",
        "agreement.no_outside_opinion": "○ No outside opinion",
        "summary.agreement.agrees": "✓ Agrees",
        "summary.agreement.refined": "≈ Refined",
        "summary.agreement.minor": "≈ Minor change",
        "summary.agreement.major": "≠ Major change",
        "summary.agreement.new": "○ New",
        "summary.agreement.not_comparable": "○ Not comparable",
        "summary.agreement.not_evaluable": "○ Not evaluable",
        "summary.agreement.no_outside_opinion": "○ No outside opinion",
        "effect.none": "no effect on treatment",
        "effect.potential": "may change treatment",
        "effect.actual": "changes treatment",
        "concordance.heading": "Concordance with the outside diagnosis",
        "concordance.outside": "Outside",
        "concordance.outside_of": "Outside · {origin}",
        "concordance.review": "This review",
        "concordance.class": "Concordance",
        "concordance.none": "No second reading is signed: there is nothing to compare.",
        "concordance.no_outside": "No outside diagnosis was sent.",
        "concordance.override": "decided {decided} by {rater}; the program proposed {proposed}{proposal_reason}."
        " Reason: {reason}",
        "concordance.overall": "Overall.",
        "concordance.overall.item": "{review} {agreement}",
        "concordance.overall.override": "proposed {proposed}; reason: {reason}",
        "in_brackets": " ({text})",
        "brackets": "({text})",
        "not_stated": "Not stated",
        "not_in_plan": "Not in the plan",
        "diagnosis.heading": "Diagnosis of the board",
        "axis": "{name}: {value}",
        "lesions.heading": "Target lesions (RECIST 1.1)",
        "lesions.organ": "Organ",
        "lesions.lesion": "Lesion",
        "lesions.node": "lymph node, short axis",
        "lesions.baseline": "Baseline",
        "lesions.nadir": "At nadir",
        "lesions.current": "Now",
        "lesions.sums": (
            "Sum of the targets: {baseline} mm at baseline, {nadir} mm at the nadir, {current} mm now. From these sums"
            " follows: {response}."
        ),
        "lesions.new": "A new lesion appeared",
        "lesions.beside": "Lesions other than the targets progressed unequivocally",
        "lesions.both": "A new lesion appeared, and lesions other than the targets progressed unequivocally",
        "lesions.progressive": "{reason}: by RECIST 1.1 {response}, whatever the targets measure.",
        "millimeters": "{value}\N{NO-BREAK SPACE}mm",
        # recommendation
        "recommendation.heading": "Recommendation",
        "plan.outside": "Outside plan",
        "plan.outside_of": "Outside plan · {origin}",
        "plan.board": "Board recommends",
        "plan.change": "Change",
        "plan.condition": "Condition: {condition}",
        "plan.words": "Plan.",
        "plan.intent": "Timing and intent.",
        "plan.progress": "Already under way.",
        "plan.progress.item": "{component}: {progress}",
        "plan.progress.since": "{component}: {progress} on {date}",
        "change.less": "↓ Less",
        "change.more": "↑ More",
        "change.added": "+ Added",
        "change.omitted": "\N{MINUS SIGN} Omitted",
        "change.same": "= Same",
        "change.different_equal": "≠ Different, equal",
        "change.deferred": "○ Waits",
        "change.unclear": "○ Unclear",
        "direction.same": "= Same as the outside plan",
        "direction.different_equal": "≠ Different, of equal intensity",
        "direction.less": "↓ Less intense",
        "direction.more": "↑ More intense",
        "direction.mixed": "↓↑ Less intense in part, more in part",
        "direction.no_outside_plan": "○ No outside plan",
        "direction.work_up_first": "○ Work-up first",
        "plan.overall": "Overall.",
        "plan.direction.override": "The program proposed {proposed}. The board decided otherwise: {reason}",
        "why": "Why.",
        "where": "Where.",
        "place.here": "Here.",
        "place.at_home": "At home.",
        "place.either": "Here or at home.",
        "follow_up": "Follow-up.",
        "agreement": "Agreement.",
        "board_agreement.unanimous": "Unanimous.",
        "board_agreement.majority": "By majority.",
        "board_agreement.split": "The board was split.",
        "dissent": "Dissent.",
        "dissent.by": "{person} ({discipline}), signed {date}:",
        "dissent.by.unnamed": "A member, signed {date}:",
        "dissent.number.one": "One member signed a dissent, which is kept with the recommendation.",
        "dissent.number": "{count} members signed a dissent, which are kept with the recommendation.",
        "dissent.by.no_discipline": "{person}, signed {date}:",
        # steps
        "steps.heading": "Next steps",
        "steps.step": "Step",
        "steps.owner": "Who",
        "steps.due": "By",
        "steps.condition": "Only if: {condition}",
        "unassigned": "Not assigned",
        "no_date": "No date",
        "conditional.heading": "Once results are in",
        "conditional.if": "If",
        "conditional.then": "Then",
        "conditional.owner": "Who",
        "conditional.due": "Result due",
        # options, considered, trials
        "options.heading": "Options",
        "options.benefits": "Benefits:",
        "options.risks": "Risks:",
        "options.side_effects": "Side effects:",
        "options.daily_life": "Daily life:",
        "considered.heading": "Also considered",
        "consideration.recommended": "Recommended:",
        "consideration.not_indicated": "Not indicated:",
        "consideration.not_considered": "Not considered:",
        "trials.heading": "Trials",
        "trial.place": "Can be joined: {place}",
        "trial.place.here": "here",
        "trial.place.at_home": "at home",
        "trial.place.either": "here or at home",
        # questions
        "questions.heading": "Questions asked",
        "questions.heading.patient": "What you asked",
        "questions.none": "No question was put to the board in the patient's or the referrer's own words.",
        "questions.none.patient": "No question of yours was recorded.",
        "questions.referrer": "(asked by the referring physician)",
        "questions.patient": "(asked by the patient)",
        "questions.patient.patient": "(asked by you)",
        "answer.deferred": "For the treating doctor.",
        "answer.deferred.patient": "For your treating doctor.",
        "answer.out_of_scope": "Outside the scope of this board.",
        "answer.open": "○ Not answered yet.",
        # records
        "records.heading": "What was reviewed",
        "records.material": "Material",
        "records.origin": "From",
        "records.reading": "Reading",
        "records.quantity": "{description}\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}{quantity}",
        "records.own": "Own material",
        "records.outside": "Outside, sender not stated",
        "records.collected": "of {date}",
        "basis.own_read": "Own re-read",
        "basis.report_only": "Report only",
        "basis.not_available": "Not available to the reviewer",
        "records.unread": "Seen by the board, no re-read",
        "records.late": "Received after the decision, not considered",
        "records.none": "No records were listed for this case.",
        "missing.heading": "What was not available",
        "missing.none": "Nothing that was asked for is missing.",
        "missing.requested": "requested, not received",
        "missing.due": "requested, not received; due {date}",
        "missing.reviewer": "not available to the reviewer",
        "reviews.comment": "{review}:",
        "reviews.amended": "Version\N{NO-BREAK SPACE}{version}, amended: {reason}",
        "reviews.inadequate": "The outside material allowed no second reading: {reason}.",
        "reviews.test.came": "{name}: {result} (arrived {date})",
        "reviews.test.later": "{name}: {result} (arrived {date}, after the board had decided)",
        "reviews.test": "Ordered: {name}",
        "reviews.test.due": "Ordered: {name}, due {date}",
        "reviews.test.result": "{name}: {result}",
        "verbatim.heading": "Outside wording, as sent",
        "verbatim.diagnosis": "Diagnosis.",
        "verbatim.plan": "Plan.",
        "verbatim.report": "report\N{NO-BREAK SPACE}{number}",
        "background.heading": "What the board knew",
        "background.summary": "Summary.",
        "background.ecog": "ECOG performance status\N{NO-BREAK SPACE}{value}.",
        "background.karnofsky": "Karnofsky performance status\N{NO-BREAK SPACE}{value}.",
        "background.prior_treatment": "Prior treatment.",
        "background.comorbidities": "Comorbidities.",
        "background.family_history": "Family history.",
        "background.pregnancy": "Pregnancy.",
        # people
        "people.heading": "Who took part",
        "people.person": "{person} ({discipline})",
        "people.none": "Nobody's attendance was recorded.",
        "people.chair": "Chair: {person}.",
        "quorum.met": "Quorum met.",
        "quorum.failed": "Quorum not met.",
        "quorum.unknown": "Quorum was not evaluated.",
        "quorum.absent": "Absent: {disciplines}.",
        "conflict": "Declared interest.",
        "conflict.text": "{person}: {text}",
        # sources and signature
        "sources.heading": "Sources",
        "review": "{discipline} review",
        "review.molecular": "molecular review",
        "source.review": "{review} signed {date}, {person}",
        "source.review.version": "{review}, version\N{NO-BREAK SPACE}{version}, signed {date}, {person}",
        "source.opinion": "opinion {discipline} signed {date}, {person}",
        "source.unsigned_review": "{review}, not signed yet, {person}",
        "source.unsigned_opinion": "opinion {discipline}, not signed yet, {person}",
        "source.replaced": "since replaced by a newer version",
        "sources.board": "Statements without a number are the board's own, decided on {date}.",
        "sources.board.undecided": "Statements without a number are the board's own; it has not decided yet.",
        "signature": "approved {instant}",
        "signature.chair": "chair",
        "signature.missing": "Not approved yet",
        "closing.version": "Version {version}, issued {date}.",
        "closing.version.draft": "Version {version}, draft of {date}.",
        "closing.records": "This recommendation rests on the records received by {date}.",
        "closing.no_records": "No records had been received when the board decided.",
        "closing.contact": "Questions: {contact}",
        "hash": "Content SHA-256",
        "anchor": "Audit trail of the board, link",
        # agenda
        "agenda.title": "Agenda",
        "agenda.meeting": "Agenda, {date}, {time} {zone}",
        "agenda.place": "Place: {place}",
        "agenda.chair": "Chair: {chair}",
        "agenda.planned.one": "1 case, {used} of {planned} minutes planned",
        "agenda.planned": "{cases} cases, {used} of {planned} minutes planned",
        "agenda.over": "{minutes} minutes over the time of the meeting",
        "agenda.empty": "No case is listed yet.",
        "agenda.position": "No.",
        "agenda.start": "Start",
        "agenda.patient": "Patient",
        "agenda.question": "Outside diagnosis and question",
        "agenda.presenter": "Presenter",
        "agenda.state": "Readiness",
        "agenda.minutes": "{minutes}\N{NO-BREAK SPACE}min",
        "agenda.age": "{age}\N{NO-BREAK SPACE}years",
        "agenda.ready": "✓ ",
        "agenda.not_ready": "○ ",
        "agenda.late": "Added late:",
        "agenda.provisional": "Provisional:",
        "agenda.footer": " · agenda of {date}",
        "agenda.confidential": "confidential, names patients",
        "agenda.document": "Agenda of {date}",
        **REQUEST_WORDS["en"],
        **NOTICE_WORDS["en"],
    }
}
"""Language → key → template. Symbols of state stand beside their word, never alone."""

SHORT_MONTH = 3
"""Letters of a month's name in tables."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one language for one kind of reader.

    Attributes:
        language: A key of `WORDS`.
        patient: Whether the reader is the patient.
    """

    language: str = "en"
    patient: bool = False

    def __post_init__(self) -> None:
        """Refuse a language without a table.

        Raises:
            InvalidInputError: There is no wording for the language.
        """
        if self.language not in WORDS:
            raise InvalidInputError("Letters cannot be written in this language yet.", field="language")

    def template(self, key: str) -> str:
        """The template of a key, in the variant for this reader where there is one."""
        table = WORDS[self.language]
        return (table.get(f"{key}.patient") if self.patient else None) or table[key]

    def word(self, key: str, **values: str) -> str:
        """The wording of a key with its places filled in."""
        return self.template(key).format(**values)

    def line(self, key: str, **values: Span | Line | str) -> Line:
        """The wording of a key as spans: each filled-in place keeps its own look, field and sources."""
        spans: list[Span] = []
        for words, place, _, _ in Formatter().parse(self.template(key)):
            if words:
                spans.append(Span(words))
            if place:
                value = values[place]
                spans.extend(
                    (Span(value),) if isinstance(value, str) else (value,) if isinstance(value, Span) else value
                )
        return tuple(span for span in spans if span.text)

    def labeled(self, key: str, *words: Span | Line) -> Line:
        """A bold label and what follows it, e.g. "Why. The tumor is unifocal"."""
        rest = [span for part in words for span in ((part,) if isinstance(part, Span) else part)]
        return (Span(f"{self.template(key)} ", strong=True), *rest)

    def join(self, parts: Sequence[Line], separator: str = "semicolon") -> Line:
        """Lines run together with a separator between them; empty ones are left out."""
        spans: list[Span] = []
        for part in parts:
            if part and spans:
                spans.append(Span(self.template(separator)))
            spans.extend(part)
        return tuple(spans)

    def sentence(self, line: Line) -> Line:
        """A line with a full stop, unless it already ends in a mark, which may stand before a closing bracket."""
        ended = "".join(span.text for span in line).rstrip(" )").endswith((".", "!", "?", "…", "。", "؟"))
        return line if ended or not line else (*line, Span(self.template("stop")))

    def term(self, term: Term) -> str:
        """The label of a coded value, as it stands alone."""
        return WORDS[self.language].get(f"{type(term).__name__}.{term.value}", term.label)

    def inline(self, term: Term) -> str:
        """The label of a coded value within a sentence."""
        label = self.term(term)
        return label[:1].lower() + label[1:]

    def long_date(self, day: date) -> str:
        """A date as in headings, e.g. "24 November 2026"."""
        months = self.template("months").split()
        return self.word("date.long", day=str(day.day), month=months[day.month - 1], year=str(day.year))

    def short_date(self, day: date) -> str:
        """A date as in tables, e.g. "24 Nov 2026"."""
        months = self.template("months").split()
        return self.word("date.short", day=str(day.day), month=months[day.month - 1][:SHORT_MONTH], year=str(day.year))

    def day(self, instant: datetime) -> str:
        """The day of an instant in UTC, as in tables."""
        return self.short_date(as_utc(instant).date())

    def instant(self, instant: datetime) -> str:
        """An instant in UTC, e.g. "24 Nov 2026 08:10 UTC"."""
        utc = as_utc(instant)
        return self.word("instant", date=self.day(utc), time=f"{utc:%H:%M}")


def as_utc(instant: datetime) -> datetime:
    """An instant in UTC; one without a zone is taken as UTC."""
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def muted(line: Line) -> Line:
    """The same words, quieter."""
    return tuple(Span(span.text, span.field, span.strong, Tone.MUTED, span.sources) for span in line)
