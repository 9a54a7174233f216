"""The invented people of the demonstration board. None of them is meant to be a real clinician."""

from collections.abc import Mapping
from dataclasses import dataclass

from tumorboard.concordance.cancer_sites import ICD_10_CM
from tumorboard.concordance.matching import Area
from tumorboard.database.sessions import Database
from tumorboard.services.experts import EditExpertise, edit_expertise
from tumorboard.services.people import AddPerson, FoundBoard, add_person, found_board
from tumorboard.vocabulary import Discipline, Role, TumorSite

INSTITUTION = "Lakeside Cancer Center"
COORDINATOR = "kim"
ADMINISTRATOR = "duarte"
AUDITOR = "strand"
CHAIR = "ivanov"

_OFFICE = (
    AddPerson(COORDINATOR, "Kim", Role.COORDINATOR, given_name="Ana", title="Ms", institution=INSTITUTION),
    AddPerson(ADMINISTRATOR, "Duarte", Role.ADMINISTRATOR, given_name="Tomé", title="Mr", institution=INSTITUTION),
    AddPerson(AUDITOR, "Strand", Role.AUDITOR, given_name="Ingrid", title="Ms", institution=INSTITUTION),
)

_SPECIALISTS = (
    ("osei", "Dr", "Amara", "Osei", Discipline.PATHOLOGY),
    ("quiroga", "Dr", "Tadeo", "Quiroga", Discipline.PATHOLOGY),
    ("brandt", "Dr", "Jonas", "Brandt", Discipline.RADIOLOGY),
    ("sharma", "Dr", "Nisha", "Sharma", Discipline.NUCLEAR_MEDICINE),
    (CHAIR, "Dr", "Elena", "Ivanov", Discipline.SURGERY),
    ("dahl", "Dr", "Signe", "Dahl", Discipline.SURGERY),
    ("pereira", "Dr", "Rui", "Pereira", Discipline.MEDICAL_ONCOLOGY),
    ("lang", "Dr", "Mei", "Lang", Discipline.RADIATION_ONCOLOGY),
    ("okonkwo", "Dr", "Chidi", "Okonkwo", Discipline.HEMATOLOGY),
    ("halvorsen", "Dr", "Sigrun", "Halvorsen", Discipline.UROLOGY),
    ("rahimi", "Dr", "Laleh", "Rahimi", Discipline.GYNECOLOGY),
    ("fofana", "Dr", "Mariam", "Fofana", Discipline.OBSTETRICS),
    ("lindqvist", "Dr", "Oskar", "Lindqvist", Discipline.NEUROSURGERY),
    ("tamm", "Dr", "Kadri", "Tamm", Discipline.HEAD_AND_NECK_SURGERY),
    ("castellanos", "Dr", "Inés", "Castellanos", Discipline.GENETICS),
    ("devi", "Dr", "Anjali", "Devi", Discipline.CLINICAL_TRIALS),
    ("moreau", "Dr", "Luc", "Moreau", Discipline.PALLIATIVE_CARE),
    ("adeyemi", "Ms", "Folake", "Adeyemi", Discipline.NURSING),
    ("wolff", "Dr", "Judith", "Wolff", Discipline.PSYCHO_ONCOLOGY),
)

_EXPERTISE: tuple[tuple[str, int | None, tuple[Area, ...]], ...] = (
    ("osei", 6, (Area(TumorSite.BREAST), Area(TumorSite.LUNG), Area(TumorSite.GYNECOLOGIC))),
    ("quiroga", 5, (Area(TumorSite.SARCOMA), Area(TumorSite.BRAIN), Area(TumorSite.UPPER_GASTROINTESTINAL))),
    ("brandt", 8, (Area(TumorSite.BREAST), Area(TumorSite.SARCOMA))),
    (CHAIR, 4, (Area(TumorSite.BREAST), Area(TumorSite.COLORECTAL))),
    ("dahl", 4, (Area(TumorSite.SARCOMA, "C48", ICD_10_CM), Area(TumorSite.UPPER_GASTROINTESTINAL))),
    ("pereira", 6, (Area(TumorSite.LUNG), Area(TumorSite.MELANOMA))),
    ("lang", None, (Area(TumorSite.BRAIN), Area(TumorSite.BREAST))),
    ("okonkwo", 3, (Area(TumorSite.LYMPHOMA_MYELOMA), Area(TumorSite.LEUKEMIA))),
    ("lindqvist", 2, (Area(TumorSite.BRAIN),)),
)
"""Who knows what, and how many cases a week they take."""

REGULARS = ("osei", "quiroga", "brandt", CHAIR, "dahl", "pereira", "lang", "devi", "adeyemi")
"""Who sits through every meeting; the others come for their cases."""

_REQUIRED = (
    Discipline.PATHOLOGY,
    Discipline.RADIOLOGY,
    Discipline.SURGERY,
    Discipline.MEDICAL_ONCOLOGY,
    Discipline.RADIATION_ONCOLOGY,
)


@dataclass(frozen=True, slots=True)
class Staff:
    """The board with everyone who may sign in.

    Attributes:
        database: The board, with nobody signed in.
        ids: Login → the person's id.
    """

    database: Database
    ids: Mapping[str, int]

    @property
    def coordinator(self) -> Database:
        """The board with the coordinator at the keyboard."""
        return self.database.signed_in_as(COORDINATOR)


def hire(database: Database) -> Staff:
    """Add everyone to a new, empty board: the coordinator first, who then adds the others."""
    first, *others = _OFFICE
    ids = {first.login: database.write(add_person, first)}
    coordinator = database.signed_in_as(first.login)
    specialists = [
        AddPerson(
            login,
            family_name,
            Role.SPECIALIST,
            given_name=given_name,
            title=title,
            discipline=discipline,
            institution=INSTITUTION,
        )
        for login, title, given_name, family_name, discipline in _SPECIALISTS
    ]
    for person in (*others, *specialists):
        ids[person.login] = coordinator.write(add_person, person)
    for login, cases, areas in _EXPERTISE:
        coordinator.write(edit_expertise, EditExpertise(ids[login], 1, areas, cases))
    return Staff(database, ids)


def discipline_of(login: str) -> Discipline:
    """The discipline of a specialist.

    Raises:
        KeyError: Nobody among the specialists has this login.
    """
    return {person[0]: person[-1] for person in _SPECIALISTS}[login]


def specialist_logins() -> tuple[str, ...]:
    """The logins of all specialists."""
    return tuple(person[0] for person in _SPECIALISTS)


def found(staff: Staff) -> int:
    """Found the second-opinion board with all specialists on its roster, and return its id."""
    return staff.coordinator.write(
        found_board,
        FoundBoard(
            name="Second-Opinion Tumor Board",
            institution=INSTITUTION,
            address="8 Lakeside Drive\nEaston, NY 14001",
            contact="second-opinion office, 555-0142, second.opinion@lakeside.example",
            usual_minutes=75,
            members=tuple((staff.ids[login], discipline_of(login)) for login in specialist_logins()),
            required_disciplines=_REQUIRED,
        ),
    )
