"""A variant that may be inherited, a test that is awaited, and the result that brings the case back. By keyboard."""

import json
from dataclasses import replace

import pytest

from tests.journeys.conftest import SitDown
from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tumorboard.cli import main
from tumorboard.errors import GateError
from tumorboard.services.gates import missing_for_approval
from tumorboard.services.recommendations import load_recommendation
from tumorboard.vocabulary import Consideration, ConsideredTopic


def enter_variant(person: Person, case: CaseFile) -> None:
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Molecular")
    person.focus("Add a variant or biomarker", backwards=True)
    person.press("Space")
    person.write("BRCA1")
    for name, words in (
        ("Variant: wording", "c.68_69del"),
        ("Variant: significance", "Pathogenic"),
        ("Variant: level of evidence, with its scheme", "ESCAT I"),
        ("Variant: method", "NGS"),
        ("Variant: specimen", "Blood"),
    ):
        person.fill(name, words)
    person.tick("Variant: germline, or may be inherited")
    person.fill("Comment to the board", "Cascade testing.")
    person.tick("Add a test")
    person.write("PALB2 and CHEK2 panel")
    person.fill("Result due on 1", "2026-11-20")
    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_shown("The review is signed.")


def enter_result(person: Person, case: CaseFile) -> None:
    person.press("Ctrl+1")
    person.wait_until_shown("Result due", "PALB2 and CHEK2 panel")
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Molecular")
    person.wait_until_shown("○ Overdue since 20 Nov 2026")
    person.tick("Enter a result…")
    person.write("No further variant")
    person.focus("Present the case to the board again", backwards=True)
    person.press("Space")
    person.focus("Result, in the words of its report")
    person.press("Return")
    person.wait_until_shown("The result is recorded. The review stays as it was signed.", "✓ Back to the board")
    person.press("Ctrl+1")
    person.wait_until_shown("A result came: back to the board", "Abara, Ngozi")
    person.wait_until_gone("Result due")


def test_a_result_brings_the_case_back_and_the_family_is_not_forgotten(
    practice: Clinic, sit_down: SitDown, capsys: pytest.CaptureFixture[str]
) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    enter_variant(sit_down(PATHOLOGIST), case)
    item = case.discuss()
    coordinator = sit_down(COORDINATOR)
    enter_result(coordinator, case)
    case.list_on(practice.schedule())
    coordinator.press("Ctrl+2")
    coordinator.press("Ctrl+1")
    coordinator.wait_until_gone("A result came: back to the board")

    draft = case.draft(item)
    recommendation_id = case.recommend(draft)
    case.read_back(recommendation_id)
    chair = sit_down(CHAIR)
    chair.find("abara", case.number, "Abara, Ngozi")
    chair.open_tab("Recommendation")
    chair.wait_until_shown("BRCA1 may be inherited", "Germline testing: BRCA1 may be inherited")
    with pytest.raises(GateError, match="BRCA1 may be inherited"):
        case.approve(recommendation_id)
    considered = {ConsideredTopic.GERMLINE_TESTING: (Consideration.RECOMMENDED, "Family")}
    seen = case.recommendation().row_version
    case.recommend(replace(draft, recommendation_id=recommendation_id, seen_version=seen, considered=considered))
    case.read_back(recommendation_id)
    missing = practice.database.read(
        lambda session: missing_for_approval(session, load_recommendation(session, recommendation_id, None))
    )
    assert missing == []
    case.approve(recommendation_id)

    capsys.readouterr()
    assert main(["--board", practice.database.location, "case", "show", case.number, "--json"]) == 0
    (review,) = json.loads(capsys.readouterr().out)["case"]["reviews"]
    (axis,) = review["diagnosis"]["axes"]
    assert (axis["significance"], axis["evidence_level"], axis["germline"]) == ("Pathogenic", "ESCAT I", True)
    (test,) = review["tests"]
    assert [(each["result"], each["to_board"]) for each in test["results"]] == [("No further variant", True)]
