"""Finding an issued letter again by its bytes."""

import hashlib
from dataclasses import replace

import pytest

from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic, letter
from tumorboard.errors import NotFoundError
from tumorboard.queries.letters import find_letter, read_letter_content, read_letter_pdf
from tumorboard.services.letters import issue_letter
from tumorboard.vocabulary import LetterKind


def test_a_letter_is_found_by_its_bytes_and_says_whether_it_was_replaced(clinic: Clinic) -> None:
    case = clinic.register()
    first = letter(case.approved())
    clinic.write(COORDINATOR, issue_letter, first)
    digest = hashlib.sha256(first.pdf).hexdigest()
    found = clinic.database.read(find_letter, digest)
    assert found is not None
    assert (found.number, found.kind, found.language, found.version, found.pdf_sha256) == (
        case.number,
        LetterKind.REFERRER,
        "en",
        1,
        digest,
    )
    assert (found.content_sha256, found.superseded_by_version) == (first.content_sha256, None)
    second = replace(first, version=2, pdf=b"%PDF other", supersede_reason="The name was misspelled.")
    clinic.write(COORDINATOR, issue_letter, second)
    replaced = clinic.database.read(find_letter, digest)
    assert replaced is not None
    assert replaced.superseded_by_version == 2


def test_what_no_letter_is_finds_nothing(clinic: Clinic) -> None:
    assert clinic.database.read(find_letter, "0" * 64) is None
    assert clinic.database.read(find_letter, "") is None
    with pytest.raises(NotFoundError, match="no such letter"):
        clinic.database.read(read_letter_pdf, 10_000)
    with pytest.raises(NotFoundError, match="no such letter"):
        clinic.database.read(read_letter_content, 10_000)
