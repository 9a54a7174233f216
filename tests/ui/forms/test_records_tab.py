"""The Records tab, used as a coordinator uses it; by others it is read."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.window import unnamed_controls
from tumorboard.queries.case import read_case
from tumorboard.queries.materials import read_request_letter
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.materials import EditMaterial, RegisterMaterial, edit_material, register_material
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import CustodyKind, MaterialKind, PartyKind, RequestChannel
from ui.context import AppContext
from ui.forms.records_acts import RecordAct
from ui.forms.records_tab import RecordsTab
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea


def today() -> date:
    """Asked anew each time: tests also run at midnight."""
    return datetime.now().astimezone().date()


HOSTILE = "<b>x</b> =cmd|' /C calc'!A1 \u202emirror 🔬 <img src=http://x.example/>"


@pytest.fixture
def coordinator(filled_file: FilledBoard) -> Iterator[AppContext]:
    """The coordinator at the keyboard."""
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        yield context


def opened(qtbot: QtBot, context: AppContext, number: str) -> RecordsTab:
    """The tab with a case in it, after it has heard of the providers."""
    tab = RecordsTab(context, context.database.read(read_case, number))
    tab.refresh_requested.connect(lambda: tab.show_case(context.database.read(read_case, number)))
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    with qtbot.waitActive(tab):
        tab.show()
    context.tasks.wait()
    qtbot.waitUntil(lambda: bool(tab._providers))  # noqa: SLF001 - nothing is to be seen of it
    return tab


def materials(context: AppContext, number: str) -> tuple[MaterialSnapshot, ...]:
    return context.database.read(read_case, number).materials


def register(context: AppContext, case_id: int, words: str = "Blocks", provider: str = "Riverside Lab") -> int:
    command = RegisterMaterial(case_id, MaterialKind.BLOCKS, words, "B-7", source_name=provider)
    return context.database.write(register_material, command)


def typed(tab: RecordsTab, name: str, words: str) -> None:
    control = tab.form.fields.controls[name]
    assert isinstance(control, SuggestLine | TextArea)
    control.setFocus()
    control.selectAll()
    if words.isascii():
        QTest.keyClicks(control, words)
    elif isinstance(control, TextArea):
        control.insertPlainText(words)  # pasted: the test's keyboard has no such keys
    else:
        control.insert(words)


def done(qtbot: QtBot, tab: RecordsTab) -> None:
    """Ctrl+Enter, until it is in the record."""
    tab.sign()

    def said() -> list[str]:
        # Asked each time: the fields of an act that is done are gone.
        return [each.typed for each in (tab.form.error, *tab.form.fields.errors.values()) if each.isVisible()]

    qtbot.waitUntil(lambda: tab.form.asked is None or bool(said()), timeout=15_000)
    assert tab.form.asked is None, said()


def press(tab: RecordsTab, key: Qt.Key) -> None:
    tab.table.setFocus()
    QTest.keyClick(tab.table, key)


def test_several_are_asked_for_in_one_act_and_the_letter_is_shown_saved_and_mailed(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard, tmp_path: Path
) -> None:
    number, case_id = filled_file.spine.case_number, filled_file.spine.case_id
    coordinator.database.write(add_party, AddParty(PartyKind.LABORATORY, "Riverside Lab", email="lab@example.org"))
    ids = {register(coordinator, case_id, words) for words in ("Blocks", "More blocks")}
    tab = opened(qtbot, coordinator, number)
    QTest.keyClick(tab.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(tab, Qt.Key.Key_R)
    assert tab.form.heading_text.typed == "Ask for: 2 materials"  # the slides are here already
    typed(tab, "note", HOSTILE)
    tab.sign()
    qtbot.waitUntil(lambda: "cannot be printed" in tab.form.fields.errors["note"].typed, timeout=15_000)
    typed(tab, "note", HOSTILE.replace("\u202e", "").replace("🔬", ""))
    done(qtbot, tab)
    asked = [each for each in materials(coordinator, number) if each.id in ids]
    (first,) = {each.requests[0].attachment_id for each in asked}
    assert first is not None
    assert {(len(each.requests), each.requests[0].channel, each.requests[0].due_on) for each in asked} == {
        (1, RequestChannel.LETTER, today() + timedelta(days=14))
    }
    tab.table.selectRow(tab.model.row_of(asked[0].id))
    QTest.mouseClick(tab.history.show_letter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.letters.pdf.page_count == 2, timeout=15_000)
    QTest.keyClick(tab.letters.close_button, Qt.Key.Key_Escape)
    assert tab.history.isVisible()
    request = asked[0].requests[0]
    pdf = coordinator.database.read(read_request_letter, request.id)
    with qtbot.waitSignal(tab.message):
        tab.letters.save_letter(request.id, str(tmp_path / "letter.pdf"))
    assert (tmp_path / "letter.pdf").read_bytes() == pdf
    with qtbot.waitSignal(tab.message):
        tab.letters.save_mail(request, str(tmp_path / "draft.eml"))
    mail = message_from_bytes((tmp_path / "draft.eml").read_bytes(), policy=default)
    assert (mail["To"], mail["X-Unsent"], next(iter(mail.iter_attachments())).get_content()) == (
        "lab@example.org",
        "1",
        pdf,
    )
    tab.letters.save_letter(request.id, str(tmp_path / "letter.pdf" / "below"))
    qtbot.waitUntil(lambda: "could not be written" in tab.error.typed)


def test_a_phone_call_is_a_request_without_a_letter_and_what_has_no_provider_gets_none(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    number = filled_file.spine.draft_case_number
    tab = opened(qtbot, coordinator, number)
    before = len(materials(coordinator, number)[0].requests)
    tab.begin(RecordAct.REQUEST)
    tab.sign()
    qtbot.waitUntil(lambda: "from whom the material comes" in tab.form.error.typed)
    assert len(materials(coordinator, number)[0].requests) == before
    channel = tab.form.fields.controls["channel"]
    channel.setFocus()
    QTest.keyClicks(channel, "Tele")
    done(qtbot, tab)
    request = materials(coordinator, number)[0].requests[-1]
    assert (request.channel, request.attachment_id) == (RequestChannel.TELEPHONE, None)
    assert not tab.history.show_letter.isVisible()


def test_what_was_typed_is_there_again_after_a_restart(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, number)
        press(tab, Qt.Key.Key_W)
        typed(tab, "note", HOSTILE)
        tab.save_draft()
        assert tab.has_unsaved
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        tab = opened(qtbot, context, number)
        qtbot.waitUntil(tab.form.isVisible)
        note = tab.form.fields.controls["note"]
        assert isinstance(note, TextArea)
        assert (note.text(), tab.form.asked is not None) == (HOSTILE, True)
        assert "is here again" in tab.form.told.typed
        QTest.keyClick(note, Qt.Key.Key_Escape)
        assert tab.table.hasFocus()
        press(tab, Qt.Key.Key_W)
        done(qtbot, tab)
        (material,) = materials(context, number)
        assert (material.custody[-1].kind, material.custody[-1].note) == (CustodyKind.WRONG, HOSTILE)
        context.drafts.flush()
        assert context.drafts.titles == {}
        assert HOSTILE in tab.history.entries.item(0).data(Qt.ItemDataRole.UserRole)


def test_an_entry_without_end_is_read_whole(qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard) -> None:
    spine, words = filled_file.spine, "<i>" + "endless" * 10_000
    command = RecordCustody(spine.material_id, CustodyKind.MOVED, today(), place="Shelf", note=words)
    coordinator.database.write(record_custody, command)
    tab = opened(qtbot, coordinator, spine.case_number)
    qtbot.waitUntil(tab.history.whole.isVisible)
    assert words in tab.history.whole.text()


def test_a_colleagues_change_is_put_together_with_what_is_typed(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    spine = filled_file.spine
    tab = opened(qtbot, coordinator, spine.case_number)
    press(tab, Qt.Key.Key_E)
    typed(tab, "accession_number", "MINE-1")
    (seen,) = materials(coordinator, spine.case_number)
    theirs = EditMaterial(seen.id, seen.row_version, MaterialKind.BLOCKS, "Theirs", "THEIRS-2", 6)
    coordinator.database.write(edit_material, theirs)
    tab.sign()
    qtbot.waitUntil(lambda: bool(tab.form.both.theirs_buttons), timeout=15_000)
    assert {"THEIRS-2", "MINE-1"} <= set(tab.form.both.texts)
    description = tab.form.fields.controls["description"]
    assert isinstance(description, SuggestLine)
    assert description.text() == "Theirs"
    done(qtbot, tab)
    (material,) = materials(coordinator, spine.case_number)
    assert (material.accession_number, material.description, material.kind) == ("MINE-1", "Theirs", MaterialKind.BLOCKS)


def test_an_arrival_that_a_colleague_recorded_is_not_recorded_twice_unseen(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    spine = filled_file.spine
    tab = opened(qtbot, coordinator, spine.case_number)
    press(tab, Qt.Key.Key_M)
    typed(tab, "place", "Shelf 9")
    coordinator.database.write(
        record_custody, RecordCustody(spine.material_id, CustodyKind.LENT, today(), place="Dr Osei")
    )
    tab.sign()
    qtbot.waitUntil(lambda: "changed elsewhere" in tab.form.told.typed, timeout=15_000)
    (material,) = materials(coordinator, spine.case_number)
    assert (material.custody[-1].kind, material.location) == (CustodyKind.LENT, "Dr Osei")
    assert tab.form.isVisible()


@pytest.mark.parametrize(
    "slip",
    [
        (RecordAct.ADD, "quantity", "six", "Write a whole number"),
        (RecordAct.EDIT, "collected_on", "32 Nov", "is not a date"),
        (RecordAct.RECEIVED, "happened_on", "2062-11-16", "still to come"),
        (RecordAct.MOVED, "place", " ", "Say where it is now."),
        (RecordAct.WRONG, "note", " ", "Say what came"),
        (RecordAct.REQUEST, "due_on", "1999-01-01", "due before"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard, slip: tuple[RecordAct, str, str, str]
) -> None:
    act, name, words, sentence = slip
    tab = opened(qtbot, coordinator, filled_file.spine.case_number)
    before = materials(coordinator, filled_file.spine.case_number)
    tab.begin(act)
    typed(tab, name, words)
    if act is RecordAct.REQUEST:
        channel = tab.form.fields.controls["channel"]
        channel.setFocus()
        QTest.keyClicks(channel, "Tele")
    tab.sign()
    qtbot.waitUntil(lambda: sentence in tab.form.fields.errors[name].typed, timeout=15_000)
    assert tab.form.fields.errors[name].isVisible()
    assert materials(coordinator, filled_file.spine.case_number) == before


def test_what_cannot_be_had_is_said_with_its_reason(
    qtbot: QtBot, coordinator: AppContext, filled_file: FilledBoard
) -> None:
    spine = filled_file.spine
    material_id = register(coordinator, spine.case_id)
    tab = opened(qtbot, coordinator, spine.case_number)
    tab.table.selectRow(tab.model.row_of(material_id))
    press(tab, Qt.Key.Key_M)
    assert tab.error.typed == "It is not here."
    assert not tab.buttons[RecordAct.MOVED].isEnabled()
    press(tab, Qt.Key.Key_X)
    typed(tab, "reason", "Discarded after ten years.")
    done(qtbot, tab)
    found = next(each for each in materials(coordinator, spine.case_number) if each.id == material_id)
    assert found.unavailable_reason == "Discarded after ten years."
    assert tab.model.index(tab.model.row_of(material_id), 0).data() == "≠ Cannot be had"


def test_a_specialist_reads_the_register_and_sees_why_not_more(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, CHAIR) as chair:
        tab = opened(qtbot, chair, filled_file.spine.case_number)
        assert "coordinators write here" in tab.note.typed
        assert not any(button.isEnabled() for button in tab.buttons.values())
        press(tab, Qt.Key.Key_C)
        assert tab.form.asked is None
        assert tab.history.entries.count() == 3
        assert unnamed_controls(tab) == []
