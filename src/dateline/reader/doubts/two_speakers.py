"""A403, too: one quotation with a speaker before it and another behind, 'Berg said: "We go," said Krag'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dateline.model import Doubt, Span, Statement

from ..draft import Draft
from ..statements.cues import cue_lemma
from ..words import words

_NEAR = 10  # words after a quotation in which its speaker is named
_PRONOUNS = words("he she they who i we you one another others someone everyone nobody many some most few both")
_AGAIN = words("the this that his her their its")
_PASSING_ON = words("report write quote cite think hear recall tweet post")


def find(draft: Draft) -> Iterator[Doubt]:
    """One quotation with two attributions that name two speakers."""
    cues = {cue for statement in draft.statements for cue in statement.cue}
    for index, statement in enumerate(draft.statements):
        if statement.kind == "direct" and (rival := _rival(draft, statement, cues)) is not None:
            yield _doubt(draft, sorted((rival, statement.source[0])), [f"s{index}"])
    for (one, first), (other, second) in pairwise(enumerate(draft.statements)):
        if first.kind != "direct" or first.content[0] != second.content[0] or first.speaker == second.speaker:
            continue
        if _is_somebody(draft, first) and _is_somebody(draft, second):
            spans = sorted((first.source[0], second.source[0]))
            if not spans[0].overlaps(spans[1]):
                yield _doubt(draft, spans, [f"s{one}", f"s{other}"])


def _doubt(draft: Draft, spans: list[Span], facts: list[str]) -> Doubt:
    told = "“{}” and “{}” are both given as saying the same words."
    return Doubt("A403", "major", spans, told.format(*(span.of(draft.text) for span in spans)), facts)


def _rival(draft: Draft, statement: Statement, cues: set[Span]) -> Span | None:
    """Who is named as the speaker on the other side of the quotation than the one taken for it."""
    if not _is_somebody(draft, statement):
        return None
    first = min(statement.cue[0].start, statement.source[0].start)
    if first > statement.content[-1].end:
        return _leading(draft, statement, cues)
    return _trailing(draft, statement, cues) if first < statement.content[0].start else None


def _trailing(draft: Draft, statement: Statement, cues: set[Span]) -> Span | None:
    """In 'Berg said: "We go," said the nurse Krag.' and '"We go," Krag said.' who is named last."""
    parse, end = draft.parse, statement.content[-1].end
    inside = parse.words_in(statement.content[-1])
    k = inside[-1] + 1 if inside else len(parse)
    while k < len(parse) and parse.upos[k] == "PUNCT" and parse.word(k) not in ".!?":
        k += 1
    stop = next((w for w in range(k, min(k + _NEAR, len(parse))) if parse.word(w) in ".!?"), -1)
    if stop - 1 <= k or "." in draft.text[end : parse.start[k]] or "\n" in draft.text[end : parse.start[k]]:
        return None
    cue = next((w for w in (stop - 1, k) if cue_lemma(parse, w) is not None and parse.xpos[w] == "VBD"), None)
    if cue is None or parse.span(cue, cue + 1) in cues:
        return None
    named = range(k, cue) if cue > k else range(cue + 1, stop)
    people = [w for w in named if parse.upos[w] == "PROPN" and w in draft.referent]
    told = all(parse.upos[w] in ("PROPN", "NOUN", "DET", "ADJ") for w in named)
    rival = people and draft.referent[people[-1]] != statement.speaker
    return parse.span(named[0], named[-1] + 1) if told and rival else None


def _leading(draft: Draft, statement: Statement, cues: set[Span]) -> Span | None:
    """In 'Berg said: "We go," said Krag' who is named before the quotation."""
    parse, start = draft.parse, statement.content[0].start
    inside = parse.words_in(statement.content[0])
    k = inside[0] - 1 if inside else -1
    while k > 0 and parse.upos[k] == "PUNCT" and parse.word(k) not in ".!?":
        k -= 1
    k = k - 1 if k > 0 and parse.lemma[k].lower() == "reporter" else k
    led = k > 0 and parse.text[parse.end[k] : start].lstrip()[:1] in (":", ",")
    if not led or cue_lemma(parse, k) is None or parse.xpos[k] not in ("VBD", "VBZ"):
        return None
    who = draft.referent.get(k - 1) if parse.upos[k - 1] == "PROPN" else None
    if who in (None, statement.speaker) or parse.span(k, k + 1) in cues:
        return None
    first = k - 1
    while draft.referent.get(first - 1) == who:
        first -= 1
    return parse.span(first, k)


def _is_somebody(draft: Draft, statement: Statement) -> bool:
    """Whether a person told of anew says the words, and does not pass on what another said."""
    if statement.speaker is None or not statement.source or not statement.cue:
        return False
    first = draft.parse.words_in(statement.source[0])[0]
    again = statement.speaker in draft.unnamed and draft.parse.low(first) in _AGAIN
    if again or draft.parse.low(first) in _PRONOUNS or draft.actor(statement.speaker).kind != "person":
        return False
    return not any(draft.parse.lemma[k] in _PASSING_ON for k in draft.parse.words_in(statement.cue[0]))
