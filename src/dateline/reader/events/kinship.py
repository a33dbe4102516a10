"""Words that can tell one event again: the same word, a verb and its noun, or two that mean the same."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.words import words

ANY_DEED = words("attack assault incident operation move meeting visit deal decision vote")
_SYNONYMS = tuple(
    words(line)
    for line in (
        "attack assault raid ambush bombing blast explosion shooting strike",
        "murder killing assassination slaying",
        "vote election poll ballot referendum",
        "charge accusation allegation claim",
        "truce ceasefire cease-fire armistice",
        "visit trip",
        "talk meeting negotiation discussion dialogue session",
        "protest demonstration rally march",
        "withdrawal pullout pull-out departure",
        "demand request call appeal",
        "deal agreement accord pact",
        "strike stoppage walkout",
    )
)
# verbs that tell one fate: who is told twice to be killed was killed once
_FATES = (
    words("kill murder shoot assassinate slay execute gun massacre stab behead lynch wound injure hit strike die"),
    words("arrest detain capture apprehend catch nab seize custody detention hold"),
    words("convict find"),
    words("sentence jail"),
    words("charge indict arraign"),
    words("free release"),
    words("abduct kidnap snatch"),
    words("sack fire dismiss oust"),
)


def one_word(p: Parse, word: int, other: int) -> bool:
    """The same noun, a noun of the same verb, or one that means the same."""
    mine, its = p.lemma[word].lower(), p.lemma[other].lower()
    return _stem(mine) == _stem(its) or any(mine in alike and its in alike for alike in _SYNONYMS)


def one_stem(p: Parse, word: int, other: int) -> bool:
    """As in "met" and "meeting", "shot" and "shooting"."""
    return _stem(p.lemma[word].lower()) == _stem(p.lemma[other].lower())


def one_fate(p: Parse, word: int, other: int) -> bool:
    """Words for what befalls somebody once: "was shot", "was killed"; "was arrested", "is in custody"."""
    mine, its = p.lemma[word].lower(), p.lemma[other].lower()
    return any(mine in fate and its in fate for fate in _FATES)


def _stem(lemma: str) -> str:
    stem = lemma.removesuffix("ing") if len(lemma) > len("bring") else lemma
    if stem == lemma:
        return lemma.removesuffix("e")
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in "bgmnprt" else stem
