"""The task runner: off the interface thread, in order, and nothing that nobody waits for any more."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tumorboard.errors import DatabaseError
from ui.tasks import TaskRunner


@pytest.fixture
def owner() -> QObject:
    """For whom the jobs run."""
    return QObject()


def refuse() -> None:
    raise ValueError("nothing to give")


def test_work_runs_beside_the_interface_and_its_result_arrives_on_it(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    here = QThread.currentThread()
    threads: list[QThread] = []
    tasks.run(owner, QThread.currentThread, lambda worker: threads.extend((worker, QThread.currentThread())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != here
    assert threads[1] == here


def test_jobs_end_in_the_order_in_which_they_were_asked_for(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    done: list[int] = []
    for number in range(50):
        tasks.run(owner, partial(int, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))


def test_a_newer_question_with_the_same_key_overtakes_an_older_one(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    done: list[str] = []
    tasks.run(owner, gate.wait, lambda _waited: done.append("first"), key="page")
    tasks.run(owner, lambda: "second", done.append, key="page")
    tasks.run(owner, lambda: "other question", done.append, key="other")
    tasks.run(owner, lambda: "a write", done.append)
    gate.set()
    qtbot.waitUntil(lambda: "a write" in done)
    assert done == ["second", "other question", "a write"]


def test_the_same_key_of_another_owner_overtakes_nothing(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    other = QObject()
    done: list[str] = []
    tasks.run(owner, lambda: "one page", done.append, key="page")
    tasks.run(other, lambda: "another page", done.append, key="page")
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["one page", "another page"]


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    page, witness = QObject(), QObject()
    gate = threading.Event()
    done: list[str] = []
    tasks.run(page, gate.wait, lambda _waited: done.append("for the page"))
    tasks.run(witness, lambda: "for the witness", done.append)
    delete(page)
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["for the witness"]


def test_an_error_that_nobody_takes_is_announced(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    with qtbot.waitSignal(tasks.failed) as announced:
        tasks.run(owner, refuse, lambda _nothing: pytest.fail("there was no result"))
    assert announced.args is not None
    assert isinstance(announced.args[0], ValueError)


def test_an_error_goes_to_the_one_who_asked_where_they_take_it(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    taken: list[Exception] = []
    with qtbot.assertNotEmitted(tasks.failed):
        tasks.run(owner, refuse, lambda _nothing: None, failed=taken.append)
        qtbot.waitUntil(lambda: bool(taken))
    assert isinstance(taken[0], ValueError)


def test_an_error_of_an_overtaken_question_is_dropped_too(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    done: list[str] = []
    with qtbot.assertNotEmitted(tasks.failed):
        tasks.run(owner, refuse, lambda _nothing: None, key="page")
        tasks.run(owner, lambda: "newer", done.append, key="page")
        qtbot.waitUntil(lambda: bool(done))


def test_after_an_error_the_next_job_runs(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    done: list[str] = []
    tasks.run(owner, refuse, lambda _nothing: None, failed=lambda _error: None)
    tasks.run(owner, lambda: "still alive", done.append)
    qtbot.waitUntil(lambda: done == ["still alive"])


def test_a_job_of_over_a_second_is_announced_and_so_is_its_end(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    gate = threading.Event()
    with qtbot.waitSignal(tasks.slow_changed) as slow:
        tasks.run(owner, gate.wait, lambda _waited: None)
    assert slow.args == [True]
    with qtbot.waitSignal(tasks.slow_changed) as over:
        gate.set()
    assert over.args == [False]


def test_a_question_that_was_asked_anew_before_its_turn_is_not_put_at_all(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    put: list[int] = []
    done: list[int | None] = []
    tasks.run(owner, gate.wait, lambda _waited: None)
    for number in range(20):
        tasks.run(owner, partial(put.append, number), done.append, key="probe")
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert put == [19]
    assert done == [None]


def test_a_board_that_does_not_answer_is_told_once_and_its_answer_still_counts(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    told: list[Exception] = []
    done: list[bool] = []
    tasks.failed.connect(told.append)
    tasks.patience.setInterval(50)
    tasks.run(owner, gate.wait, done.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], DatabaseError)
    assert "does not answer" in told[0].sentence
    gate.set()
    qtbot.waitUntil(lambda: done == [True])
    assert len(told) == 1


def test_many_jobs_that_are_answered_one_by_one_are_not_taken_for_silence(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    with qtbot.assertNotEmitted(tasks.failed):
        tasks.run(owner, bool, lambda _nothing: None)
        qtbot.waitUntil(lambda: not tasks.patience.isActive())


def test_a_closed_runner_lets_its_jobs_end_and_takes_no_more(tasks: TaskRunner, owner: QObject) -> None:
    did: list[str] = []
    tasks.run(owner, partial(did.append, "taken before"), lambda _nothing: None)
    assert tasks.close()
    tasks.run(owner, partial(did.append, "asked too late"), lambda _nothing: None)
    assert tasks.wait()
    assert did == ["taken before"]


def test_a_retired_runner_does_one_last_thing_after_all_others(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    did: list[str] = []

    def fail() -> None:
        did.append("last")
        raise DatabaseError("The board is away.")

    tasks.run(owner, partial(did.append, "first"), lambda _nothing: None)
    tasks.retire(fail, partial(did.append, "gone"))
    qtbot.waitUntil(lambda: "gone" in did)
    tasks.run(owner, partial(did.append, "asked too late"), lambda _nothing: None)
    assert tasks.wait()
    assert did == ["first", "last", "gone"]
