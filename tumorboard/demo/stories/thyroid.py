"""Hélène Marchetti: a thyroid carcinoma that is none any more by its name; one record is still out."""

from tumorboard import vocabulary as v
from tumorboard.demo.advice import treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.statements import ICD_10_CM, behavior, changed, histology, marker, same, side, stated
from tumorboard.demo.story import THIS, CaseStory, OpinionStory, ReviewStory, ReviewText
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.people import AddParty
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_CLINIC = "Clinique des Tilleuls"
_GERBER = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Anaïs Gerber",
    organization=_CLINIC,
    address="Chemin des Tilleuls 6\n1205 Genève",
    country="Switzerland",
)


def helene_marchetti(days: Days) -> CaseStory:
    """The patient who waits for one record: a major discordance is signed before the board has met."""
    return CaseStory(
        patient=AddPatient(
            "Marchetti-Dubois",
            "Hélène",
            days.born(44, 11, 3),
            v.Sex.FEMALE,
            language="French",
            country="Switzerland",
            address="Rue de l'Orangerie 15\n1202 Genève",
            identifiers=(
                IdentifierEntry("20-919-9", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("CT-50331", _CLINIC, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="tamm",
        referrer=_GERBER,
        materials=(
            material(
                v.MaterialKind.SLIDES,
                "Right lobe, whole capsule embedded",
                "P26-3310",
                11,
                sender=_GERBER,
                of=days.ago(28),
                on=days.ago(3),
            ),
            asked_for(
                material(v.MaterialKind.OPERATIVE_REPORT, "Operative report, right lobectomy", sender=_GERBER),
                (days.ago(6), days.ago(3), ""),
                (days.ago(2), days.ahead(2), "Reminder by telephone; on its way."),
            ),
            asked_for(
                material(
                    v.MaterialKind.IMAGING, "Ultrasound of the neck", sender=_GERBER, necessity=v.Necessity.RECOMMENDED
                ),
                (days.ago(6), days.ahead(1), ""),
            ),
        ),
        reviews=(_pathology(),),
        opinions=(OpinionStory("tamm", due_on=days.ahead(5)), OpinionStory("sharma", due_on=days.ahead(5))),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.THYROID,
        "Is completion thyroidectomy with radioiodine needed after lobectomy?",
        ReferralEntry(
            v.Requester.PATIENT,
            v.ReferralReason.NEWLY_DIAGNOSED,
            v.ConsultationMode.REMOTE,
            days.ago(7),
            v.Urgency.SOON,
            country="Switzerland",
            language="French",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Lobe droit: carcinome papillaire encapsulé, variante folliculaire, 26 mm, pT2. (Right lobe: encapsulated "
            "follicular variant of papillary carcinoma, 26 mm, pT2.)",
            (
                histology("Papillary carcinoma, encapsulated follicular variant", "8343/3"),
                behavior("Malignant", "3"),
                side("Right"),
                stated(v.Axis.MARGIN, "R0"),
            ),
            stated_by="Dr Loïc Perrin",
            institution=_CLINIC,
            stated_on=days.ago(20),
            report_number="P26-3310",
            code="C73",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of thyroid gland",
        ),
        outside_plan=PlanEntry(
            (
                treatment(v.Modality.SURGERY, "Completion thyroidectomy", 3, v.Timing.DEFINITIVE, v.Intent.CURATIVE),
                treatment(v.Modality.RADIATION, "Radioiodine", 2, v.Timing.ADJUVANT, v.Intent.CURATIVE),
                treatment(
                    v.Modality.SYSTEMIC,
                    "Suppression of TSH",
                    1,
                    v.Timing.ADJUVANT,
                    v.Intent.CURATIVE,
                    label="Endocrine",
                ),
            ),
            stated_by="Dr Anaïs Gerber",
            institution=_CLINIC,
            stated_on=days.ago(14),
        ),
        questions=(
            QuestionEntry("Do I have cancer or not?", assigned_discipline=v.Discipline.PATHOLOGY),
            QuestionEntry("Must the other half of my thyroid come out?"),
        ),
        consents=consents(days.ago(7)),
        summary="Nodule of the right lobe, Bethesda IV, right lobectomy four weeks ago.",
        ecog=0,
        comorbidities="None.",
        family_history="None.",
        prior_treatment="Right lobectomy.",
    )


def _pathology() -> ReviewStory:
    renamed = (v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION, v.Cause.NEW_TEST)
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(
                    histology("Noninvasive follicular thyroid neoplasm with papillary-like nuclear features", "8349/1"),
                    *renamed,
                ),
                changed(behavior("Uncertain", "1"), *renamed),
                same(side("Right")),
                same(stated(v.Axis.MARGIN, "R0")),
                changed(
                    marker("BRAF V600E", v.BiomarkerStatus.NEGATIVE, method="IHC"),
                    v.TreatmentEffect.NONE,
                    v.Cause.NEW_TEST,
                ),
            ),
            verbatim="Noninvasive follicular thyroid neoplasm with papillary-like nuclear features (NIFTP), 26 mm.",
            comment="The whole capsule is on eleven slides: no invasion, no true papillae, no psammoma bodies.",
        ),
    )
