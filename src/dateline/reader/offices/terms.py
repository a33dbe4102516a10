"""When an office is held: "(2001-2009)", "who took office in May", "until he resigned in March"."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import defaultdict

from dateline.language.parse import Parse
from dateline.model import Interval, Office, Span

from ..draft import Draft
from ..words import words

_YEARS = re.compile(r"\s*\(\s*(?:from\s+)?(\d{4})\s*(?:[-–—]|to|until)\s*(\d{4}|present|now)?\s*\)")
_SINCE_YEAR = re.compile(r"\s*\(\s*since\s+(\d{4})\s*\)")
#: Taking and leaving office; those that need "office", "power" and the like as object stand in the second row.
_TAKES = words("become elect appoint name inaugurate install")
_LEAVES = words("resign retire quit depose oust topple impeach dismiss sack fire overthrow")
#: Those after which the post is no longer held, whenever that was.
_GONE = words("resign depose oust topple sack")
#: The holder is their object, or the subject of their passive.
_DONE_TO_HOLDER = words("elect appoint name inaugurate install depose oust topple impeach dismiss sack fire overthrow")
_WITH_OFFICE = {
    "take": True,
    "assume": True,
    "enter": True,
    "leave": False,
    "win": True,
    "lose": False,
    "swear": True,
    "step": False,
}
_OFFICE_WORDS = words("office power post helm oath job charge presidency premiership reins down in")


def add_terms(draft: Draft) -> None:
    """Fills since and until where one clause or bracket tells them of one office."""
    held: dict[str, list[Office]] = defaultdict(list)
    for told in draft.offices:
        _from_bracket(draft, told)
        _from_since(draft, told)
        held[told.actor].append(told)
    for verb in range(len(draft.parse)):
        takes = _step(draft.parse, verb)
        if takes is None or unreal(draft.parse, verb):
            continue
        actor = _who(draft, verb)
        office = _meant(draft, verb, held.get(actor or "", []))
        day = day_of(draft, verb)
        if office is None:
            continue
        if day is None:
            if not takes and draft.anchor.date and _is_gone(draft.parse, verb):
                office.until = office.until or Interval(None, draft.anchor.date)
        elif takes:
            office.since = office.since or day
        elif office.until is None or office.until.earliest is None:
            office.until = day  # the day told is more than "no longer"


def _meant(draft: Draft, verb: int, held: list[Office]) -> Office | None:
    """Which of somebody's posts the verb is of: the only one, or the only one told in its sentence."""
    sentence = draft.parse.sentence_span(draft.parse.sentence[verb])
    here = [o for o in held if sentence.start <= o.span.start < sentence.end]
    return held[0] if len(held) == 1 else here[0] if len(here) == 1 else None


def taken_on(draft: Draft, verb: int) -> Interval | None:
    """The day told with the verb of coming into a post."""
    return day_of(draft, verb) if draft.parse.lemma[verb] in _TAKES | _INTO else None


_INTO = words("swear take confirm proclaim declare make promote")


def _is_gone(parse: Parse, verb: int) -> bool:
    """ "X resigned", "X was ousted": over by the day of the report, not "resigned from the board"."""
    if parse.lemma[verb] not in _GONE or parse.xpos[verb] not in ("VBD", "VBN"):
        return False
    return not any(parse.is_rel(c, "obl", "obj") and parse.child(c, "case") is not None for c in parse.children(verb))


def _from_bracket(draft: Draft, office: Office) -> None:
    """Years in brackets right after the title or the holder's name."""
    ends = [office.span.end, *(m.end for m in draft.actor(office.actor).mentions if 0 <= m.start - office.span.end < 4)]
    for end in ends:
        if found := _YEARS.match(draft.text, end):
            office.since = office.since or _year(found[1])
            if found[2] and found[2].isdigit():
                office.until = _year(found[2])
        elif found := _SINCE_YEAR.match(draft.text, end):
            office.since = office.since or _year(found[1])


def _from_since(draft: Draft, office: Office) -> None:
    """ "Who has led Y since 2010", "prosecutor until Saturday", "headed it from 2006 until 2011"."""
    parse = draft.parse
    told = parse.words_in(office.span)
    above = {parse.head[k] for k in told if parse.head[k] not in told} - {-1}
    held = {*told, *(k for k in above if parse.upos[k] == "VERB" and parse.lemma[k] in _HOLDING)}
    sentence = parse.sentence_span(parse.sentence[told[0]])
    begin = bisect_left(draft.times, sentence.start, key=lambda t: t.start)
    end = bisect_left(draft.times, sentence.end, key=lambda t: t.start)
    for time in draft.times[begin:end]:
        inside = parse.words_in(Span(time.start, time.end))
        head = next((k for k in inside if parse.head[k] not in inside), None)
        if head is None or time.interval is None or parse.head[head] not in held or unreal(parse, parse.head[head]):
            continue
        word = parse.low(inside[0] - 1) if inside[0] else ""
        if word in ("since", "from"):
            office.since = office.since or time.interval
        elif word in ("until", "till"):
            office.until = time.interval


_HOLDING = words("serve head lead chair command run govern hold remain become")


def _year(digits: str) -> Interval | None:
    return Interval.year(int(digits)) if int(digits) >= datetime.MINYEAR else None


def _step(parse: Parse, k: int) -> bool | None:
    """True for a verb of taking office, False for one of leaving it."""
    if parse.upos[k] != "VERB":
        return None
    lemma = parse.lemma[k]
    if lemma in _TAKES:
        return True
    if lemma in _LEAVES:
        return False
    if lemma in _WITH_OFFICE and any(parse.low(c) in _OFFICE_WORDS for c in parse.children(k)):
        return _WITH_OFFICE[lemma]
    return None


_UNREAL = words("not n't n’t never would could should may might must can to if will")


def unreal(parse: Parse, verb: int) -> bool:
    """Denied, possible or still to come; the month of May is no modal."""
    return any(parse.low(c) in _UNREAL and parse.is_rel(c, "aux", "advmod", "mark") for c in parse.children(verb))


def _who(draft: Draft, verb: int) -> str | None:
    parse = draft.parse
    passive = parse.child(verb, "nsubj:pass", "nsubj")
    if parse.lemma[verb] in _DONE_TO_HOLDER:
        subject = next((c for c in parse.children(verb) if parse.deprel[c] == "nsubj:pass"), None)
        who = subject if subject is not None else parse.child(verb, "obj")
    else:
        who = passive
    if who is None and parse.deprel[verb].startswith("acl") and parse.xpos[verb] == "VBN":
        who = parse.head[verb]
    return draft.referent.get(who) if who is not None else None


def day_of(draft: Draft, verb: int) -> Interval | None:
    """The interval of the only time told in the verb's own clause."""
    parse = draft.parse
    first, last = parse.subtree(verb)
    begin = bisect_left(draft.times, parse.start[first], key=lambda t: t.start)
    end = bisect_left(draft.times, parse.end[last - 1], key=lambda t: t.start)
    found = [t for t in draft.times[begin:end] if t.type in ("DATE", "TIME") and t.interval]
    direct = [t for t in found if _hangs_on(parse, t.start, t.end, verb)]
    return direct[0].interval if len(direct) == 1 else None


def _hangs_on(parse: Parse, start: int, end: int, verb: int) -> bool:
    """Whether the time's head word depends on the verb or on its direct complement."""
    words = parse.words_in(Span(start, end))
    head = next((k for k in words if parse.head[k] not in words), None)
    if head is None:
        return False
    return parse.head[head] == verb or (
        parse.head[head] >= 0 and parse.head[parse.head[head]] == verb and parse.upos[parse.head[head]] != "VERB"
    )
