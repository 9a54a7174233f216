"""What a signature covers: the SHA-256 of the rows' own content."""

import hashlib
import json

from sqlalchemy import inspect

from tumorboard.models.base import Row

# Set by the act of signing itself, or the database's own book-keeping.
_NOT_CONTENT = frozenset(
    {"row_version", "signed_at", "signed_sha256", "frozen_at", "created_at", "created_by_id", "approved_at"}
)

# Came after boards were in use: left out where they say nothing, so that an older signature can be computed again.
_ADDED = frozenset({"inadequacy", "new_lesion", "non_target_progression", "evidence_level"})


def content_digest(*rows: Row) -> str:
    """SHA-256, in hexadecimal, of the rows' content in the given order."""
    content = [
        {
            "table": row.__tablename__,  # type: ignore[attr-defined]
            **{
                attribute.key: getattr(row, attribute.key)
                for attribute in inspect(type(row)).column_attrs
                if attribute.key not in _NOT_CONTENT
                and not (attribute.key in _ADDED and not getattr(row, attribute.key))
            },
        }
        for row in rows
    ]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    return sorted(map(str, value)) if isinstance(value, frozenset) else str(value)
