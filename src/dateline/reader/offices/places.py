"""Where a text tells a post: before a name, beside it, after "is", "became" or "as", and in "who heads"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.language.parse import Parse

from ..actors.appositions import titles_beside
from ..actors.titles import is_office, is_post_of_one
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
#: Verbs of coming into a post, after which "as" names it: "was sworn in as", "took over as", "took the oath as".
_INTO_POST = words("swear take step return continue install")
_NOT_SO = words("not n't n’t never will would 'll ’ll can could may might must should shall if unless whether were")
_OF_OBJECT = words(
    "appoint name elect nominate choose re-elect reelect designate install inaugurate confirm proclaim declare make"
    " pick select recognise recognize promote swear"
)
_NOT_YET = words("nominate choose pick select designate")  # who is chosen does not hold it yet
#: Bodies and undertakings that one heads, also where the report has no actor for them.
_HEADED = words(
    "mission committee commission department office unit force forces party agency bureau inquiry"
    " investigation panel council conference programme program institute center centre ministry group movement"
    " organisation organization union association federation faction army brigade division company bank board"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A post told of a person: the noun of the post; ``first`` and ``last``, if not -1, bound its phrase;
    ``name`` is the first word of the holder's name where that stands behind the title; ``needs_of`` asks that the
    text says of what ("is the governor of", not "is a leader"); ``verb`` is that of coming into the post."""

    actor: str
    head: int
    first: int = -1
    last: int = -1
    title: str | None = None
    needs_of: bool = False
    name: int = -1
    verb: int = -1


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
    marked = {k for q in draft.quotations for k in parse.words_in(q.inner)}
    yield from in_waiting(draft, names)
    for k, id in draft.referent.items():
        if id in people and k not in quoted:  # what somebody is called in a quotation is an opinion
            yield from _predicated(draft, k, id, marked)
            yield from _appointed(draft, k, id)


def _predicated(draft: Draft, k: int, actor: str, marked: set[int]) -> Iterator[Told]:
    """ "X is the governor of Y", "X became president", "X, who heads Y"."""
    parse = draft.parse
    verb = parse.head[k]
    if verb < 0 or (parse.child(verb, "nsubj") not in (k, None) and not parse.is_rel(k, "obj", "obl")):
        return
    lemma = parse.lemma[verb]
    if parse.deprel[k] == "nsubj" and is_post_of_one(parse, verb) and parse.child(verb, "cop") is not None:
        if not _unreal(parse, verb) and verb not in marked:
            yield Told(actor, verb, needs_of=True)
    elif parse.is_rel(k, "obl") and lemma in _LEADING and parse.xpos[verb] == "VBN":
        yield from _led_by(draft, verb, actor, k)
    elif parse.deprel[k] == "nsubj" and lemma in _LEADING and parse.upos[verb] == "VERB":
        yield from _leads(draft, verb, actor)
    elif parse.deprel[k] == "nsubj" and lemma in _INTO_POST:
        yield from _complement(draft, verb, actor, k, bare=False)
    elif (parse.deprel[k] == "nsubj" and lemma in _OF_SUBJECT) or (
        parse.is_rel(k, "nsubj:pass", "obj") and lemma in _OF_OBJECT
    ):
        yield from _complement(draft, verb, actor, k)


def _appointed(draft: Draft, k: int, actor: str) -> Iterator[Told]:
    """ "X, named acting president in May", where the verb hangs on the name."""
    parse = draft.parse
    for verb in parse.children(k):
        done = parse.is_rel(verb, "acl") and parse.xpos[verb] == "VBN" and parse.deprel[verb] != "acl:relcl"
        if done and parse.lemma[verb] in _OF_OBJECT - _NOT_YET:
            yield from _complement(draft, verb, actor, k)


def in_waiting(draft: Draft, names: Sequence[tuple[int, int]]) -> Iterator[Told]:
    """ "President-elect X", "the president-elect, X" and "X, the prime minister-designate"."""
    parse = draft.parse
    for first, last in names:
        start, end = parse.sentences[parse.sentence[first]]
        for k in (first - 1, first - 2 if first > start and parse.word(first - 1) == "," else -1):
            if k > start and waits(parse, k):
                yield Told(draft.referent[first], k, -1, first, name=first)
        if last < end and parse.word(last) == ",":
            for k in range(last + 3, min(last + _REACH, end)):
                if parse.upos[k] not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT") or parse.word(k) == ",":
                    break
                if waits(parse, k):
                    if k + 1 >= end or parse.low(k + 1) in _CLOSES:
                        yield Told(draft.referent[first], k)
                    break


def waits(parse: Parse, k: int) -> bool:
    if k < 2 or k >= len(parse):
        return False
    return parse.low(k) in ("elect", "designate") and parse.word(k - 1) == "-" and is_office(parse, k - 2)


_REACH = 10
_CLOSES = words(", . ; ) who whose — –")


def _unreal(parse: Parse, verb: int) -> bool:
    """Denied, to come, or only supposed."""
    return any(parse.low(c) in _NOT_SO for c in parse.children(verb) if parse.is_rel(c, "advmod", "aux", "mark"))


def _leads(draft: Draft, verb: int, actor: str) -> Iterator[Told]:
    parse = draft.parse
    obj = parse.child(verb, "obj")
    if obj is None or _unreal(parse, verb) or not parse.deprel[verb].startswith("acl"):
        return
    body = draft.referent.get(obj)
    if (body and draft.actor(body).kind in _LEAD_RELATIONS) or parse.lemma[obj].lower() in _HEADED:
        yield Told(actor, verb, title=_LEADING[parse.lemma[verb]])


def _led_by(draft: Draft, verb: int, actor: str, k: int) -> Iterator[Told]:
    """ "A party headed by X"."""
    parse = draft.parse
    case, noun = parse.child(k, "case"), parse.head[verb]
    if case is None or parse.low(case) != "by" or not parse.is_rel(verb, "acl") or _unreal(parse, verb):
        return
    body = draft.referent.get(noun)
    if (body and draft.actor(body).kind in _LED and body not in draft.unnamed) or parse.lemma[noun].lower() in _HEADED:
        yield Told(actor, verb, title=_LEADING[parse.lemma[verb]], name=k)


_LED = ("organization", "government", "group")


def _complement(draft: Draft, verb: int, actor: str, k: int, *, bare: bool = True) -> Iterator[Told]:
    """The noun of the post after the verb, with "as", or without where the verb can do so (``bare``)."""
    parse = draft.parse
    if _unreal(parse, verb):
        return
    for c in parse.children(verb):
        if c > verb and c != k and is_post_of_one(parse, c) and parse.is_rel(c, "obj", "xcomp", "obl"):
            case = parse.child(c, "case")
            if (bare and case is None) or (case is not None and parse.low(case) == "as"):
                yield Told(actor, c, verb=verb)
