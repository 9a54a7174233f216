"""Çağrı Yıldırım: a second opinion that finds the first one right, in every word."""
# ruff: noqa: RUF001, RUF002 - the patient's Turkish name has a dotless i

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, grade, histology, imaging, same, side, tnm
from tumorboard.demo.story import (
    THIS,
    CaseStory,
    DiscussionStory,
    OpinionStory,
    RecommendationStory,
    ReviewStory,
    ReviewText,
)
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.meetings import ListCase, RecordOutcome
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion
from tumorboard.services.people import AddParty
from tumorboard.services.recommendations import DraftRecommendation
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_HOSPITAL = "Westhaven Ziekenhuis"
_TERLOUW = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Maartje Terlouw",
    organization=_HOSPITAL,
    address="Havenkade 201\n3011 AA Rotterdam",
    country="Netherlands",
)
_RENAL = histology("Clear cell renal cell carcinoma", "8310/3")
_GRADE = grade("2", "WHO/ISUP")
_PLAN = treatment(v.Modality.SURGERY, "Robot-assisted partial nephrectomy", 2, v.Timing.DEFINITIVE, v.Intent.CURATIVE)


def cagri_yildirim(days: Days) -> CaseStory:
    """The patient whose insurer wants a second opinion before it pays."""
    return CaseStory(
        patient=AddPatient(
            "Yıldırım",
            "Çağrı",
            days.born(57, 4, 23),
            v.Sex.MALE,
            language="Dutch",
            country="Netherlands",
            address="Spoorsingel 88\n3033 GL Rotterdam",
            identifiers=(
                IdentifierEntry("20-896-5", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("WZ-440921", _HOSPITAL, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="halvorsen",
        referrer=_TERLOUW,
        insurer=AddParty(v.PartyKind.INSURER, "Polder Zorgverzekeraar", address="Postbus 14\n3500 AA Utrecht"),
        materials=(
            material(
                v.MaterialKind.SLIDES,
                "Core biopsy of the right kidney",
                "T26-08812",
                5,
                sender=_TERLOUW,
                of=days.ago(44),
                on=days.ago(13),
            ),
            material(
                v.MaterialKind.IMAGING,
                "CT of the kidneys, four phases",
                "CT-3127",
                sender=_TERLOUW,
                of=days.ago(50),
                on=days.ago(13),
            ),
        ),
        reviews=(_pathology(), _radiology()),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=4),
            RecordOutcome(
                THIS,
                v.AgendaOutcome.DISCUSSED,
                note="Radiation oncology had been called to an emergency; no question of radiation in this case.",
            ),
            called_in=("halvorsen",),
            called_away=("lang",),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.KIDNEY_BLADDER,
        "Are diagnosis and planned partial nephrectomy appropriate?",
        ReferralEntry(
            v.Requester.INSURER,
            v.ReferralReason.CONSIDERING_OPTIONS,
            v.ConsultationMode.RECORDS_ONLY,
            days.ago(18),
            country="Netherlands",
            language="Dutch",
            insurance_plan="Basis Plus",
            insurance_covers=True,
            authorization_number="PZ-77-30419",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Right kidney, core biopsy: clear cell renal cell carcinoma, WHO/ISUP grade 2. CT: 31 mm, cT1a cN0 cM0.",
            (
                _RENAL,
                _GRADE,
                side("Right"),
                tnm("T", "cT1a"),
                tnm("N", "cN0"),
                tnm("M", "cM0"),
                imaging("Mass, CT", "Exophytic, lower pole", mm="31"),
            ),
            stated_by="Dr Joost Veldman",
            institution=_HOSPITAL,
            stated_on=days.ago(39),
            report_number="T26-08812",
            code="C64.1",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of right kidney, except renal pelvis",
        ),
        outside_plan=PlanEntry(
            (_PLAN,),
            verbatim="Robot-assisted partial nephrectomy, right.",
            stated_by="Dr Maartje Terlouw",
            institution=_HOSPITAL,
            stated_on=days.ago(30),
        ),
        questions=(
            QuestionEntry("Is my doctor's plan the right one?"),
            QuestionEntry("How long until I can drive my truck again?"),
        ),
        consents=consents(days.ago(18)),
        summary="Found on ultrasound for gallstones. Creatinine 88 µmol/l, eGFR 82. Smoker, 20 pack-years, stopped.",
        ecog=0,
        comorbidities="Arterial hypertension.",
        family_history="None.",
        prior_treatment="None.",
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText((same(_RENAL), same(_GRADE)), verbatim="Clear cell renal cell carcinoma, WHO/ISUP grade 2."),
    )


def _radiology() -> ReviewStory:
    mass = imaging("Mass, CT", "Exophytic, lower pole", mm="31", radpeer=v.Radpeer.ONE)
    return ReviewStory(
        "brandt",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (same(side("Right")), same(tnm("T", "cT1a")), same(tnm("N", "cN0")), same(tnm("M", "cM0")), same(mass)),
            comment="One artery, 6 mm from the collecting system.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    urology = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES,
        "I would do the same.",
        rationale="Exophytic, 31 mm, healthy other kidney: the kidney can be kept.",
        plan=PlanEntry((_PLAN,)),
        confidence=v.Confidence.HIGH,
    )
    return (
        OpinionStory(
            "halvorsen",
            urology,
            days.ago(3),
            conflict="Trained together with Dr Terlouw until eight years ago; no financial tie.",
        ),
    )


def _recommendation(days: Days) -> RecommendationStory:
    unchanged = v.ExpectedChange.UNCHANGED
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis_summary="Clear cell renal cell carcinoma, WHO/ISUP grade 2, right kidney",
            stage_summary="cT1a cN0 cM0",
            treatment_summary="Robot-assisted partial nephrectomy, as planned",
            plan=PlanEntry((_PLAN,)),
            rationale="Diagnosis, stage and plan are confirmed in all points. Removal of the tumor alone controls it "
            "as well as removal of the kidney and spares function.",
            place=v.Place.AT_HOME,
            place_note="There is no reason to travel.",
            follow_up="CT after 6 months, then once a year for five years.",
            agreement=v.BoardAgreement.UNANIMOUS,
            items=(
                step(
                    v.RecommendationCode.EVALUATE_SURGERY,
                    "Operation as planned",
                    "Dr Terlouw",
                    days.ahead(28),
                    opinion=1,
                ),
            ),
            options=(
                OptionEntry(
                    "Partial nephrectomy (recommended)",
                    "Cure in more than 95 of 100; kidney kept.",
                    "Bleeding or leakage of urine in about 5 of 100.",
                    "Three days in hospital.",
                    "Six weeks without heavy lifting.",
                    source_opinion_id=1,
                ),
                OptionEntry("Surveillance", "No operation.", "At 57 and fit, the tumor will probably need treatment."),
            ),
            answers=(
                AnswerEntry(1, "Yes. We would advise the same."),
                AnswerEntry(
                    2,
                    "Usually after four to six weeks; your doctor must release you for heavy loads.",
                    v.AnswerKind.DEFERRED,
                ),
            ),
            considered=considered(
                {v.ConsideredTopic.REHABILITATION: "return to work as a driver"},
                {
                    v.ConsideredTopic.TRIALS: "standard treatment is excellent",
                    v.ConsideredTopic.GERMLINE_TESTING: "single tumor at 57",
                    v.ConsideredTopic.MOLECULAR_TESTING: "no consequence",
                    v.ConsideredTopic.PALLIATIVE_CARE: "no symptoms",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "declined",
                    v.ConsideredTopic.NUTRITION: "no special diet",
                    v.ConsideredTopic.FERTILITY: "not affected",
                    v.ConsideredTopic.INTEGRATIVE_MEDICINE: "not asked for",
                },
            ),
        ),
        expected={"halvorsen": expects(unchanged, unchanged, unchanged)},
    )
