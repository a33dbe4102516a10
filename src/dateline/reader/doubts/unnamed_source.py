"""S603: weight rests on an unnamed source: "sources said", "an official who asked not to be named"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span, Statement

from ..actors.nouns import kind_of
from ..draft import Draft
from ..words import words

_SOURCES = words("source insider")
_POSTS = words("""
    official diplomat aide adviser advisor envoy negotiator commander executive undersecretary banker trader broker
    dealer bureaucrat functionary strategist operative confidant
""")
"""Who speaks for others but has no name here. Witnesses and neighbours speak for themselves; ministers, lawmakers and
prosecutors whom a report does not name mostly spoke in public."""
_ALWAYS_UNNAMED = words("diplomats insiders aides")
_SOME = words("a an one two three four five several some another many few")
_NO_NAME = re.compile(
    r"(?:not (?:to |wish(?:ing)? to |want(?:ing)? to )?be (?:named|identified|quoted by name)"
    r"|(?:declin|refus|ask|request|insist|prefer|wish|want)\w* (?:to be (?:named|identified)|(?:on )?anonymity)"
    r"|condition (?:of anonymity|(?:that )?(?:he|she|they) (?:not be|was not|were not) (?:named|identified))"
    r"|(?:remain|stay|spoke|speaking|speak) anonymous(?:ly)?|whom (?:it|he|she|they) did not (?:name|identify)"
    r"|not (?:been )?(?:authori[sz]ed|allowed|permitted) to (?:speak|talk|discuss|comment|brief|be quoted))",
    re.I,
)
_KNOWING = re.compile(
    r"\b(?:people|persons?|someone|those|one) (?:familiar with|close to|with (?:direct )?knowledge of|briefed on)\b",
    re.I,
)
_UNNAMED = words("unnamed unidentified anonymous undisclosed")
_RUMOUR = re.compile(
    r"\b(?:it (?:is|was) (?:widely )?(?:believed|understood|rumou?red|thought|said|reported) that|rumou?r has it"
    r"|(?:is|are|was|were) (?:rumou?red|understood|said) to|reportedly)\b",
    re.I,
)
_BEHIND = 200  # characters behind a source that may say why it has no name
_DEEP = 4  # statements within each other
_MOST = 50  # statements of one source
_UNNAMED_SOURCE = "What is told here rests on a source without a name: “{}”."
_RUMOURED = "“{}” does not say whose word this rests on."
_FEWEST = 4  # words of a statement that can carry weight


def find(draft: Draft) -> Iterator[Doubt]:
    """One doubt for each unnamed source that alone stands for what the report tells."""
    facts = sorted([e.start for e in draft.events] + [q.start for q in draft.quantities])
    by_source: dict[str, list[int]] = {}
    for index, statement in enumerate(draft.statements):
        if statement.source and _has_weight(draft, statement, facts) and _is_unnamed(draft, statement):
            by_source.setdefault(draft.parse.lemma[_head(draft, statement)].lower(), []).append(index)
    told = _told_by_named(draft) if by_source else set()
    for indices in by_source.values():
        alone = [k for k in indices[:_MOST] if not _is_told_by_others(draft, draft.statements[k], told)]
        if alone:
            spans = [draft.statements[k].source[0] for k in alone]
            message = _UNNAMED_SOURCE.format(spans[0].of(draft.text))
            yield Doubt("S603", "minor", spans, message, [f"s{k}" for k in alone])
    rumours = list(_rumours(draft, facts))
    if rumours:
        yield Doubt("S603", "minor", rumours, _RUMOURED.format(rumours[0].of(draft.text)))


def _rumours(draft: Draft, facts: list[int]) -> Iterator[Span]:
    """ "It is believed that", "reportedly", of an act or a figure in a sentence without a source."""
    parse = draft.parse
    found = [span for match in _RUMOUR.finditer(draft.text) if parse.words_in(span := Span(*match.span()))]
    if not found:
        return
    spoken = [piece for s in draft.statements if s.source for piece in (*s.content, *s.cue)]
    spoken += [q.outer for q in draft.quotations]
    sourced = {parse.sentence[k] for piece in spoken for k in parse.words_in(piece)}
    for span in found:
        sentence = parse.sentence[parse.words_in(span)[0]]
        if sentence not in sourced and _tells(parse.sentence_span(sentence), facts):
            yield span


def _is_unnamed(draft: Draft, statement: Statement) -> bool:
    """Whether the words of the source are of somebody, or some people, whose name is kept back."""
    parse, span = draft.parse, statement.source[0]
    inside = parse.words_in(span)
    if not inside or _names_somebody(draft, statement):
        return False
    head = _head(draft, statement)
    lemma, plural = parse.lemma[head].lower(), parse.xpos[head] in ("NNS", "NNPS")
    if _KNOWING.search(span.of(draft.text)):
        return True
    if kind_of(lemma, plural) in ("person", "group") and _NO_NAME.search(_clause_around(draft, span)):
        return True
    if lemma not in _POSTS | _SOURCES:
        return False
    if lemma in _SOURCES or any(parse.low(k) in _UNNAMED for k in inside if k <= head):
        return parse.low(head - 1) != "open" if head else True
    alone = parse.low(head) in _ALWAYS_UNNAMED and inside[0] == head
    return alone or parse.low(inside[0]) in _SOME


def _names_somebody(draft: Draft, statement: Statement) -> bool:
    """Whether the speaker is a named person, a body that speaks for itself, or a name stands with the source."""
    if statement.speaker is not None and statement.speaker not in draft.unnamed:
        is_one = draft.parse.lemma[_head(draft, statement)].lower() in _POSTS | _SOURCES
        return draft.actor(statement.speaker).kind == "person" or not is_one
    inside = draft.parse.words_in(statement.source[0])
    ids = {draft.referent[k] for k in inside if k in draft.referent}
    return any(draft.actor(id).kind == "person" and id not in draft.unnamed for id in ids)


def _clause_around(draft: Draft, source: Span) -> str:
    """The source with what is told of it behind: ", speaking on condition of anonymity"."""
    parse = draft.parse
    inside = parse.words_in(source)
    stop = parse.end[parse.sentences[parse.sentence[inside[0]]][1] - 1]
    k = bisect_left(draft.quotations, source.end, key=lambda q: q.outer.start)
    if k < len(draft.quotations):
        stop = min(stop, draft.quotations[k].outer.start)
    return draft.text[source.start : min(stop, source.end + _BEHIND)]


def _has_weight(draft: Draft, statement: Statement, facts: list[int]) -> bool:
    """Whether it tells of an act or a figure, not of how somebody feels; of an official, of what somebody does."""
    parse = draft.parse
    inside = [k for piece in statement.content for k in parse.words_in(piece)]
    if len(inside) < _FEWEST:
        return False
    if any(_tells(piece, facts) for piece in statement.content):
        return True
    speaks_for_others = parse.lemma[_head(draft, statement)].lower() in _POSTS | _SOURCES
    return speaks_for_others and any(_does(parse, k) for k in inside)


def _does(parse: Parse, k: int) -> bool:
    """ "A successor had been chosen": a verb, no copula, of somebody or something that is no pronoun."""
    subject = parse.child(k, "nsubj") if parse.upos[k] == "VERB" else None
    return subject is not None and parse.upos[subject] in ("NOUN", "PROPN")


def _tells(piece: Span, facts: list[int]) -> bool:
    """Whether an act or a figure begins in the piece."""
    return bisect_left(facts, piece.start) < bisect_left(facts, piece.end)


def _told_by_named(draft: Draft) -> set[str]:
    """The acts that somebody named tells of, each with all its tellings."""
    named = sorted(piece for s in draft.statements if s.source and not _is_unnamed(draft, s) for piece in s.content)
    first = {e.repeats or e.id for e in draft.events if _is_in(named, e.start)}
    return {e.id for e in draft.events if (e.repeats or e.id) in first}


def _is_in(pieces: list[Span], at: int) -> bool:
    """Whether one of the last pieces that begin before it covers the character."""
    k = bisect_right(pieces, at, key=lambda piece: piece.start)
    return any(at < piece.end for piece in pieces[max(0, k - _DEEP) : k])


def _is_told_by_others(draft: Draft, statement: Statement, told: set[str]) -> bool:
    """Whether every act of it is told again on the word of somebody named."""
    acts = [e.id for e in draft.events if any(piece.start <= e.start < piece.end for piece in statement.content)]
    return bool(acts) and told.issuperset(acts)


def _head(draft: Draft, statement: Statement) -> int:
    """The noun of the source: "the official" goes on with "a senior official"."""
    inside = draft.parse.words_in(statement.source[0])
    return next((k for k in inside if draft.parse.head[k] not in inside), inside[0])
