"""The words for a letter that a review has overtaken: what happened, who has the letter, and why it is replaced."""

from collections.abc import Iterable

from tumorboard.queries.snapshots import CaseSnapshot, LetterSnapshot, OvertakingSnapshot
from ui.dates import day_text, moment_text
from ui.translation import QT_TRANSLATE_NOOP, translated

_CONTEXT = "overtaken"


def overtaken_sentence(letter: LetterSnapshot) -> str:
    """What has overtaken a letter, and what it states instead; "" where nothing has."""
    if not letter.overtaken_by:
        return ""
    words = _text(QT_TRANSLATE_NOOP("overtaken", "≠ Overtaken: %1; this letter states what was approved before."))
    told = [words.replace("%1", _happened(letter.overtaken_by))]
    versions = [each.stated_in for each in letter.overtaken_by]
    if letter.superseded_by is None and None not in versions:
        ready = QT_TRANSLATE_NOOP(
            "overtaken", "Version %1 of the recommendation is approved: issue the letter that replaces this one."
        )
        told.append(_text(ready).replace("%1", str(max(each for each in versions if each is not None))))
    return " ".join(told)


def overtaken_recommendation(case: CaseSnapshot) -> str:
    """What has overtaken the approved recommendation, and who has a letter that states it; "" where nothing has."""
    outdated = [letter for letter in case.letters if letter.is_outdated]
    found = case.overtaken_by or tuple(
        dict.fromkeys(each for letter in outdated for each in letter.overtaken_by if each.stated_in is None)
    )
    if not found:
        return ""
    words = _text(QT_TRANSLATE_NOOP("overtaken", "≠ Overtaken: %1, after the recommendation was approved."))
    told = [words.replace("%1", _happened(found))]
    told += [sent_sentence(letter) for letter in outdated]
    return " ".join(told)


def sent_sentence(letter: LetterSnapshot) -> str:
    """Who has a letter, e.g. "Letter 1 (referring physician) went to: Dr Brandt, fax, 24 Nov 2026, 09:30."."""
    if not letter.dispatches:
        words = _text(QT_TRANSLATE_NOOP("overtaken", "Letter %1 (%2) was not sent to anybody."))
        return words.replace("%1", str(letter.version)).replace("%2", letter.kind.label.lower())
    places = [
        f"{sent.recipient}, {sent.channel.label.lower()}, {moment_text(sent.sent_at)}" for sent in letter.dispatches
    ]
    words = _text(QT_TRANSLATE_NOOP("overtaken", "Letter %1 (%2) went to: %3."))
    told = words.replace("%1", str(letter.version)).replace("%2", letter.kind.label.lower())
    return told.replace("%3", "; ".join(places))


def replacing_reason(overtaking: Iterable[OvertakingSnapshot]) -> str:
    """Why a recommendation is replaced, as a proposal, e.g. "Pathology review amended on 30 Nov 2026"; "" for none."""
    parts = []
    for each in overtaking:
        words = QT_TRANSLATE_NOOP("overtaken", "%1 review signed on %2")
        if each.amended:
            words = QT_TRANSLATE_NOOP("overtaken", "%1 review amended on %2")
        parts.append(_text(words).replace("%1", each.discipline.label).replace("%2", _day(each)))
    return "; ".join(parts)


def _happened(overtaking: Iterable[OvertakingSnapshot]) -> str:
    parts = []
    for each in overtaking:
        words = QT_TRANSLATE_NOOP("overtaken", "the %1 review was signed on %2 by %3")
        if each.amended:
            words = QT_TRANSLATE_NOOP("overtaken", "the %1 review was amended on %2 by %3")
        told = _text(words).replace("%1", each.discipline.label.lower()).replace("%2", _day(each))
        parts.append(told.replace("%3", each.reviewer))
    return "; ".join(parts)


def _day(overtaking: OvertakingSnapshot) -> str:
    return day_text(overtaking.signed_at.astimezone().date())


def _text(source: str) -> str:
    return translated(_CONTEXT, source)
