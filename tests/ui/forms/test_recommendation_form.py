"""The recommendation tab, used as the coordinator and the chair use it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST, Spine, row_version
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tumorboard.database.sessions import Database
from tumorboard.models import Review
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import RecommendationSnapshot
from tumorboard.services.intake import ReferralEntry, RegisterCase, register_case
from tumorboard.services.reviews import SignReview, sign_review
from tumorboard.vocabulary import (
    ConsultationMode,
    Direction,
    ExpectedChange,
    OutcomeAxis,
    ReferralReason,
    Requester,
    TreatmentFlag,
    TumorSite,
)
from ui.context import AppContext
from ui.forms.recommendation_form import RecommendationForm


def opened(qtbot: QtBot, context: AppContext, number: str) -> RecommendationForm:
    """The tab with a case in it."""
    form = RecommendationForm(context, context.database.read(read_case, number))
    qtbot.addWidget(form)
    form.resize(1160, 700)
    form.show()
    return form


def register_for(context: AppContext, spine: Spine) -> str:
    """A case that no meeting has seen; its number."""
    referral = ReferralEntry(
        Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED, ConsultationMode.REMOTE, date(2026, 11, 12)
    )
    command = RegisterCase(spine.board_id, spine.patient_id, TumorSite.LUNG, "What next?", referral)
    return context.database.write(register_case, command)


def newest(database: Database, number: str) -> RecommendationSnapshot:
    """The newest version as the board has it."""
    found = database.read(read_case, number).recommendation
    assert found is not None
    return found


def sign_reviews(database: Database, filled: FilledBoard) -> None:
    """Sign what the draft case's approval waits for."""
    spine = filled.spine
    for login, review_id in (
        (PATHOLOGIST, spine.draft_review_id),
        (RADIOLOGIST, spine.draft_radiology_review_id),
    ):
        seen = database.read(row_version, Review, review_id)
        database.signed_in_as(login).write(sign_review, SignReview(review_id, seen))


def test_the_direction_follows_what_is_typed(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        plan = form.parts.plan
        assert "Less" in plan.parts[0].pill.text()
        plan.parts[0].level.setFocus()
        QTest.keyClick(plan.parts[0].level, Qt.Key.Key_Down)
        QTest.keyClick(plan.parts[0].level, Qt.Key.Key_Down)
        assert plan.overall.direction is Direction.MIXED
        assert TreatmentFlag.SURGERY_EXTENDED in plan.overall.flags
        assert "More" in plan.parts[0].pill.text()


def test_a_draft_keeps_what_was_typed_and_what_the_form_does_not_show(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        before = newest(context.database, number)
        form = opened(qtbot, context, number)
        rationale = form.parts.reasons.controls["rationale"]
        QTest.keyClicks(rationale, "Second sentence. ")
        QTest.mouseClick(form.parts.plan.add, Qt.MouseButton.LeftButton)
        QTest.keyClicks(form.parts.plan.parts[-1].text, "Lymph node excision")
        form.save_draft()
        assert form.error.typed == "Choose what kind of treatment “Lymph node excision” is."
        QTest.keyClick(form.parts.plan.parts[-1].modality, Qt.Key.Key_Down)
        with qtbot.waitSignal(form.message):
            form.save_draft()
        after = newest(context.database, number)
        assert after.rationale == f"Second sentence. {before.rationale}"
        assert after.plan is not None
        assert [part.text for part in after.plan.components][-1] == "Lymph node excision"
        assert after.plan.components[1].label == "Endocrine"
        assert (after.items, after.options, after.steps) == (before.items, before.options, before.steps)
        assert (after.considered, after.diagnosis) == (before.considered, before.diagnosis)
        assert not form.has_unsaved


def test_another_direction_needs_a_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        QTest.keyClick(form.parts.direction.controls["direction_decided"], Qt.Key.Key_End)
        form.save_draft()
        qtbot.waitUntil(lambda: "differs" in form.error.typed)
        assert form.has_unsaved


def test_the_chair_approves_what_was_read_back(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        sign_reviews(context.database, filled_file)
        form = opened(qtbot, context, number)
        qtbot.waitUntil(lambda: "not read back" in form.gates.typed)
        assert not form.approve.isEnabled()
        form.parts.closing.controls["follow_up"].setFocus()
        QTest.keyClicks(form.parts.closing.controls["follow_up"], "In 3 months")
        with qtbot.waitSignal(form.message):
            QTest.mouseClick(form.back, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(form.approve.isEnabled)
        form.sign()
        assert "no longer be changed" in form.confirm.text
        with qtbot.waitSignal(form.message):
            form.sign()
        approved = newest(context.database, number)
        assert approved.approved_at is not None
        assert approved.follow_up == "In 3 months"
        assert form.save_button.isHidden()
        assert form.parts.reasons.controls["rationale"].property("readOnly")


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST])
def test_only_the_chair_is_offered_the_approval(qtbot: QtBot, filled_file: FilledBoard, login: str) -> None:
    with at_the_keyboard(filled_file.location, login) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        assert not form.approve.isVisible()
        form.sign()
        assert "Only the chair" in form.error.typed


def test_a_member_signs_a_dissent(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        form = opened(qtbot, context, number)
        QTest.mouseClick(form.disagree, Qt.MouseButton.LeftButton)
        QTest.keyClicks(form.dissent.line, "I would wait.")
        with qtbot.waitSignal(form.message):
            QTest.keyClick(form.dissent.line, Qt.Key.Key_Return)
        assert [each.text for each in newest(context.database, number).dissents] == ["I would wait."]
        assert "I would wait." in form.parts.dissents.typed


def test_an_approved_recommendation_is_replaced_with_a_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        QTest.mouseClick(form.renew, Qt.MouseButton.LeftButton)
        QTest.keyClicks(form.parts.closing.controls["supersede_reason"], "New imaging")
        with qtbot.waitSignal(form.message):
            form.save_draft()
        draft = newest(context.database, number)
        assert (draft.version, draft.supersede_reason, draft.approved_at) == (2, "New imaging", None)


def test_the_key_begins_a_new_version_only_where_something_is_approved(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        with qtbot.waitSignal(form.message) as told:
            form.draft_new_version()
        assert told.args == ["No recommendation is approved yet: there is nothing to replace."]
        assert form.overtaken.isHidden()
        approved = opened(qtbot, context, filled_file.spine.case_number)
        assert "Ctrl+Shift+N" in approved.renew.text()
        approved.draft_new_version()
        assert approved.is_writing
        approved.draft_new_version()  # again: what was begun goes on
        assert approved.parts.closing.values()["supersede_reason"] == ""
        assert "Version 2" in approved.state.text()
        before = newest(context.database, filled_file.spine.case_number)
        assert approved.parts.reasons.values()["rationale"] == before.rationale
        assert before.version == 1
    with at_the_keyboard(filled_file.location, AUDITOR) as context:
        form = opened(qtbot, context, filled_file.spine.case_number)
        with qtbot.waitSignal(form.message) as told:
            form.draft_new_version()
        assert told.args is not None
        assert "signed in as auditor" in told.args[0]


def test_what_was_typed_stays_when_a_colleague_saved_first(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with (
        at_the_keyboard(filled_file.location, COORDINATOR) as context,
        at_the_keyboard(filled_file.location, CHAIR) as other,
    ):
        mine, theirs = opened(qtbot, context, number), opened(qtbot, other, number)
        QTest.keyClicks(theirs.parts.reasons.controls["rationale"], "Theirs. ")
        with qtbot.waitSignal(theirs.message):
            theirs.save_draft()
        QTest.keyClicks(mine.parts.reasons.controls["rationale"], "Mine. ")
        with qtbot.waitSignal(mine.refresh_requested):
            mine.save_draft()
        mine.show_case(context.database.read(read_case, number))
        assert "changed elsewhere" in mine.changed.text
        assert mine.parts.reasons.values()["rationale"] == "Mine. Unifocal, and margins can be reached."
        QTest.mouseClick(mine.changed.show_button, Qt.MouseButton.LeftButton)
        assert {"Unifocal, and margins can be reached.", "Theirs. Unifocal, and margins can be reached."} <= set(
            mine.both.texts
        )
        (take,) = mine.both.theirs_buttons.values()
        QTest.mouseClick(take, Qt.MouseButton.LeftButton)
        assert mine.parts.reasons.values()["rationale"] == "Theirs. Unifocal, and margins can be reached."
        assert not mine.has_unsaved


def test_before_the_meeting_the_page_says_what_goes_here_and_leads_there(
    qtbot: QtBot, filled_file: FilledBoard
) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        number = register_for(context, filled_file.spine)
        form = opened(qtbot, context, number)
        assert not form.parts.isVisible()
        assert not form.save_button.isVisible()
        with qtbot.waitSignal(form.action_requested) as wanted:
            QTest.keyClick(form.to_meeting, Qt.Key.Key_Space)
        assert wanted.args == ["meeting"]


def test_each_rater_says_what_they_expect(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        form = opened(qtbot, context, number)
        QTest.keyClick(form.parts.expected.controls["prognosis"], Qt.Key.Key_End)
        with qtbot.waitSignal(form.message):
            form.save_draft()
        mine = [row for row in newest(context.database, number).expected if row.rater == context.person.display_name]
        assert [(row.axis, row.change) for row in mine] == [(OutcomeAxis.PROGNOSIS, ExpectedChange.UNCERTAIN)]


def test_who_may_not_write_is_told_why(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, AUDITOR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        assert not form.is_writing
        assert "you are signed in as auditor" in form.note.typed
