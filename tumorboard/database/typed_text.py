"""Text that no database keeps as it is, refused before it is sent, with the field that holds it."""

import re
from collections.abc import Iterable

from sqlalchemy import inspect

from tumorboard.errors import InvalidInputError

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def refuse_unstorable_text(rows: Iterable[object]) -> None:
    """Look at every loaded text of mapped rows.

    PostgreSQL refuses NUL with an error of its own, and SQLite keeps it but cuts the text there when it is read as
    JSON; half of a surrogate pair is no character and has no UTF-8.

    Raises:
        InvalidInputError: A text holds one of these; with the column as field.
    """
    for row in rows:
        for name, value in inspect(row).dict.items():
            if isinstance(value, str):
                refuse_unstorable(value, name)


def refuse_unstorable(value: str, field: str) -> None:
    """Look at one text.

    Raises:
        InvalidInputError: It holds NUL or half of a surrogate pair.
    """
    if _UNSTORABLE.search(value):
        raise InvalidInputError(
            "This text holds a character that cannot be kept: an empty (NUL) or a broken one. Remove it and save"
            " again; nothing was changed.",
            field=field,
        )
