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


@dataclass(frozen=True, slots=True)
class TrialEntry:
    """A trial as its registry states it; `sites` has a line for each."""

    registry_number: str
    title: str
    status: str = ""
    phase: str = ""
    sites: str = ""


@dataclass(frozen=True, slots=True)
class FileTrials:
    """Trials that a registry gave, each number once."""

    trials: tuple[TrialEntry, ...]


@dataclass(frozen=True, slots=True)
class FiledTrials:
    """What became of them: so many were new, say something else now, or stood there like that."""

    added: int
    changed: int
    unchanged: int


_STATED = ("title", "status", "phase", "sites")


def file_trials(session: Session, command: FileTrials) -> FiledTrials:
    """File what a registry says of trials; what was assessed of them stays.

    Raises:
        NotAllowedError: The actor is neither specialist nor coordinator.
    """
    require_role(session, Role.SPECIALIST, Role.COORDINATOR)
    wanted = {entry.registry_number: entry for entry in command.trials}
    present = {
        trial.registry_number: trial
        for trial in session.scalars(select(Trial).where(Trial.registry_number.in_(wanted)))
    }
    changed = 0
    for number, entry in wanted.items():
        if number not in present:
            session.add(Trial(registry_number=number, **{name: getattr(entry, name) for name in _STATED}))
            continue
        trial = present[number]
        if any(getattr(trial, name) != getattr(entry, name) for name in _STATED):
            changed += 1
            for name in _STATED:
                setattr(trial, name, getattr(entry, name))
    session.flush()
    return FiledTrials(len(wanted) - len(present), changed, len(present) - changed)


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
