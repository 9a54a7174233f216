"""Who the patient is: entered anew, somebody whom the board knows by a record number, or corrected."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from tumorboard.queries.intake import Likeness, PossibleDuplicate
from tumorboard.queries.snapshots import PatientSnapshot, ReferralSnapshot
from tumorboard.services.intake import AddPatient, IdentifierEntry
from tumorboard.services.patient_changes import CorrectPatient
from tumorboard.vocabulary import Sex
from ui.dates import day_text
from ui.forms import intake_rows as rows
from ui.forms.entry_rows import EntryRows
from ui.forms.field_grid import FieldGrid
from ui.forms.pieces import Piece, Pieces
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label

_SEEK_MS = 300


class PatientPart(QWidget):
    """Name, record numbers and contact, and who may be the same.

    Signals:
        edited: Something changed.
        widened: Controls came or went, so that the tab order is to be made anew.
        sought: What to look for among the board's patients: record numbers, family name, given name, birth date.
    """

    edited = Signal()
    widened = Signal()
    sought = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, object] | None = None
        self._corrected: PatientSnapshot | None = None
        self._found: tuple[PossibleDuplicate, ...] = ()
        self.use_buttons: list[QPushButton] = []
        self.names = FieldGrid(rows.PATIENT, ("family_name",))
        self.identifiers = EntryRows(
            self.tr("Record number"), rows.IDENTIFIER, IdentifierEntry("", ""), self.tr("Add a record number")
        )
        self.numbers = label(self.tr("Record numbers, each with who issued it"), "column")
        self.error = FreeText("", "error")
        self.contact = FieldGrid(rows.CONTACT)
        self.known = FreeText("", "strong")
        self.other = QPushButton(self.tr("Somebody else after all"))
        self._hints = QVBoxLayout()
        self._seek = QTimer(self, singleShot=True, interval=_SEEK_MS)
        self._lay_out()
        for part in (self.names, self.identifiers, self.contact):
            part.edited.connect(self._on_edit)
        self.identifiers.widened.connect(self.widened)
        self._seek.timeout.connect(lambda: self.sought.emit(self._question()))
        self.other.clicked.connect(self._forget_known)

    @property
    def known_id(self) -> int | None:
        """Whom the case is about, where the board knows them; None for somebody new."""
        if self._corrected is not None:
            return self._corrected.id
        found = None if self._known is None else self._known["id"]
        return found if isinstance(found, int) else None

    def show_blank(self) -> None:
        """Show nobody, with a line for the first record number."""
        self._corrected = None
        self.names.show_values({"sex": Sex.UNKNOWN})
        self.contact.show_values({})
        self.identifiers.show_entries([IdentifierEntry("", "")])
        self._set_known(None)
        self.show_found(())

    def show_patient(self, patient: PatientSnapshot, values: dict[str, object]) -> None:
        """Show whose case it is, to be corrected; they stay the same patient, whatever they are called."""
        self._corrected = patient
        own = {name: getattr(patient, name) for name in (*self.names.controls, *rows.OF_THE_PATIENT)}
        self.names.show_values(own)
        self.contact.show_values({**values, **own})
        self.identifiers.show_entries(_entries(patient))
        self._set_known(None)
        self.show_found(())

    def continue_from(self, patient: PatientSnapshot) -> None:
        """Take a version as the one that is corrected."""
        self._corrected = patient

    def show_found(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show who of the board's patients may be the one who is being entered."""
        self._found = tuple(found)
        while (item := self._hints.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.use_buttons = []
        if self._known is None:
            for each in self._found:
                self._hints.addWidget(self._hint(each))
        self.widened.emit()

    def patient(self) -> AddPatient | None:
        """Who is to be added; None where the board knows them.

        Raises:
            InvalidInputError: A day that is none.
        """
        if self._known is not None:
            return None
        values = {**self.names.values(), **self.contact.values()}
        values.pop("interpreter_needed")
        return AddPatient(identifiers=self.identifiers.entries(), **values)  # type: ignore[arg-type]  # by the table

    def correction(self, referral: ReferralSnapshot) -> CorrectPatient | None:
        """The shown patient as they should be; None where nothing of them changed.

        Args:
            referral: The case's, as shown: country and language stand there, and are the patient's where they change.

        Raises:
            InvalidInputError: A day that is none.
            TypeError: Nobody is shown to be corrected.
        """
        shown = self._corrected
        if shown is None:
            raise TypeError(shown)
        contact = self.contact.values()
        stated: dict[str, Any] = {**self.names.values(), **{name: contact[name] for name in rows.OF_THE_PATIENT}}
        for name in ("country", "language"):
            moved = contact[name] != getattr(referral, name)
            stated[name] = contact[name] if moved else getattr(shown, name)
        before = AddPatient(
            **{name: getattr(shown, name) for name in stated},
            deceased=shown.deceased,
            deceased_on=shown.deceased_on,
            identifiers=_entries(shown),
        )
        wanted = replace(before, identifiers=self.identifiers.entries(), **stated)
        return None if wanted == before else CorrectPatient(shown.id, shown.row_version, wanted)

    def pieces(self) -> dict[str, Piece]:
        """What stands in it."""
        found = {**self.names.pieces(), **self.identifiers.pieces("identifiers", self.tr("Record numbers"))}
        if self._corrected is None:
            shown = "" if self._known is None else str(self._known["shown"])
            found["patient"] = Piece(self.tr("Known patient"), shown, self._known)
        return found | self.contact.pieces()

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave."""
        self.contact.put(pieces)
        self.names.put(pieces)
        self.identifiers.put("identifiers", pieces)
        if self._corrected is None and "patient" in pieces:
            self._set_known(pieces["patient"].content)
        self._seek_soon()

    def problems(self) -> dict[str, str]:
        """What cannot be taken as it is, from top to bottom."""
        found = {} if self._known is not None else self.names.problems()
        return found | self.contact.problems()

    def show_error(self, field: str, sentence: str) -> bool:
        """Say what is wrong with a field, and put the cursor there; False where it is not one of these."""
        for grid in (self.names, self.contact):
            if field in grid.controls:
                grid.show_error(field, sentence)
                grid.controls[field].setFocus()
                return True
        if field != "identifiers":
            return False
        self.error.show_text(sentence)
        self.error.show()
        if self.identifiers.rows:
            self.identifiers.rows[0].controls["value"].setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.names.clear_errors()
        self.contact.clear_errors()
        self.error.hide()

    def _on_edit(self) -> None:
        self._seek_soon()
        self.edited.emit()

    def _seek_soon(self) -> None:
        """Only somebody new may be here already."""
        if self._corrected is None:
            self._seek.start()

    def _question(self) -> tuple[list[tuple[str, str]], str, str, date | None]:
        try:
            values = self.names.values()
        except InvalidInputError:
            values = {}  # half a date: the name alone is no hint
        numbers = [(entry.value, entry.issuer) for entry in self.identifiers.entries()]
        born = values.get("birth_date")
        return (
            numbers,
            str(values.get("family_name", "")),
            str(values.get("given_name", "")),
            born if isinstance(born, date) else None,
        )

    def _hint(self, found: PossibleDuplicate) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        numbers = ", ".join(f"{each.value} ({each.issuer})" for each in found.identifiers)
        if found.likeness is Likeness.SAME_NUMBER:
            words = self.tr("✓ Known patient with this record number: %1.")
        else:
            words = self.tr(
                "○ Only a hint: %1 has this name and birth date. That may be somebody else; a record number tells."
            )
        text = " · ".join(part for part in (_shown(found), numbers, ", ".join(found.cases)) if part)
        row.addWidget(FreeText(words.replace("%1", text), "strong"), 1)
        if found.likeness is Likeness.SAME_NUMBER:
            use = QPushButton(self.tr("Use this patient"))
            use.clicked.connect(lambda _checked=False: self._use(found))
            row.addWidget(use)
            self.use_buttons.append(use)
        return holder

    def _use(self, found: PossibleDuplicate) -> None:
        self._set_known({"id": found.patient_id, "shown": _shown(found)})
        self.show_found(())
        self.contact.controls["country"].setFocus()
        self.edited.emit()

    def _forget_known(self) -> None:
        self._set_known(None)
        self.names.controls["family_name"].setFocus()
        self._seek_soon()
        self.edited.emit()

    def _set_known(self, known: dict[str, object] | None) -> None:
        self._known = known
        shown = "" if known is None else self.tr("Patient: %1").replace("%1", str(known["shown"]))
        self.known.show_text(shown)
        self._known_line.setVisible(known is not None)
        self.names.setVisible(known is None)
        for name in rows.OF_THE_PATIENT:
            self.contact.set_shown(name, shown=known is None)
        self.widened.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        self._known_line = QWidget()
        line = QHBoxLayout(self._known_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.known, 1)
        line.addWidget(self.other)
        self.error.hide()
        for part in (self._known_line, self.names):
            layout.addWidget(part)
        numbers = QVBoxLayout()
        numbers.setSpacing(STEP)
        for part in (self.numbers, self.identifiers, self.error):
            numbers.addWidget(part)
        layout.addLayout(numbers)
        layout.addLayout(self._hints)
        layout.addWidget(self.contact)


def _entries(patient: PatientSnapshot) -> tuple[IdentifierEntry, ...]:
    return tuple(IdentifierEntry(each.value, each.issuer, each.kind) for each in patient.identifiers)


def _shown(found: PossibleDuplicate) -> str:
    name = ", ".join(part for part in (found.family_name, found.given_name) if part)
    return f"{name} · {day_text(found.birth_date)}" if found.birth_date else name
