"""A mail with request letters attached, as a file that the user's own mail program opens; nothing is sent here."""

import re
from collections.abc import Sequence
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

from tumorboard.reports.wording import Wording

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,10}")


def build_request_mail(
    pdf: bytes,
    *,
    to: str,
    numbers: Sequence[str],
    due_on: date | None,
    signer: str,
    language: str = "en",
) -> bytes:
    """The draft as bytes of an .eml file. No patient is named outside of the attached PDF.

    Args:
        pdf: The letters.
        to: The provider's address; one that is none is left out, to be filled in by the person who sends it.
        numbers: The cases that it is about.
        due_on: Until when an answer is expected.
        signer: Who writes.
        language: Of its wording.
    """
    words = Wording(language)
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"  # mail programs open it to be edited and sent, not as something that came
    if is_address(to):
        mail["To"] = to.strip()
    mail["Subject"] = words.word("request.mail.subject", numbers=", ".join(numbers))
    due = "" if due_on is None else words.word("request.mail.due", date=words.long_date(due_on))
    body = words.word("request.mail.body") + due + words.word("request.mail.end", name=signer)
    mail.set_content(body.replace("\N{NO-BREAK SPACE}", " "))
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"request-{numbers[0]}.pdf")
    return mail.as_bytes()


def is_address(text: str) -> bool:
    """Whether a text is an address that every mail program takes, and nothing else, such as a second header."""
    return _ADDRESS.fullmatch(text.strip()) is not None
