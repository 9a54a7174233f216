"""What the letter rests on: questions and answers, records seen and not seen, people, sources."""

from collections.abc import Iterator
from datetime import date, datetime

from tumorboard.queries.review_snapshots import OrderedTestSnapshot, ReviewedMaterialSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    DiscussionSnapshot,
    MaterialSnapshot,
    ParticipantSnapshot,
    QuestionSnapshot,
)
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot, PlanSnapshot
from tumorboard.reports.letter_concordance import origin_line
from tumorboard.reports.letter_parts import Block, Line, Paragraph, Row, Section, Span, Table, Tone
from tumorboard.reports.letter_sources import Sources, review_name, source_paragraphs
from tumorboard.reports.wording import Wording, as_utc
from tumorboard.vocabulary import AnswerKind, AskedBy, MaterialStatus, ReviewBasis

ABSENT = {MaterialStatus.REQUESTED, MaterialStatus.CHASED, MaterialStatus.NOT_AVAILABLE}
"""A material in one of these states was not before the board."""


def questions_section(case: CaseSnapshot, words: Wording) -> Section:
    """Every question in the words in which it was asked, with its answer or what became of it."""
    mixed = len({question.asked_by for question in case.questions}) > 1
    blocks: list[Block] = [
        Paragraph(_question(question, words, who=mixed or question.asked_by is AskedBy.REFERRER), f"{number}.")
        for number, question in enumerate(case.questions, start=1)
    ]
    if not blocks:
        blocks.append(Paragraph(words.line("questions.none")))
    return Section("questions", words.template("questions.heading"), tuple(blocks))


def _question(question: QuestionSnapshot, words: Wording, *, who: bool) -> Line:
    parts: list[Line] = [(Span(question.text, "question.text", strong=True),)]
    if who:
        parts.append((Span(words.template(f"questions.{question.asked_by.value}"), tone=Tone.MUTED),))
    if question.kind is None:
        parts.append((Span(words.template("answer.open"), strong=True, tone=Tone.MAJOR),))
    elif question.kind is not AnswerKind.ANSWERED:
        parts.append((Span(words.template(f"answer.{question.kind.value}"), strong=True, tone=Tone.NEUTRAL),))
    if question.answer:
        parts.append((Span(question.answer, "question.answer"),))
    return words.join(parts, "space")


def decided_on(case: CaseSnapshot) -> date | None:
    """The day on which the board decided, in UTC; None while it has not."""
    discussion = case.deciding_discussion
    return as_utc(discussion.decided_at or discussion.starts_at).date() if discussion else None


def in_time(material: MaterialSnapshot, decision: date | None) -> bool:
    """Whether a material was before the board when it decided."""
    if material.status in ABSENT:
        return False
    return decision is None or material.received_on is None or material.received_on <= decision


def records_section(case: CaseSnapshot, sources: Sources, words: Wording) -> Section:
    """Each material that was there, whether it was re-read, and by which review; then what the reviewers add."""
    there = [material for material in case.materials if material.status not in ABSENT]
    blocks: list[Block] = []
    if there:
        columns = ("records.material", "records.origin", "records.reading")
        rows = tuple(_material_row(case, material, sources, words) for material in there)
        blocks.append(Table("records", tuple(words.line(column) for column in columns), rows))
    else:
        blocks.append(Paragraph(words.line("records.none")))
    approved_at = None if case.recommendation is None else case.recommendation.approved_at
    remarks = [(review, list(_remarks(review, approved_at, words))) for review in case.current_reviews]
    blocks.extend(Paragraph(_review(review, parts, sources, words)) for review, parts in remarks if parts)
    return Section("records", words.template("records.heading"), tuple(blocks))


def material_line(material: MaterialSnapshot, words: Wording) -> Line:
    """A material in one line: what it is, its number, how many."""
    name = (
        Span(material.description, "material.description") if material.description else Span(words.term(material.kind))
    )
    line: Line = (name,)
    if material.accession_number:
        number = Span(material.accession_number, "material.accession_number")
        line = words.join([line, (number,)], "comma")
    if material.quantity is not None:
        line = words.line("records.quantity", description=line, quantity=str(material.quantity))
    return line


def _origin(material: MaterialSnapshot, words: Wording) -> Line:
    if material.source:
        origin = Span(material.source, "material.source")
    else:
        origin = Span(words.template("records.outside" if material.outside else "records.own"), tone=Tone.MUTED)
    if material.collected_on is None:
        return (origin,)
    collected = words.line("records.collected", date=words.short_date(material.collected_on))
    return words.join([(origin,), collected], "comma")


def _material_row(case: CaseSnapshot, material: MaterialSnapshot, sources: Sources, words: Wording) -> Row:
    readings: list[Line] = [
        (Span(words.template(f"basis.{seen.basis.value}"), sources=sources.review(review.id)),)
        for review in case.current_reviews
        for seen in review.materials
        if seen.material_id == material.id
    ]
    if not in_time(material, decided_on(case)):
        readings.append((Span(words.template("records.late"), strong=True, tone=Tone.MINOR),))
    elif not readings:
        readings.append((Span(words.template("records.unread"), tone=Tone.MUTED),))
    return Row(((material_line(material, words),), (_origin(material, words),), tuple(readings)))


def _remarks(review: ReviewSnapshot, approved_at: datetime | None, words: Wording) -> Iterator[Line]:
    """What a reviewer adds beyond the axes: why there are none, the comment, an amendment's reason, tests ordered."""
    if review.inadequacy is not None:
        yield words.line("reviews.inadequate", reason=Span(words.inline(review.inadequacy), strong=True))
    if review.comment:
        yield words.sentence((Span(review.comment, "review.comment"),))
    if review.amendment_reason:
        reason = Span(review.amendment_reason, "review.amendment_reason")
        yield words.sentence(words.line("reviews.amended", version=str(review.version), reason=reason))
    for test in review.tests:
        yield words.sentence(_test(test, approved_at, words))


def _test(test: OrderedTestSnapshot, approved_at: datetime | None, words: Wording) -> Line:
    """What was ordered and what it gave; a result that the board could not know when it decided is marked."""
    name = Span(test.name, "test.name")
    if test.results:
        newest = test.results[-1]
        result = Span(newest.result, "test.results.result")
        later = approved_at is not None and newest.recorded_at > approved_at
        template = "reviews.test.later" if later else "reviews.test.came"
        return words.line(template, name=name, result=result, date=words.short_date(newest.arrived_on))
    if test.result:
        return words.line("reviews.test.result", name=name, result=Span(test.result, "test.result"))
    if test.due_on:
        return words.line("reviews.test.due", name=name, date=words.short_date(test.due_on))
    return words.line("reviews.test", name=name)


def _review(review: ReviewSnapshot, parts: list[Line], sources: Sources, words: Wording) -> Line:
    name = review_name(review, words)
    title = Span(words.word("reviews.comment", review=name[:1].upper() + name[1:]), strong=True)
    body = list(words.join(parts, "space"))
    last = body[-1]
    body[-1] = Span(last.text, last.field, last.strong, last.tone, sources.review(review.id))
    return (title, Span(words.template("space")), *body)


def missing_section(case: CaseSnapshot, words: Wording) -> Section:
    """What the board asked for and did not have, and why; a letter without this list would claim too much."""
    absent = [material for material in case.materials if material.status in ABSENT]
    blocks: list[Block] = [Paragraph(_absent(material, words)) for material in absent]
    told = {material.id for material in absent}
    blocks.extend(
        Paragraph(_unseen(review, seen, words))
        for review in case.current_reviews
        for seen in review.materials
        if seen.basis is ReviewBasis.NOT_AVAILABLE and seen.material_id not in told
    )
    if not blocks:
        blocks.append(Paragraph(words.line("missing.none")))
    return Section("missing", words.template("missing.heading"), tuple(blocks))


def _absent(material: MaterialSnapshot, words: Wording) -> Line:
    """What is missing, from whom, and why."""
    source = words.line("in_brackets", text=Span(material.source, "material.source")) if material.source else ()
    colon = Span(words.template("colon"))
    return (*_strong(material_line(material, words)), *source, colon, *_why_absent(material, words))


def _unseen(review: ReviewSnapshot, seen: ReviewedMaterialSnapshot, words: Wording) -> Line:
    """What is on the case's list, but did not reach a reviewer."""
    return (
        Span(seen.description, "material.description", strong=True),
        Span(words.template("colon")),
        *words.line("missing.reviewer"),
        *words.line("in_brackets", text=review_name(review, words)),
    )


def _strong(line: Line) -> Line:
    return tuple(Span(span.text, span.field, strong=True, tone=span.tone, sources=span.sources) for span in line)


def _why_absent(material: MaterialSnapshot, words: Wording) -> Line:
    if material.unavailable_reason:
        return (Span(material.unavailable_reason, "material.unavailable_reason"),)
    if material.status is MaterialStatus.NOT_AVAILABLE:
        return (Span(words.inline(material.status)),)
    if material.due_on:
        return words.line("missing.due", date=words.short_date(material.due_on))
    return words.line("missing.requested")


def verbatim_section(case: CaseSnapshot, words: Wording) -> Section | None:
    """The outside diagnosis and plan exactly as they were sent, beside what the board made of them."""
    blocks: list[Block] = []
    if case.outside_diagnosis and case.outside_diagnosis.verbatim:
        blocks.append(Paragraph(_verbatim("diagnosis", case.outside_diagnosis, words)))
    if case.outside_plan and case.outside_plan.verbatim:
        blocks.append(Paragraph(_verbatim("plan", case.outside_plan, words)))
    return Section("verbatim", words.template("verbatim.heading"), tuple(blocks)) if blocks else None


def _verbatim(which: str, statement: DiagnosisSnapshot | PlanSnapshot, words: Wording) -> Line:
    field = f"outside_{which}"
    details: list[Line] = [origin_line(statement, field, words)]
    if statement.institution and statement.stated_by:
        details.append((Span(statement.stated_by, f"{field}.stated_by"),))
    if isinstance(statement, DiagnosisSnapshot) and statement.report_number:
        number = Span(statement.report_number, f"{field}.report_number")
        details.append(words.line("verbatim.report", number=number))
    origin = words.join(details, "comma")
    said: list[Line] = [(Span(statement.verbatim, f"{field}.verbatim"),)]
    if origin:
        said.append(tuple(Span(s.text, s.field, tone=Tone.MUTED) for s in words.line("brackets", text=origin)))
    return words.labeled(f"verbatim.{which}", words.join(said, "space"))


def background_section(case: CaseSnapshot, words: Wording) -> Section | None:
    """The facts about the patient that the board had before it, so that a reader can see a wrong one."""
    figures = [
        words.line(key, value=str(value))
        for key, value in (("background.ecog", case.ecog), ("background.karnofsky", case.karnofsky))
        if value is not None
    ]
    lines = [
        words.labeled(f"background.{name}", words.sentence((Span(text, f"case.{name}"),)))
        for name, text in (
            ("summary", case.summary),
            ("prior_treatment", case.prior_treatment),
            ("comorbidities", case.comorbidities),
            ("family_history", case.family_history),
            ("pregnancy", case.pregnancy),
        )
        if text
    ]
    if figures:
        lines.append(words.join(figures, "space"))
    if not lines:
        return None
    return Section("background", words.template("background.heading"), tuple(Paragraph(line) for line in lines))


def people_section(case: CaseSnapshot, words: Wording) -> Section:
    """Who was in the meeting when the case was decided, whether there was a quorum, and declared interests."""
    discussion = case.deciding_discussion
    if discussion is None:
        return Section("people", words.template("people.heading"), (Paragraph(words.line("people.none")),))
    people = [_participant(person, words) for person in discussion.participants]
    present = words.sentence(words.join(people, "comma")) if people else words.line("people.none")
    parts = [present]
    if discussion.chair:
        parts.append(words.line("people.chair", person=Span(discussion.chair, "meeting.chair")))
    parts.append(_quorum(discussion, words))
    blocks = [Paragraph(words.join(parts, "space")), *(Paragraph(line) for line in _conflicts(case, words))]
    return Section("people", words.template("people.heading"), tuple(blocks))


def _participant(person: ParticipantSnapshot, words: Wording) -> Line:
    name = Span(person.display_name, "participant.name")
    if person.discipline is None:
        return (name,)
    return words.line("people.person", person=name, discipline=words.inline(person.discipline))


def _quorum(discussion: DiscussionSnapshot, words: Wording) -> Line:
    key = {True: "quorum.met", False: "quorum.failed", None: "quorum.unknown"}[discussion.quorate]
    tone = Tone.MAJOR if discussion.quorate is False else Tone.INK
    parts: list[Line] = [(Span(words.template(key), strong=True, tone=tone),)]
    if discussion.absent:
        absent = words.template("comma").join(words.inline(discipline) for discipline in discussion.absent)
        parts.append(words.line("quorum.absent", disciplines=absent))
    return words.join(parts, "space")


def _conflicts(case: CaseSnapshot, words: Wording) -> list[Line]:
    """Declared interests of those whose reviews or opinions the letter rests on."""
    declared = [(review.reviewer.display_name, review.conflict) for review in case.current_reviews]
    declared += [(invited.person.display_name, invited.conflict) for invited in case.invitations if invited.received]
    unique = dict.fromkeys(entry for entry in declared if entry[1])
    return [
        words.labeled(
            "conflict",
            words.line("conflict.text", person=Span(person, "conflict.person"), text=Span(text, "conflict.text")),
        )
        for person, text in unique
    ]


def sources_section(case: CaseSnapshot, sources: Sources, words: Wording) -> Section:
    """The numbered sources, and what a statement without a number rests on."""
    decision = decided_on(case)
    board = (
        words.line("sources.board", date=words.long_date(decision))
        if decision
        else words.line("sources.board.undecided")
    )
    blocks = (*source_paragraphs(sources, words), Paragraph(board))
    return Section("sources", words.template("sources.heading"), blocks)
