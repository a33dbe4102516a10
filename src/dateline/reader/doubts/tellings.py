"""T205: two tellings date one act differently ("on Monday" above, "on Tuesday" below)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Doubt, Interval, Span, Time

from ..draft import Draft
from ..times.attach import attached, preposition
from ..words import words

_ONCE = words("""
    sign seize capture resign die kill murder assassinate shoot stab arrest elect appoint adopt ratify approve pass
    inaugurate found marry bury free release execute sink collapse derail capsize crash explode abduct kidnap acquit
    convict sentence indict depose oust topple annex surrender divorce dissolve open close sack dismiss
""")
"""What is done once to one thing: shelling and meeting are done again and again."""
_AGAIN = words("""
    again another also second third repeatedly twice then later earlier separate separately first both each previous
    previously another's new next not n't never would will could may might if
""")
_DEFINITE = words("the this that his her its their")
_SHARP = 1  # days that a time may span
_MOST = 10  # earlier tellings that one is compared with
_NEAR = 14  # days: farther apart, a second act of the kind is likely
_NIGHT = words("night overnight midnight late early dawn evening eve")
_SAME_DAY = ("", "on", "at", "in")


@dataclass(frozen=True, slots=True)
class _Telling:
    """The word of an act, to whom it was done (or who did it), and when."""

    word: int
    whom: str
    definite: bool
    time: Time
    days: Interval


def find(draft: Draft) -> Iterator[Doubt]:
    """Acts that can happen but once, told with two days."""
    told: dict[tuple[str, str], list[_Telling]] = {}
    for telling in _tellings(draft):
        key = (draft.parse.lemma[telling.word].lower(), telling.whom)
        clash = next((t for t in told.get(key, [])[-_MOST:] if _differ(draft, t, telling)), None)
        if clash is not None:
            yield _doubt(draft, clash, telling)
        told.setdefault(key, []).append(telling)


def _tellings(draft: Draft) -> Iterator[_Telling]:
    parse = draft.parse
    for word in sorted({k for time in draft.times for k in _above(draft, time)}):
        time = attached(draft, word)
        if (
            parse.upos[word] != "VERB"
            or parse.lemma[word].lower() not in _ONCE
            or time is None
            or _is_open(draft, word)
        ):
            continue
        whom = _whom(draft, word)
        if whom is not None and _is_sharp(time) and preposition(draft, time) in _SAME_DAY:
            assert time.interval is not None
            yield _Telling(word, *whom, time, time.interval)


def _above(draft: Draft, time: Time) -> list[int]:
    """What a time hangs on, and what that hangs on."""
    parse = draft.parse
    inside = parse.words_in(Span(time.start, time.end))
    above = next((parse.head[k] for k in inside if parse.head[k] not in inside), -1)
    return [k for k in (above, parse.head[above] if above >= 0 else -1) if k >= 0]


def _is_open(draft: Draft, word: int) -> bool:
    """Not told as having happened, or told as one of several times."""
    parse = draft.parse
    start, end = parse.sentences[parse.sentence[word]]
    return any(parse.low(k) in _AGAIN for k in range(max(start, word - 8), min(end, word + 9)))


def _whom(draft: Draft, verb: int) -> tuple[str, bool] | None:
    """The one it was done to, or who did it where it is done to nobody; and whether the words point to a known one."""
    parse = draft.parse
    subject = parse.child(verb, "nsubj")
    passive = subject is not None and parse.deprel[subject] == "nsubj:pass"
    whom = subject if passive else parse.child(verb, "obj")
    if whom is None and parse.deprel[verb].startswith("acl"):
        whom = parse.head[verb] if parse.xpos[verb] == "VBN" else None
    whom = whom if whom is not None else subject
    if whom is None or parse.xpos[whom] == "NNS" or any(parse.is_rel(k, "conj") for k in parse.children(whom)):
        return None
    actor = draft.referent.get(whom)
    if actor and draft.actor(actor).kind == "person" and actor not in draft.unnamed:
        return actor, True
    if parse.upos[whom] != "NOUN":
        return None
    own = [parse.low(k) for k in parse.children(whom) if parse.is_rel(k, "det", "nmod:poss")]
    return parse.lemma[whom].lower(), any(w in _DEFINITE for w in own)


def _is_sharp(time: Time) -> bool:
    interval = time.interval
    if interval is None or interval.earliest is None or interval.latest is None:
        return False
    return (interval.latest - interval.earliest).days < _SHARP


def _differ(draft: Draft, one: _Telling, two: _Telling) -> bool:
    """Whether the days part the tellings, which otherwise may be of one act; nights belong to two days."""
    if not two.definite or one.days.meets(two.days):
        return False
    first, second = one.days.earliest, two.days.earliest
    apart = abs((second - first).days) if first and second else _NEAR + 1
    said = f"{draft.text[one.time.start - 6 : one.time.end + 6]} {draft.text[two.time.start - 6 : two.time.end + 6]}"
    by_night = one.time.type == "TIME" or two.time.type == "TIME" or _NIGHT & set(said.lower().split())
    return apart <= _NEAR and not (apart == 1 and by_night)


def _doubt(draft: Draft, one: _Telling, two: _Telling) -> Doubt:
    times = [t.time for t in (one, two)]
    said = [draft.text[t.start : t.end] for t in times]
    events = [e.id for e in draft.events for t in (one, two) if e.start <= draft.parse.start[t.word] < e.end]
    return Doubt(
        "T205",
        "major",
        [Span(t.start, t.end) for t in times],
        f"“{draft.parse.word(one.word)}” is told of “{said[0]}” and again of “{said[1]}”.",
        [*events, *(f"t{k}" for k, t in enumerate(draft.times) if any(t is own for own in times))],
    )
