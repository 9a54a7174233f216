"""TNM in any dress becomes TNM text; other staging systems keep their names; nothing is derived."""

import pytest

from tests.support.fhir import ICD10, LOINC, SNOMED, Json, coded, record_of, refers, resource
from tumorboard.exchange.fhir.staging import edition_of, stage_group, tnm_token
from tumorboard.exchange.fhir.values import Coding, Concept

UICC = "https://www.uicc.org/resources/tnm"
MII = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/"


def display(text: str) -> Concept:
    return Concept(codings=(Coding(SNOMED, "", "1", text),))


@pytest.mark.parametrize(
    ("letter", "sent", "expected"),
    [
        ("T", "American Joint Committee on Cancer cT3 (qualifier value)", "cT3"),
        ("T", "Union for International Cancer Control cT1a (qualifier value)", "cT1a"),
        ("T", "American Joint Committee on Cancer ypTis(DCIS) (qualifier value)", "ypTis(DCIS)"),
        ("T", "T1 category (finding)", "T1"),
        ("T", "TX", "TX"),
        ("T", "Tis", "Tis"),
        ("T", "Ta", "Ta"),
        ("T", "pT2a(m)", "pT2a(m)"),
        ("T", "ct3", "cT3"),
        ("N", "American Joint Committee on Cancer pN0(i+) (qualifier value)", "pN0(i+)"),
        ("N", "pN1mi(sn)", "pN1mi(sn)"),
        ("N", "pN1a(3/12)", "pN1a(3/12)"),
        ("M", "American Joint Committee on Cancer cM0(i+) (qualifier value)", "cM0(i+)"),
        ("M", "pM1(OSS)", "pM1(OSS)"),
        ("R", "R0", "R0"),
        ("Pn", "Pn1", "Pn1"),
        ("T", "Not assessed", ""),
        ("T", "N2", ""),
        ("T", "2a", ""),
        ("N", "Negative", ""),
        ("M", "Moderate", ""),
    ],
)
def test_a_category_is_found_in_words_and_codes(letter: str, sent: str, expected: str) -> None:
    assert tnm_token(letter, display(sent))[0] == expected


def test_a_bare_code_is_a_category_only_in_a_code_system_of_tnm() -> None:
    assert tnm_token("T", Concept(codings=(Coding("http://dktk/CodeSystem/TNMTCS", "", "2a"),)))[0] == "T2a"
    assert tnm_token("T", Concept(codings=(Coding("http://local/answers", "", "2"),)))[0] == ""


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("American Joint Committee on Cancer stage IIIC (qualifier value)", "IIIC"),
        ("Stage 1A (qualifier value)", "1A"),
        ("Stadium 0", "0"),
        ("IVB", "IVB"),
        ("3C", "3C"),
        ("limited disease", "limited disease"),
    ],
)
def test_a_stage_group_is_taken_as_stated(sent: str, expected: str) -> None:
    assert stage_group(Concept(text=sent)) == expected


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (Concept(codings=(Coding(SNOMED, "", "897275008"),)), "8"),
        (Concept(text="AJCC Cancer Staging Manual, 7th edition"), "7"),
        (Concept(codings=(Coding(MII + "CodeSystem/mii-cs-onko-tnm-version", "", "8", "8. Auflage"),)), "8"),
        (Concept(text="AJCC v9 Stage"), "9"),
        (Concept(text="clinical"), ""),
    ],
)
def test_the_edition_is_a_number(method: Concept, expected: str) -> None:
    assert edition_of(method) == expected


def category(ident: str, code: Json, sent: Json, **more: Json) -> dict[str, Json]:
    return resource("Observation", ident, code=code, valueCodeableConcept=sent, **more)


def test_a_stage_group_gathers_its_members_and_hands_them_its_tumor() -> None:
    record = record_of(
        resource("Condition", "c", code=coded(ICD10, "C34.1")),
        category(
            "t",
            coded(SNOMED, "399504009"),
            coded(SNOMED, "1", "American Joint Committee on Cancer cT3 (qualifier value)"),
        ),
        category("n", coded(LOINC, "21906-3"), coded("http://cancerstaging.org", "cN3")),
        category("m", coded(SNOMED, "399387003"), {"text": "cM0"}),
        category(
            "g",
            coded(SNOMED, "399537006"),
            coded("http://cancerstaging.org", "3C", "IIIC"),
            focus=[refers("Condition/c")],
            method=coded(SNOMED, "897275008"),
            hasMember=[refers("Observation/t"), refers("Observation/n"), refers("Observation/m")],
        ),
    )
    (staging,) = record.tnm_stagings
    assert (staging.text, staging.stage_group, staging.prefix, staging.edition) == ("cT3 cN3 cM0", "IIIC", "c", "8")
    tumor = record.tumors[0].entry
    assert staging.observation.about == (tumor,)
    assert all(part.observation.about == (tumor,) for part in record.tnm_categories)
    assert [part.text for part in record.tnm_categories] == ["cT3", "cN3", "cM0"]


def test_a_german_category_takes_prefix_and_suffixes_from_its_extensions() -> None:
    code = coded(SNOMED, "371494008")
    code["extension"] = [
        {"url": MII + "StructureDefinition/mii-ex-onko-tnm-cp-praefix", "valueCodeableConcept": coded(UICC, "p")}
    ]
    sent = coded(UICC, "N0")
    sent["extension"] = [
        {
            "url": MII + "StructureDefinition/mii-ex-onko-tnm-sn-suffix",
            "valueCodeableConcept": coded(UICC, "sn", "(sn)"),
        },
        {
            "url": MII + "StructureDefinition/mii-ex-onko-tnm-itc-suffix",
            "valueCodeableConcept": coded(UICC, "i-", "(i-)"),
        },
    ]
    assert record_of(category("n", code, sent)).tnm_categories[0].text == "pN0(i-)(sn)"


def test_categories_and_symbols_in_components_are_read() -> None:
    prefix = "http://dktk.dkfz.de/fhir/StructureDefinition/onco-core-Extension-TNMcpuPraefix"
    components = [
        {
            "code": coded(LOINC, "21899-0"),
            "valueCodeableConcept": coded("http://dktk/TNMTCS", "2"),
            "extension": [{"url": prefix, "valueCoding": {"code": "p"}}],
        },
        {"code": coded(LOINC, "21900-6"), "valueCodeableConcept": coded("http://dktk/TNMNCS", "N1a")},
        {
            "code": coded(LOINC, "21901-4"),
            "valueCodeableConcept": coded("http://dktk/TNMMCS", "M0"),
            "extension": [{"url": prefix, "valueCoding": {"code": "c"}}],
        },
        {"code": coded(LOINC, "59479-6"), "valueCodeableConcept": coded("http://dktk/TNMySymbolCS", "y")},
        {"code": coded(LOINC, "42030-7"), "valueCodeableConcept": coded("http://dktk/TNMmSymbolCS", "(m)")},
    ]
    record = record_of(resource("Observation", "g", code=coded(LOINC, "21902-2"), component=components))
    assert record.tnm_stagings[0].text == "ypT2(m) ypN1a cM0"
    assert [part.text for part in record.tnm_categories] == ["pT2", "pN1a", "cM0"]


def test_symbols_that_are_members_of_a_german_classification_are_written_into_it() -> None:
    def symbol(ident: str, code: str, value: Json) -> dict[str, Json]:
        profile = f"{MII}StructureDefinition/mii-pr-onko-tnm-{ident}-symbol"
        return resource(
            "Observation", ident, meta={"profile": [profile]}, code=coded(LOINC, code), valueCodeableConcept=value
        )

    record = record_of(
        category("t", coded(SNOMED, "384625004"), coded(UICC, "T2")),
        symbol("y", "101658-3", coded(SNOMED, "421755005", "y")),
        symbol("r", "101659-1", coded(SNOMED, "421188008", "r")),
        symbol("m", "42030-7", coded(UICC, "2")),
        category(
            "g",
            coded(SNOMED, "399588009"),
            coded(UICC, "IIA"),
            hasMember=[refers(f"Observation/{ident}") for ident in ("y", "r", "m", "t", "g", "absent")],
        ),
    )
    assert record.tnm_stagings[0].text == "rypT2(2)"
    assert record.tnm_categories[0].text == "pT2"


def test_a_category_of_a_german_profile_without_a_known_code_is_read() -> None:
    profile = MII + "StructureDefinition/mii-pr-onko-tnm-pn-kategorie|2027.0.0"
    record = record_of(category("p", {"text": "Pn"}, coded(UICC, "Pn1"), meta={"profile": [profile]}))
    assert [(part.letter, part.text) for part in record.tnm_categories] == [("Pn", "Pn1")]


def test_a_classification_in_plain_words_is_read() -> None:
    record = record_of(resource("Observation", "g", code={"text": "Staging"}, valueString="pT2 pN1(3/15) cM0 R0"))
    assert record.tnm_stagings[0].text == "pT2 pN1(3/15) cM0 R0"
    assert record.warnings == ()


def test_a_classification_in_plain_words_that_does_not_read_as_tnm_is_kept_and_told() -> None:
    record = record_of(resource("Observation", "g", code={"text": "Staging"}, valueString="pT2 pN1(5/3) cM0"))
    assert record.tnm_stagings[0].text == "pT2 pN1(5/3) cM0"
    assert "does not read as TNM" in record.warnings[0]


def test_two_stage_groups_of_one_tumor_and_day_are_told() -> None:
    tumor = resource("Condition", "c", code=coded(ICD10, "C34.1", "Lung cancer"))
    groups = [
        category(ident, coded(SNOMED, "399537006"), {"text": text}, focus=[refers("Condition/c")])
        for ident, text in (("a", "Stage IIA"), ("b", "Stage IIB"))
    ]
    assert record_of(tumor, *groups).warnings == (
        "Different stage groups were sent for the same tumor and day: IIA and IIB.",
    )


def test_text_that_does_not_read_as_tnm_is_kept_and_told() -> None:
    record = record_of(category("t", coded(SNOMED, "384625004"), {"text": "pT2mi"}))
    assert record.tnm_categories[0].text == "pT2mi"
    assert record.warnings[0].startswith('Observation/t: "pT2mi" does not read as TNM: ')


def test_words_where_a_category_belongs_are_kept_and_told() -> None:
    record = record_of(category("t", coded(SNOMED, "384625004"), {"text": "large"}))
    assert record.tnm_categories[0].text == "large"
    assert record.warnings == ('Observation/t: "large" is no T category.',)


def test_a_prefix_against_the_code_and_codes_against_each_other_are_told() -> None:
    two = {"coding": [{"system": UICC, "code": "T3"}, {"system": SNOMED, "code": "1", "display": "AJCC pT2"}]}
    record = record_of(category("t", coded(SNOMED, "399504009"), two))
    assert record.tnm_categories[0].text == "pT2"
    assert record.warnings == (
        "Observation/t: its codes name different categories (T2, T3).",
        "Observation/t: pT2 stands under the code of a cT category.",
    )


@pytest.mark.parametrize(
    ("code", "sent", "system"),
    [
        (
            coded(SNOMED, "385361009"),
            coded("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "C96256", "FIGO Stage IIIA"),
            "FIGO",
        ),
        (coded(SNOMED, "385361009"), {"coding": [{"code": "IVB"}]}, "FIGO"),
        (coded(LOINC, "35266-6", "Gleason score in Specimen"), {"text": "7 (4+3)"}, "Gleason"),
        (coded(SNOMED, "103419001"), {"text": "level 4"}, "Clark"),
        ({"text": "Ann Arbor Klassifikation"}, {"text": "IIIX"}, "Ann Arbor"),
        ({"text": "BCLC stage"}, {"text": "C"}, "BCLC"),
    ],
)
def test_other_staging_systems_keep_their_name_and_value(code: Json, sent: Json, system: str) -> None:
    record = record_of(resource("Observation", "o", code=code, valueCodeableConcept=sent))
    (staging,) = record.staging_values
    assert staging.system == system
    assert staging.value == staging.observation.value.verbatim
    assert record.tnm_stagings == ()
