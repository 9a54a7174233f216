"""Notices to outside pathologists and radiologists, as they were sent."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.database.tickets import opens_case
from tumorboard.errors import NotFoundError
from tumorboard.models import Attachment, DiscordanceNotice


def _case_of_notice(session: Session, notice_id: int) -> int | None:
    return session.scalar(select(DiscordanceNotice.case_id).where(DiscordanceNotice.id == notice_id))


@opens_case(_case_of_notice)
def read_notice_pdf(session: Session, notice_id: int) -> bytes:
    """The PDF of a notice as it was sent.

    Raises:
        NotFoundError: There is no such notice, it had no PDF, or it is not for this person to see.
    """
    pdf = session.scalar(
        select(Attachment.content)
        .join(DiscordanceNotice, DiscordanceNotice.attachment_id == Attachment.id)
        .where(DiscordanceNotice.id == notice_id)
    )
    if pdf is None:
        raise NotFoundError("This notice has no letter on file, or it is not yours to see.")
    return pdf
