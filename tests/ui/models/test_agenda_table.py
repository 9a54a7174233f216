"""The agenda of the next meeting: what each state is called, and in which tone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tumorboard.queries.today_snapshots import ListedCaseSnapshot
from tumorboard.vocabulary import AgendaOutcome
from ui.models.agenda_table import AgendaTableModel
from ui.theme.tokens import TONE_ROLE, Tone

CASE = ListedCaseSnapshot(
    position=1,
    minutes=5,
    case_number="TB-2026-0001",
    patient="Sato, Miriam",
    age=47,
    outside_diagnosis="Invasive carcinoma",
    records_received=6,
    records_expected=6,
    critical_missing=(),
    opinions_received=3,
    opinions_invited=4,
    waiting_days=11,
    outcome=AgendaOutcome.PENDING,
)


@pytest.fixture
def model(qtbot: QtBot) -> AgendaTableModel:
    """An empty agenda."""
    assert qtbot
    return AgendaTableModel()


def cell(model: AgendaTableModel, heading: str) -> tuple[str, Tone | None]:
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    index = model.index(0, headings.index(heading))
    tone = model.data(index, TONE_ROLE)
    assert tone is None or isinstance(tone, Tone)
    return str(index.data()), tone


def test_it_keeps_the_rules_of_qt(model: AgendaTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.show_cases([CASE, replace(CASE, position=2)])
    qtmodeltester.check(model)


def test_a_ready_case_reads_across(model: AgendaTableModel) -> None:
    model.show_cases([CASE])
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == [
        "1",
        "TB-2026-0001",
        "Sato, Miriam · 47",
        "Invasive carcinoma",
        "✓ 6 of 6",
        "3 of 4",
        "11 d",
        "✓ Ready",
    ]


@pytest.mark.parametrize(
    ("case", "records", "state"),
    [
        (CASE, ("✓ 6 of 6", Tone.AGREES), ("✓ Ready", Tone.AGREES)),
        (replace(CASE, records_received=5), ("○ 5 of 6", Tone.MINOR), ("✓ Ready", Tone.AGREES)),
        (
            replace(CASE, records_received=5, critical_missing=("Slides not sent",)),
            ("○ 5 of 6", Tone.MAJOR),
            ("○ Slides not sent", Tone.MINOR),
        ),
        (
            replace(CASE, records_received=4, critical_missing=("Slides not sent", "Blocks not sent")),
            ("○ 4 of 6", Tone.MAJOR),
            ("○ 2 records lacking", Tone.MINOR),
        ),
        (
            replace(CASE, records_received=0, records_expected=0),
            ("○ none", Tone.NEUTRAL),
            ("✓ Ready", Tone.AGREES),
        ),
        (replace(CASE, outcome=AgendaOutcome.DEFERRED), ("✓ 6 of 6", Tone.AGREES), ("✓ Deferred", Tone.ACCENT)),
    ],
)
def test_records_and_state_say_in_words_what_their_tone_shows(
    model: AgendaTableModel, case: ListedCaseSnapshot, records: tuple[str, Tone], state: tuple[str, Tone]
) -> None:
    model.show_cases([case])
    assert cell(model, "Records") == records
    assert cell(model, "State") == state


def test_nobody_invited_is_said_as_such(model: AgendaTableModel) -> None:
    model.show_cases([replace(CASE, opinions_received=0, opinions_invited=0)])
    assert cell(model, "Opinions") == ("none", None)
