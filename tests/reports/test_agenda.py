"""The printed agenda: who, what, when and whether the records are in; names only where they may be read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.support.letter_pages import READERS, Reader, pages_by_pypdf, squeezed
from tumorboard.errors import UndrawableTextError
from tumorboard.queries.agenda_snapshots import AgendaItemSnapshot, AgendaSnapshot
from tumorboard.reports.agenda import build_agenda_pdf
from tumorboard.vocabulary import AgendaOutcome, Sex


def item(position: int, **changes: Any) -> AgendaItemSnapshot:  # noqa: ANN401 - any field
    """A ready case of 6 minutes."""
    plain = AgendaItemSnapshot(
        position=position,
        minutes=6,
        patient="Sato, Miriam",
        age=47,
        sex=Sex.FEMALE,
        case_number=f"TB-2026-{position:04}",
        outside_diagnosis="Invasive ductal carcinoma, pT2 pN0",
        question="Is breast conservation safe?",
        presenter="Dr Elena Ivanov",
        ready=True,
        readiness="Ready",
        late_reason="",
        state=AgendaOutcome.PENDING,
    )
    return replace(plain, **changes)


def agenda(*items: AgendaItemSnapshot, **changes: Any) -> AgendaSnapshot:  # noqa: ANN401 - any field
    """An hour's meeting."""
    plain = AgendaSnapshot(
        board="Multidisciplinary Breast Tumor Board",
        institution="Lakeside Cancer Center",
        starts_at=datetime(2026, 11, 24, 7, 30, tzinfo=UTC),
        place="Room 4",
        planned_minutes=60,
        chair="Dr Elena Ivanov",
        items=items,
    )
    return replace(plain, **changes)


def read(snapshot: AgendaSnapshot, reader: Reader = pages_by_pypdf) -> str:
    return squeezed("".join(reader(build_agenda_pdf(snapshot))))


@pytest.mark.parametrize("reader", READERS)
def test_each_case_shows_time_patient_question_presenter_and_readiness(reader: Reader) -> None:
    late = item(
        2,
        ready=False,
        readiness="Missing: MRI",
        provisional_reason="operation on Friday",
        late_reason="progression",
        presenter="",
        age=None,
    )
    text = read(agenda(item(1), late), reader)
    assert squeezed("Agenda, 24 November 2026, 07:30 UTC") in text
    assert squeezed("Place: Room 4 · Chair: Dr Elena Ivanov") in text
    assert squeezed("2 cases, 12 of 60 minutes planned") in text
    assert (
        squeezed(
            "1 07:30 6 min Sato, Miriam 47 years, female TB-2026-0001 Invasive ductal carcinoma, pT2 pN0"
            " Is breast conservation safe? Dr Elena Ivanov ✓ Ready"
        )
        in text
    )
    assert squeezed("2 07:36 6 min Sato, Miriam female TB-2026-0002") in text
    assert squeezed("Not assigned ○ Missing: MRI Provisional: operation on Friday Added late: progression") in text


def test_without_names_only_case_numbers_are_printed() -> None:
    text = read(agenda(item(1), names=False))
    assert "Sato" not in text
    assert "47" not in text
    assert "TB-2026-0001" in text
    assert "confidential" not in text
    assert "confidential,namespatients" in read(agenda(item(1)))


def test_the_times_are_those_of_the_meetings_own_zone() -> None:
    zone = timezone(timedelta(hours=1), "CET")
    text = read(agenda(item(1), starts_at=datetime(2026, 11, 24, 8, 30, tzinfo=zone)))
    assert "08:30CET" in text


def test_an_agenda_that_does_not_fit_its_hour_says_so() -> None:
    text = read(agenda(*(item(number) for number in range(1, 13))))
    assert squeezed("12 cases, 72 of 60 minutes planned; 12 minutes over the time of the meeting") in text
    assert "overthetime" not in read(agenda(item(1)))


def test_an_empty_agenda_says_so() -> None:
    assert squeezed("No case is listed yet.") in read(agenda())


def test_cases_stand_in_their_order_each_whole_on_one_page() -> None:
    items = [item(number, question=f"Question {number}. " * (number % 7)) for number in range(30, 0, -1)]
    pages = [squeezed(page) for page in pages_by_pypdf(build_agenda_pdf(agenda(*items)))]
    assert len(pages) > 2
    text = "".join(pages)
    places = [text.index(f"TB-2026-{number:04}") for number in range(1, 31)]
    assert places == sorted(places)
    for number in range(1, 31):
        words = squeezed(
            f"TB-2026-{number:04} Invasive ductal carcinoma, pT2 pN0" + f"Question {number}." * (number % 7)
        )
        assert any(f"{words}DrElenaIvanov✓Ready" in page for page in pages), number
    assert all(f"Page{number}of{len(pages)}" in page for number, page in enumerate(pages, start=1))


@pytest.mark.parametrize("text", ["pT4a <N2 M0 &amp; <b>x</b>", "佐藤美里", "Nguyễn", "x" * 3_000, "word " * 600])
def test_whatever_was_typed_is_printed_as_it_stands(text: str) -> None:
    case = item(
        1, patient=text, outside_diagnosis=text, question=text, presenter=text, readiness=text, late_reason=text
    )
    printed = read(agenda(case, place=text, chair=text))
    first, last = squeezed(text)[:5], squeezed(text)[-5:]
    assert printed.count(first) >= 8
    assert printed.count(last) >= 8
    assert len(printed) >= 8 * len(squeezed(text))


def test_a_character_that_cannot_be_printed_is_named_with_its_field() -> None:
    with pytest.raises(UndrawableTextError) as refusal:
        build_agenda_pdf(agenda(item(1, question="\U0010ffff")))
    assert refusal.value.field == "agenda.question"


def test_the_same_agenda_gives_the_same_bytes_and_its_properties_name_no_patient() -> None:
    pdf = build_agenda_pdf(agenda(item(1)))
    assert pdf == build_agenda_pdf(agenda(item(1)))
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == "Agenda of 24 November 2026"
