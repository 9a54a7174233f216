"""The first board: every table of the model.

Revision: 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the schema of this revision."""
    op.create_table(
        "audit_event",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.Identity(always=False), nullable=False
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("operation", sa.String(length=20), nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("meta", sa.Text(), nullable=False),
        sa.Column("row_json", sa.Text(), nullable=False),
        sa.CheckConstraint("length(actor) <= 200000", name=op.f("ck_audit_event_actor_length")),
        sa.CheckConstraint("length(operation) <= 200000", name=op.f("ck_audit_event_operation_length")),
        sa.CheckConstraint("length(table_name) <= 200000", name=op.f("ck_audit_event_table_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_event_case_id"), ["case_id"], unique=False)

    op.create_table(
        "audit_head",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("meta", sa.Text(), nullable=False),
        sa.Column("row_json", sa.Text(), nullable=False),
        sa.CheckConstraint("length(hash) <= 200000", name=op.f("ck_audit_head_hash_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=True),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_person_discipline_listed"),
        ),
        sa.CheckConstraint(
            "role IN ('coordinator', 'specialist', 'administrator', 'auditor')", name=op.f("ck_person_role_listed")
        ),
        sa.CheckConstraint("length(family_name) <= 200000", name=op.f("ck_person_family_name_length")),
        sa.CheckConstraint("length(given_name) <= 200000", name=op.f("ck_person_given_name_length")),
        sa.CheckConstraint("length(institution) <= 200000", name=op.f("ck_person_institution_length")),
        sa.CheckConstraint("length(login) <= 200000", name=op.f("ck_person_login_length")),
        sa.CheckConstraint("length(title) <= 200000", name=op.f("ck_person_title_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_person_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("login", name=op.f("uq_person_login")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attachment",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(file_name) <= 200000", name=op.f("ck_attachment_file_name_length")),
        sa.CheckConstraint("length(media_type) <= 200000", name=op.f("ck_attachment_media_type_length")),
        sa.CheckConstraint("length(sha256) <= 200000", name=op.f("ck_attachment_sha256_length")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_attachment_sha256_hex")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_attachment_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("sha256", name=op.f("uq_attachment_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit_link",
        sa.Column(
            "position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) <= 200000", name=op.f("ck_audit_link_hash_length")),
        sa.CheckConstraint("length(previous_hash) <= 200000", name=op.f("ck_audit_link_previous_hash_length")),
        sa.ForeignKeyConstraint(["event_id"], ["audit_event.id"], name=op.f("fk_audit_link_event_id")),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_audit_link")),
        sa.UniqueConstraint("event_id", name=op.f("uq_audit_link_event_id")),
        sa.UniqueConstraint("hash", name=op.f("uq_audit_link_hash")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "board",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("usual_minutes", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')",
            name=op.f("ck_board_site_listed"),
        ),
        sa.CheckConstraint("length(address) <= 200000", name=op.f("ck_board_address_length")),
        sa.CheckConstraint("length(contact) <= 200000", name=op.f("ck_board_contact_length")),
        sa.CheckConstraint("length(institution) <= 200000", name=op.f("ck_board_institution_length")),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_board_name_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_board_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
        sa.UniqueConstraint("name", name=op.f("uq_board_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_counter",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_case_counter_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_counter")),
        sa.UniqueConstraint("year", name=op.f("uq_case_counter_year")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "checklist_item",
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("necessity", sa.Text(), nullable=False),
        sa.Column("maximum_age_days", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('slides', 'blocks', 'imaging', 'pathology_report', 'radiology_report', 'molecular_report', 'operative_report', 'clinical_letter', 'laboratory', 'medication_list', 'other_document')",
            name=op.f("ck_checklist_item_kind_listed"),
        ),
        sa.CheckConstraint(
            "necessity IN ('critical', 'recommended', 'optional')", name=op.f("ck_checklist_item_necessity_listed")
        ),
        sa.CheckConstraint(
            "reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')",
            name=op.f("ck_checklist_item_reason_listed"),
        ),
        sa.CheckConstraint(
            "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')",
            name=op.f("ck_checklist_item_site_listed"),
        ),
        sa.CheckConstraint("length(description) <= 200000", name=op.f("ck_checklist_item_description_length")),
        sa.CheckConstraint("maximum_age_days > 0", name=op.f("ck_checklist_item_age_positive")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_checklist_item_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_item")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "party",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organization", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("identifier_issuer", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('physician', 'practice', 'hospital', 'laboratory', 'insurer', 'trusted_person', 'other')",
            name=op.f("ck_party_kind_listed"),
        ),
        sa.CheckConstraint("length(address) <= 200000", name=op.f("ck_party_address_length")),
        sa.CheckConstraint("length(country) <= 200000", name=op.f("ck_party_country_length")),
        sa.CheckConstraint("length(email) <= 200000", name=op.f("ck_party_email_length")),
        sa.CheckConstraint("length(identifier) <= 200000", name=op.f("ck_party_identifier_length")),
        sa.CheckConstraint("length(identifier_issuer) <= 200000", name=op.f("ck_party_identifier_issuer_length")),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_party_name_length")),
        sa.CheckConstraint("length(organization) <= 200000", name=op.f("ck_party_organization_length")),
        sa.CheckConstraint("length(phone) <= 200000", name=op.f("ck_party_phone_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_party_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "patient",
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("deceased", sa.Boolean(), nullable=False),
        sa.Column("deceased_on", sa.Date(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("sex IN ('female', 'male', 'other', 'unknown')", name=op.f("ck_patient_sex_listed")),
        sa.CheckConstraint("length(address) <= 200000", name=op.f("ck_patient_address_length")),
        sa.CheckConstraint("length(country) <= 200000", name=op.f("ck_patient_country_length")),
        sa.CheckConstraint("length(email) <= 200000", name=op.f("ck_patient_email_length")),
        sa.CheckConstraint("length(family_name) <= 200000", name=op.f("ck_patient_family_name_length")),
        sa.CheckConstraint("length(given_name) <= 200000", name=op.f("ck_patient_given_name_length")),
        sa.CheckConstraint("length(language) <= 200000", name=op.f("ck_patient_language_length")),
        sa.CheckConstraint("length(phone) <= 200000", name=op.f("ck_patient_phone_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_patient_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_patient_family_name"), ["family_name"], unique=False)

    op.create_table(
        "trial",
        sa.Column("registry_number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("sites", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(phase) <= 200000", name=op.f("ck_trial_phase_length")),
        sa.CheckConstraint("length(registry_number) <= 200000", name=op.f("ck_trial_registry_number_length")),
        sa.CheckConstraint("length(sites) <= 200000", name=op.f("ck_trial_sites_length")),
        sa.CheckConstraint("length(status) <= 200000", name=op.f("ck_trial_status_length")),
        sa.CheckConstraint("length(title) <= 200000", name=op.f("ck_trial_title_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_trial_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trial")),
        sa.UniqueConstraint("registry_number", name=op.f("uq_trial_registry_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "board_member",
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("deputy", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_board_member_discipline_listed"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_board_member_board_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_board_member_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_board_member_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_member")),
        sa.UniqueConstraint(
            "board_id", "person_id", "discipline", name=op.f("uq_board_member_board_id_person_id_discipline")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "clinical_case",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("clinical_question", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("ecog", sa.Integer(), nullable=True),
        sa.Column("karnofsky", sa.Integer(), nullable=True),
        sa.Column("comorbidities", sa.Text(), nullable=False),
        sa.Column("family_history", sa.Text(), nullable=False),
        sa.Column("pregnancy", sa.Text(), nullable=False),
        sa.Column("prior_treatment", sa.Text(), nullable=False),
        sa.Column("opinions_opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opinions_opened_by_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawal_reason", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "site IN ('breast', 'lung', 'prostate', 'colorectal', 'upper_gastrointestinal', 'liver_pancreas_biliary', 'head_and_neck', 'melanoma', 'sarcoma', 'lymphoma_myeloma', 'leukemia', 'brain', 'gynecologic', 'thyroid', 'kidney_bladder', 'pediatric', 'general')",
            name=op.f("ck_clinical_case_site_listed"),
        ),
        sa.CheckConstraint("ecog BETWEEN 0 AND 5", name=op.f("ck_clinical_case_ecog_range")),
        sa.CheckConstraint("karnofsky BETWEEN 0 AND 100", name=op.f("ck_clinical_case_karnofsky_range")),
        sa.CheckConstraint(
            "length(clinical_question) <= 200000", name=op.f("ck_clinical_case_clinical_question_length")
        ),
        sa.CheckConstraint("length(clinical_question) > 0", name=op.f("ck_clinical_case_question_present")),
        sa.CheckConstraint("length(comorbidities) <= 200000", name=op.f("ck_clinical_case_comorbidities_length")),
        sa.CheckConstraint("length(family_history) <= 200000", name=op.f("ck_clinical_case_family_history_length")),
        sa.CheckConstraint("length(number) <= 200000", name=op.f("ck_clinical_case_number_length")),
        sa.CheckConstraint("length(pregnancy) <= 200000", name=op.f("ck_clinical_case_pregnancy_length")),
        sa.CheckConstraint("length(prior_treatment) <= 200000", name=op.f("ck_clinical_case_prior_treatment_length")),
        sa.CheckConstraint("length(summary) <= 200000", name=op.f("ck_clinical_case_summary_length")),
        sa.CheckConstraint(
            "length(withdrawal_reason) <= 200000", name=op.f("ck_clinical_case_withdrawal_reason_length")
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_clinical_case_board_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_clinical_case_created_by_id")),
        sa.ForeignKeyConstraint(
            ["opinions_opened_by_id"], ["person.id"], name=op.f("fk_clinical_case_opinions_opened_by_id")
        ),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_clinical_case_patient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clinical_case")),
        sa.UniqueConstraint("number", name=op.f("uq_clinical_case_number")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("clinical_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clinical_case_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_clinical_case_patient_id"), ["patient_id"], unique=False)

    op.create_table(
        "imported_file",
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(format) <= 200000", name=op.f("ck_imported_file_format_length")),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_imported_file_name_length")),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], name=op.f("fk_imported_file_attachment_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_imported_file_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_file")),
        sa.UniqueConstraint("attachment_id", name=op.f("uq_imported_file_attachment_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meeting",
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned_minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("video_link", sa.Text(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=False),
        sa.Column("coordinator_id", sa.Integer(), nullable=True),
        sa.Column("cutoff_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(place) <= 200000", name=op.f("ck_meeting_place_length")),
        sa.CheckConstraint("length(video_link) <= 200000", name=op.f("ck_meeting_video_link_length")),
        sa.CheckConstraint("planned_minutes > 0", name=op.f("ck_meeting_minutes_positive")),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_meeting_board_id")),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_meeting_chair_id")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["person.id"], name=op.f("fk_meeting_coordinator_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_meeting_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_starts_at"), ["starts_at"], unique=False)

    op.create_table(
        "patient_identifier",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(issuer) <= 200000", name=op.f("ck_patient_identifier_issuer_length")),
        sa.CheckConstraint("length(kind) <= 200000", name=op.f("ck_patient_identifier_kind_length")),
        sa.CheckConstraint("length(value) <= 200000", name=op.f("ck_patient_identifier_value_length")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_patient_identifier_created_by_id")),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_patient_identifier_patient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_identifier")),
        sa.UniqueConstraint("issuer", "value", name=op.f("uq_patient_identifier_issuer_value")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("patient_identifier", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_patient_identifier_patient_id"), ["patient_id"], unique=False)

    op.create_table(
        "required_discipline",
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("necessity", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_required_discipline_discipline_listed"),
        ),
        sa.CheckConstraint(
            "necessity IN ('critical', 'recommended', 'optional')", name=op.f("ck_required_discipline_necessity_listed")
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_required_discipline_board_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_required_discipline_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_required_discipline")),
        sa.UniqueConstraint("board_id", "discipline", name=op.f("uq_required_discipline_board_id_discipline")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("presenter_id", sa.Integer(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("late_reason", sa.Text(), nullable=False),
        sa.Column("provisional_reason", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("deferral_reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("quorate", sa.Boolean(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("absent", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "deferral_reason IN ('imaging', 'pathology', 'molecular', 'discipline_absent', 'patient_unfit', 'patient_declined', 'question_unclear')",
            name=op.f("ck_agenda_item_deferral_reason_listed"),
        ),
        sa.CheckConstraint(
            "outcome IN ('pending', 'discussed', 'listed_only', 'deferred')", name=op.f("ck_agenda_item_outcome_listed")
        ),
        sa.CheckConstraint("length(absent) <= 200000", name=op.f("ck_agenda_item_absent_length")),
        sa.CheckConstraint("length(late_reason) <= 200000", name=op.f("ck_agenda_item_late_reason_length")),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_agenda_item_note_length")),
        sa.CheckConstraint("length(present) <= 200000", name=op.f("ck_agenda_item_present_length")),
        sa.CheckConstraint(
            "length(provisional_reason) <= 200000", name=op.f("ck_agenda_item_provisional_reason_length")
        ),
        sa.CheckConstraint("length(question) <= 200000", name=op.f("ck_agenda_item_question_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_agenda_item_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_agenda_item_created_by_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id")),
        sa.ForeignKeyConstraint(["presenter_id"], ["person.id"], name=op.f("fk_agenda_item_presenter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("meeting_id", "case_id", name=op.f("uq_agenda_item_meeting_id_case_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=True),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_attendance_discipline_listed"),
        ),
        sa.CheckConstraint("left_at IS NULL OR left_at >= arrived_at", name=op.f("ck_attendance_span_forward")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_attendance_created_by_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "consent",
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("purpose IN ('care', 'research', 'contact')", name=op.f("ck_consent_purpose_listed")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_consent_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_consent_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sa.UniqueConstraint("case_id", "purpose", name=op.f("uq_consent_case_id_purpose")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_case_id"), ["case_id"], unique=False)

    op.create_table(
        "diagnosis",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verbatim", sa.Text(), nullable=False),
        sa.Column("stated_by", sa.Text(), nullable=False),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("report_number", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("code_version", sa.Text(), nullable=False),
        sa.Column("code_display", sa.Text(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('outside', 'review', 'board')", name=op.f("ck_diagnosis_kind_listed")),
        sa.CheckConstraint("length(code) <= 200000", name=op.f("ck_diagnosis_code_length")),
        sa.CheckConstraint("length(code_display) <= 200000", name=op.f("ck_diagnosis_code_display_length")),
        sa.CheckConstraint("length(code_system) <= 200000", name=op.f("ck_diagnosis_code_system_length")),
        sa.CheckConstraint("length(code_version) <= 200000", name=op.f("ck_diagnosis_code_version_length")),
        sa.CheckConstraint("length(institution) <= 200000", name=op.f("ck_diagnosis_institution_length")),
        sa.CheckConstraint("length(report_number) <= 200000", name=op.f("ck_diagnosis_report_number_length")),
        sa.CheckConstraint("length(stated_by) <= 200000", name=op.f("ck_diagnosis_stated_by_length")),
        sa.CheckConstraint("length(verbatim) <= 200000", name=op.f("ck_diagnosis_verbatim_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_diagnosis_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_diagnosis_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnosis")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("diagnosis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_diagnosis_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "uq_diagnosis_one_outside",
            ["case_id"],
            unique=True,
            sqlite_where=sa.text("kind = 'outside'"),
            postgresql_where=sa.text("kind = 'outside'"),
        )

    op.create_table(
        "imported_entry",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("resource_type", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("filed_sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('filed', 'updated', 'skipped', 'needs_you', 'refused')",
            name=op.f("ck_imported_entry_outcome_listed"),
        ),
        sa.CheckConstraint("length(content_sha256) <= 200000", name=op.f("ck_imported_entry_content_sha256_length")),
        sa.CheckConstraint("length(filed_sha256) <= 200000", name=op.f("ck_imported_entry_filed_sha256_length")),
        sa.CheckConstraint("length(key) <= 200000", name=op.f("ck_imported_entry_key_length")),
        sa.CheckConstraint("length(reason) <= 200000", name=op.f("ck_imported_entry_reason_length")),
        sa.CheckConstraint("length(resource_type) <= 200000", name=op.f("ck_imported_entry_resource_type_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_imported_entry_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_imported_entry_created_by_id")),
        sa.ForeignKeyConstraint(["file_id"], ["imported_file.id"], name=op.f("fk_imported_entry_file_id")),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_imported_entry_patient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_entry")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_entry_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_imported_entry_file_id"), ["file_id"], unique=False)
        batch_op.create_index("ix_imported_entry_key_id", ["key", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_imported_entry_patient_id"), ["patient_id"], unique=False)

    op.create_table(
        "material",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("accession_number", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("outside", sa.Boolean(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("necessity", sa.Text(), nullable=False),
        sa.Column("collected_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("unavailable_reason", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('slides', 'blocks', 'imaging', 'pathology_report', 'radiology_report', 'molecular_report', 'operative_report', 'clinical_letter', 'laboratory', 'medication_list', 'other_document')",
            name=op.f("ck_material_kind_listed"),
        ),
        sa.CheckConstraint(
            "necessity IN ('critical', 'recommended', 'optional')", name=op.f("ck_material_necessity_listed")
        ),
        sa.CheckConstraint("length(accession_number) <= 200000", name=op.f("ck_material_accession_number_length")),
        sa.CheckConstraint("length(description) <= 200000", name=op.f("ck_material_description_length")),
        sa.CheckConstraint("length(location) <= 200000", name=op.f("ck_material_location_length")),
        sa.CheckConstraint("length(unavailable_reason) <= 200000", name=op.f("ck_material_unavailable_reason_length")),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], name=op.f("fk_material_attachment_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_material_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_material_created_by_id")),
        sa.ForeignKeyConstraint(["source_id"], ["party.id"], name=op.f("fk_material_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_material")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_material_case_id"), ["case_id"], unique=False)

    op.create_table(
        "opinion_invitation",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("conflict", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_opinion_invitation_discipline_listed"),
        ),
        sa.CheckConstraint("length(conflict) <= 200000", name=op.f("ck_opinion_invitation_conflict_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_opinion_invitation_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_opinion_invitation_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_opinion_invitation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_invitation")),
        sa.UniqueConstraint("case_id", "person_id", name=op.f("uq_opinion_invitation_case_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("opinion_invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opinion_invitation_case_id"), ["case_id"], unique=False)

    op.create_table(
        "question",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("assigned_discipline", sa.Text(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("asked_by IN ('patient', 'referrer')", name=op.f("ck_question_asked_by_listed")),
        sa.CheckConstraint(
            "assigned_discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_question_assigned_discipline_listed"),
        ),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_question_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_question_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_question_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("case_id", "position", name=op.f("uq_question_case_id_position")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_case_id"), ["case_id"], unique=False)

    op.create_table(
        "referral",
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("referrer_id", sa.Integer(), nullable=True),
        sa.Column("insurer_id", sa.Integer(), nullable=True),
        sa.Column("trusted_person_id", sa.Integer(), nullable=True),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("interpreter_needed", sa.Boolean(), nullable=False),
        sa.Column("insurance_plan", sa.Text(), nullable=False),
        sa.Column("insurance_covers", sa.Boolean(), nullable=True),
        sa.Column("authorization_number", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("decision_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "decision IN ('pending', 'accepted', 'returned', 'declined')", name=op.f("ck_referral_decision_listed")
        ),
        sa.CheckConstraint("mode IN ('in_person', 'remote', 'records_only')", name=op.f("ck_referral_mode_listed")),
        sa.CheckConstraint(
            "reason IN ('abnormal_result', 'newly_diagnosed', 'considering_options', 'treatment_not_working', 'on_treatment', 'end_of_treatment', 'recurrence', 'surveillance')",
            name=op.f("ck_referral_reason_listed"),
        ),
        sa.CheckConstraint(
            "requested_by IN ('patient', 'physician', 'insurer', 'family')",
            name=op.f("ck_referral_requested_by_listed"),
        ),
        sa.CheckConstraint("urgency IN ('routine', 'soon', 'urgent')", name=op.f("ck_referral_urgency_listed")),
        sa.CheckConstraint(
            "length(authorization_number) <= 200000", name=op.f("ck_referral_authorization_number_length")
        ),
        sa.CheckConstraint("length(country) <= 200000", name=op.f("ck_referral_country_length")),
        sa.CheckConstraint("length(decision_reason) <= 200000", name=op.f("ck_referral_decision_reason_length")),
        sa.CheckConstraint("length(insurance_plan) <= 200000", name=op.f("ck_referral_insurance_plan_length")),
        sa.CheckConstraint("length(language) <= 200000", name=op.f("ck_referral_language_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_referral_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_referral_created_by_id")),
        sa.ForeignKeyConstraint(["insurer_id"], ["party.id"], name=op.f("fk_referral_insurer_id")),
        sa.ForeignKeyConstraint(["referrer_id"], ["party.id"], name=op.f("fk_referral_referrer_id")),
        sa.ForeignKeyConstraint(["trusted_person_id"], ["party.id"], name=op.f("fk_referral_trusted_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("case_id", name="uq_referral_one_per_case"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_referral_case_id"), ["case_id"], unique=False)

    op.create_table(
        "treatment_plan",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verbatim", sa.Text(), nullable=False),
        sa.Column("stated_by", sa.Text(), nullable=False),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('outside', 'opinion', 'board')", name=op.f("ck_treatment_plan_kind_listed")),
        sa.CheckConstraint("length(institution) <= 200000", name=op.f("ck_treatment_plan_institution_length")),
        sa.CheckConstraint("length(stated_by) <= 200000", name=op.f("ck_treatment_plan_stated_by_length")),
        sa.CheckConstraint("length(verbatim) <= 200000", name=op.f("ck_treatment_plan_verbatim_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_treatment_plan_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_treatment_plan_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_treatment_plan")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("treatment_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_treatment_plan_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "uq_treatment_plan_one_outside",
            ["case_id"],
            unique=True,
            sqlite_where=sa.text("kind = 'outside'"),
            postgresql_where=sa.text("kind = 'outside'"),
        )

    op.create_table(
        "trial_match",
        sa.Column("trial_id", sa.Integer(), nullable=False),
        sa.Column("eligibility", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("assessed_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "eligibility IN ('eligible', 'maybe', 'not_eligible')", name=op.f("ck_trial_match_eligibility_listed")
        ),
        sa.CheckConstraint("place IN ('here', 'at_home', 'either')", name=op.f("ck_trial_match_place_listed")),
        sa.CheckConstraint("length(criterion) <= 200000", name=op.f("ck_trial_match_criterion_length")),
        sa.ForeignKeyConstraint(["assessed_by_id"], ["person.id"], name=op.f("fk_trial_match_assessed_by_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_trial_match_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_trial_match_created_by_id")),
        sa.ForeignKeyConstraint(["trial_id"], ["trial.id"], name=op.f("fk_trial_match_trial_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trial_match")),
        sa.UniqueConstraint("case_id", "trial_id", name=op.f("uq_trial_match_case_id_trial_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("trial_match", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_trial_match_case_id"), ["case_id"], unique=False)

    op.create_table(
        "biomarker",
        sa.Column("diagnosis_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("specimen", sa.Text(), nullable=False),
        sa.Column("significance", sa.Text(), nullable=False),
        sa.Column("germline", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("absence", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("code_version", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "absence IN ('not_stated', 'not_assessed', 'not_applicable')", name=op.f("ck_biomarker_absence_listed")
        ),
        sa.CheckConstraint(
            "status IN ('positive', 'negative', 'equivocal', 'not_done')", name=op.f("ck_biomarker_status_listed")
        ),
        sa.CheckConstraint("length(code) <= 200000", name=op.f("ck_biomarker_code_length")),
        sa.CheckConstraint("length(code_system) <= 200000", name=op.f("ck_biomarker_code_system_length")),
        sa.CheckConstraint("length(code_version) <= 200000", name=op.f("ck_biomarker_code_version_length")),
        sa.CheckConstraint("length(method) <= 200000", name=op.f("ck_biomarker_method_length")),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_biomarker_name_length")),
        sa.CheckConstraint("length(number) <= 200000", name=op.f("ck_biomarker_number_length")),
        sa.CheckConstraint("length(significance) <= 200000", name=op.f("ck_biomarker_significance_length")),
        sa.CheckConstraint("length(specimen) <= 200000", name=op.f("ck_biomarker_specimen_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_biomarker_text_length")),
        sa.CheckConstraint("length(unit) <= 200000", name=op.f("ck_biomarker_unit_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_biomarker_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_biomarker_created_by_id")),
        sa.ForeignKeyConstraint(["diagnosis_id"], ["diagnosis.id"], name=op.f("fk_biomarker_diagnosis_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_biomarker")),
        sa.UniqueConstraint("diagnosis_id", "name", "method", name=op.f("uq_biomarker_diagnosis_id_name_method")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("biomarker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_biomarker_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_biomarker_diagnosis_id"), ["diagnosis_id"], unique=False)

    op.create_table(
        "diagnosis_axis",
        sa.Column("diagnosis_id", sa.Integer(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("radpeer", sa.Text(), nullable=True),
        sa.Column("response", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("absence", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("code_version", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "absence IN ('not_stated', 'not_assessed', 'not_applicable')", name=op.f("ck_diagnosis_axis_absence_listed")
        ),
        sa.CheckConstraint(
            "axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')",
            name=op.f("ck_diagnosis_axis_axis_listed"),
        ),
        sa.CheckConstraint("radpeer IN ('1', '2a', '2b', '3a', '3b')", name=op.f("ck_diagnosis_axis_radpeer_listed")),
        sa.CheckConstraint(
            "response IN ('CR', 'PR', 'SD', 'PD', 'NE')", name=op.f("ck_diagnosis_axis_response_listed")
        ),
        sa.CheckConstraint("length(code) <= 200000", name=op.f("ck_diagnosis_axis_code_length")),
        sa.CheckConstraint("length(code_system) <= 200000", name=op.f("ck_diagnosis_axis_code_system_length")),
        sa.CheckConstraint("length(code_version) <= 200000", name=op.f("ck_diagnosis_axis_code_version_length")),
        sa.CheckConstraint("length(label) <= 200000", name=op.f("ck_diagnosis_axis_label_length")),
        sa.CheckConstraint("length(method) <= 200000", name=op.f("ck_diagnosis_axis_method_length")),
        sa.CheckConstraint("length(number) <= 200000", name=op.f("ck_diagnosis_axis_number_length")),
        sa.CheckConstraint("length(system) <= 200000", name=op.f("ck_diagnosis_axis_system_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_diagnosis_axis_text_length")),
        sa.CheckConstraint("length(unit) <= 200000", name=op.f("ck_diagnosis_axis_unit_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_diagnosis_axis_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_diagnosis_axis_created_by_id")),
        sa.ForeignKeyConstraint(["diagnosis_id"], ["diagnosis.id"], name=op.f("fk_diagnosis_axis_diagnosis_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnosis_axis")),
        sa.UniqueConstraint("diagnosis_id", "axis", "label", name=op.f("uq_diagnosis_axis_diagnosis_id_axis_label")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("diagnosis_axis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_diagnosis_axis_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_diagnosis_axis_diagnosis_id"), ["diagnosis_id"], unique=False)

    op.create_table(
        "material_request",
        sa.Column("material_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_material_request_note_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_material_request_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_material_request_created_by_id")),
        sa.ForeignKeyConstraint(["material_id"], ["material.id"], name=op.f("fk_material_request_material_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_material_request_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_material_request")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("material_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_material_request_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_material_request_material_id"), ["material_id"], unique=False)

    op.create_table(
        "opinion",
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("diagnosis_agreement", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Text(), nullable=True),
        sa.Column("missing_information", sa.Text(), nullable=False),
        sa.Column("evidence_level", sa.Text(), nullable=False),
        sa.Column("evidence_source", sa.Text(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("revision_reason", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_sha256", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("confidence IN ('low', 'moderate', 'high')", name=op.f("ck_opinion_confidence_listed")),
        sa.CheckConstraint(
            "diagnosis_agreement IN ('agrees', 'agrees_in_part', 'disagrees', 'cannot_say')",
            name=op.f("ck_opinion_diagnosis_agreement_listed"),
        ),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_opinion_discipline_listed"),
        ),
        sa.CheckConstraint("length(evidence_level) <= 200000", name=op.f("ck_opinion_evidence_level_length")),
        sa.CheckConstraint("length(evidence_source) <= 200000", name=op.f("ck_opinion_evidence_source_length")),
        sa.CheckConstraint("length(missing_information) <= 200000", name=op.f("ck_opinion_missing_information_length")),
        sa.CheckConstraint("length(rationale) <= 200000", name=op.f("ck_opinion_rationale_length")),
        sa.CheckConstraint("length(revision_reason) <= 200000", name=op.f("ck_opinion_revision_reason_length")),
        sa.CheckConstraint("length(signed_sha256) <= 200000", name=op.f("ck_opinion_signed_sha256_length")),
        sa.CheckConstraint("length(statement) <= 200000", name=op.f("ck_opinion_statement_length")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_opinion_author_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_opinion_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_opinion_created_by_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["treatment_plan.id"], name=op.f("fk_opinion_plan_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["opinion.id"], name=op.f("fk_opinion_supersedes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
        sa.UniqueConstraint("plan_id", name=op.f("uq_opinion_plan_id")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_opinion_supersedes_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("opinion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opinion_case_id"), ["case_id"], unique=False)

    op.create_table(
        "plan_component",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("timing", sa.Text(), nullable=True),
        sa.Column("intent", sa.Text(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "intent IN ('curative', 'palliative', 'supportive', 'diagnostic', 'preventive')",
            name=op.f("ck_plan_component_intent_listed"),
        ),
        sa.CheckConstraint(
            "modality IN ('surgery', 'radiation', 'systemic', 'local_ablation', 'observation', 'best_supportive_care', 'work_up', 'trial')",
            name=op.f("ck_plan_component_modality_listed"),
        ),
        sa.CheckConstraint(
            "progress IN ('planned', 'started', 'completed', 'stopped')", name=op.f("ck_plan_component_progress_listed")
        ),
        sa.CheckConstraint(
            "timing IN ('neoadjuvant', 'definitive', 'adjuvant', 'concurrent')",
            name=op.f("ck_plan_component_timing_listed"),
        ),
        sa.CheckConstraint("length(code) <= 200000", name=op.f("ck_plan_component_code_length")),
        sa.CheckConstraint("length(code_system) <= 200000", name=op.f("ck_plan_component_code_system_length")),
        sa.CheckConstraint("length(condition) <= 200000", name=op.f("ck_plan_component_condition_length")),
        sa.CheckConstraint("length(label) <= 200000", name=op.f("ck_plan_component_label_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_plan_component_text_length")),
        sa.CheckConstraint("level BETWEEN 0 AND 4", name=op.f("ck_plan_component_level_range")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_plan_component_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_plan_component_created_by_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["treatment_plan.id"], name=op.f("fk_plan_component_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_component")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_component", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_component_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_component_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "recommendation",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("agenda_item_id", sa.Integer(), nullable=False),
        sa.Column("diagnosis_id", sa.Integer(), nullable=True),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("diagnosis_summary", sa.Text(), nullable=False),
        sa.Column("diagnosis_class", sa.Text(), nullable=True),
        sa.Column("stage_summary", sa.Text(), nullable=False),
        sa.Column("stage_class", sa.Text(), nullable=True),
        sa.Column("treatment_summary", sa.Text(), nullable=False),
        sa.Column("direction_proposed", sa.Text(), nullable=True),
        sa.Column("direction_decided", sa.Text(), nullable=True),
        sa.Column("direction_reason", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("no_recommendation", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_note", sa.Text(), nullable=False),
        sa.Column("follow_up", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=True),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("supersede_reason", sa.Text(), nullable=False),
        sa.Column("read_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "agreement IN ('unanimous', 'majority', 'split')", name=op.f("ck_recommendation_agreement_listed")
        ),
        sa.CheckConstraint(
            "diagnosis_class IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_recommendation_diagnosis_class_listed"),
        ),
        sa.CheckConstraint(
            "direction_decided IN ('same', 'different_equal', 'less', 'more', 'mixed', 'no_outside_plan', 'work_up_first')",
            name=op.f("ck_recommendation_direction_decided_listed"),
        ),
        sa.CheckConstraint(
            "direction_proposed IN ('same', 'different_equal', 'less', 'more', 'mixed', 'no_outside_plan', 'work_up_first')",
            name=op.f("ck_recommendation_direction_proposed_listed"),
        ),
        sa.CheckConstraint(
            "no_recommendation IN ('records_insufficient', 'diagnosis_uncertain', 'result_pending', 'patient_declined', 'patient_died', 'outside_scope')",
            name=op.f("ck_recommendation_no_recommendation_listed"),
        ),
        sa.CheckConstraint("place IN ('here', 'at_home', 'either')", name=op.f("ck_recommendation_place_listed")),
        sa.CheckConstraint(
            "stage_class IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_recommendation_stage_class_listed"),
        ),
        sa.CheckConstraint(
            "direction_decided IS NULL OR direction_proposed IS NULL OR direction_decided = direction_proposed OR length(direction_reason) > 0",
            name=op.f("ck_recommendation_direction_has_reason"),
        ),
        sa.CheckConstraint(
            "length(diagnosis_summary) <= 200000", name=op.f("ck_recommendation_diagnosis_summary_length")
        ),
        sa.CheckConstraint(
            "length(direction_reason) <= 200000", name=op.f("ck_recommendation_direction_reason_length")
        ),
        sa.CheckConstraint("length(flags) <= 200000", name=op.f("ck_recommendation_flags_length")),
        sa.CheckConstraint("length(follow_up) <= 200000", name=op.f("ck_recommendation_follow_up_length")),
        sa.CheckConstraint("length(place_note) <= 200000", name=op.f("ck_recommendation_place_note_length")),
        sa.CheckConstraint("length(rationale) <= 200000", name=op.f("ck_recommendation_rationale_length")),
        sa.CheckConstraint("length(stage_summary) <= 200000", name=op.f("ck_recommendation_stage_summary_length")),
        sa.CheckConstraint(
            "length(supersede_reason) <= 200000", name=op.f("ck_recommendation_supersede_reason_length")
        ),
        sa.CheckConstraint(
            "length(treatment_summary) <= 200000", name=op.f("ck_recommendation_treatment_summary_length")
        ),
        sa.ForeignKeyConstraint(["agenda_item_id"], ["agenda_item.id"], name=op.f("fk_recommendation_agenda_item_id")),
        sa.ForeignKeyConstraint(["approved_by_id"], ["person.id"], name=op.f("fk_recommendation_approved_by_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_recommendation_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_recommendation_created_by_id")),
        sa.ForeignKeyConstraint(["diagnosis_id"], ["diagnosis.id"], name=op.f("fk_recommendation_diagnosis_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["treatment_plan.id"], name=op.f("fk_recommendation_plan_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["recommendation.id"], name=op.f("fk_recommendation_supersedes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation")),
        sa.UniqueConstraint("case_id", "version", name=op.f("uq_recommendation_case_id_version")),
        sa.UniqueConstraint("diagnosis_id", name=op.f("uq_recommendation_diagnosis_id")),
        sa.UniqueConstraint("plan_id", name=op.f("uq_recommendation_plan_id")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_recommendation_supersedes_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("recommendation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recommendation_case_id"), ["case_id"], unique=False)

    op.create_table(
        "review",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("discipline", sa.Text(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("diagnosis_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("conflict", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("amends_id", sa.Integer(), nullable=True),
        sa.Column("amendment_reason", sa.Text(), nullable=False),
        sa.Column("overall_proposed", sa.Text(), nullable=True),
        sa.Column("overall_decided", sa.Text(), nullable=True),
        sa.Column("overall_reason", sa.Text(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_sha256", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "basis IN ('own_read', 'report_only', 'not_available')", name=op.f("ck_review_basis_listed")
        ),
        sa.CheckConstraint(
            "discipline IN ('pathology', 'radiology', 'nuclear_medicine', 'medical_oncology', 'hematology', 'pediatric_oncology', 'surgery', 'neurosurgery', 'gynecology', 'urology', 'head_and_neck_surgery', 'radiation_oncology', 'genetics', 'clinical_trials', 'palliative_care', 'integrative_medicine', 'nursing', 'psycho_oncology', 'pharmacy', 'obstetrics')",
            name=op.f("ck_review_discipline_listed"),
        ),
        sa.CheckConstraint(
            "overall_decided IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_review_overall_decided_listed"),
        ),
        sa.CheckConstraint(
            "overall_proposed IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_review_overall_proposed_listed"),
        ),
        sa.CheckConstraint("length(amendment_reason) <= 200000", name=op.f("ck_review_amendment_reason_length")),
        sa.CheckConstraint("length(comment) <= 200000", name=op.f("ck_review_comment_length")),
        sa.CheckConstraint("length(conflict) <= 200000", name=op.f("ck_review_conflict_length")),
        sa.CheckConstraint("length(kind) <= 200000", name=op.f("ck_review_kind_length")),
        sa.CheckConstraint("length(overall_reason) <= 200000", name=op.f("ck_review_overall_reason_length")),
        sa.CheckConstraint("length(signed_sha256) <= 200000", name=op.f("ck_review_signed_sha256_length")),
        sa.ForeignKeyConstraint(["amends_id"], ["review.id"], name=op.f("fk_review_amends_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_review_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_review_created_by_id")),
        sa.ForeignKeyConstraint(["diagnosis_id"], ["diagnosis.id"], name=op.f("fk_review_diagnosis_id")),
        sa.ForeignKeyConstraint(["reviewer_id"], ["person.id"], name=op.f("fk_review_reviewer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("amends_id", name=op.f("uq_review_amends_id")),
        sa.UniqueConstraint("diagnosis_id", name=op.f("uq_review_diagnosis_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_case_id"), ["case_id"], unique=False)

    op.create_table(
        "answer",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("opinion_id", sa.Integer(), nullable=True),
        sa.Column("recommendation_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('answered', 'deferred', 'out_of_scope')", name=op.f("ck_answer_kind_listed")),
        sa.CheckConstraint("(opinion_id IS NULL) <> (recommendation_id IS NULL)", name=op.f("ck_answer_one_owner")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_answer_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_answer_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_answer_created_by_id")),
        sa.ForeignKeyConstraint(["opinion_id"], ["opinion.id"], name=op.f("fk_answer_opinion_id")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_answer_question_id")),
        sa.ForeignKeyConstraint(["recommendation_id"], ["recommendation.id"], name=op.f("fk_answer_recommendation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("question_id", "opinion_id", name=op.f("uq_answer_question_id_opinion_id")),
        sa.UniqueConstraint("question_id", "recommendation_id", name=op.f("uq_answer_question_id_recommendation_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answer_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_answer_opinion_id"), ["opinion_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_answer_question_id"), ["question_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_answer_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "concordance_finding",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("outside_text", sa.Text(), nullable=False),
        sa.Column("review_text", sa.Text(), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=False),
        sa.Column("proposed_reason", sa.Text(), nullable=False),
        sa.Column("decided", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("causes", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=True),
        sa.Column("rater_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "axis IN ('behavior', 'primary_site', 'laterality', 'histologic_type', 'grade', 't', 'n', 'm', 'stage_group', 'biomarker', 'margin', 'lymphovascular_invasion', 'perineural_invasion', 'imaging', 'other')",
            name=op.f("ck_concordance_finding_axis_listed"),
        ),
        sa.CheckConstraint(
            "decided IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_concordance_finding_decided_listed"),
        ),
        sa.CheckConstraint(
            "effect IN ('none', 'potential', 'actual')", name=op.f("ck_concordance_finding_effect_listed")
        ),
        sa.CheckConstraint(
            "proposed IN ('agrees', 'refined', 'minor', 'major', 'new', 'not_comparable', 'not_evaluable', 'no_outside_opinion')",
            name=op.f("ck_concordance_finding_proposed_listed"),
        ),
        sa.CheckConstraint(
            "decided = proposed OR length(override_reason) > 0", name=op.f("ck_concordance_finding_override_has_reason")
        ),
        sa.CheckConstraint("length(causes) <= 200000", name=op.f("ck_concordance_finding_causes_length")),
        sa.CheckConstraint("length(label) <= 200000", name=op.f("ck_concordance_finding_label_length")),
        sa.CheckConstraint("length(outside_text) <= 200000", name=op.f("ck_concordance_finding_outside_text_length")),
        sa.CheckConstraint(
            "length(override_reason) <= 200000", name=op.f("ck_concordance_finding_override_reason_length")
        ),
        sa.CheckConstraint(
            "length(proposed_reason) <= 200000", name=op.f("ck_concordance_finding_proposed_reason_length")
        ),
        sa.CheckConstraint("length(review_text) <= 200000", name=op.f("ck_concordance_finding_review_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_concordance_finding_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_concordance_finding_created_by_id")),
        sa.ForeignKeyConstraint(["rater_id"], ["person.id"], name=op.f("fk_concordance_finding_rater_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_concordance_finding_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concordance_finding")),
        sa.UniqueConstraint("review_id", "axis", "label", name=op.f("uq_concordance_finding_review_id_axis_label")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("concordance_finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concordance_finding_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_concordance_finding_review_id"), ["review_id"], unique=False)

    op.create_table(
        "conditional_step",
        sa.Column("opinion_id", sa.Integer(), nullable=True),
        sa.Column("recommendation_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("result_due_on", sa.Date(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(opinion_id IS NULL) <> (recommendation_id IS NULL)", name=op.f("ck_conditional_step_one_owner")
        ),
        sa.CheckConstraint("length(action) <= 200000", name=op.f("ck_conditional_step_action_length")),
        sa.CheckConstraint("length(condition) <= 200000", name=op.f("ck_conditional_step_condition_length")),
        sa.CheckConstraint("length(owner) <= 200000", name=op.f("ck_conditional_step_owner_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_conditional_step_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_conditional_step_created_by_id")),
        sa.ForeignKeyConstraint(["opinion_id"], ["opinion.id"], name=op.f("fk_conditional_step_opinion_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_conditional_step_recommendation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conditional_step")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("conditional_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conditional_step_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_conditional_step_opinion_id"), ["opinion_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_conditional_step_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "considered_item",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("consideration", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "consideration IN ('recommended', 'not_indicated', 'not_considered')",
            name=op.f("ck_considered_item_consideration_listed"),
        ),
        sa.CheckConstraint(
            "topic IN ('trials', 'germline_testing', 'molecular_testing', 'palliative_care', 'psychosocial_care', 'nutrition', 'rehabilitation', 'fertility', 'integrative_medicine')",
            name=op.f("ck_considered_item_topic_listed"),
        ),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_considered_item_note_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_considered_item_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_considered_item_created_by_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_considered_item_recommendation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_considered_item")),
        sa.UniqueConstraint("recommendation_id", "topic", name=op.f("uq_considered_item_recommendation_id_topic")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("considered_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_considered_item_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_considered_item_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "discordance_notice",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("amended_report_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_discordance_notice_note_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_discordance_notice_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_discordance_notice_created_by_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_discordance_notice_party_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_discordance_notice_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discordance_notice")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("discordance_notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_discordance_notice_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_discordance_notice_review_id"), ["review_id"], unique=False)

    op.create_table(
        "dissent",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_dissent_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_dissent_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_dissent_created_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_dissent_person_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_dissent_recommendation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dissent")),
        sa.UniqueConstraint("recommendation_id", "person_id", name=op.f("uq_dissent_recommendation_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("dissent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dissent_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dissent_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "expected_outcome",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("rater_id", sa.Integer(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "axis IN ('short_term_morbidity', 'long_term_morbidity', 'prognosis')",
            name=op.f("ck_expected_outcome_axis_listed"),
        ),
        sa.CheckConstraint(
            "change IN ('improved', 'unchanged', 'worse', 'uncertain')", name=op.f("ck_expected_outcome_change_listed")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_expected_outcome_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_expected_outcome_created_by_id")),
        sa.ForeignKeyConstraint(["rater_id"], ["person.id"], name=op.f("fk_expected_outcome_rater_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_expected_outcome_recommendation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expected_outcome")),
        sa.UniqueConstraint(
            "recommendation_id", "rater_id", "axis", name=op.f("uq_expected_outcome_recommendation_id_rater_id_axis")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("expected_outcome", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_expected_outcome_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_expected_outcome_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("implementation", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "implementation IN ('full', 'partial', 'not_implemented', 'unknown')",
            name=op.f("ck_follow_up_implementation_listed"),
        ),
        sa.CheckConstraint(
            "reason IN ('patient_wish', 'death', 'comorbidity', 'toxicity', 'progression', 'new_information', 'condition_not_met', 'payment_refused', 'lost_to_follow_up', 'logistics', 'unknown')",
            name=op.f("ck_follow_up_reason_listed"),
        ),
        sa.CheckConstraint("days > 0", name=op.f("ck_follow_up_days_positive")),
        sa.CheckConstraint("length(note) <= 200000", name=op.f("ck_follow_up_note_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_follow_up_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_follow_up_created_by_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_follow_up_recommendation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint(
            "case_id", "recommendation_id", "days", name=op.f("uq_follow_up_case_id_recommendation_id_days")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_up_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_up_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "letter",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by_id", sa.Integer(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("supersede_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('referrer', 'patient', 'insurer')", name=op.f("ck_letter_kind_listed")),
        sa.CheckConstraint("length(content_sha256) <= 200000", name=op.f("ck_letter_content_sha256_length")),
        sa.CheckConstraint("length(content_sha256) = 64", name=op.f("ck_letter_content_sha256_hex")),
        sa.CheckConstraint("length(language) <= 200000", name=op.f("ck_letter_language_length")),
        sa.CheckConstraint("length(pdf_sha256) <= 200000", name=op.f("ck_letter_pdf_sha256_length")),
        sa.CheckConstraint("length(pdf_sha256) = 64", name=op.f("ck_letter_pdf_sha256_hex")),
        sa.CheckConstraint("length(supersede_reason) <= 200000", name=op.f("ck_letter_supersede_reason_length")),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], name=op.f("fk_letter_attachment_id")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_letter_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_letter_created_by_id")),
        sa.ForeignKeyConstraint(["issued_by_id"], ["person.id"], name=op.f("fk_letter_issued_by_id")),
        sa.ForeignKeyConstraint(["recommendation_id"], ["recommendation.id"], name=op.f("fk_letter_recommendation_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["letter.id"], name=op.f("fk_letter_supersedes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint(
            "case_id", "kind", "language", "version", name=op.f("uq_letter_case_id_kind_language_version")
        ),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_letter_supersedes_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "ordered_test",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) <= 200000", name=op.f("ck_ordered_test_name_length")),
        sa.CheckConstraint("length(result) <= 200000", name=op.f("ck_ordered_test_result_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_ordered_test_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_ordered_test_created_by_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_ordered_test_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ordered_test")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("ordered_test", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ordered_test_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_ordered_test_review_id"), ["review_id"], unique=False)

    op.create_table(
        "recommendation_item",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("source_review_id", sa.Integer(), nullable=True),
        sa.Column("source_opinion_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "code IN ('evaluate_surgery', 'evaluate_radiation', 'evaluate_systemic', 'evaluate_local_therapy', 'observation', 'early_restaging', 'continue_therapy', 'trial', 'molecular_testing', 'repeat_biopsy', 'pathologist_review', 'start_systemic', 'continue_systemic', 'stop_systemic', 'palliative_care', 'pain_management', 'psycho_oncology', 'rehabilitation', 'genetic_counselling', 'confirmatory_testing', 'other_board')",
            name=op.f("ck_recommendation_item_code_listed"),
        ),
        sa.CheckConstraint("length(condition) <= 200000", name=op.f("ck_recommendation_item_condition_length")),
        sa.CheckConstraint("length(owner) <= 200000", name=op.f("ck_recommendation_item_owner_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_recommendation_item_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_recommendation_item_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_recommendation_item_created_by_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_recommendation_item_recommendation_id")
        ),
        sa.ForeignKeyConstraint(
            ["source_opinion_id"], ["opinion.id"], name=op.f("fk_recommendation_item_source_opinion_id")
        ),
        sa.ForeignKeyConstraint(
            ["source_review_id"], ["review.id"], name=op.f("fk_recommendation_item_source_review_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation_item")),
        sa.UniqueConstraint("recommendation_id", "rank", name=op.f("uq_recommendation_item_recommendation_id_rank")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("recommendation_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recommendation_item_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_recommendation_item_recommendation_id"), ["recommendation_id"], unique=False
        )

    op.create_table(
        "reviewed_material",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("material_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "basis IN ('own_read', 'report_only', 'not_available')", name=op.f("ck_reviewed_material_basis_listed")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_reviewed_material_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_reviewed_material_created_by_id")),
        sa.ForeignKeyConstraint(["material_id"], ["material.id"], name=op.f("fk_reviewed_material_material_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_reviewed_material_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviewed_material")),
        sa.UniqueConstraint("review_id", "material_id", name=op.f("uq_reviewed_material_review_id_material_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reviewed_material", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reviewed_material_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reviewed_material_review_id"), ["review_id"], unique=False)

    op.create_table(
        "target_lesion",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("organ", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("lymph_node", sa.Boolean(), nullable=False),
        sa.Column("baseline_mm", sa.Text(), nullable=False),
        sa.Column("nadir_mm", sa.Text(), nullable=False),
        sa.Column("current_mm", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(baseline_mm) <= 200000", name=op.f("ck_target_lesion_baseline_mm_length")),
        sa.CheckConstraint("length(current_mm) <= 200000", name=op.f("ck_target_lesion_current_mm_length")),
        sa.CheckConstraint("length(description) <= 200000", name=op.f("ck_target_lesion_description_length")),
        sa.CheckConstraint("length(nadir_mm) <= 200000", name=op.f("ck_target_lesion_nadir_mm_length")),
        sa.CheckConstraint("length(organ) <= 200000", name=op.f("ck_target_lesion_organ_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_target_lesion_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_target_lesion_created_by_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_target_lesion_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_lesion")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("target_lesion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_target_lesion_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_target_lesion_review_id"), ["review_id"], unique=False)

    op.create_table(
        "treatment_option",
        sa.Column("opinion_id", sa.Integer(), nullable=True),
        sa.Column("recommendation_id", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("benefits", sa.Text(), nullable=False),
        sa.Column("risks", sa.Text(), nullable=False),
        sa.Column("side_effects", sa.Text(), nullable=False),
        sa.Column("daily_life", sa.Text(), nullable=False),
        sa.Column("source_opinion_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(opinion_id IS NULL) <> (recommendation_id IS NULL)", name=op.f("ck_treatment_option_one_owner")
        ),
        sa.CheckConstraint("length(benefits) <= 200000", name=op.f("ck_treatment_option_benefits_length")),
        sa.CheckConstraint("length(daily_life) <= 200000", name=op.f("ck_treatment_option_daily_life_length")),
        sa.CheckConstraint("length(risks) <= 200000", name=op.f("ck_treatment_option_risks_length")),
        sa.CheckConstraint("length(side_effects) <= 200000", name=op.f("ck_treatment_option_side_effects_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_treatment_option_text_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_treatment_option_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_treatment_option_created_by_id")),
        sa.ForeignKeyConstraint(["opinion_id"], ["opinion.id"], name=op.f("fk_treatment_option_opinion_id")),
        sa.ForeignKeyConstraint(
            ["recommendation_id"], ["recommendation.id"], name=op.f("fk_treatment_option_recommendation_id")
        ),
        sa.ForeignKeyConstraint(
            ["source_opinion_id"], ["opinion.id"], name=op.f("fk_treatment_option_source_opinion_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_treatment_option")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("treatment_option", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_treatment_option_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_treatment_option_opinion_id"), ["opinion_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_treatment_option_recommendation_id"), ["recommendation_id"], unique=False)

    op.create_table(
        "adjudication",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("truth", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "truth IN ('outside_right', 'review_right', 'neither')", name=op.f("ck_adjudication_truth_listed")
        ),
        sa.CheckConstraint("length(evidence) <= 200000", name=op.f("ck_adjudication_evidence_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_adjudication_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_adjudication_created_by_id")),
        sa.ForeignKeyConstraint(["finding_id"], ["concordance_finding.id"], name=op.f("fk_adjudication_finding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adjudication")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("adjudication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_adjudication_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_adjudication_finding_id"), ["finding_id"], unique=False)

    op.create_table(
        "dispatch",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_by_id", sa.Integer(), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('mail', 'email', 'fax', 'portal', 'hand', 'interface')",
            name=op.f("ck_dispatch_channel_listed"),
        ),
        sa.CheckConstraint("length(recipient) <= 200000", name=op.f("ck_dispatch_recipient_length")),
        sa.ForeignKeyConstraint(["case_id"], ["clinical_case.id"], name=op.f("fk_dispatch_case_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_dispatch_created_by_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_dispatch_letter_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_dispatch_party_id")),
        sa.ForeignKeyConstraint(["sent_by_id"], ["person.id"], name=op.f("fk_dispatch_sent_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("dispatch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dispatch_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dispatch_letter_id"), ["letter_id"], unique=False)


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("dispatch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dispatch_letter_id"))
        batch_op.drop_index(batch_op.f("ix_dispatch_case_id"))

    op.drop_table("dispatch")
    with op.batch_alter_table("adjudication", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_adjudication_finding_id"))
        batch_op.drop_index(batch_op.f("ix_adjudication_case_id"))

    op.drop_table("adjudication")
    with op.batch_alter_table("treatment_option", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_treatment_option_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_treatment_option_opinion_id"))
        batch_op.drop_index(batch_op.f("ix_treatment_option_case_id"))

    op.drop_table("treatment_option")
    with op.batch_alter_table("target_lesion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_target_lesion_review_id"))
        batch_op.drop_index(batch_op.f("ix_target_lesion_case_id"))

    op.drop_table("target_lesion")
    with op.batch_alter_table("reviewed_material", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reviewed_material_review_id"))
        batch_op.drop_index(batch_op.f("ix_reviewed_material_case_id"))

    op.drop_table("reviewed_material")
    with op.batch_alter_table("recommendation_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_recommendation_item_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_recommendation_item_case_id"))

    op.drop_table("recommendation_item")
    with op.batch_alter_table("ordered_test", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ordered_test_review_id"))
        batch_op.drop_index(batch_op.f("ix_ordered_test_case_id"))

    op.drop_table("ordered_test")
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letter_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_letter_case_id"))

    op.drop_table("letter")
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_follow_up_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_follow_up_due_on"))
        batch_op.drop_index(batch_op.f("ix_follow_up_case_id"))

    op.drop_table("follow_up")
    with op.batch_alter_table("expected_outcome", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_expected_outcome_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_expected_outcome_case_id"))

    op.drop_table("expected_outcome")
    with op.batch_alter_table("dissent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dissent_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_dissent_case_id"))

    op.drop_table("dissent")
    with op.batch_alter_table("discordance_notice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_discordance_notice_review_id"))
        batch_op.drop_index(batch_op.f("ix_discordance_notice_case_id"))

    op.drop_table("discordance_notice")
    with op.batch_alter_table("considered_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_considered_item_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_considered_item_case_id"))

    op.drop_table("considered_item")
    with op.batch_alter_table("conditional_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conditional_step_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_conditional_step_opinion_id"))
        batch_op.drop_index(batch_op.f("ix_conditional_step_case_id"))

    op.drop_table("conditional_step")
    with op.batch_alter_table("concordance_finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concordance_finding_review_id"))
        batch_op.drop_index(batch_op.f("ix_concordance_finding_case_id"))

    op.drop_table("concordance_finding")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answer_recommendation_id"))
        batch_op.drop_index(batch_op.f("ix_answer_question_id"))
        batch_op.drop_index(batch_op.f("ix_answer_opinion_id"))
        batch_op.drop_index(batch_op.f("ix_answer_case_id"))

    op.drop_table("answer")
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_review_case_id"))

    op.drop_table("review")
    with op.batch_alter_table("recommendation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_recommendation_case_id"))

    op.drop_table("recommendation")
    with op.batch_alter_table("plan_component", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_component_plan_id"))
        batch_op.drop_index(batch_op.f("ix_plan_component_case_id"))

    op.drop_table("plan_component")
    with op.batch_alter_table("opinion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_opinion_case_id"))

    op.drop_table("opinion")
    with op.batch_alter_table("material_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_material_request_material_id"))
        batch_op.drop_index(batch_op.f("ix_material_request_case_id"))

    op.drop_table("material_request")
    with op.batch_alter_table("diagnosis_axis", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_diagnosis_axis_diagnosis_id"))
        batch_op.drop_index(batch_op.f("ix_diagnosis_axis_case_id"))

    op.drop_table("diagnosis_axis")
    with op.batch_alter_table("biomarker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_biomarker_diagnosis_id"))
        batch_op.drop_index(batch_op.f("ix_biomarker_case_id"))

    op.drop_table("biomarker")
    with op.batch_alter_table("trial_match", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_trial_match_case_id"))

    op.drop_table("trial_match")
    with op.batch_alter_table("treatment_plan", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_treatment_plan_one_outside",
            sqlite_where=sa.text("kind = 'outside'"),
            postgresql_where=sa.text("kind = 'outside'"),
        )
        batch_op.drop_index(batch_op.f("ix_treatment_plan_case_id"))

    op.drop_table("treatment_plan")
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_referral_case_id"))

    op.drop_table("referral")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_case_id"))

    op.drop_table("question")
    with op.batch_alter_table("opinion_invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_opinion_invitation_case_id"))

    op.drop_table("opinion_invitation")
    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_material_case_id"))

    op.drop_table("material")
    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_entry_patient_id"))
        batch_op.drop_index("ix_imported_entry_key_id")
        batch_op.drop_index(batch_op.f("ix_imported_entry_file_id"))
        batch_op.drop_index(batch_op.f("ix_imported_entry_case_id"))

    op.drop_table("imported_entry")
    with op.batch_alter_table("diagnosis", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_diagnosis_one_outside",
            sqlite_where=sa.text("kind = 'outside'"),
            postgresql_where=sa.text("kind = 'outside'"),
        )
        batch_op.drop_index(batch_op.f("ix_diagnosis_case_id"))

    op.drop_table("diagnosis")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_case_id"))

    op.drop_table("consent")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attendance_meeting_id"))

    op.drop_table("attendance")
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agenda_item_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_agenda_item_case_id"))

    op.drop_table("agenda_item")
    op.drop_table("required_discipline")
    with op.batch_alter_table("patient_identifier", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_patient_identifier_patient_id"))

    op.drop_table("patient_identifier")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_starts_at"))
        batch_op.drop_index(batch_op.f("ix_meeting_board_id"))

    op.drop_table("meeting")
    op.drop_table("imported_file")
    with op.batch_alter_table("clinical_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clinical_case_patient_id"))
        batch_op.drop_index(batch_op.f("ix_clinical_case_board_id"))

    op.drop_table("clinical_case")
    op.drop_table("board_member")
    op.drop_table("trial")
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_patient_family_name"))

    op.drop_table("patient")
    op.drop_table("party")
    op.drop_table("checklist_item")
    op.drop_table("case_counter")
    op.drop_table("board")
    op.drop_table("audit_link")
    op.drop_table("attachment")
    op.drop_table("person")
    op.drop_table("audit_head")
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_event_case_id"))

    op.drop_table("audit_event")
