"""Intake in one page: a snapshot or nothing in, a command out. It never saves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import InvalidInputError, TumorBoardError
from tumorboard.queries.intake import IntakeChoices
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake import RegisterCase
from tumorboard.services.intake_changes import UpdateIntake
from tumorboard.services.intake_registration import RegisterIntake
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import CommonQuestion, Modality, TumorSite
from ui.forms import intake_rows as rows
from ui.forms.entry_rows import EntryRows
from ui.forms.field_grid import FieldGrid
from ui.forms.fields import show_value
from ui.forms.filling import Filling
from ui.forms.intake_axes import OutsideAxes
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
from ui.forms.intake_patient import PatientPart
from ui.forms.intake_reading import read_axes, read_components
from ui.forms.intake_report import ReportReader
from ui.forms.pieces import Piece, Pieces
from ui.forms.plan_editor import component_entry
from ui.forms.review_content import axis_value
from ui.tasks import TaskRunner
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.scrolling import bring_into_sight


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
        self._known_site: TumorSite | None = None
        self.patient = PatientPart()
        self.request = FieldGrid(rows.REQUEST, _needed(rows.REQUEST))
        self.referrer = FieldGrid(rows.REFERRER)
        self.trusted = FieldGrid(rows.TRUSTED)
        self.insurance = FieldGrid(rows.INSURANCE)
        self.report = ReportReader(
            self.tr("Outside diagnosis"),
            self.tr("Paste the report here, or type what it says"),
            self._read_report,
            tasks,
        )
        self.axes = OutsideAxes()
        self.diagnosis_source = FieldGrid(rows.DIAGNOSIS_SOURCE)
        self.plan = ReportReader(
            self.tr("Outside plan"),
            self.tr("Paste or type the plan, and what has begun already"),
            read_components,
            tasks,
        )
        self.treatments = EntryRows(
            self.tr("Treatment"), rows.TREATMENT, rows.Treatment(Modality.SURGERY, ""), self.tr("Add a treatment")
        )
        self.plan_source = FieldGrid(rows.PLAN_SOURCE)
        self.questions = EntryRows(self.tr("Question"), rows.QUESTION, rows.AskedRow(""), self.tr("Add a question"))
        self.common = {each: QPushButton() for each in CommonQuestion}
        self.consents = EntryRows[rows.ConsentRow](self.tr("Consent"), rows.CONSENT, subject="purpose")
        self.board = QComboBox()
        self.board.setAccessibleName(self.tr("Board"))
        self.facts = FieldGrid(rows.ASKED, _needed(rows.ASKED))
        self.frozen_note = FreeText("", "muted")
        self.errors = {name: FreeText("", "error") for name in ("diagnosis", "plan", "questions")}
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
        for name, prefix in self._party_lines():
            kind = PARTY_KINDS[prefix]
            offered = dict.fromkeys(party.name for party in choices.parties if party.kind is kind)
            self._grid_of(name).line(name).offer(tuple(offered))

    def show_new(self, today: date) -> None:
        """Show an empty form."""
        self._case = None
        with self._filling:
            self.patient.show_blank()
            self._show_values(new_values(today))
            self._show_site()
            self.report.put("", [])
            self.plan.put("", [])
            self.axes.fill(())
            self.treatments.show_entries(())
            self.questions.show_entries(())
            self._show_consents(None)
            self._set_frozen(frozen=False)
        self.widened.emit()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show what a case has, to be corrected."""
        self._case = case
        diagnosis, plan = case.outside_diagnosis, case.outside_plan
        with self._filling:
            values = values_of(case)
            self.patient.show_fixed(case.patient.id, case.patient.list_name, values)
            self._show_values(values)
            self.report.put("" if diagnosis is None else diagnosis.verbatim, [])
            self.plan.put("" if plan is None else plan.verbatim, [])
            self.axes.fill(() if diagnosis is None else tuple(axis_value(each) for each in diagnosis.axes))
            treatments = () if plan is None else tuple(component_entry(each) for each in plan.components)
            self.treatments.show_entries([rows.treatment(each) for each in treatments])
            self.questions.show_entries(question_rows(case))
            self._show_consents(case)
            self._choose_board(case.board.id)
            self._set_frozen(frozen=_is_frozen(case))
        self.widened.emit()

    def pieces(self) -> dict[str, Piece]:
        """What stands in the form, also what cannot be read yet."""
        found = self.patient.pieces()
        for grid in self._grids():
            found |= grid.pieces()
        found["diagnosis"], found["diagnosis/settled"] = self.report.piece(), self.report.settled_piece()
        found["plan"], found["plan/settled"] = self.plan.piece(), self.plan.settled_piece()
        found |= self.axes.pieces()
        for key, (name, entries) in self._lists().items():
            found |= entries.pieces(key, name)
        found["board"] = Piece(self.tr("Board"), self.board.currentText(), self.board.currentData())
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; an axis that it does not name states nothing."""
        with self._filling:
            self.patient.put(pieces)
            for grid in self._grids():
                grid.put(pieces)
            for key, reader in (("diagnosis", self.report), ("plan", self.plan)):
                if key in pieces:
                    settled = pieces.get(f"{key}/settled")
                    reader.put(pieces[key].content, [] if settled is None else settled.content)
            self.axes.put(pieces)
            for key, (_name, entries) in self._lists().items():
                entries.put(key, pieces)
            if "board" in pieces:
                self._choose_board(pieces["board"].content)
        self._on_edit()
        self.widened.emit()

    def registration(self) -> RegisterIntake:
        """The new case as it stands.

        Raises:
            InvalidInputError: Something is missing or cannot be read; it is told beside its field already.
        """
        self._refuse_problems()
        values = self._values()
        case = self._content(values, new_questions(self.questions.entries()))
        named = parties(values, self._choices.parties)
        patient = self.patient.patient()
        numbers = self.patient.identifiers.entries() if patient is None else ()
        return RegisterIntake(case, patient, numbers, named)

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
        named = parties(values, self._choices.parties)
        return UpdateIntake(self._case.id, self._case.row_version, case, kept, named)

    def continue_from(self, case: CaseSnapshot) -> None:
        """Take a version as the one that the form continues; questions that were added have their ids now."""
        self._case = case
        with self._filling:
            self.questions.show_entries(question_rows(case))
            self._set_frozen(frozen=_is_frozen(case))

    def show_found(self, found: Sequence[Any]) -> None:
        """Show who of the board's patients may be the same."""
        self.patient.show_found(found)

    def show_error(self, error: Exception) -> bool:
        """Put the sentence beside the field that it is about, and the cursor there; False where it is about none."""
        self.clear_errors()
        if not isinstance(error, TumorBoardError):
            return False
        field = {"referrer": "referrer_name", "insurer": "insurer_name", "trusted_person": "trusted_person_name"}.get(
            error.field, error.field
        )
        if self.patient.show_error(field, error.sentence) or self.axes.show_error(error):
            return True
        for grid in self._grids():
            if field in grid.controls:
                grid.show_error(field, error.sentence)
                grid.controls[field].setFocus()
                return True
        places: dict[str, tuple[str, QWidget]] = {
            "outside_diagnosis": ("diagnosis", self.report.area),
            "outside_plan": ("plan", self.plan.area),
            "modality": ("plan", self.treatments.add),
            "text": ("plan", self.treatments.add),
            "questions": ("questions", self.questions.add),
        }
        if field not in places:
            return False
        name, control = places[field]
        self.errors[name].show_text(error.sentence)
        self.errors[name].show()
        control.setFocus()
        self.treatments.focus(field)
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.patient.clear_errors()
        self.axes.clear_errors()
        for grid in self._grids():
            grid.clear_errors()
        for error in self.errors.values():
            error.hide()

    def ask_common(self, question: CommonQuestion) -> None:
        """Put one of the common questions in as text that can be changed."""
        self.questions.append(rows.AskedRow(question.label))
        bring_into_sight(self.sections[4].card)

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
        if not found:
            return
        for field, words in reversed(found.items()):
            if self.patient.show_error(field, words):
                continue
            grid = self._grid_of(field)
            grid.show_error(field, words)
            grid.controls[field].setFocus()
        raise InvalidInputError(
            self.tr("%1 of the fields above are to be filled in or corrected.").replace("%1", str(len(found)))
        )

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = dict(self.patient.contact.values())
        for grid in self._grids():
            values |= grid.values()
        return values

    def _content(self, values: dict[str, Any], questions: tuple[Any, ...]) -> RegisterCase:
        frozen = self._case is not None and _is_frozen(self._case)
        return RegisterCase(
            self.board.currentData() or 0,
            self.patient.known_id or 0,
            referral=referral_entry(values),
            outside_diagnosis=None if frozen else self._diagnosis(values),
            outside_plan=None if frozen else self._plan(values),
            questions=questions,
            consents=consents(self.consents.entries()),
            **facts(values),
        )

    def _diagnosis(self, values: dict[str, Any]) -> DiagnosisEntry | None:
        old = None if self._case is None else self._case.outside_diagnosis
        axes = self.axes.axes()
        source = [values[name] for name in ("diagnosis_by", "diagnosis_institution", "diagnosis_on", "report_number")]
        if old is None and not (self.report.area.text().strip() or axes or any(source)):
            return None
        coded = (
            {name: getattr(old, name) for name in ("code", "code_system", "code_version", "code_display")}
            if old
            else {}
        )
        return DiagnosisEntry(self.report.area.text(), axes, *source, **coded)

    def _plan(self, values: dict[str, Any]) -> PlanEntry | None:
        old = None if self._case is None else self._case.outside_plan
        treatments = tuple(rows.component(each) for each in self.treatments.entries())
        source = [values[name] for name in ("plan_by", "plan_institution", "plan_on")]
        if old is None and not (self.plan.area.text().strip() or treatments or any(source)):
            return None
        return PlanEntry(treatments, self.plan.area.text(), *source)

    def _read_report(self, text: str) -> Sequence[Any]:
        """On the worker: what the text states; the area is the one that was chosen when it was asked."""
        return read_axes(text, self._known_site)

    def _take_axis(self, value: AxisValue) -> None:
        self.axes.take_over(value)

    def _take_component(self, entry: ComponentEntry) -> None:
        wanted = rows.treatment(entry)
        self.treatments.show_entries([*self._typed_treatments(), wanted])
        self.widened.emit()
        self._on_edit()

    def _typed_treatments(self) -> list[rows.Treatment]:
        """The treatments that are there; one that cannot be read yet stays as it was begun."""
        found = []
        for row in self.treatments.rows:
            try:
                found.append(row.entry())
            except InvalidInputError:
                found.append(row.begun)
        return found

    def _show_values(self, values: dict[str, object]) -> None:
        for grid in self._grids():
            grid.show_values(values)
        self._known_site = _site_of(values.get("site"))

    def _show_consents(self, case: CaseSnapshot | None) -> None:
        consent = consent_rows(case)
        self.consents.show_entries(consent, [each.purpose.label for each in consent])

    def _show_site(self) -> None:
        """The disease area of a board that has one is that of its cases, unless somebody says otherwise."""
        board = next((each for each in self._choices.boards if each.id == self.board.currentData()), None)
        if board is not None and board.site is not TumorSite.GENERAL and self.facts.pieces()["site"].content is None:
            show_value(self.facts.controls["site"], board.site)

    def _choose_board(self, board_id: object) -> None:
        place = self.board.findData(board_id)
        self.board.setCurrentIndex(max(place, 0) if self.board.count() else -1)

    def _set_frozen(self, *, frozen: bool) -> None:
        """The outside record stays as it was when the first review was signed."""
        words = self.tr("The outside diagnosis and plan were frozen when the first review was signed; they stay.")
        self.frozen_note.show_text(words if frozen else "")
        self.frozen_note.setVisible(frozen)
        for part in (self.report, self.plan, self.axes, self.diagnosis_source, self.plan_source, self.treatments):
            part.set_editable(editable=not frozen)

    def _fill_party(self, prefix: str) -> None:
        """A name that the board knows brings its organization and numbers, where nothing is typed there."""
        grid = self._grid_of(f"{prefix}_name")
        known = party_named(self._choices.parties, PARTY_KINDS[prefix], grid.line(f"{prefix}_name").text())
        if known is None:
            return
        for part in ("organization", "phone", "email"):
            if f"{prefix}_{part}" in grid.controls and not grid.line(f"{prefix}_{part}").text():
                grid.line(f"{prefix}_{part}").set_text(getattr(known, part))

    def _on_site(self) -> None:
        chosen = self.facts.pieces()["site"].content
        site = None if chosen is None else TumorSite(chosen)
        if site is not self._known_site:
            self._known_site = site
            self.report.read_now()

    def _on_board(self) -> None:
        if not self._filling.active:
            self._show_site()
            self._on_edit()

    def _on_edit(self) -> None:
        if not self._filling.active:
            self.edited.emit()

    def _grids(self) -> tuple[FieldGrid, ...]:
        parts = (self.request, self.referrer, self.trusted, self.insurance)
        return (*parts, self.diagnosis_source, self.plan_source, self.facts)

    def _grid_of(self, field: str) -> FieldGrid:
        return next(grid for grid in self._grids() if field in grid.controls)

    def _lists(self) -> dict[str, tuple[str, EntryRows[Any]]]:
        return {
            "treatments": (self.tr("Treatments"), self.treatments),
            "questions": (self.tr("Questions"), self.questions),
            "consents": (self.tr("Consent"), self.consents),
        }

    def _party_lines(self) -> tuple[tuple[str, str], ...]:
        return tuple((f"{prefix}_name", prefix) for prefix in PARTY_KINDS)

    def _connect(self) -> None:
        self.patient.edited.connect(self._on_edit)
        self.patient.widened.connect(self.widened)
        self.patient.sought.connect(self.sought)
        for grid in self._grids():
            grid.edited.connect(self._on_edit)
        self.facts.edited.connect(self._on_site)
        for part in (self.report, self.plan, self.axes, self.treatments, self.questions, self.consents):
            part.edited.connect(self._on_edit)
        for widening in (self.axes, self.treatments, self.questions):
            widening.widened.connect(self.widened)
        self.report.accepted.connect(self._take_axis)
        self.report.follow(lambda value: value in self.axes.axes())
        self.plan.accepted.connect(self._take_component)
        self.plan.follow(lambda entry: rows.treatment(entry) in self._typed_treatments())
        self.axes.edited.connect(self.report.renew)
        self.treatments.edited.connect(self.plan.renew)
        self.board.currentIndexChanged.connect(lambda _index: self._on_board())
        for name, prefix in self._party_lines():
            self._grid_of(name).line(name).editingFinished.connect(partial(self._fill_party, prefix))
        for question, button in self.common.items():
            button.clicked.connect(lambda _checked=False, question=question: self.ask_common(question))

    def _lay_out(self) -> tuple[Section, ...]:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(3 * STEP)
        holder = QWidget()
        common = FlowLayout(holder)
        for place, (question, button) in enumerate(self.common.items(), start=1):
            button.setText(f"{question.label}   Alt+{place}")
            common.addWidget(button)
        for error in self.errors.values():
            error.hide()
        hint = label(
            self.tr("In the patient's own words; these are asked most often and can be changed:"), "caption", wrap=True
        )
        parts: tuple[tuple[str, Callable[[], QWidget], tuple[QWidget, ...]], ...] = (
            (self.tr("1  Patient"), self._first_of_patient, (self.patient,)),
            (
                self.tr("2  Who asks and why"),
                lambda: self.request.controls["requested_by"],
                (self.request, self.referrer, self.trusted, self.insurance),
            ),
            (
                self.tr("3  Outside diagnosis"),
                lambda: self.report.area,
                (self.frozen_note, self.report, self.errors["diagnosis"], self.axes, self.diagnosis_source),
            ),
            (
                self.tr("4  Outside plan"),
                lambda: self.plan.area,
                (self.plan, self.errors["plan"], self.treatments, self.plan_source),
            ),
            (
                self.tr("5  Questions"),
                lambda: self.questions.add,
                (hint, holder, self.errors["questions"], self.questions),
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
        known = self.patient.known_id is not None
        return self.patient.contact.controls["country"] if known else self.patient.names.controls["family_name"]

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


def _needed(fields: Sequence[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if field.name in rows.NEEDED)


def _is_frozen(case: CaseSnapshot) -> bool:
    return any(each is not None and each.frozen_at is not None for each in (case.outside_diagnosis, case.outside_plan))


def _site_of(value: object) -> TumorSite | None:
    return value if isinstance(value, TumorSite) else None
