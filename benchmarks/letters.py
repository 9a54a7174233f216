"""The letter of an ordinary case: against its bare text on a canvas, and against Typst."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Absent, Comparison, Contender, Count, Topic
from benchmarks.printed import PrintedText, missing_characters, printed_pages, unmarked_objects
from benchmarks.typst_letter import typst_builder
from benchmarks.words import Words
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.reports import fonts
from tumorboard.reports.letter import build_letter_pdf
from tumorboard.reports.letter_content import LetterContent, content_json, content_sha256, letter_content
from tumorboard.vocabulary import LetterKind

_CALLS, _CANVAS_CALLS = 1, 4
_ISSUED_ON = date(2026, 11, 20)
_WORDS = 25


@dataclass(frozen=True, slots=True)
class PreparedLetter:
    """One letter in the form that each contender takes, and as the program builds it."""

    content: LetterContent
    json: str
    sha256: str
    pages: list[list[PrintedText]]
    pdf: bytes


def letter_topic(board: SyntheticBoard, folder: Path, rounds: int) -> Topic:
    """Letters, each of them another one, because Typst remembers what it has laid out."""
    count = (rounds + 1) * (_CALLS + 1)
    letters = list(islice(_letters(board), count))
    typst = typst_builder(folder)

    def program(call: int) -> bytes:
        return build_letter_pdf(letters[call].content)

    def canvas(call: int) -> bytes:
        return canvas_pdf(letters[call % count].pages)

    contenders = [
        Contender("letter", program, _CALLS),
        Contender("letter on a canvas", canvas, _CANVAS_CALLS),
        Contender("letter on a canvas again", canvas, _CANVAS_CALLS),
    ]
    comparisons = [
        Comparison("letter against its text on a canvas", "letter", "letter on a canvas", budget=4.8, aim=3),
        Comparison("A/A: letter on a canvas", "letter on a canvas again", "letter on a canvas", noise=True),
    ]
    counts = _counts(letters)
    absent: tuple[Absent, ...] = ()
    if typst is None:
        absent = (Absent("letter against Typst"),)
    else:
        contenders.append(
            Contender("letter by Typst", lambda call: typst(letters[call].json, letters[call].sha256), _CALLS)
        )
        comparisons.append(Comparison("letter against Typst", "letter", "letter by Typst", budget=1.6, aim=1))
        theirs = typst(letters[0].json, letters[0].sha256)
        counts += [
            Count("pages of the letter by Typst", len(printed_pages(theirs))),
            Count("bytes of the letter by Typst", len(theirs)),
            Count("unmarked objects, Typst", unmarked_objects(theirs)),
        ]
    return Topic("letter", tuple(contenders), tuple(comparisons), tuple(counts), absent)


def canvas_pdf(pages: list[list[PrintedText]]) -> bytes:
    """The floor: the same words in the same fonts at the same places, and nothing that decides where."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, initialFontName=fonts.REGULAR)
    for page in pages:
        for printed in page:
            canvas.setFont(printed.font, printed.size)
            canvas.drawString(printed.left, printed.base, printed.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _letters(board: SyntheticBoard) -> Iterator[PreparedLetter]:
    """Letters of the ordinary cases, each with words of its own."""
    words = Words()
    for number, case_number in enumerate(cycle(board.sample.ordinary or board.sample.heavy), start=1):
        case = _two_pages(board.database.read(read_case, case_number), f"TB-2026-{number:06d}", words)
        content = letter_content(case, kind=LetterKind.REFERRER, version=1, issued_on=_ISSUED_ON)
        pdf = build_letter_pdf(content)
        yield PreparedLetter(content, content_json(content), content_sha256(content), printed_pages(pdf), pdf)


def _two_pages(case: CaseSnapshot, number: str, words: Words) -> CaseSnapshot:
    """A case with as much of everything as two pages hold, and with new words."""
    if case.recommendation is None:
        raise RuntimeError(f"{case.number} has no recommendation")
    return replace(
        case,
        number=number,
        clinical_question=words.sentence(9),
        summary="",
        outside_diagnosis=None if case.outside_diagnosis is None else replace(case.outside_diagnosis, verbatim=""),
        outside_plan=None if case.outside_plan is None else replace(case.outside_plan, verbatim=""),
        reviews=tuple(replace(review, lesions=()) for review in case.reviews),
        materials=case.materials[:1],
        questions=case.questions[:1],
        recommendation=replace(
            case.recommendation,
            rationale=words.sentence(_WORDS),
            diagnosis=None,
            options=case.recommendation.options[:1],
            steps=(),
            considered=(),
        ),
    )


def _counts(letters: list[PreparedLetter]) -> list[Count]:
    return [
        Count("pages of a letter", median(len(letter.pages) for letter in letters)),
        Count("bytes of a letter", median(len(letter.pdf) for letter in letters)),
        Count("characters missing in letters", sum(map(_missing, letters)), 0),
        # No limit until letters are tagged.
        Count("unmarked objects of a letter", unmarked_objects(letters[0].pdf)),
    ]


def _missing(letter: PreparedLetter) -> int:
    content = json.loads(letter.json)
    return missing_characters(letter.pdf, _shown([content["summary"], content["sections"], content["closing"]]))


def _shown(part: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """What a part of a letter's JSON shows: the texts of its spans."""
    if isinstance(part, list):
        for item in part:
            yield from _shown(item)
    elif isinstance(part, dict):
        for name, item in part.items():
            if name == "text":
                yield item
            else:
                yield from _shown(item)
