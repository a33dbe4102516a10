"""Offices: who holds which post of what, since or until when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.model import Office

from ..actors.titles import SHORTENED
from ..draft import Draft
from .phrase import Post, post_at
from .places import Told, told_posts, waits
from .succession import add_succession, bound
from .terms import add_terms, taken_on

_UNDER = frozenset(("vice", "deputy", "assistant"))  # a vice president is no president


def find(draft: Draft) -> None:
    """Appends the offices in the order of the text, each once."""
    held: dict[str, list[Office]] = defaultdict(list)
    for told, post in sorted(_posts(draft), key=lambda t: t[1].first):
        office = _office(draft, told, post)
        same = next((o for o in held[office.actor] if _same(o, office)), None)
        if same is None:
            held[office.actor].append(office)
            draft.offices.append(office)
            _give_country(draft, office)
        else:
            if office.of and not same.of:
                same.of, same.span = office.of, office.span  # the fuller telling
            same.since, same.until = same.since or office.since, same.until or office.until
    pairs = add_succession(draft)
    add_terms(draft)
    bound(draft, pairs)


def _posts(draft: Draft) -> Iterator[tuple[Told, Post]]:
    seen: set[tuple[str, int]] = set()
    for told in told_posts(draft):
        if (told.actor, told.head) in seen or waits(draft.parse, told.head + 2):
            continue  # "Vice President-elect" is told whole
        seen.add((told.actor, told.head))
        post = post_at(draft, told)
        if post is not None and post.of != told.actor:
            yield told, post


def _office(draft: Draft, told: Told, post: Post) -> Office:
    since = taken_on(draft, told.verb) if told.verb >= 0 else None
    return Office(told.actor, post.title, post.of, since, post.until, draft.parse.span(post.first, post.last))


def _same(old: Office, new: Office) -> bool:
    """One post told twice: of one thing, or of nothing in one telling, under a title that holds the other."""
    if old.actor != new.actor or (old.of and new.of and old.of != new.of):
        return False
    short, long = sorted((_in_full(old.title), _in_full(new.title)), key=len)
    if _UNDER & (set(long) - set(short)):
        return False
    return short == long[-len(short) :] or short == long[: len(short)]


def _in_full(title: str) -> list[str]:
    return " ".join(SHORTENED.get(w.rstrip("."), w) for w in title.lower().split()).lower().split()


def _give_country(draft: Draft, office: Office) -> None:
    """Who holds an office of a country belongs to it, an envoy apart."""
    actor = draft.actor(office.actor)
    if (
        actor.country is None
        and office.of
        and not any(w in office.title.lower() for w in ("ambassador", "envoy", "consul"))
    ):
        actor.country = draft.actor(office.of).country
