"""Writes a new migration from the difference between the models and the newest migration.

    .venv/bin/python tools/new_migration.py "the reviewer's pager"

Read what it wrote, and correct it: it sees neither data to move nor a column that was renamed. Then add its revision to
`tumorboard/database/revisions.py`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tumorboard.database.engine import make_engine
from tumorboard.database.upgrade import migrate, write_revision


def main() -> int:
    """Writes the migration that the message on the command line names.

    Returns:
        0, or 2 where the message is missing.
    """
    if len(sys.argv) != 2:  # noqa: PLR2004  the script's name and one message
        print('usage: python tools/new_migration.py "what changes"', file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        engine = make_engine(str(Path(folder) / "board.sqlite"), must_exist=False)
        try:
            migrate(engine, protected=False)
            write_revision(engine, sys.argv[1])
        finally:
            engine.dispose()
    return 0


if __name__ == "__main__":
    sys.exit(main())
