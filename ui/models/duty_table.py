"""What waits for the person at the keyboard."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tumorboard.queries.today_snapshots import DutySnapshot
from tumorboard.vocabulary import Duty
from ui.dates import day_text
from ui.theme.tokens import TONE_ROLE, Tone
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

_CONTEXT = "duty_table"

_TONES = {
    Duty.URGENT_DISCORDANCE: Tone.MAJOR,
    Duty.REPLACE_LETTER: Tone.MAJOR,
    Duty.RESULT_ARRIVED: Tone.MINOR,
    Duty.RESULT_DUE: Tone.MINOR,
    Duty.ASK_AGAIN: Tone.MINOR,
    Duty.COMPLETE_LISTED: Tone.MINOR,
    Duty.OVERDUE_REVIEW: Tone.MINOR,
    Duty.OVERDUE_OPINION: Tone.MINOR,
    Duty.CHASE_RECORDS: Tone.MINOR,
}
"""What waits for too long, or harms while it waits; everything else is new."""

_SIGNS = {Tone.MAJOR: "≠", Tone.MINOR: "≈", Tone.NEUTRAL: "○"}

_ACTS = {
    Duty.URGENT_DISCORDANCE: QT_TRANSLATE_NOOP("duty_table", "read the review"),
    Duty.REPLACE_LETTER: QT_TRANSLATE_NOOP("duty_table", "see what changed"),
    Duty.APPROVE_RECOMMENDATION: QT_TRANSLATE_NOOP("duty_table", "approve"),
    Duty.ISSUE_LETTER: QT_TRANSLATE_NOOP("duty_table", "write the letter"),
    Duty.SEND_LETTER: QT_TRANSLATE_NOOP("duty_table", "send it"),
    Duty.RESULT_ARRIVED: QT_TRANSLATE_NOOP("duty_table", "list it again"),
    Duty.RESULT_DUE: QT_TRANSLATE_NOOP("duty_table", "ask for it, or enter it"),
    Duty.ASK_AGAIN: QT_TRANSLATE_NOOP("duty_table", "ask for other material"),
    Duty.SEND_NOTICE: QT_TRANSLATE_NOOP("duty_table", "send the notice"),
    Duty.COMPLETE_LISTED: QT_TRANSLATE_NOOP("duty_table", "see what is missing"),
    Duty.SIGN_REVIEW: QT_TRANSLATE_NOOP("duty_table", "sign"),
    Duty.REVIEW: QT_TRANSLATE_NOOP("duty_table", "begin"),
    Duty.SIGN_OPINION: QT_TRANSLATE_NOOP("duty_table", "sign"),
    Duty.GIVE_OPINION: QT_TRANSLATE_NOOP("duty_table", "begin"),
    Duty.OVERDUE_REVIEW: QT_TRANSLATE_NOOP("duty_table", "ask, or invite another"),
    Duty.OVERDUE_OPINION: QT_TRANSLATE_NOOP("duty_table", "ask, or invite another"),
    Duty.CHASE_RECORDS: QT_TRANSLATE_NOOP("duty_table", "remind"),
    Duty.DECIDE_REFERRAL: QT_TRANSLATE_NOOP("duty_table", "decide"),
}
"""What Enter leads to."""


class DutyTableModel(QAbstractTableModel):
    """One row per duty: what, for whom, whose or which and since when, and what Enter does about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duties: tuple[DutySnapshot, ...] = ()
        self._today = date.min

    def show_duties(self, duties: Sequence[DutySnapshot], today: date) -> None:
        """Replace everything; `today` tells what is late."""
        self.beginResetModel()
        self._duties = tuple(duties)
        self._today = today
        self.endResetModel()

    def duty_at(self, row: int) -> DutySnapshot:
        """The duty in a row."""
        return self._duties[row]

    def row_of(self, duty: DutySnapshot | None) -> int:
        """The row of a duty; the first where it does not wait any more."""
        return self._duties.index(duty) if duty in self._duties else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many duties there are."""
        return 0 if parent.isValid() else len(self._duties)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and the tone of what waits."""
        if not index.isValid():
            return None
        duty = self._duties[index.row()]
        cells = [cell(duty, self._today) for cell in _COLUMNS]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == TONE_ROLE:
            return _tone(duty) if index.column() == 0 else None
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            spoken = " · ".join(cell for cell in cells if cell)
            return plain_tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        return None


def _tone(duty: DutySnapshot) -> Tone:
    return _TONES.get(duty.duty, Tone.NEUTRAL)


def _what(duty: DutySnapshot, _today: date) -> str:
    return f"{_SIGNS[_tone(duty)]} {duty.duty.label}"


def _whom(duty: DutySnapshot, _today: date) -> str:
    return " · ".join(part for part in (duty.patient, duty.case_number) if part)


def _which(duty: DutySnapshot, today: date) -> str:
    """Whose or which, and when: days count where they are over."""
    if duty.due_on is None:
        return duty.detail
    late = (today - duty.due_on).days
    if late > 0:
        words = translated(_CONTEXT, QT_TRANSLATE_NOOP("duty_table", "%1 days late"))
        one = translated(_CONTEXT, QT_TRANSLATE_NOOP("duty_table", "1 day late"))
        when = one if late == 1 else words.replace("%1", str(late))
    else:
        words = translated(_CONTEXT, QT_TRANSLATE_NOOP("duty_table", "by %1"))
        when = words.replace("%1", day_text(duty.due_on))
    return " · ".join(part for part in (duty.detail, when) if part)


def _act(duty: DutySnapshot, _today: date) -> str:
    return "→ " + translated(_CONTEXT, _ACTS[duty.duty])


_COLUMNS: tuple[Callable[[DutySnapshot, date], str], ...] = (_what, _whom, _which, _act)
