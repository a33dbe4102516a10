"""R302: one claim told again with a different scope: "the troops will leave" / "would keep troops"; "all" / "some"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Doubt, Span
from dateline.model.doubt import Severity

from .. import world
from ..draft import Draft
from ..statements.covering import covering
from ..words import words
from .repeated import pairs

_LEAVE = words("leave withdraw depart exit quit")
_STAY = words("stay remain keep station maintain")
_ALL = words("all every entire both each")
_PART = words("some most several many half few part majority")
_NOT = words("not n't n’t never no")
_CONTRAST = words("but however although though while instead except only rather until unless if whether")
_MOST = 40  # claims of a report that are compared


@dataclass(frozen=True, slots=True)
class _Claim:
    """A verb, the noun that it is told of, in which scope, and on whose word."""

    verb: int
    noun: int
    scope: str
    speaker: str | None


def find(draft: Draft) -> Iterator[Doubt]:
    """The first pair of claims that do not fit, and lines told again of fewer than before."""
    claims = list(islice(_claims(draft), _MOST))
    for k, later in enumerate(claims):
        earlier = next((c for c in claims[:k] if _clash(draft, c, later)), None)
        if earlier is not None:
            yield _doubt(draft, earlier, later, "major")
            return
    yield from _narrowed(draft)


def _claims(draft: Draft) -> Iterator[_Claim]:
    """What will or would be done by or to all or some of a plural noun."""
    parse = draft.parse
    for verb in range(len(parse)):
        if parse.upos[verb] != "VERB" or not _is_to_come(parse, verb):
            continue
        if draft.garbled(verb) or _has(parse, parse.sentence[verb], _CONTRAST):
            continue
        noun, scope = _noun(parse, verb)
        if noun is None or any(parse.low(c) in _NOT for c in parse.children(verb)):
            continue
        index = covering(draft, verb)
        yield _Claim(verb, noun, scope, draft.statements[index].speaker if index is not None else None)


def _noun(parse: Parse, verb: int) -> tuple[int | None, str]:
    """Who leaves or stays, or is kept; and whether it is all, some, or just "the" ones."""
    lemma = parse.lemma[verb].lower()
    moved = parse.child(verb, "obj") if lemma in _STAY | {"withdraw"} else None
    noun = moved if moved is not None else parse.child(verb, "nsubj", "nsubj:pass")
    if noun is None:
        return None, ""
    of = next((c for c in parse.children(noun) if parse.is_rel(c, "nmod") and c > noun), None)
    if parse.low(noun) in _ALL | _PART and of is not None:
        return of, "all" if parse.low(noun) in _ALL else "part"
    beside = {parse.low(c) for c in parse.children(noun) if c < noun}
    if parse.xpos[noun] not in ("NNS", "NNPS") or any(parse.is_rel(c, "conj") for c in parse.children(noun)):
        return None, ""
    return noun, "all" if beside & _ALL else "part" if beside & _PART else "plain"


def _clash(draft: Draft, one: _Claim, two: _Claim) -> bool:
    """Both on one word, of one noun: all and some do the same, or they are to leave and to stay."""
    parse = draft.parse
    if parse.sentence[one.verb] == parse.sentence[two.verb] or one.speaker is None or one.speaker != two.speaker:
        return False
    if parse.lemma[one.noun].lower() != parse.lemma[two.noun].lower():
        return False
    verbs = [parse.lemma[c.verb].lower() for c in (one, two)]
    if verbs[0] == verbs[1]:
        return {one.scope, two.scope} == {"all", "part"} and _kind(parse, one.noun) == _kind(parse, two.noun)
    ways = [("leave" if v in _LEAVE else "stay" if v in _STAY else "") for v in verbs]
    whole = one if ways[0] == "leave" else two
    return set(ways) == {"leave", "stay"} and whole.scope != "part" and not _kind(parse, whole.noun)


def _is_to_come(parse: Parse, verb: int) -> bool:
    aux = {parse.low(c) for c in parse.children(verb) if parse.is_rel(c, "aux")}
    return bool(aux & {"will", "would", "’ll", "'ll", "shall"})


def _kind(parse: Parse, noun: int) -> frozenset[str]:
    """The words that tell which ones: "combat" troops, "foreign" troops; a country does not narrow."""
    return frozenset(
        parse.low(c)
        for c in parse.children(noun)
        if (parse.is_rel(c, "amod", "compound", "nummod", "acl") and c != noun and _narrows(parse, c))
    )


def _narrows(parse: Parse, c: int) -> bool:
    name = parse.word(c)
    return not (world.adjective(name) or world.country(name) or parse.upos[c] == "PROPN")


def _has(parse: Parse, s: int, wanted: frozenset[str]) -> bool:
    return any(parse.low(k) in wanted for k in range(*parse.sentences[s]))


def _narrowed(draft: Draft) -> Iterator[Doubt]:
    """A line told again in nearly the same words, of "combat troops" where it was "the troops"."""
    parse = draft.parse
    for one, two in pairs(parse):
        for earlier, later in _same_subjects(parse, one, two):
            first, second = _kind(parse, earlier), _kind(parse, later)
            if first != second and not (first and second) and "plain" == _scope(parse, earlier) == _scope(parse, later):
                verb = parse.head[earlier]
                if _is_to_come(parse, verb):
                    told = [_Claim(parse.head[k], k, "plain", None) for k in (earlier, later)]
                    yield _doubt(draft, told[0], told[1], "minor")


def _scope(parse: Parse, noun: int) -> str:
    beside = {parse.low(c) for c in parse.children(noun) if c < noun}
    return (
        "counted"
        if beside & (_ALL | _PART) or any(parse.is_rel(c, "nummod") for c in parse.children(noun))
        else "plain"
    )


def _same_subjects(parse: Parse, one: int, two: int) -> Iterator[tuple[int, int]]:
    """The plural subjects of one verb in both sentences."""
    told = {_key(parse, k): k for k in range(*parse.sentences[one]) if _is_plural_subject(parse, k)}
    for k in range(*parse.sentences[two]):
        if _is_plural_subject(parse, k) and _key(parse, k) in told:
            yield told[_key(parse, k)], k


def _is_plural_subject(parse: Parse, k: int) -> bool:
    return parse.is_rel(k, "nsubj") and parse.xpos[k] == "NNS" and parse.head[k] >= 0


def _key(parse: Parse, noun: int) -> tuple[str, str]:
    return parse.lemma[noun].lower(), parse.lemma[parse.head[noun]].lower()


def _doubt(draft: Draft, one: _Claim, two: _Claim, severity: Severity) -> Doubt:
    spans = [_words(draft.parse, claim) for claim in (one, two)]
    first, second = (" ".join(span.of(draft.text).split()) for span in spans)
    told = f"“{first}” and “{second}” tell one claim of more and of less."
    return Doubt("R302", severity, spans, told)


def _words(parse: Parse, claim: _Claim) -> Span:
    """From the first of the noun's words and the verb to the last of both."""
    noun = [
        k
        for k in (claim.noun, *parse.children(claim.noun))
        if parse.is_rel(k, "det", "amod", "compound") or k == claim.noun
    ]
    above = parse.head[claim.noun]
    noun += [above] if above >= 0 and parse.low(above) in _ALL | _PART else []
    return parse.span(min(*noun, claim.verb), max(*noun, claim.verb) + 1)
