"""Shorter cases in outline, of which `variation` makes any number: invented patients with other ages and names."""

from dataclasses import dataclass

from tumorboard import vocabulary as v
from tumorboard.concordance.axes import AxisValue
from tumorboard.demo.advice import treatment
from tumorboard.demo.statements import ICD_10_CM, changed, grade, histology, marker, same, site, tnm
from tumorboard.demo.story import Reading
from tumorboard.services.statements import ComponentEntry

_ACTUAL = v.TreatmentEffect.ACTUAL
_NEW_TEST = v.Cause.NEW_TEST


@dataclass(frozen=True, slots=True)
class Outline:
    """A case without its patient.

    Attributes:
        site: The disease area.
        question: What the board is asked.
        asked: What the patients ask, one of these each.
        verbatim: The outside wording.
        axes: The outside axes.
        code: The outside diagnosis in ICD-10-CM.
        plan: The outside plan.
        reviewer: The login of who re-reads the slides.
        readings: What the review finds.
        presenter: The login of who presents it.
        images: The study that comes with it.
        ages: The youngest and the oldest patient.
        sexes: Whom the disease befalls.
    """

    site: v.TumorSite
    question: str
    asked: tuple[str, ...]
    verbatim: str
    axes: tuple[AxisValue, ...]
    code: str
    plan: tuple[ComponentEntry, ...]
    reviewer: str
    readings: tuple[Reading, ...]
    presenter: str
    images: str
    ages: tuple[int, int]
    sexes: tuple[v.Sex, ...] = (v.Sex.FEMALE, v.Sex.MALE)


CODE_SYSTEM = ICD_10_CM

GLIOMA = Outline(
    v.TumorSite.BRAIN,
    "Which glioma is it, and must it be irradiated now?",
    ("May I drive again?", "Can we still have a child?", "Is it better to wait with the radiation?"),
    "Left frontal lobe, subtotal resection: anaplastic oligoastrocytoma, WHO grade III.",
    (
        histology("Anaplastic oligoastrocytoma", "9382/3"),
        grade("III", "WHO 2007"),
        site("Frontal lobe", "C71.1"),
        marker("IDH1 R132H", v.BiomarkerStatus.POSITIVE, method="IHC"),
        marker("1p/19q codeletion", v.BiomarkerStatus.NOT_DONE),
    ),
    "C71.1",
    (
        treatment(v.Modality.RADIATION, "60 Gy with temozolomide", 4, v.Timing.ADJUVANT, v.Intent.CURATIVE),
        treatment(v.Modality.SYSTEMIC, "Temozolomide", 3, v.Timing.ADJUVANT, v.Intent.CURATIVE),
    ),
    "quiroga",
    (
        changed(
            histology("Oligodendroglioma, IDH-mutant and 1p/19q-codeleted", "9450/3"),
            _ACTUAL,
            v.Cause.RE_INTERPRETATION,
            _NEW_TEST,
        ),
        changed(grade("2", "WHO CNS 2021"), _ACTUAL, v.Cause.GUIDELINE_OR_JUDGEMENT),
        same(marker("IDH1 R132H", v.BiomarkerStatus.POSITIVE, method="IHC")),
        changed(marker("1p/19q codeletion", v.BiomarkerStatus.POSITIVE, method="FISH"), _ACTUAL, _NEW_TEST),
    ),
    "lindqvist",
    "MRI of the brain",
    (27, 48),
)

OROPHARYNX = Outline(
    v.TumorSite.HEAD_AND_NECK,
    "Is the node a metastasis of a tonsillar carcinoma, and can neck dissection be avoided?",
    ("Where does it come from?", "Will I be able to swallow?", "Is it contagious for my partner?"),
    "Neck node, right, level II: squamous cell carcinoma, primary tumor unknown. cT0 cN1.",
    (
        histology("Squamous cell carcinoma", "8070/3"),
        site("Unknown primary site", "C80.9"),
        tnm("T", "cT0"),
        tnm("N", "cN1"),
        marker("p16", v.BiomarkerStatus.NOT_DONE),
    ),
    "C77.0",
    (
        treatment(v.Modality.SURGERY, "Radical neck dissection", 4, v.Timing.DEFINITIVE, v.Intent.CURATIVE),
        treatment(v.Modality.RADIATION, "Neck and pharynx, 60 Gy", 3, v.Timing.ADJUVANT, v.Intent.CURATIVE),
    ),
    "osei",
    (
        changed(
            histology("Squamous cell carcinoma, HPV-positive", "8085/3"), _ACTUAL, v.Cause.RE_INTERPRETATION, _NEW_TEST
        ),
        changed(site("Tonsil", "C09.9"), _ACTUAL, _NEW_TEST),
        changed(marker("p16", v.BiomarkerStatus.POSITIVE, "diffuse, 90 % of cells", method="IHC"), _ACTUAL, _NEW_TEST),
    ),
    "tamm",
    "CT of neck and chest",
    (44, 71),
)

ENDOMETRIUM = Outline(
    v.TumorSite.GYNECOLOGIC,
    "Does the molecular class allow to omit adjuvant treatment?",
    ("Do I need radiation after the operation?", "Should my daughter be tested?"),
    "Hysterectomy: endometrioid carcinoma, grade 3, pT1b pN0(sn).",
    (
        histology("Endometrioid adenocarcinoma, NOS", "8380/3"),
        grade("3", "FIGO"),
        tnm("T", "pT1b"),
        tnm("N", "pN0(sn)"),
        marker("POLE", v.BiomarkerStatus.NOT_DONE),
    ),
    "C54.1",
    (
        treatment(v.Modality.RADIATION, "Pelvis, 45 Gy", 3, v.Timing.ADJUVANT, v.Intent.CURATIVE),
        treatment(v.Modality.SYSTEMIC, "Carboplatin and paclitaxel, four cycles", 3, v.Timing.ADJUVANT),
    ),
    "osei",
    (
        same(histology("Endometrioid adenocarcinoma, NOS", "8380/3")),
        same(grade("3", "FIGO")),
        same(tnm("T", "pT1b")),
        changed(marker("POLE", v.BiomarkerStatus.POSITIVE, "p.P286R, pathogenic", method="NGS"), _ACTUAL, _NEW_TEST),
    ),
    "rahimi",
    "MRI of the pelvis",
    (52, 74),
    (v.Sex.FEMALE,),
)

STOMACH = Outline(
    v.TumorSite.UPPER_GASTROINTESTINAL,
    "Is endoscopic resection enough?",
    ("Can my stomach stay?", "How often must I come for endoscopy?"),
    "Stomach, antrum, endoscopic resection: poorly differentiated adenocarcinoma, pT1b, margin involved.",
    (
        histology("Adenocarcinoma", "8140/3"),
        site("Gastric antrum", "C16.3"),
        tnm("T", "pT1b"),
        AxisValue(v.Axis.MARGIN, text="R1"),
    ),
    "C16.3",
    (treatment(v.Modality.SURGERY, "Distal gastrectomy", 3, v.Timing.DEFINITIVE, v.Intent.CURATIVE),),
    "quiroga",
    (
        changed(histology("Tubular adenocarcinoma", "8211/3"), v.TreatmentEffect.NONE, v.Cause.RE_INTERPRETATION),
        same(site("Gastric antrum", "C16.3")),
        changed(tnm("T", "pT1a"), _ACTUAL, v.Cause.RE_INTERPRETATION, _NEW_TEST),
        changed(AxisValue(v.Axis.MARGIN, text="R0"), _ACTUAL, v.Cause.RE_INTERPRETATION),
    ),
    "dahl",
    "CT of chest and abdomen",
    (49, 81),
)

OUTLINES = (GLIOMA, OROPHARYNX, ENDOMETRIUM, STOMACH)
