"""What is done about a disagreement on a review's card: by whom, by keys, and without losing a word."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.case_parts import BRANDT, OSEI, material, review
from tests.support.cases import ordinary_case
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import opened, says
from tests.support.window import unnamed_controls
from tumorboard.queries.case import read_case
from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.review_snapshots import FindingSnapshot, ReviewedMaterialSnapshot, ReviewSnapshot
from tumorboard.services.adjudication import RecordAdjudication, record_adjudication
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import (
    AdjudicationBasis,
    Axis,
    FinalTruth,
    MaterialKind,
    PartyKind,
    ReviewBasis,
)
from ui.context import AppContext
from ui.forms.discordance_acts import beginning_of_notice, party_meant
from ui.forms.review_tab import ReviewTab
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea

# What the screenless platform says when suggestions open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

EVIDENCE = "<b>Resection</b> R26-118: شكرا, lobular throughout. 🔬"


def today() -> date:
    """Asked anew each time: tests also run at midnight."""
    return datetime.now().astimezone().date()


def pathology(context: AppContext, filled: FilledBoard) -> ReviewSnapshot:
    """The signed review of the finished case."""
    case = context.database.read(read_case, filled.spine.case_number)
    return next(each for each in case.reviews if each.id == filled.spine.pathology_review_id)


def her2(of: ReviewSnapshot) -> FindingSnapshot:
    """A disagreement that nobody has adjudicated."""
    return next(finding for finding in of.findings if finding.axis is Axis.BIOMARKER)


def buttons(tab: ReviewTab, words: str) -> list[QPushButton]:
    """The buttons that begin so and are to be seen."""
    found = [each for each in tab.findChildren(QPushButton) if each.isVisibleTo(tab)]
    return [each for each in found if each.text().startswith(words)]


def ask(qtbot: QtBot, tab: ReviewTab, words: str) -> None:
    """Press the last of these buttons, and wait until its form or notice stands there."""
    qtbot.waitUntil(lambda: bool(buttons(tab, words)))
    with qtbot.waitSignal(tab.desk.opened):
        buttons(tab, words)[-1].click()


def line(tab: ReviewTab, name: str) -> SuggestLine:
    control = tab.desk.form.fields.controls[name]
    assert isinstance(control, SuggestLine)
    return control


def area(tab: ReviewTab, name: str) -> TextArea:
    control = tab.desk.form.fields.controls[name]
    assert isinstance(control, TextArea)
    return control


def choose(tab: ReviewTab, name: str, term: FinalTruth | AdjudicationBasis) -> None:
    control = tab.desk.form.fields.controls[name]
    assert isinstance(control, ChoiceBox)
    control.choose(term)


def do(qtbot: QtBot, tab: ReviewTab) -> None:
    """Ctrl+Enter, until it is in the record."""
    tab.activateWindow()  # off screen, a list of suggestions that went away does not give the window back
    qtbot.waitUntil(tab.isActiveWindow)
    tab.desk.form.fields.focus_first()
    with qtbot.waitSignal(tab.desk.recorded):
        tab.sign()


def test_the_card_says_who_was_right_by_what_and_who_says_so(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        for words in ("✓ Review was right", "Later tissue", "Resection specimen", "○ No answer yet"):
            assert words in says(tab), words
        disagreeing = [each for each in pathology(context, filled_file).findings if each.disagrees]
        assert len(buttons(tab, "Adjudicate…")) == len(disagreeing)
        assert unnamed_controls(tab) == []


@pytest.mark.parametrize(
    ("login", "adjudicates", "sends"),
    [
        (PATHOLOGIST, False, False),
        (CHAIR, True, False),
        (RADIOLOGIST, True, False),
        (COORDINATOR, True, True),
        (ADMINISTRATOR, False, True),
        (AUDITOR, False, False),
    ],
)
def test_each_person_has_the_ways_in_that_are_theirs(
    qtbot: QtBot, filled_file: FilledBoard, login: str, *, adjudicates: bool, sends: bool
) -> None:
    with at_the_keyboard(filled_file.location, login) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        assert bool(buttons(tab, "Adjudicate")) is adjudicates
        for words in ("Send another notice…", "Acknowledged…", "Amended report received…"):
            assert bool(buttons(tab, words)) is sends, words
        if login == ADMINISTRATOR:  # sees no case before the board has decided
            return
        draft = opened(qtbot, context, filled_file.spine.draft_case_number)
        assert buttons(draft, "Adjudicate") == buttons(draft, "Notice to") == []


def test_an_adjudication_is_typed_refused_beside_its_field_and_recorded(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        ask(qtbot, tab, "Adjudicate…")
        form = tab.desk.form
        assert "outside “Equivocal, 2+, IHC”, review “Negative, 1.3 ratio, ISH”" in form.heading_text.typed
        tab.sign()
        assert form.fields.errors["truth"].typed == "Choose: Who was right."
        choose(tab, "truth", FinalTruth.OUTSIDE_RIGHT)
        choose(tab, "basis", AdjudicationBasis.FOLLOW_UP)
        line(tab, "decided_on").set_text((today() + timedelta(days=9)).isoformat())
        area(tab, "evidence").set_text(EVIDENCE)
        form.fields.focus_first()
        tab.sign()
        context.tasks.wait()
        qtbot.waitUntil(lambda: "still to come" in form.fields.errors["decided_on"].typed)
        line(tab, "decided_on").set_text(today().isoformat())
        do(qtbot, tab)
        kept = her2(pathology(context, filled_file)).adjudication
        assert kept is not None
        assert (kept.truth, kept.basis, kept.evidence) == (
            FinalTruth.OUTSIDE_RIGHT,
            AdjudicationBasis.FOLLOW_UP,
            EVIDENCE,
        )
        assert form.isHidden()
        qtbot.waitUntil(lambda: "✓ Outside was right" in says(tab))
        assert context.drafts.titles == {}


def test_what_was_typed_and_not_recorded_is_there_at_the_next_start(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        tab = opened(qtbot, context, number)
        ask(qtbot, tab, "Adjudicate…")
        area(tab, "evidence").insertPlainText(EVIDENCE)
        tab.desk.form.fields.focus_first()
        with qtbot.waitSignal(tab.message):
            tab.save_draft()
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        again = opened(qtbot, context, number)
        assert not again.desk.form.isHidden()
        assert area(again, "evidence").text() == EVIDENCE
        QTest.keyClick(again.desk.form, Qt.Key.Key_Escape)
        assert again.desk.form.isHidden()
        assert context.drafts.titles


def test_a_colleague_who_adjudicates_meanwhile_takes_no_word(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        tab = opened(qtbot, context, number)
        ask(qtbot, tab, "Adjudicate…")
        area(tab, "evidence").insertPlainText(EVIDENCE)
        told = pathology(context, filled_file)
        command = RecordAdjudication(
            told.id, her2(told).id, AdjudicationBasis.LATER_TISSUE, FinalTruth.NEITHER, "Mixed.", today()
        )
        context.database.signed_in_as(RADIOLOGIST).write(record_adjudication, command)
        tab.show_case(context.database.read(read_case, number))
        qtbot.waitUntil(lambda: "○ Neither was right" in says(tab))
        assert area(tab, "evidence").text() == EVIDENCE
        assert "changed elsewhere" in tab.desk.form.told.typed


def test_in_the_desk_ctrl_enter_is_not_the_signature_of_ones_own_draft(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        assert not tab.desk.answers_keys
        ask(qtbot, tab, "Adjudicate…")
        assert tab.desk.answers_keys
        tab.sign()
        assert tab.form.confirm.isHidden()


def test_a_notice_is_previewed_filed_shown_and_followed(qtbot: QtBot, filled_file: FilledBoard, tmp_path: Path) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        ask(qtbot, tab, "Send another notice…")
        line(tab, "addressee").set_text("Dr Lee Park")
        area(tab, "note").set_text(EVIDENCE.replace("🔬", ""))
        tab.desk.preview.click()
        context.tasks.wait()
        qtbot.waitUntil(lambda: not tab.desk.letter.isHidden())
        assert tab.desk.letter.pdf.page_count == 2
        assert tab.desk.letter.what.typed == "Preview: not sent yet"
        do(qtbot, tab)
        notice = pathology(context, filled_file).notices[-1]
        assert (notice.addressee, notice.sent_on) == ("Dr Lee Park", today())
        ask(qtbot, tab, "Show the notice")
        qtbot.waitUntil(lambda: not tab.desk.letter.isHidden())
        assert tab.desk.letter.what.typed == "The notice as it was sent"
        with qtbot.waitSignal(tab.message):
            tab.desk.letter.save_as(str(tmp_path / "notice.pdf"))
        assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")
        QTest.keyClick(tab.desk.letter.close_button, Qt.Key.Key_Escape)
        assert tab.desk.letter.isHidden()
        ask(qtbot, tab, "Acknowledged…")
        do(qtbot, tab)
        ask(qtbot, tab, "Amended report received…")
        do(qtbot, tab)
        notice = pathology(context, filled_file).notices[-1]
        assert (notice.acknowledged_on, notice.amended_report_on) == (today(), today())
        qtbot.waitUntil(lambda: "✓ Acknowledged" in says(tab) and "✓ Amended report" in says(tab))
        assert unnamed_controls(tab) == []


def test_what_cannot_be_printed_is_said_beside_its_field(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, filled_file.spine.case_number)
        ask(qtbot, tab, "Send another notice…")
        line(tab, "addressee").set_text("Dr Lee Park")
        area(tab, "note").set_text("\U0010ffff")
        tab.desk.form.fields.focus_first()
        tab.sign()
        context.tasks.wait()
        qtbot.waitUntil(lambda: "cannot be printed" in tab.desk.form.fields.errors["note"].typed)
        assert area(tab, "note").text() == "\U0010ffff"


def test_a_party_that_is_chosen_brings_its_address_unless_another_was_typed(
    qtbot: QtBot, filled_file: FilledBoard
) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        for name in ("Riverside", "Hillside"):
            party = AddParty(PartyKind.LABORATORY, name, address=f"{name} Road 7", country="US")
            context.database.write(add_party, party)
        tab = opened(qtbot, context, filled_file.spine.case_number)
        ask(qtbot, tab, "Send another notice…")
        for name in ("Riverside", "Hillside"):
            line(tab, "addressee").set_text(name)
            line(tab, "addressee").edited.emit()
            assert area(tab, "address").text() == f"{name} Road 7\nUS"
        area(tab, "address").set_text("Elsewhere 3")
        line(tab, "addressee").set_text("Riverside")
        line(tab, "addressee").edited.emit()
        assert area(tab, "address").text() == "Elsewhere 3"
        do(qtbot, tab)
        assert pathology(context, filled_file).notices[-1].party_id is not None


PARK = ProviderSnapshot(
    4, 1, PartyKind.PHYSICIAN, "Dr Ruth Brandt", "St Anne", "14 Harbor Road\nEaston", "US", contact=""
)
LAB = ProviderSnapshot(5, 1, PartyKind.LABORATORY, "Riverside", "Riverside Hospital", "Quay 7", "", contact="Ms Roth")


def test_a_notice_begins_with_whoever_stated_what_was_read_again() -> None:
    case = ordinary_case()
    begun = beginning_of_notice(case, case.reviews[0], (PARK, LAB), date(2026, 11, 27))
    assert (begun["addressee"], begun["report_number"], begun["reported_on"]) == (
        "Dr Lee Park",
        "S26-4411",
        date(2026, 10, 3),
    )
    # The address is that of the institution; a colleague there is not the addressee.
    assert begun["address"] == "St Anne\n14 Harbor Road\nEaston\nUS"
    assert beginning_of_notice(case, case.reviews[0], (), date(2026, 11, 27))["address"] == "St Anne"
    nobody = replace(case, outside_diagnosis=None)
    assert beginning_of_notice(nobody, case.reviews[0], (PARK,), date(2026, 11, 27))["addressee"] == ""


def test_the_notice_of_imaging_begins_with_whom_the_images_came_from() -> None:
    seen = (ReviewedMaterialSnapshot(3, "Breast MRI", ReviewBasis.OWN_READ),)
    radiology = review(2, BRANDT, materials=seen)
    images = material(3, MaterialKind.IMAGING, "Breast MRI", source_id=LAB.id)
    case = replace(ordinary_case(), materials=(images,))
    begun = beginning_of_notice(case, radiology, (PARK, LAB), date(2026, 11, 27))
    assert (begun["addressee"], begun["address"]) == ("Ms Roth", "Riverside\nRiverside Hospital\nQuay 7")
    assert "report_number" not in begun
    unknown = replace(case, materials=(replace(images, source_id=None),))
    assert beginning_of_notice(unknown, radiology, (PARK, LAB), date(2026, 11, 27))["addressee"] == ""
    own = replace(review(1, OSEI), kind="molecular", materials=seen)
    assert beginning_of_notice(case, own, (LAB,), date(2026, 11, 27))["addressee"] == "Ms Roth"


def test_the_party_that_is_meant_is_named_or_stands_first_in_the_address() -> None:
    parties = (PARK, LAB)
    assert party_meant("Riverside", "", parties) == LAB.id
    assert party_meant("Ms Roth", "Riverside\nQuay 7", parties) == LAB.id
    assert party_meant("Dr Lee Park", "St Anne\n14 Harbor Road", parties) is None
    assert party_meant("", "", ()) is None
