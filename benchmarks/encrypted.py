"""What encryption costs: the same acts on a board and on an encrypted copy of it, in the same rounds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Comparison, Contender, Topic
from benchmarks.sample import COORDINATOR
from tumorboard.database.data_key import DataKey
from tumorboard.database.encryption import connect_encrypted
from tumorboard.database.engine import make_private_file, use_write_ahead_log
from tumorboard.database.sessions import Database, connect
from tumorboard.queries.case import read_case
from tumorboard.services.materials import ReceiveMaterial, receive_material

# As many calls as take some 25 ms each, see `reading`.
_WRITES, _CASES = 12, 7


def encryption_topic(board: SyntheticBoard, folder: Path) -> Topic:
    """The smallest act, audited and synced, and a whole case."""
    encrypted = _encrypted_copy(board, folder / "encrypted.sqlite")
    (material_id,) = board.raw.execute("SELECT max(id) FROM material").fetchone()
    number = (board.sample.ordinary or board.sample.heavy)[0]

    def receive(database: Database) -> Callable[[int], object]:
        coordinator = database.signed_in_as(COORDINATOR)
        return lambda call: coordinator.write(
            receive_material, ReceiveMaterial(material_id, date(2026, 3, 1), f"shelf, once more {call}")
        )

    def read(database: Database) -> Callable[[int], object]:
        return lambda _call: database.read(read_case, number)

    return Topic(
        "encryption",
        contenders=(
            Contender("small write, plain", receive(board.database), _WRITES),
            Contender("small write, encrypted", receive(encrypted), _WRITES),
            Contender("case read, plain", read(board.database), _CASES),
            Contender("case read, plain again", read(board.database), _CASES),
            Contender("case read, encrypted", read(encrypted), _CASES),
        ),
        comparisons=(
            Comparison(
                "small write, encrypted against plain",
                "small write, encrypted",
                "small write, plain",
                budget=2,
                aim=1.25,
            ),
            Comparison(
                "case read, encrypted against plain", "case read, encrypted", "case read, plain", budget=2, aim=1.1
            ),
            Comparison("A/A: case read, plain", "case read, plain again", "case read, plain", noise=True),
        ),
    )


def _encrypted_copy(board: SyntheticBoard, path: Path) -> Database:
    key = DataKey.new()
    make_private_file(path)
    copy = connect_encrypted(path.as_uri(), key)
    copy.execute("ATTACH DATABASE ? AS plain KEY ''", [str(board.path)])
    copy.execute("SELECT sqlcipher_export('main', 'plain')")
    copy.close()
    database = connect(str(path), key=key)
    use_write_ahead_log(database.engine)
    return database
