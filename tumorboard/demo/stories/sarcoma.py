"""فاطمة الخطيب: a retroperitoneal sarcoma under another name, and an operation that must be larger."""
# ruff: noqa: RUF001 - the patient's name and question stand in her own letters, some of which resemble Latin ones

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, grade, histology, imaging, marker, same, side, site, tnm
from tumorboard.demo.story import (
    THIS,
    CaseStory,
    DiscussionStory,
    MaterialStory,
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
from tumorboard.services.reviews import TestEntry
from tumorboard.services.statements import DiagnosisEntry, PlanEntry
from tumorboard.services.trials import AssessTrial

_HOSPITAL = "Jabal al-Zaitun Hospital"
_QASSAB = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Nadim al-Qassab",
    organization=_HOSPITAL,
    address="P.O. Box 5512\nAmman 11183",
    country="Jordan",
    email="surgery@zaitun.example",
)


def fatima_al_khatib(days: Days) -> CaseStory:
    """The patient from Amman, listed before all records were in because her operation has a date."""
    return CaseStory(
        patient=AddPatient(
            "الخطيب",
            "فاطمة",
            days.born(58, 10, 2),
            v.Sex.FEMALE,
            language="Arabic",
            country="Jordan",
            address="شارع الرينبو 22\nعمّان 11181",
            identifiers=(
                IdentifierEntry("20-905-6", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("JZH-0048211", _HOSPITAL, "Chart"),
                IdentifierEntry("AL-KHATIB FATIMA K", "Passport office, Jordan", "Name in passport"),
            ),
        ),
        intake=_intake(days),
        presenter="dahl",
        referrer=_QASSAB,
        trusted_person=AddParty(v.PartyKind.TRUSTED_PERSON, "خالد الخطيب (son)", phone="555-0178"),
        materials=_materials(days),
        reviews=(_pathology(days), _radiology()),
        opinions=_opinions(days),
        trials=(
            (
                "devi",
                AssessTrial(
                    THIS,
                    "NCT00000002",
                    "Chemotherapy before surgery of high-risk retroperitoneal liposarcoma",
                    v.Eligibility.MAYBE,
                    "CT of the chest must exclude metastases; kidney function after nephrectomy above 45 ml/min.",
                    v.Place.HERE,
                ),
            ),
        ),
        discussion=DiscussionStory(
            ListCase(
                THIS,
                THIS,
                minutes=8,
                provisional_reason="The operation in Amman is booked in twelve days; the CT of the chest is still out.",
            ),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="The son joined by video with the interpreter."),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.SARCOMA,
        "Is the type of sarcoma right, and is excision of the mass with preservation of the kidney enough?",
        ReferralEntry(
            v.Requester.PHYSICIAN,
            v.ReferralReason.NEWLY_DIAGNOSED,
            v.ConsultationMode.REMOTE,
            days.ago(9),
            v.Urgency.URGENT,
            country="Jordan",
            language="Arabic",
            interpreter_needed=True,
        ),
        outside_diagnosis=DiagnosisEntry(
            "Left retroperitoneum, core biopsy: myxofibrosarcoma, high grade. Mass of 17 cm, cT4 cN0.",
            (
                histology("Myxofibrosarcoma", "8811/3"),
                grade("High grade", "two-tiered"),
                site("Retroperitoneum", "C48.0"),
                side("Left"),
                tnm("T", "cT4"),
                tnm("N", "cN0"),
                imaging("Mass, CT", "Solid mass displacing the left kidney", mm="170"),
            ),
            stated_by="Dr Hanan Mubarak",
            institution=_HOSPITAL,
            stated_on=days.ago(22),
            report_number="H-26-2093",
            code="C48.0",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of retroperitoneum",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.SURGERY,
                    "Excision of the mass, kidney preserved",
                    2,
                    v.Timing.DEFINITIVE,
                    v.Intent.CURATIVE,
                ),
            ),
            verbatim="Marginal excision via midline laparotomy; the left kidney can be shelled out.",
            stated_by="Dr Nadim al-Qassab",
            institution=_HOSPITAL,
            stated_on=days.ago(15),
        ),
        questions=(
            QuestionEntry("Can the kidney be saved? (هل يمكن إنقاذ الكلية؟)"),
            QuestionEntry("Must I travel to America for the operation?"),
            QuestionEntry("Is preoperative radiotherapy advised for this histology?", v.AskedBy.REFERRER),
        ),
        consents=consents(days.ago(9)),
        summary="Fullness of the left flank for five months, loss of 4 kg. Creatinine 0.8 mg/dl, split kidney function "
        "left 44 %. CT of the abdomen and pelvis; CT of the chest made, not sent yet.",
        ecog=1,
        comorbidities="Type 2 diabetes on metformin, HbA1c 7.1 %.",
        family_history="None.",
        prior_treatment="None.",
    )


def _materials(days: Days) -> tuple[MaterialStory, ...]:
    return (
        material(
            v.MaterialKind.SLIDES,
            "H&E and eight unstained sections",
            "H-26-2093",
            10,
            sender=_QASSAB,
            of=days.ago(26),
            on=days.ago(6),
        ),
        asked_for(
            material(
                v.MaterialKind.BLOCKS,
                "Block of the core biopsy",
                "H-26-2093",
                1,
                sender=_QASSAB,
                necessity=v.Necessity.RECOMMENDED,
            ),
            (days.ago(8), days.ago(5), ""),
            unavailable="The hospital does not release blocks abroad; unstained sections were cut instead.",
        ),
        material(
            v.MaterialKind.IMAGING,
            "CT of abdomen and pelvis",
            "CT-61177",
            sender=_QASSAB,
            of=days.ago(29),
            on=days.ago(7),
        ),
        asked_for(
            material(v.MaterialKind.IMAGING, "CT of the chest", sender=_QASSAB),
            (days.ago(7), days.ago(4), "Made, according to the letter; please upload."),
            (days.ago(3), days.ahead(4), "Reminder by e-mail."),
        ),
    )


def _pathology(days: Days) -> ReviewStory:
    return ReviewStory(
        "quiroga",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(
                    histology("Dedifferentiated liposarcoma", "8858/3"),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                    v.Cause.NEW_TEST,
                ),
                changed(grade("2", "FNCLCC"), v.TreatmentEffect.NONE, v.Cause.GUIDELINE_OR_JUDGEMENT),
                same(site("Retroperitoneum", "C48.0")),
                same(side("Left")),
                changed(
                    marker("MDM2", v.BiomarkerStatus.POSITIVE, "amplified", number="14", unit="ratio", method="FISH"),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.NEW_TEST,
                ),
            ),
            verbatim="Dedifferentiated liposarcoma with a myxofibrosarcoma-like component, FNCLCC grade 2.",
            comment="Atypical lipomatous cells at the edge of one core; MDM2/CEP12 ratio above 14. In the "
            "retroperitoneum a myxofibrosarcoma is nearly always a dedifferentiated liposarcoma.",
            tests=(TestEntry("MDM2 FISH on unstained section", days.ago(5), result="amplified, ratio 14"),),
        ),
    )


def _radiology() -> ReviewStory:
    mass = imaging(
        "Mass, CT",
        "Solid mass and a fatty component around kidney and descending colon",
        mm="212",
        radpeer=v.Radpeer.THREE_B,
    )
    return ReviewStory(
        "brandt",
        {3: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(tnm("T", "cT4")),
                same(tnm("N", "cN0")),
                changed(mass, v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
            ),
            comment="The fat lateral and behind the kidney is asymmetric and septated: well-differentiated tumor, not "
            "normal fat. It encases the kidney's lower pole and touches 9 cm of the descending colon.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    surgery = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "One complete operation: the whole left compartment with kidney and descending colon.",
        rationale="Shelling out leaves the well-differentiated part behind; local recurrence is what patients with "
        "this tumor die of.",
        plan=PlanEntry((treatment(v.Modality.SURGERY, "Compartment resection", 4),)),
        confidence=v.Confidence.HIGH,
        evidence_level="Cohorts of reference centers",
        evidence_source="Consensus of retroperitoneal sarcoma centers",
        answers=(AnswerEntry(1, "Probably not."),),
    )
    radiation = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "No radiation before surgery as a rule; it may be discussed in liposarcoma of grade 1 or 2.",
        evidence_level="Randomized trial, negative as a whole",
        confidence=v.Confidence.MODERATE,
        answers=(AnswerEntry(3, "Not as a rule; a benefit in low-grade liposarcoma is not proven."),),
    )
    medical = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "Chemotherapy before surgery only within the trial.",
        missing_information="CT of the chest",
        steps=(StepEntry("Metastases in the chest", "Systemic therapy first; no large operation", days.ahead(4)),),
    )
    drafts = {"dahl": surgery, "lang": radiation, "pereira": medical}
    return tuple(OpinionStory(author, draft, days.ago(1)) for author, draft in drafts.items())


def _recommendation(days: Days) -> RecommendationStory:
    worse, better, uncertain = v.ExpectedChange.WORSE, v.ExpectedChange.IMPROVED, v.ExpectedChange.UNCERTAIN
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "Dedifferentiated liposarcoma of the left retroperitoneum, FNCLCC grade 2, MDM2 amplified",
                (
                    histology("Dedifferentiated liposarcoma", "8858/3"),
                    grade("2", "FNCLCC"),
                    site("Retroperitoneum", "C48.0"),
                    tnm("T", "cT4"),
                    tnm("N", "cN0"),
                ),
                code="C48.0",
                code_system=ICD_10_CM,
            ),
            diagnosis_summary="Dedifferentiated liposarcoma, FNCLCC grade 2, MDM2 amplified",
            stage_summary="cT4 cN0; the chest has not been assessed",
            treatment_summary="Compartment resection with kidney and colon in a reference center, in place of "
            "excision of the mass",
            plan=PlanEntry(
                (
                    treatment(
                        v.Modality.SURGERY,
                        "Compartment resection with left kidney and descending colon",
                        4,
                        v.Timing.DEFINITIVE,
                        v.Intent.CURATIVE,
                        condition="CT of the chest shows no metastases",
                    ),
                )
            ),
            rationale="The tumor is 21 cm with its fatty part, and this part surrounds the kidney. After incomplete "
            "removal nearly all such tumors come back within the abdomen; the first operation decides. The "
            "remaining kidney suffices for normal life. The larger operation has more complications: this is the "
            "price, and she should know it.",
            place=v.Place.HERE,
            place_note="Or any reference center for retroperitoneal sarcoma; we can name one closer to Amman.",
            follow_up="CT of chest and abdomen every 4 months for two years, then every 6 months.",
            agreement=v.BoardAgreement.UNANIMOUS,
            items=(
                step(
                    v.RecommendationCode.CONFIRMATORY_TESTING,
                    "CT of the chest, sent to us before any operation",
                    "Dr al-Qassab",
                    days.ahead(4),
                    review=2,
                ),
                step(
                    v.RecommendationCode.EVALUATE_SURGERY,
                    "Postpone the booked operation; presentation in a sarcoma center",
                    "Dr al-Qassab",
                    days.ahead(10),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.TRIAL,
                    "NCT00000002, chemotherapy before surgery",
                    "Clinical trials, Lakeside",
                    days.ahead(10),
                    condition="no metastases in the chest",
                    opinion=3,
                ),
            ),
            options=(
                OptionEntry(
                    "Compartment resection (recommended)",
                    "Local control at five years in about 3 of 4 patients of reference centers.",
                    "Serious complications in about 1 in 6; loss of one kidney.",
                    "Two weeks in hospital.",
                    "Three months until full strength; blood pressure and kidney function once a year.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Excision of the mass alone",
                    "A smaller operation, both kidneys.",
                    "The tumor comes back in the abdomen in most patients.",
                    "One week in hospital.",
                    "Further operations are likely.",
                ),
            ),
            steps=(
                StepEntry("CT of the chest is clear", "Surgery or the trial, as above", days.ahead(4), "Dr Dahl"),
                StepEntry("Metastases in the chest", "Systemic therapy first; present again", days.ahead(4), "Dr Dahl"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "Most probably not: the tumor surrounds it. You can live normally with the other kidney, which "
                    "works well.",
                ),
                AnswerEntry(
                    2,
                    "No. It must be a hospital that does this operation often; there is one two hours by air from "
                    "Amman, and we will write to it if you agree.",
                ),
                AnswerEntry(3, "Not as a rule; a benefit in liposarcoma of grade 1 or 2 has not been proven."),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.TRIALS: "NCT00000002, once the chest is clear",
                    v.ConsideredTopic.NUTRITION: "before the operation, 4 kg lost",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "interpreter and family included",
                    v.ConsideredTopic.REHABILITATION: "after the operation",
                },
                {
                    v.ConsideredTopic.GERMLINE_TESTING: "sporadic type",
                    v.ConsideredTopic.MOLECULAR_TESTING: "MDM2 done; nothing further changes treatment",
                    v.ConsideredTopic.PALLIATIVE_CARE: "curative intent",
                    v.ConsideredTopic.FERTILITY: "after menopause",
                },
            ),
        ),
        expected={"dahl": expects(worse, uncertain, better), "ivanov": expects(worse, uncertain, better)},
    )
