"""Letters and agendas from a board: reads the snapshot, builds the PDF, files what was issued.

Stands above services, queries and reports because issuing needs all three. The PDF is built without holding any lock;
the content is then compared once more inside the writing transaction, so that a letter never says what the record no
longer says.

What draws PDFs is imported by the acts that draw: with reportlab and the shaping of text it would take a sixth of each
start of the window, which has this module at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from tumorboard.concordance.readiness import plain_day
from tumorboard.database.sessions import Database
from tumorboard.errors import GateError, NotFoundError, StaleRecordError, TumorBoardError
from tumorboard.private_files import write_private
from tumorboard.queries.agenda import read_agenda
from tumorboard.queries.audit import audit_head
from tumorboard.queries.case import read_case
from tumorboard.queries.letters import read_letter_content, read_letter_pdf
from tumorboard.queries.snapshots import CaseSnapshot, LetterSnapshot
from tumorboard.reports.letter_content import (
    Anchor,
    LetterContent,
    check_code,
    content_json,
    content_sha256,
    letter_content,
    missing_for_letter,
)
from tumorboard.services import letters
from tumorboard.vocabulary import LetterKind


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that was issued, with its PDF.

    `not_embedded` names the fields drawn with a font that is not in the file, as happens with Chinese, Japanese and
    Korean text where this computer has no such font: a viewer without one prints them blank.
    """

    letter_id: int
    number: str
    kind: LetterKind
    version: int
    check_code: str
    pdf: bytes
    not_embedded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case and what its letter says, as the command line shows them.

    `letter` is the JSON of the newest issued letter's content, or of the draft where none is issued; "" where there is
    no recommendation yet. `missing` names what stands between the case and its next letter.
    """

    case: CaseSnapshot
    letter: str
    issued: LetterSnapshot | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenLetters:
    """The files that were written, and a sentence for each letter that was refused or needs a look."""

    paths: tuple[Path, ...]
    refusals: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def current_letter(case: CaseSnapshot, kind: LetterKind, language: str = "en") -> LetterSnapshot | None:
    """The newest issued letter of a kind and language; None before the first."""
    same = [letter for letter in case.letters if letter.kind is kind and letter.language == language]
    return max(same, key=lambda letter: letter.version, default=None)


def overtaken_sentences(case: CaseSnapshot) -> tuple[str, ...]:
    """A sentence for each letter that nothing has replaced and each review that overtook it."""
    sentences = []
    for letter in case.letters:
        for each in letter.overtaken_by if letter.is_outdated else ():
            act = "amended" if each.amended else "signed"
            day = plain_day(each.signed_at.astimezone().date())
            sentences.append(
                f"{letter.kind.label} letter, version {letter.version}, is overtaken: the"
                f" {each.discipline.label.lower()} review was {act} on {day} by {each.reviewer};"
                " the letter states what was approved before."
            )
    return tuple(sentences)


def next_content(
    case: CaseSnapshot, kind: LetterKind, *, language: str = "en", reason: str = "", draft: bool = False
) -> LetterContent:
    """What the next letter of a case would say today; `reason` says why it replaces the one before.

    Raises:
        GateError: Something stands between the case and its letter, unless it is a draft.
    """
    previous = current_letter(case, kind, language)
    return letter_content(
        case,
        kind=kind,
        version=1 if previous is None else previous.version + 1,
        issued_on=datetime.now(UTC).date(),
        language=language,
        supersedes="" if previous is None else reason,
        draft=draft,
    )


def issue_letter(
    database: Database,
    number: str,
    kind: LetterKind = LetterKind.REFERRER,
    *,
    language: str = "en",
    reason: str = "",
    act: UUID | None = None,
) -> IssuedLetter:
    """Build, file and return a case's letter; `reason` says why it replaces an issued one.

    With the key of an act (see `Database.write`) that was done before, its letter is returned as it was issued then.

    Raises:
        GateError: Something stands between the case and its letter.
        InvalidInputError: A letter is replaced without a reason.
        UndrawableTextError: A character has no glyph; nothing was issued.
        StaleRecordError: The case changed while the letter was built; nothing was issued.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    from tumorboard.reports.letter import build_letter_pdf, not_embedded  # noqa: PLC0415 - see the module's text

    done = None if act is None else database.performed(act)
    case = database.read(read_case, number)
    if done is not None:
        issued = next(letter for letter in case.letters if (letter.id,) == done)
        pdf = database.read(read_letter_pdf, issued.id)
        return IssuedLetter(issued.id, number, kind, issued.version, check_code(issued.content_sha256), pdf)
    newest = database.read(audit_head)
    anchor = None if newest is None else Anchor(newest.position, newest.hash)
    content = replace(next_content(case, kind, language=language, reason=reason), anchor=anchor)
    if case.recommendation is None:
        raise GateError(f"{number} has no recommendation yet.")
    digest = content_sha256(content)

    def file_unchanged(session: Session, command: letters.IssueLetter) -> int:
        now = next_content(read_case(session, number), kind, language=language, reason=reason)
        if content_sha256(replace(now, anchor=anchor)) != digest:
            raise StaleRecordError("The case changed while its letter was built. Nothing was issued; try again.")
        return letters.issue_letter(session, command)

    command = letters.IssueLetter(
        recommendation_id=case.recommendation.id,
        kind=kind,
        language=language,
        version=content.version,
        content=content_json(content),
        content_sha256=digest,
        pdf=build_letter_pdf(content),
        supersede_reason=reason,
    )
    letter_id = database.write(file_unchanged, command, act=act)
    return IssuedLetter(
        letter_id, number, kind, content.version, check_code(digest), command.pdf, not_embedded(content)
    )


def draft_pdf(database: Database, number: str, kind: LetterKind, *, language: str = "en") -> bytes:
    """What the next letter of a case would look like today, marked as a draft; nothing is filed.

    Raises:
        GateError: There is no recommendation yet.
        InvalidInputError: Letters of this kind or language are not available.
        NotFoundError: There is no such case.
        UndrawableTextError: A character has no glyph.
    """
    from tumorboard.reports.letter import build_letter_pdf  # noqa: PLC0415 - see the module's text

    case = database.read(read_case, number)
    if case.recommendation is None:
        raise GateError(f"{number} has no recommendation yet.")
    return build_letter_pdf(next_content(case, kind, language=language, draft=True))


def write_letters(
    database: Database,
    numbers: Sequence[str],
    directory: Path,
    kind: LetterKind,
    *,
    language: str = "en",
    reason: str = "",
) -> WrittenLetters:
    """Write each case's letter to a file: the issued one byte for byte, a new one where none is issued.

    With a reason, an issued letter is replaced by a new version. A refused letter does not stop the others.

    Raises:
        DatabaseError: The folder cannot be written.
    """
    paths: list[Path] = []
    refusals: list[str] = []
    warnings: list[str] = []
    for number in numbers:
        try:
            case = database.read(read_case, number)
            issued = current_letter(case, kind, language)
            if issued is not None and not reason:
                version, pdf = issued.version, database.read(read_letter_pdf, issued.id)
                if issued.is_outdated:
                    warnings += [f"{number}: {sentence}" for sentence in overtaken_sentences(case)]
            else:
                letter = issue_letter(database, number, kind, language=language, reason=reason)
                version, pdf = letter.version, letter.pdf
                if letter.not_embedded:
                    warnings.append(
                        f"{number}: text in {', '.join(filter(None, letter.not_embedded)) or 'the letter'} is drawn"
                        " with a font that is not in the file; look at it where it is printed."
                    )
        except (GateError, NotFoundError) as error:
            refusals.append(f"{number}: {error.sentence}")
            continue
        except TumorBoardError as error:
            error.add_note(number)
            raise
        path = directory / f"{number}-{kind.value}-v{version}.pdf"
        write_private(path, pdf)
        paths.append(path)
    return WrittenLetters(tuple(paths), tuple(refusals), tuple(warnings))


def read_shown_case(database: Database, number: str, kind: LetterKind = LetterKind.REFERRER) -> ShownCase:
    """A case and what its letter says.

    Raises:
        NotFoundError: There is no such case.
    """
    case = database.read(read_case, number)
    issued = current_letter(case, kind)
    if issued is not None:
        content = database.read(read_letter_content, issued.id)
    elif case.recommendation is not None:
        content = content_json(next_content(case, kind, draft=True))
    else:
        content = ""
    return ShownCase(case, content, issued, missing_for_letter(case))


def agenda_pdf(database: Database, meeting_id: int, *, names: bool = True) -> bytes:
    """The agenda of a meeting; without names, patients appear by case number alone.

    Raises:
        NotFoundError: There is no such meeting.
        NotAllowedError: The person does not see all of its cases.
    """
    from tumorboard.reports.agenda import build_agenda_pdf  # noqa: PLC0415 - see the module's text

    return build_agenda_pdf(database.read(read_agenda, meeting_id, names=names))
