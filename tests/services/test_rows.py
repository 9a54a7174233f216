"""Parts of a draft that are entered anew keep their identity, and copies state the same."""

from sqlalchemy import inspect

from tumorboard.models import OrderedTest, Plan
from tumorboard.models.base import Row, utc_now
from tumorboard.services.rows import align, copied
from tumorboard.vocabulary import PlanKind


def rows(*entries: tuple[str, str]) -> list[OrderedTest]:
    return [OrderedTest(case_id=1, name=name, result=result) for name, result in entries]


def said(tests: list[OrderedTest]) -> list[tuple[int | None, str, str]]:
    return [(test.id, test.name, test.result) for test in tests]


def kept_rows(*entries: tuple[str, str]) -> list[OrderedTest]:
    """Rows that the board already has, with their ids from 1 on."""
    kept = rows(*entries)
    for number, row in enumerate(kept, start=1):
        row.id = number
    return kept


def stated(row: Row) -> list[str]:
    """The columns that were ever set on a row."""
    return list(inspect(row).dict)


def test_rows_of_one_key_are_changed_and_the_rest_added_and_removed() -> None:
    kept = kept_rows(("CK7", ""), ("p63", ""), ("TTF1", ""))
    align(kept, rows(("TTF1", "positive"), ("Ki-67", "12 %"), ("CK7", "")), "name")
    assert said(kept) == [(3, "TTF1", "positive"), (None, "Ki-67", "12 %"), (1, "CK7", "")]


def test_rows_that_share_a_key_are_matched_in_their_order_and_none_is_lost() -> None:
    kept = kept_rows(("CK7", "block A"), ("CK7", "block B"))
    align(kept, rows(("CK7", "block A1"), ("CK7", "block B"), ("CK7", "block C")), "name")
    assert said(kept) == [(1, "CK7", "block A1"), (2, "CK7", "block B"), (None, "CK7", "block C")]
    align(kept, rows(("CK7", "block B")), "name")
    assert said(kept) == [(1, "CK7", "block B")]


def test_a_copy_is_a_new_unfrozen_row_of_the_same_case() -> None:
    (original,) = kept_rows(("CK7", "positive"))
    original.review_id = 9
    (copy,) = copied([original])
    assert (copy.case_id, copy.name, copy.result) == (1, "CK7", "positive")
    assert not {"id", "review_id", "row_version"} & set(stated(copy))
    (plan,) = copied([Plan(id=4, case_id=1, kind=PlanKind.OPINION, verbatim="Observe.", frozen_at=utc_now())])
    assert plan.verbatim == "Observe."
    assert not {"id", "frozen_at"} & set(stated(plan))
