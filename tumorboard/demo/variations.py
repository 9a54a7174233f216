"""Any number of further cases, each in one of the states before a meeting. The same seed gives the same patients."""

from datetime import date
from enum import Enum
from random import Random

from tumorboard import vocabulary as v
from tumorboard.demo.days import Days
from tumorboard.demo.outlines import CODE_SYSTEM, OUTLINES, Outline
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.story import THIS, CaseStory, MaterialStory, OpinionStory, ReviewStory, ReviewText
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.meetings import ListCase
from tumorboard.services.people import AddParty
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_GIVEN_NAMES = {
    v.Sex.FEMALE: ("Adaeze", "Birgitta", "Carmela", "Dagný", "Eszter", "Farida", "Giulia", "Hatice", "Ilse", "Joana"),
    v.Sex.MALE: ("Anselm", "Bogdan", "Cătălin", "Diego", "Emeka", "Fredrik", "Goran", "Hamid", "Ivo", "Jiří"),
}
_FAMILY_NAMES = (
    "Achterberg",
    "Baltrušaitis",
    "Cordeiro",
    "Dvořáček",
    "Eze",
    "Fjellheim",
    "Großmann",
    "Hristova",
    "Ibáñez",
    "Jørgensen",
    "Kallio",
    "Łukasik",
    "Mbeki",
    "Núñez",
    "Østergård",
    "Pālasiņš",
    "Rădulescu",
    "Šimunić",
)
_PLACES = (("Ribe", "Denmark", "Danish"), ("Coimbra", "Portugal", "Portuguese"), ("Graz", "Austria", "German"))
_MOST_LISTED = 6
"""How many of these cases the next meeting's agenda takes."""


class _State(Enum):
    REGISTERED = 1
    COLLECTING = 2
    REVIEWED = 3
    LISTED = 4


def variation(days: Days, seed: int, number: int) -> CaseStory:
    """One further case.

    Args:
        days: The day from which the story is dated.
        seed: Chooses names and figures.
        number: Which case, from 1; its state and its disease follow from it.
    """
    # A repeatable choice of names and figures; nothing here is secret.
    random = Random(f"{seed}/{number}")  # noqa: S311
    state, outline = _state(number), _outline(number)
    sex = random.choice(outline.sexes)
    city, country, language = random.choice(_PLACES)
    hospital = AddParty(v.PartyKind.HOSPITAL, f"St Ursula Hospital, {city}", country=country)
    reviewed = state in {_State.REVIEWED, _State.LISTED}
    arrived = days.ago(random.randint(3, 20))
    return CaseStory(
        patient=AddPatient(
            random.choice(_FAMILY_NAMES),
            random.choice(_GIVEN_NAMES[sex]),
            days.born(random.randint(*outline.ages), random.randint(1, 12), random.randint(1, 28)),
            sex,
            language=language,
            country=country,
            identifiers=(IdentifierEntry(f"30-{number:06d}", "Lakeside Cancer Center", "MRN"),),
        ),
        intake=_intake(outline, random, days, language, outside_known=state is not _State.REGISTERED),
        presenter=outline.presenter,
        referrer=hospital,
        materials=() if state is _State.REGISTERED else _materials(outline, days, hospital, arrived, here=reviewed),
        reviews=_reviews(outline) if reviewed else (),
        opinions=(OpinionStory(outline.presenter, due_on=days.ahead(5)),) if reviewed else (),
        next_listing=ListCase(THIS, THIS) if state is _State.LISTED else None,
    )


def _state(number: int) -> _State:
    """The states take turns; once the agenda has enough, a case waits for a later meeting."""
    states = tuple(_State)
    state = states[(number - 1) % len(states)]
    return _State.REVIEWED if state is _State.LISTED and number > _MOST_LISTED * len(states) else state


def _outline(number: int) -> Outline:
    """The diseases take turns too, beginning with another one each time, so that each is seen in every state."""
    return OUTLINES[(number - 1 + (number - 1) // len(OUTLINES)) % len(OUTLINES)]


def _intake(outline: Outline, random: Random, days: Days, language: str, *, outside_known: bool) -> RegisterCase:
    received_on = days.ago(random.randint(1, 25))
    diagnosis = DiagnosisEntry(
        outline.verbatim,
        outline.axes,
        stated_on=days.ago(random.randint(30, 60)),
        code=outline.code,
        code_system=CODE_SYSTEM,
    )
    return RegisterCase(
        THIS,
        THIS,
        outline.site,
        outline.question,
        ReferralEntry(
            random.choice(tuple(v.Requester)),
            v.ReferralReason.NEWLY_DIAGNOSED,
            random.choice(tuple(v.ConsultationMode)),
            received_on,
            random.choice(tuple(v.Urgency)),
            language=language,
        ),
        outside_diagnosis=diagnosis if outside_known else None,
        outside_plan=PlanEntry(outline.plan) if outside_known else None,
        questions=(QuestionEntry(random.choice(outline.asked)),),
        consents=consents(received_on, research=random.choice((True, False))),
        ecog=random.randint(0, 2),
    )


def _materials(
    outline: Outline, days: Days, hospital: AddParty, arrived: date, *, here: bool
) -> tuple[MaterialStory, ...]:
    """Slides, which may still be out, and images, which came before them."""
    slides = material(v.MaterialKind.SLIDES, "H&E and immunostains", sender=hospital, on=arrived if here else None)
    images = material(v.MaterialKind.IMAGING, outline.images, sender=hospital, of=days.ago(28), on=arrived)
    return (slides if here else asked_for(slides, (arrived, days.ahead(3), "")), images)


def _reviews(outline: Outline) -> tuple[ReviewStory, ...]:
    return (ReviewStory(outline.reviewer, {1: v.ReviewBasis.OWN_READ}, ReviewText(outline.readings)),)
