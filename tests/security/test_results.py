"""Results of ordered tests: what plain SQL cannot do about them, and who is told without opening a case."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.security.people import SECOND_COORDINATOR, Scene
from tests.security.rows import add, adding, attempt, changing, now, open_all, row_like
from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, PATHOLOGIST
from tumorboard.database.sessions import Actor
from tumorboard.queries.duties import list_duties
from tumorboard.vocabulary import Duty

DUE, DAY = date(2026, 11, 30), date(2026, 12, 1)


def ordered(scene: Scene, *, signed: bool, **given: object) -> int:
    """One more review of the finished case, and the test that it ordered."""
    rater = scene.facts.people[PATHOLOGIST]
    old = scene.owner.value(
        "SELECT id FROM review WHERE kind = 'pathology' AND signed_at IS NOT NULL AND case_id = :case",
        case=scene.facts.done,
    )
    review_id = add(scene, "review", row_like(scene, "review", old, rater) | {"signed_at": None})
    test = scene.owner.value("SELECT min(id) FROM ordered_test WHERE review_id = :review", review=old)
    values = row_like(scene, "ordered_test", test, rater, review_id=review_id, result="", due_on=DUE, **given)
    test_id = add(scene, "ordered_test", values)
    if signed:
        changing("review", review_id, signed_at=now())(scene.owner)
    return test_id


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST, CHAIR])
def test_a_result_comes_only_after_the_signature(scene: Scene, login: str) -> None:
    number = scene.owner.value("SELECT min(id) FROM test_result")
    values = row_like(scene, "test_result", number, scene.facts.people[login])
    draft, signed = ordered(scene, signed=False), ordered(scene, signed=True, name="Another test")
    open_all(scene, login)
    told = attempt(scene, login, adding("test_result", values | {"ordered_test_id": draft}))
    assert told == "TB011 before its review is signed, a result stands in the review"
    assert attempt(scene, login, adding("test_result", values | {"ordered_test_id": signed})) == ""


def waiting(scene: Scene, login: str) -> list[tuple[Duty, str]]:
    """What waits for somebody who opened no case."""
    wanted = {Duty.RESULT_DUE, Duty.RESULT_ARRIVED}
    with scene.sit(login) as seat, Session(seat.connection, join_transaction_mode="create_savepoint") as session:
        session.info["actor"] = Actor(scene.facts.people[login], login)
        return [(each.duty, each.detail) for each in list_duties(session, DAY) if each.duty in wanted]


def test_who_opened_nothing_sees_what_is_late_and_what_came(scene: Scene) -> None:
    assert waiting(scene, SECOND_COORDINATOR) == []
    ordered(scene, signed=False, name="Of a draft")
    late = ordered(scene, signed=True, name="FISH")
    for login in (SECOND_COORDINATOR, PATHOLOGIST):
        assert waiting(scene, login) == [(Duty.RESULT_DUE, "FISH")]
    for login in (CHAIR, ADMINISTRATOR):
        assert waiting(scene, login) == []
    old = scene.owner.value("SELECT min(id) FROM test_result")
    came = row_like(scene, "test_result", old, scene.facts.people[COORDINATOR], ordered_test_id=late, to_board=True)
    add(scene, "test_result", came | {"created_at": now()})
    assert waiting(scene, SECOND_COORDINATOR) == [(Duty.RESULT_ARRIVED, "FISH")]
    assert waiting(scene, PATHOLOGIST) == []
