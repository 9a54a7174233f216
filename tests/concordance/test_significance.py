"""What two laboratories call a variant, compared as far as words go."""

import pytest

from tumorboard.concordance.axes import AxisValue, propose
from tumorboard.concordance.display import shown
from tumorboard.concordance.significance import compare_significance, is_pathogenic
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus


@pytest.mark.parametrize(
    ("outside", "review", "agreement"),
    [
        ("VUS", "variant of uncertain significance", Agreement.AGREES),
        ("Pathogenic", "pathogenic.", Agreement.AGREES),
        ("Tier I-A", "tier I-A", Agreement.AGREES),
        ("Likely pathogenic", "Pathogenic", Agreement.MINOR),
        ("benign", "likely benign", Agreement.MINOR),
        ("VUS", "Pathogenic", Agreement.MAJOR),
        ("likely pathogenic", "likely benign", Agreement.MAJOR),
        ("likely benign", "uncertain", Agreement.MAJOR),
        ("Tier I-A", "Pathogenic", Agreement.NOT_EVALUABLE),
        ("<b>pathogenic</b>", "pathogenic", Agreement.NOT_EVALUABLE),
    ],
)
def test_two_significances(outside: str, review: str, agreement: Agreement) -> None:
    """The line between pathogenic, uncertain and benign decides; other words are for the reviewer."""
    proposal = compare_significance(outside, review)
    assert proposal is not None
    assert proposal.agreement is agreement


@pytest.mark.parametrize(("outside", "review"), [("", "Pathogenic"), ("VUS", " "), ("", "")])
def test_a_side_that_says_nothing_is_not_compared(outside: str, review: str) -> None:
    """Silence is no opinion."""
    assert compare_significance(outside, review) is None


@pytest.mark.parametrize(
    ("outside", "review", "agreement", "said"),
    [
        ({"text": "c.68_69del"}, {"text": "c.68_69del"}, Agreement.AGREES, "same words"),
        ({"significance": "VUS"}, {"significance": "Pathogenic"}, Agreement.MAJOR, "uncertain outside, pathogenic"),
        (
            {"status": BiomarkerStatus.POSITIVE, "significance": "Pathogenic"},
            {"status": BiomarkerStatus.NEGATIVE, "significance": "Pathogenic"},
            Agreement.MAJOR,
            "The status changed",
        ),
        (
            {"number": "12", "unit": "%", "significance": "VUS"},
            {"number": "30", "unit": "%", "significance": "VUS"},
            Agreement.MINOR,
            "more than the tolerance",
        ),
        ({"text": "R175H"}, {"text": "R175H", "significance": "Pathogenic"}, Agreement.AGREES, "same words"),
    ],
)
def test_a_variant_goes_by_its_result_and_by_its_meaning(
    outside: dict[str, str], review: dict[str, str], agreement: Agreement, said: str
) -> None:
    """The worse of the two is proposed, with its reason."""
    label = "BRCA1"
    proposal = propose(
        AxisValue(Axis.BIOMARKER, label, **outside),  # type: ignore[arg-type]  # the fields are of several types
        AxisValue(Axis.BIOMARKER, label, **review),  # type: ignore[arg-type]
    )
    assert proposal.agreement is agreement
    assert said in proposal.reason


def test_a_variant_in_one_line_leaves_nothing_out() -> None:
    """As tables and letters print it."""
    value = AxisValue(
        Axis.BIOMARKER,
        "BRCA1",
        text="c.68_69del",
        method="NGS",
        specimen="blood",
        significance="pathogenic",
        evidence_level="ESCAT I",
        germline=True,
    )
    assert shown(value) == "c.68_69del, pathogenic, NGS, blood, evidence level ESCAT I, germline"


@pytest.mark.parametrize(
    ("words", "pathogenic"), [("Likely pathogenic", True), ("VUS", False), ("not pathogenic", False), ("", False)]
)
def test_what_is_called_pathogenic(words: str, pathogenic: bool) -> None:
    """Only the two classes themselves."""
    assert is_pathogenic(words) is pathogenic
