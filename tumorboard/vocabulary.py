"""The words of the board: every closed list of values, each with the wording that people read.

A value is stored by its code and shown by its `label`; letters in other languages translate the label. The lists
follow DOMAIN.md and CONCORDANCE.md of the design; where a published scale stands behind a list, its docstring
names it.
"""

from enum import StrEnum


class Term(StrEnum):
    """A coded value whose label is its code in plain words unless `_LABELS` says otherwise."""

    @property
    def label(self) -> str:
        """The wording for people, in sentence case (American English)."""
        return _LABELS.get(f"{type(self).__name__}.{self.value}", self.value.replace("_", " ").capitalize())


class Role(Term):
    """What a person may do on the board; the database enforces it on a shared board."""

    COORDINATOR = "coordinator"
    SPECIALIST = "specialist"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class AccessPurpose(Term):
    """Why somebody opened a case."""

    CARE = "care"
    MEETING = "meeting"
    LETTER = "letter"
    AUDIT = "audit"
    EMERGENCY = "emergency"


class AuditedActs(Term):
    """Which of the audited acts somebody wants to see."""

    ALL = "all"
    READ = "read"
    EMERGENCY = "emergency"
    CHANGED = "changed"
    KEYS = "keys"


class KeyAct(Term):
    """What was done with the keys of an encrypted board: with somebody's passphrase, or with those of the board."""

    ADDED = "added"
    CHANGED = "changed"
    RECOVERED = "recovered"
    REMOVED = "removed"
    RECOVERY_KEY_MADE = "recovery_key_made"
    ENCRYPTED_ANEW = "encrypted_anew"


class Discipline(Term):
    """The specialty in which a person reviews, gives an opinion, or is counted for quorum."""

    PATHOLOGY = "pathology"
    RADIOLOGY = "radiology"
    NUCLEAR_MEDICINE = "nuclear_medicine"
    MEDICAL_ONCOLOGY = "medical_oncology"
    HEMATOLOGY = "hematology"
    PEDIATRIC_ONCOLOGY = "pediatric_oncology"
    SURGERY = "surgery"
    NEUROSURGERY = "neurosurgery"
    GYNECOLOGY = "gynecology"
    UROLOGY = "urology"
    HEAD_AND_NECK_SURGERY = "head_and_neck_surgery"
    RADIATION_ONCOLOGY = "radiation_oncology"
    GENETICS = "genetics"
    CLINICAL_TRIALS = "clinical_trials"
    PALLIATIVE_CARE = "palliative_care"
    INTEGRATIVE_MEDICINE = "integrative_medicine"
    NURSING = "nursing"
    PSYCHO_ONCOLOGY = "psycho_oncology"
    PHARMACY = "pharmacy"
    OBSTETRICS = "obstetrics"


class TumorSite(Term):
    """The disease area by which boards, checklists and templates are chosen."""

    BREAST = "breast"
    LUNG = "lung"
    PROSTATE = "prostate"
    COLORECTAL = "colorectal"
    UPPER_GASTROINTESTINAL = "upper_gastrointestinal"
    LIVER_PANCREAS_BILIARY = "liver_pancreas_biliary"
    HEAD_AND_NECK = "head_and_neck"
    MELANOMA = "melanoma"
    SARCOMA = "sarcoma"
    LYMPHOMA_MYELOMA = "lymphoma_myeloma"
    LEUKEMIA = "leukemia"
    BRAIN = "brain"
    GYNECOLOGIC = "gynecologic"
    THYROID = "thyroid"
    KIDNEY_BLADDER = "kidney_bladder"
    PEDIATRIC = "pediatric"
    GENERAL = "general"


class Sex(Term):
    """Administrative sex as sent by the record; `unknown` is a stated value, not an absence."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class PartyKind(Term):
    """Who an outside party is to the case."""

    PHYSICIAN = "physician"
    PRACTICE = "practice"
    HOSPITAL = "hospital"
    LABORATORY = "laboratory"
    INSURER = "insurer"
    TRUSTED_PERSON = "trusted_person"
    OTHER = "other"


class Requester(Term):
    """Who asked for the second opinion. No referral by a doctor is required."""

    PATIENT = "patient"
    PHYSICIAN = "physician"
    INSURER = "insurer"
    FAMILY = "family"


class ReferralReason(Term):
    """The trigger of the second opinion."""

    ABNORMAL_RESULT = "abnormal_result"
    NEWLY_DIAGNOSED = "newly_diagnosed"
    CONSIDERING_OPTIONS = "considering_options"
    TREATMENT_NOT_WORKING = "treatment_not_working"
    ON_TREATMENT = "on_treatment"
    END_OF_TREATMENT = "end_of_treatment"
    RECURRENCE = "recurrence"
    SURVEILLANCE = "surveillance"


class ConsultationMode(Term):
    """How the second opinion is given."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    RECORDS_ONLY = "records_only"


class Urgency(Term):
    """How soon the board must answer."""

    ROUTINE = "routine"
    SOON = "soon"
    URGENT = "urgent"


class ReferralDecision(Term):
    """What became of the referral."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    DECLINED = "declined"


class ConsentPurpose(Term):
    """What the patient consents to, one by one."""

    CARE = "care"
    RESEARCH = "research"
    CONTACT = "contact"


class CaseStatus(Term):
    """Where a case stands. Derived from facts; only withdrawal and closing are acts of a person."""

    DRAFT = "draft"
    COLLECTING = "collecting"
    READY = "ready"
    LISTED = "listed"
    DISCUSSED = "discussed"
    RECOMMENDED = "recommended"
    LETTER_SENT = "letter_sent"
    IN_FOLLOW_UP = "in_follow_up"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class MaterialKind(Term):
    """What was sent by the outside institution or made here."""

    SLIDES = "slides"
    BLOCKS = "blocks"
    IMAGING = "imaging"
    PATHOLOGY_REPORT = "pathology_report"
    RADIOLOGY_REPORT = "radiology_report"
    MOLECULAR_REPORT = "molecular_report"
    OPERATIVE_REPORT = "operative_report"
    CLINICAL_LETTER = "clinical_letter"
    LABORATORY = "laboratory"
    MEDICATION_LIST = "medication_list"
    OTHER_DOCUMENT = "other_document"


class CustodyKind(Term):
    """What happened to a material that exists as a thing: slides, blocks, discs, paper."""

    RECEIVED = "received"
    WRONG = "wrong"
    DAMAGED = "damaged"
    MOVED = "moved"
    LENT = "lent"
    LOST = "lost"
    RETURNED = "returned"


SETBACKS = frozenset({CustodyKind.WRONG, CustodyKind.DAMAGED, CustodyKind.LOST})
"""After these a material is awaited again."""


class MaterialStatus(Term):
    """Where a material stands; derived from its dates."""

    REQUESTED = "requested"
    CHASED = "chased"
    RECEIVED = "received"
    REVIEWED = "reviewed"
    RETURNED = "returned"
    NOT_AVAILABLE = "not_available"


class RequestChannel(Term):
    """How a request for material was made."""

    LETTER = "letter"
    EMAIL = "email"
    FAX = "fax"
    TELEPHONE = "telephone"
    PORTAL = "portal"


class Necessity(Term):
    """How much a required material matters for the discussion."""

    CRITICAL = "critical"
    RECOMMENDED = "recommended"
    OPTIONAL = "optional"


class ReadinessState(Term):
    """Where one needed material stands on a day; derived from what came and when."""

    PRESENT = "present"
    STALE = "stale"
    OUT = "out"
    MISSING = "missing"
    UNAVAILABLE = "unavailable"


class DiagnosisKind(Term):
    """Whose statement a diagnosis is."""

    OUTSIDE = "outside"
    REVIEW = "review"
    BOARD = "board"


class Axis(Term):
    """The axes along which a second reading is compared with the first."""

    BEHAVIOR = "behavior"
    PRIMARY_SITE = "primary_site"
    LATERALITY = "laterality"
    HISTOLOGIC_TYPE = "histologic_type"
    GRADE = "grade"
    T = "t"
    N = "n"
    M = "m"
    STAGE_GROUP = "stage_group"
    BIOMARKER = "biomarker"
    MARGIN = "margin"
    LYMPHOVASCULAR_INVASION = "lymphovascular_invasion"
    PERINEURAL_INVASION = "perineural_invasion"
    IMAGING = "imaging"
    OTHER = "other"


class Absence(Term):
    """Why a value is absent. An absence is a fact and is kept apart from values such as NX."""

    NOT_STATED = "not_stated"
    NOT_ASSESSED = "not_assessed"
    NOT_APPLICABLE = "not_applicable"


class BiomarkerStatus(Term):
    """The result of a biomarker test."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    EQUIVOCAL = "equivocal"
    NOT_DONE = "not_done"


class Agreement(Term):
    """How far a second reading agrees with the first, on one axis or overall."""

    AGREES = "agrees"
    REFINED = "refined"
    MINOR = "minor"
    MAJOR = "major"
    NEW = "new"
    NOT_COMPARABLE = "not_comparable"
    NOT_EVALUABLE = "not_evaluable"
    NO_OUTSIDE_OPINION = "no_outside_opinion"


DISAGREEMENTS = frozenset({Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR})
"""Two statements about the same thing, of which one may prove right. All other classes are none: where the outside said
nothing or something else was asked, there is nothing to decide between."""


class Cause(Term):
    """Why the readings differ; several may hold."""

    RE_INTERPRETATION = "re_interpretation"
    NEW_TEST = "new_test"
    NEW_SAMPLING = "new_sampling"
    CLERICAL = "clerical"
    GUIDELINE_OR_JUDGEMENT = "guideline_or_judgement"
    UNKNOWN = "unknown"


class TreatmentEffect(Term):
    """Whether a difference in diagnosis changes the treatment."""

    NONE = "none"
    POTENTIAL = "potential"
    ACTUAL = "actual"


class Radpeer(Term):
    """American College of Radiology RADPEER score; suffix b: likely to be clinically significant."""

    ONE = "1"
    TWO_A = "2a"
    TWO_B = "2b"
    THREE_A = "3a"
    THREE_B = "3b"


class Response(Term):
    """RECIST 1.1 response of the target lesions."""

    COMPLETE = "CR"
    PARTIAL = "PR"
    STABLE = "SD"
    PROGRESSIVE = "PD"
    NOT_EVALUABLE = "NE"


class ReviewBasis(Term):
    """What a review rests on."""

    OWN_READ = "own_read"
    REPORT_ONLY = "report_only"
    NOT_AVAILABLE = "not_available"


class ReviewSubject(Term):
    """What a review reads anew: slides, images, or the results of molecular tests."""

    PATHOLOGY = "pathology"
    RADIOLOGY = "radiology"
    MOLECULAR = "molecular"


class Inadequacy(Term):
    """Why the outside material does not allow a second reading."""

    TOO_LITTLE = "too_little"
    NOT_REPRESENTATIVE = "not_representative"
    POOR_QUALITY = "poor_quality"
    INCOMPLETE = "incomplete"
    UNREADABLE = "unreadable"
    OTHER_PATIENT = "other_patient"
    OTHER = "other"


class PlanKind(Term):
    """Whose treatment plan it is."""

    OUTSIDE = "outside"
    OPINION = "opinion"
    BOARD = "board"


class Modality(Term):
    """A kind of treatment."""

    SURGERY = "surgery"
    RADIATION = "radiation"
    SYSTEMIC = "systemic"
    LOCAL_ABLATION = "local_ablation"
    OBSERVATION = "observation"
    BEST_SUPPORTIVE_CARE = "best_supportive_care"
    WORK_UP = "work_up"
    TRIAL = "trial"


class Timing(Term):
    """When a treatment is given relative to the definitive one."""

    NEOADJUVANT = "neoadjuvant"
    DEFINITIVE = "definitive"
    ADJUVANT = "adjuvant"
    CONCURRENT = "concurrent"


class Intent(Term):
    """What a treatment is for."""

    CURATIVE = "curative"
    PALLIATIVE = "palliative"
    SUPPORTIVE = "supportive"
    DIAGNOSTIC = "diagnostic"
    PREVENTIVE = "preventive"


class ComponentProgress(Term):
    """Whether a planned treatment has begun: "already started" is a fact, not a remark."""

    PLANNED = "planned"
    STARTED = "started"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Direction(Term):
    """How the recommended treatment differs from the outside plan in intensity."""

    SAME = "same"
    DIFFERENT_EQUAL = "different_equal"
    LESS = "less"
    MORE = "more"
    MIXED = "mixed"
    NO_OUTSIDE_PLAN = "no_outside_plan"
    WORK_UP_FIRST = "work_up_first"


class TreatmentFlag(Term):
    """What changed in the treatment; several may hold."""

    SURGERY_ELIMINATED = "surgery_eliminated"
    SURGERY_REDUCED = "surgery_reduced"
    SURGERY_ADDED = "surgery_added"
    SURGERY_EXTENDED = "surgery_extended"
    OBSERVATION_INSTEAD = "observation_instead"
    RADIATION_ADDED = "radiation_added"
    RADIATION_OMITTED = "radiation_omitted"
    RADIATION_CHANGED = "radiation_changed"
    SYSTEMIC_ADDED = "systemic_added"
    SYSTEMIC_OMITTED = "systemic_omitted"
    SYSTEMIC_CHANGED = "systemic_changed"
    INTENT_CHANGED = "intent_changed"
    DIAGNOSIS_DRIVEN = "diagnosis_driven"


class OutcomeAxis(Term):
    """The three axes on which a rater expects the change of treatment to matter."""

    SHORT_TERM_MORBIDITY = "short_term_morbidity"
    LONG_TERM_MORBIDITY = "long_term_morbidity"
    PROGNOSIS = "prognosis"


class ExpectedChange(Term):
    """What a rater expects on one outcome axis."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    UNCERTAIN = "uncertain"


class OutcomeBalance(Term):
    """The balance of a rater's three expectations."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    TRADE_OFF = "trade_off"
    NOT_MEANINGFUL = "not_meaningful"


class DiagnosisAgreement(Term):
    """Whether the author of an opinion agrees with the outside diagnosis."""

    AGREES = "agrees"
    AGREES_IN_PART = "agrees_in_part"
    DISAGREES = "disagrees"
    CANNOT_SAY = "cannot_say"


class Confidence(Term):
    """How sure the author of an opinion is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class AskedBy(Term):
    """Whose question it is."""

    PATIENT = "patient"
    REFERRER = "referrer"


class CommonQuestion(Term):
    """What patients who ask for a second opinion most often want to know; the label is the question in their voice."""

    DIAGNOSIS_ACCURATE = "diagnosis_accurate"
    FURTHER_TESTING = "further_testing"
    STANDARD_OF_CARE = "standard_of_care"
    ALTERNATIVES = "alternatives"
    SIDE_EFFECTS = "side_effects"
    DAILY_LIFE = "daily_life"
    TRIALS = "trials"
    NEAR_HOME = "near_home"
    ASK_AGAIN = "ask_again"


class AnswerKind(Term):
    """What became of a question."""

    ANSWERED = "answered"
    DEFERRED = "deferred"
    OUT_OF_SCOPE = "out_of_scope"


class Eligibility(Term):
    """Whether a patient fits a trial, as far as known."""

    ELIGIBLE = "eligible"
    MAYBE = "maybe"
    NOT_ELIGIBLE = "not_eligible"


class Place(Term):
    """Where a treatment can be given."""

    HERE = "here"
    AT_HOME = "at_home"
    EITHER = "either"


class AgendaOutcome(Term):
    """What happened to an agenda item."""

    PENDING = "pending"
    DISCUSSED = "discussed"
    LISTED_ONLY = "listed_only"
    DEFERRED = "deferred"


class Duty(Term):
    """What waits for a person, the gravest consequence of waiting first. Derived from facts, never stored."""

    URGENT_DISCORDANCE = "urgent_discordance"
    REPLACE_LETTER = "replace_letter"
    APPROVE_RECOMMENDATION = "approve_recommendation"
    ISSUE_LETTER = "issue_letter"
    SEND_LETTER = "send_letter"
    RESULT_ARRIVED = "result_arrived"
    RESULT_DUE = "result_due"
    ASK_AGAIN = "ask_again"
    SEND_NOTICE = "send_notice"
    COMPLETE_LISTED = "complete_listed"
    SIGN_REVIEW = "sign_review"
    REVIEW = "review"
    SIGN_OPINION = "sign_opinion"
    GIVE_OPINION = "give_opinion"
    OVERDUE_REVIEW = "overdue_review"
    OVERDUE_OPINION = "overdue_opinion"
    CHASE_RECORDS = "chase_records"
    DECIDE_REFERRAL = "decide_referral"


class DeferralReason(Term):
    """Why a case could not be decided."""

    IMAGING = "imaging"
    PATHOLOGY = "pathology"
    MOLECULAR = "molecular"
    DISCIPLINE_ABSENT = "discipline_absent"
    PATIENT_UNFIT = "patient_unfit"
    PATIENT_DECLINED = "patient_declined"
    QUESTION_UNCLEAR = "question_unclear"


class BoardAgreement(Term):
    """How far the members agreed on the recommendation."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    SPLIT = "split"


class DissentPrinting(Term):
    """How a board's letters print that somebody disagreed; the record always keeps it whole."""

    IN_FULL = "in_full"
    WITHOUT_NAME = "without_name"
    NUMBER_ONLY = "number_only"
    NOT_PRINTED = "not_printed"


class RecommendationCode(Term):
    """What the board recommends to do, coded."""

    EVALUATE_SURGERY = "evaluate_surgery"
    EVALUATE_RADIATION = "evaluate_radiation"
    EVALUATE_SYSTEMIC = "evaluate_systemic"
    EVALUATE_LOCAL_THERAPY = "evaluate_local_therapy"
    OBSERVATION = "observation"
    EARLY_RESTAGING = "early_restaging"
    CONTINUE_THERAPY = "continue_therapy"
    TRIAL = "trial"
    MOLECULAR_TESTING = "molecular_testing"
    REPEAT_BIOPSY = "repeat_biopsy"
    PATHOLOGIST_REVIEW = "pathologist_review"
    START_SYSTEMIC = "start_systemic"
    CONTINUE_SYSTEMIC = "continue_systemic"
    STOP_SYSTEMIC = "stop_systemic"
    PALLIATIVE_CARE = "palliative_care"
    PAIN_MANAGEMENT = "pain_management"
    PSYCHO_ONCOLOGY = "psycho_oncology"
    REHABILITATION = "rehabilitation"
    GENETIC_COUNSELLING = "genetic_counselling"
    CONFIRMATORY_TESTING = "confirmatory_testing"
    OTHER_BOARD = "other_board"


class NoRecommendationReason(Term):
    """Why the board gives no recommendation."""

    RECORDS_INSUFFICIENT = "records_insufficient"
    DIAGNOSIS_UNCERTAIN = "diagnosis_uncertain"
    RESULT_PENDING = "result_pending"
    PATIENT_DECLINED = "patient_declined"
    PATIENT_DIED = "patient_died"
    OUTSIDE_SCOPE = "outside_scope"


class ConsideredTopic(Term):
    """What a complete recommendation has considered, whatever the answer."""

    TRIALS = "trials"
    GERMLINE_TESTING = "germline_testing"
    MOLECULAR_TESTING = "molecular_testing"
    PALLIATIVE_CARE = "palliative_care"
    PSYCHOSOCIAL_CARE = "psychosocial_care"
    NUTRITION = "nutrition"
    REHABILITATION = "rehabilitation"
    FERTILITY = "fertility"
    INTEGRATIVE_MEDICINE = "integrative_medicine"


class Consideration(Term):
    """What the board made of a topic."""

    RECOMMENDED = "recommended"
    NOT_INDICATED = "not_indicated"
    NOT_CONSIDERED = "not_considered"


class LetterKind(Term):
    """Whom a letter addresses."""

    REFERRER = "referrer"
    PATIENT = "patient"
    INSURER = "insurer"


class DispatchChannel(Term):
    """How a letter left the building."""

    MAIL = "mail"
    EMAIL = "email"
    FAX = "fax"
    PORTAL = "portal"
    HAND = "hand"
    INTERFACE = "interface"


class Implementation(Term):
    """How far a recommendation was carried out."""

    FULL = "full"
    PARTIAL = "partial"
    NOT_IMPLEMENTED = "not_implemented"
    UNKNOWN = "unknown"


class DeviationReason(Term):
    """Why a recommendation was not, or not wholly, carried out."""

    PATIENT_WISH = "patient_wish"
    DEATH = "death"
    COMORBIDITY = "comorbidity"
    TOXICITY = "toxicity"
    PROGRESSION = "progression"
    NEW_INFORMATION = "new_information"
    CONDITION_NOT_MET = "condition_not_met"
    PAYMENT_REFUSED = "payment_refused"
    LOST_TO_FOLLOW_UP = "lost_to_follow_up"
    LOGISTICS = "logistics"
    UNKNOWN = "unknown"


class AdjudicationBasis(Term):
    """What settled which of two readings was right."""

    THIRD_READER = "third_reader"
    LATER_TISSUE = "later_tissue"
    FOLLOW_UP = "follow_up"


class FinalTruth(Term):
    """Which reading tissue or time proved right. A second opinion is not the truth."""

    OUTSIDE_RIGHT = "outside_right"
    REVIEW_RIGHT = "review_right"
    NEITHER = "neither"


class ImportOutcome(Term):
    """What became of one entry of an imported file."""

    FILED = "filed"
    UPDATED = "updated"
    SKIPPED = "skipped"
    NEEDS_YOU = "needs_you"
    REFUSED = "refused"


# Only what its code does not say in plain words; everything else is the code in sentence case.
_LABELS: dict[str, str] = {
    "Discipline.psycho_oncology": "Psycho-oncology",
    "TumorSite.liver_pancreas_biliary": "Liver, pancreas and biliary tract",
    "TumorSite.lymphoma_myeloma": "Lymphoma and myeloma",
    "TumorSite.kidney_bladder": "Kidney and bladder",
    "ReferralReason.abnormal_result": "Abnormal result without a diagnosis",
    "ReferralReason.on_treatment": "Already on treatment",
    "Axis.t": "T category",
    "Axis.n": "N category",
    "Axis.m": "M category",
    "Agreement.refined": "Refined",
    "Agreement.no_outside_opinion": "No outside opinion",
    "Cause.re_interpretation": "Re-interpretation",
    "Cause.clerical": "Clerical or identification",
    "Cause.guideline_or_judgement": "Guideline or judgement",
    "Response.CR": "Complete response (CR)",
    "Response.PR": "Partial response (PR)",
    "Response.SD": "Stable disease (SD)",
    "Response.PD": "Progressive disease (PD)",
    "Response.NE": "Not evaluable (NE)",
    "ReviewBasis.own_read": "Own re-read",
    "Inadequacy.too_little": "Too little tissue or too few images",
    "Inadequacy.not_representative": "Not representative of the lesion",
    "Inadequacy.poor_quality": "Poor preparation or technique",
    "Inadequacy.incomplete": "Part of it is missing",
    "Inadequacy.unreadable": "Broken, faded or unreadable",
    "Inadequacy.other_patient": "Labelled with another patient",
    "Inadequacy.other": "Another reason",
    "DissentPrinting.in_full": "With name and reason",
    "DissentPrinting.without_name": "With the reason, without the name",
    "DissentPrinting.number_only": "How many, without reasons",
    "DissentPrinting.not_printed": "Not at all",
    "AdjudicationBasis.follow_up": "Course of the disease",
    "Modality.systemic": "Systemic therapy",
    "Modality.work_up": "Work-up first",
    "Direction.same": "Same",
    "Direction.different_equal": "Different, equal intensity",
    "Direction.less": "Less intense",
    "Direction.more": "More intense",
    "Direction.work_up_first": "Work-up first",
    "TreatmentFlag.observation_instead": "Observation instead of active treatment",
    "TreatmentFlag.diagnosis_driven": "Driven by the changed diagnosis",
    "OutcomeAxis.short_term_morbidity": "Short-term morbidity",
    "OutcomeAxis.long_term_morbidity": "Long-term morbidity",
    "OutcomeBalance.trade_off": "Trade-off",
    "OutcomeBalance.not_meaningful": "No meaningful change",
    "Duty.urgent_discordance": "Hold: major discordance",
    "Duty.replace_letter": "Outdated letter: replace it",
    "Duty.result_arrived": "A result came: back to the board",
    "Duty.result_due": "Result due",
    "Duty.ask_again": "Not adequate for a second reading: ask again",
    "Duty.send_notice": "Tell the outside reader",
    "Duty.complete_listed": "Listed, but not ready",
    "Duty.review": "Review the outside material",
    "Duty.overdue_review": "Review overdue",
    "Duty.overdue_opinion": "Opinion overdue",
    "Duty.chase_records": "Record overdue",
    "Duty.decide_referral": "Accept or decline the referral",
    "CustodyKind.wrong": "Not what was asked for",
    "RequestChannel.email": "E-mail",
    "ReadinessState.present": "Here",
    "ReadinessState.stale": "Too old",
    "ReadinessState.out": "Still out",
    "ReadinessState.unavailable": "Cannot be had",
    "CommonQuestion.diagnosis_accurate": "Is my diagnosis right and complete?",
    "CommonQuestion.further_testing": "Do I need further tests, such as molecular or genetic testing?",
    "CommonQuestion.standard_of_care": "Is the proposed treatment the standard of care for me?",
    "CommonQuestion.alternatives": "What else could be done, and what speaks for and against each way?",
    "CommonQuestion.side_effects": "Which side effects must I expect, now and later?",
    "CommonQuestion.daily_life": "What does the treatment mean for my daily life, work and family?",
    "CommonQuestion.trials": "Are there clinical trials for me, here or elsewhere?",
    "CommonQuestion.near_home": "Can I be treated near home?",
    "CommonQuestion.ask_again": "Can I come back with further questions?",
    "AnswerKind.deferred": "For your treating doctor",
    "Eligibility.maybe": "May be eligible",
    "RecommendationCode.evaluate_surgery": "Evaluate for surgery",
    "RecommendationCode.evaluate_radiation": "Evaluate for radiation",
    "RecommendationCode.evaluate_systemic": "Evaluate for systemic therapy",
    "RecommendationCode.evaluate_local_therapy": "Evaluate for local therapy",
    "RecommendationCode.trial": "Clinical trial",
    "RecommendationCode.pathologist_review": "Review by a pathologist",
    "RecommendationCode.start_systemic": "Start systemic therapy",
    "RecommendationCode.continue_systemic": "Continue systemic therapy",
    "RecommendationCode.stop_systemic": "Stop systemic therapy",
    "RecommendationCode.psycho_oncology": "Psycho-oncology",
    "RecommendationCode.other_board": "Other board",
    "NoRecommendationReason.records_insufficient": "The records are not sufficient",
    "NoRecommendationReason.diagnosis_uncertain": "The diagnosis is uncertain",
    "NoRecommendationReason.result_pending": "A result is pending",
    "NoRecommendationReason.patient_declined": "The patient declined",
    "NoRecommendationReason.patient_died": "The patient died",
    "NoRecommendationReason.outside_scope": "Outside the scope of this board",
    "LetterKind.referrer": "Referring physician",
    "Implementation.full": "Fully implemented",
    "Implementation.partial": "Partly implemented",
}
