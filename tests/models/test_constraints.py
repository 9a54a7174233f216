"""The rules that the database holds by itself: lists of codes, lengths, names."""

from collections.abc import Iterator

import pytest
from sqlalchemy import CheckConstraint, Connection, Engine, String, Table, literal, text
from sqlalchemy.exc import DBAPIError

from tumorboard.database.protection import remove_protection
from tumorboard.models import Base
from tumorboard.models.base import TermSetType, TermType

TABLES = Base.metadata.sorted_tables
TABLES_BY_NAME = Base.metadata.tables


def rejected(connection: Connection, table: Table, column: str, value: int | str) -> str:
    """The rule that refuses a value, in the database's own words."""
    with pytest.raises(DBAPIError) as caught, connection.begin_nested():
        connection.execute(table.update().values({column: literal(value)}))
    return str(caught.value.orig)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection on which nothing but the tables' own rules is left; what a test does is rolled back."""
    with engine.connect() as opened:
        remove_protection(opened)
        yield opened


def test_every_coded_column_takes_only_the_codes_of_its_list(connection: Connection) -> None:
    coded = [(table, column) for table in TABLES for column in table.columns if isinstance(column.type, TermType)]
    # Else another rule of these tables would be quicker to refuse.
    connection.execute(text("UPDATE recommendation SET direction_reason = 'fewer cycles'"))
    connection.execute(text("UPDATE concordance_finding SET override_reason = 'same treatment'"))
    for table, column in coded:
        rule = f"ck_{table.name}_{column.name}_listed"
        assert rule in rejected(connection, table, column.name, "nonsense"), rule
        assert rule in rejected(connection, table, column.name, ""), rule
    assert len(coded) > 40


def test_every_coded_column_takes_all_the_codes_of_its_list() -> None:
    for table in TABLES:
        for column in table.columns:
            if isinstance(column.type, TermType):
                (rule,) = (
                    str(rule.sqltext)
                    for rule in table.constraints
                    if isinstance(rule, CheckConstraint) and str(rule.name).endswith(f"{column.name}_listed")
                )
                assert all(f"'{member.value}'" in rule for member in column.type.term), f"{table.name}.{column.name}"


def test_every_text_that_a_person_writes_has_a_greatest_length() -> None:
    for table in TABLES:
        for column in table.columns:
            if isinstance(column.type, String | TermSetType) and not column.info.get("unbounded"):
                names = [str(rule.name) for rule in table.constraints]
                assert any(name.endswith(f"{column.name}_length") for name in names), f"{table.name}.{column.name}"


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [str(rule.name) for table in TABLES for rule in table.constraints]
    names += [str(index.name) for table in TABLES for index in table.indexes]
    assert "None" not in names
    assert len(names) == len(set(names))
    # PostgreSQL cuts longer names off.
    assert max(map(len, names)) <= 63


@pytest.mark.parametrize(
    ("table", "column", "value", "rule"),
    [
        ("clinical_case", "ecog", 6, "ecog_range"),
        ("clinical_case", "karnofsky", -1, "karnofsky_range"),
        ("clinical_case", "clinical_question", "", "question_present"),
        ("plan_component", "level", 5, "level_range"),
        ("attachment", "sha256", "abc", "sha256_hex"),
        ("letter", "content_sha256", "abc", "content_sha256_hex"),
        ("letter", "pdf_sha256", "abc", "pdf_sha256_hex"),
        ("follow_up", "days", 0, "days_positive"),
        ("meeting", "planned_minutes", 0, "minutes_positive"),
        ("checklist_item", "maximum_age_days", 0, "age_positive"),
    ],
)
def test_a_value_out_of_its_range_is_refused(
    connection: Connection, table: str, column: str, value: int | str, rule: str
) -> None:
    assert rule in rejected(connection, TABLES_BY_NAME[table], column, value)


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE answer SET opinion_id = NULL, recommendation_id = NULL", "one_owner"),
        ("UPDATE treatment_option SET opinion_id = 1, recommendation_id = 1", "one_owner"),
        ("UPDATE concordance_finding SET proposed = 'major', decided = 'agrees', override_reason = ''", "override_has"),
        (
            "UPDATE recommendation SET direction_proposed = 'less', direction_decided = 'more', direction_reason = ''",
            "direction_has_reason",
        ),
        ("UPDATE attendance SET left_at = '2001-01-01 00:00:00.000000'", "span_forward"),
        ("UPDATE diagnosis SET kind = 'outside'", "diagnosis"),
        ("UPDATE treatment_plan SET kind = 'outside'", "treatment_plan"),
        ("UPDATE question SET position = 1, case_id = 1", "question"),
    ],
)
def test_what_contradicts_itself_is_refused(connection: Connection, statement: str, rule: str) -> None:
    with pytest.raises(DBAPIError, match=rule):
        connection.execute(text(statement))
