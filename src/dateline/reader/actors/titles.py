"""Titles: the words before a name that say what post or rank its bearer has."""

from __future__ import annotations

from typing import NamedTuple

from dateline.language.parse import Parse

from .nouns import OFFICES

#: Courtesies and ranks: they go with a name, but are no office told by the text.
COURTESIES = frozenset("""
mr mrs ms miss mx dr prof sir dame lord lady mme madame monsieur señor senor señora don doña herr frau saint st
hon rt sheikh sheik sayyid sayed haji hajj maulana mullah rabbi father fr brother sister comrade
""".split())
RANKS = frozenset("""
gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl corporal pvt private adm admiral cmdr commander
brig brigadier marshal cmdre commodore insp inspector const constable cadet ensign warrant
""".split())
#: Shortened titles, and what they stand for.
SHORTENED = {
    "pres": "President", "gov": "Governor", "sen": "Senator", "rep": "Representative", "rev": "Reverend", "amb": "Ambassador",
    "supt": "Superintendent", "atty": "Attorney", "del": "Delegate", "msgr": "Monsignor", "pm": "Prime Minister", "sens": "Senator", "reps": "Representative",
}  # fmt: skip
FORMER = frozenset("former ex then late onetime one-time ousted deposed outgoing erstwhile retired".split())
_PASSING = FORMER | frozenset("new current acting-then incoming longtime long-time veteran newly-elected embattled".split())
FEMALE_COURTESIES = frozenset("mrs ms miss dame lady mme madame señora frau sister doña".split())
MALE_COURTESIES = frozenset("mr sir lord monsieur señor senor herr father fr brother don".split())


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
    low = parse.low(k).rstrip(".")
    return low in SHORTENED or noun(parse, k) in OFFICES


def noun(parse: Parse, k: int) -> str:
    """The word's lemma in small letters; the plural that the lemmatiser missed is mended."""
    lemma = parse.lemma[k].lower()
    if lemma in OFFICES or not lemma.endswith("s"):
        return lemma.removeprefix("ex-")
    return lemma[:-1] if lemma[:-1] in OFFICES else lemma


def before(parse: Parse, first: int) -> Title | None:
    """The title right before the name that begins at ``first``: "Dutch Defense Minister", "Sen."."""
    start = parse.sentences[parse.sentence[first]][0]
    k = _skip_courtesies(parse, first, start)
    if k <= start or not is_office(parse, k - 1) or _owns(parse, k):
        return None
    head = last = k - 1
    begin = head
    while begin > start and _belongs(parse, begin - 1):
        begin -= 1
    return Title(_first_of_phrase(parse, begin, start), last + 1, head)


def courtesy(parse: Parse, first: int) -> str | None:
    """ "mr", "mrs" and the like right before a name."""
    if first == 0:
        return None
    low = parse.low(first - 1).rstrip(".")
    return low if low in COURTESIES else None


def _skip_courtesies(parse: Parse, first: int, start: int) -> int:
    k = first
    while k > start and (low := parse.low(k - 1).rstrip(".")) and (low in COURTESIES or low in RANKS or low in ("", "ret", "retd")):
        if low in ("commander", "captain") and parse.upos[k - 1] == "NOUN":
            break
        k -= 1
    return k


def _owns(parse: Parse, k: int) -> bool:
    return k < len(parse) and parse.low(k) in ("'s", "’s")


def _belongs(parse: Parse, k: int) -> bool:
    """Whether a word before the noun is part of its phrase."""
    if parse.low(k) in ("-", "–"):
        return True
    if parse.low(k) in ("and", "&"):
        return parse.deprel[k] == "cc" and parse.upos[k + 1] in ("NOUN", "PROPN", "ADJ")
    return parse.upos[k] in ("NOUN", "PROPN", "ADJ") and parse.deprel[k] not in ("obl:tmod", "nmod:tmod")


def _first_of_phrase(parse: Parse, begin: int, start: int) -> int:
    """Takes in the owner: "Thailand's new central bank governor"."""
    if begin > start + 1 and parse.low(begin - 1) in ("'s", "’s"):
        begin -= 1
        while begin > start and parse.upos[begin - 1] in ("PROPN", "NOUN", "ADJ"):
            begin -= 1
    return begin
