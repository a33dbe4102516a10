"""Which unnamed mentions are one: "soldiers" and "the soldiers", "a Taliban spokesman" and "the spokesman"."""

from __future__ import annotations

from collections import defaultdict

from dateline.language.parse import Parse

from ..words import words
from .known import Known
from .mention import Cluster, Mention
from .titles import noun

_DEFINITE = words("the this that these those both")
_NEW = words("a an another some several many few other more one dozens hundreds thousands two three")
#: Heads too wide for two mentions to be one by the noun alone.
_WIDE = words("people person man woman member other group official source hundred thousand dozen")
_LOOKED_AT = 30  # the latest actors of one noun
_POINTING = words("this these")
_POINTS_BACK = 2  # sentences that "this man" points over


def join_plain(parse: Parse, mentions: list[Mention], known: Known) -> list[Cluster]:
    """Adds mentions that stand for somebody named to that cluster; returns the clusters of all others."""
    out: list[Cluster] = []
    told: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for mention in mentions:
        same = told[mention.kind, noun(parse, mention.head)]
        cluster = known.meant(mention, _is_definite(parse, mention)) or _told_before(parse, mention, same)
        if cluster is not None:
            cluster.mentions.append(mention)
            continue
        out.append(Cluster([mention]))
        same.append(out[-1])
    return out


def _determiner(parse: Parse, mention: Mention) -> str:
    det = parse.child(mention.head, "det")
    return parse.low(det) if det is not None else ""


def _is_definite(parse: Parse, mention: Mention) -> bool:
    return _determiner(parse, mention) in _DEFINITE or parse.child(mention.head, "nmod:poss") is not None


def _told_before(parse: Parse, mention: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The latest unnamed actor of the same noun that the mention can mean."""
    if _determiner(parse, mention) in _NEW:
        return None
    wide = noun(parse, mention.head) in _WIDE
    can_mean = [c for c in reversed(clusters[-_LOOKED_AT:]) if _can_mean(parse, mention, c.mentions[0], wide)]
    if _determiner(parse, mention) in _POINTING:
        sentence = parse.sentence[mention.head]
        can_mean = [c for c in can_mean if sentence - parse.sentence[c.mentions[-1].head] < _POINTS_BACK]
    others = [c for c in can_mean if not _counted_losses(parse, c.mentions[0].head)]
    return next(iter(others or can_mean), None)


def _counted_losses(parse: Parse, head: int) -> bool:
    """ "The army killed 58 rebels": of those nothing more will be told, where others are."""
    return parse.child(head, "nummod") is not None and parse.deprel[head] in ("obj", "nsubj:pass")


def _own(mention: Mention) -> set[str]:
    """The words that set the noun apart from before."""
    return {word for word in mention.qualifiers if not word.startswith("+")}


def _can_mean(parse: Parse, new: Mention, old: Mention, wide: bool) -> bool:
    if new.country and old.country and new.country != old.country:
        return False
    if new.kind == "organization" and new.country and new.country == old.country:
        return _own(new) == _own(old)  # "Serbian police", "Serb police in the region"
    if _is_definite(parse, new):
        return new.qualifiers <= old.qualifiers
    if new.kind == "person" or parse.child(new.head, "nummod") is not None:
        return False
    return new.qualifiers == old.qualifiers and (not wide or bool(new.qualifiers) or bool(new.country))
