"""Looks and text sizes hold for the whole program and are there again at the next start."""

import logging

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme.looks import SCALES, Looks
from ui.theme.style import style_sheet
from ui.theme.tokens import BODY_PX, DARK, LOOKS, ThemeName, Tone


@pytest.mark.parametrize("name", list(LOOKS))
def test_a_look_is_put_on_at_once_and_remembered(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, name: ThemeName
) -> None:
    looks = Looks(settings)
    with qtbot.waitSignal(looks.changed) as changed:
        looks.choose(name)
    assert changed.args == [LOOKS[name]]
    assert qapp.palette().window().color().name().upper() == LOOKS[name].ground
    assert Looks(settings).name is name


@pytest.mark.long
def test_text_grows_to_200_percent_and_no_further(qtbot: QtBot, settings: QSettings) -> None:
    looks = Looks(settings)
    looks.apply()
    words = QLabel("words")
    qtbot.addWidget(words)
    words.ensurePolished()
    assert words.fontInfo().pixelSize() == BODY_PX
    for _step in range(2 * len(SCALES)):
        looks.resize(1)
    assert words.fontInfo().pixelSize() == 2 * BODY_PX
    assert Looks(settings).scale == 2.0
    for _step in range(2 * len(SCALES)):
        looks.resize(-1)
    assert words.fontInfo().pixelSize() == BODY_PX


@pytest.mark.parametrize(("look", "scale"), [("nonsense", "9"), ("", "wide"), ("dark", "-1")])
def test_settings_that_make_no_sense_are_read_as_something_usable(
    settings: QSettings, qapp: QApplication, look: str, scale: str
) -> None:
    assert qapp
    settings.setValue("look", look)
    settings.setValue("scale", scale)
    looks = Looks(settings)
    assert SCALES[0] <= looks.scale <= SCALES[-1]
    looks.apply()


@pytest.mark.parametrize("tokens", list(LOOKS.values()), ids=list(LOOKS))
def test_qt_understands_the_whole_style_sheet(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, settings: QSettings, tokens: object
) -> None:
    # An unknown property, a missing picture or a lost bracket is a warning of Qt, which fails a test here.
    looks = Looks(settings)
    looks.choose(next(name for name, known in LOOKS.items() if known is tokens))
    combo = QComboBox()
    combo.addItems(["one", "two"])
    qtbot.addWidget(combo)
    with qtbot.waitExposed(combo), caplog.at_level(logging.WARNING):
        combo.show()
    assert not combo.grab().toImage().isNull()


def test_each_tone_has_its_pill_in_the_style_sheet() -> None:
    sheet = style_sheet(DARK)
    for tone in Tone:
        assert f'QLabel[pill="{tone.value}"]' in sheet


@pytest.mark.parametrize("name", list(LOOKS))
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_an_empty_field_shows_its_hint_in_the_color_of_hints(
    qtbot: QtBot, settings: QSettings, name: ThemeName, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    Looks(settings).choose(name)
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().placeholderText().color().name().upper() == LOOKS[name].hint
    assert field.palette().text().color().name().upper() == LOOKS[name].ink
