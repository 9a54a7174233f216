"""Keeps a small board of the present revision as SQL, so that every later version is tested to upgrade it.

    .venv/bin/python -m tools.keep_board

Run it once for each released revision, just before the release; a kept board of a released revision is never rewritten.
"""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.board import (
    COORDINATOR,
    OUTSIDE_DIAGNOSIS,
    OUTSIDE_PLAN,
    PATHOLOGIST,
    REVIEW_AXES,
    make_people,
    row_version,
)
from tests.support.postgres import own_server
from tests.support.postgres_keeper import installed_server
from tumorboard.database.opening import create_board
from tumorboard.database.revisions import head_revision
from tumorboard.database.search_index import remove_index
from tumorboard.database.sessions import Database
from tumorboard.models import Review
from tumorboard.queries.case import read_case
from tumorboard.services.intake import (
    AddPatient,
    IdentifierEntry,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
    register_case,
)
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.services.reviews import RecordPathologyReview, SignReview, record_pathology_review, sign_review
from tumorboard.vocabulary import ConsultationMode, ReferralReason, Requester, ReviewBasis, Sex, TumorSite

BOARDS = Path(__file__).parents[1] / "tests" / "migrations" / "boards"


def fill(database: Database) -> None:
    """A patient, a case, a signed review, a stored file: rows that change and rows that are frozen."""
    make_people(database)
    coordinator, pathologist = database.signed_in_as(COORDINATOR), database.signed_in_as(PATHOLOGIST)
    board_id = coordinator.write(found_board, FoundBoard("Breast board"))
    identifier = IdentifierEntry("20-884-1", "Lakeside Cancer Center")
    patient = AddPatient("Sato", "Miriam", date(1979, 5, 4), Sex.FEMALE, identifiers=(identifier,))
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 9)
    )
    number = coordinator.write(
        register_case,
        RegisterCase(
            board_id,
            coordinator.write(add_patient, patient),
            TumorSite.BREAST,
            "Can the breast be kept?",
            referral,
            OUTSIDE_DIAGNOSIS,
            OUTSIDE_PLAN,
            (QuestionEntry("Can I keep my breast?"),),
        ),
    )
    case_id = database.read(read_case, number).id
    review_id = pathologist.write(
        record_pathology_review, RecordPathologyReview(case_id, ReviewBasis.OWN_READ, REVIEW_AXES)
    )
    pathologist.write(sign_review, SignReview(review_id, database.read(row_version, Review, review_id)))
    coordinator.write(store_attachment, StoreAttachment(b"%PDF-1.7 a report\x00\xff", "application/pdf", "report.pdf"))


def sqlite_dump(folder: Path) -> str:
    """The board as SQLite's own dump."""
    location = folder / "board.sqlite"
    database = create_board(str(location))
    fill(database)
    # No dump can be loaded that has a table of full-text search in it. It is made anew from the records.
    with database.engine.begin() as connection:
        remove_index(connection)
    database.close()
    with closing(sqlite3.connect(location)) as connection:
        return "\n".join(connection.iterdump()) + "\n"


def postgresql_dump() -> str:
    """The board as pg_dump writes it, without what only psql understands."""
    with own_server() as server:
        location = server.create_database()
        database = create_board(location)
        fill(database)
        database.close()
        dump = subprocess.run(
            [installed_server() / "bin" / "pg_dump", "--inserts", location],
            capture_output=True,
            check=True,
            text=True,
        )
    # Meta-commands of psql, and a setting that older servers do not know.
    left_out = ("\\", "SET transaction_timeout")
    return "".join(line for line in dump.stdout.splitlines(keepends=True) if not line.startswith(left_out))


def main() -> int:
    """Writes both files and prints their paths."""
    BOARDS.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        dumps = {"sqlite": sqlite_dump(Path(folder)), "postgresql": postgresql_dump()}
    for kind, content in dumps.items():
        path = BOARDS / f"{head_revision()}.{kind}.sql"
        path.write_text(content, encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
