"""The coordinator's day: who is not ready, what is the case about, and the meeting, case by case."""

from datetime import UTC, datetime, timedelta

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tests.support.journey import patient_case
from tumorboard.queries.meeting_room import read_meeting_room
from tumorboard.services.meetings import ListCase, list_case
from tumorboard.vocabulary import AgendaOutcome, DeferralReason


def test_the_coordinator_prepares_and_holds_a_meeting(practice: Clinic, sit_down: SitDown) -> None:
    ready = patient_case(practice, "Abara", "Ngozi")
    waiting = patient_case(practice, "Lindgren", "Maja")
    ready.add_material(received=True)
    waiting.add_material(received=False)
    meeting_id = practice.schedule(datetime.now(UTC) + timedelta(days=1))
    for case, reason in ((ready, ""), (waiting, "records on their way")):
        command = ListCase(meeting_id, case.id, minutes=15, provisional_reason=reason)
        practice.write(COORDINATOR, list_case, command)

    person = sit_down(COORDINATOR)
    person.wait_until_shown("Abara, Ngozi", "✓ Ready", "Lindgren, Maja", "○ Slides not sent")

    person.find("lindgren", waiting.number, "Lindgren, Maja")
    person.wait_until_shown("Can the breast be kept?", "Invasive ductal carcinoma, G2, pT1c pN0", "Riverside Hospital")

    person.press("Ctrl+3")
    person.wait_until_shown("Item 1 of 2   Abara, Ngozi", "≠ No quorum 0 of 2")
    person.click("Dr Amara Osei · Pathology")
    person.wait_until_shown("≠ No quorum 1 of 2")
    person.press(person.key_of("Dr Elena Ivanov · Surgery"))
    person.wait_until_shown("✓ Quorum 2 of 2")
    person.click("Start")
    person.wait_until_gone("Start")
    person.press("Ctrl+Right")
    person.wait_until_shown("Item 2 of 2   Lindgren, Maja")
    person.click("Defer…")
    person.choose("Why the case is deferred", "Pathology")
    person.tick("Defer this case")
    person.wait_until_shown("Every case of this meeting has its outcome.")

    room = practice.database.read(read_meeting_room, meeting_id)
    assert {each.display_name for each in room.people if each.present} >= {"Dr Elena Ivanov", "Dr Amara Osei"}
    (discussed,), (deferred,) = ready.read().discussions, waiting.read().discussions
    assert discussed.outcome is AgendaOutcome.DISCUSSED
    assert (deferred.outcome, deferred.deferral_reason) == (AgendaOutcome.DEFERRED, DeferralReason.PATHOLOGY)
