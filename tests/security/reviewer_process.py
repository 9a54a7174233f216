"""One of two reviewers, in a process of their own: writes and signs an opinion, then looks for the other's words.

Started by `test_two_reviewers` with the address of a shared board, a login, the own words and the other's.
"""

import json
import sys
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import psycopg

from tests.support.proving import credentials_of, password_of
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.queries.case import read_case
from tumorboard.services.opinions import (
    AnswerEntry,
    OptionEntry,
    RecordOpinion,
    SignOpinion,
    StepEntry,
    record_opinion,
    sign_opinion,
)
from tumorboard.services.statements import ComponentEntry, PlanEntry
from tumorboard.vocabulary import DiagnosisAgreement, Modality

_RELATIONS = (
    "SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
    " WHERE relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY 1"
)
"""Everything that can be selected from, the server's own catalogs and statistics included."""


def main(location: str, login: str, number: str, mine: str, theirs: str) -> None:
    """Write, wait for a line, look, and print where words were found."""
    desk = open_board(location, credentials_of(login))
    write_opinion(desk, number, mine)
    sys.stdout.write("written\n")
    sys.stdout.flush()
    sys.stdin.readline()
    shown = repr(desk.read(read_case, number))
    found: dict[str, list[str]] = {
        "mine": [],
        "theirs": [],
        "program": [word for word in (mine, theirs) if word in shown],
    }
    with psycopg.connect(address(location, login), autocommit=True) as connection:
        connection.execute("SELECT tb_open_case(id, 'care') FROM clinical_case")
        for place, text in readable(connection):
            found["mine"] += [place] if mine in text else []
            found["theirs"] += [place] if theirs in text else []
    sys.stdout.write(json.dumps(found) + "\n")


def write_opinion(desk: Database, number: str, words: str) -> None:
    """Record and sign an opinion that says `words` wherever an opinion can say something."""
    case = desk.read(read_case, number)
    own = [each for each in case.opinions if each.author.id == desk.actor.person_id]
    command = RecordOpinion(
        case.id,
        DiagnosisAgreement.AGREES,
        words,
        own[0].id if own else None,
        own[0].row_version if own else None,
        rationale=words,
        plan=PlanEntry((ComponentEntry(Modality.SURGERY, words, label=words),), verbatim=words),
        options=(OptionEntry(words, words, words, words, words),),
        steps=(StepEntry(words, words, owner=words),),
        answers=tuple(AnswerEntry(each.id, words) for each in case.questions),
        evidence_source=words,
        missing_information=words,
    )
    opinion_id = desk.write(record_opinion, command)
    (mine,) = (each for each in desk.read(read_case, number).opinions if each.id == opinion_id)
    desk.write(sign_opinion, SignOpinion(opinion_id, mine.row_version))


def readable(connection: psycopg.Connection[tuple[str]]) -> Iterator[tuple[str, str]]:
    """What the login can select or copy, by where it stands; what it may not read says so, which is looked at, too."""
    for (relation,) in connection.execute(_RELATIONS).fetchall():
        for way in (f"SELECT row_to_json(one)::text FROM {relation} AS one", f"COPY (TABLE {relation}) TO STDOUT"):
            try:
                yield f"{way[:6]} {relation}", _all(connection, way)
            except psycopg.Error as refused:
                yield f"{way[:6]} {relation}, refused", str(refused)


def _all(connection: psycopg.Connection[tuple[str]], statement: str) -> str:
    if not statement.startswith("COPY"):
        return str(connection.execute(statement).fetchall())
    with connection.cursor().copy(statement) as rows:
        return b"".join(bytes(row) for row in rows).decode(errors="replace")


def address(location: str, login: str) -> str:
    """The board's address for any program that talks to PostgreSQL, with somebody's own role and password."""
    parts = urlsplit(location)
    options = dict(each.split("=", 1) for each in parts.query.split("&"))
    role = f"{options['role_prefix']}_{login}"
    place = parts.netloc.rpartition("@")[2]
    return parts._replace(scheme="postgresql", netloc=f"{role}:{quote(password_of(login))}@{place}", query="").geturl()


if __name__ == "__main__":
    main(*sys.argv[1:])
