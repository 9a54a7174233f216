"""A window whose answers are lost on the way: saved again, and typed on meanwhile, everything is in the record once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.reliability.lost_answer import Line, line_to
from tests.support.board import CHAIR, COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST
from tests.support.clinic import REFERRAL
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.proving import give_logins
from tests.support.review_tab import opened as opened_review
from tests.support.review_tab import save, type_into
from tests.support.window import choose
from tumorboard.database.credentials import Credentials
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.models import AuditEvent, CredentialReset, PerformedAct, Person, Recommendation
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.people import list_people
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake import RegisterCase, register_case
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Axis, Discipline, DispatchChannel, Role, TumorSite
from ui.context import AppContext
from ui.forms.letters_tab import LettersTab
from ui.forms.people_acts import PeopleActs
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.review_tab import ReviewTab
from ui.pages.intake import IntakePage
from ui.widgets.text_area import TextArea

PRESS = 2
"""How many answers one press loses: the program says an act once more by itself."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A board, a line to it, and who opens windows at its far end."""

    filled: FilledBoard
    line: Line
    near: Database
    sit_down: Callable[[str], AppContext]

    def case(self, number: str) -> CaseSnapshot:
        """The case as the coordinator reads it."""
        return self.near.signed_in_as(COORDINATOR).read(read_case, number)


@pytest.fixture
def remote(filled_database: FilledBoard) -> Iterator[Remote]:
    """A filled board on PostgreSQL at the end of a line."""
    with line_to(filled_database.location) as line, ExitStack() as windows:
        near = open_board(filled_database.location)
        yield Remote(
            filled_database,
            line,
            near,
            lambda login: windows.enter_context(at_the_keyboard(line.location, login)),
        )
        windows.close()
        near.close()


@pytest.fixture
def number(remote: Remote) -> str:
    """A case that nobody has reviewed."""
    spine = remote.filled.spine
    command = RegisterCase(
        spine.board_id, spine.patient_id, TumorSite.BREAST, "What next?", REFERRAL, OUTSIDE_DIAGNOSIS
    )
    return remote.near.signed_in_as(COORDINATOR).write(register_case, command)


def save_in_vain(qtbot: QtBot, context: AppContext, tab: ReviewTab) -> None:
    """Save and hear that the board is gone."""
    with qtbot.waitSignal(context.tasks.failed):
        tab.save_draft()


def test_a_new_review_that_is_saved_again_after_lost_answers_is_one_review(
    qtbot: QtBot, remote: Remote, number: str
) -> None:
    context = remote.sit_down(PATHOLOGIST)
    tab = opened_review(qtbot, context, number)
    type_into(tab, Axis.GRADE, "2")
    remote.line.lose_answers(cut=True)
    save_in_vain(qtbot, context, tab)
    save_in_vain(qtbot, context, tab)
    assert tab.has_unsaved
    kept = remote.case(number).reviews
    assert len(kept) == 1
    remote.line.mend()
    save(qtbot, tab)
    assert not tab.has_unsaved
    assert remote.case(number).reviews == kept


@pytest.mark.parametrize("loss", [Line.lose_answers, Line.lose_commits], ids=["answer", "commit"])
def test_what_is_typed_after_a_lost_answer_changes_what_was_saved(
    qtbot: QtBot, remote: Remote, number: str, loss: Callable[[Line, int], None]
) -> None:
    context = remote.sit_down(PATHOLOGIST)
    tab = opened_review(qtbot, context, number)
    type_into(tab, Axis.GRADE, "2")
    loss(remote.line, PRESS)
    save_in_vain(qtbot, context, tab)
    type_into(tab, Axis.GRADE, "3")
    save(qtbot, tab)
    assert not tab.has_unsaved
    (review,) = remote.case(number).reviews
    assert [axis.text for axis in review.diagnosis.axes if axis.axis is Axis.GRADE] == ["3"]


def test_what_a_colleague_changed_after_a_lost_answer_is_not_written_over(qtbot: QtBot, remote: Remote) -> None:
    number, database = remote.filled.spine.draft_case_number, remote.near
    context = remote.sit_down(COORDINATOR)
    tab = RecommendationForm(context, remote.case(number))
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    area = next(each for each in tab.findChildren(TextArea) if each.accessibleName() == "Rationale")
    QTest.keyClicks(area, "Ours. ")
    remote.line.lose_answers(cut=True)
    with qtbot.waitSignal(context.tasks.failed):
        tab.save_draft()
    recommendation = remote.case(number).recommendation
    assert recommendation is not None
    assert recommendation.rationale.startswith("Ours. ")

    def follow_up(session: Session, words: str) -> None:
        session.get_one(Recommendation, recommendation.id).follow_up = words

    database.signed_in_as(CHAIR).write(follow_up, "Theirs.")
    remote.line.mend()
    QTest.keyClicks(area, "More. ")
    with qtbot.waitSignal(tab.message):
        tab.save_draft()
    newest = remote.case(number).recommendation
    assert newest is not None
    assert newest.follow_up == "Theirs."
    assert "Ours. " in newest.rationale
    assert "More. " in newest.rationale


def test_a_review_that_is_there_although_its_answer_was_lost_is_signed_once(
    qtbot: QtBot, remote: Remote, number: str
) -> None:
    context = remote.sit_down(PATHOLOGIST)
    tab = opened_review(qtbot, context, number)
    type_into(tab, Axis.GRADE, "2")
    save(qtbot, tab)
    tab.sign()
    qtbot.waitUntil(tab.form.confirm.isVisible)
    remote.line.lose_answers(PRESS)
    with qtbot.waitSignal(context.tasks.failed):
        tab.sign()
    if tab.form.confirm.isHidden():
        tab.sign()
        qtbot.waitUntil(tab.form.confirm.isVisible)
    with qtbot.waitSignal(tab.message):
        tab.sign()
    (review,) = remote.case(number).reviews
    assert review.signed_at is not None


def opened_acts(qtbot: QtBot, remote: Remote, login: str) -> PeopleActs:
    """What a coordinator does about people, on screen, with somebody chosen."""
    context = remote.sit_down(COORDINATOR)
    acts = PeopleActs(context)
    qtbot.addWidget(acts)
    with qtbot.waitExposed(acts):
        acts.show()
    acts.show_person(next(each for each in remote.near.read(list_people) if each.login == login))
    return acts


def told_of(session: Session, kind: type[Person | CredentialReset], login: str) -> int:
    """How many events the trail has of somebody's own row, or of those that say that their password was set."""
    whose = Person.id == (Person.id if kind is Person else CredentialReset.person_id)
    rows = select(kind.id).where(whose, Person.login == login)
    query = select(func.count(AuditEvent.id)).where(
        AuditEvent.table_name == kind.__tablename__, AuditEvent.row_id.in_(rows)
    )
    return session.scalar(query) or 0


def acts_with_keys(session: Session) -> int:
    """How many acts were done with a key of their own."""
    return session.scalar(select(func.count(PerformedAct.id))) or 0


def test_somebody_whose_adding_was_not_heard_of_is_added_once(qtbot: QtBot, remote: Remote) -> None:
    acts = opened_acts(qtbot, remote, PATHOLOGIST)
    acts.add.click()
    for line, words in ((acts.adding.family, "Okafor"), (acts.adding.login, "okafor")):
        QTest.keyClicks(line, words)
    choose(acts.adding.discipline, Discipline.UROLOGY)
    remote.line.lose_answers(cut=True)
    acts.adding.go.click()
    qtbot.waitUntil(acts.adding.error.isVisible, timeout=15_000)
    assert "okafor" in [person.login for person in remote.near.read(list_people)]
    remote.line.mend()
    with qtbot.waitSignal(acts.adding.added, timeout=15_000):
        acts.adding.go.click()
    assert remote.near.read(told_of, Person, "okafor") == 1


def test_somebody_whose_disabling_was_not_heard_of_is_disabled_once(qtbot: QtBot, remote: Remote) -> None:
    # Roles belong to the whole server: somebody whom no other test needs.
    leaving = AddPerson("leaving", "Leaving", Role.AUDITOR)
    remote.near.signed_in_as(COORDINATOR).write(add_person, leaving)
    acts = opened_acts(qtbot, remote, leaving.login)
    keys = remote.near.read(acts_with_keys)
    acts.disable.click()
    remote.line.lose_answers(cut=True)
    acts.disabling.go.click()
    qtbot.waitUntil(acts.disabling.go.isEnabled, timeout=15_000)
    assert leaving.login not in [person.login for person in remote.near.read(list_people) if person.active]
    remote.line.mend()
    with qtbot.waitSignal(acts.done, timeout=15_000):
        acts.disabling.go.click()
    assert "may not sign in any more" in acts.told.typed
    assert remote.near.read(told_of, Person, leaving.login) == 2
    assert remote.near.read(acts_with_keys) == keys + 1


def give(acts: PeopleActs, password: str) -> None:
    """Type it twice and press."""
    for line in (acts.giving.secret.first, acts.giving.secret.again):
        line.field.setText(password)
    acts.giving.go.click()


@pytest.mark.parametrize("again", ["until you change it", "a better one than that"])
def test_a_password_whose_giving_was_not_heard_of_is_the_one_that_was_typed_last(
    qtbot: QtBot, remote: Remote, again: str
) -> None:
    board = give_logins(remote.filled)
    acts = opened_acts(qtbot, remote, PATHOLOGIST)
    acts.give.click()
    keys = remote.near.read(acts_with_keys)
    remote.line.lose_answers(cut=True)
    give(acts, "until you change it")
    qtbot.waitUntil(acts.giving.error.isVisible, timeout=15_000)
    remote.line.mend()
    with qtbot.waitSignal(acts.done, timeout=15_000):
        give(acts, again)
    assert "second coordinator" in acts.told.typed
    assert remote.near.read(told_of, CredentialReset, PATHOLOGIST) == 1
    assert remote.near.read(acts_with_keys) == keys + len({"until you change it", again})
    open_board(board.location, Credentials(PATHOLOGIST, again)).close()


def opened_letters(qtbot: QtBot, context: AppContext, number: str) -> LettersTab:
    tab = LettersTab(context, context.database.read(read_case, number))
    qtbot.addWidget(tab)
    tab.resize(1100, 600)
    with qtbot.waitActive(tab):
        tab.show()
    qtbot.waitUntil(lambda: bool(tab.missing.typed))
    return tab


def issue(tab: LettersTab) -> None:
    """Ask and confirm."""
    tab.ask_to_issue()
    tab.sign()


def test_a_letter_and_its_dispatch_whose_answers_were_lost_are_heard_of_when_the_board_is_read_again(
    qtbot: QtBot, remote: Remote
) -> None:
    number = remote.filled.spine.case_number
    context = remote.sit_down(COORDINATOR)
    tab = opened_letters(qtbot, context, number)
    QTest.keyClicks(tab.reason, "Side corrected")
    remote.line.lose_answers(PRESS)
    with qtbot.waitSignal(tab.acted, timeout=15_000):
        issue(tab)
    assert tab.reason.text() == ""
    qtbot.waitUntil(lambda: tab.letters.count() == 2, timeout=15_000)
    tab.recipient.set_text("Dr Lee")
    choose(tab.channel, DispatchChannel.MAIL)
    remote.line.lose_answers(PRESS)
    with qtbot.waitSignal(tab.message, timeout=15_000):
        QTest.mouseClick(tab.dispatch, Qt.MouseButton.LeftButton)
    newest = remote.case(number).letters[-1]
    assert (newest.version, [sent.recipient for sent in newest.dispatches]) == (2, ["Dr Lee"])


def test_a_letter_that_is_issued_again_while_the_line_is_dead_and_then_mended_is_one_letter(
    qtbot: QtBot, remote: Remote
) -> None:
    number = remote.filled.spine.case_number
    context = remote.sit_down(COORDINATOR)
    tab = opened_letters(qtbot, context, number)
    QTest.keyClicks(tab.reason, "Side corrected")
    remote.line.lose_answers(cut=True)
    issue(tab)
    qtbot.waitUntil(tab.error.isVisible, timeout=15_000)
    qtbot.waitUntil(lambda: context.tasks.wait(0))
    assert tab.reason.text() == "Side corrected"
    remote.line.mend()
    with qtbot.waitSignal(tab.acted, timeout=15_000):
        issue(tab)
    assert [letter.version for letter in remote.case(number).letters] == [1, 2]
    # The same words once more, now that it is known that the first was issued, are another letter.
    qtbot.waitUntil(lambda: tab.letters.count() == 2, timeout=15_000)
    QTest.keyClicks(tab.reason, "Side corrected")
    with qtbot.waitSignal(tab.acted, timeout=15_000):
        issue(tab)
    assert [letter.version for letter in remote.case(number).letters] == [1, 2, 3]


def test_a_new_case_whose_answer_is_lost_is_registered_once_and_what_was_typed_since_waits_at_it(
    qtbot: QtBot, remote: Remote
) -> None:
    context = remote.sit_down(COORDINATOR)
    page = IntakePage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(page.form.isVisible)
    page.form.patient.names.line("family_name").set_text("Lostanswer")
    for name in ("requested_by", "reason", "mode"):
        QTest.keyClick(page.form.request.controls[name], Qt.Key.Key_Down)
    QTest.keyClick(page.form.facts.controls["site"], Qt.Key.Key_Down)
    area = page.form.facts.controls["clinical_question"]
    QTest.keyClicks(area, "What next?")
    remote.line.lose_answers(cut=True)
    with qtbot.waitSignal(context.tasks.failed):
        page.new.register()
    assert page.new.has_unsaved
    remote.line.mend()
    QTest.keyClicks(area, " And when?")
    with qtbot.waitSignal(page.new.registered) as heard:
        page.new.register()
    desk = remote.near.signed_in_as(COORDINATOR)
    (row,) = desk.read(list_cases, CaseFilter("Lostanswer"))
    assert heard.args == [row.number]
    assert remote.case(row.number).clinical_question == "What next?"
    assert f"{row.number}/intake" in context.drafts.titles
    page.show_case(row.number)
    qtbot.waitUntil(lambda: page.tab is not None)
    assert page.tab is not None
    with qtbot.waitSignal(page.tab.message):
        page.tab.save_draft()
    assert remote.case(row.number).clinical_question == "What next? And when?"
