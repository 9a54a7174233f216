"""A signature is its signer's own, made now, with a password that was just typed; what is signed stays."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from tests.security.conftest import open_to_logins
from tests.security.people import SECOND_COORDINATOR, Logins, Scene, Seat, instant
from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tumorboard.database import rights_rules
from tumorboard.database.protection import install_protection
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.sessions import connect

NOW: Mapping[str, float] = {}
REVISED = "row_version = row_version + 1"


def signing(seat: Seat, table: str, number: int, column: str = "signed_at", ahead: Mapping[str, float] = NOW) -> str:
    """The UPDATE that signs a row."""
    return f"UPDATE {table} SET {REVISED}, {column} = {instant(seat, **ahead)} WHERE id = {number}"


def draft_review(scene: Scene | Logins) -> str:
    """The pathologist's draft, as SQL."""
    who, case = scene.facts.people[PATHOLOGIST], scene.facts.case
    return f"(SELECT id FROM review WHERE reviewer_id = {who} AND case_id = {case} AND signed_at IS NULL)"


def draft_recommendation(scene: Scene) -> int:
    number: int = scene.owner.value(
        f"SELECT id FROM recommendation WHERE case_id = {scene.facts.case} AND approved_at IS NULL"
    )
    return number


def dissent(seat: Seat, recommendation: int, case: int, person: int, **given: str) -> str:
    """The INSERT of a signed dissent."""
    values = {
        "case_id": str(case),
        "recommendation_id": str(recommendation),
        "person_id": str(person),
        "text": "'x'",
        "signed_at": instant(seat),
        "created_at": instant(seat),
        "row_version": "1",
        "created_by_id": str(person),
        **given,
    }
    return f"INSERT INTO dissent ({', '.join(values)}) VALUES ({', '.join(values.values())})"


def reset(scene: Scene, login: str, by: str | None) -> int:
    """Note that a password was set anew."""
    owner, people = scene.owner, scene.facts.people
    owner.run(
        "INSERT INTO credential_reset (person_id, created_at, row_version, created_by_id)"
        f" VALUES ({people[login]}, {instant(owner)}, 1, {people[by] if by else 'NULL'})"
    )
    number: int = owner.value("SELECT max(id) FROM credential_reset")
    return number


def confirmation(scene: Scene, seat: Seat, number: int, by: str, **ahead: float) -> str:
    return (
        f"UPDATE credential_reset SET {REVISED}, confirmed_by_id = {scene.facts.people[by]},"
        f" confirmed_at = {instant(seat, **ahead)} WHERE id = {number}"
    )


def test_an_author_signs_with_a_password_that_was_just_typed(people: Logins) -> None:
    with people.connected(people.address(PATHOLOGIST)) as seat:
        assert seat.value("SELECT tb_confirmed()")
        assert seat.changed(signing(seat, "review", 0).replace("= 0", f"= {draft_review(people)}")) == 1


def test_the_server_says_when_it_was(server_scene: Scene) -> None:
    number = server_scene.owner.value(f"SELECT {draft_review(server_scene)}")
    for ahead in ({"hours": -20.0}, {"hours": 20.0}):
        attempt = server_scene.owner.connection.begin_nested()
        with server_scene.sit(PATHOLOGIST) as seat:
            assert seat.changed(signing(seat, "review", number, ahead=ahead)) == 1
        signed = server_scene.owner.value(f"SELECT signed_at FROM review WHERE id = {number}")
        assert abs(signed - datetime.now(UTC)) < timedelta(minutes=2)
        attempt.rollback()


@pytest.mark.parametrize("ahead", [{"days": -400}, {"days": 400}, {"days": -1.5}, {"days": 1.5}])
def test_nobody_signs_at_another_time(scene: Scene, ahead: dict[str, float]) -> None:
    facts = scene.facts
    number = scene.owner.value(f"SELECT {draft_review(scene)}")
    scene.open_case(CHAIR, facts.case)
    scene.open_case(RADIOLOGIST, facts.case)
    with scene.sit(PATHOLOGIST) as seat:
        seat.refuses(signing(seat, "review", number, ahead=ahead), "TB008 the time is not now")
        assert seat.changed(signing(seat, "review", number)) == 1
    with scene.sit(RADIOLOGIST) as seat:
        seat.refuses(signing(seat, "opinion", facts.draft, ahead=ahead), "TB008 the time is not now")
        assert seat.changed(signing(seat, "opinion", facts.draft)) == 1
    with scene.sit(CHAIR) as seat:
        number = draft_recommendation(scene)
        approval = signing(seat, "recommendation", number, "approved_at", ahead)
        mine = f"approved_by_id = {facts.people[CHAIR]}, approved_at"
        seat.refuses(approval.replace("approved_at", mine), "TB008 the time is not now")
        opening = signing(seat, "clinical_case", facts.case, "opinions_opened_at", ahead)
        mine = f"opinions_opened_by_id = {facts.people[CHAIR]}, opinions_opened_at"
        seat.refuses(opening.replace("opinions_opened_at", mine), "TB008 the time is not now")
        late = dissent(seat, number, facts.case, facts.people[CHAIR], signed_at=instant(seat, **ahead))
        seat.refuses(late, "TB008 the time is not now")


def test_nobody_signs_at_the_end_of_time(people: Logins) -> None:
    with people.sit(PATHOLOGIST) as seat:
        for never in ("'infinity'", "'-infinity'"):
            sql = f"UPDATE review SET {REVISED}, signed_at = {never} WHERE id = {draft_review(people)}"
            seat.refuses(sql, "TB008 the time is not now")


def test_nobody_signs_for_another(scene: Scene) -> None:
    facts = scene.facts
    number = scene.owner.value(f"SELECT {draft_review(scene)}")
    with scene.sit(RADIOLOGIST) as seat:
        seat.refuses(signing(seat, "review", number), "TB007 only its author changes review")
    with scene.sit(CHAIR) as seat:
        sql = signing(seat, "opinion", facts.draft)
        if scene.shared:
            assert seat.changed(sql) == 0
        else:
            seat.refuses(sql, "TB007 only its author changes opinion")
    for login in (COORDINATOR, ADMINISTRATOR):
        with scene.sit(login) as seat:
            words = "permission denied for table" if scene.shared else "TB006 this role changes no"
            seat.refuses(signing(seat, "review", number), words)
            seat.refuses(signing(seat, "opinion", facts.draft), words)


def test_nobody_dissents_for_another(scene: Scene) -> None:
    facts = scene.facts
    number, me = draft_recommendation(scene), facts.people[RADIOLOGIST]
    scene.open_case(RADIOLOGIST, facts.case)
    with scene.sit(RADIOLOGIST) as seat:
        words = "TB007 dissent names who wrote it"
        for other in (facts.people[CHAIR], facts.missing):
            seat.refuses(dissent(seat, number, facts.case, other, created_by_id=str(me)), words)
        assert seat.changed(dissent(seat, number, facts.case, me)) == 1


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST, ONCOLOGIST])
def test_only_the_chair_approves(scene: Scene, login: str) -> None:
    facts, number = scene.facts, draft_recommendation(scene)
    for person in (login, CHAIR):
        with scene.sit(login) as seat:
            approval = signing(seat, "recommendation", number, "approved_at")
            approval = approval.replace("approved_at", f"approved_by_id = {facts.people[person]}, approved_at")
            words = "TB011 nobody approves" if person == CHAIR else "TB011 only the chair of the meeting approves"
            seat.refuses(approval, words)
    with scene.sit(CHAIR) as seat:
        assert seat.changed(approval) == 1


def test_nobody_is_approved_for_in_advance(scene: Scene) -> None:
    facts, number = scene.facts, draft_recommendation(scene)
    with scene.sit(COORDINATOR) as seat:
        named = f"UPDATE recommendation SET {REVISED}, approved_by_id = {facts.people[CHAIR]} WHERE id = {number}"
        seat.refuses(named, "TB011 nobody approves in the name of another")
        columns = "case_id, version, agenda_item_id, diagnosis_summary, stage_summary, treatment_summary, flags"
        columns += ", direction_reason, rationale, place_note, follow_up, supersede_reason"
        born = (
            f"INSERT INTO recommendation ({columns}, created_at, row_version, created_by_id, approved_by_id)"
            f" SELECT {columns.replace('version', 'version + 50')}, {instant(seat)}, 1,"
            f" {facts.people[COORDINATOR]}, {{}} FROM recommendation WHERE id = {number}"
        )
        seat.refuses(born.format(facts.people[CHAIR]), "TB011 nobody approves in the name of another")
        assert seat.changed(born.format("NULL")) == 1


@pytest.mark.parametrize("login", [COORDINATOR, SECOND_COORDINATOR, ADMINISTRATOR])
def test_a_meeting_is_chaired_by_a_specialist(scene: Scene, login: str) -> None:
    facts = scene.facts
    with scene.sit(COORDINATOR) as seat:
        words = "TB011 a meeting is chaired by an active specialist"
        chaired = f"UPDATE meeting SET {REVISED}, chair_id = {{}} WHERE closed_at IS NULL"
        seat.refuses(chaired.format(facts.people[login]), words)
        new = (
            "INSERT INTO meeting (board_id, starts_at, planned_minutes, place, video_link, chair_id, created_at,"
            f" row_version, created_by_id) VALUES (1, {instant(seat)}, 60, '', '', {{}}, {instant(seat)}, 1,"
            f" {facts.people[COORDINATOR]})"
        )
        seat.refuses(new.format(facts.people[login]), words)
        assert seat.changed(new.format(facts.people[ONCOLOGIST])) == 1
        assert seat.changed(chaired.format(facts.people[ONCOLOGIST])) > 0


@pytest.mark.parametrize("login", [COORDINATOR, PATHOLOGIST, ONCOLOGIST])
def test_only_the_chair_opens_opinions_before_all_are_in(scene: Scene, login: str) -> None:
    facts = scene.facts
    words = "TB011 opinions open when all are in, or when the chair opens them"
    with scene.sit(login) as seat:
        sql = signing(seat, "clinical_case", facts.case, "opinions_opened_at")
        seat.refuses(sql, words)
        for person in (login, CHAIR):
            mine = f"opinions_opened_by_id = {facts.people[person]}, opinions_opened_at"
            seat.refuses(sql.replace("opinions_opened_at", mine), words)
    with scene.sit(CHAIR) as seat:
        assert seat.changed(sql.replace("opinions_opened_at", mine)) == 1


def test_when_all_are_in_they_open_by_themselves(scene: Scene) -> None:
    facts, owner = scene.facts, scene.owner
    owner.run(
        f"UPDATE opinion_invitation SET {REVISED}, withdrawn_at = {instant(owner)}"
        f" WHERE case_id = {facts.case} AND person_id <> {facts.people[ONCOLOGIST]}"
    )
    with scene.sit(ONCOLOGIST) as seat:
        assert seat.changed(signing(seat, "clinical_case", facts.case, "opinions_opened_at")) == 1


def test_where_nobody_was_asked_nothing_opens_by_itself(scene: Scene) -> None:
    facts, owner = scene.facts, scene.owner
    owner.run(f"UPDATE opinion_invitation SET {REVISED}, withdrawn_at = {instant(owner)} WHERE case_id = {facts.case}")
    with scene.sit(COORDINATOR) as seat:
        opening = signing(seat, "clinical_case", facts.case, "opinions_opened_at")
        seat.refuses(opening, "TB011 opinions open when all are in")


def test_nobody_says_that_another_opened_them(scene: Scene) -> None:
    facts = scene.facts
    named = f"UPDATE clinical_case SET {REVISED}, opinions_opened_by_id = {{}} WHERE id = {{}}"
    for login in (COORDINATOR, PATHOLOGIST):
        with scene.sit(login) as seat:
            for case in (facts.case, facts.done):
                for person in (CHAIR, login):
                    seat.refuses(named.format(facts.people[person], case), "TB011 opinions open")


def test_what_was_opened_stays_open(scene: Scene) -> None:
    done = scene.facts.done
    with scene.sit(COORDINATOR) as seat:
        for value in ("NULL", instant(seat)):
            sql = f"UPDATE clinical_case SET {REVISED}, opinions_opened_at = {value} WHERE id = {done}"
            seat.refuses(sql, "TB011 opinions open when all are in")
        assert seat.changed(f"UPDATE clinical_case SET {REVISED}, summary = 'x' WHERE id = {done}") == 1


def test_no_case_begins_with_open_opinions(scene: Scene) -> None:
    facts = scene.facts
    with scene.sit(COORDINATOR) as seat:
        new = (
            "INSERT INTO clinical_case (number, board_id, patient_id, site, clinical_question, summary, comorbidities,"
            " family_history, pregnancy, prior_treatment, withdrawal_reason, created_at, row_version, created_by_id,"
            f" opinions_opened_at, opinions_opened_by_id) VALUES ('2026-9', 1, 1, 'breast', 'x', '', '', '', '', '',"
            f" '', {instant(seat)}, 1, {facts.people[COORDINATOR]}, {{}}, {{}})"
        )
        words = "TB011 opinions are sealed until they are in"
        seat.refuses(new.format(instant(seat), "NULL"), words)
        seat.refuses(new.format("NULL", facts.people[CHAIR]), words)
        assert seat.changed(new.format("NULL", "NULL")) == 1


def test_a_signature_waits_while_a_new_password_is_unconfirmed(scene: Scene) -> None:
    facts = scene.facts
    scene.open_case(RADIOLOGIST, facts.case)
    review = scene.owner.value(f"SELECT {draft_review(scene)}")
    words = "TB014 a password was set anew and nobody has confirmed it"
    for login in (PATHOLOGIST, RADIOLOGIST, CHAIR):
        reset(scene, login, COORDINATOR)
    with scene.sit(PATHOLOGIST) as seat:
        seat.refuses(signing(seat, "review", review), words)
        assert seat.changed(f"UPDATE review SET {REVISED}, comment = 'x' WHERE id = {review}") == 1
    with scene.sit(RADIOLOGIST) as seat:
        seat.refuses(signing(seat, "opinion", facts.draft), words)
        seat.refuses(dissent(seat, draft_recommendation(scene), facts.case, facts.people[RADIOLOGIST]), words)
    with scene.sit(CHAIR) as seat:
        approval = signing(seat, "recommendation", draft_recommendation(scene), "approved_at")
        approval = approval.replace("approved_at", f"approved_by_id = {facts.people[CHAIR]}, approved_at")
        seat.refuses(approval, words)


def test_a_second_person_confirms_a_new_password(scene: Scene) -> None:
    number = reset(scene, CHAIR, COORDINATOR)
    own = reset(scene, SECOND_COORDINATOR, COORDINATOR)
    unknown = reset(scene, SECOND_COORDINATOR, None)
    words = "TB011 a second person confirms"
    with scene.sit(COORDINATOR) as seat:
        seat.refuses(confirmation(scene, seat, number, COORDINATOR), words)
        seat.refuses(confirmation(scene, seat, number, SECOND_COORDINATOR), words)
    with scene.sit(SECOND_COORDINATOR) as seat:
        seat.refuses(confirmation(scene, seat, own, SECOND_COORDINATOR), words)
        seat.refuses(confirmation(scene, seat, unknown, SECOND_COORDINATOR), words)
        seat.refuses(confirmation(scene, seat, number, SECOND_COORDINATOR, days=-9), "TB008 the time is not now")
        unnamed = f"UPDATE credential_reset SET {REVISED}, confirmed_at = {instant(seat)} WHERE id = {number}"
        seat.refuses(unnamed, words)
    with scene.sit(CHAIR) as seat:
        refused = "permission denied for table" if scene.shared else "TB006 this role changes no credential_reset"
        seat.refuses(confirmation(scene, seat, number, CHAIR), refused)
    with scene.sit(SECOND_COORDINATOR) as seat:
        assert seat.changed(confirmation(scene, seat, number, SECOND_COORDINATOR)) == 1
        assert (
            seat.changed(
                confirmation(scene, seat, unknown, SECOND_COORDINATOR).replace(f"= {unknown}", f"= {reset_of(scene)}")
            )
            == 1
        )


def reset_of(scene: Scene) -> int:
    """One of the administrator's that nobody has confirmed."""
    who = scene.facts.people[ADMINISTRATOR]
    number: int = scene.owner.value(f"SELECT id FROM credential_reset WHERE person_id = {who} AND confirmed_at IS NULL")
    return number


def test_no_password_is_born_confirmed(scene: Scene) -> None:
    with scene.sit(COORDINATOR) as seat:
        sql = (
            "INSERT INTO credential_reset (person_id, confirmed_at, created_at, row_version, created_by_id)"
            f" VALUES ({scene.facts.people[CHAIR]}, {{}}, {instant(seat)}, 1, {scene.facts.people[COORDINATOR]})"
        )
        seat.refuses(sql.format(instant(seat)), "TB011 a second person confirms")
        assert seat.changed(sql.format("NULL")) == 1


def test_every_signature_asks_whether_the_password_was_just_typed(scene: Scene) -> None:
    facts = scene.facts
    review = scene.owner.value(f"SELECT {draft_review(scene)}")
    recommendation = draft_recommendation(scene)
    words = "TB009 a signature is confirmed with the password"
    scene.open_case(RADIOLOGIST, facts.case)
    if scene.shared:  # where the owner of the database acts for somebody, it is always confirmed
        scene.owner.run(
            "CREATE OR REPLACE FUNCTION tb_confirmed() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER"
            " AS 'SELECT false'"
        )
    with scene.sit(PATHOLOGIST, confirmed=False) as seat:
        seat.refuses(signing(seat, "review", review), words)
        assert seat.changed(f"UPDATE review SET {REVISED}, comment = 'x' WHERE id = {review}") == 1
    with scene.sit(RADIOLOGIST, confirmed=False) as seat:
        seat.refuses(signing(seat, "opinion", facts.draft), words)
        seat.refuses(dissent(seat, recommendation, facts.case, facts.people[RADIOLOGIST]), words)
    with scene.sit(CHAIR, confirmed=False) as seat:
        approval = signing(seat, "recommendation", recommendation, "approved_at")
        approval = approval.replace("approved_at", f"approved_by_id = {facts.people[CHAIR]}, approved_at")
        seat.refuses(approval, words)


@pytest.fixture(scope="module")
def stale(filled_postgres: FilledBoard, postgres_server: PostgresServer) -> Iterator[Logins]:
    """A board on which a typed password is old at once: nobody waits two minutes for a test."""
    location = postgres_server.create_database(filled_postgres.location)
    open_to_logins(location, filled_postgres)
    database = connect(location)
    with pytest.MonkeyPatch.context() as patch, database.engine.begin() as connection:
        patch.setattr(rights_rules, "FRESH_SECONDS", 0)
        install_protection(connection)
        prefix = installed_prefix(connection)
    database.close()
    everybody = Logins(location, prefix)
    yield everybody
    everybody.close()
    postgres_server.drop_database(location)


def test_a_connection_that_is_too_old_signs_nothing(stale: Logins) -> None:
    facts = stale.facts
    words = "TB009 a signature is confirmed with the password"
    with stale.sit(PATHOLOGIST) as seat:
        assert not seat.value("SELECT tb_confirmed()")
        seat.refuses(signing(seat, "review", 0).replace("= 0", f"= {draft_review(stale)}"), words)
        assert seat.changed(f"UPDATE review SET {REVISED}, comment = 'x' WHERE id = {draft_review(stale)}") == 1
    with stale.sit(RADIOLOGIST) as seat:
        seat.run(f"SELECT tb_open_case({facts.case}, 'care')")
        seat.refuses(signing(seat, "opinion", facts.draft), words)
        number = seat.value(f"SELECT id FROM recommendation WHERE case_id = {facts.case}")
        seat.refuses(dissent(seat, number, facts.case, facts.people[RADIOLOGIST]), words)
    with stale.sit(CHAIR) as seat:
        approval = signing(seat, "recommendation", number, "approved_at")
        approval = approval.replace("approved_at", f"approved_by_id = {facts.people[CHAIR]}, approved_at")
        seat.refuses(approval, words)


def test_a_password_is_fresh_for_two_minutes(server_scene: Scene) -> None:
    assert rights_rules.FRESH_SECONDS == 120
    definition = server_scene.owner.value("SELECT pg_get_functiondef('tb_confirmed'::regproc)")
    assert "backend_start < interval '120 seconds'" in definition


@pytest.mark.parametrize(
    ("login", "table"),
    [(PATHOLOGIST, "review"), (CHAIR, "recommendation"), (ONCOLOGIST, "opinion"), (ONCOLOGIST, "dissent")],
)
def test_not_even_who_signed_changes_or_deletes_it(server_scene: Scene, login: str, table: str) -> None:
    owner, me = server_scene.owner, server_scene.facts.people[login]
    mark = "approved_at" if table == "recommendation" else "signed_at"
    author = {"review": "reviewer_id", "recommendation": "approved_by_id", "dissent": "person_id"}.get(
        table, "author_id"
    )
    number = owner.value(f"SELECT min(id) FROM {table} WHERE {author} = {me} AND {mark} IS NOT NULL")
    server_scene.open_case(login, owner.value(f"SELECT case_id FROM {table} WHERE id = {number}"))
    words = {"review": "comment", "recommendation": "rationale", "dissent": "text"}.get(table, "statement")
    with server_scene.sit(login) as seat:
        changed = f"UPDATE {table} SET {REVISED}, {words} = 'x' WHERE id = {number}"
        unsigned = f"UPDATE {table} SET {REVISED}, {mark} = NULL WHERE id = {number}"
        for sql in (changed, unsigned):
            seat.refuses(sql, "permission denied for table" if table == "dissent" else f"TB002 {table} is signed")
        seat.refuses(f"DELETE FROM {table} WHERE id = {number}", f"permission denied for table {table}")
        seat.refuses(f"SELECT tb_delete_{table}({number}, 1)", "does not exist", "42883")
