"""PySide6 counts its references to None correctly: docs/decisions/0001-pyside6-below-6.12.md."""

import sys

from PySide6.QtCore import QObject

CALLS = 10_000


def test_ten_thousand_calls_into_qt_leave_the_count_of_references_to_none_level() -> None:
    subject = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        subject.setObjectName("bed 7")
    lost = before - sys.getrefcount(None)
    # One lost per call ends the process on Python 3.11. From 3.12 on None is immortal and the count never moves.
    assert abs(lost) < CALLS // 100
