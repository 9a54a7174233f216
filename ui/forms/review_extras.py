"""What a review orders and measures beside its axes: further tests, and the target lesions of RECIST 1.1."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.recist import (
    MeasuredLesion,
    assess_targets,
    lesion_faults,
    nadir_is_partial,
    read_millimeters,
    response_of,
)
from tumorboard.errors import InvalidInputError
from tumorboard.services.reviews import LesionEntry, TestEntry
from tumorboard.vocabulary import Response
from ui.forms.pieces import Piece, Pieces
from ui.forms.plain import Plain
from ui.theme.tokens import STEP
from ui.widgets.date_line import DateLine
from ui.widgets.entry_list import EntryList, Field, FieldKind, FieldSpec
from ui.widgets.flag_box import FlagBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine

TAKE = "Alt+R"
"""The keys that state the response, anywhere in the review."""


class OrderedTests(QWidget):
    """Stains, tests or further imaging that the reviewer ordered.

    Signals:
        edited: Something in it changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryList(
            (
                FieldSpec(self.tr("Test"), share=4),
                FieldSpec(self.tr("Ordered on"), FieldKind.DAY),
                FieldSpec(self.tr("Result due on"), FieldKind.DAY),
                FieldSpec(self.tr("Result"), share=4),
            ),
            self.tr("Add a test"),
        )
        self.error = FreeText("", "error")
        _stack(self, self.entries, self.error)
        self.error.hide()
        self.entries.edited.connect(self._on_edit)

    def show_tests(self, tests: Sequence[TestEntry]) -> None:
        """Show what was ordered before."""
        self.entries.clear()
        for test in tests:
            name, ordered_on, due_on, result = self.entries.append()
            _line(name).set_text(test.name)
            _date(ordered_on).show_day(test.ordered_on)
            _date(due_on).show_day(test.due_on)
            _line(result).set_text(test.result)

    def tests(self) -> tuple[TestEntry, ...]:
        """What was ordered; an entry without a word is none.

        Raises:
            InvalidInputError: A day cannot be read.
        """
        filled = [entry for entry in self.entries.entries if _says_something(entry)]
        return tuple(
            TestEntry(_line(name).text(), _date(ordered).day("tests"), _date(due).day("tests"), _line(result).text())
            for name, ordered, due, result in filled
        )

    def piece(self) -> Piece:
        """All entries as one piece."""
        return _piece(self.tr("Tests ordered"), self.entries)

    def put(self, content: Plain) -> None:
        """Show the content of a piece."""
        self.entries.type_in(content)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with an entry; "" takes the sentence away."""
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))

    def _on_edit(self) -> None:
        self.show_error("")
        self.edited.emit()


class TargetLesions(QWidget):
    """The target lesions, what is wrong with their choice, and the response that follows from them.

    Signals:
        edited: Something in it changed.
        taken_over: The radiologist states the response that follows, a `Response`, as their own finding.
    """

    edited = Signal()
    taken_over = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryList(
            (
                FieldSpec(self.tr("Organ"), share=3),
                FieldSpec(self.tr("Lesion"), share=4),
                FieldSpec(self.tr("Lymph node"), FieldKind.FLAG),
                FieldSpec(self.tr("Baseline mm")),
                FieldSpec(self.tr("At nadir mm")),
                FieldSpec(self.tr("Now mm")),
            ),
            self.tr("Add a target lesion"),
        )
        self.about = FreeText(
            self.tr(
                "At nadir: each target as it was at the examination with the smallest sum; blank where that is the"
                " baseline."
            ),
            "caption",
        )
        self.new_lesion = FlagBox(self.tr("A new lesion appeared"))
        self.non_target_progression = FlagBox(self.tr("Other lesions progressed unequivocally"))
        self.verdict = FreeText("", "caption")
        self.take = QPushButton()
        self.error = FreeText("", "error")
        beside = QWidget()
        flags = FlowLayout(beside)
        flags.addWidget(self.new_lesion)
        flags.addWidget(self.non_target_progression)
        taking = QWidget()
        FlowLayout(taking).addWidget(self.take)
        _stack(self, self.entries, self.about, beside, self.verdict, taking, self.error)
        self.take.hide()
        self.about.hide()
        self.verdict.hide()
        self.error.hide()
        self.take.clicked.connect(self._take)
        for edited in (self.entries.edited, self.new_lesion.edited, self.non_target_progression.edited):
            edited.connect(self._on_edit)

    def show_flags(self, *, new_lesion: bool, non_target_progression: bool) -> None:
        """Show what was seen beside the targets."""
        self.new_lesion.setChecked(new_lesion)
        self.non_target_progression.setChecked(non_target_progression)
        self._judge()

    def show_lesions(self, lesions: Sequence[LesionEntry]) -> None:
        """Show what was measured before."""
        self.entries.clear()
        for lesion in lesions:
            organ, description, node, baseline, nadir, current = self.entries.append()
            texts = (
                (organ, lesion.organ),
                (description, lesion.description),
                (baseline, lesion.baseline_mm),
                (nadir, lesion.nadir_mm),
                (current, lesion.current_mm),
            )
            for field, text in texts:
                _line(field).set_text(text)
            if isinstance(node, QCheckBox):
                node.setChecked(lesion.lymph_node)
        self._judge()

    def lesions(self) -> tuple[LesionEntry, ...]:
        """What was measured; an entry without a word is none."""
        return tuple(
            LesionEntry(
                _line(organ).text(),
                _line(baseline).text(),
                _line(description).text(),
                isinstance(node, QCheckBox) and node.isChecked(),
                _line(nadir).text(),
                _line(current).text(),
            )
            for entry in self.entries.entries
            if _says_something(entry)
            for organ, description, node, baseline, nadir, current in [entry]
        )

    def pieces(self) -> dict[str, Piece]:
        """The targets, and each of the two facts beside them."""
        flags = {"new_lesion": self.new_lesion, "non_target_progression": self.non_target_progression}
        yes, no = self.tr("yes"), self.tr("no")
        return {
            "lesions": _piece(self.tr("Target lesions"), self.entries),
            **{key: Piece(box.text(), yes if box.isChecked() else no, box.isChecked()) for key, box in flags.items()},
        }

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave."""
        if "lesions" in pieces:
            self.entries.type_in(pieces["lesions"].content)
        for key, box in (("new_lesion", self.new_lesion), ("non_target_progression", self.non_target_progression)):
            if key in pieces:
                box.setChecked(bool(pieces[key].content))
        self._judge()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with an entry; "" takes the sentence away."""
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))

    def _on_edit(self) -> None:
        self.show_error("")
        self._judge()
        self.edited.emit()

    def _judge(self) -> None:
        lesions = self.lesions()
        self.about.setVisible(bool(lesions))
        text = verdict(lesions)
        self.verdict.show_text(text)
        self.verdict.setVisible(bool(text))
        response = self.response()
        self.take.setVisible(response is not None)
        if response is not None:
            self.take.setText(self.tr("State: %1   %2").replace("%1", response.label).replace("%2", TAKE))

    def response(self) -> Response | None:
        """What follows by RECIST 1.1; None while nothing does, or while a size cannot be."""
        try:
            return response_of(
                self.lesions(),
                new_lesion=self.new_lesion.isChecked(),
                nontarget_progression=self.non_target_progression.isChecked(),
            )
        except InvalidInputError:
            return None

    def _take(self) -> None:
        response = self.response()
        if response is not None:
            self.taken_over.emit(response)


def verdict(lesions: Sequence[LesionEntry]) -> str:
    """The response of the target lesions with their sums, and what is wrong with their choice.

    "" while there is nothing to measure. The response is a proposal: the radiologist states it in a finding.
    """
    sized = [(lesion, read_millimeters(lesion.baseline_mm)) for lesion in lesions]
    known = [MeasuredLesion(lesion.organ, size, lesion.lymph_node) for lesion, size in sized if size is not None]
    if not known:
        return ""
    faults = list(lesion_faults(known))
    if nadir_is_partial(lesions):
        faults.append(
            QCoreApplication.translate(
                "review_extras", "Enter the size of every target at the nadir, or of none: the nadir is a sum."
            )
        )
    try:
        assessed = assess_targets(lesions)
    except InvalidInputError as error:
        return error.sentence
    if assessed is None:
        return " ".join(faults)
    sums = QCoreApplication.translate(
        "review_extras", "Sum %1 mm at baseline, %2 mm at the nadir, %3 mm now. By the targets alone: %4."
    )
    parts = (str(assessed.baseline), str(assessed.nadir), str(assessed.current), assessed.response.label)
    for place, part in enumerate(parts, start=1):
        sums = sums.replace(f"%{place}", part)
    return " ".join([sums, *faults])


def _piece(name: str, entries: EntryList) -> Piece:
    typed = entries.typed()
    lines = (" · ".join(str(held) for held in entry if isinstance(held, str) and held.strip()) for entry in typed)
    return Piece(name, "\n".join(line for line in lines if line), typed)


def _says_something(entry: Sequence[Field]) -> bool:
    return any(field.text().strip() for field in entry if isinstance(field, SuggestLine))


def _line(field: Field) -> SuggestLine:
    if not isinstance(field, SuggestLine):
        raise TypeError(type(field).__name__)
    return field


def _date(field: Field) -> DateLine:
    if not isinstance(field, DateLine):
        raise TypeError(type(field).__name__)
    return field


def _stack(owner: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2 * STEP)
    for widget in widgets:
        layout.addWidget(widget)
