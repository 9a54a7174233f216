"""What cases are found by: which columns of which tables, declared once for both databases.

Sealed and written opinions, reviews and notes are not among them, and must never be: what somebody finds tells what
stands there.
"""

from dataclasses import dataclass

TEXT_VIEW = "case_text"
"""A view: `case_id`, `names` (its number, the patient's names and identifiers) and `clinical` (the outside wording)."""

WORDS_TABLE = "case_words"
"""The index over that view."""

SHADOWS = tuple(f"{WORDS_TABLE}_{part}" for part in ("config", "content", "data", "docsize", "idx"))
"""Where SQLite keeps its part of the index."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table whose rows give words to cases.

    Attributes:
        table: Its name.
        columns: Those that count.
        cases: SQL that gives the ids of the cases that a row, {row}, has to do with.
        precedes: Whether a row is there before any case names it, and as long as one does: only its changes count.
    """

    table: str
    columns: tuple[str, ...]
    cases: str
    precedes: bool = False


SOURCES = (
    Source("clinical_case", ("number", "patient_id", "clinical_question", "summary"), "SELECT {row}.id"),
    Source(
        "patient",
        ("family_name", "given_name"),
        "SELECT id FROM clinical_case WHERE patient_id = {row}.id",
        precedes=True,
    ),
    Source(
        "patient_identifier",
        ("patient_id", "value"),
        "SELECT id FROM clinical_case WHERE patient_id = {row}.patient_id",
    ),
    Source("diagnosis", ("kind", "verbatim", "code", "code_display", "report_number"), "SELECT {row}.case_id"),
    Source("material", ("description", "accession_number", "attachment_id"), "SELECT {row}.case_id"),
)
"""A stored file never changes, and is there before the material that names it."""


def text_view(joined: str) -> str:
    """The statement that makes the view.

    Args:
        joined: The database's way to join the texts of several rows, e.g. "group_concat({}, ' ')".
    """

    def several(words: str, tables: str) -> str:
        return f"coalesce((SELECT {joined.format(words)} FROM {tables}), '')"

    identifiers = several("known.value", "patient_identifier AS known WHERE known.patient_id = patient.id")
    diagnosis = several(
        "told.verbatim || ' ' || told.code || ' ' || told.code_display || ' ' || told.report_number",
        "diagnosis AS told WHERE told.case_id = one.id AND told.kind = 'outside'",
    )
    materials = several(
        "thing.description || ' ' || thing.accession_number", "material AS thing WHERE thing.case_id = one.id"
    )
    reports = several(
        "file.text",
        "material AS thing JOIN attachment AS file ON file.id = thing.attachment_id WHERE thing.case_id = one.id",
    )
    return (
        f"CREATE VIEW {TEXT_VIEW} AS SELECT one.id AS case_id,"
        f" one.number || ' ' || patient.family_name || ' ' || patient.given_name || ' ' || {identifiers} AS names,"
        f" one.clinical_question || ' ' || one.summary || ' ' || {diagnosis} || ' ' || {materials} || ' ' || {reports}"
        " AS clinical FROM clinical_case AS one JOIN patient ON patient.id = one.patient_id"
    )
