"""What waits for one person, as a table."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tumorboard.queries.today_snapshots import DutySnapshot
from tumorboard.vocabulary import Duty
from ui.models.duty_table import DutyTableModel
from ui.theme.tokens import TONE_ROLE, Tone


def test_a_duty_says_what_is_to_be_done_for_whom(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    assert qtbot
    model = DutyTableModel()
    qtmodeltester.check(model)
    model.show_duties(
        [
            DutySnapshot(Duty.URGENT_DISCORDANCE, "TB-2026-0001", "Sato, Miriam", "Dr Osei", part="pathology"),
            DutySnapshot(Duty.OVERDUE_OPINION, "TB-2", "Lind", "Dr Moreau", date(2026, 11, 20)),
            DutySnapshot(Duty.CHASE_RECORDS, "TB-2", "Lind", "Slides", date(2026, 11, 23)),
            DutySnapshot(Duty.GIVE_OPINION, "TB-1", "", due_on=date(2026, 11, 24)),
        ],
        date(2026, 11, 24),
    )
    qtmodeltester.check(model)
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert rows == [
        ["≠ Hold: major discordance", "Sato, Miriam · TB-2026-0001", "Dr Osei", "→ read the review"],
        ["≈ Opinion overdue", "Lind · TB-2", "Dr Moreau · 4 days late", "→ ask, or invite another"],
        ["≈ Record overdue", "Lind · TB-2", "Slides · 1 day late", "→ remind"],
        ["○ Give opinion", "TB-1", "by 24 Nov 2026", "→ begin"],
    ]
    assert [model.index(row, 0).data(TONE_ROLE) for row in range(4)] == [
        Tone.MAJOR,
        Tone.MINOR,
        Tone.MINOR,
        Tone.NEUTRAL,
    ]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == " · ".join(rows[0])


def test_every_duty_says_where_it_leads() -> None:
    model = DutyTableModel()
    model.show_duties([DutySnapshot(duty, "TB-1", "Sato") for duty in Duty], date(2026, 11, 24))
    assert all(str(model.index(row, 3).data()).startswith("→ ") for row in range(len(Duty)))
