"""What a letter says: a pure function from a case's snapshot to every word that the paper shows, in order.

The same content gives the same JSON, the same SHA-256 and the same check code. `letter` turns it into a PDF.
"""

from collections.abc import Iterator
from datetime import date

from tumorboard.concordance import letter_readiness
from tumorboard.errors import GateError, InvalidInputError
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.queries.snapshots import CaseSnapshot, RecommendationSnapshot
from tumorboard.reports.letter_concordance import (
    agreement_span,
    board_diagnosis_section,
    concordance_section,
    lesions_section,
)
from tumorboard.reports.letter_parts import (
    Anchor,
    Furniture,
    LetterContent,
    Line,
    Section,
    Span,
    SummaryRow,
    Tone,
    check_code,
    content_json,
    content_sha256,
)
from tumorboard.reports.letter_recommendation import (
    conditional_section,
    considered_section,
    direction_span,
    options_section,
    recommendation_section,
    steps_section,
    trials_section,
)
from tumorboard.reports.letter_records import (
    background_section,
    decided_on,
    in_time,
    missing_section,
    people_section,
    questions_section,
    records_section,
    sources_section,
    verbatim_section,
)
from tumorboard.reports.letter_sources import sources_of
from tumorboard.reports.wording import Wording
from tumorboard.vocabulary import AgendaOutcome, Agreement, Axis, CaseStatus, LetterKind, ReviewBasis, Sex

__all__ = [
    "Anchor",
    "LetterContent",
    "check_code",
    "content_json",
    "content_sha256",
    "letter_content",
    "missing_for_letter",
]

STAGE_AXES = (Axis.T, Axis.N, Axis.M, Axis.STAGE_GROUP)
"""What "stage" means in the summary box."""


def missing_for_letter(case: CaseSnapshot) -> tuple[str, ...]:
    """What stands in the way of a letter, one sentence each; empty when nothing does."""
    recommendation = case.recommendation
    return letter_readiness.missing_for_letter(
        letter_readiness.LetterFacts(
            recommended=recommendation is not None,
            approved_at=None if recommendation is None else recommendation.approved_at,
            newest=True,  # a snapshot has the newest version
            discussed=case.deciding_discussion is not None,
            withdrawn=case.status is CaseStatus.WITHDRAWN,
            open_questions=[question.position for question in case.questions if question.kind is None],
            reviews=[
                letter_readiness.ReadReview(
                    review.id, review.discipline, review.reviewer.display_name, review.signed_at, review.amends_id
                )
                for review in case.reviews
                if review.current
            ],
        )
    )


def letter_content(
    case: CaseSnapshot,
    *,
    kind: LetterKind,
    version: int,
    issued_on: date,
    language: str = "en",
    supersedes: str = "",
    draft: bool = False,
) -> LetterContent:
    """Everything that a letter about a case says.

    Args:
        case: The case as its page shows it.
        kind: Whom the letter addresses; insurers are refused, because what they may learn is not decided.
        version: 1 for the first letter of this kind and language.
        issued_on: The date on the letter.
        language: The language of the letter's own wording; typed text stays as it was typed.
        supersedes: Which letter this one replaces and why, e.g. "Version 1 of 24 November 2026: laterality corrected".
        draft: Give what there is, marked as a draft, instead of refusing an incomplete case.

    Raises:
        GateError: The case cannot give a letter yet; `missing` says what is missing.
        InvalidInputError: The kind or the language is not available.
    """
    if kind is LetterKind.INSURER:
        raise InvalidInputError(
            "Letters to insurers are not available yet; issue the letter to the referrer or the patient.", field="kind"
        )
    missing = missing_for_letter(case)
    if missing and not draft:
        raise GateError(f"The letter cannot be issued yet. {' '.join(missing)}", missing=missing)
    # Who came without a referrer gets the referrer's letter, too.
    words = Wording(language, patient=kind is LetterKind.PATIENT or case.referral.referrer is None)
    discussion = case.deciding_discussion
    return LetterContent(
        kind=kind.value,
        language=language,
        version=version,
        case_number=case.number,
        issued_on=issued_on.isoformat(),
        draft=draft,
        provisional=bool(discussion and discussion.provisional_reason),
        title=words.word("title", number=case.number),
        subject=words.template("subject"),
        furniture=_furniture(case, words, version=version, issued_on=issued_on, draft=draft),
        sender=_sender(case, words),
        addressee=_addressee(case, words),
        reference=_reference(case, words, issued_on),
        heading=words.template("heading"),
        marks=tuple(_marks(case, words, supersedes, missing if draft else None)),
        salutation=_salutation(case, words),
        summary=_summary(case, words),
        sections=_sections(case, words),
        signature=_signature(case, words),
        closing=_closing(case, words, version=version, issued_on=issued_on, draft=draft),
        hash_words=words.template("hash"),
        anchor_words=words.template("anchor"),
    )


def _furniture(case: CaseSnapshot, words: Wording, *, version: int, issued_on: date, draft: bool) -> Furniture:
    after = "footer.after.draft" if draft else "footer.after"
    return Furniture(
        institution=case.board.institution,
        board=case.board.name,
        before=words.word("footer.before", number=case.number),
        patient=case.patient.list_name,
        after=words.word(after, version=str(version), date=words.short_date(issued_on)),
        check=words.template("check"),
        pages=words.template("pages"),
        draft=words.template("draft") if draft else "",
    )


def _sender(case: CaseSnapshot, words: Wording) -> Line:
    """The letterhead in full: the band on each page has room for short names only."""
    board = case.board
    typed = (("institution", board.institution), ("name", board.name), ("address", board.address))
    parts = [(part, field) for field, text in typed for part in text.splitlines() if part.strip()]
    return words.join([(Span(part, f"board.{field}"),) for part, field in parts], "dot")


def _recipient(case: CaseSnapshot, words: Wording) -> PartySnapshot | None:
    """The party that the letter addresses; None when it is the patient."""
    return None if words.patient else case.referral.referrer


def _addressee(case: CaseSnapshot, words: Wording) -> tuple[Line, ...]:
    party = _recipient(case, words)
    if party is None:
        patient = case.patient
        typed = [("patient.name", patient.full_name), ("patient.address", patient.address)]
        typed.append(("patient.country", patient.country))
    else:
        typed = [("referrer.name", party.name), ("referrer.organization", party.organization)]
        typed += [("referrer.address", party.address), ("referrer.country", party.country)]
    lines = [(part, field) for field, text in typed for part in text.splitlines() if part.strip()]
    return tuple((Span(part, field, strong=index == 0),) for index, (part, field) in enumerate(lines))


def _reference(case: CaseSnapshot, words: Wording, issued_on: date) -> tuple[Line, ...]:
    patient = case.patient
    name = Span(patient.full_name, "patient.name", strong=True)
    born = patient.birth_date
    details = words.word("born", date=words.long_date(born)) if born else words.template("birth_date_unknown")
    about = [details]
    if patient.sex is not Sex.UNKNOWN:
        about.append(words.inline(patient.sex))
    if patient.deceased:
        about.append(words.template("deceased"))
    numbers: list[Line] = []
    for identifier in patient.identifiers:
        kind = (Span(identifier.kind, "identifier.kind") if identifier.kind else words.template("record_number"),)
        key = "identifier" if identifier.issuer else "identifier.no_issuer"
        value = Span(identifier.value, "identifier.value")
        issuer = Span(identifier.issuer, "identifier.issuer")
        numbers.append(words.line(key, kind=kind[0], value=value, issuer=issuer))
    numbers.append(words.line("case", number=case.number))
    return (
        (Span(words.long_date(issued_on)),),
        words.line("patient", name=name, details=words.template("comma").join(about)),
        words.join(numbers, "dot"),
        words.line(
            "reason",
            reason=words.inline(case.referral.reason),
            requester=words.template(f"requested_by.{case.referral.requested_by.value}"),
        ),
    )


def _marks(case: CaseSnapshot, words: Wording, supersedes: str, missing: tuple[str, ...] | None) -> Iterator[Line]:
    """What a reader must know before anything else. `missing` is None for a letter that is no draft."""
    if missing is not None:
        key = "mark.draft.text" if missing else "mark.draft.complete"
        yield words.labeled("mark.draft", words.line(key, missing=Span(" ".join(missing), "missing")))
    discussion = case.deciding_discussion
    if discussion and discussion.provisional_reason:
        reason = Span(discussion.provisional_reason, "meeting.provisional_reason")
        yield words.labeled("mark.provisional", words.line("mark.provisional.text", reason=reason))
    if supersedes:
        yield words.labeled("mark.replaces", Span(supersedes, "supersedes"))
    recommendation = case.recommendation
    if recommendation and recommendation.supersede_reason:
        title = words.word("mark.revised", version=str(recommendation.version))
        reason = Span(recommendation.supersede_reason, "recommendation.supersede_reason")
        yield (Span(title, strong=True), Span(words.template("space")), reason)


def _salutation(case: CaseSnapshot, words: Wording) -> Line:
    party = _recipient(case, words)
    name = Span(party.name, "referrer.name") if party else Span(case.patient.full_name, "patient.name")
    patient = Span(case.patient.full_name, "patient.name")
    discussion, decision = case.deciding_discussion, decided_on(case)
    if discussion is None or decision is None:
        return words.line("salutation.undiscussed", name=name, patient=patient)
    listed = discussion.outcome is AgendaOutcome.LISTED_ONLY
    return words.line(
        "salutation.listed" if listed else "salutation",
        name=name,
        patient=patient,
        date=words.long_date(decision),
        basis=words.template(f"basis.{_basis(case)}"),
    )


def _basis(case: CaseSnapshot) -> str:
    """Which second readings there were, as the wordings are called: "pathology", "molecular_pathology", "reports"."""
    read = (review for review in case.current_reviews if review.basis is ReviewBasis.OWN_READ)
    return "_".join(sorted({review.kind for review in read if review.inadequacy is None})) or "reports"


def _summary(case: CaseSnapshot, words: Wording) -> tuple[SummaryRow, ...]:
    question = Span(case.clinical_question, "case.clinical_question")
    rows = [SummaryRow(words.template("summary.question"), (question,))]
    recommendation = case.recommendation
    if recommendation is None:
        undecided = (Span(words.template("summary.undecided"), tone=Tone.MUTED),)
        return (*rows, SummaryRow(words.template("recommendation.heading"), undecided))
    diagnosis = Span(recommendation.diagnosis_summary, "recommendation.diagnosis_summary")
    stage = Span(recommendation.stage_summary, "recommendation.stage_summary")
    return (
        *rows,
        SummaryRow(
            words.template("summary.diagnosis"),
            _classed(recommendation.diagnosis_class, diagnosis, _outside_diagnosis(case, words), words),
        ),
        SummaryRow(
            words.template("summary.stage"),
            _classed(recommendation.stage_class, stage, _outside_stage(case, words), words),
        ),
        SummaryRow(words.template("summary.treatment"), _treatment(case, recommendation, words)),
    )


def _classed(agreement: Agreement | None, summary: Span, outside: Line, words: Wording) -> Line:
    """Class, summary, and the outside value in brackets."""
    parts: list[Line] = []
    if agreement:
        parts.append(words.sentence((agreement_span(agreement, words, prefix="summary.agreement"),)))
    parts.append((summary,) if summary.text else (Span(words.template("not_stated"), tone=Tone.MUTED),))
    parts.append(words.line("summary.outside", value=outside) if outside else words.line("summary.no_outside"))
    return words.join(parts, "space")


def _outside_diagnosis(case: CaseSnapshot, words: Wording) -> Line:
    """The outside diagnosis in a few words: its histologic type, else its coded name, else its own words."""
    diagnosis = case.outside_diagnosis
    if diagnosis is None:
        return ()
    types = [axis for axis in diagnosis.axes if axis.axis is Axis.HISTOLOGIC_TYPE and axis.absence is None]
    if types:
        return words.join([(Span(axis.shown, "outside_diagnosis.histologic_type"),) for axis in types], "comma")
    text = diagnosis.code_display or diagnosis.verbatim
    return (Span(text, "outside_diagnosis.verbatim"),) if text else ()


def _outside_stage(case: CaseSnapshot, words: Wording) -> Line:
    if case.outside_diagnosis is None:
        return ()
    stated = [axis for axis in case.outside_diagnosis.axes if axis.axis in STAGE_AXES and axis.absence is None]
    return words.join([(Span(axis.shown, "outside_diagnosis.stage"),) for axis in stated], "space")


def _treatment(case: CaseSnapshot, recommendation: RecommendationSnapshot, words: Wording) -> Line:
    parts: list[Line] = []
    if recommendation.no_recommendation:
        no = Span(words.template("no_recommendation"), strong=True, tone=Tone.MAJOR)
        reason = Span(words.inline(recommendation.no_recommendation))
        parts.append(words.sentence((no, Span(words.template("colon")), reason)))
    elif recommendation.direction_decided:
        parts.append(words.sentence((direction_span(recommendation.direction_decided, words),)))
    if recommendation.treatment_summary:
        parts.append((Span(recommendation.treatment_summary, "recommendation.treatment_summary"),))
    plan = case.outside_plan
    components = [(Span(c.text, "outside_plan.text"),) for c in plan.components if c.text] if plan else []
    if components:
        parts.append(words.line("summary.outside", value=words.join(components)))
    elif plan and plan.verbatim:
        parts.append(words.line("summary.outside", value=Span(plan.verbatim, "outside_plan.verbatim")))
    else:
        parts.append(words.line("summary.no_outside"))
    return words.join(parts, "space")


def _sections(case: CaseSnapshot, words: Wording) -> tuple[Section, ...]:
    """The body in the order in which a referrer needs it: findings, what to do, answers, then what it rests on."""
    sources = sources_of(case)
    recommendation = case.recommendation
    sections: list[Section | None] = [
        concordance_section(case, sources, words),
        lesions_section(case, sources, words),
        board_diagnosis_section(recommendation.diagnosis if recommendation else None, words),
    ]
    if recommendation:
        sections += [
            recommendation_section(case, recommendation, words),
            steps_section(recommendation, sources, words),
            conditional_section(recommendation, words),
            options_section(recommendation, sources, words),
            considered_section(recommendation, words),
        ]
    sections += [
        trials_section(case.trials, words),
        questions_section(case, words),
        records_section(case, sources, words),
        missing_section(case, words),
        verbatim_section(case, words),
        background_section(case, words),
        people_section(case, words),
        sources_section(case, sources, words),
    ]
    return tuple(section for section in sections if section is not None and section.blocks)


def _signature(case: CaseSnapshot, words: Wording) -> Line:
    """Who approved the recommendation, in which role, and when."""
    recommendation = case.recommendation
    if recommendation is None or recommendation.approved_at is None or recommendation.approved_by is None:
        return (Span(words.template("signature.missing"), strong=True, tone=Tone.MAJOR),)
    person = recommendation.approved_by
    discussion = case.deciding_discussion
    parts: list[Line] = [(Span(person.display_name, "recommendation.approved_by", strong=True),)]
    if discussion and discussion.chair == person.display_name:
        parts.append(words.line("signature.chair"))
    elif person.discipline:
        parts.append((Span(words.inline(person.discipline)),))
    signed = words.line("signature", instant=words.instant(recommendation.approved_at))
    return words.join([words.join(parts, "comma"), signed], "dot")


def _closing(case: CaseSnapshot, words: Wording, *, version: int, issued_on: date, draft: bool) -> tuple[Line, ...]:
    key = "closing.version.draft" if draft else "closing.version"
    decision = decided_on(case)
    received = [item.received_on for item in case.materials if item.received_on and in_time(item, decision)]
    lines = [
        words.line(key, version=str(version), date=words.long_date(issued_on)),
        words.line("closing.records", date=words.long_date(max(received)))
        if received
        else words.line("closing.no_records"),
    ]
    if case.board.contact:
        lines.append(words.line("closing.contact", contact=Span(case.board.contact, "board.contact")))
    return tuple(lines)
