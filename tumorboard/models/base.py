"""What every mapped class shares: column types, constraint names, the row's own history columns."""

import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import DateTime, Dialect, ForeignKey, Identity, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from tumorboard.vocabulary import Term

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint is named: SQLite's batch migrations drop unnamed ones in silence."""

UNBOUNDED = {"unbounded": True}
"""Marks a text column that the program writes itself and that has no greatest length."""

MAX_TEXT = 200_000
"""Longest text of one field, in characters. Far beyond any clinical text, and a bound for hostile ones."""


def utc_now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Given and returned with UTC attached; SQLite itself keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC; an instant without a zone is a bug and raises ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "an instant needs its time zone"
            raise ValueError(msg)
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Attach UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class TermType(TypeDecorator[Term]):
    """One code of a closed list, stored as its text; a CHECK constraint holds the list (see `constraints`).

    Not as varchar: PostgreSQL words the CHECK of a varchar anew when a dump is restored, and the restored board would
    not seem to be the one that was saved.
    """

    impl = Text
    cache_ok = True

    def __init__(self, term: type[Term]) -> None:
        super().__init__()
        self.term = term
        self._members = {member.value: member for member in term}

    def process_bind_param(self, value: Term | None, dialect: Dialect) -> str | None:
        """Store the code."""
        del dialect
        return None if value is None else self.term(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Term | None:
        """Return the member; looked up, since a page of a list has hundreds of them."""
        del dialect
        return None if value is None else self._members.get(value) or self.term(value)


class TermSetType(TypeDecorator[frozenset[Any]]):
    """Several codes of one closed list, stored as a sorted JSON array so that equal sets are equal text."""

    impl = Text
    cache_ok = True

    def __init__(self, term: type[Term]) -> None:
        super().__init__()
        self.term = term

    def process_bind_param(self, value: frozenset[Any] | None, dialect: Dialect) -> str | None:
        """Store the codes."""
        del dialect
        return None if value is None else json.dumps(sorted(self.term(item).value for item in value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[Any] | None:
        """Return the members."""
        del dialect
        return None if value is None else frozenset(self.term(item) for item in json.loads(value))


class Base(DeclarativeBase):
    """The root of the mapped classes. Relationships raise on lazy SQL: each query states what it loads."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        datetime: UtcDateTime,
        **{term: TermType(term) for term in Term.__subclasses__()},
    }


class Row:
    """The columns of every table: identity, origin, and the version that two writers are told apart by.

    SQLite re-uses the numbers of deleted rows unless AUTOINCREMENT is asked for; a number that once named a patient
    must never name another.
    """

    id: Mapped[int] = mapped_column(Integer, Identity(always=False), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    row_version: Mapped[int] = mapped_column(default=1)

    @declared_attr
    def created_by_id(cls) -> Mapped[int | None]:  # noqa: N805 - declared_attr passes the class
        """Who was signed in when the row was written; NULL only for what the program itself set up."""
        return mapped_column(ForeignKey("person.id"), default=None)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - declared_attr passes the class
        """Optimistic locking on row_version."""
        return {"version_id_col": cls.row_version}


class OfCase:
    """A row of one case. Every such row names its case itself: rights, audit and changes are told by case."""

    @declared_attr
    def case_id(cls) -> Mapped[int]:  # noqa: N805 - declared_attr passes the class
        """The case."""
        return mapped_column(ForeignKey("clinical_case.id"), index=True)
