"""Each symbol that carries meaning is drawn, whatever font the platform has."""

from importlib import import_module
from pathlib import Path
from unicodedata import category

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

import tumorboard
import ui
from ui.theme.fonts import SYMBOLS, complete, complete_application_font, lacking, packaged_families


@pytest.fixture
def poor_font(qapp: QApplication) -> QFont:
    """A font of letters alone, as a platform may have it."""
    assert qapp
    QFontDatabase.addApplicationFontFromData(import_module("pymupdf_fonts.NotoSans_Regular").fontbuffer)
    return QFont("Noto Sans", 14)


def drawn_in(text: str, font: QFont) -> list[tuple[str, tuple[int, ...]]]:
    """The families that a text is drawn in, with the numbers of their glyphs; 0 is the box of a missing one."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [(run.rawFont().familyName(), tuple(run.glyphIndexes())) for run in layout.glyphRuns()]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_that_the_platforms_font_lacks_comes_from_a_font_of_the_program(poor_font: QFont, symbol: str) -> None:
    runs = drawn_in(symbol, complete(poor_font))
    assert all(glyph for _family, glyphs in runs for glyph in glyphs)
    wanted = packaged_families() if symbol in lacking(poor_font) else ("Noto Sans",)
    assert {family for family, _glyphs in runs} <= set(wanted)


def test_letters_stay_in_the_platforms_font(poor_font: QFont) -> None:
    assert "≠" in lacking(poor_font)
    assert {family for family, _glyphs in drawn_in("Histology pT2", complete(poor_font))} == {"Noto Sans"}


def test_a_font_is_completed_once(poor_font: QFont) -> None:
    completed = complete(poor_font)
    assert complete(completed).families() == completed.families() == ["Noto Sans", *packaged_families()]


def test_the_whole_program_gets_the_completed_font(qapp: QApplication, poor_font: QFont) -> None:
    before = qapp.font()
    try:
        qapp.setFont(poor_font)
        complete_application_font(qapp)
        complete_application_font(qapp)
        assert qapp.font().families() == ["Noto Sans", *packaged_families()]
    finally:
        qapp.setFont(before)


def test_no_symbol_of_the_window_is_forgotten() -> None:
    sources = [*Path(ui.__path__[0]).rglob("*.py"), Path(tumorboard.__path__[0]) / "vocabulary.py"]
    used = {character for path in sources for character in path.read_text(encoding="utf-8") if not character.isascii()}
    symbols = {character for character in used if category(character) in {"Sm", "So"}}
    # These are in every Latin font, and "⌘" only ever stands on the keyboards that have it.
    assert symbols - set(SYMBOLS) <= {"°", "⌘", "\N{MULTIPLICATION SIGN}"}
