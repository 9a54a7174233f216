"""Words and dates on their way into the board."""

from datetime import date

import pytest

from tumorboard.exchange.fhir.values import Coding, Concept, Period
from tumorboard.exchange.filing_text import (
    LONGEST_LABEL,
    LONGEST_TEXT,
    bounded,
    coding_of,
    dates,
    day,
    joined,
    label,
    sentence,
    worded,
)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-04-01", date(2019, 4, 1)),
        ("2019-04-01T23:30:00+11:00", date(2019, 4, 1)),
        ("2019-04", None),
        ("2019", None),
        ("", None),
        ("2019-13-45", None),
        ("0000-00-00", None),
        ("in childhood", None),
    ],
)
def test_only_a_whole_day_is_a_date(sent: str, expected: date | None) -> None:
    assert day(sent) == expected


def test_a_period_is_told_in_days_and_a_vague_one_as_sent() -> None:
    assert dates(Period("2005-07-22T10:10:39+00:00", single=True)) == "2005-07-22"
    assert dates(Period("2005-07", "2005-08")) == "2005-07 to 2005-08"
    assert dates(Period(text="in childhood")) == "in childhood"


def test_text_without_end_is_cut_and_says_so() -> None:
    cut = bounded("x" * (LONGEST_TEXT + 1))
    assert len(cut) == LONGEST_TEXT
    assert cut.endswith("(cut here; the whole text is in the original file)")
    assert bounded("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT


def test_a_label_is_one_short_line() -> None:
    assert label("  Estrogen\n receptor ") == "Estrogen receptor"
    assert len(label("x" * 1000)) == LONGEST_LABEL


def test_parts_are_joined_once_each_and_without_a_semicolon_after_a_full_stop() -> None:
    assert joined(["drug", "", "drug", "daily"]) == "drug; daily"
    assert joined(["Stopped early.", "ordered 2019"]) == "Stopped early. ordered 2019"
    assert joined(["Ana", "B."], " ") == "Ana B."


def test_a_sentence_ends_once() -> None:
    assert [sentence("died"), sentence("died."), sentence("why?")] == ["died.", "died.", "why?"]


def test_a_bare_code_is_no_wording() -> None:
    assert [worded("385421009"), worded("8-52"), worded("R0")] == ["", "", "R0"]


def test_the_code_that_clinicians_read_is_shown_before_others() -> None:
    snomed, icdo = Coding("http://snomed.info/sct", code="76365002"), Coding("http://x/icd-o-3", code="C50.4")
    assert coding_of(Concept(codings=(snomed, icdo))) == icdo
    assert coding_of(Concept(codings=(snomed,))) == snomed
    assert coding_of(Concept(codings=(icdo, snomed)), "snomed") == snomed
    assert coding_of(Concept("words")) == Coding()
