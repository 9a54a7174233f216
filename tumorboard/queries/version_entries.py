"""What a version of a review, an opinion or a recommendation states, entry by entry in reading order. No SQL, no Qt."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tumorboard.concordance.readiness import plain_day
from tumorboard.queries.review_snapshots import FindingSnapshot, LesionSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import (
    AnswerSnapshot,
    CaseSnapshot,
    ItemSnapshot,
    OpinionSnapshot,
    OptionSnapshot,
    RecommendationSnapshot,
    StepSnapshot,
)
from tumorboard.queries.statement_snapshots import AxisSnapshot, ComponentSnapshot, DiagnosisSnapshot, PlanSnapshot
from tumorboard.queries.versions import version_number
from tumorboard.vocabulary import Axis, Term

_SHOWN_FIELDS = 13
"""So many of an axis's fields always stand in its one line (see `concordance.display`)."""
_NAMED_BY_LABEL = frozenset({Axis.BIOMARKER, Axis.OTHER})

Version = ReviewSnapshot | OpinionSnapshot | RecommendationSnapshot


@dataclass(frozen=True, slots=True)
class Entry:
    """Something stated.

    Attributes:
        key: By this it is found in the other version.
        name: What it is called in a row.
        fields: Each single statement with its caption; a caption of "" stands for the entry itself.
        line: The first of the fields in one line, where they are read best so; "" where they are not.
        lined: How many of the fields stand in the line.
    """

    key: Hashable
    name: str
    fields: tuple[tuple[str, str], ...]
    line: str = ""
    lined: int = 0

    @property
    def whole(self) -> str:
        """All of it in one line, for an entry that the other version has not."""
        left = self.fields[self.lined :] if self.line else self.fields
        return _line((self.line, *(f"{caption}: {text}" if caption else text for caption, text in left if text)))


def entries_of(version: Version, case: CaseSnapshot | None) -> list[Entry]:
    """All entries of a version, each key once; `case` has the wording of questions and the names of sources."""
    match version:
        case ReviewSnapshot():
            found = _of_review(version)
        case OpinionSnapshot():
            found = _of_opinion(version, case)
        case RecommendationSnapshot():
            found = _of_recommendation(version, case)
    return _told_apart(found)


def _of_review(review: ReviewSnapshot) -> Iterator[Entry]:
    yield from _diagnosis(review.diagnosis, review.findings)
    yield _single("Overall class", review.overall_decided)
    yield _single("Reason for the overall class", review.overall_reason)
    yield _single("Urgent discordance", review.urgent)
    yield _single("Comment to the board", review.comment)
    yield _single("Rests on", review.basis)
    yield _single("No second reading, since the material is", review.inadequacy)
    for seen in review.materials:
        yield Entry(("material", seen.material_id), f"Material: {seen.description}", (("", seen.basis.label),))
    for test in review.tests:
        yield _captioned(
            ("test", test.name),
            f"Test: {test.name}",
            (("ordered", _text(test.ordered_on)), ("due", _text(test.due_on)), ("result", test.result)),
            otherwise="Ordered",
        )
    for lesion in review.lesions:
        yield _lesion(lesion)
    yield _single("New lesion", review.new_lesion)
    yield _single("Progression beside the target lesions", review.non_target_progression)
    yield _single("Conflict of interest", review.conflict)


def _of_opinion(opinion: OpinionSnapshot, case: CaseSnapshot | None) -> Iterator[Entry]:
    yield _single("The outside diagnosis", opinion.diagnosis_agreement)
    yield _single("Opinion", opinion.statement)
    yield _single("Rationale", opinion.rationale)
    if opinion.plan is not None:
        yield from _plan(opinion.plan)
    yield from _options(opinion.options, case)
    yield from _steps(opinion.steps)
    yield from _answers(opinion.answers, case)
    yield _single("Confidence", opinion.confidence)
    yield _single("Level of evidence", opinion.evidence_level)
    yield _single("Source of the evidence", opinion.evidence_source)
    yield _single("Missing information", opinion.missing_information)


def _of_recommendation(found: RecommendationSnapshot, case: CaseSnapshot | None) -> Iterator[Entry]:
    yield _single("Diagnosis in one line", found.diagnosis_summary)
    yield _single("Diagnosis, class", found.diagnosis_class)
    if found.diagnosis is not None:
        yield from _diagnosis(found.diagnosis)
    yield _single("Stage in one line", found.stage_summary)
    yield _single("Stage, class", found.stage_class)
    yield _single("Treatment in one line", found.treatment_summary)
    if found.plan is not None:
        yield from _plan(found.plan)
    yield _single("Intensity of the treatment", found.direction_decided)
    yield _single("Reason for the intensity", found.direction_reason)
    for flag in found.flags:
        yield Entry(("flag", flag), "What changes in the treatment", (("", flag.label),))
    yield _single("No recommendation because", found.no_recommendation)
    yield _single("Rationale", found.rationale)
    for item in found.items:
        yield _item(item, case)
    yield from _options(found.options, case)
    yield from _steps(found.steps)
    yield from _answers(found.answers, case)
    for topic in found.considered:
        stated = (("", topic.consideration.label), ("note", topic.note))
        yield Entry(("considered", topic.topic), f"Considered: {topic.topic.label}", stated)
    for outcome in found.expected:
        name = f"Expected by {outcome.rater}: {outcome.axis.label}"
        yield Entry(("expected", outcome.rater, outcome.axis), name, (("", outcome.change.label),))
    yield _single("Where", found.place)
    yield _single("Note on the place", found.place_note)
    yield _single("Follow-up", found.follow_up)
    yield _single("Agreement of the board", found.agreement)
    for dissent in found.dissents:
        yield Entry(("dissent", dissent.person), f"Dissent of {dissent.person}", (("", dissent.text),))


def _diagnosis(diagnosis: DiagnosisSnapshot, findings: tuple[FindingSnapshot, ...] = ()) -> Iterator[Entry]:
    """The diagnosis; what was found about an axis follows the axis."""
    yield _single("Diagnosis in words", diagnosis.verbatim)
    yield _single("Diagnosis, stated by", diagnosis.stated_by)
    yield _single("Diagnosis, institution", diagnosis.institution)
    yield _single("Diagnosis, stated on", diagnosis.stated_on)
    yield _single("Diagnosis, report number", diagnosis.report_number)
    coded = (
        ("code", diagnosis.code),
        ("term", diagnosis.code_display),
        ("list", diagnosis.code_system),
        ("version of the list", diagnosis.code_version),
    )
    line = _line(text for _caption, text in coded)
    yield Entry("diagnosis code", "Code of the diagnosis", coded, line, len(coded))
    of_axis: dict[tuple[Axis, str], list[FindingSnapshot]] = {}
    for finding in findings:
        of_axis.setdefault((finding.axis, finding.label), []).append(finding)
    for axis in diagnosis.axes:
        yield _axis(axis)
        of_this = of_axis.get((axis.axis, axis.label))
        if of_this:
            yield _finding(of_this.pop(0))
    for left in of_axis.values():
        yield from map(_finding, left)


def _axis(axis: AxisSnapshot) -> Entry:
    stated = (
        ("absence", _text(axis.absence)),
        ("status", _text(axis.status)),
        ("wording", axis.text),
        ("number", axis.number),
        ("unit", axis.unit),
        ("method", axis.method),
        ("code", axis.code),
        ("RADPEER", axis.radpeer.value if axis.radpeer else ""),
        ("response", _text(axis.response)),
        ("specimen", axis.specimen),
        ("significance", axis.significance),
        ("evidence level", axis.evidence_level),
        ("germline", "yes" if axis.germline else ""),
        ("system", axis.system),
        ("code list", axis.code_system),
        ("version of the code list", axis.code_version),
    )
    name = _axis_name(axis.axis, axis.label)
    return Entry(("axis", axis.axis, axis.label), name, stated, axis.shown, _SHOWN_FIELDS)


def _finding(finding: FindingSnapshot) -> Entry:
    stated = (
        ("class", finding.decided.label),
        ("decided otherwise than proposed", finding.override_reason),
        ("cause", ", ".join(cause.label for cause in finding.causes)),
        ("effect on the treatment", _text(finding.effect)),
        ("compared with", finding.outside_text),
    )
    line = _line((finding.decided.label, *(f"{caption}: {text}" for caption, text in stated[1:] if text)))
    name = f"{_axis_name(finding.axis, finding.label)}, concordance"
    return Entry(("finding", finding.axis, finding.label), name, stated, line, len(stated))


def _axis_name(axis: Axis, label: str) -> str:
    if not label:
        return axis.label
    return label if axis in _NAMED_BY_LABEL else f"{axis.label}, {label}"


def _lesion(lesion: LesionSnapshot) -> Entry:
    stated = (
        ("lymph node", _text(lesion.lymph_node)),
        ("baseline", _millimeters(lesion.baseline_mm)),
        ("nadir", _millimeters(lesion.nadir_mm)),
        ("now", _millimeters(lesion.current_mm)),
    )
    name = "Target lesion: " + ", ".join(part for part in (lesion.organ, lesion.description) if part)
    return _captioned(("lesion", lesion.organ, lesion.description), name, stated, otherwise="Target lesion")


def _plan(plan: PlanSnapshot) -> Iterator[Entry]:
    yield _single("Plan in words", plan.verbatim)
    yield _single("Plan, stated by", plan.stated_by)
    yield _single("Plan, institution", plan.institution)
    yield _single("Plan, stated on", plan.stated_on)
    for component in plan.components:
        yield _component(component)


def _component(component: ComponentSnapshot) -> Entry:
    timing, intent = _text(component.timing), _text(component.intent)
    name = component.label or component.modality.label
    stated = (
        ("treatment", component.text or name),
        ("timing", timing),
        ("intent", intent),
        ("condition", component.condition),
        ("extent", _text(component.level)),
        ("progress", component.progress.label),
        ("started on", _text(component.started_on)),
        ("ended on", _text(component.ended_on)),
        ("code", component.code),
        ("code list", component.code_system),
    )
    # Each with its caption but the first ones, which are what the plan says.
    captioned = (f"{caption}: {text}" for caption, text in stated[4:] if text)
    line = _line((component.text or name, timing, intent, component.condition, *captioned))
    return Entry(("component", component.modality, component.label), f"Plan: {name}", stated, line, len(stated))


def _options(options: Iterable[OptionSnapshot], case: CaseSnapshot | None) -> Iterator[Entry]:
    for option in options:
        stated = (
            ("", option.text),
            ("benefits", option.benefits),
            ("risks", option.risks),
            ("side effects", option.side_effects),
            ("daily life", option.daily_life),
            ("from", _opinion_name(option.source_opinion_id, case)),
        )
        yield Entry(("option", option.rank), f"Option {option.rank}", stated)


def _steps(steps: Iterable[StepSnapshot]) -> Iterator[Entry]:
    for place, step in enumerate(steps, start=1):
        stated = (
            ("if", step.condition),
            ("then", step.action),
            ("result due on", _text(step.result_due_on)),
            ("with", step.owner),
        )
        yield Entry(("step", place), f"Conditional step {place}", stated)


def _answers(answers: Iterable[AnswerSnapshot], case: CaseSnapshot | None) -> Iterator[Entry]:
    questions = {} if case is None else {each.id: each.text for each in case.questions}
    for answer in answers:
        asked = questions.get(answer.question_id, str(answer.question_id))
        stated = (("", answer.text), ("kind of answer", answer.kind.label))
        yield Entry(("answer", answer.question_id), f"Answer to: {asked}", stated)


def _item(item: ItemSnapshot, case: CaseSnapshot | None) -> Entry:
    stated = (
        ("", item.code.label),
        ("wording", item.text),
        ("condition", item.condition),
        ("with", item.owner),
        ("due on", _text(item.due_on)),
        ("from the review", _review_name(item.source_review_id, case)),
        ("from the opinion", _opinion_name(item.source_opinion_id, case)),
    )
    return Entry(("item", item.rank), f"Step {item.rank}", stated)


def _review_name(review_id: int | None, case: CaseSnapshot | None) -> str:
    if review_id is None:
        return ""
    found = next((each for each in (case.reviews if case else ()) if each.id == review_id), None)
    if found is None:
        return f"number {review_id}"
    return f"{found.kind.capitalize()}, {found.reviewer.display_name}, version {found.version} (number {review_id})"


def _opinion_name(opinion_id: int | None, case: CaseSnapshot | None) -> str:
    if opinion_id is None:
        return ""
    found = next((each for each in (case.opinions if case else ()) if each.id == opinion_id), None)
    if found is None or case is None:
        return f"number {opinion_id}"
    version = version_number(found, case)
    return f"{found.discipline.label}, {found.author.display_name}, version {version} (number {opinion_id})"


def _single(name: str, value: Term | date | str | bool | None) -> Entry:
    return Entry(name, name, (("", _text(value)),))


def _captioned(key: Hashable, name: str, stated: tuple[tuple[str, str], ...], *, otherwise: str) -> Entry:
    """An entry whose line has all of its statements with their captions; `otherwise` where it has none."""
    line = _line(f"{caption}: {text}" for caption, text in stated if text)
    return Entry(key, name, stated, line or otherwise, len(stated))


def _text(value: Term | date | int | str | None) -> str:
    """A value in words; "" for None and for what is not the case."""
    match value:
        case None | False:
            return ""
        case True:
            return "Yes"
        case Term():
            return value.label
        case date():
            return plain_day(value)
    return str(value)


def _millimeters(figure: str) -> str:
    return f"{figure} mm" if figure else ""


def _line(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _told_apart(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with keys that occur once: the second of two alike is compared with the second of the other side."""
    counted: Counter[Hashable] = Counter()
    told: list[Entry] = []
    for entry in entries:
        counted[entry.key] += 1
        told.append(replace(entry, key=(entry.key, counted[entry.key])))
    return told
