"""Zsófia Kővári: cervical carcinoma in the twentieth week of a wished-for pregnancy, staged one step lower."""
# ruff: noqa: RUF001 - doses and ranges carry the signs that clinicians write, the multiplication sign and the dash

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, histology, imaging, marker, overridden, same, stage, tnm
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

_HOSPITAL = "Tüskevár Women's Hospital"
_SZUCS = AddParty(
    v.PartyKind.PHYSICIAN,
    "Dr Ottó Szűcs",
    organization=_HOSPITAL,
    address="Fő utca 9\n8900 Zalaegerszeg",
    country="Hungary",
)
_EDITION = "AJCC 9"


def zsofia_kovari(days: Days) -> CaseStory:
    """The patient who was told that she must end her pregnancy."""
    return CaseStory(
        patient=AddPatient(
            "Kővári",
            "Zsófia",
            days.born(33, 6, 8),
            v.Sex.FEMALE,
            language="Hungarian",
            country="Hungary",
            address="Gyöngyvirág köz 4\n8900 Zalaegerszeg",
            identifiers=(
                IdentifierEntry("20-911-8", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("TN-60217", _HOSPITAL, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="rahimi",
        referrer=_SZUCS,
        trusted_person=AddParty(v.PartyKind.TRUSTED_PERSON, "Bence Kővári (husband)", phone="555-0181"),
        materials=(
            material(
                v.MaterialKind.SLIDES,
                "Cervical biopsy, H&E and p16",
                "26-2044",
                3,
                sender=_SZUCS,
                of=days.ago(17),
                on=days.ago(6),
            ),
            material(
                v.MaterialKind.IMAGING,
                "MRI of the pelvis without contrast",
                "MR-5530",
                sender=_SZUCS,
                of=days.ago(13),
                on=days.ago(6),
            ),
            material(
                v.MaterialKind.CLINICAL_LETTER,
                "Ultrasound of the fetus at 18 weeks",
                sender=_SZUCS,
                of=days.ago(9),
                on=days.ago(6),
            ),
        ),
        reviews=(_pathology(), _radiology()),
        opinions=_opinions(days),
        discussion=DiscussionStory(
            ListCase(THIS, THIS, minutes=10),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="Ms Kővári and her husband joined for ten minutes."),
            called_in=("rahimi", "fofana", "wolff"),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.GYNECOLOGIC,
        "Can the pregnancy be kept without giving away the chance of cure?",
        ReferralEntry(
            v.Requester.PATIENT,
            v.ReferralReason.NEWLY_DIAGNOSED,
            v.ConsultationMode.IN_PERSON,
            days.ago(7),
            v.Urgency.URGENT,
            country="Hungary",
            language="Hungarian",
            interpreter_needed=True,
        ),
        outside_diagnosis=DiagnosisEntry(
            "Cervix, biopsy: keratinizing squamous cell carcinoma. MRI: 34 mm with invasion of the left parametrium, "
            "FIGO IIB. Pregnancy of 17 weeks.",
            (
                histology("Keratinizing squamous cell carcinoma", "8071/3"),
                tnm("T", "cT2b", _EDITION),
                tnm("N", "cN0", _EDITION),
                tnm("M", "cM0", _EDITION),
                stage("IIB", "FIGO 2018"),
                imaging("Cervix, MRI", "Mass with invasion of the left parametrium", mm="34"),
            ),
            stated_by="Dr Ottó Szűcs",
            institution=_HOSPITAL,
            stated_on=days.ago(12),
            report_number="26-2044",
            code="C53.9",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of cervix uteri, unspecified",
        ),
        outside_plan=PlanEntry(
            (
                treatment(
                    v.Modality.RADIATION,
                    "Termination of pregnancy, then pelvic chemoradiation and brachytherapy",
                    4,
                    v.Timing.DEFINITIVE,
                    v.Intent.CURATIVE,
                ),
                treatment(
                    v.Modality.SYSTEMIC,
                    "Cisplatin weekly × 5",
                    3,
                    v.Timing.CONCURRENT,
                    v.Intent.CURATIVE,
                    label="Chemotherapy",
                ),
            ),
            verbatim="In stage IIB the pregnancy cannot be continued. Termination, then radiochemotherapy with weekly "
            "cisplatin and brachytherapy.",
            stated_by="Dr Ottó Szűcs",
            institution=_HOSPITAL,
            stated_on=days.ago(10),
        ),
        questions=(
            QuestionEntry("Must I lose my baby to live?", assigned_discipline=v.Discipline.GYNECOLOGY),
            QuestionEntry("Does chemotherapy harm the child?", assigned_discipline=v.Discipline.OBSTETRICS),
            QuestionEntry("Can I have another child afterwards?"),
            QuestionEntry("Should my sisters be vaccinated?"),
        ),
        consents=consents(days.ago(7), research=False),
        summary="Contact bleeding since the twelfth week. Visible tumor of the ectocervix. HPV 16 positive. No earlier "
        "smear in seven years.",
        ecog=0,
        comorbidities="None.",
        family_history="None.",
        pregnancy="19 weeks and 3 days, single fetus, wished for; ultrasound at 18 weeks without anomaly. First child.",
        prior_treatment="None.",
    )


def _pathology() -> ReviewStory:
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                overridden(
                    histology("Squamous cell carcinoma, HPV-associated", "8085/3"),
                    v.Agreement.MINOR,
                    "The same tumor under the present name, which goes by HPV and no longer by keratin.",
                    v.TreatmentEffect.NONE,
                    v.Cause.GUIDELINE_OR_JUDGEMENT,
                ),
                changed(
                    marker("p16", v.BiomarkerStatus.POSITIVE, "diffuse, strong", method="IHC"),
                    v.TreatmentEffect.NONE,
                    v.Cause.NEW_TEST,
                ),
            ),
            verbatim="Invasive squamous cell carcinoma, HPV-associated.",
            comment="No vessel invasion in the biopsy.",
        ),
    )


def _radiology() -> ReviewStory:
    mass = imaging("Cervix, MRI", "Mass within an intact stromal ring", mm="28", radpeer=v.Radpeer.THREE_B)
    re_read = (v.TreatmentEffect.ACTUAL, v.Cause.RE_INTERPRETATION)
    return ReviewStory(
        "brandt",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                changed(tnm("T", "cT1b2", _EDITION), *re_read),
                same(tnm("N", "cN0", _EDITION)),
                changed(stage("IB2", "FIGO 2018"), *re_read),
                changed(mass, *re_read),
            ),
            comment="The stromal ring is intact all around on axial oblique images. What was read as parametrial "
            "invasion is the dilated venous plexus of pregnancy.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    gynecology = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.DISAGREES,
        "Stage IB2: the pregnancy can be kept if the nodes are free. Nodes first, before the 22nd week.",
        rationale="Chemotherapy holds the tumor until the child is mature; then cesarean and radical hysterectomy.",
        confidence=v.Confidence.MODERATE,
        evidence_level="International registry, expert consensus",
        evidence_source="Consensus on gynecologic cancers in pregnancy",
        plan=PlanEntry((treatment(v.Modality.SURGERY, "Nodes now, radical hysterectomy after birth", 4),)),
    )
    obstetrics = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.CANNOT_SAY,
        "Chemotherapy from 14 weeks on is compatible with a healthy child; growth every three weeks.",
        rationale="No cycle after 34 weeks, so that the blood counts of both recover before birth.",
        confidence=v.Confidence.HIGH,
        answers=(AnswerEntry(2, "Studies of children up to nine years old show normal development."),),
    )
    medical = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES,
        "Paclitaxel and carboplatin every three weeks; no bevacizumab, no pembrolizumab in pregnancy.",
        confidence=v.Confidence.HIGH,
    )
    drafts = {"rahimi": gynecology, "fofana": obstetrics, "pereira": medical}
    return tuple(OpinionStory(author, draft, days.ago(1)) for author, draft in drafts.items())


def _board_plan() -> PlanEntry:
    curative = v.Intent.CURATIVE
    return PlanEntry(
        (
            treatment(
                v.Modality.SURGERY,
                "Laparoscopic pelvic lymphadenectomy now; cesarean and radical hysterectomy at 35–36 weeks",
                4,
                v.Timing.DEFINITIVE,
                curative,
                condition="the nodes are free of tumor",
            ),
            treatment(
                v.Modality.SYSTEMIC,
                "Paclitaxel and carboplatin every 3 weeks × 4",
                3,
                v.Timing.NEOADJUVANT,
                curative,
                label="Chemotherapy",
            ),
            treatment(v.Modality.RADIATION, "None while pregnant", 0),
        )
    )


def _recommendation(days: Days) -> RecommendationStory:
    better, worse, uncertain = v.ExpectedChange.IMPROVED, v.ExpectedChange.WORSE, v.ExpectedChange.UNCERTAIN
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "HPV-associated squamous cell carcinoma of the cervix, FIGO IB2, at 19 weeks of pregnancy",
                (
                    histology("Squamous cell carcinoma, HPV-associated", "8085/3"),
                    tnm("T", "cT1b2", _EDITION),
                    tnm("N", "cN0", _EDITION),
                    tnm("M", "cM0", _EDITION),
                    stage("IB2", "FIGO 2018"),
                ),
                code="C53.9",
                code_system=ICD_10_CM,
            ),
            diagnosis_summary="HPV-associated squamous cell carcinoma of the cervix in pregnancy",
            diagnosis_class=v.Agreement.MINOR,
            stage_summary="cT1b2 cN0 cM0, FIGO IB2",
            treatment_summary="The pregnancy is kept if the nodes are free: nodes first, chemotherapy until the "
            "child is mature, then cesarean with radical hysterectomy",
            plan=_board_plan(),
            rationale="The parametria are free, so that surgery is open to her. With free nodes and a tumor of 2 to 4 "
            "cm, chemotherapy until maturity of the child and radical hysterectomy at birth have, as far as "
            "registries can tell, results like those outside pregnancy. Certain this is not. Ms Kővári was told so "
            "and wishes to keep the pregnancy.",
            place=v.Place.HERE,
            place_note="Or any university hospital with gynecologic oncology and neonatal intensive care.",
            follow_up="MRI without contrast after two cycles; growth of the fetus every three weeks.",
            agreement=v.BoardAgreement.MAJORITY,
            items=(
                step(
                    v.RecommendationCode.EVALUATE_SURGERY,
                    "Laparoscopic pelvic lymphadenectomy before the 22nd week",
                    "Gynecologic oncology, Lakeside",
                    days.ahead(8),
                    opinion=1,
                ),
                step(
                    v.RecommendationCode.START_SYSTEMIC,
                    "Paclitaxel and carboplatin",
                    "Medical oncology, Lakeside",
                    days.ahead(18),
                    condition="the nodes are free of tumor",
                    opinion=3,
                ),
                step(
                    v.RecommendationCode.PSYCHO_ONCOLOGY,
                    "Joint consultation with her husband",
                    "Dr Wolff",
                    days.ahead(3),
                ),
            ),
            options=(
                OptionEntry(
                    "Keep the pregnancy: nodes, chemotherapy, birth with radical hysterectomy (recommended)",
                    "A living child; ovaries and vagina are not irradiated.",
                    "The tumor may grow under chemotherapy; birth four to five weeks early.",
                    "Hair loss, low blood counts; loss of the uterus.",
                    "Visits every three weeks, birth in a large hospital.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "End the pregnancy and operate now",
                    "The shortest way to the operation.",
                    "Loss of the child and of the uterus.",
                    "Those of a radical hysterectomy.",
                    "Six weeks of recovery.",
                ),
            ),
            steps=(
                StepEntry(
                    "A pelvic node contains tumor",
                    "Discuss ending the pregnancy and chemoradiation again, with her",
                    days.ahead(12),
                    "Dr Rahimi",
                ),
                StepEntry("Growth under chemotherapy", "Birth earlier, from 32 weeks on", days.ahead(63), "Dr Fofana"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "No. If the lymph nodes are free, you can keep the pregnancy; the board cannot promise, but "
                    "expects, that your chance of cure stays the same.",
                ),
                AnswerEntry(
                    2, "From the fourth month on, children develop normally as far as they have been followed."
                ),
                AnswerEntry(
                    3,
                    "Not by yourself: the uterus must be removed. Your ovaries can stay; whether a surrogate is "
                    "possible depends on the law of your country.",
                    v.AnswerKind.OUT_OF_SCOPE,
                ),
                AnswerEntry(
                    4,
                    "Vaccination against HPV is advised up to 26 and can help later; ask your doctor.",
                    v.AnswerKind.DEFERRED,
                ),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "from today",
                    v.ConsideredTopic.FERTILITY: "ovaries kept; no egg retrieval while pregnant",
                    v.ConsideredTopic.NUTRITION: "iron, folate",
                    v.ConsideredTopic.REHABILITATION: "after birth",
                },
                {
                    v.ConsideredTopic.TRIALS: "none in pregnancy; registry proposed, declined",
                    v.ConsideredTopic.GERMLINE_TESTING: "virus-related",
                    v.ConsideredTopic.MOLECULAR_TESTING: "no consequence now",
                    v.ConsideredTopic.PALLIATIVE_CARE: "curative intent",
                    v.ConsideredTopic.INTEGRATIVE_MEDICINE: "no herbal preparations in pregnancy",
                },
            ),
        ),
        expected={"rahimi": expects(worse, better, uncertain), "fofana": expects(better, better, uncertain)},
    )
