"""A case stands where the facts put it: the furthest point counts, and an ending goes before all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.queries.status import StatusFacts, case_status
from tumorboard.vocabulary import CaseStatus

NOTHING = StatusFacts(
    withdrawn=False,
    closed=False,
    followed_up=False,
    letter_sent=False,
    recommended=False,
    discussed=False,
    listed=False,
    ready=False,
    outside_known=False,
)
COLLECTING = replace(NOTHING, outside_known=True)
READY = replace(COLLECTING, ready=True)
LISTED = replace(READY, listed=True)
DISCUSSED = replace(LISTED, listed=False, discussed=True)
RECOMMENDED = replace(DISCUSSED, recommended=True)
LETTER_SENT = replace(RECOMMENDED, letter_sent=True)
IN_FOLLOW_UP = replace(LETTER_SENT, followed_up=True)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        (NOTHING, CaseStatus.DRAFT),
        (replace(NOTHING, ready=True), CaseStatus.DRAFT),
        (COLLECTING, CaseStatus.COLLECTING),
        (READY, CaseStatus.READY),
        (LISTED, CaseStatus.LISTED),
        (replace(COLLECTING, listed=True), CaseStatus.LISTED),
        (DISCUSSED, CaseStatus.DISCUSSED),
        (replace(DISCUSSED, listed=True), CaseStatus.DISCUSSED),
        (RECOMMENDED, CaseStatus.RECOMMENDED),
        (LETTER_SENT, CaseStatus.LETTER_SENT),
        (IN_FOLLOW_UP, CaseStatus.IN_FOLLOW_UP),
        (replace(IN_FOLLOW_UP, closed=True), CaseStatus.CLOSED),
        (replace(NOTHING, closed=True), CaseStatus.CLOSED),
        (replace(IN_FOLLOW_UP, closed=True, withdrawn=True), CaseStatus.WITHDRAWN),
        (replace(NOTHING, withdrawn=True), CaseStatus.WITHDRAWN),
    ],
)
def test_the_furthest_fact_decides(facts: StatusFacts, status: CaseStatus) -> None:
    assert case_status(facts) is status


@given(facts=st.builds(StatusFacts, *[st.booleans()] * 9), name=st.sampled_from(StatusFacts.__slots__))
def test_one_more_fact_never_takes_a_case_back(facts: StatusFacts, name: str) -> None:
    order = [*CaseStatus]
    more = replace(facts, **{name: True})
    assert order.index(case_status(more)) >= order.index(case_status(facts))
