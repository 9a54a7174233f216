"""A misshapen part reads as empty, leaves a sentence, and never raises."""

from tests.support.fhir import Json
from tumorboard.exchange.fhir.element import Element, storable, url_tail


def element(**content: Json) -> tuple[Element, list[str]]:
    problems: list[str] = []
    return Element(content, "X", problems), problems


def test_an_object_where_text_belongs_is_told() -> None:
    found, problems = element(status={"code": "final"}, code=[["a"], "b"])
    assert (found.text("status"), found.texts("code")) == ("", ("b",))
    assert problems == [
        "X.status should be text but is an object: it is kept as it is",
        "X.code should be text but is a list: it is kept as it is",
    ]


def test_text_where_an_object_belongs_is_told_with_its_beginning() -> None:
    found, problems = element(code="C50", category=["a", {"text": "b"}])
    assert not found.one("code")
    assert [item.text("text") for item in found.many("category")] == ["b"]
    assert problems == [
        'X.code should be an object but is text "C50": it is kept as it is',
        'X.category should be an object but is text "a": it is kept as it is',
    ]


def test_of_several_objects_where_one_belongs_the_first_is_read_and_the_rest_told() -> None:
    found, problems = element(code=[{"text": "a"}, {"text": "b"}], one=[{"text": "c"}])
    assert (found.one("code").text("text"), found.one("one").text("text")) == ("a", "c")
    assert problems == ["X.code has 2 values where one belongs: the first is read"]


def test_missing_parts_and_nulls_are_empty_and_not_told() -> None:
    found, problems = element(code=None, name=[None, None])
    assert (found.text("code"), found.many("name"), found.one("absent").one("deeper").text("x")) == ("", (), "")
    assert problems == []


def test_a_choice_of_the_wrong_shape_is_told() -> None:
    found, problems = element(valueString=None, valueQuantity=[1])
    assert found.choice("value") == ("Quantity", [1])
    assert problems == []


def test_what_no_database_stores_is_shown_as_a_sign() -> None:
    assert storable("a\x00b\udc80") == "a\ufffdb\ufffd"
    assert storable("Müller\n≤5 µg") == "Müller\n≤5 µg"


def test_a_profile_is_known_by_its_last_part_without_version() -> None:
    assert url_tail("http://x/StructureDefinition/mcode-tnm-stage-group|4.0.0") == "mcode-tnm-stage-group"
