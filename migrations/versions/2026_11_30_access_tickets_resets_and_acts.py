"""Tickets to read a case, passwords that were set anew, and acts that were done already.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the schema of this revision."""
    op.create_table(
        "credential_reset",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by_id"], ["person.id"], name=op.f("fk_credential_reset_confirmed_by_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_credential_reset_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_credential_reset_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_reset")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("credential_reset", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_credential_reset_person_id"), ["person_id"], unique=False)

    op.create_table(
        "performed_act",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(key) <= 200000", name=op.f("ck_performed_act_key_length")),
        sa.CheckConstraint("length(result) <= 200000", name=op.f("ck_performed_act_result_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_performed_act_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_performed_act")),
        sa.UniqueConstraint("key", name=op.f("uq_performed_act_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_access",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "purpose <> 'emergency' OR length(reason) >= 10", name=op.f("ck_case_access_emergency_has_reason")
        ),
        sa.CheckConstraint(
            "purpose IN ('care', 'meeting', 'letter', 'audit', 'emergency')", name=op.f("ck_case_access_purpose_listed")
        ),
        sa.CheckConstraint("length(reason) <= 200000", name=op.f("ck_case_access_reason_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_case_access_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_case_access_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_case_access_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_access")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_access", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_access_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_case_access_person_id_expires_at", ["person_id", "expires_at"], unique=False)


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("case_access", schema=None) as batch_op:
        batch_op.drop_index("ix_case_access_person_id_expires_at")
        batch_op.drop_index(batch_op.f("ix_case_access_case_id"))

    op.drop_table("case_access")
    op.drop_table("performed_act")
    with op.batch_alter_table("credential_reset", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_credential_reset_person_id"))

    op.drop_table("credential_reset")
