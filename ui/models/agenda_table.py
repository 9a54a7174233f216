"""The cases of the next meeting with how ready each one is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tumorboard.queries.today_snapshots import ListedCaseSnapshot
from tumorboard.vocabulary import AgendaOutcome
from ui.theme.tokens import TONE_ROLE, Tone
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

_CONTEXT = "agenda_table"


class AgendaTableModel(QAbstractTableModel):
    """One row per case in the order of the agenda; state is a word with a symbol, never a color alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[ListedCaseSnapshot, ...] = ()

    def show_cases(self, cases: Sequence[ListedCaseSnapshot]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._cases = tuple(cases)
        self.endResetModel()

    def case_at(self, row: int) -> ListedCaseSnapshot:
        """The case in a row."""
        return self._cases[row]

    def row_of(self, case_number: str) -> int:
        """The row of a case; the first where it is not listed."""
        return next((row for row, case in enumerate(self._cases) if case.case_number == case_number), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many cases there are."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        """The columns' headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return translated(_CONTEXT, _COLUMNS[section][0])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and its tone where it is shown as a pill."""
        if not index.isValid():
            return None
        case = self._cases[index.row()]
        heading, text, tone = _COLUMNS[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return text(case)
        if role == TONE_ROLE:
            return tone(case)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{translated(_CONTEXT, heading)}: {text(case)}")
        return None


def _text(text: str) -> str:
    return translated(_CONTEXT, text)


def _patient(case: ListedCaseSnapshot) -> str:
    return case.patient if case.age is None else f"{case.patient} · {case.age}"


def _records(case: ListedCaseSnapshot) -> str:
    if not case.records_expected:
        return _text(QT_TRANSLATE_NOOP("agenda_table", "○ none"))
    symbol = "✓" if case.records_received == case.records_expected else "○"
    of = _text(QT_TRANSLATE_NOOP("agenda_table", "of"))
    return f"{symbol} {case.records_received} {of} {case.records_expected}"


def _records_tone(case: ListedCaseSnapshot) -> Tone:
    if case.critical_missing:
        return Tone.MAJOR
    if not case.records_expected:
        return Tone.NEUTRAL
    return Tone.AGREES if case.records_received == case.records_expected else Tone.MINOR


def _opinions(case: ListedCaseSnapshot) -> str:
    if not case.opinions_invited:
        return _text(QT_TRANSLATE_NOOP("agenda_table", "none"))
    of = _text(QT_TRANSLATE_NOOP("agenda_table", "of"))
    return f"{case.opinions_received} {of} {case.opinions_invited}"


def _waiting(case: ListedCaseSnapshot) -> str:
    return _text(QT_TRANSLATE_NOOP("agenda_table", "%1 d")).replace("%1", str(case.waiting_days))


def _state(case: ListedCaseSnapshot) -> str:
    if case.outcome is not AgendaOutcome.PENDING:
        return f"✓ {case.outcome.label}"
    if len(case.critical_missing) > 1:
        several = _text(QT_TRANSLATE_NOOP("agenda_table", "○ %1 records lacking"))
        return several.replace("%1", str(len(case.critical_missing)))
    if case.critical_missing:
        return _text(QT_TRANSLATE_NOOP("agenda_table", "○ %1")).replace("%1", case.critical_missing[0])
    return _text(QT_TRANSLATE_NOOP("agenda_table", "✓ Ready"))


def _state_tone(case: ListedCaseSnapshot) -> Tone:
    if case.outcome is not AgendaOutcome.PENDING:
        return Tone.ACCENT
    return Tone.AGREES if case.ready else Tone.MINOR


def _plain(_case: ListedCaseSnapshot) -> None:
    """Not a pill."""


_Cell = Callable[[ListedCaseSnapshot], str]
_COLUMNS: tuple[tuple[str, _Cell, Callable[[ListedCaseSnapshot], Tone | None]], ...] = (
    (QT_TRANSLATE_NOOP("agenda_table", "#"), lambda case: str(case.position), _plain),
    (QT_TRANSLATE_NOOP("agenda_table", "Case"), lambda case: case.case_number, _plain),
    (QT_TRANSLATE_NOOP("agenda_table", "Patient"), _patient, _plain),
    (
        QT_TRANSLATE_NOOP("agenda_table", "Outside diagnosis"),
        lambda case: " ".join(case.outside_diagnosis.split()),
        _plain,
    ),
    (QT_TRANSLATE_NOOP("agenda_table", "Records"), _records, _records_tone),
    (QT_TRANSLATE_NOOP("agenda_table", "Opinions"), _opinions, _plain),
    (QT_TRANSLATE_NOOP("agenda_table", "Waiting"), _waiting, _plain),
    (QT_TRANSLATE_NOOP("agenda_table", "State"), _state, _state_tone),
)
"""Heading, text and tone of each column."""
