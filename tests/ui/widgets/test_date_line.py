"""A line for a day."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tumorboard.errors import InvalidInputError
from ui.dates import read_day
from ui.widgets.date_line import DateLine


@pytest.mark.parametrize(("typed", "day"), [("2026-11-24", date(2026, 11, 24)), ("9 Nov 2026", date(2026, 11, 9))])
def test_a_day_is_read_as_it_is_written(qtbot: QtBot, typed: str, day: date) -> None:
    line = DateLine("Due")
    qtbot.addWidget(line)
    QTest.keyClicks(line, typed)
    assert line.day("due_on") == day


def test_blank_is_no_day(qtbot: QtBot) -> None:
    line = DateLine("Due")
    qtbot.addWidget(line)
    assert line.day("due_on") is None


@pytest.mark.parametrize("typed", ["2026-02-30", "soon", "11"])
def test_what_is_no_day_is_refused_with_its_field(qtbot: QtBot, typed: str) -> None:
    line = DateLine("Due")
    qtbot.addWidget(line)
    QTest.keyClicks(line, typed)
    with pytest.raises(InvalidInputError, match="is not a date") as refused:
        line.day("due_on")
    assert refused.value.field == "due_on"


def test_a_shown_day_can_be_read_again(qtbot: QtBot) -> None:
    line = DateLine("Due")
    qtbot.addWidget(line)
    line.show_day(date(2026, 3, 1))
    assert read_day(line.text()) == date(2026, 3, 1)


def test_an_empty_line_shows_an_example_that_nobody_takes_for_a_day(qtbot: QtBot) -> None:
    line = DateLine("Due")
    qtbot.addWidget(line)
    assert line.placeholderText().startswith("e.g. ")
    assert read_day(line.placeholderText()) is None
