"""Telling the outside pathologist or radiologist: reads the case, builds the notice, files it with its record.

Stands above services, queries and reports because it needs all three. The PDF and the record of its being sent are
filed in one transaction, in which the notice is worded once more: what is filed is what the record says.

What draws PDFs is imported by the acts that draw (see `correspondence`).
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast
from uuid import UUID

from sqlalchemy.orm import Session

from tumorboard.database.sessions import Database
from tumorboard.errors import NotFoundError, StaleRecordError
from tumorboard.private_files import write_private
from tumorboard.queries.case import read_case
from tumorboard.queries.notices import read_notice_pdf
from tumorboard.queries.people import list_people
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports.notice_content import NoticeContent, NoticeTerms, notice_content
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.services.notices import RecordNotice, record_notice
from tumorboard.vocabulary import DispatchChannel


@dataclass(frozen=True, slots=True)
class SendNotice:
    """A notice of a review as it is to be sent.

    Attributes:
        number: The case's number.
        review_id: The review that differs.
        addressee: To whom.
        channel: How.
        sent_on: When; the day of the notice.
        address: Where, as on an envelope: one line per line break.
        party_id: The outside party, where the board knows it.
        report_number: By which number the addressee knows the report.
        reported_on: The day of that report.
        note: What the sender adds, for the addressee to read.
    """

    number: str
    review_id: int
    addressee: str
    channel: DispatchChannel
    sent_on: date
    address: str = ""
    party_id: int | None = None
    report_number: str = ""
    reported_on: date | None = None
    note: str = ""


def notice_pdf(database: Database, command: SendNotice) -> bytes:
    """What a notice would look like; nothing is filed.

    Raises:
        GateError: The review is not signed, was amended, or does not differ.
        InvalidInputError: Nobody is addressed.
        NotFoundError: There is no such case or review.
        UndrawableTextError: A character has no glyph.
    """
    from tumorboard.reports.notice import build_notice_pdf  # noqa: PLC0415 - see the module's text

    return build_notice_pdf(_worded(database.read(read_case, command.number), command, _signer(database)))


def send_notice(database: Database, command: SendNotice, *, act: UUID | None = None) -> int:
    """Build a notice, file it with the record that it was sent, and return the notice's id.

    With the key of an act (see `Database.write`) that was done before, its notice is named again.

    Raises:
        GateError: The review is not signed, was amended, or does not differ.
        InvalidInputError: Nobody is addressed, or the day cannot be.
        NotAllowedError: The actor is neither administrator nor coordinator.
        NotFoundError: There is no such case or review.
        StaleRecordError: The case changed while the notice was built; nothing was filed.
        UndrawableTextError: A character has no glyph; nothing was filed.
    """
    from tumorboard.reports.notice import build_notice_pdf  # noqa: PLC0415 - see the module's text

    done = None if act is None else database.performed(act)
    if done is not None:
        return cast("int", done[0])
    signer = _signer(database)
    content = _worded(database.read(read_case, command.number), command, signer)
    pdf = build_notice_pdf(content)

    def file_unchanged(session: Session, sent: SendNotice) -> int:
        if _worded(read_case(session, sent.number), sent, signer) != content:
            raise StaleRecordError("The case changed while the notice was built. Nothing was filed; try again.")
        stored = store_attachment(session, StoreAttachment(pdf, "application/pdf", "notice.pdf"))
        record = RecordNotice(
            sent.review_id, sent.addressee, sent.channel, sent.sent_on, sent.party_id, stored.id, sent.note
        )
        return record_notice(session, record)

    return database.write(file_unchanged, command, act=act)


def save_filed_notice(database: Database, notice_id: int, path: Path) -> Path:
    """Write a notice to a file, byte for byte as it was sent.

    Raises:
        DatabaseError: The file cannot be written.
        NotFoundError: There is no such notice, or it had no PDF.
    """
    write_private(path, database.read(read_notice_pdf, notice_id))
    return path


def _worded(case: CaseSnapshot, command: SendNotice, signer: str) -> NoticeContent:
    review = next((each for each in case.reviews if each.id == command.review_id), None)
    if review is None:
        raise NotFoundError("There is no such record.")
    terms = NoticeTerms(
        command.addressee,
        command.sent_on,
        command.address,
        command.report_number,
        command.reported_on,
        command.note,
        signer,
    )
    return notice_content(case, review, terms)


def _signer(database: Database) -> str:
    people = database.read(list_people)
    return next((each.display_name for each in people if each.login == database.actor.login), "")
