"""Drafts for the tests of actors and offices: plain sentences read by the shipped core."""

from __future__ import annotations

from datetime import date

from dateline.language import core
from dateline.model import Actor, Anchor, Interval, Report, Sentence, Time
from dateline.reader import actors, offices, quotations
from dateline.reader.dateline import dateline_of
from dateline.reader.draft import Draft

DAY = date(2021, 7, 26)


def read(text: str, **times: str) -> Draft:
    """Actors and offices of the text. ``times`` gives years to words of it, as ``_2010="2010"``."""
    parse = core().parse(text)
    sentences = [Sentence(*parse.sentence_span(s)) for s in range(len(parse.sentences))]
    draft = Draft(Report("t", text), Anchor(DAY, "given"), parse, sentences, dateline=dateline_of(text))
    for word in times.values():
        start = text.index(word)
        draft.times.append(Time(start, start + len(word), "DATE", word, None, Interval.year(int(word))))
    for stage in (quotations.find, actors.find, offices.find):
        stage(draft)
    return draft


def named(draft: Draft, name: str) -> Actor:
    """The one actor with a mention of exactly these words."""
    found = [a for a in draft.actors if any(m.of(draft.text) == name for m in a.mentions)]
    assert len(found) == 1, f"{len(found)} actors for {name!r}: {[a.name for a in draft.actors]}"
    return found[0]


def meant(draft: Draft, word: str, nth: int = 0) -> str | None:
    """The name of the actor that the nth occurrence of a word stands for."""
    at = [k for k in range(len(draft.parse)) if draft.parse.low(k) == word][nth]
    id = draft.referent.get(at)
    return draft.actor(id).name if id else None


def mentions(draft: Draft, actor: Actor) -> list[str]:
    return [m.of(draft.text) for m in actor.mentions]
