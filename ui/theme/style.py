"""A palette and one style sheet, built from the tokens."""

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import BODY_PX, CAPTION_PX, TITLE_PX, Tokens, Tone

ICON_PREFIX = "icons"
"""The search path under which the style sheet finds resources/icons."""

_ARROW = 0.85
"""How large the arrow of a list is beside its text."""


def palette(tokens: Tokens) -> QPalette:
    """The palette for Fusion; what the style sheet does not reach follows it."""
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.field,
        QPalette.ColorRole.AlternateBase: tokens.ground,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.Button: tokens.card,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.BrightText: tokens.major,
        QPalette.ColorRole.ToolTipBase: tokens.card,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.hint,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.accent_ink,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line,
    }
    built = QPalette()
    for role, color in roles.items():
        built.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        built.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return built


def style_sheet(tokens: Tokens, scale: float = 1.0) -> str:
    """The one style sheet. `scale` 1.0 to 2.0 enlarges all text, as far as people need it."""
    body, caption, title = (round(size * scale) for size in (BODY_PX, CAPTION_PX, TITLE_PX))
    return "".join(
        (
            _frames(tokens),
            _labels(tokens, body, caption, title),
            _buttons(tokens, body, caption),
            _fields(tokens, body),
            _views(tokens, caption),
            _small_parts(tokens),
        )
    )


def room_sheet(body: int) -> str:
    """Text that is read across a room, for a part of a page: its plain text is `body` pixels high, the rest follows."""
    caption, title = (round(body * size / BODY_PX) for size in (CAPTION_PX, TITLE_PX))
    small = ", ".join(f'QLabel[role="{role}"]' for role in ("caption", "column", "error", "key"))
    pills = ", ".join(f'QLabel[pill="{tone.value}"]' for tone in Tone)
    return f"""
* {{ font-size: {body}px; }}
QLabel[role="title"] {{ font-size: {title}px; }}
QLabel[role="heading"] {{ font-size: {body + 1}px; }}
{small}, {pills} {{ font-size: {caption}px; }}
QCheckBox::indicator {{ width: {body}px; height: {body}px; }}
"""


def _frames(tokens: Tokens) -> str:
    return f"""
QMainWindow, QDialog, QWidget[role="ground"], QScrollArea, QScrollArea > QWidget > QWidget {{
  background: {tokens.ground}; }}
QScrollArea {{ border: none; }}
QDialog[role="palette"] {{ border: 1px solid {tokens.muted}; }}
QFrame[role="card"] QScrollArea, QFrame[role="card"] QScrollArea > QWidget > QWidget {{ background: {tokens.card}; }}
QFrame[role="card"] {{ background: {tokens.card}; border: 1px solid {tokens.line}; border-radius: 8px; }}
QFrame[role="drop"] {{ border: 2px dashed {tokens.muted}; border-radius: 8px; background: {tokens.ground}; }}
QFrame[role="drop"][over="true"] {{ border-color: {tokens.accent}; background: {tokens.accent_soft}; }}
QFrame[role="drop"][over="true"] QLabel {{ color: {tokens.accent}; font-weight: 600; }}
QFrame[role="rule"] {{ background: {tokens.line}; max-height: 1px; min-height: 1px; }}
QFrame[role="rail"] {{ background: {tokens.rail}; }}
QFrame[role="bar"] {{ background: {tokens.card}; border-bottom: 1px solid {tokens.line}; }}
QFrame[role="foot"] {{ background: {tokens.card}; border-top: 1px solid {tokens.line}; }}
QFrame[role="banner"] {{ background: {tokens.major_soft}; border-bottom: 1px solid {tokens.major}; }}
QFrame[role="banner"] QLabel {{ color: {tokens.major}; font-weight: 600; }}
"""


def _labels(tokens: Tokens, body: int, caption: int, title: int) -> str:
    pills = "".join(
        f'QLabel[pill="{tone.value}"] {{ color: {color}; background: {ground};'
        # Where the soft ground is the card's own, a pill needs an edge to be seen.
        f" border: 1px solid {color if ground == tokens.card else ground};"
        f" border-radius: 9px; padding: 1px 9px; font-size: {caption}px; font-weight: 600; }}\n"
        for tone, (color, ground) in ((tone, tokens.tone(tone)) for tone in Tone)
    )
    return f"""
* {{ font-size: {body}px; color: {tokens.ink}; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {body + 1}px; font-weight: 700; }}
QLabel[role="caption"] {{ font-size: {caption}px; color: {tokens.muted}; }}
QLabel[role="column"] {{ font-size: {caption}px; color: {tokens.muted}; font-weight: 600; }}
QLabel[role="muted"] {{ color: {tokens.muted}; }}
QLabel[role="error"] {{ color: {tokens.major}; font-size: {caption}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="picture"] {{ border: 1px solid {tokens.line}; }}
QLabel[role="key"] {{ color: {tokens.ink}; background: {tokens.ground}; border: 1px solid {tokens.muted};
  border-radius: 4px; padding: 1px 6px; font-size: {caption}px; font-weight: 600; }}
{pills}"""


def _buttons(tokens: Tokens, body: int, caption: int) -> str:
    ring, arrow = tokens.focus_px, round(body * _ARROW)
    return f"""
QPushButton {{ background: {tokens.card}; border: 1px solid {tokens.muted}; border-radius: 6px; padding: 6px 14px; }}
QPushButton, QToolButton, QCheckBox, QRadioButton {{ outline: none; }}
QPushButton::menu-indicator {{ image: url({ICON_PREFIX}:chevron-down-{tokens.icons}.svg); width: {arrow}px;
  height: {arrow}px; subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QPushButton[role="menu"], QPushButton[role="menu"]:focus {{ padding-right: {arrow + 14}px; }}
QPushButton:hover {{ border-color: {tokens.accent}; background: {tokens.accent_soft}; }}
QPushButton:checked {{ background: {tokens.selected}; color: {tokens.selected_ink}; border-color: {tokens.accent}; }}
QPushButton:focus {{ border: {ring}px solid {tokens.focus}; padding: {7 - ring}px {15 - ring}px; }}
QPushButton:disabled {{ color: {tokens.muted}; border-color: {tokens.line}; background: {tokens.ground}; }}
QPushButton[role="primary"] {{ background: {tokens.accent}; color: {tokens.accent_ink}; border-color: {tokens.accent};
  font-weight: 600; }}
QPushButton[role="primary"]:focus, QPushButton:checked:focus {{ border: 3px solid {tokens.focus};
  background-clip: padding; padding: 4px 12px; }}
QPushButton[role="primary"]:disabled {{ background: {tokens.neutral_soft}; color: {tokens.muted};
  border-color: {tokens.line}; }}
QPushButton[role="find"] {{ background: {tokens.field}; color: {tokens.hint}; text-align: left;
  padding: 6px 10px; }}
QPushButton[role="find"]:hover {{ background: {tokens.accent_soft}; color: {tokens.ink}; }}
QPushButton[role="find"]:focus {{ padding: {7 - ring}px {11 - ring}px; }}
QToolButton[role="rail"] {{ color: {tokens.rail_ink}; background: transparent; border: 2px solid transparent;
  border-radius: 6px; padding: 8px 2px; font-size: {caption}px; min-width: 66px; }}
QToolButton[role="rail"]:hover {{ background: {tokens.rail_active}; }}
QToolButton[role="rail"]:checked {{ background: {tokens.rail_active}; font-weight: 700;
  border-left: 3px solid {tokens.rail_ink}; }}
QToolButton[role="rail"]:focus {{ border: 2px solid {tokens.rail_ink}; }}
QToolButton[role="tab"] {{ background: transparent; color: {tokens.muted}; border: none;
  border-bottom: 2px solid transparent; padding: 8px 12px; }}
QToolButton[role="tab"]:checked {{ color: {tokens.accent}; border-bottom-color: {tokens.accent}; font-weight: 600; }}
QToolButton[role="tab"]:focus {{ background: {tokens.accent_soft}; border: {ring}px solid {tokens.focus};
  border-radius: 6px; padding: {8 - ring}px {12 - ring}px {10 - ring}px {12 - ring}px; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: {ring}px solid transparent; border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {tokens.focus}; }}
QCheckBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator {{ width: {body}px; height: {body}px;
  border: 1px solid {tokens.muted}; background: {tokens.field}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: {body // 2 + 1}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {tokens.accent};
  border-color: {tokens.accent}; image: url({ICON_PREFIX}:check-{tokens.icons}.svg); }}
QRadioButton::indicator:checked {{ border-color: {tokens.accent}; background: qradialgradient(cx: 0.5, cy: 0.5,
  radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {tokens.accent}, stop: 0.5 {tokens.accent},
  stop: 0.6 {tokens.field}, stop: 1 {tokens.field}); }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {tokens.muted}; }}
"""


def _fields(tokens: Tokens, body: int) -> str:
    ring = tokens.focus_px
    kinds = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QAbstractSpinBox")
    focused = ", ".join(f"{kind}:focus" for kind in kinds)
    texts = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
    fixed = ", ".join(f"{kind}:read-only" for kind in texts)
    unfocused = ", ".join(f"{kind}:read-only:!focus" for kind in texts)
    disabled = ", ".join(f"{kind}:disabled" for kind in kinds)
    arrow = round(body * _ARROW)
    return f"""
{", ".join(kinds)} {{ background: {tokens.field}; border: 1px solid {tokens.muted};
  border-radius: 6px; padding: 5px 8px; placeholder-text-color: {tokens.hint};
  selection-background-color: {tokens.accent};
  selection-color: {tokens.accent_ink}; }}
{focused} {{ border: {ring}px solid {tokens.focus}; padding: {6 - ring}px {9 - ring}px; }}
{fixed}, {disabled} {{ background: {tokens.ground}; }}
{unfocused}, {disabled} {{ border-color: {tokens.line}; }}
{disabled} {{ color: {tokens.muted}; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ subcontrol-origin: padding;
  subcontrol-position: center right; width: {arrow + 12}px; border: none; background: transparent; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{
  image: url({ICON_PREFIX}:chevron-down-{tokens.icons}.svg); width: {arrow}px; height: {arrow}px; }}
QAbstractSpinBox::up-button {{ subcontrol-origin: padding; subcontrol-position: top right; border: none;
  background: transparent; width: {arrow + 10}px; }}
QAbstractSpinBox::down-button {{ subcontrol-origin: padding; subcontrol-position: bottom right; border: none;
  background: transparent; width: {arrow + 10}px; }}
QAbstractSpinBox::up-arrow {{ image: url({ICON_PREFIX}:chevron-up-{tokens.icons}.svg);
  width: {arrow - 2}px; height: {arrow - 2}px; }}
QAbstractSpinBox::down-arrow {{ image: url({ICON_PREFIX}:chevron-down-{tokens.icons}.svg);
  width: {arrow - 2}px; height: {arrow - 2}px; }}
QComboBox QAbstractItemView {{ background: {tokens.card}; border: 1px solid {tokens.muted}; padding: 2px;
  selection-background-color: {tokens.selected}; selection-color: {tokens.selected_ink}; outline: none; }}
"""


def _views(tokens: Tokens, caption: int) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background: {tokens.card}; border: {tokens.focus_px}px solid transparent;
  border-radius: 6px; gridline-color: {tokens.line}; selection-background-color: {tokens.selected};
  selection-color: {tokens.selected_ink}; outline: none; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border-color: {tokens.focus}; }}
QTableView::item {{ border-bottom: 1px solid {tokens.line}; padding: 4px 8px; }}
QListView::item {{ padding: 6px 8px; }}
QTableView::item:selected, QListView::item:selected {{ background: {tokens.selected}; color: {tokens.selected_ink}; }}
QHeaderView {{ background: {tokens.card}; border: none; }}
QHeaderView::section {{ background: {tokens.card}; color: {tokens.muted}; border: none;
  border-bottom: 1px solid {tokens.line}; padding: 6px 11px; font-size: {caption}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {tokens.card}; border: none; }}
"""


def _small_parts(tokens: Tokens) -> str:
    return f"""
QToolTip {{ background: {tokens.card}; color: {tokens.ink}; border: 1px solid {tokens.muted}; padding: 4px; }}
QMenu {{ background: {tokens.card}; border: 1px solid {tokens.muted}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {tokens.selected}; color: {tokens.selected_ink}; }}
QProgressBar {{ background: {tokens.neutral_soft}; border: 1px solid {tokens.line}; border-radius: 3px;
  text-align: center; }}
QProgressBar::chunk {{ background: {tokens.accent}; border-radius: 3px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {tokens.muted}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {tokens.accent}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {tokens.line}; }}
"""
