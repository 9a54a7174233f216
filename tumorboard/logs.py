"""What the program writes down about itself: when, who says it, which event, which kind of error, where.

Never a message, a parameter or an error's words: any of them may carry a patient's name. PostgreSQL repeats refused
values, a failed look-up repeats its key, a file's name is a person's. What is written is put together from closed
lists and from our own code alone, so that nothing has to be searched for words that should not be there.
"""

import logging
import os
import re
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

OWN = ("tumorboard", "ui")
"""The packages whose loggers may name an event."""

QUIET = ("sqlalchemy", "alembic", "psycopg", "PIL", "fontTools")
"""Libraries that write down statements, values or texts when they are asked to; here they are not."""

FILE_BYTES = 1_000_000
"""A log that is larger when the program starts is put aside, in place of the one that was put aside before."""

_CODE = re.compile(r"[A-Z0-9_]{1,64}")
_log = logging.getLogger(__name__)


class Event(StrEnum):
    """Everything that the program writes down. The value is the code in the file."""

    UNEXPECTED = "unexpected"
    REFUSED = "refused"
    SETTINGS_NOT_WRITTEN = "settings_not_written"
    READING_FAILED = "reading_failed"
    WARNED = "warned"
    FOREIGN = "foreign"
    UNNAMED = "unnamed"


def log_path() -> Path:
    """Where this user's log is kept."""
    return platformdirs.user_log_path("tumorboard", appauthor=False) / "tumorboard.log"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is kept of an error: nothing that it says.

    Attributes:
        kind: The names of its class and of those that it came from, such as "DatabaseError<IntegrityError".
        sqlstate: The database's code, such as "23514" or "SQLITE_FULL".
        place: Module and line of our own code, as near to where it began as there is any.
    """

    kind: str = ""
    sqlstate: str = ""
    place: str = ""


def trouble_of(error: BaseException) -> Trouble:
    """What is kept of an error."""
    chain = _chain(error)
    codes = (_sqlstate(each) for each in chain)
    places = (_place(each) for each in reversed(chain))
    return Trouble(
        kind="<".join(type(each).__name__ for each in chain),
        sqlstate=next(filter(None, codes), ""),
        place=next(filter(None, places), ""),
    )


def log_event(
    logger: logging.Logger,
    event: Event,
    error: BaseException | Trouble | None = None,
    level: int = logging.ERROR,
) -> None:
    """Write down an event.

    Args:
        logger: The module's own.
        event: What happened.
        error: What it came from.
        level: How grave it is.
    """
    trouble = trouble_of(error) if isinstance(error, BaseException) else error
    logger.log(level, event.value, extra={"trouble": trouble}, stacklevel=2)


class PatientFreeFormatter(logging.Formatter):
    """One line for each record, of codes alone."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger, event, kind of error, SQLSTATE, place; "-" for what there is not."""
        root = record.name.split(".", 1)[0]
        own = root in OWN
        told = getattr(record, "trouble", None)
        if not isinstance(told, Trouble):
            told = trouble_of(record.exc_info[1]) if record.exc_info and record.exc_info[1] else Trouble()
        parts = (
            datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            record.levelname,
            record.name if own else root if root in sys.modules else "",
            _event(record).value if own else Event.FOREIGN.value,
            told.kind,
            told.sqlstate,
            told.place or f"{record.module}:{record.lineno}",
        )
        return " ".join(part or "-" for part in parts)


class PrivateLogFile(logging.FileHandler):
    """A file of its user alone, made when there is something to write. A disk that refuses it stops nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self.setFormatter(PatientFreeFormatter())

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(OSError):  # there is none yet, or another window has it open
            if path.stat().st_size > FILE_BYTES:
                path.replace(path.with_suffix(".old"))
        return TextIOWrapper(
            os.fdopen(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "ab"), encoding="utf-8"
        )

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record where the disk takes it."""
        with suppress(OSError):  # raised where the file cannot be opened
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging calls it so
        """Nothing: the usual way prints the record's message and parameters."""


@contextmanager
def patient_free_logs() -> Iterator[None]:
    """All that is logged in this block, warnings, and errors that nobody caught go to the log without their words."""
    root = logging.getLogger()
    if any(isinstance(handler, PrivateLogFile) for handler in root.handlers):
        yield  # it is so already
        return
    handler = PrivateLogFile(log_path())
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning
    levels = {name: logging.getLogger(name).level for name in QUIET}
    root.addHandler(handler)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    sys.excepthook, threading.excepthook, sys.unraisablehook = _uncaught, _uncaught_in_thread, _unraisable
    warnings.showwarning = _warned
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = hooks
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
        root.removeHandler(handler)
        handler.close()


def _event(record: logging.LogRecord) -> Event:
    # A text that is one of the codes is the code; anything else may be anybody's words.
    try:
        return Event(record.msg)
    except ValueError:
        return Event.UNNAMED


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what it came from, the outermost first."""
    chain: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in chain:
        chain.append(each)
        original = getattr(each, "orig", None)  # SQLAlchemy keeps the driver's error so
        each = each.__cause__ or (original if isinstance(original, BaseException) else None)
    return chain


def _sqlstate(error: BaseException) -> str:
    for name in ("sqlstate", "sqlite_errorname"):
        code = getattr(error, name, None)
        if isinstance(code, str) and _CODE.fullmatch(code):
            return code
    return ""


def _place(error: BaseException) -> str:
    """Module and line of the innermost frame of our own code."""
    place = ""
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.split(".", 1)[0] in OWN:
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _uncaught(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    log_event(_log, Event.UNEXPECTED, error)
    sys.stderr.write(f"tumorboard: the program failed unexpectedly ({kind.__name__}). Please report this.\n")


def _uncaught_in_thread(raised: threading.ExceptHookArgs) -> None:
    if raised.exc_value is not None:
        log_event(_log, Event.UNEXPECTED, raised.exc_value)


def _unraisable(raised: "UnraisableHookArgs") -> None:
    if raised.exc_value is not None:
        log_event(_log, Event.UNEXPECTED, raised.exc_value)


def _warned(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *_where: object, **_named: object
) -> None:
    kind = type(message) if isinstance(message, Warning) else category
    log_event(_log, Event.WARNED, Trouble(kind.__name__, place=f"{Path(filename).stem}:{lineno}"), logging.WARNING)
