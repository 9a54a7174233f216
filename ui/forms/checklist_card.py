"""What a case needs, per tumor site: the materials without which it is not ready, and who must see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from tumorboard.concordance.checklists import NeededDiscipline
from tumorboard.concordance.readiness import ChecklistNeed
from tumorboard.errors import InvalidInputError
from tumorboard.queries.checklists import SiteListsSnapshot, read_site_lists
from tumorboard.services.checklists import EditChecklist, EditDisciplines, edit_checklist, edit_disciplines
from tumorboard.vocabulary import Discipline, MaterialKind, Necessity, ReferralReason, Role, TumorSite
from ui.context import AppContext
from ui.forms.checklist_editor import ListEditor, Service
from ui.forms.entry_rows import EntryRows
from ui.forms.fields import Field, Kind
from ui.rights import read_only_note
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label

_ALWAYS = QT_TRANSLATE_NOOP("form_fields", "At every reason")


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A line of a checklist as it is typed."""

    kind: MaterialKind | None = None
    description: str = ""
    necessity: Necessity | None = None
    maximum_age: str = ""
    reason: ReferralReason | None = None


@dataclass(frozen=True, slots=True)
class DisciplineLine:
    """A needed discipline as it is chosen."""

    discipline: Discipline | None = None
    necessity: Necessity | None = None
    reason: ReferralReason | None = None


MATERIAL = (
    Field("kind", QT_TRANSLATE_NOOP("form_fields", "Material"), Kind.CHOICE, MaterialKind, asked=True),
    Field("description", QT_TRANSLATE_NOOP("form_fields", "Which one; blank for any"), share=3),
    Field(
        "necessity", QT_TRANSLATE_NOOP("form_fields", "How much it matters"), Kind.CHOICE, Necessity, asked=True, line=1
    ),
    Field("maximum_age", QT_TRANSLATE_NOOP("form_fields", "Days old at most"), line=1),
    Field("reason", QT_TRANSLATE_NOOP("form_fields", "Reason"), Kind.CHOICE, ReferralReason, _ALWAYS, share=3, line=1),
)
DISCIPLINE = (
    Field("discipline", QT_TRANSLATE_NOOP("form_fields", "Discipline"), Kind.CHOICE, Discipline, asked=True),
    Field("necessity", QT_TRANSLATE_NOOP("form_fields", "How much it matters"), Kind.CHOICE, Necessity, asked=True),
    Field("reason", QT_TRANSLATE_NOOP("form_fields", "Reason"), Kind.CHOICE, ReferralReason, _ALWAYS),
)


class ChecklistCard(Card):
    """For coordinators and administrators to change; others read it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("What a case needs"))
        self.heading.show()
        self._context = context
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        self.site = ChoiceBox(TumorSite, self.tr("Tumor site of the lists"))
        self.whose = FreeText("", "muted")
        self.materials = ListEditor(
            context,
            self.tr("materials"),
            EntryRows(self.tr("Material"), MATERIAL, MaterialLine(), self.tr("Add a material")),
        )
        self.disciplines = ListEditor(
            context,
            self.tr("disciplines"),
            EntryRows(self.tr("Discipline"), DISCIPLINE, DisciplineLine(), self.tr("Add a discipline")),
        )
        self._lay_out()
        self.site.edited.connect(self.refresh)
        for editor in (self.materials, self.disciplines):
            editor.saved.connect(self.refresh)

    def refresh(self) -> None:
        """Read the lists of the site that is chosen."""
        site = self.site.choice() or TumorSite.BREAST
        work = partial(self._context.database.read, read_site_lists, site)
        self._context.tasks.run(self, work, self._show, key="site_lists")

    def _show(self, lists: SiteListsSnapshot) -> None:
        if lists.site is not self.site.choice():
            return
        own = [bool(lists.seen_needs), bool(lists.seen_disciplines)]
        said = [self.tr("the board's own") if each else self.tr("the program's, until you save one") for each in own]
        words = self.tr("Materials: %1. Disciplines: %2. A list without lines brings the program's back.")
        self.whose.show_text(words.replace("%1", said[0]).replace("%2", said[1]))
        name = lists.site.label
        self.materials.take(
            f"settings/checklists/{lists.site.value}/materials",
            self.tr("Materials that a case needs: %1").replace("%1", name),
            partial(self.materials.rows.show_entries, [_material_line(need) for need in lists.needs]),
            lists.seen_needs,
            partial(_store_materials, lists.site),
        )
        self.disciplines.take(
            f"settings/checklists/{lists.site.value}/disciplines",
            self.tr("Disciplines that a case needs: %1").replace("%1", name),
            partial(
                self.disciplines.rows.show_entries,
                [DisciplineLine(need.discipline, need.necessity, need.reason) for need in lists.disciplines],
            ),
            lists.seen_disciplines,
            partial(_store_disciplines, lists.site),
        )
        for editor in (self.materials, self.disciplines):
            editor.set_editable(editable=self._may)

    def _lay_out(self) -> None:
        about = self.tr(
            "A case is ready when every critical material of its site is here and young enough on the day of its "
            "meeting. A line for one reason of referral replaces the same line for every reason."
        )
        if not self._may:
            about = f"{about} {read_only_note(self._context.person, self.tr('coordinators and administrators'))}"
        self.body.addWidget(label(about, "muted", wrap=True))
        self.body.addWidget(label(self.site.accessibleName(), "column"))
        self.body.addWidget(self.site)
        self.body.addWidget(self.whose)
        for title, editor in (
            (self.tr("Materials: which, how much each matters, how old at most in days, and when"), self.materials),
            (self.tr("Disciplines that must see it: which, how much each matters, and when"), self.disciplines),
        ):
            self.body.addWidget(label(title, "column", wrap=True))
            self.body.addWidget(editor)


def days_text(days: int | None) -> str:
    """A number of days as it is typed; "" for none."""
    return "" if days is None else str(days)


def whole_number(text: str, field: str, sentence: str) -> int | None:
    """The number that was typed; None for nothing.

    Raises:
        InvalidInputError: It is no whole number, with the given sentence and field.
    """
    plain = text.strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 5):  # noqa: PLR2004 - 273 years in days
        raise InvalidInputError(sentence, field=field)
    return int(plain)


def _material_line(need: ChecklistNeed) -> MaterialLine:
    age = days_text(need.maximum_age_days)
    return MaterialLine(need.kind, need.description, need.necessity, age, need.reason)


def _store_materials(site: TumorSite, lines: Sequence[MaterialLine], seen: object) -> tuple[Service, EditChecklist]:
    needs = []
    for line in lines:
        if line.kind is None or line.necessity is None:
            continue  # never: both are asked for
        sentence = f"“{line.maximum_age[:40]}” is not a number of days."
        age = whole_number(line.maximum_age, "needs", sentence)
        needs.append(ChecklistNeed(line.kind, line.necessity, line.description, age, line.reason))
    return edit_checklist, EditChecklist(site, tuple(needs), cast("Mapping[int, int]", seen))


def _store_disciplines(
    site: TumorSite, lines: Sequence[DisciplineLine], seen: object
) -> tuple[Service, EditDisciplines]:
    needs = tuple(
        NeededDiscipline(line.discipline, line.necessity, line.reason)
        for line in lines
        if line.discipline is not None and line.necessity is not None
    )
    return edit_disciplines, EditDisciplines(site, needs, cast("Mapping[int, int]", seen))
