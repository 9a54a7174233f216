"""A template as the settings read it, and as a case brings it along."""

from tests.queries.test_case import counted
from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tumorboard.concordance.templates import SubjectTemplate, TemplateLine, default_template
from tumorboard.queries.templates import read_template
from tumorboard.services.templates import EditTemplate, edit_template
from tumorboard.vocabulary import Axis, ReviewSubject, TumorSite

SITE, SUBJECT = TumorSite.COLORECTAL, ReviewSubject.RADIOLOGY
LINES = (TemplateLine(Axis.IMAGING, "Liver", unit="mm"), TemplateLine(Axis.T, system="AJCC 8"))


def test_the_boards_own_lines_hold_alone_and_are_told_from_the_programs(clinic: Clinic) -> None:
    begun = clinic.database.read(read_template, SITE, SUBJECT)
    assert (begun.lines, begun.seen) == (default_template(SITE, SUBJECT), {})
    clinic.write(COORDINATOR, edit_template, EditTemplate(SITE, SUBJECT, LINES))
    own = clinic.database.read(read_template, SITE, SUBJECT)
    assert (own.lines, len(own.seen)) == (LINES, 2)
    other = clinic.database.read(read_template, SITE, ReviewSubject.MOLECULAR)
    assert (other.lines, other.seen) == (default_template(SITE, ReviewSubject.MOLECULAR), {})


def test_a_case_reads_its_template_along_with_everything_else(clinic: Clinic) -> None:
    case = clinic.register()
    with counted(clinic.database) as before:
        snapshot = case.read()
    expected = tuple(SubjectTemplate(each, default_template(snapshot.site, each)) for each in ReviewSubject)
    assert snapshot.templates == expected
    grade = TemplateLine(Axis.GRADE)
    clinic.write(COORDINATOR, edit_template, EditTemplate(snapshot.site, ReviewSubject.PATHOLOGY, (grade,)))
    with counted(clinic.database) as after:
        snapshot = case.read()
    assert snapshot.templates == (SubjectTemplate(ReviewSubject.PATHOLOGY, (grade,)), *expected[1:])
    assert len(after) == len(before)
