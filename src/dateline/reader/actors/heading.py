"""Names in the dateline: the place is a place there, and the agency is no actor of the report."""

from __future__ import annotations

from .. import world
from ..draft import Draft
from .mention import Mention


def in_dateline(draft: Draft, mentions: list[Mention]) -> list[Mention]:
    """The mentions without the agency in the dateline; its town is no metonym and no person."""
    dateline = draft.dateline
    if dateline is None:
        return mentions
    places = {part.strip().casefold() for part in dateline.place.of(draft.text).split(",")}
    out = []
    for mention in mentions:
        span = draft.parse.span(mention.first, mention.last)
        if span.within(dateline.place):
            _as_place(mention)
            out.append(mention)
        elif not span.overlaps(dateline.span):
            if mention.kind == "organization" and mention.text.casefold() in places:
                mention.kind = "place"
            out.append(mention)
    return out


def _as_place(mention: Mention) -> None:
    mention.fixed = True
    if mention.kind != "country":
        mention.kind, mention.adjective = "place", False
        mention.country = mention.country or world.place_country(mention.text)
