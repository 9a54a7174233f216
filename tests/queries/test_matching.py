"""The team of a case: needed disciplines, who is asked, load and turnaround, in few statements."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.queries.test_case import counted
from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.clinic import Clinic
from tumorboard.concordance.checklists import NeededDiscipline
from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotFoundError, StaleRecordError
from tumorboard.queries.matching import TeamSnapshot, read_team
from tumorboard.services.checklists import EditDisciplines, edit_disciplines
from tumorboard.services.opinions import InviteOpinion, WithdrawInvitation, invite_opinion, withdraw_invitation
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import Discipline, Necessity, PartyKind, ReferralReason, TumorSite

TODAY = datetime.now(UTC).astimezone().date()


def team(clinic: Clinic, number: str) -> TeamSnapshot:
    return clinic.database.signed_in_as(COORDINATOR).read(read_team, number, TODAY)


def test_disciplines_follow_from_site_and_reason_and_say_who_is_missing(clinic: Clinic) -> None:
    case = clinic.register()
    assert team(clinic, case.number).missing == (
        Discipline.PATHOLOGY,
        Discipline.RADIOLOGY,
        Discipline.MEDICAL_ONCOLOGY,
        Discipline.SURGERY,
        Discipline.RADIATION_ONCOLOGY,
    )
    case.invite(CHAIR, PATHOLOGIST)
    asked = team(clinic, case.number)
    assert Discipline.SURGERY not in asked.missing
    (surgery,) = [need for need in asked.needs if need.discipline is Discipline.SURGERY]
    assert [each.name for each in surgery.asked] == ["Dr Elena Ivanov"]
    assert clinic.people[CHAIR] not in [match.person_id for match in surgery.matches]
    needs = (
        NeededDiscipline(Discipline.RADIOLOGY, Necessity.CRITICAL),
        NeededDiscipline(Discipline.GENETICS, Necessity.CRITICAL, ReferralReason.RECURRENCE),
    )
    clinic.write(COORDINATOR, edit_disciplines, EditDisciplines(TumorSite.THYROID, needs))
    thyroid = clinic.register(replace(clinic.registration(), site=TumorSite.THYROID))
    assert team(clinic, thyroid.number).missing == (Discipline.RADIOLOGY,)
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, edit_disciplines, EditDisciplines(TumorSite.THYROID, needs))
    with pytest.raises(InvalidInputError, match="2 times"):
        clinic.write(COORDINATOR, edit_disciplines, EditDisciplines(TumorSite.LUNG, (needs[0], needs[0])))


def test_whoever_treats_the_patient_or_signed_outside_is_marked(clinic: Clinic) -> None:
    party = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.PHYSICIAN, "Prof. Luc Moreau"))
    plain = clinic.registration()
    case = clinic.register(replace(plain, referral=replace(plain.referral, referrer_id=party)))
    (oncology,) = [need for need in team(clinic, case.number).needs if need.discipline is Discipline.MEDICAL_ONCOLOGY]
    (moreau,) = [match for match in oncology.matches if match.name == "Dr Luc Moreau"]
    assert moreau.conflicts == ("treats the patient",)


def test_load_and_turnaround_come_from_what_was_asked(clinic: Clinic) -> None:
    case, other, third = (clinic.register() for _ in range(3))
    case.invite(ONCOLOGIST)
    other.invite(ONCOLOGIST)
    other.sign_opinion(other.record_opinion(ONCOLOGIST), ONCOLOGIST)
    (oncology,) = [need for need in team(clinic, third.number).needs if need.discipline is Discipline.MEDICAL_ONCOLOGY]
    (moreau,) = [match for match in oncology.matches if match.name == "Dr Luc Moreau"]
    said = " · ".join(moreau.reasons)
    assert "this week" in said
    assert "still open" in said
    assert "median 0 days to sign" in said


def test_a_withdrawn_invitation_may_come_back_and_opens_what_waited_for_it(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST)
    case.sign_opinion(case.record_opinion(CHAIR), CHAIR)
    assert case.read().opinions_opened_at is None
    asked = {each.person_id: each for need in team(clinic, case.number).needs for each in need.asked}
    pending, given = asked[clinic.people[ONCOLOGIST]], asked[clinic.people[CHAIR]]
    with pytest.raises(GateError, match="is in"):
        clinic.write(COORDINATOR, withdraw_invitation, WithdrawInvitation(given.invitation_id, given.row_version))
    with pytest.raises(StaleRecordError):
        clinic.write(
            COORDINATOR, withdraw_invitation, WithdrawInvitation(pending.invitation_id, pending.row_version + 1)
        )
    clinic.write(COORDINATOR, withdraw_invitation, WithdrawInvitation(pending.invitation_id, pending.row_version))
    assert case.read().opinions_opened_at is not None
    with pytest.raises(FrozenError):
        clinic.write(
            COORDINATOR, withdraw_invitation, WithdrawInvitation(pending.invitation_id, pending.row_version + 1)
        )
    again = InviteOpinion(case.id, clinic.people[ONCOLOGIST], Discipline.MEDICAL_ONCOLOGY, TODAY + timedelta(days=3))
    assert clinic.write(COORDINATOR, invite_opinion, again) == pending.invitation_id
    assert len(case.read().invitations) == 2


def test_a_team_takes_as_many_statements_whatever_was_asked(clinic: Clinic) -> None:
    bare, full = clinic.register(), clinic.register()
    full.invite(CHAIR, ONCOLOGIST, PATHOLOGIST)
    full.list_on(clinic.schedule(datetime(2031, 5, 5, 7, tzinfo=UTC)))
    team(clinic, bare.number)
    lengths = []
    for case in (bare, full):
        with counted(clinic.database) as statements:
            found = team(clinic, case.number)
        lengths.append(len(statements))
    assert found.meeting_on == date(2031, 5, 5)
    assert lengths[0] == lengths[1] <= 20  # with those of the ticket and the transaction
    with pytest.raises(NotFoundError):
        team(clinic, "TB-1999-0001")
