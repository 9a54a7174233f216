"""Every icon that the table of actions names is in the font and draws something."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.actions import ACTIONS
from ui.theme.icons import icon


@pytest.mark.parametrize("name", sorted({spec.icon for spec in ACTIONS.values() if spec.icon}))
def test_an_icon_draws_in_its_color(qapp: QApplication, name: str) -> None:
    assert qapp
    picture = icon(name, "#AA0000").pixmap(48, 48).toImage()
    drawn = {picture.pixelColor(x, y).name() for x in range(48) for y in range(48) if picture.pixelColor(x, y).alpha()}
    assert QColor("#AA0000").name() in drawn


def test_an_unknown_icon_is_empty(qapp: QApplication) -> None:
    assert qapp
    assert icon("ph.of-no-font", "#000000").isNull()
