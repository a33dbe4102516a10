"""Actors: names and groups of a report, joined where they are one, and what pronouns and titles stand for."""

from __future__ import annotations

from collections import Counter

from dateline.language.parse import Parse
from dateline.model import Actor, KnownAs
from dateline.model.actor import ActorKind

from .. import world
from ..draft import Draft
from .aliases import alias_of, join_aliases
from .appositions import titles_beside
from .bodies import join_bodies
from .heading import in_dateline
from .incumbents import know_incumbents
from .known import Known
from .mention import Cluster, Mention
from .metonyms import read_metonyms
from .named import named_mentions
from .people import join_people
from .plain import join_plain
from .pronouns import resolve_pronouns
from .sectors import sector_of
from .tables import know_bodies, own_names
from .unnamed import unnamed_mentions


def find(draft: Draft) -> None:
    """Appends the actors and fills ``draft.referent``."""
    parse = draft.parse
    named = in_dateline(draft, own_names(parse, named_mentions(parse), draft.own))
    read_metonyms(parse, named)
    know_bodies(named)
    clusters = _join(parse, named)
    people = sorted((m.first, m.last) for c in clusters if c.kind == "person" for m in c.mentions if not m.plain)
    titles = titles_beside(parse, people)
    posts = {title.head for beside in titles.values() for title in beside}
    quoted = {k for q in draft.quotations if not q.scare for k in parse.words_in(q.inner)}
    known = Known(parse, clusters, titles, quoted)
    clusters += join_plain(parse, unnamed_mentions(parse, named, posts), known)
    clusters = know_incumbents(draft, clusters, titles, named)
    for cluster in clusters:
        cluster.mentions.sort(key=lambda m: m.first)
    clusters.sort(key=lambda c: c.mentions[0].first)
    for cluster in clusters:
        actor = draft.new_actor(_actor(parse, cluster))
        actor.sector = sector_of(parse, cluster, titles)
        _refer(draft, cluster, actor)
        if all(m.plain or m.adjective for m in cluster.mentions):
            draft.unnamed.add(actor.id)
    for first, beside in titles.items():
        draft.referent.update({title.head: draft.referent[first] for title in beside})
    resolve_pronouns(draft, clusters, quoted)


def _join(parse: Parse, named: list[Mention]) -> list[Cluster]:
    people = [m for m in named if m.kind == "person" and not m.plain]
    aliases = alias_of(parse, people)
    people = [m for m in people if len(m.text) > 1 or m.first in aliases]  # a stray initial names nobody
    joined = join_aliases(join_people(parse, people), aliases)
    return joined + join_bodies(parse, [m for m in named if m.kind != "person" or m.plain])


def _refer(draft: Draft, cluster: Cluster, actor: Actor) -> None:
    """Every word of a mention means the actor; in "their citizens" and "Iran's generals" the owner is another."""
    for mention in cluster.mentions:
        for k in range(mention.first, mention.last):
            if not mention.plain or k == mention.head:
                draft.referent[k] = actor.id
            elif draft.parse.xpos[k] not in ("PRP$", "POS"):
                draft.referent.setdefault(k, actor.id)


def _actor(parse: Parse, cluster: Cluster) -> Actor:
    named = [m for m in cluster.mentions if not m.adjective] or cluster.mentions
    spans = [parse.span(m.first, m.last) for m in named]
    texts = list(dict.fromkeys(m.text for m in named))
    name = _name(cluster, named)
    kind = cluster.kind
    ids = _ids(kind, cluster.country)
    aliases = [t for t in texts if t != name]
    holder = cluster.holder
    country = (holder.of if holder else None) or cluster.country
    known_as = KnownAs(holder.holder, holder.office or None, holder.of, holder.source) if holder else None
    return Actor("", name, kind, country, aliases, spans, ids, known_as)


def _ids(kind: ActorKind, country: str | None) -> dict[str, str]:
    """A government has its country's code; only the country itself has its Wikidata id."""
    if country is None or kind not in ("country", "government"):
        return {}
    on_wikidata = world.wikidata(country) if kind == "country" else None
    return {"iso3": country} | ({"wikidata": on_wikidata} if on_wikidata else {})


def _name(cluster: Cluster, named: list[Mention]) -> str:
    """The fullest form in the text; of a country or body, its name rather than an adjective, acronym or description."""
    own = [m for m in named if not m.plain] or named
    if cluster.country and all(m.adjective for m in own):
        return world.usual_name(cluster.country) or own[0].text
    states = [m.text for m in own if cluster.kind in ("country", "government") and world.country(m.text)]
    return _ordinary(cluster.country, states) if states else max((m.text for m in own), key=len)


def _ordinary(country: str | None, forms: list[str]) -> str:
    """Of a country's names in the text the usual one, else the one that comes most often; letters ("UK") only where
    a full name is rare."""
    usual = world.usual_name(country) if country else None
    if usual in forms:
        return usual
    times = Counter(forms)
    full = Counter({form: n for form, n in times.items() if not form.isupper()})
    return (full if 3 * full.total() >= times.total() else times).most_common(1)[0][0]
