"""Behind all grants and policies the guard of each table refuses a forged author, time, origin or whole."""

import pytest

from tests.security.people import OUTSIDER, STRANGER, Scene
from tests.security.rows import (
    IN_ROLE,
    LONG_AGO,
    TABLES,
    add,
    adding,
    attempt,
    behind_the_grants,
    changing,
    deleting_by_hand,
    now,
    open_all,
    rightful,
    row_like,
    sources,
)
from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tumorboard.database.protection_rules import PROTECTIONS
from tumorboard.database.rights_checks import kept_columns, of_known_case
from tumorboard.database.rights_rules import RIGHTS
from tumorboard.vocabulary import Role

ADDED = sorted(name for name, right in RIGHTS.items() if right.insert)
CHANGED = sorted(name for name, right in RIGHTS.items() if right.update and not PROTECTIONS[name].append_only)
AUTHORED = sorted(name for name, right in RIGHTS.items() if right.author)
ALONE = sorted(name for name, right in RIGHTS.items() if right.authors_alone)
STAMPED = sorted((name, stamp) for name, right in RIGHTS.items() for stamp in right.stamps)
STAMPED_LATER = [pair for pair in STAMPED if RIGHTS[pair[0]].update]
KNOWN = sorted(name for name, right in RIGHTS.items() if of_known_case(TABLES[name], right))
NARROW = sorted(name for name, right in RIGHTS.items() if right.narrow)
KEPT = sorted(
    (name, column)
    for name in CHANGED
    for column in kept_columns(TABLES[name], RIGHTS[name])
    if column not in {"id", "case_id"}
)
WHOLES = sorted(
    (name, column.name)
    for name in RIGHTS
    for column in TABLES[name].columns
    for key in column.foreign_keys
    if "case_id" in TABLES[name].columns
    and column.name != "case_id"
    and "case_id" in TABLES[key.column.table.name].columns
)
"""Each table with each of its columns that names a part of the same case."""


@pytest.mark.parametrize("name", ADDED)
def test_nobody_writes_in_the_name_of_another(scene: Scene, name: str) -> None:
    login, values = rightful(scene, name)
    behind_the_grants(scene, name)
    for other in (scene.facts.people[OUTSIDER], None):
        told = attempt(scene, login, adding(name, values | {"created_by_id": other}))
        assert told == f"TB007 {name} names who wrote it"


@pytest.mark.parametrize("name", ADDED)
def test_nobody_adds_a_row_whom_no_row_of_the_board_names(scene: Scene, name: str) -> None:
    _, values = rightful(scene, name)
    behind_the_grants(scene, name)
    stranger = STRANGER if scene.shared else "nobody"
    assert attempt(scene, stranger, adding(name, values)) == f"TB006 this role adds no {name}"


@pytest.mark.parametrize("name", CHANGED)
def test_nor_do_they_change_or_take_one(scene: Scene, name: str) -> None:
    person = scene.facts.people[IN_ROLE[max(RIGHTS[name].update)][0]]
    made = add(scene, name, row_like(scene, name, sources(scene, name)[0], person))
    behind_the_grants(scene, name)
    stranger = STRANGER if scene.shared else "nobody"
    assert attempt(scene, stranger, changing(name, made)) == f"TB006 this role changes no {name}"
    if RIGHTS[name].delete:
        assert attempt(scene, stranger, deleting_by_hand(name, made)) == f"TB006 this role takes no {name} away"


@pytest.mark.parametrize("name", AUTHORED)
def test_nobody_forges_the_author(scene: Scene, name: str) -> None:
    login, values = rightful(scene, name)
    behind_the_grants(scene, name)
    other = scene.facts.people[OUTSIDER]
    told = attempt(scene, login, adding(name, values | {RIGHTS[name].author: other}))
    assert told == f"TB007 {name} names who wrote it"


@pytest.mark.parametrize("name", ADDED)
def test_every_row_begins_with_its_first_version(scene: Scene, name: str) -> None:
    login, values = rightful(scene, name)
    behind_the_grants(scene, name)
    for version in (0, 2, 1000):
        told = attempt(scene, login, adding(name, values | {"row_version": version}))
        assert told == f"TB012 {name} begins with its first version"


@pytest.mark.parametrize("name", ADDED)
def test_no_row_is_written_at_another_time(scene: Scene, name: str) -> None:
    login, values = rightful(scene, name)
    behind_the_grants(scene, name)
    for column in ("created_at", *RIGHTS[name].stamps):
        for moment in (now() + LONG_AGO, now() - LONG_AGO):
            told = attempt(scene, login, adding(name, values | {column: moment}))
            assert told == "TB008 the time is not now; look at the clock of this computer", column


@pytest.mark.parametrize(("name", "column"), STAMPED_LATER)
def test_no_moment_is_filled_with_another_time(scene: Scene, name: str, column: str) -> None:
    told = set()
    for number in sources(scene, name):
        for role in sorted(RIGHTS[name].update):
            for login in IN_ROLE[role]:
                values = row_like(scene, name, number, scene.facts.people[login])
                open_all(scene, login)
                made = add(scene, name, values)
                for moment in (now() + LONG_AGO, now() - LONG_AGO):
                    told.add(attempt(scene, login, changing(name, made, **{column: moment})).partition(" ")[0])
        if "TB008" in told:
            break
    assert "TB008" in told
    assert "" not in told


@pytest.mark.parametrize(("name", "column"), KEPT)
def test_no_row_changes_its_origin(scene: Scene, name: str, column: str) -> None:
    role = max(RIGHTS[name].update)
    login = IN_ROLE[role][0]
    made = add(scene, name, row_like(scene, name, sources(scene, name)[0], scene.facts.people[login]))
    kind = str(TABLES[name].columns[column].type).upper()
    other = f"{column} || 'x'"
    if TABLES[name].columns[column].foreign_keys or "INT" in kind:
        other = str(scene.facts.missing)
    elif "DATE" in kind:
        other = f"{column} + interval '1 hour'" if scene.shared else f"datetime({column}, '+1 hour')"
    sql = f"UPDATE {name} SET row_version = row_version + 1, {column} = {other} WHERE id = {made}"
    if scene.shared and column != "created_at":
        with scene.sit(login) as seat:
            seat.refuses(sql, f"permission denied for table {name}")
    behind_the_grants(scene, name)
    with scene.sit(login) as seat:
        seat.refuses(sql, f"TB012 {name} keeps its origin")


@pytest.mark.parametrize("name", ALONE)
def test_only_its_author_changes_a_row(scene: Scene, name: str) -> None:
    role = max(RIGHTS[name].update)
    author, *others = IN_ROLE[role]
    made = add(scene, name, row_like(scene, name, sources(scene, name)[0], scene.facts.people[author]))
    behind_the_grants(scene, name)
    assert attempt(scene, author, changing(name, made)) == ""
    for other in others:
        assert attempt(scene, other, changing(name, made)) == f"TB007 only its author changes {name}"
        if RIGHTS[name].delete:
            told = attempt(scene, other, deleting_by_hand(name, made))
            assert told == f"TB007 only its author changes {name}"


@pytest.mark.parametrize("name", KNOWN)
def test_nobody_writes_about_a_case_that_is_not_theirs(scene: Scene, name: str) -> None:
    facts = scene.facts
    _, values = rightful(scene, name)
    behind_the_grants(scene, name)
    right = RIGHTS[name]
    if Role.SPECIALIST in right.insert:
        me = facts.people[OUTSIDER]
        mine = {"created_by_id": me, "case_id": facts.case} | ({right.author: me} if right.author else {})
        assert attempt(scene, OUTSIDER, adding(name, values | mine)) == "TB030 no such case"
        told = attempt(scene, OUTSIDER, adding(name, values | mine | {"case_id": facts.missing}))
        assert told == "TB030 no such case"
    if Role.ADMINISTRATOR in right.insert:
        me = facts.people[ADMINISTRATOR]
        mine = {"created_by_id": me, "case_id": facts.case} | ({right.author: me} if right.author else {})
        assert attempt(scene, ADMINISTRATOR, adding(name, values | mine)) == "TB030 no such case"


def other_whole(scene: Scene, name: str, column: str, case: int) -> int:
    """A row of another case that a part could name, or of none where only one case has any."""
    (key,) = TABLES[name].columns[column].foreign_keys
    number: int | None = scene.owner.value(f"SELECT min(id) FROM {key.column.table.name} WHERE case_id <> {case}")
    return number or scene.facts.missing


@pytest.mark.parametrize(("name", "column"), WHOLES)
def test_no_row_names_a_part_of_another_case(scene: Scene, name: str, column: str) -> None:
    login, values = rightful(scene, name)
    behind_the_grants(scene, name)
    other = other_whole(scene, name, column, values["case_id"])
    for number in (other, scene.facts.missing):
        told = attempt(scene, login, adding(name, values | {column: number}))
        assert told == f"TB013 {name} belongs to another case"


@pytest.mark.parametrize(
    ("name", "column"),
    [pair for pair in WHOLES if pair[0] in CHANGED and pair[1] not in kept_columns(TABLES[pair[0]], RIGHTS[pair[0]])],
)
def test_no_row_comes_to_name_a_part_of_another_case(scene: Scene, name: str, column: str) -> None:
    told = set()
    for number in sources(scene, name):
        for role in sorted(RIGHTS[name].update):
            for login in IN_ROLE[role]:
                values = row_like(scene, name, number, scene.facts.people[login])
                made = add(scene, name, values)
                other = other_whole(scene, name, column, values["case_id"])
                open_all(scene, login)
                told.add(attempt(scene, login, changing(name, made, **{column: other})))
        if f"TB013 {name} belongs to another case" in told:
            break
    assert f"TB013 {name} belongs to another case" in told
    assert "" not in told


@pytest.mark.parametrize("name", NARROW)
def test_some_roles_change_little_of_a_row(scene: Scene, name: str) -> None:
    chair, facts = CHAIR, scene.facts
    number = facts.case if name == "clinical_case" else scene.owner.value("SELECT max(id) FROM meeting")
    ((_, columns),) = RIGHTS[name].narrow
    other = {"clinical_case": "summary", "meeting": "place"}[name]
    with scene.sit(chair) as seat:
        sql = f"UPDATE {name} SET row_version = row_version + 1, {other} = 'x' WHERE id = {number}"
        assert other not in columns
        if scene.shared:
            seat.refuses(sql, f"permission denied for table {name}")
    behind_the_grants(scene, name)
    with scene.sit(chair) as seat:
        seat.refuses(sql, f"TB011 a specialist changes little of {name}")
    assert attempt(scene, COORDINATOR, changing(name, number, **{other: "x"})) == ""


def test_specialists_enter_no_absence_of_others(scene: Scene) -> None:
    facts, words = scene.facts, "TB011 specialists enter their own absences only"
    me, other = facts.people[PATHOLOGIST], facts.people[CHAIR]
    mine = row_like(scene, "absence", sources(scene, "absence")[0], me, person_id=me, deputy_id=None)
    theirs = mine | {"person_id": other}
    behind_the_grants(scene, "absence")
    assert attempt(scene, PATHOLOGIST, adding("absence", mine)) == ""
    assert attempt(scene, PATHOLOGIST, adding("absence", theirs)) == words
    made = add(scene, "absence", theirs)
    assert attempt(scene, PATHOLOGIST, changing("absence", made)) == words
    assert attempt(scene, PATHOLOGIST, deleting_by_hand("absence", made)) == words
    assert attempt(scene, CHAIR, changing("absence", made)) == ""
    coordinators = theirs | {"created_by_id": facts.people[COORDINATOR]}
    assert attempt(scene, COORDINATOR, adding("absence", coordinators)) == ""


REVIEW_PARTS = ("concordance_finding", "ordered_test", "reviewed_material", "target_lesion")
OPINION_PARTS = ("answer", "conditional_step", "treatment_option")
STATEMENT_PARTS = {"biomarker": "diagnosis", "diagnosis_axis": "diagnosis", "plan_component": "treatment_plan"}


@pytest.mark.parametrize("name", REVIEW_PARTS)
def test_only_the_reviewer_writes_in_a_review(scene: Scene, name: str) -> None:
    facts, words = scene.facts, "TB011 only the reviewer writes in a review"
    login, values = rightful(scene, name)
    other = RADIOLOGIST if login == PATHOLOGIST else PATHOLOGIST
    behind_the_grants(scene, name)
    foreign = {"created_by_id": facts.people[other]} | (
        {RIGHTS[name].author: facts.people[other]} if RIGHTS[name].author else {}
    )
    assert attempt(scene, other, adding(name, values | foreign)) == words
    made = add(scene, name, values)
    assert attempt(scene, other, changing(name, made)) == words
    assert attempt(scene, other, deleting_by_hand(name, made)) == words


@pytest.mark.parametrize("name", OPINION_PARTS)
def test_only_its_author_writes_in_an_opinion(scene: Scene, name: str) -> None:
    facts, words = scene.facts, "TB011 only its author writes in an opinion"
    number = scene.owner.value(f"SELECT min(id) FROM {name} WHERE opinion_id = {facts.draft}")
    mine = row_like(scene, name, number, facts.people[RADIOLOGIST])
    behind_the_grants(scene, name)
    assert attempt(scene, RADIOLOGIST, adding(name, mine)) == ""
    made = add(scene, name, mine)
    for other in (CHAIR, COORDINATOR, ONCOLOGIST):
        assert attempt(scene, other, adding(name, mine | {"created_by_id": facts.people[other]})) == words
        assert attempt(scene, other, changing(name, made)) == words
        assert attempt(scene, other, deleting_by_hand(name, made)) == words


@pytest.mark.parametrize("name", sorted(STATEMENT_PARTS))
@pytest.mark.parametrize("kind", ["outside", "own"])
def test_only_whose_it_is_writes_in_a_statement(scene: Scene, name: str, kind: str) -> None:
    facts, parent = scene.facts, STATEMENT_PARTS[name]
    words = "TB011 only its author changes a statement"
    column = "plan_id" if parent == "treatment_plan" else "diagnosis_id"
    where, author, others = f"kind = 'outside' AND case_id = {facts.case}", COORDINATOR, (CHAIR, PATHOLOGIST)
    if kind == "own":
        (author, stated) = (RADIOLOGIST, "opinion") if parent == "treatment_plan" else (PATHOLOGIST, "review")
        where = f"kind = '{stated}' AND created_by_id = {facts.people[author]} AND frozen_at IS NULL"
        others = (CHAIR, COORDINATOR)
    whole = scene.owner.value(f"SELECT max(id) FROM {parent} WHERE {where}")
    given = {column: whole, "case_id": facts.case, "name" if name == "biomarker" else "label": "another"}
    mine = row_like(scene, name, sources(scene, name)[0], facts.people[author], **given)
    behind_the_grants(scene, name)
    assert attempt(scene, author, adding(name, mine)) == ""
    made = add(scene, name, mine)
    for other in others:
        assert attempt(scene, other, adding(name, mine | {"created_by_id": facts.people[other]})) == words
        assert attempt(scene, other, changing(name, made)) == words
        assert attempt(scene, other, deleting_by_hand(name, made)) == words


@pytest.mark.parametrize("name", ["diagnosis", "treatment_plan"])
def test_the_outside_record_is_the_coordinator_s(scene: Scene, name: str) -> None:
    facts, words = scene.facts, "TB011 the outside record is kept by coordinators"
    case = add(scene, "clinical_case", row_like(scene, "clinical_case", facts.case, facts.people[COORDINATOR]))
    given = {"kind": "outside", "case_id": case}
    outside = row_like(scene, name, sources(scene, name)[0], facts.people[CHAIR], **given)
    behind_the_grants(scene, name)
    assert attempt(scene, CHAIR, adding(name, outside)) == words
    kims = outside | {"created_by_id": facts.people[COORDINATOR]}
    assert attempt(scene, COORDINATOR, adding(name, kims)) == ""
    made = add(scene, name, kims)
    kept = ["verbatim", "stated_by", "institution"]
    kept += ["report_number", "code", "code_system", "code_version", "code_display"] if name == "diagnosis" else []
    for column in kept:
        assert attempt(scene, CHAIR, changing(name, made, **{column: "x"})) == words, column
    assert attempt(scene, CHAIR, changing(name, made, stated_on=now().date())) == words
    assert attempt(scene, CHAIR, deleting_by_hand(name, made)) == words
    # Whoever signs first freezes it.
    assert attempt(scene, CHAIR, changing(name, made, frozen_at=now())) == ""
    assert attempt(scene, COORDINATOR, changing(name, made, verbatim="x")) == ""
    assert attempt(scene, COORDINATOR, deleting_by_hand(name, made)) == ""


@pytest.mark.parametrize(("name", "kind"), [("diagnosis", "review"), ("treatment_plan", "opinion")])
def test_a_statement_is_its_author_s(scene: Scene, name: str, kind: str) -> None:
    facts, words = scene.facts, "TB011 only its author changes a statement"
    given = {"kind": kind, "case_id": facts.case}
    mine = row_like(scene, name, sources(scene, name)[0], facts.people[PATHOLOGIST], **given)
    made = add(scene, name, mine)
    behind_the_grants(scene, name)
    for other in (CHAIR, COORDINATOR):
        assert attempt(scene, other, changing(name, made, verbatim="x")) == words
        assert attempt(scene, other, deleting_by_hand(name, made)) == words
    assert attempt(scene, PATHOLOGIST, changing(name, made, verbatim="x")) == ""


@pytest.mark.parametrize("name", ["agenda_item", "attendance"])
def test_only_a_coordinator_or_the_chair_runs_a_meeting(scene: Scene, name: str) -> None:
    facts, words = scene.facts, "TB011 only a coordinator or the chair runs a meeting"
    _, values = rightful(scene, name)
    made = add(scene, name, values)
    behind_the_grants(scene, name)
    other = values | {"created_by_id": facts.people[PATHOLOGIST]}
    if Role.SPECIALIST in RIGHTS[name].insert:
        assert attempt(scene, PATHOLOGIST, adding(name, other)) == words
        assert attempt(scene, CHAIR, adding(name, values | {"created_by_id": facts.people[CHAIR]})) == ""
    assert attempt(scene, PATHOLOGIST, changing(name, made)) == words
    assert attempt(scene, CHAIR, changing(name, made)) == ""


def test_no_meeting_takes_the_case_of_another_board(scene: Scene) -> None:
    login, values = rightful(scene, "agenda_item")
    me, words = scene.facts.people[login], "TB011 a meeting takes cases of its own board"
    board = add(scene, "board", row_like(scene, "board", sources(scene, "board")[0], me))
    own = row_like(scene, "meeting", values["meeting_id"], me, board_id=board)
    elsewhere = add(scene, "meeting", own)
    case = add(scene, "clinical_case", row_like(scene, "clinical_case", values["case_id"], me, board_id=board))
    open_all(scene, login)
    behind_the_grants(scene, "agenda_item")
    assert attempt(scene, login, adding("agenda_item", values | {"meeting_id": elsewhere})) == words
    assert attempt(scene, login, adding("agenda_item", values | {"case_id": case})) == words
    assert attempt(scene, login, adding("agenda_item", values | {"meeting_id": elsewhere, "case_id": case})) == ""
    assert attempt(scene, login, adding("agenda_item", values)) == ""


def test_only_a_coordinator_or_the_chair_closes_a_meeting(scene: Scene) -> None:
    number = scene.owner.value("SELECT max(id) FROM meeting WHERE closed_at IS NULL")
    behind_the_grants(scene, "meeting")
    told = attempt(scene, PATHOLOGIST, changing("meeting", number, closed_at=now()))
    assert told == "TB011 only a coordinator or the chair runs a meeting"
    assert attempt(scene, CHAIR, changing("meeting", number, closed_at=now())) == ""


def test_nobody_amends_the_review_of_another(scene: Scene) -> None:
    facts = scene.facts
    me = facts.people[PATHOLOGIST]
    foreign = scene.owner.value(f"SELECT max(id) FROM review WHERE reviewer_id <> {me} AND case_id = {facts.case}")
    own = scene.owner.value(f"SELECT max(id) FROM review WHERE reviewer_id = {me} AND case_id = {facts.case}")
    mine = row_like(scene, "review", own, me, amends_id=own)
    mine["diagnosis_id"] = add(scene, "diagnosis", row_like(scene, "diagnosis", mine["diagnosis_id"], me))
    behind_the_grants(scene, "review")
    told = attempt(scene, PATHOLOGIST, adding("review", mine | {"amends_id": foreign}))
    assert told == "TB011 only the reviewer amends a review"
    assert attempt(scene, PATHOLOGIST, adding("review", mine)) == ""


def test_nobody_assesses_a_trial_in_the_name_of_another(scene: Scene) -> None:
    login, values = rightful(scene, "trial_match")
    made = add(scene, "trial_match", values)
    behind_the_grants(scene, "trial_match")
    words = "TB011 nobody assesses in the name of another"
    other = scene.facts.people[OUTSIDER]
    assert attempt(scene, login, adding("trial_match", values | {"assessed_by_id": other})) == words
    assert attempt(scene, login, changing("trial_match", made, assessed_by_id=other)) == words
    assert attempt(scene, login, changing("trial_match", made, criterion="x")) == ""
