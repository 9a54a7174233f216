"""A search finds for everybody what they may read, and says nothing of what they may not, however it is asked."""

import pytest

from tests.security.people import DISABLED, OUTSIDER, STRANGER, Logins, Scene, Seat
from tests.security.rows import add, row_like
from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST
from tumorboard.database.search_sources import SOURCES

EVERYBODY = (ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, OUTSIDER, PATHOLOGIST)
INDEX = ("case_words", "case_text")
WORDS = ("sato", "TB-20", "carcinoma", "breast", "m", "s", "zebra", "nobody")

CHANGES = {
    "clinical_case": "UPDATE clinical_case SET summary = 'quokka', row_version = row_version + 1 WHERE id = :case",
    "patient": (
        "UPDATE patient SET given_name = 'quokka', row_version = row_version + 1"
        " WHERE id = (SELECT patient_id FROM clinical_case WHERE id = :case)"
    ),
    "patient_identifier": (
        "INSERT INTO patient_identifier (patient_id, value, issuer, kind, created_at, row_version, created_by_id)"
        " SELECT patient_id, 'quokka', 'here', '', created_at, 1, created_by_id FROM clinical_case WHERE id = :case"
    ),
    "diagnosis": (
        "UPDATE diagnosis SET frozen_at = NULL, code = 'quokka', row_version = row_version + 1"
        " WHERE case_id = :case AND kind = 'outside'"
    ),
    "material": (
        "INSERT INTO material (case_id, kind, description, accession_number, outside, necessity, location,"
        " unavailable_reason, created_at, row_version, created_by_id) SELECT id, 'slides', 'quokka', '', true,"
        " 'critical', '', '', created_at, 1, created_by_id FROM clinical_case WHERE id = :case"
    ),
}


def found(seat: Seat, words: str) -> list[int]:
    """What somebody finds."""
    return [row[0] for row in seat.run("SELECT * FROM tb_find_cases(:words, 100)", words=words)]


@pytest.mark.parametrize("login", EVERYBODY)
@pytest.mark.parametrize("table", INDEX)
def test_nobody_reads_or_writes_the_index_itself(people: Logins, login: str, table: str) -> None:
    with people.sit(login) as seat:
        reading = [f"{asked} {table}" for asked in ("SELECT 1 FROM", "SELECT count(*) FROM", "EXPLAIN SELECT * FROM")]
        writing = [
            f"DELETE FROM {table}",
            f"UPDATE {table} SET case_id = 1",
            f"INSERT INTO {table} (case_id) VALUES (1)",
            f"LOCK TABLE {table}",
        ]
        for statement in (*reading, *(writing if table == "case_words" else ())):
            seat.refuses(statement, f"permission denied for {'table' if table == 'case_words' else 'view'} {table}")
        # Its statistics hold the commonest words.
        assert seat.run(f"SELECT * FROM pg_stats WHERE tablename = '{table}'") == []


@pytest.mark.parametrize("login", EVERYBODY)
def test_nobody_writes_the_index_by_its_own_functions(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        for call in ("tb_enter_words(ARRAY[1])", "tb_lexemes('x')"):
            seat.refuses(f"SELECT {call}", f"permission denied for function {call.partition('(')[0]}")


@pytest.mark.parametrize("words", WORDS)
def test_an_outsider_finds_nothing_of_cases_that_are_not_theirs(people: Logins, words: str) -> None:
    with people.sit(OUTSIDER) as seat:
        assert found(seat, words) == []
        # What is not found is planned, and costs, the same as what is not there.
        plans = {
            tuple(row[0] for row in seat.run("EXPLAIN SELECT * FROM tb_find_cases(:words, 100)", words=word))
            for word in (words, "nobody")
        }
        assert len(plans) == 1


@pytest.mark.parametrize("login", [DISABLED, STRANGER])
def test_whom_no_row_of_the_board_names_finds_nothing(server_scene: Scene, login: str) -> None:
    owner = server_scene.owner
    assert found(owner, "sato") != []
    if owner.value("SELECT 1 FROM pg_roles WHERE rolname = :role", role=f"{server_scene.prefix}_{login}") != 1:
        return
    owner.run(f"GRANT {server_scene.prefix}_specialist TO {server_scene.prefix}_{login}")
    with server_scene.sit(login) as seat:
        assert found(seat, "sato") == []


@pytest.mark.parametrize("login", [COORDINATOR, AUDITOR, CHAIR, PATHOLOGIST])
def test_who_sees_a_case_finds_it_by_its_names_and_its_clinical_words(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        both = [people.facts.case, people.facts.done]
        assert sorted(found(seat, "sato")) == sorted(both)
        assert sorted(found(seat, "sato carcinoma")) == sorted(both)
        assert sorted(found(seat, "TB-20")) == sorted(both)


def test_an_administrator_finds_by_clinical_words_only_what_is_approved(people: Logins) -> None:
    with people.sit(ADMINISTRATOR) as seat:
        assert found(seat, "carcinoma") == [people.facts.done]
        assert found(seat, "sato carcinoma") == [people.facts.done]
        assert sorted(found(seat, "sato")) == sorted([people.facts.case, people.facts.done])


@pytest.mark.parametrize("login", EVERYBODY)
def test_sealed_words_are_found_by_nobody(people: Logins, login: str) -> None:
    with people.sit(login) as seat:
        assert found(seat, "zebra") == found(seat, "seven") == []


def test_an_emergency_lets_a_case_be_found_and_no_other(server_scene: Scene) -> None:
    with server_scene.sit(OUTSIDER) as seat:
        assert found(seat, "sato") == []
        seat.run(f"SELECT tb_open_case({server_scene.facts.case}, 'emergency', 'found unconscious')")
        assert found(seat, "sato") == [server_scene.facts.case]


def test_a_roster_decides_what_a_specialist_finds(server_scene: Scene) -> None:
    owner, facts = server_scene.owner, server_scene.facts
    owner.run("ALTER TABLE board_member DISABLE TRIGGER a_guard")
    owner.run(
        "INSERT INTO board_member (board_id, person_id, discipline, deputy, created_at, row_version)"
        " SELECT board_id, :me, 'urology', false, created_at, 1 FROM clinical_case WHERE id = :case",
        me=facts.people[OUTSIDER],
        case=facts.case,
    )
    with server_scene.sit(OUTSIDER) as seat:
        assert facts.case in found(seat, "sato")


@pytest.mark.parametrize("call", ["NULL, 5", "'sato', NULL", "'sato', 0", "'sato', -1", "'sato', 5, -1", "'', 5"])
def test_a_question_without_sense_finds_nothing(people: Logins, call: str) -> None:
    with people.sit(COORDINATOR) as seat:
        assert seat.run(f"SELECT * FROM tb_find_cases({call})") == []


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_every_writer_of_what_is_searched_writes_the_index(scene: Scene, name: str) -> None:
    owner, facts = scene.owner, scene.facts
    column, key = ("words", "case_id") if owner.shared else ("words", "rowid")
    held = f"SELECT count(*) FROM case_words WHERE {key} = {facts.case} AND CAST({column} AS text) LIKE '%quokka%'"
    assert owner.value(held) == 0
    owner.run(CHANGES[name], case=facts.case)
    assert owner.value(held) == 1
    assert name in {source.table for source in SOURCES}
    if name in {"material", "patient_identifier"}:
        quokka = "description = 'quokka'" if name == "material" else "value = 'quokka'"
        renamed = quokka.replace("quokka", "wombat")
        owner.run(f"UPDATE {name} SET {renamed}, row_version = row_version + 1 WHERE {quokka}")
        assert owner.value(held) == 0
        owner.run(f"UPDATE {name} SET {quokka}, row_version = row_version + 1 WHERE {renamed}")
        assert owner.value(held) == 1
        owner.run(f"DELETE FROM {name} WHERE {quokka}")
        assert owner.value(held) == 0


def held(scene: Scene, case: int, word: str) -> int:
    """How many entries of a case, 0 or 1, have a word."""
    key = "case_id" if scene.shared else "rowid"
    sql = f"SELECT count(*) FROM case_words WHERE {key} = {case} AND lower(CAST(words AS text)) LIKE :word"
    found: int = scene.owner.value(sql, word=f"%{word}%")
    return found


def unguarded(scene: Scene, name: str) -> None:
    """Take away what keeps the rows of a table from being deleted, as whoever owns the board could."""
    if scene.shared:
        before_delete = (
            f"SELECT tgname FROM pg_trigger WHERE tgrelid = '{name}'::regclass AND NOT tgisinternal"
            " AND tgtype & 2 = 2 AND tgtype & 8 = 8"
        )
        for (trigger,) in scene.owner.run(before_delete):
            scene.owner.run(f"ALTER TABLE {name} DISABLE TRIGGER {trigger}")
        return
    listed = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name AND sql LIKE '%BEFORE DELETE%'"
    for (trigger,) in scene.owner.run(listed, name=name):
        scene.owner.run(f"DROP TRIGGER {trigger}")


def test_what_comes_and_what_is_taken_by_hand_is_in_the_index(scene: Scene) -> None:
    owner, facts = scene.owner, scene.facts
    mine = facts.people[COORDINATOR]
    case = add(scene, "clinical_case", row_like(scene, "clinical_case", facts.case, mine, summary="wombat"))
    assert held(scene, case, "wombat") == 1
    outside = owner.value(f"SELECT id FROM diagnosis WHERE case_id = {facts.case} AND kind = 'outside'")
    told = row_like(scene, "diagnosis", outside, mine, kind="outside", case_id=case, verbatim="quokka")
    diagnosis = add(scene, "diagnosis", told)
    assert held(scene, case, "quokka") == 1
    for name in ("diagnosis", "clinical_case"):
        unguarded(scene, name)
    owner.run(f"DELETE FROM diagnosis WHERE id = {diagnosis}")
    assert (held(scene, case, "quokka"), held(scene, case, "wombat")) == (0, 1)
    owner.run(f"DELETE FROM clinical_case WHERE id = {case}")
    assert held(scene, case, "wombat") == 0
