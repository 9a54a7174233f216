"""What the database itself protects, declared once per table.

A table without a declaration fails a test, so that a new one cannot be forgotten. The SQL of both databases is
generated from these declarations (`protection_sqlite`, `protection_postgresql`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Protection:
    """When a row of a table stops changing.

    Attributes:
        frozen_by: The row's own column that freezes it once set, e.g. "signed_at".
        frozen_with: Pairs (foreign key column, parent table): the row is frozen with that parent.
        append_only: The row is born frozen.
        completed_later: Columns of a frozen row that may still go from NULL to a value, once.
    """

    frozen_by: str = ""
    frozen_with: tuple[tuple[str, str], ...] = ()
    append_only: bool = False
    completed_later: tuple[str, ...] = ()

    @property
    def guarded(self) -> bool:
        """Whether a row can ever be frozen."""
        return bool(self.frozen_by or self.frozen_with or self.append_only)


FREE = Protection()
_WITH_REVIEW = Protection(frozen_with=(("review_id", "review"),))
_WITH_DIAGNOSIS = Protection(frozen_with=(("diagnosis_id", "diagnosis"),))
_WITH_RECOMMENDATION = Protection(frozen_with=(("recommendation_id", "recommendation"),))
_WITH_OPINION_OR_RECOMMENDATION = Protection(
    frozen_with=(("opinion_id", "opinion"), ("recommendation_id", "recommendation"))
)
_APPEND_ONLY = Protection(append_only=True)

PROTECTIONS: dict[str, Protection] = {
    "absence": FREE,
    "adjudication": _APPEND_ONLY,
    "agenda_item": Protection(frozen_by="decided_at"),
    "answer": _WITH_OPINION_OR_RECOMMENDATION,
    "attachment": _APPEND_ONLY,
    "attendance": Protection(frozen_with=(("meeting_id", "meeting"),)),
    "axis_template_line": FREE,
    "biomarker": _WITH_DIAGNOSIS,
    "board": FREE,
    "board_member": FREE,
    "case_access": _APPEND_ONLY,
    "case_counter": FREE,
    "checklist_item": FREE,
    "clinical_case": FREE,
    "concordance_finding": _WITH_REVIEW,
    "conditional_step": _WITH_OPINION_OR_RECOMMENDATION,
    "consent": FREE,
    "considered_item": _WITH_RECOMMENDATION,
    "credential_reset": Protection(append_only=True, completed_later=("confirmed_by_id", "confirmed_at")),
    "custody_event": _APPEND_ONLY,
    "diagnosis": Protection(frozen_by="frozen_at"),
    "diagnosis_axis": _WITH_DIAGNOSIS,
    "discipline_need": FREE,
    "discordance_notice": Protection(append_only=True, completed_later=("acknowledged_on", "amended_report_on")),
    "disease_code": FREE,
    "dispatch": Protection(append_only=True, completed_later=("acknowledged_at",)),
    "dissent": _APPEND_ONLY,
    "expected_outcome": _WITH_RECOMMENDATION,
    "expertise": FREE,
    "follow_up": Protection(frozen_by="recorded_at"),
    "imported_entry": _APPEND_ONLY,
    "imported_file": _APPEND_ONLY,
    "letter": _APPEND_ONLY,
    "material": FREE,
    "material_request": FREE,
    "meeting": Protection(frozen_by="closed_at"),
    "opinion": Protection(frozen_by="signed_at"),
    "opinion_invitation": FREE,
    "ordered_test": _WITH_REVIEW,
    "party": FREE,
    "patient": FREE,
    "patient_identifier": FREE,
    "performed_act": _APPEND_ONLY,
    "person": FREE,
    "treatment_plan": Protection(frozen_by="frozen_at"),
    "plan_component": Protection(frozen_with=(("plan_id", "treatment_plan"),)),
    "question": FREE,
    "recommendation": Protection(frozen_by="approved_at"),
    "recommendation_item": _WITH_RECOMMENDATION,
    "referral": FREE,
    "required_discipline": FREE,
    "review": Protection(frozen_by="signed_at"),
    "reviewed_material": _WITH_REVIEW,
    "saved_view": FREE,
    "target_lesion": _WITH_REVIEW,
    "test_result": _APPEND_ONLY,
    "treatment_option": _WITH_OPINION_OR_RECOMMENDATION,
    "trial": FREE,
    "trial_match": FREE,
}

AUDIT_TABLES = frozenset({"audit_event", "audit_link", "audit_head"})
"""The audit trail's own tables: written by triggers, protected by their own rules, not audited themselves."""

FROZEN = "TB002"
CHANGED_BY_ANOTHER = "TB003"
IDENTITY_FIXED = "TB004"
BORN_FROZEN = "TB005"
AUDIT_APPEND_ONLY = "TB020"
AUDIT_LINK_WRONG = "TB021"

GENESIS = "0" * 64
"""The hash before the first link."""


def parent_freeze_column(parent: str) -> str:
    """The column by which a parent table's rows freeze."""
    return PROTECTIONS[parent].frozen_by
