"""The commands about passphrases, and how the other commands come to the credentials that open a board."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tumorboard.asking import PASSPHRASE_VARIABLE, SECOND_PERSON, ask, ask_twice, has_terminal
from tumorboard.errors import NotAllowedError
from tumorboard.settings import LOGIN_VARIABLE, chosen_board, read_settings

if TYPE_CHECKING:
    from tumorboard.database.credentials import Credentials
    from tumorboard.database.sessions import Database


def add_passphrase_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `tumorboard passphrase …` to the program's commands."""
    acts = commands.add_parser("passphrase", help="who can open an encrypted board").add_subparsers(
        metavar="ACT", required=True
    )
    add = acts.add_parser("add", help="let somebody else open the board")
    add.add_argument("login")
    add.set_defaults(run=_add)
    change = acts.add_parser("change", help="your own")
    change.set_defaults(run=_change)
    recover = acts.add_parser("recover", help="a new one for somebody, by the recovery key")
    recover.add_argument("login")
    recover.set_defaults(run=_recover)
    remove = acts.add_parser("remove", help="take somebody's away; `person disable` does so too")
    remove.add_argument("login")
    remove.set_defaults(run=_remove)
    recovery = acts.add_parser("recovery-key", help="make and print a new one; the former one ends")
    recovery.set_defaults(run=_recovery_key)
    encrypt = acts.add_parser("encrypt", help="a board that was made plain")
    encrypt.set_defaults(run=_encrypt)
    rekey = acts.add_parser("rekey", help="encrypt anew with another key; only yours stays of all passphrases")
    rekey.set_defaults(run=_rekey)


def credentials_for(options: argparse.Namespace, location: str) -> "Credentials | None":
    """What opens a board: the passphrase of the environment, or one that is asked for; None where none is needed.

    Raises:
        NotAllowedError: There is neither, or it is not clear whose it is to be.
    """
    from tumorboard.database.credentials import Credentials, SignIn
    from tumorboard.database.opening import sign_in_of

    asked = sign_in_of(location)
    if asked is SignIn.CHOICE or (asked is SignIn.PASSWORD and _names_somebody(location)):
        return None
    if asked is SignIn.PASSWORD:
        login = os.environ.get(LOGIN_VARIABLE, "") or read_settings().last_login
        if not login:
            raise NotAllowedError(f"Say whose password it is in ${LOGIN_VARIABLE}.", field="login")
        return Credentials(login, options.passphrase or ask(f"Password of {login} for the shared board"))
    login = _login_for(location)
    passphrase = options.passphrase or ask(f"Passphrase of {login} for {Path(location).name}")
    return Credentials(login, passphrase)


def _names_somebody(location: str) -> bool:
    """Whether the address of a shared board says who connects, as that of whoever owns the database does."""
    from tumorboard.database.engine import shared_address

    return bool(shared_address(location).username)


def set_up(options: argparse.Namespace, location: str, *, plain: bool = False) -> tuple[str, ...]:
    """Make a board, encrypted wherever a passphrase can be had, and return what is to be said of it.

    Args:
        options: Of the command; the passphrase is kept there for what it does next.
        location: The board.
        plain: Somebody chose a plain file.

    Raises:
        TumorBoardError: There is something at the location, the passphrase is too short, or the two were not the same.
    """
    from tumorboard.database.engine import is_postgresql
    from tumorboard.first_run import is_new_file, set_up_board

    # What is there already is refused before anybody is asked for anything.
    encrypted = is_new_file(location) and not plain
    shared = is_postgresql(location)
    if (encrypted or shared) and not options.passphrase and has_terminal():
        what = "Your own password on the shared board" if shared else "A passphrase for the new board"
        options.passphrase = ask_twice(f"{what}, 8 characters at least")
    board = set_up_board(location, (options.passphrase or "") if encrypted or shared else "")
    if encrypted and not board.recovery_key:
        print(
            f"tumorboard: {location} was made without encryption: there was no passphrase, neither at a terminal nor in"
            f" ${PASSPHRASE_VARIABLE}. `tumorboard passphrase encrypt` encrypts it.",
            file=sys.stderr,
        )
    recovery = recovery_key_lines(board.recovery_key) if board.recovery_key else ()
    return (f"The board is ready. You are its coordinator, with the login “{board.login}”.", *recovery)


def recovery_key_lines(recovery_key: str) -> tuple[str, ...]:
    """What is said of a recovery key when it was made."""
    return (
        f"Recovery key: {recovery_key}",
        "It opens the board when a passphrase is forgotten. Write it down and lock it away; it is not shown again.",
    )


def _login_for(location: str) -> str:
    """Whose passphrase is wanted: $TUMORBOARD_LOGIN, the last login, the account, or the only one who has any."""
    from tumorboard.database.passphrases import logins_with_passphrase
    from tumorboard.first_run import own_login

    named = os.environ.get(LOGIN_VARIABLE, "")
    if named:
        return named
    known = logins_with_passphrase(location)
    likely = (read_settings().last_login, own_login(), *(known if len(known) == 1 else ()))
    found = next((login for login in likely if login in known), "")
    if not found:
        raise NotAllowedError(f"Several people can open this board: say who you are in ${LOGIN_VARIABLE}.")
    return found


def _encrypted_location(options: argparse.Namespace) -> str:
    from tumorboard.database.credentials import SignIn
    from tumorboard.database.opening import sign_in_of

    location = chosen_board(options.board)
    if sign_in_of(location) is not SignIn.PASSPHRASE:
        raise NotAllowedError("This board has no passphrases: it is a plain file, a shared board, or no board.")
    return location


def _open(options: argparse.Namespace) -> "Database":
    from tumorboard.database.opening import open_board

    location = _encrypted_location(options)
    database = open_board(location, credentials_for(options, location))
    options.opened.callback(database.close)
    return database


def _add(options: argparse.Namespace) -> int:
    from tumorboard.database.credentials import Credentials
    from tumorboard.database.passphrases import add_passphrase

    database = _open(options)
    waits = add_passphrase(database, Credentials(options.login, ask_twice(f"First passphrase of {options.login}")))
    if waits:
        print(SECOND_PERSON.format(login=options.login))
    return 0


def _change(options: argparse.Namespace) -> int:
    from tumorboard.database.passphrases import change_passphrase

    location = _encrypted_location(options)
    credentials = credentials_for(options, location)
    if credentials is not None:
        change_passphrase(location, credentials, ask_twice(f"New passphrase of {credentials.login}"))
    return 0


def _recover(options: argparse.Namespace) -> int:
    from tumorboard.database.credentials import Credentials
    from tumorboard.database.passphrases import recover_passphrase

    location = _encrypted_location(options)
    recovery_key = ask("Recovery key")
    passphrase = options.passphrase or ask_twice(f"New passphrase of {options.login}")
    recover_passphrase(location, recovery_key, Credentials(options.login, passphrase))
    return 0


def _remove(options: argparse.Namespace) -> int:
    from tumorboard.database.passphrases import remove_passphrase

    remove_passphrase(_open(options), options.login)
    return 0


def _recovery_key(options: argparse.Namespace) -> int:
    from tumorboard.database.passphrases import make_recovery_key

    for line in recovery_key_lines(make_recovery_key(_open(options))):
        print(line)
    return 0


def _rekey(options: argparse.Namespace) -> int:
    from tumorboard.database.rekeying import rekey_board

    location = _encrypted_location(options)
    credentials = credentials_for(options, location)
    if credentials is not None:
        for line in recovery_key_lines(rekey_board(location, credentials)):
            print(line)
        print("Everybody else needs a passphrase again: `tumorboard passphrase add LOGIN`.")
    return 0


def _encrypt(options: argparse.Namespace) -> int:
    from tumorboard.database.credentials import Credentials, SignIn
    from tumorboard.database.encrypting import encrypt_board
    from tumorboard.database.opening import sign_in_of
    from tumorboard.first_run import own_login

    location = chosen_board(options.board)
    if sign_in_of(location) is not SignIn.CHOICE:
        raise NotAllowedError("This board is encrypted already, or shared.", field="board")
    login = os.environ.get(LOGIN_VARIABLE, "") or own_login()
    passphrase = options.passphrase or ask_twice(f"A passphrase for {login}, 8 characters at least")
    for line in recovery_key_lines(encrypt_board(location, Credentials(login, passphrase))):
        print(line)
    print("Copies and backups of the plain file stay readable: destroy them.")
    return 0
