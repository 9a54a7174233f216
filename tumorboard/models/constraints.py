"""Constraints that follow from the columns' types, added to every table in one place."""

from sqlalchemy import CheckConstraint, MetaData, String

from tumorboard.models.base import MAX_TEXT, TermSetType, TermType


def _sql_list(codes: list[str]) -> str:
    return ", ".join("'" + code.replace("'", "''") + "'" for code in codes)


def add_type_constraints(metadata: MetaData) -> None:
    """Give every coded column the CHECK of its list, and every text column the CHECK of its greatest length."""
    for table in metadata.tables.values():
        table.dialect_options["sqlite"]["autoincrement"] = True
        for column in table.columns:
            kind = column.type
            if isinstance(kind, TermType):
                codes = _sql_list([member.value for member in kind.term])
                table.append_constraint(CheckConstraint(f"{column.name} IN ({codes})", name=f"{column.name}_listed"))
            elif isinstance(kind, String | TermSetType) and not column.info.get("unbounded"):
                table.append_constraint(
                    CheckConstraint(f"length({column.name}) <= {MAX_TEXT}", name=f"{column.name}_length")
                )
