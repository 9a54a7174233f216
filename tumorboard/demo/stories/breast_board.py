"""What the specialists and the board say about Miriam Sato."""
# ruff: noqa: RUF001 - doses and ranges carry the signs that clinicians write, the multiplication sign and the dash

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.statements import ICD_10_CM, grade, histology, marker, tnm
from tumorboard.demo.story import THIS, OpinionStory, RecommendationStory
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry
from tumorboard.services.recommendations import DraftRecommendation
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_BETTER = v.ExpectedChange.IMPROVED
_DISSENT = "I would omit chemotherapy only below a score of 11."


def opinions(days: Days) -> tuple[OpinionStory, ...]:
    """Surgery, medical oncology, radiation oncology and genetics."""
    surgery = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Conservation is feasible in one oncoplastic operation.",
        rationale="Ratio of tumor to breast volume about 8 %; the second focus is a lymph node.",
        plan=PlanEntry((treatment(v.Modality.SURGERY, "Breast conservation, oncoplastic", 2),)),
        confidence=v.Confidence.HIGH,
        options=(OptionEntry("Mastectomy", "One operation, usually no radiation."),),
        answers=(AnswerEntry(2, "Yes, in one operation."),),
    )
    medical = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        f"Recurrence score first. {_DISSENT}",
        rationale="At 47 and premenopausal, intermediate scores carry a small benefit of chemotherapy.",
        confidence=v.Confidence.MODERATE,
        evidence_level="Randomized trials, subgroup",
        evidence_source="Trials of the 21-gene recurrence score in node-negative disease",
        missing_information="Recurrence score",
        steps=(StepEntry("Recurrence score ≥ 26", "Chemotherapy, then endocrine therapy", days.ahead(12)),),
    )
    radiation = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "Whole breast, 15 fractions, with a boost to the tumor bed at this age.",
        rationale="Isolated tumor cells are no reason to treat the nodes.",
        confidence=v.Confidence.HIGH,
    )
    genetics = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "Germline testing is indicated: breast cancer below 50 and a mother affected at 51.",
        rationale="A pathogenic variant would reopen the question of the operation. CDH1 belongs on the panel.",
        confidence=v.Confidence.HIGH,
    )
    drafts = {"ivanov": surgery, "pereira": medical, "lang": radiation, "castellanos": genetics}
    return tuple(OpinionStory(author, draft, days.ago(2)) for author, draft in drafts.items())


def recommendation(days: Days) -> RecommendationStory:
    """Less treatment by majority, against the proposed "mixed"; one dissent."""
    score_due = days.ahead(12)
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "Invasive lobular carcinoma of the left breast, grade 2, ER and PR positive, HER2 negative",
                (
                    histology("Invasive lobular carcinoma", "8520/3"),
                    grade("2", "Nottingham"),
                    tnm("T", "cT2"),
                    tnm("N", "pN0(i+)(sn)"),
                    tnm("M", "cM0"),
                    marker("HER2", v.BiomarkerStatus.NEGATIVE, number="1.3", unit="ratio", method="ISH"),
                ),
                code="C50.412",
                code_system=ICD_10_CM,
            ),
            diagnosis_summary="Invasive lobular carcinoma, grade 2, ER positive, HER2 negative",
            stage_summary="cT2 pN0(i+)(sn) cM0",
            treatment_summary="Breast conservation with radiation in place of mastectomy; chemotherapy only if the "
            "recurrence score calls for it",
            plan=_board_plan(),
            direction_decided=v.Direction.LESS,
            direction_reason="Radiation of the breast replaces the loss of the breast; taken together the burden on "
            "Ms Sato is clearly smaller.",
            rationale="The tumor is unifocal on re-reading and clear margins are achievable; survival after "
            "conservation with radiation equals that after mastectomy. HER2 is not amplified, so no HER2-directed "
            "therapy. In hormone-sensitive disease without nodal metastases the recurrence score, not the size, "
            "decides on chemotherapy.",
            place=v.Place.EITHER,
            place_note="All of it can be given at St Anne and in Easton.",
            follow_up="Mammography of both breasts and MRI after 12 months, as lobular carcinoma is easily missed.",
            agreement=v.BoardAgreement.MAJORITY,
            items=(
                step(
                    v.RecommendationCode.MOLECULAR_TESTING,
                    "21-gene recurrence score on block A3 before any chemotherapy",
                    "Lakeside pathology",
                    score_due,
                    opinion=2,
                ),
                step(
                    v.RecommendationCode.EVALUATE_SURGERY,
                    "Oncoplastic breast conservation",
                    "Dr Meyer, St Anne",
                    days.ahead(21),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.EVALUATE_RADIATION,
                    "Whole breast, 15 fractions, with boost",
                    "Radiation oncology, Easton",
                    opinion=3,
                ),
                step(
                    v.RecommendationCode.GENETIC_COUNSELLING,
                    "Germline panel with BRCA1, BRCA2, PALB2 and CDH1, before the operation if time allows",
                    "Genetics, Lakeside",
                    days.ahead(10),
                    opinion=4,
                ),
            ),
            options=(
                OptionEntry(
                    "Breast conservation with radiation (recommended)",
                    "Keeps the breast; same survival as mastectomy.",
                    "About 1 in 10 patients needs a second operation for margins; the tumor comes back in the breast "
                    "in some 5 % within ten years.",
                    "Tiredness and a sunburn-like skin reaction for some weeks.",
                    "Fifteen visits in three weeks; work is usually possible throughout.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Mastectomy without radiation",
                    "One operation and no daily visits.",
                    "Loss of the breast; reconstruction may need further operations.",
                    "Numbness of the chest wall.",
                    "Four to six weeks of recovery.",
                ),
            ),
            steps=(
                StepEntry(
                    "Recurrence score ≤ 15", "No chemotherapy; ovarian suppression and aromatase inhibitor", score_due
                ),
                StepEntry(
                    "Recurrence score 16–25", "Discuss the small benefit of chemotherapy with Ms Sato", score_due
                ),
                StepEntry("Recurrence score ≥ 26", "TC × 4, then endocrine therapy", score_due, "Dr Meyer"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "It was close. You have the lobular type of breast cancer, not the ductal one; both are treated "
                    "much the same way. The unclear HER2 result is now clear: negative. No further test of the "
                    "tissue is needed beyond the recurrence score.",
                ),
                AnswerEntry(2, "Yes. Removing the lump and radiating the breast is as safe for you as mastectomy."),
                AnswerEntry(
                    3,
                    "A gene test of the tumor, the recurrence score, will tell; most people with your kind of tumor "
                    "do not need chemotherapy. The same score decides whether the study is open to you.",
                ),
                AnswerEntry(
                    4,
                    "Yes, all of it can be done in Easton. Who looks after your mother during the three weeks of "
                    "radiation is best planned with the clinic's social worker.",
                    v.AnswerKind.DEFERRED,
                ),
            ),
            considered=considered(
                recommended={
                    v.ConsideredTopic.TRIALS: "NCT00000000; the recurrence score decides",
                    v.ConsideredTopic.GERMLINE_TESTING: "mother affected at 51",
                    v.ConsideredTopic.MOLECULAR_TESTING: "21-gene recurrence score",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "she looks after her mother alone",
                    v.ConsideredTopic.REHABILITATION: "shoulder exercises after node surgery",
                },
                not_indicated={
                    v.ConsideredTopic.PALLIATIVE_CARE: "curative intent, no symptoms",
                    v.ConsideredTopic.FERTILITY: "family complete",
                    v.ConsideredTopic.NUTRITION: "no weight loss",
                },
            ),
        ),
        expected={
            "ivanov": expects(_BETTER, _BETTER, v.ExpectedChange.UNCHANGED),
            "pereira": expects(_BETTER, _BETTER, v.ExpectedChange.UNCERTAIN),
        },
        dissents={"pereira": _DISSENT},
    )


def _board_plan() -> PlanEntry:
    adjuvant, curative = v.Timing.ADJUVANT, v.Intent.CURATIVE
    return PlanEntry(
        (
            treatment(v.Modality.SURGERY, "Breast conservation, oncoplastic", 2, v.Timing.DEFINITIVE, curative),
            treatment(
                v.Modality.SYSTEMIC,
                "None if recurrence score ≤ 15",
                0,
                label="Chemotherapy",
                condition="the recurrence score is ≤ 15; from 26 on TC × 4",
            ),
            treatment(
                v.Modality.SYSTEMIC,
                "Ovarian suppression and aromatase inhibitor, 5 years",
                1,
                adjuvant,
                curative,
                label="Endocrine",
            ),
            treatment(v.Modality.RADIATION, "Whole breast, 15 fractions, with boost", 3, adjuvant, curative),
        )
    )
