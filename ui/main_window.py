"""The window: rail, top bar, one page at a time, a banner for trouble and a line for what was done."""

import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.queries.people import list_boards, list_people
from tumorboard.queries.snapshots import BoardSnapshot, PersonRowSnapshot
from ui.actions import ACTIONS, action_keys, action_text
from ui.context import AppContext
from ui.dialogs.palette import PaletteDialog
from ui.drafts import DraftKeeper, OwnDrafts, read_drafts
from ui.messages import sentence
from ui.page import Page
from ui.page_stack import CASE, Factory, PageStack
from ui.theme.looks import Looks
from ui.theme.tokens import ThemeName, Tokens
from ui.widgets.banner import Banner
from ui.widgets.message_line import MessageLine
from ui.widgets.nav_rail import NavRail
from ui.widgets.top_bar import TopBar

PROBE_MS = 10_000
"""While the board is away, the window looks for it this often."""

_LOOK_ORDER = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST)
_RAIL = ("today", "cases", "meeting")
_FOOT = ("settings",)
_ALSO_KEYS = {"larger_text": "Ctrl+="}
"""What "Ctrl++" is on keyboards whose plus needs Shift."""


class MainWindow(QMainWindow):
    """The shell around the pages. It knows pages by name alone; `app` gives it the ways to make them.

    Attributes:
        probe: While the board is away, its ticks look for it.

    Signals:
        other_board_requested: The person wants to work with another board.
        signed_in: The login of whoever sits at the keyboard from now on.
    """

    other_board_requested = Signal()
    signed_in = Signal(str)
    _changed = Signal(object)

    def __init__(
        self,
        context: AppContext,
        looks: Looks,
        settings: QSettings,
        factories: Mapping[str, Factory],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._looks = looks
        self._settings = settings
        self._people: tuple[PersonRowSnapshot, ...] = ()
        self._acts: dict[str, QAction] = {}
        pages = [name for name in (*_RAIL, *_FOOT) if name in factories]
        self.rail = NavRail(
            [ACTIONS[name] for name in pages if name in _RAIL], [ACTIONS[name] for name in pages if name in _FOOT]
        )
        self.top_bar = TopBar(action_keys("palette"))
        self.banner = Banner()
        self.drafts_banner = Banner()
        self.stack = PageStack(context, factories)
        self.messages = MessageLine()
        self.probe = QTimer(self, interval=PROBE_MS)
        self._lay_out()
        self._add_actions(pages)
        self._connect()
        self._dress(looks.tokens)
        self._name_window("")
        self._restore_geometry()

    def open_page(self, name: str) -> Page:
        """Show a page by its name; "case:TB-2026-0001" is a case's page."""
        return self.stack.open(name)

    def open_last_page(self) -> None:
        """Show the page that was open when this board was last closed, or the first one."""
        name = str(self._settings.value("page", ""))
        known = self._settings.value("board") == self.context.database.location and self.stack.knows(name)
        part = str(self._settings.value("part", ""))
        page = self.open_page(name if known else self.stack.home)
        if known and part:
            page.open_part(part)
        self.tell_drafts()

    def open_case(self, number: str) -> None:
        """Show a case's page."""
        self.open_page(f"{CASE}:{number}")

    def show_people(self, people: tuple[PersonRowSnapshot, ...]) -> None:
        """Who may sit at the keyboard."""
        self._people = people
        self.top_bar.show_people(people, self.context.person.login)

    def show_boards(self, boards: tuple[BoardSnapshot, ...]) -> None:
        """Which boards there are; the one that was chosen last stays chosen."""
        stored = str(self._settings.value("board_id", ""))
        chosen = next((board.id for board in boards if str(board.id) == stored), None)
        self.top_bar.show_boards(boards, chosen)
        self.stack.show_board(chosen)

    def show_palette(self) -> PaletteDialog:
        """Open the search for cases and commands."""
        page = self.stack.page
        acts = [act for name, act in self._acts.items() if name != "palette"]
        acts += page.actions() if page is not None else []
        palette = PaletteDialog(self.context, [act for act in acts if act.isEnabled()], self)
        palette.case_chosen.connect(self.open_case)
        palette.show()
        return palette

    def tell(self, error: Exception) -> None:
        """Say what went wrong: a board that is away stays in the banner, the rest passes by."""
        if isinstance(error, DatabaseError):
            self.banner.say(sentence(error))
            self.probe.start()
        else:
            self.messages.say(sentence(error))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what is typed, remember the window and let running work end."""
        self.probe.stop()
        self._settings.setValue("geometry", self.saveGeometry())
        self.context.drafts.flush()
        self.context.drafts.wait()
        self.stack.close_pages()
        self.context.tasks.wait()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        center = QWidget()
        row = QHBoxLayout(center)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.top_bar, self.banner, self.drafts_banner, self.stack, self.messages):
            column.addWidget(part, 1 if part is self.stack else 0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(center)

    def _add_actions(self, pages: list[str]) -> None:
        for name in pages:
            self._add_action(name, partial(self.open_page, name))
        self._add_action("palette", self.show_palette)
        self._add_action("back", self.stack.back)
        self._add_action("larger_text", lambda: self._looks.resize(1))
        self._add_action("smaller_text", lambda: self._looks.resize(-1))
        self._add_action("next_look", self._next_look)
        self._add_action("other_board", self.other_board_requested.emit)
        self._add_action("quit", self.close)

    def _add_action(self, name: str, act: Callable[..., object]) -> None:
        spec = ACTIONS[name]
        action = QAction(action_text(name), self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in (spec.keys, _ALSO_KEYS.get(name, "")) if keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        self._acts[name] = action

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_page)
        self.top_bar.find_requested.connect(self.show_palette)
        self.top_bar.person_chosen.connect(self._sign_in)
        self.top_bar.drafts.chosen.connect(self._open_draft)
        self.top_bar.board_chosen.connect(self._choose_board)
        self.stack.opened.connect(self._on_opened)
        self.stack.titled.connect(self._name_window)
        self.stack.moved.connect(self._on_moved)
        self.stack.message.connect(self.messages.say)
        self.stack.action_requested.connect(self._trigger)
        self.banner.retry_requested.connect(self._look_for_board)
        self.drafts_banner.retry_requested.connect(self._keep_typed)
        self.probe.timeout.connect(self._look_for_board)
        self.context.tasks.failed.connect(self.tell)
        self.context.tasks.slow_changed.connect(self.top_bar.show_busy)
        self._looks.changed.connect(self._dress)
        self._changed.connect(self._on_changes)
        self.context.database.subscribe(_announcer(weakref.ref(self)))
        self._follow_drafts()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_typed)

    def tell_drafts(self) -> None:
        """Say what was typed at an earlier start and not saved: it waits in its place."""
        drafts = self.context.drafts
        if drafts.trouble is not None:
            words = self.tr("What was typed at an earlier start and not saved cannot be read.")
            self.drafts_banner.say(f"{words} {sentence(drafts.trouble)}")
        titles = dict.fromkeys(drafts.titles.values())
        if titles:
            self.messages.say(self.tr("Typed and not saved yet: %1").replace("%1", "; ".join(titles)))

    def _follow_drafts(self) -> None:
        self.drafts_banner.say("")
        self._show_drafts()
        self.context.drafts.changed.connect(self._show_drafts)
        self.context.drafts.failed.connect(self._on_drafts_failed)
        self.context.drafts.recovered.connect(lambda: self.drafts_banner.say(""))

    def _show_drafts(self) -> None:
        # A reason beside a form, "TB-2026-0001/recommendation/reason", is found where its form is.
        places = {"/".join(place.split("/")[:2]): title for place, title in self.context.drafts.titles.items()}
        self.top_bar.drafts.show_drafts(tuple(places.items()))

    def _open_draft(self, place: str) -> None:
        number, _, part = place.partition("/")
        self.open_page(f"{CASE}:{number}").open_part(part)

    def _on_drafts_failed(self, error: Exception) -> None:
        words = self.tr("What you type is not being kept on this computer until it is saved.")
        self.drafts_banner.say(f"{words} {sentence(error)}")

    def _keep_typed(self) -> None:
        """Leaving a field keeps what was typed in it, without waiting for the second to end."""
        self.context.drafts.flush()

    def _on_opened(self, name: str) -> None:
        # Said at once: a program that is killed has no time to say where it was.
        self._settings.setValue("board", self.context.database.location)
        self._settings.setValue("page", name)
        self._on_moved(self.stack.part)
        if self.stack.page is not None:
            self.stack.page.remember(self._settings)
        kind = name.partition(":")[0]
        self.rail.mark("cases" if kind == CASE else kind)
        self._name_window(name.partition(":")[2] or (action_text(kind) if kind in ACTIONS else ""))

    def _on_moved(self, part: str) -> None:
        self._settings.setValue("part", part)

    def _name_window(self, title: str) -> None:
        program = self.tr("Tumorboard")
        self.setWindowTitle(f"{title} · {program}" if title else program)

    def _trigger(self, name: str) -> None:
        if name in self._acts:
            self._acts[name].trigger()

    def _sign_in(self, login: str) -> None:
        """What the former person typed is kept for them, and what the next one typed before is given back."""
        database, drafts = self.context.database, self.context.drafts
        drafts.flush()

        def sign_in() -> tuple[Database, OwnDrafts]:
            signed_in = database.signed_in_as(login)
            drafts.wait()  # whoever comes back at once finds every word
            return signed_in, read_drafts(drafts.store, signed_in)

        self.context.tasks.run(self, sign_in, self._take_database, failed=self._keep_person, key="sign in")

    def _take_database(self, outcome: tuple[Database, OwnDrafts]) -> None:
        database, drafts = outcome
        person = next(person for person in self._people if person.login == database.actor.login)
        self.context.drafts.deleteLater()
        self.context = replace(self.context, database=database, person=person, drafts=DraftKeeper(drafts, self))
        self._follow_drafts()
        self.top_bar.show_person(person.login)
        self.stack.take_context(self.context)
        self.signed_in.emit(person.login)
        self.messages.say(self.tr("%1 is at the keyboard now.").replace("%1", person.display_name))
        self.tell_drafts()

    def _keep_person(self, error: Exception) -> None:
        self.top_bar.show_person(self.context.person.login)
        self.tell(error)

    def _choose_board(self, board_id: int | None) -> None:
        self._settings.setValue("board_id", "" if board_id is None else str(board_id))
        self.stack.show_board(board_id)

    def _look_for_board(self) -> None:
        """Ask the board for something small: when it answers, it is back."""
        database = self.context.database
        self.context.tasks.run(
            self, lambda: database.read(list_boards), self._on_board_back, failed=self.tell, key="look for board"
        )

    def _on_board_back(self, _boards: tuple[BoardSnapshot, ...]) -> None:
        self.probe.stop()
        self.banner.say("")
        self.stack.refresh()
        self.messages.say(self.tr("The board is there again."))

    def _on_changes(self, changes: Changes) -> None:
        if changes.people:
            database = self.context.database
            self.context.tasks.run(self, lambda: database.read(list_people), self.show_people, key="people")
            self.context.tasks.run(self, lambda: database.read(list_boards), self.show_boards, key="boards")
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


def _announcer(window: "weakref.ref[MainWindow]") -> Callable[[Changes], None]:
    """Takes what a write changed from the thread that wrote to the window's; a window that is gone hears nothing."""

    def announce(changes: Changes) -> None:
        target = window()
        if target is not None and isValid(target):
            target._changed.emit(changes)  # noqa: SLF001 - the window's own listener

    return announce
