"""Writing: what is kept and saved while someone works, against the driver's own commit of the same row.

What is typed is kept by itself in the file of drafts; what is saved goes into the board. There both write to the same
board, whose triggers check and audit every row, and commit with synchronous FULL. On a disk that truly waits for its
platters both take longer and the ratio is smaller; what is measured here is the program.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Count, Topic
from benchmarks.raw import driver, statements_of
from benchmarks.sample import COORDINATOR, SURGEON
from benchmarks.words import Words
from tumorboard.database.drafts import Draft, DraftStore
from tumorboard.services.materials import ReceiveMaterial, receive_material
from tumorboard.services.opinions import record_opinion

_WORDS = 40

# As many calls as take some 25 ms each, see `reading`.
_SMALL, _DRAFT, _RAW = 12, 5, 50
_KEPT = 30


def autosave_topic(board: SyntheticBoard, folder: Path) -> Topic:
    """What is typed, kept; the smallest act, a material that has come; and the draft of an opinion saved anew."""
    kept, raw_kept = _keepers(folder)
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
            Contender("typed text kept", kept, _KEPT),
            Contender("raw commit of typed text", raw_kept, _RAW),
            Contender("small write", receive, _SMALL),
            Contender("raw commit", received, _RAW),
            Contender("raw commit again", received, _RAW),
            Contender("draft saved", save, _DRAFT),
            Contender("raw commit of a draft", saved, _RAW),
        ),
        comparisons=(
            Comparison("autosave against a raw commit", "typed text kept", "raw commit of typed text", budget=4, aim=3),
            Comparison("small write, audited, against a raw commit", "small write", "raw commit"),
            Comparison("draft of an opinion against a raw commit", "draft saved", "raw commit of a draft"),
            Comparison("A/A: raw commit", "raw commit again", "raw commit", noise=True),
        ),
        counts=(
            Count("statements of a small write", len(statements_of(board.database.engine, lambda: receive(0)))),
            Count("statements of a saved draft", len(statements_of(board.database.engine, lambda: save(0)))),
        ),
    )


def _keepers(folder: Path) -> tuple[Callable[[int], object], Callable[[int], object]]:
    """The program's way to keep what is typed, and the driver's own commit of the same text."""
    words = Words()
    store = DraftStore(folder / "drafts" / "kept.sqlite", folder / "drafts.key")
    raw = driver(folder / "raw-drafts.sqlite")
    raw.execute("CREATE TABLE draft (place TEXT PRIMARY KEY, content TEXT)")

    def keep(_call: int) -> None:
        draft = Draft("TB-2026-0001/pathology", "window", "Title", words.sentence(_WORDS), datetime.now(UTC))
        store.keep("board/login", draft)

    def commit(_call: int) -> object:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT OR REPLACE INTO draft VALUES ('place', ?)", (words.sentence(_WORDS),))
        return raw.execute("COMMIT")

    return keep, commit


def _commit(connection: sqlite3.Connection, update: str, row_id: int | None) -> Callable[[str], None]:
    statement = f"{update}, row_version = row_version + 1 WHERE id = ?"

    def commit(text: str) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, (text, row_id))
        connection.execute("COMMIT")

    return commit
