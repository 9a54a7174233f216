"""What waits for one person, as a table."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tumorboard.queries.today_snapshots import DutySnapshot
from tumorboard.vocabulary import Duty
from ui.models.duty_table import DutyTableModel


def test_a_duty_says_what_is_to_be_done_for_whom(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    assert qtbot
    model = DutyTableModel()
    qtmodeltester.check(model)
    model.show_duties(
        [DutySnapshot(Duty.SIGN_REVIEW, "TB-2026-0001", "Sato, Miriam"), DutySnapshot(Duty.GIVE_OPINION, "TB-1", "")]
    )
    qtmodeltester.check(model)
    rows = [[model.index(row, column).data() for column in range(2)] for row in range(2)]
    assert rows == [["Sign review", "Sato, Miriam"], ["Give opinion", "TB-1"]]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sign review: Sato, Miriam, TB-2026-0001"
