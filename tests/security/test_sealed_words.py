"""Until the opinions of a case are opened, no words of one reach anybody but its author, by whatever way."""

import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.security.people import OUTSIDER, SECRET, Logins, Scene, Seat
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST, RADIOLOGIST
from tests.support.proving import password_of
from tumorboard.models import Base

PARTS = ("answer", "treatment_option", "conditional_step", "treatment_plan", "plan_component")
OTHERS = (COORDINATOR, CHAIR, ADMINISTRATOR, AUDITOR, OUTSIDER)
TABLES = Base.metadata.tables


def words_of(seat: Seat, name: str) -> str:
    """All that somebody can read in a table, as one text."""
    return str(seat.run(f"SELECT * FROM {name}"))


def opened(scene: Scene, login: str) -> None:
    if login != OUTSIDER:
        scene.open_case(login, scene.facts.case, scene.facts.done)


@pytest.mark.parametrize("login", OTHERS)
@pytest.mark.parametrize("name", ["opinion", "opinion_shown", *PARTS])
def test_nobody_else_selects_them(server_scene: Scene, login: str, name: str) -> None:
    opened(server_scene, login)
    with server_scene.sit(login) as seat:
        assert SECRET not in words_of(seat, name)


@pytest.mark.parametrize("login", OTHERS)
@pytest.mark.parametrize("name", ["opinion", *PARTS])
def test_without_the_seal_the_other_policies_still_hide_them(server_scene: Scene, login: str, name: str) -> None:
    opened(server_scene, login)
    server_scene.owner.run(f"DROP POLICY seals ON {name}")
    with server_scene.sit(login) as seat:
        assert SECRET not in words_of(seat, name)


@pytest.mark.parametrize("name", ["opinion", "opinion_shown", *PARTS])
def test_their_authors_select_them(server_scene: Scene, name: str) -> None:
    opened(server_scene, ONCOLOGIST)
    with server_scene.sit(ONCOLOGIST) as seat:
        assert SECRET in words_of(seat, name)


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
@pytest.mark.parametrize("name", ["opinion", "opinion_shown", *PARTS])
def test_once_they_are_opened_those_with_a_ticket_read_what_is_signed(
    server_scene: Scene, login: str, name: str
) -> None:
    facts = server_scene.facts
    server_scene.owner.run(
        f"UPDATE clinical_case SET row_version = row_version + 1, opinions_opened_at = now() WHERE id = {facts.case}"
    )
    with server_scene.sit(login) as seat:
        seat.run("SELECT 1")
    server_scene.open_case(login, facts.case)
    with server_scene.sit(login) as seat:
        assert SECRET in words_of(seat, name)
        assert seat.value(f"SELECT count(*) FROM opinion WHERE id = {facts.draft}") == 0
        assert SECRET not in str(seat.run(f"SELECT * FROM opinion_shown WHERE id = {facts.draft}"))
        for part in ("answer", "treatment_option", "conditional_step"):
            assert seat.value(f"SELECT count(*) FROM {part} WHERE opinion_id = {facts.draft}") == 0, part


def test_progress_is_shown_without_words(server_scene: Scene) -> None:
    facts = server_scene.facts
    with server_scene.sit(COORDINATOR) as seat:
        query = text(f"SELECT * FROM opinion_shown WHERE id IN ({facts.sealed}, {facts.draft}) ORDER BY id")
        shown = seat.connection.execute(query).mappings().all()
    assert [(row["id"], row["signed_at"] is None) for row in shown] == [(facts.sealed, False), (facts.draft, True)]
    told = {"id", "author_id", "case_id", "created_at", "created_by_id", "discipline", "plan_id", "row_version"}
    told |= {"signed_at", "supersedes_id"}
    for row in shown:
        for column, value in row.items():
            assert column in told or value in {None, ""}, column


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
def test_the_digest_of_sealed_words_does_not_confirm_a_guess(server_scene: Scene, login: str) -> None:
    opened(server_scene, login)
    with server_scene.sit(login) as seat:
        digest = f"SELECT signed_sha256 FROM opinion_shown WHERE id = {server_scene.facts.sealed}"
        assert not seat.value(digest)
    with server_scene.sit(ONCOLOGIST) as seat:
        assert len(seat.value(digest)) == 64


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR])
@pytest.mark.parametrize(
    "probe",
    [
        "SELECT * FROM {} WHERE {}::int = 1",
        "SELECT * FROM {} WHERE 1 / (length({}) - 11) = 1",
        "SELECT * FROM {} WHERE {}::xml IS NULL",
        "SELECT * FROM {} WHERE {}::jsonb IS NULL",
        "SELECT * FROM {} WHERE ({} || 'x')::date IS NULL",
        "SELECT max({1}::regclass::oid::int) FROM {0}",
        "EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM {} WHERE {}::int = 1",
        "SELECT * FROM {} ORDER BY {}::int",
        "SELECT row_to_json(o)::text::int FROM {} AS o WHERE {} <> ''",
    ],
)
def test_no_error_repeats_them(server_scene: Scene, login: str, probe: str) -> None:
    opened(server_scene, login)
    case = server_scene.facts.case
    with server_scene.sit(login) as seat:
        for name, column in (
            (f"(SELECT * FROM opinion WHERE case_id = {case}) AS o", "statement"),
            (f"(SELECT * FROM opinion_shown WHERE case_id = {case}) AS o", "statement"),
            (f"(SELECT * FROM treatment_plan WHERE case_id = {case} AND kind = 'opinion') AS o", "verbatim"),
            (f"(SELECT * FROM answer WHERE case_id = {case} AND opinion_id IS NOT NULL) AS o", "text"),
        ):
            assert SECRET not in told(seat, probe.format(name, column))


def test_the_same_probe_does_repeat_what_its_author_may_read(server_scene: Scene) -> None:
    with server_scene.sit(ONCOLOGIST) as seat:
        probe = f"SELECT * FROM opinion WHERE id = {server_scene.facts.sealed} AND statement::int = 1"
        assert SECRET in told(seat, probe)


def told(seat: Seat, statement: str) -> str:
    """All that a statement answers or is refused with."""
    attempt = seat.connection.begin_nested()
    try:
        return str(seat.run(statement))
    except DBAPIError as error:
        diagnosis = getattr(error.orig, "diag", None)
        parts = ("message_primary", "message_detail", "message_hint", "context", "internal_query")
        return " ".join(str(getattr(diagnosis, part, "")) for part in parts) + str(error.orig)
    finally:
        attempt.rollback()


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
@pytest.mark.parametrize(
    ("name", "row", "guess"),
    [
        ("opinion", "id = {}", "diagnosis_agreement = '{}'"),
        ("opinion", "id = {}", "statement = '{}'"),
        ("opinion", "id = {}", "starts_with(statement, '{}')"),
        ("treatment_plan", "id = (SELECT plan_id FROM opinion_shown WHERE id = {})", "verbatim = '{}'"),
        ("plan_component", "plan_id = (SELECT plan_id FROM opinion_shown WHERE id = {})", "modality = '{}'"),
        ("answer", "opinion_id = {}", "text = '{}'"),
        ("answer", "opinion_id = {}", "kind = '{}'"),
        ("treatment_option", "opinion_id = {}", "text = '{}'"),
        ("conditional_step", "opinion_id = {}", "action = '{}'"),
    ],
)
def test_how_a_query_is_answered_does_not_tell_whether_a_guess_is_right(
    server_scene: Scene, login: str, name: str, row: str, guess: str
) -> None:
    opened(server_scene, login)
    server_scene.owner.run("ANALYZE")
    right = {"diagnosis_agreement": "disagrees", "modality": "surgery", "kind": "answered"}
    words = (right.get(guess.split(" ", 1)[0], SECRET), "a guess")
    where = row.format(server_scene.facts.sealed)
    plans = []
    for seen in (login, ONCOLOGIST):
        with server_scene.sit(seen) as seat:
            query = f"SELECT * FROM {name} WHERE {where} AND {guess}"
            plans += [executed(seat, query.format(word), word) for word in words]
    assert plans[0] == plans[1]
    assert plans[2] != plans[3], "its author's own query is answered"


def executed(seat: Seat, query: str, word: str) -> str:
    """What PostgreSQL did to answer a query, without the word that was asked for."""
    plan = seat.run(f"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF, COSTS OFF) {query}")
    return "\n".join(row[0] for row in plan).replace(word, "")


@pytest.mark.parametrize("login", OTHERS)
def test_what_the_planner_knows_of_them_is_not_shown(server_scene: Scene, login: str) -> None:
    server_scene.owner.run("ANALYZE")
    with server_scene.sit(login) as seat:
        for name in ("opinion", *PARTS):
            assert seat.value(f"SELECT count(*) FROM pg_stats WHERE tablename = '{name}'") == 0
        seat.refuses("SELECT stavalues1 FROM pg_statistic", "permission denied for table pg_statistic")
        assert SECRET not in str(seat.run("SELECT * FROM pg_stats_ext"))
        assert SECRET not in str(seat.run("SELECT query FROM pg_stat_activity"))
    assert server_scene.owner.value("SELECT count(*) FROM pg_stats WHERE tablename = 'opinion'") > 0


@pytest.mark.parametrize("login", OTHERS)
def test_nobody_copies_them_out(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        driver = seat.connection.connection.driver_connection
        assert driver is not None
        for name in ("opinion", "opinion_shown", *PARTS):
            source = f"(SELECT * FROM {name})" if name == "opinion_shown" else name
            with driver.cursor() as cursor, cursor.copy(f"COPY {source} TO STDOUT") as copied:
                content = b"".join(bytes(part) for part in copied)
            assert SECRET.encode() not in content, name


def test_their_author_copies_them_out(people: Logins) -> None:
    with people.sit(RADIOLOGIST) as seat:
        driver = seat.connection.connection.driver_connection
        assert driver is not None
        with driver.cursor() as cursor, cursor.copy("COPY opinion TO STDOUT") as copied:
            assert SECRET.encode() in b"".join(bytes(part) for part in copied)


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
def test_the_program_for_backups_is_refused_to_a_person(people: Logins, postgres_programs: Path, login: str) -> None:
    program = shutil.which("pg_dump", path=str(postgres_programs)) or str(postgres_programs / "pg_dump")
    address = people.address(login).replace("+psycopg", "").replace(f":{quote(password_of(login))}@", "@")
    ended = subprocess.run(
        [program, "--no-password", "--data-only", "--table=opinion", f"--dbname={address}"],
        check=False,
        capture_output=True,
        text=True,
        env={"PGPASSWORD": password_of(login)},
    )
    assert ended.returncode == 1
    assert "user may lack SELECT privilege on the sequence" in ended.stderr
    assert SECRET not in ended.stdout + ended.stderr


@pytest.mark.parametrize("login", [COORDINATOR, ADMINISTRATOR, CHAIR, ONCOLOGIST, OUTSIDER])
def test_nobody_reads_the_rows_of_the_audit_trail(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        seat.refuses("SELECT row_json FROM audit_event", "permission denied for table audit_event")
        seat.refuses("SELECT meta FROM audit_event", "permission denied for table audit_event")
        seat.refuses("SELECT tb_audit_columns(1)", "permission denied for function tb_audit_columns")
        seat.refuses("SELECT row_json FROM audit_head", "permission denied for table audit_head")


def test_an_auditor_reads_which_columns_changed_and_none_of_the_words(people: Logins) -> None:
    with people.sit(AUDITOR) as seat:
        seat.refuses("SELECT row_json FROM audit_event", "permission denied for table audit_event")
        seat.open_trail()
        assert SECRET not in str(
            seat.run("SELECT id, at, actor, operation, table_name, row_id, case_id, meta FROM audit_event")
        )
        last = seat.value(
            f"SELECT max(id) FROM audit_event WHERE table_name = 'opinion' AND row_id = {people.facts.sealed}"
        )
        assert "signed_at" in {row[0] for row in seat.run(f"SELECT tb_audit_columns({last})")}
        names = {
            row[0] for row in seat.run("SELECT DISTINCT changed FROM audit_event, tb_audit_columns(id) AS changed")
        }
        assert names <= {column.name for table in TABLES.values() for column in table.columns}


@pytest.mark.parametrize("login", [CHAIR, RADIOLOGIST])
@pytest.mark.parametrize("column", ["source_opinion_id", "opinion_id"])
def test_a_reference_to_another_s_opinion_asks_no_questions(server_scene: Scene, login: str, column: str) -> None:
    facts = server_scene.facts
    opened(server_scene, login)
    other = next(row[0] for row in server_scene.owner.run(f"SELECT id FROM opinion WHERE case_id = {facts.done}"))
    option = (
        "INSERT INTO treatment_option (case_id, opinion_id, source_opinion_id, rank, text, benefits, risks,"
        " side_effects, daily_life, created_at, row_version, created_by_id)"
        f" VALUES ({facts.case}, {{}}, {{}}, 1, 'x', '', '', '', '', now(), 1, tb_me())"
    )
    with server_scene.sit(login) as seat:
        if column == "source_opinion_id":
            # Of this case, whose opinions everybody on it sees to exist; of another one it is as if there were none.
            for number in (other, facts.missing):
                seat.refuses(option.format(facts.sealed, number), "TB013 treatment_option belongs to another case")
        else:
            seat.refuses(option.format(facts.sealed, "NULL"), "TB011 only its author writes in an opinion")


@pytest.mark.parametrize("login", [CHAIR, RADIOLOGIST])
def test_nobody_revises_the_opinion_of_another(scene: Scene, login: str) -> None:
    facts = scene.facts
    opened(scene, login)
    me = facts.people[login]
    now = "now()" if scene.shared else "strftime('%Y-%m-%d %H:%M:%f', 'now')"
    revision = (
        "INSERT INTO opinion (case_id, author_id, discipline, diagnosis_agreement, statement, rationale,"
        " missing_information, evidence_level, evidence_source, revision_reason, signed_sha256, supersedes_id,"
        f" created_at, row_version, created_by_id) VALUES ({facts.case}, {{0}}, 'surgery', 'agrees', 'x', '', '', '',"
        f" '', 'better', '', {{1}}, {now}, 1, {{0}})"
    )
    with scene.sit(login) as seat:
        words = "TB011 only its author revises an opinion"
        seat.refuses(revision.format(me, facts.sealed), words)
        if login != RADIOLOGIST:
            seat.refuses(revision.format(me, facts.draft), words)
    if scene.shared:
        with scene.sit(login) as seat:
            seat.refuses(revision.format(me, facts.missing), "TB013")
    scene.open_case(ONCOLOGIST, facts.case)
    with scene.sit(ONCOLOGIST) as seat:
        assert seat.changed(revision.format(facts.people[ONCOLOGIST], facts.sealed)) == 1


@pytest.mark.parametrize("login", [CHAIR, RADIOLOGIST, COORDINATOR])
def test_nobody_draws_the_plan_of_another_s_opinion_to_themselves(server_scene: Scene, login: str) -> None:
    facts = server_scene.facts
    plan, version = server_scene.owner.run(
        "SELECT treatment_plan.id, treatment_plan.row_version FROM opinion JOIN treatment_plan"
        f" ON treatment_plan.id = plan_id WHERE opinion.id = {facts.sealed}"
    )[0]
    opened(server_scene, login)
    with server_scene.sit(login) as seat:
        # As the plan of an opinion of their own, or of a recommendation.
        for name in ("opinion", "recommendation"):
            tried = f"UPDATE {name} SET row_version = row_version + 1, plan_id = {plan} WHERE case_id = {facts.case}"
            told(seat, tried)
        assert SECRET not in words_of(seat, "treatment_plan") + words_of(seat, "plan_component")
        assert (
            seat.changed(f"UPDATE treatment_plan SET row_version = row_version + 1, verbatim = '' WHERE id = {plan}")
            == 0
        )
        seat.refuses(f"SELECT tb_delete_treatment_plan({plan}, {version})", "TB002 treatment_plan is signed")


@pytest.mark.parametrize("login", OTHERS)
def test_what_is_listened_to_carries_none_of_them(people: Logins, login: str) -> None:
    with people.sit(login) as listener, people.sit(RADIOLOGIST) as author:
        listener.run("LISTEN tumorboard")
        listener.connection.commit()
        author.run(
            f"UPDATE opinion SET row_version = row_version + 1, statement = statement WHERE id = {people.facts.draft}"
        )
        driver = listener.connection.connection.driver_connection
        assert driver is not None
        assert SECRET not in str(list(driver.notifies(timeout=0)))
        listener.run("UNLISTEN *")


def test_what_the_view_is_made_of_tells_no_words(people: Logins) -> None:
    with people.sit(COORDINATOR) as seat:
        definition = seat.value("SELECT pg_get_viewdef('opinion_shown'::regclass)")
    assert "tb_tickets" in definition
    assert SECRET not in definition


@pytest.mark.parametrize("login", [COORDINATOR, CHAIR, AUDITOR])
def test_nobody_writes_through_the_view(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        seat.refuses("UPDATE opinion_shown SET statement = 'x'", "cannot update view", "55000")
        seat.refuses("DELETE FROM opinion_shown", "cannot delete from view", "55000")
