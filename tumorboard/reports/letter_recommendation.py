"""The letter's recommendation: treatment against the outside plan, steps, options, what else was considered."""

from tumorboard.queries.snapshots import (
    CaseSnapshot,
    ConsideredSnapshot,
    DissentSnapshot,
    OptionSnapshot,
    PlanRowSnapshot,
    RecommendationSnapshot,
    TrialSnapshot,
)
from tumorboard.queries.statement_snapshots import ComponentSnapshot
from tumorboard.reports.letter_concordance import origin_line
from tumorboard.reports.letter_parts import Block, Line, Paragraph, Row, Section, Span, Table, Tone
from tumorboard.reports.letter_sources import Sources
from tumorboard.reports.wording import Wording, muted
from tumorboard.vocabulary import (
    ComponentProgress,
    Consideration,
    ConsideredTopic,
    Direction,
    DissentPrinting,
    Modality,
)


def direction_span(direction: Direction, words: Wording) -> Span:
    """The direction with its symbol. Its color is neutral: less is not better, and more is not worse."""
    return Span(words.template(f"direction.{direction.value}"), strong=True, tone=Tone.ACCENT)


def recommendation_section(case: CaseSnapshot, recommendation: RecommendationSnapshot, words: Wording) -> Section:
    """The treatment table, what it amounts to, and why."""
    blocks: list[Block] = []
    if recommendation.no_recommendation:
        blocks.append(
            Paragraph(
                words.join(
                    [
                        (Span(words.template("no_recommendation") + ".", strong=True, tone=Tone.MAJOR),),
                        (Span(words.term(recommendation.no_recommendation) + "."),),
                    ],
                    "space",
                )
            )
        )
    if recommendation.plan_rows:
        blocks.append(_plan_table(case, recommendation, words))
    lines = (
        _overall(recommendation, words),
        _plan_words(recommendation, words),
        _progress(case, words),
        _intent(recommendation, words),
        _typed("why", recommendation.rationale, "recommendation.rationale", words),
        _where(recommendation, words),
        _typed("follow_up", recommendation.follow_up, "recommendation.follow_up", words),
        _agreement(recommendation, words),
        *_dissents(recommendation, case.board.dissent_printing, words),
    )
    blocks.extend(Paragraph(line) for line in lines if line)
    return Section("recommendation", words.template("recommendation.heading"), tuple(blocks))


def _typed(label: str, text: str, field: str, words: Wording) -> Line:
    return words.labeled(label, Span(text, field)) if text else ()


def _plan_table(case: CaseSnapshot, recommendation: RecommendationSnapshot, words: Wording) -> Table:
    origin = origin_line(case.outside_plan, "outside_plan", words) if case.outside_plan else ()
    outside = words.line("plan.outside_of", origin=origin) if origin else words.line("plan.outside")
    columns = ((), outside, words.line("plan.board"), words.line("plan.change"))
    return Table("plan", columns, tuple(_plan_row(row, words) for row in recommendation.plan_rows))


def _plan_row(row: PlanRowSnapshot, words: Wording) -> Row:
    name = _treatment_name(row.label, row.modality, words)
    outside = Span(row.outside, "plan.outside") if row.outside else Span(words.template("not_stated"), tone=Tone.MUTED)
    if row.recommended:
        board = Span(row.recommended, "plan.recommended")
    else:
        board = Span(words.template("not_in_plan"), tone=Tone.MUTED)
    cell: list[Line] = [(board,)]
    if row.condition:
        cell.append(muted(words.line("plan.condition", condition=Span(row.condition, "plan.condition"))))
    change = Span(words.template(f"change.{row.change.value}"), strong=True)
    return Row((((Span(name.text, name.field, strong=True),),), ((outside,),), tuple(cell), ((change,),)))


def _treatment_name(label: str, modality: Modality, words: Wording) -> Span:
    return Span(label, "plan.label") if label else Span(words.term(modality))


def _row_label(component: ComponentSnapshot, rows: tuple[PlanRowSnapshot, ...]) -> str:
    """What the table calls a recommended treatment: without a label of its own it may go by the outside plan's."""
    same = (row.label for row in rows if row.modality is component.modality and row.recommended == component.text)
    return component.label or next(same, "")


def _overall(recommendation: RecommendationSnapshot, words: Wording) -> Line:
    """The direction that the board decided, the flags, and the program's proposal where it differs."""
    decided, proposed = recommendation.direction_decided, recommendation.direction_proposed
    changes: list[Line] = [(direction_span(decided, words),)] if decided else []
    changes.extend((Span(words.inline(flag)),) for flag in recommendation.flags)
    parts = [words.sentence(words.join(changes))] if changes else []
    if decided and proposed and decided is not proposed:
        reason = Span(recommendation.direction_reason, "recommendation.direction_reason")
        parts.append(words.line("plan.direction.override", proposed=direction_span(proposed, words), reason=reason))
    return words.labeled("plan.overall", words.join(parts, "space")) if parts else ()


def _plan_words(recommendation: RecommendationSnapshot, words: Wording) -> Line:
    return _typed("plan.words", recommendation.plan.verbatim, "plan.verbatim", words) if recommendation.plan else ()


def _progress(case: CaseSnapshot, words: Wording) -> Line:
    """Which parts of the outside plan have begun, been stopped or ended: the patient may be on treatment."""
    parts: list[Line] = []
    for component in case.outside_plan.components if case.outside_plan else ():
        if component.progress is ComponentProgress.PLANNED:
            continue
        name = Span(component.text, "outside_plan.text")
        progress = words.inline(component.progress)
        day = component.started_on if component.progress is ComponentProgress.STARTED else component.ended_on
        if day:
            date = words.short_date(day)
            parts.append(words.line("plan.progress.since", component=name, progress=progress, date=date))
        else:
            parts.append(words.line("plan.progress.item", component=name, progress=progress))
    return words.labeled("plan.progress", words.join(parts)) if parts else ()


def _intent(recommendation: RecommendationSnapshot, words: Wording) -> Line:
    """When each recommended treatment is given and what for, where the board said so."""
    parts: list[Line] = []
    for component in recommendation.plan.components if recommendation.plan else ():
        said: list[Line] = [(Span(words.inline(term)),) for term in (component.timing, component.intent) if term]
        if said:
            label = _row_label(component, recommendation.plan_rows)
            name = _treatment_name(label, component.modality, words)
            parts.append(
                words.line("plan.progress.item", component=name, progress=words.join(said, "comma")),
            )
    return words.labeled("plan.intent", words.join(parts)) if parts else ()


def _where(recommendation: RecommendationSnapshot, words: Wording) -> Line:
    parts: list[Line] = []
    if recommendation.place:
        parts.append(words.line(f"place.{recommendation.place.value}"))
    if recommendation.place_note:
        parts.append((Span(recommendation.place_note, "recommendation.place_note"),))
    return words.labeled("where", words.join(parts, "space")) if parts else ()


def _agreement(recommendation: RecommendationSnapshot, words: Wording) -> Line:
    if recommendation.agreement is None:
        return ()
    return words.labeled("agreement", words.line(f"board_agreement.{recommendation.agreement.value}"))


def _dissents(recommendation: RecommendationSnapshot, printing: DissentPrinting, words: Wording) -> list[Line]:
    """Each signed dissent, as the board's letters print them; how far the members agreed is said in any case."""
    count = len(recommendation.dissents)
    if not count or printing is DissentPrinting.NOT_PRINTED:
        return []
    if printing is DissentPrinting.NUMBER_ONLY:
        template = "dissent.number.one" if count == 1 else "dissent.number"
        return [words.labeled("dissent", words.line(template, count=str(count)))]
    named = printing is DissentPrinting.IN_FULL
    return [_dissent(dissent, words, named=named) for dissent in recommendation.dissents]


def _dissent(dissent: DissentSnapshot, words: Wording, *, named: bool) -> Line:
    text = Span(dissent.text, "dissent.text")
    date = words.day(dissent.signed_at)
    if not named:
        author = words.line("dissent.by.unnamed", date=date)
    elif dissent.discipline:
        person, discipline = Span(dissent.person, "dissent.person"), words.inline(dissent.discipline)
        author = words.line("dissent.by", person=person, discipline=discipline, date=date)
    else:
        author = words.line("dissent.by.no_discipline", person=Span(dissent.person, "dissent.person"), date=date)
    return words.labeled("dissent", author, Span(words.template("space")), text)


def steps_section(recommendation: RecommendationSnapshot, sources: Sources, words: Wording) -> Section | None:
    """The coded steps in their order, each with whom it lies and by when."""
    if not recommendation.items:
        return None
    rows: list[Row] = []
    for item in recommendation.items:
        number = (*sources.review(item.source_review_id), *sources.opinion(item.source_opinion_id))
        title = Span(words.term(item.code), strong=True, sources=() if item.text else number)
        step: list[Line] = [(title,)]
        if item.text:
            step[0] = (title, Span(words.template("colon")), Span(item.text, "item.text", sources=number))
        if item.condition:
            step.append(muted(words.line("steps.condition", condition=Span(item.condition, "item.condition"))))
        rows.append(
            Row(
                (
                    ((Span(str(item.rank), strong=True),),),
                    tuple(step),
                    (_owner(item.owner, "item.owner", words),),
                    ((Span(words.short_date(item.due_on) if item.due_on else words.template("no_date")),),),
                )
            )
        )
    columns = ((), words.line("steps.step"), words.line("steps.owner"), words.line("steps.due"))
    return Section("steps", words.template("steps.heading"), (Table("steps", columns, tuple(rows)),))


def _owner(owner: str, field: str, words: Wording) -> Line:
    return (Span(owner, field),) if owner else (Span(words.template("unassigned"), tone=Tone.MUTED),)


def conditional_section(recommendation: RecommendationSnapshot, words: Wording) -> Section | None:
    """What follows from results that are still to come."""
    if not recommendation.steps:
        return None
    rows = tuple(
        Row(
            (
                ((Span(step.condition, "step.condition", strong=True),),),
                ((Span(step.action, "step.action"),),),
                (_owner(step.owner, "step.owner", words),),
                ((Span(words.short_date(step.result_due_on) if step.result_due_on else words.template("no_date")),),),
            )
        )
        for step in recommendation.steps
    )
    names = ("conditional.if", "conditional.then", "conditional.owner", "conditional.due")
    table = Table("conditional", tuple(words.line(name) for name in names), rows)
    return Section("conditional", words.template("conditional.heading"), (table,))


def options_section(recommendation: RecommendationSnapshot, sources: Sources, words: Wording) -> Section | None:
    """The ranked options with what each brings and what it costs."""
    if not recommendation.options:
        return None
    blocks: list[Block] = []
    for option in recommendation.options:
        title = Span(option.text, "option.text", strong=True, sources=sources.opinion(option.source_opinion_id))
        blocks.append(Paragraph((title,), marker=f"{option.rank}."))
        blocks.extend(Paragraph(line, indented=True) for line in _option_lines(option, words))
    return Section("options", words.template("options.heading"), tuple(blocks))


def _option_lines(option: OptionSnapshot, words: Wording) -> list[Line]:
    parts = (
        ("options.benefits", option.benefits, "option.benefits"),
        ("options.risks", option.risks, "option.risks"),
        ("options.side_effects", option.side_effects, "option.side_effects"),
        ("options.daily_life", option.daily_life, "option.daily_life"),
    )
    return [line for line in (_typed(label, text, field, words) for label, text, field in parts) if line]


def considered_section(recommendation: RecommendationSnapshot, words: Wording) -> Section:
    """Every topic that a complete recommendation has considered; one that nobody recorded was not considered."""
    recorded = {entry.topic: entry for entry in recommendation.considered}
    entries = [
        recorded.get(topic, ConsideredSnapshot(topic, Consideration.NOT_CONSIDERED, "")) for topic in ConsideredTopic
    ]
    blocks: list[Block] = []
    for consideration in Consideration:
        parts = [_topic(entry, words) for entry in entries if entry.consideration is consideration]
        if parts:
            label = f"consideration.{consideration.value}"
            blocks.append(Paragraph(words.sentence(words.labeled(label, words.join(parts)))))
    return Section("considered", words.template("considered.heading"), tuple(blocks))


def _topic(entry: ConsideredSnapshot, words: Wording) -> Line:
    name = (Span(words.inline(entry.topic)),)
    if not entry.note:
        return name
    return (*name, *words.line("in_brackets", text=Span(entry.note, "considered.note")))


def trials_section(trials: tuple[TrialSnapshot, ...], words: Wording) -> Section | None:
    """The trials that were considered for the patient, and which criterion decides."""
    if not trials:
        return None
    return Section("trials", words.template("trials.heading"), tuple(Paragraph(_trial(t, words)) for t in trials))


def _trial(trial: TrialSnapshot, words: Wording) -> Line:
    number = Span(trial.registry_number, "trial.registry_number", strong=True)
    name = (number, Span(words.template("space")), Span(trial.title, "trial.title"))
    fit: Line = (Span(words.term(trial.eligibility), strong=True),)
    if trial.criterion:
        fit = (*fit, Span(words.template("colon")), Span(trial.criterion, "trial.criterion"))
    parts = [name, fit]
    if trial.place:
        parts.append(words.line("trial.place", place=words.template(f"trial.place.{trial.place.value}")))
    return words.join([words.sentence(part) for part in parts], "space")
