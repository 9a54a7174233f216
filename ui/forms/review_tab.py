"""The Pathology or Radiology tab: one's own review as a form, all others to read, and the acts that keep and sign."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import DatabaseError, InvalidInputError, StaleRecordError
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import CaseSnapshot, PersonRowSnapshot, ReviewSnapshot
from tumorboard.services.reviews import (
    AmendReview,
    RecordReview,
    SignReview,
    amend_review,
    record_pathology_review,
    record_radiology_review,
    sign_review,
)
from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.forms.changed_elsewhere import ChangedElsewhere
from ui.forms.reason_line import ReasonLine
from ui.forms.review_card import ReviewCard
from ui.forms.review_content import command_of, outside_values
from ui.forms.review_form import ReviewForm
from ui.forms.review_merge import Key, merge, take
from ui.forms.review_rows import KINDS
from ui.theme.tokens import STEP
from ui.widgets.case_tab import CaseTab
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.scrolling import scrolled

R = TypeVar("R")

_SERVICES: dict[str, Callable[..., int]] = {
    "pathology": record_pathology_review,
    "radiology": record_radiology_review,
}


class ReviewTab(CaseTab):
    """The reviews of one kind. What is typed here leaves the form only by being saved, never by a newer snapshot."""

    def __init__(self, name: str, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = KINDS[name]
        self._context = context
        self._case = case
        self._shown: _Shown | None = None
        self._theirs: RecordReview | None = None
        self._busy = False
        self._again = False
        self._wants_own = False
        self.changed = ChangedElsewhere()
        self.note = FreeText("", "muted")
        self.begin = QPushButton(self.tr("Write a review of my own"))
        self.form = ReviewForm(self.kind)
        self.amendment = ReasonLine(self.tr("Why is the review amended?"), self.tr("Begin the amendment"))
        self.cards: list[ReviewCard] = []
        self._lay_out()
        self._connect()
        self._show(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot; a form with unsaved typing stays as it is and says that something changed."""
        if not self.has_unsaved:
            self._show(case)
            return
        self._case = case
        self._show_cards()
        if self._is_signed_elsewhere():
            self.changed.announce(
                self.tr("You signed this review elsewhere. What you typed is kept; it can be added as an amendment.")
            )
        elif self._shown != self._to_show():
            self.changed.announce(
                self.tr("This review, or what it is compared with, was changed elsewhere. What you typed is kept.")
            )

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the record."""
        return not self.form.isHidden() and self.form.has_unsaved

    def save_draft(self) -> None:
        """Keep the draft in the record."""
        self._save(lambda: self.message.emit(self.tr("The draft is saved. It counts once it is signed.")))

    def sign(self) -> None:
        """Ask for the signature; where that was asked already, sign."""
        if self.form.confirm.isHidden():
            self._save(self.form.ask_to_sign)
        else:
            self._sign()

    def event(self, event: QEvent) -> bool:
        """Esc answers the question whether to sign before it means "back"."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride and not self.form.confirm.isHidden():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the question away."""
        if event.key() == Qt.Key.Key_Escape and not self.form.confirm.isHidden():
            self.form.confirm.dismiss()
            return
        super().keyPressEvent(event)

    def _save(self, then: Callable[[], None]) -> None:
        """Record the draft where something changed, then go on."""
        if self.form.isHidden():
            return
        if self._busy:
            self._again = True
            return
        self.form.clear_errors()
        if not self.form.has_unsaved and self.form.saved.review_id is not None:
            then()
            return
        try:
            command = self.form.command()
        except InvalidInputError as error:
            self._fail(error)
            return
        self._run(lambda: self._record(command), lambda outcome: self._on_saved(outcome, command, then))

    def _record(self, command: RecordReview) -> tuple[int, CaseSnapshot]:
        """On the worker: write the draft, and read what stands now."""
        review_id = self._context.database.write(_SERVICES[self.kind.name], command)
        return review_id, self._read()

    def _on_saved(self, outcome: tuple[int, CaseSnapshot], command: RecordReview, then: Callable[[], None]) -> None:
        review_id, case = outcome
        review = next(review for review in case.reviews if review.id == review_id)
        self.form.mark_saved(command, review)
        if self._shown is not None:
            self._shown = (review.id, review.row_version, *self._shown[2:])
        self.show_case(case)
        if self._again and self.form.has_unsaved:
            self._again = False
            self._save(then)
            return
        self._again = False
        then()

    def _sign(self) -> None:
        saved = self.form.saved
        if self._busy or saved.review_id is None or saved.seen_version is None or self.form.has_unsaved:
            return
        command = SignReview(saved.review_id, saved.seen_version)
        self._run(lambda: self._write(sign_review, command), self._on_signed)

    def _on_signed(self, case: CaseSnapshot) -> None:
        self.form.confirm.hide()
        self._wants_own = False
        self._show(case)
        self.message.emit(self.tr("The review is signed."))

    def _amend(self, reason: str) -> None:
        signed = self._own(signed=True)
        if signed is not None and not self._busy:
            command = AmendReview(signed.id, reason)
            self._run(lambda: self._write(amend_review, command), self._on_amended)

    def _on_amended(self, case: CaseSnapshot) -> None:
        """Show the new draft; what was typed before in vain is its content now, and not saved yet."""
        self.amendment.hide()
        if self.has_unsaved:
            self._case = case
            self.changed.hide()
            self.form.clear_errors()
            self.form.continue_from(command_of(self.kind, case.id, self._own(signed=False)))
            self._shown = self._to_show()
            self._show_cards()
        else:
            self._show(case)
        self.form.rows.rows[0].axis_entry.first.setFocus()

    def _write(self, service: Callable[..., object], command: object) -> CaseSnapshot:
        self._context.database.write(service, command)
        return self._read()

    def _read(self) -> CaseSnapshot:
        return self._context.database.read(read_case, self._case.number)

    def _run(self, work: Callable[[], R], done: Callable[[R], None]) -> None:
        self._set_busy(busy=True)

        def finish(result: R) -> None:
            self._set_busy(busy=False)
            done(result)

        self._context.tasks.run(self, work, finish, failed=self._fail)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.form.set_busy(busy=busy)

    def _fail(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._again = False
        if isinstance(error, DatabaseError):
            self._context.tasks.failed.emit(error)
        if not self.amendment.isHidden():
            self.amendment.show_error(error)
        else:
            self.form.show_error(error)
        focused = QApplication.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)
        if isinstance(error, StaleRecordError):
            self.refresh_requested.emit()

    def _show_change(self) -> None:
        """Continue the newer version with what was typed here; ask where both sides changed the same part."""
        if self._is_signed_elsewhere():
            self.changed.hide()
            self.amendment.ask()
            return
        draft = self._own(signed=False)
        self._theirs = self.form.saved if draft is None else command_of(self.kind, self._case.id, draft)
        try:
            mine = self.form.command()
        except InvalidInputError as error:
            self._fail(error)
            return
        merged, conflicts = merge(self.form.saved, self._theirs, mine)
        self.form.fill(merged, self._case)
        self.form.continue_from(self._theirs)
        self._shown = self._to_show()
        self.changed.ask(conflicts)

    def _take_theirs(self, key: Key) -> None:
        if self._theirs is not None:
            self.form.fill(take(self.form.command(), self._theirs, key), self._case)

    def _show(self, case: CaseSnapshot) -> None:
        self._case = case
        self.changed.hide()
        obstacle = self._obstacle(self._context.person)
        draft, signed = self._own(signed=False), self._own(signed=True)
        others = any(review.reviewer.id != self._context.person.id for review in self._reviews())
        writes = not obstacle and (draft is not None or (signed is None and (self._wants_own or not others)))
        if writes and self._shown != self._to_show():
            self.form.show_review(case, draft)
            self._shown = self._to_show()
        if not writes:
            self._shown = None
        self.form.setVisible(writes)
        self.form.foot.setVisible(writes)
        self.begin.setVisible(not obstacle and not writes and signed is None)
        self.note.show_text(obstacle)
        self.note.setVisible(bool(obstacle))
        self._show_cards()

    def _show_cards(self) -> None:
        """Show every version that holds, except the one in the form."""
        written = self.form.saved.review_id if not self.form.isHidden() else None
        wanted = [review for review in self._reviews() if review.signed_at or review.id != written]
        if wanted == [card.review for card in self.cards]:
            return
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [ReviewCard(review) for review in wanted]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(self._column.indexOf(self._nothing) + place, card)
            mine = card.review.reviewer.id == self._context.person.id and card.review.signed_at is not None
            card.amend.setVisible(mine and self.form.isHidden())
            card.amend.clicked.connect(self.amendment.ask)
        self._nothing.setVisible(not self.cards and self.form.isHidden())
        follow_reading_order(self)

    def _reviews(self) -> list[ReviewSnapshot]:
        """The versions of this kind that no signed amendment replaced, newest first."""
        same = [review for review in self._case.reviews if review.kind == self.kind.name and review.current]
        return list(reversed(same))

    def _own(self, *, signed: bool) -> ReviewSnapshot | None:
        """The person's own newest draft, or their signed review that holds."""
        person_id = self._context.person.id
        own = (review for review in self._reviews() if review.reviewer.id == person_id)
        return next((review for review in own if (review.signed_at is not None) is signed), None)

    def _is_signed_elsewhere(self) -> bool:
        """Whether the draft in the form is a signed review by now."""
        signed = self._own(signed=True)
        return signed is not None and signed.id == self.form.saved.review_id

    def _to_show(self) -> "_Shown":
        """What the form depends on: when this changes, the form is out of date."""
        draft = self._own(signed=False)
        outside = (self._case.outside_diagnosis, outside_values(self._case), self._case.materials)
        return (draft.id, draft.row_version, *outside) if draft is not None else (None, None, *outside)

    def _obstacle(self, person: PersonRowSnapshot) -> str:
        """Why this person cannot write a review here; "" if they can."""
        disciplines = self.tr(" or ").join(each.label.lower() for each in self.kind.disciplines)
        if person.role is Role.SPECIALIST and person.discipline in self.kind.disciplines:
            return ""
        role = person.role.label if person.discipline is None else f"{person.role.label}, {person.discipline.label}"
        template = self.tr("To read only: a specialist of %1 writes here, and you are signed in as %2.")
        return template.replace("%1", disciplines).replace("%2", role.lower())

    def _on_begin(self) -> None:
        self._wants_own = True
        self._show(self._case)
        self.form.rows.rows[0].axis_entry.first.setFocus()

    def _connect(self) -> None:
        self.begin.clicked.connect(self._on_begin)
        self.form.save_requested.connect(self.save_draft)
        self.form.sign_requested.connect(lambda: self._save(self.form.ask_to_sign))
        self.form.sign_confirmed.connect(self._sign)
        self.changed.show_requested.connect(self._show_change)
        self.changed.theirs_wanted.connect(self._take_theirs)
        self.amendment.given.connect(self._amend)

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(3 * STEP)
        self._nothing = Card()
        nobody = self.tr("Nobody has reviewed this yet. Once a specialist begins, the review stands here.")
        self._nothing.body.addWidget(label(nobody, "muted", wrap=True))
        for widget in (self.note, self.form, self.begin, self._nothing):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._scroll = scrolled(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.changed)
        layout.addWidget(self.amendment)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.form.foot)


_Shown = tuple[int | None, int | None, object, object, object]
"""The draft's id and version, the outside diagnosis with its values, and the materials that a form shows."""
