"""Intake in one page: a new case, or the intake of one that is there and may still be corrected."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.queries.case import read_case
from tumorboard.queries.intake import IntakeChoices, find_possible_duplicates, read_intake_choices
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import CommonQuestion, Role
from ui.actions import ACTIONS, action_keys, action_text
from ui.context import AppContext
from ui.forms.changed_elsewhere import ChangedElsewhere
from ui.forms.intake_foot import IntakeFoot
from ui.forms.intake_form import IntakeForm
from ui.forms.intake_new import NewIntake
from ui.forms.intake_tab import IntakeTab
from ui.messages import sentence
from ui.page import Page
from ui.rights import only_note
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.common_questions import KEYS
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import scrolled


class IntakePage(Page):
    """Opened by Ctrl+N it takes a new case in; opened with a number it corrects the intake of that case."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._number = ""
        self._board_id: int | None = None
        self.tab: IntakeTab | None = None
        self.title = label(action_text("intake"), "title")
        self.hint = label(self._keys_in_words(), "caption", wrap=True)
        self.case_button = QPushButton(self.tr("Back to the case"))
        self.note = FreeText("", "muted")
        self.form = IntakeForm(context.tasks)
        self.foot = IntakeFoot(f"{self.tr('Register')}   Ctrl+Enter", self.tr("Empty the form"))
        self.changed = ChangedElsewhere()
        self.new = NewIntake(context, self.form, self.foot, self.changed, self)
        self._body = QWidget()
        self._lay_out()
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._connect()

    @property
    def may_write(self) -> bool:
        """Whether this person takes cases in."""
        return self.context.person.role is Role.COORDINATOR

    def show_case(self, number: str) -> None:
        """Correct the intake of the case of a number."""
        self._number = number
        self.title.setText(self.tr("Edit intake · %1").replace("%1", number))
        self.refresh()

    def refresh(self) -> None:
        """Read what can be chosen, and the case."""
        if not self.may_write:
            self._body.hide()
            self.hint.hide()
            self.note.show_text(only_note(self.context.person, self.tr("coordinators"), action_text("intake")))
            self.note.show()
            return
        work = partial(_read, self.context.database, self._number)
        self.context.tasks.run(self, work, self._show, failed=self._fail, key="intake")

    def show_board(self, board_id: int | None) -> None:
        """A new case begins with the board that is shown."""
        self._board_id = board_id

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched the case, or the parties to choose from."""
        of_case = self.tab is not None and self.tab.case_id in changes.cases
        return of_case or changes.people

    def _show(self, read: tuple[IntakeChoices, CaseSnapshot | None]) -> None:
        choices, case = read
        self.note.setVisible(not choices.boards)
        if not choices.boards:
            self.note.show_text(self.tr("There is no board yet. A case needs one: found a board first."))
            return
        first = self._body.isHidden()
        self._body.show()
        if case is None:
            first = self.new.begin(choices, self._board_id) or first
        elif self.tab is None:
            self._open_tab(case, choices)
        else:
            self.tab.show_case(case)
        if first and self.isVisible():
            self._order()
            self.shown_form.step(0, None)

    @property
    def shown_form(self) -> IntakeForm:
        """The form that is shown."""
        return self.form if self.tab is None else self.tab.form

    def _open_tab(self, case: CaseSnapshot, choices: IntakeChoices) -> None:
        tab = IntakeTab(self.context, case, choices)
        tab.message.connect(self.message)
        tab.refresh_requested.connect(self.refresh)
        tab.form.sought.connect(lambda _question: None)
        self.tab = tab
        for part in (self._scroll, self.foot, self.changed):
            part.hide()
        self._column.addWidget(tab, 1)
        self.case_button.show()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, DatabaseError):
            self.context.tasks.failed.emit(error)
        self.note.show_text(sentence(error))
        self.note.show()

    def _seek(self, question: tuple[object, ...]) -> None:
        self.read(find_possible_duplicates, *question, done=self.form.show_found, key="duplicates")

    def _on_registered(self, number: str) -> None:
        # Nothing can be typed into the form before it begins anew, and with it what else waits.
        self._body.hide()
        self.message.emit(self.tr("Registered as %1.").replace("%1", number))
        self.case_requested.emit(number)

    def _act(self) -> None:
        if self.tab is not None:
            self.tab.save_draft()
        else:
            self.new.register()

    def _save_draft(self) -> None:
        if self.tab is not None:
            self.tab.save_draft()
        else:
            self.context.drafts.flush()
            self.message.emit(self.tr("Kept on this computer. It counts once it is registered."))

    def _step(self, by: int) -> None:
        self.shown_form.step(by, QApplication.focusWidget())

    def _order(self) -> None:
        follow_reading_order(self)

    def _ask(self, question: CommonQuestion) -> None:
        self.shown_form.ask_common(question)

    def _keys_in_words(self) -> str:
        words = self.tr(
            "%1 next section · %2 accepts clear suggestions · Alt+1 to Alt+9 common questions · * is needed"
        )
        return words.replace("%1", action_keys("next_section")).replace("%2", action_keys("accept_all"))

    def _connect(self) -> None:
        self._ordering.timeout.connect(self._order)
        self.form.widened.connect(self._ordering.start)
        self.form.sought.connect(self._seek)
        self.new.registered.connect(self._on_registered)
        self.foot.go.clicked.connect(self.new.register)
        self.foot.lesser.clicked.connect(self.new.empty)
        self.case_button.clicked.connect(lambda: self.case_requested.emit(self._number))
        acts: Mapping[str, tuple[Callable[[], None], tuple[str, ...]]] = {
            "sign": (self._act, ("Ctrl+Enter",)),
            "save_draft": (self._save_draft, ()),
            "next_section": (partial(self._step, 1), ()),
            "previous_section": (partial(self._step, -1), ()),
        }
        for name, (act, more) in acts.items():
            self._add_act(translated("actions", ACTIONS[name].text), (ACTIONS[name].keys, *more), act)
        for question, keys in KEYS.items():
            self._add_act(question.label, (keys,), partial(self._ask, question))

    def _add_act(self, text: str, keys: tuple[str, ...], act: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked=False: act() if self.may_write else None)
        self.addAction(action)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        head.addWidget(self.title, 1)
        head.addWidget(self.case_button)
        self.case_button.hide()
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._body, 1)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._scroll = scrolled(self.form)
        self._column.addWidget(self.changed)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.foot)
        self.note.hide()
        self._body.hide()


def _read(database: Database, number: str) -> tuple[IntakeChoices, CaseSnapshot | None]:
    """On the worker: what can be chosen, and the case where there is one."""
    return database.read(read_intake_choices), database.read(read_case, number) if number else None
