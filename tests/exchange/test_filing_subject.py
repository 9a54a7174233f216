"""Which tumors become cases, and which statements speak of them."""

from tests.support.fhir import ICD10, coded, refers, resource
from tests.support.imports import breast_cancer, t_category, told
from tumorboard.vocabulary import ImportOutcome

LUNG = coded(ICD10, "C34.1", "Lung cancer")
BRAIN = coded(ICD10, "C79.3", "Metastasis in the brain")
RELATED = "http://hl7.org/fhir/StructureDefinition/condition-related"


def test_each_primary_tumor_is_a_case() -> None:
    assert len(told(breast_cancer(), breast_cancer("lung", code=LUNG)).subjects) == 2


def test_what_the_sender_ruled_out_is_no_case() -> None:
    person = told(breast_cancer(verificationStatus=coded("", "refuted")))
    assert person.subjects == ()
    assert person.outcome("tumor") == (
        ImportOutcome.SKIPPED,
        "The sender took it back or ruled it out: kept in the original, not filed.",
    )


def test_a_metastasis_belongs_to_its_primary_tumor() -> None:
    of_lung = {"url": RELATED, "valueReference": refers("Condition/lung")}
    metastasis = breast_cancer("brain", code=BRAIN, extension=[of_lung])
    breast, lung = told(breast_cancer(), breast_cancer("lung", code=LUNG), metastasis).subjects
    assert breast.metastases == ()
    assert [item.wording for item in lung.metastases] == ["Metastasis in the brain"]


def test_a_metastasis_that_names_no_primary_belongs_to_the_only_one() -> None:
    assert len(told(breast_cancer(), breast_cancer("brain", code=BRAIN)).subject.metastases) == 1


def test_of_two_tumors_a_metastasis_that_names_neither_is_put_before_a_person() -> None:
    person = told(breast_cancer(), breast_cancer("lung", code=LUNG), breast_cancer("brain", code=BRAIN))
    assert [subject.metastases for subject in person.subjects] == [(), ()]
    assert person.outcome("brain") == (
        ImportOutcome.NEEDS_YOU,
        "It does not say from which of the 2 tumors it comes.",
    )


def test_a_metastasis_alone_is_a_case() -> None:
    subject = told(breast_cancer("brain", code=BRAIN)).subject
    assert subject.tumor.wording == "Metastasis in the brain"


def test_a_statement_without_a_tumor_belongs_to_the_only_one_and_to_neither_of_two() -> None:
    loose = t_category(focus=None)
    one = told(breast_cancer(), loose)
    (number,) = [entry.number for entry in one.reading.entries if entry.resource_id == "t"]
    assert one.subject.covers(number, ())
    two = told(breast_cancer(), breast_cancer("lung", code=LUNG), loose)
    assert not any(subject.covers(number, ()) for subject in two.subjects)


def test_a_statement_about_a_condition_that_is_not_here_does_not_fall_to_the_only_tumor() -> None:
    person = told(breast_cancer(), t_category(focus=[refers("Condition/absent")]))
    (reason,) = person.subject.elsewhere.values()
    assert reason == "It speaks of Condition/absent, which is not in the files: not filed. Ask the sender for it."


def test_the_parts_of_a_staging_of_something_else_go_with_it() -> None:
    part = t_category(focus=None)
    staging = resource(
        "Observation",
        "staging",
        code=coded("http://snomed.info/sct", "399537006"),
        hasMember=[refers("Observation/t")],
        focus=[refers("Condition/absent")],
    )
    assert len(told(breast_cancer(), part, staging).subject.elsewhere) == 2


def test_a_statement_about_something_else_than_a_condition_belongs_to_the_tumor() -> None:
    assert told(breast_cancer(), t_category(focus=[refers("Specimen/x")])).subject.elsewhere == {}
