"""João Tavares: Burkitt lymphoma or not? The answer lies in a test that is not back, so the board waits for it."""
# ruff: noqa: RUF001 - doses carry the multiplication sign that clinicians write

from tumorboard import vocabulary as v
from tumorboard.demo.advice import treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, absent, changed, histology, marker, overridden, same, stage
from tumorboard.demo.story import THIS, CaseStory, DiscussionStory, OpinionStory, ReviewStory, ReviewText
from tumorboard.services.intake import AddPatient, IdentifierEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.meetings import ListCase, RecordOutcome
from tumorboard.services.opinions import RecordOpinion, StepEntry
from tumorboard.services.people import AddParty
from tumorboard.services.reviews import TestEntry
from tumorboard.services.statements import DiagnosisEntry, PlanEntry

_HOSPITAL = "Hospital da Ribeira Nova"
_BRANDAO = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Teresa Brandão",
    organization=_HOSPITAL,
    address="Rua das Amoreiras 60\n4050-030 Porto",
    country="Portugal",
    phone="555-0188",
)


def joao_tavares(days: Days) -> CaseStory:
    """The patient whose case is deferred with a reason and presented again next week."""
    return CaseStory(
        patient=AddPatient(
            "Tavares Lourenço",
            "João",
            days.born(41, 2, 14),
            v.Sex.MALE,
            language="Portuguese",
            country="Portugal",
            address="Travessa do Carmo 2\n4050-164 Porto",
            identifiers=(
                IdentifierEntry("20-914-2", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("RN-7710334", _HOSPITAL, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="okonkwo",
        referrer=_BRANDAO,
        materials=(
            material(
                v.MaterialKind.BLOCKS,
                "Excised node of the neck",
                "B26/6120",
                2,
                sender=_BRANDAO,
                of=days.ago(9),
                on=days.ago(4),
            ),
            material(
                v.MaterialKind.IMAGING,
                "FDG PET-CT",
                "PT-1102",
                sender=_BRANDAO,
                of=days.ago(6),
                on=days.ago(4),
            ),
        ),
        reviews=(_pathology(days),),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=6),
            RecordOutcome(
                THIS,
                v.AgendaOutcome.DEFERRED,
                v.DeferralReason.MOLECULAR,
                "FISH for MYC, BCL2 and BCL6 is due in three days. Prephase with prednisone and rasburicase may begin "
                "at home today; Dr Okonkwo calls Dr Brandão.",
            ),
            called_in=("okonkwo",),
            again=ListCase(THIS, THIS, minutes=6, question="Which protocol, now that FISH is known?"),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.LYMPHOMA_MYELOMA,
        "Burkitt lymphoma or diffuse large B-cell lymphoma, and which protocol?",
        ReferralEntry(
            v.Requester.PHYSICIAN,
            v.ReferralReason.NEWLY_DIAGNOSED,
            v.ConsultationMode.RECORDS_ONLY,
            days.ago(5),
            v.Urgency.URGENT,
            country="Portugal",
            language="Portuguese",
        ),
        outside_diagnosis=DiagnosisEntry(
            "Cervical node: Burkitt lymphoma, Ki-67 98 %, CD10 and BCL6 positive. Stage III.",
            (
                histology("Burkitt lymphoma", "9687/3"),
                stage("III", "Lugano"),
                marker("Ki-67", v.BiomarkerStatus.POSITIVE, number="98", unit="%", method="IHC"),
                marker("BCL2", v.BiomarkerStatus.NEGATIVE, method="IHC"),
                marker("MYC rearrangement", v.BiomarkerStatus.NOT_DONE),
            ),
            stated_by="Dr Rita Queirós",
            institution=_HOSPITAL,
            stated_on=days.ago(6),
            report_number="B26/6120",
            code="C83.71",
            code_system=ICD_10_CM,
            code_display="Burkitt lymphoma, lymph nodes of head, face, and neck",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.SYSTEMIC,
                    "R-CODOX-M and R-IVAC, alternating, with intrathecal therapy",
                    4,
                    v.Timing.DEFINITIVE,
                    v.Intent.CURATIVE,
                    label="Chemotherapy",
                ),
            ),
            verbatim="R-CODOX-M/R-IVAC × 4 from next week.",
            stated_by="Dr Teresa Brandão",
            institution=_HOSPITAL,
            stated_on=days.ago(5),
        ),
        questions=(
            QuestionEntry("How sure are you what it is?"),
            QuestionEntry("Can the treatment start before you have decided? The swelling grows every day."),
        ),
        consents=consents(days.ago(5)),
        summary="Swelling of the neck for three weeks, night sweats. LDH 2.4 times normal. HIV negative.",
        ecog=1,
        comorbidities="None.",
        family_history="None.",
        prior_treatment="None.",
    )


def _pathology(days: Days) -> ReviewStory:
    return ReviewStory(
        "quiroga",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                overridden(
                    histology("Diffuse large B-cell lymphoma, germinal-center type", "9680/3"),
                    v.Agreement.MAJOR,
                    "The codes are neighbors, the treatments are not.",
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.RE_INTERPRETATION,
                    v.Cause.NEW_TEST,
                ),
                changed(
                    marker("Ki-67", v.BiomarkerStatus.POSITIVE, number="85", unit="%", method="IHC"),
                    v.TreatmentEffect.NONE,
                    v.Cause.RE_INTERPRETATION,
                ),
                changed(
                    marker("BCL2", v.BiomarkerStatus.POSITIVE, "70 % of cells", method="IHC"),
                    v.TreatmentEffect.POTENTIAL,
                    v.Cause.NEW_TEST,
                ),
                same(absent(v.Axis.BIOMARKER, v.Absence.NOT_ASSESSED, "FISH running", label="MYC rearrangement")),
            ),
            verbatim="Aggressive B-cell lymphoma; diffuse large B-cell lymphoma is favored, FISH pending.",
            comment="Cells vary more than in Burkitt lymphoma and express BCL2. With MYC and BCL2 rearranged it would "
            "be a high-grade lymphoma with two hits: neither name of the request.",
            tests=(TestEntry("FISH for MYC, BCL2 and BCL6", days.ago(3), days.ahead(3)),),
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    due = days.ahead(3)
    hematology = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "No protocol before FISH, but prephase today.",
        missing_information="FISH for MYC, BCL2 and BCL6",
        confidence=v.Confidence.HIGH,
        steps=(
            StepEntry("No rearrangement of MYC", "Polatuzumab-R-CHP or R-CHOP, six cycles", due, "Dr Brandão"),
            StepEntry("MYC and BCL2 rearranged", "Dose-adjusted EPOCH-R", due, "Dr Brandão"),
            StepEntry("MYC alone, Burkitt pattern", "The outside plan stands", due, "Dr Brandão"),
        ),
    )
    return (OpinionStory("okonkwo", hematology, days.ago(1)),)
