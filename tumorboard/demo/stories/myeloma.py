"""Олена Шевченко: a myeloma that needs no treatment yet; read and signed, on the list of next week."""
# ruff: noqa: RUF001 - doses carry the multiplication sign that clinicians write

from tumorboard import vocabulary as v
from tumorboard.demo.advice import treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, histology, imaging, marker, overridden
from tumorboard.demo.story import THIS, CaseStory, OpinionStory, ReviewStory, ReviewText
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.meetings import ListCase
from tumorboard.services.opinions import RecordOpinion
from tumorboard.services.people import AddParty
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_CLINIC = "Гематологічний центр «Дніпровська»"
_BOYKO = AddParty(
    v.PartyKind.PHYSICIAN,
    "д-р Ірина Бойко",
    organization=_CLINIC,
    address="вул. Набережна 31\n49000 Дніпро",
    country="Україна",
)


def olena_shevchenko(days: Days) -> CaseStory:
    """The patient of next week: two signed reviews, one opinion in and still sealed, one awaited."""
    hematology = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Smoldering myeloma, intermediate risk: no treatment outside a trial.",
        rationale="No event that defines myeloma: no anemia, normal calcium and kidneys, no focal lesion on MRI.",
        plan=PlanEntry((treatment(v.Modality.OBSERVATION, "Observation every 3 months"),)),
        confidence=v.Confidence.HIGH,
    )
    return CaseStory(
        patient=AddPatient(
            "Шевченко",
            "Олена",
            days.born(63, 9, 5),
            v.Sex.FEMALE,
            language="Ukrainian",
            country="Україна",
            address="вул. Садова 12\n49000 Дніпро",
            identifiers=(
                IdentifierEntry("20-917-3", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("ГЦ-2044", _CLINIC, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="okonkwo",
        referrer=_BOYKO,
        materials=(
            material(
                v.MaterialKind.SLIDES,
                "Bone marrow, aspirate and biopsy",
                "КМ-318",
                6,
                sender=_BOYKO,
                of=days.ago(30),
                on=days.ago(5),
            ),
            material(
                v.MaterialKind.IMAGING,
                "Whole-body MRI and CT of the spine",
                "МРТ-88",
                2,
                sender=_BOYKO,
                of=days.ago(21),
                on=days.ago(5),
            ),
            material(v.MaterialKind.LABORATORY, "Serum and urine proteins", sender=_BOYKO, on=days.ago(5)),
        ),
        reviews=(_pathology(), _radiology()),
        opinions=(
            OpinionStory("okonkwo", hematology, days.ahead(4)),
            OpinionStory("devi", due_on=days.ahead(5)),
        ),
        next_listing=ListCase(THIS, THIS, minutes=7),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.LYMPHOMA_MYELOMA,
        "Is this myeloma that needs treatment?",
        ReferralEntry(
            v.Requester.PHYSICIAN,
            v.ReferralReason.CONSIDERING_OPTIONS,
            v.ConsultationMode.REMOTE,
            days.ago(8),
            country="Україна",
            language="Ukrainian",
            interpreter_needed=True,
        ),
        outside_diagnosis=DiagnosisEntry(
            "Множинна мієлома IgG каппа, стадія I за ISS, літичне вогнище Th9. (Multiple myeloma IgG kappa, ISS I, "
            "lytic lesion of T9.)",
            (
                histology("Multiple myeloma", "9732/3"),
                marker("Plasma cells in marrow", None, number="22", unit="%", method="aspirate"),
                imaging("T9, CT", "Lytic lesion", mm="12"),
            ),
            stated_by="д-р Ірина Бойко",
            institution=_CLINIC,
            stated_on=days.ago(18),
            code="C90.00",
            code_system=ICD_10_CM,
            code_display="Multiple myeloma not having achieved remission",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.SYSTEMIC,
                    "Daratumumab, bortezomib, lenalidomide and dexamethasone × 4, then autologous transplant",
                    4,
                    v.Timing.DEFINITIVE,
                    v.Intent.PALLIATIVE,
                ),
            ),
            stated_by="д-р Ірина Бойко",
            institution=_CLINIC,
            stated_on=days.ago(15),
        ),
        questions=(
            QuestionEntry("Do I need the transplant now?", assigned_discipline=v.Discipline.HEMATOLOGY),
            QuestionEntry("Is there a trial for people who are not ill yet?"),
        ),
        consents=consents(days.ago(8)),
        summary="M protein 24 g/l found by chance. Hemoglobin 13.1 g/dl, calcium and creatinine normal, free "
        "light-chain ratio 9.",
        ecog=0,
        comorbidities="Glaucoma.",
        family_history="None.",
        prior_treatment="None.",
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "quiroga",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                overridden(
                    histology("Smoldering myeloma", "9732/3"),
                    v.Agreement.MAJOR,
                    "ICD-O has one code for both; without a myeloma-defining event it is treated as another disease.",
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                    v.Cause.GUIDELINE_OR_JUDGEMENT,
                ),
                changed(
                    marker("Plasma cells in marrow", None, number="15", unit="%", method="CD138, biopsy"),
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.NEW_TEST,
                ),
            ),
            verbatim="Plasma-cell neoplasm, 15 % of cells in the biopsy.",
        ),
    )


def _radiology() -> ReviewStory:
    return ReviewStory(
        "brandt",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(
                    imaging("T9, CT", "Hemangioma with coarse trabeculae", mm="12", radpeer=v.Radpeer.THREE_B),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                ),
                changed(
                    imaging("Whole-body MRI", "No focal lesion"),
                    v.TreatmentEffect.ACTUAL,
                    v.Cause.RE_INTERPRETATION,
                ),
            ),
            comment="Fat within the lesion on T1: a hemangioma.",
        ),
    )
