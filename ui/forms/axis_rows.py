"""All rows of a review that is being written, and the class that follows from them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.axes import AxisValue, overall_class
from tumorboard.concordance.counterpart import finding_labels
from tumorboard.concordance.display import shown
from tumorboard.concordance.templates import TemplateLine
from tumorboard.errors import TumorBoardError
from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import Agreement, Axis, Response, TreatmentEffect
from ui.forms.axis_row import AxisRow
from ui.forms.decision_panel import decision_text
from ui.forms.pieces import Piece, Pieces, differ
from ui.forms.plain import from_plain, to_plain
from ui.forms.review_content import PlannedRow, Reading, planned_rows
from ui.forms.review_rows import TNM_AXES, ReviewKind, RowSpec
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.concordance_table import ConcordanceTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label
from ui.widgets.scrolling import bring_into_sight

_NOTHING = FindingDecision()
_SAME, _CAUSE = "Alt+S", "Alt+C"
_TARGETS = "Target lesions"
_KEY = "axis/"
"""What the keys of the rows' pieces begin with."""


class AxisRows(QWidget):
    """The concordance table with its entries, and the buttons that add rows.

    Signals:
        edited: Something in a row changed, or a row came or went.
        widened: Controls were added, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, kind: ReviewKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._outside: tuple[AxisValue, ...] | None = None
        self._lines: tuple[TemplateLine, ...] = ()
        self._rows: list[AxisRow] = []
        self.table = ConcordanceTable(
            ("", self.tr("Outside diagnosis"), self.tr("This review"), self.tr("Concordance"))
        )
        self.add_buttons = {spec.axis: QPushButton(self._add_text(spec)) for spec in kind.rows}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.table)
        holder = QWidget()
        buttons = FlowLayout(holder)
        for button in self.add_buttons.values():
            buttons.addWidget(button)
        layout.addWidget(holder)
        layout.addWidget(label(self._keys_in_words(), "caption", wrap=True))
        for keys, act in ((_SAME, self._take_outside), (_CAUSE, self._open_panel)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        for spec in kind.rows:
            self.add_buttons[spec.axis].clicked.connect(lambda _checked=False, spec=spec: self._add_empty(spec))

    @property
    def rows(self) -> tuple[AxisRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def row(self, axis: Axis, label: str = "") -> AxisRow:
        """The first row of an axis with a label."""
        return next(row for row in self._rows if row.spec.axis is axis and row.label == label)

    def show_headings(self, outside: str) -> None:
        """Say whose the outside diagnosis is."""
        self.table.show_headings(("", outside, self.tr("This review"), self.tr("Concordance")))

    def fill(
        self,
        readings: Sequence[Reading],
        outside: tuple[AxisValue, ...] | None,
        lines: tuple[TemplateLine, ...] = (),
    ) -> None:
        """Show what a review states beside the outside values, in the order of the template."""
        self._outside, self._lines = outside, lines
        self.table.clear()
        self._rows.clear()
        left = list(readings)
        for planned in planned_rows(self._kind, outside, [value for value, _decision in readings], lines):
            row = self._add(planned, len(self._rows))
            if planned.stated:
                own = next(reading for reading in left if reading[0] == planned.value)
                left.remove(own)
                row.show_value(*own)
        self._offer_what_is_left_out()

    def pieces(self) -> dict[str, Piece]:
        """A piece for each row that states something."""
        found: dict[str, Piece] = {}
        for row in self._rows:
            value = row.value()
            if value is None:
                continue
            subject = f"{_KEY}{value.axis.value}/{value.label}"
            same = sum(1 for key in found if key.rpartition("/")[0] == subject)
            text = " · ".join(part for part in (shown(value), decision_text(row.decision())) if part)
            content = {"value": to_plain(value), "decision": to_plain(row.decision())}
            found[f"{subject}/{same}"] = Piece(value.label or value.axis.label, text, content)
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave: rows that state nothing in it state nothing."""
        wanted = {key: piece for key, piece in pieces.items() if key.startswith(_KEY)}
        if differ(wanted, self.pieces()):
            contents = [piece.content for piece in wanted.values()]
            self.fill(
                [
                    (from_plain(each["value"], AxisValue), from_plain(each["decision"], FindingDecision))
                    for each in contents
                ],
                self._outside,
                self._lines,
            )

    def axes(self) -> tuple[AxisValue, ...]:
        """What the rows state, in their order."""
        return tuple(value for row in self._rows if (value := row.value()) is not None)

    def decisions(self) -> Mapping[tuple[Axis, str], FindingDecision]:
        """What was decided beside the values."""
        stated = [(row, value) for row in self._rows if (value := row.value()) is not None]
        labels = finding_labels([value for _row, value in stated])
        decided = {(value.axis, name): row.decision() for (row, value), name in zip(stated, labels, strict=True)}
        return {key: decision for key, decision in decided.items() if decision != _NOTHING}

    def overall(self) -> tuple[Agreement, int]:
        """The worst class of the rows, and how many rows it is computed from."""
        classes = [row.decided for row in self._rows if row.decided is not None]
        return overall_class(classes), len(classes)

    def effect(self) -> TreatmentEffect | None:
        """The strongest effect on treatment that was stated; None where none was."""
        stated = {row.decision().effect for row in self._rows if row.value() is not None}
        order = (TreatmentEffect.ACTUAL, TreatmentEffect.POTENTIAL, TreatmentEffect.NONE)
        return next((effect for effect in order if effect in stated), None)

    def show_error(self, error: TumorBoardError) -> AxisRow | None:
        """Put a sentence beside the row that it is about, and give that row; None where it is about no row."""
        row = self._row_of(error)
        if row is not None:
            row.show_error(error.sentence)
        return row

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for row in self._rows:
            row.show_error("")

    def state_response(self, response: Response) -> None:
        """State the response of all targets: in the only imaging finding, else in a row of its own."""
        imaging = [row for row in self._rows if row.spec.axis is Axis.IMAGING and row.value() is not None]
        own = next((row for row in imaging if row.label == _TARGETS), None)
        only = imaging[0] if len(imaging) == 1 else None
        spec = next(spec for spec in self._kind.rows if spec.axis is Axis.IMAGING)
        row = own or only or self._add_empty(spec)
        value = row.value() or AxisValue(Axis.IMAGING, _TARGETS)
        row.show_value(replace(value, label=value.label or _TARGETS, response=response), row.decision())
        if row.label_line is not None:
            row.label_line.setCursorPosition(0)
        row.begin()
        bring_into_sight(row)
        self.edited.emit()

    def _add_text(self, spec: RowSpec) -> str:
        if spec.add:
            return translated("review_rows", spec.add)
        return self.tr("Add: %1").replace("%1", translated("review_rows", spec.name))

    def _keys_in_words(self) -> str:
        return self.tr(
            "Enter goes to the next row · Alt+S states the same as outside · Alt+C opens class, cause and effect"
        )

    def _focused(self) -> AxisRow | None:
        focus = QApplication.focusWidget()
        return next((row for row in self._rows if focus is not None and row.isAncestorOf(focus)), None)

    def _take_outside(self) -> None:
        """The reviewer agrees: one key instead of the same words once more."""
        row = self._focused()
        if row is not None:
            row.take_outside()

    def _open_panel(self) -> None:
        row = self._focused()
        if row is not None:
            row.open_panel(on=True)

    def _go_on(self, row: AxisRow) -> None:
        """To the next row; after the last one, to what follows."""
        row.open_panel(on=False)
        place = self._rows.index(row) + 1
        if place < len(self._rows):
            self._rows[place].begin()
            bring_into_sight(self._rows[place])
        else:
            row.decide.setFocus()
            self.focusNextChild()

    def _row_of(self, error: TumorBoardError) -> AxisRow | None:
        if error.field == "tnm":
            return next((row for row in self._rows if row.spec.axis in TNM_AXES and not row.is_readable), None)
        if error.field == "label":
            return next((row for row in self._rows if row.label_line is not None and not row.label), None)
        same = [row for row in self._rows if row.spec.axis.value == error.field and row.value() is not None]
        named = [row for row in same if row.label and row.label in error.sentence]
        unexplained = [row for row in same if row.lacks_reason]
        return next(iter([*named, *unexplained, *same]), None)

    def _add_empty(self, spec: RowSpec) -> AxisRow:
        place = max((place for place, row in enumerate(self._rows) if row.spec.axis is spec.axis), default=None)
        planned = PlannedRow(spec, AxisValue(spec.axis, unit=spec.unit), fixed_label=not spec.add)
        row = self._add(planned, len(self._rows) if place is None else place + 1)
        self._offer_what_is_left_out()
        row.begin()
        self.widened.emit()
        self.edited.emit()
        return row

    def _offer_what_is_left_out(self) -> None:
        """An axis that has one row can be added where the template leaves it out."""
        present = {row.spec.axis for row in self._rows}
        for spec in self._kind.rows:
            self.add_buttons[spec.axis].setVisible(bool(spec.add) or spec.axis not in present)

    def _add(self, planned: PlannedRow, place: int) -> AxisRow:
        row = AxisRow(planned, self._outside, self._lines)
        row.setObjectName(f"{planned.spec.axis.value}.{planned.value.label}")
        row.edited.connect(self.edited)
        row.passed.connect(lambda: self._go_on(row))
        row.removal_requested.connect(lambda: self._remove(row))
        row.widened.connect(self.widened)
        self._rows.insert(place, row)
        self.table.insert(place, row)
        return row

    def _remove(self, row: AxisRow) -> None:
        self._rows.remove(row)
        self.table.remove(row)
        self.add_buttons.get(row.spec.axis, next(iter(self.add_buttons.values()))).setFocus()
        self.edited.emit()
