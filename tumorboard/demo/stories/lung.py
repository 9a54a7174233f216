"""Nguyễn Thị Phương Anh: a lung cancer treated before it was fully typed, and a pill that fits it better."""
# ruff: noqa: RUF001 - doses carry the multiplication sign that clinicians write

from dataclasses import replace
from functools import partial

from tumorboard import vocabulary as v
from tumorboard.demo.advice import considered, expects, step, treatment
from tumorboard.demo.days import Days
from tumorboard.demo.records import asked_for, consents, material
from tumorboard.demo.statements import ICD_10_CM, changed, histology, imaging, marker, overridden, same, stage, tnm
from tumorboard.demo.story import (
    THIS,
    CaseStory,
    DiscussionStory,
    MaterialStory,
    OpinionStory,
    Reading,
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

_HOSPITAL = "Bệnh viện Hồ Sen, Hà Nội"
_NINTH_EDITION = (tnm("T", "cT2a", "AJCC 9"), tnm("N", "cN2a", "AJCC 9"), tnm("M", "cM1a", "AJCC 9"))
_ARCHIVE = AddParty(v.PartyKind.HOSPITAL, _HOSPITAL, address="18 phố Hồ Sen\nHà Nội", country="Vietnam")


def phuong_anh_nguyen(days: Days) -> CaseStory:
    """The patient who asks from abroad, by herself, between two infusions."""
    return CaseStory(
        patient=AddPatient(
            "Nguyễn",
            "Thị Phương Anh",
            days.born(52, 8, 27),
            v.Sex.FEMALE,
            language="Vietnamese",
            country="Vietnam",
            address="27 ngõ 85 phố Đội Cấn\nBa Đình, Hà Nội",
            phone="555-0171",
            email="phuonganh@mail.example",
            identifiers=(
                IdentifierEntry("20-913-4", "Lakeside Cancer Center", "MRN"),
                IdentifierEntry("HS-2266018", _HOSPITAL, "Chart"),
            ),
        ),
        intake=_intake(days),
        presenter="pereira",
        trusted_person=AddParty(v.PartyKind.TRUSTED_PERSON, "Trần Đức Minh (husband)", phone="555-0172"),
        materials=_materials(days),
        reviews=(_pathology(days), _radiology(), _molecular(days)),
        opinions=_opinions(days),
        trials=(
            (
                "devi",
                AssessTrial(
                    THIS,
                    "NCT00000001",
                    "Osimertinib with or without chemotherapy, guided by EGFR in blood",
                    v.Eligibility.NOT_ELIGIBLE,
                    "A dose of pembrolizumab within six weeks excludes.",
                    v.Place.HERE,
                ),
            ),
        ),
        discussion=DiscussionStory(
            ListCase(
                THIS,
                THIS,
                minutes=8,
                late_reason="Sequencing came on the day of the cut-off, and the next infusion is due in five days.",
            ),
            RecordOutcome(THIS, v.AgendaOutcome.DISCUSSED, note="The infusion of next week is to be stopped today."),
            called_in=("sharma",),
            recommendation=_recommendation(days),
        ),
    )


def _intake(days: Days) -> RegisterCase:
    return RegisterCase(
        THIS,
        THIS,
        v.TumorSite.LUNG,
        "Which tumor is it exactly, and should the chemo-immunotherapy go on?",
        ReferralEntry(
            v.Requester.PATIENT,
            v.ReferralReason.ON_TREATMENT,
            v.ConsultationMode.REMOTE,
            days.ago(15),
            v.Urgency.URGENT,
            country="Vietnam",
            language="Vietnamese",
            interpreter_needed=True,
            insurance_plan="Self-paying",
            insurance_covers=False,
        ),
        outside_diagnosis=DiagnosisEntry(
            "Ung thư biểu mô không tế bào nhỏ, không xếp loại thêm, thùy trên phổi phải. cT2a N2 M1a. PD-L1 60 %. Chưa "
            "làm xét nghiệm gen. (Non-small cell carcinoma, not further classified, right upper lobe. cT2a N2 M1a. "
            "PD-L1 60 %. No gene test done.)",
            (
                histology("Non-small cell carcinoma, NOS", "8046/3"),
                tnm("T", "cT2a"),
                tnm("N", "cN2"),
                tnm("M", "cM1a"),
                stage("IVA"),
                marker("PD-L1", v.BiomarkerStatus.POSITIVE, number="60", unit="%", method="22C3"),
                marker("EGFR", v.BiomarkerStatus.NOT_DONE),
                imaging("Pleura, CT", "Three right pleural nodules"),
            ),
            institution=_HOSPITAL,
            stated_on=days.ago(31),
            report_number="26-B-3391",
            code="C34.11",
            code_system=ICD_10_CM,
            code_display="Malignant neoplasm of upper lobe, right bronchus or lung",
        ),
        outside_plan=PlanEntry(
            (
                replace(
                    treatment(
                        v.Modality.SYSTEMIC,
                        "Carboplatin, pemetrexed and pembrolizumab × 4, then maintenance",
                        3,
                        v.Timing.DEFINITIVE,
                        v.Intent.PALLIATIVE,
                        label="Chemo-immunotherapy",
                    ),
                    progress=v.ComponentProgress.STARTED,
                    started_on=days.ago(16),
                ),
            ),
            verbatim="Carboplatin AUC 5 + pemetrexed 500 mg/m² + pembrolizumab 200 mg × 4, sau đó duy trì "
            "(then maintenance).",
            institution=_HOSPITAL,
            stated_on=days.ago(20),
        ),
        questions=(
            QuestionEntry("Did I get the wrong treatment?", assigned_discipline=v.Discipline.MEDICAL_ONCOLOGY),
            QuestionEntry("Should I go to the second infusion next week?"),
            QuestionEntry("Can I take the tablets at home in Hà Nội, or do I have to move?"),
            QuestionEntry("Will I be able to go on teaching?"),
        ),
        consents=consents(days.ago(15), research=False),
        summary="Teacher, never smoked. Dry cough for four months; mass of 38 mm in the right upper lobe with "
        "mediastinal nodes and pleural nodules. First cycle of carboplatin, pemetrexed and pembrolizumab tolerated "
        "with two days of nausea.",
        ecog=1,
        comorbidities="Chronic hepatitis B, on entecavir, HBV DNA not detectable.",
        family_history="An aunt (never smoker): lung cancer at 60.",
        prior_treatment="One cycle of carboplatin, pemetrexed and pembrolizumab, 16 days ago.",
    )


def _materials(days: Days) -> tuple[MaterialStory, ...]:
    sent = partial(material, sender=_ARCHIVE)
    helpful = v.Necessity.RECOMMENDED
    return (
        sent(v.MaterialKind.BLOCKS, "Core biopsy, right upper lobe", "26-B-3391", 1, of=days.ago(38), on=days.ago(13)),
        sent(v.MaterialKind.IMAGING, "CT of chest, FDG PET-CT", "CT-88120", 2, of=days.ago(36), on=days.ago(14)),
        asked_for(
            sent(v.MaterialKind.IMAGING, "MRI of the brain", necessity=helpful),
            (days.ago(13), days.ago(6), "Was an MRI done before treatment?"),
            unavailable="None was made before treatment.",
        ),
        material(
            v.MaterialKind.MOLECULAR_REPORT,
            "Sequencing panel with EGFR, ALK and ROS1",
            of=days.ago(2),
            on=days.ago(2),
            own=True,
        ),
        sent(v.MaterialKind.MEDICATION_LIST, "Infusion record, cycle 1", on=days.ago(14), necessity=helpful),
    )


def _pathology(days: Days) -> ReviewStory:
    typed: tuple[Reading, ...] = (
        overridden(
            histology("Adenocarcinoma", "8140/3"),
            v.Agreement.REFINED,
            "“Not further classified” is less specific, not different: two stains were missing.",
            v.TreatmentEffect.POTENTIAL,
            v.Cause.NEW_TEST,
        ),
        same(marker("PD-L1", v.BiomarkerStatus.POSITIVE, number="60", unit="%", method="22C3")),
    )
    ordered = TestEntry("Sequencing panel, 74 genes, DNA and RNA", days.ago(12), days.ago(2))
    reported = TestEntry(
        ordered.name, ordered.ordered_on, ordered.due_on, "EGFR exon 19 deletion, allele fraction 31 %"
    )
    stains = TestEntry("TTF-1, p40", days.ago(13), result="TTF-1 positive, p40 negative")
    return ReviewStory(
        "osei",
        {1: v.ReviewBasis.OWN_READ},
        ReviewText(
            typed,
            verbatim="Adenocarcinoma of the lung, acinar pattern.",
            comment="TTF-1 positive, p40 negative. Enough tumor for sequencing (40 % tumor cells).",
            tests=(stains, ordered),
        ),
        amendment=(
            "The result of sequencing has come.",
            ReviewText(
                typed,
                verbatim="Adenocarcinoma of the lung, acinar pattern, EGFR exon 19 deletion.",
                comment="TTF-1 positive, p40 negative. EGFR p.E746_A750del, no TP53 mutation.",
                tests=(stains, reported),
            ),
        ),
    )


def _molecular(days: Days) -> ReviewStory:
    egfr = replace(
        marker("EGFR", v.BiomarkerStatus.POSITIVE, "p.E746_A750del", number="31", unit="% VAF", method="NGS"),
        specimen="Primary tumor",
        significance="Pathogenic",
        evidence_level="ESCAT I-A",
    )
    return ReviewStory(
        "castellanos",
        {4: v.ReviewBasis.REPORT_ONLY},
        ReviewText(
            (
                changed(egfr, v.TreatmentEffect.ACTUAL, v.Cause.NEW_TEST),
                changed(
                    marker("ALK, ROS1, RET", v.BiomarkerStatus.NEGATIVE, "no fusion", method="NGS, RNA"),
                    v.TreatmentEffect.NONE,
                    v.Cause.NEW_TEST,
                ),
            ),
            comment="Exon 19 deletion at a high fraction, no co-mutation of TP53. Nothing suggests a germline variant.",
            tests=(TestEntry("EGFR in plasma (ctDNA), before treatment", days.ago(1), days.ahead(9)),),
        ),
        molecular=True,
    )


def _radiology() -> ReviewStory:
    return ReviewStory(
        "brandt",
        {2: v.ReviewBasis.OWN_READ},
        ReviewText(
            (
                *(
                    changed(category, v.TreatmentEffect.NONE, v.Cause.GUIDELINE_OR_JUDGEMENT)
                    for category in _NINTH_EDITION
                ),
                same(imaging("Pleura, CT", "Three right pleural nodules", radpeer=v.Radpeer.ONE)),
            ),
            comment="The findings are the same; the outside categories follow the eighth edition, ours the ninth. "
            "One nodal station (4R). The brain has not been imaged.",
        ),
    )


def _opinions(days: Days) -> tuple[OpinionStory, ...]:
    medical = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES_IN_PART,
        "Stop pembrolizumab now. Osimertinib 80 mg daily as soon as the brain has been imaged.",
        rationale="PD-L1 does not predict benefit of immunotherapy where EGFR is mutated. After pembrolizumab, "
        "pneumonitis on osimertinib is more frequent: weekly contact in the first three months.",
        plan=PlanEntry((treatment(v.Modality.SYSTEMIC, "Osimertinib 80 mg once daily", 2),)),
        confidence=v.Confidence.HIGH,
        missing_information="MRI of the brain",
        evidence_level="Randomized trials",
        evidence_source="First-line trials of osimertinib, alone and with chemotherapy",
        options=(OptionEntry("Osimertinib with carboplatin and pemetrexed", "Longer control.", "More toxicity."),),
        answers=(AnswerEntry(2, "No."),),
    )
    radiation = RecordOpinion(
        THIS,
        v.DiagnosisAgreement.AGREES,
        "No radiation at present. Should the MRI show few small brain metastases without symptoms, drug first.",
        confidence=v.Confidence.MODERATE,
    )
    trials = RecordOpinion(
        THIS, v.DiagnosisAgreement.CANNOT_SAY, "No trial is open to her now because of the pembrolizumab."
    )
    drafts = {"pereira": medical, "lang": radiation, "devi": trials}
    return tuple(OpinionStory(author, draft, days.ago(1)) for author, draft in drafts.items())


def _recommendation(days: Days) -> RecommendationStory:
    better, uncertain = v.ExpectedChange.IMPROVED, v.ExpectedChange.UNCERTAIN
    return RecommendationStory(
        DraftRecommendation(
            THIS,
            diagnosis=DiagnosisEntry(
                "Adenocarcinoma of the lung with EGFR exon 19 deletion",
                (
                    histology("Adenocarcinoma", "8140/3"),
                    *_NINTH_EDITION,
                    marker("EGFR", v.BiomarkerStatus.POSITIVE, "exon 19 deletion", method="NGS"),
                ),
                code="C34.11",
                code_system=ICD_10_CM,
            ),
            diagnosis_summary="Adenocarcinoma of the lung with EGFR exon 19 deletion",
            stage_summary="cT2a cN2a cM1a by the ninth edition; the outside stage follows the eighth",
            treatment_summary="Osimertinib in place of chemo-immunotherapy, after MRI of the brain",
            plan=PlanEntry(
                (
                    treatment(
                        v.Modality.SYSTEMIC,
                        "Stop after the first cycle",
                        0,
                        label="Chemo-immunotherapy",
                    ),
                    treatment(
                        v.Modality.SYSTEMIC,
                        "Osimertinib 80 mg once daily",
                        2,
                        v.Timing.DEFINITIVE,
                        v.Intent.PALLIATIVE,
                        label="Targeted therapy",
                    ),
                )
            ),
            rationale="With an EGFR exon 19 deletion osimertinib controls the disease longer than chemotherapy, and "
            "PD-L1 does not mean that immunotherapy helps. Pembrolizumab given close to osimertinib raises the risk "
            "of pneumonitis and hepatitis; every further dose prolongs that risk. The majority prefers osimertinib "
            "alone as there is little disease and she wishes to work; three members would add chemotherapy.",
            place=v.Place.EITHER,
            place_note="Osimertinib is registered in Vietnam; the first month can be followed by video.",
            follow_up="CT after 8 weeks. HBV DNA and liver values every 4 weeks at first.",
            agreement=v.BoardAgreement.MAJORITY,
            items=(
                step(v.RecommendationCode.STOP_SYSTEMIC, "No second infusion", _HOSPITAL, days.ahead(5), opinion=1),
                step(
                    v.RecommendationCode.CONFIRMATORY_TESTING,
                    "MRI of the brain with contrast before the first tablet",
                    _HOSPITAL,
                    days.ahead(7),
                    review=2,
                ),
                step(
                    v.RecommendationCode.START_SYSTEMIC,
                    "Osimertinib 80 mg once daily, not before three weeks after pembrolizumab",
                    _HOSPITAL,
                    days.ahead(10),
                    condition="MRI of the brain done; no cough or fever of new onset",
                    review=1,
                ),
            ),
            options=(
                OptionEntry(
                    "Osimertinib alone (recommended)",
                    "Response in about 8 of 10 patients, median control of some 19 months; reaches the brain.",
                    "Pneumonitis in about 4 %, more often after pembrolizumab; rarely weakness of the heart.",
                    "Rash, dry skin, diarrhea, nail-bed inflammation, mostly mild.",
                    "One tablet a day at home; work is usually possible.",
                    source_opinion_id=1,
                ),
                OptionEntry(
                    "Osimertinib with carboplatin and pemetrexed",
                    "Control is longer by about nine months, and survival somewhat longer.",
                    "Severe side effects in some 6 of 10 patients.",
                    "Fatigue, low blood counts, nausea.",
                    "Infusions every three weeks for as long as pemetrexed goes on.",
                    source_opinion_id=1,
                ),
            ),
            steps=(
                StepEntry(
                    "MRI shows brain metastases without symptoms",
                    "Osimertinib first, MRI again after 6 weeks; chemotherapy in addition is then advised",
                    days.ahead(7),
                    "Dr Pereira by video",
                ),
                StepEntry("MRI shows a metastasis with edema or symptoms", "Radiosurgery before osimertinib"),
            ),
            answers=(
                AnswerEntry(
                    1,
                    "It was a usual treatment for the diagnosis as it stood, but the gene test was missing. With its "
                    "result there is a better one for you, and one cycle has spoiled nothing.",
                ),
                AnswerEntry(2, "No. Please tell the clinic today that the board advises against it."),
                AnswerEntry(3, "At home. The tablets are available in Hà Nội; we see you by video, with interpreter."),
                AnswerEntry(
                    4,
                    "Most people can work on this drug. How many hours is for you and your doctor in Hà Nội to find "
                    "out in the first weeks.",
                    v.AnswerKind.DEFERRED,
                ),
            ),
            considered=considered(
                {
                    v.ConsideredTopic.MOLECULAR_TESTING: "done; blood test for EGFR at progression",
                    v.ConsideredTopic.PALLIATIVE_CARE: "early contact, cough",
                    v.ConsideredTopic.PSYCHOSOCIAL_CARE: "two children at school",
                    v.ConsideredTopic.NUTRITION: "loss of 3 kg",
                },
                {
                    v.ConsideredTopic.TRIALS: "NCT00000001 is closed to her after pembrolizumab",
                    v.ConsideredTopic.GERMLINE_TESTING: "no germline variant suspected",
                    v.ConsideredTopic.FERTILITY: "family complete",
                },
            ),
        ),
        expected={
            "pereira": expects(better, v.ExpectedChange.UNCHANGED, better),
            "ivanov": expects(better, uncertain, better),
        },
    )
