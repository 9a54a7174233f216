"""Sample cases for the reports: one ordinary, one with the least and one with very much in it.

The ordinary case is invented. Each factory takes the fields to change, e.g. `ordinary_case(summary="")`.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tests.support.case_parts import (
    BRANDT,
    IVANOV,
    LANG,
    OSEI,
    PEREIRA,
    adjudication,
    axis,
    component,
    diagnosis,
    discussion,
    finding,
    material,
    minimal_case,
    minimal_recommendation,
    notice,
    opinion,
    plan,
    question,
    review,
)
from tumorboard.concordance.plan_rows import ComponentChange
from tumorboard.concordance.templates import SubjectTemplate, TemplateLine
from tumorboard.queries.person_snapshots import BoardSnapshot, PartySnapshot
from tumorboard.queries.review_snapshots import LesionSnapshot, OrderedTestSnapshot, ReviewedMaterialSnapshot
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    ConsideredSnapshot,
    DissentSnapshot,
    IdentifierSnapshot,
    InvitationSnapshot,
    ItemSnapshot,
    OptionSnapshot,
    PatientSnapshot,
    PlanRowSnapshot,
    RecommendationSnapshot,
    StepSnapshot,
    TrialSnapshot,
)
from tumorboard.vocabulary import (
    Agreement,
    AnswerKind,
    Axis,
    BoardAgreement,
    Cause,
    Consideration,
    ConsideredTopic,
    DiagnosisKind,
    Direction,
    Discipline,
    Eligibility,
    FinalTruth,
    Intent,
    MaterialKind,
    MaterialStatus,
    Modality,
    PartyKind,
    Place,
    PlanKind,
    RecommendationCode,
    ReviewBasis,
    ReviewSubject,
    Sex,
    Timing,
    TreatmentEffect,
    TreatmentFlag,
    TumorSite,
)


def ordinary_recommendation(**changes: Any) -> RecommendationSnapshot:  # noqa: ANN401 - any field
    """Breast conservation in place of mastectomy, with one dissent."""
    plain = minimal_recommendation(
        diagnosis_summary="Invasive lobular carcinoma, grade 2.",
        diagnosis_class=Agreement.MAJOR,
        stage_summary="pT2 pN0(i+) cM0, stage IIA.",
        stage_class=Agreement.REFINED,
        treatment_summary="Breast conservation with radiation in place of mastectomy; chemotherapy only if the"
        " recurrence score calls for it.",
        direction_proposed=Direction.MIXED,
        direction_decided=Direction.LESS,
        direction_reason="loss of the breast weighs more than fifteen fractions of radiation.",
        flags=(TreatmentFlag.SURGERY_REDUCED, TreatmentFlag.RADIATION_ADDED),
        rationale="The tumor is unifocal on MRI and clear margins are achievable; survival is equal to mastectomy.",
        place=Place.EITHER,
        place_note="All of it can be given at St Anne.",
        follow_up="Clinic visit in 6 weeks, mammography in 12 months.",
        agreement=BoardAgreement.MAJORITY,
        plan=plan(
            PlanKind.BOARD,
            component(Modality.SURGERY, "Surgery", "Conservation", timing=Timing.DEFINITIVE, intent=Intent.CURATIVE),
            component(Modality.RADIATION, "Radiation", "Whole breast", timing=Timing.ADJUVANT),
        ),
        plan_rows=(
            PlanRowSnapshot(
                Modality.SURGERY, "Surgery", "Mastectomy", "Breast conservation, oncoplastic", "", ComponentChange.LESS
            ),
            PlanRowSnapshot(
                Modality.SYSTEMIC,
                "Chemotherapy",
                "TC × 4",  # noqa: RUF001 - the sign that clinicians write
                "None if recurrence score ≤ 15",
                "recurrence score 11 to 15: decide with the patient",
                ComponentChange.LESS,
            ),
            PlanRowSnapshot(
                Modality.RADIATION, "Radiation", "None", "Whole breast, 15 fractions", "", ComponentChange.MORE
            ),
            PlanRowSnapshot(
                Modality.SYSTEMIC, "Endocrine", "", "Aromatase inhibitor, 5 years", "", ComponentChange.ADDED
            ),
        ),
        items=(
            ItemSnapshot(
                rank=1,
                code=RecommendationCode.EVALUATE_SURGERY,
                text="oncoplastic breast conservation with sentinel node biopsy",
                condition="",
                owner="St Anne Breast Clinic",
                due_on=date(2026, 12, 11),
                source_review_id=2,
                source_opinion_id=11,
            ),
            ItemSnapshot(
                rank=2,
                code=RecommendationCode.MOLECULAR_TESTING,
                text="21-gene recurrence score on block A3",
                condition="",
                owner="Dr Osei",
                due_on=date(2026, 12, 2),
                source_review_id=1,
                source_opinion_id=None,
            ),
            ItemSnapshot(
                rank=3,
                code=RecommendationCode.GENETIC_COUNSELLING,
                text="mother, breast cancer at 51",
                condition="the patient agrees to germline testing",
                owner="",
                due_on=None,
                source_review_id=None,
                source_opinion_id=None,
            ),
        ),
        options=(
            OptionSnapshot(
                rank=1,
                text="Breast conservation with whole-breast radiation",
                benefits="keeps the breast; survival equal to mastectomy.",
                risks="second operation for margins in about 1 of 7 (14/100).",
                side_effects="skin reaction, tiredness.",
                daily_life="15 visits on working days, driving is possible.",
                source_opinion_id=11,
            ),
            OptionSnapshot(
                rank=2,
                text="Mastectomy without radiation",
                benefits="one operation, no daily visits.",
                risks="loss of the breast, longer recovery.",
                side_effects="",
                daily_life="about six weeks off work.",
                source_opinion_id=None,
            ),
        ),
        steps=(
            StepSnapshot("Recurrence score ≥ 26", "chemotherapy, TC × 4", date(2026, 12, 9), "Dr Pereira"),  # noqa: RUF001 - see above
        ),
        considered=(
            ConsideredSnapshot(ConsideredTopic.TRIALS, Consideration.RECOMMENDED, ""),
            ConsideredSnapshot(ConsideredTopic.GERMLINE_TESTING, Consideration.RECOMMENDED, "see step 3"),
            ConsideredSnapshot(ConsideredTopic.FERTILITY, Consideration.NOT_INDICATED, "postmenopausal"),
            ConsideredSnapshot(ConsideredTopic.PALLIATIVE_CARE, Consideration.NOT_INDICATED, ""),
        ),
        dissents=(
            DissentSnapshot(
                person=PEREIRA.display_name,
                discipline=PEREIRA.discipline,
                text="Would omit chemotherapy only below a score of 11.",
                signed_at=datetime(2026, 11, 24, 8, 2, tzinfo=UTC),
            ),
        ),
    )
    return replace(plain, **changes)


def ordinary_case(**changes: Any) -> CaseSnapshot:  # noqa: ANN401 - any field
    """A breast cancer case as boards see it every week: the letter of the design, with every part filled in."""
    patient = PatientSnapshot(
        id=1,
        row_version=1,
        family_name="Sato",
        given_name="Miriam",
        birth_date=date(1979, 5, 4),
        sex=Sex.FEMALE,
        deceased=False,
        deceased_on=None,
        language="en",
        country="US",
        address="3 Mill Lane\nEaston, NY 14000",
        phone="",
        email="",
        identifiers=(IdentifierSnapshot("20-884-1", "Lakeside", "MRN"),),
    )
    referrer = PartySnapshot(
        id=1,
        kind=PartyKind.PHYSICIAN,
        name="Dr Paul Meyer",
        organization="St Anne Breast Clinic",
        address="14 Harbor Road\nEaston, NY 14000",
        country="",
        phone="",
        email="",
    )
    outside_diagnosis = diagnosis(
        DiagnosisKind.OUTSIDE,
        axis(Axis.HISTOLOGIC_TYPE, "Histology", "Invasive ductal carcinoma (8500/3)"),
        axis(Axis.GRADE, "Grade", "2"),
        axis(Axis.T, "T category", "pT2"),
        axis(Axis.N, "N category", "pN0"),
        verbatim="Left breast, core biopsy: invasive ductal carcinoma, NOS, G2. HER2 2+ by IHC.",
        stated_by="Dr Lee Park",
        institution="St Anne",
        stated_on=date(2026, 10, 3),
        report_number="S26-4411",
    )
    outside_plan = plan(
        PlanKind.OUTSIDE,
        component(Modality.SURGERY, "Surgery", "Mastectomy"),
        component(Modality.SYSTEMIC, "Chemotherapy", "TC × 4"),  # noqa: RUF001 - the sign that clinicians write
        verbatim="Mastectomy, then TC × 4.",  # noqa: RUF001 - the same
        institution="St Anne",
        stated_on=date(2026, 10, 10),
    )
    pathology = review(
        1,
        OSEI,
        finding(
            Axis.HISTOLOGIC_TYPE,
            "Histology",
            "Invasive ductal carcinoma (8500/3)",
            "Invasive lobular carcinoma (8520/3)",
            Agreement.MAJOR,
            proposed=Agreement.MINOR,
            proposed_reason="same three-digit group",
            override_reason="loss of E-cadherin; the type changes imaging and surgery.",
            causes=(Cause.RE_INTERPRETATION, Cause.NEW_TEST),
            effect=TreatmentEffect.POTENTIAL,
            adjudications=(adjudication(1, FinalTruth.REVIEW_RIGHT),),
        ),
        finding(Axis.GRADE, "Grade", "2", "2", Agreement.AGREES),
        finding(Axis.N, "N category", "pN0", "pN0(i+), 0.1 mm", Agreement.MINOR, effect=TreatmentEffect.NONE),
        finding(
            Axis.BIOMARKER,
            "HER2",
            "IHC 2+, no ISH",
            "Negative, ISH ratio 1.3",
            Agreement.MAJOR,
            causes=(Cause.NEW_TEST,),
            effect=TreatmentEffect.ACTUAL,
        ),
        finding(Axis.BIOMARKER, "Ki-67", "", "18 %", Agreement.NEW),
        overall_proposed=Agreement.MAJOR,
        overall_decided=Agreement.MAJOR,
        comment="E-cadherin is lost throughout.",
        materials=(
            ReviewedMaterialSnapshot(1, "H&E and IHC slides", ReviewBasis.OWN_READ),
            ReviewedMaterialSnapshot(2, "Pathology report", ReviewBasis.REPORT_ONLY),
        ),
        tests=(OrderedTestSnapshot("21-gene recurrence score", date(2026, 11, 23), date(2026, 12, 2), ""),),
        notices=(notice(1, note="The stain can be sent to you."),),
    )
    radiology = review(
        2,
        BRANDT,
        finding(Axis.IMAGING, "Extent, MRI", "26 mm", "24 mm, unifocal", Agreement.AGREES, rater=BRANDT.display_name),
        overall_proposed=Agreement.AGREES,
        overall_decided=Agreement.AGREES,
        materials=(ReviewedMaterialSnapshot(3, "Breast MRI", ReviewBasis.OWN_READ),),
    )
    plain = minimal_case(
        number="TB-2026-0412",
        board=BoardSnapshot(
            id=1,
            name="Multidisciplinary Breast Tumor Board",
            institution="Lakeside Cancer Center",
            address="1 Lake Drive, Lakeside, NY 14001",
            contact="second-opinion office, 555-0142",
            site=TumorSite.BREAST,
        ),
        patient=patient,
        referral=replace(minimal_case().referral, referrer=referrer),
        site=TumorSite.BREAST,
        clinical_question="Is breast conservation safe, and is chemotherapy needed?",
        summary="Screen-detected mass of the left breast, 26 mm.",
        ecog=0,
        comorbidities="Hypothyroidism, treated.",
        family_history="Mother, breast cancer at 51.",
        prior_treatment="None.",
        outside_diagnosis=outside_diagnosis,
        outside_plan=outside_plan,
        materials=(
            material(1, MaterialKind.SLIDES, "H&E and IHC slides", accession_number="S26-4411", quantity=12),
            material(2, MaterialKind.PATHOLOGY_REPORT, "", received_on=date(2026, 11, 12)),
            material(
                3, MaterialKind.IMAGING, "Breast MRI", accession_number="MR-90211", received_on=date(2026, 11, 23)
            ),
            material(4, MaterialKind.CLINICAL_LETTER, "", status=MaterialStatus.RECEIVED),
            material(
                5,
                MaterialKind.MOLECULAR_REPORT,
                "Germline panel",
                status=MaterialStatus.CHASED,
                received_on=None,
                due_on=date(2026, 11, 18),
            ),
            material(
                6,
                MaterialKind.IMAGING,
                "Mammograms before 2024",
                status=MaterialStatus.NOT_AVAILABLE,
                received_on=None,
                unavailable_reason="destroyed by the clinic in 2025.",
            ),
        ),
        reviews=(pathology, radiology),
        invitations=(
            InvitationSnapshot(LANG, Discipline.RADIATION_ONCOLOGY, None, "consults for St Anne twice a year", True),
        ),
        opinions=(
            opinion(11, IVANOV),
            opinion(12, PEREIRA),
        ),
        questions=(
            question(
                1,
                "Is my diagnosis accurate and precise?",
                "It was close. You have the lobular type, which is treated much the same way. No further test of the"
                " tissue is needed beyond the recurrence score.",
            ),
            question(2, "Can I keep my breast?", "Yes."),
            question(3, "Will my insurance pay for it?", "", kind=AnswerKind.OUT_OF_SCOPE),
            question(4, "When can I go back to work?", "This depends on your operation.", kind=AnswerKind.DEFERRED),
        ),
        trials=(
            TrialSnapshot(
                "NCT00000000",
                "Omission of chemotherapy in lobular carcinoma",
                "Recruiting",
                "Phase 3",
                "Lakeside Cancer Center, Easton, United States",
                Eligibility.MAYBE,
                "the recurrence score decides",
                Place.EITHER,
            ),
        ),
        discussions=(discussion(),),
        recommendation=ordinary_recommendation(),
        templates=(
            SubjectTemplate(
                ReviewSubject.PATHOLOGY,
                (TemplateLine(Axis.BIOMARKER, "ER", "Allred", "%", "IHC", "10"),),
            ),
        ),
    )
    return replace(plain, **changes)


def maximal_case(*, axes: int = 40, questions: int = 8) -> CaseSnapshot:
    """A case that fills every part of a letter, over about five pages."""
    ordinary = ordinary_case()
    base = ordinary_recommendation()
    classes = tuple(Agreement)
    findings = tuple(
        finding(
            Axis.BIOMARKER,
            f"Marker {number}",
            f"Positive {number} %" + (" in the invasive part, negative in the part in situ" if number % 5 == 0 else ""),
            f"Positive {number + 3} %",
            classes[number % len(classes)],
            causes=(Cause.NEW_TEST,) if number % 3 == 0 else (),
        )
        for number in range(1, axes + 1)
    )
    lesions = tuple(
        LesionSnapshot(
            "Liver", f"segment {number}", lymph_node=False, baseline_mm="31", nadir_mm="20", current_mm="22.5"
        )
        for number in range(1, 6)
    )
    pathology, radiology = ordinary.reviews
    filled = replace(
        ordinary,
        reviews=(
            replace(pathology, current=False, version=1),
            replace(pathology, id=9, version=2, findings=findings, amendment_reason="HER2 was repeated"),
            replace(
                radiology,
                lesions=lesions,
                overall_proposed=Agreement.MINOR,
                overall_reason="the difference lies within the error of measurement",
            ),
        ),
        questions=tuple(
            question(number, f"Question {number}: what does this mean for me and my family?", "It means this. " * 20)
            for number in range(1, questions + 1)
        ),
        recommendation=replace(
            base,
            rationale="The tumor is unifocal on MRI and clear margins are achievable. " * 20,
            diagnosis=diagnosis(
                DiagnosisKind.BOARD,
                axis(Axis.HISTOLOGIC_TYPE, "Histology", "Invasive lobular carcinoma (8520/3)"),
                axis(Axis.GRADE, "Grade", "2"),
            ),
            items=base.items
            + tuple(
                ItemSnapshot(
                    rank=number,
                    code=code,
                    text="as discussed with the patient",
                    condition="",
                    owner="St Anne Breast Clinic",
                    due_on=date(2027, 1, number),
                    source_review_id=None,
                    source_opinion_id=12,
                )
                for number, code in enumerate(tuple(RecommendationCode)[:12], start=4)
            ),
            supersedes_id=5,
            supersede_reason="a repeated HER2 test came back",
            version=2,
        ),
        discussions=(
            discussion(
                quorate=False,
                absent=(Discipline.RADIATION_ONCOLOGY,),
                provisional_reason="the germline panel was still out and surgery cannot wait",
            ),
        ),
    )
    newest = filled.recommendation
    return filled if newest is None else replace(filled, recommendations=(replace(base, id=5, version=1), newest))
