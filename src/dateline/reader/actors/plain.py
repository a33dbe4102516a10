"""Which unnamed mentions are one, and which stand for somebody named ("the prime minister", "the ministry")."""

from __future__ import annotations

from collections import Counter

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .mention import Cluster, Mention
from .nouns import BODIES, OFFICES
from .titles import Title, noun
from .unnamed import phrase_start

_DEFINITE = words("the this that these those both")
_NEW = words("a an another some several many few other more one dozens hundreds thousands two three")
#: Heads too wide for two mentions to be one by the noun alone.
_WIDE = words("people person man woman member other group official source hundred thousand dozen")
#: A body may be called by these whatever its name.
_ANY_BODY = words(
    "group organization organisation movement company firm agency militia party newspaper network bloc body"
)
_OF_ANY_GOVERNMENT = words(
    "interim central federal national new transitional caretaker coalition current military civilian"
)
_NEAR = 2  # sentences
_Post = tuple[int, str, frozenset[str], Cluster]


def join_plain(
    parse: Parse, mentions: list[Mention], named: list[Cluster], titles: dict[int, list[Title]]
) -> list[Cluster]:
    """Adds mentions that stand for somebody named to the named clusters; returns the clusters of all others."""
    posts = _posts(parse, named, titles)
    out: list[Cluster] = []
    for mention in mentions:
        known = (
            _named(parse, mention, named, posts)
            if _is_definite(parse, mention) or mention.kind == "government"
            else None
        )
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


def _posts(parse: Parse, named: list[Cluster], titles: dict[int, list[Title]]) -> list[_Post]:
    """Where a person's post is told beside the name: the place, the noun, the words with it, the person."""
    bearer = {m.first: c for c in named if c.kind == "person" for m in c.mentions}
    out = []
    for first, beside in titles.items():
        for title in beside:
            start = title.first if title.first >= 0 else phrase_start(parse, title.head)
            words = frozenset(parse.low(k) for k in range(start, title.head))
            out.append((min(first, title.head), noun(parse, title.head), words, bearer[first]))
    return sorted(out, key=lambda post: post[0])


def _named(parse: Parse, mention: Mention, named: list[Cluster], posts: list[_Post]) -> Cluster | None:
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
    if mention.qualifiers - _OF_ANY_GOVERNMENT or not countries:
        return None
    counts = Counter({id(c): len(c.mentions) for c in countries}).most_common(2)
    if len(counts) == 1 or counts[0][1] >= 2 * counts[1][1]:
        return next(c for c in countries if id(c) == counts[0][0])
    return None


def _holder(parse: Parse, mention: Mention, posts: list[_Post]) -> Cluster | None:
    """The only person, named before, who has the post that the phrase names."""
    if parse.child(mention.head, "nmod:poss") is not None and not mention.country:
        return None  # "his spokesman"
    lemma = noun(parse, mention.head)
    holders = [
        c for at, post, words, c in posts if at < mention.first and post == lemma and mention.qualifiers <= words
    ]
    return holders[0] if holders and all(h is holders[0] for h in holders) else None


def _body(parse: Parse, mention: Mention, named: list[Cluster]) -> Cluster | None:
    """The body named before whose name ends in this noun, or the only one near that it can mean."""
    lemma = noun(parse, mention.head)
    bodies = [c for c in named if c.kind == "organization" and c.mentions[0].first < mention.first]
    ends = [c for c in bodies if any(_ends_in(m.text, lemma, mention.qualifiers) for m in c.mentions if not m.plain)]
    if ends:
        return max(ends, key=lambda c: _last_before(c, mention.first)) if len(ends) == 1 else None
    bodies = [c for c in bodies if not _of_another_sort(c)]
    if lemma not in _ANY_BODY or _determiner(parse, mention) not in ("the", "that") or _counted(parse, mention):
        return None
    if parse.xpos[mention.head] == "NNS" or any(parse.is_rel(c, "nmod", "acl") for c in parse.children(mention.head)):
        return None
    here = parse.sentence[mention.head]
    near = [c for c in bodies if here - parse.sentence[_last_before(c, mention.first)] < _NEAR]
    return near[0] if len(near) == 1 else None


def _of_another_sort(cluster: Cluster) -> bool:
    """A body of the world's states, or one whose name says what it is ("Technical Guild"): it is no "movement"."""
    names = [m.text for m in cluster.mentions if not m.plain]
    return any(world.body(n) or world.seat(n) or (BODIES | OFFICES) & set(n.lower().split()) for n in names)


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
