"""Number words: the vocabulary, and a cardinal as it is read word by word."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNDER_TWENTY = dict(zip(_ONES.split(" "), range(20), strict=True))
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = dict(zip(_TENS.split(" "), range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
}
# What a plural without a number says at least, and what it stays below. A power of ten names the size of a figure
# ("thousands" has four digits); dozens and scores are counted in themselves, so that there are two of them or more.
VAGUE = {
    "dozens": (24.0, 1e2),
    "scores": (40.0, 1e2),
    "tens": (10.0, 1e2),
    "hundreds": (1e2, 1e3),
    "thousands": (1e3, 1e4),
    "lakhs": (1e5, 1e6),
    "millions": (1e6, 1e7),
    "crores": (1e7, 1e8),
    "billions": (1e9, 1e10),
    "trillions": (1e12, 1e13),
}
ONLY_WITH_OF = frozenset(("scores", "tens"))
"""Words that are vague counts only in "scores of people", "tens of thousands"."""


class Cardinal:
    """A cardinal in the making: ``group`` is what stands since the last thousand, million ..."""

    def __init__(self) -> None:
        self.total = 0.0
        self.group = 0.0
        self.scaled = False
        self.goes_on = False

    @property
    def value(self) -> float:
        return self.total + self.group

    def take(self, word: str) -> bool:
        """Takes the next word up into the number; False if it does not belong to it."""
        if word in UNDER_TWENTY:
            return self._add(UNDER_TWENTY[word], fits=self._takes_unit(UNDER_TWENTY[word]))
        if word in TENS:
            return self._add(TENS[word], fits=self.group % 100 == 0)
        return self._scale(word) if word in SCALES and self.group > 0 else False

    def _takes_unit(self, unit: int) -> bool:
        """ "five" may begin a number and follow "twenty" or "hundred", and not "three"."""
        rest = self.group % 100
        return rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < unit < 10)

    def _add(self, number: int, fits: bool) -> bool:
        if fits:
            self.group += number
            self.goes_on = False
        return fits

    def _scale(self, word: str) -> bool:
        small = word in ("hundred", "dozen")
        if self.group >= 100 and small:
            return False
        if small:
            self.group *= SCALES[word]
        else:
            self.total, self.group = self.total + self.group * SCALES[word], 0.0
        self.scaled = True
        self.goes_on = word in ("hundred", "thousand")
        return True
