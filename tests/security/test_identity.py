"""Who somebody is on a shared board comes from their login, and nothing that they say or set changes it."""

from urllib.parse import quote

import pytest
from sqlalchemy.exc import OperationalError

from tests.security.people import (
    DISABLED,
    OUTSIDER,
    SECOND_COORDINATOR,
    STRANGER,
    Logins,
    Scene,
    Seat,
    instant,
)
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, ONCOLOGIST
from tests.support.proving import password_of
from tumorboard.database.protection import install_protection
from tumorboard.database.rights_postgresql import role_prefix
from tumorboard.database.rights_rules import RIGHTS, Reading
from tumorboard.vocabulary import Role

EVERYBODY = (COORDINATOR, ONCOLOGIST, OUTSIDER, ADMINISTRATOR, AUDITOR)
VERIFIER = "SCRAM-SHA-256$4096:c2FsdHNhbHQ=$c3RvcmVkc3RvcmVk:c2VydmVyc2VydmVy"
KEPT_NAMES = ("owner", "audit", "rolemaker", "member", "setup", *Role)


def new_person(seat: Seat, login: str, role: str = "specialist", **given: str) -> str:
    """The INSERT of a person as SQL."""
    quoted = login.replace("'", "''")
    values = {
        "login": f"'{quoted}'",
        "role": f"'{role}'",
        "active": "true",
        "created_at": instant(seat),
        "created_by_id": "(SELECT tb_me())" if seat.shared else "(SELECT id FROM person WHERE login = tb_actor())",
        **dict.fromkeys(("family_name", "given_name", "title", "institution"), "'x'"),
        "row_version": "1",
        **given,
    }
    return f"INSERT INTO person ({', '.join(values)}) VALUES ({', '.join(values.values())})"


def changed_person(people: Scene | Logins, login: str, change: str) -> str:
    return f"UPDATE person SET row_version = row_version + 1, {change} WHERE id = {people.facts.people[login]}"


@pytest.mark.parametrize("login", EVERYBODY)
def test_everybody_is_who_their_own_login_says(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        assert seat.run("SELECT tb_login(), tb_me(), tb_setup(), session_user::text") == [
            (login, people.facts.people[login], False, f"{people.prefix}_{login}")
        ]


def test_the_wrong_password_opens_nothing(people: Logins) -> None:
    address = people.address(COORDINATOR).replace(quote(password_of(COORDINATOR)), "wrong")
    with pytest.raises(OperationalError, match="password authentication failed"), people.connected(address):
        pass
    with people.connected(people.address(COORDINATOR)) as seat:
        assert seat.value("SELECT 1") == 1


def test_whom_the_board_has_disabled_can_not_sign_in(people: Logins) -> None:
    with (
        pytest.raises(OperationalError, match="is not permitted to log in"),
        people.connected(people.address(DISABLED)),
    ):
        pass


@pytest.mark.parametrize("login", EVERYBODY)
@pytest.mark.parametrize("target", ["owner", "audit", "rolemaker"])
def test_nobody_takes_the_role_of_an_owner(people: Logins, login: str, target: str) -> None:
    with people.sit(login) as seat:
        seat.refuses(f"SET ROLE {people.prefix}_{target}", "permission denied to set role")
        seat.refuses(
            f"SET SESSION AUTHORIZATION {people.prefix}_{target}", "permission denied to set session authorization"
        )


@pytest.mark.parametrize("login", EVERYBODY)
def test_nobody_takes_the_place_of_another(people: Logins, login: str) -> None:
    other = f"{people.prefix}_{CHAIR}"
    with people.sit(login) as seat:
        seat.refuses(f"SET ROLE {other}", "permission denied to set role")
        seat.refuses(f"SET SESSION AUTHORIZATION {other}", "permission denied to set session authorization")
        words = "permission denied to set session authorization"
        seat.refuses(f"SELECT set_config('session_authorization', '{other}', false)", words)
        seat.refuses("SET SESSION AUTHORIZATION postgres", words)
        seat.run("RESET ROLE")
        seat.run("RESET SESSION AUTHORIZATION")
        assert seat.value("SELECT tb_me()") == people.facts.people[login]


@pytest.mark.parametrize("login", EVERYBODY)
def test_nobody_gives_away_or_takes_a_group(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        for group in ("administrator", "coordinator", "owner"):
            seat.refuses(f"GRANT {people.prefix}_{group} TO {people.prefix}_{login}", "permission denied to grant role")
        seat.refuses("CREATE ROLE newcomer LOGIN SUPERUSER", "permission denied to create role")
        seat.refuses(f"ALTER ROLE {people.prefix}_{login} CREATEROLE", "permission denied to alter role")
        seat.refuses(f"ALTER ROLE {people.prefix}_{CHAIR} PASSWORD 'x'", "permission denied to alter role")
        seat.refuses(f"DROP ROLE {people.prefix}_{STRANGER}", "permission denied to drop role")
        seat.refuses(
            f"REVOKE {people.prefix}_member FROM {people.prefix}_coordinator", "permission denied to revoke role"
        )


def test_a_group_of_one_s_own_adds_nothing(people: Logins) -> None:
    with people.sit(ONCOLOGIST) as seat:
        seat.run(f"SET ROLE {people.prefix}_specialist")
        assert seat.value("SELECT tb_me()") == people.facts.people[ONCOLOGIST]
        seat.refuses(new_person(seat, "newcomer"), "permission denied for table person")


def test_the_setting_of_the_program_does_not_change_who_writes(scene: Scene) -> None:
    with scene.sit(COORDINATOR) as seat:
        if scene.shared:
            seat.run("SELECT set_config('tumorboard.actor', 'setup', false)")
            seat.run("SET LOCAL tumorboard.actor = 'setup'")
        written = seat.changed(changed_person(scene, OUTSIDER, "title = 'Prof'"))
    assert written == 1
    event = "SELECT actor, meta FROM audit_event ORDER BY id DESC LIMIT 1"
    ((actor, meta),) = scene.owner.run(event)
    assert actor == COORDINATOR
    assert f'"{COORDINATOR}"' in meta
    if scene.shared:
        assert f'"{scene.prefix}_{COORDINATOR}"' in meta


def test_a_search_path_leads_the_functions_nowhere(people: Logins) -> None:
    with people.sit(OUTSIDER) as seat:
        for path in ("pg_temp, public", "pg_catalog", "information_schema, public"):
            seat.run(f"SET search_path = {path}")
            assert seat.value("SELECT public.tb_me()") == people.facts.people[OUTSIDER]
            assert seat.value("SELECT count(*) FROM public.clinical_case") == 0


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TABLE public.mine (id int)", "permission denied for schema public"),
        ("CREATE TEMP TABLE person (id int)", "permission denied to create temporary tables"),
        ("CREATE SCHEMA mine", "permission denied for database"),
        ("CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "permission denied for schema public"),
        ("CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "permission denied to create temporary"),
        ("CREATE VIEW public.mine AS SELECT 1", "permission denied for schema public"),
        ("CREATE TEMP VIEW mine AS SELECT 1", "permission denied to create temporary tables"),
        ("CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)", "permission denied for"),
        ("CREATE TYPE public.mine AS (id int)", "permission denied for schema public"),
        ("CREATE EXTENSION plpgsql", "already exists"),
        ("CREATE TRIGGER mine AFTER INSERT ON question EXECUTE FUNCTION tb_audit_record()", "permission denied for"),
        ("CREATE RULE mine AS ON SELECT TO opinion DO INSTEAD SELECT 1", "must be owner of"),
        ("CREATE POLICY mine ON opinion USING (true)", "must be owner of table opinion"),
        ("ALTER POLICY reads ON opinion USING (true)", "must be owner of table opinion"),
        ("DROP POLICY reads ON opinion", "must be owner of"),
        ("ALTER TABLE opinion DISABLE ROW LEVEL SECURITY", "must be owner of table opinion"),
        ("ALTER TABLE opinion DISABLE TRIGGER ALL", "must be owner of table opinion"),
        ("ALTER TABLE opinion OWNER TO CURRENT_USER", "must be owner of table opinion"),
        ("DROP TABLE opinion", "must be owner of table opinion"),
        ("DROP TRIGGER a_guard ON opinion", "must be owner of relation opinion"),
        ("ALTER FUNCTION tb_me() RESET ALL", "must be owner of function tb_me"),
        ("DROP FUNCTION tb_me()", "must be owner of function tb_me"),
        ("CREATE INDEX ON opinion (statement)", "must be owner of table opinion"),
        ("CREATE STATISTICS ON id, statement FROM opinion", "must be owner of table opinion"),
        ("COPY board (name) FROM STDIN", ""),
        ("COPY person FROM '/etc/passwd'", "permission denied"),
        ("COPY (SELECT 1) TO PROGRAM 'true'", "permission denied to COPY to or from an external program"),
        ("COPY (SELECT 1) TO '/out'", "permission denied to COPY to a file"),
        ("SELECT pg_read_file('postgresql.conf')", "permission denied for function pg_read_file"),
        ("SELECT lo_import('/etc/passwd')", "permission denied for function lo_import"),
        ("SET session_replication_role = replica", "permission denied to set parameter"),
        ("CREATE EVENT TRIGGER mine ON ddl_command_end EXECUTE FUNCTION tb_audit_record()", "permission denied to"),
        ("CREATE PUBLICATION mine FOR ALL TABLES", "permission denied for database"),
        ("TRUNCATE opinion", "permission denied for table opinion"),
    ],
)
@pytest.mark.parametrize("login", [COORDINATOR, ONCOLOGIST, ADMINISTRATOR, AUDITOR])
def test_nobody_makes_changes_or_drops_anything_of_the_database(
    people: Logins, login: str, statement: str, words: str
) -> None:
    state = "42710" if "EXTENSION" in statement else "42501"
    if statement.startswith("COPY board") and login in {COORDINATOR, ADMINISTRATOR}:
        state, words = "0A000", "COPY FROM not supported with row-level security"
    with people.sit(login) as seat:
        seat.refuses(statement.replace("= texteq", "= pg_catalog.texteq"), words, state)


def test_who_owns_the_database_may_make_and_drop(server_scene: Scene) -> None:
    for statement in ("CREATE TABLE mine (id int)", "CREATE POLICY mine ON opinion", "DROP TRIGGER a_guard ON opinion"):
        server_scene.owner.run(statement)


@pytest.mark.parametrize("login", ['x"; DROP ROLE postgres; --', "x'; SELECT 1", "Kim", "a", "é" * 3, "x" * 60, ""])
def test_no_login_is_made_of_anything_but_a_plain_name(server_scene: Scene, login: str) -> None:
    with server_scene.sit(COORDINATOR) as seat:
        seat.refuses(new_person(seat, login), "TB016 no login", "22023")
        assert seat.changed(new_person(seat, "newcomer")) == 1
    assert server_scene.owner.value(
        f"SELECT rolcanlogin FROM pg_roles WHERE rolname = '{server_scene.prefix}_newcomer'"
    )


@pytest.mark.parametrize("login", KEPT_NAMES)
def test_no_login_is_the_name_of_an_owner_or_a_group(server_scene: Scene, login: str) -> None:
    with server_scene.sit(COORDINATOR) as seat:
        seat.refuses(new_person(seat, login), "TB016 no login", "42501" if login == "setup" else "22023")
    server_scene.owner.refuses(new_person(server_scene.owner, login, created_by_id="NULL"), "TB016 no login", "22023")


def test_nobody_is_called_what_the_program_calls_itself(scene: Scene) -> None:
    with scene.sit(COORDINATOR) as seat:
        seat.refuses(new_person(seat, "setup"), "TB016 no login")
        assert seat.changed(new_person(seat, "newcomer")) == 1


@pytest.mark.parametrize("login", [ONCOLOGIST, AUDITOR])
def test_neither_specialist_nor_auditor_makes_people(scene: Scene, login: str) -> None:
    with scene.sit(login) as seat:
        words = "permission denied for table person" if scene.shared else "TB006 this role"
        seat.refuses(new_person(seat, "newcomer"), words)
        seat.refuses(changed_person(scene, login, "role = 'administrator'"), words)
        seat.refuses(changed_person(scene, CHAIR, "active = false"), words)


def test_a_coordinator_makes_no_administrator(scene: Scene) -> None:
    with scene.sit(COORDINATOR) as seat:
        seat.refuses(new_person(seat, "newcomer", "administrator"), "TB011 only an administrator makes another one")
        seat.refuses(changed_person(scene, COORDINATOR, "role = 'administrator'"), "TB011 only an administrator")
        seat.refuses(changed_person(scene, OUTSIDER, "role = 'coordinator'"), "TB011 only an administrator changes")
        assert seat.changed(new_person(seat, "newcomer", "coordinator")) == 1
    with scene.sit(ADMINISTRATOR) as seat:
        assert seat.changed(new_person(seat, "another", "administrator")) == 1
        assert seat.changed(changed_person(scene, OUTSIDER, "role = 'coordinator'")) == 1


def test_a_coordinator_does_not_shut_the_administrators_out_to_become_one(scene: Scene) -> None:
    with scene.sit(COORDINATOR) as seat:
        seat.refuses(changed_person(scene, ADMINISTRATOR, "active = false"), "TB011 only an administrator disables")
        assert seat.changed(changed_person(scene, ADMINISTRATOR, "title = 'Dr'")) == 1
        assert seat.changed(changed_person(scene, OUTSIDER, "active = false")) == 1
    with scene.sit(ADMINISTRATOR) as seat:
        assert seat.changed(changed_person(scene, ADMINISTRATOR, "active = false")) == 1


def test_nobody_s_login_becomes_another(scene: Scene) -> None:
    with scene.sit(ADMINISTRATOR) as seat:
        words = "permission denied for table person" if scene.shared else "TB012 person keeps its origin"
        seat.refuses(changed_person(scene, OUTSIDER, "login = 'other'"), words)
        assert seat.changed(changed_person(scene, OUTSIDER, "family_name = 'Other'")) == 1


def test_who_is_disabled_sees_and_does_nothing_even_in_a_session_of_before(server_scene: Scene) -> None:
    case = server_scene.facts.case
    server_scene.open_case(CHAIR, case)
    with server_scene.sit(CHAIR) as seat:
        assert seat.value("SELECT count(*) FROM clinical_case") == 2
        assert seat.value("SELECT count(*) FROM treatment_plan") > 0
    with server_scene.sit(COORDINATOR) as seat:
        seat.run(changed_person(server_scene, CHAIR, "active = false"))
    with server_scene.sit(CHAIR) as seat:
        for table in ("clinical_case", "person", "treatment_plan", "opinion_shown", "audit_link"):
            seat.refuses(f"SELECT count(*) FROM {table}", f'relation "{table}" does not exist', "42P01")
            seat.refuses(f"SELECT count(*) FROM public.{table}", "permission denied for schema public")
        seat.refuses("SELECT public.tb_open_case(1, 'care')", "permission denied for schema public")
        seat.refuses("INSERT INTO public.question (text) VALUES ('x')", "permission denied for schema public")


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_behind_the_roles_the_board_itself_knows_who_is_disabled(server_scene: Scene, name: str) -> None:
    server_scene.open_case(COORDINATOR, server_scene.facts.case)
    server_scene.owner.run("ALTER TABLE person DISABLE TRIGGER x_login")
    server_scene.owner.run(changed_person(server_scene, COORDINATOR, "active = false"))
    with server_scene.sit(COORDINATOR) as seat:
        assert seat.run("SELECT tb_me(), tb_role()") == [(None, None)]
        assert seat.value(f"SELECT count(*) FROM {name}") == 0
        seat.refuses(f"SELECT tb_open_case({server_scene.facts.case}, 'care')", "TB006 this role adds no case_access")


def test_who_is_disabled_writes_nothing_to_a_file_either(file_scene: Scene) -> None:
    with file_scene.sit(DISABLED) as seat:
        seat.refuses(new_person(seat, "newcomer", created_by_id="1"), "TB006 this role adds no person")
    with file_scene.sit("nobody") as seat:
        seat.refuses(new_person(seat, "newcomer", created_by_id="1"), "TB006 this role adds no person")
    with file_scene.sit("") as seat:
        seat.refuses(new_person(seat, "newcomer", created_by_id="1"), "TB006 this role adds no person")


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_a_stranger_in_the_right_group_sees_nothing(people: Logins, name: str) -> None:
    with people.sit(STRANGER) as seat:
        if RIGHTS[name].reading is Reading.OFFICE:
            seat.refuses(f"SELECT count(*) FROM {name}", f"permission denied for table {name}")
        else:
            assert seat.value(f"SELECT count(*) FROM {name}") == 0


def test_a_stranger_does_nothing(people: Logins) -> None:
    with people.sit(STRANGER) as seat:
        assert seat.run("SELECT tb_me(), tb_role()") == [(None, None)]
        assert seat.value("SELECT count(*) FROM opinion_shown") == 0
        seat.refuses(f"SELECT tb_open_case({people.facts.case}, 'emergency', 'a long reason')", "TB006 this role")


def test_the_people_of_another_board_do_not_get_in(people: Logins) -> None:
    name = people.location.rpartition("/")[2]
    with people.owner() as owner:
        other = f"{people.prefix}_two_{CHAIR}"
        for statement in (
            f"DROP ROLE IF EXISTS {other}",
            f"CREATE ROLE {other} LOGIN PASSWORD '{password_of(CHAIR)}'",
        ):
            owner.run(statement)
        owner.connection.commit()
    address = people.address(CHAIR).replace(f"{people.prefix}_{CHAIR}", other)
    with pytest.raises(OperationalError, match=f'permission denied for database "{name}"'), people.connected(address):
        pass
    with people.connected(people.address(CHAIR)) as seat:
        assert seat.value("SELECT current_database()") == name
    with people.owner() as owner:
        owner.run(f"DROP ROLE {other}")
        owner.connection.commit()


def test_a_login_does_not_take_over_a_role_that_was_there_before(server_scene: Scene) -> None:
    owner, taken = server_scene.owner, f"{server_scene.prefix}_two_{CHAIR}"
    owner.run(f"CREATE ROLE {taken} LOGIN")
    with server_scene.sit(COORDINATOR) as seat:
        seat.refuses(new_person(seat, f"two_{CHAIR}"), "permission denied to alter role")
    assert not owner.value(f"SELECT pg_has_role('{taken}', '{server_scene.prefix}_specialist', 'MEMBER')")


def test_two_boards_on_one_server_never_share_their_roles() -> None:
    names = ("board", "Board", "board-two", "board_two", "board two", "b" * 30, "b" * 31, "2board", "Ämter")
    assert len({role_prefix(name) for name in names}) == len(names)
    assert role_prefix("board") == "board"


@pytest.mark.parametrize("login", [ONCOLOGIST, AUDITOR])
def test_neither_specialist_nor_auditor_sets_passwords(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        statement = f"SELECT tb_login_password('{login}', '{VERIFIER}')"
        seat.refuses(statement, "permission denied for function tb_login_password")


def test_only_an_administrator_sets_the_password_of_one(server_scene: Scene) -> None:
    with server_scene.sit(COORDINATOR) as seat:
        statement = f"SELECT tb_login_password('{ADMINISTRATOR}', '{VERIFIER}')"
        seat.refuses(statement, "TB006 this role sets no passwords")
        seat.run(f"SELECT tb_login_password('{CHAIR}', '{VERIFIER}')")
    with server_scene.sit(ADMINISTRATOR) as seat:
        seat.run(f"SELECT tb_login_password('{ADMINISTRATOR}', '{VERIFIER}')")


def test_a_password_set_by_another_blocks_signing_until_a_second_person_confirms(server_scene: Scene) -> None:
    people = server_scene.facts.people
    waiting = f"SELECT count(*) FROM credential_reset WHERE person_id = {people[CHAIR]} AND confirmed_at IS NULL"
    with server_scene.sit(COORDINATOR) as seat:
        before = seat.value(waiting)
        seat.run(f"SELECT tb_login_password('{CHAIR}', '{VERIFIER}')")
        assert seat.value(waiting) == before + 1
        mine = f"{waiting} AND created_by_id = {people[COORDINATOR]}"
        seat.run(f"SELECT tb_login_password('{CHAIR}', '{VERIFIER}')")
        assert seat.value(mine) == 1


@pytest.mark.parametrize("verifier", ["correct horse", "", "SCRAM-SHA-256$1:a$b:c", "md5" + "0" * 32])
def test_no_password_reaches_the_server_in_clear(server_scene: Scene, verifier: str) -> None:
    with server_scene.sit(ADMINISTRATOR) as seat:
        seat.refuses(f"SELECT tb_login_password('{CHAIR}', '{verifier}')", "TB016 no verifier", "22023")
        for name in ("owner", "postgres", f'{CHAIR}"; DROP ROLE x; --', "nobody"):
            seat.refuses("SELECT tb_login_password(:name, :verifier)", "TB006", name=name, verifier=VERIFIER)


def test_no_owner_can_log_in(server_scene: Scene) -> None:
    query = "SELECT rolname FROM pg_roles WHERE starts_with(rolname, :prefix) AND rolcanlogin"
    able = {row[0] for row in server_scene.owner.run(query, prefix=f"{server_scene.prefix}_")}
    groups = {f"{server_scene.prefix}_{name}" for name in ("owner", "audit", "rolemaker", "member", *Role)}
    assert not able & groups
    assert f"{server_scene.prefix}_{COORDINATOR}" in able


def test_nobody_s_login_has_a_power_over_the_server(server_scene: Scene) -> None:
    query = (
        "SELECT rolname FROM pg_roles WHERE starts_with(rolname, :prefix)"
        " AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)"
    )
    able = {row[0] for row in server_scene.owner.run(query, prefix=f"{server_scene.prefix}_")}
    assert able == {f"{server_scene.prefix}_rolemaker"}


def test_installing_the_protections_again_keeps_everybody_s_login(server_scene: Scene) -> None:
    install_protection(server_scene.owner.connection)
    with server_scene.sit(SECOND_COORDINATOR) as seat:
        assert seat.value("SELECT tb_role()") == "coordinator"
