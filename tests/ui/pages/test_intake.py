"""The intake page: drafts, suggestions, corrections, two windows, and text that breaks programs."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, COORDINATOR, Spine
from tests.support.every_table import FilledBoard
from tests.support.hostile import HOSTILE
from tests.support.review_tab import retype
from tests.support.window import unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.concordance.cancer_sites import ICD_10_CM, icd10cm_release
from tumorboard.database.drafts import Draft, DraftStore, drafts_path
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.identity import board_identity
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake import (
    AddPatient,
    QuestionEntry,
    RecordOutsideDiagnosis,
    ReferralEntry,
    RegisterCase,
    record_outside_diagnosis,
)
from tumorboard.services.intake_decisions import WithdrawCase, withdraw_case
from tumorboard.services.intake_registration import RegisterIntake, register_intake
from tumorboard.services.patient_changes import CorrectPatient, correct_patient
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import (
    CommonQuestion,
    ConsultationMode,
    ReferralReason,
    Requester,
    TumorSite,
)
from ui.forms.case_decisions import OverviewForm
from ui.forms.intake_form import IntakeForm
from ui.forms.intake_tab import IntakeTab
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.intake import IntakePage

REPORT = "Left breast: invasive lobular carcinoma, grade 2. pT1c pN0. ER positive. On recuts grade 3."
ALT = Qt.KeyboardModifier.AltModifier
REFERRAL = ReferralEntry(Requester.PATIENT, ReferralReason.RECURRENCE, ConsultationMode.REMOTE, date(2026, 11, 9))


@pytest.fixture(autouse=True)
def each_key_counts(qapp: QApplication) -> Iterator[None]:
    """Letters that are typed in a list at once are one search, and tests type faster than people."""
    interval = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(0)
    yield
    qapp.setKeyboardInputInterval(interval)


def opened(qtbot: QtBot, window: MainWindow, number: str = "") -> IntakePage:
    """The page for a new case, or for the intake of one that is there."""
    page = window.open_page(f"intake:{number}" if number else "intake")
    assert isinstance(page, IntakePage)
    qtbot.waitUntil(lambda: page.shown_form.isVisible() and (not number or page.tab is not None))
    window.activateWindow()
    return page


def tab_of(page: IntakePage) -> IntakeTab:
    assert page.tab is not None
    return page.tab


def kept(board: Database) -> tuple[Draft, ...]:
    """What the file has for the coordinator."""
    return DraftStore(drafts_path()).read(f"{board.read(board_identity)}/{COORDINATOR}")


def close(window: MainWindow) -> None:
    window.close()
    assert not window.isVisible()


def paste(qtbot: QtBot, form: IntakeForm, words: str) -> None:
    """Put a report into its field, and wait until it was read."""
    form.outside.report.area.setFocus()
    form.outside.report.area.insertPlainText(words)
    qtbot.waitUntil(lambda: bool(form.outside.report.pending))


def suggestions(form: IntakeForm) -> list[str]:
    return [reading.text for reading in form.outside.report.pending]


def fill(form: IntakeForm, family_name: str = "Abara") -> None:
    """The least that a case needs."""
    retype(form.patient.names.controls["family_name"], family_name)
    for name, key in (("requested_by", "P"), ("reason", "N"), ("mode", "R")):
        QTest.keyClicks(form.request.controls[name], key)
    QTest.keyClicks(form.facts.controls["site"], "B")
    retype(form.facts.controls["clinical_question"], "What next?")


def register(qtbot: QtBot, page: IntakePage) -> str:
    with qtbot.waitSignal(page.new.registered, raising=False) as heard:
        page.new.register()
    assert heard.signal_triggered, page.foot.error.typed
    number = heard.args[0] if heard.args else ""
    assert isinstance(number, str)
    return number


def case_of(board: Database, spine: Spine, **changed: object) -> CaseSnapshot:
    """A case that nobody has reviewed."""
    command = RegisterCase(
        spine.board_id, 0, TumorSite.BREAST, "What next?", REFERRAL, questions=(QuestionEntry("May I fly?"),)
    )
    desk = board.signed_in_as(COORDINATOR)
    patient = AddPatient("Sundqvist", "Maja")
    number = desk.write(register_intake, RegisterIntake(replace(command, **changed), patient))  # type: ignore[arg-type]
    return desk.read(read_case, number)


def test_every_control_has_a_name_and_the_page_asks_only_coordinators(qtbot: QtBot, open_window: WindowMaker) -> None:
    page = opened(qtbot, open_window())
    paste(qtbot, page.form, REPORT)
    page.form.ask_common(CommonQuestion.TRIALS)
    assert unnamed_controls(page) == []
    other = open_window(ADMINISTRATOR).open_page("intake")
    assert isinstance(other, IntakePage)
    assert "is for coordinators" in other.note.typed
    assert not other.shown_form.isVisible()


def test_suggestions_are_accepted_one_by_one_and_the_text_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    report = page.form.outside.report
    paste(qtbot, page.form, REPORT)
    assert "Histology: Invasive lobular carcinoma" in suggestions(page.form)
    assert [text for text in suggestions(page.form) if text.startswith("Grade")] == ["Grade: 2", "Grade: 3"]
    report.list.setFocus()
    before = suggestions(page.form)
    QTest.keyClick(report.list, Qt.Key.Key_Return)
    QTest.keyClick(report.list, Qt.Key.Key_Space)
    QTest.keyClick(report.list, Qt.Key.Key_Delete)
    assert suggestions(page.form) == before[3:]
    assert len(page.form.outside.axes.axes()) == 2
    assert report.area.text() == REPORT
    QTest.keyClick(report.bring_back, Qt.Key.Key_Space)
    assert suggestions(page.form) == before[2:]  # what is entered stays out


def test_what_contradicts_itself_is_never_accepted_with_the_others_and_the_second_replaces_the_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = opened(qtbot, window)
    report, axes = page.form.outside.report, page.form.outside.axes
    paste(qtbot, page.form, REPORT)
    qtbot.waitUntil(lambda: bool(report.list.shown_and_clear))
    for _screenful in range(4):
        QTest.keyClick(report.list, Qt.Key.Key_A, ALT)
        qtbot.wait(1)
    assert suggestions(page.form) == ["Grade: 2", "Grade: 3"]
    for text in ("2", "3"):
        report.list.setFocus()
        QTest.keyClick(report.list, Qt.Key.Key_Return)
        assert [value.text for value in axes.axes() if value.axis.value == "grade"] == [text]


def test_what_was_not_in_sight_is_not_accepted_with_the_others(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 500)
    page = opened(qtbot, window)
    report = page.form.outside.report
    # The text is there, but the person looks at the top of the page.
    report.area.insertPlainText(REPORT)
    qtbot.waitUntil(lambda: bool(report.pending))
    assert not report.list.shown_and_clear
    QTest.keyClick(report.area, Qt.Key.Key_A, ALT)
    assert page.form.outside.axes.axes() == ()


def test_the_marked_words_are_the_quoted_ones_also_behind_signs_of_two_units(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    report = page.form.outside.report
    paste(qtbot, page.form, "👩🏽‍⚕️🇩🇪 ER positive")
    (mark,) = report.area.extraSelections()
    assert mark.cursor.selectedText() == "ER positive"


def test_a_new_case_is_kept_and_given_back_and_forgotten_once_it_is_registered(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    first = open_window()
    page = opened(qtbot, first)
    fill(page.form)
    paste(qtbot, page.form, REPORT)
    QTest.keyClick(page.form.outside.report.list, Qt.Key.Key_Return)
    QTest.keyClick(page.form.outside.report.list, Qt.Key.Key_Delete)
    page.form.ask_common(CommonQuestion.NEAR_HOME)
    qtbot.waitUntil(lambda: any("near home" in draft.content for draft in kept(board)))
    before = {key: piece.content for key, piece in page.form.pieces().items()}
    left = suggestions(page.form)
    close(first)
    second = open_window()
    page = opened(qtbot, second)
    assert {key: piece.content for key, piece in page.form.pieces().items()} == before
    assert "did not register is here again" in page.changed.text
    qtbot.waitUntil(lambda: suggestions(page.form) == left)
    number = register(qtbot, page)
    second.context.drafts.wait()
    assert kept(board) == ()
    case = board.signed_in_as(COORDINATOR).read(read_case, number)
    assert case.outside_diagnosis is not None
    assert case.outside_diagnosis.verbatim == REPORT
    assert [each.text for each in case.questions] == [CommonQuestion.NEAR_HOME.label]
    assert not opened(qtbot, second).new.has_unsaved


def test_a_code_is_found_by_its_words_tells_the_disease_area_and_is_recorded_with_its_version(
    qtbot: QtBot, window: MainWindow, board: Database
) -> None:
    page = opened(qtbot, window)
    line = page.shown_form.outside.diagnosis_source.line("disease_code")
    line.setFocus()
    QTest.keyClicks(line, "soft tissue left lower limb")
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text().startswith("C49.22 · ")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    # It is a board for breast cancer, but nobody has chosen that for this case.
    assert page.shown_form.facts.pieces()["site"].content == TumorSite.SARCOMA.value
    retype(page.shown_form.patient.names.controls["family_name"], "Hakala")
    for name, key in (("requested_by", "P"), ("reason", "N"), ("mode", "R")):
        QTest.keyClicks(page.shown_form.request.controls[name], key)
    retype(page.shown_form.facts.controls["clinical_question"], "What next?")
    diagnosis = board.signed_in_as(COORDINATOR).read(read_case, register(qtbot, page)).outside_diagnosis
    assert diagnosis is not None
    assert (diagnosis.code, diagnosis.code_system, diagnosis.code_version) == ("C49.22", ICD_10_CM, icd10cm_release())
    assert "soft tissue of left lower limb" in diagnosis.code_display


def test_a_code_in_no_list_is_refused_at_its_line_and_one_of_another_list_stays(
    qtbot: QtBot, window: MainWindow, board: Database
) -> None:
    page = opened(qtbot, window)
    fill(page.shown_form)
    retype(page.shown_form.outside.diagnosis_source.controls["disease_code"], "C50.99999")
    page.new.register()
    assert "is in none of this board's lists" in page.foot.error.typed
    retype(page.shown_form.outside.diagnosis_source.controls["disease_code"], "c50412")
    number = register(qtbot, page)
    desk = board.signed_in_as(COORDINATOR)
    case = desk.read(read_case, number)
    assert case.outside_diagnosis is not None
    assert case.outside_diagnosis.code == "C50.412"
    # As a record that was sent by others may have it: no list of this board has the code.
    foreign = DiagnosisEntry("Sent", code="254837009", code_system="SNOMED CT", code_display="Breast cancer")
    desk.write(record_outside_diagnosis, RecordOutsideDiagnosis(case.id, foreign))
    tab = tab_of(opened(qtbot, window, number))
    retype(tab.form.facts.controls["summary"], "Corrected")
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    after = desk.read(read_case, number).outside_diagnosis
    assert after is not None
    assert (after.code, after.code_system, after.code_display) == ("254837009", "SNOMED CT", "Breast cancer")
    tab.form.outside.diagnosis_source.line("disease_code").selectAll()
    QTest.keyClick(tab.form.outside.diagnosis_source.controls["disease_code"], Qt.Key.Key_Delete)
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    after = desk.read(read_case, number).outside_diagnosis
    assert after is not None
    assert after.code == ""


def test_the_form_can_be_emptied_and_brought_back(qtbot: QtBot, window: MainWindow, board: Database) -> None:
    page = opened(qtbot, window)
    fill(page.form)
    before = {key: piece.content for key, piece in page.form.pieces().items()}
    QTest.keyClick(page.foot.lesser, Qt.Key.Key_Space)
    window.context.drafts.flush()
    window.context.drafts.wait()
    assert not page.new.has_unsaved
    assert kept(board) == ()
    QTest.keyClick(page.changed.undo_button, Qt.Key.Key_Space)
    assert {key: piece.content for key, piece in page.form.pieces().items()} == before


@pytest.mark.long
def test_two_windows_type_two_cases_which_are_never_put_together(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    both = (open_window(), open_window())
    for window, name in zip(both, ("Lind", "Haddad"), strict=True):
        retype(opened(qtbot, window).form.patient.names.controls["family_name"], name)
    for window in both:
        close(window)
    assert len(kept(board)) == 2
    window = open_window()
    page = opened(qtbot, window)
    found = []
    for _case in range(2):
        form = page.form
        found.append(form.patient.names.line("family_name").text())
        fill(form, found[-1])
        register(qtbot, page)
        page = opened(qtbot, window)
    assert sorted(found) == ["Haddad", "Lind"]
    assert page.form.patient.names.line("family_name").text() == ""


TYPIST = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tumorboard.database.opening import open_board
from ui.app import make_window

location, ini, login = sys.argv[1:]
application = QApplication([])
window = make_window(open_board(location), QSettings(ini, QSettings.Format.IniFormat), login)
window.show()
page = window.open_page("intake")

def type_on():
    if not page.form.isVisible():
        return QTimer.singleShot(20, type_on)
    page.form.outside.report.area.insertPlainText("Invasive carcinoma, the program was killed in mid-sen")
    print("typed", flush=True)

type_on()
application.exec()
"""


@pytest.mark.long
def test_a_killed_program_has_kept_the_report(
    qtbot: QtBot, open_window: WindowMaker, board: Database, filled_file: FilledBoard, settings: QSettings
) -> None:
    arguments = [filled_file.location, settings.fileName(), COORDINATOR]
    with subprocess.Popen([sys.executable, "-c", TYPIST, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        qtbot.waitUntil(lambda: any("in mid-sen" in draft.content for draft in kept(board)), timeout=20_000)
        process.kill()
    page = opened(qtbot, open_window())
    assert page.form.outside.report.area.text() == "Invasive carcinoma, the program was killed in mid-sen"


def test_every_control_of_the_form_comes_back(qtbot: QtBot, open_window: WindowMaker) -> None:
    """Whatever one types in it is among its pieces."""
    first = open_window()
    form = opened(qtbot, first).form
    changed = 0
    for control in form.findChildren(QWidget):
        retypable = getattr(control, "set_text", None)
        if callable(retypable) and control.isVisibleTo(form) and control.isEnabled() and control.focusProxy() is None:
            present = {key: piece.content for key, piece in form.pieces().items()}
            retypable("Xy 1")
            assert {key: piece.content for key, piece in form.pieces().items()} != present, control.accessibleName()
            changed += 1
    assert changed >= 25
    after = {key: piece.content for key, piece in form.pieces().items()}
    close(first)
    again = opened(qtbot, open_window()).form
    assert {key: piece.content for key, piece in again.pieces().items()} == after


@pytest.mark.parametrize("words", [HOSTILE[name] for name in ("markup", "right to left", "emoji", "controls", "long")])
def test_hostile_text_is_kept_letter_by_letter(qtbot: QtBot, window: MainWindow, board: Database, words: str) -> None:
    page = opened(qtbot, window)
    form = page.form
    fill(form)
    for line in (form.patient.names.line("given_name"), form.referrer.line("referrer_name")):
        line.set_text(words.replace("\t", " ").replace("\n", " ")[:500])
    given = form.patient.names.line("given_name").text()
    form.outside.report.area.set_text(words)
    form.outside.plan.area.set_text(words)
    typed = form.outside.report.area.text()
    form.ask_common(CommonQuestion.TRIALS)
    form.questions.rows[-1].controls["text"].set_text(words)  # type: ignore[union-attr]  # an area
    number = register(qtbot, page)
    case = board.signed_in_as(COORDINATOR).read(read_case, number)
    assert case.patient.given_name == given
    assert case.outside_diagnosis is not None
    assert case.outside_plan is not None
    assert case.outside_diagnosis.verbatim == case.outside_plan.verbatim == case.questions[0].text == typed


def test_a_refusal_of_the_board_stands_at_its_field(qtbot: QtBot, window: MainWindow, board: Database) -> None:
    known = board.signed_in_as(COORDINATOR).read(read_case, board.read(list_cases, CaseFilter())[-1].number).patient
    page = opened(qtbot, window)
    fill(page.form)
    row = page.form.patient.identifiers.rows[0]
    for name, text in (("value", known.identifiers[0].value), ("issuer", known.identifiers[0].issuer)):
        retype(row.controls[name], text)
    page.new.register()
    qtbot.waitUntil(page.form.patient.error.isVisible)
    assert "is already a patient's here" in page.form.patient.error.typed
    qtbot.waitUntil(lambda: len(page.form.patient.use_buttons) == 1)
    retype(page.form.facts.controls["karnofsky"], "ninety")
    page.new.register()
    qtbot.waitUntil(lambda: "from 0 to 100" in page.foot.error.typed)


def test_an_intake_is_corrected_from_the_overview_and_two_windows_are_put_together(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine
) -> None:
    case = case_of(either_board, either_spine)
    mine, theirs = open_either(), open_either()
    page = mine.open_page(f"case:{case.number}")
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: "overview" in page.tabs)
    overview = page.tabs["overview"]
    assert isinstance(overview, OverviewForm)
    overview.action_requested.emit(f"intake:{case.number}")
    edited = mine.stack.page
    assert isinstance(edited, IntakePage)
    qtbot.waitUntil(lambda: edited.tab is not None)
    own, other = tab_of(edited), tab_of(opened(qtbot, theirs, case.number))
    retype(own.form.facts.controls["summary"], "Mine")
    retype(own.form.facts.controls["comorbidities"], "Gout")
    retype(other.form.facts.controls["summary"], "Theirs")
    QTest.keyClicks(other.form.insurance.controls["insurance_plan"], "Plan B")
    with qtbot.waitSignal(other.message):
        other.save_draft()
    qtbot.waitUntil(lambda: not own.changed.isHidden())
    QTest.keyClick(own.changed.show_button, Qt.Key.Key_Space)
    assert {"Mine", "Theirs"} <= set(own.both.texts)
    assert own.form.insurance.line("insurance_plan").text() == "Plan B"
    with qtbot.waitSignal(own.message):
        own.save_draft()
    after = either_board.signed_in_as(COORDINATOR).read(read_case, case.number)
    assert (after.summary, after.comorbidities, after.referral.insurance_plan) == ("Mine", "Gout", "Plan B")
    assert not own.has_unsaved


def test_who_the_patient_is_can_be_corrected_and_two_windows_are_put_together(
    qtbot: QtBot, open_either: WindowMaker, either_board: Database, either_spine: Spine
) -> None:
    case = case_of(either_board, either_spine)
    own, other = (tab_of(opened(qtbot, open_either(), case.number)) for _ in range(2))
    mine, theirs = own.form.patient, other.form.patient
    assert mine.names.line("family_name").text() == case.patient.family_name
    assert not mine.known.isVisible(), "the name stands in its fields"
    retype(mine.names.controls["family_name"], "Abara-Osei")
    retype(mine.names.controls["birth_date"], "1979-05-05")
    QTest.keyClicks(mine.contact.controls["phone"], "+233 1")
    retype(theirs.names.controls["given_name"], "Ngozi Adaeze")
    retype(theirs.names.controls["birth_date"], "1979-05-06")
    QTest.keyClick(theirs.identifiers.add, Qt.Key.Key_Space)
    for name, words in (("value", "KB-9"), ("issuer", "Korle Bu")):
        QTest.keyClicks(theirs.identifiers.rows[-1].controls[name], words)
    retype(theirs.contact.controls["country"], "Ghana")
    with qtbot.waitSignal(other.message):
        other.save_draft()
    qtbot.waitUntil(lambda: not own.changed.isHidden())
    QTest.keyClick(own.changed.show_button, Qt.Key.Key_Space)
    assert {"1979-05-05", "1979-05-06"} <= set(own.both.texts)
    with qtbot.waitSignal(own.message):
        own.save_draft()
    assert not own.has_unsaved
    after = either_board.signed_in_as(COORDINATOR).read(read_case, case.number)
    patient = after.patient
    assert (patient.family_name, patient.given_name, patient.birth_date) == (
        "Abara-Osei",
        "Ngozi Adaeze",
        date(1979, 5, 5),
    )
    assert (patient.phone, patient.country, after.referral.country) == ("+233 1", "Ghana", "Ghana")
    assert ("KB-9", "Korle Bu") in {(each.value, each.issuer) for each in patient.identifiers}
    assert {each.value for each in case.patient.identifiers} <= {each.value for each in patient.identifiers}


def test_a_name_that_cannot_be_taken_is_told_at_its_field_and_nothing_is_saved(
    qtbot: QtBot, window: MainWindow, board: Database, spine: Spine
) -> None:
    case = case_of(board, spine)
    taken = board.read(read_case, spine.case_number).patient.identifiers[0]
    tab = tab_of(opened(qtbot, window, case.number))
    patient = tab.form.patient
    retype(tab.form.facts.controls["summary"], "With it")
    retype(patient.names.controls["family_name"], " ")
    tab.save_draft()
    assert "Family name" in patient.names.problems()["family_name"]
    assert "family" in patient.names.controls["family_name"].accessibleName().lower()
    retype(patient.names.controls["family_name"], "Abara")
    QTest.keyClick(patient.identifiers.add, Qt.Key.Key_Space)
    for name, words in (("value", taken.value), ("issuer", taken.issuer)):
        QTest.keyClicks(patient.identifiers.rows[-1].controls[name], words)
    tab.save_draft()
    qtbot.waitUntil(lambda: "already a patient's here" in patient.error.typed)
    assert board.signed_in_as(COORDINATOR).read(read_case, case.number).summary == case.summary
    QTest.keyClick(patient.identifiers.rows[-1].remove, Qt.Key.Key_Space)
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    assert board.signed_in_as(COORDINATOR).read(read_case, case.number).patient.family_name == "Abara"


def test_questions_are_corrected_and_added_but_none_that_was_asked_goes(
    qtbot: QtBot, window: MainWindow, board: Database, spine: Spine
) -> None:
    case = case_of(board, spine)
    tab = tab_of(opened(qtbot, window, case.number))
    retype(tab.form.questions.rows[0].controls["text"], "May I fly in May?")
    tab.form.ask_common(CommonQuestion.TRIALS)
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    with qtbot.waitSignal(tab.message):
        tab.save_draft()  # once more: nothing is added twice
    read = board.signed_in_as(COORDINATOR).read
    assert [each.text for each in read(read_case, case.number).questions] == [
        "May I fly in May?",
        CommonQuestion.TRIALS.label,
    ]
    QTest.keyClick(tab.form.questions.rows[0].remove, Qt.Key.Key_Space)
    tab.save_draft()
    assert "stays with the case" in tab.form.question_error.typed
    assert len(read(read_case, case.number).questions) == 2


def test_the_outside_record_is_only_read_after_the_first_signature_and_an_ended_case_wholly(
    qtbot: QtBot, open_window: WindowMaker, board: Database, spine: Spine
) -> None:
    tab = tab_of(opened(qtbot, open_window(), spine.case_number))
    outside = tab.form.outside
    assert outside.is_frozen
    assert "they stay" in outside.frozen_note.typed
    assert outside.report.area.isReadOnly()
    assert not outside.report.list.isVisible()
    case = case_of(board, spine)
    desk = board.signed_in_as(COORDINATOR)
    desk.write(withdraw_case, WithdrawCase(case.id, case.row_version, "Went elsewhere."))
    window = open_window()
    page = window.open_page(f"intake:{case.number}")
    assert isinstance(page, IntakePage)
    qtbot.waitUntil(lambda: page.tab is not None)
    assert "has ended" in tab_of(page).note.typed
    assert not tab_of(page).is_writing


def test_an_unchanged_intake_that_is_opened_is_saved_as_it_is(
    qtbot: QtBot, window: MainWindow, board: Database, spine: Spine
) -> None:
    """What the form does not show of a case is not lost by a correction of something else."""
    number = spine.draft_case_number
    read: Callable[[], CaseSnapshot] = lambda: board.signed_in_as(COORDINATOR).read(read_case, number)  # noqa: E731
    own = read().patient
    lived = AddPatient(own.family_name, own.given_name, own.birth_date, address="3 Mill Lane\nAccra", phone="+233 1")
    board.signed_in_as(COORDINATOR).write(correct_patient, CorrectPatient(own.id, own.row_version, lived))
    before = read()
    tab = tab_of(opened(qtbot, window, number))
    retype(tab.form.insurance.controls["authorization_number"], "A-77")
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    after = read()
    assert after.referral.authorization_number == "A-77"
    same = replace(
        after,
        row_version=before.row_version,
        referral=replace(after.referral, authorization_number=before.referral.authorization_number),
    )
    assert same == before
