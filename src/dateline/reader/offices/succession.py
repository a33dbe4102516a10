"""Succession: "his predecessor, Adel Abdelmahdi" held the post that "he" holds, "her successor" holds hers."""

from __future__ import annotations

from dateline.model import Interval, Office

from ..draft import Draft
from ..words import words

_KIN = words("predecessor successor")
_BACK = 6  # sentences in which whoever "his" means must have been told with an office

Pair = tuple[Office, Office]  # an office, and that of the one who held it next


def add_succession(draft: Draft) -> list[Pair]:
    """Appends the offices of predecessors and successors; gives each with the office it was told from."""
    pairs: list[Pair] = []
    for noun in range(len(draft.parse)):
        if draft.parse.low(noun) in _KIN and (heir := _named(draft, noun)) is not None:
            actor, last = heir
            held = _post_of_whom(draft, noun, actor)
            if held is not None and not any(o.actor == actor for o in draft.offices):
                office = _office(draft, noun, last, actor, held)
                draft.offices.append(office)
                pairs.append((office, held) if draft.parse.low(noun) == "predecessor" else (held, office))
    return pairs


def bound(draft: Draft, pairs: list[Pair]) -> None:
    """A post is left at the latest when the next one takes it, and not held on the day that a successor has it."""
    for before, after in pairs:
        latest = after.since.latest if after.since else draft.anchor.date
        told = before.until.latest if before.until else None
        if latest is not None and (before.until is None or (told is not None and latest < told)):
            before.until = Interval(None, latest)


def _named(draft: Draft, noun: int) -> tuple[str, int] | None:
    """The person that the noun is a title of, and the last word of the name."""
    parse = draft.parse
    beside = [k for k in parse.children(noun) if parse.is_rel(k, "appos", "flat")]
    if parse.is_rel(noun, "nmod", "compound", "appos", "nsubj", "dep") and parse.head[noun] >= 0:
        beside.append(parse.head[noun])
    for k in beside:
        actor = draft.referent.get(k)
        if actor and draft.actor(actor).kind == "person" and parse.upos[k] == "PROPN":
            return actor, _end_of_name(draft, k, actor)
    return None


def _end_of_name(draft: Draft, word: int, actor: str) -> int:
    while word + 1 < len(draft.parse) and draft.referent.get(word + 1) == actor:
        word += 1
    return word


def _post_of_whom(draft: Draft, noun: int, heir: str) -> Office | None:
    """The one post of whomever the possessive names; failing that, the one post told of a person just before."""
    owner = draft.parse.child(noun, "nmod:poss")
    if owner is None:
        return None
    whose = draft.referent.get(owner)
    told = [o for o in draft.offices if o.actor != heir and draft.actor(o.actor).kind == "person"]
    mine = [o for o in told if o.actor == whose]
    if not mine and draft.parse.upos[owner] == "PRON":
        sentence = draft.parse.sentence[noun]
        mine = [o for o in told if 0 <= sentence - _sentence(draft, o) <= _BACK]
        mine = mine[-1:]
    return mine[0] if len(mine) == 1 else None


def _sentence(draft: Draft, office: Office) -> int:
    inside = draft.parse.words_in(office.span)
    return draft.parse.sentence[inside[0]]


def _office(draft: Draft, noun: int, last: int, actor: str, held: Office) -> Office:
    owner = draft.parse.child(noun, "nmod:poss")
    first = noun if owner is None else min(owner, noun)
    return Office(actor, held.title, held.of, None, None, draft.parse.span(first, max(last, noun) + 1))
