"""Times of a verb's own clause that the tree hangs on another word of it.

"On Friday, rebels ...", "A court in Gorna on Monday sentenced ...", "shelled a convoy near the village on Monday".
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Interval, Span, Time
from dateline.reader.draft import Draft
from dateline.reader.times.attach import days_of, head_of, preposition, times_in_sentence

_AT = frozenset({"on", "in", "at", "during", ""})
_ON = frozenset({"on", ""})
_DAYS = 8  # a longer time is as likely that of a thing ("the ban of last April")
_AUXILIARIES = 4  # words between a time and the verb it stands before
_STRETCH = 15  # words from a verb to the time that its stretch ends with
_STEPS = 4  # nouns between a time and its verb


def of_the_clause(draft: Draft, verb: int) -> Interval | None:
    """The time that the sentence opens with, that stands between subject and verb, or that ends the clause."""
    for time in _plain_times(draft, verb):
        if any(belongs(draft, time, verb) for belongs in (_opens, _behind_subject, _behind_nouns, _ends_stretch)):
            return days_of(draft, time)
    return None


def of_when_clause(draft: Draft, verb: int) -> Interval | None:
    """The time that a clause with "when" explains: "since May, when rebels took the town"."""
    p = draft.parse
    mark = next((k for k in p.children(verb) if k < verb and p.low(k) == "when"), None)
    if mark is None or not mark:
        return None
    end = p.end[mark - 2] if p.word(mark - 1) == "," and mark > 1 else p.end[mark - 1]
    for index in times_in_sentence(draft, p.sentence[verb]):
        time = draft.times[index]
        if time.end == end and time.type in ("DATE", "TIME"):
            return time.interval
    return None


def _plain_times(draft: Draft, verb: int) -> Iterator[Time]:
    for index in times_in_sentence(draft, draft.parse.sentence[verb]):
        time = draft.times[index]
        dated = time.interval is not None and time.type in ("DATE", "TIME") and time.value != "PRESENT_REF"
        if dated and preposition(draft, time) in _AT:
            yield time


def _opens(draft: Draft, time: Time, verb: int) -> bool:
    """Before the main verb, with nothing but its preposition before it and no other verb between."""
    p = draft.parse
    main = _main_verb(p, verb)
    first, last = _ends(p, time)
    begin = p.sentences[p.sentence[verb]][0]
    return main is not None and first - begin <= (1 if preposition(draft, time) else 0) and _no_verb(p, last, main)


def _main_verb(p: Parse, verb: int) -> int | None:
    """The sentence's root, if the verb is it or shares its subject."""
    head = p.head[verb]
    if head < 0:
        return verb
    shares = p.is_rel(verb, "conj") and p.child(verb, "nsubj") is None and p.head[head] < 0 and p.upos[head] == "VERB"
    return head if shares and verb > head else None


def _behind_subject(draft: Draft, time: Time, verb: int) -> bool:
    """Right before the verb and its auxiliaries, and behind the subject or a comma that ends the subject's clause."""
    p = draft.parse
    first, last = _ends(p, time)
    if not 0 <= verb - last <= _AUXILIARIES or not _tells_day(draft, time):
        return False
    subject = p.child(verb, "nsubj")
    if subject is None or not subject < first:
        return False
    before = first - (2 if preposition(draft, time) else 1)
    set_off = _no_verb(p, subject, first) or (before >= 0 and p.word(before) == ",")
    return set_off and all(p.head[k] == verb and p.is_rel(k, "aux", "advmod") for k in range(last, verb))


def _behind_nouns(draft: Draft, time: Time, verb: int) -> bool:
    """Behind the verb, on a noun that the clause ends with: "took the papers at a roadblock on Monday"."""
    p = draft.parse
    if not _tells_day(draft, time):
        return False
    word = head_of(draft, time)
    if word < verb or p.is_rel(word, "compound", "amod") or p.deprel[word] == "nmod:poss":
        return False
    for _ in range(_STEPS):
        word = p.head[word]
        if word == verb:
            return True
        if word < verb or not _hands_on(p, word):
            return False
    return False


def _ends_stretch(draft: Draft, time: Time, verb: int) -> bool:
    """At the end of the stretch that the verb begins, with nothing between that could have a time of its own."""
    p = draft.parse
    first, last = _ends(p, time)
    if not _tells_day(draft, time) or not verb < first:
        return False
    if last < len(p) and p.upos[last] not in ("PUNCT", "CCONJ", "ADP", "SCONJ"):
        return False
    return first - verb <= _STRETCH and not any(_parts(p, k) for k in range(verb + 1, first))


def _parts(p: Parse, word: int) -> bool:
    """A word that ends the verb's stretch: another verb, a mark, a clause's first word, an event that a noun tells."""
    return (
        p.upos[word] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ")
        or p.xpos[word] in ("WDT", "WP", "WRB")
        or p.event[word] not in ("O", "", "-")
    )


def _tells_day(draft: Draft, time: Time) -> bool:
    """Whether it tells the day of an act: "on Monday", "last week"."""
    days = time.interval
    if preposition(draft, time) not in _ON or days is None or days.earliest is None or days.latest is None:
        return False
    return (days.latest - days.earliest).days < _DAYS


def _hands_on(p: Parse, word: int) -> bool:
    """Nouns that are no events of their own, and participles of the same time ("a train carrying maize")."""
    if p.event[word] not in ("O", "", "-"):
        return False
    if p.upos[word] == "VERB":
        return p.xpos[word] == "VBG" and p.deprel[word] == "acl"
    return p.upos[word] in ("NOUN", "PROPN") and p.is_rel(word, "obj", "obl", "nmod", "flat", "appos")


def _ends(p: Parse, time: Time) -> tuple[int, int]:
    words = p.words_in(Span(time.start, time.end))
    return words[0], words[-1] + 1


def _no_verb(p: Parse, first: int, last: int) -> bool:
    return all(p.upos[k] != "VERB" for k in range(first, last))
