"""In which country a place lies by the words beside its name, and which names of countries are towns of another."""

from __future__ import annotations

from dateline.language.parse import Parse

from .. import world
from ..places.beside import LINKS, narrowed, short_state, told
from .mention import Mention


def place_by_the_words_beside(parse: Parse, mentions: list[Mention]) -> None:
    """ "Sibi, Pakistan" is in Pakistan, "Lebanon, N.H." and the "Georgia" of "Athens, Georgia" in America."""
    starting = {m.first: m for m in mentions}
    for mention in reversed(mentions):
        if mention.adjective or mention.kind not in ("place", "country"):
            continue
        countries = {r.country for r in narrowed(mention.text, told(parse, mention.first, mention.last))}
        if len(countries) == 1 and countries != {mention.country}:
            _lies_in(mention, countries.pop())
        elif mention.kind == "place" and not mention.country:
            _by_the_next(parse, mention, starting)
        after = starting.get(mention.last + 1)
        if after and mention.kind == "place" and mention.country and parse.word(mention.last) == ",":
            _as_its_state(after, mention.country)
    _same_again(mentions)


def _lies_in(mention: Mention, country: str) -> None:
    mention.kind, mention.country, mention.fixed = "place", country, True


def _as_its_state(after: Mention, country: str) -> None:
    """The "Georgia" of "Athens, Georgia", the "WA" of "Vancouver, WA"."""
    if after.kind == "country" and world.place_country(after.text) == country:
        _lies_in(after, country)
    elif after.kind == "place" and any(r.country == country for r in short_state(after.text)):
        after.country = after.country or country


def _by_the_next(parse: Parse, mention: Mention, starting: dict[int, Mention]) -> None:
    """A place has the country of the place or country named right after it; one in a list ("North America, Brazil and
    Korea") has not."""
    k = mention.last
    if k + 1 >= len(parse) or parse.word(k) not in (",", "in"):
        return
    after = starting.get(k + 1) or (starting.get(k + 2) if parse.low(k + 1) not in LINKS else None)
    if after and after.kind in ("place", "country") and not after.adjective and not _listed(parse, after):
        mention.country = None if world.is_place(mention.text) else after.country


def _listed(parse: Parse, mention: Mention) -> bool:
    after = parse.low(mention.last) if mention.last < len(parse) else ""
    return parse.is_rel(mention.head, "conj") or after in LINKS


def _same_again(mentions: list[Mention]) -> None:
    """A name that is once told to be a town elsewhere ("Lebanon, N.H.") is that town throughout, the name of a country
    only if the report does not speak of the country by another name or its adjective."""
    placed = {m.text: m.country for m in mentions if m.kind == "place" and m.fixed}
    spoken_of = {m.country for m in mentions if m.kind == "country" and m.text not in placed}
    for mention in mentions:
        country = placed.get(mention.text)
        if country and (mention.kind == "place" or (mention.kind == "country" and mention.country not in spoken_of)):
            _lies_in(mention, country)
