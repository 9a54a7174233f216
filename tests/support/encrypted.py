"""Encrypted boards for tests."""

import shutil
from pathlib import Path

from tests.support.board import COORDINATOR
from tests.support.every_table import FilledBoard
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import key_path

FOUNDER = Credentials(COORDINATOR, "Gänsefüßchen im Schnee")
"""Whose passphrase opens the encrypted boards of the tests."""


def copy_encrypted(board: FilledBoard, target: Path) -> FilledBoard:
    """A copy of an encrypted board that nobody has open, with its key file."""
    shutil.copyfile(board.location, target)
    shutil.copyfile(key_path(Path(board.location)), key_path(target))
    return FilledBoard(str(target), board.spine, board.key)
