"""A window over a real board, for tests that use it as a person does."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

import psycopg
from psycopg import sql
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QComboBox, QWidget

from tests.support.board import CHAIR, COORDINATOR, Spine
from tests.support.postgres import PostgresServer, database_name
from tumorboard.database.drafts import DraftStore, drafts_path
from tumorboard.database.sessions import Database
from tumorboard.queries.people import list_people
from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.queries.readiness import read_readiness
from tumorboard.services.meetings import ListCase, ScheduleMeeting, list_case, schedule_meeting
from ui.backups import Backups
from ui.context import AppContext
from ui.drafts import DraftKeeper, read_drafts
from ui.meeting_mode import MeetingMode
from ui.preferences import Preferences
from ui.presence import Presence
from ui.tasks import TaskRunner


def signed_in(database: Database, tasks: TaskRunner, login: str = COORDINATOR) -> AppContext:
    """What a page is given when the person of a login is at the keyboard."""
    own = database.signed_in_as(login)
    settings = QSettings(str(drafts_path().with_name("window.ini")), QSettings.Format.IniFormat)
    # The drafts are the home of the others, as the window is: none of these refers back to them.
    drafts = DraftKeeper(read_drafts(DraftStore(drafts_path()), own))
    presence = Presence(Preferences(settings), parent=drafts)
    return AppContext(
        own,
        person(database, login),
        tasks,
        drafts,
        presence,
        MeetingMode(own, tasks, presence, drafts),
        Backups(own, presence.preferences, drafts),
    )


def person(database: Database, login: str) -> PersonRowSnapshot:
    """Someone of the board."""
    return next(row for row in database.read(list_people) if row.login == login)


def schedule_next(database: Database, spine: Spine, *case_ids: int, minutes: int = 60) -> int:
    """A meeting of today, before any other that is not over, with cases on its agenda; its id."""
    coordinator = database.signed_in_as(COORDINATOR)
    meeting_id = coordinator.write(
        schedule_meeting,
        ScheduleMeeting(
            spine.board_id,
            datetime.combine(datetime.now().astimezone().date(), time.min).astimezone(),
            spine.people[CHAIR],
            planned_minutes=minutes,
        ),
    )
    prepared = coordinator.read(read_readiness, case_ids, datetime.now(UTC).date())
    for case_id in case_ids:
        reason = "" if prepared[case_id].ready else "records on their way"
        coordinator.write(list_case, ListCase(meeting_id, case_id, minutes=20, provisional_reason=reason))
    return meeting_id


@contextmanager
def board_away(database: Database) -> Iterator[None]:
    """A board whose file has been moved away while it is open, as when a network drive is lost; then it is back."""
    path = Path(database.location)
    away = path.with_name("away.sqlite")
    database.close()  # what is open already could still be read
    path.rename(away)
    yield
    away.rename(path)


@contextmanager
def server_away(server: PostgresServer, location: str) -> Iterator[None]:
    """A shared board that accepts nobody and has dropped everybody, as when its server is lost; then it is back."""
    name = sql.Identifier(database_name(location))
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false").format(name))
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (database_name(location),)
        )
        yield
        connection.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true").format(name))


@contextmanager
def server_silent(server: PostgresServer, location: str) -> Iterator[None]:
    """A server that neither answers nor hangs up, as on a machine that swaps; then it goes on where it was."""
    first, clients = server.processes(location)
    stopped = [first, *clients]
    try:
        for process in stopped:
            os.kill(process, signal.SIGSTOP)
        yield
    finally:
        for process in stopped:
            os.kill(process, signal.SIGCONT)


def restart_server(server: PostgresServer, location: str) -> None:
    """Kill a process of the server with a client: it then drops all clients, recovers and lets them in again."""
    os.kill(server.processes(location)[1][0], signal.SIGKILL)


@contextmanager
def board_replaced(database: Database, other: Path) -> Iterator[None]:
    """A board whose file has been replaced by another board's while it was open; then its own is back."""
    path = Path(database.location)
    kept = path.with_name("kept.sqlite")
    database.close()
    path.rename(kept)
    shutil.copyfile(other, path)
    yield
    database.close()
    kept.replace(path)


@contextmanager
def board_unreadable(database: Database) -> Iterator[None]:
    """A board whose file no longer begins as one, as on a disk that fails; then it does."""
    path = Path(database.location)
    database.close()
    begins = path.read_bytes()[:100]
    _begin(path, bytes(100))
    yield
    database.close()
    _begin(path, begins)


def _begin(path: Path, begins: bytes) -> None:
    with path.open("r+b") as file:
        file.write(begins)


def choose(combo: QComboBox, data: object) -> None:
    """What a person does who opens the list and takes an entry."""
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def delete_now() -> None:
    """Let Qt carry out what was put off to the next turn of its loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def unnamed_controls(root: QWidget) -> list[str]:
    """The controls that a screen reader could not name: neither a text of their own nor an accessible name."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy().value and widget.isVisibleTo(root) and not widget.objectName().startswith("qt_"):
            own = getattr(widget, "text", None)
            text = own() if callable(own) else ""
            if not widget.accessibleName() and not text:
                found.append(type(widget).__name__)
    return found
