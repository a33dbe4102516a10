"""N102: parts that do not make the total: "12 people, 9 soldiers and 5 civilians"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Doubt, Quantity, Span

from ..draft import Draft
from ..words import words

_ALL = words("people persons victims casualties deaths dead")
"""Words for everybody, which a list of kinds of people may follow."""
_BREAKS = frozenset((",", ":", "—", "–", "(", "-", "--"))
_SETS_OFF = _BREAKS - {","}
"""What parts a list of kinds from any total: "40 workers, 12 drivers and 9 clerks" may be three groups."""
_CLOSING = frozenset((",", ".", ")", "—", "–", "-", ";", "--"))
_SOME = frozenset(("including", "among", "them"))
_WHOSE = (("of", "them"), ("of", "whom"))
_NEARLY = 0.75
"""Parts that make less than this share of a total are only some of them, and nobody would think otherwise."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """Indices of quantities; ``some`` where they are named as some, ``off`` where marks part them from the total."""

    figures: list[int]
    some: bool = False
    off: bool = False
    closed: bool = False


def find(draft: Draft) -> Iterator[Doubt]:
    """Parts right after a total that cannot make it.

    What "including" names may overlap ("8 women and 7 foreigners"), so there only a part that is larger than the
    whole counts.
    """
    for at, total in enumerate(draft.quantities):
        if not _is_plain(total):
            continue
        parts = _parts(draft, at)
        whole = (total.what or "").lower().split()[-1:]
        values = [draft.quantities[k].value for k in parts.figures]
        if parts.some and max(values) > total.value:
            yield _doubt(draft, at, parts, f"{max(values):g} cannot be some of {{}}.")
        elif len(values) < 2 or parts.some or max(values) > total.value or not (parts.off or set(whole) & _ALL):
            continue
        elif sum(values) > total.value or (parts.closed and _NEARLY * total.value <= sum(values) < total.value):
            yield _doubt(draft, at, parts, f"The parts make {sum(values):g}, not the total of {{}}.")


def _is_plain(quantity: Quantity) -> bool:
    return quantity.unit == "person" and quantity.change == "=" and quantity.low is None


def _parts(draft: Draft, at: int) -> _Parts:
    """The quantities that follow the total as its parts."""
    figures: list[int] = []
    some = off = last = False
    for k in range(at + 1, len(draft.quantities)):
        part = draft.quantities[k]
        between = _between(draft, draft.quantities[k - 1], part)
        if last or between is None or not _is_plain(part):
            break
        if not figures and between <= {","} and _follows(draft, part) in _WHOSE:
            return _Parts([k], some=True)
        last = "and" in between
        if not figures and _closes_clause(draft, draft.quantities[at], part):
            between, off = {","}, True
        if not between <= _BREAKS | _SOME | {"and"} or not between & (_BREAKS if not figures else _BREAKS | {"and"}):
            break
        if (part.what or "").lower() in _ALL:
            break
        some = some or bool(between & _SOME)
        off = off or (not figures and bool(between & _SETS_OFF))
        figures.append(k)
    return _Parts(figures, some, off, _is_closed(draft, figures[-1])) if figures and (some or last) else _Parts([])


def _follows(draft: Draft, quantity: Quantity) -> tuple[str, ...]:
    after = draft.parse.words_in(Span(quantity.end, quantity.end + 12))
    return tuple(draft.parse.low(k) for k in after[:2])


def _is_closed(draft: Draft, figure: int) -> bool:
    """Whether the list ends with a mark right after what its last figure counts."""
    end = _end_of_counted(draft, draft.quantities[figure])
    after = draft.parse.words_in(Span(end, end + 3)) if end >= 0 else range(0)
    return bool(after) and draft.parse.word(after[0]) in _CLOSING


def _end_of_counted(draft: Draft, quantity: Quantity) -> int:
    """Where the words of what is counted end, if they follow the figure."""
    at = draft.text.find(quantity.what, quantity.end, quantity.end + 80) if quantity.what else -1
    return at + len(quantity.what or "") if at >= 0 else -1


def _closes_clause(draft: Draft, total: Quantity, part: Quantity) -> bool:
    """ "Twenty passengers were hurt, 14 women ...": the clause ends with its verb, and the parts follow its comma."""
    parse = draft.parse
    found = parse.words_in(Span(max(0, _end_of_counted(draft, total)), part.start))
    if len(found) < 2 or parse.word(found[-1]) != "," or parse.upos[found[-2]] not in ("VERB", "ADJ"):
        return False
    return all(parse.upos[k] in ("AUX", "ADV", "VERB", "ADJ") for k in found[:-1])


def _between(draft: Draft, before: Quantity, after: Quantity) -> set[str] | None:
    """The words between what one figure counts and the next figure of its sentence; None if none lead there."""
    parse = draft.parse
    end = _end_of_counted(draft, before)
    first, second = (parse.words_in(Span(q.start, q.end)) for q in (before, after))
    if end < 0 or not first or not second or parse.sentence[first[0]] != parse.sentence[second[0]]:
        return None
    found = parse.words_in(Span(end, after.start))
    return {parse.low(k) for k in found} if 0 < len(found) <= 5 else None


def _doubt(draft: Draft, at: int, parts: _Parts, message: str) -> Doubt:
    total = draft.quantities[at]
    members = [draft.quantities[k] for k in parts.figures]
    return Doubt(
        "N102",
        "major",
        [Span(q.start, q.end) for q in (total, *members)],
        message.format(draft.text[total.start : total.end]),
        [f"q{k}" for k in (at, *parts.figures)],
    )
