"""Passphrases at the command line: asked for at a terminal, taken from the environment, never in the arguments."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fhir import bundle
from tests.support.imports import record_of_ana, write_json
from tests.support.terminal import at_a_terminal
from tumorboard.asking import PASSPHRASE_VARIABLE
from tumorboard.cli import main
from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import key_path
from tumorboard.database.opening import create_board, open_board, sign_in_of
from tumorboard.database.passphrases import logins_with_passphrase, recover_passphrase
from tumorboard.errors import WrongCredentialsError
from tumorboard.first_run import own_login, set_up_board
from tumorboard.settings import LOGIN_VARIABLE, remember

WORDS = "Schnürsenkel im Regen"
NEW = "something else entirely"
RECOVERY_KEY = re.compile(r"Recovery key: ((?:[0-9A-Z]{4}-){8}[0-9A-Z]{4})")


@pytest.fixture
def board(sqlite_location: str) -> str:
    """An encrypted board with whoever runs the tests as its coordinator."""
    set_up_board(sqlite_location, WORDS)
    return sqlite_location


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase stands in the environment."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, WORDS)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str, code: int = 0) -> None:
    """Run a command with the passphrase in the environment, which each takes out."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, WORDS)
    assert main(arguments) == code
    assert PASSPHRASE_VARIABLE not in os.environ


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must be refused, and return its one sentence."""
    capsys.readouterr()
    assert main(arguments) == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


def recovery_key_in(shown: str) -> str:
    found = RECOVERY_KEY.search(shown)
    assert found is not None, shown
    return found[1]


def test_init_asks_twice_and_shows_a_recovery_key_that_works(sqlite_location: str) -> None:
    code, shown = at_a_terminal(["--board", sqlite_location, "init"], [WORDS, WORDS])
    assert code == 0, shown
    assert WORDS not in shown
    assert "Write it down" in shown
    assert sign_in_of(sqlite_location) is SignIn.PASSPHRASE
    open_board(sqlite_location, Credentials(own_login(), WORDS)).close()
    recover_passphrase(sqlite_location, recovery_key_in(shown), Credentials(own_login(), NEW))
    open_board(sqlite_location, Credentials(own_login(), NEW)).close()


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [([WORDS, "mistyped"], "The two were not the same"), (["short", "short"], "at least 8 characters")],
)
def test_init_makes_nothing_of_a_passphrase_that_is_mistyped_or_short(
    sqlite_location: str, answers: list[str], sentence: str
) -> None:
    code, shown = at_a_terminal(["--board", sqlite_location, "init"], answers)
    assert (code, sentence in shown) == (1, True), shown
    assert list(Path(sqlite_location).parent.iterdir()) == []


def test_init_asks_nothing_where_there_is_a_file(sqlite_location: str) -> None:
    Path(sqlite_location).write_text("mine", encoding="utf-8")
    code, shown = at_a_terminal(["--board", sqlite_location, "init"], [])
    assert (code, shown.count("\n"), "it was not touched" in shown) == (1, 1, True)


@pytest.mark.long
def test_a_plain_board_is_made_after_an_explicit_choice(sqlite_location: str) -> None:
    code, shown = at_a_terminal(["--board", sqlite_location, "init", "--plain"], [])
    assert (code, "Recovery key" in shown, "without encryption" in shown) == (0, False, False)
    assert sign_in_of(sqlite_location) is SignIn.CHOICE


@pytest.mark.long
def test_init_takes_the_passphrase_of_the_environment(
    sqlite_location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--board", sqlite_location, "init")
    printed = capsys.readouterr()
    assert recovery_key_in(printed.out)
    assert printed.err == ""
    assert WORDS not in printed.out
    open_board(sqlite_location, Credentials(own_login(), WORDS)).close()


@pytest.mark.long
def test_init_without_anybody_to_ask_makes_a_plain_board_and_says_so(
    sqlite_location: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--board", sqlite_location, "init"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "made without encryption: there was no passphrase" in line
    assert PASSPHRASE_VARIABLE in line
    assert sign_in_of(sqlite_location) is SignIn.CHOICE


@pytest.mark.long
def test_import_into_a_new_file_follows_the_same_rule(
    sqlite_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    arguments = ("--board", sqlite_location, "import", str(tmp_path / "record.json"), "--json")
    run(monkeypatch, *arguments)
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert recovery_key_in(printed.err)
    assert sign_in_of(sqlite_location) is SignIn.PASSPHRASE
    plain = str(tmp_path / "plain.sqlite")
    assert main(["--board", plain, "import", str(tmp_path / "record.json")]) == 0
    assert "made without encryption" in capsys.readouterr().err
    assert sign_in_of(plain) is SignIn.CHOICE


@pytest.mark.long
def test_import_at_a_terminal_asks_for_the_new_board_s_passphrase_once(sqlite_location: str, tmp_path: Path) -> None:
    write_json(tmp_path / "record.json", bundle(*record_of_ana()))
    arguments = ["--board", sqlite_location, "import", str(tmp_path / "record.json")]
    code, shown = at_a_terminal(arguments, [WORDS, WORDS])
    assert code == 0, shown
    assert recovery_key_in(shown)
    open_board(sqlite_location, Credentials(own_login(), WORDS)).close()


@pytest.mark.long
def test_a_command_asks_for_the_passphrase_and_does_not_show_it(board: str) -> None:
    code, shown = at_a_terminal(["--board", board, "person", "list"], [WORDS])
    assert code == 0, shown
    assert f"Passphrase of {own_login()} for board.sqlite: " in shown
    assert WORDS not in shown
    assert "Coordinator" in shown


def test_a_wrong_passphrase_is_one_sentence(board: str) -> None:
    code, shown = at_a_terminal(["--board", board, "person", "list"], ["not this one"])
    assert (code, shown.splitlines()[-1]) == (1, "tumorboard: The login or the passphrase is not right.")


@pytest.mark.parametrize("command", [["person", "list"], ["check"], ["backup", "copy.sqlite"], ["upgrade"]])
@pytest.mark.long
def test_without_a_terminal_and_a_passphrase_both_ways_are_named(
    board: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = refused(capsys, "--board", board, *command)
    assert "in a terminal" in sentence
    assert f"${PASSPHRASE_VARIABLE}" in sentence


@pytest.mark.long
def test_the_daily_commands_work_on_an_encrypted_board(
    board: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, restored = str(tmp_path / "backup.sqlite"), str(tmp_path / "restored.sqlite")
    run(monkeypatch, "--board", board, "person", "add", "osei", "Osei", "coordinator")
    run(monkeypatch, "--board", board, "check")
    run(monkeypatch, "--board", board, "upgrade")
    run(monkeypatch, "--board", board, "backup", backup)
    run(monkeypatch, "--board", restored, "restore", backup)
    printed = capsys.readouterr()
    assert "BROKEN" not in printed.out
    assert "✓ holds   keys:" in printed.out
    assert printed.err == ""
    key_path(Path(backup)).unlink()
    sentence = refused(capsys, "--board", str(tmp_path / "other.sqlite"), "restore", backup)
    assert "encrypted and there is no key file" in sentence


@pytest.mark.long
def test_a_backup_is_restored_by_the_recovery_key(sqlite_location: str, tmp_path: Path) -> None:
    recovery_key = set_up_board(sqlite_location, WORDS).recovery_key
    backup, restored = str(tmp_path / "backup.sqlite"), str(tmp_path / "restored.sqlite")
    assert at_a_terminal(["--board", sqlite_location, "backup", backup], [WORDS])[0] == 0
    code, shown = at_a_terminal(["--board", restored, "restore", "--recovery-key", backup], [recovery_key])
    assert code == 0, shown
    assert recovery_key not in shown


@pytest.mark.long
def test_a_board_that_was_made_plain_is_encrypted_later(
    sqlite_location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--board", sqlite_location, "init"]) == 0
    assert "passphrase encrypt" in capsys.readouterr().err
    run(monkeypatch, "--board", sqlite_location, "passphrase", "encrypt")
    assert recovery_key_in(capsys.readouterr().out)
    open_board(sqlite_location, Credentials(own_login(), WORDS)).close()
    assert "encrypted already" in refused(capsys, "--board", sqlite_location, "passphrase", "encrypt")


def test_a_person_is_given_a_passphrase_and_changes_it(board: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, "--board", board, "person", "add", "osei", "Osei", "coordinator")
    code, shown = at_a_terminal(
        ["--board", board, "passphrase", "add", "osei"], [WORDS, "first of all", "first of all"]
    )
    assert code == 0, shown
    monkeypatch.setenv(LOGIN_VARIABLE, "osei")
    code, shown = at_a_terminal(["--board", board, "passphrase", "change"], ["first of all", NEW, NEW])
    assert code == 0, shown
    open_board(board, Credentials("osei", NEW)).close()
    with pytest.raises(WrongCredentialsError):
        open_board(board, Credentials("osei", "first of all"))


def test_a_forgotten_passphrase_is_recovered_and_the_recovery_key_replaced(sqlite_location: str) -> None:
    former = set_up_board(sqlite_location, WORDS).recovery_key
    command = ["--board", sqlite_location, "passphrase"]
    code, shown = at_a_terminal([*command, "recover", own_login()], [former.lower(), NEW, NEW])
    assert code == 0, shown
    code, shown = at_a_terminal([*command, "recovery-key"], [NEW])
    assert code == 0, shown
    assert recovery_key_in(shown) != former
    code, shown = at_a_terminal([*command, "recover", own_login()], [former, WORDS, WORDS])
    assert (code, "a newer one was made" in shown) == (1, True)


def test_a_board_is_encrypted_anew(
    board: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(board).read_bytes()
    run(monkeypatch, "--board", board, "passphrase", "rekey")
    recovery_key = recovery_key_in(capsys.readouterr().out)
    assert not set(pages(before)) & set(pages(Path(board).read_bytes()))
    recover_passphrase(board, recovery_key, Credentials(own_login(), NEW))
    open_board(board, Credentials(own_login(), NEW)).close()


def pages(content: bytes) -> list[bytes]:
    """The pages of a board's file, of 4,096 bytes."""
    return [content[start : start + 4096] for start in range(0, len(content), 4096)]


@pytest.mark.long
def test_a_disabled_person_has_no_passphrase_any_more(board: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, "--board", board, "person", "add", "osei", "Osei", "coordinator")
    assert at_a_terminal(["--board", board, "passphrase", "add", "osei"], [WORDS, NEW, NEW])[0] == 0
    run(monkeypatch, "--board", board, "person", "disable", "osei")
    assert logins_with_passphrase(board) == (own_login(),)


def test_nobody_is_disabled_who_alone_can_open_the_board(
    board: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--board", board, "person", "add", "osei", "Osei", "coordinator")
    run(monkeypatch, "--board", board, "person", "disable", own_login(), code=1)
    assert "Nobody else has a passphrase" in capsys.readouterr().err
    open_board(board, Credentials(own_login(), WORDS)).close()


@pytest.mark.long
def test_it_is_not_guessed_which_of_several_people_is_at_the_keyboard(
    sqlite_location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_board(sqlite_location, WORDS)
    run(monkeypatch, "--board", sqlite_location, "person", "add", "osei", "Osei", "coordinator")
    assert at_a_terminal(["--board", sqlite_location, "passphrase", "add", "osei"], [WORDS, NEW, NEW])[0] == 0
    monkeypatch.setattr("tumorboard.first_run.own_login", lambda: "somebody")
    assert f"${LOGIN_VARIABLE}" in refused(capsys, "--board", sqlite_location, "person", "list")
    remember(sqlite_location, "osei")
    assert at_a_terminal(["--board", sqlite_location, "person", "list"], [NEW])[0] == 0


@pytest.mark.parametrize(
    "act", [["add", "osei"], ["change"], ["recover", "osei"], ["remove", "osei"], ["recovery-key"]]
)
@pytest.mark.long
def test_a_plain_board_has_no_passphrases(
    sqlite_location: str, act: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    create_board(sqlite_location).close()
    assert "has no passphrases" in refused(capsys, "--board", sqlite_location, "passphrase", *act)


def test_a_passphrase_is_no_argument(board: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--board", board, "passphrase", "add", "osei", WORDS])
    assert stopped.value.code == 2


@pytest.mark.usefixtures("known")
@pytest.mark.long
def test_no_program_that_is_started_inherits_the_passphrase(board: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(*_arguments: object) -> tuple[()]:
        show = "import os; print(*os.environ)"
        seen.append(subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout)
        return ()

    monkeypatch.setattr("tumorboard.database.checking.check_board", look)
    assert main(["--board", board, "check"]) == 0
    assert len(seen) == 1
    assert PASSPHRASE_VARIABLE not in seen[0]
