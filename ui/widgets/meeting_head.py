"""The head of the meeting: which case, who is missing, the clock, and what can be done now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.actions import action_keys, action_text, button_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label, pill, set_pill
from ui.widgets.side_by_side import SideBySide

_BAR = 2 * STEP
_CAPTION_SHARE = 0.25
"""With less of the width for the caption, the acts stand below it."""


class MeetingHead(QWidget):
    """Title and pills in the first line, caption and acts in the second, the time used below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title", wrap=True)
        self.caption = label("", "caption", wrap=True)
        self.quorum = pill("", Tone.NEUTRAL)
        self.clock = pill("", Tone.ACCENT)
        self.names = _toggle("hide_names")
        self.room = _toggle("room_size")
        self.stay = _toggle("meeting_mode")
        self.start = QPushButton(self.tr("Start"))
        self.defer = QPushButton(self.tr("Defer…"))
        self.record = QPushButton(button_text("record_next"))
        self.time = QProgressBar(textVisible=False)
        self._lay_out()
        self.show_toggles(names_hidden=False, room_size=False)
        self.show_stay("")

    def show_toggles(self, *, names_hidden: bool, room_size: bool) -> None:
        """Show what holds, by a word and a symbol."""
        names = self.tr("✓ Names hidden") if names_hidden else self.tr("Hide names")
        room = self.tr("✓ Room text") if room_size else self.tr("Room text")
        self.names.setText(f"{names}   {action_keys('hide_names')}")
        self.names.setChecked(names_hidden)
        self.room.setText(f"{room}   {action_keys('room_size')}")
        self.room.setChecked(room_size)

    def show_stay(self, until: str) -> None:
        """Until when the window stays open although nobody touches it; "" where it locks as usual."""
        words = self.tr("✓ Open until %1").replace("%1", until) if until else self.tr("Keep open")
        self.stay.setText(f"{words}   {action_keys('meeting_mode')}")
        self.stay.setChecked(bool(until))

    def show_acts(self, *, start: bool, outcome: bool) -> None:
        """Show what the person may do now; the focus never falls from a button that goes onto its neighbor."""
        fallen = [button for button in (self.start, self.defer, self.record) if button.hasFocus()]
        for button, shown in ((self.record, outcome), (self.defer, outcome), (self.start, start)):
            button.setVisible(shown)
        if fallen and fallen[0].isHidden():
            self.focus_act()

    def focus_act(self) -> None:
        """Put the focus on what comes next; where nothing does, on the first of what always can be done."""
        acts = (self.start, self.record, self.names)
        next(act for act in acts if not act.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_quorum(self, present: int, required: int) -> None:
        """How many of the required disciplines are in the room."""
        here = self.tr("%1 of %2").replace("%1", str(present)).replace("%2", str(required))
        if present < required:
            set_pill(self.quorum, self.tr("≠ No quorum %1").replace("%1", here), Tone.MAJOR)
        else:
            set_pill(self.quorum, self.tr("✓ Quorum %1").replace("%1", here), Tone.AGREES)

    def show_time(self, used: int, planned: int) -> None:
        """Seconds used of those planned."""
        words = self.tr("%1 of %2").replace("%1", _clock(used)).replace("%2", _clock(planned))
        set_pill(self.clock, words, Tone.MINOR if used > planned else Tone.ACCENT)
        self.time.setMaximum(planned)
        self.time.setValue(min(used, planned))

    def _lay_out(self) -> None:
        self.record.setProperty("role", "primary")
        self.time.setFixedHeight(_BAR)
        self.time.setAccessibleName(self.tr("Time used for this case"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(SideBySide(self.title, _at_end(self.quorum, self.clock)))
        acts = _at_end(self.names, self.room, self.stay, self.start, self.defer, self.record)
        layout.addWidget(SideBySide(self.caption, acts, first_share=_CAPTION_SHARE))
        layout.addWidget(self.time)


def _toggle(name: str) -> QPushButton:
    """A button that stays down while something holds; its full name is told, a short one stands on it."""
    button = QPushButton()
    button.setCheckable(True)
    button.setAccessibleName(action_text(name))
    button.setToolTip(action_text(name))
    return button


def _at_end(*parts: QWidget) -> QWidget:
    """Parts at the right edge, in as many lines as they need."""
    holder = QWidget()
    flow = FlowLayout(holder, at_end=True)
    for part in parts:
        flow.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def _clock(seconds: int) -> str:
    """E.g. "04:12"."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
