"""A rare sarcoma, and the one expert for it is away: who is asked, and why, by keyboard alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR, row_version
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.matching import Area
from tumorboard.concordance.readiness import plain_day
from tumorboard.models import Person
from tumorboard.services.experts import EditExpertise, EnterAbsence, edit_expertise, enter_absence
from tumorboard.services.intake import AddPatient, add_patient
from tumorboard.services.people import AddPerson, add_person
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import Discipline, Role, TumorSite

WORDS = "Left thigh, deep: myxoid liposarcoma, 11 cm, high grade."
SIGNER = "Prof. Dr. Erik Solberg"


def surgeon(clinic: Clinic, login: str, given: str, family: str, *areas: Area, cases: int | None = None) -> int:
    command = AddPerson(login, family, Role.SPECIALIST, given, "Dr", Discipline.SURGERY, "Lakeside Cancer Center")
    person_id = clinic.write(COORDINATOR, add_person, command)
    seen = clinic.database.read(row_version, Person, person_id)
    clinic.write(COORDINATOR, edit_expertise, EditExpertise(person_id, seen, areas, cases))
    return person_id


def sarcoma(clinic: Clinic) -> CaseFile:
    patient_id = clinic.write(COORDINATOR, add_patient, AddPatient("Hakala", "Timo", date(1971, 2, 3)))
    diagnosis = DiagnosisEntry(
        WORDS, stated_by=SIGNER, institution="Fjord Hospital", code="C49.22", code_system="ICD-10-CM"
    )
    return clinic.register(
        replace(clinic.registration(), patient_id=patient_id, site=TumorSite.SARCOMA, outside_diagnosis=diagnosis)
    )


def test_the_deputy_of_the_one_expert_is_asked_and_then_the_next_best(practice: Clinic, sit_down: SitDown) -> None:
    today = datetime.now(UTC).astimezone().date()
    until = today + timedelta(days=20)
    novak = surgeon(practice, "novak", "Petra", "Novak")
    aalto = surgeon(practice, "aalto", "Mika", "Aalto", Area(TumorSite.SARCOMA, "C49", "ICD-10-CM"), cases=4)
    surgeon(practice, "berger", "Lea", "Berger", Area(TumorSite.SARCOMA), cases=3)
    surgeon(practice, "solberg", "Erik", "Solberg", Area(TumorSite.SARCOMA, "C49", "ICD-10-CM"))
    practice.write(COORDINATOR, enter_absence, EnterAbsence(aalto, today, until, novak, "Conference"))
    case = sarcoma(practice)

    person = sit_down(COORDINATOR)
    person.find("hakala", case.number, "Hakala, Timo")
    person.wait_until_shown("○ Not ready")
    person.open_tab("Team")
    person.wait_until_shown("○ Nobody is asked in: pathology, radiology, medical oncology, surgery, radiation oncology")
    proposed = ("Dr Petra Novak\n", "Dr Lea Berger\n", "Dr Elena Ivanov\n")
    person.wait_until_shown(*proposed)
    said = person.says()
    names = [said.index(name) for name in proposed]
    assert names == sorted(names), "the deputy, then who knows sarcomas, then the discipline"
    person.wait_until_shown(
        "deputy of Dr Mika Aalto (expert for C49 sarcoma), who is away",
        "→ Deputy of Dr Mika Aalto",
        "expert for sarcoma · 0 of 3 cases this week",
    )

    due = today + timedelta(days=5)
    person.fill("Opinions are due by", due.isoformat())
    person.tick("Invite Dr Petra Novak for surgery")
    person.wait_until_shown("Dr Petra Novak is invited", "✓ invited")
    (invited,) = case.read().invitations
    assert (invited.person.id, invited.discipline, invited.due_on, invited.conflict) == (
        novak,
        Discipline.SURGERY,
        due,
        "",
    )

    # She cannot: the next best is proposed, and the expert himself is shown with the day of his return.
    person.tick("Withdraw the invitation of Dr Petra Novak")
    person.wait_until_shown("Dr Petra Novak is asked no longer")
    assert case.read().invitations == ()
    person.tick("Show 2 more for surgery")
    person.wait_until_shown(
        f"expert for C49 sarcoma · away until {plain_day(until)} · 0 of 4 cases this week", "○ Away"
    )
    person.wait_until_shown("≠ Conflict of interest: signed the outside report")

    # Whoever signed the outside report can be asked, but not unawares.
    person.tick("Invite Dr Erik Solberg for surgery")
    person.wait_until_shown("The conflict of interest is recorded with the invitation.")
    assert case.read().invitations == ()
    person.press("Ctrl+Return")
    person.wait_until_shown("Dr Erik Solberg is invited")
    (invited,) = case.read().invitations
    assert invited.conflict == "signed the outside report"

    # Ctrl+Enter asks who is proposed for the first discipline that lacks somebody.
    person.press("Ctrl+Return")
    person.wait_until_shown("Dr Amara Osei is invited")
    person.wait_until_shown("○ Nobody is asked in: radiology, medical oncology, radiation oncology")
    assert {each.discipline for each in case.read().invitations} == {Discipline.SURGERY, Discipline.PATHOLOGY}
    assert person.clicks == 0
