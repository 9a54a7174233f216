"""The board's treatments beside the outside plan; what becomes of each is shown while one types."""

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from tumorboard.concordance.intensity import EXTENT_LEVELS, PlanComparison, PlannedComponent, compare_plans
from tumorboard.concordance.plan_rows import PlanRow
from tumorboard.errors import InvalidInputError
from tumorboard.queries.statement_snapshots import ComponentSnapshot, PlanSnapshot
from tumorboard.services.statements import ComponentEntry, PlanEntry
from tumorboard.vocabulary import Intent, Modality, Term, Timing
from ui.forms.fields import set_editable
from ui.forms.pieces import Piece
from ui.forms.plain import Plain, from_plain, to_plain
from ui.theme.tokens import STEP, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label, pill, set_pill
from ui.widgets.text_area import TextArea
from ui.widgets.treatment_table import CHANGE_LOOK, DirectionLine, change_pill

_SHARES = (5, 6, 9, 3, 1)
_BLANK = ComponentEntry(Modality.SURGERY, "")


def component_entry(snapshot: ComponentSnapshot) -> ComponentEntry:
    """A recorded treatment as it is entered."""
    return ComponentEntry(**{field.name: getattr(snapshot, field.name) for field in fields(ComponentEntry)})


def planned(entry: ComponentEntry) -> PlannedComponent:
    """A treatment as the rules of intensity take it."""
    return PlannedComponent(entry.modality, entry.text, entry.level, entry.timing, entry.intent, entry.label)


def _code(term: Term | None) -> str | None:
    return None if term is None else term.value


class _Component:
    """The controls of one treatment; what they do not show stays as it was."""

    def __init__(self, begun: ComponentEntry | None, number: int, tr: "PlanEditor") -> None:
        self.begun = begun or _BLANK
        self.row_below = 0
        # Nothing is chosen beforehand: a radiation that was typed under "surgery" would be compared as one.
        name = tr.tr("Treatment %1: kind").replace("%1", str(number))
        self.modality = ChoiceBox(Modality, name, none=tr.tr("Choose …"), narrow=True)
        self.outside = FreeText("", "muted")
        self.text = TextArea(
            tr.tr("Treatment %1: wording").replace("%1", str(number)), tr.tr("what is recommended"), least=1
        )
        self.condition = TextArea(
            tr.tr("Treatment %1: condition").replace("%1", str(number)), tr.tr("only if … (blank: always)"), least=1
        )
        self.level = QComboBox()
        self.level.setAccessibleName(tr.tr("Treatment %1: extent").replace("%1", str(number)))
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.timing = ChoiceBox(
            Timing,
            tr.tr("Treatment %1: timing").replace("%1", str(number)),
            none=tr.tr("timing not stated"),
            narrow=True,
        )
        self.intent = ChoiceBox(
            Intent,
            tr.tr("Treatment %1: intent").replace("%1", str(number)),
            none=tr.tr("intent not stated"),
            narrow=True,
        )
        self.pill = pill("", Tone.NEUTRAL)
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setAccessibleName(tr.tr("Remove treatment %1").replace("%1", str(number)))
        self._no_level = tr.tr("extent not stated")
        self._unchosen = tr.tr("Choose what kind of treatment “%1” is.")
        self.modality.choose(None if begun is None else begun.modality)
        self.text.set_text(self.begun.text)
        self.condition.set_text(self.begun.condition)
        self.timing.choose(self.begun.timing)
        self.intent.choose(self.begun.intent)
        self.fill_levels(self.begun.level)

    def widgets(self) -> tuple[QWidget, ...]:
        """All its widgets in reading order."""
        return (
            *(self.modality, self.outside, self.text, self.pill, self.level, self.condition, self.remove),
            *(self.timing, self.intent),
        )

    @property
    def kind(self) -> Modality | None:
        """The chosen kind of treatment; None before it is chosen."""
        return self.modality.choice()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said about the treatment."""
        return not self.text.text() and not self.condition.text()

    def fill_levels(self, level: int | None) -> None:
        """Offer the extents of the chosen kind; a kind without a scale has none."""
        self.level.blockSignals(True)
        self.level.clear()
        self.level.addItem(self._no_level, None)
        scale = () if self.kind is None else EXTENT_LEVELS.get(self.kind, ())
        for number, words in enumerate(scale):
            self.level.addItem(f"{number} · {words}", number)
        self.level.setCurrentIndex(0 if level is None else max(self.level.findData(level), 0))
        self.level.setEnabled(self.level.count() > 1)
        self.level.blockSignals(False)

    def content(self) -> Plain:
        """What stands in it, also before its kind is chosen."""
        return {
            "begun": to_plain(self.begun),
            "kind": self.kind and self.kind.value,
            "text": self.text.text(),
            "condition": self.condition.text(),
            "level": self.level.currentData(),
            "timing": _code(self.timing.choice()),
            "intent": _code(self.intent.choice()),
        }

    def type_in(self, content: Plain) -> None:
        """Show what `content` gave."""
        self.modality.choose(None if content["kind"] is None else Modality(content["kind"]))
        self.text.set_text(content["text"])
        self.condition.set_text(content["condition"])
        self.timing.choose(Timing(content["timing"]) if content.get("timing") else None)
        self.intent.choose(Intent(content["intent"]) if content.get("intent") else None)
        self.fill_levels(content["level"])

    def words(self) -> str:
        """What it says, in one line."""
        kind = "" if self.kind is None else self.kind.label
        return " · ".join(part for part in (kind, self.text.text(), self.condition.text()) if part)

    def entry(self) -> ComponentEntry:
        """The treatment as it stands.

        Raises:
            InvalidInputError: Its kind is not chosen.
        """
        old = self.begun
        if self.kind is None:
            self.modality.setFocus()
            raise InvalidInputError(self._unchosen.replace("%1", (self.text.text() or self.condition.text())[:40]))
        return ComponentEntry(
            self.kind,
            self.text.text(),
            old.label,
            self.level.currentData(),
            self.timing.choice(),
            self.intent.choice(),
            self.condition.text(),
            old.progress,
            old.started_on,
            old.ended_on,
            old.code,
            old.code_system,
        )


class PlanEditor(QWidget):
    """A plan as it is entered, compared with the outside plan.

    Signals:
        edited: Something in it changed.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[_Component] = []
        self.comparison: PlanComparison | None = None
        self._outside: list[PlannedComponent] | None = None
        self._copied: list[ComponentEntry] = []
        self._old: PlanSnapshot | None = None
        self._changed = False
        self._left: list[QWidget] = []
        self._grid = QGridLayout()
        self.overall = DirectionLine()
        self.add = QPushButton(self.tr("Add a treatment"), self)
        self.copy = QPushButton(self.tr("Begin with the outside plan"), self)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.copy.clicked.connect(self._copy)

    def show_plans(self, outside: PlanSnapshot | None, plan: PlanSnapshot | None, *, diagnosis_changed: bool) -> None:
        """Show a plan beside the outside one."""
        self._old, self._changed = plan, diagnosis_changed
        self._outside = None if outside is None else [planned(component_entry(each)) for each in outside.components]
        self._copied = [] if outside is None else [component_entry(each) for each in outside.components]
        self._show_entries([] if plan is None else [component_entry(each) for each in plan.components])

    def piece(self, name: str) -> Piece:
        """The whole plan as one piece: a treatment is judged beside the others."""
        text = "\n".join(part.words() for part in self.parts)
        return Piece(name, text, [part.content() for part in self.parts])

    def put(self, contents: Plain) -> None:
        """Show the content of a piece; what stands there already stays, and with it the cursor."""
        if contents != [part.content() for part in self.parts]:
            self._show_entries([from_plain(content["begun"], ComponentEntry) for content in contents])
            for part, content in zip(self.parts, contents, strict=True):
                part.type_in(content)
            self._compare()

    def entry(self) -> PlanEntry | None:
        """The plan; None without a treatment. A treatment that was added and left blank is none.

        Raises:
            InvalidInputError: The kind of a treatment is not chosen.
        """
        entries = tuple(part.entry() for part in self.parts if not part.is_blank)
        if not entries:
            return None
        old = self._old
        if old is None:
            return PlanEntry(entries)
        return PlanEntry(entries, old.verbatim, old.stated_by, old.institution, old.stated_on)

    def set_editable(self, *, editable: bool) -> None:
        """Let it be changed, or only be read."""
        self.add.setVisible(editable)
        self.copy.setVisible(editable and bool(self._copied) and not self.parts)
        for part in self.parts:
            part.remove.setVisible(editable)
            for widget in part.widgets():
                set_editable(widget, editable=editable)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(STEP)
        headings = (
            self.tr("Kind and extent"),
            self.tr("Outside plan"),
            self.tr("Recommended"),
            self.tr("Intensity"),
        )
        for column, text in enumerate(headings):
            self._grid.addWidget(label(text, "column"), 0, column)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addLayout(self._grid)
        layout.addLayout(buttons)
        layout.addWidget(self.overall)

    def _show_entries(self, entries: Sequence[ComponentEntry]) -> None:
        """Show treatments; those that stand there already stay, and with them the cursor."""
        if [part.kind and part.entry() for part in self.parts] != list(entries):
            for part in tuple(self.parts):
                self._take(part)
            for entry in entries:
                self._append(entry)
        self._compare()

    def _append(self, entry: ComponentEntry | None) -> _Component:
        part = _Component(entry, len(self.parts) + 1, self)
        self.parts.append(part)
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        for column, widget in ((0, part.modality), (1, part.outside), (2, part.text)):
            self._grid.addWidget(widget, row, column, top)
        self._grid.addWidget(part.pill, row, 3, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(part.remove, row + 1, 4, top)
        # A treatment takes three rows; the space below them shows which belong together.
        part.row_below = row + 3
        self._grid.setRowMinimumHeight(part.row_below, STEP)
        self._grid.addWidget(part.level, row + 1, 0, 1, 2, top)
        self._grid.addWidget(part.condition, row + 1, 2, top)
        self._grid.addWidget(part.timing, row + 2, 0, 1, 2, top)
        self._grid.addWidget(part.intent, row + 2, 2, top)
        part.modality.edited.connect(lambda: self._on_kind(part))
        part.text.edited.connect(self._on_edit)
        for control in (part.condition, part.timing, part.intent):
            control.edited.connect(self._on_edit)
        part.level.currentIndexChanged.connect(lambda _index: self._on_edit())
        part.remove.clicked.connect(lambda: self._remove(part))
        return part

    def _on_kind(self, part: _Component) -> None:
        part.fill_levels(None)
        self._on_edit()

    def _on_edit(self) -> None:
        self._compare()
        self.edited.emit()

    def _add(self) -> None:
        part = self._append(None)
        self.widened.emit()
        part.modality.setFocus()
        self._on_edit()

    def _copy(self) -> None:
        for entry in self._copied:
            self._append(entry)
        self.widened.emit()
        self.parts[0].text.setFocus()
        self._on_edit()

    def _remove(self, part: _Component) -> None:
        self._take(part)
        self.add.setFocus()
        self._on_edit()

    def _take(self, part: _Component) -> None:
        self.parts.remove(part)
        self._grid.setRowMinimumHeight(part.row_below, 0)
        for widget in part.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _compare(self) -> None:
        """Show beside each treatment its outside counterpart and what becomes of it."""
        judged = [part for part in self.parts if part.kind is not None and part.text.text().strip()]
        typed = [(part, planned(part.entry())) for part in judged]
        found = compare_plans(self._outside, [mine for _part, mine in typed], diagnosis_changed=self._changed)
        self.comparison = found
        rows = {id(row.recommended): row for row in found.components if row.recommended is not None}
        for part in self.parts:
            self._show_row(part, next((rows.get(id(mine)) for other, mine in typed if other is part), None))
        self._show_left([row for row in found.components if row.recommended is None])
        self.overall.show_direction(found.direction, found.flags, found.reason)
        self.copy.setVisible(bool(self._copied) and not self.parts and not self.add.isHidden())

    def _show_row(self, part: _Component, row: PlanRow | None) -> None:
        part.pill.setVisible(row is not None)
        part.outside.show_text("" if row is None else row.outside_text or self.tr("Not stated"))
        if row is not None:
            symbol, tone = CHANGE_LOOK[row.change]
            set_pill(part.pill, f"{symbol} {row.change.label}", tone)

    def _show_left(self, rows: Sequence[PlanRow]) -> None:
        """The outside treatments that the board does not mention, below its own."""
        for widget in self._left:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._left = []
        for row in rows:
            place = self._grid.rowCount()
            cells = (
                FreeText(row.label, "muted"),
                FreeText(row.outside_text),
                FreeText(self.tr("Not mentioned"), "muted"),
                change_pill(row.change),
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, place, column)
                self._left.append(cell)
