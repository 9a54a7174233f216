"""What a case holds is shown to who has to do with it, and only with a ticket; what is hidden seems not to exist."""

import pytest
from sqlalchemy.exc import DBAPIError

from tests.security.people import OUTSIDER, STRANGER, Logins, Scene, Seat, instant
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tumorboard.database.protection_rules import AUDIT_TABLES
from tumorboard.database.rights_rules import RIGHTS, Reading
from tumorboard.models import Base

TABLES = Base.metadata.tables
OF_CASES = sorted(name for name in RIGHTS if "case_id" in TABLES[name].columns)
OPENED = sorted(name for name, right in RIGHTS.items() if right.reading is Reading.OPENED)
CLINICAL = sorted(name for name, right in RIGHTS.items() if right.reading is Reading.CLINICAL)
AFTER_SIGNING = {"discordance_notice", "test_result"}
"""What only a signed review can have: of the case that is still sealed there is none yet."""
OFFICE = sorted(name for name, right in RIGHTS.items() if right.reading is Reading.OFFICE)
PATIENT = sorted(name for name, right in RIGHTS.items() if right.reading is Reading.PATIENT)
NO_CASE = "TB030 no such case"


def ticket(seat: Seat, case: int, person: int, purpose: str = "care", **given: str) -> str:
    """The INSERT of a ticket as SQL."""
    values = {
        "case_id": str(case),
        "person_id": str(person),
        "purpose": f"'{purpose}'",
        "reason": "''",
        "expires_at": instant(seat, hours=11),
        "created_at": instant(seat),
        "row_version": "1",
        "created_by_id": str(person),
        **given,
    }
    return f"INSERT INTO case_access ({', '.join(values)}) VALUES ({', '.join(values.values())})"


def test_every_table_that_names_a_case_is_told_how_it_is_read() -> None:
    for name in OF_CASES:
        assert RIGHTS[name].reading not in {Reading.EVERYONE, Reading.PATIENT, Reading.ATTACHED}, name


@pytest.mark.parametrize("name", OF_CASES)
def test_a_specialist_who_is_not_on_a_case_sees_nothing_of_it(people: Logins, name: str) -> None:
    with people.sit(OUTSIDER) as seat:
        if name in OFFICE:
            seat.refuses(f"SELECT count(*) FROM {name}", f"permission denied for table {name}")
        else:
            assert seat.value(f"SELECT count(*) FROM {name}") == 0


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_an_auditor_with_tickets_sees_something_of_every_table(server_scene: Scene, name: str) -> None:
    server_scene.open_case(AUDITOR, server_scene.facts.case, server_scene.facts.done)
    with server_scene.sit(AUDITOR) as seat:
        assert seat.value(f"SELECT count(*) FROM {name}") > 0


@pytest.mark.parametrize("name", [*PATIENT, "clinical_case", "opinion_shown", "attachment"])
def test_nor_of_its_patient_or_its_files(people: Logins, name: str) -> None:
    with people.sit(OUTSIDER) as seat:
        assert seat.value(f"SELECT count(*) FROM {name}") == 0
    with people.sit(CHAIR) as seat:
        assert seat.value(f"SELECT count(*) FROM {name}") > 0


@pytest.mark.parametrize("name", OPENED)
@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST, ADMINISTRATOR, AUDITOR])
def test_without_a_ticket_nobody_sees_what_a_case_holds(server_scene: Scene, login: str, name: str) -> None:
    owner, facts = server_scene.owner, server_scene.facts
    # An hour later, so to speak: tickets do not change, but they may be of others.
    owner.run("ALTER TABLE case_access DISABLE TRIGGER a_guard")
    owner.run("DELETE FROM case_access")
    with server_scene.sit(login) as seat:
        assert seat.value(f"SELECT count(*) FROM {name} WHERE created_by_id <> {facts.people[login]}") == 0
        seat.run(f"SELECT tb_open_case({facts.done}, 'care')")
        everything = f"SELECT count(*) FROM {name} WHERE case_id = {facts.done}"
        opened = seat.value(everything)
    assert opened == owner.value(everything)
    assert opened > 0


@pytest.mark.parametrize("name", OPENED)
def test_a_ticket_that_has_run_out_opens_nothing(server_scene: Scene, name: str) -> None:
    owner, facts = server_scene.owner, server_scene.facts
    owner.run("ALTER TABLE case_access DISABLE TRIGGER a_guard")
    owner.run("DELETE FROM case_access")
    owner.run(ticket(owner, facts.done, facts.people[AUDITOR], expires_at=instant(owner, hours=-1)))
    owner.run(ticket(owner, facts.done, facts.people[COORDINATOR]))
    with server_scene.sit(AUDITOR) as seat:
        assert seat.value(f"SELECT count(*) FROM {name}") == 0


@pytest.mark.parametrize("name", [name for name in CLINICAL if name not in AFTER_SIGNING])
def test_an_administrator_reads_clinical_words_only_once_they_are_approved(people: Logins, name: str) -> None:
    # That there is an outside diagnosis, and how it is called, stands on every list.
    written_here = " AND kind <> 'outside'" if name == "diagnosis" else ""
    with people.sit(ADMINISTRATOR) as seat:
        assert seat.value(f"SELECT count(*) FROM {name} WHERE case_id = {people.facts.case}{written_here}") == 0
        assert seat.value(f"SELECT count(*) FROM {name} WHERE case_id = {people.facts.done}") > 0
    with people.sit(COORDINATOR) as seat:
        assert seat.value(f"SELECT count(*) FROM {name} WHERE case_id = {people.facts.case}") > 0


@pytest.mark.parametrize("name", sorted(AFTER_SIGNING))
def test_nor_what_followed_a_signed_review(server_scene: Scene, name: str) -> None:
    owner, facts = server_scene.owner, server_scene.facts
    owner.run(f"ALTER TABLE {name} DISABLE TRIGGER a_guard")
    assert owner.changed(f"UPDATE {name} SET case_id = {facts.case} WHERE case_id = {facts.done}") > 0
    for login, sees in ((ADMINISTRATOR, False), (COORDINATOR, True)):
        with server_scene.sit(login) as seat:
            assert (seat.value(f"SELECT count(*) FROM {name} WHERE case_id = {facts.case}") > 0) is sees


def test_nor_does_an_administrator_open_a_case_before(scene: Scene) -> None:
    facts = scene.facts
    with scene.sit(ADMINISTRATOR) as seat:
        me = facts.people[ADMINISTRATOR]
        seat.refuses(ticket(seat, facts.case, me), NO_CASE)
        seat.refuses(ticket(seat, facts.missing, me), NO_CASE)
        assert seat.changed(ticket(seat, facts.done, me)) == 1


@pytest.mark.parametrize("name", OFFICE)
def test_what_the_office_keeps_is_not_for_specialists(people: Logins, name: str) -> None:
    with people.sit(CHAIR) as seat:
        seat.refuses(f"SELECT id FROM {name}", f"permission denied for table {name}")
    for login in (COORDINATOR, ADMINISTRATOR, AUDITOR):
        with people.sit(login) as seat:
            assert seat.value(f"SELECT count(*) FROM {name}") > 0


def test_a_hidden_case_answers_like_one_that_is_not_there(people: Logins) -> None:
    facts = people.facts
    with people.sit(OUTSIDER) as seat:
        for statement in (
            "SELECT tb_open_case({}, 'care')",
            "SELECT tb_open_case({}, 'meeting', 'a reason of some length')",
            ticket(seat, -1, facts.people[OUTSIDER]).replace("(-1,", "({},"),
            (
                "INSERT INTO question (case_id, position, asked_by, text, created_at, row_version, created_by_id)"
                " VALUES ({}, 9, 'patient', 'x', now(), 1, tb_me())"
            ),
            (
                "INSERT INTO opinion (case_id, author_id, discipline, diagnosis_agreement, statement, rationale,"
                " missing_information, evidence_level, evidence_source, revision_reason, signed_sha256, created_at,"
                " row_version, created_by_id) VALUES"
                " ({}, tb_me(), 'urology', 'agrees', 'x', '', '', '', '', '', '', now(), 1, tb_me())"
            ),
            # Of one case and of another: else the numbers of rows would tell to which case they belong.
            (
                "INSERT INTO answer (case_id, question_id, opinion_id, kind, text, created_at, row_version,"
                " created_by_id)"
                f" VALUES ({{}}, 1, {facts.sealed}, 'answered', 'x', now(), 1, tb_me())"
            ),
            (
                "INSERT INTO answer (case_id, question_id, opinion_id, kind, text, created_at, row_version,"
                " created_by_id)"
                f" VALUES ({{}}, 2, {facts.sealed}, 'answered', 'x', now(), 1, tb_me())"
            ),
        ):
            told = {said(seat, statement.format(case)) for case in (facts.case, facts.done, facts.missing)}
            assert len(told) == 1, told
            assert NO_CASE in told.pop()[1]
        for statement in (
            "SELECT count(*) FROM clinical_case WHERE id = {}",
            "SELECT count(*) FROM opinion_shown WHERE case_id = {}",
            (
                "WITH tried AS (UPDATE clinical_case SET row_version = row_version + 1 WHERE id = {} RETURNING id)"
                " SELECT count(*) FROM tried"
            ),
        ):
            told = {said(seat, statement.format(case)) for case in (facts.case, facts.done, facts.missing)}
            assert told == {("", "0")}


def said(seat: Seat, statement: str) -> tuple[str, str]:
    """The state and the first line of a refusal, or no state and the answer."""
    attempt = seat.connection.begin_nested()
    try:
        return "", str(seat.value(statement))
    except DBAPIError as error:
        return str(getattr(error.orig, "sqlstate", "")), str(error.orig).split("\n", 1)[0]
    finally:
        attempt.rollback()


def test_what_is_deleted_is_told_by_nothing_either(people: Logins) -> None:
    with people.sit(OUTSIDER) as seat:
        for name in ("answer", "treatment_plan", "plan_component", "treatment_option", "conditional_step"):
            for number in (1, people.facts.missing):
                assert seat.run(f"SELECT tb_delete_{name}({number}, 1)") == [], name


def test_whoever_is_on_a_case_opens_it_and_is_remembered(scene: Scene) -> None:
    facts = scene.facts
    for login in (COORDINATOR, CHAIR, PATHOLOGIST, AUDITOR):
        with scene.sit(login) as seat:
            assert seat.changed(ticket(seat, facts.case, facts.people[login])) == 1
        event = "SELECT actor, case_id FROM audit_event WHERE table_name = 'case_access' ORDER BY id DESC LIMIT 1"
        assert [tuple(row) for row in scene.owner.run(event)] == [(login, facts.case)]


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
def test_no_ticket_lasts_longer_than_it_may(scene: Scene, login: str) -> None:
    me = scene.facts.people[login]
    with scene.sit(login) as seat:
        for ahead in ({"hours": 12.5}, {"days": 400}):
            forged = ticket(seat, scene.facts.case, me, expires_at=instant(seat, **ahead))
            seat.refuses(forged, "TB011 a ticket lasts twelve hours at the most")
        assert seat.changed(ticket(seat, scene.facts.case, me, expires_at=instant(seat, hours=11.9))) == 1


def test_a_ticket_without_an_end_is_none(people: Logins) -> None:
    with people.sit(COORDINATOR) as seat:
        forged = ticket(seat, people.facts.case, people.facts.people[COORDINATOR], expires_at="'infinity'")
        seat.refuses(forged, "TB011 a ticket lasts twelve hours at the most")


def test_nobody_takes_a_ticket_for_another(scene: Scene) -> None:
    me, other = scene.facts.people[COORDINATOR], scene.facts.people[OUTSIDER]
    with scene.sit(COORDINATOR) as seat:
        words = "TB007 case_access names who wrote it"
        seat.refuses(ticket(seat, scene.facts.case, other, created_by_id=str(me)), words)
        seat.refuses(ticket(seat, scene.facts.case, me, created_by_id=str(other)), words)
        seat.refuses(ticket(seat, scene.facts.case, me, created_by_id="NULL"), words)
        assert seat.changed(ticket(seat, scene.facts.case, me)) == 1


@pytest.mark.parametrize("login", [COORDINATOR, ADMINISTRATOR, AUDITOR])
def test_an_emergency_is_a_clinician_s(scene: Scene, login: str) -> None:
    me = scene.facts.people[login]
    with scene.sit(login) as seat:
        for case in (scene.facts.case, scene.facts.missing):
            forged = ticket(seat, case, me, "emergency", reason="'found unconscious'")
            seat.refuses(forged, NO_CASE)


def test_an_emergency_needs_a_reason_and_lasts_an_hour(scene: Scene) -> None:
    facts = scene.facts
    me, reason = facts.people[OUTSIDER], "'found unconscious'"
    with scene.sit(OUTSIDER) as seat:
        soon = instant(seat, minutes=59)
        constraint = "emergency_has_reason"
        seat.refuses(ticket(seat, facts.case, me, "emergency", expires_at=soon), constraint, "23514")
        seat.refuses(ticket(seat, facts.case, me, "emergency", expires_at=soon, reason="'x'"), constraint, "23514")
        late = ticket(seat, facts.case, me, "emergency", expires_at=instant(seat, hours=1.5), reason=reason)
        seat.refuses(late, "TB011 an emergency lasts one hour")
        assert seat.changed(ticket(seat, facts.case, me, "emergency", expires_at=soon, reason=reason)) == 1


def test_an_emergency_opens_what_is_seen_and_nothing_else(server_scene: Scene) -> None:
    facts = server_scene.facts
    with server_scene.sit(OUTSIDER) as seat:
        seat.run(f"SELECT tb_open_case({facts.case}, 'emergency', 'found unconscious')")
        assert seat.run("SELECT id FROM clinical_case") == [(facts.case,)]
        assert seat.value("SELECT count(*) FROM diagnosis_axis") > 0
        assert seat.value("SELECT count(*) FROM opinion") == 0


def test_an_emergency_does_not_become_a_ticket_of_twelve_hours(scene: Scene) -> None:
    facts = scene.facts
    me = facts.people[OUTSIDER]
    with scene.sit(OUTSIDER) as seat:
        seat.run(
            ticket(
                seat, facts.case, me, "emergency", expires_at=instant(seat, minutes=59), reason="'found unconscious'"
            )
        )
        for purpose in ("care", "meeting", "letter", "audit"):
            seat.refuses(ticket(seat, facts.case, me, purpose), NO_CASE)


def test_an_emergency_does_not_make_somebody_a_part_of_the_case(scene: Scene) -> None:
    facts = scene.facts
    me = facts.people[OUTSIDER]
    opinion = (
        "INSERT INTO opinion (case_id, author_id, discipline, diagnosis_agreement, statement, rationale,"
        " missing_information, evidence_level, evidence_source, revision_reason, signed_sha256, created_at,"
        f" row_version, created_by_id) VALUES ({facts.case}, {{0}}, 'urology', 'agrees', 'x', '', '', '', '', '', '',"
        " {1}, 1, {0})"
    )
    with scene.sit(OUTSIDER) as seat:
        soon = instant(seat, minutes=59)
        seat.run(ticket(seat, facts.case, me, "emergency", expires_at=soon, reason="'found unconscious'"))
        seat.refuses(opinion.format(me, soon), NO_CASE)
    scene.open_case(CHAIR, facts.case)
    with scene.sit(CHAIR) as seat:
        assert seat.changed(opinion.format(facts.people[CHAIR], instant(seat))) == 1


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, ADMINISTRATOR, AUDITOR])
def test_numbers_to_come_are_told_to_nobody(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        for sequence in ("opinion_id_seq", "clinical_case_id_seq", "case_access_id_seq"):
            words = f"permission denied for sequence {sequence}"
            seat.refuses(f"SELECT last_value FROM {sequence}", words)
            seat.refuses(f"SELECT nextval('{sequence}')", words)
            seat.refuses(f"SELECT currval('{sequence}')", words)
            seat.refuses(f"SELECT setval('{sequence}', 1)", words)
        assert seat.value("SELECT count(*) FROM pg_sequences WHERE last_value IS NOT NULL") == 0


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, ADMINISTRATOR, AUDITOR, OUTSIDER])
def test_a_person_s_login_makes_no_backup(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        seat.run("SET row_security = off")  # as pg_dump does
        for name in sorted({*TABLES} - AUDIT_TABLES):
            told = said(seat, f"SELECT count(*) FROM {name}")
            assert told in {
                ("42501", f'query would be affected by row-level security policy for table "{name}"'),
                ("42501", f"permission denied for table {name}"),
            }
        # And not even the columns of the trail that an auditor may read are the whole table.
        seat.run("SET row_security = on")
        for name in ("audit_event", "audit_head"):
            seat.refuses(f"COPY {name} TO STDOUT", f"permission denied for table {name}")


def heard(seat: Seat, after: str = "0") -> set[tuple[str, int]]:
    """What somebody is told of all that ever changed, whatever program they use."""
    return {(row[0], row[1]) for row in seat.run(f"SELECT * FROM tb_audit_changed({after})")}


def test_an_outsider_is_told_of_no_change_of_cases_that_are_not_theirs(people: Logins) -> None:
    with people.sit(OUTSIDER) as seat:
        told = heard(seat)
    assert ("people", 1) in told
    assert {kind for kind, _number in told} == {"people", "meetings"}


@pytest.mark.parametrize("login", [ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST])
def test_who_sees_a_case_is_told_of_its_changes(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        told = heard(seat)
        patient = seat.value(f"SELECT patient_id FROM clinical_case WHERE id = {people.facts.case}")
    assert told >= {("cases", people.facts.case), ("cases", people.facts.done), ("patients", patient)}


def test_whom_no_row_of_the_board_names_is_told_nothing(people: Logins) -> None:
    with people.sit(STRANGER) as seat:
        assert heard(seat) == set()


@pytest.mark.parametrize("after", ["NULL", "9000000"])
def test_a_question_about_no_change_is_answered_with_none(people: Logins, after: str) -> None:
    with people.sit(COORDINATOR) as seat:
        assert heard(seat, after) == set()
