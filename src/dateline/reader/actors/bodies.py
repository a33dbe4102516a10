"""Which names of bodies, countries, places and peoples are one: by the world's tables, by initials, by brackets."""

from __future__ import annotations

import re
from collections import defaultdict

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .mention import Cluster, Mention

#: Words at the end of a body's name that are left out when it is named again.
_DROPPED = words("""
inc ltd plc corp corporation company co group holdings llc ag sa nv party movement group's organization organisation
agency bank institute foundation university newspaper airlines airways motors motor news limited gang
""")
#: Endings that say that the name before them is a company's.
COMPANY_ENDINGS = words("inc ltd plc corp corporation co holdings llc ag sa nv limited gmbh")
#: Names that every country has its own of.
GENERIC = re.compile(
    r"\b(ministry|department|parliament|senate|supreme court|congress|cabinet|army|navy|air force|police|central bank|"
    r"constitutional court|national assembly|house of representatives|high court|embassy|treasury)\b",
    re.IGNORECASE,
)
_SMALL = words("of the and for in on de la du des et & to")


def join_bodies(parse: Parse, mentions: list[Mention]) -> list[Cluster]:
    """Clusters of all named mentions that are no persons."""
    _owned(parse, mentions)
    acronyms = _acronyms(parse, mentions)
    bearers = _bearers(mentions)
    clusters: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        clusters[_key(mention, acronyms, bearers)].append(mention)
    return [Cluster(found) for found in _with_ends(parse, clusters)]


def _with_ends(parse: Parse, clusters: dict[tuple[str, str], list[Mention]]) -> list[list[Mention]]:
    """ "The Sheriff's Office" is the "Orange County Sheriff's Office" named before, if only one name so ends."""
    bodies = [found for found in clusters.values() if found[0].kind == "organization"]
    names: dict[str, list[list[Mention]]] = defaultdict(list)
    for found in bodies:
        for text in {plain_name(m.text) for m in found}:
            words = text.split()
            for k in range(1, len(words)):
                if not any(found is other for other in names[" ".join(words[k:])]):
                    names[" ".join(words[k:])].append(found)
    for found in bodies:
        full = names[plain_name(found[0].text)]
        if len(full) == 1 and full[0] is not found and _is_end(parse, found, full[0]):
            full[0] += found
            found.clear()
    return [found for found in clusters.values() if found]


def _is_end(parse: Parse, short: list[Mention], full: list[Mention]) -> bool:
    """Whether the short name comes later, with its article, and is no name that many bodies have."""
    first = min(short, key=lambda m: m.first)
    article = first.first > 0 and parse.low(first.first - 1) == "the"
    known = GENERIC.search(first.text) or world.body(first.text) or world.seat(first.text)
    same = first.country in (None, *(m.country for m in full))
    return article and not known and same and min(m.first for m in full) < first.first


def _owned(parse: Parse, mentions: list[Mention]) -> None:
    """A body has the country of its adjective or owner: "Iran's Foreign Ministry", "the Iraqi Parliament"."""
    countries = {m.head: m.country for m in mentions if m.kind in ("country", "government") and m.country}
    for mention in mentions:
        if mention.kind != "organization" or mention.country:
            continue
        for k in range(mention.first, mention.last):
            owners = (
                countries.get(c)
                for c in parse.children(k)
                if parse.is_rel(c, "nmod", "amod", "compound") and _near(parse, c)
            )
            mention.country = mention.country or next((c for c in owners if c), None)


def _near(parse: Parse, owner: int) -> bool:
    """Whether the owner stands before its noun, or after "of"."""
    case = parse.child(owner, "case")
    return owner < parse.head[owner] or (case is not None and parse.low(case) == "of")


def _key(mention: Mention, acronyms: dict[str, str], bearers: dict[str, set[str | None]]) -> tuple[str, str]:
    if mention.kind in ("country", "government") and mention.country:
        return "country", mention.country
    if mention.meant:
        return "name", plain_name(mention.meant)
    if mention.kind == "group":
        return "people", (mention.country or "") + _people_stem(mention.text)
    text = acronyms.get(mention.text) or plain_name(mention.text)
    if mention.kind == "organization" and GENERIC.search(mention.text):
        return "name", _with_country(mention, text, bearers)
    if mention.kind == "organization" and (body := world.body(mention.text)):
        return "name", plain_name(body.name)
    if mention.kind == "place" and (state := world.state(mention.text)):
        return "name", plain_name(state)
    return "name", text.removesuffix(" city") or text


def _people_stem(text: str) -> str:
    return plain_name(text).removesuffix("s")


def _with_country(mention: Mention, text: str, bearers: dict[str, set[str | None]]) -> str:
    """A generic name goes with its country; without one it is the only one told of, if there is only one."""
    known = bearers[text] - {None}
    country = mention.country or (next(iter(known)) if len(known) == 1 else None)
    return f"{text} ({country})" if country else text


def _bearers(mentions: list[Mention]) -> dict[str, set[str | None]]:
    out: dict[str, set[str | None]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "organization":
            out[plain_name(mention.text)].add(mention.country)
    return out


def plain_name(text: str) -> str:
    """Small letters, no article, no full stops, straight marks, and no trailing word that a second naming drops."""
    words = [
        w.replace(".", "").strip(",").replace("’", "'") for w in world.bare(text).casefold().replace("-", " ").split()
    ]
    while len(words) > 1 and words[-1] in _DROPPED:
        words.pop()
    return " ".join(words)


def _acronyms(parse: Parse, mentions: list[Mention]) -> dict[str, str]:
    """Short forms of bodies named in the text: in brackets or after "or" behind the name, or its initials when one
    name has them."""
    out: dict[str, str] = {}
    initials: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind not in ("organization", "place") or (mention.country and mention.kind == "place"):
            continue
        short = _bracketed(parse, mention.last) or _or_else(parse, mention.last)
        if short and _letters_from(short, mention.text):
            out[short] = plain_name(mention.text)
        words = [w for w in re.split(r"[\s-]+", mention.text) if w.lower() not in _SMALL]
        if len(words) > 1:
            initials["".join(w[0] for w in words).upper()].add(plain_name(mention.text))
    for mention in mentions:
        letters = mention.text.replace(".", "")
        if 2 <= len(letters) <= 7 and letters.isupper() and len(initials.get(letters, ())) == 1:
            out.setdefault(mention.text, next(iter(initials[letters])))
    return out


def _bracketed(parse: Parse, k: int) -> str | None:
    """The one word in brackets at word ``k``."""
    if k + 2 < len(parse) and parse.word(k) in "([" and parse.word(k + 2) in ")]":
        word = parse.word(k + 1)
        return word if 1 < len(word) < 10 and not word.istitle() else None
    return None


def _or_else(parse: Parse, k: int) -> str | None:
    """The capitals between commas at word ``k``: "the Center for Disease Control, or CDC, said"."""
    if k + 3 < len(parse) and parse.word(k) == "," and parse.low(k + 1) == "or" and parse.word(k + 3) in ",.":
        word = parse.word(k + 2)
        return word if 2 < len(word) < 10 and word.isupper() else None
    return None


def _letters_from(short: str, name: str) -> bool:
    """Whether the capitals of the short form can come from the name, in order; one may be foreign ("FARC")."""
    rest, missing = iter(name.upper()), 0
    for letter in (c for c in short.upper() if c.isalpha()):
        if letter not in rest:
            missing += 1
            rest = iter(name.upper())
    return missing <= 1
