"""Ελένη Παπαδοπούλου: a rectal cancer that is gone after chemoradiation, and a colostomy that can wait."""

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, histology, imaging, marker, same, site, tnm
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
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_CLINIC = "Ογκολογική Κλινική Θερμαϊκού"
_ANTONIOU = AddParty(
    v.PartyKind.PHYSICIAN,
    "Δρ Νικόλαος Αντωνίου",
    organization=_CLINIC,
    address="Λεωφόρος Νίκης 41\n546 22 Θεσσαλονίκη",
    country="Ελλάδα",
)
_DISSENT = (
    "Eleven weeks is early to call the response complete, and an ulcer edge was still described at six weeks. I would "
    "repeat endoscopy and MRI after four more weeks before promising her an intact rectum."
)


def eleni_papadopoulou(days: Days) -> CaseStory:
    """The patient who has finished her treatment and dreads the operation that was planned from the start."""
    return CaseStory(
        patient=AddPatient(
            "Παπαδοπούλου",
            "Ελένη",
            days.born(61, 1, 30),
            v.Sex.FEMALE,
            language="Greek",
            country="Ελλάδα",
            address="Οδός Μητροπόλεως 108\n546 21 Θεσσαλονίκη",
            identifiers=(
                IdentifierEntry("20-898-2", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("ΘΕ-3390", _CLINIC, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="dahl",
        referrer=_ANTONIOU,
        trusted_person=AddParty(v.PartyKind.TRUSTED_PERSON, "Μαρία Δημητρίου (daughter)", phone="555-0175"),
        materials=_materials(days),
        reviews=(_radiology(), _pathology()),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=8, question="Complete response: surgery or watch and wait?"),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="Endoscopy film shown. Vote: five to four."),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.COLORECTAL,
        "After complete response, can abdominoperineal resection be replaced by surveillance?",
        ReferralEntry(
            v.Requester.FAMILY,
            v.ReferralReason.END_OF_TREATMENT,
            v.ConsultationMode.REMOTE,
            days.ago(13),
            v.Urgency.SOON,
            country="Greece",
            language="Greek",
            interpreter_needed=True,
        ),
        outside_diagnosis=DiagnosisEntry(
            "Αδενοκαρκίνωμα του κατώτερου ορθού, 3 cm από το δακτυλικό χείλος, cT3 cN1 πριν τη θεραπεία. Μετά από "
            "χημειοακτινοθεραπεία: υπολειμματικός όγκος, ycT2 ycN0. (Adenocarcinoma of the low rectum, 3 cm from the "
            "anal verge, cT3 cN1 before treatment. After chemoradiation: residual tumor, ycT2 ycN0.)",
            (
                histology("Adenocarcinoma", "8140/3"),
                site("Rectum", "C20.9"),
                tnm("T", "ycT2"),
                tnm("N", "ycN0"),
                tnm("M", "cM0"),
                marker("Mismatch repair", v.BiomarkerStatus.POSITIVE, "proficient", method="IHC"),
                imaging("Rectum, MRI", "Residual tumor in the scar, regression grade 3", mm="18"),
            ),
            stated_by="Δρ Σοφία Λάμπρου",
            institution=_CLINIC,
            stated_on=days.ago(24),
            report_number="MR-1120/26",
            code="C20",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of rectum",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.SURGERY,
                    "Abdominoperineal resection with permanent colostomy",
                    4,
                    v.Timing.DEFINITIVE,
                    v.Intent.CURATIVE,
                ),
            ),
            verbatim="Abdominoperineal resection as planned before neoadjuvant treatment.",
            stated_by="Δρ Νικόλαος Αντωνίου",
            institution=_CLINIC,
            stated_on=days.ago(20),
        ),
        questions=(
            QuestionEntry("Is the tumor really still there?", assigned_discipline=v.Discipline.RADIOLOGY),
            QuestionEntry("If I wait and it comes back, have I lost my chance?"),
            QuestionEntry("Is there any way to live without the bag?", assigned_discipline=v.Discipline.SURGERY),
        ),
        consents=consents(days.ago(13)),
        summary="Low rectal adenocarcinoma, a third of the circumference. Long-course chemoradiation (50.4 Gy with "
        "capecitabine), then six cycles of CAPOX, completed eleven weeks ago. Rectal examination: smooth scar. "
        "Endoscopy: flat white scar with telangiectasia, no ulcer. CEA 1.8 ng/ml (7.4 at the start).",
        ecog=0,
        comorbidities="Hypothyroidism. Neuropathy grade 1 since oxaliplatin.",
        family_history="No bowel cancer.",
        prior_treatment="Total neoadjuvant therapy, completed.",
    )


def _materials(days: Days) -> tuple[MaterialStory, ...]:
    return (
        material(
            v.MaterialKind.IMAGING,
            "MRI of the rectum before and after treatment",
            "MR-1120/26",
            2,
            sender=_ANTONIOU,
            of=days.ago(27),
            on=days.ago(12),
        ),
        material(
            v.MaterialKind.SLIDES,
            "Biopsy before treatment",
            "26-0417",
            4,
            sender=_ANTONIOU,
            of=days.ago(270),
            on=days.ago(10),
        ),
        material(
            v.MaterialKind.OTHER_DOCUMENT,
            "Film of the endoscopy",
            sender=_ANTONIOU,
            of=days.ago(15),
            on=days.ago(12),
        ),
    )


def _radiology() -> ReviewStory:
    scar = imaging(
        "Rectum, MRI", "Thin dark scar, no intermediate signal, regression grade 1", radpeer=v.Radpeer.THREE_B
    )
    return ReviewStory(
        "brandt",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(tnm("T", "ycT0"), v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
                same(tnm("N", "ycN0")),
                changed(scar, v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
            ),
            comment="What was measured as residual tumor is the fibrotic submucosa, dark on T2 and without diffusion "
            "restriction at b 1000. No extramural vein invasion, no lateral nodes.",
        ),
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "osei",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(histology("Adenocarcinoma", "8140/3")),
                same(marker("Mismatch repair", v.BiomarkerStatus.POSITIVE, "proficient", method="IHC")),
            ),
            verbatim="Adenocarcinoma, moderately differentiated, mismatch repair proficient.",
            comment="Biopsy before treatment. No biopsy of the scar: it would neither prove nor exclude a response.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    surgery = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "Near-complete or complete response; I would look once more before leaving the plan of surgery.",
        rationale=_DISSENT,
        confidence=v.Confidence.MODERATE,
        answers=(AnswerEntry(3, "Yes, if the next examinations confirm the response."),),
    )
    radiation = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Watch and wait. Endoscopy, finger and MRI agree: the tumor is gone.",
        rationale="Regrowth happens in about a quarter, nearly always in the wall, and can be operated on.",
        plan=PlanEntry((treatment(v.Modality.OBSERVATION, "Watch and wait"),)),
        confidence=v.Confidence.HIGH,
        evidence_level="Registries and one randomized phase 2 trial",
        evidence_source="International watch-and-wait registry; organ-preservation trials",
    )
    nursing = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "She fears the stoma more than the cancer. Contact with a patient under surveillance was welcome.",
    )
    drafts = {"dahl": surgery, "lang": radiation, "adeyemi": nursing}
    return tuple(OpinionStory(author, draft, days.ago(2)) for author, draft in drafts.items())


def _recommendation(days: Days) -> RecommendationStory:
    better, uncertain = v.ExpectedChange.IMPROVED, v.ExpectedChange.UNCERTAIN
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis_summary="Adenocarcinoma of the low rectum, mismatch repair proficient, in complete clinical "
            "response",
            stage_summary="ycT0 ycN0 cM0",
            treatment_summary="Watch and wait in place of abdominoperineal resection",
            plan=PlanEntry(
                (
                    treatment(v.Modality.SURGERY, "None unless the tumor regrows", 0),
                    treatment(
                        v.Modality.OBSERVATION,
                        "Watch and wait: endoscopy, rectal examination and CEA every 3 months, MRI every 6 months",
                        intent=v.Intent.CURATIVE,
                    ),
                )
            ),
            rationale="MRI, endoscopy and rectal examination agree on a complete response. Under close surveillance "
            "about 25 of 100 such patients have a regrowth within two years, nearly all in the bowel wall, and more "
            "than 9 in 10 of these can then have the operation that is planned now. The board was split on the time: "
            "four of nine members would first repeat all examinations in four weeks.",
            place=v.Place.EITHER,
            place_note="Thessaloniki, provided that MRI and endoscopy keep to the schedule; we re-read each MRI.",
            follow_up="Strict for two years; every 6 months until five years. CT of chest and liver once a year.",
            agreement=v.BoardAgreement.SPLIT,
            items=(
                step(
                    v.RecommendationCode.OBSERVATION,
                    "Cancel the operation and enter the surveillance schedule",
                    "Dr Antoniou",
                    days.ahead(7),
                    opinion=2,
                ),
                step(
                    v.RecommendationCode.EARLY_RESTAGING,
                    "Endoscopy and MRI, sent to us for re-reading",
                    "Dr Antoniou",
                    days.ahead(42),
                    review=1,
                ),
                step(
                    v.RecommendationCode.PSYCHO_ONCOLOGY, "Living with surveillance", "Psycho-oncology", days.ahead(30)
                ),
            ),
            options=(
                OptionEntry(
                    "Watch and wait (recommended)",
                    "Keeps rectum and sphincter; no operation for about 3 in 4.",
                    "Regrowth in about 1 in 4; distant metastases in some 8 of 100.",
                    "Those of the examinations.",
                    "Appointments every three months; the weeks before them are tense for many.",
                    source_opinion_id=2,
                ),
                OptionEntry(
                    "Abdominoperineal resection",
                    "The highest local certainty.",
                    "Wound healing is disturbed in about 1 in 3 after radiation; bladder and sexual function suffer.",
                    "Six to eight weeks of recovery.",
                    "Permanent colostomy.",
                    source_opinion_id=1,
                ),
            ),
            steps=(
                StepEntry(
                    "Regrowth in the wall",
                    "Abdominoperineal resection without further chemotherapy",
                    owner="Dr Antoniou",
                ),
                StepEntry(
                    "Doubtful finding at the next MRI or endoscopy",
                    "Repeat after four weeks; no biopsy through an intact scar",
                    days.ahead(42),
                ),
            ),
            answers=(
                AnswerEntry(1, "No sign of it is left in the images, the film of the endoscopy, or on examination."),
                AnswerEntry(
                    2,
                    "Very probably not. If it comes back, more than nine in ten people can still have the same "
                    "operation. That is why no appointment may be missed.",
                ),
                AnswerEntry(3, "Yes. If you keep to the examinations, the chance is about three in four."),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "fear of recurrence",
                    v.ConsideredTopic.REHABILITATION: "pelvic-floor exercise",
                    v.ConsideredTopic.NUTRITION: "bowel habit after radiation",
                    v.ConsideredTopic.INTEGRATIVE_MEDICINE: "acupuncture for neuropathy, if she wishes",
                },
                {
                    v.ConsideredTopic.TRIALS: "none for her situation in reach",
                    v.ConsideredTopic.GERMLINE_TESTING: "mismatch repair proficient, no family history",
                    v.ConsideredTopic.MOLECULAR_TESTING: "no systemic therapy planned",
                    v.ConsideredTopic.PALLIATIVE_CARE: "curative intent",
                    v.ConsideredTopic.FERTILITY: "after menopause",
                },
            ),
        ),
        expected={"lang": expects(better, better, uncertain), "dahl": expects(better, better, v.ExpectedChange.WORSE)},
        dissents={"dahl": _DISSENT},
    )
