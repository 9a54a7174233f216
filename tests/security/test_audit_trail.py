"""Nobody writes, changes or empties the trail of who did what, and everything that is done is in it."""

import json

import pytest

from tests.security.people import OUTSIDER, Logins, Scene, instant
from tests.support.board import ADMINISTRATOR, AUDITOR, COORDINATOR, ONCOLOGIST
from tumorboard.database.checking_audit import audit_problems

EVERYBODY = (COORDINATOR, ONCOLOGIST, OUTSIDER, ADMINISTRATOR, AUDITOR)
EVENT = (
    "INSERT INTO audit_event (at, actor, operation, table_name, meta, row_json)"
    " VALUES ({}, 'x', 'INSERT', 'x', '{{}}', '{{}}')"
)
LINK = "INSERT INTO audit_link (position, event_id, previous_hash, hash) VALUES (1000000, 1, 'x', 'y')"
HEAD = "INSERT INTO audit_head (id, position, hash, meta, row_json) VALUES (2, 1, 'x', '', '')"


@pytest.mark.parametrize("login", EVERYBODY)
@pytest.mark.parametrize("table", ["audit_event", "audit_link", "audit_head"])
def test_nobody_touches_the_trail(people: Logins, login: str, table: str) -> None:
    with people.sit(login) as seat:
        words = f"permission denied for table {table}"
        column = "hash" if table != "audit_event" else "actor"
        key = "position" if table == "audit_link" else "id"
        insert = {"audit_event": EVENT.format(instant(seat)), "audit_link": LINK, "audit_head": HEAD}[table]
        for statement in (
            insert,
            f"UPDATE {table} SET {column} = 'x'",
            f"UPDATE {table} SET {column} = {column} WHERE {key} = 1",
            f"DELETE FROM {table}",
            f"TRUNCATE {table}",
            f"SELECT 1 FROM {table} FOR UPDATE",
            f"SELECT 1 FROM {table} FOR KEY SHARE",
            f"COPY {table} FROM STDIN",
            f"MERGE INTO {table} AS t USING (SELECT 1) AS s ON true WHEN MATCHED THEN DELETE",
        ):
            seat.refuses(statement, words)


@pytest.mark.parametrize("login", EVERYBODY)
def test_the_owner_of_a_file_writes_none_by_hand_whoever_is_signed_in(file_scene: Scene, login: str) -> None:
    with file_scene.sit(login) as seat:
        for statement in (EVENT.format(instant(seat)), LINK, HEAD):
            seat.refuses(statement, "TB021 not the next step of the audit trail")
        for table in ("audit_event", "audit_link"):
            seat.refuses(f"DELETE FROM {table}", "TB020 the audit trail is append-only")
            seat.refuses(f"UPDATE {table} SET rowid = rowid", "TB020 the audit trail is append-only")
        seat.refuses("UPDATE audit_head SET position = 1", "TB021 not the next step of the audit trail")


@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST])
def test_no_function_of_the_trail_is_called_by_hand(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        for name in ("tb_audit_record", "tb_audit_link", "tb_audit_refuse", "tb_audit_by_trigger"):
            seat.refuses(f"SELECT {name}()", f"permission denied for function {name}")


@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST])
def test_whoever_writes_is_named_by_their_own_login(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        seat.run("SELECT tb_open_case(:case, 'care')", case=people.facts.case)
        seat.connection.commit()
    with people.owner() as owner:
        last = owner.run("SELECT id, actor, table_name, meta FROM audit_event ORDER BY id DESC LIMIT 1")[0]
        meta = json.loads(last.meta)
        assert (last.actor, last.table_name) == (login, "case_access")
        assert (meta["actor"], meta["login"]) == (login, f"{people.prefix}_{login}")
        assert owner.value(f"SELECT count(*) FROM audit_link WHERE event_id = {last.id}") == 1
        assert list(audit_problems(owner.connection)) == []


def test_the_clock_of_the_trail_is_the_server_s(server_scene: Scene) -> None:
    with server_scene.sit(COORDINATOR) as seat:
        seat.run("SET LOCAL timezone = 'Asia/Tokyo'")
        seat.run("UPDATE party SET row_version = row_version + 1")
    owner = server_scene.owner
    meta = owner.value("SELECT meta FROM audit_event ORDER BY id DESC LIMIT 1")
    at = json.loads(meta)["at"]
    assert owner.value(f"SELECT abs(extract(epoch FROM timestamp '{at}' - clock_timestamp() AT TIME ZONE 'UTC'))") < 60


def test_an_auditor_reads_who_did_what(people: Logins) -> None:
    with people.sit(AUDITOR) as seat:
        assert seat.value("SELECT count(*) FROM audit_event") == 0
        assert seat.run("SELECT tb_audit_columns(1)") == []
        seat.open_trail()
        assert seat.value("SELECT count(DISTINCT actor) FROM audit_event") > 5
        assert seat.value("SELECT count(*) FROM audit_link") > 100
    for login in (COORDINATOR, ONCOLOGIST, ADMINISTRATOR):
        with people.sit(login) as seat:
            seat.refuses("SELECT actor FROM audit_event", "permission denied for table audit_event")
            # The chain itself is everybody's witness.
            assert seat.value("SELECT hash FROM audit_head")


def test_an_auditor_changes_nothing(people: Logins) -> None:
    with people.sit(AUDITOR) as seat:
        for name in ("clinical_case", "patient", "question", "person", "credential_reset", "board", "letter"):
            seat.refuses(f"UPDATE {name} SET row_version = 2", f"permission denied for table {name}")
            seat.refuses(f"DELETE FROM {name}", f"permission denied for table {name}")


def test_who_lost_the_auditor_s_role_reads_the_trail_no_more(server_scene: Scene) -> None:
    owner, who = server_scene.owner, server_scene.facts.people[AUDITOR]
    owner.run("ALTER TABLE person DISABLE TRIGGER x_login")  # the group alone does not make an auditor
    owner.run(f"UPDATE person SET row_version = row_version + 1, role = 'coordinator' WHERE id = {who}")
    with server_scene.sit(AUDITOR) as seat:
        assert seat.value("SELECT count(*) FROM audit_event") == 0
        assert seat.run("SELECT tb_audit_columns(1)") == []
