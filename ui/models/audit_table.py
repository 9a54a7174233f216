"""The audit trail as an item model."""

from PySide6.QtCore import QObject

from tumorboard.queries.audit import AuditRowSnapshot
from tumorboard.vocabulary import AccessPurpose
from ui.dates import exact_moment_text
from ui.models.paged_table import Column, PagedTableModel
from ui.translation import QT_TRANSLATE_NOOP, translated

_ACTS = {
    "INSERT": QT_TRANSLATE_NOOP("audit", "+ added"),
    "UPDATE": QT_TRANSLATE_NOOP("audit", "changed"),
    "DELETE": QT_TRANSLATE_NOOP("audit", "\N{MINUS SIGN} removed"),
    "READ": QT_TRANSLATE_NOOP("audit", "read"),
}
_CASE = QT_TRANSLATE_NOOP("audit", "Case")
_TRAIL = QT_TRANSLATE_NOOP("audit", "Audit trail")
_BOARD = QT_TRANSLATE_NOOP("audit", "The board's keys")
_PASSPHRASE = QT_TRANSLATE_NOOP("audit", "Passphrase of %1")
_EMERGENCY = QT_TRANSLATE_NOOP("audit", "! read in an emergency")


def table_text(table: str) -> str:
    """What people read for a table: its name, as words."""
    return table.replace("_", " ").capitalize()


def act_text(row: AuditRowSnapshot) -> str:
    """What was done; a case that was opened in an emergency stands out, also without color."""
    if row.purpose is AccessPurpose.EMERGENCY:
        return translated("audit", _EMERGENCY)
    if row.key_act is not None:
        return row.key_act.label.lower()
    return translated("audit", _ACTS[row.operation]) if row.operation in _ACTS else row.operation.lower()


def what_text(row: AuditRowSnapshot) -> str:
    """To what it was done."""
    if row.purpose is not None:
        return translated("audit", _CASE)
    if row.key_act is not None:
        return translated("audit", _PASSPHRASE).replace("%1", row.whose) if row.whose else translated("audit", _BOARD)
    return (
        translated("audit", _TRAIL)
        if row.operation == "READ"
        else f"{table_text(row.table)} {row.row_id or ''}".strip()
    )


COLUMNS: tuple[Column[AuditRowSnapshot], ...] = (
    Column("When", lambda row: exact_moment_text(row.at)),
    Column("Who", lambda row: f"{row.name} ({row.login})" if row.name else row.login),
    Column("Did", act_text),
    Column("What", what_text),
    Column("Case", lambda row: row.case_number),
    Column("Link", lambda row: "" if row.position is None else f"{row.position} · {row.hash[:12]}"),
)


class AuditTableModel(PagedTableModel[AuditRowSnapshot]):
    """Events, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, lambda row: row.id, parent)
