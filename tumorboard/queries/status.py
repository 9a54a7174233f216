"""Where a case stands, from facts alone."""

from dataclasses import dataclass

from tumorboard.vocabulary import CaseStatus


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What decides a case's status. `ready`: every critical material is here (`concordance.readiness`)."""

    withdrawn: bool
    closed: bool
    followed_up: bool
    letter_sent: bool
    recommended: bool
    discussed: bool
    listed: bool
    ready: bool
    outside_known: bool


def case_status(facts: StatusFacts) -> CaseStatus:
    """The furthest point that the facts support; withdrawal and closing go before all."""
    steps = (
        (facts.withdrawn, CaseStatus.WITHDRAWN),
        (facts.closed, CaseStatus.CLOSED),
        (facts.followed_up, CaseStatus.IN_FOLLOW_UP),
        (facts.letter_sent, CaseStatus.LETTER_SENT),
        (facts.recommended, CaseStatus.RECOMMENDED),
        (facts.discussed, CaseStatus.DISCUSSED),
        (facts.listed, CaseStatus.LISTED),
        (facts.ready and facts.outside_known, CaseStatus.READY),
        (facts.outside_known, CaseStatus.COLLECTING),
    )
    for holds, status in steps:
        if holds:
            return status
    return CaseStatus.DRAFT
