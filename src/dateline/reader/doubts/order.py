"""T204: an impossible order: resigned before taking office, died before born, due before promised, (2009-2001)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Interval, Span, Time

from ..draft import Draft
from ..times.attach import attached, attached_index, preposition
from ..words import words

_TAKE = words("take assume enter swear become elect appoint inaugurate")
_OFFICE = words("office power post helm presidency in")
_NEEDS_OFFICE = words("take assume enter swear")
_LEAVE = words("resign retire quit depose oust topple")
_ANOTHER = words("again first twice return returned back previously earlier former reinstated re-elected second")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_BRACKET = re.compile(r"(?<=[^\W\d_]) ?\((?:born )?((?:1[5-9]|20)\d\d) ?[-–—] ?((?:1[5-9]|20)\d\d)\)")
_FROM_TO = re.compile(r"\bfrom ((?:1[5-9]|20)\d\d) (?:to|until|till) ((?:1[5-9]|20)\d\d)\b(?! [a-z]+s\b)")
_SERVED = words(
    "president minister mayor governor chancellor king queen pope lived served ruled reigned worked led held"
)
_BORN = words("born")
_LIVED = words("""
    die marry become join graduate retire study elect appoint serve win move emigrate convict arrest found publish
    write resign take kill
""")
_LIVING = words("marry become graduate retire study join")
_FOUNDED = words("found establish create build launch")
_BEGIN = _FOUNDED | words("begin start open erupt")
_ENDED = words("end finish close conclude collapse stop dissolve")
_GROWN = words("buy acquire sell merge rename expand destroy demolish bankrupt")
_MOST = 20  # verbs that are compared with one
_ONE_TIME = ("", "in", "on", "at")


def find(draft: Draft) -> Iterator[Doubt]:
    """Acts whose times run against what the words say, and spans of years that end before they begin."""
    told = _verbs(draft)
    yield from _terms(draft, told)
    yield from _lives(draft, told)
    yield from _clauses(draft, told)
    yield from _pledges(draft)
    yield from _spans(draft)


def _verbs(draft: Draft) -> dict[int, Time]:
    """The verbs that have a time of their own with its year told."""
    parse, found = draft.parse, {}
    for time in draft.times:
        if time.type == "DATE" and _is_bounded(time.interval) and _YEAR.search(draft.text, time.start, time.end):
            words_in = parse.words_in(Span(time.start, time.end))
            above = next((parse.head[k] for k in words_in if parse.head[k] not in words_in), -1)
            for word in (above, parse.head[above] if above >= 0 else -1):
                if word >= 0 and parse.upos[word] == "VERB" and attached(draft, word) is time:
                    found[word] = time
    return found


def _terms(draft: Draft, told: dict[int, Time]) -> Iterator[Doubt]:
    """ "Took office in 2018, resigned in 2017": the same person of the same post, in one sentence."""
    parse = draft.parse
    verbs = sorted(told)
    for at, leave in enumerate(verbs):
        if _is_leaving(parse, leave) and not _has(draft, leave, _ANOTHER):
            takes = [k for k in verbs[max(0, at - _MOST) : at] if parse.sentence[k] == parse.sentence[leave]]
            for take in takes:
                same = _subject(draft, take) is not None and _subject(draft, take) == _subject(draft, leave)
                if same and _is_taking(parse, take) and _precedes(told[leave], told[take]):
                    yield _doubt(
                        draft, told[take], told[leave], f"“{parse.word(leave)}” is dated before “{parse.word(take)}”"
                    )


def _is_taking(parse: Parse, verb: int) -> bool:
    lemma = parse.lemma[verb].lower()
    if lemma not in _TAKE:
        return False
    return lemma not in _NEEDS_OFFICE or any(parse.low(k) in _OFFICE for k in parse.children(verb))


def _is_leaving(parse: Parse, verb: int) -> bool:
    """Leaving the post that was told: not "resigned as deputy minister"."""
    other = [k for k in parse.children(verb) if parse.is_rel(k, "obl", "obj")]
    cases = {parse.low(c) for k in other for c in parse.children(k) if parse.is_rel(c, "case")}
    return parse.lemma[verb].lower() in _LEAVE and not cases & {"as", "from"}


def _lives(draft: Draft, told: dict[int, Time]) -> Iterator[Doubt]:
    """What somebody did before being born, or something before it was founded; what ended before it began."""
    parse = draft.parse
    first = [k for k in told if parse.low(k) in _BORN or parse.lemma[k].lower() in _BEGIN | _LIVING][:_MOST]
    for begin in first:
        who = _key(draft, begin)
        for later in [k for k in told if k != begin and who is not None and _key(draft, k) == who][:_MOST]:
            if _follows(parse, begin, later) and _precedes(told[later], told[begin]):
                said = f"“{parse.word(later)}” is dated before “{parse.word(begin)}”"
                yield _doubt(draft, told[begin], told[later], said)


def _follows(parse: Parse, begin: int, later: int) -> bool:
    """Whether the second can only come after the first."""
    lemma = parse.lemma[later].lower()
    if parse.low(begin) in _BORN:
        return lemma in _LIVED
    if parse.lemma[begin].lower() in _LIVING:
        return lemma == "die"
    return lemma in _ENDED if parse.lemma[begin].lower() in _BEGIN - _FOUNDED else lemma in _ENDED | _GROWN


def _key(draft: Draft, verb: int) -> str | None:
    """Who or what the verb is told of: an actor, or the one noun that the clauses share."""
    parse = draft.parse
    known = _subject(draft, verb)
    if known is not None:
        return known
    noun = parse.child(verb, "nsubj")
    if noun is None or parse.low(noun) in ("who", "which", "that"):
        noun = parse.head[verb] if parse.deprel[verb].startswith("acl") else None
    while noun is None and parse.is_rel(verb, "conj") and parse.head[verb] >= 0:
        verb = parse.head[verb]
        noun = parse.child(verb, "nsubj")
    return f"word {noun}" if noun is not None else None


def _clauses(draft: Draft, told: dict[int, Time]) -> Iterator[Doubt]:
    """ "Left in 2015 after he was hurt in 2017", "left in 2017 before he was hurt in 2015"."""
    parse = draft.parse
    for below in told:
        above = parse.head[below]
        mark = parse.child(below, "mark") if parse.is_rel(below, "advcl") else None
        if mark is None or above not in told or preposition(draft, told[above]) not in _ONE_TIME:
            continue
        if preposition(draft, told[below]) not in _ONE_TIME or mark > below:
            continue
        first, last = (below, above) if parse.low(mark) == "after" else (above, below)
        if parse.low(mark) in ("after", "before") and _precedes(told[last], told[first]):
            yield _doubt(
                draft,
                told[above],
                told[below],
                f"“{parse.word(above)}” cannot be {parse.low(mark)} “{parse.word(below)}”",
            )


def _pledges(draft: Draft) -> Iterator[Doubt]:
    """What was promised for a day that was over when it was promised."""
    for index, pledge in enumerate(draft.pledges):
        inside = draft.parse.words_in(Span(pledge.start, pledge.end))
        due = pledge.due.latest if pledge.due else None
        times = [draft.times[k] for k in _between(draft, Span(pledge.start, pledge.end))]
        times = [t for t in times if t.interval and t.interval.latest == due]
        if due is None or not times or not _YEAR.search(draft.text, times[-1].start, times[-1].end):
            continue
        made = _made(draft, inside)
        if (
            made is not None
            and made is not times[-1]
            and made.interval
            and made.interval.earliest
            and due < made.interval.earliest
        ):
            yield _doubt(draft, made, times[-1], "What was promised was due before the promise", [f"p{index}"])


def _made(draft: Draft, inside: range) -> Time | None:
    """The time of the promise, told with the verb that opens the pledge or with the verb of saying above it."""
    parse = draft.parse
    if not inside:
        return None
    for k in (inside[0], parse.head[inside[0]]):
        index = attached_index(draft, k) if k >= 0 and parse.upos[k] == "VERB" else None
        if index is not None and _is_bounded(draft.times[index].interval) and draft.times[index].type == "DATE":
            return draft.times[index]
    return None


def _spans(draft: Draft) -> Iterator[Doubt]:
    """ "(2009-2001)", "president from 2009 to 2001"."""
    for found in (*_BRACKET.finditer(draft.text), *_FROM_TO.finditer(draft.text)):
        if int(found[2]) >= int(found[1]):
            continue
        if found.re is _FROM_TO and not _serves(draft, found.start()):
            continue
        span = Span(found.start(1), found.end(2))
        facts = [f"t{k}" for k in _between(draft, span)]
        yield Doubt("T204", "major", [span], f"A time from {found[1]} to {found[2]} ends before it begins.", facts)


def _serves(draft: Draft, at: int) -> bool:
    """Whether the words before tell of somebody's time in a post, not of a figure's way."""
    parse = draft.parse
    word = parse.words_in(Span(at, at + 4))
    near = range(max(0, word[0] - 6), word[0]) if word else range(0)
    return any(parse.low(k) in _SERVED for k in near)


def _subject(draft: Draft, verb: int) -> str | None:
    """Who does it or whom it is done to; for "the mayor, who resigned" the mayor."""
    parse = draft.parse
    subject = parse.child(verb, "nsubj")
    while subject is None and parse.is_rel(verb, "conj") and parse.head[verb] >= 0:
        verb = parse.head[verb]
        subject = parse.child(verb, "nsubj")
    if subject is None or parse.low(subject) in ("who", "which", "that"):
        subject = parse.head[verb] if parse.deprel[verb].startswith("acl") else subject
    return draft.referent.get(subject) if subject is not None else None


def _has(draft: Draft, word: int, wanted: frozenset[str]) -> bool:
    return any(draft.parse.low(k) in wanted for k in range(*draft.parse.sentences[draft.parse.sentence[word]]))


def _is_bounded(interval: Interval | None) -> bool:
    return interval is not None and interval.earliest is not None and interval.latest is not None


def _precedes(one: Time, two: Time) -> bool:
    """Whether the first is over before the second begins."""
    last = one.interval.latest if one.interval else None
    first = two.interval.earliest if two.interval else None
    return last is not None and first is not None and last < first


def _doubt(draft: Draft, one: Time, two: Time, why: str, facts: list[str] | None = None) -> Doubt:
    spans = sorted(Span(t.start, t.end) for t in (one, two))
    said = " and ".join(f"“{span.of(draft.text)}”" for span in spans)
    return Doubt(
        "T204", "major", spans, f"{why}: {said}.", [*(facts or []), *(f"t{_index(draft, t)}" for t in (one, two))]
    )


def _index(draft: Draft, time: Time) -> int:
    return next(k for k in _between(draft, Span(time.start, time.end)) if draft.times[k] is time)


def _between(draft: Draft, span: Span) -> range:
    """The indices of the times that begin within the span."""
    first, last = (bisect_left(draft.times, at, key=lambda t: t.start) for at in span)
    return range(first, last)
