"""Reports become suggestions: each with its words, none that a report denies or only suspects, none silently chosen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.hostile import HOSTILE
from tumorboard.concordance.report_reading import contradicted, suggest_axes
from tumorboard.vocabulary import Axis, BiomarkerStatus, TumorSite

BREAST = """SURGICAL PATHOLOGY REPORT  S26-1187  St Anne Breast Clinic
Left breast, core biopsy: Invasive ductal carcinoma, Nottingham grade 2 (score 6/9: tubules 3, nuclei 2, mitoses 1).
Greatest dimension: 17 mm. Associated DCIS, high grade. No lymphovascular invasion identified.
Margins negative, closest 2 mm. pT1c pN0(sn) cM0, AJCC 8th edition, stage IA.
ER positive (95 %), PR positive (60 %), HER2 IHC 2+ (equivocal), FISH not amplified, ratio 1.30. Ki-67 18 %.
Suspicious for perineural invasion. 0 of 3 sentinel nodes."""


def said(text: str, site: TumorSite | None = None) -> set[tuple[str, str, str]]:
    """Axis, label and wording of each suggestion; where there is no wording, the figure."""
    return {
        (each.value.axis.value, each.value.label, each.value.text or f"{each.value.number} {each.value.unit}")
        for each in suggest_axes(text, site)
    }


def test_a_breast_report_is_read_axis_by_axis() -> None:
    found = {(each.value.axis, each.value.label, each.value.method): each.value for each in suggest_axes(BREAST)}
    wordings = {axis: value.text for (axis, label, _method), value in found.items() if not label}
    assert wordings == {
        Axis.PRIMARY_SITE: "Breast",
        Axis.LATERALITY: "Left",
        Axis.BEHAVIOR: "Invasive",
        Axis.HISTOLOGIC_TYPE: "Invasive ductal carcinoma",
        Axis.GRADE: "2",
        Axis.LYMPHOVASCULAR_INVASION: "Not identified",
        Axis.MARGIN: "negative",
        Axis.T: "pT1c",
        Axis.N: "pN0(sn)",
        Axis.M: "cM0",
        Axis.STAGE_GROUP: "IA",
    }
    assert found[Axis.GRADE, "", ""].system == "Nottingham"
    assert found[Axis.T, "", ""].system == "AJCC 8"
    assert (found[Axis.MARGIN, "", ""].number, found[Axis.MARGIN, "", ""].unit) == ("2", "mm")
    assert found[Axis.BIOMARKER, "ER", ""].status is BiomarkerStatus.POSITIVE
    assert (found[Axis.BIOMARKER, "ER", ""].number, found[Axis.BIOMARKER, "ER", ""].unit) == ("95", "%")
    assert found[Axis.BIOMARKER, "HER2", "IHC"].status is BiomarkerStatus.EQUIVOCAL
    assert found[Axis.BIOMARKER, "HER2", "FISH"].status is BiomarkerStatus.NEGATIVE
    assert found[Axis.BIOMARKER, "HER2", "FISH"].number == "1.30"
    assert not contradicted(suggest_axes(BREAST))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Right upper lobe: adenocarcinoma. PD-L1 TPS 60%. EGFR exon 19 deletion detected. ALK negative. cT2aN1M0",
            {
                ("biomarker", "PD-L1", "60 %"),
                ("biomarker", "EGFR", "exon 19 deletion detected"),
                ("biomarker", "ALK", "negative"),
                ("t", "", "cT2a"),
                ("n", "", "cN1"),
                ("laterality", "", "Right"),
            },
        ),
        (
            "Prostatic acinar adenocarcinoma, Gleason score 3+4=7 (Grade group 2). Perineural invasion present.",
            {("grade", "", "3+4"), ("grade", "Grade group", "2"), ("perineural_invasion", "", "Present")},
        ),
        (
            "Rectum: adenocarcinoma. pMMR. MSS. BRAF V600E not detected. KRAS G12D mutated. pT3 N1b. R0.",
            {
                ("biomarker", "Mismatch repair", "pMMR"),
                ("biomarker", "MSI", "MSS"),
                ("biomarker", "BRAF V600E", "not detected"),
                ("biomarker", "KRAS", "G12D"),
                ("n", "", "pN1b"),
                ("margin", "", "R0"),
            },
        ),
        (
            "Superficial spreading melanoma, Breslow thickness 1.10 mm, pT2a, LVI absent",
            {
                ("histologic_type", "", "Superficial spreading melanoma"),
                ("other", "Breslow thickness", "1.10 mm"),
                ("lymphovascular_invasion", "", "Not identified"),
            },
        ),
        (
            "Thigh: dedifferentiated liposarcoma, FNCLCC grade 3. Margins involved.",
            {("grade", "", "3"), ("margin", "", "positive"), ("primary_site", "", "Thigh")},
        ),
        (
            "Diffuse large B-cell lymphoma, Ann Arbor stage IIIB. Ki-67 90%.",
            {("histologic_type", "", "Diffuse large B-cell lymphoma"), ("stage_group", "", "IIIB")},
        ),
        ("Melanoma in situ", {("histologic_type", "", "Melanoma in situ"), ("behavior", "", "In situ")}),
        ("Papillary thyroid carcinoma, pT1b(m)", {("histologic_type", "", "Papillary thyroid carcinoma")}),
        ("Clear cell renal cell carcinoma, WHO/ISUP grade 3", {("grade", "", "3")}),
        ("Ductal carcinoma in situ, high grade", {("behavior", "", "In situ"), ("grade", "", "high grade")}),
    ],
)
def test_reports_of_other_sites_are_read(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Suspicious for invasive carcinoma.",
        "Possible melanoma in situ; pT1a cannot be excluded.",
        "No evidence of carcinoma.",
        "No evidence of\ninvasive ductal carcinoma.",
        "Lymphovascular invasion is suspected",
        "Suspicious for perineural invasion",
        "Mother had breast carcinoma, grade 3.",
        "History of melanoma.",
        "2 of 6 nodes contain tumor",
        "Axial T2 images and M1 macrophages",
        "? DCIS",
        "Grade 2-3",
    ],
)
def test_what_is_denied_suspected_or_said_of_others_is_no_suggestion_of_a_fact(text: str) -> None:
    assert not {each for each in said(text) if each[0] != "primary_site"}


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("BRAF V600E mutation not detected", "BRAF V600E"),
        ("EGFR: no exon 19 deletion", "EGFR"),
        ("Negative for ALK rearrangement", "ALK"),
        ("HER2 not amplified", "HER2"),
        ("ER, PR and HER2 negative", "ER"),
        ("ER (-)", "ER"),
    ],
)
def test_a_denied_biomarker_is_negative(text: str, marker: str) -> None:
    (found,) = [each.value for each in suggest_axes(text) if each.value.label == marker]
    assert found.status is BiomarkerStatus.NEGATIVE


def test_a_test_that_is_pending_is_not_done() -> None:
    (found,) = suggest_axes("KRAS mutation testing pending")
    assert found.value.status is BiomarkerStatus.NOT_DONE


def test_two_statements_that_differ_are_both_suggested_and_marked() -> None:
    found = suggest_axes("Grade 2 in the biopsy. The excision shows grade 3. ER positive.")
    grades = [each for each in found if each.value.axis is Axis.GRADE]
    assert [each.value.text for each in grades] == ["2", "3"]
    assert contradicted(found) == frozenset(grades)


def test_what_is_said_twice_is_suggested_once() -> None:
    assert len(suggest_axes("ER positive.\n\nER positive.")) == 1


def test_a_known_site_keeps_places_of_spread_out() -> None:
    assert ("primary_site", "", "Breast") in said("Liver biopsy. Breast: lobular carcinoma.", TumorSite.BREAST)
    assert not [each for each in said("Biopsy of the liver.", TumorSite.BREAST) if each[0] == "primary_site"]


PIECES = st.sampled_from(
    [
        *(
            "pT1c",
            "pN0(sn)",
            "M0",
            "grade",
            "2",
            "Nottingham",
            "no ",
            "not ",
            "invasive ",
            "ductal carcinoma",
            "in situ",
        ),
        *("ER", "HER2", "2+", "positive", "negative", " 90 %", "(", ")", ",", ".", "\n", " ", "margins", "R0", "stage"),
        *("IIA", "suspicious for", "lymphovascular invasion", "Gleason", "3+4", "left breast", "?", "AJCC 8", "1,5 cm"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES).map(" ".join)))
def test_whatever_the_text_reading_never_fails_and_every_quote_is_in_it(text: str) -> None:
    found = suggest_axes(text)
    assert all(each.quote == text[each.start : each.end] and each.quote for each in found)
    assert list(found) == sorted(found, key=lambda each: (each.start, each.end))
    assert contradicted(found) <= set(found)


@pytest.mark.parametrize(
    "words",
    [
        HOSTILE["long"],
        HOSTILE["endless"],
        HOSTILE["controls"],
        "pT1(" * 25_000,
        "invasive ductal " * 6_000,
        " \n" * 50_000,
    ],
)
def test_hostile_text_of_a_hundred_thousand_characters_is_read_to_its_end(words: str) -> None:
    """A pattern that runs away would not come back before the suite's own limit."""
    found = suggest_axes(f"{words}. ER positive")
    assert all(f"{words}. ER positive"[each.start : each.end] == each.quote for each in found)
