"""Who knows which disease, how many cases they take, and when they are away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from tumorboard.concordance.cancer_sites import ICD_10_CM
from tumorboard.concordance.matching import Area
from tumorboard.queries.experts import ExpertRowSnapshot, list_experts
from tumorboard.services.experts import EditExpertise, edit_expertise
from tumorboard.vocabulary import Role, TumorSite
from ui.context import AppContext
from ui.forms.checklist_card import days_text, whole_number
from ui.forms.checklist_editor import ListEditor, Service
from ui.forms.disease_codes import category_lines, read_prefix
from ui.forms.entry_rows import EntryRows
from ui.forms.expert_absences import AbsencesPart
from ui.forms.fields import Field, FieldColumn, Kind
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo


@dataclass(frozen=True, slots=True)
class AreaLine:
    """A disease area as it is typed; `prefix` are the first characters of codes of ICD-10-CM."""

    site: TumorSite | None = None
    prefix: str = ""


AREA = (
    Field("site", QT_TRANSLATE_NOOP("form_fields", "Disease area"), Kind.CHOICE, TumorSite, asked=True),
    Field(
        "prefix",
        QT_TRANSLATE_NOOP("form_fields", "ICD-10-CM codes that begin with, e.g. C49; blank for all"),
        offers=category_lines,
    ),
)
WEEK = (Field("cases_per_week", QT_TRANSLATE_NOOP("form_fields", "Cases a week at most")),)


class ExpertCard(Card):
    """Coordinators and administrators change everybody's; a specialist their own absences.

    Attributes:
        people: Whose is shown.
        areas: What they know, and how many cases they take.
        absences: When they are away.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Experts"))
        self.heading.show()
        self._context = context
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        self._experts: tuple[ExpertRowSnapshot, ...] = ()
        self.people = NameCombo(self.tr("Whose expertise and absences"))
        self.nobody = FreeText(self.tr("Nobody on this board is a specialist yet. People are added below."), "muted")
        self.areas = ListEditor(
            context,
            self.tr("disease areas"),
            EntryRows(self.tr("Disease area"), AREA, AreaLine(), self.tr("Add a disease area")),
            FieldColumn(WEEK),
        )
        self.absences = AbsencesPart(context)
        self._lay_out()
        self.people.currentIndexChanged.connect(lambda _place: self._show_chosen())
        self.areas.saved.connect(self.refresh)
        self.absences.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read who there is."""
        today = datetime.now(UTC).astimezone().date()
        work = partial(self._context.database.read, list_experts, today)
        self._context.tasks.run(self, work, self._show, key="experts")

    def _show(self, experts: tuple[ExpertRowSnapshot, ...]) -> None:
        chosen = self._chosen()
        me = self._context.person
        wanted = me.id if chosen is None else chosen.person_id
        self._experts = experts
        self.people.blockSignals(True)
        self.people.clear()
        self.people.addItems(
            [
                " · ".join(part for part in (each.name, each.discipline.label if each.discipline else ""))
                for each in experts
            ]
        )
        ids = [each.person_id for each in experts]
        self.people.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        self.people.blockSignals(False)
        for part in (self.people, self.areas, self.absences):
            part.setVisible(bool(experts))
        self.nobody.setVisible(not experts)
        self._show_chosen()

    def _chosen(self) -> ExpertRowSnapshot | None:
        place = self.people.currentIndex()
        return self._experts[place] if 0 <= place < len(self._experts) else None

    def _show_chosen(self) -> None:
        expert = self._chosen()
        if expert is None:
            return
        self.areas.take(
            f"settings/experts/{expert.person_id}",
            self.tr("Expertise of %1").replace("%1", expert.name),
            partial(self._fill, expert),
            (expert.row_version, expert.seen_areas),
            partial(self._store, expert.person_id),
        )
        self.areas.set_editable(editable=self._may)
        own = expert.person_id == self._context.person.id
        self.absences.show_person(expert, self._experts, may_edit=self._may or own)

    def _fill(self, expert: ExpertRowSnapshot) -> None:
        if self.areas.column is not None:
            self.areas.column.show_values({"cases_per_week": days_text(expert.cases_per_week)})
        self.areas.rows.show_entries([AreaLine(area.site, area.prefix) for area in expert.areas])

    def _lay_out(self) -> None:
        about = self.tr(
            "Cases are matched with those who know their disease, are here, and have room. Specialists enter their own "
            "absences; coordinators and administrators change the rest."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        for part in (self.nobody, self.people):
            self.body.addWidget(part)
        self.body.addWidget(self.areas)
        self.body.addWidget(label(self.tr("Away"), "column"))
        self.body.addWidget(self.absences)
        self.nobody.hide()

    def _store(self, person_id: int, lines: Sequence[AreaLine], seen: object) -> tuple[Service, EditExpertise]:
        version, areas = cast("tuple[int, Mapping[int, int]]", seen)
        wanted = tuple(
            Area(line.site, prefix, ICD_10_CM if prefix else "")
            for line, prefix in ((line, read_prefix(line.prefix)) for line in lines)
            if line.site is not None
        )
        typed = "" if self.areas.column is None else str(self.areas.column.values()["cases_per_week"] or "")
        refused = self.tr("“%1” is not a number of cases.").replace("%1", typed[:40])
        return edit_expertise, EditExpertise(
            person_id, version, wanted, whole_number(typed, "cases_per_week", refused), areas
        )
