"""Who reads, who writes what, and who signs: declared once per table, for both databases.

A table without a declaration fails a test. On PostgreSQL the declarations become grants, row-level security and the
conditions of the guard triggers, and hold against anybody with a login; on SQLite, where whoever can open the file can
read it, they become conditions of the same triggers.

Conditions are SQL that both databases understand. In them `{me}` is the id of the person who is signed in, `{role}`
their role, `{now}` the present instant, and NEW and OLD the row as in a trigger.
"""

from dataclasses import dataclass
from enum import StrEnum

from tumorboard.vocabulary import Role

SETUP_LOGIN = "setup"
"""Who writes while a board is set up or upgraded: the program itself, in the hands of whoever owns the database."""

COORDINATOR, SPECIALIST = Role.COORDINATOR, Role.SPECIALIST
ADMINISTRATOR, AUDITOR = Role.ADMINISTRATOR, Role.AUDITOR


class Reading(StrEnum):
    """To whom the rows of a table are shown (PostgreSQL)."""

    EVERYONE = "everyone"
    """Whoever may sign in: people, boards, meetings."""

    PATIENT = "patient"
    """Whoever may see one of the patient's cases."""

    CASE = "case"
    """Coordinators, administrators and auditors; specialists who are on the case. Lists are made of these."""

    CLINICAL = "clinical"
    """The same, but administrators only once the case has an approved recommendation."""

    OPENED = "opened"
    """Whoever holds a valid ticket for the case, which only opening it gives and which leaves a trace."""

    SEALED = "sealed"
    """The author; others once it is signed and the opinions of the case were opened."""

    OFFICE = "office"
    """Coordinators, administrators and auditors."""

    ATTACHED = "attached"
    """The office; specialists where a material, a request, a letter or a notice that they may see has it."""

    OWN = "own"
    """The person whom the row is about; auditors read all of them."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold for an act, or it is refused.

    Attributes:
        sql: Must come out true.
        sentence: Why it is refused, in a few words, without quotes.
        code: What the program knows the refusal by.
    """

    sql: str
    sentence: str
    code: str = "TB011"


@dataclass(frozen=True, slots=True)
class Right:
    """Who may do what with the rows of a table.

    Attributes:
        reading: To whom rows are shown.
        insert: Roles that may add rows.
        update: Roles that may change rows.
        delete: Roles that may take rows away (one at a time, by a function).
        author: The column that names the acting person on every new row, for ever.
        authors_alone: Whether nobody but the author changes the row.
        fixed: Columns that keep the value that a row was born with.
        narrow: Roles that may change these columns alone.
        stamps: Instants that only the present moment can fill.
        inserting: What must hold of a new row.
        updating: What must hold of every change.
        deleting: What must hold where a row is taken away, beside what of `updating` asks for the old row alone.
        freezing: What must hold of the change that signs, approves or closes the row.
        signature: Whether freezing, or the birth of a row that is born frozen, is somebody's signature, which the
            person confirms with their password.
        with_opinion: The row belongs to the opinion that this column names, and is sealed with it.
    """

    reading: Reading
    insert: frozenset[Role] = frozenset()
    update: frozenset[Role] = frozenset()
    delete: frozenset[Role] = frozenset()
    author: str = ""
    authors_alone: bool = False
    fixed: tuple[str, ...] = ()
    narrow: tuple[tuple[Role, tuple[str, ...]], ...] = ()
    stamps: tuple[str, ...] = ()
    inserting: tuple[Condition, ...] = ()
    updating: tuple[Condition, ...] = ()
    deleting: tuple[Condition, ...] = ()
    freezing: tuple[Condition, ...] = ()
    signature: bool = False
    with_opinion: str = ""


def _roles(*roles: Role) -> frozenset[Role]:
    return frozenset(roles)


_COORDINATORS = _roles(COORDINATOR)
_SPECIALISTS = _roles(SPECIALIST)
_OFFICE = _roles(COORDINATOR, ADMINISTRATOR)
_CLINICIANS = _roles(COORDINATOR, SPECIALIST)
_CLINICIANS_AND_OFFICE = _CLINICIANS | _OFFICE
_EVERYONE = _roles(*Role)

_CHAIRS_MEETING = "EXISTS (SELECT 1 FROM meeting AS held WHERE held.id = {row}.meeting_id AND held.chair_id = {{me}})"


def _run_by(row: str) -> Condition:
    return Condition(
        f"{{role}} = 'coordinator' OR {_CHAIRS_MEETING.format(row=row)}",
        "only a coordinator or the chair runs a meeting",
    )


_HELD = (_run_by("NEW"),)
# A board's quorum, checklist and roster are asked of its own cases alone. Neither a meeting, a case nor an agenda item
# ever changes its board, so that asking once is enough.
_LISTED_BY_ITS_BOARD = Condition(
    "EXISTS (SELECT 1 FROM meeting AS held JOIN clinical_case AS listed ON listed.board_id = held.board_id"
    " WHERE held.id = NEW.meeting_id AND listed.id = NEW.case_id)",
    "a meeting takes cases of its own board",
)
_LEADS_MEETING = Condition(
    "{role} = 'coordinator' OR OLD.chair_id = {me}", "only a coordinator or the chair runs a meeting"
)
# A coordinator who named themselves could open opinions and approve what they wrote.
_A_SPECIALIST_CHAIRS = (
    "EXISTS (SELECT 1 FROM person AS named WHERE named.id = NEW.chair_id AND named.role = 'specialist'"
    " AND named.active)"
)
_CHAIR_GIVEN = Condition(_A_SPECIALIST_CHAIRS, "a meeting is chaired by an active specialist")
_CHAIR_KEPT = Condition(f"NEW.chair_id = OLD.chair_id OR {_A_SPECIALIST_CHAIRS}", _CHAIR_GIVEN.sentence)
_ROLE_GIVEN = Condition(
    "NEW.role <> 'administrator' OR {role} = 'administrator'"
    " OR NOT EXISTS (SELECT 1 FROM person AS office WHERE office.role = 'administrator' AND office.active)",
    "only an administrator makes another one",
)
_ROLE_KEPT = Condition("NEW.role = OLD.role OR {role} = 'administrator'", "only an administrator changes a role")
# Else a coordinator could disable them all and, where there is none left, make one.
_ADMINISTRATOR_KEPT = Condition(
    "OLD.role <> 'administrator' OR NEW.active = OLD.active OR {role} = 'administrator'",
    "only an administrator disables another one",
)
# Whoever were called so would be asked for nothing by a board in a file.
_NOT_THE_PROGRAM = Condition(f"NEW.login <> '{SETUP_LOGIN}'", "no login", "TB016")

_OUTSIDE_IS_THE_COORDINATORS = Condition(
    "NEW.kind <> 'outside' OR {role} = 'coordinator'", "the outside record is kept by coordinators"
)


def _outside_only_freezes(*words: str) -> Condition:
    """Whoever signs first freezes the outside record, and changes no word of it."""
    kept = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in words)
    return Condition(
        f"OLD.kind <> 'outside' OR {{role}} = 'coordinator' OR ({kept})", "the outside record is kept by coordinators"
    )


_OUTSIDE_STAYS = Condition(
    "OLD.kind <> 'outside' OR {role} = 'coordinator'", "the outside record is kept by coordinators"
)


def _own_days(row: str) -> Condition:
    return Condition(
        f"{{role}} <> 'specialist' OR {row}.person_id = {{me}}", "specialists enter their own absences only"
    )


_OF_A_STATEMENT = ("verbatim", "stated_by", "institution", "stated_on")
_OWN_STATEMENT = Condition(
    "OLD.kind IN ('outside', 'board') OR OLD.created_by_id = {me}", "only its author changes a statement"
)


def _of_own_statement(table: str, column: str, row: str) -> Condition:
    """A part of a statement: of the outside record a coordinator's, of a review or opinion its author's."""
    return Condition(
        f"EXISTS (SELECT 1 FROM {table} AS whole WHERE whole.id = {row}.{column} AND (whole.kind = 'board'"
        " OR (whole.kind = 'outside' AND {role} = 'coordinator')"
        " OR (whole.kind NOT IN ('outside', 'board') AND whole.created_by_id = {me})))",
        "only its author changes a statement",
    )


def _of_own_review(row: str) -> Condition:
    return Condition(
        f"EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = {row}.review_id AND whole.reviewer_id = {{me}})",
        "only the reviewer writes in a review",
    )


def _of_own_opinion(row: str) -> Condition:
    return Condition(
        f"{row}.opinion_id IS NULL"
        f" OR EXISTS (SELECT 1 FROM opinion AS whole WHERE whole.id = {row}.opinion_id AND whole.author_id = {{me}})",
        "only its author writes in an opinion",
    )


def _statement_part(table: str, column: str) -> Right:
    return Right(
        Reading.OPENED,
        _CLINICIANS,
        _CLINICIANS,
        _CLINICIANS,
        fixed=(column,),
        inserting=(_of_own_statement(table, column, "NEW"),),
        updating=(_of_own_statement(table, column, "OLD"),),
    )


def _review_part(author: str = "", reading: Reading = Reading.OPENED) -> Right:
    return Right(
        reading,
        _SPECIALISTS,
        _SPECIALISTS,
        _SPECIALISTS,
        author=author,
        fixed=("review_id",),
        inserting=(_of_own_review("NEW"),),
        updating=(_of_own_review("OLD"),),
    )


_OPINION_PART = Right(
    Reading.OPENED,
    _CLINICIANS,
    _CLINICIANS,
    _CLINICIANS,
    fixed=("opinion_id", "recommendation_id"),
    inserting=(_of_own_opinion("NEW"),),
    updating=(_of_own_opinion("OLD"),),
    with_opinion="opinion_id",
)
_RECOMMENDATION_PART = Right(Reading.OPENED, _CLINICIANS, _CLINICIANS, _CLINICIANS, fixed=("recommendation_id",))
_OF_THE_CASE = Right(Reading.CASE, _COORDINATORS, _COORDINATORS)
_OF_THE_BOARD = Right(Reading.EVERYONE, _OFFICE, _OFFICE, _OFFICE)

_CHAIRS_RECOMMENDATION = Condition(
    "NEW.approved_by_id = {me} AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held"
    " ON held.id = item.meeting_id WHERE item.id = NEW.agenda_item_id AND held.chair_id = {me})",
    "only the chair of the meeting approves its recommendations",
)
_NOT_APPROVED_BY_HAND = Condition(
    "NEW.approved_by_id IS NULL OR NEW.approved_by_id = {me}", "nobody approves in the name of another"
)
_ALL_IN = (
    "(NOT EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id AND asked.withdrawn_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM opinion AS given WHERE given.case_id = NEW.id"
    " AND given.author_id = asked.person_id AND given.signed_at IS NOT NULL))"
    " AND EXISTS (SELECT 1 FROM opinion_invitation AS asked WHERE asked.case_id = NEW.id"
    " AND asked.withdrawn_at IS NULL))"
)
_OPENED_RIGHTLY = Condition(
    "(NEW.opinions_opened_at IS NULL AND OLD.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL)"
    " OR (NEW.opinions_opened_at = OLD.opinions_opened_at"
    " AND NEW.opinions_opened_by_id IS NOT DISTINCT FROM OLD.opinions_opened_by_id)"
    " OR (OLD.opinions_opened_at IS NULL AND ((NEW.opinions_opened_by_id IS NULL AND " + _ALL_IN + ")"
    " OR (NEW.opinions_opened_by_id = {me} AND EXISTS (SELECT 1 FROM agenda_item AS item JOIN meeting AS held"
    " ON held.id = item.meeting_id WHERE item.case_id = NEW.id AND held.chair_id = {me}))))",
    "opinions open when all are in, or when the chair opens them",
)
MY_BOARDS = (
    "SELECT mine.id FROM board AS mine WHERE EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id"
    " AND seat.person_id = {me}) OR NOT EXISTS (SELECT 1 FROM board_member AS seat WHERE seat.board_id = mine.id)"
)
"""The boards of a specialist: those on whose roster they are, and those that have no roster yet."""

_OWN_CASES = (
    "SELECT asked.case_id FROM opinion_invitation AS asked WHERE asked.person_id = {me} AND asked.withdrawn_at IS NULL"
    " UNION SELECT own.case_id FROM review AS own WHERE own.reviewer_id = {me}"
    " UNION SELECT own.case_id FROM opinion AS own WHERE own.author_id = {me}"
    " UNION SELECT item.case_id FROM agenda_item AS item JOIN meeting AS held ON held.id = item.meeting_id"
    " WHERE held.chair_id = {me} OR item.presenter_id = {me}"
    " UNION SELECT item.case_id FROM agenda_item AS item JOIN attendance AS seat ON seat.meeting_id = item.meeting_id"
    " WHERE seat.person_id = {me}"
)
MY_CASES = (
    f"{_OWN_CASES} UNION SELECT given.case_id FROM case_access AS given WHERE given.person_id = {{me}}"
    " AND given.purpose = 'emergency' AND given.expires_at > {now}"
)
"""Further cases of a specialist: asked, an author, at its meeting, or let in by an emergency."""

ON_CASE = (
    "({role} IN ('coordinator', 'auditor') OR ({role} = 'administrator' AND EXISTS (SELECT 1 FROM recommendation AS"
    " decided WHERE decided.case_id = NEW.case_id AND decided.approved_at IS NOT NULL)) OR ({role} = 'specialist' AND"
    f" EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id AND (known.board_id IN ({MY_BOARDS})"
    f" OR known.id IN ({_OWN_CASES})))))"
)
"""Whether the person has to do with the case that a new row names. An emergency lets somebody read, for an hour: it
makes neither a longer ticket nor an author, who would see the case for ever."""
_CONFIRMED_BY_A_SECOND = Condition(
    "NEW.confirmed_by_id = {me} AND NEW.confirmed_by_id <> OLD.person_id"
    " AND (OLD.created_by_id IS NULL OR NEW.confirmed_by_id <> OLD.created_by_id)",
    "a second person confirms, neither who set the password anew nor whose it is",
)

RIGHTS: dict[str, Right] = {
    "absence": Right(
        Reading.EVERYONE,
        _CLINICIANS_AND_OFFICE,
        _CLINICIANS_AND_OFFICE,
        _CLINICIANS_AND_OFFICE,
        fixed=("person_id",),
        inserting=(_own_days("NEW"),),
        updating=(_own_days("OLD"),),
    ),
    "adjudication": Right(
        Reading.OPENED,
        _CLINICIANS,
        inserting=(
            Condition(
                "EXISTS (SELECT 1 FROM concordance_finding AS found JOIN review AS whole ON whole.id = found.review_id"
                " WHERE found.id = NEW.finding_id AND whole.signed_at IS NOT NULL)",
                "only what was signed is adjudicated",
            ),
            Condition(
                "NOT EXISTS (SELECT 1 FROM concordance_finding AS found WHERE found.id = NEW.finding_id"
                " AND found.rater_id = {me})",
                "nobody adjudicates what they read themselves",
            ),
        ),
    ),
    "agenda_item": Right(
        Reading.CASE,
        _COORDINATORS,
        _CLINICIANS,
        fixed=("meeting_id",),
        stamps=("started_at", "decided_at"),
        inserting=(_LISTED_BY_ITS_BOARD,),
        updating=_HELD,
    ),
    "answer": _OPINION_PART,
    "attachment": Right(Reading.ATTACHED, _OFFICE),
    "attendance": Right(
        Reading.EVERYONE, _CLINICIANS, _CLINICIANS, fixed=("meeting_id", "person_id"), inserting=_HELD, updating=_HELD
    ),
    "axis_template_line": _OF_THE_BOARD,
    "biomarker": _statement_part("diagnosis", "diagnosis_id"),
    "board": _OF_THE_BOARD,
    "board_member": _OF_THE_BOARD,
    "case_access": Right(
        Reading.OWN,
        _EVERYONE,
        author="person_id",
        inserting=(
            Condition(
                "EXISTS (SELECT 1 FROM clinical_case AS known WHERE known.id = NEW.case_id) AND (NEW.purpose ="
                " 'emergency' AND {role} = 'specialist' OR NEW.purpose <> 'emergency' AND " + ON_CASE + ")",
                "no such case",
                "TB030",
            ),
            Condition("NEW.expires_at <= {now_and_12_hours}", "a ticket lasts twelve hours at the most"),
            Condition(
                "NEW.purpose <> 'emergency' OR NEW.expires_at <= {now_and_1_hour}", "an emergency lasts one hour"
            ),
        ),
    ),
    "case_counter": Right(Reading.EVERYONE, _COORDINATORS, _COORDINATORS, fixed=("year",)),
    "checklist_item": _OF_THE_BOARD,
    "clinical_case": Right(
        Reading.CASE,
        _COORDINATORS,
        _CLINICIANS,
        fixed=("number", "patient_id", "board_id"),
        stamps=("opinions_opened_at", "withdrawn_at", "closed_at"),
        inserting=(
            Condition(
                "NEW.opinions_opened_at IS NULL AND NEW.opinions_opened_by_id IS NULL",
                "opinions are sealed until they are in",
            ),
        ),
        narrow=((SPECIALIST, ("opinions_opened_at", "opinions_opened_by_id")),),
        updating=(_OPENED_RIGHTLY,),
    ),
    "concordance_finding": _review_part("rater_id"),
    "conditional_step": _OPINION_PART,
    "consent": Right(Reading.CASE, _COORDINATORS, _COORDINATORS, _COORDINATORS),
    "considered_item": _RECOMMENDATION_PART,
    "credential_reset": Right(
        Reading.EVERYONE,
        _OFFICE,
        _OFFICE,
        stamps=("confirmed_at",),
        inserting=(Condition("NEW.confirmed_at IS NULL", "a second person confirms"),),
        updating=(_CONFIRMED_BY_A_SECOND,),
    ),
    "custody_event": Right(Reading.CASE, _COORDINATORS),
    "diagnosis": Right(
        Reading.CLINICAL,
        _CLINICIANS,
        _CLINICIANS,
        _CLINICIANS,
        fixed=("kind",),
        stamps=("frozen_at",),
        inserting=(_OUTSIDE_IS_THE_COORDINATORS,),
        updating=(
            _outside_only_freezes(
                *_OF_A_STATEMENT, "report_number", "code", "code_system", "code_version", "code_display"
            ),
            _OWN_STATEMENT,
        ),
        deleting=(_OUTSIDE_STAYS,),
    ),
    "diagnosis_axis": _statement_part("diagnosis", "diagnosis_id"),
    "discipline_need": _OF_THE_BOARD,
    "discordance_notice": Right(
        Reading.CLINICAL,
        _OFFICE,
        _OFFICE,
        inserting=(
            Condition(
                "EXISTS (SELECT 1 FROM review AS whole WHERE whole.id = NEW.review_id AND whole.signed_at IS NOT NULL)",
                "only of a signed review a notice is sent",
            ),
        ),
    ),
    "disease_code": _OF_THE_BOARD,
    "dispatch": Right(Reading.CASE, _OFFICE, _OFFICE, author="sent_by_id"),
    "dissent": Right(Reading.OPENED, _SPECIALISTS, author="person_id", stamps=("signed_at",), signature=True),
    "expected_outcome": Right(
        Reading.OPENED,
        _CLINICIANS,
        _CLINICIANS,
        _CLINICIANS,
        author="rater_id",
        authors_alone=True,
        fixed=("recommendation_id",),
    ),
    "expertise": _OF_THE_BOARD,
    "follow_up": Right(Reading.CASE, _OFFICE, _OFFICE, fixed=("recommendation_id", "days"), stamps=("recorded_at",)),
    "imported_entry": Right(Reading.OFFICE, _COORDINATORS),
    "imported_file": Right(Reading.OFFICE, _COORDINATORS),
    "letter": Right(Reading.CASE, _OFFICE, author="issued_by_id", stamps=("issued_at",)),
    "material": _OF_THE_CASE,
    "material_request": _OF_THE_CASE,
    "meeting": Right(
        Reading.EVERYONE,
        _COORDINATORS,
        _CLINICIANS,
        fixed=("board_id",),
        narrow=((SPECIALIST, ("closed_at",)),),
        stamps=("closed_at",),
        inserting=(_CHAIR_GIVEN,),
        updating=(_LEADS_MEETING, _CHAIR_KEPT),
    ),
    "opinion": Right(
        Reading.SEALED,
        _SPECIALISTS,
        _SPECIALISTS,
        author="author_id",
        authors_alone=True,
        fixed=("supersedes_id", "discipline"),
        stamps=("signed_at",),
        inserting=(
            Condition(
                "NEW.supersedes_id IS NULL OR EXISTS (SELECT 1 FROM opinion AS former WHERE former.id ="
                " NEW.supersedes_id AND former.author_id = {me} AND former.case_id = NEW.case_id)",
                "only its author revises an opinion",
            ),
        ),
        signature=True,
    ),
    "opinion_invitation": Right(Reading.CASE, _COORDINATORS, _COORDINATORS, fixed=("person_id",)),
    # Today tells what is due, of cases that nobody opened.
    "ordered_test": _review_part(reading=Reading.CLINICAL),
    "party": Right(Reading.EVERYONE, _OFFICE, _OFFICE),
    "patient": Right(Reading.PATIENT, _COORDINATORS, _COORDINATORS),
    "patient_identifier": Right(Reading.PATIENT, _COORDINATORS, _COORDINATORS, _COORDINATORS, fixed=("patient_id",)),
    "performed_act": Right(Reading.OWN, _EVERYONE),
    "person": Right(
        Reading.EVERYONE,
        _OFFICE,
        _OFFICE,
        fixed=("login",),
        inserting=(_NOT_THE_PROGRAM, _ROLE_GIVEN),
        updating=(_ROLE_KEPT, _ADMINISTRATOR_KEPT),
    ),
    "plan_component": _statement_part("treatment_plan", "plan_id"),
    "question": Right(Reading.CASE, _CLINICIANS, _COORDINATORS, fixed=("asked_by",)),
    "recommendation": Right(
        Reading.CLINICAL,
        _CLINICIANS,
        _CLINICIANS,
        fixed=("version", "agenda_item_id", "supersedes_id"),
        stamps=("read_back_at", "approved_at"),
        inserting=(_NOT_APPROVED_BY_HAND,),
        updating=(_NOT_APPROVED_BY_HAND,),
        freezing=(_CHAIRS_RECOMMENDATION,),
        signature=True,
    ),
    "recommendation_item": _RECOMMENDATION_PART,
    "referral": _OF_THE_CASE,
    "required_discipline": _OF_THE_BOARD,
    "review": Right(
        Reading.CLINICAL,
        _SPECIALISTS,
        _SPECIALISTS,
        author="reviewer_id",
        authors_alone=True,
        fixed=("kind", "amends_id", "version", "discipline", "diagnosis_id"),
        stamps=("signed_at",),
        inserting=(
            Condition(
                "NEW.amends_id IS NULL OR EXISTS (SELECT 1 FROM review AS former WHERE former.id = NEW.amends_id"
                " AND former.reviewer_id = {me} AND former.case_id = NEW.case_id)",
                "only the reviewer amends a review",
            ),
        ),
        signature=True,
    ),
    "reviewed_material": _review_part(),
    "saved_view": Right(Reading.OWN, _EVERYONE, _EVERYONE, _EVERYONE, author="person_id", authors_alone=True),
    "target_lesion": _review_part(),
    "test_result": Right(
        Reading.CLINICAL,
        _CLINICIANS,
        inserting=(
            Condition(
                "EXISTS (SELECT 1 FROM ordered_test AS asked JOIN review AS whole ON whole.id = asked.review_id"
                " WHERE asked.id = NEW.ordered_test_id AND whole.signed_at IS NOT NULL)",
                "before its review is signed, a result stands in the review",
            ),
        ),
    ),
    "treatment_option": _OPINION_PART,
    "treatment_plan": Right(
        Reading.OPENED,
        _CLINICIANS,
        _CLINICIANS,
        _CLINICIANS,
        fixed=("kind",),
        stamps=("frozen_at",),
        inserting=(_OUTSIDE_IS_THE_COORDINATORS,),
        updating=(_outside_only_freezes(*_OF_A_STATEMENT), _OWN_STATEMENT),
        deleting=(_OUTSIDE_STAYS,),
        with_opinion="plan",
    ),
    "trial": Right(Reading.EVERYONE, _CLINICIANS, _CLINICIANS, fixed=("registry_number",)),
    "trial_match": Right(
        Reading.OPENED,
        _SPECIALISTS,
        _SPECIALISTS,
        inserting=(Condition("NEW.assessed_by_id = {me}", "nobody assesses in the name of another"),),
        updating=(Condition("NEW.assessed_by_id = {me}", "nobody assesses in the name of another"),),
    ),
}

NEVER_CHANGED = ("id", "case_id", "created_at", "created_by_id")
"""Columns of every table that keep the value that a row was born with."""

TRAIL_READ = '"audit trail"'
"""What an auditor's act returned that let them read the trail for an hour, as JSON."""

NOT_THIS_ROLE = "TB006"
NOT_THE_AUTHOR = "TB007"
NOT_NOW = "TB008"
NOT_CONFIRMED = "TB009"
NOT_RIGHTFUL = "TB011"
KEEPS_ITS_VALUE = "TB012"
OF_ANOTHER_CASE = "TB013"
RESET_UNCONFIRMED = "TB014"
NO_LOGIN = "TB016"
NO_SUCH_CASE = "TB030"

FRESH_SECONDS = 120
"""How long a typed password confirms signatures."""
