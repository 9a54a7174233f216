"""A new case while it is typed: kept as a draft until it is registered, and given back when it is opened again."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from tumorboard.errors import DatabaseError, TumorBoardError
from tumorboard.queries.intake import IntakeChoices
from tumorboard.services.intake_registration import register_intake
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.changed_elsewhere import ChangedElsewhere
from ui.forms.intake_foot import IntakeFoot
from ui.forms.intake_form import IntakeForm
from ui.forms.pieces import Pieces, differ, dump, load, names_of_changes
from ui.messages import sentence

PLACE = "new/intake"
"""Where the draft of a new case is kept: one at a time."""


class NewIntake(QObject):
    """Keeps, gives back and registers what stands in the form.

    Signals:
        registered: The number of the case.
        reordered: Controls came or went.
    """

    registered = Signal(str)

    def __init__(
        self, context: AppContext, form: IntakeForm, foot: IntakeFoot, changed: ChangedElsewhere, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._form, self._foot, self.changed = context, form, foot, changed
        self._acts = Acts()
        self._unknown: tuple[Act[str], Pieces] | None = None
        self._busy = False
        self._base: Pieces = {}
        self._dropped: Pieces = {}
        self._begun = False
        self.changed.drop_requested.connect(self.empty)
        self.changed.undo_requested.connect(self._bring_back)
        form.edited.connect(self.on_edit)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self._begun and differ(self._form.pieces(), self._base)

    def begin(self, choices: IntakeChoices, board_id: int | None) -> bool:
        """Show an empty form, or what was typed in it before; False for a form that is begun already, which stays."""
        self._form.show_choices(choices, board_id)
        if self._begun:
            return False
        self._form.show_new(datetime.now().astimezone().date())
        self._begun = True
        self._base = self._form.pieces()
        self.changed.hide()
        self._restore()
        self.show_state()
        return True

    def on_edit(self) -> None:
        """Note what stands in the form now."""
        if not self._begun:
            return
        mine = self._form.pieces()
        if differ(mine, self._base):
            self._context.drafts.note(PLACE, self._title(), partial(dump, self._base, mine))
        else:
            self._context.drafts.drop(PLACE)
        self.show_state()

    def register(self) -> None:
        """Ctrl+Enter: register what stands in the form; a lost answer is asked for before anything is sent again."""
        if self._busy or not self._begun:
            return
        self._foot.show_error("")
        if self._unknown is not None:
            self._hear_of(*self._unknown)
            return
        try:
            command = self._form.registration()
        except TumorBoardError as error:
            self._fail(error)
            return
        database = self._context.database
        act = self._acts.meant(partial(database.write, register_intake, command), register_intake, command)
        sent = self._form.pieces()
        self._set_busy(busy=True)

        def fail(error: Exception) -> None:
            act.settle(error)
            if isinstance(error, DatabaseError):
                self._unknown = (act, sent)
                self._context.tasks.failed.emit(error)
            self._fail(error)

        self._context.tasks.run(self, act, partial(self._on_registered, act, sent), failed=fail)

    def empty(self) -> None:
        """Take everything out of the form; it can be brought back."""
        self._dropped = self._form.pieces()
        self._context.drafts.drop(PLACE)
        self._start_over()
        self.changed.offer_undo(self.tr("What was typed is gone from the form."))

    def show_state(self) -> None:
        """Show whether something is typed that is not registered."""
        self._foot.go.setEnabled(not self._busy)
        self._foot.lesser.setVisible(self.has_unsaved)
        if self._busy:
            self._foot.show_state(self.tr("○ Registering …"), unsaved=True)
        elif self.has_unsaved:
            self._foot.show_state(self.tr("○ Not registered; kept on this computer"), unsaved=True)
        else:
            self._foot.show_state(self.tr("○ Empty"), unsaved=False)

    def _hear_of(self, act: Act[str], sent: Pieces) -> None:
        """Hear first whether the case was registered before its answer was lost."""
        database = self._context.database
        self._set_busy(busy=True)

        def go_on(done: tuple[object] | None) -> None:
            self._unknown = None
            self._set_busy(busy=False)
            if done is None:
                self.register()
            else:
                self._on_registered(act, sent, str(done[0]))

        self._context.tasks.run(self, lambda: database.performed(act.key), go_on, failed=self._fail)

    def _on_registered(self, act: Act[str], sent: Pieces, number: str) -> None:
        act.settle()
        self._set_busy(busy=False)
        mine = self._form.pieces()
        if differ(mine, sent):
            # What was typed since is a change of the case, and waits where it is edited.
            title = f"{number} · {self.tr('Intake')}"
            self._context.drafts.note(f"{number}/intake", title, partial(dump, sent, mine))
        self._context.drafts.drop(PLACE)
        self._start_over()
        self.changed.hide()
        self._begun = False  # the next one may be another draft that waits
        self.registered.emit(number)

    def _start_over(self) -> None:
        self._foot.show_error("")
        self._form.clear_errors()
        self._form.show_new(datetime.now().astimezone().date())
        self._base = self._form.pieces()
        self.show_state()

    def _bring_back(self) -> None:
        self.changed.hide()
        self._form.put(self._dropped)

    def _restore(self) -> None:
        """Give back what was typed at an earlier start. Two windows' drafts are two cases: the other one waits."""
        waiting = list(self._context.drafts.take_up(PLACE))
        for draft in waiting[:-1]:
            self._context.drafts.leave(draft)
        if waiting and not self._take_up(waiting[-1].content, waiting[-1].kept_at):
            self._context.drafts.leave(waiting[-1])
            self.changed.tell(self.tr("What was typed for a new case cannot be read by this version of the program."))

    def _take_up(self, content: str, kept_at: datetime) -> bool:
        try:
            _base, mine = load(content)
            self._form.put(mine)
        except (ValueError, KeyError, TypeError):
            return False
        if self.has_unsaved:
            words = self.tr("What you typed here on %1 and did not register is here again: %2.")
            names = ", ".join(dict.fromkeys(names_of_changes(self._base, self._form.pieces())))
            self.changed.give_back(words.replace("%1", moment_text(kept_at)).replace("%2", names))
        return True

    def _title(self) -> str:
        pieces = self._form.pieces()
        names = [pieces[name].text for name in ("family_name", "given_name") if name in pieces]
        return " · ".join(part for part in (", ".join(name for name in names if name), self.tr("New case")) if part)

    def _fail(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._foot.show_error(sentence(error))
        self._form.show_error(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.show_state()
