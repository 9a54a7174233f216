"""Two versions side by side: who signed each of them and why, and each statement in which they differ."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from tumorboard.queries.differences import Difference, differences
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot, OpinionSnapshot, RecommendationSnapshot
from tumorboard.queries.versions import version_number
from ui.dates import moment_text
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText

Version = ReviewSnapshot | OpinionSnapshot | RecommendationSnapshot

_SHARES = (4, 6, 6)


class VersionTable(QWidget):
    """What, the earlier version, the later one. Texts stand whole, however long they are."""

    def __init__(
        self,
        before: Version,
        after: Version,
        case: CaseSnapshot,
        words: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the table.

        Args:
            before: The earlier version.
            after: The later one, of the same kind.
            case: Their case.
            words: What people wrote goes through this.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._show(before, after, case, words)

    def _show(self, before: Version, after: Version, case: CaseSnapshot, words: Callable[[str], str]) -> None:
        template = self.tr("Version %1")
        first, second = (template.replace("%1", str(version_number(each, case))) for each in (before, after))
        self._add(("", first, second), ("column", "column", "column"))
        for origin in self._origins(before, after):
            if origin.before or origin.after:
                self._add((origin.what, words(origin.before), words(origin.after)), ("caption", "caption", "caption"))
        line = QFrame()
        line.setProperty("role", "rule")
        self._grid.addWidget(line, self._grid.rowCount(), 0, 1, len(_SHARES))
        found = _differences(before, after, case)
        for row in found:
            texts = (words(row.before) or self.tr("Not stated"), words(row.after) or self.tr("Not stated"))
            self._add(
                (words(row.what), *texts), ("strong", "" if row.before else "muted", "" if row.after else "muted")
            )
        if not found:
            same = FreeText(self.tr("The two versions say the same."), "muted")
            self._grid.addWidget(same, self._grid.rowCount(), 0, 1, len(_SHARES))

    def _origins(self, before: Version, after: Version) -> tuple[Difference, ...]:
        """Who, when and why."""
        both = (before, after)
        whens = [moment_text(_signed_at(each)) or self.tr("Not signed yet") for each in both]
        people, reasons = [_who(each) for each in both], [reason_of(each) for each in both]
        return (
            Difference(self.tr("By"), *people),
            Difference(self.tr("When"), *whens),
            Difference(self.tr("Why"), *reasons),
        )

    def _add(self, cells: tuple[str, str, str], roles: tuple[str, str, str]) -> None:
        row = self._grid.rowCount()
        for column, (text, role) in enumerate(zip(cells, roles, strict=True)):
            self._grid.addWidget(FreeText(text, role), row, column, Qt.AlignmentFlag.AlignTop)


def reason_of(version: Version) -> str:
    """Why this version replaces another; "" for a first one."""
    match version:
        case ReviewSnapshot():
            return version.amendment_reason
        case OpinionSnapshot():
            return version.revision_reason
        case RecommendationSnapshot():
            return version.supersede_reason


def _differences(before: Version, after: Version, case: CaseSnapshot) -> tuple[Difference, ...]:
    match before, after:
        case ReviewSnapshot(), ReviewSnapshot():
            return differences(before, after, case)
        case OpinionSnapshot(), OpinionSnapshot():
            return differences(before, after, case)
        case RecommendationSnapshot(), RecommendationSnapshot():
            return differences(before, after, case)
    raise TypeError(type(after).__name__)


def _who(version: Version) -> str:
    match version:
        case ReviewSnapshot():
            return version.reviewer.display_name
        case OpinionSnapshot():
            return version.author.display_name
        case RecommendationSnapshot():
            return version.approved_by.display_name if version.approved_by else ""


def _signed_at(version: Version) -> datetime | None:
    return version.approved_at if isinstance(version, RecommendationSnapshot) else version.signed_at
