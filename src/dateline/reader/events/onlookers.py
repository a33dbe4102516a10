"""Who only tells of violence, or looks into it, has not done it: "police are investigating a shooting"."""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .roles import resolve
from .slots import light_verb

_LOOKING = words(
    "investigate probe report respond confirm describe identify announce condemn say call believe examine review"
    " mourn witness hear see find recall remember"
)
_OWNING = words("deny admit confess acknowledge")  # what follows in "-ing" are the speaker's own deeds
_REACH = 4  # governors of the deed's word


def only_tells(draft: Draft, word: int, actor: str) -> bool:
    """Whether the actor is named as who tells of the deed, and is not the subject of its own verb."""
    p = draft.parse
    if any(actor in resolve(draft, k) for k in p.children(word) if p.is_rel(k, "nsubj") or p.low(k) in ("his", "her")):
        return False
    light = light_verb(p, word)
    if light is not None and p.lemma[light] == "claim" and actor in _subject(draft, light):
        return False  # "the group claimed the attack"
    if p.head[word] >= 0 and p.lemma[p.head[word]] in _OWNING and p.xpos[word] == "VBG":
        return False  # "the army denied killing civilians"
    index = covering(draft, word)
    if index is not None and draft.statements[index].speaker == actor:
        return True
    return _heads_a_headline(draft, word, actor) or any(
        p.lemma[verb] in _LOOKING and actor in _subject(draft, verb) for verb in islice(p.ancestors(word), _REACH)
    )


def _subject(draft: Draft, verb: int) -> list[str]:
    p: Parse = draft.parse
    return [a for k in p.children(verb) if p.is_rel(k, "nsubj") for a in resolve(draft, k)]


def _heads_a_headline(draft: Draft, word: int, actor: str) -> bool:
    """ "Police: Dad cleaning handgun shoots daughter"."""
    p = draft.parse
    first, _ = p.sentences[p.sentence[word]]
    colon = next((k for k in range(first, min(first + 5, word)) if p.word(k) == ":"), None)
    return colon is not None and any(draft.referent.get(k) == actor for k in range(first, colon))
