"""The index of searched words in a file: a table of SQLite's full-text search, kept by triggers.

A file is encrypted as a whole, and whoever can open it can read it: nothing is hidden here from anybody.
"""

from collections.abc import Iterator

from tumorboard.database.search_sources import SOURCES, TEXT_VIEW, WORDS_TABLE, Source, text_view

# As bytes: a text that somebody has damaged must not keep the others from being found, or the board from its upgrade.
_WORDS = "tb_index_words(CAST(names || ' ' || clinical AS BLOB))"

# The words come folded, so that SQLite need only cut at blanks: what it holds for a letter depends on its version.
# Short beginnings have lists of their own: while somebody types, they match the most. Numbers of columns and places of
# words would double the index, and are not asked for.
_TABLE = f"CREATE VIRTUAL TABLE {WORDS_TABLE} USING fts5(words, tokenize = 'ascii', prefix = '1 2 3 4', detail = none)"

FILL = f"INSERT INTO {WORDS_TABLE} (rowid, words) SELECT case_id, {_WORDS} FROM {TEXT_VIEW}"
"""Enters all cases into an empty index."""

EMPTY = f"DELETE FROM {WORDS_TABLE}"
"""Takes them out again."""

FOUND = (
    f"SELECT rowid FROM {WORDS_TABLE} WHERE {WORDS_TABLE} MATCH :sought AND rowid < :before"
    " ORDER BY rowid DESC LIMIT :wanted"
)
"""The newest cases that hold what is sought (`sought`), before one of them."""

DIFFERING = (
    f"SELECT case_id FROM {TEXT_VIEW} LEFT JOIN {WORDS_TABLE} ON {WORDS_TABLE}.rowid = case_id"
    f" WHERE words IS NOT {_WORDS} UNION ALL SELECT rowid FROM {WORDS_TABLE}"
    f" WHERE NOT EXISTS (SELECT 1 FROM clinical_case WHERE id = {WORDS_TABLE}.rowid)"
)
"""The cases whose entry is not what it should be."""


def sought(words: tuple[str, ...]) -> str:
    """What is to be matched: each word as the beginning of one. They hold letters and digits alone."""
    return " ".join(f'"{word}"*' for word in words)


def removal_statements() -> Iterator[str]:
    """Drop what keeps the index."""
    for source in SOURCES:
        yield from (f"DROP TRIGGER IF EXISTS {source.table}_words_{name}" for name in ("insert", "update", "delete"))


def create_statements() -> Iterator[str]:
    """Make the view, the index and what keeps it; the index is still empty."""
    yield text_view("group_concat({}, ' ')")
    yield _TABLE
    for source in SOURCES:
        yield from _triggers(source)


def _triggers(source: Source) -> Iterator[str]:
    columns = ", ".join(source.columns)
    # A field that is written again as it was costs nothing: forms send all of theirs.
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in source.columns)
    changes = ("update", f"UPDATE OF {columns}", ("OLD", "NEW"))
    comings = (("insert", "INSERT", ("NEW",)), ("delete", "DELETE", ("OLD",)))
    for operation, fires, rows in (changes,) if source.precedes else (changes, *comings):
        cases = " UNION ".join(source.cases.format(row=row) for row in rows)
        when = f" WHEN {changed}" if operation == "update" else ""
        yield (
            f"CREATE TRIGGER {source.table}_words_{operation} AFTER {fires} ON {source.table}{when} BEGIN"
            f" DELETE FROM {WORDS_TABLE} WHERE rowid IN ({cases});"
            f" INSERT INTO {WORDS_TABLE} (rowid, words) SELECT case_id, {_WORDS} FROM {TEXT_VIEW}"
            f" WHERE case_id IN ({cases}); END"
        )
