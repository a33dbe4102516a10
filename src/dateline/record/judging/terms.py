"""Words as they are compared across reports: in small letters, without endings, weighed by how rare they are."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from dateline.reader.actors.spelling import plain
from dateline.reader.words import words

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_OWNERS = re.compile(r"['’]s?$")
SMALL = words("""
    a about above after again against all along already also although am among an and another any are around as at away
    back be became because become been before began being below between both but by came can come could day did do does
    done down during each early either else even ever every few first for former from gave get give go got had has have
    having he her here him himself his how if in including into is it its itself just last late later least less like
    made make many may me might more most much must my near new next no nor not now of off on one only onto or other our
    out over own part people per same say said saying says set several she should since so some still such take taken
    tell than that the their them then there these they this those though three through time to today told too took two
    under until up upon us use very was way we week went were what when where which while who whom whose why will with
    within without would year years yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
""")
"""Words that tell nothing of what a report is about."""

_OF_EE = words("agreed disagreed freed guaranteed decreed refereed")  # others in "eed" are no past: "need", "exceed"
_FIRST = 1990  # the rank of the vocabulary's first word


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in small letters, without accents; numbers without their commas."""
    found = (plain(_OWNERS.sub("", word)) for word in _WORD.findall(text))
    return [word.replace(",", "") if word[:1].isdigit() else word for word in found if word]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the endings of number and tense: "promised", "promises" and "promise" are one, and so are
    "withdrew" and "withdraw"."""
    if len(word) < 3 or not word.isalpha():
        return word
    word = _past().get(word, word)
    if len(word) < 4:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ees") or word in _OF_EE:
        return word[:-1] if len(word) == 4 else word[:-2]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is", "eed")):
            return _tidied(word[: -len(ending)])
    return word[:-1] if word.endswith("e") else word


def _tidied(root: str) -> str:
    """ "stopp" as "stop", "releas" as it is: the plain form loses its "e" too."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls":
        return root[:-1]
    return root[:-1] if root.endswith("e") else root


def roots(listed: str) -> frozenset[str]:
    """The stems of a list of words, all of them."""
    return frozenset(map(stem, words(listed)))


def stems(text: str) -> list[str]:
    """The stems of the words that tell something, in order."""
    return [stem(word) for word in tokens(text) if word not in SMALL and (len(word) > 1 or word.isdigit())]


@cache
def _past() -> Mapping[str, str]:
    """The irregular forms of verbs, with their plain ones."""
    table: dict[str, str] = json.loads((files("dateline.language") / "model" / "lemmas.json").read_text("utf-8"))
    forms = ([*key.split("|"), verb] for key, verb in table.items() if key.endswith(("|VBD", "|VBN")))
    regular = ("ed", "ing")
    return {form: verb for form, _, verb in forms if form.isalpha() and not form.endswith(regular) and form != verb}


def is_past(word: str) -> bool:
    """Whether it is spelled as a verb's past."""
    return word not in SMALL and (word in _past() or (word.endswith("ed") and len(word) > 4))


@cache
def _ranks() -> Mapping[str, int]:
    """The words of the language core's vocabulary, which is in order of how frequent they are."""
    path = files("dateline.language") / "model" / "tokenizer.json"
    vocabulary: dict[str, int] = json.loads(path.read_text("utf-8"))["model"]["vocab"]
    ranks: dict[str, int] = {}
    for word, rank in vocabulary.items():
        if word.isalpha():
            ranks[stem(word)] = min(rank, ranks.get(stem(word), rank))
    return ranks


@lru_cache(maxsize=65536)
def rarity(root: str) -> float:
    """From 0 to 1: how much a stem that two reports share says. A word outside of the vocabulary says most."""
    if root.isdigit():
        return 0.3 if len(root) < 3 else 0.6
    rank = _ranks().get(root)
    return 1.0 if rank is None else min(1.0, math.log2(1 + max(rank - _FIRST, 0) / 100) / 8)


def weigh(roots: Iterable[str]) -> dict[str, float]:
    """The stems with their weights, as a vector of length one."""
    counts = Counter(roots)
    raw = {root: (1 + math.log(n)) * rarity(root) for root, n in counts.items()}
    length = math.sqrt(sum(w * w for w in raw.values()))
    return {root: w / length for root, w in raw.items()} if length else {}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(w * b[root] for root, w in a.items() if root in b)  # the same in any order


def covered(part: Iterable[str], whole: Iterable[str]) -> float:
    """The share of a text's weight that is found in another one."""
    ours, theirs = set(part), set(whole)
    total = math.fsum(map(rarity, ours))
    return math.fsum(map(rarity, ours & theirs)) / total if total else 0.0
