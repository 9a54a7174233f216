"""The audit trail as an item model."""

from PySide6.QtCore import QObject

from tumorboard.queries.audit import AuditRowSnapshot
from ui.dates import exact_moment_text
from ui.models.paged_table import Column, PagedTableModel
from ui.translation import QT_TRANSLATE_NOOP, translated

_ACTS = {
    "INSERT": QT_TRANSLATE_NOOP("audit", "+ added"),
    "UPDATE": QT_TRANSLATE_NOOP("audit", "changed"),
    "DELETE": QT_TRANSLATE_NOOP("audit", "\N{MINUS SIGN} removed"),
}


def table_text(table: str) -> str:
    """What people read for a table: its name, as words."""
    return table.replace("_", " ").capitalize()


def act_text(operation: str) -> str:
    """What was done to a row."""
    return translated("audit", _ACTS[operation]) if operation in _ACTS else operation.lower()


COLUMNS: tuple[Column[AuditRowSnapshot], ...] = (
    Column("When", lambda row: exact_moment_text(row.at)),
    Column("Who", lambda row: f"{row.name} ({row.login})" if row.name else row.login),
    Column("Did", lambda row: act_text(row.operation)),
    Column("What", lambda row: f"{table_text(row.table)} {row.row_id or ''}".strip()),
    Column("Case", lambda row: row.case_number),
    Column("Link", lambda row: "" if row.position is None else f"{row.position} · {row.hash[:12]}"),
)


class AuditTableModel(PagedTableModel[AuditRowSnapshot]):
    """Events, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, lambda row: row.id, parent)
