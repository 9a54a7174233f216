"""The earlier versions of a review or an opinion, on demand: compared with the one that holds, or whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.differences import statements
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.versions import version_number
from ui.theme.tokens import STEP
from ui.widgets.fact_grid import WIDE, FactGrid
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.version_table import Version, VersionTable


@dataclass(frozen=True, slots=True)
class OpenVersion:
    """What is open in a choice, for the one that takes its place after the case was read anew.

    Attributes:
        number: The version that is compared; None for none.
        whole: Whether all of it is shown.
        focused: The place of the control that has the focus, among the buttons and the one for all; None for none.
    """

    number: str | None
    whole: bool
    focused: int | None


class VersionChoice(QWidget):
    """A button for each earlier version; the one that is down says what stands below. Without any it is not there."""

    def __init__(
        self,
        version: Version,
        earlier: Sequence[Version],
        case: CaseSnapshot,
        words: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the buttons.

        Args:
            version: The one that the others are compared with.
            earlier: Those that may be read, the oldest first.
            case: Their case.
            words: What people wrote goes through this.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self._version, self._case, self._words = version, case, words
        self._earlier = tuple(reversed(earlier))
        self._shown: Version | None = None
        self.buttons: list[QPushButton] = []
        # Made now, although seldom shown: so it has its place in the order of the Tab key.
        self.whole = QPushButton()
        self.whole.setCheckable(True)
        self.whole.hide()
        self.table: VersionTable | None = None
        self.facts: FactGrid | None = None
        holder = QWidget()
        flow = FlowLayout(holder)
        for each in self._earlier:
            button = QPushButton(self.tr("Compare with version %1").replace("%1", self._number(each)))
            button.setCheckable(True)
            button.toggled.connect(partial(self._on_toggled, each))
            self.buttons.append(button)
            flow.addWidget(button)
        flow.addWidget(self.whole)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, STEP, 0, 0)
        self._layout.setSpacing(3 * STEP)
        self._layout.addWidget(holder)
        self.whole.toggled.connect(self._show_whole)
        if not earlier:
            self.hide()

    @property
    def open(self) -> OpenVersion:
        """What is open now."""
        number = None if self._shown is None else self._number(self._shown)
        focused = next((place for place, each in enumerate((*self.buttons, self.whole)) if each.hasFocus()), None)
        return OpenVersion(number, self.whole.isChecked(), focused)

    def put(self, wanted: OpenVersion) -> None:
        """Open what was open before, as far as it is still there, and give the focus back."""
        for button, version in zip(self.buttons, self._earlier, strict=True):
            if self._number(version) == wanted.number:
                button.setChecked(True)
                self.whole.setChecked(wanted.whole)
        controls = (*self.buttons, self.whole)
        if wanted.focused is not None and wanted.focused < len(controls):
            controls[wanted.focused].setFocus()

    def _number(self, version: Version) -> str:
        return str(version_number(version, self._case))

    def _on_toggled(self, version: Version, down: bool) -> None:
        if not down:
            if self._shown is version:
                self._clear()
            return
        self._clear()
        self._shown = version
        for button, each in zip(self.buttons, self._earlier, strict=True):
            button.setChecked(each is version)
        self.table = VersionTable(version, self._version, self._case, self._words)
        self._layout.addWidget(self.table)
        self.table.show()
        self.whole.setText(self.tr("Show all of version %1").replace("%1", self._number(version)))
        self.whole.show()

    def _show_whole(self, down: bool) -> None:
        self._remove(self.facts)
        self.facts = None
        if down and self._shown is not None:
            self.facts = FactGrid(WIDE)
            stated = statements(self._shown, self._case)
            self.facts.show_facts([(self._words(what), self._words(text)) for what, text in stated])
            self._layout.addWidget(self.facts)
            self.facts.show()

    def _clear(self) -> None:
        self._shown = None
        self.whole.setChecked(False)
        self.whole.hide()
        self._remove(self.table)
        self.table = None

    def _remove(self, widget: QWidget | None) -> None:
        if widget is not None:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
