"""Wordings and codes are compared only as far as they can be without an ontology."""

import pytest

from tumorboard.concordance.wording import code_family, read_morphology, read_topography, says_more, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invasive ductal carcinoma, NOS", ("invasive", "ductal", "carcinoma", "nos")),
        ("non-small cell", ("non", "small", "cell")),
        ("ER- / PR+", ("er-", "pr+")),
        ("IHC 3+", ("ihc", "3+")),
        ("  \u2013 ", ()),
        ("Karzinom, gro\u00dfzellig", ("karzinom", "grosszellig")),
    ],
)
def test_a_text_is_taken_apart_into_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        ("Invasive lobular carcinoma", "invasive carcinoma", True),
        ("Mucinous adenocarcinoma", "Adenocarcinoma", True),
        ("Adenocarcinoma", "Mucinous adenocarcinoma", False),
        ("carcinoma", "carcinoma", False),
        ("carcinoma", "", False),
        ("no carcinoma", "carcinoma", False),
        ("Non-small cell carcinoma", "small cell carcinoma", False),
        ("non-Hodgkin lymphoma", "Hodgkin lymphoma", False),
        ("ductal carcinoma in situ", "ductal carcinoma", False),
        ("suspicious for carcinoma", "carcinoma", False),
        ("metastatic carcinoma", "carcinoma", False),
        ("malignant phyllodes tumor", "phyllodes tumor", False),
    ],
)
def test_a_wording_is_more_specific_only_if_no_added_word_turns_it(one: str, other: str, more: bool) -> None:
    assert says_more(one, other) is more


def test_spellings_of_a_code_system_are_one_family() -> None:
    assert code_family("ICD-O-3") == code_family("http://terminology.hl7.org/CodeSystem/icd-o-3") == "icd-o"
    assert code_family("SNOMED CT") == code_family("http://snomed.info/sct") == "snomed"
    assert code_family("http://hl7.org/fhir/sid/icd-10-cm") == "icd-10"
    assert code_family("local list") == "locallist"


def test_morphology_codes_are_read() -> None:
    assert read_morphology("8500/3") == ("8500", "3")
    assert read_morphology(" M-8500/32 ") == ("8500", "3")
    assert read_morphology("8500") == ("8500", "")
    assert read_morphology("413448000") is None


def test_topography_codes_are_read() -> None:
    assert read_topography("C50.4") == ("C50", "4")
    assert read_topography("c504") == ("C50", "4")
    assert read_topography("C50.9") == read_topography("C50") == ("C50", "")
    assert read_topography("breast") is None
