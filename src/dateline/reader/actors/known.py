"""What a phrase without a name can stand for among the named: "the prime minister", "the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .mention import Cluster, Mention
from .nouns import BODIES, GOVERNMENTS
from .titles import Title, noun
from .unnamed import phrase_start

#: Nouns that may stand for a body whose name does not say what it is, and the nouns that such a name may yet end in.
_COMPANY = words("company firm corporation bank insurer airline carrier maker group motors industries energy operator")
_GROUP = words(
    "group organization organisation movement foundation coalition association federation league society union"
)
_CALLS = {
    **dict.fromkeys(words("company firm"), _COMPANY),
    **dict.fromkeys(words("group organization organisation movement bloc agency militia"), _GROUP),
    **dict.fromkeys(words("party newspaper network"), frozenset[str]()),
}
_OF_STATES = words("president vice-president premier minister chancellor king queen emir sultan monarch ruler")
_STATES_ARMY = ("army", "people's", "people\u2019s")  # the first word of what is a state's own without its name
_NEXT_DOOR = words("neighboring neighbouring nearby")
_OF_ANY_GOVERNMENT = words("interim central federal national new transitional caretaker coalition current military")
#: Nouns that mean a country's government where nothing else is said; "authorities" and "the county" may be a town's.
_NATIONAL = GOVERNMENTS - {"authorities"}
_CALLED = words("the that")
_NEAR = 2  # sentences
_SORTS = words("""
militant terrorist terror rebel armed extremist mercenary jihadist jihadi islamist paramilitary insurgent guerrilla
separatist hacking lobby opposition advocacy rights aid news media militia
""")


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
        told = [c for c in bodies if not any(world.body(m.text) or world.seat(m.text) for m in c.mentions)]
        self._told = sorted(
            ((m.first, m, c) for c in told for m in c.mentions if m.first not in quoted), key=lambda x: x[0]
        )

    def meant(self, mention: Mention, definite: bool) -> Cluster | None:
        """The named actor that the mention stands for, if that is clear."""
        if mention.kind == "government":
            return self._government(mention)
        if mention.kind == "organization" and " " in mention.text and mention.text.casefold() in self._by_name:
            return self._by_name[mention.text.casefold()]
        if named := self._named_group(mention):
            return named
        if not definite:
            return None
        return self._holder(mention) if mention.kind == "person" else self._body(mention)

    def _named_group(self, mention: Mention) -> Cluster | None:
        """ "The Islamic State group", "the Hamas militant group"; a "splinter group" is another one."""
        if noun(self._parse, mention.head) not in _CALLS or self._parse.xpos[mention.head] in ("NNS", "NNPS"):
            return None
        words = mention.text.split()[:-1]
        while words and words[-1] in _SORTS:
            words.pop()
        return self._by_name.get(" ".join(words).casefold()) if words else None

    def _government(self, mention: Mention) -> Cluster | None:
        """The government of the country it is qualified by, or of the one country that the report is about."""
        if mention.country:
            return self._countries.get(mention.country)
        national = noun(self._parse, mention.head) in _NATIONAL and mention.qualifiers <= _OF_ANY_GOVERNMENT
        return self._main if national else None

    def _holder(self, mention: Mention) -> Cluster | None:
        """The only person, named before, who has the post that the phrase names."""
        if self._parse.child(mention.head, "nmod:poss") is not None and not mention.country:
            return None  # "his spokesman"
        posts = self._posts.get(noun(self._parse, mention.head), [])
        told = [p for p in posts if p.at < mention.first and mention.qualifiers <= p.words]
        holders = [p.holder for p in told if not mention.country or p.country in (None, mention.country)]
        there = scene(self._parse, self._countries.values(), mention.head)
        if there and not mention.country and noun(self._parse, mention.head) in _OF_STATES:
            at_home = self._main.country if self._main else None
            holders = [p.holder for p in told if (p.country or at_home) == there]
        return holders[0] if holders and all(h is holders[0] for h in holders) else None

    def _body(self, mention: Mention) -> Cluster | None:
        """The body named before whose name ends in this noun, or the only one near that it can mean."""
        lemma = noun(self._parse, mention.head)
        ends = [c for c in self._by_noun[lemma] if _is_part(c, mention)]
        if lemma == "army" and not mention.qualifiers:
            ends = [c for c in ends if _is_of_a_state(c)]
        if ends:
            return ends[0] if len(ends) == 1 else None
        return self._spoken_of(mention, lemma) if lemma in _CALLS and self._is_bare(mention) else None

    def _is_bare(self, mention: Mention) -> bool:
        """ "the group", not "two groups", "the group of" or "the group that"."""
        parse = self._parse
        det = parse.child(mention.head, "det")
        if det is None or parse.low(det) not in _CALLED or parse.xpos[mention.head] == "NNS":
            return False
        return mention.qualifiers <= {"same"} and parse.child(mention.head, "nummod") is None

    def _spoken_of(self, mention: Mention, lemma: str) -> Cluster | None:
        """The only body near that can be called so, or the one that the sentence, or the one before, is about."""
        here = self._parse.sentence[mention.head]
        first = bisect_left(self._told, self._parse.sentences[max(here - _NEAR + 1, 0)][0], key=lambda x: x[0])
        last = bisect_left(self._told, mention.first, key=lambda x: x[0])
        near = [(m, c) for _, m, c in self._told[first:last] if _may_be_called(c, lemma)]
        about = [(m, c) for m, c in near if self._is_topic(m.head)]
        now = [(m, c) for m, c in about if self._parse.sentence[m.head] == here]
        for told in (near, now, about):
            if len({id(c) for _, c in told}) == 1:
                self._told.insert(last, (mention.first, mention, told[0][1]))
                return told[0][1]
        return None

    def _is_topic(self, k: int) -> bool:
        """Whether the word is the subject of a main clause or of what is said there, or belongs to that subject."""
        parse = self._parse
        if parse.is_rel(k, "nmod", "appos") and parse.head[k] >= 0:
            k = parse.head[k]
        return parse.is_rel(k, "nsubj") and parse.is_rel(parse.head[k], "root", "ccomp", "parataxis", "conj")


def scene(parse: Parse, countries: Iterable[Cluster], k: int) -> str | None:
    """The country where the sentence plays, if named before the word: "the trial in Chad of the president".

    A subject is rather whom the report is about, on a visit there; but in "neighbouring Chad" it is not.
    """
    start = parse.sentences[parse.sentence[k]][0]
    named = [(m.head, c.country) for c in countries for m in c.mentions if start <= m.head < k and not m.adjective]
    inside = [
        (head, country)
        for head, country in named
        if any(parse.is_rel(c, "case") and parse.low(c) == "in" for c in parse.children(head))
        and (not parse.is_rel(k, "nsubj") or any(parse.low(c) in _NEXT_DOOR for c in parse.children(head)))
    ]
    return max(inside)[1] if inside else None


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


def _may_be_called(cluster: Cluster, lemma: str) -> bool:
    """Not by a noun of another sort than the one its name ends in ("Technical Guild" is no "movement")."""
    sorts = {m.text.lower().rsplit(" ", 1)[-1].rstrip(".") for m in cluster.mentions if not m.plain} & BODIES
    return not sorts or bool(sorts & _CALLS[lemma])


def _is_of_a_state(cluster: Cluster) -> bool:
    """ "The army" is that of a state, "Pakistan Army", not of whoever calls itself so ("Liberation Army")."""
    firsts = (m.text.split()[0] for m in cluster.mentions if not m.plain)
    return any(_country(first) or first.casefold() in _STATES_ARMY for first in firsts)


def _is_part(cluster: Cluster, mention: Mention) -> bool:
    """Whether the phrase is the end of the body's name, or its noun and some of the name's words."""
    names = [set(m.text.lower().split()) for m in cluster.mentions if not m.plain]
    if mention.country and cluster.country not in (None, mention.country):
        return False
    return cluster.mentions[0].first < mention.first and any(mention.qualifiers <= name for name in names)
