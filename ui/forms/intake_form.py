"""Intake in one page: a snapshot or nothing in, a command out. It never saves."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget

from tumorboard.concordance.cancer_sites import site_of
from tumorboard.errors import InvalidInputError, TumorBoardError
from tumorboard.queries.intake import IntakeChoices, PossibleDuplicate
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake import QuestionEntry, RegisterCase
from tumorboard.services.intake_changes import UpdateIntake
from tumorboard.services.intake_registration import RegisterIntake
from tumorboard.vocabulary import CommonQuestion, TumorSite
from ui.forms import intake_rows as rows
from ui.forms.entry_rows import EntryRows
from ui.forms.field_grid import FieldGrid
from ui.forms.fields import Field, show_value
from ui.forms.filling import Filling
from ui.forms.intake_content import (
    PARTY_KINDS,
    asked_questions,
    consent_rows,
    consents,
    facts,
    new_questions,
    new_values,
    parties,
    party_named,
    question_rows,
    referral_entry,
    values_of,
)
from ui.forms.intake_outside import OutsideParts
from ui.forms.intake_patient import PatientPart
from ui.forms.pieces import Piece, Pieces
from ui.tasks import TaskRunner
from ui.theme.tokens import STEP
from ui.widgets.common_questions import CommonQuestions
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.scrolling import bring_into_sight
from ui.widgets.text_area import TextArea

_QUESTIONS = 4
"""The place of the section with the questions."""
_PARTY_FIELDS = {prefix: f"{prefix}_name" for prefix in PARTY_KINDS}


class _ToldError(InvalidInputError):
    """Several fields are to be filled in; each of them says so."""


@dataclass(frozen=True, slots=True)
class Section:
    """One card of the page, and where the cursor goes in it."""

    card: Card
    first: Callable[[], QWidget]


class IntakeForm(QWidget):
    """All that comes with a case, section by section.

    Signals:
        edited: Something changed.
        widened: Controls came or went, so that the tab order is to be made anew.
        sought: Whom to look for among the board's patients; see `PatientPart`.
    """

    edited = Signal()
    widened = Signal()
    sought = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = Filling()
        self._choices = IntakeChoices((), ())
        self._case: CaseSnapshot | None = None
        self._proposed: TumorSite | None = None
        self.patient = PatientPart()
        self.request = FieldGrid(rows.REQUEST, _needed(rows.REQUEST))
        self.referrer = FieldGrid(rows.REFERRER)
        self.trusted = FieldGrid(rows.TRUSTED)
        self.insurance = FieldGrid(rows.INSURANCE)
        self.outside = OutsideParts(tasks, self)
        self.common = CommonQuestions()
        self.question_error = FreeText("", "error")
        self.questions = EntryRows(self.tr("Question"), rows.QUESTION, rows.AskedRow(""), self.tr("Add a question"))
        self.consents = EntryRows[rows.ConsentRow](self.tr("Consent"), rows.CONSENT, subject="purpose")
        self.board = QComboBox()
        self.board.setAccessibleName(self.tr("Board"))
        self.facts = FieldGrid(rows.ASKED, _needed(rows.ASKED))
        self.sections = self._lay_out()
        self._connect()

    def show_choices(self, choices: IntakeChoices, board_id: int | None) -> None:
        """Offer the boards, and the parties that the board knows; a board is chosen where none is."""
        self._choices = choices
        kept = self.board.currentData()
        with self._filling:
            self.board.clear()
            for each in choices.boards:
                self.board.addItem(each.name, each.id)
            self._choose_board(board_id if kept is None else kept)
        self.outside.offer_diseases(choices.diseases)
        for prefix, name in _PARTY_FIELDS.items():
            known = dict.fromkeys(party.name for party in choices.parties if party.kind is PARTY_KINDS[prefix])
            self._grid_of(name).line(name).offer(tuple(known))

    def show_new(self, today: date) -> None:
        """Show an empty form."""
        self._case = None
        with self._filling:
            self.patient.show_blank()
            self._show_values(new_values(today))
            self._propose_site()
            self.outside.show_blank()
            self.questions.show_entries(())
            self._show_consents(None)
        self._follow_site()
        self.widened.emit()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show what a case has, to be corrected."""
        self._case, self._proposed = case, None
        with self._filling:
            values = values_of(case)
            self.patient.show_patient(case.patient, values)
            self._show_values(values)
            self.outside.show_case(case)
            self.questions.show_entries(question_rows(case))
            self._show_consents(case)
            self._choose_board(case.board.id)
        self._follow_site()
        self.widened.emit()

    def continue_from(self, case: CaseSnapshot) -> None:
        """Take a version as the one that the form continues; questions that were added have their ids now."""
        self._case = case
        with self._filling:
            self.patient.continue_from(case.patient)
            self.questions.show_entries(question_rows(case))
            self.outside.continue_from(case)

    def pieces(self) -> dict[str, Piece]:
        """What stands in the form, also what cannot be read yet."""
        found = self.patient.pieces()
        for grid in self._grids():
            found |= grid.pieces()
        found |= self.outside.pieces()
        found |= self.questions.pieces("questions", self.tr("Questions"))
        found |= self.consents.pieces("consents", self.tr("Consent"))
        found["board"] = Piece(self.tr("Board"), self.board.currentText(), self.board.currentData())
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; an axis that it does not name states nothing."""
        with self._filling:
            self.patient.put(pieces)
            for grid in self._grids():
                grid.put(pieces)
            self.outside.put(pieces)
            self.questions.put("questions", pieces)
            self.consents.put("consents", pieces)
            if "board" in pieces:
                self._choose_board(pieces["board"].content)
        self._follow_site()
        self._on_edit()
        self.widened.emit()

    def registration(self) -> RegisterIntake:
        """The new case as it stands.

        Raises:
            InvalidInputError: Something is missing or cannot be read; where fields are, each says so already.
        """
        self._refuse_problems()
        values = self._values()
        case = self._content(values, new_questions(self.questions.entries()))
        patient = self.patient.patient()
        numbers = self.patient.identifiers.entries() if patient is None else ()
        return RegisterIntake(case, patient, numbers, parties(values, self._known_parties()))

    def correction(self) -> UpdateIntake:
        """The shown case as it should stand.

        Raises:
            InvalidInputError: Something is missing or cannot be read.
            TypeError: No case is shown.
        """
        if self._case is None:
            raise TypeError(self._case)
        self._refuse_problems()
        values, asked = self._values(), self.questions.entries()
        case = self._content(values, new_questions(asked))
        kept = asked_questions(asked, self._case)
        named = parties(values, self._known_parties())
        patient = self.patient.correction(self._case.referral)
        return UpdateIntake(self._case.id, self._case.row_version, case, kept, named, patient)

    def show_found(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show who of the board's patients may be the same."""
        self.patient.show_found(found)

    def show_error(self, error: Exception) -> None:
        """Put the sentence beside the field that it is about, and the cursor there, in sight."""
        if isinstance(error, TumorBoardError) and not isinstance(error, _ToldError):
            self.clear_errors()
            self._show_beside(error)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            bring_into_sight(focused.parentWidget() or focused)

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.patient.clear_errors()
        self.outside.clear_errors()
        self.question_error.hide()
        for grid in self._grids():
            grid.clear_errors()

    def ask_common(self, question: CommonQuestion) -> None:
        """Put one of the common questions in as text that can be changed."""
        self.questions.append(rows.AskedRow(question.label))
        control = self.questions.rows[-1].controls["text"]
        if isinstance(control, TextArea):
            control.moveCursor(QTextCursor.MoveOperation.End)
        bring_into_sight(self.sections[_QUESTIONS].card)

    def step(self, by: int, focused: QWidget | None) -> None:
        """Go to the section after (1) or before (-1) the one that has the focus."""
        places = [place for place, each in enumerate(self.sections) if focused and each.card.isAncestorOf(focused)]
        place = places[0] + by if places else 0
        section = self.sections[min(max(place, 0), len(self.sections) - 1)]
        section.first().setFocus()
        bring_into_sight(section.card)

    def _refuse_problems(self) -> None:
        """Say all that is missing at once, each beside its field; the cursor goes to the topmost."""
        self.clear_errors()
        found = self.patient.problems()
        for grid in self._grids():
            found |= grid.problems()
        for field, words in reversed(found.items()):
            if not self.patient.show_error(field, words):
                self._show_in_grid(field, words)
        if found:
            words = self.tr("%1 of the fields above are to be filled in or corrected.")
            raise _ToldError(words.replace("%1", str(len(found))))

    def _show_beside(self, error: TumorBoardError) -> None:
        field = _PARTY_FIELDS.get(error.field, error.field)
        if self.patient.show_error(field, error.sentence) or self.outside.show_error(error):
            return
        if not self._show_in_grid(field, error.sentence) and field == "questions":
            self.question_error.show_text(error.sentence)
            self.question_error.show()
            self.questions.add.setFocus()

    def _show_in_grid(self, field: str, words: str) -> bool:
        grid = next((grid for grid in self._grids() if field in grid.controls), None)
        if grid is None:
            return False
        grid.show_error(field, words)
        grid.controls[field].setFocus()
        return True

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = dict(self.patient.contact.values())
        for grid in self._grids():
            values |= grid.values()
        return values

    def _content(self, values: dict[str, Any], questions: tuple[QuestionEntry, ...]) -> RegisterCase:
        return RegisterCase(
            self.board.currentData() or 0,
            self.patient.known_id or 0,
            referral=referral_entry(values),
            outside_diagnosis=self.outside.diagnosis(values),
            outside_plan=self.outside.treatment_plan(values),
            questions=questions,
            consents=consents(self.consents.entries()),
            **facts(values),
        )

    def _known_parties(self) -> tuple[PartySnapshot, ...]:
        """Those of the case before others of the same name."""
        referral = None if self._case is None else self._case.referral
        own = () if referral is None else (referral.referrer, referral.insurer, referral.trusted_person)
        return (*(party for party in own if party is not None), *self._choices.parties)

    def _show_values(self, values: dict[str, object]) -> None:
        for grid in self._grids():
            grid.show_values(values)

    def _show_consents(self, case: CaseSnapshot | None) -> None:
        consent = consent_rows(case)
        self.consents.show_entries(consent, [each.purpose.label for each in consent])

    def _propose_site(self) -> None:
        """The disease area of a board that has one is that of its cases, unless somebody says otherwise."""
        board = next((each for each in self._choices.boards if each.id == self.board.currentData()), None)
        if board is not None and board.site is not TumorSite.GENERAL and self._site is None:
            self._propose(board.site)

    def _propose_site_of_code(self) -> None:
        """The disease area that a code tells, where nobody has chosen one; the code tells more than the board."""
        with suppress(InvalidInputError):
            coded = self.outside.disease()
            site = None if coded is None else site_of(coded.code)
            if site is not None and self._site in {None, self._proposed}:
                self._propose(site)

    def _propose(self, site: TumorSite) -> None:
        self._proposed = site
        show_value(self.facts.controls["site"], site)

    @property
    def _site(self) -> TumorSite | None:
        chosen = self.facts.pieces()["site"].content
        return None if chosen is None else TumorSite(chosen)

    def _follow_site(self) -> None:
        self.outside.take_site(self._site)

    def _choose_board(self, board_id: object) -> None:
        self.board.setCurrentIndex(max(self.board.findData(board_id), 0) if self.board.count() else -1)

    def _fill_party(self, prefix: str) -> None:
        """A name that the board knows brings its organization and numbers, where nothing is typed there."""
        grid = self._grid_of(_PARTY_FIELDS[prefix])
        known = party_named(self._choices.parties, PARTY_KINDS[prefix], grid.line(_PARTY_FIELDS[prefix]).text())
        for part in () if known is None else ("organization", "phone", "email"):
            if f"{prefix}_{part}" in grid.controls and not grid.line(f"{prefix}_{part}").text():
                grid.line(f"{prefix}_{part}").set_text(getattr(known, part))

    def _on_board(self) -> None:
        if not self._filling.active:
            self._propose_site()
            self._on_edit()

    def _on_edit(self) -> None:
        if not self._filling.active:
            self.edited.emit()

    def _grids(self) -> tuple[FieldGrid, ...]:
        outside = (self.outside.diagnosis_source, self.outside.plan_source)
        return (self.request, self.referrer, self.trusted, self.insurance, *outside, self.facts)

    def _grid_of(self, field: str) -> FieldGrid:
        return next(grid for grid in self._grids() if field in grid.controls)

    def _connect(self) -> None:
        for grid in self._grids():
            grid.edited.connect(self._on_edit)
        for part in (self.patient, self.outside, self.questions, self.consents):
            part.edited.connect(self._on_edit)
        for widening in (self.patient, self.outside, self.questions):
            widening.widened.connect(self.widened)
        self.patient.sought.connect(self.sought)
        self.facts.edited.connect(self._follow_site)
        self.board.currentIndexChanged.connect(lambda _index: self._on_board())
        self._grid_of("disease_code").line("disease_code").editingFinished.connect(self._propose_site_of_code)
        self.common.chosen.connect(self.ask_common)
        for prefix, name in _PARTY_FIELDS.items():
            self._grid_of(name).line(name).editingFinished.connect(partial(self._fill_party, prefix))

    def _lay_out(self) -> tuple[Section, ...]:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(3 * STEP)
        self.question_error.hide()
        words = self.tr("In the patient's own words. These are asked most often; one that is taken can be changed.")
        outside = self.outside
        errors = outside.errors
        parts: tuple[tuple[str, Callable[[], QWidget], tuple[QWidget, ...]], ...] = (
            (self.tr("1  Patient"), self._first_of_patient, (self.patient,)),
            (
                self.tr("2  Who asks and why"),
                lambda: self.request.controls["requested_by"],
                (self.request, self.referrer, self.trusted, self.insurance),
            ),
            (
                self.tr("3  Outside diagnosis"),
                lambda: outside.report.area,
                (
                    outside.frozen_note,
                    outside.report,
                    errors["outside_diagnosis"],
                    outside.axes,
                    outside.diagnosis_source,
                ),
            ),
            (
                self.tr("4  Outside plan"),
                lambda: outside.plan.area,
                (outside.plan, errors["outside_plan"], outside.treatments, outside.plan_source),
            ),
            (
                self.tr("5  Questions"),
                lambda: self.questions.add,
                (label(words, "caption", wrap=True), self.common, self.question_error, self.questions),
            ),
            (self.tr("6  Consent"), lambda: self.consents.rows[0].controls["answer"], (self.consents,)),
            (self.tr("7  Case"), lambda: self.facts.controls["site"], (self._board_line(), self.facts)),
        )
        sections = []
        for heading, first, widgets in parts:
            card = Card(heading)
            for widget in widgets:
                card.body.addWidget(widget)
            layout.addWidget(card)
            sections.append(Section(card, first))
        layout.addStretch()
        return tuple(sections)

    def _first_of_patient(self) -> QWidget:
        hidden = self.patient.names.isHidden()
        return self.patient.contact.controls["country"] if hidden else self.patient.names.controls["family_name"]

    def _board_line(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        caption = label(self.tr("Board"), "column")
        caption.setBuddy(self.board)
        column.addWidget(caption)
        column.addWidget(self.board)
        return holder


def _needed(fields: Sequence[Field]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if field.name in rows.NEEDED)
