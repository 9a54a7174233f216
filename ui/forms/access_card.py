"""People and access: who works with the board, and whose new password waits for a second person."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.people import UnconfirmedResetSnapshot, list_people, list_unconfirmed_resets
from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.services.credentials import ConfirmReset, confirm_reset
from tumorboard.vocabulary import Role
from ui.acts import Acts, carry_out
from ui.context import AppContext
from ui.dates import moment_text
from ui.forms.people_acts import PeopleActs
from ui.messages import sentence
from ui.models.people_table import PeopleTableModel
from ui.passwords import asks_passphrase
from ui.rights import read_only_note
from ui.signature import asks_password
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.row_table import RowTable

Found = tuple[tuple[PersonRowSnapshot, ...], tuple[UnconfirmedResetSnapshot, ...]]

_ROWS_SEEN = 8


class AccessCard(Card):
    """For coordinators and administrators; nobody confirms what they set anew themselves, nor their own password.

    Others read whom it is for.

    Attributes:
        buttons: Those that confirm, by the id of what they confirm.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("People and access"))
        self.heading.show()
        self._context = context
        self._acts = Acts()
        self.model = PeopleTableModel(self)
        self.table = RowTable(self.model, self.tr("People"), (26, 14, 30, 30), stretched=3)
        self.told = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.buttons: dict[int, QPushButton] = {}
        self.acts = PeopleActs(context)
        self._waiting = QWidget()
        self._rows = QVBoxLayout(self._waiting)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2 * STEP)
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        why = read_only_note(context.person, self.tr("coordinators and administrators"))
        if self._may:
            why = self._about()
        self.body.addWidget(label(why, "muted", wrap=True))
        for part in (self._waiting, self.told, self.error, self.table, self.acts):
            self.body.addWidget(part)
            part.setVisible(self._may)
        self.error.hide()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show_chosen(now.row()))
        self.acts.done.connect(self._take_up)

    def refresh(self) -> None:
        """Read who there is."""
        if not self._may:
            return
        database = self._context.database

        def work() -> Found:
            return database.read(list_people), database.read(list_unconfirmed_resets)

        self._context.tasks.run(self, work, self._show, failed=self._fail, key="people")

    def _show(self, found: Found) -> None:
        people, resets = found
        chosen = self.acts.login or (self._context.person.login)
        self.model.show_people(people, [reset.login for reset in resets])
        self.table.selectRow(max(self.model.row_of(chosen), 0))
        self._show_chosen(self.table.currentIndex().row())
        self.table.keep_rows(min(_ROWS_SEEN, max(len(people), 1)), fixed=True)
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.buttons.clear()
        for reset in resets:
            self._rows.addWidget(self._row(reset))
        self._waiting.setVisible(bool(resets))
        none = not resets and asks_password(self._context) and not asks_passphrase(self._context.database)
        self.told.show_text("" if resets else self.tr("✓ No new password waits for a second person."))
        self.told.setVisible(none)

    def _show_chosen(self, row: int) -> None:
        self.acts.show_person(self.model.person_at(row))

    def _take_up(self, login: str) -> None:
        """Somebody was added or changed: they are the one who is chosen."""
        self.acts.login = login
        self.refresh()

    def _about(self) -> str:
        """How people get in here."""
        if not asks_password(self._context):
            return self.tr("This board is a plain file: nobody has a password, and who is at the keyboard is chosen.")
        if asks_passphrase(self._context.database):
            return self.tr(
                "Each person opens the board with a passphrase of their own. Who forgot it gets a new one by the "
                "recovery key: `tumorboard passphrase recover`."
            )
        return self.tr(
            "Who forgot a password gets a new one from a coordinator or administrator. Until a second one confirms "
            "that the right person has it, they sign nothing."
        )

    def _row(self, reset: UnconfirmedResetSnapshot) -> QWidget:
        words = self.tr("≠ %1 (%2) has a new password, set by %3 on %4.")
        for mark, text in (("%4", moment_text(reset.at)), ("%3", reset.reset_by), ("%2", reset.login)):
            words = words.replace(mark, text)
        obstacle = self._obstacle(reset)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * STEP)
        line.addWidget(FreeText(" ".join(part for part in (words.replace("%1", reset.person), obstacle) if part)), 1)
        button = QPushButton(self.tr("Confirm"))
        button.setAccessibleName(self.tr("Confirm the new password of %1").replace("%1", reset.person))
        button.setEnabled(not obstacle)
        button.clicked.connect(partial(self._confirm, reset))
        self.buttons[reset.reset_id] = button
        line.addWidget(button)
        return row

    def _obstacle(self, reset: UnconfirmedResetSnapshot) -> str:
        """Why the person at the keyboard cannot confirm it; "" where they can."""
        me = self._context.person
        if reset.login == me.login:
            return self.tr("Somebody else confirms yours.")
        if reset.reset_by == me.display_name:
            return self.tr("You set it; a second coordinator or administrator confirms it.")
        return ""

    def _confirm(self, reset: UnconfirmedResetSnapshot) -> None:
        self.error.hide()
        self.buttons[reset.reset_id].setEnabled(False)
        command = ConfirmReset(reset.reset_id)
        act = self._acts.meant(partial(self._context.database.write, confirm_reset, command), confirm_reset, command)
        carry_out(self._context.tasks, self, act, lambda _nothing: self.refresh(), self._fail)

    def _fail(self, error: Exception) -> None:
        self.error.show_text(sentence(error))
        self.error.show()
        for button in self.buttons.values():
            button.setEnabled(True)
