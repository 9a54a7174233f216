"""The index of searched words follows every change of what it is made from, on both databases, and is checked."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.every_table import FilledBoard
from tumorboard.database.checking import check_board
from tumorboard.database.opening import connect_board, upgrade_board
from tumorboard.database.protection import install_protection
from tumorboard.database.schema import read_schema
from tumorboard.database.search_index import fill_index, find_cases, is_there, remove_index
from tumorboard.database.search_words import LONGEST_TEXT, MOST_WORDS, fold, index_words, sought_words
from tumorboard.database.sessions import Database
from tumorboard.models import Attachment, Material, Patient
from tumorboard.services.intake import AddPatient, IdentifierEntry, add_patient
from tumorboard.services.reviews import record_pathology_review
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import MaterialKind

HOSTILE = (
    '"',
    '""',
    "'",
    "*",
    "a*",
    "NEAR(",
    "NEAR(a b, 2)",
    "words:",
    "words : a",
    "-a",
    "^a",
    "a AND",
    "OR",
    "NOT",
    "a & b | !c",
    "a:*",
    "<->",
    "\\",
    "%",
    "{a b}",
    "a\0b",
    "';--",
    "$1 :sought",
    "(",
)


def found(clinic: Clinic, words: str) -> list[int]:
    return clinic.database.read(find_cases, words, 10_000)


def register(clinic: Clinic, family: str, identifier: str = "", **changed: object) -> CaseFile:
    identifiers = (IdentifierEntry(identifier, "Lakeside"),) if identifier else ()
    patient = AddPatient(family, "", date(1979, 5, 4), identifiers=identifiers)
    patient_id = clinic.write(COORDINATOR, add_patient, patient)
    return clinic.register(replace(clinic.registration(), patient_id=patient_id, **changed))  # type: ignore[arg-type]


def problems(database: Database) -> list[str]:
    return [result.sentence for result in check_board(database) if result.name == "search" and not result.passed]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Müller", "Muller"),
        ("Łódźka", "lodzka"),
        ("ŞAHİN", "sahin"),
        ("Işık", "isik"),  # noqa: RUF001 - as it is spelled
        ("Søndergård", "sondergard"),
        ("Đorđević", "dordevic"),
        ("Weißbæk", "WEISSBAEK"),
        ("Þórdís", "thordis"),
        ("Œuvrard", "oeuvrard"),
        ("ΠΑΠΑΔΌΠΟΥΛΟΣ", "παπαδοπουλος"),
        ("Йовчев", "ЙОВЧ"),
        ("O\u2019Brien\u2011Smith", "brien smith"),
        ("\u202eיעקב\u202c", "יעקב"),  # noqa: RUF001 - as it is spelled
        ("مُحَمَّد", "محمد"),
        ("王小明", "小明"),
        ("🎗️Ribbon", "🎗"),
        ("ﬁne", "fine"),
    ],
)
def test_accents_and_capitals_do_not_count_in_any_script(clinic: Clinic, stored: str, typed: str) -> None:
    case = register(clinic, stored)
    assert case.id in found(clinic, typed)
    assert case.id in found(clinic, stored)


def test_numbers_are_found_whole_and_by_their_parts(clinic: Clinic) -> None:
    case = register(clinic, "Quirke", "ID-quirke-7")
    number = case.number.lower()
    assert found(clinic, number) == [case.id]
    assert case.id in found(clinic, number.rpartition("-")[2])
    assert found(clinic, "id-quirke-7") == [case.id]
    assert found(clinic, "id quirke 8") == []


def test_the_words_of_the_records_find_the_case_and_what_is_written_on_it_does_not(clinic: Clinic) -> None:
    diagnosis = DiagnosisEntry("Angiosarcoma", code="C50.9", code_system="ICD-10-CM", code_display="Malignant breast")
    case = register(clinic, "Tamm", outside_diagnosis=diagnosis, summary="Lymphedema since 2019")
    for words in ("angiosarc", "C50.9", "malignant brea", "breast kept", "lymphedema", "tamm angio"):
        assert case.id in found(clinic, words), words
    assert found(clinic, "tamm leiomyo") == []
    wording = replace(case.pathology(), verbatim="Leiomyosarcoma on review", comment="Leiomyosarcoma it is")
    clinic.write(PATHOLOGIST, record_pathology_review, wording)
    case.invite(PATHOLOGIST)
    case.record_opinion(PATHOLOGIST, "Leiomyosarcoma, so resect.")
    assert found(clinic, "leiomyosarcoma") == []


def _with_report(session: Session, given: tuple[int, str]) -> int:
    case_id, words = given
    content = words.encode()
    stored = Attachment(
        sha256=sha256(content).hexdigest(), size=len(content), media_type="text/plain", content=content, text=words
    )
    session.add(stored)
    session.flush()
    material = Material(
        case_id=case_id,
        kind=MaterialKind.PATHOLOGY_REPORT,
        accession_number="Q77-3141",
        attachment_id=stored.id,
        description="x",
    )
    session.add(material)
    session.flush()
    return material.id


def test_the_text_of_a_report_and_its_number_follow_the_material(clinic: Clinic) -> None:
    case = register(clinic, "Ueda")
    material_id = clinic.write(
        COORDINATOR, _with_report, (case.id, "Perineural invasion. " + "x" * 90_000 + " endword")
    )
    for words in ("perineural", "Q77-3141", "q77", "ueda perin 3141", "endword", "x" * 90):
        assert found(clinic, words) == [case.id], words

    def renumber(session: Session, _command: None) -> None:
        session.get_one(Material, material_id).accession_number = "H99-0042"

    def take_away(session: Session, _command: None) -> None:
        session.get_one(Material, material_id).attachment_id = None

    clinic.write(COORDINATOR, renumber, None)
    assert (found(clinic, "h99-0042"), found(clinic, "q77-3141")) == ([case.id], [])
    clinic.write(COORDINATOR, take_away, None)
    assert found(clinic, "perineural") == []


def test_a_patient_who_is_renamed_is_found_by_the_new_name_in_every_case(clinic: Clinic) -> None:
    first = register(clinic, "Vance", "ID-vance-7")
    patient_id = first.read().patient.id
    second = clinic.register(replace(clinic.registration(), patient_id=patient_id))

    def rename(session: Session, _command: None) -> None:
        session.get_one(Patient, patient_id).family_name = "Wójcik"

    clinic.write(COORDINATOR, rename, None)
    assert found(clinic, "wojcik") == [second.id, first.id]
    assert found(clinic, "vance") == found(clinic, "id-vance-7") != []
    assert problems(clinic.database) == []


def test_pages_are_the_newest_first_and_go_on_before_a_case(clinic: Clinic) -> None:
    ids = [register(clinic, f"Yardley{place}").id for place in range(7)]
    assert found(clinic, "yardley") == ids[::-1]
    page = clinic.database.read(find_cases, "yardley", 3)
    rest = clinic.database.read(find_cases, "yardley", 10, page[-1])
    assert page + rest == ids[::-1]
    assert clinic.database.read(find_cases, "yardley", 0) == []


def test_nothing_that_is_typed_is_a_command(clinic: Clinic) -> None:
    case = register(clinic, "Abendroth")
    for typed in HOSTILE:
        assert set(found(clinic, f"abendroth {typed} abend")) <= {case.id}, typed
        found(clinic, typed)


def test_whoever_pastes_a_whole_book_is_answered(clinic: Clinic) -> None:
    case = register(clinic, "Zeller")
    assert found(clinic, "zeller " * 10_000) == [case.id]
    assert found(clinic, " ".join(f"word{place}" for place in range(10_000))) == []
    assert found(clinic, "zeller" + "x" * 1_000_000) == []
    assert found(clinic, " \t\n") == found(clinic, "") == []


@pytest.mark.long
def test_no_text_is_too_long_for_the_index(clinic: Clinic) -> None:
    case = register(clinic, "Abano")
    for report in range(LONGEST_TEXT // 90_000 + 1):
        words = "".join(chr(0x20000 + (report + place) % 40_000) for place in range(90_000)) + " lastword"
        clinic.write(COORDINATOR, _with_report, (case.id, words))
    assert case.id in found(clinic, chr(0x20000 + 77))
    assert problems(clinic.database) == []


@given(st.text(max_size=60))
def test_both_databases_fold_alike(postgres_connection: Connection, raw: str) -> None:
    stored = "".join(letter for letter in raw if letter != "\0" and not "\ud800" <= letter <= "\udfff")
    on_server = postgres_connection.scalar(text("SELECT tb_fold(:raw)"), {"raw": stored})
    assert str(on_server).split() == fold(stored).split()


@pytest.fixture(scope="module")
def postgres_connection(postgres_engine: Engine) -> Iterator[Connection]:
    with postgres_engine.connect() as connection:
        yield connection


def test_what_is_sought_is_what_is_held() -> None:
    assert index_words("b A-b á".encode() + b" \xff") == "a b \ufffd"
    assert sought_words("Éa ea x") == ("ea", "x")
    assert len(sought_words(" ".join(map(str, range(1000))))) == MOST_WORDS


def test_check_sees_an_entry_that_was_altered_added_or_lost(engine: Engine) -> None:
    column = "words" if engine.dialect.name == "sqlite" else "words, names"
    values = "'x'" if engine.dialect.name == "sqlite" else "'x', 'x'"
    key = "rowid" if engine.dialect.name == "sqlite" else "case_id"
    for statement in (
        f"UPDATE case_words SET words = 'forged' WHERE {key} = (SELECT min(id) FROM clinical_case)",
        f"INSERT INTO case_words ({key}, {column}) VALUES (99999, {values})",
        f"DELETE FROM case_words WHERE {key} = (SELECT max(id) FROM clinical_case)",
    ):
        with engine.connect() as connection:
            assert list(_problems(connection)) == []
            connection.execute(text(statement))
            assert len(list(_problems(connection))) == 1, statement
            fill_index(connection)
            assert list(_problems(connection)) == []


def _problems(connection: Connection) -> Iterator[str]:
    from tumorboard.database.search_index import problems as found_problems  # noqa: PLC0415 - of the same name here

    return found_problems(connection)


@pytest.mark.long
def test_a_board_without_an_index_is_given_one_by_upgrade(filled: FilledBoard) -> None:
    database = connect_board(filled.location)
    with database.engine.begin() as connection:
        before = read_schema(connection)
        remove_index(connection)
    assert "upgrade" in problems(database)[0]
    database.close()
    assert upgrade_board(filled.location, backed_up=True) is None
    database = connect_board(filled.location)
    with database.engine.connect() as connection:
        assert is_there(connection)
        assert read_schema(connection) == before
    assert problems(database) == []
    database.close()


def test_installing_again_keeps_what_is_found(clinic: Clinic) -> None:
    case = register(clinic, "Bellweather")
    with clinic.database.engine.begin() as connection:
        install_protection(connection)
    assert found(clinic, "bellweather") == [case.id]


def test_two_who_change_one_case_at_once_lose_no_word(filled_database: FilledBoard) -> None:
    """On a server both write before either commits; the later one waits, and then reads what the first has written."""
    database = connect_board(filled_database.location)
    one = select(Material.id, Material.case_id).where(Material.case_id == filled_database.spine.case_id).limit(1)
    with database.engine.connect() as first, database.engine.connect() as second:
        material_id, case_id = first.execute(one).one()
        patient = "UPDATE patient SET family_name = 'Cavendish', row_version = row_version + 1 WHERE id ="
        first.execute(text(f"{patient} (SELECT patient_id FROM clinical_case WHERE id = {case_id})"))
        change = f"UPDATE material SET description = 'Dovetail', row_version = row_version + 1 WHERE id = {material_id}"
        waiting = threading.Thread(target=lambda: second.execute(text(change)))
        waiting.start()
        waiting.join(0.5)
        assert waiting.is_alive()
        first.commit()
        waiting.join()
        second.commit()
    assert case_id in database.read(find_cases, "cavendish dovetail", 5)
    assert problems(database) == []
    database.close()
