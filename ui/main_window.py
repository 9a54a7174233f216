"""The window: rail, top bar, one page at a time, a banner for trouble and a line for what was done."""

# The window is painted before anything of the board is loaded; its names are for the type checker.
from __future__ import annotations

import weakref
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from tumorboard.errors import DatabaseError
from tumorboard.vocabulary import Role
from ui.actions import ACTIONS, action_keys, action_text, button_text
from ui.board_notices import BoardNotices
from ui.board_probe import BoardProbe
from ui.draft_notices import DraftNotices
from ui.messages import sentence
from ui.page_stack import CASE, INTAKE, PageStack, give_focus
from ui.tasks import TaskRunner
from ui.theme.tokens import ThemeName, Tokens
from ui.widgets.banner import Banner
from ui.widgets.message_line import MessageLine
from ui.widgets.nav_rail import NavRail
from ui.widgets.opening_note import OpeningNote
from ui.widgets.top_bar import TopBar
from ui.window_acts import WindowActs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tumorboard.changes import Changes
    from tumorboard.database.watching import Watch
    from ui.context import AppContext
    from ui.dialogs.palette import PaletteDialog
    from ui.doorkeeper import Doorkeeper
    from ui.opening import OpenBoard, Roster, SignInAsked
    from ui.page import Page
    from ui.page_stack import Factory
    from ui.presence import Clocks
    from ui.theme.looks import Looks

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LOOK_ORDER = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST)
_WATCH_ENDS = 1.0
"""So many seconds the closing window waits for what watched the board, which ends at once unless a server hangs."""
_RAIL = ("today", "cases", "chase", "meeting", "audit")
_FOOT = ("settings",)


class MainWindow(QMainWindow):
    """The shell around the pages. It begins without a board, and is given one, and later others, by `take_board`.

    Attributes:
        opening: What stands there before the first board.
        probe: Looks for the board while it is away.

    Signals:
        other_board_requested: The person wants to work with another board.
        signed_in: The login of whoever sits at the keyboard from now on.
        board_opened: The first board, once somebody has signed in to it: to be taken.
    """

    other_board_requested = Signal()
    signed_in = Signal(str)
    board_opened = Signal(object)
    _changed = Signal(object)

    def __init__(
        self, looks: Looks, settings: QSettings, parent: QWidget | None = None, *, clocks: Clocks | None = None
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._keeper: Doorkeeper | None = None
        self._looks = looks
        self._settings = settings
        self._board: OpenBoard | None = None
        self._context: AppContext | None = None
        self._watch: Watch | None = None
        self._factories: Mapping[str, Factory] = {}
        self._acts = WindowActs(self)
        self._missed = False
        self._wanted = ""
        self.rail = NavRail([ACTIONS[name] for name in _RAIL], [ACTIONS[name] for name in _FOOT])
        self.top_bar = TopBar(action_keys("palette"))
        self.banner = Banner()
        self.drafts_banner = Banner()
        self.reset_banner = Banner(retry=False)
        self.backup_banner = Banner()
        self._banners = (self.banner, self.reset_banner, self.backup_banner, self.drafts_banner)
        self.opening = OpeningNote(button_text("other_board"))
        self.stack = PageStack(self.opening)
        self.messages = MessageLine()
        self._draft_notices = DraftNotices(self.top_bar.drafts, self.drafts_banner, self.messages, self)
        self._notices = BoardNotices(self.reset_banner, self.backup_banner, self.top_bar.meeting, self)
        self.probe = BoardProbe(self)
        self._lay_out()
        self._add_actions()
        self._connect()
        self._dress(looks.tokens)
        self._name_window("")
        self.rail.set_shown("audit", shown=False)
        self._enable()
        self._restore_geometry()

    @property
    def keeper(self) -> Doorkeeper:
        """Who lets people in; the window is painted before one is needed."""
        if self._keeper is None:
            from ui.doorkeeper import Doorkeeper  # noqa: PLC0415 - see above
            from ui.preferences import Preferences  # noqa: PLC0415 - see above
            from ui.presence import Presence  # noqa: PLC0415 - see above

            presence = Presence(Preferences(self._settings), self._clocks, self)
            keeper = self._keeper = Doorkeeper(self._front, presence, button_text("other_board"), self)
            keeper.closing.connect(self._keep_typed)
            keeper.closed.connect(self._on_closed)
            keeper.opened.connect(self._on_door_opened)
            keeper.person_chosen.connect(self._sign_in)
            keeper.board_opened.connect(self._take_signed_in)
            keeper.other_board_requested.connect(self.other_board_requested)
        return self._keeper

    @property
    def has_board(self) -> bool:
        """Whether there is a board yet."""
        return self._context is not None

    @property
    def context(self) -> AppContext:
        """The board and who is at the keyboard.

        Raises:
            DatabaseError: There is no board yet.
        """
        if self._context is None:
            raise DatabaseError(self.tr("The board is not open yet."))
        return self._context

    def take_board(self, board: OpenBoard, factories: Mapping[str, Factory]) -> None:
        """Work with a board from now on; no page is open before one is opened.

        Args:
            board: The first one, or one that takes the place of another, which is closed when its last work is done.
            factories: The ways to make the pages by their names, the first one first.
        """
        former = self._context
        if former is not None:
            former.meeting_mode.leave()
        tasks = TaskRunner(self)
        tasks.failed.connect(self.tell)
        tasks.slow_changed.connect(self.top_bar.show_busy)
        board.database.subscribe(_announcer(weakref.ref(self)))
        self._factories = factories
        self._take(board, tasks)
        self.keeper.follow(board)
        self._enable()
        if former is not None:
            self._leave(former)

    def ask_sign_in(self, asked: SignInAsked) -> None:
        """Let nobody see a board before they have signed in to it."""
        self.keeper.ask_sign_in(asked)

    def open_page(self, name: str) -> Page:
        """Show a page by its name; "case:TB-2026-0001" is a case's page."""
        return self.stack.open(name)

    def open_last_page(self) -> None:
        """Show the page that is wanted already, or that was open when this board was last closed, or the first one."""
        wanted, self._wanted = self._wanted, ""
        name = str(self._settings.value("page", ""))
        known = self._settings.value("board") == self.context.database.location and self.stack.knows(name)
        part = str(self._settings.value("part", ""))
        page = self.open_page(wanted or (name if known else self.stack.home))
        if known and part and not wanted:
            page.open_part(part)
        self._draft_notices.tell()

    def open_case(self, number: str) -> None:
        """Show a case's page."""
        self.open_page(f"{CASE}:{number}")

    def show_palette(self) -> PaletteDialog:
        """Open the search for cases and commands."""
        from ui.dialogs.palette import PaletteDialog  # noqa: PLC0415 - it asks the board, see above

        page = self.stack.page
        acts = [act for act in self._acts if act.objectName() != "palette"]
        acts += page.actions() if page is not None else []
        palette = PaletteDialog(self.context, acts, self)
        palette.case_chosen.connect(self.open_case)
        palette.list_chosen.connect(self._open_list)
        palette.show()
        return palette

    def tell(self, error: Exception) -> None:
        """Say what went wrong: a board that is away stays in the banner, the rest passes by."""
        if isinstance(error, DatabaseError):
            self.banner.say(sentence(error))
            self.probe.timer.start()
        else:
            self.messages.say(sentence(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses the button that has the focus, where Qt alone would take only Space."""
        focused = QApplication.focusWidget()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in _ENTER and isinstance(focused, QPushButton | QToolButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what is typed, remember the window and let running work end."""
        self.probe.timer.stop()
        self._settings.setValue("geometry", self.saveGeometry())
        self._keep_typed()
        self._stop_watch()
        self.stack.close_pages()
        # Those of drafts and of boards that were left are among them.
        for tasks in self.findChildren(TaskRunner):
            tasks.close()
        if self._watch is not None:
            self._watch.join(_WATCH_ENDS)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        shell = QWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.top_bar, *self._banners, self.stack, self.messages):
            column.addWidget(part, 1 if part is self.stack else 0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self._front = QStackedWidget()
        self._front.addWidget(shell)
        self.setCentralWidget(self._front)

    def _add_actions(self) -> None:
        for name in (*_RAIL, *_FOOT, "intake"):
            self._acts.add(name, partial(self._want_page, name))
        self._acts.add("palette", self.show_palette)
        self._acts.add("back", self.stack.back)
        self._acts.add("larger_text", lambda: self._looks.resize(1))
        self._acts.add("smaller_text", lambda: self._looks.resize(-1))
        self._acts.add("next_look", self._next_look)
        self._acts.add("lock", self._lock)
        self._acts.add("change_person", self._change_person)
        self._acts.add("change_password", self._change_password)
        self._acts.add("other_board", self.other_board_requested.emit)
        self._acts.add("quit", self.close)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._want_page)
        self.top_bar.find_requested.connect(self.show_palette)
        self.top_bar.person_chosen.connect(self._sign_in)
        self.top_bar.act_chosen.connect(self._acts.trigger)
        self.top_bar.drafts.chosen.connect(self._open_draft)
        self.top_bar.board_chosen.connect(self._choose_board)
        self.stack.opened.connect(self._on_opened)
        self.stack.moved.connect(self._on_moved)
        self.stack.message.connect(self.messages.say)
        self.stack.action_requested.connect(self._acts.trigger)
        self.banner.retry_requested.connect(self.probe.look)
        self.drafts_banner.retry_requested.connect(self._keep_typed)
        self.probe.found.connect(self._on_board_back)
        self.probe.roster_read.connect(self._show_roster)
        self.probe.failed.connect(self.tell)
        self.opening.other_board_requested.connect(self.other_board_requested)
        self._looks.changed.connect(self._dress)
        self._changed.connect(self._on_changes)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_typed)

    def _open_list(self, part: str) -> None:
        self.open_page("cases").open_part(part)

    def _open_draft(self, place: str) -> None:
        number, _, part = place.partition("/")
        if part == INTAKE:
            self.open_page(INTAKE if number == "new" else f"{INTAKE}:{number}")
        else:
            self.open_page(number if self.stack.knows(number) else f"{CASE}:{number}").open_part(part)

    def _keep_typed(self) -> None:
        """Leaving a field keeps what was typed in it, without waiting for the second to end."""
        if self._context is not None:
            self._context.drafts.flush()

    def _on_opened(self, name: str) -> None:
        # Said at once: a program that is killed has no time to say where it was.
        self._settings.setValue("board", self.context.database.location)
        self._settings.setValue("page", name)
        self._on_moved(self.stack.part)
        if self.stack.page is not None:
            self.stack.page.remember(self._settings)
        kind = name.partition(":")[0]
        self.rail.mark("cases" if kind in {CASE, INTAKE} else kind)
        self._name_page()

    def _name_page(self) -> None:
        kind, _, number = self.stack.name.partition(":")
        self._name_window(number or (action_text(kind) if kind in ACTIONS else ""))

    def _on_moved(self, part: str) -> None:
        self._settings.setValue("part", part)

    def _name_window(self, title: str) -> None:
        """Other programs read titles, and they stay in lists of windows: a case is named by its number alone."""
        program = self.tr("Tumorboard")
        self.setWindowTitle(f"{title} · {program}" if title else program)

    def _enable(self) -> None:
        self.top_bar.setEnabled(self.has_board)
        closed = self._keeper is not None and self._keeper.is_closed
        self._acts.enable(has_board=self.has_board, door_closed=closed)

    def _on_closed(self) -> None:
        self._enable()
        self._name_window("")

    def _on_door_opened(self) -> None:
        if self._missed:
            self._missed = False
            self.stack.refresh()
        self._enable()
        self._name_page()
        if self.stack.page is not None:
            give_focus(self.stack.page)

    def _take_signed_in(self, board: OpenBoard) -> None:
        """Somebody signed in to the board that is open, or to another one, or to the first."""
        if not self.has_board:
            self.board_opened.emit(board)
            return
        shown = self.stack.name if board.database.location == self.context.database.location else ""
        self.take_board(board, self._factories)
        if shown:
            self.open_page(shown)
        else:
            self.open_last_page()
        self._greet(board)

    def _lock(self) -> None:
        self.keeper.lock()

    def _change_person(self) -> None:
        """Where nobody proves anything, who is at the keyboard is chosen in the list at the top right."""
        if self.top_bar.people.isHidden():
            self.keeper.change_person()
        else:
            self.top_bar.people.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top_bar.people.showPopup()

    def _change_password(self) -> None:
        if self._board is None or self._board.is_plain:
            self.messages.say(self.tr("This board is a plain file: nobody has a password."))
        else:
            self.open_page("settings").open_part("sign_in")

    def _want_page(self, name: str) -> None:
        if self.has_board:
            self.open_page(name)
        else:
            self._wanted = name
            self.rail.mark(name)

    def _leave(self, former: AppContext) -> None:
        """The window goes on at once, however long the work of the former board still takes."""
        former.tasks.failed.disconnect(self.tell)
        former.tasks.slow_changed.disconnect(self.top_bar.show_busy)
        former.tasks.retire(former.database.close, former.tasks.deleteLater)
        self.probe.timer.stop()
        self.banner.say("")
        self.top_bar.show_busy(False)

    def _take(self, board: OpenBoard, tasks: TaskRunner) -> None:
        former, self._board = self._context, board
        self._stop_watch()
        self._missed = False
        self._watch = board.watch(_announcer(weakref.ref(self)))
        self._context = board.context(tasks, self.keeper.presence, self)
        self.stack.take_context(self._context, self._factories)
        if former is not None:
            former.drafts.retire()
        self.probe.follow(board, tasks)
        self._notices.follow(self._context)
        self.rail.set_shown("audit", shown=board.person.role is Role.AUDITOR)
        self._show_roster(board.roster)
        self._draft_notices.follow(self._context.drafts)

    def _stop_watch(self) -> None:
        """What the former person may see is no more told; the thread ends by itself, at once unless the board hangs."""
        if self._watch is not None:
            self._watch.stop()

    def _show_roster(self, roster: Roster) -> None:
        """Who may sit at the keyboard, and which boards there are; the one that was chosen last stays chosen."""
        if self._board is None or self._board.is_plain:
            self.top_bar.show_people(roster.people, self.context.person.login)
        else:
            self.top_bar.show_signed_in(self.context.person)
        self._notices.show_roster(roster)
        stored = str(self._settings.value("board_id", ""))
        chosen = next((board.id for board in roster.boards if str(board.id) == stored), None)
        self.top_bar.show_boards(roster.boards, chosen)
        self.stack.show_board(chosen)

    def _sign_in(self, login: str) -> None:
        """What the former person typed is kept for them, and what the next one typed before is given back."""
        board, drafts = self._board, self.context.drafts
        if board is None:
            return
        drafts.flush()

        def sign_in() -> OpenBoard:
            drafts.wait()  # whoever comes back at once finds every word
            return board.with_person(login)

        self.probe.ask(sign_in, self._take_person, failed=self._keep_person, key="sign in")

    def _take_person(self, board: OpenBoard) -> None:
        shown = self.stack.name
        self.context.meeting_mode.leave()
        self._take(board, self.context.tasks)
        self.keeper.follow(board)
        self._enable()
        if shown:
            self.open_page(shown)
        self._greet(board)

    def _greet(self, board: OpenBoard) -> None:
        self.signed_in.emit(board.person.login)
        self.messages.say(self.tr("%1 is at the keyboard now.").replace("%1", board.person.display_name))
        self._draft_notices.tell()

    def _keep_person(self, error: Exception) -> None:
        self.top_bar.show_person(self.context.person.login)
        self.tell(error)

    def _choose_board(self, board_id: int | None) -> None:
        self._settings.setValue("board_id", "" if board_id is None else str(board_id))
        self.stack.show_board(board_id)

    def _on_board_back(self) -> None:
        self.banner.say("")
        self.stack.refresh()
        self.messages.say(self.tr("The board is there again."))

    def _on_changes(self, changes: Changes) -> None:
        if changes.people:
            self.probe.read_roster()
        self.context.meeting_mode.on_changes(changes)
        if self.keeper.is_closed:
            # To read a case leaves a trace that somebody did, and nobody is looking.
            self._missed = True
        else:
            self.stack.on_changes(changes)

    def _next_look(self) -> None:
        present = self._looks.name if self._looks.name in _LOOK_ORDER else _LOOK_ORDER[0]
        self._looks.choose(_LOOK_ORDER[(_LOOK_ORDER.index(present) + 1) % len(_LOOK_ORDER)])

    def _dress(self, tokens: Tokens) -> None:
        self.rail.dress(tokens.rail_ink, self._looks.scale)
        self.top_bar.search.dress(tokens.muted)

    def _restore_geometry(self) -> None:
        geometry = self._settings.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)


def _announcer(window: weakref.ref[MainWindow]) -> Callable[[Changes], None]:
    """Takes what a write changed from the thread that wrote to the window's; a window that is gone hears nothing."""

    def announce(changes: Changes) -> None:
        target = window()
        if target is not None and isValid(target):
            target._changed.emit(changes)  # noqa: SLF001 - the window's own listener

    return announce
