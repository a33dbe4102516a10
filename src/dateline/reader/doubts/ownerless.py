"""A402, too: a word for whose ally, supporter or presence it is, with nobody told, beside a sentence that lost words.

"Supporters" alone is good English where the report has told whose. Where the sentence beside it has lost its subject,
the owner has gone with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt

from .. import world
from ..draft import Draft
from ..words import words
from .damage import near_damage

_OWNED = words("""
    supporter backer follower ally opponent rival loyalist successor predecessor presence influence headquarters
    stronghold counterpart spokesman spokeswoman spokesperson deputy envoy representative
""")
_OF = words("of for to by with behind")


def find(draft: Draft) -> Iterator[Doubt]:
    parse = draft.parse
    for s in sorted(near_damage(draft)):
        for k in range(*parse.sentences[s]):
            subject = parse.is_rel(k, "nsubj") and parse.head[k] >= 0
            if subject and parse.lemma[k].lower() in _OWNED and not _has_owner(draft, k):
                told = f"“{parse.word(k)}” is told with nobody whose it is, beside a sentence that has lost words."
                yield Doubt("A402", "minor", [parse.span(_first(parse, k), k + 1)], told)


def _has_owner(draft: Draft, k: int) -> bool:
    parse = draft.parse
    for c in parse.children(k):
        if parse.is_rel(c, "nmod:poss", "acl", "appos") or (c < k and _is_country(draft, c)):
            return True
        if parse.is_rel(c, "nmod") and any(parse.low(x) in _OF for x in parse.children(c)):
            return True
    return parse.upos[k] == "PROPN"


def _is_country(draft: Draft, c: int) -> bool:
    """ "US presence", "Iranian supporters", "Hale supporters"."""
    parse = draft.parse
    if parse.upos[c] == "PROPN" and parse.is_rel(c, "compound", "nmod"):
        return True
    return world.adjective(parse.word(c)) is not None or world.country(parse.word(c)) is not None


def _first(parse: Parse, k: int) -> int:
    """Where the words that describe it begin."""
    return min([k, *(c for c in parse.children(k) if c < k and parse.is_rel(c, "amod", "compound"))])
