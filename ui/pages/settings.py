"""How the program looks, where its board is, who works with it and what its cases need, and which keys do what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.credentials import SignIn
from ui.actions import ACTIONS, action_keys, action_text, button_text
from ui.context import AppContext
from ui.forms.access_card import AccessCard
from ui.forms.backups_card import BackupsCard
from ui.forms.checklist_card import ChecklistCard
from ui.forms.dissent_card import DissentCard
from ui.forms.expert_card import ExpertCard
from ui.forms.files_folder_card import ScanFolderCard
from ui.forms.lock_card import LockCard
from ui.forms.own_password_card import OwnPasswordCard
from ui.forms.template_card import TemplateCard
from ui.locations import shown_location
from ui.page import Page
from ui.theme.looks import SCALES, Looks
from ui.theme.tokens import STEP, ThemeName, Tokens
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.labels import Card, label
from ui.widgets.scrolling import bring_into_sight

SIGN_IN = "sign_in"
"""The part of the page where one's own password is changed."""


class SettingsPage(Page):
    """Each choice holds at once and is remembered."""

    def __init__(self, context: AppContext, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._looks = looks
        self.look = ChoiceRow(
            self.tr("Look"),
            (
                (ThemeName.SYSTEM, self.tr("As the system")),
                (ThemeName.LIGHT, self.tr("Light")),
                (ThemeName.DARK, self.tr("Dark")),
                (ThemeName.HIGH_CONTRAST, self.tr("High contrast")),
            ),
        )
        self.size_of_text = ChoiceRow(self.tr("Size of text"), [(scale, f"{scale * 100:.0f} %") for scale in SCALES])
        self.other_board = QPushButton(button_text("other_board"))
        self.lock = LockCard(context.presence.preferences)
        self.backups = BackupsCard(context)
        self.scans = ScanFolderCard(context)
        self.password = OwnPasswordCard(context)
        self.access = AccessCard(context)
        self.experts = ExpertCard(context)
        self.checklists = ChecklistCard(context)
        self.templates = TemplateCard(context)
        self.dissents = DissentCard(context)
        self._lay_out()
        self.look.chosen.connect(looks.choose)
        self.size_of_text.chosen.connect(looks.choose_scale)
        self.other_board.clicked.connect(lambda: self.action_requested.emit("other_board"))
        self.lock.lock_requested.connect(lambda: self.action_requested.emit("lock"))
        looks.changed.connect(self._show)
        self._show(looks.tokens)

    def open_part(self, name: str) -> None:
        """Show the card of a name, with the cursor in it."""
        if name == SIGN_IN and not self.password.isHidden():
            bring_into_sight(self.password)
            self.password.focus()

    def refresh(self) -> None:
        """Read who there is and what is needed."""
        for card in (self.access, self.experts, self.checklists, self.templates, self.dissents):
            card.refresh()

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched the people or the lists."""
        return changes.people

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self._appearance())
        column.addWidget(self._board())
        own: tuple[Card, ...] = (self.password, self.lock, self.backups, self.scans)
        for card in (*own, self.access, self.experts, self.checklists, self.templates, self.dissents):
            column.addWidget(card)
        column.addWidget(self._shortcuts())
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _appearance(self) -> Card:
        card = Card(self.tr("Appearance"))
        for caption, choices in ((self.tr("Look"), self.look), (self.tr("Size of text"), self.size_of_text)):
            card.body.addWidget(label(caption, "column"))
            card.body.addWidget(choices)
        return card

    def _board(self) -> Card:
        card = Card(self.tr("Board"))
        card.body.addWidget(label(self.tr("Where it is kept"), "column"))
        where = label(shown_location(self.context.database.location), wrap=True, selectable=True)
        where.setAccessibleName(self.tr("Where the board is kept"))
        card.body.addWidget(where)
        if self.context.database.sign_in is SignIn.CHOICE:
            plain = self.tr(
                "This board is a plain file. Nothing proves who is at the keyboard: whoever can open the file can act "
                "as anyone on it, and the audit trail has the name that was chosen."
            )
            card.body.addWidget(label(plain, "muted", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.other_board)
        row.addStretch()
        card.body.addLayout(row)
        return card

    def _shortcuts(self) -> Card:
        card = Card(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        specs = [spec for spec in ACTIONS.values() if spec.keys]
        half = (len(specs) + 1) // 2
        for place, spec in enumerate(specs):
            row, column = place % half, 2 * (place // half)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(action_keys(spec.name), "key"), row, column, top | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(action_text(spec.name), wrap=True), row, column + 1, top)
        card.body.addLayout(grid)
        return card

    def _show(self, _tokens: Tokens) -> None:
        self.look.mark(self._looks.name)
        self.size_of_text.mark(self._looks.scale)
