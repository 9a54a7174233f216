"""Which version came before which: the amendments of a review, the revisions of an opinion, the recommendations."""

from collections.abc import Sequence
from typing import TypeVar

from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot, RecommendationSnapshot

V = TypeVar("V", ReviewSnapshot, OpinionSnapshot, RecommendationSnapshot)


def earlier_versions(version: V, versions: Sequence[V]) -> tuple[V, ...]:
    """What a version replaced or is to replace, oldest first; () for a first version.

    A link that leads nowhere, or back, ends it.
    """
    by_id = {each.id: each for each in versions}
    chain: list[V] = []
    seen = {version.id}
    before = by_id.get(_replaced(version) or 0)
    while before is not None and before.id not in seen:
        chain.append(before)
        seen.add(before.id)
        before = by_id.get(_replaced(before) or 0)
    return tuple(reversed(chain))


def version_number(version: ReviewSnapshot | OpinionSnapshot | RecommendationSnapshot, case: CaseSnapshot) -> int:
    """The number of a version, from 1; that of an opinion is its place among its revisions."""
    if isinstance(version, OpinionSnapshot):
        return len(earlier_versions(version, case.opinions)) + 1
    return version.version


def _replaced(version: ReviewSnapshot | OpinionSnapshot | RecommendationSnapshot) -> int | None:
    return version.amends_id if isinstance(version, ReviewSnapshot) else version.supersedes_id
