"""Kenjirō Aoyama: an abnormal CT without a diagnosis and without a plan, which turns out to be a small NET."""
# ruff: noqa: RUF001 - ranges carry the dash that clinicians write

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, grade, histology, imaging, marker, same, site, tnm
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

_CLINIC = "みどり消化器内科クリニック"
_MIZUSHIMA = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Haruto Mizushima (水島 春斗)",
    organization=_CLINIC,
    address="大阪府大阪市北区みどり町三丁目5-12\n530-0099 Osaka",
    country="Japan",
)
_NEW = (v.TreatmentEffect.ACTUAL, v.Cause.NEW_SAMPLING)


def kenjiro_aoyama(days: Days) -> CaseStory:
    """The patient who came with a picture and no name for it."""
    return CaseStory(
        patient=AddPatient(
            "Aoyama",
            "Kenjirō",
            days.born(59, 7, 11),
            v.Sex.MALE,
            language="Japanese",
            country="Japan",
            address="大阪府豊中市さくら坂二丁目8-3\n560-0088 Toyonaka",
            identifiers=(
                IdentifierEntry("20-908-0", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("MD-00912", _CLINIC, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="dahl",
        referrer=_MIZUSHIMA,
        materials=(
            material(
                v.MaterialKind.IMAGING,
                "CT of the abdomen, three phases",
                "CT-7781",
                sender=_MIZUSHIMA,
                of=days.ago(33),
                on=days.ago(15),
            ),
            asked_for(
                material(
                    v.MaterialKind.SLIDES,
                    "Endosonographic needle biopsy",
                    "26-E-118",
                    3,
                    sender=_MIZUSHIMA,
                    of=days.ago(11),
                ),
                (days.ago(14), days.ago(4), "Biopsy proposed by us after the first look at the CT."),
                arrived=days.ago(4),
            ),
            material(
                v.MaterialKind.IMAGING,
                "Somatostatin-receptor PET-CT",
                "PET-0419",
                sender=_MIZUSHIMA,
                of=days.ago(8),
                on=days.ago(4),
                necessity=v.Necessity.RECOMMENDED,
            ),
            material(v.MaterialKind.LABORATORY, "Chromogranin A, calcium, glucose", sender=_MIZUSHIMA, on=days.ago(4)),
        ),
        reviews=(_radiology(), _nuclear_medicine(), _pathology()),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=7),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED),
            called_in=("sharma", "castellanos"),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.LIVER_PANCREAS_BILIARY,
        "What is the mass in the pancreatic tail, and what should be done?",
        ReferralEntry(
            v.Requester.PATIENT,
            v.ReferralReason.ABNORMAL_RESULT,
            v.ConsultationMode.REMOTE,
            days.ago(17),
            country="Japan",
            language="Japanese",
            interpreter_needed=True,
        ),
        outside_diagnosis=DiagnosisEntry(
            "人間ドックのCT:膵尾部に24 mmの多血性腫瘤を認める。確定診断なし。(Health check, "
            "CT: hypervascular mass of 24 mm in the pancreatic tail. No definite diagnosis.)",
            (imaging("Pancreatic tail, CT", "Hypervascular mass, nature undetermined", mm="24"),),
            institution=_CLINIC,
            stated_on=days.ago(33),
            report_number="CT-7781",
            code="R93.3",
            code_system=ICD_10_CM,
            code_display="Abnormal findings on diagnostic imaging of other parts of digestive tract",
        ),
        questions=(
            QuestionEntry("Is it cancer?", assigned_discipline=v.Discipline.PATHOLOGY),
            QuestionEntry("Must it be operated on, or can it be watched?", assigned_discipline=v.Discipline.SURGERY),
            QuestionEntry("Will I become diabetic?"),
        ),
        consents=consents(days.ago(17)),
        summary="Incidental finding at a health check, no symptoms, weight stable. CA 19-9 normal; chromogranin A "
        "1.3 times normal; calcium and fasting glucose normal.",
        ecog=0,
        comorbidities="None.",
        family_history="No endocrine tumors known.",
        prior_treatment="None.",
    )


def _radiology() -> ReviewStory:
    mass = imaging(
        "Pancreatic tail, CT", "Hypervascular mass, washout, no duct dilation", mm="24", radpeer=v.Radpeer.ONE
    )
    return ReviewStory(
        "brandt",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(mass),
                changed(site("Pancreas, tail", "C25.2"), v.TreatmentEffect.NONE, v.Cause.RE_INTERPRETATION),
                changed(tnm("T", "cT2"), v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
                changed(tnm("N", "cN0"), v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
                changed(tnm("M", "cM0"), v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
            ),
            comment="Typical of a neuroendocrine tumor, not of adenocarcinoma. Splenic vessels free over 8 mm.",
        ),
    )


def _nuclear_medicine() -> ReviewStory:
    uptake = imaging("Receptor PET", "Intense uptake in the pancreatic tail only, SUVmax 31")
    return ReviewStory(
        "sharma",
        {3: v.ReviewBasis.OWN_READ},
        ReviewText(
            (changed(uptake, v.TreatmentEffect.ACTUAL, v.Cause.NEW_TEST),),
            comment="No uptake in liver, nodes or bone.",
        ),
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "quiroga",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(histology("Neuroendocrine tumor, grade 1", "8240/3"), *_NEW),
                changed(grade("G1", "WHO 2022"), *_NEW),
                changed(marker("Ki-67", None, number="2", unit="%", method="IHC, 600 cells"), *_NEW),
                changed(
                    marker("Synaptophysin, chromogranin", v.BiomarkerStatus.POSITIVE, method="IHC"),
                    v.TreatmentEffect.NONE,
                    v.Cause.NEW_SAMPLING,
                ),
            ),
            verbatim="Neuroendocrine tumor of the pancreas, grade 1, Ki-67 2 %.",
            comment="Uniform cells, no necrosis, no mitosis in 2 mm². On so small a sample the grade may rise by one.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    surgery = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "Laparoscopic distal pancreatectomy with preservation of the spleen.",
        rationale="Above 2 cm the risk of nodal metastases is some 20–25 %. At 59 and fit he gains from surgery.",
        plan=PlanEntry((treatment(v.Modality.SURGERY, "Laparoscopic distal pancreatectomy", 3),)),
        confidence=v.Confidence.HIGH,
        answers=(AnswerEntry(3, "The risk is about one in ten to one in five."),),
    )
    genetics = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "Calcium is normal and there is one tumor: MEN1 is unlikely, but a germline panel is worth offering.",
        confidence=v.Confidence.MODERATE,
    )
    return (OpinionStory("dahl", surgery, days.ago(2)), OpinionStory("castellanos", genetics, days.ago(2)))


def _recommendation(days: Days) -> RecommendationStory:
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "Non-functioning neuroendocrine tumor of the pancreatic tail, grade 1",
                (
                    histology("Neuroendocrine tumor, grade 1", "8240/3"),
                    grade("G1", "WHO 2022"),
                    site("Pancreas, tail", "C25.2"),
                    tnm("T", "cT2"),
                    tnm("N", "cN0"),
                    tnm("M", "cM0"),
                ),
                code="C25.4",
                code_system=ICD_10_CM,
                code_display="Malignant neoplasm of endocrine pancreas",
            ),
            diagnosis_summary="Non-functioning neuroendocrine tumor, grade 1, of the pancreatic tail",
            stage_summary="cT2 cN0 cM0",
            treatment_summary="Laparoscopic distal pancreatectomy, spleen preserved",
            plan=PlanEntry(
                (
                    treatment(
                        v.Modality.SURGERY,
                        "Laparoscopic distal pancreatectomy, spleen preserved",
                        3,
                        v.Timing.DEFINITIVE,
                        v.Intent.CURATIVE,
                    ),
                )
            ),
            rationale="A grade 1 tumor of more than 2 cm can be watched or removed. As he is fit, as nodes are "
            "affected in about one in five, and as the operation spares spleen and most of the gland, the board "
            "prefers removal. There is no hurry: within three months is soon enough.",
            place=v.Place.EITHER,
            place_note="In a center that does at least twenty pancreatic resections a year, also in Osaka.",
            follow_up="MRI after 6 and 12 months, then once a year for ten years.",
            agreement=v.BoardAgreement.UNANIMOUS,
            items=(
                step(
                    v.RecommendationCode.EVALUATE_SURGERY,
                    "Distal pancreatectomy, spleen preserved, with sampling of nodes",
                    "Dr Mizushima to refer",
                    days.ahead(30),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.GENETIC_COUNSELLING,
                    "Germline panel with MEN1, VHL and MUTYH",
                    "Genetics, Lakeside, by video",
                    days.ahead(45),
                    opinion=2,
                ),
            ),
            options=(
                OptionEntry(
                    "Distal pancreatectomy (recommended)",
                    "Removes the tumor; more than 95 % live ten years.",
                    "Leakage of pancreatic juice in about 1 in 5; diabetes in 10–20 %.",
                    "Five to seven days in hospital.",
                    "Desk work after three weeks.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Surveillance by MRI every 6 months",
                    "No operation.",
                    "Growth or spread to nodes may be seen late.",
                    "None.",
                    "Two examinations a year.",
                ),
            ),
            steps=(
                StepEntry("Grade 2 or nodal metastasis in the specimen", "Present again; follow-up every 6 months"),
                StepEntry("A germline variant is found", "Screening of parathyroid, pituitary and the family"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "It is a tumor that can spread but seldom does and grows slowly. It is not the pancreatic cancer "
                    "that people fear.",
                ),
                AnswerEntry(2, "Both are possible. The board advises to remove it, without hurry."),
                AnswerEntry(3, "Probably not: the risk is one to two in ten, as most of the gland remains."),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.GERMLINE_TESTING: "MEN1 unlikely, panel offered",
                    v.ConsideredTopic.NUTRITION: "enzymes after surgery, if needed",
                },
                {
                    v.ConsideredTopic.TRIALS: "none open for localized grade 1 tumors",
                    v.ConsideredTopic.MOLECULAR_TESTING: "no consequence",
                    v.ConsideredTopic.PALLIATIVE_CARE: "no symptoms",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "declined by him",
                    v.ConsideredTopic.REHABILITATION: "fully active",
                    v.ConsideredTopic.FERTILITY: "not affected",
                    v.ConsideredTopic.INTEGRATIVE_MEDICINE: "not asked for",
                },
            ),
        ),
    )
