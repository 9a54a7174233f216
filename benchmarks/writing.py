"""Writing: what is saved while someone works, against the driver's own commit of the same row.

Both write to the same board, whose triggers check and audit every row, and commit with synchronous FULL. On a disk
that truly waits for its platters both take longer and the ratio is smaller; what is measured here is the program.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.raw import statements_of
from benchmarks.sample import COORDINATOR, SURGEON
from benchmarks.words import Words
from tumorboard.services.materials import ReceiveMaterial, receive_material
from tumorboard.services.opinions import record_opinion

_WORDS = 40

# As many calls as take some 25 ms each, see `reading`.
_SMALL, _DRAFT, _RAW = 12, 5, 50


def autosave_topic(board: SyntheticBoard) -> Topic:
    """The smallest act, a material that has come, and the draft of an opinion saved again with other words."""
    words = Words()
    coordinator = board.database.signed_in_as(COORDINATOR)
    author = board.database.signed_in_as(SURGEON)
    (material_id,) = board.raw.execute("SELECT max(id) FROM material").fetchone()
    draft = board.sample.opinion

    def receive(call: int) -> object:
        return coordinator.write(receive_material, ReceiveMaterial(material_id, date(2026, 3, 1), f"shelf {call}"))

    def save(_call: int) -> object:
        return author.write(record_opinion, replace(draft, statement=words.sentence(_WORDS)))

    commit_material = _commit(board.raw, "UPDATE material SET received_on = '2026-03-01', location = ?", material_id)
    commit_opinion = _commit(board.raw, "UPDATE opinion SET statement = ?", draft.opinion_id)

    def received(call: int) -> None:
        commit_material(f"shelf, again {call}")

    def saved(_call: int) -> None:
        commit_opinion(words.sentence(_WORDS))

    return Topic(
        "autosave",
        contenders=(
            Contender("small write", receive, _SMALL),
            Contender("raw commit", received, _RAW),
            Contender("raw commit again", received, _RAW),
            Contender("draft saved", save, _DRAFT),
            Contender("raw commit of a draft", saved, _RAW),
        ),
        comparisons=(
            Comparison("small write against a raw commit", "small write", "raw commit", budget=4, aim=3),
            Comparison("draft of an opinion against a raw commit", "draft saved", "raw commit of a draft"),
            Comparison("A/A: raw commit", "raw commit again", "raw commit", noise=True),
        ),
        counts=(
            Count("statements of a small write", len(statements_of(board.database.engine, lambda: receive(0)))),
            Count("statements of a saved draft", len(statements_of(board.database.engine, lambda: save(0)))),
        ),
    )


def _commit(connection: sqlite3.Connection, update: str, row_id: int | None) -> Callable[[str], None]:
    statement = f"{update}, row_version = row_version + 1 WHERE id = ?"

    def commit(text: str) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, (text, row_id))
        connection.execute("COMMIT")

    return commit
