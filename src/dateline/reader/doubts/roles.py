"""A404: a role against the report's own words: "President" and "Prime Minister" for one man at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from dateline.model import Doubt, Office

from ..draft import Draft
from ..words import words

_RULERS = words("president king queen emir sultan emperor chancellor premier")
_ALONE = _RULERS | {"vice president"}
"""Posts beside which nobody has another one in the government of the country."""
_ONE_AT_A_TIME = _ALONE | {"prime minister", "deputy prime minister"}
"""Posts of which nobody holds two, though a head of government may have a ministry too."""
_SAME = {"premier": "prime minister", "chancellor": "prime minister"}
_PORTFOLIO = re.compile(
    r"(?:minister (?:of|for) .+|(?:foreign|defen[cs]e|finance|interior|justice|health|education|labou?r) minister)\Z"
)
_NOT_NOW = words("""
    former ex late then onetime one-time acting interim caretaker designate elect candidate nominee hopeful future
    next incoming outgoing ousted deposed previous previously earlier later once
""")
_NOT_PLAIN = words("as was were been had when while served serving become became")
_BESIDE = 5  # words before a title that may say that it is of another time
_CHANGES = ("APPOINT", "ELECT")
_SWEARING = words("""
    swear inaugurate appoint elect resign succeed replace promote become inauguration appointment election resignation
    reshuffle oust depose transition promotion swearing-in demote coup
""")


def find(draft: Draft) -> Iterator[Doubt]:
    """Two posts of one country that one person is given in two sentences with no word of a change."""
    held: dict[str, list[tuple[int, str]]] = {}
    for index, office in enumerate(draft.offices):
        post = _post(draft, office)
        if post is not None:
            held.setdefault(office.actor, []).append((index, post))
    for actor, posts in held.items():
        clash = next((pair for pair in combinations(posts, 2) if _clash(draft, *pair)), None)
        if clash is not None and not _changes(draft, actor):
            one, other = (draft.offices[index] for index, _ in clash)
            name = draft.actor(actor).name
            message = (
                f"{name} is “{one.span.of(draft.text)}” in one place and “{other.span.of(draft.text)}” in another."
            )
            spans = sorted((one.span, other.span))
            yield Doubt("A404", "major", spans, message, [actor, *(f"o{index}" for index, _ in clash)])


def _post(draft: Draft, office: Office) -> str | None:
    """The post by its plain name where it is told as held now."""
    title = " ".join(office.title.lower().replace("-", " ").split())
    title = _SAME.get(title, title)
    if title not in _ONE_AT_A_TIME and not _PORTFOLIO.match(title):
        return None
    if office.since is not None or office.until is not None or not _is_held_now(draft, office):
        return None
    of = draft.actor(office.of).kind if office.of else "country"
    return title if of in ("country", "government") else None


def _is_held_now(draft: Draft, office: Office) -> bool:
    parse = draft.parse
    inside = parse.words_in(office.span)
    if not inside or draft.garbled(inside[0]):
        return False
    start = parse.sentences[parse.sentence[inside[0]]][0]
    beside = range(max(start, inside[0] - _BESIDE), inside[-1] + 2)
    near = {parse.low(k).rstrip("-") for k in beside if k < len(parse)}
    return not near & _NOT_NOW and not {parse.low(k) for k in range(beside[0], inside[0])} & _NOT_PLAIN


def _clash(draft: Draft, one: tuple[int, str], other: tuple[int, str]) -> bool:
    first, second = draft.offices[one[0]], draft.offices[other[0]]
    posts = {one[1], other[1]}
    if len(posts) == 1 or not (posts & _ALONE or posts <= _ONE_AT_A_TIME):
        return False
    if first.of and second.of and first.of != second.of:
        return False
    at = [draft.parse.sentence[draft.parse.words_in(office.span)[0]] for office in (first, second)]
    return at[0] != at[1]


def _changes(draft: Draft, actor: str) -> bool:
    """Whether the report tells of anybody's taking or leaving a post that may be his."""
    parse = draft.parse
    if any(e.type in _CHANGES and actor in e.recipients for e in draft.events):
        return True
    mentions = {parse.sentence[k] for k, id in draft.referent.items() if id == actor}
    return any(parse.lemma[k].lower() in _SWEARING for s in mentions for k in range(*parse.sentences[s]))
