"""The table of acts: no two acts of the window want the same keys, and Qt understands all of them."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.actions import ACTIONS, action_keys, button_text


def test_no_keys_are_given_twice() -> None:
    counted = Counter(spec.keys for spec in ACTIONS.values() if spec.keys)
    assert [keys for keys, times in counted.items() if times > 1] == []


def test_qt_understands_all_keys(qapp: QApplication) -> None:
    assert qapp
    assert [spec.name for spec in ACTIONS.values() if spec.keys and QKeySequence(spec.keys).isEmpty()] == []


def test_a_button_shows_what_it_does_and_its_keys() -> None:
    assert button_text("cases") == "Cases   Ctrl+2"


def test_keys_are_called_as_they_are_on_the_buttons() -> None:
    assert action_keys("sign") == "Ctrl+Enter"
    assert action_keys("record_next") == "Ctrl+→"
