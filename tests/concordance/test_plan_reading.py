"""Plans in words become suggestions with their extent and how far they have gone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.hostile import HOSTILE
from tumorboard.concordance.report_reading import suggest_components
from tumorboard.vocabulary import ComponentProgress, Modality, Timing

PLANNED, STARTED = ComponentProgress.PLANNED, ComponentProgress.STARTED
COMPLETED, STOPPED = ComponentProgress.COMPLETED, ComponentProgress.STOPPED


def read(text: str) -> list[tuple[Modality, str, ComponentProgress]]:
    return [(each.modality, each.text, each.progress) for each in suggest_components(text)]


def test_a_plan_is_read_in_its_order_with_extent_and_timing() -> None:
    text = "Mastectomy planned, then adjuvant TC x 4 and radiotherapy 40 Gy in 15 fractions. Letrozole for 5 years."
    found = suggest_components(text)
    assert read(text) == [
        (Modality.SURGERY, "Mastectomy", PLANNED),
        (Modality.SYSTEMIC, "Adjuvant TC x 4", PLANNED),
        (Modality.RADIATION, "Radiotherapy 40 Gy in 15 fractions", PLANNED),
        (Modality.SYSTEMIC, "Letrozole for 5 years", PLANNED),
    ]
    assert [each.level for each in found] == [3, 3, None, 1]
    assert found[1].timing is Timing.ADJUVANT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Neoadjuvant chemotherapy with FOLFOX has begun; cycle 2 of 4 given. Low anterior resection is planned.",
            [
                (Modality.SYSTEMIC, "Neoadjuvant chemotherapy with FOLFOX", STARTED),
                (Modality.SURGERY, "Low anterior resection", PLANNED),
            ],
        ),
        (
            "She underwent left lumpectomy in May. Currently on tamoxifen. Olaparib was stopped.",
            [
                (Modality.SURGERY, "Left lumpectomy", COMPLETED),
                (Modality.SYSTEMIC, "Tamoxifen", STARTED),
                (Modality.SYSTEMIC, "Olaparib", STOPPED),
            ],
        ),
        ("No radiotherapy. Without chemotherapy.", []),
        ("Patient declined chemotherapy. She refuses surgery. Radiotherapy was not recommended.", []),
        ("2 cycles of R-CHOP, stopped for toxicity", [(Modality.SYSTEMIC, "R-CHOP", STOPPED)]),
        ("Active surveillance is recommended.", [(Modality.OBSERVATION, "Active surveillance", PLANNED)]),
        ("The ec and ac of the tc", []),
    ],
)
def test_progress_is_what_is_said_nearest(text: str, expected: list[tuple[Modality, str, ComponentProgress]]) -> None:
    assert read(text) == expected


PIECES = st.sampled_from(
    [
        *(
            "lumpectomy",
            "radiation to the ",
            "40 Gy in 15",
            "AC",
            "-T",
            "docetaxel",
            " + ",
            "no ",
            "has begun",
            "planned",
        ),
        *(".", ",", "\n", " ", "cycle 2 of 4", "stopped", "left ", "adjuvant ", "letrozole", "x 4"),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES).map(" ".join)))
def test_whatever_the_text_every_quote_is_in_it(text: str) -> None:
    assert all(each.quote == text[each.start : each.end] and each.quote for each in suggest_components(text))


@pytest.mark.parametrize("words", [HOSTILE["long"], HOSTILE["endless"], "radiation to the " * 6_000, "AC, " * 25_000])
def test_hostile_text_of_a_hundred_thousand_characters_is_read_to_its_end(words: str) -> None:
    assert all(each.quote for each in suggest_components(f"{words}. Mastectomy"))
