"""Þóra Guðjónsdóttir: a recurrence that was read as progressing and is stable, and a test before a harder drug."""

from dataclasses import replace

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, histology, imaging, marker, same, tnm
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
from tumorboard.services.reviews import LesionEntry, TestEntry
from tumorboard.services.statements import DiagnosisEntry, PlanEntry
from tumorboard.services.trials import AssessTrial

_UNIT = "Norðurljós Oncology Unit"
_SIGURDSSON = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Eiríkur Sigurðsson",
    organization=_UNIT,
    address="Hafnarstræti 19\n600 Akureyri",
    country="Iceland",
)
_CURRENT = treatment(
    v.Modality.SYSTEMIC,
    "Nivolumab 480 mg every 4 weeks",
    2,
    v.Timing.DEFINITIVE,
    v.Intent.PALLIATIVE,
    label="Nivolumab",
)


def thora_gudjonsdottir(days: Days) -> CaseStory:
    """The patient on immunotherapy whose scans were read in two ways."""
    return CaseStory(
        patient=AddPatient(
            "Guðjónsdóttir",
            "Þóra",
            days.born(69, 12, 1),
            v.Sex.FEMALE,
            language="Icelandic",
            country="Iceland",
            address="Ægisgata 7\n600 Akureyri",
            identifiers=(
                IdentifierEntry("20-887-9", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("NO-15508", _UNIT, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="pereira",
        referrer=_SIGURDSSON,
        materials=(
            material(
                v.MaterialKind.IMAGING,
                "CT of chest, abdomen and pelvis, four dates",
                "CT-30455",
                4,
                sender=_SIGURDSSON,
                of=days.ago(19),
                on=days.ago(10),
            ),
            material(
                v.MaterialKind.SLIDES,
                "Biopsy of the lung lesion at recurrence",
                "26-1120-L",
                3,
                sender=_SIGURDSSON,
                of=days.ago(240),
                on=days.ago(9),
            ),
            material(
                v.MaterialKind.MOLECULAR_REPORT,
                "BRAF by single-gene PCR",
                "M-556",
                sender=_SIGURDSSON,
                of=days.ago(230),
                on=days.ago(10),
                necessity=v.Necessity.RECOMMENDED,
            ),
        ),
        reviews=(_radiology(), _pathology(days)),
        opinions=_opinions(days),
        trials=(
            (
                "devi",
                AssessTrial(
                    THIS,
                    "NCT00000003",
                    "Stopping PD-1 antibody after one year of stable disease",
                    v.Eligibility.MAYBE,
                    "Stable disease must be confirmed at twelve months.",
                    v.Place.AT_HOME,
                ),
            ),
        ),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=8, question="Is this progression, and is ipilimumab needed?"),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="All four CTs shown side by side."),
            called_in=("sharma",),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.MELANOMA,
        "Is there progression under nivolumab, and should ipilimumab be added?",
        ReferralEntry(
            v.Requester.PHYSICIAN,
            v.ReferralReason.RECURRENCE,
            v.ConsultationMode.RECORDS_ONLY,
            days.ago(12),
            v.Urgency.SOON,
            country="Iceland",
            language="Icelandic",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Metastatic recurrence of melanoma of the back, lung and axillary node. BRAF V600 wild type. CT: "
            "progressive disease, new metastasis of the left adrenal gland.",
            (
                histology("Melanoma", "8720/3"),
                tnm("M", "rcM1b"),
                marker("BRAF V600", v.BiomarkerStatus.NEGATIVE, method="PCR"),
                imaging("Response", "Progression, new lesion", response=v.Response.PROGRESSIVE),
                imaging("Left adrenal gland, CT", "New metastasis", mm="14"),
            ),
            stated_by="Dr Eiríkur Sigurðsson",
            institution=_UNIT,
            stated_on=days.ago(18),
            report_number="CT-30455/4",
            code="C43.59",
            code_system=ICD_10_CM,
            code_display="Malignant melanoma of other part of trunk",
        ),
        outside_plan=PlanEntry(
            (
                replace(_CURRENT, progress=v.ComponentProgress.STARTED, started_on=days.ago(215)),
                treatment(
                    v.Modality.SYSTEMIC,
                    "Add ipilimumab 1 mg/kg, four doses",
                    3,
                    v.Timing.DEFINITIVE,
                    v.Intent.PALLIATIVE,
                    label="Ipilimumab",
                ),
            ),
            verbatim="Progression: add ipilimumab to nivolumab from next week.",
            stated_by="Dr Eiríkur Sigurðsson",
            institution=_UNIT,
            stated_on=days.ago(16),
        ),
        questions=(
            QuestionEntry("Has the treatment stopped working?"),
            QuestionEntry("I feel well. Why should I take something stronger?"),
            QuestionEntry("Would BRAF inhibitors be an option later?", v.AskedBy.REFERRER),
        ),
        consents=consents(days.ago(12)),
        summary="Melanoma of the back, pT3a pN1a(sn), excised three years ago, one year of adjuvant therapy declined. "
        "Recurrence in lung and left axilla eight months ago, nivolumab for seven months without side effects. "
        "LDH normal.",
        ecog=0,
        comorbidities="Arterial hypertension; aldosterone and cortisol normal.",
        family_history="None.",
        prior_treatment="Wide excision and sentinel-node biopsy three years ago; nivolumab, eight doses so far.",
    )


def _radiology() -> ReviewStory:
    return ReviewStory(
        "brandt",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(tnm("M", "rcM1b")),
                changed(
                    imaging(
                        "Response",
                        "Sum 62 mm at baseline, 41 mm smallest, 46 mm now",
                        radpeer=v.Radpeer.THREE_B,
                        response=v.Response.STABLE,
                    ),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                ),
                changed(
                    imaging(
                        "Left adrenal gland, CT",
                        "Adenoma, present and unchanged since baseline, 4 HU",
                        mm="14",
                        radpeer=v.Radpeer.THREE_B,
                    ),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                ),
            ),
            comment="The sum has grown by 5 mm or 12 % since the smallest value; progression needs 20 % and 5 mm. The "
            "adrenal nodule was there at baseline. Hilar nodes of 11 mm, symmetric, are new: a sarcoid-like reaction "
            "is more likely than metastasis, tissue would tell.",
            lesions=(
                LesionEntry("Lung", "24", "Right lower lobe", nadir_mm="15", current_mm="18"),
                LesionEntry("Lung", "16", "Left upper lobe", nadir_mm="9", current_mm="10"),
                LesionEntry("Lymph node", "22", "Left axilla", lymph_node=True, nadir_mm="17", current_mm="18"),
            ),
        ),
    )


def _pathology(days: Days) -> ReviewStory:
    return ReviewStory(
        "osei",
        {2: v.ReviewBasis.OWN_READ, 3: v.ReviewBasis.REPORT_ONLY},
        ReviewText(
            (
                same(histology("Melanoma", "8720/3")),
                changed(
                    marker("BRAF V600", v.BiomarkerStatus.POSITIVE, "p.V600K", method="NGS"),
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.NEW_TEST,
                ),
            ),
            verbatim="Metastasis of melanoma in lung tissue, BRAF p.V600K.",
            comment="The PCR used outside detects V600E only. Allele fraction of V600K 22 %.",
            tests=(TestEntry("Sequencing panel, 74 genes", days.ago(9), result="BRAF p.V600K"),),
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    medical = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Stable disease. Nivolumab goes on; ipilimumab would expose her to serious side effects without need.",
        rationale="Combined therapy causes severe side effects in about half of all patients.",
        plan=PlanEntry((_CURRENT,)),
        confidence=v.Confidence.HIGH,
        missing_information="Nature of the hilar nodes",
        answers=(AnswerEntry(3, "Yes, V600K responds, somewhat less often than V600E."),),
    )
    nuclear = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "PET-CT will not separate a sarcoid-like reaction from metastasis; endobronchial biopsy will.",
        confidence=v.Confidence.MODERATE,
    )
    return (OpinionStory("pereira", medical, days.ago(2)), OpinionStory("sharma", nuclear, days.ago(2)))


def _recommendation(days: Days) -> RecommendationStory:
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis_summary="Recurrent melanoma with BRAF V600K; the adrenal nodule is an adenoma",
            stage_summary="rcM1b, stable disease by RECIST 1.1",
            treatment_summary="Biopsy of the hilar nodes first; nivolumab goes on meanwhile",
            plan=PlanEntry(
                (
                    _CURRENT,
                    treatment(
                        v.Modality.WORK_UP,
                        "Endobronchial biopsy of the hilar nodes; CT again in 8 weeks",
                        intent=v.Intent.DIAGNOSTIC,
                    ),
                )
            ),
            rationale="By RECIST 1.1 the disease is stable, and the supposed new metastasis is an adenoma that was "
            "there at baseline. What is really new are symmetric hilar nodes, which immunotherapy itself can "
            "cause. Before she takes a combination with severe side effects in about every second patient, their "
            "nature must be known. Ipilimumab is not ruled out: it waits for the result.",
            place=v.Place.AT_HOME,
            follow_up="CT in 8 weeks against the smallest sum of 41 mm.",
            agreement=v.BoardAgreement.UNANIMOUS,
            items=(
                step(
                    v.RecommendationCode.CONTINUE_SYSTEMIC,
                    "Nivolumab without interruption",
                    "Dr Sigurðsson",
                    days.ahead(5),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.REPEAT_BIOPSY,
                    "Endobronchial ultrasound-guided biopsy of the hilar nodes",
                    "Pulmonology, Akureyri",
                    days.ahead(14),
                    opinion=2,
                ),
                step(
                    v.RecommendationCode.EARLY_RESTAGING, "CT after 8 weeks", "Dr Sigurðsson", days.ahead(56), review=1
                ),
                step(
                    v.RecommendationCode.OTHER_BOARD,
                    "Presentation in our meeting with the result of the biopsy",
                    "Ms Kim, Lakeside",
                    days.ahead(28),
                ),
            ),
            options=(
                OptionEntry(
                    "Nivolumab goes on until the result (recommended)",
                    "No added side effects; disease has been stable for seven months.",
                    "If the nodes are metastases, some weeks pass.",
                    "As before: none so far.",
                    "One bronchoscopy, half a day.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Nivolumab and ipilimumab at once",
                    "Acts against nodes that are metastases.",
                    "Severe inflammation of bowel, liver or glands in about half of all patients.",
                    "Diarrhea, rash, fatigue.",
                    "Often weeks of cortisone.",
                ),
            ),
            steps=(
                StepEntry(
                    "Granulomas, no melanoma",
                    "Nivolumab goes on; no cortisone without symptoms",
                    days.ahead(14),
                    "Dr Sigurðsson",
                ),
                StepEntry(
                    "Melanoma in the nodes",
                    "Discuss ipilimumab with nivolumab or, with V600K, BRAF and MEK inhibitors",
                    days.ahead(14),
                    "Lakeside board",
                ),
            ),
            answers=(
                AnswerEntry(1, "No. Measured by the rules, the disease is stable; it is smaller than at the start."),
                AnswerEntry(2, "At present you should not. First a small sample must show what the new nodes are."),
                AnswerEntry(
                    3,
                    "Yes. The tumor carries BRAF V600K, which the first test could not detect; BRAF and MEK inhibitors "
                    "remain in reserve.",
                ),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.TRIALS: "NCT00000003 at twelve months",
                    v.ConsideredTopic.MOLECULAR_TESTING: "done, V600K found",
                    v.ConsideredTopic.PALLIATIVE_CARE: "contact offered",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "fear of scans",
                },
                {
                    v.ConsideredTopic.GERMLINE_TESTING: "no family history",
                    v.ConsideredTopic.NUTRITION: "weight stable",
                    v.ConsideredTopic.REHABILITATION: "fully active",
                    v.ConsideredTopic.FERTILITY: "after menopause",
                },
            ),
        ),
        expected={"pereira": expects(v.ExpectedChange.IMPROVED, v.ExpectedChange.IMPROVED, v.ExpectedChange.UNCERTAIN)},
    )
