"""Attachment: which time belongs to a word, by syntax and within its own clause.

For events, pledges and quantities, which ask for "their" time. Better none than another clause's: "said on
Monday that it would withdraw" gives the withdrawal no day.
"""

from __future__ import annotations

from bisect import bisect_left

from dateline.language.parse import Parse
from dateline.model import Interval, Span, Time

from ..draft import Draft
from .bounds import bounded as bounded
from .bounds import lead

_MODIFIERS = ("obl", "nmod", "advmod", "amod", "nummod", "compound", "appos", "dep")
# Verbs that carry a noun's act: the time of "launched an attack" or "the vote took place" is the noun's.
_CARRIERS = frozenset(
    [
        *("launch", "carry", "hold", "make", "stage", "conduct", "take", "mount", "begin", "start", "open", "occur"),
        *("happen", "suffer", "sign", "announce", "impose", "deliver", "perform", "be", "end", "come", "give", "call"),
    ]
)
_WHOLES = frozenset(["all", "much", "most"])
_DIRECT, _FRAME, _THROUGH, _SHARED = range(4)


def attached(draft: Draft, word: int) -> Time | None:
    """The time that modifies a word's act, if its clause tells one."""
    index = attached_index(draft, word)
    return None if index is None else draft.times[index]


def when(draft: Draft, word: int) -> Interval | None:
    """The days of a word's act: its time's interval, as the preposition bounds it ("by", "since", "before")."""
    time = attached(draft, word)
    if time is None or time.interval is None:
        return None
    return days_of(draft, time)


def days_of(draft: Draft, time: Time) -> Interval | None:
    """A time's days as its preposition bounds them; "before dawn on Monday" is still Monday."""
    if time.interval is None:
        return None
    link = preposition(draft, time)
    end = _range_end(draft, time) if link == "from" else None
    if end is not None:
        return Interval(time.interval.earliest, end.latest)
    hour = time.type == "TIME" and link in ("before", "after")
    return time.interval if hour else bounded(time.interval, link, time.mod)


def _range_end(draft: Draft, time: Time) -> Interval | None:
    """The days of the time that a range ends with: "from May 2 to May 9"."""
    at = bisect_left(draft.times, time.end, key=_start)
    if at == len(draft.times):
        return None
    last = draft.times[at]
    joined = draft.text[time.end : last.start].strip().lower() in ("to", "until", "till", "through")
    days = last.interval if joined else None
    first = time.interval.earliest if time.interval is not None else None
    return days if days and days.latest and first and first <= days.latest else None


def attached_index(draft: Draft, word: int) -> int | None:
    """The index in ``draft.times`` of the time that modifies the word."""
    ranked = []
    for index in times_in_sentence(draft, draft.parse.sentence[word]):
        time = draft.times[index]
        # A length has days only where it touches the report's; "now" adds none.
        if time.type == "SET" or time.interval is None or time.value == "PRESENT_REF":
            continue
        if is_compared(draft.parse, draft.parse.words_in(Span(time.start, time.end))[0]):
            continue
        rank = _rank(draft, word, time)
        if rank is not None:
            ranked.append((rank, _days(time), abs(head_of(draft, time) - word), index))
    return min(ranked)[-1] if ranked else None


def is_compared(parse: Parse, first: int) -> bool:
    """Whether a time is only what something is measured by: "5,000 more than a year ago", "fewer than in 2019"."""
    return any(k >= 0 and parse.low(k) == "than" for k in (first - 1, first - 2))


def times_in_sentence(draft: Draft, sentence: int) -> range:
    """The indices of the times of one sentence."""
    span = draft.parse.sentence_span(sentence)
    first = bisect_left(draft.times, span.start, key=_start)
    return range(first, bisect_left(draft.times, span.end, key=_start))


def head_of(draft: Draft, time: Time) -> int:
    """The word of a time expression that hangs on what is outside it."""
    return top_word(draft.parse, draft.parse.words_in(Span(time.start, time.end)))


def top_word(parse: Parse, words: range) -> int:
    """The word of ``words`` that hangs on what is outside them; of "all of 2022" the "all"."""
    top = next((k for k in words if parse.head[k] not in words), words[0])
    whole = parse.head[top]
    return whole if whole >= 0 and parse.is_rel(top, "nmod") and parse.low(whole) in _WHOLES else top


def preposition(draft: Draft, time: Time) -> str:
    """The word that leads a time in: "by", "since" ..., or an empty string; "no later than" is "by"."""
    parse, head = draft.parse, head_of(draft, time)
    first = parse.words_in(Span(time.start, time.end))[0]
    phrase = lead(parse, first)
    if phrase:
        return phrase
    case = parse.child(head, "case", "mark")
    if case is not None and case < first:
        return parse.low(case)
    return parse.low(first - 1) if first and parse.xpos[first - 1] == "IN" else ""


def _start(time: Time) -> int:
    return time.start


def _days(time: Time) -> int:
    """How loose a time is: of "in 2003 ... on May 1" the day is wanted."""
    interval = time.interval
    if interval is None or interval.earliest is None or interval.latest is None:
        return 1_000_000
    return (interval.latest - interval.earliest).days


def _rank(draft: Draft, word: int, time: Time) -> int | None:
    """How a time hangs on a word: the smaller the closer, None for not at all."""
    parse = draft.parse
    words = parse.words_in(Span(time.start, time.end))
    if word in words:
        return None
    head = head_of(draft, time)
    governor = parse.head[head]
    if governor == word:
        return _DIRECT if parse.is_rel(head, *_MODIFIERS) and not _parted(parse, word, head) else None
    in_frame = _by_frame(parse, word, words) and not _of_the_telling(parse, word, governor, head)
    if in_frame and not _of_lower_clause(parse, word, governor):
        return _FRAME
    if governor < 0 or not parse.is_rel(head, *_MODIFIERS):
        return None
    if _through(parse, word, governor) or _carried(parse, word, governor):
        return _THROUGH
    return _SHARED if _shared(parse, word, governor, head) else None


def _by_frame(parse: Parse, word: int, words: range) -> bool:
    frame = parse.frame(word)
    return frame is not None and any(role == "ARGM-TMP" and k in words for k, role in frame.args)


def _parted(parse: Parse, noun: int, head: int) -> bool:
    """A time cannot hang on a noun behind it that has a preposition of its own: "in 2007 after the invasion"."""
    case = parse.child(noun, "case")
    return case is not None and head < case < noun


def _of_lower_clause(parse: Parse, word: int, governor: int) -> bool:
    """The time hangs on the verb of a clause below the word's: "resigned after police arrested his son on Monday"."""
    while governor >= 0 and governor != word and parse.upos[governor] != "VERB":
        governor = parse.head[governor]
    if governor < 0 or parse.head[governor] != word or not parse.is_rel(governor, "advcl"):
        return False
    mark = parse.child(governor, "mark")
    return mark is not None and parse.low(mark) in ("after", "before", "since", "until", "because", "although")


def _of_the_telling(parse: Parse, word: int, governor: int, head: int) -> bool:
    """The time follows the verb that tells of the word's clause: "withdrew, the minister said on Monday"."""
    return parse.is_rel(word, "ccomp") and parse.head[word] == governor and word < governor < head


def _through(parse: Parse, word: int, governor: int) -> bool:
    """The time hangs on what the verb acts on ("held a meeting on Monday") or on what it is to do."""
    if parse.head[governor] != word or parse.upos[word] != "VERB":
        return False
    return (
        parse.is_rel(governor, "obj", "obl")
        and parse.upos[governor] == "NOUN"
        and parse.event[governor] in ("O", "", "-")
    )


def _carried(parse: Parse, word: int, governor: int) -> bool:
    """The time hangs on the verb that carries the noun."""
    return (
        parse.upos[word] == "NOUN"
        and parse.head[word] == governor
        and parse.is_rel(word, "obj", "nsubj")
        and parse.lemma[governor] in _CARRIERS
    )


def _shared(parse: Parse, word: int, governor: int, head: int) -> bool:
    """One time told before two verbs of one subject: "On Monday troops entered the town and killed ..."."""
    return (
        parse.head[word] == governor
        and parse.is_rel(word, "conj")
        and head < governor < word
        and parse.child(word, "nsubj") is None
        and parse.upos[word] == "VERB"
    )
