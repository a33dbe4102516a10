"""N102: parts that do not make the total: "12 people, 9 soldiers and 5 civilians"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Quantity, Span

from ..draft import Draft

_ALL = frozenset("people persons victims casualties deaths".split())
"""Words for everybody, which a list of kinds of people may follow."""
_BETWEEN = frozenset((",", "and", ":", "—", "–", "(", "-", "as", "well"))
_SOME = frozenset(("including", "among", "them"))


def find(draft: Draft) -> Iterator[Doubt]:
    """Lists of parts right after a total that add up to something else."""
    quantities = draft.quantities
    for at, total in enumerate(quantities):
        if not _plain(total) or (total.what or "").lower() not in _ALL:
            continue
        parts, some = _parts(draft, at)
        added = sum(quantities[k].value for k in parts)
        if (len(parts) > 1 and not some and added != total.value) or (some and added > total.value):
            yield _doubt(draft, at, parts, added)


def _plain(quantity: Quantity) -> bool:
    return quantity.unit == "person" and quantity.change == "=" and quantity.low is None


def _parts(draft: Draft, at: int) -> tuple[list[int], bool]:
    """The quantities that follow the total as its parts, and whether they are only some of them."""
    parse, parts, some = draft.parse, list[int](), False
    joined = False
    for k in range(at + 1, len(draft.quantities)):
        quantity, before = draft.quantities[k], draft.quantities[k - 1]
        words = _between(draft, before, quantity)
        if words is None or not _plain(quantity) or (quantity.what or "").lower() in _ALL or joined:
            break
        some = some or bool(words & _SOME)
        if (
            not words <= _BETWEEN | _SOME
            or not words & {",", ":", "—", "–", "(", "-", "and"}
            or (not parts and words == {"and"})
        ):
            break
        joined = "and" in words
        parts.append(k)
    follows = parts and _goes_on(draft, draft.quantities[parts[-1]])
    complete = some or (joined and not follows)
    return (parts, some) if complete and parse.text else ([], some)


def _between(draft: Draft, before: Quantity, after: Quantity) -> set[str] | None:
    """The words between what one figure counts and the next figure; None if they are in different sentences."""
    parse = draft.parse
    end = draft.text.find(before.what or "", before.end, before.end + 80)
    if end < 0 or not before.what:
        return None
    words = parse.words_in(Span(end + len(before.what), after.start))
    same = (
        parse.sentence[parse.words_in(Span(before.start, before.end))[0]]
        == parse.sentence[parse.words_in(Span(after.start, after.end))[0]]
    )
    return {parse.low(k) for k in words} if same and len(words) <= 5 else None


def _goes_on(draft: Draft, part: Quantity) -> bool:
    """Whether the list runs on after its last counted part ("and 5 civilians and their guards")."""
    parse = draft.parse
    end = draft.text.find(part.what or "", part.end, part.end + 80)
    if end < 0:
        return False
    after = parse.words_in(Span(end + len(part.what or ""), end + len(part.what or "") + 12))
    return bool(after) and parse.low(after[0]) in ("and", "or", "as")


def _doubt(draft: Draft, at: int, parts: list[int], added: float) -> Doubt:
    total, text = draft.quantities[at], draft.text
    members = [draft.quantities[k] for k in parts]
    return Doubt(
        "N102",
        "major",
        [Span(q.start, q.end) for q in (total, *members)],
        f"The parts make {added:g}, not the total of {text[total.start : total.end]}.",
        [f"q{k}" for k in (at, *parts)],
    )
