"""What the process that reads outside files sends back: plain values of a closed list of classes, and not one more.

The bytes may come from a process that a hostile file has taken over. Python's pickle calls whatever a text names, so
that only names of our own frozen dataclasses and enums are let through.
"""

import dataclasses
import importlib
import pickle
from enum import Enum
from typing import IO

from tumorboard.exchange.gathering import PathsRead
from tumorboard.exchange.reading_conversation import AnswerError

_VALUES_OF = frozenset(
    {
        "tumorboard.exchange.fhir.care",
        "tumorboard.exchange.fhir.record",
        "tumorboard.exchange.fhir.statements",
        "tumorboard.exchange.fhir.values",
        "tumorboard.exchange.files",
        "tumorboard.exchange.gathering",
        "tumorboard.vocabulary",
    }
)


def write_answer(stream: IO[bytes], read: PathsRead) -> None:
    """Writes what was read."""
    pickle.Pickler(stream, protocol=5).dump(read)


def read_answer(stream: IO[bytes], limit: int) -> PathsRead:
    """Reads what `write_answer` wrote.

    Args:
        stream: Where it stands; nothing behind it is read.
        limit: How many bytes it may have.

    Raises:
        AnswerError: It is cut off, too large, or anything else than values of reading.
    """
    try:
        answer = _ValuesOnly(_Bounded(stream, limit)).load()
    except (AnswerError, MemoryError):
        raise
    except Exception as error:  # damaged bytes fail in every way that there is
        raise AnswerError from error
    if not isinstance(answer, PathsRead):
        raise AnswerError
    return answer


class _ValuesOnly(pickle.Unpickler):
    """Builds our own values, and calls nothing else."""

    def find_class(self, module: str, name: str) -> type:
        found = getattr(importlib.import_module(module), name, None) if module in _VALUES_OF else None
        if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, Enum)):
            return found
        raise AnswerError


class _Bounded:
    """A stream that ends after so many bytes."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self._stream = stream
        self._left = limit

    def read(self, size: int) -> bytes:
        """Exactly so many bytes."""
        if not 0 <= size <= self._left:
            raise AnswerError
        self._left -= size
        data = self._stream.read(size)
        if len(data) < size:
            raise AnswerError
        return data

    def readline(self) -> bytes:
        """Refused: only older ways of writing have lines."""
        raise AnswerError
