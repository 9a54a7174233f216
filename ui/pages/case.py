"""The page of one case: who it is about, its tabs, and what matters at a glance."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, NotFoundError
from tumorboard.queries.access import EmergencySnapshot, current_emergency
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from ui.actions import ACTIONS
from ui.context import AppContext
from ui.dates import time_text
from ui.forms.case_decisions import OverviewForm
from ui.forms.emergency_card import EmergencyCard
from ui.forms.files_panel import FilesPanel
from ui.forms.letters_tab import LettersTab
from ui.forms.opinion_form import OpinionForm
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.records_tab import RecordsTab
from ui.forms.review_tab import ReviewTab
from ui.forms.team_tab import TeamTab
from ui.messages import sentence
from ui.models.records_table import is_out
from ui.page import Page
from ui.theme.tokens import STEP
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.banner import Banner
from ui.widgets.case_header import CaseHeader
from ui.widgets.case_tab import TABS, CaseTab, tab_title
from ui.widgets.free_text import FreeText
from ui.widgets.glance_panel import GlancePanel
from ui.widgets.history_tab import HistoryTab
from ui.widgets.scrolling import scroll_by_key, side_column
from ui.widgets.tab_strip import TabStrip

TabFactory = Callable[[AppContext, CaseSnapshot], CaseTab]


def _files_tab(context: AppContext, case: CaseSnapshot) -> CaseTab:
    panel = FilesPanel(context, case)
    panel.filed.connect(panel.refresh_requested)
    return panel


TAB_FACTORIES: dict[str, TabFactory] = {
    "overview": OverviewForm,
    "records": RecordsTab,
    "files": _files_tab,
    "team": TeamTab,
    "pathology": partial(ReviewTab, "pathology"),
    "radiology": partial(ReviewTab, "radiology"),
    "molecular": partial(ReviewTab, "molecular"),
    "opinions": OpinionForm,
    "recommendation": RecommendationForm,
    "letters": LettersTab,
    "history": lambda _context, case: HistoryTab(case),
}
"""How a tab is made when it is first opened."""

_STEPS = frozenset({"next_tab", "previous_tab"})

_GLANCE_WIDTH = 72 * STEP
_GLANCE_SHARE = 0.33
"""Of the page's width: the column at the right never takes more."""


class CasePage(Page):
    """Reads one case and shows it; tabs are made when they are first opened and outlive every new reading."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._number = ""
        self._case: CaseSnapshot | None = None
        self.tabs: dict[str, CaseTab] = {}
        self.header = CaseHeader()
        self.strip = TabStrip([(name, tab_title(name)) for name in TABS])
        self.stack = QStackedWidget()
        self.glance = GlancePanel()
        self.notice = FreeText(self.tr("The case is being read …"), "muted")
        self.missing = EmergencyCard(context)
        self.emergency = Banner(retry=False)
        self._emergency_ends = QTimer(self, singleShot=True)
        self._side = side_column(self.glance, _GLANCE_WIDTH)
        self._body = QWidget()
        self._lay_out()
        self._connect()

    @property
    def part(self) -> str:
        """The name of the open tab."""
        return self.strip.current

    def open_part(self, name: str) -> None:
        """Open a tab by its name."""
        if name in TAB_FACTORIES:
            self.strip.mark(name)
            self._open(name)

    def show_case(self, number: str) -> None:
        """Show the case of a number."""
        self._number = number
        self.refresh()

    def refresh(self) -> None:
        """Read the case again."""
        if self._number:
            work = partial(_read, self.context.database, self._number)
            self.context.tasks.run(self, work, self._show_read, failed=self._fail, key="case")

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched the case, its patient or the people named on it."""
        if self._case is None:
            return bool(changes)
        return self._case.id in changes.cases or self._case.patient.id in changes.patients or changes.people

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window or with large text the tabs, which say the same, need the room."""
        super().resizeEvent(event)
        self._side.setVisible(self._side.sizeHint().width() <= _GLANCE_SHARE * self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Page Up and Page Down scroll the tab wherever the focus is: much of it is only read."""
        shown = self.stack.currentWidget()
        areas = [] if shown is None else [area for area in shown.findChildren(QScrollArea) if area.isVisible()]
        if not areas or not scroll_by_key(max(areas, key=QScrollArea.height), event.key()):
            super().keyPressEvent(event)

    def _show_read(self, found: tuple[CaseSnapshot, EmergencySnapshot | None]) -> None:
        case, emergency = found
        self._tell_emergency(emergency)
        self._show(case)

    def _tell_emergency(self, emergency: EmergencySnapshot | None) -> None:
        """While it lasts it is to be seen; when it is over, the case is read again, and is not there any more."""
        if emergency is None:
            self.emergency.say("")
            self._emergency_ends.stop()
            return
        words = self.tr("Opened in an emergency until %1. This is recorded and shown to the auditor. Reason: %2")
        self.emergency.say(words.replace("%1", time_text(emergency.until)).replace("%2", emergency.reason))
        left = (emergency.until - datetime.now(UTC)).total_seconds()
        self._emergency_ends.start(max(1, round(left)) * 1000)

    def _show(self, case: CaseSnapshot) -> None:
        self._case = case
        self.notice.hide()
        self.missing.hide()
        self._body.show()
        self.header.show_case(case, datetime.now(UTC).astimezone().date())
        self.glance.show_case(case, self.context.person.id)
        for name, badge in _badges(case).items():
            self.strip.set_badge(name, badge)
        for tab in self.tabs.values():
            tab.show_case(case)
        self._open(self.strip.current)

    def _fail(self, error: Exception) -> None:
        """Say why there is nothing; what is shown already stays."""
        if isinstance(error, DatabaseError):
            self.context.tasks.failed.emit(error)
        elif isinstance(error, NotFoundError):
            self._take_away()
        elif self._case is None:
            self.notice.show_text(sentence(error))
        else:
            self.message.emit(sentence(error))

    def _take_away(self) -> None:
        """Show nothing of a case that this person may not see, or not any more; what was typed is kept as a draft."""
        self._case = None
        self.notice.hide()
        self._body.hide()
        self._tell_emergency(None)
        for tab in self.tabs.values():
            self.stack.removeWidget(tab)
            tab.deleteLater()
        self.tabs.clear()
        self.missing.show_missing(self._number)
        if self.isVisible() and self.missing.may_open and not self.missing.begin.isHidden():
            self.missing.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, name: str) -> None:
        if self._case is None:
            return
        if name not in self.tabs:
            tab = TAB_FACTORIES[name](self.context, self._case)
            tab.message.connect(self.message)
            tab.refresh_requested.connect(self.refresh)
            tab.action_requested.connect(self.action_requested)
            tab.acted.connect(partial(self._catch_focus, tab))
            self.tabs[name] = tab
            self.stack.addWidget(tab)
        self.stack.setCurrentWidget(self.tabs[name])
        self.part_changed.emit(name)

    def _current(self) -> CaseTab | None:
        return self.tabs.get(self.strip.current)

    def _catch_focus(self, tab: CaseTab) -> None:
        """Keep the focus on the page where what had it is gone, so that the keys of the page go on working."""
        focused = QApplication.focusWidget()
        if tab is self._current() and self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_draft(self) -> None:
        tab = self._current()
        if tab is not None:
            tab.save_draft()

    def _sign(self) -> None:
        tab = self._current()
        if tab is not None:
            tab.sign()

    def _dissent(self) -> None:
        """One key from anywhere in the case: in a meeting there is no time to look for a button."""
        self.open_part("recommendation")
        tab = self._current()
        if isinstance(tab, RecommendationForm):
            tab.ask_dissent()

    def _draft_new_version(self) -> None:
        """What replaces an approved recommendation is drafted from any tab: one sees there what has changed."""
        self.open_part("recommendation")
        tab = self.tabs.get("recommendation")
        if isinstance(tab, RecommendationForm):
            tab.draft_new_version()

    def _connect(self) -> None:
        self.strip.chosen.connect(self._open)
        self.missing.opened.connect(self.refresh)
        self._emergency_ends.timeout.connect(self.refresh)
        acts: Mapping[str, tuple[Callable[[], None], tuple[str, ...]]] = {
            "save_draft": (self._save_draft, ()),
            "sign": (self._sign, ("Ctrl+Enter",)),
            "dissent": (self._dissent, ()),
            "new_version": (self._draft_new_version, ()),
            "next_tab": (partial(self.strip.step, 1), ()),
            "previous_tab": (partial(self.strip.step, -1), ()),
        }
        for name, (act, more_keys) in acts.items():
            action = QAction(translated("actions", ACTIONS[name].text), self)
            action.setShortcuts([QKeySequence(keys) for keys in (ACTIONS[name].keys, *more_keys)])
            # The tabs answer wherever the focus is; what is saved or signed is what the focus is in.
            if name not in _STEPS:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            # Holding the keys must not both ask for a signature and give it.
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.notice)
        layout.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.emergency)
        layout.addWidget(self._body, 1)
        self._body.hide()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2 * STEP)
        inner.addWidget(self.header)
        inner.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.stack, 1)
        row.addWidget(self._side)
        inner.addLayout(row, 1)
        self.setFocusProxy(self.strip)


def _read(database: Database, number: str) -> tuple[CaseSnapshot, EmergencySnapshot | None]:
    """On the worker: the case, and whether it is open because of an emergency."""
    return database.read(read_case, number), database.read(current_emergency, number)


def _badges(case: CaseSnapshot) -> dict[str, str]:
    """What waits behind the tabs: whether reviews are signed, how many opinions are in, how many letters there are."""
    received = sum(1 for material in case.materials if material.received_on is not None)
    expected = received + sum(1 for material in case.materials if is_out(material))
    badges = {"records": f"{received}/{expected}" if expected else ""}
    for kind in ("pathology", "radiology", "molecular"):
        found = [review for review in case.reviews if review.kind == kind and review.current]
        badges[kind] = _state(bool(found), all(review.signed_at for review in found))
    received = sum(1 for invitation in case.invitations if invitation.received)
    badges["opinions"] = f"{received}/{len(case.invitations)}" if case.invitations else ""
    recommendation = case.recommendation
    approved = recommendation is not None and recommendation.approved_at is not None
    badges["recommendation"] = _state(recommendation is not None, approved, QT_TRANSLATE_NOOP("case", "✓ approved"))
    badges["letters"] = str(len(case.letters)) if case.letters else ""
    return badges


def _state(there: bool, done: bool, word: str = QT_TRANSLATE_NOOP("case", "✓ signed")) -> str:
    if not there:
        return ""
    return translated("case", word if done else QT_TRANSLATE_NOOP("case", "○ draft"))
