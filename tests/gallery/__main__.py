"""Renders every page to pictures: `python -m tests.gallery OUTDIR`.

Each page of the demonstration board, each tab of its first case, and a review that is being written, in light and dark
at 1280 x 720, at 1440 x 900 and at twice the pixels, with text at 200 %, and once in high contrast. The pictures are
for looking at, beside the mockups.
`--only meeting --shape text200 --look dark` renders the part that is being worked on.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tests.support.files import dicom, locked_pdf, pdf
from tests.support.proving import WRONG, credentials_of, password_of
from tumorboard.correspondence import issue_letter
from tumorboard.database.credentials import SignIn
from tumorboard.database.drafts import DraftStore
from tumorboard.database.encrypting import encrypt_board
from tumorboard.database.opening import create_board, open_board
from tumorboard.database.passphrases import add_passphrase
from tumorboard.database.sessions import Database
from tumorboard.demo import build_demo
from tumorboard.demo.staff import COORDINATOR
from tumorboard.first_run import set_up_board
from tumorboard.queries.case import read_case
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.people import list_people
from tumorboard.services.access import OpenCase, open_case
from tumorboard.services.credentials import ResetPassword, reset_password
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.services.opinions import (
    RecordOpinion,
    ReviseOpinion,
    SignOpinion,
    record_opinion,
    revise_opinion,
    sign_opinion,
)
from tumorboard.services.reviews import AmendReview, SignReview, amend_review, sign_review
from tumorboard.vault.filing import file_paths
from tumorboard.vocabulary import (
    AccessPurpose,
    AdjudicationBasis,
    Agreement,
    CommonQuestion,
    Confidence,
    DiagnosisAgreement,
    DispatchChannel,
    FinalTruth,
    Role,
    Urgency,
)
from ui.app import make_window
from ui.forms.files_desk import file_desk
from ui.forms.files_panel import FilesPanel
from ui.forms.recommendation_form import RecommendationForm
from ui.forms.review_tab import ReviewTab
from ui.main_window import MainWindow
from ui.opening import PAGES, SignInAsked
from ui.page_stack import CASE, INTAKE
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.pages.intake import IntakePage
from ui.pages.settings import SettingsPage
from ui.pages.welcome import WelcomePage
from ui.preferences import BackupPlan
from ui.tasks import TaskRunner
from ui.theme.looks import Looks
from ui.theme.tokens import ThemeName
from ui.widgets.case_tab import TABS
from ui.widgets.history_events import EventKind
from ui.widgets.history_tab import HistoryTab
from ui.widgets.scrolling import bring_into_sight
from ui.widgets.version_choice import VersionChoice

_TURNS = 5
"""Answers of the worker lead to new questions; after so many turns all are answered."""
_OVER_TOP = 60
REPORT = """Left breast, core biopsy: invasive ductal carcinoma, Nottingham grade 2 (score 6 of 9). pT1c pN0(sn) cM0.
No lymphovascular invasion. Margins negative, closest 2 mm. ER positive (95 %), HER2 IHC 2+, FISH ratio 1.30.
Suspicious for perineural invasion. Addendum: on deeper levels grade 3."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is taken: the window's size, the pixels per point, and the size of the text."""

    name: str
    width: int
    height: int
    pixels: int = 1
    text: float = 1.0


SHAPES = (
    Shape("1280x720", 1280, 720),
    Shape("1440x900", 1440, 900),
    Shape("1440x900@2x", 1440, 900, pixels=2),
    Shape("1280x720-text200", 1280, 720, text=2.0),
)
LOOKS = (ThemeName.LIGHT, ThemeName.DARK)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures are taken: those whose name, shape and look contain one of these words; no word, all of them."""

    names: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()

    def name(self, name: str) -> bool:
        """Whether anything of a subject is wanted."""
        return _any_in(self.names, name)

    def picture(self, look: ThemeName, shape: Shape) -> bool:
        """Whether a subject is wanted so."""
        return _any_in(self.looks, look.value) and _any_in(self.shapes, shape.name)


def _any_in(words: tuple[str, ...], name: str) -> bool:
    return not words or any(word in name for word in words)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture shows: a window, whose worker answers its questions, and what stands over it."""

    name: str
    shown: QWidget
    tasks: TaskRunner
    over: QWidget | None = None


class Gallery:
    """Takes the pictures of one folder."""

    def __init__(self, folder: Path, settings: QSettings, wanted: Wanted) -> None:
        """Makes the folder; the settings are those of the windows."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._wanted = wanted
        self.settings = settings
        self.looks = Looks(settings)
        # Beside the settings: the drafts of whoever takes the pictures are not to be seen, nor touched.
        self.store = DraftStore(Path(settings.fileName()).with_name("drafts.sqlite"))

    def take(self, subject: Subject) -> None:
        """Take a subject in every shape and look that is wanted."""
        if not self._wanted.name(subject.name):
            return
        pictures = [(look, shape) for shape in SHAPES for look in LOOKS]
        for look, shape in (*pictures, (ThemeName.HIGH_CONTRAST, SHAPES[0])):
            if self._wanted.picture(look, shape):
                self._take(subject, look, shape)

    def _take(self, subject: Subject, look: ThemeName, shape: Shape) -> None:
        self.looks.scale = shape.text
        self.looks.choose(look)
        subject.shown.resize(shape.width, shape.height)
        settle(subject.tasks)
        picture = QPixmap(shape.width * shape.pixels, shape.height * shape.pixels)
        picture.setDevicePixelRatio(shape.pixels)
        subject.shown.render(picture)
        if subject.over is not None:
            subject.over.render(picture, QPoint((shape.width - subject.over.width()) // 2, _OVER_TOP))
        path = self._folder / f"{subject.name}-{look.value}-{shape.name}.png"
        if not picture.save(str(path)):
            raise OSError(f"{path} could not be written")


def settle(tasks: TaskRunner) -> None:
    """Let every question be answered and shown."""
    for _turn in range(_TURNS):
        tasks.wait()
        QApplication.processEvents()


@contextmanager
def window_over(database: Database, gallery: Gallery, login: str = "") -> Iterator[MainWindow]:
    """The window over a board, with somebody at the keyboard."""
    window = make_window(database, gallery.settings, login, looks=gallery.looks, store=gallery.store)
    window.show()
    yield window
    window.close()
    database.close()


def take_board(gallery: Gallery, database: Database) -> None:
    """Every page of a board with content."""
    number = database.read(list_cases, CaseFilter())[-1].number
    with window_over(database, gallery) as window:
        tasks = window.context.tasks
        for name in (*(name for name in PAGES if name != CASE), "settings"):
            window.open_page(name)
            gallery.take(Subject(name, window, tasks))
        take_list(gallery, window)
        page = window.open_page(f"{CASE}:{number}")
        settle(tasks)
        if isinstance(page, CasePage):
            for tab in TABS:
                page.open_part(tab)
                gallery.take(Subject(f"case-{tab}", window, tasks))
        window.open_page("today")
        palette = window.show_palette()
        gallery.take(Subject("palette", window, tasks, palette))
        palette.search.setText("carcinoma")
        settle(tasks)
        gallery.take(Subject("palette-found", window, tasks, palette))
        palette.close()


def take_list(gallery: Gallery, window: MainWindow) -> None:
    """The list of cases, narrowed, with several of them to be put on an agenda."""
    page = window.open_page("cases")
    settle(window.context.tasks)
    if isinstance(page, CasesPage):
        page.more.click()
        page.filters.urgency.choose(Urgency.URGENT)
        page.filters.ready.setCurrentIndex(1)
        gallery.take(Subject("cases-filters", window, window.context.tasks))
        page.more.click()
        page.chips.clear.click()
        settle(window.context.tasks)
        page.table.selectAll()
        page.bulk.ask_agenda()
        gallery.take(Subject("cases-several", window, window.context.tasks))
        page.bulk.agenda.dismiss()


def take_writing(gallery: Gallery, location: str) -> None:
    """A review that is being written, given back at the next start, and changed on both sides."""
    with writing(gallery, location) as (window, tab):
        gallery.take(Subject("writing", window, window.context.tasks))
        tab.form.comment.set_text("The right lobe bed is clear. A node of 14 mm at level")
    with writing(gallery, location) as (window, _tab):
        gallery.take(Subject("writing-given-back", window, window.context.tasks))
    with writing(gallery, location) as (window, tab), writing(gallery, location) as (other, theirs):
        theirs.form.comment.set_text("No suspicious node.")
        theirs.save_draft()
        settle(other.context.tasks)
        tab.refresh_requested.emit()
        settle(window.context.tasks)
        gallery.take(Subject("writing-changed-elsewhere", window, window.context.tasks))
        tab.changed.show_button.click()
        gallery.take(Subject("writing-both-texts", window, window.context.tasks))


def take_intake(gallery: Gallery, location: str) -> None:
    """A new case with a pasted report, what it suggests, and what is missing; the intake of a case."""
    with window_over(open_board(location), gallery) as window:
        tasks = window.context.tasks
        page = window.open_page(INTAKE)
        settle(tasks)
        if not isinstance(page, IntakePage):
            raise TypeError(type(page).__name__)
        outside = page.form.outside
        outside.report.area.set_text(REPORT)
        outside.report.read_now()
        settle(tasks)
        bring_into_sight(outside.report)
        gallery.take(Subject("intake-report", window, tasks))
        outside.report.list.accepted.emit(outside.report.pending[0].key)
        page.form.ask_common(CommonQuestion.TRIALS)
        gallery.take(Subject("intake-questions", window, tasks))
        page.new.register()
        gallery.take(Subject("intake-missing", window, tasks))
        number = window.context.database.read(list_cases, CaseFilter())[0].number
        window.open_page(f"{INTAKE}:{number}")
        settle(tasks)
        gallery.take(Subject("intake-edit", window, tasks))


def take_versions(gallery: Gallery, location: str) -> None:
    """A review and an opinion beside the versions that they replaced, and what each version changed in the history."""
    database = open_board(location)
    cases = [database.read(read_case, row.number) for row in database.read(list_cases, CaseFilter())]
    case = next(each for each in cases if any(review.version > 1 for review in each.reviews))
    opinion = next(each for each in case.opinions if each.signed_at and case.opinions_opened_at)
    login = next(each.login for each in database.read(list_people) if each.id == opinion.author.id)
    author = database.signed_in_as(login)
    revised = author.write(revise_opinion, ReviseOpinion(opinion.id, "The result of sequencing has come."))
    own = next(each for each in author.read(read_case, case.number).opinions if each.id == revised)
    statement = f"{own.statement} Osimertinib first, since the deletion is proven."
    draft = RecordOpinion(
        case.id,
        own.diagnosis_agreement or DiagnosisAgreement.AGREES,
        statement,
        confidence=Confidence.HIGH,
        opinion_id=revised,
        seen_version=own.row_version,
    )
    author.write(record_opinion, draft)
    own = next(each for each in author.read(read_case, case.number).opinions if each.id == revised)
    author.write(sign_opinion, SignOpinion(revised, own.row_version))
    with window_over(database, gallery) as window:
        tasks = window.context.tasks
        page = window.open_page(f"{CASE}:{case.number}")
        settle(tasks)
        if not isinstance(page, CasePage):
            raise TypeError(type(page).__name__)
        for part in ("pathology", "opinions"):
            page.open_part(part)
            choice = next(each for each in page.tabs[part].findChildren(VersionChoice) if each.buttons)
            choice.buttons[0].click()
            settle(tasks)
            bring_into_sight(choice)
            gallery.take(Subject(f"case-versions-{part}", window, tasks))
            choice.whole.click()
            settle(tasks)
            bring_into_sight(choice.whole)
            gallery.take(Subject(f"case-versions-{part}-whole", window, tasks))
        page.open_part("history")
        tab = page.tabs["history"]
        if isinstance(tab, HistoryTab):
            gallery.take(Subject("case-versions-history", window, tasks))
            lines = [line for line in tab.lines if line.button is not None]
            for line in lines:
                if line.button is not None:
                    line.button.click()
            settle(tasks)
            bring_into_sight(lines[0].cells[0])
            gallery.take(Subject("case-versions-history-open", window, tasks))
            tab.kinds.setCurrentIndex(1 + list(EventKind).index(EventKind.RECORDS))
            gallery.take(Subject("case-versions-history-records", window, tasks))


def take_audit(gallery: Gallery, location: str) -> None:
    """The audit trail before its auditor."""
    with window_over(open_board(location), gallery, "strand") as window:
        window.open_page("audit")
        gallery.take(Subject("audit-auditor", window, window.context.tasks))


@contextmanager
def writing(gallery: Gallery, location: str) -> Iterator[tuple[MainWindow, ReviewTab]]:
    """The radiologist at the review that the newest case still lacks."""
    database = open_board(location)
    number = database.read(list_cases, CaseFilter())[0].number
    with window_over(database, gallery, "brandt") as window:
        page = window.open_page(f"{CASE}:{number}")
        settle(window.context.tasks)
        page.open_part("radiology")
        tab = page.tabs["radiology"] if isinstance(page, CasePage) else None
        if not isinstance(tab, ReviewTab):
            raise TypeError(type(tab).__name__)
        yield window, tab


def take_files(gallery: Gallery, location: str) -> None:
    """The files of a case: a key image, pages, what became of files that were dropped, and none yet."""
    with window_over(open_board(location), gallery) as window, tempfile.TemporaryDirectory() as folder:
        context = window.context
        numbers = [case.number for case in context.database.read(list_cases, CaseFilter())[:2]]
        case, empty = (context.database.read(read_case, number) for number in numbers)
        names = {"Pathology report.pdf": pdf(), "locked.pdf": locked_pdf(), "IM1": dicom(), "program.pdf": b"MZ"}
        for name, content in names.items():
            Path(folder, name).write_bytes(content)
        file_paths(context.database, case.id, [Path(folder, name) for name in names])
        host = QWidget()
        host.setProperty("role", "ground")
        panel = FilesPanel(context, case)
        QVBoxLayout(host).addWidget(panel)
        host.show()
        for row, name in enumerate(("files-dicom", "files-locked", "files-pdf")):
            panel.list.setCurrentRow(row)
            settle(context.tasks)
            file_desk(context).runner.wait()
            gallery.take(Subject(name, host, context.tasks))
        panel.progress.show_outcomes(file_paths(context.database, case.id, [Path(folder, name) for name in names]))
        gallery.take(Subject("files-outcomes", host, context.tasks))
        panel.show_case(empty)
        gallery.take(Subject("files-none", host, context.tasks))
        context.presence.preferences.scan_folder = folder
        panel.show_scan_folder()
        file_desk(context).runner.wait()
        gallery.take(Subject("files-scan-folder", host, context.tasks))
        host.close()


def take_door(gallery: Gallery, location: str) -> None:
    """Sign-in and lock, on a plain board and on one that asks for a password; a signature; meeting mode."""
    with window_over(open_board(location), gallery) as window:
        window.open_page("today")
        window.keeper.lock()
        gallery.take(Subject("locked-plain", window, window.context.tasks))
    encrypted = encrypted_copy(location)
    with window_over(open_board(encrypted, credentials_of("brandt")), gallery, "brandt") as window:
        tasks, door = window.context.tasks, window.keeper.page
        window.open_page("today")
        gallery.take(Subject("signed-in", window, tasks))
        window.keeper.ask_sign_in(SignInAsked("postgresql://board.lakeside.example/tumorboard", SignIn.PASSWORD, ""))
        gallery.take(Subject("sign-in", window, tasks))
        door.back.click()
        window.keeper.lock()
        door.refuse("The login or its password is not right.")
        door.password.caps.show()
        gallery.take(Subject("locked", window, tasks))
        door.given.emit("", password_of("brandt"))
        while window.keeper.is_closed:
            QApplication.processEvents()
        number = window.context.database.read(list_cases, CaseFilter())[0].number
        case = window.open_page(f"{CASE}:{number}")
        settle(tasks)
        case.open_part("radiology")
        tab = case.tabs["radiology"] if isinstance(case, CasePage) else None
        if isinstance(tab, ReviewTab):
            tab.form.confirm.ask("The review can no longer be changed, only amended with a reason.")
            gallery.take(Subject("sign-with-password", window, tasks))
            tab.form.confirm.password.field.setText(WRONG)
            tab.form.confirm.refuse("The login or its password is not right.")
            gallery.take(Subject("sign-refused", window, tasks))
    with window_over(open_board(encrypted, credentials_of(COORDINATOR)), gallery) as window:
        window.open_page("meeting")
        settle(window.context.tasks)
        window.context.presence.begin_meeting(1)
        gallery.take(Subject("meeting-mode", window, window.context.tasks))
        take_people(gallery, window)


def take_people(gallery: Gallery, window: MainWindow) -> None:
    """One's own passphrase, and what is done about people."""
    page, tasks = window.open_page("settings"), window.context.tasks
    settle(tasks)
    if not isinstance(page, SettingsPage):
        raise TypeError(type(page).__name__)
    page.open_part("sign_in")
    page.password.old.field.setText(WRONG)
    page.password.new.entered.emit()
    gallery.take(Subject("people-own-passphrase", window, tasks))
    acts = page.access.acts
    bring_into_sight(page.access)
    gallery.take(Subject("people", window, tasks))
    page.access.table.selectRow(page.access.model.row_of("osei"))
    for name, button in (("give", acts.give), ("add", acts.add), ("disable", acts.disable)):
        button.click()
        bring_into_sight(page.access.table)
        gallery.take(Subject(f"people-{name}", window, tasks))


def encrypted_copy(location: str) -> str:
    """The same board, encrypted, for the coordinator and the radiologist."""
    path = Path(location).with_name("encrypted.sqlite")
    shutil.copyfile(location, path)
    encrypt_board(str(path), credentials_of(COORDINATOR))
    board = open_board(str(path), credentials_of(COORDINATOR))
    add_passphrase(board, credentials_of("brandt"))
    board.close()
    return str(path)


def take_rights(gallery: Gallery, location: str) -> None:
    """What those see who may not, and what waits for a second person; a case that is not there."""
    with window_over(open_board(location), gallery, "brandt") as window:
        tasks = window.context.tasks
        for name in ("cases", "meeting", "settings"):
            window.open_page(name)
            gallery.take(Subject(f"{name}-specialist", window, tasks))
        page = window.open_page(f"{CASE}:TB-1999-0001")
        settle(tasks)
        gallery.take(Subject("case-not-found", window, tasks))
        if isinstance(page, CasePage):
            page.missing.begin.click()
            gallery.take(Subject("case-emergency-asked", window, tasks))
        board = window.context.database
        number = board.read(list_cases, CaseFilter())[0].number
        reason = "Bleeding in theatre; the surgeon asks for the pathology."
        board.write(open_case, OpenCase(number, AccessPurpose.EMERGENCY, reason))
        window.open_page(f"{CASE}:{number}")
        gallery.take(Subject("case-emergency", window, tasks))
    database = open_board(location)
    people = {person.role: person.login for person in database.read(list_people)}
    coordinator = database.signed_in_as(people[Role.COORDINATOR])
    coordinator.write(reset_password, ResetPassword("brandt", ""))
    with window_over(database, gallery, people[Role.ADMINISTRATOR]) as window:
        backups = window.context.backups
        backups.choose(BackupPlan(str(Path(location).parent)))
        backups.wait()
        page_ = window.open_page("settings")
        settle(window.context.tasks)
        gallery.take(Subject("settings-administrator", window, window.context.tasks))
        if isinstance(page_, SettingsPage):
            bring_into_sight(page_.lock)
            gallery.take(Subject("settings-lock", window, window.context.tasks))
            bring_into_sight(page_.access)
            gallery.take(Subject("settings-access", window, window.context.tasks))
        window.open_page("today")
        gallery.take(Subject("today-late-backup", window, window.context.tasks))
    with window_over(open_board(location), gallery, "brandt") as window:
        window.open_page("today")
        gallery.take(Subject("today-reset", window, window.context.tasks))


def take_overtaken(gallery: Gallery, location: str) -> None:
    """A letter that went out, and the review that was amended after it: for whoever is to replace it."""
    database = open_board(location)
    logins = {person.id: person.login for person in database.read(list_people)}
    roles = {person.role: person.login for person in database.read(list_people)}
    cases = [database.read(read_case, row.number) for row in database.read(list_cases, CaseFilter())]
    case = next(each for each in cases if each.recommendation and each.recommendation.approved_at)
    office = database.signed_in_as(roles[Role.ADMINISTRATOR])
    letter = issue_letter(office, case.number)
    office.write(record_dispatch, RecordDispatch(letter.letter_id, "Dr Ruth Brandt", DispatchChannel.FAX))
    signed = next(each for each in case.current_reviews if each.kind == "pathology")
    desk = database.signed_in_as(logins[signed.reviewer.id])
    amendment = desk.write(amend_review, AmendReview(signed.id, "HER2 was counted again."))
    seen = next(each for each in desk.read(read_case, case.number).reviews if each.id == amendment).row_version
    desk.write(sign_review, SignReview(amendment, seen))
    for login in (roles[Role.ADMINISTRATOR], COORDINATOR):
        with window_over(open_board(location), gallery, login) as window:
            tasks, role = window.context.tasks, window.context.person.role.value
            window.open_page("today")
            gallery.take(Subject(f"overtaken-today-{role}", window, tasks))
            page = window.open_page(f"{CASE}:{case.number}")
            settle(tasks)
            for tab in ("letters", "history", "recommendation"):
                page.open_part(tab)
                gallery.take(Subject(f"overtaken-{tab}-{role}", window, tasks))
            form = page.tabs["recommendation"] if isinstance(page, CasePage) else None
            if isinstance(form, RecommendationForm) and role == Role.COORDINATOR:
                form.draft_new_version()
                gallery.take(Subject("overtaken-drafted", window, tasks))


def take_told(gallery: Gallery, location: str) -> None:
    """A disagreement that the outside is told of, and what proved right: each form, and what stays on the card."""
    database = open_board(location)
    cases = [database.read(read_case, row.number) for row in database.read(list_cases, CaseFilter())]
    case, review = next(
        (case, review)
        for case in cases
        for review in case.current_reviews
        if review.kind == "pathology" and review.overall_decided is Agreement.MAJOR and review.version == 1
    )
    with window_over(database, gallery, COORDINATOR) as window:
        tasks = window.context.tasks
        page = window.open_page(f"{CASE}:{case.number}")
        settle(tasks)
        page.open_part(review.kind)
        tab = page.tabs[review.kind] if isinstance(page, CasePage) else None
        if not isinstance(tab, ReviewTab):
            raise TypeError(type(tab).__name__)
        bring_into_sight(tab.cards[0])
        gallery.take(Subject("told-card-before", window, tasks))
        tab.cards[0].notices.send.click()
        settle(tasks)
        gallery.take(Subject("told-notice-form", window, tasks))
        tab.desk.preview.click()
        settle(tasks)
        gallery.take(Subject("told-notice-preview", window, tasks))
        tab.desk.do()
        settle(tasks)
        tab.cards[0].notices.findChildren(QPushButton)[1].click()
        settle(tasks)
        gallery.take(Subject("told-acknowledged-form", window, tasks))
        tab.desk.do()
        settle(tasks)
        tab.cards[0].adjudications[0].adjudicate.click()
        settle(tasks)
        gallery.take(Subject("told-adjudication-form", window, tasks))
        values = {
            "truth": FinalTruth.REVIEW_RIGHT,
            "basis": AdjudicationBasis.LATER_TISSUE,
            "evidence": "Resection R26-118: the same entity throughout, with the stains of the second reading.",
            "decided_on": days_ago(1),
            "decided_by": "Dr Lee Park, St Anne",
        }
        tab.desk.form.fields.show_values(values)
        tab.desk.do()
        settle(tasks)
        bring_into_sight(tab.cards[0])
        gallery.take(Subject("told-card-after", window, tasks))
        bring_into_sight(tab.cards[0].notices)
        gallery.take(Subject("told-card-after-notices", window, tasks))
        page.open_part("history")
        gallery.take(Subject("told-history", window, tasks))
        window.open_page("today")
        gallery.take(Subject("told-today", window, tasks))


def days_ago(days: int) -> date:
    """A day before today, by the calendar of whoever sits here."""
    return datetime.now().astimezone().date() - timedelta(days=days)


def take_first_run(gallery: Gallery, folder: Path) -> None:
    """What is seen before there is anything: the welcome, and an empty board."""
    tasks = TaskRunner()
    welcome = WelcomePage(tasks)
    welcome.show()
    gallery.take(Subject("welcome", welcome, tasks))
    welcome.new_board.plain.setChecked(True)
    gallery.take(Subject("welcome-plain", welcome, tasks))
    welcome._show_made(("", "K7QF-2M9D-XW3H-8RTC-V5JP-N4LA-6YBS-Q1ZE"))  # noqa: SLF001 - as after an encrypted board
    gallery.take(Subject("welcome-recovery", welcome, tasks))
    welcome.close()
    set_up_board(str(folder / "empty.sqlite"))
    with window_over(open_board(str(folder / "empty.sqlite")), gallery) as window:
        for name in (name for name in PAGES if name != CASE):
            window.open_page(name)
            gallery.take(Subject(f"empty-{name}", window, window.context.tasks))


def main() -> int:
    """Render everything; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("folder", metavar="OUTDIR", type=Path)
    for name, what in (("only", "subjects"), ("shape", "shapes"), ("look", "looks")):
        parser.add_argument(f"--{name}", metavar="WORD", nargs="+", default=[], help=f"only {what} with such a word")
    options = parser.parse_args()
    wanted = Wanted(tuple(options.only), tuple(options.shape), tuple(options.look))
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        gallery = Gallery(options.folder, settings, wanted)
        database = create_board(str(Path(scratch) / "board.sqlite"))
        build_demo(database)
        take_board(gallery, database)
        take_writing(gallery, database.location)
        take_intake(gallery, database.location)
        take_audit(gallery, database.location)
        take_versions(gallery, database.location)
        take_files(gallery, database.location)
        take_door(gallery, database.location)
        take_rights(gallery, database.location)
        take_told(gallery, database.location)
        take_overtaken(gallery, database.location)
        take_first_run(gallery, Path(scratch))
    application.processEvents()
    sys.stdout.write(f"{len(list(options.folder.glob('*.png')))} pictures in {options.folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
