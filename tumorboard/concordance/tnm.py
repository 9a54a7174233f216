"""TNM: read a classification, and compare an outside one with the one of the review.

Nothing here knows what a category means for any organ, and no stage group is derived.
"""

import re
from typing import Literal

from tumorboard.concordance.proposal import Proposal
from tumorboard.concordance.tnm_grammar import read_tnm
from tumorboard.concordance.tnm_notation import LETTERS, Tnm, TnmComponent, TnmError
from tumorboard.vocabulary import Agreement

__all__ = [
    "Tnm",
    "TnmComponent",
    "TnmError",
    "compare_tnm",
    "parse_tnm",
    "propose_component",
    "same_edition",
    "stage_shift",
]

# Ta and Tis share a rank: neither is above the other in general.
_RANK = {"0": 0, "a": 1, "is": 1, "1": 2, "2": 3, "3": 4, "4": 5}


def parse_tnm(text: str, edition: str | None = None) -> Tnm:
    """Read a TNM classification, or a single component of one such as "pN0(i+)".

    T, N and M stand in this order, then any of G, L (or Ly), V, Pn, R and S; between them stands a space, comma,
    semicolon, slash or nothing. Case is tolerated. `tumorboard.concordance.tnm_grammar` says how spellings with two
    readings are read.

    A missing prefix is read, with a warning, as follows: T as c; N with the prefix written on T, else as c; M as c,
    or as rc or a where T or N is written with r or a. So `pT2N1M0` is pT2 pN1 cM0, as the AJCC writes it. After a
    lone y or r, c is read. The prefix u (ultrasound, German use) is kept and counts as clinical. `pM0` and `MX` are
    read with a warning.

    Args:
        text: The notation, at most 250 characters.
        edition: The edition of the TNM manual as stated, such as "8" or "AJCC 8"; None where it is not stated.

    Returns:
        The classification. `str()` of it is the canonical spelling and parses to an equal value.

    Raises:
        TnmError: The text is not TNM notation; with a sentence and the position.
    """
    return read_tnm(text, edition)


def same_edition(one: str | None, other: str | None) -> bool:
    """Whether two statements of an edition mean the same: "8", "8th edition" and "AJCC 8" do, AJCC 8 and UICC 8 do not.

    Two editions that are both not stated count as the same, since nothing says otherwise; a stated one and one not
    stated do not.
    """
    words_of_one, words_of_other = (re.findall(r"[a-z]+|[0-9]+", (edition or "").lower()) for edition in (one, other))
    numbers = [next((word for word in words if word.isdigit()), "") for words in (words_of_one, words_of_other)]
    bodies = [{"ajcc", "uicc"}.intersection(words) for words in (words_of_one, words_of_other)]
    if bodies[0] and bodies[1] and bodies[0] != bodies[1]:
        return False
    if numbers[0] or numbers[1]:
        return numbers[0] == numbers[1]
    return words_of_one == words_of_other


def compare_tnm(outside: Tnm, review: Tnm) -> dict[str, Agreement]:
    """Compare two classifications component by component.

    Returns:
        For each of "T", "N" and "M" that either side has, the class that `propose_component` gives.
    """
    proposals = {letter: propose_component(outside, review, letter) for letter in LETTERS}
    return {letter: proposal.agreement for letter, proposal in proposals.items() if proposal is not None}


def propose_component(outside: Tnm, review: Tnm, letter: str) -> Proposal | None:
    """Compare one component; the class is the same whichever side is the outside one.

    * NEW: the component is missing on one side or has the category X there. No edition or time class matters then.
    * NOT_COMPARABLE: the editions are not the same (`same_edition`), or the time classes differ (c, p, yc, yp, each
      also with r; autopsy). For M, c and p do not differ in time: they only say whether a metastasis was confirmed
      under the microscope, so that cM0 against pM1 stays the major difference that it is.
    * MAJOR: another main category, as N0 against N1, or T1 against Tis.
    * AGREES: equal in all that is compared. Extras (G, L, V, Pn, R, S) are axes of their own.
    * REFINED: the same main category, and one side says more: T1 and T1c, N0 and N0(i+), M1 and M1(OSS).
    * MINOR: the same main category with two different subdivisions (T1a, T1b) or two statements of which neither
      holds the other (N0(i-), N0(i+)); or only (m), (s), a count, (sn), (f) or the numbers of nodes differ.

    Args:
        outside: The outside classification.
        review: The one of the second reading.
        letter: "T", "N" or "M".

    Returns:
        The proposal, or None if neither side has the component.
    """
    first, second = outside.component(letter), review.component(letter)
    if first is None or second is None:
        present = first or second
        if present is None:
            return None
        side = "review" if first is None else "outside reading"
        return Proposal(Agreement.NEW, f"Only the {side} states {letter}: {present}.")
    pair = f"{first} against {second}"
    if (first.category == "X") != (second.category == "X"):
        return Proposal(Agreement.NEW, f"{pair}: one side could not assess {letter}, the other did.")
    obstacle = _obstacle(outside, review, letter)
    if obstacle:
        return Proposal(Agreement.NOT_COMPARABLE, f"{pair}: {obstacle}.")
    if first.category != second.category:
        shift = stage_shift(outside, review, letter)
        words = {"up": "upstaged by the review", "down": "downstaged by the review", None: "another category"}
        return Proposal(Agreement.MAJOR, f"{pair}: {words[shift]}.")
    return _propose_within_category(first, second, pair)


def stage_shift(outside: Tnm, review: Tnm, letter: str) -> Literal["up", "down"] | None:
    """Whether the review raises or lowers the main category of T, N or M.

    Returns:
        "up" or "down"; None if the component is missing or X on either side, cannot be compared, has the same main
        category on both, or has no order (Ta and Tis).
    """
    first, second = outside.component(letter), review.component(letter)
    if first is None or second is None or _obstacle(outside, review, letter):
        return None
    before, after = _RANK.get(first.category), _RANK.get(second.category)
    if before is None or after is None or before == after:
        return None
    return "up" if after > before else "down"


def _obstacle(outside: Tnm, review: Tnm, letter: str) -> str:
    """Why the component, present on both sides, cannot be compared; "" if it can."""
    if not same_edition(outside.edition, review.edition):
        stated = [edition or "not stated" for edition in (outside.edition, review.edition)]
        return f"the TNM editions differ (outside {stated[0]}, review {stated[1]})"
    classes = [part.time_class for part in (outside.component(letter), review.component(letter)) if part is not None]
    if letter == "M":
        classes = [time_class.replace("p", "c") for time_class in classes]
    if len(set(classes)) > 1:
        return f"the prefixes {classes[0]} and {classes[1]} stand for different times or methods"
    return ""


def _propose_within_category(outside: TnmComponent, review: TnmComponent, pair: str) -> Proposal:
    """Compare two components of the same main category and time class."""
    outside_says_more, review_says_more = _says_more(outside, review), _says_more(review, outside)
    if outside_says_more and review_says_more:
        return Proposal(Agreement.MINOR, f"{pair}: the same main category, subdivided differently.")
    if outside_says_more or review_says_more:
        side = "review" if review_says_more else "outside reading"
        return Proposal(Agreement.REFINED, f"{pair}: the same main category, the {side} is more specific.")
    if _counts(outside) != _counts(review):
        return Proposal(Agreement.MINOR, f"{pair}: only counts or the way of sampling differ.")
    return Proposal(Agreement.AGREES, f"{pair}: the same.")


def _says_more(one: TnmComponent, other: TnmComponent) -> bool:
    """Whether `one` specifies something that `other` does not say in the same words."""
    return (
        not other.subdivision.startswith(one.subdivision)
        or not _words(one.detail) <= _words(other.detail)
        or not _cells(one) <= _cells(other)
    )


def _words(detail: str) -> frozenset[str]:
    """The words of a text or the sites of a metastasis, in any order."""
    return frozenset(re.findall(r"\w+", detail.casefold()))


def _cells(part: TnmComponent) -> frozenset[str]:
    """What is said of isolated tumor cells."""
    return frozenset(part.markers) - {"sn", "f"}


def _counts(part: TnmComponent) -> tuple[object, ...]:
    """What makes only a minor difference."""
    return (part.multiplicity, frozenset(part.markers) - _cells(part), part.nodes)
