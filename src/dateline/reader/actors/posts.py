"""Phrases for a post that one person holds at a time: "the Iraqi prime minister", "the UN chief", "the pope"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Span

from .. import world
from ..words import words
from .mention import Mention

#: Titles, and the names that the table has for the posts they can mean.
_TITLES: dict[str, tuple[str, ...]] = {
    "prime minister": ("prime minister",),
    "pm": ("prime minister",),
    "premier": ("premier", "prime minister"),
    "president": ("president",),
    "vice president": ("vice president",),
    "chancellor": ("chancellor",),
    "king": ("king",),
    "queen": ("queen",),
    "emir": ("emir",),
    "sultan": ("sultan",),
    "crown prince": ("crown prince",),
    "supreme leader": ("supreme leader",),
    "foreign minister": ("foreign minister",),
    "external affairs minister": ("foreign minister",),
    "foreign secretary": ("foreign minister",),
    "defence minister": ("defence minister",),
    "defence secretary": ("defense secretary", "defence minister"),
    "secretary of defence": ("defense secretary",),
    "secretary of state": ("secretary of state",),
    # Whoever has the power in a country is called its leader.
    "leader": ("president", "prime minister", "premier", "chancellor", "king", "emir", "sultan", "supreme leader",
               "general secretary", "leader", "military ruler", "junta leader"),
}  # fmt: skip
#: The posts at the head of a country.
HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "supreme leader"}
)
#: Titles that say of what they are, with its code in the table and its post there.
_ALONE = {"pope": ("VAT", "pope"), "taoiseach": ("IRL", "taoiseach")}
_HEADS = ("chief", "head")
#: Titles in world bodies, by the body's full name, and the table's name for the post.
_OF_BODIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "United Nations": ("UN secretary-general", ("chief", "secretary general")),
    "North Atlantic Treaty Organization": ("NATO secretary-general", (*_HEADS, "secretary general")),
    "European Commission": ("European Commission president", (*_HEADS, "president")),
    "European Council": ("European Council president", ("president",)),
    "European Union": ("EU foreign policy chief", ("foreign policy chief",)),
    "International Atomic Energy Agency": ("IAEA director general", (*_HEADS, "director general")),
    "World Health Organization": ("WHO director-general", (*_HEADS, "director general")),
    "International Monetary Fund": ("IMF managing director", (*_HEADS, "managing director")),
    "World Bank": ("World Bank president", (*_HEADS, "president")),
}
#: Countries whose provinces have premiers, and those where secretaries are civil servants.
_NOT_THERE = {
    "premier": words("CAN AUS ZAF"),
    "foreign secretary": words("IND PAK BGD NPL LKA PHL"),
    "defence secretary": words("IND PAK BGD NPL LKA"),
}
_POSTS: dict[str, tuple[str, ...]] = dict(_TITLES) | {title: (post,) for title, (_, post) in _ALONE.items()}
for _post_name, _titles in _OF_BODIES.values():
    for _title in _titles:
        _POSTS[_title] = (*_POSTS.get(_title, ()), _post_name)
_ALL = [*_TITLES, *_ALONE, *(title for _, titles in _OF_BODIES.values() for title in titles)]
_TITLE = re.compile(
    r"\b(?:" + "|".join(sorted((t.replace(" ", "[ \\-–]").replace("fence", "fen[cs]e") for t in set(_ALL)),
                               key=len, reverse=True)) + r")\b(?![-–’'](?!s\b))",
    re.IGNORECASE,
)  # fmt: skip
_OWNED = re.compile(r"(?:['’]s?)?[ \n]+")
_OF = re.compile(r"[ \n]+of[ \n]+(?:the[ \n]+)?")
#: Words before it that leave it the holder's of the day.
STILL = words("current incumbent sitting embattled beleaguered")
#: A title that depends on these, or stands behind them, is a role and not its holder.
_ROLES = words("""
post office role job position title candidate candidacy nominee nomination bid race run runner contender term election
presidency portfolio power duty successor predecessor contest campaign vote seat residence position become elect appoint
nominate name choose
""")


@dataclass(frozen=True, slots=True)
class Post:
    """Words ``first`` to ``last``; ``of`` is a country's code, or None for a world body or a bare "the president"."""

    first: int
    last: int
    title: str
    of: str | None
    posts: tuple[str, ...]
    bare: bool = False


def posts_in(parse: Parse, named: list[Mention]) -> list[Post]:
    """All such phrases that mean the holder of the day, in the order of the text."""
    owners = _Owners(parse, named)
    return [post for match in _TITLE.finditer(parse.text) if (post := _post(parse, match, owners))]


class _Owners:
    """The names that a title can belong to, by where they begin and end in the text."""

    def __init__(self, parse: Parse, named: list[Mention]) -> None:
        self._parse = parse
        usable = [m for m in named if not m.plain and m.kind in ("country", "organization", "government")]
        self._starts = {parse.start[m.first]: m for m in usable}
        self._ends = {parse.end[m.last - 1]: m for m in usable}

    def before(self, text: str, start: int) -> Mention | None:
        """The owner in "Iraqi prime minister" and "Iraq's prime minister"."""
        for length in (1, 2, 3):
            owner = self._ends.get(start - length)
            if owner and _OWNED.fullmatch(text, start - length, start):
                return owner
        return None

    def after(self, text: str, end: int) -> Mention | None:
        """The owner in "prime minister of Iraq"."""
        match = _OF.match(text, end)
        owner = self._starts.get(match.end()) if match else None
        return None if owner is None or self._goes_on(owner) else owner

    def _goes_on(self, owner: Mention) -> bool:
        """ "president of India's ruling party", "president of the U.S. Chamber of Commerce"."""
        k, parse = owner.last, self._parse
        if k >= len(parse) or parse.sentence[k] != parse.sentence[owner.first]:
            return False
        return parse.low(k) in ("'s", "’s", "'", "’", "-", "–") or parse.upos[k] in ("NOUN", "PROPN", "ADJ")


def _post(parse: Parse, match: re.Match[str], owners: _Owners) -> Post | None:
    title = _plain(match[0])
    if title == "pm" and match[0] != "PM":
        return None
    if not (found := parse.words_in(Span(match.start(), match.end()))):
        return None
    owner = owners.before(parse.text, match.start())
    behind = owners.after(parse.text, match.end())
    first = min(owner.first, found[0]) if owner else found[0]
    post = _of(title, first, found[-1] + 1, owner or behind)
    return post if post and _means_holder(parse, post, found[-1], behind is not None and owner is None) else None


def _plain(title: str) -> str:
    return re.sub(r"[\s\-–]+", " ", title.lower()).replace("defense", "defence")


def _of(title: str, first: int, last: int, owner: Mention | None) -> Post | None:
    if title in _ALONE:
        of, post = _ALONE[title]
        return Post(first, last, title, of, (post,)) if owner is None else None
    if owner is None:
        return Post(first, last, title, None, _TITLES[title], bare=True) if title in _TITLES else None
    if owner.kind == "organization":
        body = world.body(owner.text)
        post, titles = _OF_BODIES.get(body.name if body else owner.text, ("", ()))
        return Post(first, last, title, None, (post,)) if title in titles else None
    if title not in _TITLES or owner.country is None or owner.country in _NOT_THERE.get(title, ()):
        return None
    return Post(first, last, title, owner.country, _TITLES[title])


def _means_holder(parse: Parse, post: Post, head: int, of: bool) -> bool:
    """Not "a president", "the former president", "the president of the club", "president-elect", "for president"."""
    if parse.xpos[head] in ("NNS", "NNPS") or parse.upos[head] == "VERB":
        return False
    k = post.first - 1
    while k >= 0 and parse.low(k) in STILL:
        k -= 1
    article = k >= 0 and parse.low(k) in ("the", "this")
    if not article and (of or post.bare or _qualified(parse, k, post.first)):
        return False
    return _ends_there(parse, post.last, of) and not _is_role(parse, head, k if article else k + 1)


def _qualified(parse: Parse, k: int, first: int) -> bool:
    """Whether a word before it belongs to its phrase: "a", "former", "his", "ex-"."""
    if k < 0 or parse.sentence[k] != parse.sentence[first]:
        return False
    return parse.upos[k] in ("DET", "ADJ", "NUM", "PRON") or parse.low(k) in ("-", "–", "ex", "then", "deputy", "vice")


def _ends_there(parse: Parse, last: int, of: bool) -> bool:
    if last >= len(parse):
        return True
    if parse.low(last) in ("-", "–", "of", "for", "at", "elect", "designate", "who", "emeritus") and not of:
        return False
    return parse.upos[last] not in ("NOUN", "PROPN", "NUM") or parse.sentence[last] != parse.sentence[last - 1]


def _is_role(parse: Parse, head: int, before: int) -> bool:
    """ "the post of prime minister", "elected as the US president", "as president"."""
    if any(parse.deprel[c].startswith("acl") for c in parse.children(head)):
        return True  # "the US president who freed the slaves"
    case = parse.child(head, "case")
    if case is not None and parse.low(case) in ("as", "like", "than"):
        return True
    above = parse.head[head]
    if parse.child(head, "cop") is not None:
        return True
    return above >= 0 and parse.lemma[above].lower() in _ROLES and not parse.is_rel(head, "nsubj", "nmod:poss")


def posts_called(title: str) -> tuple[str, ...]:
    """The table's names of the posts that a title can mean."""
    return _POSTS.get(title, ())


def titles_of(parse: Parse, first: int, last: int) -> Iterator[str]:
    """The plain titles in the words from ``first`` to ``last``."""
    if first < last:
        yield from (_plain(match[0]) for match in _TITLE.finditer(parse.between(first, last)))
