"""What a review of a tumor site begins with: its axes in their order, and how far two numbers may differ."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.concordance.templates import TemplateLine, default_template
from tumorboard.queries.templates import TemplateSnapshot, read_template
from tumorboard.services.templates import EditTemplate, edit_template
from tumorboard.vocabulary import Axis, ReviewSubject, Role, TumorSite
from ui.context import AppContext
from ui.forms.checklist_editor import ListEditor, Service
from ui.forms.entry_rows import EntryRows
from ui.forms.fields import Field, Kind
from ui.forms.review_rows import BIOMARKER_NAMES, SPEC_OF, Part
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


@dataclass(frozen=True, slots=True)
class AxisLine:
    """A line of a template as it is typed."""

    axis: Axis | None = None
    label: str = ""
    system: str = ""
    unit: str = ""
    method: str = ""
    tolerance: str = ""


def _systems() -> tuple[str, ...]:
    offered = (SPEC_OF[axis].suggestions[Part.SYSTEM] for axis in (Axis.GRADE, Axis.STAGE_GROUP))
    return tuple(dict.fromkeys(system for each in offered for system in each))


LINE = (
    Field("axis", QT_TRANSLATE_NOOP("form_fields", "Axis"), Kind.CHOICE, Axis, asked=True, share=5),
    Field("label", QT_TRANSLATE_NOOP("form_fields", "Name"), share=5, offers=lambda: BIOMARKER_NAMES),
    Field("system", QT_TRANSLATE_NOOP("form_fields", "System or edition"), share=4, offers=_systems),
    Field("unit", QT_TRANSLATE_NOOP("form_fields", "Unit"), offers=lambda: ("%", "mm", "ratio", "CPS", "mut/Mb")),
    Field(
        "method",
        QT_TRANSLATE_NOOP("form_fields", "Method"),
        share=3,
        offers=lambda: SPEC_OF[Axis.BIOMARKER].suggestions[Part.METHOD],
    ),
    Field("tolerance", QT_TRANSLATE_NOOP("form_fields", "Tolerance"), share=4),
)


class TemplateCard(Card):
    """For coordinators and administrators to change; others read it.

    Attributes:
        site: The site whose template is shown.
        subject: What such a review reads.
        whose: Whether the template is the board's own.
        lines: The lines.
        restore: Puts the program's lines there, to be saved or discarded.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("What a review asks for"))
        self.heading.show()
        self._context = context
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        self.site = ChoiceBox(TumorSite, self.tr("Tumor site of the template"))
        self.subject = ChoiceBox(ReviewSubject, self.tr("What is reviewed"))
        self.whose = FreeText("", "muted")
        self.restore = QPushButton(self.tr("Bring back the program's lines"))
        self.lines = ListEditor(
            context,
            self.tr("template"),
            EntryRows(self.tr("Line"), LINE, AxisLine(), self.tr("Add a line"), ordered=True, headed=True),
        )
        self._lay_out()
        for choice in (self.site, self.subject):
            choice.edited.connect(self.refresh)
        self.lines.saved.connect(self.refresh)
        self.restore.clicked.connect(self._restore)

    def refresh(self) -> None:
        """Read the template that is chosen."""
        work = partial(self._context.database.read, read_template, *self._chosen())
        self._context.tasks.run(self, work, self._show, key="template")

    def _chosen(self) -> tuple[TumorSite, ReviewSubject]:
        return self.site.choice() or TumorSite.BREAST, self.subject.choice() or ReviewSubject.PATHOLOGY

    def _show(self, template: TemplateSnapshot) -> None:
        site, subject = template.site, template.subject
        if (site, subject) != self._chosen():
            return
        own = self.tr("These lines are the board's own.")
        programs = self.tr("These are the program's lines, until you save some of your own.")
        self.whose.show_text(own if template.seen else programs)
        self.restore.setEnabled(bool(template.seen))
        self.lines.take(
            f"settings/templates/{site.value}/{subject.value}",
            self.tr("What a review asks for: %1").replace("%1", f"{site.label}, {subject.label}"),
            partial(self.lines.rows.show_entries, [AxisLine(**asdict(line)) for line in template.lines]),
            template.seen,
            partial(_store, site, subject),
        )
        self.lines.set_editable(editable=self._may)

    def _restore(self) -> None:
        self.lines.rows.show_entries([AxisLine(**asdict(line)) for line in default_template(*self._chosen())])
        self.lines.rows.widened.emit()
        self.lines.rows.edited.emit()

    def _lay_out(self) -> None:
        about = self.tr(
            "A review begins with these rows, in this order; what the outside report or the reviewer states besides is"
            " never left out. Two numbers agree if they differ by no more than the tolerance, in the unit of the line;"
            " without one they must be equal. A line without a method holds for every method."
        )
        if not self._may:
            about = f"{about} {read_only_note(self._context.person, self.tr('coordinators and administrators'))}"
        self.body.addWidget(label(about, "muted", wrap=True))
        choices = QHBoxLayout()
        choices.setSpacing(3 * STEP)
        for choice in (self.site, self.subject):
            column = QVBoxLayout()
            column.setSpacing(STEP)
            column.addWidget(label(choice.accessibleName(), "column"))
            column.addWidget(choice)
            choices.addLayout(column, 1)
        self.body.addLayout(choices)
        self.body.addWidget(self.whose)
        self.body.addWidget(self.lines)
        self.lines.add_act(self.restore)
        self.restore.setVisible(self._may)


def _store(
    site: TumorSite, subject: ReviewSubject, entries: Sequence[AxisLine], seen: object
) -> tuple[Service, EditTemplate]:
    """What stores the lines; those of the program are not kept as the board's own."""
    lines = tuple(
        TemplateLine(entry.axis, entry.label, entry.system, entry.unit, entry.method, entry.tolerance)
        for entry in entries
        if entry.axis is not None
    )
    kept = () if lines == default_template(site, subject) else lines
    return edit_template, EditTemplate(site, subject, kept, cast("Mapping[int, int]", seen))
