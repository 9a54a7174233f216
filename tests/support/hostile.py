"""Text that breaks programs, and a board in which every word is such text."""

import sqlite3
from contextlib import closing

from sqlalchemy import Column, Enum, String

from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.models import Base

MARKUP = "<b>bold</b> <img src=x> &amp; R&D \"quoted\" 'single' =cmd|' /C calc'!A0 '; DROP TABLE review;--"
RIGHT_TO_LEFT = "\u202b\u05d2\u05d9\u05d3\u05d5\u05dc \u05de\u05de\u05d0\u05d9\u05e8\u200f\u202c ورم خبيث\u061c 12 mm"
EMOJI = "👩🏽\u200d⚕️👨\u200d👩\u200d👧\u200d👦🇩🇪🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
DECOMPOSED = "e\u0301\u0323 a\u0308 \u1112\u1161\u11ab"  # NFD: a program that normalizes would change it
CONTROLS = "bell\x07 escape\x1b[31m tab\t delete\x7f next\x85 soft\u00adhyphen joiner\u2060"
SPACES = "2\u00a0mm 3\u202f000 \u200bzero"
ENDLESS = "W" * 10_000
LONG = "Invasive carcinoma, \u05e9\u05dc\u05d5\u05dd 👍🏽 e\u0301. " * 2_600
"""Over 100,000 characters."""

HOSTILE = {
    "markup": MARKUP,
    "right to left": RIGHT_TO_LEFT,
    "emoji": EMOJI,
    "decomposed": DECOMPOSED,
    "controls": CONTROLS,
    "spaces": SPACES,
    "endless": ENDLESS,
    "long": LONG,
}
"""What every field must keep, character by character."""

_OWN_WORDS = frozenset(
    {"login", "number", "kind", "format", "content", "sha256", "media_type", "baseline_mm", "nadir_mm"}
)
"""Columns with the program's own words, or with figures."""


def fill_with(location: str, words: str) -> None:
    """Write the same words into every text that people type, on a board in a file.

    The triggers would refuse it for signed rows, so they are away meanwhile; the audit trail does not follow.
    """
    with closing(sqlite3.connect(location, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN IMMEDIATE")
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        for table in Base.metadata.sorted_tables:
            columns = [column.name for column in table.columns if table.name not in AUDIT_TABLES and _is_typed(column)]
            for name in columns:
                # Names of our own tables, and the row's id where two must not be the same.
                connection.execute(f"UPDATE {table.name} SET {name} = ? || id WHERE {name} <> ''", (words,))  # noqa: S608
        for _, statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")


def _is_typed(column: "Column[object]") -> bool:
    kind = column.type
    return (
        isinstance(kind, String)
        and not isinstance(kind, Enum)
        and column.name not in _OWN_WORDS
        and not column.name.endswith(("_mm", "_sha256", "hash"))
        and not column.primary_key
    )
