"""What happened to a case, as its snapshot knows it: what, when, who and why. No widget in sight.

Nothing that is sealed to the reader is in the snapshot, so nothing of it is told here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tumorboard.queries.material_snapshots import CustodySnapshot, RequestSnapshot
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    DiscussionSnapshot,
    InvitationSnapshot,
    LetterSnapshot,
    MaterialSnapshot,
    OpinionSnapshot,
    RecommendationSnapshot,
)
from tumorboard.queries.versions import earlier_versions, version_number
from tumorboard.vocabulary import AgendaOutcome, CustodyKind, FinalTruth, ReferralDecision
from ui.dates import day_text, moment_text
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.overtaken import replacing_reason

Version = ReviewSnapshot | OpinionSnapshot | RecommendationSnapshot


class EventKind(StrEnum):
    """What an event is about; the time line is narrowed by it."""

    CASE = "case"
    RECORDS = "records"
    REVIEWS = "reviews"
    OPINIONS = "opinions"
    MEETINGS = "meetings"
    RECOMMENDATION = "recommendation"
    LETTERS = "letters"


KIND_NAMES: dict[EventKind, str] = {
    EventKind.CASE: QT_TRANSLATE_NOOP("history", "Referral and case"),
    EventKind.RECORDS: QT_TRANSLATE_NOOP("history", "Records and files"),
    EventKind.REVIEWS: QT_TRANSLATE_NOOP("history", "Reviews"),
    EventKind.OPINIONS: QT_TRANSLATE_NOOP("history", "Opinions"),
    EventKind.MEETINGS: QT_TRANSLATE_NOOP("history", "Meetings"),
    EventKind.RECOMMENDATION: QT_TRANSLATE_NOOP("history", "Recommendation"),
    EventKind.LETTERS: QT_TRANSLATE_NOOP("history", "Letters"),
}

_DECISIONS = {
    ReferralDecision.ACCEPTED: QT_TRANSLATE_NOOP("history", "Referral accepted"),
    ReferralDecision.RETURNED: QT_TRANSLATE_NOOP("history", "Referral returned"),
    ReferralDecision.DECLINED: QT_TRANSLATE_NOOP("history", "Referral declined"),
}

_HAPPENED = {
    CustodyKind.RECEIVED: QT_TRANSLATE_NOOP("history", "Received: %1"),
    CustodyKind.WRONG: QT_TRANSLATE_NOOP("history", "Not what was asked for: %1"),
    CustodyKind.DAMAGED: QT_TRANSLATE_NOOP("history", "Damaged: %1"),
    CustodyKind.LOST: QT_TRANSLATE_NOOP("history", "Lost: %1"),
    CustodyKind.MOVED: QT_TRANSLATE_NOOP("history", "Moved: %1"),
    CustodyKind.LENT: QT_TRANSLATE_NOOP("history", "Lent: %1"),
    CustodyKind.RETURNED: QT_TRANSLATE_NOOP("history", "Sent back: %1"),
}


_TOLD = {
    "pathology": QT_TRANSLATE_NOOP("history", "Outside pathologist told"),
    "radiology": QT_TRANSLATE_NOOP("history", "Outside radiologist told"),
}
_TOLD_ANYBODY = QT_TRANSLATE_NOOP("history", "Outside laboratory told")

_TRUTHS = {
    FinalTruth.OUTSIDE_RIGHT: QT_TRANSLATE_NOOP("history", "Outside was right"),
    FinalTruth.REVIEW_RIGHT: QT_TRANSLATE_NOOP("history", "Review was right"),
    FinalTruth.NEITHER: QT_TRANSLATE_NOOP("history", "Neither was right"),
}


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """Something that happened.

    Attributes:
        kind: What it is about.
        what: What happened.
        at: When, to the minute; None for a draft, and where only the day is known.
        who: Who did it; "" where that is not known.
        why: Its reason, and what else is said of it.
        day: The day, where that is all that is kept.
        dated: False where not even the day is kept: `at` then says after what it stands.
        before: The version that this one replaces.
        after: This version, where it replaces another.
    """

    kind: EventKind
    what: str
    at: datetime | None = None
    who: str = ""
    why: str = ""
    day: date | None = None
    dated: bool = True
    before: Version | None = None
    after: Version | None = None

    @property
    def is_draft(self) -> bool:
        """Whether it is not final yet, and therefore stands above all else."""
        return self.at is None and self.day is None

    @property
    def when(self) -> str:
        """When it happened, as people read it."""
        if self.is_draft:
            return _text(QT_TRANSLATE_NOOP("history", "Not signed yet"))
        if not self.dated:
            return _text(QT_TRANSLATE_NOOP("history", "Day not kept"))
        return day_text(self.day) or moment_text(self.at)


def case_events(case: CaseSnapshot) -> tuple[HistoryEvent, ...]:
    """Everything that the snapshot knows, newest first, drafts before it."""
    found = [
        *_intake_events(case),
        *(event for material in case.materials for event in _material_events(material)),
        *(event for each in (*case.invitations, *case.withdrawn_invitations) for event in _invitation_events(each)),
        *(_review_event(review, case) for review in case.reviews),
        *(event for review in case.reviews for event in _result_events(review)),
        *(event for review in case.reviews for event in _disagreement_events(review)),
        *(_opinion_event(opinion, case) for opinion in case.opinions),
        *_opening_events(case),
        *(_discussion_event(item) for item in case.discussions),
        *(event for each in _recommendations(case) for event in _recommendation_events(each, case)),
        *(event for letter in case.letters for event in _letter_events(letter, case)),
        *_end_events(case),
    ]
    drafts = [event for event in found if event.is_draft]
    # What happened at the same time stands in the order of the work: the later step above the earlier one.
    dated = sorted((event for event in found if not event.is_draft), key=_moment)
    return (*drafts, *reversed(dated))


def _moment(event: HistoryEvent) -> tuple[date, float]:
    """The day at the reader's place, and the moment within it; where only the day is known, its beginning."""
    if event.day is not None:
        return event.day, 0.0
    return (date.min, 0.0) if event.at is None else (event.at.astimezone().date(), event.at.timestamp())


def _intake_events(case: CaseSnapshot) -> Iterator[HistoryEvent]:
    referral = case.referral
    asked_by = "" if referral.referrer is None else referral.referrer.name
    yield HistoryEvent(
        EventKind.CASE,
        _text(QT_TRANSLATE_NOOP("history", "Referral received")),
        who=asked_by or referral.requested_by.label,
        why=_joined(referral.reason.label, case.clinical_question),
        day=referral.received_on,
    )
    for consent in case.consents:
        if consent.given_on is not None:
            template = QT_TRANSLATE_NOOP("history", "Consent given: %1")
            if not consent.given:
                template = QT_TRANSLATE_NOOP("history", "Consent refused: %1")
            yield HistoryEvent(EventKind.CASE, _with(template, consent.purpose.label.lower()), day=consent.given_on)
    registered = _text(QT_TRANSLATE_NOOP("history", "Case registered"))
    yield HistoryEvent(EventKind.CASE, registered, case.created_at, case.created_by, case.number)
    if referral.decision in _DECISIONS:
        yield HistoryEvent(
            EventKind.CASE,
            _text(_DECISIONS[referral.decision]),
            case.created_at,
            why=referral.decision_reason,
            dated=False,
        )
    if case.outside_diagnosis is not None and case.outside_diagnosis.frozen_at is not None:
        yield HistoryEvent(
            EventKind.CASE,
            _text(QT_TRANSLATE_NOOP("history", "Outside diagnosis frozen")),
            case.outside_diagnosis.frozen_at,
            why=_text(QT_TRANSLATE_NOOP("history", "The first review was signed: what it was compared with stays.")),
        )
    if case.outside_plan is not None and case.outside_plan.frozen_at is not None:
        yield HistoryEvent(
            EventKind.CASE,
            _text(QT_TRANSLATE_NOOP("history", "Outside plan frozen")),
            case.outside_plan.frozen_at,
        )


def _material_events(material: MaterialSnapshot) -> Iterator[HistoryEvent]:
    name = _joined(material.description or material.kind.label, material.accession_number)
    template = QT_TRANSLATE_NOOP("history", "Registered: %1")
    if material.attachment_id is not None:
        template = QT_TRANSLATE_NOOP("history", "File added: %1")
    if material.registered_at is not None:
        kind = material.kind.label if material.description else ""
        yield HistoryEvent(
            EventKind.RECORDS, _with(template, name), material.registered_at, material.registered_by, kind
        )
    for place, request in enumerate(material.requests):
        yield _request_event(request, name, first=place == 0)
    for event in material.custody:
        yield _custody_event(event, name)
    kept = {event.kind for event in material.custody}
    # Of what came in before its ways were kept, only the dates are known.
    for kind, day in ((CustodyKind.RECEIVED, material.received_on), (CustodyKind.RETURNED, material.returned_on)):
        if day is not None and kind not in kept:
            yield HistoryEvent(EventKind.RECORDS, _with(_HAPPENED[kind], name), day=day)
    if material.unavailable_reason and material.registered_at is not None:
        missing = _with(QT_TRANSLATE_NOOP("history", "Cannot be had: %1"), name)
        reason = material.unavailable_reason
        yield HistoryEvent(EventKind.RECORDS, missing, material.registered_at, why=reason, dated=False)


def _request_event(request: RequestSnapshot, name: str, *, first: bool) -> HistoryEvent:
    asked = QT_TRANSLATE_NOOP("history", "Requested: %1") if first else QT_TRANSLATE_NOOP("history", "Asked again: %1")
    by = "" if request.channel is None else request.channel.label.lower()
    why = _joined(
        _given(QT_TRANSLATE_NOOP("history", "from %1"), request.party),
        _given(QT_TRANSLATE_NOOP("history", "by %1"), by),
        _given(QT_TRANSLATE_NOOP("history", "due %1"), day_text(request.due_on)),
        request.note,
        _entered_later(request.requested_on, request.recorded_at),
    )
    return HistoryEvent(
        EventKind.RECORDS, _with(asked, name), who=request.recorded_by, why=why, day=request.requested_on
    )


def _custody_event(event: CustodySnapshot, name: str) -> HistoryEvent:
    quantity = "" if event.quantity is None else str(event.quantity)
    why = _joined(
        _given(QT_TRANSLATE_NOOP("history", "%1 pieces"), quantity),
        event.place,
        _given(QT_TRANSLATE_NOOP("history", "carrier's number %1"), event.tracking),
        event.note,
        _entered_later(event.happened_on, event.recorded_at),
    )
    happened = _with(_HAPPENED[event.kind], name)
    return HistoryEvent(EventKind.RECORDS, happened, who=event.recorded_by, why=why, day=event.happened_on)


def _entered_later(happened_on: date, recorded_at: datetime) -> str:
    """When something was entered, where that was not on the day itself."""
    entered_on = recorded_at.astimezone().date()
    return "" if entered_on == happened_on else _with(QT_TRANSLATE_NOOP("history", "entered %1"), day_text(entered_on))


def _invitation_events(invitation: InvitationSnapshot) -> Iterator[HistoryEvent]:
    whom = f"{invitation.person.display_name}, {invitation.discipline.label.lower()}"
    if invitation.invited_at is not None:
        asked = _with(QT_TRANSLATE_NOOP("history", "Opinion asked of %1"), whom)
        due = _given(QT_TRANSLATE_NOOP("history", "due %1"), day_text(invitation.due_on))
        conflict = _given(QT_TRANSLATE_NOOP("history", "conflict of interest: %1"), invitation.conflict)
        yield HistoryEvent(
            EventKind.OPINIONS, asked, invitation.invited_at, invitation.invited_by, _joined(due, conflict)
        )
    if invitation.withdrawn_at is not None:
        withdrawn = _with(QT_TRANSLATE_NOOP("history", "Invitation withdrawn: %1"), whom)
        yield HistoryEvent(EventKind.OPINIONS, withdrawn, invitation.withdrawn_at)


def _review_event(review: ReviewSnapshot, case: CaseSnapshot) -> HistoryEvent:
    template = _text(QT_TRANSLATE_NOOP("history", "%1 review, version %2"))
    what = template.replace("%1", review.kind.capitalize()).replace("%2", str(review.version))
    overall = review.overall_decided.label if review.overall_decided and review.signed_at else ""
    earlier = earlier_versions(review, case.reviews)
    return HistoryEvent(
        EventKind.REVIEWS,
        what,
        review.signed_at,
        review.reviewer.display_name,
        _joined(overall, review.amendment_reason),
        before=earlier[-1] if earlier else None,
        after=review if earlier else None,
    )


def _result_events(review: ReviewSnapshot) -> Iterator[HistoryEvent]:
    """What came of the tests that a signed review had ordered."""
    again = _text(QT_TRANSLATE_NOOP("history", "The case goes back to the board."))
    for test in review.tests:
        for result in test.results:
            yield HistoryEvent(
                EventKind.REVIEWS,
                _text(QT_TRANSLATE_NOOP("history", "Result of %1")).replace("%1", test.name),
                at=result.recorded_at,
                who=result.recorded_by,
                why=" · ".join(part for part in (result.result, again if result.to_board else "") if part),
            )


def _disagreement_events(review: ReviewSnapshot) -> Iterator[HistoryEvent]:
    """Whom the outside was told of a review, what came back, and who proved right."""
    told = _text(_TOLD.get(review.kind, _TOLD_ANYBODY))
    version = _with(QT_TRANSLATE_NOOP("history", "about version %1"), str(review.version)) if review.version > 1 else ""
    for notice in review.notices:
        by = "" if notice.channel is None else notice.channel.label.lower()
        why = _joined(
            _given(QT_TRANSLATE_NOOP("history", "to %1"), notice.addressee),
            _given(QT_TRANSLATE_NOOP("history", "by %1"), by),
            version,
            notice.note,
            _entered_later(notice.sent_on, notice.recorded_at),
        )
        yield HistoryEvent(EventKind.REVIEWS, told, who=notice.recorded_by, why=why, day=notice.sent_on)
        answers = (
            (QT_TRANSLATE_NOOP("history", "Notice acknowledged"), notice.acknowledged_on),
            (QT_TRANSLATE_NOOP("history", "Amended report received"), notice.amended_report_on),
        )
        for answer, day in answers:
            if day is not None:
                sent = _with(QT_TRANSLATE_NOOP("history", "notice of %1"), day_text(notice.sent_on))
                yield HistoryEvent(EventKind.REVIEWS, _text(answer), who=notice.addressee, why=sent, day=day)
    for finding in review.findings:
        template = _text(QT_TRANSLATE_NOOP("history", "Adjudicated: %1, %2"))
        for each in finding.adjudications:
            truth = _text(_TRUTHS[each.truth]).lower()
            what = template.replace("%2", truth).replace("%1", finding.label or finding.axis.label)
            entered_by = _given(QT_TRANSLATE_NOOP("history", "entered by %1"), each.recorded_by)
            why = _joined(
                each.basis.label,
                each.evidence,
                entered_by if each.decided_by else "",
                version,
                _entered_later(each.decided_on, each.recorded_at),
            )
            who = each.decided_by or each.recorded_by
            yield HistoryEvent(EventKind.REVIEWS, what, who=who, why=why, day=each.decided_on)


def _opinion_event(opinion: OpinionSnapshot, case: CaseSnapshot) -> HistoryEvent:
    number = version_number(opinion, case)
    template = QT_TRANSLATE_NOOP("history", "Opinion, %1")
    if number > 1:
        template = QT_TRANSLATE_NOOP("history", "Opinion, %1, version %2")
    what = _text(template).replace("%1", opinion.discipline.label.lower()).replace("%2", str(number))
    sealed = _text(QT_TRANSLATE_NOOP("history", "sealed")) if opinion.sealed and opinion.signed_at else ""
    earlier = earlier_versions(opinion, case.opinions)
    readable = bool(earlier) and not opinion.sealed and not earlier[-1].sealed
    return HistoryEvent(
        EventKind.OPINIONS,
        what,
        opinion.signed_at,
        opinion.author.display_name,
        sealed or opinion.revision_reason,
        before=earlier[-1] if readable else None,
        after=opinion if readable else None,
    )


def _opening_events(case: CaseSnapshot) -> Iterator[HistoryEvent]:
    if case.opinions_opened_at is not None:
        why = _text(QT_TRANSLATE_NOOP("history", "All that were asked for were in"))
        if case.opinions_opened_by:
            why = _text(QT_TRANSLATE_NOOP("history", "Before all were in"))
        opened = _text(QT_TRANSLATE_NOOP("history", "Opinions opened to all"))
        yield HistoryEvent(EventKind.OPINIONS, opened, case.opinions_opened_at, case.opinions_opened_by, why)


def _discussion_event(item: DiscussionSnapshot) -> HistoryEvent:
    late = _given(QT_TRANSLATE_NOOP("history", "listed late: %1"), item.late_reason)
    provisional = _given(QT_TRANSLATE_NOOP("history", "provisional: %1"), item.provisional_reason)
    if item.outcome is AgendaOutcome.PENDING:
        listed = _with(QT_TRANSLATE_NOOP("history", "On the agenda, item %1"), str(item.position))
        why = _joined(item.question, late, provisional)
        return HistoryEvent(EventKind.MEETINGS, listed, item.starts_at, item.chair, why)
    what = _with(QT_TRANSLATE_NOOP("history", "Meeting: %1"), item.outcome.label.lower())
    no_quorum = _text(QT_TRANSLATE_NOOP("history", "without a quorum")) if item.quorate is False else ""
    deferred = "" if item.deferral_reason is None else item.deferral_reason.label
    why = _joined(deferred, item.note, no_quorum, late, provisional)
    return HistoryEvent(EventKind.MEETINGS, what, item.decided_at or item.starts_at, item.chair, why)


def _recommendations(case: CaseSnapshot) -> tuple[RecommendationSnapshot, ...]:
    if case.recommendations or case.recommendation is None:
        return case.recommendations
    return (case.recommendation,)


def _recommendation_events(found: RecommendationSnapshot, case: CaseSnapshot) -> Iterator[HistoryEvent]:
    number = str(found.version)
    if found.read_back_at is not None:
        read_back = _with(QT_TRANSLATE_NOOP("history", "Recommendation, version %1, read back"), number)
        yield HistoryEvent(EventKind.RECOMMENDATION, read_back, found.read_back_at)
    template = QT_TRANSLATE_NOOP("history", "Recommendation, version %1, approved")
    if found.approved_at is None:
        template = QT_TRANSLATE_NOOP("history", "Recommendation, version %1")
    earlier = earlier_versions(found, case.recommendations)
    yield HistoryEvent(
        EventKind.RECOMMENDATION,
        _with(template, number),
        found.approved_at,
        found.approved_by.display_name if found.approved_by else "",
        found.supersede_reason,
        before=earlier[-1] if earlier else None,
        after=found if earlier else None,
    )
    for dissent in found.dissents:
        what = _text(QT_TRANSLATE_NOOP("history", "Dissent"))
        yield HistoryEvent(EventKind.RECOMMENDATION, what, dissent.signed_at, dissent.person, dissent.text)


def _letter_events(letter: LetterSnapshot, case: CaseSnapshot) -> Iterator[HistoryEvent]:
    template = _text(QT_TRANSLATE_NOOP("history", "Letter, %1, version %2"))
    what = template.replace("%1", letter.kind.label.lower()).replace("%2", str(letter.version))
    replaced = next((each for each in case.letters if each.id == letter.supersedes_id), None)
    number = "" if replaced is None else str(replaced.version)
    provisional = _text(QT_TRANSLATE_NOOP("history", "provisional")) if letter.provisional else ""
    replaces = _given(QT_TRANSLATE_NOOP("history", "replaces version %1"), number)
    why = _joined(provisional, replaces, letter.supersede_reason)
    yield HistoryEvent(EventKind.LETTERS, what, letter.issued_at, letter.issued_by, why)
    for each in letter.overtaken_by:
        overtaken = _text(QT_TRANSLATE_NOOP("history", "Letter, %1, version %2, overtaken"))
        told = overtaken.replace("%1", letter.kind.label.lower()).replace("%2", str(letter.version))
        yield HistoryEvent(EventKind.LETTERS, told, each.signed_at, each.reviewer, replacing_reason([each]))
    for sent in letter.dispatches:
        sending = _with(QT_TRANSLATE_NOOP("history", "Letter sent by %1"), sent.channel.label.lower())
        to = _with(QT_TRANSLATE_NOOP("history", "to %1"), sent.recipient)
        yield HistoryEvent(EventKind.LETTERS, sending, sent.sent_at, sent.sent_by, to)
        if sent.acknowledged_at is not None:
            received = _text(QT_TRANSLATE_NOOP("history", "Letter acknowledged"))
            yield HistoryEvent(EventKind.LETTERS, received, sent.acknowledged_at, sent.recipient)


def _end_events(case: CaseSnapshot) -> Iterator[HistoryEvent]:
    if case.withdrawn_at is not None:
        withdrawn = _text(QT_TRANSLATE_NOOP("history", "Case withdrawn"))
        yield HistoryEvent(EventKind.CASE, withdrawn, case.withdrawn_at, why=case.withdrawal_reason)
    if case.closed_at is not None:
        yield HistoryEvent(EventKind.CASE, _text(QT_TRANSLATE_NOOP("history", "Case closed")), case.closed_at)


def _with(template: str, word: str) -> str:
    return _text(template).replace("%1", word)


def _given(template: str, word: str) -> str:
    """The template with the word; "" without one."""
    return _with(template, word) if word else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _text(source: str) -> str:
    return translated("history", source)
