"""Lemmas: a word's dictionary form from its spelling and its part of speech.

A table from the treebanks for what is irregular, suffix rules for the rest.
"""

from __future__ import annotations

_DOUBLED = frozenset("bdgmnprt")
_VOWELS = frozenset("aeiouy")


def lemma(word: str, xpos: str, table: dict[str, str]) -> str:
    """The lemma in lower case; names keep their spelling."""
    if xpos.startswith("NNP"):
        return word
    low = word.lower().replace("\u2019", "'")
    return table.get(f"{low}|{xpos}") or by_rule(low, xpos)


def by_rule(low: str, xpos: str) -> str:
    """The suffix rules alone."""
    if xpos == "NNS":
        return _plural(low)
    if xpos == "VBZ":
        return _plural(low)
    if xpos in ("VBD", "VBN") and low.endswith("ed") and len(low) > 4:
        return _stem(low[:-2]) if not low.endswith("ied") else low[:-3] + "y"
    if xpos == "VBG" and low.endswith("ing") and len(low) > 5:
        return _stem(low[:-3])
    if xpos in ("JJR", "RBR") and low.endswith("er") and len(low) > 4:
        return _stem(low[:-2]) if not low.endswith("ier") else low[:-3] + "y"
    if xpos in ("JJS", "RBS") and low.endswith("est") and len(low) > 5:
        return _stem(low[:-3]) if not low.endswith("iest") else low[:-4] + "y"
    return low


def _plural(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return low[:-1]
    return low


def _stem(stem: str) -> str:
    """Mends what is left when "-ed" or "-ing" is gone: "stopp" to "stop", "invad" to "invade"."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        return stem[:-1]
    if stem.endswith(("c", "v", "z", "u", "s")) and not stem.endswith("ss"):
        return stem + "e"
    if stem.endswith(("at", "ut", "id", "ag", "iz", "ur", "ir", "ar", "or", "in", "ib", "rg", "dg", "ng", "bl", "tl", "pl", "gl")):
        return stem + "e" if not stem.endswith(_NO_E) else stem
    if len(stem) >= 2 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS and len(stem) <= 4:
        return stem + "e" if stem.endswith(("ak", "ik", "ok", "am", "im", "om", "as", "ap", "op", "ir", "ad", "od")) else stem
    return stem


_NO_E = ("eat", "oat", "out", "put", "cut", "ain", "oin", "ein", "air", "ear", "oor", "our", "aid", "oid", "ang", "ing", "ong", "gain", "ear")
