"""Pronouns as sources: the last speaker goes on speaking where nothing speaks against it."""

from __future__ import annotations

from dateline.language import core
from dateline.model import Actor, Anchor, Report, Statement
from dateline.reader.draft import Draft
from dateline.reader.statements.attribution import Attribution
from dateline.reader.statements.turns import take_turns

TEXT = "Maria Lopez said it rained. She said it was over."


def drafted(second: str) -> tuple[Draft, list[tuple[Attribution, Statement]]]:
    text = TEXT.replace("She", second)
    parse = core().parse(text)
    draft = Draft(report=Report(id="t", text=text), anchor=Anchor(), parse=parse)
    speaker = draft.new_actor(Actor(id="", name="Maria Lopez", kind="person"))
    words = [parse.word(k) for k in range(len(parse))]
    draft.referent[words.index("Lopez")] = speaker.id
    said = [k for k, word in enumerate(words) if word == "said"]
    told = []
    for n, verb in enumerate(said):
        span = parse.span(verb, verb + 1)
        content = parse.span(verb + 1, parse.sentences[parse.sentence[verb]][1] - 1)
        found = Attribution(span, verb, verb - 1, parse.span(verb - 1, verb), (verb - 1, verb + 1))
        told.append((found, Statement("indirect", [content], [span], [], speaker.id if n == 0 else None)))
    return draft, told


def test_she_is_the_woman_who_spoke_last() -> None:
    draft, told = drafted("She")
    take_turns(draft, told)
    assert told[1][1].speaker == "a1"


def test_she_is_nobody_who_was_called_he() -> None:
    draft, told = drafted("She")
    draft.referent[told[1][0].word + 1] = "a1"  # "it", which is here taken for a "he"
    draft.parse.text = draft.parse.text.replace("said it was", "said he was")
    take_turns(draft, told)
    assert told[1][1].speaker is None


def test_it_is_no_person() -> None:
    draft, told = drafted("It")
    take_turns(draft, told)
    assert told[1][1].speaker is None
