"""The time line of a case."""

from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tumorboard.queries.case import read_case
from ui.widgets.free_text import FreeText
from ui.widgets.history_tab import HistoryTab, case_events


def test_a_finished_case_tells_its_story_newest_first(filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        events = case_events(context.database.read(read_case, filled_file.spine.case_number))
    told = [(event.what, event.who) for event in events]
    assert told[-1] == ("Case registered", "")
    for expected in (
        ("Pathology review, version 1", "Dr Amara Osei"),
        ("Opinion, surgery", "Dr Elena Ivanov"),
        ("Meeting: discussed", "Dr Elena Ivanov"),
        ("Recommendation, version 1, approved", "Dr Elena Ivanov"),
        ("Dissent", "Dr Luc Moreau"),
        ("Letter, referring physician, version 1", "Ms Ana Kim"),
        ("Letter sent by mail", "Ms Ana Kim"),
    ):
        assert expected in told
    moments = [event.at for event in events if event.at is not None]
    assert moments == sorted(moments, reverse=True)


def test_drafts_stand_above_and_sealed_words_stay_out(filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        events = case_events(context.database.read(read_case, filled_file.spine.draft_case_number))
    drafts = [event.what for event in events if event.at is None]
    assert "Pathology review, version 1" in drafts
    assert [event.what for event in events[: len(drafts)]] == drafts
    assert all("Conservation is feasible" not in event.note for event in events)


def test_the_tab_shows_when_what_and_who(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        case = context.database.read(read_case, filled_file.spine.draft_case_number)
        tab = HistoryTab(case)
        qtbot.addWidget(tab)
        shown = [text.typed for text in tab.findChildren(FreeText)]
    assert "Not signed yet" in shown
    assert "Case registered" in shown
