"""The append-only record of every change, linked into one chain of hashes."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Identity, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import UNBOUNDED, Base

SEQUENCE = BigInteger().with_variant(Integer, "sqlite")


class AuditEvent(Base):
    """What happened to one row. Written by database triggers alone; nobody may change or remove it.

    `meta` is the JSON text that the chain covers: when, who, what, and the SHA-256 of `row_json`, the row as it was
    after the change (before it, for a deletion) with a random salt, so that a short text cannot be guessed from it.
    """

    __tablename__ = "audit_event"

    id: Mapped[int] = mapped_column(SEQUENCE, Identity(always=False), primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    operation: Mapped[str] = mapped_column(String(20))
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[int | None] = mapped_column(SEQUENCE, default=None)
    case_id: Mapped[int | None] = mapped_column(SEQUENCE, index=True, default=None)
    meta: Mapped[str] = mapped_column(info=UNBOUNDED)
    row_json: Mapped[str] = mapped_column(info=UNBOUNDED)


class AuditLink(Base):
    """One link: the hash of the link before, this position, and the event's `meta`.

    A table of its own because PostgreSQL links at COMMIT: writers do not wait for each other's open transactions.
    """

    __tablename__ = "audit_link"

    position: Mapped[int] = mapped_column(SEQUENCE, primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("audit_event.id"), unique=True)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class AuditHead(Base):
    """The newest link: one row, locked by each writer in turn. `meta` and `row_json` are SQLite's working space."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(SEQUENCE, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(SEQUENCE)
    hash: Mapped[str] = mapped_column(String(64))
    meta: Mapped[str] = mapped_column(info=UNBOUNDED)
    row_json: Mapped[str] = mapped_column(info=UNBOUNDED)
