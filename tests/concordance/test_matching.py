"""Matching: who comes first and why, who is away, who stands in, and who may not be impartial."""

from dataclasses import replace
from datetime import date

import pytest

from tumorboard.concordance.matching import Area, AwaySpan, Expert, Match, MatchNeed, rank_experts
from tumorboard.vocabulary import Discipline, TumorSite

TODAY = date(2026, 11, 30)
MEETING = date(2026, 12, 8)
NEED = MatchNeed(Discipline.SURGERY, TumorSite.SARCOMA, "C49.22")
SOFT = Area(TumorSite.SARCOMA, "C49", "ICD-10-CM")


def expert(number: int, family: str, *areas: Area, given: str = "Ann", **facts: object) -> Expert:
    plain = Expert(number, f"Dr {given} {family}", family, given, frozenset({Discipline.SURGERY}), areas=areas)
    return replace(plain, **facts)  # type: ignore[arg-type] # any field


def ranked(*people: Expert, need: MatchNeed = NEED, meeting: date | None = MEETING) -> list[str]:
    return [match.name.split()[-1] for match in rank_experts(need, people, TODAY, meeting)]


def only(person: Expert, need: MatchNeed = NEED, meeting: date | None = MEETING) -> Match:
    return next(match for match in rank_experts(need, [person], TODAY, meeting) if match.person_id == person.person_id)


def test_who_knows_the_disease_comes_before_who_knows_the_site_and_the_discipline() -> None:
    people = (
        expert(1, "Any"),
        expert(2, "Bone", Area(TumorSite.SARCOMA, "C41")),
        expert(3, "Site", Area(TumorSite.SARCOMA)),
        expert(4, "Soft", SOFT),
        expert(5, "Breast", Area(TumorSite.BREAST)),
    )
    assert ranked(*people) == ["Soft", "Site", "Bone", "Any", "Breast"]
    assert only(people[3]).reasons == ("expert for C49 sarcoma",)
    assert only(people[1]).reasons == ("expert for another disease of the site: C41 sarcoma",)
    assert only(people[0]).reasons == ("surgery, no expertise named for sarcoma",)


def test_only_the_discipline_is_asked() -> None:
    assert ranked(expert(1, "Other", SOFT, disciplines=frozenset({Discipline.RADIOLOGY}))) == []


@pytest.mark.parametrize(
    ("code", "prefix", "knows"),
    [("C49.22", "C49.2", True), ("C4922", "c49.2", True), ("C4A", "C49", False), ("", "C49", False)],
)
def test_codes_are_compared_without_their_dots(code: str, prefix: str, knows: bool) -> None:
    person = expert(1, "Soft", Area(TumorSite.SARCOMA, prefix))
    said = only(person, replace(NEED, code=code)).reasons[0]
    assert said.startswith("expert for another") is not knows


def test_the_deputy_of_an_expert_who_is_away_stands_in_and_the_expert_is_still_shown() -> None:
    away = expert(1, "Aalto", SOFT, absences=(AwaySpan(date(2026, 11, 20), date(2026, 12, 12), 2),))
    deputy, next_best = expert(2, "Novak"), expert(3, "Berger", Area(TumorSite.SARCOMA))
    first, second, last = rank_experts(NEED, (away, deputy, next_best), TODAY, MEETING)
    assert (first.person_id, first.deputy_for, first.proposed) == (2, "Dr Ann Aalto", True)
    assert first.reasons[0] == "deputy of Dr Ann Aalto (expert for C49 sarcoma), who is away"
    assert (second.person_id, last.person_id) == (3, 1)
    assert (last.away, last.proposed, last.reasons) == (
        True,
        False,
        ("expert for C49 sarcoma", "away until 12 Dec 2026"),
    )


def test_a_deputy_of_another_discipline_is_proposed_too() -> None:
    away = expert(1, "Aalto", SOFT, absences=(AwaySpan(TODAY, date(2026, 12, 12), 2),))
    deputy = expert(2, "Novak", disciplines=frozenset({Discipline.MEDICAL_ONCOLOGY}))
    assert ranked(away, deputy) == ["Novak", "Aalto"]


def test_where_the_deputy_is_away_as_well_the_next_best_comes_first() -> None:
    span = AwaySpan(TODAY, date(2026, 12, 12), 2)
    away = expert(1, "Aalto", SOFT, absences=(span,))
    deputy = expert(2, "Novak", absences=(replace(span, deputy_id=None),))
    assert ranked(away, deputy, expert(3, "Berger"))[0] == "Berger"


def test_somebody_who_is_back_in_time_is_not_away() -> None:
    back = only(expert(1, "Aalto", SOFT, absences=(AwaySpan(TODAY, date(2026, 12, 3)),)))
    assert (back.away, back.reasons[1]) == (False, "away until 3 Dec 2026, back before it is needed")
    later = only(expert(1, "Aalto", SOFT, absences=(AwaySpan(date(2026, 12, 7), date(2026, 12, 9)),)))
    assert (later.away, later.reasons[1]) == (False, "away from 7 Dec 2026 to 9 Dec 2026")
    unset = only(expert(1, "Aalto", SOFT, absences=(AwaySpan(TODAY, date(2026, 12, 13)),)), meeting=None)
    assert not unset.away


def test_absences_that_follow_each_other_are_one() -> None:
    spans = (AwaySpan(TODAY, date(2026, 12, 3)), AwaySpan(date(2026, 12, 4), date(2026, 12, 20)))
    match = only(expert(1, "Aalto", SOFT, absences=spans))
    assert (match.away, match.reasons[1]) == (True, "away until 20 Dec 2026")


def test_load_and_turnaround_are_said_and_decide_among_equals() -> None:
    busy = expert(1, "Busy", SOFT, cases_per_week=4, cases_this_week=3, open_opinions=1, days_to_sign=(1, 2, 6))
    full = expert(2, "Full", SOFT, cases_per_week=2, cases_this_week=2)
    free = expert(3, "Free", SOFT, cases_per_week=4, days_to_sign=(1,))
    slow = expert(4, "Slow", SOFT, cases_per_week=4, days_to_sign=(9, 10))
    assert ranked(full, busy, slow, free) == ["Free", "Slow", "Busy", "Full"]
    assert only(busy).reasons[1:] == ("3 of 4 cases this week", "1 opinion still open", "median 2 days to sign, of 3")
    assert only(full).reasons[1] == "2 of 2 cases this week: full"
    assert not only(full).proposed
    assert only(free).reasons[-1] == "median 1 day to sign, of 1"
    assert only(slow).reasons[-1] == "median 9.5 days to sign, of 2"


@pytest.mark.parametrize(
    ("written", "conflict"),
    [
        ("Prof. Dr. med. Ann Aalto", "signed the outside report"),
        ("Aalto, Ann, MD", "signed the outside report"),
        ("Dr Ben Ott and Dr Ann Aalto", "signed the outside report"),
        ("Dr. Aalto", "may have signed the outside report: it names “Dr. Aalto”"),
        ("Dr Otto Aalto", ""),
        ("Dr Ann Ott", ""),
        ("", ""),
    ],
)
def test_who_signed_the_outside_report_is_marked_and_comes_last(written: str, conflict: str) -> None:
    need = replace(NEED, signers=(written,) if written else ())
    match = only(expert(1, "Aalto", SOFT), need)
    assert match.conflicts == ((conflict,) if conflict else ())
    order = ranked(expert(1, "Aalto", SOFT), expert(2, "Any"), need=need)
    assert order == (["Any", "Aalto"] if conflict else ["Aalto", "Any"])


def test_the_same_institution_and_the_treating_doctor_are_conflicts() -> None:
    person = expert(1, "Aalto", SOFT, institution="Fjord Hospital")
    need = replace(NEED, institutions=("fjord hospital",), treating=("Dr Ann Aalto",))
    assert only(person, need).conflicts == ("treats the patient", "works at the same institution, Fjord Hospital")
    named = only(expert(1, "Aalto"), replace(NEED, treating=("Dr Aalto",))).conflicts
    assert named == ("may treat the patient: the referrer has the same name",)
    assert only(expert(1, "Aalto"), replace(NEED, institutions=("",))).conflicts == ()
