"""What all lists of files of a window share: a thread that looks into files, and the copies that were opened."""

import threading
from functools import partial
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject

from tumorboard.exchange.reading_conversation import Stop
from tumorboard.vault.copies import Copies, copies_path
from tumorboard.vault.scan_folder import ScanFolder
from ui.context import AppContext
from ui.tasks import TaskRunner


class FileDesk(QObject):
    """Lives as long as the window's drafts: copies stay while the person may be reading them in another program.

    Attributes:
        runner: Looks into files, apart from the board's reading and writing: a file that takes long holds up nobody.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = TaskRunner(self)
        self._stops: WeakSet[Stop] = WeakSet()
        self._scans = ScanFolder(Path())
        self._copies = _LazyCopies()
        end = partial(_end, self._stops, self._copies)
        self.destroyed.connect(lambda _gone: end())
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(end)

    def new_stop(self) -> Stop:
        """Ends looks, when somebody says so or the window goes."""
        made = Stop()
        self._stops.add(made)
        return made

    def scan_folder(self, folder: Path) -> ScanFolder:
        """A folder with what is known of its files: each is read once, whichever case it is looked at from."""
        if self._scans.folder != folder:
            self._scans = ScanFolder(folder)
        return self._scans

    def copies(self) -> Copies:
        """Where copies lie; it runs on a worker.

        Raises:
            DatabaseError: There is no place for them.
        """
        return self._copies.get()


def file_desk(context: AppContext) -> FileDesk:
    """The one of the window."""
    found: FileDesk | None = context.drafts.findChild(FileDesk)
    return FileDesk(context.drafts) if found is None else found


class _LazyCopies:
    """Copies that are made when the first one is wanted, and closed once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: Copies | None = None

    def get(self) -> Copies:
        with self._lock:
            if self._made is None:
                self._made = Copies(copies_path())
            return self._made

    def close(self) -> None:
        with self._lock:
            if self._made is not None:
                self._made.close()
                self._made = None


def _end(stops: "WeakSet[Stop]", copies: _LazyCopies) -> None:
    for stop in tuple(stops):
        stop.now()
    copies.close()
