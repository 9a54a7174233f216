"""Who proved right, and what the outside was told: what plain SQL cannot do about it, and who reads it."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.security.people import OUTSIDER, SECOND_COORDINATOR, Scene
from tests.security.rows import add, adding, attempt, changing, now, open_all, row_like
from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, PATHOLOGIST
from tumorboard.database.sessions import Actor
from tumorboard.queries.duties import list_duties
from tumorboard.vocabulary import Duty

DAY = date(2026, 12, 1)


def signed_review(scene: Scene) -> int:
    """The signed pathology review of the finished case."""
    number: int = scene.owner.value(
        "SELECT id FROM review WHERE kind = 'pathology' AND signed_at IS NOT NULL AND case_id = :case",
        case=scene.facts.done,
    )
    return number


def finding_of(scene: Scene, review_id: int) -> int:
    number: int = scene.owner.value(
        "SELECT id FROM concordance_finding WHERE review_id = :review ORDER BY position LIMIT 1", review=review_id
    )
    return number


def another_review(scene: Scene, *, signed: bool) -> int:
    """One more pathology review of the finished case, with a finding; a major one."""
    rater = scene.facts.people[PATHOLOGIST]
    values = row_like(scene, "review", signed_review(scene), rater, overall_decided="major", overall_reason="!")
    review_id = add(scene, "review", values | {"signed_at": None})
    old = finding_of(scene, signed_review(scene))
    add(scene, "concordance_finding", row_like(scene, "concordance_finding", old, rater, review_id=review_id))
    if signed:
        changed = changing("review", review_id, signed_at=now())
        changed(scene.owner)
    return review_id


def tried(scene: Scene, login: str, table: str, **given: object) -> str:
    """What somebody is told who adds a row like the one that is there."""
    open_all(scene, login)
    number = scene.owner.value(f"SELECT min(id) FROM {table}")
    return attempt(scene, login, adding(table, row_like(scene, table, number, scene.facts.people[login], **given)))


def test_the_rater_adjudicates_nothing_in_plain_sql(scene: Scene) -> None:
    finding = finding_of(scene, signed_review(scene))
    told = tried(scene, PATHOLOGIST, "adjudication", finding_id=finding)
    assert told == "TB011 nobody adjudicates what they read themselves"
    for login in (CHAIR, COORDINATOR):
        assert tried(scene, login, "adjudication", finding_id=finding) == ""


def test_nothing_unsigned_is_adjudicated_or_told(scene: Scene) -> None:
    draft = another_review(scene, signed=False)
    told = tried(scene, CHAIR, "adjudication", finding_id=finding_of(scene, draft))
    assert told == "TB011 only what was signed is adjudicated"
    told = tried(scene, COORDINATOR, "discordance_notice", review_id=draft)
    assert told == "TB011 only of a signed review a notice is sent"


@pytest.mark.parametrize("column", ["acknowledged_on", "amended_report_on"])
def test_a_day_of_a_notice_is_filled_once_and_its_words_never_change(scene: Scene, column: str) -> None:
    number = scene.owner.value("SELECT min(id) FROM discordance_notice")
    open_all(scene, ADMINISTRATOR)
    with scene.sit(ADMINISTRATOR) as seat:
        assert changing("discordance_notice", number, **{column: DAY})(seat) == 1
    frozen = "TB002 discordance_notice is signed or issued and cannot be changed"
    for values in ({column: date(2026, 12, 2)}, {column: None}, {"addressee": "Dr Other"}, {"sent_on": DAY}):
        assert attempt(scene, ADMINISTRATOR, changing("discordance_notice", number, **values)) == frozen
    assert attempt(scene, COORDINATOR, changing("adjudication", 1, evidence="!")) != ""


def duties(scene: Scene, login: str) -> list[tuple[Duty, str, str]]:
    """What waits for somebody who opened no case."""
    with scene.sit(login) as seat, Session(seat.connection, join_transaction_mode="create_savepoint") as session:
        session.info["actor"] = Actor(scene.facts.people[login], login)
        found = list_duties(session, DAY)
    return [(each.duty, each.case_number, each.part) for each in found if each.duty is Duty.SEND_NOTICE]


def test_a_coordinator_who_opened_nothing_sees_whom_to_tell(scene: Scene) -> None:
    number = scene.owner.value("SELECT number FROM clinical_case WHERE id = :case", case=scene.facts.done)
    assert duties(scene, SECOND_COORDINATOR) == []
    another_review(scene, signed=False)
    assert duties(scene, SECOND_COORDINATOR) == []
    untold = another_review(scene, signed=True)
    assert duties(scene, SECOND_COORDINATOR) == [(Duty.SEND_NOTICE, number, "pathology")]
    for login in (CHAIR, PATHOLOGIST, ADMINISTRATOR):
        assert duties(scene, login) == []
    told = scene.owner.value("SELECT min(id) FROM discordance_notice")
    add(scene, "discordance_notice", row_like(scene, "discordance_notice", told, 1, review_id=untold))
    assert duties(scene, SECOND_COORDINATOR) == []


def test_an_administrator_reads_a_notice_once_the_board_has_decided(scene: Scene) -> None:
    if not scene.shared:
        return  # whoever can open a file can read it
    case, reviewer = scene.facts.case, scene.facts.people[PATHOLOGIST]
    draft = scene.owner.value("SELECT id FROM review WHERE kind = 'pathology' AND case_id = :case", case=case)
    changing("review", draft, signed_at=now())(scene.owner)
    told = scene.owner.value("SELECT min(id) FROM discordance_notice")
    values = row_like(scene, "discordance_notice", told, reviewer, review_id=draft)
    add(scene, "discordance_notice", values | {"case_id": case})
    for login, there in ((ADMINISTRATOR, 0), (COORDINATOR, 1), (CHAIR, 1), (OUTSIDER, 0)):
        with scene.sit(login) as seat:
            of_case = "SELECT count(*) FROM discordance_notice WHERE case_id = :case"
            assert seat.value(of_case, case=case) == there, login


def test_the_pdf_of_a_notice_is_read_by_whoever_sees_the_notice(scene: Scene) -> None:
    if not scene.shared:
        return  # whoever can open a file can read it
    content = row_like(scene, "attachment", scene.owner.value("SELECT min(id) FROM attachment"), 1)
    pdf = add(scene, "attachment", content)
    told = scene.owner.value("SELECT min(id) FROM discordance_notice")
    add(scene, "discordance_notice", row_like(scene, "discordance_notice", told, 1, attachment_id=pdf))
    for login, sees in ((CHAIR, True), (COORDINATOR, True), (OUTSIDER, False)):
        with scene.sit(login) as seat:
            assert bool(seat.run("SELECT id FROM attachment WHERE id = :pdf", pdf=pdf)) is sees, login
