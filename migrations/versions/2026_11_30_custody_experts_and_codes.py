"""Custody of material, the text of files, experts, absences, needed disciplines, codes, and saved views.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _add_texts(table: str, *names: str) -> None:
    """Add columns of text that are empty in the rows that are there."""
    with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        for name in names:
            batch_op.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=""))
            batch_op.create_check_constraint(batch_op.f(f"ck_{table}_{name}_length"), f"length({name}) <= 200000")
    with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        for name in names:
            batch_op.alter_column(name, server_default=None)


def _drop_texts(table: str, *names: str) -> None:
    with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        for name in reversed(names):
            batch_op.drop_constraint(batch_op.f(f"ck_{table}_{name}_length"), type_="check")
            batch_op.drop_column(name)


def upgrade() -> None:
    """Make the schema of this revision."""
    op.create_table(
        "absence",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("deputy_id IS NULL OR deputy_id <> person_id", name=op.f("ck_absence_deputy_is_another")),
        sa.CheckConstraint("last_on >= first_on", name=op.f("ck_absence_span_forward")),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_absence_note_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_absence_created_by_id")),
        sa.ForeignKeyConstraint(["deputy_id"], ["person.id"], name=op.f("fk_absence_deputy_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absence_person_id"), ["person_id"], unique=False)

    op.create_table(
        "discipline_need",
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("necessity", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_discipline_need_discipline_listed"),
        ),
        sa.CheckConstraint(
            "necessity IN ('critical', 'recommended', 'optional')", name=op.f("ck_discipline_need_necessity_listed")
        ),
        sa.CheckConstraint(
            "reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')",
            name=op.f("ck_discipline_need_reason_listed"),
        ),
        sa.CheckConstraint(
            "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')",
            name=op.f("ck_discipline_need_site_listed"),
        ),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_discipline_need_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discipline_need")),
        sa.UniqueConstraint("site", "reason", "discipline", name=op.f("uq_discipline_need_site_reason_discipline")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "disease_code",
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("display", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(code) <= 200000", name=op.f("ck_disease_code_code_length")),
        sa.CheckConstraint("length(display) <= 200000", name=op.f("ck_disease_code_display_length")),
        sa.CheckConstraint("length(parent) <= 200000", name=op.f("ck_disease_code_parent_length")),
        sa.CheckConstraint("length(system) <= 200000", name=op.f("ck_disease_code_system_length")),
        sa.CheckConstraint("length(version) <= 200000", name=op.f("ck_disease_code_version_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_disease_code_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disease_code")),
        sa.UniqueConstraint("system", "version", "code", name=op.f("uq_disease_code_system_version_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "expertise",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("code_prefix", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')",
            name=op.f("ck_expertise_site_listed"),
        ),
        sa.CheckConstraint("length(code_prefix) <= 200000", name=op.f("ck_expertise_code_prefix_length")),
        sa.CheckConstraint("length(code_system) <= 200000", name=op.f("ck_expertise_code_system_length")),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_expertise_note_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_expertise_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_expertise_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expertise")),
        sa.UniqueConstraint(
            "person_id",
            "site",
            "code_system",
            "code_prefix",
            name=op.f("uq_expertise_person_id_site_code_system_code_prefix"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("expertise", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_expertise_person_id"), ["person_id"], unique=False)

    op.create_table(
        "saved_view",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(criteria) <= 200000", name=op.f("ck_saved_view_criteria_length")),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_saved_view_name_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_saved_view_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_saved_view_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("person_id", "name", name=op.f("uq_saved_view_person_id_name")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("saved_view", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_saved_view_person_id"), ["person_id"], unique=False)

    op.create_table(
        "custody_event",
        sa.Column("material_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("tracking", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('received', 'wrong', 'damaged', 'moved', 'lent', 'lost', 'returned')",
            name=op.f("ck_custody_event_kind_listed"),
        ),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_custody_event_note_length")),
        sa.CheckConstraint("length(place) <= 200000", name=op.f("ck_custody_event_place_length")),
        sa.CheckConstraint("length(tracking) <= 200000", name=op.f("ck_custody_event_tracking_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_custody_event_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_custody_event_created_by_id")),
        sa.ForeignKeyConstraint(["material_id"], ["material.id"], name=op.f("fk_custody_event_material_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custody_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("custody_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_custody_event_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_custody_event_material_id"), ["material_id"], unique=False)

    _add_texts("attachment", "text")
    _add_texts("party", "fax", "contact")

    with op.batch_alter_table("clinical_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clinical_case_board_id"))
        batch_op.create_index("ix_clinical_case_board_id_id", ["board_id", "id"], unique=False)
        batch_op.create_index("ix_clinical_case_site_id", ["site", "id"], unique=False)

    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.create_index(
            "ix_material_awaited_case_id",
            ["case_id"],
            unique=False,
            sqlite_where=sa.text("received_on IS NULL"),
            postgresql_where=sa.text("received_on IS NULL"),
        )

    with op.batch_alter_table("material_request", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("channel", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("attachment_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_material_request_attachment_id"), "attachment", ["attachment_id"], ["id"]
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_material_request_channel_listed"),
            "channel IN ('letter', 'email', 'fax', 'telephone', 'portal')",
        )

    with op.batch_alter_table("referral", schema=None) as batch_op:
        for name in ("urgency", "reason", "mode", "requested_by"):
            batch_op.create_index(f"ix_referral_{name}_case_id", [name, "case_id"], unique=False)

    with op.batch_alter_table("opinion_invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opinion_invitation_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("person", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("cases_per_week", sa.Integer(), nullable=True))
        batch_op.create_check_constraint(batch_op.f("ck_person_cases_not_negative"), "cases_per_week >= 0")


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("person", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_person_cases_not_negative"), type_="check")
        batch_op.drop_column("cases_per_week")

    _drop_texts("party", "fax", "contact")

    with op.batch_alter_table("referral", schema=None) as batch_op:
        for name in ("urgency", "reason", "mode", "requested_by"):
            batch_op.drop_index(f"ix_referral_{name}_case_id")

    with op.batch_alter_table("opinion_invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_opinion_invitation_person_id"))

    with op.batch_alter_table("material_request", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_material_request_channel_listed"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_material_request_attachment_id"), type_="foreignkey")
        batch_op.drop_column("attachment_id")
        batch_op.drop_column("channel")

    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_material_awaited_case_id",
            sqlite_where=sa.text("received_on IS NULL"),
            postgresql_where=sa.text("received_on IS NULL"),
        )

    with op.batch_alter_table("clinical_case", schema=None) as batch_op:
        batch_op.drop_index("ix_clinical_case_site_id")
        batch_op.drop_index("ix_clinical_case_board_id_id")
        batch_op.create_index(batch_op.f("ix_clinical_case_board_id"), ["board_id"], unique=False)

    _drop_texts("attachment", "text")

    with op.batch_alter_table("custody_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_custody_event_material_id"))
        batch_op.drop_index(batch_op.f("ix_custody_event_case_id"))

    op.drop_table("custody_event")
    with op.batch_alter_table("saved_view", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_saved_view_person_id"))

    op.drop_table("saved_view")
    with op.batch_alter_table("expertise", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_expertise_person_id"))

    op.drop_table("expertise")
    op.drop_table("disease_code")
    op.drop_table("discipline_need")
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_absence_person_id"))

    op.drop_table("absence")
