"""Andrzej Wiśniewski: a prostate cancer that is graded one step lower, and an operation that is not needed now."""
# ruff: noqa: RUF001 - ranges carry the dash that clinicians write

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, grade, histology, imaging, overridden, same, stated, tnm
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
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry
from tumorboard.services.people import AddParty
from tumorboard.services.recommendations import DraftRecommendation
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_PRACTICE = "Poradnia Urologiczna Żabianka"
_ZIELINSKI = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Paweł Zieliński",
    organization=_PRACTICE,
    address="ul. Łąkowa 12\n80-743 Gdańsk",
    country="Poland",
    email="rejestracja@zabianka.example",
)
_GLEASON = "Gleason"


def andrzej_wisniewski(days: Days) -> CaseStory:
    """The patient who weighs an operation that his doctor has already booked."""
    return CaseStory(
        patient=AddPatient(
            "Wiśniewski",
            "Andrzej",
            days.born(66, 3, 19),
            v.Sex.MALE,
            language="Polish",
            country="Poland",
            address="ul. Źródlana 3/14\n81-321 Gdynia",
            identifiers=(
                IdentifierEntry("20-901-7", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("ŻB/7741", _PRACTICE, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="halvorsen",
        referrer=_ZIELINSKI,
        materials=(
            material(
                v.MaterialKind.SLIDES,
                "Twelve-core biopsy, H&E and p63/AMACR",
                "P-26/4417",
                14,
                sender=_ZIELINSKI,
                of=days.ago(60),
                on=days.ago(12),
            ),
            material(
                v.MaterialKind.IMAGING,
                "Multiparametric MRI of the prostate",
                "MR-2208",
                sender=_ZIELINSKI,
                of=days.ago(75),
                on=days.ago(12),
            ),
            material(v.MaterialKind.LABORATORY, "PSA values of four years", on=days.ago(14), sender=_ZIELINSKI),
        ),
        reviews=(_pathology(), _radiology()),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=6),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED),
            called_in=("halvorsen",),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.PROSTATE,
        "Is radical prostatectomy needed now, or is active surveillance safe?",
        ReferralEntry(
            v.Requester.PHYSICIAN,
            v.ReferralReason.CONSIDERING_OPTIONS,
            v.ConsultationMode.RECORDS_ONLY,
            days.ago(16),
            referrer_id=None,
            country="Poland",
            language="Polish",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Prostate, twelve cores: acinar adenocarcinoma, Gleason 3+4=7 (grade group 2), two of twelve cores, right "
            "apex and mid, at most 15 % of a core. Perineural invasion present. cT1c, PSA 6.1 ng/ml.",
            (
                histology("Acinar adenocarcinoma", "8140/3"),
                grade("3+4=7", _GLEASON),
                tnm("T", "cT1c"),
                tnm("N", "cN0"),
                tnm("M", "cM0"),
                stated(v.Axis.PERINEURAL_INVASION, "present"),
                imaging("Index lesion, MRI", "PI-RADS 4, right mid", mm="11"),
            ),
            stated_by="Dr Halina Pokrzywa",
            institution="Zakład Patomorfologii Oliwa",
            stated_on=days.ago(55),
            report_number="P-26/4417",
            code="C61",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of prostate",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.SURGERY,
                    "Robot-assisted radical prostatectomy with pelvic lymph nodes",
                    3,
                    v.Timing.DEFINITIVE,
                    v.Intent.CURATIVE,
                ),
            ),
            verbatim="Robot-assisted radical prostatectomy, nerve-sparing on the left, with extended pelvic "
            "lymphadenectomy. The date is reserved.",
            stated_by="Dr Paweł Zieliński",
            institution=_PRACTICE,
            stated_on=days.ago(40),
        ),
        questions=(
            QuestionEntry("Is it dangerous to wait with the operation?", assigned_discipline=v.Discipline.UROLOGY),
            QuestionEntry("How would you know in time that it is getting worse?"),
            QuestionEntry(
                "Please state whether pelvic lymphadenectomy would be indicated if he insists on surgery.",
                v.AskedBy.REFERRER,
            ),
        ),
        consents=consents(days.ago(16)),
        summary="PSA 4.9 to 6.1 ng/ml over three years, prostate volume 52 ml, PSA density 0.12. Rectal examination "
        "normal. Mild voiding symptoms (IPSS 8), erections sufficient without medication (IIEF-5 21).",
        ecog=0,
        comorbidities="Arterial hypertension, well controlled.",
        family_history="Father: prostate cancer at 74, died of a stroke at 86.",
        prior_treatment="None.",
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(histology("Acinar adenocarcinoma", "8140/3")),
                overridden(
                    grade("3+3=6", _GLEASON),
                    v.Agreement.MAJOR,
                    "Between grade groups 1 and 2 lies the border of unconditional surveillance.",
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                ),
                changed(
                    stated(v.Axis.PERINEURAL_INVASION, "not identified"),
                    v.TreatmentEffect.NONE,
                    v.Cause.RE_INTERPRETATION,
                ),
            ),
            verbatim="Acinar adenocarcinoma, Gleason 3+3=6, grade group 1, two of twelve cores, 3 mm in all.",
            comment="The glands taken for pattern 4 are tangentially cut pattern 3: on deeper levels they have lumina. "
            "No cribriform or intraductal growth. What was read as perineural invasion is a gland beside a nerve.",
        ),
    )


def _radiology() -> ReviewStory:
    lesion = imaging("Index lesion, MRI", "PI-RADS 3, right mid", mm="9", radpeer=v.Radpeer.TWO_A)
    return ReviewStory(
        "brandt",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(tnm("T", "cT1c")),
                same(tnm("N", "cN0")),
                changed(lesion, v.TreatmentEffect.NONE, v.Cause.RE_INTERPRETATION),
            ),
            comment="Diffusion only mildly restricted. The capsule is smooth, no enlarged nodes.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    urology = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Active surveillance. An operation now would cost him function without prolonging his life.",
        rationale="Grade group 1, two cores, PSA density 0.12: low risk by every scheme.",
        plan=PlanEntry((treatment(v.Modality.OBSERVATION, "Active surveillance"),)),
        confidence=v.Confidence.HIGH,
        evidence_level="Randomized trial, 15 years of follow-up; large cohorts",
        evidence_source="Trials of monitoring against surgery or radiation in localized disease",
        answers=(AnswerEntry(3, "No. In low-risk disease the pelvic nodes are not removed."),),
    )
    radiation = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "Should he wish treatment, radiation in five sessions is equal to surgery. I would not advise it now.",
        confidence=v.Confidence.HIGH,
    )
    return (OpinionStory("halvorsen", urology, days.ago(3)), OpinionStory("lang", radiation, days.ago(3)))


def _recommendation(days: Days) -> RecommendationStory:
    better, unchanged = v.ExpectedChange.IMPROVED, v.ExpectedChange.UNCHANGED
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "Adenocarcinoma of the prostate, grade group 1, low risk",
                (
                    histology("Acinar adenocarcinoma", "8140/3"),
                    grade("3+3=6", _GLEASON),
                    tnm("T", "cT1c"),
                    tnm("N", "cN0"),
                    tnm("M", "cM0"),
                ),
                code="C61",
                code_system=ICD_10_CM,
            ),
            diagnosis_summary="Acinar adenocarcinoma, Gleason 3+3=6, grade group 1; perineural invasion not confirmed",
            stage_summary="cT1c cN0 cM0, PSA 6.1 ng/ml",
            treatment_summary="Active surveillance in place of radical prostatectomy",
            plan=PlanEntry(
                (
                    treatment(v.Modality.SURGERY, "None at present", 0),
                    treatment(
                        v.Modality.OBSERVATION,
                        "Active surveillance: PSA every 6 months, MRI and confirmatory biopsy at 12 months",
                        intent=v.Intent.CURATIVE,
                    ),
                )
            ),
            rationale="On re-reading the carcinoma is of low risk. For such men, death from prostate cancer within 15 "
            "years is about 3 in 100 whether they are monitored, operated on or irradiated, while surgery leaves "
            "many with leakage of urine and loss of erections. Treatment at the first sign of progress comes in time.",
            place=v.Place.AT_HOME,
            place_note="Surveillance can be carried out in Gdańsk; we re-read the biopsy at 12 months if wished.",
            follow_up="PSA every 6 months, rectal examination every 12 months.",
            agreement=v.BoardAgreement.UNANIMOUS,
            items=(
                step(
                    v.RecommendationCode.OBSERVATION,
                    "Active surveillance; please release the reserved date for surgery",
                    "Dr Zieliński",
                    days.ahead(14),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.CONFIRMATORY_TESTING,
                    "MRI, then confirmatory biopsy with targeted cores from the right mid",
                    "Dr Zieliński",
                    days.ahead(365),
                    review=1,
                ),
            ),
            options=(
                OptionEntry(
                    "Active surveillance (recommended)",
                    "No loss of function; about half of all men need no treatment within ten years.",
                    "About 1 in 3 is treated within five years, nearly always in time to cure.",
                    "Repeated biopsies: bleeding, rarely infection.",
                    "A blood test every half year; some men find waiting hard to bear.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Robot-assisted prostatectomy",
                    "The tumor is gone and fully examined.",
                    "Long-term leakage of urine in some 10–15 %, loss of erections in more than half.",
                    "Hospital stay, catheter for one week.",
                    "Four to six weeks off work.",
                ),
                OptionEntry(
                    "Radiation in five sessions",
                    "No operation.",
                    "Late irritation of bladder or bowel in about 5 %.",
                    "Frequent urination for some weeks.",
                    "Five visits in two weeks.",
                    source_opinion_id=2,
                ),
            ),
            steps=(
                StepEntry(
                    "Confirmatory biopsy shows grade group ≥ 2 or cribriform growth",
                    "Discuss surgery and radiation again",
                    days.ahead(380),
                    "Dr Zieliński",
                ),
                StepEntry("PSA density ≥ 0.15 or a new PI-RADS 4–5 lesion", "Bring the biopsy forward"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "No. Your tumor is of the slowest kind. Whether it is operated on now or only if it changes makes "
                    "no difference to how long you live, as far as large studies can tell.",
                ),
                AnswerEntry(
                    2,
                    "By the PSA every six months, and by MRI and a second biopsy after one year. If the tumor changes "
                    "its grade, there is time to treat it with the same chance of cure.",
                ),
                AnswerEntry(3, "No. In low-risk disease pelvic lymphadenectomy is not indicated (opinion of urology)."),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "group for men under surveillance",
                    v.ConsideredTopic.NUTRITION: "weight and exercise, for the heart as much",
                },
                {
                    v.ConsideredTopic.TRIALS: "no surveillance trial open to residents of Poland",
                    v.ConsideredTopic.GERMLINE_TESTING: "low risk, one relative at 74",
                    v.ConsideredTopic.MOLECULAR_TESTING: "would not change the advice",
                    v.ConsideredTopic.PALLIATIVE_CARE: "no symptoms",
                    v.ConsideredTopic.REHABILITATION: "no operation",
                    v.ConsideredTopic.FERTILITY: "family complete",
                    v.ConsideredTopic.INTEGRATIVE_MEDICINE: "not asked for",
                },
            ),
        ),
        expected={"halvorsen": expects(better, better, unchanged), "ivanov": expects(better, better, unchanged)},
    )
