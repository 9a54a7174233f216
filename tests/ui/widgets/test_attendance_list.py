"""Names in the list of who is in the room are shown as they are, in the room that there is."""

from pytestqt.qtbot import QtBot

from tumorboard.queries.meeting_room import RoomPersonSnapshot
from tumorboard.vocabulary import Discipline
from ui.widgets.attendance_list import AttendanceList


def shown(qtbot: QtBot, name: str) -> AttendanceList:
    """The list with one person in it."""
    people = AttendanceList()
    qtbot.addWidget(people)
    person = RoomPersonSnapshot(7, name, Discipline.PATHOLOGY, present=True)
    people.show_people([person], editable=True)
    return people


def test_an_ampersand_in_a_name_is_shown(qtbot: QtBot) -> None:
    box = shown(qtbot, "Dr Brown & Sons").boxes[7]
    assert "Brown && Sons" in box.text()  # Qt's spelling of one "&" that is no shortcut
    assert "Brown & Sons" in box.accessibleName()
    assert box.text().endswith("   1")
    assert box.shortcut().toString() == "1"


def test_a_name_without_end_is_shortened_and_its_tool_tip_has_it(qtbot: QtBot) -> None:
    people = shown(qtbot, "W" * 10_000)
    assert people.minimumSizeHint().width() < 1000
    assert "W" * 40 in people.boxes[7].toolTip()
    assert people.boxes[7].accessibleName().startswith("W" * 10_000)
