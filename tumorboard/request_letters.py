"""Asking providers for material: reads what is asked for, builds the letters, files them with the requests.

Stands above services, queries and reports because it needs all three. All letters of one act are filed in one
transaction: either every provider was asked, or none.

What draws PDFs is imported by the acts that draw (see `correspondence`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import cast
from uuid import UUID

from sqlalchemy.orm import Session

from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError, NotFoundError
from tumorboard.private_files import write_private
from tumorboard.queries.chase import read_asked
from tumorboard.queries.material_snapshots import AskedSnapshot, ProviderSnapshot, RequestSnapshot
from tumorboard.queries.materials import list_providers, read_request_letter
from tumorboard.queries.people import list_people
from tumorboard.reports.request_letter_content import RequestLetterContent, RequestTerms, request_letter_content
from tumorboard.services.material_requests import AskedMaterial, RequestMaterials, request_materials
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import RequestChannel

WRITTEN = frozenset({RequestChannel.LETTER, RequestChannel.EMAIL, RequestChannel.FAX})
"""Asked so, a provider gets a letter."""

_MOST_NAMED = 3
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class AskProviders:
    """All that is asked for in one act, of whichever providers it comes from.

    Attributes:
        materials: What, at the versions that the person saw.
        requested_on: When.
        due_on: Until when an answer is expected.
        channel: How; a letter is made where it is written.
        note: What the person adds, for the provider to read.
    """

    materials: tuple[AskedMaterial, ...]
    requested_on: date
    due_on: date | None = None
    channel: RequestChannel = RequestChannel.LETTER
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProviderLetters:
    """The letters to one provider, one for each patient."""

    provider: ProviderSnapshot
    contents: tuple[RequestLetterContent, ...]
    numbers: tuple[str, ...]
    due_on: date | None
    signer: str


@dataclass(frozen=True, slots=True)
class _Filed:
    """One provider's request with the letters that go with it: case and PDF."""

    request: RequestMaterials
    letters: tuple[tuple[int, bytes], ...]


def ask_providers(database: Database, command: AskProviders, *, act: UUID | None = None) -> tuple[ProviderLetters, ...]:
    """Record who is asked for what, file the letters where it is done in writing, and return them by provider.

    With the key of an act (see `Database.write`) that was done before, the same letters are returned again.

    Raises:
        InvalidInputError: Nothing is chosen, or nobody has said from whom something comes.
        NotAllowedError: The actor is not a coordinator.
        NotFoundError: A material is not there.
        StaleRecordError: A material changed since it was seen; nobody was asked.
        UndrawableTextError: A character has no glyph; nobody was asked.
    """
    done = None if act is None else database.performed(act)
    without = () if done is None else cast("tuple[int, ...]", done[0])
    ids = [each.material_id for each in command.materials]
    by_provider = _grouped(database.read(read_asked, ids, without), command)
    letters = tuple(_letters(asked, command, _signer(database)) for asked in by_provider) if _writes(command) else ()
    if done is None:
        database.write(_file, _filed(command, by_provider, letters), act=act)
    return letters


def letters_pdf(letters: Sequence[ProviderLetters]) -> bytes:
    """All letters in a row.

    Raises:
        UndrawableTextError: A character has no glyph.
    """
    from tumorboard.reports.request_letter import build_request_letter_pdf  # noqa: PLC0415 - see the module's text

    return build_request_letter_pdf(*(content for each in letters for content in each.contents))


def write_mail_drafts(letters: Sequence[ProviderLetters], folder: Path) -> tuple[Path, ...]:
    """Write a mail draft for each provider into a folder; none is sent. No name of a file names a patient.

    Raises:
        DatabaseError: The folder cannot be written.
    """
    from tumorboard.reports.request_mail import build_request_mail  # noqa: PLC0415 - see the module's text

    paths = []
    for each in letters:
        mail = build_request_mail(
            letters_pdf([each]),
            to=each.provider.email,
            numbers=each.numbers,
            due_on=each.due_on,
            signer=each.signer,
        )
        day = each.contents[0].written_on
        name = _NOT_PLAIN.sub("-", each.provider.name)[:_LONGEST_NAME].strip("-")
        path = folder / f"request-{day}-{each.provider.id}-{name or 'provider'}.eml"
        write_private(path, mail)
        paths.append(path)
    return tuple(paths)


def _writes(command: AskProviders) -> bool:
    return command.channel in WRITTEN


def _signer(database: Database) -> str:
    people = database.read(list_people)
    return next((each.display_name for each in people if each.login == database.actor.login), "")


def _grouped(found: Sequence[AskedSnapshot], command: AskProviders) -> list[tuple[AskedSnapshot, ...]]:
    """What is asked for, by provider."""
    if not command.materials:
        raise InvalidInputError("Choose what is to be asked for.", field="materials")
    if len(found) != len({each.material_id for each in command.materials}):
        raise NotFoundError("There is no such record.")
    nobodys = [each for each in found if each.provider is None]
    if nobodys and _writes(command):
        named = ", ".join(dict.fromkeys(each.case_number for each in nobodys[:_MOST_NAMED]))
        raise InvalidInputError(f"Say first from whom the material comes: {named}.", field="source")

    def provider_id(each: AskedSnapshot) -> int:
        return 0 if each.provider is None else each.provider.id

    return [tuple(group) for _id, group in groupby(sorted(found, key=provider_id), provider_id)]


def _by_case(asked: Sequence[AskedSnapshot]) -> list[tuple[AskedSnapshot, ...]]:
    return [tuple(group) for _id, group in groupby(asked, lambda each: each.case_id)]


def _terms(command: AskProviders, signer: str) -> RequestTerms:
    return RequestTerms(command.requested_on, command.due_on, command.note, signer)


def _letters(asked: Sequence[AskedSnapshot], command: AskProviders, signer: str) -> ProviderLetters:
    provider = asked[0].provider
    if provider is None:  # refused before, where it is written
        raise InvalidInputError("Say first from whom the material comes.", field="source")
    cases = _by_case(asked)
    return ProviderLetters(
        provider,
        tuple(request_letter_content(case, _terms(command, signer)) for case in cases),
        tuple(case[0].case_number for case in cases),
        command.due_on,
        signer,
    )


def _filed(
    command: AskProviders, by_provider: Sequence[tuple[AskedSnapshot, ...]], letters: Sequence[ProviderLetters]
) -> tuple[_Filed, ...]:
    """What is written: each patient's record gets its own letter, which tells of nobody else."""
    seen = {each.material_id: each for each in command.materials}
    requests = tuple(
        RequestMaterials(
            tuple(seen[each.material_id] for each in asked),
            command.requested_on,
            command.due_on,
            channel=command.channel,
            note=command.note,
        )
        for asked in by_provider
    )
    if not letters:
        return tuple(_Filed(request, ()) for request in requests)
    from tumorboard.reports.request_letter import build_request_letter_pdf  # noqa: PLC0415 - see the module's text

    return tuple(
        _Filed(
            request,
            tuple(
                (case[0].case_id, build_request_letter_pdf(content))
                for case, content in zip(_by_case(asked), each.contents, strict=True)
            ),
        )
        for request, asked, each in zip(requests, by_provider, letters, strict=True)
    )


def _file(session: Session, filed: tuple[_Filed, ...]) -> tuple[int, ...]:
    """Record everything in the one transaction; gives the requests' ids."""
    ids: list[int] = []
    for each in filed:
        attachments = tuple(
            (case_id, store_attachment(session, StoreAttachment(pdf, "application/pdf", "request.pdf")).id)
            for case_id, pdf in each.letters
        )
        ids += request_materials(session, replace(each.request, letters=attachments))
    return tuple(ids)


def save_filed_letter(database: Database, request_id: int, path: Path) -> Path:
    """Write the letter of a request to a file, byte for byte as it was sent.

    Raises:
        DatabaseError: The file cannot be written.
        NotFoundError: There is no such letter.
    """
    write_private(path, database.read(read_request_letter, request_id))
    return path


def save_filed_mail(database: Database, number: str, request: RequestSnapshot, path: Path) -> Path:
    """Write a mail draft with the letter of a request to a file; it is addressed to whoever was asked.

    Args:
        database: The board.
        number: The case's number.
        request: Which request.
        path: Where to.

    Raises:
        DatabaseError: The file cannot be written.
        NotFoundError: There is no such letter.
    """
    from tumorboard.reports.request_mail import build_request_mail  # noqa: PLC0415 - see the module's text

    provider = next((each for each in database.read(list_providers) if each.id == request.party_id), None)
    mail = build_request_mail(
        database.read(read_request_letter, request.id),
        to="" if provider is None else provider.email,
        numbers=(number,),
        due_on=request.due_on,
        signer=_signer(database),
    )
    write_private(path, mail)
    return path
