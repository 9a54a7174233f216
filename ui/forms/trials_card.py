"""Trials for the patient: what the registry says, whether the patient fits, and which criterion decides."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.exchange.clinical_trials import import_trials
from tumorboard.queries.snapshots import CaseSnapshot, TrialSnapshot
from tumorboard.queries.trials import KnownTrial, list_trials
from tumorboard.services.trials import AssessTrial, FiledTrials, assess_trial
from tumorboard.vocabulary import Eligibility, Place, Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.forms.field_grid import FieldGrid
from ui.forms.fields import Field, Kind
from ui.forms.kept_line import KeptLine
from ui.messages import sentence
from ui.theme.tokens import STEP, Tone
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.asked_form import AskedForm
from ui.widgets.case_tab import tab_title
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill

_SIGN = " · "
_TONES = {
    Eligibility.ELIGIBLE: Tone.AGREES,
    Eligibility.MAYBE: Tone.MINOR,
    Eligibility.NOT_ELIGIBLE: Tone.NEUTRAL,
}
_CONTEXT = "trials_card"
_JOINED = {
    Place.HERE: QT_TRANSLATE_NOOP("trials_card", "can be joined here"),
    Place.AT_HOME: QT_TRANSLATE_NOOP("trials_card", "can be joined near the patient's home"),
    Place.EITHER: QT_TRANSLATE_NOOP("trials_card", "can be joined here or near the patient's home"),
}
_SYMBOLS = {Eligibility.ELIGIBLE: "✓", Eligibility.MAYBE: "≈", Eligibility.NOT_ELIGIBLE: "○"}

TRIAL = (
    Field("registry_number", QT_TRANSLATE_NOOP("form_fields", "Registry number, or words of the title"), share=3),
    Field("title", QT_TRANSLATE_NOOP("form_fields", "Title"), share=3),
    Field(
        "eligibility",
        QT_TRANSLATE_NOOP("form_fields", "Does the patient fit?"),
        Kind.CHOICE,
        Eligibility,
        asked=True,
        line=1,
        share=1,
    ),
    Field("criterion", QT_TRANSLATE_NOOP("form_fields", "The criterion that decides"), line=1, share=3),
    Field(
        "place",
        QT_TRANSLATE_NOOP("form_fields", "Where it can be joined"),
        Kind.CHOICE,
        Place,
        QT_TRANSLATE_NOOP("form_fields", "Not known"),
        line=1,
        share=1,
    ),
)


class TrialsCard(Card):
    """For specialists to assess; everybody on the case reads it at once, for it is a fact, not an opinion.

    Signals:
        message: A sentence for the message line.
        changed: Something was recorded: the case is to be read again.
    """

    message = Signal(str)
    changed = Signal()

    def __init__(self, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context = context
        self._case = case
        self._known: dict[str, KnownTrial] = {}
        self._acts = Acts()
        self.rows: list[QWidget] = []
        self.none = label(self.tr("No trial was looked at for this patient yet."), "muted", wrap=True)
        self.assess = QPushButton(self.tr("Assess a trial…"))
        self.take_in = QPushButton(self.tr("Take in trials from ClinicalTrials.gov…"))
        self.form = AskedForm(self.tr("Record it"))
        self.fields = FieldGrid(TRIAL, ("registry_number",))
        self.error = FreeText("", "error")
        self._list = QVBoxLayout()
        self._lay_out()
        self._connect()
        title = f"{case.patient.list_name} · {case.number} · {tab_title('opinions')}"
        if KeptLine(self.fields.line("criterion"), context.drafts, f"{case.number}/trial", title).was_kept:
            self.ask()
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show the trials of a case."""
        self._case = case
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_row(trial) for trial in case.trials]
        for row in self.rows:
            self._list.addWidget(row)
        self.none.setVisible(not case.trials)
        may = self._context.person.role
        self.assess.setVisible(may is Role.SPECIALIST)
        self.take_in.setVisible(may in {Role.SPECIALIST, Role.COORDINATOR})

    def ask(self) -> None:
        """Ask for a trial, and offer those that the board knows."""
        self.error.hide()
        self.form.error.hide()
        self.form.show()
        self.fields.controls["registry_number"].setFocus()
        self._read_known()

    def import_file(self, path: str) -> None:
        """File what a registry's file says."""
        work = partial(import_trials, self._context.database, Path(path))
        self._context.tasks.run(self, work, self._tell_filed, failed=self._fail_to_take_in)

    def _read_known(self) -> None:
        work = partial(self._context.database.read, list_trials)
        self._context.tasks.run(self, work, self._offer, key="trials")

    def _offer(self, known: tuple[KnownTrial, ...]) -> None:
        self._known = {each.registry_number: each for each in known}
        lines = [f"{each.registry_number}{_SIGN}{each.title}" for each in known]
        self.fields.line("registry_number").offer(lines)

    def _take_number(self) -> None:
        """A number that was chosen brings its title, and what was assessed of it before."""
        line = self.fields.line("registry_number")
        number = line.text().partition(_SIGN)[0].strip()
        line.set_text(number)
        assessed = next((each for each in self._case.trials if each.registry_number == number), None)
        known = self._known.get(number)
        if assessed is not None:
            names = ("title", "eligibility", "criterion", "place")
            self.fields.show_values({"registry_number": number, **{name: getattr(assessed, name) for name in names}})
        elif known is not None and not self.fields.line("title").text().strip():
            self.fields.line("title").set_text(known.title)

    def _record(self) -> None:
        self.fields.clear_errors()
        problems = self.fields.problems()
        for name, words in problems.items():
            self.fields.show_error(name, words)
        if problems:
            self.fields.controls[next(iter(problems))].setFocus()
            return
        values: dict[str, Any] = self.fields.values()
        command = AssessTrial(self._case.id, **values)
        act = self._acts.meant(partial(self._context.database.write, assess_trial, command), assess_trial, command)
        self.form.setEnabled(False)
        self._context.tasks.run(self, act, partial(self._on_recorded, act), failed=partial(self._refuse, act))

    def _on_recorded(self, act: Act[int], _match_id: int) -> None:
        act.settle()
        self.form.setEnabled(True)
        self.fields.show_values({})
        self.form.hide()
        self.assess.setFocus()
        self.message.emit(self.tr("The assessment is recorded."))
        self.changed.emit()

    def _refuse(self, act: Act[int], error: Exception) -> None:
        act.settle(error)
        self.form.refuse(sentence(error))

    def _tell_filed(self, filed: FiledTrials) -> None:
        self.error.hide()
        words = self.tr("Trials taken in: %1 new, %2 changed, %3 as before.")
        for place, count in enumerate((filed.added, filed.changed, filed.unchanged), start=1):
            words = words.replace(f"%{place}", str(count))
        self.message.emit(words)
        self._read_known()
        self.changed.emit()

    def _fail_to_take_in(self, error: Exception) -> None:
        self.error.show_text(sentence(error))
        self.error.show()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("A study or the answer of a search, saved as JSON"))
        dialog.setNameFilter("*.json")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    def _connect(self) -> None:
        self.assess.clicked.connect(self.ask)
        self.take_in.clicked.connect(self._ask_file)
        self.form.go.clicked.connect(self._record)
        self.form.dismissed.connect(self.assess.setFocus)
        self.fields.line("registry_number").editingFinished.connect(self._take_number)
        self.fields.line("criterion").returnPressed.connect(self._record)

    def _lay_out(self) -> None:
        self.heading.setText(self.tr("Trials"))
        self.heading.show()
        self._list.setSpacing(2 * STEP)
        self.form.add(self.fields)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.assess, self.take_in):
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addWidget(self.none)
        self.body.addLayout(self._list)
        for part in (self.form, self.error):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.error.hide()


def _row(trial: TrialSnapshot) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    head = QHBoxLayout()
    head.setSpacing(2 * STEP)
    head.addWidget(FreeText(f"{trial.registry_number}{_SIGN}{trial.title}", "strong"), 1)
    head.addWidget(pill(f"{_SYMBOLS[trial.eligibility]} {trial.eligibility.label}", _TONES[trial.eligibility]))
    column.addLayout(head)
    place = "" if trial.place is None else translated(_CONTEXT, _JOINED[trial.place])
    said = _SIGN.join(part for part in (trial.criterion, place) if part)
    if said:
        column.addWidget(FreeText(said))
    stated = _SIGN.join(part for part in (trial.phase, trial.status, ", ".join(trial.sites.splitlines()[:3])) if part)
    if stated:
        column.addWidget(FreeText(stated, "caption"))
    return holder
