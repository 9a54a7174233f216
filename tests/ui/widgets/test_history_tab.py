"""The time line of a case: everything that the snapshot knows stands in it, and each version says what it changed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST
from tests.support.case_parts import adjudication, material, minimal_case, notice
from tests.support.cases import maximal_case, ordinary_case
from tests.support.every_table import FilledBoard
from tests.support.hostile import HOSTILE
from tests.support.keyboard import at_the_keyboard
from tests.support.versions import AMENDMENT, REPLACEMENT, REVISION, play_on, withdraw_draft
from tumorboard.database.opening import open_board
from tumorboard.queries.case import read_case
from tumorboard.queries.material_snapshots import CustodySnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import CustodyKind, FinalTruth, MaterialKind
from ui.widgets.free_text import FreeText
from ui.widgets.history_events import EventKind, HistoryEvent, case_events
from ui.widgets.history_tab import HistoryLine, HistoryTab


def told(filled: FilledBoard, number: str) -> CaseSnapshot:
    """A case of the board as the coordinator reads it."""
    with at_the_keyboard(filled.location, COORDINATOR) as context:
        return context.database.read(read_case, number)


def played_on(filled: FilledBoard) -> CaseSnapshot:
    """The finished case, after everything that can happen to one."""
    database = open_board(filled.location)
    try:
        play_on(database, filled.spine)
    finally:
        database.close()
    return told(filled, filled.spine.case_number)


def words(events: tuple[HistoryEvent, ...]) -> list[tuple[str, str]]:
    return [(event.what, event.who) for event in events]


def test_a_finished_case_tells_its_story_newest_first(filled_file: FilledBoard) -> None:
    events = case_events(told(filled_file, filled_file.spine.case_number))
    for expected in (
        ("Referral received", "Dr Ruth Brandt"),
        ("Consent given: care", ""),
        ("Case registered", "Ms Ana Kim"),
        ("Outside diagnosis frozen", ""),
        ("Outside plan frozen", ""),
        ("Registered: Slides of the core biopsy · S26-1187", "Ms Ana Kim"),
        ("Requested: Slides of the core biopsy · S26-1187", "Ms Ana Kim"),
        ("Received: Slides of the core biopsy · S26-1187", "Ms Ana Kim"),
        ("Opinion asked of Dr Elena Ivanov, surgery", "Ms Ana Kim"),
        ("Pathology review, version 1", "Dr Amara Osei"),
        ("Radiology review, version 1", "Dr Sami Haddad"),
        ("Opinion, surgery", "Dr Elena Ivanov"),
        ("Opinions opened to all", ""),
        ("Meeting: discussed", "Dr Elena Ivanov"),
        ("Recommendation, version 1, read back", ""),
        ("Recommendation, version 1, approved", "Dr Elena Ivanov"),
        ("Dissent", "Dr Luc Moreau"),
        ("Letter, referring physician, version 1", "Ms Ana Kim"),
        ("Letter sent by mail", "Ms Ana Kim"),
    ):
        assert expected in words(events)
    moments = [event.at for event in events if event.at is not None]
    assert moments == sorted(moments, reverse=True)
    (dissent,) = (event for event in events if event.what == "Dissent")
    assert dissent.why == "I would offer genomic testing first."


def test_what_happened_later_is_told_with_its_reason(filled_file: FilledBoard) -> None:
    events = case_events(played_on(filled_file))
    slides = "Slides of the core biopsy · S26-1187"
    whys = {event.what: event.why for event in events}
    for what, why in {
        "Referral accepted": "Within our scope.",
        f"Asked again: {slides}": "by fax · The right ones, please",
        f"Not what was asked for: {slides}": "Of another patient",
        f"Lent: {slides}": "Prof Reyes · carrier's number 1Z 44",
        f"Sent back: {slides}": "Riverside Hospital",
        "Cannot be had: Operative report": "Never dictated",
        "File added: Report.pdf": "Pathology report",
        "Invitation withdrawn: Dr Sami Haddad, radiology": "",
        "Pathology review, version 2": AMENDMENT,
        "Result of E-cadherin": "Not amplified",
        "Opinion, surgery, version 2": REVISION,
        "Opinions opened to all": "All that were asked for were in",
        "Meeting: deferred": "Molecular · FISH is out",
        "On the agenda, item 1": "",
        "Recommendation, version 2, approved": REPLACEMENT,
        "Letter, referring physician, version 2": "replaces version 1 · The treatment changed.",
        "Letter acknowledged": "",
        "Case closed": "",
    }.items():
        assert why in whys[what], what
    assert {event.kind for event in events} == set(EventKind)
    assert "Recommendation, version 1, approved" in whys
    withdrawn = next(event for event in events if event.what.startswith("Invitation withdrawn"))
    assert withdrawn.when


def test_what_was_entered_on_a_later_day_says_so() -> None:
    on_the_day, later = datetime(2026, 11, 10, 12, tzinfo=UTC), datetime(2026, 11, 12, 12, tzinfo=UTC)
    came = CustodySnapshot(1, CustodyKind.RECEIVED, on_the_day.date(), 6, "", "", "", on_the_day, "Ms Ana Kim")
    slides = material(1, MaterialKind.SLIDES, "Slides", custody=(came, replace(came, id=2, recorded_at=later)))
    received = [event for event in case_events(minimal_case(materials=(slides,))) if event.what == "Received: Slides"]
    assert [(event.when, event.why) for event in received] == [
        ("10 Nov 2026", "6 pieces · entered 12 Nov 2026"),
        ("10 Nov 2026", "6 pieces"),
    ]


def test_whom_the_outside_was_told_what_came_back_and_who_was_right_is_told() -> None:
    case = ordinary_case()
    told, imaging = case.reviews
    answered = notice(
        1, acknowledged_on=date(2026, 11, 30), amended_report_on=date(2026, 12, 4), note="The stain can be sent."
    )
    first, second = adjudication(1, FinalTruth.NEITHER), adjudication(2, FinalTruth.REVIEW_RIGHT, decided_by="")
    findings = (replace(told.findings[0], adjudications=(first, second)), *told.findings[1:])
    told = replace(told, notices=(answered,), findings=findings, version=2)
    events = case_events(replace(case, reviews=(told, replace(imaging, notices=(notice(2, channel=None),)))))
    whys = {(event.what, event.when): (event.who, event.why) for event in events if event.kind is EventKind.REVIEWS}
    assert whys["Outside pathologist told", "25 Nov 2026"] == (
        "Ms Ana Kim",
        "to Dr Lee Park · by mail · about version 2 · The stain can be sent.",
    )
    assert whys["Outside radiologist told", "25 Nov 2026"] == ("Ms Ana Kim", "to Dr Lee Park")
    assert whys["Notice acknowledged", "30 Nov 2026"] == ("Dr Lee Park", "notice of 25 Nov 2026")
    assert whys["Amended report received", "4 Dec 2026"] == ("Dr Lee Park", "notice of 25 Nov 2026")
    assert whys["Adjudicated: Histology, neither was right", "18 Dec 2026"] == (
        "Dr Lee Park",
        "Later tissue · Resection specimen R26-118. · entered by Ms Ana Kim · about version 2",
    )
    assert whys["Adjudicated: Histology, review was right", "18 Dec 2026"] == (
        "Ms Ana Kim",
        "Later tissue · Resection specimen R26-118. · about version 2",
    )


def test_dates_without_a_way_are_told_too() -> None:
    day = datetime(2026, 11, 10, tzinfo=UTC).date()
    told_of = case_events(minimal_case(materials=(material(1, MaterialKind.SLIDES, "Slides", returned_on=day),)))
    assert {("Received: Slides", "19 Nov 2026"), ("Sent back: Slides", "10 Nov 2026")} <= {
        (event.what, event.when) for event in told_of
    }


def test_a_case_that_was_taken_back_says_why(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    try:
        withdraw_draft(database, filled_file.spine)
    finally:
        database.close()
    events = case_events(told(filled_file, filled_file.spine.draft_case_number))
    withdrawn = next(event for event in events if event.what == "Case withdrawn")
    assert withdrawn.why == "The patient went elsewhere."


def test_opinions_that_were_opened_by_hand_name_who_did_it() -> None:
    at = datetime(2026, 11, 23, 7, tzinfo=UTC)
    case = minimal_case(opinions_opened_at=at, opinions_opened_by="Dr Elena Ivanov")
    (opened,) = (event for event in case_events(case) if event.kind is EventKind.OPINIONS)
    assert (opened.who, opened.why) == ("Dr Elena Ivanov", "Before all were in")


def test_drafts_stand_above_and_sealed_words_stay_out(filled_file: FilledBoard) -> None:
    events = case_events(told(filled_file, filled_file.spine.draft_case_number))
    drafts = [event.what for event in events if event.is_draft]
    assert "Pathology review, version 1" in drafts
    assert [event.what for event in events[: len(drafts)]] == drafts
    assert all("Conservation is feasible" not in event.why for event in events)


def test_a_sealed_revision_is_not_compared() -> None:
    case = ordinary_case()
    first = replace(case.opinions[0], id=50, current=False)
    second = replace(first, id=51, supersedes_id=50, revision_reason="secret", sealed=True, current=True)
    for opinions in ((first, second), (replace(first, sealed=True), replace(second, sealed=False))):
        events = case_events(replace(case, opinions=opinions))
        (revised,) = (event for event in events if event.kind is EventKind.OPINIONS and "version 2" in event.what)
        assert (revised.before, revised.after) == (None, None)


def line_of(tab: HistoryTab, what: str) -> HistoryLine:
    """The line of an event."""
    return next(line for line in tab.lines if line.event.what == what)


def shown(qtbot: QtBot, case: CaseSnapshot, width: int = 900) -> HistoryTab:
    """The tab at a usual size."""
    tab = HistoryTab(case)
    qtbot.addWidget(tab)
    tab.resize(width, 600)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    return tab


def texts(tab: HistoryTab) -> list[str]:
    """All that is to be read."""
    return [text.typed for text in tab.findChildren(FreeText) if text.isVisible()]


def test_the_tab_shows_when_what_and_who(qtbot: QtBot, filled_file: FilledBoard) -> None:
    tab = shown(qtbot, told(filled_file, filled_file.spine.draft_case_number))
    assert {"Not signed yet", "Case registered", "Ms Ana Kim", "Why"} <= set(texts(tab))


def test_each_later_version_opens_what_it_changed_by_the_keyboard(qtbot: QtBot, filled_file: FilledBoard) -> None:
    tab = shown(qtbot, played_on(filled_file))
    for what, changes in {
        "Pathology review, version 2": ("Negative, 1.3 ratio, ISH", "Positive, 2.4 ratio, ISH"),
        "Opinion, surgery, version 2": ("Conservation is feasible.", "Mastectomy is safer."),
        "Recommendation, version 2, approved": ("Conservation", "Mastectomy"),
    }.items():
        line = line_of(tab, what)
        assert line.button is not None
        assert not set(changes) & set(texts(tab))
        line.button.setFocus()
        QTest.keyClick(line.button, Qt.Key.Key_Space)
        assert {*changes, "Version 1", "Version 2"} <= set(texts(tab))
        QTest.keyClick(line.button, Qt.Key.Key_Space)
        assert not set(changes) & set(texts(tab))
    first = line_of(tab, "Pathology review, version 1")
    assert first.button is None


def test_tab_leads_from_the_kinds_down_the_line(qtbot: QtBot, filled_file: FilledBoard) -> None:
    tab = shown(qtbot, played_on(filled_file))
    buttons = [line.button for line in tab.lines if line.button is not None]
    tab.kinds.setFocus()
    for button in buttons:
        QTest.keyClick(tab.focusWidget(), Qt.Key.Key_Tab)
        assert tab.focusWidget() is button
    assert len(buttons) == 3


def test_the_line_is_narrowed_to_one_kind(qtbot: QtBot, filled_file: FilledBoard) -> None:
    tab = shown(qtbot, told(filled_file, filled_file.spine.case_number))
    tab.kinds.setFocus()
    QTest.keyClicks(tab.kinds, "Lett")
    assert {line.event.kind for line in tab.lines if line.cells[1].isVisible()} == {EventKind.LETTERS}
    QTest.keyClick(tab.kinds, Qt.Key.Key_Home)
    assert all(line.cells[1].isVisible() for line in tab.lines)


def test_a_kind_of_which_nothing_happened_says_so(qtbot: QtBot) -> None:
    tab = shown(qtbot, minimal_case())
    tab.kinds.setCurrentIndex(1 + list(EventKind).index(EventKind.LETTERS))
    assert tab.nothing.isVisible()
    tab.kinds.setCurrentIndex(0)
    assert not tab.nothing.isVisible()


def test_what_is_open_and_where_the_focus_is_outlive_a_new_reading(qtbot: QtBot, filled_file: FilledBoard) -> None:
    case = played_on(filled_file)
    tab = shown(qtbot, case)
    button = line_of(tab, "Pathology review, version 2").button
    assert button is not None
    button.setFocus()
    button.click()
    tab.show_case(replace(case, summary="Edited."))
    assert line_of(tab, "Pathology review, version 2").button is button
    tab.show_case(replace(case, closed_at=None))
    line = line_of(tab, "Pathology review, version 2")
    assert line.button is not button
    assert line.button is not None
    assert line.button.hasFocus()
    assert "Positive, 2.4 ratio, ISH" in texts(tab)
    assert "Case closed" not in texts(tab)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_plain_and_whole(qtbot: QtBot, name: str) -> None:
    text = HOSTILE[name]
    case = maximal_case(axes=2, questions=1)
    first, second, third = case.reviews
    second = replace(second, amends_id=first.id, amendment_reason=text, comment=text)
    tab = shown(qtbot, replace(case, reviews=(first, second, third)))
    line = line_of(tab, "Pathology review, version 2")
    assert line.button is not None
    line.button.click()
    assert texts(tab).count(text) >= 2
    plain = [label for label in tab.findChildren(FreeText) if text in label.typed]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in plain)
    assert tab.minimumSizeHint().width() <= 900


def test_everyone_who_may_read_the_case_reads_the_same_line(filled_file: FilledBoard) -> None:
    played_on(filled_file)
    lines = []
    for login in (COORDINATOR, CHAIR, ONCOLOGIST):
        with at_the_keyboard(filled_file.location, login) as context:
            lines.append(words(case_events(context.database.read(read_case, filled_file.spine.case_number))))
    assert lines[0] == lines[1] == lines[2]
