"""Where a text tells a post: before a name, beside it, after "is", "became" or "as", and in "who heads"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language.parse import Parse

from ..actors.appositions import titles_beside
from ..actors.titles import is_post_of_one
from ..draft import Draft
from ..words import words
from .lists import plural_titles

#: Verbs of leading, and the post of whoever does it.
_LEADING = {
    "head": "head",
    "lead": "leader",
    "command": "commander",
    "chair": "chair",
    "govern": "governor",
    "direct": "director",
    "manage": "manager",
    "edit": "editor",
    "coach": "coach",
    "run": "head",
}
_LEAD_RELATIONS = ("organization", "government", "country", "group")
#: Verbs whose complement is the post of their subject, and those where it is their object's.
_OF_SUBJECT = words("become remain serve")
_NOT_SO = words("not n't n’t never will would 'll ’ll can could may might must should shall if unless whether were")
_OF_OBJECT = words("appoint name elect nominate choose re-elect reelect designate install inaugurate")


@dataclass(frozen=True, slots=True)
class Told:
    """A post told of a person: the noun of the post; ``first`` and ``last``, if not -1, bound its phrase;
    ``name`` is the first word of the holder's name where that stands behind the title; ``needs_of`` asks that the
    text says of what ("is the governor of", not "is a leader")."""

    actor: str
    head: int
    first: int = -1
    last: int = -1
    title: str | None = None
    needs_of: bool = False
    name: int = -1


def told_posts(draft: Draft) -> Iterator[Told]:
    """Every post told of somebody named."""
    parse = draft.parse
    people = {a.id for a in draft.actors if a.kind == "person" and a.id not in draft.unnamed}
    spans = [words for a in draft.actors if a.id in people for m in a.mentions if (words := parse.words_in(m))]
    names = [(w[0], w[-1] + 1) for w in spans]
    for first, titles in titles_beside(parse, names).items():
        for title in titles:
            yield Told(draft.referent[first], title.head, title.first, title.last, name=title.last)
    for head, bearers in plural_titles(parse, names):
        for first in bearers:
            yield Told(draft.referent[first], head, -1, bearers[0], name=first)
    quoted = {k for q in draft.quotations if not q.scare for k in parse.words_in(q.inner)}
    for k, id in draft.referent.items():
        if id in people and k not in quoted:  # what somebody is called in a quotation is an opinion
            yield from _predicated(draft, k, id)


def _predicated(draft: Draft, k: int, actor: str) -> Iterator[Told]:
    """ "X is the governor of Y", "X became president", "X, who heads Y"."""
    parse = draft.parse
    verb = parse.head[k]
    if verb < 0 or (parse.child(verb, "nsubj") not in (k, None) and not parse.is_rel(k, "obj")):
        return
    lemma = parse.lemma[verb]
    if parse.deprel[k] == "nsubj" and is_post_of_one(parse, verb) and parse.child(verb, "cop") is not None:
        if not _unreal(parse, verb):
            yield Told(actor, verb, needs_of=True)
    elif parse.deprel[k] == "nsubj" and lemma in _LEADING and parse.upos[verb] == "VERB":
        yield from _leads(draft, verb, actor)
    elif (parse.deprel[k] == "nsubj" and lemma in _OF_SUBJECT) or (
        parse.is_rel(k, "nsubj:pass", "obj") and lemma in _OF_OBJECT
    ):
        yield from _complement(parse, verb, actor, k)


def _unreal(parse: Parse, verb: int) -> bool:
    """Denied, to come, or only supposed."""
    return any(parse.low(c) in _NOT_SO for c in parse.children(verb) if parse.is_rel(c, "advmod", "aux", "mark"))


def _leads(draft: Draft, verb: int, actor: str) -> Iterator[Told]:
    parse = draft.parse
    obj = parse.child(verb, "obj")
    body = draft.referent.get(obj) if obj is not None else None
    if (
        body
        and draft.actor(body).kind in _LEAD_RELATIONS
        and not _unreal(parse, verb)
        and parse.deprel[verb].startswith("acl")
    ):
        yield Told(actor, verb, title=_LEADING[parse.lemma[verb]])


def _complement(parse: Parse, verb: int, actor: str, k: int) -> Iterator[Told]:
    """The noun of the post after the verb, with or without "as"."""
    if _unreal(parse, verb):
        return
    for c in parse.children(verb):
        if c > verb and c != k and is_post_of_one(parse, c) and parse.is_rel(c, "obj", "xcomp", "obl"):
            case = parse.child(c, "case")
            if case is None or parse.low(case) == "as":
                yield Told(actor, c)
