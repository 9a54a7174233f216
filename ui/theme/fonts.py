"""Gives the program's font what it may lack: the clinical symbols, which must not be dropped or drawn as boxes.

The platform's own font comes first. Where it lacks one of them, two symbol fonts of the `pymupdf-fonts` package stand
behind it (SIL Open Font License), which are wherever the program is; they are loaded only then.
"""

from importlib import import_module

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

SYMBOLS = "≠≈✓✕↓↑↕→≤≥○▸±"
"""The symbols that carry meaning in this window."""

_PACKAGED = {"NotoSansSymbols2_Regular": "Noto Sans Symbols2", "NotoSansMath_Regular": "Noto Sans Math"}
"""The modules that hold the two fonts, and the families that Qt knows them by."""


def lacking(font: QFont) -> str:
    """Which of the symbols a font itself has no glyph for, whatever other fonts of the computer may have."""
    own = QRawFont.fromFont(font)
    return "".join(symbol for symbol in SYMBOLS if not own.supportsCharacter(ord(symbol)))


def complete(font: QFont) -> QFont:
    """The font with families behind it that draw what it lacks; the font itself where it lacks nothing."""
    if not lacking(font):
        return font
    completed = QFont(font)
    families = font.families() or [font.family()]
    completed.setFamilies([*families, *(each for each in packaged_families() if each not in families)])
    return completed


def packaged_families() -> tuple[str, ...]:
    """The families of the symbol fonts that come with the program, loaded when first asked for."""
    known = QFontDatabase.families()
    for module, family in _PACKAGED.items():
        # Decompressing one takes 10 ms, which a computer with a complete font need not spend at its start.
        if family not in known:
            QFontDatabase.addApplicationFontFromData(import_module(f"pymupdf_fonts.{module}").fontbuffer)
    return tuple(_PACKAGED.values())


def complete_application_font(application: QApplication) -> None:
    """Let every widget draw every symbol."""
    present = application.font()
    completed = complete(present)
    if completed.families() != present.families():
        application.setFont(completed)
