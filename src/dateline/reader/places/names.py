"""Names of places in plain letters, so that "São Paulo", "SAO PAULO" and "St. Louis", "Saint Louis" are one each."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Arabic articles, by which and without which a town is called ("al-Qaim", "Qaim").
ARTICLES = ("ad", "adh", "al", "an", "ar", "as", "ash", "at", "ath", "az", "el", "es", "ez")
_SHORT = {"saint": "st", "sainte": "ste", "ft": "fort", "mt": "mount", "pt": "point"}
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"})
_MARKS = re.compile(r"['’‘ʼʻ`´ʿʾ]+")
_GAPS = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Small letters without accents, marks, full stops and a leading article."""
    small = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    letters = "".join(c for c in small if not unicodedata.combining(c))
    words = _GAPS.sub(" ", _MARKS.sub("", letters.replace(".", ""))).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_SHORT.get(word, word) for word in words)
