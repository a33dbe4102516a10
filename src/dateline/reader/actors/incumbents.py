"""Who held a post on the report's day: "the Iraqi prime minister" and the man of that name elsewhere are one.

The text comes first. A post that it gives to a name is that name's, and what the table says of it is not asked. Where
the text is silent, the table of terms tells the holder of the day; if somebody of the report bears that name, in
whatever spelling, the phrase is a mention of him. Else the actor keeps the text's words, and the table's name beside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from dateline.language.parse import Parse

from .. import world
from ..draft import Draft
from ..world.leaders import InOffice, in_office
from ..world.own import Own
from ..world.terms import Term
from .known import scene
from .mention import Cluster, Mention
from .posts import HEADS, STILL, Post, posts_called, posts_in, titles_of
from .sounds import alike
from .spelling import name_words, plain, same_person
from .titles import FORMER, Title
from .unnamed import phrase_start

_RECENT = timedelta(days=7)  # what is told of an earlier time can be of an earlier holder
Titles = dict[int, list[Title]]


def know_incumbents(draft: Draft, clusters: list[Cluster], titles: Titles, named: list[Mention]) -> list[Cluster]:
    """The clusters, with those of the holders of the day joined and marked by their terms."""
    for person in _people(clusters):
        person.holder = _own_person(person, draft.own)
    if draft.anchor.date is None:
        return _joined(clusters)
    incumbents = _Incumbents(draft, draft.anchor.date, clusters, titles)
    incumbents.mark_names()
    incumbents.join_phrases(posts_in(draft.parse, named))
    return _joined(incumbents.clusters)


def _people(clusters: list[Cluster]) -> list[Cluster]:
    """Those with a name."""
    return [c for c in clusters if c.kind == "person" and not c.plain]


class _Incumbents:
    def __init__(self, draft: Draft, day: date, clusters: list[Cluster], titles: Titles) -> None:
        self._draft, self._parse, self._day = draft, draft.parse, day
        self._table: InOffice = in_office(day, draft.own.terms)
        self.clusters = clusters
        self._people = _people(clusters)
        self._titles = titles
        self._told = _told_titles(draft.parse, self._people, titles)
        self._countries = {c.country for c in clusters if c.kind in ("country", "government") and c.country}
        self._former = _former_titles(draft.parse, titles)
        self._posts: list[Post] = []

    def mark_names(self) -> None:
        self._people += self._set_apart()
        for person in self._people:
            person.holder = self._of_name(person) or person.holder
        self.clusters = _joined(self.clusters)
        self._people = _people(self.clusters)
        self._told = _told_titles(self._parse, self._people, self._titles)

    def join_phrases(self, posts: list[Post]) -> None:
        self._posts = posts
        by_head = {m.head: c for c in self.clusters if c.plain for m in c.mentions}
        for post in posts:
            cluster = next((by_head[k] for k in range(post.first, post.last) if k in by_head), None)
            if cluster is None or cluster.kind != "person":
                continue
            cluster = self._of_this_post(cluster, post)
            home = self._home(post, cluster)
            if home is not None and home is not cluster:
                home.mentions += cluster.mentions
                by_head.update((m.head, home) for m in cluster.mentions)
                self.clusters.remove(cluster)

    def _of_this_post(self, cluster: Cluster, post: Post) -> Cluster:
        """The phrase on its own where another post is told in its cluster ("the deputy foreign minister")."""
        told = {m.first: m.qualifiers - STILL for m in cluster.mentions}
        within = [m for m in cluster.mentions if post.first <= m.head < post.last]
        mine = {word for m in within for word in told[m.first]}
        if all(words <= mine for words in told.values()):
            return cluster
        cluster.mentions = [m for m in cluster.mentions if m not in within]
        self.clusters.append(Cluster(within))
        return self.clusters[-1]

    # -- names

    def _of_name(self, person: Cluster) -> Term | None:
        """The term of a named person: by a title that the text gives, or by the full name and the country."""
        names = {m.text for m in person.mentions if not m.plain}
        told = self._told.get(id(person), set())
        of_post = [t for title, of in told for post in posts_called(title) for t in self._table.of_post(post, of)]
        by_name = [t for name in names if " " in name for t in _by_name(self._table).get(plain(name), ())]
        fits = [t for t in of_post if self._is_near(t) and any(_bears(name, t) for name in names)]
        fits += [t for t in by_name if t in of_post or self._is_near(t)]
        fits = [t for t in fits if all(_is_full(name, t) for name in names if len(name_words(name)) > 1)]
        if len({t.holder for t in fits}) != 1:
            return None
        return min(fits, key=lambda t: (t not in of_post, t.post not in HEADS))

    def _is_near(self, term: Term) -> bool:
        """Whether the report speaks of the country."""
        return term.of is None or term.of in self._countries

    def _set_apart(self) -> list[Cluster]:
        """The president of the table where his family name was joined with another's full name: "President Obama" is
        no Michelle Obama. A bare family name goes with the name or title told before it."""
        out = []
        for person in self._people:
            full = {m.text for m in person.mentions if len(name_words(m.text)) > 1}
            held = (
                {m.first for m in person.mentions if m.text not in full and self._is_of_another(m, full)}
                if full
                else ()
            )
            if held:
                mine, theirs = _by_turns(person.mentions, held, full)
                person.mentions = mine
                out.append(Cluster(theirs))
                self._told.update(_told_titles(self._parse, (person, out[-1]), self._titles))
        self.clusters += out
        return out

    def _is_of_another(self, mention: Mention, full: set[str]) -> bool:
        """Whether the title before a family name is that of a holder who has none of the full names."""
        told = _told_titles(self._parse, [Cluster([mention])], self._titles)
        terms = [
            t
            for titles in told.values()
            for title, of in titles
            for post in posts_called(title)
            for t in self._table.of_post(post, of)
            if post in HEADS and self._is_near(t) and _bears(mention.text, t)
        ]
        return bool(terms) and not any(_is_full(name, t) for name in full for t in terms)

    # -- phrases

    def _home(self, post: Post, cluster: Cluster) -> Cluster | None:
        """The named person that the phrase means, or its own cluster, marked, if nobody is named."""
        if post.title == "leader" or post.bare:
            return self._only_named(post, cluster)
        term = self._holder(post)
        if term is None or not self._agrees(post, term) or not self._is_of_today(post):
            return None
        bearers = [p for p in self._people if self._bears(p, term)]
        if len(bearers) > 1:
            return None
        home = bearers[0] if bearers else self._same_phrase(term) or cluster
        if home.holder is not None and home.holder.holder != term.holder:
            return None
        home.holder = home.holder or term
        return home

    def _same_phrase(self, term: Term) -> Cluster | None:
        return next((c for c in self.clusters if c.plain and c.holder and c.holder == term), None)

    def _holder(self, post: Post) -> Term | None:
        found = [t for name in post.posts if (t := self._table.holder(post.of, name))]
        return found[0] if len(found) == 1 else None

    def _only_named(self, post: Post, cluster: Cluster) -> Cluster | None:
        """For "the French leader" and a bare "the president": the only one of the report who is that today."""
        named = [p for p in self._people if p.holder and p.holder.post in post.posts]
        if post.of is not None:
            named = [p for p in named if p.holder and p.holder.of == post.of]
        elif post.title not in HEADS or post.title in self._former or not _comes_before(named, post):
            return None
        if len(named) != 1 or not self._is_of_today(post):
            return None
        term = named[0].holder
        assert term is not None
        countries = (c for c in self.clusters if c.kind in ("country", "government") and c.country)
        if post.of is None and scene(self._parse, countries, post.first) not in (None, term.of):
            return None
        others = [p for p in self._posts if p.title == post.title and not p.bare and p.of != term.of]
        if others or (cluster.country and cluster.country != term.of) or not self._agrees(post, term):
            return None
        return named[0]

    def _agrees(self, post: Post, term: Term) -> bool:
        """Whether the text gives the post to nobody else."""
        for person in self._people:
            if person.holder is not None and person.holder.of != term.of:
                continue
            for title, of in self._told[id(person)]:
                same = title == post.title or (title == "minister" and post.title.endswith("minister"))
                if same and of in (None, term.of) and not self._bears(person, term):
                    return False
        return True

    def _bears(self, person: Cluster, term: Term) -> bool:
        """Whether a person of the report can be the holder; a bare family name only without another title."""
        if person.holder is not None:
            return person.holder.holder == term.holder
        names = {m.text for m in person.mentions if not m.plain}
        full = {name for name in names if len(name_words(name)) > 1}
        if full:
            return all(_is_full(name, term) for name in full)
        told = self._told[id(person)]
        return (not told or any(_same_post(t, of, term) for t, of in told)) and any(_bears(n, term) for n in names)

    def _is_of_today(self, post: Post) -> bool:
        """Whether no time is told near the phrase at which another may have held the post."""
        s = self._parse.sentence[post.first]
        start, end = self._parse.sentence_span(s)
        for time in self._draft.times:
            if start <= time.start < end and time.interval is not None:
                latest = time.interval.latest
                if latest is not None and latest < self._day - _RECENT:
                    return False
        return True


def _by_turns(mentions: list[Mention], held: set[int], full: set[str]) -> tuple[list[Mention], list[Mention]]:
    """The mentions by name, and those by the titles at ``held``, each with the short ones that follow it."""
    mine: list[Mention] = []
    theirs: list[Mention] = []
    turn = mine
    for mention in sorted(mentions, key=lambda m: m.first):
        turn = mine if mention.text in full else theirs if mention.first in held else turn
        turn.append(mention)
    return (mine, theirs)


def _own_person(person: Cluster, own: Own) -> Term | None:
    """Whom the user's table has under one of the person's names, if that is one."""
    names = {m.text for m in person.mentions if not m.plain}
    found = [term for term in own.people if not names.isdisjoint(term.names)]
    return found[0] if len({term.holder for term in found}) == 1 else None


def _joined(clusters: list[Cluster]) -> list[Cluster]:
    """Those with one holder are one."""
    first: dict[tuple[str | None, str], Cluster] = {}
    out: list[Cluster] = []
    for cluster in clusters:
        holder = cluster.holder
        home = first.setdefault((holder.of, holder.holder), cluster) if holder else cluster
        if home is cluster:
            out.append(cluster)
        else:
            home.mentions += cluster.mentions
    return out


def _comes_before(people: list[Cluster], post: Post) -> bool:
    return all(person.mentions[0].first < post.first for person in people)


def _former_titles(parse: Parse, titles: Titles) -> set[str]:
    """The titles that the text gives to somebody as held once."""
    out: set[str] = set()
    for beside in titles.values():
        for title in beside:
            phrase = _phrase(parse, title)
            if _is_over(phrase):
                out.update(titles_of(parse, title.head + 1 - len(phrase), _end_of_title(parse, title.head)))
    return out


def _phrase(parse: Parse, title: Title) -> list[str]:
    """The words of the title down to its noun."""
    start = title.first if title.first >= 0 else phrase_start(parse, title.head)
    return [parse.low(k).rstrip("-") for k in range(start, title.head + 1)]


def _is_over(phrase: list[str]) -> bool:
    return not FORMER.isdisjoint(phrase) or phrase[0].startswith("ex-")


def _told_titles(parse: Parse, people: Iterable[Cluster], titles: Titles) -> dict[int, set[tuple[str, str | None]]]:
    """By person, the titles that the text gives as held now, each with its country where that stands in the phrase."""
    out: dict[int, set[tuple[str, str | None]]] = defaultdict(set)
    for person in people:
        for mention in person.mentions:
            for title in titles.get(mention.first, ()):
                phrase = _phrase(parse, title)
                start = title.head + 1 - len(phrase)
                if not _is_over(phrase):
                    of = next((c for k in range(start, title.head) if (c := _country(parse.word(k)))), None)
                    found = list(titles_of(parse, start, _end_of_title(parse, title.head)))
                    out[id(person)].update((t, of) for t in found or [" ".join(phrase)])
    return out


def _end_of_title(parse: Parse, head: int) -> int:
    """Behind "secretary of state"."""
    return head + 3 if head + 2 < len(parse) and parse.low(head + 1) == "of" else head + 1


def _country(word: str) -> str | None:
    return world.adjective(word) or world.country(word)


def _same_post(title: str, of: str | None, term: Term) -> bool:
    return of in (None, term.of) and term.post in posts_called(title)


@lru_cache(maxsize=16)
def _by_name(table: InOffice) -> dict[str, list[Term]]:
    """All in office by each of their names, in small letters without accents."""
    out: dict[str, list[Term]] = defaultdict(list)
    for term in table.holders():
        for name in {plain(name) for name in term.names}:
            out[name].append(term)
    return dict(out)


def _is_full(name: str, term: Term) -> bool:
    """Whether a full name can be the holder's."""
    return name in term.names or any(same_person(name, known) for known in term.names if " " in known)


def _bears(name: str, term: Term) -> bool:
    """Whether a name, maybe the family name alone, can be the holder's."""
    words = name_words(name)
    if len(words) != 1:
        return _is_full(name, term)
    for known in term.names:
        parts = name_words(known)
        if not parts:
            continue
        if words[0] == parts[-1] or (len(words[0]) > 4 and words[0][0] == parts[-1][0] and alike(words[0], parts[-1])):
            return True
        if words[0] in parts and world.gender(name) is None:
            return True  # "Xi", "Abiy", "Saddam"
    return False
