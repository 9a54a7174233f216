"""The list of cases as an item model."""

from PySide6.QtCore import QObject

from tumorboard.queries.snapshots import CaseRowSnapshot
from ui.dates import day_text
from ui.models.paged_table import Column, PagedTableModel

COLUMNS: tuple[Column[CaseRowSnapshot], ...] = (
    Column("Case", lambda row: row.number),
    Column("Patient", lambda row: row.patient),
    Column("Born", lambda row: day_text(row.birth_date)),
    Column("Site", lambda row: row.site.label),
    Column("Outside diagnosis", lambda row: " ".join(row.outside_diagnosis.split())),
    Column("Received", lambda row: day_text(row.received_on)),
    Column("State", lambda row: row.status.label),
)


class CaseTableModel(PagedTableModel[CaseRowSnapshot]):
    """Cases in the order of the query, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, lambda row: row.id, parent)
