"""Which unnamed mentions are one, and which stand for somebody named ("the prime minister", "the ministry")."""

from __future__ import annotations

from collections import Counter

from dateline.language.parse import Parse

from .mention import Cluster, Mention
from .titles import before, is_office, noun

_DEFINITE = frozenset("the this that these those both".split())
_NEW = frozenset("a an another some several many few other more one dozens hundreds thousands two three".split())
#: Heads too wide for two mentions to be one by the noun alone.
_WIDE = frozenset("people person man woman member other group official source hundred thousand dozen".split())
#: A body may be called by these whatever its name.
_ANY_BODY = frozenset("group organization organisation movement company firm agency militia party newspaper network bloc body".split())
_NEAR = 2  # sentences


def join_plain(parse: Parse, mentions: list[Mention], named: list[Cluster]) -> list[Cluster]:
    """Adds mentions that stand for somebody named to the named clusters; returns the clusters of all others."""
    posts = _posts(parse, named)
    out: list[Cluster] = []
    for mention in mentions:
        known = _named(parse, mention, named, posts) if _is_definite(parse, mention) or mention.kind == "government" else None
        if known is None:
            known = _told_before(parse, mention, out)
        if known is None:
            out.append(Cluster([mention]))
        else:
            known.mentions.append(mention)
    for cluster in named:
        cluster.mentions.sort(key=lambda m: m.first)
    return out


def _determiner(parse: Parse, mention: Mention) -> str:
    det = parse.child(mention.head, "det")
    return parse.low(det) if det is not None else ""


def _is_definite(parse: Parse, mention: Mention) -> bool:
    return _determiner(parse, mention) in _DEFINITE or parse.child(mention.head, "nmod:poss") is not None


def _counted(parse: Parse, mention: Mention) -> bool:
    return parse.child(mention.head, "nummod") is not None


# --- somebody named ---------------------------------------------------------------------------------------------


def _posts(parse: Parse, named: list[Cluster]) -> list[tuple[int, str, frozenset[str], Cluster]]:
    """Where a person's post is told beside the name: the place, the noun, the words with it, the person."""
    out = []
    for cluster in named:
        if cluster.kind != "person":
            continue
        for mention in cluster.mentions:
            for head, first, last in _titles_at(parse, mention):
                words = frozenset(parse.low(k) for k in range(first, last) if k != head)
                out.append((mention.first, noun(parse, head), words, cluster))
    return sorted(out, key=lambda post: post[0])


def _titles_at(parse: Parse, mention: Mention) -> list[tuple[int, int, int]]:
    """The nouns of posts beside a name, before it or in apposition, with their phrases."""
    out = []
    title = before(parse, mention.first)
    if title:
        out.append((title.head, title.first, title.last))
    beside = [c for c in parse.children(mention.head) if parse.is_rel(c, "appos")]
    if parse.is_rel(mention.head, "appos"):
        beside.append(parse.head[mention.head])
    for k in beside:
        if is_office(parse, k) and not mention.first <= k < mention.last:
            first, last = parse.subtree(k)
            out.append((k, first, last) if k != parse.head[mention.head] else (k, first, min(last, mention.first)))
    return out


def _named(
    parse: Parse, mention: Mention, named: list[Cluster], posts: list[tuple[int, str, frozenset[str], Cluster]]
) -> Cluster | None:
    if mention.kind == "government":
        return _government(mention, named)
    if mention.kind == "person":
        return _holder(parse, mention, posts)
    if mention.kind in ("organization", "group"):
        return _body(parse, mention, named)
    return None


def _government(mention: Mention, named: list[Cluster]) -> Cluster | None:
    """The government of the country it is qualified by, or of the one country that the report is about."""
    countries = [c for c in named if c.kind in ("country", "government") and c.country]
    if mention.country:
        return next((c for c in countries if c.country == mention.country), None)
    if mention.qualifiers or not countries:
        return None
    counts = Counter({id(c): len(c.mentions) for c in countries}).most_common(2)
    if len(counts) == 1 or counts[0][1] >= 2 * counts[1][1]:
        return next(c for c in countries if id(c) == counts[0][0])
    return None


def _holder(
    parse: Parse, mention: Mention, posts: list[tuple[int, str, frozenset[str], Cluster]]
) -> Cluster | None:
    """The only person, named before, who has the post that the phrase names."""
    if parse.child(mention.head, "nmod:poss") is not None and not mention.country:
        return None  # "his spokesman"
    lemma = noun(parse, mention.head)
    holders = [c for at, post, words, c in posts if at < mention.first and post == lemma and mention.qualifiers <= words]
    return holders[0] if holders and all(h is holders[0] for h in holders) else None


def _body(parse: Parse, mention: Mention, named: list[Cluster]) -> Cluster | None:
    """The body named before whose name ends in this noun, or the only one near that it can mean."""
    lemma = noun(parse, mention.head)
    bodies = [c for c in named if c.kind == "organization" and c.mentions[0].first < mention.first]
    ends = [c for c in bodies if any(_ends_in(m.text, lemma, mention.qualifiers) for m in c.mentions if not m.plain)]
    if ends:
        return max(ends, key=lambda c: _last_before(c, mention.first)) if len(ends) == 1 else None
    if lemma not in _ANY_BODY or _determiner(parse, mention) not in ("the", "that") or _counted(parse, mention):
        return None
    if parse.xpos[mention.head] == "NNS" or any(parse.is_rel(c, "nmod", "acl") for c in parse.children(mention.head)):
        return None
    here = parse.sentence[mention.head]
    near = [c for c in bodies if here - parse.sentence[_last_before(c, mention.first)] < _NEAR]
    return near[0] if len(near) == 1 else None


def _ends_in(name: str, lemma: str, qualifiers: frozenset[str]) -> bool:
    words = name.lower().split()
    return words[-1] == lemma and len(words) > 1 and qualifiers <= set(words)


def _last_before(cluster: Cluster, word: int) -> int:
    return max((m.first for m in cluster.mentions if m.first < word), default=0)


# --- somebody told of before --------------------------------------------------------------------------------------


def _told_before(parse: Parse, mention: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The latest unnamed actor of the same noun that the mention can mean."""
    if _determiner(parse, mention) in _NEW:
        return None
    definite, counted = _is_definite(parse, mention), _counted(parse, mention)
    lemma = noun(parse, mention.head)
    for cluster in reversed(clusters):
        if cluster.kind != mention.kind or noun(parse, cluster.mentions[0].head) != lemma:
            continue
        if _compatible(mention, cluster.mentions[0], definite, counted, lemma in _WIDE):
            return cluster
    return None


def _compatible(new: Mention, old: Mention, definite: bool, counted: bool, wide: bool) -> bool:
    if new.country and old.country and new.country != old.country:
        return False
    if definite:
        return new.qualifiers <= old.qualifiers
    if counted or new.kind == "person":
        return False
    return new.qualifiers == old.qualifiers and (not wide or bool(new.qualifiers))
