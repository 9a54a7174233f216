"""Lists of cases for a spreadsheet."""

from collections.abc import Iterator
from dataclasses import replace

from tumorboard.database.sessions import Database
from tumorboard.exchange.spreadsheet import csv_bytes
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.snapshots import CaseRowSnapshot

_PAGE = 2000
_HEADING = ("case", "patient", "born", "site", "outside diagnosis", "received", "state")


def read_every(database: Database, wanted: CaseFilter) -> Iterator[CaseRowSnapshot]:
    """Every case that a filter leaves, newest first, however many pages they take."""
    page = replace(wanted, before_id=None, limit=_PAGE)
    while True:
        rows = database.read(list_cases, page)
        yield from rows
        if len(rows) < _PAGE:
            return
        page = replace(page, before_id=rows[-1].id)


def case_csv(rows: Iterator[CaseRowSnapshot]) -> bytes:
    """Cases as a table; days as year-month-day."""
    return csv_bytes(
        _HEADING,
        (
            (
                row.number,
                row.patient,
                "" if row.birth_date is None else row.birth_date.isoformat(),
                row.site.label,
                row.outside_diagnosis,
                row.received_on.isoformat(),
                row.status.label,
            )
            for row in rows
        ),
    )
