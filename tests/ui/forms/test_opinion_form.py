"""The opinions tab, used as a specialist uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tumorboard.queries.case import read_case
from tumorboard.services.intake import AskQuestion, QuestionEntry, ask_question
from tumorboard.vocabulary import Discipline
from ui.context import AppContext
from ui.forms.opinion_form import OpinionForm
from ui.widgets.labels import Card


def opened(qtbot: QtBot, context: AppContext, number: str) -> OpinionForm:
    """The tab with a case in it."""
    form = OpinionForm(context, context.database.read(read_case, number))
    qtbot.addWidget(form)
    form.resize(1160, 700)
    form.show()
    return form


def words(card: Card) -> str:
    """All that a card says."""
    return " ".join(part.text() for part in card.findChildren(QLabel))


def test_the_last_signature_opens_all_opinions(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, ONCOLOGIST) as context:
        form = opened(qtbot, context, number)
        QTest.keyClicks(form.parts.opinion.controls["statement"], "Wait for HER2. ")
        form.sign()
        qtbot.waitUntil(form.confirm.isVisible)
        with qtbot.waitSignal(form.message):
            form.sign()
        assert form.parts.opinion.controls["statement"].property("readOnly")
        assert "1 of 2" in form.cards.heading.text()
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        assert "sealed" in words(form.cards.cards[1])
        assert "HER2" not in words(form.cards.cards[1])
        QTest.keyClicks(form.parts.opinion.controls["statement"], "Keep the breast.")
        form.sign()
        qtbot.waitUntil(lambda: form.error.typed == "Choose: The outside diagnosis.")
        QTest.keyClick(form.parts.opinion.controls["diagnosis_agreement"], Qt.Key.Key_Down)
        form.sign()
        qtbot.waitUntil(form.confirm.isVisible)
        with qtbot.waitSignal(form.message):
            form.sign()
        assert "opened together" in form.cards.heading.text()
        assert "Wait for HER2." in words(form.cards.cards[1])


def test_the_chair_opens_what_is_in_after_a_line_that_says_so(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        QTest.mouseClick(form.open, Qt.MouseButton.LeftButton)
        assert "cannot be undone" in form.confirm_open.text
        with qtbot.waitSignal(form.message):
            QTest.keyClick(form.confirm_open.go, Qt.Key.Key_Space)
        assert context.database.read(read_case, number).opinions_opened_at is not None
        assert not form.open.isVisible()


def test_an_opinion_without_words_is_refused_beside_its_field(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        QTest.keyClicks(form.parts.evidence.controls["evidence_level"], "II")
        QTest.keyClick(form.parts.opinion.controls["diagnosis_agreement"], Qt.Key.Key_Down)
        form.save_draft()
        qtbot.waitUntil(lambda: form.error.typed == "Enter the opinion.")
        assert form.has_unsaved


def test_a_signed_opinion_is_revised_with_a_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        QTest.mouseClick(form.revise, Qt.MouseButton.LeftButton)
        QTest.keyClicks(form.reason.line, "New imaging")
        with qtbot.waitSignal(form.message):
            QTest.keyClick(form.reason.line, Qt.Key.Key_Return)
        assert not form.parts.opinion.controls["statement"].property("readOnly")
        assert context.database.read(read_case, number).opinions[-1].revision_reason == "New imaging"


def test_a_coordinator_sees_who_is_in_and_no_form(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        assert len(form.cards.cards) == 2
        assert "specialists write here, and you are signed in as coordinator" in form.note.typed
        assert not form.parts.isVisible()
        assert not form.save_button.isVisible()


def test_who_was_not_asked_may_write_all_the_same(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        form = opened(qtbot, context, number)
        assert not form.is_writing
        QTest.keyClick(form.start, Qt.Key.Key_Space)
        assert form.is_writing
        QTest.keyClick(form.parts.opinion.controls["diagnosis_agreement"], Qt.Key.Key_Down)
        QTest.keyClicks(form.parts.opinion.controls["statement"], "Lobular.")
        assert form.unsaved.isVisible()
        with qtbot.waitSignal(form.message):
            form.save_draft()
        assert not form.unsaved.isVisible()
        assert context.database.read(read_case, number).opinions[-1].statement == "Lobular."


def test_tab_follows_the_eye_also_through_what_was_added(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, ONCOLOGIST) as context:
        form = opened(qtbot, context, filled_file.spine.draft_case_number)
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        for add in (form.parts.plan.add, form.parts.options.add):
            QTest.keyClick(add, Qt.Key.Key_Space)
        form.parts.opinion.controls["diagnosis_agreement"].setFocus()
        walked = walk(form)
        assert walked[:3] == ["The outside diagnosis", "Opinion", "Rationale"]
        order = [name for name in walked if name.startswith(("Treatment", "option", "level", "Sign"))]
        texts = [walked.index(name) for name in walked if "wording" in name]
        signs = walked.index("Sign opinion   Ctrl+Enter")
        assert order
        assert texts
        assert max(texts) < walked.index("Add an option") < signs
        assert walked.index("Level of evidence") < walked.index("Save draft   Ctrl+S") < signs


def walk(form: OpinionForm) -> list[str]:
    """What Tab comes by, from where the focus is, until it is there again."""
    names = []
    start = QApplication.focusWidget()
    while (focus := QApplication.focusWidget()) is not None:
        names.append(focus.accessibleName() or getattr(focus, "text", str)())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start or len(names) > 200:
            break
    assert len(names) < 200, form
    return names


def test_the_questions_of_ones_own_discipline_come_first_and_say_so(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        case = context.database.read(read_case, number)
        asked = QuestionEntry("Must it be <b>cut</b> %1?", assigned_discipline=Discipline.SURGERY)
        context.database.write(ask_question, AskQuestion(case.id, asked))
        asked = QuestionEntry("Which drugs?", assigned_discipline=Discipline.MEDICAL_ONCOLOGY)
        context.database.write(ask_question, AskQuestion(case.id, asked))
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        titles = [row.title for row in form.parts.answers.rows]
        assert titles[0].startswith("→ For you:")
        assert "Must it be <b>cut</b> %1?" in titles[0]
        assert titles[-1].endswith("Which drugs?   (for medical oncology)")
        QTest.keyClicks(form.parts.answers.rows[0].controls["text"], "Yes, but little.")
        QTest.keyClick(form.parts.opinion.controls["diagnosis_agreement"], Qt.Key.Key_Down)
        QTest.keyClicks(form.parts.opinion.controls["statement"], "Conserve.")
        with qtbot.waitSignal(form.message):
            form.save_draft()
        read = context.database.read(read_case, number)
        mine = next(each for each in read.opinions if each.author.id == context.person.id)
        (answer,) = [each for each in mine.answers if each.text == "Yes, but little."]
        assert next(each.text for each in read.questions if each.id == answer.question_id).startswith("Must it be")


def test_it_is_said_who_keeps_sealed_words_from_being_read(qtbot: QtBot, filled: FilledBoard) -> None:
    with at_the_keyboard(filled.location, CHAIR) as context:
        form = opened(qtbot, context, filled.spine.draft_case_number)
        assert ("The board's server" in form.sealing.typed) is context.database.shared
        assert ("This board is a file" in form.sealing.typed) is not context.database.shared
        form = opened(qtbot, context, filled.spine.case_number)
        assert not form.sealing.isVisible(), "they are open"
