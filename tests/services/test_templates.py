"""Templates of a board's own: written, refused, brought back; and what their tolerances do to a review."""

from dataclasses import replace

import pytest

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.templates import SubjectTemplate, TemplateLine, default_template
from tumorboard.errors import GateError, InvalidInputError, NotAllowedError, StaleRecordError
from tumorboard.queries.review_snapshots import FindingSnapshot
from tumorboard.queries.templates import TemplateSnapshot, read_template
from tumorboard.services.reviews import SignReview, record_pathology_review, sign_review
from tumorboard.services.templates import EditTemplate, check_template, edit_template
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus, ReviewSubject, TumorSite

PATHOLOGY = ReviewSubject.PATHOLOGY
GRADE = TemplateLine(Axis.GRADE, system="Nottingham")
ER = TemplateLine(Axis.BIOMARKER, "ER", unit="%", method="IHC", tolerance="10")
KI67 = TemplateLine(Axis.BIOMARKER, "Ki-67", unit="%", tolerance="5")


def edit(clinic: Clinic, site: TumorSite, *lines: TemplateLine, login: str = COORDINATOR) -> None:
    """Replace the template of a site by one who has seen it as it is."""
    seen = read(clinic, site).seen
    clinic.write(login, edit_template, EditTemplate(site, PATHOLOGY, lines, seen))


def read(clinic: Clinic, site: TumorSite) -> TemplateSnapshot:
    return clinic.database.read(read_template, site, PATHOLOGY)


def marker(label: str, number: str, method: str = "IHC") -> AxisValue:
    positive = BiomarkerStatus.POSITIVE
    return AxisValue(Axis.BIOMARKER, label, status=positive, number=number, unit="%", method=method)


def case_at(clinic: Clinic, site: TumorSite, *outside: AxisValue) -> CaseFile:
    registration = clinic.registration()
    assert registration.outside_diagnosis is not None
    diagnosis = replace(registration.outside_diagnosis, axes=outside)
    return clinic.register(replace(registration, site=site, outside_diagnosis=diagnosis))


def recorded(clinic: Clinic, case: CaseFile, *axes: AxisValue) -> int:
    return clinic.write(PATHOLOGIST, record_pathology_review, case.pathology(*axes))


def finding(case: CaseFile, review_id: int) -> FindingSnapshot:
    return case.review(review_id).findings[0]


@pytest.mark.parametrize("subject", ReviewSubject)
@pytest.mark.parametrize("site", TumorSite)
def test_every_line_with_which_a_board_begins_holds_by_the_boards_own_rules(
    site: TumorSite, subject: ReviewSubject
) -> None:
    lines = default_template(site, subject)
    assert check_template(lines) == lines


def test_a_site_gets_lines_of_its_own_in_their_order_and_loses_them_again(clinic: Clinic) -> None:
    site = TumorSite.THYROID
    assert read(clinic, site) == TemplateSnapshot(site, PATHOLOGY, default_template(site, PATHOLOGY), {})
    edit(clinic, site, ER, GRADE, KI67)
    assert read(clinic, site).lines == (ER, GRADE, KI67)
    first = read(clinic, site).seen
    edit(clinic, site, KI67, replace(ER, tolerance=" 2.5 "), login=ADMINISTRATOR)
    assert read(clinic, site).lines == (KI67, replace(ER, tolerance="2.5"))
    assert set(read(clinic, site).seen) < set(first), "lines that stay keep their identity"
    edit(clinic, site)
    assert read(clinic, site) == TemplateSnapshot(site, PATHOLOGY, default_template(site, PATHOLOGY), {})


def test_lines_of_one_subject_leave_those_of_another_alone(clinic: Clinic) -> None:
    site = TumorSite.SARCOMA
    case = case_at(clinic, site)
    edit(clinic, site, GRADE)
    assert case.read().templates == (
        SubjectTemplate(PATHOLOGY, (GRADE,)),
        *(
            SubjectTemplate(subject, default_template(site, subject))
            for subject in (ReviewSubject.RADIOLOGY, ReviewSubject.MOLECULAR)
        ),
    )


def test_whoever_saw_an_older_template_is_told(clinic: Clinic) -> None:
    site = TumorSite.MELANOMA
    edit(clinic, site, GRADE)
    with pytest.raises(StaleRecordError, match="Someone else changed this list"):
        clinic.write(COORDINATOR, edit_template, EditTemplate(site, PATHOLOGY, (ER,)))
    assert read(clinic, site).lines == (GRADE,)


def test_a_specialist_reads_templates_and_changes_none(clinic: Clinic) -> None:
    with pytest.raises(NotAllowedError):
        edit(clinic, TumorSite.LUNG, GRADE, login=PATHOLOGIST)
    assert clinic.database.signed_in_as(PATHOLOGIST).read(read_template, TumorSite.LUNG, PATHOLOGY).lines


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((ER, replace(ER, label=" er ", tolerance="5")), "“er ihc” stands in the template 2 times"),
        ((GRADE, GRADE), "“Grade” stands in the template 2 times"),
        ((TemplateLine(Axis.T), TemplateLine(Axis.T, system="AJCC 8")), "“T category” stands in the template 2 times"),
        ((TemplateLine(Axis.N, "sentinel"),), "N category needs neither a name nor a method"),
        ((TemplateLine(Axis.BIOMARKER, " "),), "Name each biomarker"),
        ((replace(ER, tolerance="-1"),), "The tolerance of “ER” is a number of 0 or more"),
        ((replace(ER, tolerance="ten"),), "not “ten”"),
        ((replace(ER, tolerance="NaN"),), "not “NaN”"),
        ((TemplateLine(Axis.IMAGING, "Nodes", unit="mm", tolerance="2"),), "numbers are compared only on"),
    ],
)
def test_a_line_that_could_not_hold_is_refused_with_its_reason(
    clinic: Clinic, lines: tuple[TemplateLine, ...], sentence: str
) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        edit(clinic, TumorSite.BRAIN, *lines)
    assert sentence in refusal.value.sentence
    assert read(clinic, TumorSite.BRAIN).seen == {}


def test_numbers_within_the_programs_tolerance_agree_and_the_reason_names_it(clinic: Clinic) -> None:
    case = case_at(clinic, TumorSite.BREAST, marker("ER", "90"))
    found = finding(case, recorded(clinic, case, marker("ER", "95")))
    assert found.proposed is Agreement.AGREES
    assert found.proposed_reason == "Both positive; the numbers differ by 5 %, within the tolerance of 10 %."
    far = case_at(clinic, TumorSite.BREAST, marker("ER", "90"))
    assert finding(far, recorded(clinic, far, marker("ER", "60"))).proposed is Agreement.MINOR


def test_the_boards_own_tolerance_replaces_the_programs(clinic: Clinic) -> None:
    site = TumorSite.PEDIATRIC
    edit(clinic, site, replace(ER, tolerance="2"))
    case = case_at(clinic, site, marker("ER", "90"))
    found = finding(case, recorded(clinic, case, marker("ER", "95")))
    assert found.proposed is Agreement.MINOR
    assert "more than the tolerance of 2 %" in found.proposed_reason


def test_without_a_line_or_a_tolerance_numbers_must_be_equal(clinic: Clinic) -> None:
    site = TumorSite.LEUKEMIA
    edit(clinic, site, replace(ER, tolerance=""))
    case = case_at(clinic, site, marker("ER", "90"))
    assert finding(case, recorded(clinic, case, marker("ER", "91"))).proposed is Agreement.MINOR


def test_a_review_is_compared_anew_when_the_board_changed_its_tolerance_before_the_signature(clinic: Clinic) -> None:
    site = TumorSite.GYNECOLOGIC
    case = case_at(clinic, site, marker("ER", "90"))
    review_id = recorded(clinic, case, marker("ER", "95"))
    edit(clinic, site, replace(ER, tolerance="2"))
    with pytest.raises(GateError, match="The outside diagnosis or a tolerance of the board was changed"):
        clinic.write(PATHOLOGIST, sign_review, SignReview(review_id, case.review(review_id).row_version))
    again = replace(
        case.pathology(marker("ER", "95")), review_id=review_id, seen_version=case.review(review_id).row_version
    )
    clinic.write(PATHOLOGIST, record_pathology_review, again)
    assert finding(case, review_id).proposed is Agreement.MINOR
    clinic.write(PATHOLOGIST, sign_review, SignReview(review_id, case.review(review_id).row_version))
    edit(clinic, site)
    assert finding(case, review_id).proposed is Agreement.MINOR, "what is signed stays as it was signed"


def test_a_change_of_tolerance_that_changes_no_class_stops_no_signature(clinic: Clinic) -> None:
    site = TumorSite.PROSTATE
    edit(clinic, site, ER)
    case = case_at(clinic, site, marker("ER", "90"))
    review_id = recorded(clinic, case, marker("ER", "95"))
    edit(clinic, site, replace(ER, tolerance="8"))
    clinic.write(PATHOLOGIST, sign_review, SignReview(review_id, case.review(review_id).row_version))
    assert case.review(review_id).signed_at is not None
