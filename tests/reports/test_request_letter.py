"""Letters to providers and the release that a patient signs, read back out of the PDF by two readers."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.support.letter_pages import READERS, Reader, pages_by_pypdf, squeezed
from tumorboard.errors import InvalidInputError, UndrawableTextError
from tumorboard.queries.material_snapshots import AskedSnapshot, ProviderSnapshot
from tumorboard.reports.request_letter import build_request_letter_pdf
from tumorboard.reports.request_letter_content import RequestTerms, request_letter_content
from tumorboard.reports.request_mail import build_request_mail, is_address
from tumorboard.vocabulary import CustodyKind, MaterialKind, PartyKind

PROVIDER = ProviderSnapshot(
    1,
    1,
    PartyKind.LABORATORY,
    "Riverside Pathology",
    "Riverside Hospital",
    "Quay 7\n20095 Hamburg",
    "Germany",
    "+49 40 1",
    "+49 40 2",
    "lab@riverside.example",
    "Ms Roth",
)
TERMS = RequestTerms(date(2026, 11, 30), date(2026, 12, 14), "The courier comes on Thursdays.", "Ms Ana Kim")


def asked(**changes: Any) -> AskedSnapshot:  # noqa: ANN401 - any field
    """Slides that are asked for the first time."""
    plain = AskedSnapshot(
        material_id=1,
        seen_version=1,
        case_id=1,
        case_number="TB-2026-0001",
        patient="Miriam Sato",
        birth_date=date(1979, 5, 4),
        identifiers=("R-55123",),
        kind=MaterialKind.SLIDES,
        description="Core biopsy",
        accession_number="S26-1187",
        quantity=6,
        collected_on=date(2026, 10, 28),
        requested_on=(),
        setback=None,
        setback_note="",
        provider=PROVIDER,
        board="Breast board",
        institution="Lakeside Cancer Center",
        address="Lake Road 1\n8001 Zurich",
        contact="Ms Kim, +41 44 555 01 01",
    )
    return replace(plain, **changes)


def pages(*letters: tuple[AskedSnapshot, ...], terms: RequestTerms = TERMS, read: Reader = pages_by_pypdf) -> list[str]:
    """The pages of the letters, squeezed."""
    contents = [request_letter_content(each, terms) for each in letters]
    return [squeezed(page) for page in read(build_request_letter_pdf(*contents))]


@pytest.mark.parametrize("read", READERS)
def test_a_letter_says_what_by_when_where_to_and_whom_to_call(read: Reader) -> None:
    blocks = asked(material_id=2, kind=MaterialKind.BLOCKS, description="", accession_number="", quantity=None)
    letter, release = pages((asked(), blocks), read=read)
    for words in (
        "Riverside Pathology",
        "20095 Hamburg",
        "For the attention of Ms Roth",
        "Fax +49 40 2",
        "Patient Miriam Sato, born 4 May 1979",
        "Your number for the patient: R-55123",
        "Our reference: TB-2026-0001",
        "Please answer by 14 December 2026",
        "Slides: Core biopsy S26-1187 6 28 Oct 2026 no",
        "Blocks not known to us all there are",
        "Please send it by 14 December 2026 to:",
        "Lakeside Cancer Center, Breast board, Lake Road 1, 8001 Zurich",
        "Questions: Ms Kim, +41 44 555 01 01",
        "Note. The courier comes on Thursdays.",
        "With kind regards, Ms Ana Kim, Breast board",
    ):
        assert squeezed(words) in letter, words
    assert "Reminder" not in letter
    for words in (
        "Who hands out Riverside Pathology, Riverside Hospital",
        "Patient Miriam Sato, born 4 May 1979",
        "To whom Lakeside Cancer Center",
        "What Slides: Core biopsy S26-1187; Blocks; with the reports that belong to it",
        "For what purpose A second opinion",
        "Valid until 30 November 2027",
        "I may revoke it at any time",
        "Signature of the patient",
        "by what right",
    ):
        assert squeezed(words) in release, words


def test_a_reminder_says_when_it_was_asked_and_what_came_without_what_was_noted_about_others() -> None:
    again = asked(
        requested_on=(date(2026, 11, 9), date(2026, 11, 13)),
        setback=CustodyKind.WRONG,
        setback_note="Slides of Mrs Abara came.",
    )
    letter, release = pages((again,))
    assert squeezed("Reminder: request for material") in letter
    assert squeezed("We asked for this on 9 November 2026, 13 November 2026 and have not received it yet.") in letter
    assert squeezed("Sent by mistake. What came was not what we asked for.") in letter
    assert squeezed("13 Nov 2026, 2 times in all") in letter
    assert "Abara" not in letter + release
    mixed = pages((again, asked(material_id=2)))[0]
    assert squeezed("We asked for part of this on 9 November 2026") in mixed


def test_no_page_tells_of_two_patients_and_each_letter_is_numbered_by_itself() -> None:
    other = asked(case_id=2, case_number="TB-2026-0002", patient="Ngozi Abara", identifiers=(), material_id=3)
    found = pages((asked(),), (other,))
    assert len(found) == 4
    assert all(("Sato" in page) != ("Abara" in page) for page in found)
    assert ["Page1of2" in page for page in found] == [True, False, True, False]
    assert ["TB-2026-0002" in page for page in found] == [False, False, True, True]


def test_letters_of_several_patients_or_of_nobody_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="one patient"):
        request_letter_content((asked(), asked(case_id=2)), TERMS)
    with pytest.raises(InvalidInputError, match="from whom"):
        request_letter_content((asked(provider=None),), TERMS)
    with pytest.raises(InvalidInputError, match="Choose"):
        request_letter_content((), TERMS)
    with pytest.raises(ValueError, match="no letter"):
        build_request_letter_pdf()


@pytest.mark.parametrize(
    "text",
    ["a <b>x</b> &amp; <para>", "=cmd|'/C calc'!A1", "佐藤美里", "Nguyễn שלום", "x" * 3_000, "word " * 900],
)
def test_whatever_was_typed_is_printed_as_it_stands(text: str) -> None:
    provider = replace(PROVIDER, name=text, organization=text, address=text, contact=text, fax=text, country=text)
    case = asked(
        patient=text, description=text, accession_number=text, provider=provider, identifiers=(text,), address=text
    )
    found = "".join(pages((case,), terms=replace(TERMS, note=text, signer=text)))
    first, last = squeezed(text)[:5].replace("\u202e", ""), squeezed(text)[-5:]
    if text.isascii():
        assert found.count(first) >= 12
        assert found.count(last) >= 12


def test_many_materials_flow_over_pages_and_none_is_lost() -> None:
    many = tuple(asked(material_id=number, accession_number=f"S26-{number:04}") for number in range(120))
    found = pages(many)
    assert len(found) > 4
    letter, release = "".join(found[:-2]), "".join(found)
    assert all(f"S26-{number:04}" in letter for number in range(120))
    assert release.count("S26-0119") == 2


def test_a_character_that_cannot_be_printed_is_named_with_its_field() -> None:
    content = request_letter_content((asked(description="\U0010ffff"),), TERMS)
    with pytest.raises(UndrawableTextError) as refusal:
        build_request_letter_pdf(content)
    assert refusal.value.field == "material.description"


def test_equal_letters_are_equal_bytes_and_their_properties_name_no_patient() -> None:
    content = request_letter_content((asked(),), TERMS)
    pdf = build_request_letter_pdf(content)
    assert pdf == build_request_letter_pdf(content)
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == "Request for material TB-2026-0001"
    assert "Sato" not in str(dict(metadata))


def test_a_mail_draft_is_addressed_unsent_and_names_the_patient_in_the_letter_alone() -> None:
    pdf = build_request_letter_pdf(request_letter_content((asked(),), TERMS))
    raw = build_request_mail(
        pdf, to=" lab@riverside.example ", numbers=("TB-2026-0001",), due_on=date(2026, 12, 14), signer="Ms Ana Kim"
    )
    mail = message_from_bytes(raw, policy=default)
    assert (mail["X-Unsent"], mail["To"]) == ("1", "lab@riverside.example")
    assert mail["Subject"] == "Request for material TB-2026-0001"
    body, attachment = mail.get_body(("plain",)), next(iter(mail.iter_attachments()))
    assert body is not None
    assert "Please answer by 14 December 2026." in body.get_content()
    assert "Ms Ana Kim" in body.get_content()
    assert attachment.get_content() == pdf
    assert attachment.get_content_type() == "application/pdf"
    assert "Sato" not in str(mail["Subject"]) + body.get_content() + str(attachment.get_filename())


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody",
        "a@b",
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "Ms Roth <a@b.example>",
        "ä@b.example",
    ],
)
def test_what_is_no_address_is_left_to_the_person_who_sends(address: str) -> None:
    assert not is_address(address)
    raw = build_request_mail(b"%PDF", to=address, numbers=("TB-2026-0001",), due_on=None, signer="=cmd\r\nBcc: x")
    mail = message_from_bytes(raw, policy=default)
    assert (mail["To"], mail["Bcc"]) == (None, None)
