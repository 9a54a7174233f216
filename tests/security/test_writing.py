"""Every role at every table: who may not add, change or take away is refused, and who may does."""

import pytest

from tests.security.people import Scene
from tests.security.rows import (
    IN_ROLE,
    TABLES,
    add,
    adding,
    attempt,
    behind_the_grants,
    changing,
    deleting,
    deleting_by_hand,
    now,
    open_all,
    row_like,
    sources,
)
from tests.support.board import CHAIR, COORDINATOR
from tumorboard.database.protection_rules import AUDIT_TABLES, PROTECTIONS
from tumorboard.database.rights_rules import RIGHTS
from tumorboard.vocabulary import Role

NAMES = sorted(RIGHTS)
ROLES = list(Role)


def pairs(act: str, *, permitted: bool) -> list[tuple[str, Role]]:
    """Each table with each role that may, or may not, do something with its rows."""
    return [(name, role) for name in NAMES for role in ROLES if (role in getattr(RIGHTS[name], act)) is permitted]


def test_every_table_is_declared() -> None:
    assert set(RIGHTS) == set(TABLES) - AUDIT_TABLES
    for name, right in RIGHTS.items():
        named = {right.author, *right.fixed, *right.stamps, *(column for _, many in right.narrow for column in many)}
        assert named - {""} <= set(TABLES[name].columns.keys()), name


@pytest.mark.parametrize(("name", "role"), pairs("insert", permitted=True))
def test_who_may_add_a_row_adds_it(scene: Scene, name: str, role: Role) -> None:
    told = set()
    for number in sources(scene, name):
        for login in IN_ROLE[role]:
            values = row_like(scene, name, number, scene.facts.people[login])
            open_all(scene, login)
            told.add(attempt(scene, login, adding(name, values)))
            if "" in told:
                return
    pytest.fail(f"no {role} can add a row to {name}: {told}")


@pytest.mark.parametrize(("name", "role"), pairs("insert", permitted=False))
def test_who_may_not_add_a_row_is_refused(scene: Scene, name: str, role: Role) -> None:
    (login, *_) = IN_ROLE[role]
    act = adding(name, row_like(scene, name, sources(scene, name)[0], scene.facts.people[login]))
    if scene.shared:
        assert attempt(scene, login, act) == f"permission denied for table {name}"
    behind_the_grants(scene, name)
    assert attempt(scene, login, act) == f"TB006 this role adds no {name}"


def prepared(scene: Scene, name: str, number: int, login: str) -> int:
    """A row that could be somebody's own, as far as it can be."""
    values = row_like(scene, name, number, scene.facts.people[login])
    if name == "credential_reset":
        values |= {"created_by_id": None, "person_id": scene.facts.people[CHAIR]}
    made = add(scene, name, values)
    open_all(scene, login)
    return made


def some_change(scene: Scene, name: str, login: str) -> dict[str, object]:
    me = scene.facts.people[login]
    return {"credential_reset": {"confirmed_by_id": me, "confirmed_at": now()}}.get(name, {})


@pytest.mark.parametrize(("name", "role"), pairs("update", permitted=True))
def test_who_may_change_a_row_changes_it(scene: Scene, name: str, role: Role) -> None:
    told = set()
    for number in sources(scene, name):
        for login in IN_ROLE[role]:
            act = changing(name, prepared(scene, name, number, login), **some_change(scene, name, login))
            told.add(attempt(scene, login, act))
            if "" in told:
                return
    pytest.fail(f"no {role} can change a row of {name}: {told}")


@pytest.mark.parametrize(("name", "role"), pairs("update", permitted=False))
def test_who_may_not_change_a_row_is_refused(scene: Scene, name: str, role: Role) -> None:
    (login, *_) = IN_ROLE[role]
    act = changing(name, prepared(scene, name, sources(scene, name)[0], login))
    if scene.shared:
        assert attempt(scene, login, act) == f"permission denied for table {name}"
    behind_the_grants(scene, name)
    assert attempt(scene, login, act) == f"TB006 this role changes no {name}"


@pytest.mark.parametrize(("name", "role"), pairs("delete", permitted=True))
def test_who_may_take_a_row_away_does(scene: Scene, name: str, role: Role) -> None:
    told = set()
    for number in sources(scene, name):
        for login in IN_ROLE[role]:
            made = prepared(scene, name, number, login)
            if scene.shared:
                by_hand = attempt(scene, login, deleting_by_hand(name, made))
                assert by_hand == f"permission denied for table {name}"
                assert attempt(scene, login, deleting(name, made, 2)) == "0 rows"
            told.add(attempt(scene, login, deleting(name, made)))
            if "" in told:
                return
    pytest.fail(f"no {role} can take a row of {name} away: {told}")


@pytest.mark.parametrize(("name", "role"), pairs("delete", permitted=False))
def test_who_may_not_take_a_row_away_is_refused(scene: Scene, name: str, role: Role) -> None:
    (login, *_) = IN_ROLE[role]
    made = prepared(scene, name, sources(scene, name)[0], login)
    if scene.shared:
        assert attempt(scene, login, deleting_by_hand(name, made)) == f"permission denied for table {name}"
        refused = f"permission denied for function tb_delete_{name}"
        if not RIGHTS[name].delete:
            refused = f"function tb_delete_{name}(integer, integer) does not exist"
        assert attempt(scene, login, deleting(name, made)) == refused
    behind_the_grants(scene, name)
    told = attempt(scene, login, deleting_by_hand(name, made))
    if PROTECTIONS[name].append_only:
        assert told == f"TB002 {name} is signed or issued and cannot be deleted"
    else:
        assert told == f"TB006 this role takes no {name} away"


def test_whoever_owns_the_board_writes_what_it_takes_to_set_it_up(scene: Scene) -> None:
    for name in NAMES:
        if not PROTECTIONS[name].frozen_with:
            assert add(scene, name, row_like(scene, name, sources(scene, name)[0], scene.facts.people[COORDINATOR]))
