"""Succession: "his predecessor, Adel Abdelmahdi" held the post that "he" holds, "her successor" holds hers, and
"his Indian counterpart" the like of another country."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Interval, Office

from ..draft import Draft
from ..events.slots import verb_slots
from ..words import words
from .terms import day_of, unreal

_KIN = words("predecessor successor counterpart")
_SUCCEEDS = words("succeed replace")
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
                pairs.extend(_order(draft.parse.low(noun), office, held))
    pairs.extend(_succeeded(draft))
    return pairs


def _order(kin: str, office: Office, held: Office) -> list[Pair]:
    """Who of the two held it first; a counterpart holds the like elsewhere."""
    return {"predecessor": [(office, held)], "successor": [(held, office)]}.get(kin, [])


def _succeeded(draft: Draft) -> Iterator[Pair]:
    """ "X succeeded Y": the post that one of the two is told to hold both have held."""
    parse = draft.parse
    for verb in range(len(parse)):
        if parse.lemma[verb] not in _SUCCEEDS or parse.upos[verb] != "VERB" or unreal(parse, verb):
            continue
        slots = verb_slots(parse, verb)
        heir, former = (_person(draft, slots.get(name, [])) for name in ("subj", "obj"))
        if heir is None or former is None or heir[0] == former[0]:
            continue
        sides = [[o for o in draft.offices if o.actor == who] for who, _ in (heir, former)]
        if len(sides[0]) == 1 and not sides[1]:
            held, new = sides[0][0], _like(draft, sides[0][0], former)
            yield new, held
        elif len(sides[1]) == 1 and not sides[0] and sides[1][0].since is None:
            held, new = sides[1][0], _like(draft, sides[1][0], heir)
            new.since = day_of(draft, verb)
            yield held, new


def _person(draft: Draft, found: list[int]) -> tuple[str, int] | None:
    """A named person, and a word that names or means him."""
    for k in found:
        actor = draft.referent.get(k)
        if actor and draft.actor(actor).kind == "person" and actor not in draft.unnamed:
            return actor, k
    return None


def _like(draft: Draft, held: Office, whom: tuple[str, int]) -> Office:
    actor, word = whom
    span = draft.parse.span(word, _end_of_name(draft, word, actor) + 1)
    office = Office(actor, held.title, held.of, None, None, span)
    draft.offices.append(office)
    return office


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
    whose = _joined_with(draft, noun) or draft.referent.get(owner)
    told = [o for o in draft.offices if o.actor != heir and draft.actor(o.actor).kind == "person"]
    mine = [o for o in told if o.actor == whose]
    if not mine and draft.parse.upos[owner] == "PRON":
        sentence = draft.parse.sentence[noun]
        mine = [o for o in told if 0 <= sentence - _sentence(draft, o) <= _BACK]
        mine = mine[-1:]
    return mine[0] if len(mine) == 1 else None


def _joined_with(draft: Draft, noun: int) -> str | None:
    """Whose counterpart it is in "Hill and her Indian counterpart, Rao"."""
    parse, k = draft.parse, noun
    if parse.low(noun) != "counterpart":
        return None
    for _ in range(3):
        above = parse.head[k]
        if above < 0 or above > noun + 3:
            return None
        if parse.is_rel(k, "conj"):
            return draft.referent.get(above)
        k = above
    return None


def _sentence(draft: Draft, office: Office) -> int:
    inside = draft.parse.words_in(office.span)
    return draft.parse.sentence[inside[0]]


def _office(draft: Draft, noun: int, last: int, actor: str, held: Office) -> Office:
    owner = draft.parse.child(noun, "nmod:poss")
    first = noun if owner is None else min(owner, noun)
    of = _elsewhere(draft, noun) if draft.parse.low(noun) == "counterpart" else held.of
    return Office(actor, held.title, of, None, None, draft.parse.span(first, max(last, noun) + 1))


def _elsewhere(draft: Draft, noun: int) -> str | None:
    """The country of "his Indian counterpart"."""
    parse = draft.parse
    beside = (draft.referent.get(k) for k in parse.children(noun) if k < noun and parse.is_rel(k, "amod", "compound"))
    return next((id for id in beside if id and draft.actor(id).kind in ("country", "government")), None)
