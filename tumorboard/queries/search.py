"""What the search finds: cases and why, people of the board, and parties outside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sqlalchemy import Row, func, literal, select
from sqlalchemy.orm import Session

from tumorboard.database.search_index import find_cases
from tumorboard.database.search_words import sought_words
from tumorboard.models import Attachment, Case, Diagnosis, Material, Party, Patient, PatientIdentifier, Person
from tumorboard.queries.snippets import Snippet, held_words, make_snippet
from tumorboard.vocabulary import DiagnosisKind, Discipline, PartyKind, Role


class FoundIn(StrEnum):
    """The field by which a case was found; in this order the fields are preferred."""

    NUMBER = "number"
    PATIENT = "patient"
    IDENTIFIER = "identifier"
    DIAGNOSIS = "diagnosis"
    QUESTION = "question"
    SUMMARY = "summary"
    MATERIAL = "material"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class FoundCaseSnapshot:
    """A case that was found.

    Attributes:
        id: Of the case.
        number: Its number.
        patient: "Family, Given".
        birth_date: Of the patient.
        diagnosis: The outside wording.
        found_in: The field that holds most of what was looked for; None where nothing was.
        why: A piece of it.
    """

    id: int
    number: str
    patient: str
    birth_date: date | None
    diagnosis: str
    found_in: FoundIn | None
    why: Snippet


@dataclass(frozen=True, slots=True)
class FoundPersonSnapshot:
    """Somebody who works with the board."""

    id: int
    login: str
    name: str
    role: Role
    discipline: Discipline | None
    active: bool


@dataclass(frozen=True, slots=True)
class FoundPartySnapshot:
    """An outside doctor, practice, laboratory, insurer or trusted person."""

    id: int
    kind: PartyKind
    name: str
    organization: str


@dataclass(frozen=True, slots=True)
class SearchSnapshot:
    """What was found, each group newest first; without anything typed, the newest cases."""

    cases: tuple[FoundCaseSnapshot, ...]
    people: tuple[FoundPersonSnapshot, ...] = ()
    parties: tuple[FoundPartySnapshot, ...] = ()


@dataclass(slots=True)
class _Texts:
    """The texts of a case by their fields."""

    case: Row[int, str, str, str, date | None, str, str]
    of: dict[FoundIn, list[str]] = field(default_factory=dict)

    def add(self, place: FoundIn, text: str) -> None:
        if text:
            self.of.setdefault(place, []).append(text)

    def lacks(self, words: Sequence[str]) -> bool:
        """Whether some word stands in none of them."""
        texts = [text for several in self.of.values() for text in several]
        return not set(words) <= {word for text in texts for word in held_words(text, words)}


def search(session: Session, typed: str, limit: int = 8) -> SearchSnapshot:
    """Find cases, people and parties that hold every word of a text, or longer words that begin so.

    Args:
        session: The person's.
        typed: What they typed; blanks alone find the newest cases, signs alone nothing.
        limit: How many of each kind, at most.

    Returns:
        What was found, in at most seven statements whatever there is.
    """
    words = sought_words(typed)
    if not words:
        newest = session.scalars(select(Case.id).order_by(Case.id.desc()).limit(limit)).all()
        return SearchSnapshot(_cases(session, () if typed.strip() else newest, ()))
    return SearchSnapshot(
        _cases(session, find_cases(session, typed, limit), words),
        _people(session, words, limit),
        _parties(session, words, limit),
    )


def read_party(session: Session, party_id: int) -> FoundPartySnapshot | None:
    """One party by its id; None where there is none."""
    row = session.get(Party, party_id)
    return None if row is None else FoundPartySnapshot(row.id, row.kind, row.name, row.organization)


def _cases(session: Session, ids: Sequence[int], words: Sequence[str]) -> tuple[FoundCaseSnapshot, ...]:
    if not ids:
        return ()
    texts = _read_texts(session, ids, words)
    return tuple(_found(texts[case_id], words) for case_id in ids if case_id in texts)


def _read_texts(session: Session, ids: Sequence[int], words: Sequence[str]) -> dict[int, _Texts]:
    """What stands in the fields of some cases, as far as this person may read it."""
    rows = session.execute(
        select(
            Case.id,
            Case.number,
            Patient.family_name,
            Patient.given_name,
            Patient.birth_date,
            Case.clinical_question,
            Case.summary,
        )
        .join(Patient, Patient.id == Case.patient_id)
        .where(Case.id.in_(ids))
    )
    texts = {row.id: _Texts(row) for row in rows}
    for each in texts.values():
        row = each.case
        each.add(FoundIn.NUMBER, row.number)
        each.add(FoundIn.PATIENT, _name(row.family_name, row.given_name))
        each.add(FoundIn.QUESTION, row.clinical_question)
        each.add(FoundIn.SUMMARY, row.summary)
    known = select(Case.id, PatientIdentifier.value).join(Case, Case.patient_id == PatientIdentifier.patient_id)
    _add(texts, FoundIn.IDENTIFIER, session.execute(known.where(Case.id.in_(ids))))
    told = session.execute(
        select(Diagnosis.case_id, Diagnosis.verbatim, Diagnosis.code, Diagnosis.code_display, Diagnosis.report_number)
        .where(Diagnosis.case_id.in_(ids), Diagnosis.kind == DiagnosisKind.OUTSIDE)
        .order_by(Diagnosis.id)
    )
    _add(texts, FoundIn.DIAGNOSIS, ((row[0], " · ".join(part for part in row[1:] if part)) for row in told))
    things = select(Material.case_id, Material.description, Material.accession_number)
    found = session.execute(things.where(Material.case_id.in_(ids)).order_by(Material.id))
    _add(texts, FoundIn.MATERIAL, ((row[0], " · ".join(part for part in row[1:] if part)) for row in found))
    # Reports are long: they are read only where nothing else says why the case was found.
    unexplained = [case_id for case_id, each in texts.items() if each.lacks(words)]
    if unexplained:
        reports = select(Material.case_id, Attachment.text).join(Attachment, Attachment.id == Material.attachment_id)
        read = session.execute(reports.where(Material.case_id.in_(unexplained)).order_by(Material.id))
        _add(texts, FoundIn.REPORT, read)
    return texts


def _add(texts: dict[int, _Texts], place: FoundIn, rows: Iterable[tuple[int, str]]) -> None:
    for case_id, text in rows:
        texts[case_id].add(place, text)


def _found(texts: _Texts, words: Sequence[str]) -> FoundCaseSnapshot:
    row = texts.case
    place, text, most = None, "", 0
    for each in FoundIn:
        for candidate in texts.of.get(each, ()):
            held = len(held_words(candidate, words))
            if held > most:
                place, text, most = each, candidate, held
    return FoundCaseSnapshot(
        id=row.id,
        number=row.number,
        patient=_name(row.family_name, row.given_name),
        birth_date=row.birth_date,
        diagnosis=next(iter(texts.of.get(FoundIn.DIAGNOSIS, ())), ""),
        found_in=place,
        why=make_snippet(text, words) if place is not None else Snippet(""),
    )


def _people(session: Session, words: Sequence[str], limit: int) -> tuple[FoundPersonSnapshot, ...]:
    """Staff are few: all of them are one statement."""
    found = (
        person
        for person in session.scalars(select(Person).order_by(Person.id.desc()))
        if held_words(f"{person.display_name} {person.login}", words) == frozenset(words)
    )
    return tuple(
        FoundPersonSnapshot(person.id, person.login, person.display_name, person.role, person.discipline, person.active)
        for person, _place in zip(found, range(limit), strict=False)
    )


def _parties(session: Session, words: Sequence[str], limit: int) -> tuple[FoundPartySnapshot, ...]:
    folded = literal(" ") + func.tb_fold(Party.name + " " + Party.organization)
    found = select(Party.id, Party.kind, Party.name, Party.organization).order_by(Party.id.desc()).limit(limit)
    rows = session.execute(found.where(*(folded.contains(f" {word}", autoescape=True) for word in words)))
    return tuple(FoundPartySnapshot(row.id, row.kind, row.name, row.organization) for row in rows)


def _name(family_name: str, given_name: str) -> str:
    return ", ".join(part for part in (family_name, given_name) if part)
