"""What the intake form shows and gives: a snapshot into values, values into commands. No widget in sight."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tumorboard.errors import InvalidInputError
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake import CASE_FACTS, ConsentEntry, QuestionEntry, ReferralEntry
from tumorboard.services.intake_changes import AskedQuestion
from tumorboard.services.intake_registration import Parties
from tumorboard.services.people import AddParty
from tumorboard.vocabulary import ConsentPurpose, PartyKind, Urgency
from ui.forms.disease_codes import disease_line, disease_of
from ui.forms.intake_rows import AskedRow, ConsentAnswer, ConsentRow, Ecog, Interpreter, YesNo
from ui.translation import QT_TRANSLATE_NOOP, translated

Values = Mapping[str, Any]

PARTY_KINDS = {
    "referrer": PartyKind.PHYSICIAN,
    "insurer": PartyKind.INSURER,
    "trusted_person": PartyKind.TRUSTED_PERSON,
}
_PARTS = ("name", "organization", "phone", "email")
_REFERRAL = ("requested_by", "reason", "mode", "urgency", "received_on", "country", "language")
_INSURANCE = ("insurance_plan", "authorization_number")
_REMOVED = QT_TRANSLATE_NOOP("intake", "A question that was asked stays with the case; its words may be corrected.")
_ASKER = QT_TRANSLATE_NOOP("intake", "Who asked a question stays; ask it once more in the other's name.")


def new_values(today: date) -> dict[str, object]:
    """What a new form begins with; whatever a person must say is not said for them."""
    return {"urgency": Urgency.ROUTINE, "received_on": today}


def values_of(case: CaseSnapshot) -> dict[str, object]:
    """The fields of a case by their names in the form."""
    referral, diagnosis, plan = case.referral, case.outside_diagnosis, case.outside_plan
    coded = disease_of(diagnosis)
    values: dict[str, object] = {name: getattr(referral, name) for name in (*_REFERRAL, *_INSURANCE)}
    values["interpreter_needed"] = Interpreter.NEEDED if referral.interpreter_needed else None
    values["insurance_covers"] = {True: YesNo.YES, False: YesNo.NO, None: None}[referral.insurance_covers]
    for prefix, party in (
        ("referrer", referral.referrer),
        ("insurer", referral.insurer),
        ("trusted_person", referral.trusted_person),
    ):
        values |= {f"{prefix}_{part}": "" if party is None else getattr(party, part) for part in _PARTS}
    if diagnosis is not None:
        values |= {
            "diagnosis_institution": diagnosis.institution,
            "diagnosis_by": diagnosis.stated_by,
            "diagnosis_on": diagnosis.stated_on,
            "report_number": diagnosis.report_number,
            "disease_code": "" if coded is None else disease_line(coded),
        }
    if plan is not None:
        values |= {"plan_institution": plan.institution, "plan_by": plan.stated_by, "plan_on": plan.stated_on}
    values |= {name: getattr(case, name) for name in CASE_FACTS}
    values["ecog"] = None if case.ecog is None else Ecog(str(case.ecog))
    values["karnofsky"] = "" if case.karnofsky is None else str(case.karnofsky)
    return values


def referral_entry(values: Values) -> ReferralEntry:
    """The referral that the fields state; its parties are named apart (`parties`)."""
    covers: YesNo | None = values["insurance_covers"]
    return ReferralEntry(
        **{name: values[name] for name in (*_REFERRAL, *_INSURANCE)},
        interpreter_needed=values["interpreter_needed"] is not None,
        insurance_covers=None if covers is None else covers is YesNo.YES,
    )


def parties(values: Values, known: Iterable[PartySnapshot]) -> Parties:
    """The parties that the fields name; one whom the board knows keeps what the form does not show of them."""
    found = tuple(known)
    return Parties(**{prefix: _party(values, prefix, kind, found) for prefix, kind in PARTY_KINDS.items()})


def party_named(known: Iterable[PartySnapshot], kind: PartyKind, name: str) -> PartySnapshot | None:
    """The party of a kind whom the board knows by a name."""
    wanted = name.strip().casefold()
    return next((each for each in known if each.kind is kind and each.name.casefold() == wanted), None)


def _party(values: Values, prefix: str, kind: PartyKind, known: Sequence[PartySnapshot]) -> AddParty | None:
    typed = {part: str(values.get(f"{prefix}_{part}", "")).strip() for part in _PARTS}
    if not any(typed.values()):
        return None
    found = party_named(known, kind, typed["name"])
    shown = {part: text for part, text in typed.items() if f"{prefix}_{part}" in values}
    if found is not None and all(text in {"", getattr(found, part)} for part, text in shown.items() if part != "name"):
        names = (*_PARTS, "address", "country")
        return AddParty(kind, **{name: getattr(found, name) for name in names})
    return AddParty(kind, **typed)


def facts(values: Values) -> dict[str, Any]:
    """The fields of the case itself, as the command takes them.

    Raises:
        InvalidInputError: Karnofsky is no number.
    """
    stated = {name: values[name] for name in CASE_FACTS}
    stated["ecog"] = None if values["ecog"] is None else int(values["ecog"].value)
    karnofsky = str(values["karnofsky"]).strip()
    if karnofsky and not (karnofsky.isascii() and karnofsky.isdigit()):
        raise InvalidInputError("Karnofsky performance status is a number from 0 to 100.", field="karnofsky")
    stated["karnofsky"] = int(karnofsky[:9]) if karnofsky else None
    return stated


def consent_rows(case: CaseSnapshot | None) -> list[ConsentRow]:
    """A row for each purpose."""
    said = {} if case is None else {each.purpose: each for each in case.consents}
    return [
        ConsentRow(purpose)
        if purpose not in said
        else ConsentRow(
            purpose,
            ConsentAnswer.GIVEN if said[purpose].given else ConsentAnswer.REFUSED,
            said[purpose].given_on,
        )
        for purpose in ConsentPurpose
    ]


def consents(rows: Iterable[ConsentRow]) -> tuple[ConsentEntry, ...]:
    """What was said to each purpose; one that was not asked about is left out."""
    return tuple(
        ConsentEntry(row.purpose, row.answer is ConsentAnswer.GIVEN, row.given_on)
        for row in rows
        if row.answer is not None
    )


def question_rows(case: CaseSnapshot) -> list[AskedRow]:
    """The questions of a case."""
    return [AskedRow(each.text, each.asked_by, each.id, each.assigned_discipline) for each in case.questions]


def new_questions(rows: Iterable[AskedRow]) -> tuple[QuestionEntry, ...]:
    """The questions that the case does not have yet."""
    return tuple(
        QuestionEntry(row.text, row.asked_by, row.assigned_discipline) for row in rows if row.question_id is None
    )


def asked_questions(rows: Iterable[AskedRow], case: CaseSnapshot) -> tuple[AskedQuestion, ...]:
    """The questions that the case has, with their words and who answers, as they should be.

    Raises:
        InvalidInputError: One was taken out, or given to another asker.
    """
    kept = {row.question_id: row for row in rows if row.question_id is not None}
    for question in case.questions:
        if question.id not in kept:
            raise InvalidInputError(translated("intake", _REMOVED), field="questions")
        if kept[question.id].asked_by is not question.asked_by:
            raise InvalidInputError(translated("intake", _ASKER), field="questions")
    rows_of = [kept[question.id] for question in case.questions]
    return tuple(
        AskedQuestion(question.id, row.text, row.assigned_discipline)
        for question, row in zip(case.questions, rows_of, strict=True)
    )
