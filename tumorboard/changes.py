"""Which records a write made stale: what open pages need to know to read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that one committed write touched, by kind."""

    cases: frozenset[int] = frozenset()
    meetings: frozenset[int] = frozenset()
    patients: frozenset[int] = frozenset()
    people: bool = False

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.cases or self.meetings or self.patients or self.people)
