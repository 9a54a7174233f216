"""Trials, and whether a patient fits them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.models import Case, Trial, TrialMatch
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.vocabulary import Eligibility, Place, Role


@dataclass(frozen=True, slots=True)
class AssessTrial:
    """How far the patient of a case fits a trial, by its registry number; `criterion` is the one that decides."""

    case_id: int
    registry_number: str
    title: str
    eligibility: Eligibility
    criterion: str = ""
    place: Place | None = None


def assess_trial(session: Session, command: AssessTrial) -> int:
    """Record the assessment, or change the present one, and return its id. A blank title leaves a known trial's own.

    Raises:
        InvalidInputError: The registry number or the title is blank.
        NotAllowedError: The actor is no specialist.
    """
    person = require_role(session, Role.SPECIALIST)
    case = fetch(session, Case, command.case_id)
    number = required(command.registry_number, "registry_number", "Enter the trial's registry number.").strip()
    trial = session.scalars(select(Trial).where(Trial.registry_number == number)).one_or_none()
    if trial is None:
        trial = Trial(registry_number=number, title=required(command.title, "title", "Enter the trial's title."))
        session.add(trial)
        session.flush()
    elif command.title.strip():
        trial.title = command.title
    match = session.scalars(
        select(TrialMatch).where(TrialMatch.case_id == case.id, TrialMatch.trial_id == trial.id)
    ).one_or_none()
    if match is None:
        match = TrialMatch(case_id=case.id, trial_id=trial.id)
        session.add(match)
    match.eligibility = command.eligibility
    match.criterion = command.criterion
    match.place = command.place
    match.assessed_by_id = person.id
    session.flush()
    return match.id
