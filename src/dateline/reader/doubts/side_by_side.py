"""T203: two times that cannot both belong to one act ("would leave at the end of the year on Monday")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span, Time

from ..draft import Draft
from ..times.attach import head_of, preposition
from ..times.lexicon import MONTHS, WEEKDAYS
from ..words import words

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LEADS = ("on", "in", "at", "")
_JOINS = words("""
    and or but to until till from between then than after before since through nor not instead rather compared
    when while as that who which whose where , ; : ( ) " “ ” - – — every each
""")
"""Words after which a second time may be another act's, or the other end of a span."""
_SAYING = words("say tell announce report add confirm state warn agree decide vote promise plan schedule expect set")
_LONGEST = 12


def find(draft: Draft) -> Iterator[Doubt]:
    """Neighbouring times of one act that share no day."""
    for index, (one, two) in enumerate(zip(draft.times, draft.times[1:], strict=False)):
        if not (_is_dated(one) and _is_dated(two)) or not one.interval or not two.interval:
            continue
        if (
            one.interval.meets(two.interval)
            or not _are_apart(draft, one, two)
            or not (_touch(draft, one, two) or _share_verb(draft, one, two))
        ):
            continue
        said = [f"“{' '.join(draft.text[t.start : t.end].split())}”" for t in (one, two)]
        yield Doubt(
            "T203",
            "major",
            [Span(one.start, two.end)] if _touch(draft, one, two) else [Span(t.start, t.end) for t in (one, two)],
            f"{said[0]} and {said[1]} are two times, and one act cannot have both.",
            [f"t{index}", f"t{index + 1}"],
        )


def _is_dated(time: Time) -> bool:
    return time.type == "DATE" and "X" not in (time.value or "X")


def _are_apart(draft: Draft, one: Time, two: Time) -> bool:
    """Whether the times differ however they are read: the year of "in July" may be the one just told."""
    years = [bool(_YEAR.search(draft.text, t.start, t.end)) for t in (one, two)]
    if years[0] == years[1]:
        return True
    months = [(t.value or "")[5:7] for t in (one, two)]
    return (
        _is_weekday(draft, one)
        or _is_weekday(draft, two)
        or (all(m.isdigit() for m in months) and months[0] != months[1])
    )


def _is_weekday(draft: Draft, time: Time) -> bool:
    return any(draft.parse.low(k) in WEEKDAYS for k in draft.parse.words_in(Span(time.start, time.end)))


def _is_named(draft: Draft, time: Time) -> bool:
    """Told by a number, a month or a weekday: not "this year", "decades ago"."""
    told = [draft.parse.low(k) for k in draft.parse.words_in(Span(time.start, time.end))]
    return "ago" not in told and any(w in WEEKDAYS or w in MONTHS or w[:1].isdigit() for w in told)


def _touch(draft: Draft, one: Time, two: Time) -> bool:
    """Joined by no more than "on"."""
    return draft.text[one.end : two.start].split() == ["on"]


def _share_verb(draft: Draft, one: Time, two: Time) -> bool:
    """Both hang on one verb, and nothing between them begins another clause."""
    parse = draft.parse
    first, second = head_of(draft, one), head_of(draft, two)
    verb = parse.head[first]
    if verb < 0 or parse.head[second] != verb or parse.upos[verb] != "VERB" or parse.lemma[verb].lower() in _SAYING:
        return False
    if not all(preposition(draft, t) in _LEADS and _is_plain(parse, k) for t, k in ((one, first), (two, second))):
        return False
    if not (_is_named(draft, one) and _is_named(draft, two)) or verb > second:
        return False
    between = parse.words_in(Span(one.end, two.start))
    inside = range(min(first, verb), max(second, verb) + 1)
    clauses = sum(parse.upos[k] in ("VERB", "AUX") and not parse.is_rel(k, "aux", "cop") and k != verb for k in inside)
    return 0 < len(between) <= _LONGEST and not clauses and not _joined(parse, between, verb)


def _is_plain(parse: Parse, word: int) -> bool:
    return parse.is_rel(word, "obl", "advmod", "nmod")


def _joined(parse: Parse, between: range, verb: int) -> bool:
    """A comma before the verb only ends an opening ("On Monday, the army left on Tuesday")."""
    return any(parse.low(k) in _JOINS and not (parse.low(k) == "," and k < verb) for k in between)
