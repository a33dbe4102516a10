"""Titles: the words before a name that say what post or rank its bearer has."""

from __future__ import annotations

from typing import NamedTuple

from dateline.language.parse import Parse

from ..words import words
from .nouns import OFFICES

#: Courtesies and ranks: they go with a name, but are no office told by the text.
COURTESIES = words("""
mr mrs ms miss mx dr prof sir dame lord lady mme madame monsieur señor senor señora don doña herr frau saint st hon rt
atty datuk dato tan sheikh sheik sayyid sayed haji hajj maulana mullah rabbi father fr brother sister comrade
""")
RANKS = words("""
gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl corporal pvt private adm admiral cmdr
commander brig brigadier marshal cmdre commodore ch insp inspector const constable cadet ensign warrant det ofc cpt
pfc spc
ssgt tsgt
""")
#: Shortened titles, and what they stand for.
SHORTENED = {
    "pres": "President",
    "gov": "Governor",
    "sen": "Senator",
    "rep": "Representative",
    "rev": "Reverend",
    "amb": "Ambassador",
    "supt": "Superintendent",
    "del": "Delegate",
    "msgr": "Monsignor",
    "pm": "Prime Minister",
}
FORMER = words("former ex then late onetime one-time ousted deposed outgoing erstwhile retired")
_PASSING = FORMER | words("new current acting-then incoming longtime long-time veteran newly-elected embattled")
_BEFORE_GENERAL = words(
    "attorney secretary director inspector consul governor solicitor surgeon auditor prosecutor comptroller manager"
)
FEMALE_COURTESIES = words("mrs ms miss dame lady mme madame señora frau sister doña")
MALE_COURTESIES = words("mr sir lord monsieur señor senor herr father fr brother don")


_LONGEST = 12  # words of a title


class Title(NamedTuple):
    """Words ``first`` to ``last`` before a name; ``head`` is the noun of the post."""

    first: int
    last: int
    head: int


def is_title(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in COURTESIES or low in RANKS or low in SHORTENED or low in OFFICES


def is_office(parse: Parse, k: int) -> bool:
    """Whether the word is the noun of a post: "minister", "Sen.", "vice-president", "ex-mayor"."""
    if parse.upos[k] not in ("NOUN", "PROPN", "ADJ"):
        return False
    return parse.low(k).rstrip(".") in SHORTENED or noun(parse, k) in OFFICES


def is_post_of_one(parse: Parse, k: int) -> bool:
    """Whether it is one post, not "presidents" or "ministers", nor a word before the last one of the post."""
    if not is_office(parse, k) or parse.xpos[k] in ("NNS", "NNPS"):
        return False
    low = parse.low(k)
    if _goes_on(parse, k, low):
        return False
    return low.rstrip(".") in SHORTENED or not (low.endswith("s") and low[:-1] in OFFICES)


def _goes_on(parse: Parse, k: int, low: str) -> bool:
    """The first word of "general secretary" and of "secretary-general"."""
    if k + 2 < len(parse) and parse.word(k + 1) in ("-", "–") and is_post_of_general(parse, k + 2):
        return True
    return low == "general" and k + 1 < len(parse) and parse.low(k + 1) in _BEFORE_GENERAL


def noun(parse: Parse, k: int) -> str:
    """The word's lemma in small letters; the plural that the lemmatiser missed is mended."""
    lemma = parse.lemma[k].lower()
    if lemma in OFFICES or not lemma.endswith("s"):
        return lemma.removeprefix("ex-")
    return lemma[:-1] if lemma[:-1] in OFFICES else lemma


def before(parse: Parse, first: int) -> Title | None:
    """The title right before the name that begins at ``first``: "Dutch Defense Minister", "Sen.", "Chief of Police"."""
    start = parse.sentences[parse.sentence[first]][0]
    k = over_courtesies(parse, first, start)
    head = _post_before(parse, k, start)
    if head is None:
        return None
    begin = head
    while begin > start and head - begin < _LONGEST and _belongs(parse, begin - 1):
        begin -= 1
    return Title(_first_of_phrase(parse, begin, start), k, head)


def _post_before(parse: Parse, k: int, start: int) -> int | None:
    """The noun of the post whose title ends before word ``k``."""
    if k > start and is_post_of_one(parse, k - 1):
        return k - 1
    for of in (k - 2, k - 3):
        if of > start and parse.low(of) == "of" and is_post_of_one(parse, of - 1) and _one_phrase(parse, of + 1, k):
            return of - 1
    return None


def _one_phrase(parse: Parse, first: int, last: int) -> bool:
    """Words that can end a title: "of State", "of Public Works", "of state" before the name, all capitals or none."""
    capitals = {parse.word(k)[:1].isupper() for k in range(first, last)}
    return len(capitals) == 1 and all(parse.upos[k] in ("NOUN", "PROPN", "ADJ") for k in range(first, last))


def courtesy(parse: Parse, first: int) -> str | None:
    """ "mr", "mrs" and the like right before a name."""
    if first == 0:
        return None
    low = parse.low(first - 1).rstrip(".")
    return low if low in COURTESIES else None


def over_courtesies(parse: Parse, first: int, start: int) -> int:
    """Over "Capt.", "Lieutenant General" and "Dr." to the left, not over the general of "Attorney General"."""
    k = first
    while k > start:
        low = parse.low(k - 1).rstrip(".")
        if low == "commander" or is_post_of_general(parse, k - 1):
            break
        if low not in COURTESIES and low not in RANKS and low not in ("", "ret", "retd", "(", ")"):
            break
        k -= 1
    return k


def is_post_of_general(parse: Parse, k: int) -> bool:
    """The second word of "secretary general" and "secretary-general"."""
    if parse.low(k) != "general" or k < 2:
        return False
    return parse.low(k - 2 if parse.word(k - 1) in ("-", "–") else k - 1) in _BEFORE_GENERAL


def _belongs(parse: Parse, k: int) -> bool:
    """Whether a word before the noun is part of its phrase."""
    if parse.low(k) in ("-", "–"):
        return True
    if parse.low(k) in ("and", "&"):
        return parse.upos[k + 1] in ("NOUN", "PROPN", "ADJ") and _joins_titles(parse, k)
    return parse.upos[k] in ("NOUN", "PROPN", "ADJ") and parse.deprel[k] not in ("obl:tmod", "nmod:tmod")


def _joins_titles(parse: Parse, k: int) -> bool:
    """ "chairman and chief executive X"; not the "and" of "X of the Justice Department and Attorney Y"."""
    joined = parse.head[k]
    first = parse.head[joined] if parse.deprel[k] == "cc" and joined > k else -1
    return 0 <= first < k < parse.head[first]


def _first_of_phrase(parse: Parse, begin: int, start: int) -> int:
    """Takes in the owner: "Thailand's new central bank governor"."""
    if begin > start + 1 and parse.low(begin - 1) in ("'s", "’s"):
        begin -= 1
        while begin > start and parse.upos[begin - 1] in ("PROPN", "NOUN", "ADJ"):
            begin -= 1
    return begin
