"""Miriam Sato: ductal carcinoma that is lobular, an equivocal HER2 that is negative, a breast that can stay."""
# ruff: noqa: RUF001 - doses and ranges carry the signs that clinicians write, the multiplication sign and the dash

from tumorboard import vocabulary as v
from tumorboard.demo.advice import treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.statements import (
    ICD_10_CM,
    absent,
    changed,
    grade,
    histology,
    imaging,
    marker,
    same,
    side,
    tnm,
)
from tumorboard.demo.stories.breast_board import opinions, recommendation
from tumorboard.demo.story import (
    THIS,
    CaseStory,
    DiscussionStory,
    MaterialStory,
    ReviewStory,
    ReviewText,
)
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.meetings import ListCase, RecordOutcome
from tumorboard.services.people import AddParty
from tumorboard.services.reviews import TestEntry
from tumorboard.services.statements import DiagnosisEntry, PlanEntry
from tumorboard.services.trials import AssessTrial

_CLINIC = "St Anne Breast Clinic"
_MEYER = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Paul Meyer",
    organization=_CLINIC,
    address="14 Harbor Road\nEaston, NY 14000",
    country="United States",
    phone="555-0117",
    email="p.meyer@stanne.example",
)
_TRIAL = "Endocrine therapy guided by the recurrence score in lobular carcinoma"


def miriam_sato(days: Days) -> CaseStory:
    """The newly diagnosed patient who asks by herself whether she can keep her breast."""
    return CaseStory(
        patient=AddPatient(
            "Sato",
            "Miriam",
            days.born(47, 5, 4),
            v.Sex.FEMALE,
            language="English",
            country="United States",
            address="27 Harbor View\nEaston, NY 14000",
            phone="555-0163",
            email="miriam.sato@mail.example",
            identifiers=(
                IdentifierEntry("20-884-1", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("SA-55120", _CLINIC, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="ivanov",
        referrer=_MEYER,
        insurer=AddParty(v.PartyKind.INSURER, "Northwater Health Plan", address="P.O. Box 900\nAlbany, NY 12200"),
        trusted_person=AddParty(v.PartyKind.TRUSTED_PERSON, "Keiko Sato (sister)", phone="555-0164"),
        materials=_materials(days),
        reviews=(_pathology(days), _radiology()),
        opinions=opinions(days),
        trials=(
            (
                "devi",
                AssessTrial(
                    THIS,
                    "NCT00000000",
                    _TRIAL,
                    v.Eligibility.MAYBE,
                    "The recurrence score decides: 25 or less is required.",
                    v.Place.EITHER,
                ),
            ),
        ),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=8),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="MRI shown; the second focus was discussed at length."),
            called_in=("castellanos", "wolff"),
            recommendation=recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.BREAST,
        "Can the left breast be conserved, and is chemotherapy needed?",
        ReferralEntry(
            v.Requester.PATIENT,
            v.ReferralReason.NEWLY_DIAGNOSED,
            v.ConsultationMode.REMOTE,
            days.ago(11),
            country="United States",
            language="English",
            insurance_plan="Choice PPO",
            insurance_covers=True,
            authorization_number="NW-118-2044",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Left breast, upper outer quadrant, core biopsy: invasive ductal carcinoma, grade 2. ER 90 %, PR 60 %, "
            "HER2 2+ by immunohistochemistry. Sentinel nodes (3): free of tumor. cT2 pN0(sn) cM0.",
            (
                histology("Invasive ductal carcinoma", "8500/3"),
                grade("2", "Nottingham"),
                side("Left"),
                tnm("T", "cT2"),
                tnm("N", "pN0(sn)"),
                tnm("M", "cM0"),
                marker("ER", v.BiomarkerStatus.POSITIVE, number="90", unit="%", method="IHC"),
                marker("PR", v.BiomarkerStatus.POSITIVE, number="60", unit="%", method="IHC"),
                marker("HER2", v.BiomarkerStatus.EQUIVOCAL, "IHC 2+, no ISH"),
                imaging("Extent, MRI", "Mass in the upper outer quadrant", mm="26"),
                imaging("Second focus, MRI", "Suspicious focus at 3 o'clock, BI-RADS 4", mm="7"),
            ),
            stated_by="Dr Helen Marsh",
            institution=_CLINIC,
            stated_on=days.ago(48),
            report_number="S26-1187",
            code="C50.412",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of upper-outer quadrant of left female breast",
        ),
        outside_plan=PlanEntry(
            (
                treatment(v.Modality.SURGERY, "Mastectomy", 3, v.Timing.DEFINITIVE, v.Intent.CURATIVE),
                treatment(v.Modality.SYSTEMIC, "TC × 4", 3, v.Timing.ADJUVANT, v.Intent.CURATIVE, label="Chemotherapy"),
                treatment(v.Modality.RADIATION, "None", 0),
            ),
            verbatim="Because of the second focus on MRI we advise mastectomy, then docetaxel and cyclophosphamide, "
            "four cycles. No radiation if the margins are clear.",
            stated_by="Dr Paul Meyer",
            institution=_CLINIC,
            stated_on=days.ago(41),
        ),
        questions=(
            QuestionEntry("Is my diagnosis accurate and precise?", assigned_discipline=v.Discipline.PATHOLOGY),
            QuestionEntry("Can I keep my breast?", assigned_discipline=v.Discipline.SURGERY),
            QuestionEntry("Do I really need the chemo, or is there a study for people like me?"),
            QuestionEntry("Can I be treated near home? I look after my mother."),
        ),
        consents=consents(days.ago(11)),
        summary="Premenopausal woman with a palpable mass in the upper outer quadrant of the left breast. Core biopsy "
        "and, before any other operation, sentinel-node biopsy at St Anne. Ki-67 12 %.",
        ecog=0,
        comorbidities="None. No regular medication.",
        family_history="Mother: breast cancer at 51. No ovarian cancer. No germline test so far.",
        prior_treatment="None apart from the sentinel-node biopsy.",
    )


def _materials(days: Days) -> tuple[MaterialStory, ...]:
    return (
        material(
            v.MaterialKind.SLIDES,
            "H&E and immunostains, core and nodes",
            "S26-1187",
            6,
            sender=_MEYER,
            of=days.ago(52),
            on=days.ago(8),
        ),
        asked_for(
            material(v.MaterialKind.BLOCKS, "Blocks A1 and A3", "S26-1187", 2, sender=_MEYER, of=days.ago(52)),
            (days.ago(10), days.ago(7), "For ISH on block A3."),
            (days.ago(6), days.ago(5), "Second request, by telephone."),
            arrived=days.ago(5),
        ),
        material(
            v.MaterialKind.IMAGING,
            "Breast MRI with contrast",
            "MR-40913",
            sender=_MEYER,
            of=days.ago(46),
            on=days.ago(9),
        ),
        asked_for(
            material(v.MaterialKind.IMAGING, "Mammograms of five years ago", necessity=v.Necessity.OPTIONAL),
            (days.ago(10), days.ago(3), ""),
            unavailable="The practice has closed; its archive was not taken over.",
        ),
    )


def _pathology(days: Days) -> ReviewStory:
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ, 2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(
                    histology("Invasive lobular carcinoma", "8520/3"),
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.RE_INTERPRETATION,
                    v.Cause.NEW_TEST,
                ),
                same(grade("2", "Nottingham")),
                same(side("Left")),
                changed(tnm("N", "pN0(i+)(sn)"), v.TreatmentEffect.NONE, v.Cause.NEW_TEST),
                same(marker("ER", v.BiomarkerStatus.POSITIVE, number="95", unit="%", method="IHC")),
                same(marker("PR", v.BiomarkerStatus.POSITIVE, number="60", unit="%", method="IHC")),
                changed(
                    marker("HER2", v.BiomarkerStatus.NEGATIVE, number="1.3", unit="ratio", method="ISH"),
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.NEW_TEST,
                ),
                same(absent(v.Axis.LYMPHOVASCULAR_INVASION, v.Absence.NOT_ASSESSED, "core biopsy")),
            ),
            verbatim="Invasive lobular carcinoma, classic type, grade 2, ER and PR positive, HER2 not amplified.",
            comment="E-cadherin is lost and p120 is cytoplasmic: lobular phenotype. Isolated tumor cells in one of "
            "three sentinel nodes, largest group 0.1 mm, seen on keratin stain only. Mean HER2 copy number 2.8.",
            tests=(
                TestEntry("E-cadherin, p120", days.ago(5), result="lost; cytoplasmic"),
                TestEntry("HER2 dual-probe ISH, block A3", days.ago(5), result="ratio 1.3, not amplified"),
            ),
        ),
    )


def _radiology() -> ReviewStory:
    focus = imaging(
        "Second focus, MRI",
        "Intramammary lymph node with fatty hilum, BI-RADS 2",
        mm="6",
        radpeer=v.Radpeer.TWO_B,
    )
    return ReviewStory(
        "brandt",
        {3: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                same(tnm("T", "cT2")),
                same(imaging("Extent, MRI", "Unifocal mass", mm="24", radpeer=v.Radpeer.ONE)),
                changed(focus, v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION),
            ),
            comment="Unifocal mass of 24 mm, 31 mm from the nipple. The focus at 3 o'clock has a fatty hilum on the "
            "T1 images: a lymph node. Right breast negative.",
        ),
    )
