"""N102: parts that do not make the total: "12 people, 9 soldiers and 5 civilians"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Quantity, Span

from ..draft import Draft
from ..words import words

_ALL = words("people persons victims casualties deaths")
"""Words for everybody, which a list of kinds of people may follow."""
_BREAKS = frozenset((",", ":", "—", "–", "(", "-"))
_SOME = frozenset(("including", "among", "them"))


def find(draft: Draft) -> Iterator[Doubt]:
    """Parts right after a total that make more than it.

    Parts that make less may be only some of them, and what "including" names may overlap ("8 women and 7
    foreigners"), so there only a part that is larger than the whole counts.
    """
    for at, total in enumerate(draft.quantities):
        if not _is_plain(total) or (total.what or "").lower() not in _ALL:
            continue
        parts, some = _parts(draft, at)
        values = [draft.quantities[k].value for k in parts]
        if some and max(values) > total.value:
            yield _doubt(draft, at, parts, "A part is more than the total of {}.")
        elif not some and len(parts) > 1 and max(values) <= total.value < sum(values):
            yield _doubt(draft, at, parts, f"The parts make {sum(values):g}, more than the total of {{}}.")


def _is_plain(quantity: Quantity) -> bool:
    return quantity.unit == "person" and quantity.change == "=" and quantity.low is None


def _parts(draft: Draft, at: int) -> tuple[list[int], bool]:
    """The quantities that follow the total as its parts, and whether they are named as some of them."""
    parts: list[int] = []
    some = last = False
    for k in range(at + 1, len(draft.quantities)):
        part = draft.quantities[k]
        between = _between(draft, draft.quantities[k - 1], part)
        if last or not between or not _is_plain(part) or (part.what or "").lower() in _ALL:
            break
        last = "and" in between
        if not between <= _BREAKS | _SOME | {"and"} or not between & (_BREAKS if not parts else _BREAKS | {"and"}):
            break
        some = some or bool(between & _SOME)
        parts.append(k)
    return (parts, some) if some or last else ([], False)


def _between(draft: Draft, before: Quantity, after: Quantity) -> set[str]:
    """The words between what one figure counts and the next figure of its sentence; empty if none lead there."""
    parse = draft.parse
    end = draft.text.find(before.what, before.end, before.end + 80) if before.what else -1
    first, second = (parse.words_in(Span(q.start, q.end)) for q in (before, after))
    if end < 0 or not first or not second or parse.sentence[first[0]] != parse.sentence[second[0]]:
        return set()
    found = parse.words_in(Span(end + len(before.what or ""), after.start))
    return {parse.low(k) for k in found} if len(found) <= 5 else set()


def _doubt(draft: Draft, at: int, parts: list[int], message: str) -> Doubt:
    total = draft.quantities[at]
    members = [draft.quantities[k] for k in parts]
    return Doubt(
        "N102",
        "major",
        [Span(q.start, q.end) for q in (total, *members)],
        message.format(draft.text[total.start : total.end]),
        [f"q{k}" for k in (at, *parts)],
    )
