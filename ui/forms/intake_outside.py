"""What the outside said: the report and the plan word for word, and what was taken over from them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import InvalidInputError, TumorBoardError
from tumorboard.queries.codes import DiseaseSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.statement_snapshots import AxisSnapshot
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import Modality, TumorSite
from ui.forms import intake_rows as rows
from ui.forms.disease_codes import disease_line, disease_of, read_disease
from ui.forms.entry_rows import EntryRows
from ui.forms.field_grid import FieldGrid
from ui.forms.intake_axes import OutsideAxes
from ui.forms.intake_reading import read_axes, read_components
from ui.forms.intake_report import Reading, ReportReader
from ui.forms.pieces import Piece, Pieces
from ui.forms.plan_editor import component_entry
from ui.forms.review_content import axis_value
from ui.tasks import TaskRunner
from ui.widgets.free_text import FreeText


class OutsideParts(QWidget):
    """The parts of the two sections; whoever owns them places them.

    Signals:
        edited: Something in them changed.
        widened: Controls came or went, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._site: TumorSite | None = None
        self._case: CaseSnapshot | None = None
        self._diseases: tuple[DiseaseSnapshot, ...] = ()
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
        self.frozen_note = FreeText("", "muted")
        self.errors = {"outside_diagnosis": FreeText("", "error"), "outside_plan": FreeText("", "error")}
        for error in self.errors.values():
            error.hide()
        self._connect()
        self.hide()  # it only keeps its parts together

    @property
    def is_frozen(self) -> bool:
        """Whether the first review was signed, so that all of this stays."""
        if self._case is None:
            return False
        said = (self._case.outside_diagnosis, self._case.outside_plan)
        return any(each is not None and each.frozen_at is not None for each in said)

    def offer_diseases(self, diseases: Sequence[DiseaseSnapshot]) -> None:
        """Offer these codes."""
        if tuple(diseases) != self._diseases:
            self._diseases = tuple(diseases)
            self.diagnosis_source.line("disease_code").offer([disease_line(each) for each in diseases])

    def disease(self) -> DiseaseSnapshot | None:
        """The code that stands there; None for none.

        Raises:
            InvalidInputError: It is in no list, nor that of the case.
        """
        old = disease_of(None if self._case is None else self._case.outside_diagnosis)
        known = self._diseases if old is None else (old, *self._diseases)
        return read_disease(self.diagnosis_source.line("disease_code").text(), known)

    def show_blank(self) -> None:
        """Show that nothing was said."""
        self._case = None
        for reader in (self.report, self.plan):
            reader.put("", [])
        self.axes.fill(())
        self.treatments.show_entries(())
        self._show_frozen()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show what a case has."""
        diagnosis, plan = case.outside_diagnosis, case.outside_plan
        self.report.put("" if diagnosis is None else diagnosis.verbatim, [])
        self.plan.put("" if plan is None else plan.verbatim, [])
        self.axes.fill(() if diagnosis is None else tuple(_stated(each) for each in diagnosis.axes))
        treatments = () if plan is None else tuple(component_entry(each) for each in plan.components)
        self.treatments.show_entries([rows.treatment(each) for each in treatments])
        self.continue_from(case)

    def continue_from(self, case: CaseSnapshot) -> None:
        """Take a version as the one that is corrected; what stands in the fields stays."""
        self._case = case
        self._show_frozen()

    def take_site(self, site: TumorSite | None) -> None:
        """Read the report as one of another disease area from now on."""
        if site is not self._site:
            self._site = site
            self.report.read_now()

    def pieces(self) -> dict[str, Piece]:
        """What stands in the texts and in the rows; the fields of the sources are the form's."""
        return {
            "diagnosis": self.report.piece(),
            "diagnosis/settled": self.report.settled_piece(),
            "plan": self.plan.piece(),
            "plan/settled": self.plan.settled_piece(),
            **self.axes.pieces(),
            **self.treatments.pieces("treatments", self.tr("Treatments")),
        }

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; an axis that it does not name states nothing."""
        for key, reader in (("diagnosis", self.report), ("plan", self.plan)):
            if key in pieces:
                settled = pieces.get(f"{key}/settled")
                reader.put(pieces[key].content, [] if settled is None else settled.content)
        self.axes.put(pieces)
        self.treatments.put("treatments", pieces)

    def diagnosis(self, values: Mapping[str, Any]) -> DiagnosisEntry | None:
        """The outside diagnosis; None where nothing was said, or where it stays as it is.

        Raises:
            InvalidInputError: The code is in no list.
        """
        if self.is_frozen:
            return None
        old = None if self._case is None else self._case.outside_diagnosis
        axes = self.axes.axes()
        source = [values[name] for name in ("diagnosis_by", "diagnosis_institution", "diagnosis_on", "report_number")]
        coded = self.disease()
        if old is None and not (self.report.area.text().strip() or axes or any(source) or coded):
            return None
        entry = DiagnosisEntry(self.report.area.text(), axes, *source)
        if coded is None:
            return entry
        return replace(
            entry,
            code=coded.code,
            code_system=coded.system,
            code_version=coded.version,
            code_display=coded.display,
        )

    def treatment_plan(self, values: Mapping[str, Any]) -> PlanEntry | None:
        """The outside plan; None where there is none, or where it stays as it is.

        Raises:
            InvalidInputError: The kind of a treatment is not chosen, or a day is none.
        """
        if self.is_frozen:
            return None
        old = None if self._case is None else self._case.outside_plan
        treatments = tuple(rows.component(each) for each in self.treatments.entries())
        source = [values[name] for name in ("plan_by", "plan_institution", "plan_on")]
        if old is None and not (self.plan.area.text().strip() or treatments or any(source)):
            return None
        return PlanEntry(treatments, self.plan.area.text(), *source)

    def show_error(self, error: TumorBoardError) -> bool:
        """Say it beside its place, and put the cursor there; False where it is about none of these."""
        if self.axes.show_error(error):
            return True
        of_plan = {"modality", "text", "progress", "started_on", "ended_on", "level"}
        field = "outside_plan" if error.field in of_plan else error.field
        if field not in self.errors:
            return False
        self.errors[field].show_text(error.sentence)
        self.errors[field].show()
        if field == "outside_diagnosis":
            self.report.area.setFocus()
        else:
            self.treatments.add.setFocus()
            self.treatments.focus(error.field)
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.axes.clear_errors()
        for error in self.errors.values():
            error.hide()

    def _read_report(self, text: str) -> Sequence[Reading]:
        """On the worker: what the text states, as one of the disease area that was chosen last."""
        return read_axes(text, self._site)

    def _take_axis(self, value: AxisValue) -> None:
        self.axes.take_over(value)

    def _take_component(self, entry: ComponentEntry) -> None:
        self.treatments.show_entries([*self._typed_treatments(), rows.treatment(entry)])
        self.widened.emit()
        self.edited.emit()

    def _typed_treatments(self) -> list[rows.Treatment]:
        """The treatments that are there; one that cannot be read yet stays as it was begun."""
        found = []
        for row in self.treatments.rows:
            try:
                found.append(row.entry())
            except InvalidInputError:
                found.append(row.begun)
        return found

    def _show_frozen(self) -> None:
        words = self.tr("The outside diagnosis and plan were frozen when the first review was signed; they stay.")
        frozen = self.is_frozen
        self.frozen_note.show_text(words if frozen else "")
        self.frozen_note.setVisible(frozen)
        for part in (self.report, self.plan, self.axes, self.diagnosis_source, self.plan_source, self.treatments):
            part.set_editable(editable=not frozen)

    def _connect(self) -> None:
        for part in (self.report, self.plan, self.axes, self.treatments):
            part.edited.connect(self.edited)
        for widening in (self.axes, self.treatments):
            widening.widened.connect(self.widened)
        self.report.accepted.connect(self._take_axis)
        self.report.follow(lambda value: value in self.axes.axes())
        self.plan.accepted.connect(self._take_component)
        self.plan.follow(lambda entry: rows.treatment(entry) in self._typed_treatments())
        self.axes.edited.connect(self.report.renew)
        self.treatments.edited.connect(self.plan.renew)


def _stated(axis: AxisSnapshot) -> AxisValue:
    """An axis with all that was sent of it."""
    return replace(axis_value(axis), code_version=axis.code_version)
