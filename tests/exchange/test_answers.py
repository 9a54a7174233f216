"""What the process that reads outside files answers: our own values, whole, and nothing else."""

import io
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.fhir import bundle
from tests.support.imports import record_of_ana, write_json
from tumorboard.exchange.answers import read_answer, write_answer
from tumorboard.exchange.files import open_files
from tumorboard.exchange.gathering import PathsRead, read_paths
from tumorboard.exchange.reading_conversation import AnswerError

LIMIT = 1_000_000


@pytest.fixture
def written(tmp_path: Path) -> bytes:
    """The answer to a small record."""
    stream = io.BytesIO()
    write_answer(stream, read_paths((write_json(tmp_path / "record.json", bundle(*record_of_ana())),)))
    return stream.getvalue()


class Calls:
    """Becomes a call when it is read back."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[object, ...]:
        """The call."""
        return self.call


def test_an_answer_comes_back_equal_and_nothing_behind_it_is_read(written: bytes, tmp_path: Path) -> None:
    stream = io.BytesIO(written + b"next")
    assert read_answer(stream, LIMIT) == read_paths((tmp_path / "record.json",))
    assert stream.read() == b"next"


def test_an_answer_that_is_cut_off_anywhere_is_refused(written: bytes) -> None:
    for length in range(0, len(written), 97):
        with pytest.raises(AnswerError):
            read_answer(io.BytesIO(written[:length]), LIMIT)


def test_an_answer_may_be_as_large_as_its_limit(written: bytes) -> None:
    assert read_answer(io.BytesIO(written), len(written)).reading is not None
    with pytest.raises(AnswerError):
        read_answer(io.BytesIO(written), len(written) - 1)


ANYTHING_ELSE = {
    "a command": Calls(os.system, "exit 0"),
    "Python": Calls(eval, "1"),
    "a function of a module with values": Calls(open_files, Path()),
    "a method of a value": Calls(PathsRead.__init__, None),
    "another's value": Path("record.json"),
    "a class": PathsRead,
    "a tuple": ("a", "tuple"),
    "nothing": None,
}


@pytest.mark.parametrize("value", ANYTHING_ELSE.values(), ids=list(ANYTHING_ELSE))
@pytest.mark.parametrize("protocol", [0, 2, 5])
def test_anything_else_is_refused(value: object, protocol: int) -> None:
    with pytest.raises(AnswerError):
        read_answer(io.BytesIO(pickle.dumps(value, protocol)), LIMIT)
