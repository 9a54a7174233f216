"""The specialist's day: a review with its reasons, signed and amended, and an opinion."""

from tests.journeys.conftest import SitDown
from tests.support.board import CHAIR, PATHOLOGIST
from tests.support.clinic import Clinic
from tests.support.journey import patient_case
from tumorboard.queries.review_snapshots import FindingSnapshot, ReviewSnapshot
from tumorboard.vocabulary import Agreement, Axis, DiagnosisAgreement


def finding(review: ReviewSnapshot, axis: Axis) -> FindingSnapshot:
    return next(each for each in review.findings if each.axis is axis)


def test_a_pathologist_reviews_signs_and_amends(practice: Clinic, sit_down: SitDown) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    person = sit_down(PATHOLOGIST)
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")
    person.fill("Histology: wording", "Invasive lobular carcinoma")
    person.fill("Histology: code", "8520/3")
    person.fill("T: wording", "pT5")
    person.wait_until_shown("pT▸5")
    person.fill("T: wording", "pT2")
    person.wait_until_gone("pT▸5")
    person.fill("N: wording", "pN0(i+)")
    person.tick("N: class, causes and effect")
    person.choose("N: class", "Major")
    person.press("Ctrl+S")
    person.wait_until_shown("Say why N category is classed otherwise.")
    assert case.read().reviews == ()
    person.fill("N: reason for another class", "isolated tumor cells change the plan here")
    person.press("Ctrl+S")
    person.wait_until_shown("✓ Draft saved")
    (draft,) = case.read().reviews
    assert (draft.signed_at, finding(draft, Axis.T).review_text) == (None, "pT2")

    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_shown("The review is signed.", "✓ signed")
    (signed,) = case.read().reviews
    decided = finding(signed, Axis.N)
    assert signed.signed_at is not None
    assert (decided.decided, decided.override_reason) == (
        Agreement.MAJOR,
        "isolated tumor cells change the plan here",
    )
    assert decided.proposed is not Agreement.MAJOR
    assert finding(signed, Axis.HISTOLOGIC_TYPE).review_text == "Invasive lobular carcinoma (8520/3)"

    person.click("Amend…")
    person.fill("Why is the review amended?", "Ki-67 came back")
    person.press("Return")
    person.wait_until_shown("Amendment: Ki-67 came back")
    person.tick("Add a biomarker")
    person.fill("Biomarker: name", "Ki-67")
    person.fill("Biomarker: number", "18")
    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_gone("Signing makes this review final")
    first, second = case.read().reviews
    assert (first.current, second.current) == (False, True)
    assert (second.amends_id, second.amendment_reason) == (first.id, "Ki-67 came back")
    assert finding(second, Axis.BIOMARKER).label == "Ki-67"


def test_a_surgeon_gives_an_opinion_and_signs_it(practice: Clinic, sit_down: SitDown) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    case.signed_review()
    case.invite(CHAIR)
    person = sit_down(CHAIR)
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Opinions")
    person.choose("The outside diagnosis", "Disagrees")
    person.fill("Opinion", "Conservation is feasible.")
    person.fill("Rationale", "Unifocal, 17 mm.")
    person.tick("Add a treatment")
    person.choose("Treatment 1: kind", "Surgery")
    person.fill("Treatment 1: wording", "Breast-conserving excision")
    person.press("Ctrl+S")
    person.wait_until_shown("Nobody else sees it until it is signed.")
    (draft,) = case.read(CHAIR).opinions
    assert (draft.signed_at, draft.statement) == (None, "Conservation is feasible.")

    person.press("Ctrl+Return")
    person.wait_until_shown("Your opinion can no longer be changed")
    person.press("Ctrl+Return")
    person.wait_until_shown("Your opinion is signed.", "Opinions  1/1")
    (signed,) = case.read().opinions
    assert signed.signed_at is not None
    assert (signed.diagnosis_agreement, signed.rationale) == (DiagnosisAgreement.DISAGREES, "Unifocal, 17 mm.")
    assert signed.plan is not None
    assert [component.text for component in signed.plan.components] == ["Breast-conserving excision"]
