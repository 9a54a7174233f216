"""The Records tab: the register of a case's material, the history of the chosen one, and what is done about it."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tumorboard.errors import DatabaseError, StaleRecordError, TumorBoardError
from tumorboard.queries.case import read_case
from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.materials import list_providers
from tumorboard.queries.snapshots import CaseSnapshot, MaterialSnapshot
from tumorboard.request_letters import ask_providers
from tumorboard.vocabulary import Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import this_day
from ui.delegates.pill_delegate import PillDelegate
from ui.forms.act_form import ActForm, Asked
from ui.forms.records_acts import ACTS, RecordAct, beginning
from ui.forms.records_commands import asking, doing, provider_names
from ui.forms.records_history import RecordsHistory
from ui.forms.records_letters import RecordsLetters
from ui.messages import sentence
from ui.models.records_table import RecordsTableModel, is_out, material_name
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.case_tab import CaseTab, tab_title
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.row_table import RowTable
from ui.widgets.scrolling import bring_into_sight, scrolled
from ui.widgets.teaching_card import TeachingCard

R = TypeVar("R")

_ROWS_SEEN = 3


class RecordsTab(CaseTab):
    """What was asked of whom, what came, and where it is."""

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._case = case
        self._providers: tuple[ProviderSnapshot, ...] = ()
        self._acts = Acts()
        self._busy = False
        self._request_ids: frozenset[int] = frozenset()
        self._title = f"{case.patient.list_name} · {case.number} · {tab_title('records')}"
        self.model = RecordsTableModel(self)
        self.table = RowTable(self.model, self.tr("Material"), (18, 40, 15, 10, 11, 11, 11, 11, 13), stretched=1)
        self.buttons = {act: QPushButton() for act in RecordAct}
        self.first = QPushButton(self.tr("Add the first material"))
        self.note = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.history = RecordsHistory()
        self.form = ActForm(context.drafts, self._title)
        self.letters = RecordsLetters(context, case.number)
        self._lay_out()
        self._connect()
        self.show_case(case)
        self._read_providers(self._reopen)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return self.form.is_unsaved

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; the chosen material stays chosen, and an open form keeps what was typed."""
        chosen = self._chosen()
        self._case = case
        self.model.show_materials(case.materials, this_day())
        empty = not case.materials
        self._upper.setCurrentWidget(self._teaching if empty else self._listed)
        if not empty:
            self.table.selectRow(self.model.row_of(None if chosen is None else chosen.id))
            self.table.keep_rows(min(_ROWS_SEEN, len(case.materials)))
        self._act_row.setVisible(not empty)
        self.note.setVisible(not empty and bool(self.note.typed))
        self.history.setVisible(not empty and self._below is self.history)
        self._show_chosen()
        self._renew_form()
        self._read_providers(self._renew_form)

    def save_draft(self) -> None:
        """Ctrl+S: what is typed is a draft already; it is in the record once the act is done."""
        if self.has_unsaved:
            self.context.drafts.flush()
            self.message.emit(self.tr("Kept as a draft. It is in the register once you record it."))

    def sign(self) -> None:
        """Ctrl+Enter: do what the form asks."""
        if self.form.asked is not None:
            self._do()

    def begin(self, act: RecordAct) -> None:
        """Ask what an act needs; say why where it cannot be done."""
        material = self._chosen()
        obstacle = self._obstacle(act)
        if obstacle:
            self._say(obstacle)
            return
        if act is RecordAct.PROVIDER and material is not None and not self._knows(material.source_id):
            # Named elsewhere a moment ago: the form needs what the board has of it.
            self._read_providers(lambda: self.begin(act) if self._knows(material.source_id) else None)
            return
        self._say("")
        self._request_ids = frozenset(each.id for each in self._selected())
        self._show_below(self.form)
        self.form.ask(self._asked(act, None if act is RecordAct.ADD else material))

    def _knows(self, provider_id: int | None) -> bool:
        return any(each.id == provider_id for each in self._providers)

    # Layout and signals.

    def _lay_out(self) -> None:
        self._listed, self._teaching = Card(), self._teach()
        self.table.setItemDelegate(PillDelegate(self.table))
        self.table.setSelectionMode(RowTable.SelectionMode.ExtendedSelection)
        self._listed.body.addWidget(self.table, 1)
        self._upper = QStackedWidget()
        self._upper.addWidget(self._listed)
        self._upper.addWidget(self._teaching)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        for below in (self.history, self.form, self.letters):
            column.addWidget(below)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._upper)
        self.splitter.addWidget(lower)
        content = QWidget()
        content.setProperty("role", "ground")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, STEP, 0)
        layout.setSpacing(2 * STEP)
        self._act_row = self._buttons_in_row()
        for part in (self._act_row, self.note, self.error):
            layout.addWidget(part)
        layout.addWidget(self.splitter, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self._show_below(self.history)
        self.error.hide()
        words = "" if self._may_write() else read_only_note(self.context.person, self.tr("coordinators"))
        self.note.show_text(words)
        self.setFocusProxy(self.table)

    def _show_below(self, part: QWidget) -> None:
        """Below the register stands the history of what is chosen, or a form, or a letter."""
        self._below = part
        for each in (self.history, self.form, self.letters):
            each.setVisible(each is part and (part is not self.history or bool(self._case.materials)))
        if part is not self.history:
            self.splitter.setSizes([1, 1 << 10])
            bring_into_sight(part)

    def _buttons_in_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for act, button in self.buttons.items():
            spec = ACTS[act]
            button.setText(f"{translated('records_acts', spec.text)}   {spec.key}")
            button.clicked.connect(lambda _checked=False, act=act: self.begin(act))
            flow.addWidget(button)
        self.buttons[RecordAct.REQUEST].setProperty("role", "primary")
        return row

    def _teach(self) -> TeachingCard:
        sentences = [
            self.tr(
                "Here stands every slide, block, disc and report that the board needs to see: from whom, when it was "
                "asked for, when it is due, and where it is."
            ),
            self.tr("What is added can be asked for with a letter (R), and each arrival is recorded here (C)."),
        ]
        self.first.setVisible(self._may_write())
        self.first.setProperty("role", "primary")
        if not self._may_write():
            sentences.append(read_only_note(self.context.person, self.tr("coordinators")))
        return TeachingCard(self.tr("Nothing is registered yet"), sentences, (self.first,))

    def _connect(self) -> None:
        self.first.clicked.connect(lambda: self.begin(RecordAct.ADD))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        for act, spec in ACTS.items():
            key = QShortcut(QKeySequence(spec.key), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.setAutoRepeat(False)
            key.activated.connect(partial(self.begin, act))
        self.form.wanted.connect(self._do)
        self.form.dismissed.connect(self._close_form)
        self.history.letter_wanted.connect(self.letters.show_letter)
        self.history.save_wanted.connect(self.letters.ask_letter_path)
        self.history.mail_wanted.connect(self.letters.ask_mail_path)
        self.letters.shown.connect(partial(self._show_below, self.letters))
        self.letters.closed.connect(self._close_letter)
        self.letters.saved.connect(self.message)
        self.letters.refused.connect(self._say)

    # What is chosen, and what can be done about it.

    def _chosen(self) -> MaterialSnapshot | None:
        row = self.table.currentIndex().row()
        return self.model.material_at(row) if 0 <= row < self.model.rowCount() else None

    def _selected(self) -> tuple[MaterialSnapshot, ...]:
        """What a request asks for: all that is selected and out, or the one that is chosen."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        materials = [self.model.material_at(row) for row in rows]
        out = tuple(each for each in materials if is_out(each)) if len(materials) > 1 else tuple(materials)
        chosen = self._chosen()
        return out or (() if chosen is None else (chosen,))

    def _requested(self) -> tuple[MaterialSnapshot, ...]:
        """What the open form asks for, as it stands now: not what has been selected since."""
        return tuple(each for each in self._case.materials if each.id in self._request_ids)

    def _may_write(self) -> bool:
        return self.context.person.role is Role.COORDINATOR

    def _obstacle(self, act: RecordAct) -> str:
        """Why an act cannot be done; "" where it can."""
        if not self._may_write():
            return read_only_note(self.context.person, self.tr("coordinators"))
        if act is RecordAct.ADD:
            return ""
        material = self._chosen()
        if material is None:
            return self.tr("Choose a material first.")
        spec = ACTS[act]
        return "" if spec.needs(material) else translated("records_acts", spec.obstacle)

    def _show_chosen(self) -> None:
        material = self._chosen()
        self.history.show_material(material)
        for act, button in self.buttons.items():
            obstacle = self._obstacle(act)
            button.setEnabled(not obstacle)
            button.setToolTip(obstacle)
        spec = ACTS[RecordAct.REQUEST]
        asked = material is not None and bool(material.requests)
        words = self.tr("Remind") if asked else translated("records_acts", spec.text)
        self.buttons[RecordAct.REQUEST].setText(f"{words}   {spec.key}")
        follow_reading_order(self)

    # The form.

    def _asked(self, act: RecordAct, material: MaterialSnapshot | None) -> Asked:
        spec, source_id = ACTS[act], None if material is None else material.source_id
        provider = next((each for each in self._providers if each.id == source_id), None)
        names = provider_names(self._providers)
        source = "" if source_id is None else names.get(source_id, "")
        selected = self._requested() if act is RecordAct.REQUEST else ()
        about = "" if material is None else material_name(material)
        if act is RecordAct.PROVIDER and provider is not None:
            about = provider.name
        elif len(selected) > 1:
            about = self.tr("%1 materials").replace("%1", str(len(selected)))
        version: object = None if material is None else (material.id, material.row_version)
        if act is RecordAct.PROVIDER and provider is not None:
            version = (provider.id, provider.row_version)
        elif act is RecordAct.REQUEST:
            version = tuple((each.id, each.row_version) for each in selected)
        place = f"{self._case.number}/records/{act.value}/{'new' if material is None else material.id}"
        values = beginning(act, material, provider, source, this_day())
        title = translated("records_acts", spec.title).replace("%1", about)
        go = translated("records_acts", spec.go)
        suggestions = {"source": tuple(names.values())}
        return Asked(act, title, go, spec.fields, place, values, version, suggestions)

    def _renew_form(self) -> None:
        asked = self.form.asked
        if asked is None or self._busy:
            return
        material = self._material_of(asked.place)
        if material is None and asked.act is not RecordAct.ADD:
            return
        self.form.renew(self._asked(RecordAct(asked.act), material))

    def _material_of(self, place: str) -> MaterialSnapshot | None:
        """The material that a form or draft is about."""
        key = place.rpartition("/")[2]
        return next((each for each in self._case.materials if str(each.id) == key), None)

    def _reopen(self) -> None:
        """What was typed at an earlier start and not recorded stands in its form again."""
        beginning_of_place = f"{self._case.number}/records/"
        for place in self.context.drafts.titles:
            name, _, key = place.removeprefix(beginning_of_place).partition("/")
            if not place.startswith(beginning_of_place) or name not in set(RecordAct):
                continue
            material = self._material_of(place)
            if material is not None:
                self.table.selectRow(self.model.row_of(material.id))
            if (material is not None or key == "new") and not self._obstacle(RecordAct(name)):
                self.begin(RecordAct(name))
                return

    def _close_form(self) -> None:
        self._show_below(self.history)
        self._focus_register()

    def _focus_register(self) -> None:
        target = self.table if self._case.materials else self.first
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._act_row)

    # Doing it.

    def _do(self) -> None:
        asked = self.form.asked
        if asked is None or self._busy:
            return
        self.form.clear_errors()
        material, database = self._material_of(asked.place), self.context.database
        try:
            values = self.form.fields.values()
            if asked.act is RecordAct.REQUEST:
                command = asking(values, self._requested())
                act = self._acts.meant(partial(ask_providers, database, command), ask_providers, command)
                self._run(asked, act, self._after_request)
                return
            service, done = doing(RecordAct(asked.act), values, self._case.id, material, self._providers)
        except TumorBoardError as error:
            self.form.refuse(error)
            return
        self._run(asked, self._acts.meant(partial(database.write, service, done), service, done), self._after_act)

    def _run(self, asked: Asked, act: Act[R], done: Callable[[R], None]) -> None:
        """Do something on the worker and read the case anew; nothing else is begun in the meantime."""
        database, number = self.context.database, self._case.number
        self._set_busy(busy=True)

        def work() -> tuple[R, CaseSnapshot, tuple[ProviderSnapshot, ...]]:
            result = act()
            return result, database.read(read_case, number), database.read(list_providers)

        def finish(found: tuple[R, CaseSnapshot, tuple[ProviderSnapshot, ...]]) -> None:
            result, case, self._providers = found
            act.settle()
            self._set_busy(busy=False)
            closed = self.form.finish(asked)
            if closed:
                self._show_below(self.history)
            self.show_case(case)
            if closed:
                self._focus_register()
            done(result)
            self.acted.emit()

        def fail(error: Exception) -> None:
            act.settle(error)
            self._set_busy(busy=False)
            if self.form.asked is not None and self.form.asked.place == asked.place:
                self.form.refuse(error)
            else:
                self._say(sentence(error))
            if isinstance(error, DatabaseError):
                self.context.tasks.failed.emit(error)
            if isinstance(error, StaleRecordError):
                self.refresh_requested.emit()

        self.context.tasks.run(self, work, finish, failed=fail)

    def _after_act(self, result: object) -> None:
        if isinstance(result, int) and result in {each.id for each in self._case.materials}:
            self._choose(self.model.row_of(result))
        self.message.emit(self.tr("✓ It is in the register."))

    def _after_request(self, letters: tuple[object, ...]) -> None:
        if letters and self.form.asked is None:
            self.message.emit(self.tr("✓ Asked for. The letter is on file: save it or make a mail draft of it below."))
            self.history.save_letter.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.message.emit(self.tr("✓ The request is in the register."))

    def _choose(self, row: int) -> None:
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.form.go.setEnabled(not busy)

    def _read_providers(self, then: Callable[[], None]) -> None:
        work = partial(self.context.database.read, list_providers)

        def take(providers: tuple[ProviderSnapshot, ...]) -> None:
            self._providers = providers
            then()

        self.context.tasks.run(self, work, take, failed=lambda _error: None)

    def _close_letter(self) -> None:
        self._show_below(self.history)
        self.history.entries.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))
