"""Who is asked for an opinion on a case, in which order, and why: a proposal in words, decided by the coordinator.

First come those who know the disease, then those of the discipline; whoever is away the whole time comes after those
who are here, with a deputy in their place; whoever may not be impartial comes last, is marked and never hidden.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from tumorboard.concordance.readiness import plain_day
from tumorboard.vocabulary import Discipline, TumorSite

_TITLES = frozenset(
    {"dr", "prof", "professor", "med", "mr", "ms", "mrs", "md", "phd", "pd", "univ", "doctor", "doctora"}
)
_FORTNIGHT = timedelta(days=14)
"""How far ahead absences count where no meeting is set."""

_OF_THE_DISEASE, _OF_THE_SITE, _OF_ANOTHER_DISEASE, _OF_THE_DISCIPLINE = range(4)


@dataclass(frozen=True, slots=True)
class Area:
    """A disease area of an expert; `prefix` narrows it to codes that begin so, "" is the whole site."""

    site: TumorSite
    prefix: str = ""
    system: str = ""

    @property
    def name(self) -> str:
        """E.g. "C49 sarcoma"."""
        return " ".join(part for part in (self.prefix, self.site.label.lower()) if part)


@dataclass(frozen=True, slots=True)
class AwaySpan:
    """Days on which somebody is away, both ends included; `deputy_id` who stands in for them, if anybody."""

    first_on: date
    last_on: date
    deputy_id: int | None = None


@dataclass(frozen=True, slots=True)
class Expert:
    """Somebody who may be asked.

    Attributes:
        person_id: Their id.
        name: As printed, e.g. "Dr Petra Novak".
        family_name: Their family name.
        given_name: Their given name.
        disciplines: Those in which they work.
        institution: Where; "" where nobody said.
        areas: The disease areas that they are an expert in.
        absences: When they are away.
        cases_per_week: How many cases they take; None where nobody has said.
        cases_this_week: How many they were asked about in the last seven days.
        open_opinions: How many opinions others wait for.
        days_to_sign: How many days their last opinions took.
    """

    person_id: int
    name: str
    family_name: str
    given_name: str = ""
    disciplines: frozenset[Discipline] = frozenset()
    institution: str = ""
    areas: tuple[Area, ...] = ()
    absences: tuple[AwaySpan, ...] = ()
    cases_per_week: int | None = None
    cases_this_week: int = 0
    open_opinions: int = 0
    days_to_sign: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchNeed:
    """What is looked for.

    Attributes:
        discipline: In which discipline.
        site: The disease area of the case.
        code: The code of the outside diagnosis; "" where it has none.
        signers: Who stated the outside diagnosis and the outside plan.
        institutions: Where they were stated, and where the referrer works.
        treating: Who treats the patient: the referrer.
    """

    discipline: Discipline
    site: TumorSite
    code: str = ""
    signers: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    treating: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be asked, and why they stand where they stand.

    Attributes:
        person_id: Their id.
        name: As printed.
        reasons: What speaks for and against them, in words; the first is what they know.
        conflicts: Why they may not be impartial, in words; empty where nothing is known.
        away: Whether they are away on every day until the opinion is needed.
        deputy_for: Whom they stand in for, by name; "" where they are proposed for themselves.
        full: Whether they have as many cases this week as they take.
    """

    person_id: int
    name: str
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...] = ()
    away: bool = False
    deputy_for: str = ""
    full: bool = False

    @property
    def proposed(self) -> bool:
        """Whether nothing known speaks against asking them."""
        return not (self.conflicts or self.away or self.full)


def rank_experts(
    need: MatchNeed, people: Iterable[Expert], today: date, meeting_day: date | None = None
) -> tuple[Match, ...]:
    """Those of the discipline, and deputies of those who are away, the best first.

    Args:
        need: What is looked for.
        people: Everybody who may be asked, of whatever discipline.
        today: The day on which it is asked.
        meeting_day: When the case is discussed; None: two weeks are looked ahead.
    """
    known = {person.person_id: person for person in people}
    until = max(today, meeting_day or today + _FORTNIGHT)
    found = [person for person in known.values() if need.discipline in person.disciplines]
    stands_in = _deputies(found, known, need, today, until)
    found += [known[deputy] for deputy in stands_in if known[deputy] not in found]
    ranked = []
    for person in found:
        absent = stands_in.get(person.person_id)
        match = _match(need, person, absent, today, until)
        knows = _knows(need, person)
        if absent is not None:
            knows = min(knows, _knows(need, absent))
        load = person.cases_this_week / person.cases_per_week if person.cases_per_week else 0.0
        turn = median(person.days_to_sign) if person.days_to_sign else float("inf")
        key = (bool(match.conflicts), match.away, match.full, knows, absent is not None, load, turn, person.name)
        ranked.append((key, match))
    return tuple(match for _key, match in sorted(ranked, key=lambda each: each[0]))


def same_person(written: str, person: Expert) -> bool:
    """Whether a name as somebody wrote it is this person's, whatever their titles and the order of their names."""
    words, own = _words(written), _words(f"{person.given_name} {person.family_name}")
    return bool(own) and own <= words


def _same_family(written: str, person: Expert) -> bool:
    """Whether nothing but their family name is written."""
    words = _words(written)
    return bool(words) and words == _words(person.family_name)


def _deputies(
    found: Sequence[Expert], known: dict[int, Expert], need: MatchNeed, today: date, until: date
) -> dict[int, Expert]:
    """Deputy → whom they stand in for, of those who know more of the disease than their discipline."""
    stands_in: dict[int, Expert] = {}
    for person in sorted(found, key=lambda person: _knows(need, person)):
        span = _whole_absence(person, today, until)
        if span is not None and span.deputy_id in known:
            stands_in.setdefault(span.deputy_id, person)
    return stands_in


def _match(need: MatchNeed, person: Expert, absent: Expert | None, today: date, until: date) -> Match:
    whole = _whole_absence(person, today, until)
    reasons = [_knowledge(need, person)]
    if absent is not None:
        reasons.insert(0, f"deputy of {absent.name} ({_knowledge(need, absent)}), who is away")
    reasons += _presence(person, today, until)
    full = person.cases_per_week is not None and person.cases_this_week >= person.cases_per_week
    reasons += _load(person)
    return Match(
        person_id=person.person_id,
        name=person.name,
        reasons=tuple(reason for reason in reasons if reason),
        conflicts=_conflicts(need, person),
        away=whole is not None,
        deputy_for="" if absent is None else absent.name,
        full=full,
    )


def _knows(need: MatchNeed, person: Expert) -> int:
    areas = [area for area in person.areas if area.site is need.site]
    if any(area.prefix and _begins(need.code, area.prefix) for area in areas):
        return _OF_THE_DISEASE
    if any(not area.prefix for area in areas):
        return _OF_THE_SITE
    return _OF_ANOTHER_DISEASE if areas else _OF_THE_DISCIPLINE


def _knowledge(need: MatchNeed, person: Expert) -> str:
    areas = [area for area in person.areas if area.site is need.site]
    narrow = [area for area in areas if area.prefix and _begins(need.code, area.prefix)]
    if narrow:
        return f"expert for {max(narrow, key=lambda area: len(area.prefix)).name}"
    if any(not area.prefix for area in areas):
        return f"expert for {need.site.label.lower()}"
    if areas:
        return f"expert for another disease of the site: {', '.join(area.name for area in areas)}"
    return f"{need.discipline.label.lower()}, no expertise named for {need.site.label.lower()}"


def _begins(code: str, prefix: str) -> bool:
    return code.replace(".", "").upper().startswith(prefix.replace(".", "").upper())


def _whole_absence(person: Expert, today: date, until: date) -> AwaySpan | None:
    """The absence of today of somebody who is away on every day until then; None where they have a day."""
    day, first = today, None
    spans = sorted(person.absences, key=lambda span: span.first_on)
    for span in spans:
        if span.first_on <= day <= span.last_on:
            first = first or span
            day = span.last_on + timedelta(days=1)
    return first if day > until else None


def _presence(person: Expert, today: date, until: date) -> list[str]:
    whole = _whole_absence(person, today, until)
    if whole is not None:
        last = max(span.last_on for span in person.absences if span.first_on <= until + timedelta(days=1))
        return [f"away until {plain_day(last)}"]
    said = []
    for span in sorted(person.absences, key=lambda span: span.first_on):
        if span.first_on <= today <= span.last_on:
            said.append(f"away until {plain_day(span.last_on)}, back before it is needed")
        elif today < span.first_on <= until:
            said.append(f"away from {plain_day(span.first_on)} to {plain_day(span.last_on)}")
    return said


def _load(person: Expert) -> list[str]:
    said = []
    if person.cases_per_week is not None:
        full = person.cases_this_week >= person.cases_per_week
        said.append(f"{person.cases_this_week} of {person.cases_per_week} cases this week{': full' if full else ''}")
    elif person.cases_this_week:
        said.append(f"{person.cases_this_week} {_cases(person.cases_this_week)} this week")
    if person.open_opinions:
        said.append(f"{person.open_opinions} {'opinion' if person.open_opinions == 1 else 'opinions'} still open")
    if person.days_to_sign:
        days = median(person.days_to_sign)
        shown = f"{days:.0f}" if days == int(days) else f"{days:.1f}"
        said.append(f"median {shown} {'day' if days == 1 else 'days'} to sign, of {len(person.days_to_sign)}")
    return said


def _cases(count: int) -> str:
    return "case" if count == 1 else "cases"


def _conflicts(need: MatchNeed, person: Expert) -> tuple[str, ...]:
    said = []
    signed = [name for name in need.signers if same_person(name, person)]
    alike = [name for name in need.signers if not signed and _same_family(name, person)]
    if signed:
        said.append("signed the outside report")
    elif alike:
        said.append(f"may have signed the outside report: it names “{alike[0]}”")
    if any(same_person(name, person) for name in need.treating):
        said.append("treats the patient")
    elif any(_same_family(name, person) for name in need.treating):
        said.append("may treat the patient: the referrer has the same name")
    if person.institution and any(_words(person.institution) == _words(place) for place in need.institutions):
        said.append(f"works at the same institution, {person.institution}")
    return tuple(said)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold())) - _TITLES
