"""The agenda of a meeting as a PDF: snapshot in, bytes out. The same snapshot gives the same bytes."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tumorboard.queries.agenda_snapshots import AgendaItemSnapshot, AgendaSnapshot
from tumorboard.reports.flow import Block, Kept, Text, paginate
from tumorboard.reports.grid import Grid, GridLook, GridRow
from tumorboard.reports.layout import (
    ACCENT,
    RULE,
    Paper,
    Sheet,
    header_row,
    line_paragraph,
    styles,
    table_row,
    write_pdf,
)
from tumorboard.reports.letter_parts import Line, Span, Tone
from tumorboard.reports.wording import Wording
from tumorboard.vocabulary import AgendaOutcome, Sex

LOOK = GridLook((5, 7, 27, 58, 21, 33), rule=ACCENT, hairline=RULE, gutter=10, padding=5)
COLUMNS = ("position", "start", "patient", "question", "presenter", "state")


def build_agenda_pdf(agenda: AgendaSnapshot, *, language: str = "en") -> bytes:
    """Lays out an agenda on A4, landscape. Times are in the zone of `starts_at`.

    Raises:
        UndrawableTextError: A character cannot be printed; the error names it and the field.
        InvalidInputError: The language is not available.
    """
    words = Wording(language)
    paper = Paper.A4_LANDSCAPE
    day = words.long_date(agenda.starts_at.date())
    end = f" · {words.template('agenda.confidential')}" if agenda.names else ""
    sheet = Sheet(
        paper=paper,
        band=(agenda.institution, agenda.board),
        foot=("", agenda.board, words.word("agenda.footer", date=day) + end),
        pages=words.template("pages"),
        watermark="",
        title=words.word("agenda.document", date=day),
        author=agenda.institution,
        subject=words.template("agenda.title"),
        language=language,
        written_on=agenda.starts_at.date(),
    )
    return write_pdf(sheet, paginate(_blocks(agenda, words), paper.width, paper.height))


def _blocks(agenda: AgendaSnapshot, words: Wording) -> Iterator[Block]:
    title = words.line(
        "agenda.meeting",
        date=words.long_date(agenda.starts_at.date()),
        time=f"{agenda.starts_at:%H:%M}",
        zone=agenda.starts_at.tzname() or "UTC",
    )
    parts: list[Line] = [(Span(agenda.board, "meeting.board", strong=True),)]
    if agenda.place:
        parts.append(words.line("agenda.place", place=Span(agenda.place, "meeting.place")))
    if agenda.chair:
        parts.append(words.line("agenda.chair", chair=Span(agenda.chair, "meeting.chair")))
    heading = Text(line_paragraph(title, styles().title))
    yield Kept(heading, Text(line_paragraph(words.join(parts, "dot"), styles().body)))
    yield Text(line_paragraph(_planned(agenda, words), styles().body))
    if agenda.items:
        columns = [words.line(f"agenda.{column}") for column in COLUMNS]
        yield Grid(LOOK, list(_rows(agenda, columns, words)), header_row(columns))
    else:
        yield Text(line_paragraph(words.line("agenda.empty"), styles().body))


def _planned(agenda: AgendaSnapshot, words: Wording) -> Line:
    """How many cases and minutes; that they do not fit is said in words."""
    used = sum(item.minutes for item in agenda.items)
    key = "agenda.planned.one" if len(agenda.items) == 1 else "agenda.planned"
    line = words.line(key, cases=str(len(agenda.items)), used=str(used), planned=str(agenda.planned_minutes))
    if used <= agenda.planned_minutes:
        return line
    over = words.word("agenda.over", minutes=str(used - agenda.planned_minutes))
    return words.join([line, (Span(over, strong=True, tone=Tone.MAJOR),)])


def _rows(agenda: AgendaSnapshot, columns: list[Line], words: Wording) -> Iterator[GridRow]:
    starts_at = agenda.starts_at
    for item in sorted(agenda.items, key=lambda item: item.position):
        yield table_row(_cells(item, starts_at, words, names=agenda.names), columns)
        starts_at += timedelta(minutes=item.minutes)


def _cells(
    item: AgendaItemSnapshot, starts_at: datetime, words: Wording, *, names: bool
) -> tuple[tuple[Line, ...], ...]:
    minutes: Line = (Span(words.word("agenda.minutes", minutes=str(item.minutes)), tone=Tone.MUTED),)
    diagnosis: Line = (
        (Span(item.outside_diagnosis, "agenda.outside_diagnosis", tone=Tone.MUTED),) if item.outside_diagnosis else ()
    )
    question: Line = (Span(item.question, "agenda.question"),) if item.question else ()
    presenter: Line = (
        (Span(item.presenter, "agenda.presenter"),)
        if item.presenter
        else (Span(words.template("unassigned"), tone=Tone.MUTED),)
    )
    return (
        ((Span(str(item.position), strong=True),),),
        ((Span(f"{starts_at:%H:%M}"),), minutes),
        _patient(item, words, names=names),
        tuple(line for line in (diagnosis, question) if line),
        (presenter,),
        tuple(_state(item, words)),
    )


def _patient(item: AgendaItemSnapshot, words: Wording, *, names: bool) -> tuple[Line, ...]:
    """Name, age, sex and case number; without names the case number alone."""
    number: Line = (Span(item.case_number, strong=not names),)
    if not names:
        return (number,)
    about: list[Line] = []
    if item.age is not None:
        about.append(words.line("agenda.age", age=str(item.age)))
    if item.sex is not Sex.UNKNOWN:
        about.append((Span(words.inline(item.sex)),))
    lines = ((Span(item.patient, "patient.name", strong=True),), words.join(about, "comma"), number)
    return tuple(line for line in lines if line)


def _state(item: AgendaItemSnapshot, words: Wording) -> Iterator[Line]:
    """Whether the records are in, why it is listed all the same, or late, and what became of it; each with its word."""
    symbol = words.template("agenda.ready" if item.ready else "agenda.not_ready")
    tone = Tone.AGREES if item.ready else Tone.MINOR
    yield (Span(symbol, tone=tone), Span(item.readiness, "agenda.readiness", strong=True, tone=tone))
    if item.provisional_reason:
        yield words.labeled("agenda.provisional", Span(item.provisional_reason, "agenda.provisional_reason"))
    if item.late_reason:
        yield words.labeled("agenda.late", Span(item.late_reason, "agenda.late_reason"))
    if item.state is not AgendaOutcome.PENDING:
        yield (Span(words.term(item.state), strong=True, tone=Tone.ACCENT),)
