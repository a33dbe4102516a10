"""Second names that the text itself gives: "Ranito Allen, aka Nito", "Abu Zubaydah, widely known as Hani"."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .mention import Cluster, Mention

_ALIAS = words("aka a.k.a a.k.a. alias nicknamed")
_HOW_KNOWN = words("also widely better commonly popularly usually generally")
_MARKS = words(", ( \" “ ‘ ' `` «")
_NEAR = 2  # marks between the name and the word for "alias"


def alias_of(parse: Parse, mentions: list[Mention]) -> dict[int, Mention]:
    """For the first word of each second name, the mention that it stands beside."""
    ends = {m.last: m for m in mentions}
    out: dict[int, Mention] = {}
    for mention in mentions:
        k = _link(parse, mention.first)
        if k is None:
            continue
        for end in range(k, max(k - _NEAR, 0) - 1, -1):
            if end in ends and all(parse.word(i) in _MARKS for i in range(end, k)):
                out[mention.first] = ends[end]
                break
    return out


def join_aliases(clusters: list[Cluster], aliases: dict[int, Mention]) -> list[Cluster]:
    """The clusters with each second name in that of the first."""
    home = {m.first: c for c in clusters for m in c.mentions}
    for first, known in aliases.items():
        alias, person = home[first], home[known.first]
        if alias is not person:
            person.mentions = sorted(person.mentions + alias.mentions, key=lambda m: m.first)
            home.update({m.first: person for m in alias.mentions})
            alias.mentions = []
    return [c for c in clusters if c.mentions]


def _link(parse: Parse, first: int) -> int | None:
    """The word at which "aka" or "also known as" before the name begins; "known as" alone may give a title."""
    k = first - 1
    while k > 0 and first - k <= _NEAR and parse.word(k) in _MARKS:
        k -= 1
    if k > 0 and parse.low(k) in _ALIAS:
        return k
    known_as = k > 2 and parse.low(k) == "as" and parse.low(k - 1) == "known" and parse.low(k - 2) in _HOW_KNOWN
    return k - 2 if known_as else None
