"""The templates with which a board begins, and which tolerance holds for a value."""

from decimal import Decimal

import pytest

from tumorboard.concordance.axes import AxisValue, propose
from tumorboard.concordance.templates import (
    TOLERANT_AXES,
    SubjectTemplate,
    TemplateLine,
    default_template,
    lines_of,
    tolerance_of,
)
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus, ReviewSubject, TumorSite

OWN = (
    *(TumorSite.BREAST, TumorSite.LUNG, TumorSite.PROSTATE, TumorSite.COLORECTAL, TumorSite.HEAD_AND_NECK),
    *(TumorSite.MELANOMA, TumorSite.SARCOMA, TumorSite.LYMPHOMA_MYELOMA, TumorSite.BRAIN, TumorSite.GYNECOLOGIC),
    *(TumorSite.THYROID, TumorSite.PEDIATRIC, TumorSite.GENERAL),
)
ER = TemplateLine(Axis.BIOMARKER, "ER", unit="%", method="IHC", tolerance="10")


def number(label: str, text: str, unit: str = "%", method: str = "IHC") -> AxisValue:
    return AxisValue(Axis.BIOMARKER, label, status=BiomarkerStatus.POSITIVE, number=text, unit=unit, method=method)


@pytest.mark.parametrize("subject", ReviewSubject)
def test_each_of_the_usual_sites_has_lines_of_its_own(subject: ReviewSubject) -> None:
    templates = [default_template(site, subject) for site in OWN]
    assert len(set(templates)) == len(OWN)
    assert all(templates)


@pytest.mark.parametrize("subject", ReviewSubject)
def test_a_site_that_is_not_listed_begins_like_any_other(subject: ReviewSubject) -> None:
    general = default_template(TumorSite.GENERAL, subject)
    assert all(default_template(site, subject) for site in TumorSite)
    assert default_template(TumorSite.UPPER_GASTROINTESTINAL, ReviewSubject.MOLECULAR) == default_template(
        TumorSite.GENERAL, ReviewSubject.MOLECULAR
    )
    assert general


def test_a_breast_review_asks_for_what_decides_the_treatment() -> None:
    lines = default_template(TumorSite.BREAST, ReviewSubject.PATHOLOGY)
    assert [line.label for line in lines if line.axis is Axis.BIOMARKER] == ["ER", "PR", "HER2", "HER2", "Ki-67"]
    assert next(line.system for line in lines if line.axis is Axis.GRADE) == "Nottingham"


def test_the_lines_of_a_subject_are_found_and_no_subject_has_anothers() -> None:
    templates = (SubjectTemplate(ReviewSubject.PATHOLOGY, (ER,)),)
    assert lines_of(templates, ReviewSubject.PATHOLOGY) == (ER,)
    assert lines_of(templates, ReviewSubject.RADIOLOGY) == ()


def test_the_tolerance_is_that_of_the_name_in_any_case() -> None:
    assert tolerance_of((ER,), number("er", "95")) == Decimal(10)
    assert tolerance_of((ER,), number("PR", "95")) is None
    assert tolerance_of((), number("ER", "95")) is None


def test_the_line_of_the_method_goes_before_the_one_for_every_method() -> None:
    lines = (TemplateLine(Axis.BIOMARKER, "HER2", tolerance="5"), TemplateLine(Axis.BIOMARKER, "HER2", method="ISH"))
    assert tolerance_of(lines, number("HER2", "2", method="IHC")) == Decimal(5)
    assert tolerance_of(lines, number("HER2", "2", method="ish")) is None


def test_a_line_of_one_method_says_nothing_about_another_but_holds_where_none_is_named() -> None:
    assert tolerance_of((ER,), number("ER", "95", method="PCR")) is None
    assert tolerance_of((ER,), number("ER", "95", method="")) == Decimal(10)


def test_a_tolerance_in_points_says_nothing_about_a_score() -> None:
    assert tolerance_of((ER,), number("ER", "8", unit="Allred")) is None


@pytest.mark.parametrize(
    ("review", "agreement", "words"),
    [
        ("95", Agreement.AGREES, "differ by 5 %, within the tolerance of 10 %"),
        ("80", Agreement.AGREES, "within the tolerance of 10 %"),
        ("79.5", Agreement.MINOR, "differ by 10.5 %, more than the tolerance of 10 %"),
    ],
)
def test_two_numbers_agree_up_to_the_tolerance(review: str, agreement: Agreement, words: str) -> None:
    value = number("ER", review)
    proposal = propose(number("ER", "90"), value, tolerance=tolerance_of((ER,), value))
    assert proposal.agreement is agreement
    assert words in proposal.reason


def test_no_default_has_a_tolerance_where_no_numbers_are_compared() -> None:
    for site in TumorSite:
        for subject in ReviewSubject:
            for line in default_template(site, subject):
                assert not line.tolerance or line.axis in TOLERANT_AXES, (site, line)
