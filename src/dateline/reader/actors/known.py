"""What a phrase without a name can stand for among the named: "the prime minister", "the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .mention import Cluster, Mention
from .nouns import BODIES, OFFICES
from .titles import Title, noun
from .unnamed import phrase_start

#: A body may be called by these whatever its name.
_ANY_BODY = words("group organization organisation movement company firm agency militia party newspaper network bloc")
_OF_ANY_GOVERNMENT = words("interim central federal national new transitional caretaker coalition current military")
_CALLED = words("the that")
_NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class _Post:
    at: int
    words: frozenset[str]
    country: str | None
    holder: Cluster


class Known:
    """The named actors of a report, by the ways in which a phrase can point at them."""

    def __init__(self, parse: Parse, named: list[Cluster], titles: dict[int, list[Title]], quoted: set[int]) -> None:
        self._parse = parse
        self._posts = _posts(parse, named, titles)
        self._countries = {c.country: c for c in named if c.kind in ("country", "government") and c.country}
        self._main = _main(list(self._countries.values()))
        bodies = [c for c in named if c.kind == "organization"]
        self._by_name = {m.text.casefold(): c for c in bodies for m in c.mentions}
        self._by_noun: dict[str, list[Cluster]] = defaultdict(list)
        for body in bodies:
            for last in {m.text.lower().rsplit(" ", 1)[1] for m in body.mentions if " " in m.text}:
                self._by_noun[last].append(body)
        told = [c for c in bodies if not _of_another_sort(c)]
        self._told = sorted(
            ((m.first, c) for c in told for m in c.mentions if m.first not in quoted), key=lambda x: x[0]
        )

    def meant(self, mention: Mention, definite: bool) -> Cluster | None:
        """The named actor that the mention stands for, if that is clear."""
        if mention.kind == "government":
            return self._government(mention)
        if mention.kind == "organization" and " " in mention.text and mention.text.casefold() in self._by_name:
            return self._by_name[mention.text.casefold()]
        if not definite:
            return None
        return self._holder(mention) if mention.kind == "person" else self._body(mention)

    def _government(self, mention: Mention) -> Cluster | None:
        """The government of the country it is qualified by, or of the one country that the report is about."""
        if mention.country:
            return self._countries.get(mention.country)
        return self._main if mention.qualifiers <= _OF_ANY_GOVERNMENT else None

    def _holder(self, mention: Mention) -> Cluster | None:
        """The only person, named before, who has the post that the phrase names."""
        if self._parse.child(mention.head, "nmod:poss") is not None and not mention.country:
            return None  # "his spokesman"
        posts = self._posts.get(noun(self._parse, mention.head), [])
        told = [p for p in posts if p.at < mention.first and mention.qualifiers <= p.words]
        holders = [p.holder for p in told if not mention.country or p.country in (None, mention.country)]
        return holders[0] if holders and all(h is holders[0] for h in holders) else None

    def _body(self, mention: Mention) -> Cluster | None:
        """The body named before whose name ends in this noun, or the only one near that it can mean."""
        lemma = noun(self._parse, mention.head)
        ends = [c for c in self._by_noun[lemma] if _is_part(c, mention)]
        if ends:
            return ends[0] if len(ends) == 1 else None
        return self._only_one_near(mention) if lemma in _ANY_BODY and self._is_bare(mention) else None

    def _is_bare(self, mention: Mention) -> bool:
        """ "the group", not "two groups", "the group of" or "the group that"."""
        parse = self._parse
        det = parse.child(mention.head, "det")
        if det is None or parse.low(det) not in _CALLED or parse.xpos[mention.head] == "NNS":
            return False
        return parse.child(mention.head, "nummod", "nmod", "acl") is None

    def _only_one_near(self, mention: Mention) -> Cluster | None:
        sentence = max(self._parse.sentence[mention.head] - _NEAR + 1, 0)
        first = bisect_left(self._told, self._parse.sentences[sentence][0], key=lambda x: x[0])
        last = bisect_left(self._told, mention.first, key=lambda x: x[0])
        near = {id(c): c for _, c in self._told[first:last]}
        return next(iter(near.values())) if len(near) == 1 else None


def _posts(parse: Parse, named: list[Cluster], titles: dict[int, list[Title]]) -> dict[str, list[_Post]]:
    """By the noun of the post: where it is told beside a name, the words with it, and whose it is."""
    bearer = {m.first: c for c in named if c.kind == "person" for m in c.mentions}
    out: dict[str, list[_Post]] = defaultdict(list)
    for first, beside in titles.items():
        for title in beside:
            start = title.first if title.first >= 0 else phrase_start(parse, title.head)
            with_it = frozenset(parse.low(k) for k in range(start, title.head))
            country = next((c for k in range(start, title.head) if (c := _country(parse.word(k)))), None)
            out[noun(parse, title.head)].append(_Post(min(first, title.head), with_it, country, bearer[first]))
    return out


def _country(word: str) -> str | None:
    return world.adjective(word) or world.country(word)


def _main(countries: list[Cluster]) -> Cluster | None:
    """The country that the report is about: named twice as often as any other."""
    ranked = sorted(countries, key=lambda c: -len(c.mentions))[:2]
    if len(ranked) == 2 and len(ranked[0].mentions) < 2 * len(ranked[1].mentions):
        return None
    return ranked[0] if ranked else None


def _of_another_sort(cluster: Cluster) -> bool:
    """A body of the world's states, or one whose name says what it is ("Technical Guild"): it is no "movement"."""
    names = [m.text for m in cluster.mentions]
    return any(world.body(n) or world.seat(n) or (BODIES | OFFICES) & set(n.lower().split()) for n in names)


def _is_part(cluster: Cluster, mention: Mention) -> bool:
    """Whether the phrase is the end of the body's name, or its noun and some of the name's words."""
    names = [set(m.text.lower().split()) for m in cluster.mentions if not m.plain]
    if mention.country and cluster.country not in (None, mention.country):
        return False
    return cluster.mentions[0].first < mention.first and any(mention.qualifiers <= name for name in names)
