"""Whether two laboratories mean the same by a variant, as far as their words say it.

The five classes are those of Richards and colleagues, Genetics in Medicine 2015 (doi 10.1038/gim.2015.30). Other words
are kept and shown; the program holds no table of variants, drugs or levels of evidence.
"""

from tumorboard.concordance.proposal import Proposal
from tumorboard.concordance.wording import words
from tumorboard.vocabulary import Agreement

_BENIGN, _UNCERTAIN, _PATHOGENIC = "benign", "uncertain", "pathogenic"
_CLASSES = {
    "pathogenic": (_PATHOGENIC, "pathogenic"),
    "likely pathogenic": (_PATHOGENIC, "likely pathogenic"),
    "pathogenic likely pathogenic": (_PATHOGENIC, "likely pathogenic"),
    "uncertain significance": (_UNCERTAIN, "uncertain"),
    "uncertain": (_UNCERTAIN, "uncertain"),
    "unknown significance": (_UNCERTAIN, "uncertain"),
    "variant of uncertain significance": (_UNCERTAIN, "uncertain"),
    "variant of unknown significance": (_UNCERTAIN, "uncertain"),
    "vus": (_UNCERTAIN, "uncertain"),
    "likely benign": (_BENIGN, "likely benign"),
    "benign": (_BENIGN, "benign"),
}
"""Each wording's side of the line at which treatment and counselling change, and its class."""


def is_pathogenic(significance: str) -> bool:
    """Whether the words call a variant pathogenic or likely pathogenic."""
    found = _CLASSES.get(_plain(significance))
    return found is not None and found[0] == _PATHOGENIC


def compare_significance(outside: str, review: str) -> Proposal | None:
    """Propose a class by what both sides call the variant; None where a side says nothing.

    Another side of the line between pathogenic, uncertain and benign is major; likely against certain is minor.
    """
    if not (outside.strip() and review.strip()):
        return None
    before, after = _CLASSES.get(_plain(outside)), _CLASSES.get(_plain(review))
    if _plain(outside) == _plain(review) or (before is not None and before == after):
        return Proposal(Agreement.AGREES, "Both call it by the same significance.")
    if before is None or after is None:
        return Proposal(
            Agreement.NOT_EVALUABLE, "The significance is stated in words that only the reviewer can compare."
        )
    change = f"{before[1]} outside, {after[1]} on review"
    if before[0] != after[0]:
        return Proposal(Agreement.MAJOR, f"The significance changed: {change}.")
    return Proposal(Agreement.MINOR, f"The significance differs in certainty: {change}.")


def _plain(significance: str) -> str:
    return " ".join(words(significance))
