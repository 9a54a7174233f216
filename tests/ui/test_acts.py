"""When two acts of a person are the same one."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from tumorboard.errors import DatabaseError, InvalidInputError
from ui.acts import Act, Acts


@dataclass(frozen=True)
class Say:
    """A command."""

    words: str


def work(act: UUID) -> UUID:
    return act


def test_equal_acts_are_one_until_somebody_heard_what_became_of_them() -> None:
    acts = Acts()
    first = acts.meant(work, Say, Say("a"))
    assert acts.meant(work, Say, Say("a"))() == first() == first.key
    first.settle()
    assert acts.meant(work, Say, Say("a")).key != first.key


def test_other_words_another_service_and_another_page_are_other_acts() -> None:
    acts = Acts()
    keys = {
        acts.meant(work, Say, Say("a")).key,
        acts.meant(work, Say, Say("b")).key,
        acts.meant(work, Act, Say("a")).key,
        acts.meant(work, Say, Say("a"), "what was seen").key,
        Acts().meant(work, Say, Say("a")).key,
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    ("error", "same"), [(DatabaseError("The server is gone."), True), (InvalidInputError("No."), False)]
)
def test_only_an_act_of_which_nobody_knows_what_became_keeps_its_key(error: Exception, same: bool) -> None:
    acts = Acts()
    first = acts.meant(work, Say, Say("a"))
    first.settle(error)
    assert (acts.meant(work, Say, Say("a")).key == first.key) is same
