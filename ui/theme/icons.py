"""Icons drawn from the Phosphor icon font (MIT license) that the `qtawesome` package brings along.

The font is read as a file: importing qtawesome itself loads Qt modules that this program does not use, which made
every start 0.1 s longer.
"""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_FILLS = 0.92
"""Of the icon's square: the em of the font, so that no stroke is cut at the edge."""


class _GlyphEngine(QIconEngine):
    """Draws one character of the icon font at whatever size is asked for."""

    def __init__(self, character: str, family: str, color: str) -> None:
        super().__init__()
        self._character, self._family, self._color = character, family, color

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        painter.save()
        font = QFont(self._family)
        font.setPixelSize(max(1, round(min(rect.width(), rect.height()) * _FILLS)))
        painter.setFont(font)
        painter.setPen(QColor(self._color))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw into a picture of its own."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """Another one that draws the same."""
        return _GlyphEngine(self._character, self._family, self._color)


def icon(name: str, color: str) -> QIcon:
    """The icon of a name such as "ph.gear" in a color; without the font, or for "", an icon that shows nothing."""
    family, characters = _font()
    character = characters.get(name.removeprefix("ph."), "")
    return QIcon(_GlyphEngine(character, family, color)) if character else QIcon()


@lru_cache(maxsize=1)
def _font() -> tuple[str, dict[str, str]]:
    """The family of the icon font and its characters by name; nothing where the package has no such font."""
    package = find_spec("qtawesome")
    folders = (package.submodule_search_locations if package is not None else None) or []
    for folder in (Path(folder) / "fonts" for folder in folders):
        for charmap in sorted(folder.glob("phosphor-charmap-*.json")):
            font = charmap.with_name(charmap.name.replace("-charmap", "")).with_suffix(".ttf")
            families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))
            if families:
                codes: dict[str, str] = json.loads(charmap.read_text(encoding="utf-8"))
                return families[0], {name: chr(int(code, 16)) for name, code in codes.items()}
    return "", {}
