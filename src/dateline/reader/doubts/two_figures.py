"""N104: two figures for one thing, place and time: "31 dead" in the lead, "27 dead" below."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Interval, Span

from ..draft import Draft
from ..quantities.ties import bounds
from ..times.attach import times_in_sentence
from ..words import words
from .counts import TOLLS, Count, find_counts

_UPDATES = words("""
    rise raise climb grow increase jump revise update correct bring total overall combined earlier previously
    previous initially initial first later now since so far still lower reach original preliminary than
""")
"""Words that tell of a count at two times, or of a sum."""
_HAPPENINGS = (
    words("blast explosion explode bomb bombing detonate"),
    words("crash collision collide derailment derail"),
    words("fire blaze burn"),
    words("flood flooding deluge"),
    words("storm hurricane typhoon cyclone tornado"),
    words("earthquake quake tremor"),
    words("sink sinking capsize shipwreck"),
    words("shoot shooting massacre"),
    *(
        frozenset((word,))
        for word in words("""
            attack assault raid strike airstrike shelling ambush battle clash accident tsunami landslide avalanche
            eruption collapse stampede crush disaster outbreak epidemic riot
        """)
    ),
)
"""Words for one kind of happening, told as a noun or as a verb."""
_ANOTHER = words("another second third separate separately elsewhere meanwhile different similar")
_PLACE_CASES = words("in at near outside inside")
_POINTING = words("the all this these those")
_OF_ALL = words("toll death count")
_LARGEST = 3.0  # times: a far larger count is that of something wider (a war, a season)
_SHARP = 7  # days
_MOST = 30  # counts of one kind that are compared; a table may hold any number


def find(draft: Draft) -> Iterator[Doubt]:
    """The first two whole tolls of one happening that do not fit, one doubt for each kind of harm."""
    counts = list(find_counts(draft))
    for toll, whom in dict.fromkeys((count.toll, count.whom) for count in counts):
        same = [count for count in counts if count.whom == whom and (count.toll == toll or whom)][:_MOST]
        pairs = ((a, b) for k, b in enumerate(same) for a in same[:k] if toll in (a.toll, b.toll))
        pair = next(((a, b) for a, b in pairs if _conflict(draft, a, b) and _is_one(draft, a, b)), None)
        if pair is not None:
            yield _doubt(draft, *pair)


def _conflict(draft: Draft, one: Count, two: Count) -> bool:
    """Whether the figures cannot both be the count, and no other figure makes up for the difference."""
    a, b = draft.quantities[one.figure], draft.quantities[two.figure]
    if bounds(a)[0] <= bounds(b)[1] and bounds(b)[0] <= bounds(a)[1]:
        return False
    more, less = max(a.value, b.value), min(a.value, b.value)
    if two.rival:
        return True
    if any(draft.quantities[k].value == b.value for k in _beside(draft, one)):
        return False  # "of the ten candidates four have a chance", and then "the four candidates"
    return more / less <= _LARGEST and not any(q.value == more - less for q in draft.quantities)


def _beside(draft: Draft, count: Count) -> Iterator[int]:
    """The other figures of a count's sentence that count alike."""
    span, own = draft.parse.sentence_span(count.sentence), draft.quantities[count.figure]
    for k, quantity in enumerate(draft.quantities):
        if k != count.figure and span.start <= quantity.start < span.end and quantity.unit == own.unit:
            yield k


def _is_one(draft: Draft, one: Count, two: Count) -> bool:
    """Whether the words show that both are of one happening, told as if at one time."""
    if two.rival:
        return not one.rival and not _has(draft, two.sentence, _UPDATES)
    if one.sentence == two.sentence or any(_has(draft, t.sentence, _UPDATES) for t in (one, two)):
        return False
    if any(_has(draft, s, _ANOTHER) for s in range(one.sentence, two.sentence + 1)):
        return False
    times = _times(draft, one.sentence), _times(draft, two.sentence)
    meet = any(a.meets(b) for a in times[0] for b in times[1])
    if all(times) and not meet:
        return False
    if not one.toll or not two.toll or one.toll not in TOLLS:
        pointed = _points_back(draft, two) or (_same_happening(draft, one, two) and _same_verb(draft.parse, one, two))
        return pointed and not _is_narrowed(draft, one, two)
    here = _places(draft, one.sentence) & _places(draft, two.sentence)
    if here and (meet or _is_headline(draft, one, two)):
        return True
    return (_points_back(draft, two) or _same_happening(draft, one, two)) and not (times[1] and not times[0])


def _is_headline(draft: Draft, one: Count, two: Count) -> bool:
    """Whether the first is told in the headline and the second in the lead."""
    span = draft.parse.sentence_span(one.sentence)
    after = draft.text[span.end : draft.parse.sentence_span(one.sentence + 1).start]
    return (one.sentence, two.sentence) == (0, 1) and "\n" in after and draft.text[span.end - 1] not in '.!?”"'


def _points_back(draft: Draft, two: Count) -> bool:
    """ "The 27 dead", "the death toll of 27": not "the 27 people who were killed last year"."""
    parse = draft.parse
    start, end = parse.sentences[two.sentence]
    if two.first > start and parse.low(two.first - 1) in _POINTING:
        return not any(parse.low(k) in ("who", "that", "whose") for k in range(two.last, min(end, two.last + 4)))
    k = two.first - 1
    while k > start and parse.low(k) in _OF_ALL | {"of", "at", "is", "was"}:
        k -= 1
    return two.first - k > 2 and parse.low(k) == "the"


def _is_narrowed(draft: Draft, one: Count, two: Count) -> bool:
    """ "the 250 workers in the foundry" after "400 workers in Almeda": others than those told of before."""
    parse = draft.parse
    noun = parse.head[two.last] if parse.is_rel(two.last, "nummod") else two.last
    told = {parse.lemma[k].lower() for k in range(*parse.sentences[one.sentence])}
    added = [k for k in parse.children(noun) if k > noun and parse.is_rel(k, "nmod", "acl", "appos", "advmod", "obl")]
    return any(parse.lemma[k].lower() not in told for k in added)


def _same_happening(draft: Draft, one: Count, two: Count) -> bool:
    """ "The blast killed 27" after a sentence that told of a blast."""
    parse = draft.parse
    first, second = (range(*parse.sentences[t.sentence]) for t in (one, two))
    told = {parse.lemma[k].lower() for k in first} | {parse.low(k) for k in first}
    named = {word for family in _HAPPENINGS if family & told for word in family}
    return any(parse.lemma[k].lower() in named and parse.low(k - 1) in ("the", "this") for k in second if k)


def _same_verb(parse: Parse, one: Count, two: Count) -> bool:
    """Whether the same is told to have been done to both: "destroyed 120 houses", "95 houses were destroyed"."""
    above = [parse.head[parse.head[count.last]] if parse.head[count.last] >= 0 else -1 for count in (one, two)]
    return all(k >= 0 and parse.upos[k] == "VERB" for k in above) and parse.lemma[above[0]] == parse.lemma[above[1]]


def _has(draft: Draft, sentence: int, wanted: frozenset[str]) -> bool:
    parse = draft.parse
    return any(parse.low(k) in wanted or parse.lemma[k].lower() in wanted for k in range(*parse.sentences[sentence]))


def _times(draft: Draft, sentence: int) -> list[Interval]:
    intervals = [draft.times[k].interval for k in times_in_sentence(draft, sentence)]
    return [i for i in intervals if i is not None and _is_sharp(i)]


def _is_sharp(interval: Interval) -> bool:
    first, last = interval.earliest, interval.latest
    return first is not None and last is not None and (last - first).days < _SHARP


def _places(draft: Draft, sentence: int) -> set[str]:
    """The nouns and names of a sentence that tell where."""
    parse = draft.parse
    found = set()
    for k in range(*parse.sentences[sentence]):
        case = parse.child(k, "case")
        if parse.upos[k] in ("NOUN", "PROPN") and case is not None and parse.low(case) in _PLACE_CASES:
            found.add(parse.lemma[k].lower())
    return found


def _doubt(draft: Draft, one: Count, two: Count) -> Doubt:
    a, b = draft.quantities[one.figure], draft.quantities[two.figure]
    speakers = {a.said_by, b.said_by} - {None}
    disputed = two.rival or (len(speakers) == 2 and two.sentence - one.sentence <= 1)
    first, second = draft.text[a.start : a.end], draft.text[b.start : b.end]
    what = one.toll or one.whom
    message = f"The report counts {first} {what} and again {second}, and does not say why they differ."
    if disputed:
        message = f"Different sources count {first} and {second} {what}, and the report does not settle it."
    return Doubt(
        "N104",
        "minor" if disputed else "major",
        [Span(a.start, a.end), Span(b.start, b.end)],
        message,
        [f"q{one.figure}", f"q{two.figure}"],
    )
