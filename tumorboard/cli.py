"""The command line. JSON goes to standard output alone; a refusal is one sentence on standard error and exit code 1."""

import argparse
import dataclasses
import gc
import importlib
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tumorboard import __version__
from tumorboard.asking import SECOND_PERSON, ask, new_password, take_passphrase
from tumorboard.errors import InvalidInputError, NotAllowedError, TumorBoardError
from tumorboard.logs import Event, log_event, patient_free_logs
from tumorboard.passphrase_commands import add_passphrase_commands, credentials_for, set_up
from tumorboard.settings import LOGIN_VARIABLE, chosen_board, remember
from tumorboard.vocabulary import Discipline, ImportOutcome, LetterKind, Role

if TYPE_CHECKING:
    from tumorboard.database.checking import CheckResult
    from tumorboard.database.sessions import Database

Command = Callable[[argparse.Namespace], int]

_KEPT_BACKUPS = 14

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    # Boards that a command opens are closed with it, also where it fails.
    with patient_free_logs(), ExitStack() as options.opened:
        if hasattr(options, "run"):
            options.passphrase = take_passphrase()
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    command: Command | None = getattr(options, "run", None)
    try:
        return _window(options) if command is None else command(options)
    except TumorBoardError as error:
        log_event(_log, Event.REFUSED, error, logging.WARNING)
        print(f"tumorboard: {error.sentence}", file=sys.stderr)
    except KeyboardInterrupt:
        print("tumorboard: stopped; what was done before is kept.", file=sys.stderr)
    except BrokenPipeError:
        # Whoever read our output has seen enough; closing must not complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - the last line of defense: no traceback with a patient's words
        log_event(_log, Event.UNEXPECTED, error)
        print(
            f"tumorboard: the program failed unexpectedly ({type(error).__name__}). Please report this.",
            file=sys.stderr,
        )
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tumorboard",
        description="A multidisciplinary tumor board that gives second opinions.",
        epilog="Without a command, the window opens.",
    )
    parser.add_argument(
        "--board", metavar="BOARD", help="a file, or postgresql://…; else $TUMORBOARD_BOARD or the last"
    )
    parser.add_argument("--version", action="version", version=f"tumorboard {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for add in (
        _add_board_commands,
        _add_person_commands,
        add_passphrase_commands,
        _add_case_commands,
        _add_paper_commands,
        _add_vocabulary_commands,
    ):
        add(commands)
    return parser


def _add_board_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="a synthetic board with one meeting held")
    demo.add_argument("directory", metavar="DIR", nargs="?", type=Path, default=Path("tumorboard-demo"))
    demo.add_argument("--cases", type=_positive, default=12, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    demo.set_defaults(run=_demo)
    init = commands.add_parser("init", help="an empty board, encrypted, with you as its coordinator")
    init.add_argument("--plain", action="store_true", help="not encrypted: whoever has the file reads it")
    init.set_defaults(run=_init)
    upgrade = commands.add_parser("upgrade", help="bring an older board to this version; a backup is made first")
    upgrade.add_argument("--backed-up", action="store_true", help="a shared board was backed up by its administrator")
    upgrade.set_defaults(run=_upgrade)
    backup = commands.add_parser("backup", help="a verified copy of a board, with a manifest beside it")
    where = backup.add_mutually_exclusive_group(required=True)
    where.add_argument("file", metavar="FILE", nargs="?", type=Path)
    where.add_argument("--to", metavar="FOLDER", type=Path, help="a new file there; the oldest of this board go")
    backup.add_argument("--keep", type=_positive, metavar="N", help=f"with --to: how many ({_KEPT_BACKUPS})")
    backup.add_argument(
        "--if-older-than", type=_positive, metavar="HOURS", help="with --to: only where the newest is older"
    )
    backup.set_defaults(run=_backup, refuse=backup.error)
    restore = commands.add_parser("restore", help="a backup to --board, where there is none yet")
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument("--recovery-key", action="store_true", help="ask for it in place of a passphrase")
    restore.set_defaults(run=_restore)
    ending = commands.add_parser("unblock", help="end what holds up a shared board for everybody")
    ending.set_defaults(run=_unblock)
    check = commands.add_parser("check", help="schema, keys, audit chain, stored files and letters")
    _add_json(check)
    check.set_defaults(run=_check)
    bring = commands.add_parser("import", help="file outside records: FHIR R4 files, folders or zip archives")
    bring.add_argument("paths", metavar="PATH", nargs="+", type=Path)
    bring.add_argument("--dry-run", action="store_true", help="say what would be filed and file nothing")
    _add_json(bring)
    bring.set_defaults(run=_import)


def _add_person_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    person = commands.add_parser("person", help="who may sign in").add_subparsers(metavar="ACT", required=True)
    add = person.add_parser("add")
    add.add_argument("login")
    add.add_argument("family_name")
    add.add_argument("role", choices=[role.value for role in Role])
    add.add_argument("--given-name", default="")
    add.add_argument("--title", default="")
    add.add_argument("--discipline", choices=[discipline.value for discipline in Discipline])
    add.set_defaults(run=_person_add)
    listing = person.add_parser("list")
    _add_json(listing)
    listing.set_defaults(run=_person_list)
    disable = person.add_parser("disable")
    disable.add_argument("login")
    disable.set_defaults(run=_person_disable)
    password = person.add_parser("password", help="a password on a shared board: your own, or a new one for somebody")
    password.add_argument("login")
    password.set_defaults(run=_person_password)


def _add_case_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    case = commands.add_parser("case", help="cases").add_subparsers(metavar="ACT", required=True)
    listing = case.add_parser("list")
    listing.add_argument("--search", default="", metavar="TEXT")
    _add_json(listing)
    listing.set_defaults(run=_case_list)
    show = case.add_parser("show", help="the whole case, and what its letter says")
    show.add_argument("number", metavar="NUMBER")
    _add_json(show)
    show.set_defaults(run=_case_show)


def _add_paper_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    agenda = commands.add_parser("agenda", help="the agenda of a meeting as a PDF")
    agenda.add_argument("meeting", metavar="MEETING", type=_positive)
    agenda.add_argument("--out", metavar="FILE.pdf", type=Path, required=True)
    agenda.add_argument("--without-names", action="store_true")
    agenda.set_defaults(run=_agenda)
    letter = commands.add_parser("letter", help="issue letters, or write issued ones to files")
    whose = letter.add_mutually_exclusive_group(required=True)
    whose.add_argument("--case", metavar="NUMBER")
    whose.add_argument("--meeting", metavar="ID", type=_positive)
    letter.add_argument("--out", metavar="DIR", type=Path, required=True)
    letter.add_argument("--kind", choices=[kind.value for kind in LetterKind], default=LetterKind.REFERRER.value)
    letter.add_argument("--language", choices=["en"], default="en")
    letter.add_argument("--reason", default="", help="why an issued letter is replaced")
    letter.set_defaults(run=_letter)
    verify = commands.add_parser("verify", help="whether a PDF is a letter of this board, unaltered and current")
    verify.add_argument("file", metavar="FILE.pdf", type=Path)
    _add_json(verify)
    verify.set_defaults(run=_verify)


def _add_vocabulary_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    vocabulary = commands.add_parser("vocabulary", help="lists of disease codes")
    acts = vocabulary.add_subparsers(metavar="ACT", required=True)
    listing = acts.add_parser("list", help="the lists that this board has")
    _add_json(listing)
    listing.set_defaults(run=_vocabulary_list)
    bring = acts.add_parser("import", help="a published list: OncoTree (JSON, text) or ICD-O-3 (CSV, text, XLSX)")
    bring.add_argument("file", metavar="FILE", type=Path)
    bring.add_argument("--system", choices=["oncotree", "icd-o-3"], required=True)
    bring.add_argument("--version", dest="list_version", metavar="V", required=True, help="as it was published")
    bring.add_argument("--dry-run", action="store_true", help="say what would be filed and file nothing")
    _add_json(bring)
    bring.set_defaults(run=_vocabulary_import)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


def _open(options: argparse.Namespace, *roles: Role) -> "Database":
    """The chosen board, signed in as whose passphrase opens it, as $TUMORBOARD_LOGIN, or the first with such a role."""
    from tumorboard.database.opening import open_board
    from tumorboard.queries.people import list_people

    location = chosen_board(options.board)
    credentials = credentials_for(options, location)
    database = open_board(location, credentials)
    options.opened.callback(database.close)
    remember(location)
    if credentials is not None:
        return database
    login = os.environ.get(LOGIN_VARIABLE, "")
    if login:
        return database.signed_in_as(login)
    people = [person for person in database.read(list_people) if person.active and person.role in roles]
    people.sort(key=lambda person: roles.index(person.role))
    if not people:
        raise NotAllowedError(f"Nobody on this board may do this; add a {roles[0].label.lower()} with `person add`.")
    return database.signed_in_as(people[0].login)


def _window(options: argparse.Namespace) -> int:
    # Qt's own variable may name another way to draw than a screen.
    if _has_screen() or os.environ.get("QT_QPA_PLATFORM"):
        return _run_window(options.board or "")
    print("tumorboard: there is no screen here; name a command (see --help).", file=sys.stderr)
    return 2


def _run_window(location: str) -> int:
    # What the window loads stays until the program ends. Looking through all of it for garbage again and again takes
    # a seventh of the time until the window is painted, and would stop the window now and then afterwards.
    gc.disable()
    # Named by its text: `tumorboard` is true without a screen, and knows of the window only that it can be run.
    run: Callable[[str], int] = importlib.import_module("ui.app").run
    gc.freeze()
    gc.enable()
    return run(location)


def _has_screen() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False  # windows are drawn to memory, as in tests
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in displays)


def _demo(options: argparse.Namespace) -> int:
    from tumorboard.demo import write_demo

    paths = write_demo(options.directory, cases=options.cases, seed=options.seed)
    for path in paths:
        print(path)
    return _run_window(str(paths[0])) if _has_screen() and not options.no_window else 0


def _init(options: argparse.Namespace) -> int:
    location = chosen_board(options.board)
    for line in set_up(options, location, plain=options.plain):
        print(line)
    return 0


def _upgrade(options: argparse.Namespace) -> int:
    from tumorboard.database.opening import upgrade_board

    location = chosen_board(options.board)
    credentials = credentials_for(options, location)
    backup = upgrade_board(location, backed_up=options.backed_up, credentials=credentials)
    print(f"The board is up to date. Backup: {backup}" if backup else "The board is up to date.")
    return 0


def _backup(options: argparse.Namespace) -> int:
    from tumorboard.database.backup import back_up
    from tumorboard.database.backup_schedule import back_up_if_due
    from tumorboard.database.opening import connect_board

    if options.file and (options.keep or options.if_older_than):
        options.refuse("--keep and --if-older-than go with --to FOLDER")
    # An older board, too: it is backed up before it is upgraded.
    location = chosen_board(options.board)
    with closing(connect_board(location, credentials_for(options, location))) as database:
        if options.file:
            made: Path | None = back_up(database, options.file)
        else:
            every = timedelta(hours=options.if_older_than or 0)
            made = back_up_if_due(database, options.to, every, options.keep or _KEPT_BACKUPS)
    if made is None:
        print("tumorboard: no backup is due.", file=sys.stderr)
    else:
        print(made)
    return 0


def _restore(options: argparse.Namespace) -> int:
    from tumorboard.database.restoring import restore_board

    location = chosen_board(options.board)
    recovery_key = ask("Recovery key") if options.recovery_key else ""
    credentials = None if recovery_key else credentials_for(options, str(options.file))
    restoration = restore_board(options.file, location, credentials=credentials, recovery_key=recovery_key)
    state = restoration.manifest.state
    # The address of a shared board may hold a password.
    where = "the shared board" if "://" in location else location
    made_at = restoration.manifest.made_at.astimezone()
    print(f"Restored to {where}: the board of {made_at:%Y-%m-%d %H:%M}, {state.position} changes, head {state.head}.")
    if restoration.must_be_upgraded:
        print("It is of an older version of the program: run `tumorboard upgrade`, then `tumorboard check`.")
    _print_results(restoration.results)
    return _verdict(restoration.results)


def _check(options: argparse.Namespace) -> int:
    from tumorboard.database.checking import check_board
    from tumorboard.database.opening import open_board

    location = chosen_board(options.board)
    database = open_board(location, credentials_for(options, location))
    options.opened.callback(database.close)
    results = check_board(database)
    if options.json:
        _print_json([dataclasses.asdict(result) for result in results])
    else:
        _print_results(results)
    return _verdict(results)


def _print_results(results: "Sequence[CheckResult]") -> None:
    for result in results:
        mark = ("✓ holds " if result.passed else "≠ BROKEN") if result.checked else "○ unseen"
        print(f"{mark}  {result.name}: {result.sentence}")


def _verdict(results: "Sequence[CheckResult]") -> int:
    if all(result.passed for result in results):
        return 0
    print("tumorboard: the board does not hold; restore a backup and find out why.", file=sys.stderr)
    return 1


def _import(options: argparse.Namespace) -> int:
    from tumorboard.exchange.filing import import_paths
    from tumorboard.first_run import is_new_file

    if options.board and not options.dry_run and is_new_file(options.board):
        for line in set_up(options, options.board):
            print(f"tumorboard: {line}", file=sys.stderr)
    database = _open(options, Role.COORDINATOR)
    outcomes = import_paths(database, tuple(options.paths), dry_run=options.dry_run)
    if options.json:
        _print_json([dataclasses.asdict(outcome) for outcome in outcomes])
    else:
        for outcome in outcomes:
            name = " ".join(part for part in (outcome.resource_type, outcome.resource_id) if part)
            print(f"{outcome.outcome.value:<10} {outcome.file} {name} {outcome.case_number}: {outcome.reason}")
    stopped = [outcome for outcome in outcomes if outcome.outcome in {ImportOutcome.NEEDS_YOU, ImportOutcome.REFUSED}]
    # An entry that is somebody's is held by the board, now or from an earlier import.
    held = any(outcome.patient or outcome.case_number for outcome in outcomes if outcome not in stopped)
    if stopped and not held:
        print(f"tumorboard: nothing was filed. {stopped[0].file}: {stopped[0].reason}", file=sys.stderr)
        return 1
    return 0


def _person_add(options: argparse.Namespace) -> int:
    from tumorboard.services.people import AddPerson, add_person

    database = _open(options, Role.ADMINISTRATOR, Role.COORDINATOR)
    database.write(
        add_person,
        AddPerson(
            login=options.login,
            family_name=options.family_name,
            role=Role(options.role),
            given_name=options.given_name,
            title=options.title,
            discipline=Discipline(options.discipline) if options.discipline else None,
        ),
    )
    return 0


def _person_password(options: argparse.Namespace) -> int:
    from tumorboard.database.credentials import SignIn
    from tumorboard.database.scram import scram_verifier
    from tumorboard.services.credentials import ChangePassword, ResetPassword, change_password, reset_password

    database = _open(options, Role.ADMINISTRATOR, Role.COORDINATOR)
    if database.sign_in is not SignIn.PASSWORD:
        raise NotAllowedError("Only a shared board has passwords; for a board in a file there is `passphrase`.")
    verifier = scram_verifier(new_password(f"A new password for {options.login}, 8 characters at least"))
    if options.login == database.actor.login:
        database.write(change_password, ChangePassword(verifier))
        print("Your password is changed.")
        return 0
    if database.write(reset_password, ResetPassword(options.login, verifier)) is None:
        print(f"{options.login} can sign in with it.")
    else:
        print(SECOND_PERSON.format(login=options.login))
    return 0


def _unblock(options: argparse.Namespace) -> int:
    from tumorboard.database.blocking import unblock

    ended = _open(options, Role.COORDINATOR).write(unblock, None)
    for session in ended:
        print(f"Ended the session of {session.login}, open for {session.seconds:.0f} s; nothing of its act was kept.")
    if not ended:
        print("Nothing holds up the board.")
    return 0


def _person_list(options: argparse.Namespace) -> int:
    from tumorboard.queries.people import list_people

    people = _open(options, *Role).read(list_people)
    if options.json:
        _print_json([dataclasses.asdict(person) for person in people])
        return 0
    for person in people:
        discipline = person.discipline.label if person.discipline else ""
        state = "" if person.active else "disabled"
        print(f"{person.login:<20} {person.display_name:<30} {person.role.label:<14} {discipline} {state}".rstrip())
    return 0


def _vocabulary_list(options: argparse.Namespace) -> int:
    from tumorboard.queries.codes import list_code_lists

    lists = _open(options, *Role).read(list_code_lists)
    if options.json:
        _print_json([dataclasses.asdict(each) for each in lists])
        return 0
    for each in lists:
        origin = "comes with the program" if each.shipped else "imported"
        print(f"{each.system:<12} {each.version:<14} {each.codes:>6} codes, {origin}")
    return 0


def _vocabulary_import(options: argparse.Namespace) -> int:
    from tumorboard.exchange.code_lists import CodeSystem, import_code_list

    system = CodeSystem(options.system)
    database = _open(options, Role.COORDINATOR, Role.ADMINISTRATOR)
    filed = import_code_list(database, options.file, system, options.list_version, dry_run=options.dry_run)
    if options.json:
        _print_json(dataclasses.asdict(filed))
        return 0
    would = "would be " if options.dry_run else ""
    print(
        f"{system.published_as} {options.list_version}: {filed.added} codes {would}added,"
        f" {filed.corrected} {would}corrected, {filed.unchanged} unchanged."
    )
    if filed.other_meaning:
        shown = ", ".join(filed.other_meaning[:10])
        more = f" and {len(filed.other_meaning) - 10} more" if len(filed.other_meaning) > 10 else ""  # noqa: PLR2004 - as many as are shown
        print(f"In another version these had another name: {shown}{more}. Each case keeps the version of its code.")
    return 0


def _person_disable(options: argparse.Namespace) -> int:
    from tumorboard.database.data_key import data_key_of
    from tumorboard.services.people import DisablePerson, disable_person

    database = _open(options, Role.ADMINISTRATOR, Role.COORDINATOR)
    if data_key_of(database.engine) is None:
        database.write(disable_person, DisablePerson(options.login))
        return 0
    from tumorboard.database.passphrases import remove_passphrase, require_another_passphrase

    require_another_passphrase(database, options.login)
    database.write(disable_person, DisablePerson(options.login))
    remove_passphrase(database, options.login)
    return 0


def _case_list(options: argparse.Namespace) -> int:
    from tumorboard.queries.case_list import CaseFilter, list_cases

    cases = _open(options, *Role).read(list_cases, CaseFilter(text=options.search))
    if options.json:
        _print_json([dataclasses.asdict(case) for case in cases])
        return 0
    for case in cases:
        print(f"{case.number}  {case.status.label:<14} {case.patient:<30} {case.outside_diagnosis}".rstrip())
    return 0


def _case_show(options: argparse.Namespace) -> int:
    from tumorboard.correspondence import overtaken_sentences, read_shown_case

    shown = read_shown_case(_open(options, *Role), options.number)
    letter = json.loads(shown.letter) if shown.letter else None
    if options.json:
        issued = None if shown.issued is None else dataclasses.asdict(shown.issued)
        _print_json(
            {"case": dataclasses.asdict(shown.case), "letter": letter, "issued": issued, "missing": shown.missing}
        )
        return 0
    case = shown.case
    print(f"{case.number}  {case.status.label}  {case.patient.list_name}")
    print(f"Question: {case.clinical_question}")
    for line in _texts(letter):
        print(line)
    for sentence in overtaken_sentences(case):
        print(f"≠ {sentence}")
    for sentence in shown.missing:
        print(f"○ {sentence}")
    return 0


def _agenda(options: argparse.Namespace) -> int:
    from tumorboard.correspondence import agenda_pdf
    from tumorboard.private_files import write_private

    database = _open(options, Role.COORDINATOR, Role.ADMINISTRATOR, Role.SPECIALIST)
    write_private(options.out, agenda_pdf(database, options.meeting, names=not options.without_names))
    print(options.out)
    return 0


def _letter(options: argparse.Namespace) -> int:
    from tumorboard.correspondence import write_letters
    from tumorboard.queries.agenda import meeting_case_numbers

    database = _open(options, Role.COORDINATOR, Role.ADMINISTRATOR)
    numbers = (options.case,) if options.case else database.read(meeting_case_numbers, options.meeting)
    kind = LetterKind(options.kind)
    written = write_letters(database, numbers, options.out, kind, language=options.language, reason=options.reason)
    for path in written.paths:
        print(path)
    for sentence in (*written.warnings, *written.refusals):
        print(f"tumorboard: {sentence}", file=sys.stderr)
    return 1 if written.refusals else 0


def _verify(options: argparse.Namespace) -> int:
    import hashlib

    from tumorboard.queries.letters import find_letter

    try:
        digest = hashlib.sha256(options.file.read_bytes()).hexdigest()
    except OSError as error:
        raise InvalidInputError(f"{options.file} cannot be read.", field="file") from error
    letter = _open(options, *Role).read(find_letter, digest)
    if options.json:
        _print_json({"pdf_sha256": digest, "letter": None if letter is None else dataclasses.asdict(letter)})
    elif letter is not None:
        state = f"superseded by version {letter.superseded_by_version}" if letter.superseded_by_version else "current"
        print(f"{letter.number}, {letter.kind.label.lower()} letter, version {letter.version}: unaltered, {state}.")
        if letter.overtaken and letter.superseded_by_version is None:
            print("≠ Overtaken: a review was signed after what this letter states was approved.")
    if letter is None:
        print("tumorboard: this is not a letter of this board, or it was altered.", file=sys.stderr)
        return 1
    if letter.anchor_holds is False:
        print("tumorboard: the board's audit trail was rewritten after this letter was issued.", file=sys.stderr)
        return 1
    return 0


def _texts(value: object) -> list[str]:
    """The lines of a letter's content in their order: spans joined, each line one string."""
    if isinstance(value, dict):
        return [line for item in value.values() for line in _texts(item)]
    if not isinstance(value, list):
        return []
    if value and all(isinstance(item, dict) and "text" in item for item in value):
        return ["".join(item["text"] for item in value)]
    return [line for item in value for line in _texts(item)]


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, allow_nan=False, default=_json_value)
    print()


def _json_value(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    sys.exit(main())
