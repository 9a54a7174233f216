"""A colleague's save on a shared board: how long until it is heard here, against the save alone.

Two programs' connections to one PostgreSQL. What is timed begins with the save and ends when the other program's watch
tells which case to read again; before each save the watch has been at rest, as between the saves of people.
"""

import atexit
from contextlib import ExitStack
from datetime import date
from queue import Queue
from time import perf_counter, sleep

from sqlalchemy import func, select

from benchmarks.measure import Absent, Comparison, Contender, SelfTimed, Topic
from benchmarks.sample import COORDINATOR, SURGEON, SampleMaker
from benchmarks.words import Words
from tests.support.postgres import own_server
from tumorboard.changes import Changes
from tumorboard.database.changed_since import newest_link
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import connect
from tumorboard.database.watching import GATHER_SECONDS, Watch
from tumorboard.models import Material
from tumorboard.services.materials import ReceiveMaterial, receive_material

_NAME = "a colleague's save heard here against the save"
_CALLS = 4


def colleague_topic() -> Topic:
    """The smallest act, a material that has come, saved by one program and heard by another."""
    resources = ExitStack()
    try:
        location = resources.enter_context(own_server()).create_database()
    except RuntimeError:
        return Topic("colleague", absent=(Absent(_NAME),))
    # The server lives as long as the run, and no longer than this process.
    atexit.register(resources.close)
    theirs = create_board(location)
    resources.callback(theirs.close)
    SampleMaker(theirs, Words()).make(1)
    material_id = theirs.read(lambda session: session.scalars(select(func.max(Material.id))).one())
    here = connect(location)
    resources.callback(here.close)
    colleague, surgeon = theirs.signed_in_as(COORDINATOR), here.signed_in_as(SURGEON)
    heard: Queue[Changes] = Queue()
    watch = Watch(surgeon, surgeon.read(newest_link), heard.put)
    watch.start()
    resources.callback(watch.stop)

    def save(call: int) -> None:
        colleague.write(receive_material, ReceiveMaterial(material_id, date(2026, 3, 1), f"shelf {call}"))

    def save_and_rest(call: int) -> float:
        began = perf_counter()
        save(call)
        took = perf_counter() - began
        heard.get()
        sleep(2 * GATHER_SECONDS)
        return took

    def hear(call: int) -> float:
        began = perf_counter()
        save(call)
        heard.get()
        took = perf_counter() - began
        sleep(2 * GATHER_SECONDS)
        return took

    saves: tuple[Contender, ...] = (
        SelfTimed("a colleague's save, heard", hear, _CALLS),
        SelfTimed("a colleague's save", save_and_rest, _CALLS),
        SelfTimed("a colleague's save again", save_and_rest, _CALLS),
    )
    return Topic(
        "colleague",
        contenders=saves,
        comparisons=(
            Comparison(_NAME, "a colleague's save, heard", "a colleague's save", budget=3, aim=1.5),
            Comparison("A/A: a colleague's save", "a colleague's save again", "a colleague's save", noise=True),
        ),
    )
