"""Templates of axes, molecular reviews, results of ordered tests, adjudication and notices, how dissent is printed.

Revision: 0004, after 0003.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OF_SQLITE = {"sqlite_autoincrement": True}
_AXES = "axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')"
_SITES = "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')"
_SUBJECTS = "subject IN ('pathology', 'radiology', 'molecular')"
_BASES = "basis IN ('third_reader', 'later_tissue', 'follow_up')"
_PRINTINGS = "dissent_printing IN ('in_full', 'without_name', 'number_only', 'not_printed')"
_CHANNELS = "channel IN ('mail', 'email', 'fax', 'portal', 'hand', 'interface')"
_INADEQUACIES = "inadequacy IN ('too_little', 'not_representative', 'poor_quality', 'incomplete', 'unreadable', 'other_patient', 'other')"

# What Today asks of every open case.
_AWAITED = (
    ("ix_review_inadequate_case_id", "review", "case_id", "inadequacy IS NOT NULL"),
    ("ix_ordered_test_awaited_due_on", "ordered_test", "due_on", "result = ''"),
    ("ix_test_result_for_board_case_id", "test_result", "case_id", "to_board"),
)


def _text(name: str, default: str = "") -> sa.Column[str]:
    """A column of text, with what the rows that are there say."""
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _add(table: str, *columns: sa.Column[Any], checks: dict[str, str] | None = None) -> None:
    """Add columns to a table and take away the defaults that only the rows that are there needed."""
    with op.batch_alter_table(table, table_kwargs=_OF_SQLITE) as batch_op:
        for column in columns:
            batch_op.add_column(column)
        for name, condition in (checks or {}).items():
            batch_op.create_check_constraint(batch_op.f(f"ck_{table}_{name}"), condition)
    with op.batch_alter_table(table, table_kwargs=_OF_SQLITE) as batch_op:
        for column in columns:
            if column.server_default is not None:
                batch_op.alter_column(column.name, server_default=None)


def _drop(table: str, *columns: str, checks: tuple[str, ...] = ()) -> None:
    with op.batch_alter_table(table, table_kwargs=_OF_SQLITE) as batch_op:
        for name in checks:
            batch_op.drop_constraint(batch_op.f(f"ck_{table}_{name}"), type_="check")
        for name in columns:
            batch_op.drop_column(name)


def _length(name: str) -> dict[str, str]:
    return {f"{name}_length": f"length({name}) <= 200000"}


def upgrade() -> None:
    """Make the schema of this revision."""
    op.create_table(
        "axis_template_line",
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("tolerance", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(_AXES, name=op.f("ck_axis_template_line_axis_listed")),
        sa.CheckConstraint(_SITES, name=op.f("ck_axis_template_line_site_listed")),
        sa.CheckConstraint(_SUBJECTS, name=op.f("ck_axis_template_line_subject_listed")),
        sa.CheckConstraint("length(label) <= 200000", name=op.f("ck_axis_template_line_label_length")),
        sa.CheckConstraint("length(method) <= 200000", name=op.f("ck_axis_template_line_method_length")),
        sa.CheckConstraint("length(system) <= 200000", name=op.f("ck_axis_template_line_system_length")),
        sa.CheckConstraint("length(tolerance) <= 200000", name=op.f("ck_axis_template_line_tolerance_length")),
        sa.CheckConstraint("length(unit) <= 200000", name=op.f("ck_axis_template_line_unit_length")),
        sa.CheckConstraint("position > 0", name=op.f("ck_axis_template_line_position_positive")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_axis_template_line_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_axis_template_line")),
        sa.UniqueConstraint(
            "site",
            "subject",
            "axis",
            "label",
            "method",
            name=op.f("uq_axis_template_line_site_subject_axis_label_method"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "test_result",
        sa.Column("ordered_test_id", sa.Integer(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("to_board", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(result) <= 200000", name=op.f("ck_test_result_result_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_test_result_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_test_result_created_by_id")),
        sa.ForeignKeyConstraint(["ordered_test_id"], ["ordered_test.id"], name=op.f("fk_test_result_ordered_test_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_test_result")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_test_result_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_test_result_ordered_test_id"), ["ordered_test_id"], unique=False)

    _add(
        "adjudication",
        _text("basis", "follow_up"),
        _text("decided_by"),
        checks={"basis_listed": _BASES, **_length("decided_by")},
    )
    _add("biomarker", _text("evidence_level"), checks=_length("evidence_level"))
    _add("board", _text("dissent_printing", "in_full"), checks={"dissent_printing_listed": _PRINTINGS})
    _add(
        "discordance_notice",
        _text("addressee"),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        checks={"channel_listed": _CHANNELS, **_length("addressee")},
    )
    with op.batch_alter_table("discordance_notice", table_kwargs=_OF_SQLITE) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_discordance_notice_attachment_id"), "attachment", ["attachment_id"], ["id"]
        )
    _add(
        "review",
        sa.Column("inadequacy", sa.Text(), nullable=True),
        _flag("new_lesion"),
        _flag("non_target_progression"),
        checks={"inadequacy_listed": _INADEQUACIES},
    )
    for name, table, column, where in _AWAITED:
        op.create_index(
            name, table, [column], unique=False, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )


def downgrade() -> None:
    """Go back to the schema before it."""
    for name, table, _column, _where in reversed(_AWAITED):
        op.drop_index(name, table_name=table)
    _drop("review", "inadequacy", "new_lesion", "non_target_progression", checks=("inadequacy_listed",))
    with op.batch_alter_table("discordance_notice", table_kwargs=_OF_SQLITE) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_discordance_notice_attachment_id"), type_="foreignkey")
    _drop("discordance_notice", "addressee", "channel", "attachment_id", checks=("channel_listed", "addressee_length"))
    _drop("board", "dissent_printing", checks=("dissent_printing_listed",))
    _drop("biomarker", "evidence_level", checks=("evidence_level_length",))
    _drop("adjudication", "basis", "decided_by", checks=("basis_listed", "decided_by_length"))
    with op.batch_alter_table("test_result", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_test_result_ordered_test_id"))
        batch_op.drop_index(batch_op.f("ix_test_result_case_id"))
    op.drop_table("test_result")
    op.drop_table("axis_template_line")
