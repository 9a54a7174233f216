"""The run that breaks one protection after another tells what is caught from what is not."""

import pytest
from sqlalchemy import Connection, Engine

from tests.security.attacks import attacks, unfit
from tests.security.breaking import mutants
from tests.security.mutant import Mutant
from tests.security.mutants import judge, report


@pytest.fixture(params=["file", "server"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """A board with attackers at it, on each database."""
    found: Engine = request.getfixturevalue(f"attacked_{request.param}")
    return found


def nothing(connection: Connection) -> None:
    """Break nothing."""
    assert connection.in_transaction() or not connection.closed


def commented(connection: Connection) -> None:
    """Change the schema, but nothing that protects."""
    connection.exec_driver_sql("CREATE TABLE beside (id INTEGER)")


def near(engine: Engine, table: str) -> list[Mutant]:
    """What can be missing from one table."""
    with engine.connect() as connection:
        return [mutant for mutant in mutants(connection) if mutant.table == table]


def test_a_protection_that_nothing_notices_is_reported(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    trials = [attack for attack in attacks(engine.dialect.name) if attack.parameters.get("name") == "dissent"]
    unnoticed = [Mutant("harmless", "dissent", nothing), Mutant("beside", "dissent", commented)]
    assert report(judge(engine, unnoticed, trials), "board", every=False) == 2
    told = capsys.readouterr().out
    assert "board: NOT CAUGHT: harmless (by nothing)" in told
    assert "board: NOT CAUGHT: beside (check)" in told
    assert "2 protections broken, 0 caught, 2 not caught" in told


@pytest.mark.long
def test_without_its_attack_a_missing_trigger_is_not_caught(engine: Engine) -> None:
    (mutant, *_) = [one for one in near(engine, "dissent") if one.behaves]
    trials = attacks(engine.dialect.name)
    assert [verdict.caught for verdict in judge(engine, [mutant], trials)] == [True]
    assert [verdict.caught for verdict in judge(engine, [mutant], [])] == [False]


@pytest.mark.sampled(2)
@pytest.mark.long
def test_each_fifth_protection_of_one_table_is_caught(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    trials = attacks(engine.dialect.name)
    chosen = near(engine, "dissent")[::5]
    assert len(chosen) > 8
    assert report(judge(engine, chosen, trials), "board", every=True) == 0
    assert capsys.readouterr().out.count("board: caught: ") == len(chosen)


def test_an_attack_that_a_whole_board_does_not_withstand_proves_nothing(engine: Engine) -> None:
    trials = [attack for attack in attacks(engine.dialect.name) if attack.parameters.get("name") == "dissent"]
    assert len(trials) > 5
    assert unfit(engine, trials) == []


@pytest.mark.parametrize(
    "kind", ["declaration of", "right", "trigger", "rule ck_", "rule uq_", "rule fk_", "NOT NULL of"]
)
def test_every_kind_of_protection_is_broken(engine: Engine, kind: str) -> None:
    with engine.connect() as connection:
        names = [mutant.name for mutant in mutants(connection)]
    assert len(names) == len(set(names))
    assert len([name for name in names if name.startswith(kind)]) > 20


@pytest.mark.parametrize("kind", ["function", "grant", "policy", "owner", "row security of", "UPDATE of", "DELETE on"])
def test_every_kind_of_right_on_a_server_is_broken(attacked_server: Engine, kind: str) -> None:
    with attacked_server.connect() as connection:
        names = [mutant.name for mutant in mutants(connection)]
    assert len([name for name in names if name.startswith(kind)]) > 20
