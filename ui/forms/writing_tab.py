"""A tab in which a person writes: what is typed outlives a crash, and is put together with what others wrote."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from tumorboard.errors import (
    ConfirmationNeededError,
    DatabaseError,
    StaleRecordError,
    TumorBoardError,
    WrongCredentialsError,
)
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.both_texts import BothTexts
from ui.forms.changed_elsewhere import ChangedElsewhere
from ui.forms.filling import Filling
from ui.forms.pieces import Conflict, Pieces, differ, dump, load, merge, names_of_changes, put, texts
from ui.forms.reason_line import ReasonLine
from ui.messages import sentence
from ui.signature import asks_password, sign
from ui.widgets.case_tab import CaseTab, tab_title
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import bring_into_sight


class WritingTab(CaseTab):
    """One form over one record of a case.

    What stands in the form differs from the record while someone types. Every change is noted as a draft; saving puts
    it into the record; a newer snapshot never touches it, but is offered and then merged piece by piece.

    A subclass says how its form is filled (`show_record`), read (`pieces`, `work_to_save`) and written (`put`).
    """

    def __init__(self, name: str, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._context = context
        self._case = case
        self._newer = case
        self._busy = False
        self._filling = Filling()
        self._then: Callable[[], None] | None = None
        self._acts = Acts()
        self._unknown: tuple[Act[object], Pieces] | None = None
        self._signing: ConfirmLine | None = None
        self._base: Pieces = {}
        self._theirs: Pieces = {}
        self._dropped: Pieces = {}
        self._waiting = context.drafts.take_up(self._place)
        self.changed = ChangedElsewhere()
        self.both = BothTexts()
        self.changed.show_requested.connect(self._show_change)
        self.changed.closed.connect(partial(self.both.show_conflicts, ()))
        self.both.theirs_wanted.connect(self._take_theirs)
        self.changed.drop_requested.connect(self._drop)
        self.changed.undo_requested.connect(self._bring_back)

    # What a subclass says about its form.

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown to be written in."""
        raise NotImplementedError

    def version(self, case: CaseSnapshot) -> Hashable:
        """What the form depends on: when this changes, the form is out of date."""
        raise NotImplementedError

    def is_closed(self, case: CaseSnapshot) -> bool:
        """Whether what the form is about became final in the meantime."""
        raise NotImplementedError

    def show_record(self, case: CaseSnapshot) -> None:
        """Fill the form from the record, and show what can be done."""
        raise NotImplementedError

    def show_beside(self, case: CaseSnapshot) -> None:
        """Show what nobody types in: it may be renewed at any time."""
        raise NotImplementedError

    def pieces(self) -> Pieces:
        """What stands in the form."""
        raise NotImplementedError

    def put(self, pieces: Pieces) -> None:
        """Let this stand in the form."""
        raise NotImplementedError

    def work_to_save(self) -> Act[object]:
        """The act (`meant`) that writes what stands in the form into the record.

        Raises:
            InvalidInputError: Something in the form cannot be read.
        """
        raise NotImplementedError

    def ask_to_reopen(self) -> None:
        """Ask how to go on with a record that is final; once it is open again, `reopened` follows."""
        raise NotImplementedError

    def show_error(self, error: Exception) -> None:
        """Say what went wrong beside what it is about."""
        raise NotImplementedError

    def clear_errors(self) -> None:
        """Take such sentences away."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Show whether something is unsaved or under way."""

    # What every such tab does.

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return self.is_writing and differ(self.pieces(), self._base)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; a form with unsaved typing stays as it is and says that something changed."""
        outdated = self.version(case) != self.version(self._case)
        if not self.has_unsaved:
            self._show(case) if outdated else self._stay(case)
            return
        self._newer = case
        if not outdated:
            self._stay(case)
            return
        self.clear_errors()
        self.show_beside(case)
        if self.is_closed(case):
            self.changed.announce(self.tr("This became final elsewhere. What you typed is kept and can be added."))
        else:
            self.changed.announce(self.tr("This was changed elsewhere. What you typed is kept."))

    def save_draft(self) -> None:
        """Ctrl+S: put what stands in the form into the record."""
        self.save(lambda: self.message.emit(self.tr("Saved. It counts once it is signed.")))

    def save(self, then: Callable[[], None]) -> None:
        """Save where something is unsaved, then go on; asked while that is under way, save once more."""
        if not self.is_writing:
            return
        if self._busy:
            self._then = then
            return
        self.clear_errors()
        if self._unknown is not None:
            self._hear_of(*self._unknown, then)
            return
        if not self.has_unsaved and self.is_recorded(self._case):
            then()
            return
        try:
            act = self.work_to_save()
        except TumorBoardError as error:
            self._fail(error)
            return
        sent = self.pieces()
        self.run(act, partial(self._on_saved, sent, then), unknown=(act, sent))

    def is_recorded(self, case: CaseSnapshot) -> bool:
        """Whether the record has what the form is about, be it empty."""
        raise NotImplementedError

    def act(self, service: Callable[..., object], command: object, then: Callable[[], None]) -> None:
        """Do something that leaves nothing unsaved behind, such as signing; then show what stands and go on."""
        self.run(self.meant(service, command), partial(self._on_done, then))

    def ask_password(self, *lines: ConfirmLine) -> None:
        """Let these lines ask for the password, where the board takes no signature without one."""
        if asks_password(self._context):
            for line in lines:
                line.require_password()

    def sign_act(
        self, line: ConfirmLine, service: Callable[..., object], command: object, then: Callable[[], None]
    ) -> None:
        """Do what a line said that it makes final; a wrong password is told there, and nothing is lost."""
        if line.has_answer():
            self._signing = line
            work = partial(sign, self._context.database, line.take_password(), service, command)
            self.run(self._acts.meant(work, service, command), partial(self._on_signed_act, line, then))

    def _on_signed_act(self, line: ConfirmLine, then: Callable[[], None], case: CaseSnapshot) -> None:
        self._signing = None
        self._context.presence.note_right()
        line.hide()
        self._on_done(then, case)

    def _is_told_in_line(self, error: Exception) -> bool:
        """Whether an error is about the password that was typed to sign, and is told where it was typed."""
        line, self._signing = self._signing, None
        if line is None:
            return False
        if not isinstance(error, WrongCredentialsError | ConfirmationNeededError):
            line.hide()
            return False
        line.refuse(sentence(error))
        if isinstance(error, WrongCredentialsError):
            self._context.presence.note_wrong()
        return True

    def meant(self, service: Callable[..., object], command: object) -> Act[object]:
        """What the person does now; after a lost answer the same service and command are the same act."""
        return self._acts.meant(partial(self._context.database.write, service, command), service, command)

    def run(
        self,
        act: Act[object],
        done: Callable[[CaseSnapshot], None],
        *,
        unknown: tuple[Act[object], Pieces] | None = None,
    ) -> None:
        """Do something on the worker and read the case anew; nothing else is begun in the meantime.

        Args:
            act: What to do.
            done: Takes the case as it is afterwards.
            unknown: What was being saved, if the board is lost before it says what became of it.
        """
        self._set_busy(busy=True)
        database, number = self._context.database, self._case.number

        def act_and_read() -> CaseSnapshot:
            act()
            return database.read(read_case, number)

        def finish(case: CaseSnapshot) -> None:
            act.settle()
            self._set_busy(busy=False)
            done(case)

        def fail(error: Exception) -> None:
            act.settle(error)
            if isinstance(error, DatabaseError):
                self._unknown = unknown or self._unknown
            self._fail(error)

        self._context.tasks.run(self, act_and_read, finish, failed=fail)

    def _hear_of(self, act: Act[object], sent: Pieces, then: Callable[[], None]) -> None:
        """Hear first what became of a save whose answer was lost: what was typed since is then a change of it."""
        self._set_busy(busy=True)
        database, number = self._context.database, self._case.number

        def look() -> CaseSnapshot | None:
            return None if database.performed(act.key) is None else database.read(read_case, number)

        def go_on(case: CaseSnapshot | None) -> None:
            self._unknown = None
            self._set_busy(busy=False)
            if case is None:
                self.save(then)
                return
            act.settle()
            self._base = sent
            if self.is_closed(case):
                self.show_case(case)
            elif not self._continue(case):
                # Colleagues may have changed since then what was saved: the form began from it, not from theirs.
                self.save(then)

        self._context.tasks.run(self, look, go_on, failed=self._fail)

    def show_anew(self) -> None:
        """Show the case for the first time, or anew where other things can be done now; nothing may be unsaved."""
        self._show(self._case)

    def on_edit(self) -> None:
        """Note what stands in the form now; connected to everything that can be typed in."""
        if self._filling.active or not self.is_writing:
            return
        mine = self.pieces()
        if differ(mine, self._base):
            self._context.drafts.note(self._place, self._title, partial(dump, self._base, mine))
        else:
            self._context.drafts.drop(self._place)
        self.show_state()

    def order_tabs(self) -> None:
        """Make the Tab key follow the eye; to be said whenever controls came."""
        follow_reading_order(self)

    def reopened(self, case: CaseSnapshot) -> None:
        """A record that was final is open again: what was typed in vain belongs to it."""
        if self.has_unsaved:
            self._continue(case)
        else:
            self._show(case)

    def keep_reason(self, line: ReasonLine) -> None:
        """Keep the reason for an act on the record as the form itself is kept."""
        line.keep(self._context.drafts, f"{self._place}/reason", self._title)

    @property
    def _place(self) -> str:
        return f"{self._case.number}/{self._name}"

    @property
    def _title(self) -> str:
        return f"{self._case.patient.list_name} · {self._case.number} · {tab_title(self._name)}"

    def _show(self, case: CaseSnapshot) -> None:
        self._quiet()
        self._fill(case)
        self._base = self.pieces() if self.is_writing else {}
        self._restore()
        self.on_edit()
        self.show_state()

    def _stay(self, case: CaseSnapshot) -> None:
        """A snapshot that differs in nothing that the form is about."""
        self._case = case
        self.show_beside(case)

    def _show_both(self, conflicts: Sequence[Conflict]) -> None:
        self.both.show_conflicts(conflicts)
        if conflicts:
            bring_into_sight(self.both)

    def _quiet(self) -> None:
        self.changed.hide()
        self.both.show_conflicts(())

    def _fill(self, case: CaseSnapshot) -> None:
        self._case = self._newer = case
        self._unknown = None
        with self._filling:
            self.clear_errors()
            self.show_record(case)
            self.show_beside(case)
        self.order_tabs()

    def _type_in(self, pieces: Pieces) -> None:
        with self._filling:
            self.put(pieces)
        self.order_tabs()
        self.on_edit()

    def _restore(self) -> None:
        """Give back what was typed at an earlier start; where nothing can be typed now, say that it is there."""
        if not self._waiting:
            return
        kept_at = moment_text(self._waiting[-1].kept_at)
        if not self.is_writing:
            self._tell_waiting(kept_at)
            return
        waiting, self._waiting = self._waiting, ()
        conflicts: list[Conflict] = []
        self._theirs = self._base
        for draft in waiting:
            try:
                base, mine = load(draft.content)
                merged, found = merge(base, self.pieces(), mine)
                self._type_in(merged)
            except (ValueError, KeyError, TypeError):
                # Written by another version of the program: the form cannot hold it, but it can be read and copied,
                # and it is kept until the person takes it out.
                found = texts(draft.content)
                self._context.drafts.leave(draft)
            conflicts += found
        if self.has_unsaved or conflicts:
            words = self.tr("What you typed here on %1 and did not save is here again: %2.")
            names = ", ".join(dict.fromkeys(names_of_changes(self._base, self.pieces())))
            self.changed.give_back(words.replace("%1", kept_at).replace("%2", names))
            self._show_both(conflicts)
        else:
            self._context.drafts.drop(self._place)

    def _tell_waiting(self, kept_at: str) -> None:
        if self.is_closed(self._case):
            words = self.tr("What you typed here on %1 was never saved, and this is final now. It can still be added.")
            self.changed.announce(words.replace("%1", kept_at))
        else:
            words = self.tr("What you typed here on %1 was never saved, and you cannot write here now. It is kept.")
            found = [piece for draft in self._waiting for piece in texts(draft.content)]
            self.changed.tell(words.replace("%1", kept_at))
            self._show_both(found)

    def _show_change(self) -> None:
        """Continue the newer record with what was typed here; ask where both sides changed the same piece."""
        if self.is_closed(self._newer):
            self._quiet()
            self.ask_to_reopen()
        else:
            self._continue(self._newer)

    def _continue(self, case: CaseSnapshot) -> tuple[Conflict, ...]:
        """Put what was typed onto a newer record; gives what both sides changed."""
        mine, base = self.pieces(), self._base
        self._fill(case)
        self._base = self._theirs = self.pieces()
        merged, conflicts = merge(base, self._theirs, mine)
        self._type_in(merged)
        if not differ(base, self._theirs):
            self._quiet()
        elif conflicts:
            self.changed.tell(self.tr("Both sides changed this. Yours stays unless you take theirs."))
        else:
            self.changed.tell(
                self.tr("The other changes are in the form now. What you typed is untouched and not saved yet.")
            )
        self._show_both(conflicts)
        self.show_state()
        return tuple(conflicts)

    def _take_theirs(self, key: str) -> None:
        pieces = dict(self.pieces())
        put(pieces, key, self._theirs.get(key))
        self._type_in(pieces)

    def _drop(self) -> None:
        """Show the record alone; what was typed can still be brought back."""
        self._dropped = self.pieces()
        self._fill(self._newer)
        self._base = self.pieces()
        self._context.drafts.drop_all(self._place)
        self.show_state()
        self.both.show_conflicts(())
        self.changed.offer_undo(self.tr("What you typed is gone from the form."))

    def _bring_back(self) -> None:
        self._quiet()
        self._type_in(self._dropped)

    def _on_saved(self, sent: Pieces, then: Callable[[], None], case: CaseSnapshot) -> None:
        self._base = sent
        self._take_version(case)
        self.on_edit()
        again, self._then = self._then, None
        if again is not None and self.has_unsaved:
            self.save(again)
        else:
            (again or then)()

    def _take_version(self, case: CaseSnapshot) -> None:
        """What was sent is the record now; what was typed since stays unsaved."""
        self._case = self._newer = case
        self._quiet()
        self.take_version(case)
        self.show_beside(case)

    def take_version(self, case: CaseSnapshot) -> None:
        """What stands in the form was saved as the version that the snapshot has."""

    def _on_done(self, then: Callable[[], None], case: CaseSnapshot) -> None:
        self.show_case(case)
        then()
        self.acted.emit()

    def _fail(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._then = None
        if self._is_told_in_line(error):
            return
        if isinstance(error, DatabaseError):
            self._context.tasks.failed.emit(error)
        self.show_error(error)
        if isinstance(error, StaleRecordError):
            self.refresh_requested.emit()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.show_state()
