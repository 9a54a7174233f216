"""Labels, pills and cards. Every text is plain text: a patient's words are never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tumorboard.vocabulary import Agreement, Direction
from ui.long_words import breakable, shortened
from ui.theme.tokens import STEP, Tone
from ui.tool_tips import plain_tip
from ui.widgets.plain_label import PlainLabel

AGREEMENT_LOOK: dict[Agreement, tuple[str, Tone]] = {
    Agreement.AGREES: ("✓", Tone.AGREES),
    Agreement.REFINED: ("≈", Tone.MINOR),
    Agreement.MINOR: ("≈", Tone.MINOR),
    Agreement.MAJOR: ("≠", Tone.MAJOR),
    Agreement.NEW: ("○", Tone.NEUTRAL),
    Agreement.NOT_COMPARABLE: ("○", Tone.NEUTRAL),
    Agreement.NOT_EVALUABLE: ("○", Tone.NEUTRAL),
    Agreement.NO_OUTSIDE_OPINION: ("○", Tone.NEUTRAL),
}
"""The symbol and the tone of a class; its word always stands with them."""

DIRECTION_LOOK: dict[Direction, tuple[str, Tone]] = {
    Direction.SAME: ("=", Tone.AGREES),
    Direction.DIFFERENT_EQUAL: ("≈", Tone.MINOR),
    Direction.LESS: ("↓", Tone.AGREES),
    Direction.MORE: ("↑", Tone.MINOR),
    Direction.MIXED: ("↕", Tone.MINOR),
    Direction.NO_OUTSIDE_PLAN: ("○", Tone.NEUTRAL),
    Direction.WORK_UP_FIRST: ("○", Tone.ACCENT),
}
"""The symbol and the tone of a direction of treatment."""


_LONGEST_WORD = 40
_LONGEST_LINE = _LONGEST_PILL = 60
"""Characters."""


class _Wrapped(PlainLabel):
    """A label of several lines, which no word widens without end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        super().setText(breakable(text, _LONGEST_WORD))
        self.setAccessibleName(text)


def label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label; `role` is one of the style sheet's: title, heading, caption, column, muted, error, strong.

    Without `wrap`, a name without end is shortened, and its tool tip has it whole.
    """
    made: QLabel = _Wrapped(text) if wrap else QLabel(shortened(text, _LONGEST_LINE))
    if not wrap and made.text() != text:
        made.setToolTip(plain_tip(text))
        made.setAccessibleName(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def pill(text: str, tone: Tone) -> QLabel:
    """A small colored label; the text must say by itself what the color says."""
    made = label(text)
    set_pill(made, text, tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def set_pill(target: QLabel, text: str, tone: Tone) -> None:
    """Give a pill another text and tone."""
    target.setText(shortened(text, _LONGEST_PILL))
    target.setToolTip(plain_tip(text) if target.text() != text else "")
    target.setAccessibleName(text)
    target.setProperty("pill", tone.value)
    target.style().unpolish(target)
    target.style().polish(target)


def agreement_pill(agreement: Agreement) -> QLabel:
    """A class as symbol, word and color."""
    symbol, tone = AGREEMENT_LOOK[agreement]
    return pill(f"{symbol} {agreement.label}", tone)


def direction_pill(direction: Direction) -> QLabel:
    """A direction of treatment as symbol, word and color."""
    symbol, tone = DIRECTION_LOOK[direction]
    return pill(f"{symbol} {direction.label}", tone)


class Card(QFrame):
    """A white card with an optional heading; add to `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        self.body.setSpacing(2 * STEP)
        self.heading = label(heading, "heading")
        self.body.addWidget(self.heading)
        # Only now: without a parent it would be shown as a window of its own.
        self.heading.setVisible(bool(heading))
