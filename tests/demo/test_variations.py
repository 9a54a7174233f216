"""Further cases: any number, the same for the same seed, in every state before a meeting."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tumorboard.database.opening import create_board
from tumorboard.demo import build_demo
from tumorboard.demo.days import Days
from tumorboard.demo.variations import variation
from tumorboard.queries.agenda import read_agenda
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.vocabulary import CaseStatus

DAYS = Days(date(2026, 11, 20))


def test_the_same_seed_gives_the_same_patients() -> None:
    assert [variation(DAYS, 1, number) for number in range(1, 30)] == [
        variation(DAYS, 1, number) for number in range(1, 30)
    ]


def test_another_seed_gives_other_patients() -> None:
    names = [[variation(DAYS, seed, number).patient.family_name for number in range(1, 30)] for seed in (1, 2)]
    assert names[0] != names[1]


def test_every_disease_is_seen_in_every_state() -> None:
    stories = [variation(DAYS, 1, number) for number in range(1, 17)]
    seen = {
        (story.intake.site, bool(story.materials), bool(story.reviews), story.next_listing is not None)
        for story in stories
    }
    assert len(seen) == 16


@pytest.mark.long
def test_many_cases_fill_every_state_and_do_not_crowd_the_next_agenda(tmp_path: Path) -> None:
    database = create_board(str(tmp_path / "board.sqlite"))
    demo = build_demo(database, cases=44, seed=7)
    assert len(set(demo.case_numbers)) == 44
    rows = database.read(list_cases, CaseFilter())
    states = Counter(row.status for row in rows)
    assert set(states) == {
        CaseStatus.DRAFT,
        CaseStatus.COLLECTING,
        CaseStatus.READY,
        CaseStatus.LISTED,
        CaseStatus.RECOMMENDED,
    }
    agenda = database.read(read_agenda, demo.next_meeting_id)
    database.close()
    assert len(agenda.items) == 8
    assert all(item.ready for item in agenda.items)
