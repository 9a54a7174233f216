"""The stories in the order in which they are registered: the meeting's ten first, then the two that wait."""

from tumorboard.demo.days import Days
from tumorboard.demo.stories.breast import miriam_sato
from tumorboard.demo.stories.cervix import zsofia_kovari
from tumorboard.demo.stories.kidney import cagri_yildirim
from tumorboard.demo.stories.lung import phuong_anh_nguyen
from tumorboard.demo.stories.lymphoma import joao_tavares
from tumorboard.demo.stories.melanoma import thora_gudjonsdottir
from tumorboard.demo.stories.myeloma import olena_shevchenko
from tumorboard.demo.stories.pancreas import kenjiro_aoyama
from tumorboard.demo.stories.prostate import andrzej_wisniewski
from tumorboard.demo.stories.rectum import eleni_papadopoulou
from tumorboard.demo.stories.sarcoma import fatima_al_khatib
from tumorboard.demo.stories.thyroid import helene_marchetti
from tumorboard.demo.story import CaseStory

_TELLERS = (
    miriam_sato,
    andrzej_wisniewski,
    phuong_anh_nguyen,
    fatima_al_khatib,
    eleni_papadopoulou,
    thora_gudjonsdottir,
    kenjiro_aoyama,
    zsofia_kovari,
    joao_tavares,
    cagri_yildirim,  # last of the meeting: a discipline has left by then
    olena_shevchenko,
    helene_marchetti,
)


def told_stories(days: Days) -> tuple[CaseStory, ...]:
    """The twelve cases, dated from the given day."""
    return tuple(tell(days) for tell in _TELLERS)
