"""The search: cases with the reason why, people and parties; by any person, in a constant number of statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST, make_spine
from tests.support.clinic import CaseFile, Clinic
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError, NotFoundError
from tumorboard.models import Attachment, Material
from tumorboard.queries.case_list import CaseFilter, count_cases, list_cases
from tumorboard.queries.search import FoundIn, SearchSnapshot, search
from tumorboard.queries.snippets import make_snippet
from tumorboard.queries.views import criteria_of, filter_of, list_views
from tumorboard.services.intake import AddPatient, IdentifierEntry, add_patient
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.services.views import DeleteView, SaveView, delete_view, save_view
from tumorboard.vocabulary import (
    CaseStatus,
    ConsultationMode,
    MaterialKind,
    PartyKind,
    ReferralReason,
    Requester,
    TumorSite,
    Urgency,
)


def register(clinic: Clinic, family: str, given: str = "", identifier: str = "", **changed: object) -> CaseFile:
    identifiers = (IdentifierEntry(identifier, "Lakeside"),) if identifier else ()
    patient = AddPatient(family, given, date(1979, 5, 4), identifiers=identifiers)
    patient_id = clinic.write(COORDINATOR, add_patient, patient)
    return clinic.register(replace(clinic.registration(), patient_id=patient_id, **changed))  # type: ignore[arg-type]


def find(clinic: Clinic, typed: str, login: str = COORDINATOR, limit: int = 8) -> SearchSnapshot:
    return clinic.database.signed_in_as(login).read(search, typed, limit)


def _with_report(session: Session, given: tuple[int, str]) -> None:
    case_id, words = given
    content = words.encode()
    stored = Attachment(
        sha256=sha256(content).hexdigest(), size=len(content), media_type="text/plain", content=content, text=words
    )
    session.add(stored)
    session.flush()
    session.add(
        Material(
            case_id=case_id,
            kind=MaterialKind.PATHOLOGY_REPORT,
            description="Outside report",
            accession_number="Q77-3141",
            attachment_id=stored.id,
        )
    )


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def test_a_case_says_by_which_field_it_was_found_and_shows_the_words(clinic: Clinic) -> None:
    case = register(
        clinic,
        "Kowalczyk",
        "Łucja",
        "R-55-881",
        outside_diagnosis=DiagnosisEntry("Sarcomatoid carcinoma of the\nleft lung", code="C34.1"),
        summary="Hemoptysis for weeks.",
    )
    clinic.write(COORDINATOR, _with_report, (case.id, "Macroscopy. " * 40 + "Vimentin\tpositive, TTF-1 negative. " * 2))
    for typed, place, marked in (
        (case.number, FoundIn.NUMBER, case.number.replace("-", " ")),
        ("lucja kow", FoundIn.PATIENT, "Kow Łucja"),
        ("R-55-881", FoundIn.IDENTIFIER, "R 55 881"),
        ("sarcomatoid lung", FoundIn.DIAGNOSIS, "Sarcomatoid lung"),
        ("c34", FoundIn.DIAGNOSIS, "C34"),
        ("hemoptysis", FoundIn.SUMMARY, "Hemoptysis"),
        ("q77-3141", FoundIn.MATERIAL, "Q77 3141"),
        ("vimentin kowalczyk", FoundIn.PATIENT, "Kowalczyk"),
        ("vimentin positive kowalczyk", FoundIn.REPORT, "Vimentin positive Vimentin positive"),
    ):
        (found,) = find(clinic, typed).cases
        words = [found.why.text[begin:end] for begin, end in found.why.spans]
        assert (found.number, found.found_in, " ".join(words)) == (case.number, place, marked), typed
        assert "\n" not in found.why.text
        assert len(found.why.text) < 120
    assert find(clinic, "vimentin negated").cases == ()


def test_people_and_parties_are_found_by_their_names(clinic: Clinic) -> None:
    clinic.write(COORDINATOR, add_party, AddParty(PartyKind.PRACTICE, "Dr Grünwald", "Łódź Pathology 100%"))
    (person,) = find(clinic, "amara os").people
    assert (person.login, person.active) == (PATHOLOGIST, True)
    for typed in ("grunwald", "lodz path", "100"):
        (party,) = find(clinic, typed).parties
        assert party.name == "Dr Grünwald"
    assert find(clinic, "%").parties == find(clinic, "grunwald_").parties[:0] == ()


def test_without_words_the_newest_cases_come_and_signs_find_nothing(clinic: Clinic) -> None:
    newest = register(clinic, "Newest")
    assert find(clinic, "  ", limit=2).cases[0].number == newest.number
    assert find(clinic, '"*%&|!()').cases == ()


def test_an_administrator_is_shown_why_only_by_what_they_may_read(clinic: Clinic) -> None:
    case = register(clinic, "Restricted", outside_diagnosis=DiagnosisEntry("Thymoma restricted"))
    found = find(clinic, "restricted", ADMINISTRATOR).cases
    assert [(each.number, each.found_in) for each in found] == [(case.number, FoundIn.PATIENT)]


def test_the_number_of_statements_does_not_grow_with_what_is_found(clinic: Clinic) -> None:
    desk = clinic.database.signed_in_as(COORDINATOR)
    for _ in range(9):
        case = register(clinic, "Statement")
        clinic.write(COORDINATOR, _with_report, (case.id, f"Unusual wording {case.id}"))
    numbers = []
    for limit in (1, 8):
        with counted(desk.engine) as statements:
            assert len(desk.read(search, "statement unusual", limit).cases) == limit
        numbers.append(len([each for each in statements if each.startswith(("SELECT", "WITH"))]))
    assert numbers[0] == numbers[1] <= 9
    with counted(desk.engine) as statements:
        desk.read(list_cases, CaseFilter("statement", limit=5))
    assert len([each for each in statements if each.startswith(("SELECT", "WITH"))]) <= 6


def test_a_snippet_marks_what_folding_made_longer_or_shorter() -> None:
    text = "x" * 200 + " Straße e\u0301clair \u202eŒuvre 100,000 strasse" + " y" * 100
    made = make_snippet(text, ("strasse", "eclair", "oeuv"))
    assert [made.text[begin:end] for begin, end in made.spans] == ["Straße", "e\u0301clair", "Œuv", "strasse"]
    assert "\u202e" not in made.text
    assert make_snippet("", ("a",)).text == ""
    assert len(make_snippet("a" * 100_000, ("a",)).text) < 120


def test_every_field_filters(clinic: Clinic) -> None:
    referral = replace(
        clinic.registration().referral,
        requested_by=Requester.INSURER,
        reason=ReferralReason.RECURRENCE,
        mode=ConsultationMode.IN_PERSON,
        urgency=Urgency.URGENT,
        received_on=date(2026, 3, 5),
        country="Poland",
        language="PL",
    )
    case = register(
        clinic,
        "Filtered",
        site=TumorSite.LUNG,
        referral=referral,
        outside_diagnosis=DiagnosisEntry("Lung", code="D38.1", code_system="ICD-10-CM"),
    )
    case.record_review()
    for changed in (
        {"site": TumorSite.LUNG, "text": "filtered"},
        {"requester": Requester.INSURER},
        {"reason": ReferralReason.RECURRENCE},
        {"mode": ConsultationMode.IN_PERSON},
        {"urgency": Urgency.URGENT},
        {"received_since": date(2026, 3, 5), "received_until": date(2026, 3, 5)},
        {"country": "poland"},
        {"language": " pl "},
        {"person_id": clinic.people[PATHOLOGIST]},
        {"code_prefix": "d38"},
        {"code_prefix": "D38.1", "ready": False, "status": CaseStatus.COLLECTING},
    ):
        wanted = CaseFilter(**changed)
        assert [row.number for row in clinic.database.read(list_cases, wanted)] == [case.number], changed
        assert clinic.database.read(count_cases, wanted) == 1
        assert filter_of(criteria_of(wanted)) == wanted
    for changed in ({"code_prefix": "%"}, {"received_since": date(2031, 1, 1)}, {"ready": True, "text": "filtered"}):
        assert clinic.database.read(list_cases, CaseFilter(**changed)) == ()


def test_a_text_and_another_filter_go_through_every_case(clinic: Clinic) -> None:
    old = register(clinic, "Mixture", site=TumorSite.PROSTATE)
    for _ in range(6):
        register(clinic, "Mixture")
    wanted = CaseFilter("mixture", site=TumorSite.PROSTATE, limit=2)
    assert [row.number for row in clinic.database.read(list_cases, wanted)] == [old.number]
    assert clinic.database.read(count_cases, CaseFilter("mixture")) == 7
    newer = [register(clinic, "Unrelated") for _ in range(3)]
    assert len(newer) > 1
    deep = clinic.database.read(list_cases, CaseFilter("mixture", limit=1))
    assert [row.patient for row in deep] == ["Mixture"]


def test_a_status_filters_the_cases_that_show_it(database: Database) -> None:
    make_spine(database)
    every = database.read(list_cases, CaseFilter())
    assert len({row.status for row in every}) > 1
    for status in CaseStatus:
        wanted = [row.number for row in every if row.status is status]
        assert [row.number for row in database.read(list_cases, CaseFilter(status=status))] == wanted


def test_views_are_kept_overwritten_and_deleted_by_their_owner(clinic: Clinic) -> None:
    view_id = clinic.write(
        COORDINATOR, save_view, SaveView("  My   lungs ", criteria_of(CaseFilter(site=TumorSite.LUNG)))
    )
    again = clinic.write(COORDINATOR, save_view, SaveView("My lungs", criteria_of(CaseFilter("x", board_id=3))))
    assert view_id == again
    desk = clinic.database.signed_in_as(COORDINATOR)
    (view,) = desk.read(list_views)
    assert (view.name, view.wanted) == ("My lungs", CaseFilter("x", board_id=3))
    assert clinic.database.signed_in_as(PATHOLOGIST).read(list_views) == ()
    with pytest.raises((NotFoundError, InvalidInputError)):
        clinic.write(PATHOLOGIST, delete_view, DeleteView(view_id))
    clinic.write(COORDINATOR, delete_view, DeleteView(view_id))
    assert desk.read(list_views) == ()
    for name, criteria in (("", "{}"), ("x" * 81, "{}"), ("x", "[]"), ("x", "no")):
        with pytest.raises(InvalidInputError):
            clinic.write(COORDINATOR, save_view, SaveView(name, criteria))


@pytest.mark.parametrize(
    "criteria",
    [
        "",
        "[]",
        "{}",
        '{"site": "mars"}',
        '{"text": 5}',
        '{"board_id": true}',
        '{"limit": 9}',
        '{"received_since": "x"}',
    ],
)
def test_what_cannot_be_read_of_a_view_is_left_out(criteria: str) -> None:
    assert filter_of(criteria) == CaseFilter()
