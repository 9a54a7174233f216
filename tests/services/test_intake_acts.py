"""A whole intake in one act, its corrections, and what becomes of a case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import REFERRAL, CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
    TumorBoardError,
)
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.intake import Likeness, find_possible_duplicates, read_intake_choices
from tumorboard.services.intake import AddPatient, ConsentEntry, IdentifierEntry, QuestionEntry, RegisterCase
from tumorboard.services.intake_changes import AskedQuestion, UpdateIntake, update_intake
from tumorboard.services.intake_decisions import (
    CloseCase,
    DecideReferral,
    WithdrawCase,
    close_case,
    decide_referral,
    withdraw_case,
)
from tumorboard.services.intake_registration import Parties, RegisterIntake, register_intake
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.services.people import AddParty
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import (
    Axis,
    CaseStatus,
    ComponentProgress,
    ConsentPurpose,
    Discipline,
    DispatchChannel,
    Modality,
    PartyKind,
    ReferralDecision,
    TumorSite,
)

BRANDT = AddParty(PartyKind.PHYSICIAN, "Dr Jonas Brandt", "Riverside Hospital")
SON = AddParty(PartyKind.TRUSTED_PERSON, "Kofi Abara", phone="+233 20 000 0000")


def intake(clinic: Clinic, family_name: str = "Abara", *identifiers: tuple[str, str]) -> RegisterIntake:
    numbers = tuple(IdentifierEntry(value, issuer) for value, issuer in identifiers)
    case = RegisterCase(
        clinic.board_id,
        0,
        TumorSite.BREAST,
        "Can the breast be kept?",
        REFERRAL,
        DiagnosisEntry("Invasive carcinoma, grade 2", (AxisValue(Axis.GRADE, text="2"),)),
        PlanEntry((ComponentEntry(Modality.SYSTEMIC, "TC", progress=ComponentProgress.STARTED),), "TC has begun."),
        (QuestionEntry("Can I keep my breast?"),),
        (ConsentEntry(ConsentPurpose.CARE, given=True),),
    )
    return RegisterIntake(case, AddPatient(family_name, "Ngozi", date(1979, 5, 4), identifiers=numbers))


def register(clinic: Clinic, command: RegisterIntake) -> CaseFile:
    number = clinic.write(COORDINATOR, register_intake, command)
    return CaseFile(clinic, number, clinic.read_case(number).id)


def content(case: CaseFile) -> RegisterCase:
    """What would leave a case as it is."""
    read = case.read()
    referral = replace(
        REFERRAL,
        referrer_id=read.referral.referrer.id if read.referral.referrer else None,
        trusted_person_id=read.referral.trusted_person.id if read.referral.trusted_person else None,
    )
    consents = tuple(ConsentEntry(each.purpose, each.given, each.given_on) for each in read.consents)
    return RegisterCase(read.board.id, read.patient.id, read.site, read.clinical_question, referral, consents=consents)


def update(case: CaseFile, changed: RegisterCase, *asked: AskedQuestion, login: str = COORDINATOR) -> None:
    case.clinic.write(login, update_intake, UpdateIntake(case.id, case.read().row_version, changed, asked))


def test_patient_parties_and_case_are_registered_in_one_act(clinic: Clinic) -> None:
    command = replace(intake(clinic, "Abara", ("9-1", "Lakeside")), parties=Parties(BRANDT, None, SON))
    read = register(clinic, command).read()
    assert (read.patient.family_name, read.patient.identifiers[0].value) == ("Abara", "9-1")
    assert read.referral.referrer is not None
    assert read.referral.trusted_person is not None
    assert (read.referral.referrer.name, read.referral.trusted_person.phone) == (BRANDT.name, SON.phone)
    assert read.outside_plan is not None
    assert read.outside_plan.components[0].progress is ComponentProgress.STARTED
    assert read.status is CaseStatus.READY  # the list of this board asks for nothing


def test_a_refused_intake_leaves_neither_patient_nor_party_behind(clinic: Clinic) -> None:
    command = replace(intake(clinic, "Nobody", ("9-2", "Lakeside")), parties=Parties(replace(BRANDT, name="Dr Gone")))
    with pytest.raises(InvalidInputError, match="question that the board is asked"):
        register(clinic, replace(command, case=replace(command.case, clinical_question=" ")))
    assert clinic.database.read(find_possible_duplicates, [("9-2", "Lakeside")], "Nobody", "", None) == ()
    choices = clinic.database.read(read_intake_choices)
    assert "Dr Gone" not in {party.name for party in choices.parties}


def test_said_twice_with_one_key_it_is_registered_once(clinic: Clinic) -> None:
    key = uuid4()
    desk = clinic.database.signed_in_as(COORDINATOR)
    command = intake(clinic, "Twice", ("9-3", "Lakeside"))
    numbers = {desk.write(register_intake, command, act=key) for _time in range(2)}
    assert len(numbers) == 1
    assert len(clinic.database.read(list_cases, CaseFilter("Twice"))) == 1


def test_a_party_that_the_board_knows_is_not_added_again(clinic: Clinic) -> None:
    for name in ("One", "Other"):
        register(clinic, replace(intake(clinic, name), parties=Parties(replace(BRANDT, name="Dr Once"))))
    parties = [party for party in clinic.database.read(read_intake_choices).parties if party.name == "Dr Once"]
    assert len(parties) == 1


def test_a_known_patient_gets_a_second_case_and_the_record_numbers_that_are_new(clinic: Clinic) -> None:
    first = register(clinic, intake(clinic, "Okafor", ("9-4", "Lakeside"))).read()
    again = replace(intake(clinic).case, patient_id=first.patient.id)
    numbers = (IdentifierEntry("9-4", "Lakeside"), IdentifierEntry(" 77 ", "Riverside"))
    second = register(clinic, RegisterIntake(again, identifiers=numbers)).read()
    assert second.patient.id == first.patient.id
    assert {(each.value, each.issuer) for each in second.patient.identifiers} == {
        ("9-4", "Lakeside"),
        ("77", "Riverside"),
    }


def test_a_record_number_of_somebody_else_is_refused(clinic: Clinic) -> None:
    register(clinic, intake(clinic, "Lind", ("9-5", "Lakeside")))
    other = register(clinic, intake(clinic, "Haddad")).read().patient.id
    case = replace(intake(clinic).case, patient_id=other)
    with pytest.raises(InvalidInputError, match="another patient's") as refusal:
        register(clinic, RegisterIntake(case, identifiers=(IdentifierEntry("9-5", "Lakeside"),)))
    assert refusal.value.field == "identifiers"
    with pytest.raises(NotFoundError):
        register(clinic, RegisterIntake(replace(intake(clinic).case, patient_id=10_000)))


def test_the_same_number_is_known_and_the_same_name_only_a_hint(clinic: Clinic) -> None:
    case = register(clinic, intake(clinic, "Novák", ("9-6", "Lakeside")))
    patient_id = case.read().patient.id
    search = clinic.database.read
    (known,) = search(find_possible_duplicates, [(" 9-6", "Lakeside ")], "Someone", "Else", None)
    assert (known.likeness, known.patient_id, known.cases) == (Likeness.SAME_NUMBER, patient_id, (case.number,))
    (hint,) = search(find_possible_duplicates, [("9-6", "Riverside")], "NOVÁK", "", date(1979, 5, 4))
    assert (hint.likeness, hint.patient_id) == (Likeness.SAME_NAME, patient_id)
    assert search(find_possible_duplicates, [("", "")], "Novák", "Ngozi", None) == ()
    assert search(find_possible_duplicates, [], "Novák", "Petra", date(1979, 5, 4)) == ()
    assert search(find_possible_duplicates, [("\0", "x")], "", "", date(1979, 5, 4)) == ()


def test_every_part_of_an_intake_can_be_corrected_before_anything_is_signed(clinic: Clinic) -> None:
    case = register(clinic, intake(clinic))
    read = case.read()
    changed = replace(
        content(case),
        site=TumorSite.GENERAL,
        clinical_question="And the nodes?",
        ecog=1,
        referral=replace(REFERRAL, insurance_plan="Plan B", interpreter_needed=True),
        questions=(QuestionEntry("May I fly?"),),
        consents=(ConsentEntry(ConsentPurpose.RESEARCH, given=False),),
        outside_diagnosis=DiagnosisEntry("Corrected", (AxisValue(Axis.GRADE, text="3"),)),
        outside_plan=PlanEntry((), "No plan"),
    )
    update(case, changed, AskedQuestion(read.questions[0].id, "May I keep my breast?", Discipline.SURGERY))
    after = case.read()
    assert [each.assigned_discipline for each in after.questions] == [Discipline.SURGERY, None]
    assert (after.site, after.clinical_question, after.ecog) == (TumorSite.GENERAL, "And the nodes?", 1)
    assert (after.referral.insurance_plan, after.referral.interpreter_needed) == ("Plan B", True)
    assert [each.text for each in after.questions] == ["May I keep my breast?", "May I fly?"]
    assert [(each.purpose, each.given) for each in after.consents] == [(ConsentPurpose.RESEARCH, False)]
    assert after.outside_diagnosis is not None
    assert after.outside_diagnosis.axes[0].text == "3"
    assert after.row_version > read.row_version


def test_a_correction_of_what_somebody_else_changed_is_refused(clinic: Clinic) -> None:
    case = register(clinic, intake(clinic))
    seen = case.read().row_version
    update(case, replace(content(case), summary="Theirs"))
    command = UpdateIntake(case.id, seen, replace(content(case), summary="Mine"))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, update_intake, command)
    assert case.read().summary == "Theirs"


def test_the_outside_record_stays_after_the_first_signature_and_the_rest_does_not(clinic: Clinic) -> None:
    case = register(clinic, intake(clinic))
    case.signed_review()
    with pytest.raises(FrozenError):
        update(case, replace(content(case), outside_diagnosis=DiagnosisEntry("Other")))
    update(case, replace(content(case), clinical_question="Still asked"))
    assert case.read().clinical_question == "Still asked"


def test_what_the_board_was_asked_stays_after_its_approval(clinic: Clinic) -> None:
    case = clinic.register()
    case.approved()
    with pytest.raises(FrozenError) as refusal:
        update(case, replace(content(case), clinical_question="Another one"))
    assert refusal.value.field == "clinical_question"
    (question,) = case.read().questions
    with pytest.raises(FrozenError, match="has an answer"):
        update(case, content(case), AskedQuestion(question.id, "Another one"))
    update(case, replace(content(case), consents=(ConsentEntry(ConsentPurpose.RESEARCH, given=False),)))
    assert [each.given for each in case.read().consents] == [False]


def test_a_listed_case_stays_with_its_board(clinic: Clinic) -> None:
    case = clinic.register()
    case.list_on(clinic.schedule())
    with pytest.raises(FrozenError) as refusal:
        update(case, replace(content(case), board_id=10_000))
    assert refusal.value.field == "board_id"


def test_a_question_of_another_case_or_made_blank_is_refused(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    with pytest.raises(InvalidInputError):
        update(case, content(case), AskedQuestion(other.read().questions[0].id, "Theirs"))
    with pytest.raises(InvalidInputError) as refusal:
        update(case, content(case), AskedQuestion(case.read().questions[0].id, " "))
    assert refusal.value.field == "questions"


def test_a_referral_is_accepted_and_returned_or_declined_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()

    def decide(decision: ReferralDecision, reason: str = "") -> None:
        command = DecideReferral(case.id, case.read().row_version, decision, reason)
        clinic.write(COORDINATOR, decide_referral, command)

    decide(ReferralDecision.ACCEPTED)
    assert case.read().referral.decision is ReferralDecision.ACCEPTED
    with pytest.raises(InvalidInputError) as refusal:
        decide(ReferralDecision.RETURNED, " ")
    assert refusal.value.field == "decision_reason"
    decide(ReferralDecision.RETURNED, "No report came along.")
    assert case.read().referral.decision_reason == "No report came along."
    with pytest.raises(InvalidInputError):
        decide(ReferralDecision.PENDING)


def test_a_withdrawn_case_stays_to_be_read_and_takes_nothing_more(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(InvalidInputError):
        clinic.write(COORDINATOR, withdraw_case, WithdrawCase(case.id, case.read().row_version, ""))
    clinic.write(COORDINATOR, withdraw_case, WithdrawCase(case.id, case.read().row_version, "Went elsewhere."))
    assert case.read().status is CaseStatus.WITHDRAWN
    again: tuple[Callable[[], None], ...] = (
        lambda: update(case, content(case)),
        lambda: clinic.write(COORDINATOR, withdraw_case, WithdrawCase(case.id, case.read().row_version, "Again")),
        lambda: clinic.write(COORDINATOR, close_case, CloseCase(case.id, case.read().row_version)),
    )
    for act in again:
        with pytest.raises(FrozenError):
            act()


def test_a_case_is_closed_once_its_letter_has_left(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(GateError):
        clinic.write(COORDINATOR, close_case, CloseCase(case.id, case.read().row_version))
    letter_id = case.issue(case.approved())
    sent = RecordDispatch(letter_id, "Dr Brandt", DispatchChannel.FAX)
    clinic.write(COORDINATOR, record_dispatch, sent)
    clinic.write(COORDINATOR, close_case, CloseCase(case.id, case.read().row_version))
    assert case.read().status is CaseStatus.CLOSED


@pytest.mark.parametrize("login", [PATHOLOGIST, CHAIR])
def test_only_coordinators_do_any_of_this(clinic: Clinic, login: str) -> None:
    case = clinic.register()
    seen = case.read().row_version
    acts: tuple[tuple[Callable[..., object], object], ...] = (
        (register_intake, intake(clinic)),
        (update_intake, UpdateIntake(case.id, seen, content(case))),
        (decide_referral, DecideReferral(case.id, seen, ReferralDecision.ACCEPTED)),
        (withdraw_case, WithdrawCase(case.id, seen, "No")),
        (close_case, CloseCase(case.id, seen)),
    )
    for service, command in acts:
        with pytest.raises(NotAllowedError, match="Only a coordinator"):
            clinic.write(login, service, command)


def test_a_party_without_a_name_is_refused_beside_its_field(clinic: Clinic) -> None:
    with pytest.raises(TumorBoardError) as refusal:
        register(clinic, replace(intake(clinic), parties=Parties(trusted_person=replace(SON, name=" "))))
    assert refusal.value.field == "trusted_person"
