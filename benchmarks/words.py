"""Words as they are spread in real text: few of them everywhere, most of them hardly ever (Zipf's law).

Everything is drawn from one seed, so that every run makes the same board.
"""

from itertools import product

import numpy as np

SEED = 20_261_120

_CLINICAL = """
the of and in with carcinoma is no invasive for tumor to grade at margin by on node from after left right biopsy
positive negative ductal lobular stage breast excision surgery therapy cycles mm ≤5 µg/l ≥90% radiation patient
imaging report specimen receptor ratio 1.3 pT2 pN0(i+) cM0 therapy-naïve metastasis response lesion follow-up
"""
_SYLLABLES = ("ad", "be", "cor", "di", "em", "fi", "gra", "hep", "il", "ko", "lum", "mes", "no", "or", "pa", "ré", "tu")


class Words:
    """An endless, repeatable source of words."""

    def __init__(self, seed: int = SEED) -> None:
        self._rare = ["".join(parts) for parts in product(_SYLLABLES, repeat=3)]
        self._words = [*_CLINICAL.split(), *self._rare]
        weights = 1.0 / np.arange(1, len(self._words) + 1)
        self._cumulated = np.cumsum(weights)
        self._random = np.random.default_rng(seed)

    def text(self, count: int) -> str:
        """So many words, separated by spaces."""
        return " ".join(self._words[place] for place in self._places(count))

    def sentence(self, count: int) -> str:
        """So many words as a sentence."""
        text = self.text(count)
        return text[0].upper() + text[1:] + "."

    def name(self) -> str:
        """A name: like the words of a text, some are common and most are rare."""
        (place,) = self._places(1)
        return self._rare[place % len(self._rare)].capitalize()

    def _places(self, count: int) -> list[int]:
        drawn = self._random.random(count) * self._cumulated[-1]
        places: list[int] = np.searchsorted(self._cumulated, drawn).tolist()
        return places
