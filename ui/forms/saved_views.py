"""Filters under names: chosen, kept, overwritten and deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tumorboard.queries.case_list import CaseFilter
from tumorboard.queries.views import ViewSnapshot, criteria_of
from tumorboard.services.views import DeleteView, SaveView
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.name_combo import NameCombo
from ui.widgets.suggest_line import SuggestLine

_NAME_WIDTH = 48 * STEP


class SavedViews(QWidget):
    """The views of the person at the keyboard.

    Signals:
        chosen: The filter of a view, as a whole.
        save_requested: The command that keeps the present filter.
        delete_requested: The command that forgets the chosen view.
    """

    chosen = Signal(object)
    save_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[ViewSnapshot, ...] = ()
        self._present = CaseFilter()
        self.views = NameCombo(self.tr("Saved views"))
        self.name = SuggestLine(self.tr("Name of the view"), self.tr("Name of the view"))
        self.name.setFixedWidth(_NAME_WIDTH)
        self.save = QPushButton(self.tr("Save as a view"))
        self.delete = QPushButton(self.tr("Delete this view"))
        layout = FlowLayout(self)
        for part in (self.views, self.name, self.save, self.delete):
            layout.addWidget(part)
        self.views.activated.connect(self._choose)
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self.show_views(())

    def show_views(self, views: Sequence[ViewSnapshot]) -> None:
        """Offer these; the one that was chosen stays chosen."""
        chosen = self.views.currentData()
        self._views = tuple(views)
        self.views.clear()
        self.views.addItem(self.tr("Saved views") if views else self.tr("No saved view yet"), None)
        for view in views:
            self.views.addItem(view.name, view.id)
        self.views.setCurrentIndex(max(self.views.findData(chosen), 0) if chosen is not None else 0)
        self.views.setEnabled(bool(views))
        self.delete.setEnabled(self.views.currentIndex() > 0)

    def show_saved(self, view_id: int) -> None:
        """Show the view that was kept just now as the chosen one."""
        self.views.setCurrentIndex(max(self.views.findData(view_id), 0))
        self.delete.setEnabled(self.views.currentIndex() > 0)

    def follow(self, wanted: CaseFilter) -> None:
        """Take what is to be kept if somebody saves now."""
        self._present = wanted

    def _choose(self, _place: int) -> None:
        view = self._view()
        self.delete.setEnabled(view is not None)
        self.name.set_text("" if view is None else view.name)
        self.chosen.emit(CaseFilter() if view is None else view.wanted)

    def _view(self) -> ViewSnapshot | None:
        return next((view for view in self._views if view.id == self.views.currentData()), None)

    def _save(self) -> None:
        self.save_requested.emit(SaveView(self.name.text(), criteria_of(self._present)))

    def _delete(self) -> None:
        view = self._view()
        if view is not None:
            self.delete_requested.emit(DeleteView(view.id))
