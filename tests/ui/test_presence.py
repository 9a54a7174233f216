"""When a window locks: by two clocks, after sleep, in meeting mode, and after wrong passwords."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.hands import Hands
from ui.preferences import BackupPlan, Preferences
from ui.presence import MOST_WRONG, Presence


@pytest.fixture
def hands() -> Hands:
    """Time."""
    return Hands()


@pytest.fixture
def presence(qtbot: QtBot, hands: Hands, settings: QSettings) -> Iterator[Presence]:
    """Somebody has just signed in."""
    assert qtbot
    made = Presence(Preferences(settings), hands.clocks)
    made.begin()
    yield made
    made.stop()


def look_every_minute(presence: Presence, hands: Hands, minutes: int) -> bool:
    """Time goes by while the window is looked after; whether it wanted to lock meanwhile."""
    wanted = False
    for _minute in range(minutes):
        hands.wait(1)
        wanted = presence.look() or wanted
    return wanted


def test_ten_minutes_without_a_touch_lock(qtbot: QtBot, presence: Presence, hands: Hands) -> None:
    assert not look_every_minute(presence, hands, 9)
    with qtbot.waitSignal(presence.lock_wanted):
        look_every_minute(presence, hands, 1)


def test_a_touch_begins_the_time_anew(presence: Presence, hands: Hands) -> None:
    look_every_minute(presence, hands, 9)
    assert presence.touch()
    assert not look_every_minute(presence, hands, 9)


def test_a_computer_that_slept_locks_at_the_key_that_wakes_it(qtbot: QtBot, presence: Presence, hands: Hands) -> None:
    hands.sleep(60)
    with qtbot.waitSignal(presence.lock_wanted):
        assert not presence.touch()


def test_a_clock_that_is_set_back_does_not_keep_a_window_open(presence: Presence, hands: Hands) -> None:
    hands.set_back(600)
    assert not look_every_minute(presence, hands, 9)
    assert look_every_minute(presence, hands, 1)


def test_the_minutes_are_a_setting_that_stays(presence: Presence, hands: Hands, settings: QSettings) -> None:
    presence.preferences.lock_minutes = 2
    assert look_every_minute(presence, hands, 2)
    assert Preferences(settings).lock_minutes == 2


@pytest.mark.parametrize("written", ["0", "61", "-3", "soon", "", "1e9", "٣٠٠"])
def test_a_setting_that_makes_no_sense_never_keeps_a_window_open(settings: QSettings, written: str) -> None:
    settings.setValue("lock/minutes", written)
    assert Preferences(settings).lock_minutes == 10


def test_meeting_mode_keeps_open_for_its_hours_and_then_locks(qtbot: QtBot, presence: Presence, hands: Hands) -> None:
    presence.begin_meeting(7)
    assert presence.meeting_id == 7
    assert not look_every_minute(presence, hands, 4 * 60 - 1)
    with qtbot.waitSignals([presence.meeting_changed, presence.lock_wanted]):
        look_every_minute(presence, hands, 1)
    assert presence.meeting_until is None


def test_meeting_mode_ends_with_its_hours_although_the_clock_was_set_back(presence: Presence, hands: Hands) -> None:
    presence.begin_meeting(7)
    hands.set_back(600)
    assert look_every_minute(presence, hands, 4 * 60)


def test_a_laptop_that_slept_in_meeting_mode_locks(presence: Presence, hands: Hands) -> None:
    presence.begin_meeting(7)
    look_every_minute(presence, hands, 5)
    hands.sleep(30)
    assert not presence.touch()


def test_three_wrong_passwords_in_a_row_lock(qtbot: QtBot, presence: Presence) -> None:
    with qtbot.assertNotEmitted(presence.lock_wanted):
        for _time in range(MOST_WRONG - 1):
            presence.note_wrong()
        presence.note_right()
        for _time in range(MOST_WRONG - 1):
            presence.note_wrong()
    with qtbot.waitSignal(presence.lock_wanted):
        presence.note_wrong()


def test_a_plan_of_backups_belongs_to_its_board(settings: QSettings) -> None:
    preferences = Preferences(settings)
    preferences.plan_backups("/clinic/a [1].sqlite", BackupPlan("/backups", 3, 12))
    assert Preferences(settings).backup_plan("/clinic/a [1].sqlite") == BackupPlan("/backups", 3, 12)
    assert Preferences(settings).backup_plan("/clinic/b.sqlite") == BackupPlan()
