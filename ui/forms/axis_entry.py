"""The controls for one axis of a review, built from its row's description."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tumorboard.concordance.axes import AxisValue
from tumorboard.vocabulary import BiomarkerStatus, Radpeer, Response, Term
from ui.forms.review_rows import TNM_AXES, Part, RowSpec
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flag_box import FlagBox
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea
from ui.widgets.tnm_field import TnmField

Control = (
    SuggestLine | TextArea | TnmField | FlagBox | ChoiceBox[BiomarkerStatus] | ChoiceBox[Radpeer] | ChoiceBox[Response]
)

_SHARES = {Part.TEXT: 6, Part.CODE: 3, Part.SYSTEM: 6, Part.STATUS: 4}
_SHARE = 3
_BEGUN = (Part.SYSTEM, Part.UNIT, Part.METHOD)
"""What an empty row may begin with: it states nothing until something else, or another of these, is entered."""
_STATES_NOTHING = frozenset({"axis", "label", "code_system", *(part.value for part in _BEGUN)})


class AxisEntry(QWidget):
    """What a reviewer states on one axis. A part that the row does not offer appears when a value has it.

    Signals:
        edited: Something in it changed.
        passed: Enter was pressed in a line: the reviewer goes on.
    """

    edited = Signal()
    passed = Signal()

    def __init__(self, spec: RowSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._name = name
        self._begun = AxisValue(spec.axis)
        self._idle = self._begun
        self._unit = spec.unit
        self._controls: dict[Part, Control] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(STEP)
        for line in spec.lines:
            self._add_line(line)

    def control(self, part: Part) -> Control:
        """The control of a part, for whoever sets the focus."""
        return self._controls[part]

    def show_value(self, value: AxisValue, *, stated: bool = True) -> None:
        """Show a value, or what an empty row begins with (not `stated`): a system, an edition, a unit, a method."""
        self._begun = value
        # Of a statement that names nothing else, even the method is stated; else it may stay when the rest is cleared.
        self._idle = AxisValue(value.axis) if stated and value.effective_absence is not None else value
        self._unit = value.unit if value.number or not stated else self.spec.unit
        extra = [part for part in Part if part not in self._controls and self._needs_control(part, value)]
        if extra:
            self._add_line(tuple(extra))
        for part, control in self._controls.items():
            _show(control, getattr(value, part.value))
        number = self._controls.get(Part.NUMBER)
        if isinstance(number, SuggestLine):
            unit = "" if Part.UNIT in self._controls else self._unit
            number.setPlaceholderText(unit or self.tr("number"))

    def value(self, label: str) -> AxisValue:
        """What the controls state, under a label. An absence is not among them."""
        stated: dict[str, Any] = {part.value: _read(control) for part, control in self._controls.items()}
        if Part.UNIT not in self._controls:
            stated["unit"] = self._unit if stated.get("number", "").strip() else ""
        value = replace(self._begun, label=label, absence=None, **stated)
        if value.code.strip() and (value.code != self._begun.code or not value.code_system):
            value = replace(value, code_system=self.spec.code_system)
        return value

    def is_blank(self) -> bool:
        """Whether nothing was stated: what an empty row begins with does not count."""
        value = self.value(self._begun.label)
        if any(getattr(value, part.value) not in {"", getattr(self._idle, part.value)} for part in _BEGUN):
            return False
        blank = AxisValue(value.axis)
        names = [field.name for field in fields(AxisValue) if field.name not in _STATES_NOTHING]
        return all(getattr(value, name) == getattr(blank, name) for name in names)

    @property
    def first(self) -> QWidget:
        """The control where one begins."""
        return next(iter(self._controls.values()))

    @property
    def is_readable(self) -> bool:
        """Whether what is typed can be read; only TNM notation may not be."""
        return all(control.is_readable for control in self._controls.values() if isinstance(control, TnmField))

    def _needs_control(self, part: Part, value: AxisValue) -> bool:
        if part is Part.NUMBER:
            return bool(value.number or value.unit)
        stated = getattr(value, part.value)
        return bool(stated) and not (part is Part.UNIT and stated == self.spec.unit)

    def _add_line(self, parts: tuple[Part, ...]) -> None:
        line = QHBoxLayout()
        line.setSpacing(STEP)
        for part in parts:
            control = self._make(part)
            control.setObjectName(part.value)
            control.edited.connect(self.edited)
            line_edit = control.line if isinstance(control, TnmField) else control
            if isinstance(line_edit, SuggestLine):
                line_edit.returnPressed.connect(self.passed)
            self._controls[part] = control
            text = self._controls.get(Part.TEXT)
            if isinstance(text, TnmField) and control is not text:
                text.put_beside(control, _SHARES.get(part, _SHARE) / _SHARES[Part.TEXT])
            else:
                line.addWidget(control, _SHARES.get(part, _SHARE), Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(line)
        text = self._controls.get(Part.TEXT)
        if self.spec.codes and isinstance(text, SuggestLine) and text.completer() is not None:
            text.completer().activated.connect(self._put_code)

    def _make(self, part: Part) -> Control:
        spec = self.spec
        hint = translated("review_rows", spec.hints.get(part, ""))
        name = f"{self._name}: {self._part_name(part)}"
        choices: dict[Part, Callable[[], Control]] = {
            Part.STATUS: lambda: ChoiceBox(BiomarkerStatus, name, none=self.tr("status"), narrow=True),
            Part.RADPEER: lambda: ChoiceBox(Radpeer, name, none="RADPEER", narrow=True),
            Part.RESPONSE: lambda: ChoiceBox(Response, name, none="RECIST 1.1", narrow=True),
            Part.GERMLINE: self._make_germline,
        }
        if part in choices:
            return choices[part]()
        if part is Part.TEXT and spec.axis in TNM_AXES:
            return TnmField(spec.axis.value.upper(), name, hint)
        if part is Part.TEXT and spec.long_text:
            return TextArea(name, hint, least=1, most=6)
        return SuggestLine(name, hint, spec.suggestions.get(part, ()))

    def _make_germline(self) -> FlagBox:
        box = FlagBox(self.tr("germline"), f"{self._name}: {self._part_name(Part.GERMLINE)}")
        box.setToolTip(self.tr("The variant is, or may be, inherited: the family is to be thought of"))
        return box

    def _part_name(self, part: Part) -> str:
        return {
            Part.TEXT: self.tr("wording"),
            Part.CODE: self.tr("code"),
            Part.STATUS: self.tr("status"),
            Part.NUMBER: self.tr("number"),
            Part.UNIT: self.tr("unit"),
            Part.METHOD: self.tr("method"),
            Part.SYSTEM: self.tr("system or edition"),
            Part.RADPEER: self.tr("RADPEER score"),
            Part.RESPONSE: self.tr("RECIST 1.1 response"),
            Part.SPECIMEN: self.tr("specimen"),
            Part.SIGNIFICANCE: self.tr("significance"),
            Part.EVIDENCE_LEVEL: self.tr("level of evidence, with its scheme"),
            Part.GERMLINE: self.tr("germline, or may be inherited"),
        }[part]

    def _put_code(self, wording: str) -> None:
        code = self._controls.get(Part.CODE)
        if isinstance(code, SuggestLine) and wording in self.spec.codes:
            code.setText(self.spec.codes[wording])


def _show(control: Control, value: object) -> None:
    if isinstance(control, ChoiceBox):
        control.choose(value if isinstance(value, Term) else None)
    elif isinstance(control, FlagBox):
        control.setChecked(bool(value))
    else:
        control.set_text(str(value))


def _read(control: Control) -> object:
    if isinstance(control, FlagBox):
        return control.isChecked()
    return control.choice() if isinstance(control, ChoiceBox) else control.text()
