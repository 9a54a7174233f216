"""What was found, worded as the rows of the command palette."""

from collections.abc import Iterator

from tumorboard.queries.search import FoundCaseSnapshot, FoundIn, FoundPartySnapshot, FoundPersonSnapshot
from ui.models.palette_table import PaletteRow
from ui.translation import QT_TRANSLATE_NOOP, translated

_CONTEXT = "palette_rows"

_PLACES = {
    FoundIn.IDENTIFIER: QT_TRANSLATE_NOOP("palette_rows", "Record number"),
    FoundIn.QUESTION: QT_TRANSLATE_NOOP("palette_rows", "Question"),
    FoundIn.SUMMARY: QT_TRANSLATE_NOOP("palette_rows", "Summary"),
    FoundIn.MATERIAL: QT_TRANSLATE_NOOP("palette_rows", "Record"),
    FoundIn.REPORT: QT_TRANSLATE_NOOP("palette_rows", "Report"),
}
"""Fields that are named where a case was found by them; its number, patient and diagnosis speak for themselves."""

_SELF_EVIDENT = frozenset({None, FoundIn.NUMBER, FoundIn.PATIENT})


def case_row(case: FoundCaseSnapshot) -> PaletteRow:
    """A case with its diagnosis, or with the piece of text by which it was found."""
    group = _words(QT_TRANSLATE_NOOP("palette_rows", "Cases"))
    title = case.patient or case.number
    if case.found_in in _SELF_EVIDENT:
        return PaletteRow(title, " ".join(case.diagnosis.split()), case.number, case_number=case.number, group=group)
    place = f"{_words(_PLACES[case.found_in])}: " if case.found_in in _PLACES else ""
    spans = tuple((begin + len(place), end + len(place)) for begin, end in case.why.spans)
    return PaletteRow(title, place + case.why.text, case.number, case_number=case.number, group=group, spans=spans)


def number_row(number: str) -> PaletteRow:
    """A case of which no more is known than its whole number, as in an emergency."""
    title = _words(QT_TRANSLATE_NOOP("palette_rows", "Open %1")).replace("%1", number)
    detail = _words(QT_TRANSLATE_NOOP("palette_rows", "not found, or not for you"))
    group = _words(QT_TRANSLATE_NOOP("palette_rows", "Cases"))
    return PaletteRow(title, detail, number, case_number=number, group=group)


def people_rows(people: tuple[FoundPersonSnapshot, ...]) -> Iterator[PaletteRow]:
    """People of the board; choosing one lists the cases that they have to do with."""
    for person in people:
        role = person.role.label if person.discipline is None else f"{person.role.label}, {person.discipline.label}"
        left = "" if person.active else _words(QT_TRANSLATE_NOOP("palette_rows", "no longer here"))
        yield PaletteRow(
            person.name,
            " · ".join(part for part in (role, left) if part),
            _words(QT_TRANSLATE_NOOP("palette_rows", "their cases")),
            group=_words(QT_TRANSLATE_NOOP("palette_rows", "People")),
            part=f"person:{person.id}",
        )


def party_rows(parties: tuple[FoundPartySnapshot, ...]) -> Iterator[PaletteRow]:
    """Outside parties; choosing one lists the cases that came from there."""
    for party in parties:
        yield PaletteRow(
            party.name,
            " · ".join(part for part in (party.kind.label, party.organization) if part),
            _words(QT_TRANSLATE_NOOP("palette_rows", "their cases")),
            group=_words(QT_TRANSLATE_NOOP("palette_rows", "Outside")),
            part=f"party:{party.id}",
        )


def _words(text: str) -> str:
    return translated(_CONTEXT, text)
