"""Places: the country of each, and its coordinates, where the text or the gazetteer gives them without doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dateline.language.parse import Parse
from dateline.model import Actor

from .. import world
from ..draft import Draft
from .beside import is_land, is_water, lies_in, the_next, told
from .choose import CLEAR, LARGEST, needs_state, the_largest, the_town
from .gazetteer import Region, Town, regions, towns
from .scene import Scene

__all__ = ["find"]


_KNOWN = 50  # thousands: of a town so large one has heard


@dataclass(slots=True)
class _Place:
    """A place, what the text tells beside its names, and whether it is a stretch of land."""

    actor: Actor
    told: tuple[Region, ...]
    contradicted: bool
    land: bool
    town: Town | None = None

    @property
    def names(self) -> list[str]:
        return [self.actor.name, *self.actor.aliases]


def find(draft: Draft) -> None:
    """Gives the report's places their country and coordinates; where two fit, neither."""
    places = [_look(draft.parse, actor) for actor in draft.actors if actor.kind == "place"]
    scene = _scene(draft, places)
    for place in places:
        if place.told and not place.contradicted:
            _by_what_is_told(place)
    left = [place for place in places if not place.told]
    for round in range(2 if left else 0):
        found = [place for place in left if place.town is None and _by_the_scene(place, scene)]
        for place in found if round == 0 else ():
            if place.actor.country:
                scene.countries[place.actor.country] += 1
    _by_the_next(draft, places)
    for place in places:
        if place.contradicted or any(_is_of_many(name) for name in place.names):
            place.actor.country = None
        elif place.town and not place.land:
            place.actor.coordinates = (place.town.latitude, place.town.longitude)
            place.actor.ids = place.actor.ids | {"geonames": place.town.geonames}


def _look(parse: Parse, actor: Actor) -> _Place:
    spans = [parse.words_in(span) for span in actor.mentions]
    ends = [(inside[0], inside[-1] + 1) for inside in spans if inside]
    beside = [where for first, last in ends if (where := told(parse, first, last))]
    land = any(is_land(parse, first, last) for first, last in ends)
    shared = tuple(r for r in beside[0] if all(_agrees(r, where) for where in beside)) if beside else ()
    return _Place(actor, _narrowest(shared, beside), bool(beside) and not shared, land)


def _agrees(region: Region, where: Iterable[Region]) -> bool:
    return any(region.country == r.country and ("" in (region.code, r.code) or region.code == r.code) for r in where)


def _narrowest(shared: tuple[Region, ...], beside: list[tuple[Region, ...]]) -> tuple[Region, ...]:
    """The states among what all mentions agree on, or else the countries."""
    found = {r for where in beside for r in where if _agrees(r, shared)}
    narrow = {r for r in found if r.code} or found
    return tuple(sorted(narrow))


def _scene(draft: Draft, places: list[_Place]) -> Scene:
    """Countries by name and adjective, bodies with a country, and what is told beside places."""
    scene = Scene()
    for actor in draft.actors:
        if actor.country and actor.kind in ("country", "government"):
            scene.add(Region(actor.country), len(actor.mentions))
        elif actor.country and actor.kind in ("organization", "group") and _tells_its_country(draft, actor):
            scene.add(Region(actor.country))
    for place in places:
        for region in place.told if len({r.country for r in place.told}) == 1 else ():
            scene.add(region)
    for place in places:
        if place.told:
            continue
        if state := _state(place, scene):
            scene.add(state)
        elif place.actor.country and all(t.people < _KNOWN for name in place.names for t in towns(name)):
            scene.add(Region(place.actor.country))
    return scene


def _tells_its_country(draft: Draft, actor: Actor) -> bool:
    """ "Hezbollah" and "Sri Lankan officials", not "police in Georgetown", who have their country of the very town."""
    if actor.id not in draft.unnamed:
        return True
    words = actor.name.split()
    pairs = (" ".join(pair) for pair in pairwise(words))
    return any(world.adjective(name) or world.people(name) for name in (*words, *pairs))


def _state(place: _Place, scene: Scene) -> Region | None:
    """The province of this name in a country of the report, or the American state."""
    provinces = [r for name in place.names for r in regions(name)]
    american = place.actor.country == "USA"
    inside = [r for r in provinces if r.country in scene.countries or (american and r.country == "USA")]
    inside = [r for r in inside if r.country == "USA"] if american else inside
    return inside[0] if len(inside) == 1 else None


def _by_what_is_told(place: _Place) -> None:
    candidates = [t for name in place.names for t in towns(name) if lies_in(t.country, t.region, place.told)]
    place.town = the_largest(list(dict.fromkeys(candidates)))
    countries = {r.country for r in place.told}
    if place.town:
        countries = {place.town.country}
    place.actor.country = next(iter(countries)) if len(countries) == 1 else None


def _by_the_scene(place: _Place, scene: Scene) -> bool:
    """Whether the report's countries make clear which place is meant."""
    name = next((n for n in place.names if towns(n)), place.actor.name)
    candidates = towns(name)
    provinces = [r for n in place.names for r in regions(n)]
    if not any(_is_state(n) for n in place.names):
        usual = None if name in world.GIVEN_NAMES_TOO else place.actor.country
        town = the_town(name, candidates, scene, usual)
        place.town = None if town and _is_also_a_region(town, provinces) else town
    if place.town and (not place.land or place.town.country in scene.countries):
        place.actor.country = place.town.country
        return True
    if _by_region(place, provinces, scene):
        return True
    if place.actor.country and _rivalled(place.actor.country, candidates, scene):
        place.actor.country = None
    return False


def _by_the_next(draft: Draft, places: list[_Place]) -> None:
    """A place that no table knows is in the country of the town that it is told to be near."""
    for place in places:
        if place.actor.country or place.told or any(towns(name) or regions(name) for name in place.names):
            continue
        ends = [inside[-1] + 1 for span in place.actor.mentions if (inside := draft.parse.words_in(span))]
        near = {draft.referent.get(k) for end in ends if (k := the_next(draft.parse, end)) is not None}
        countries = {draft.actor(id).country for id in near if id is not None and draft.actor(id).kind == "place"}
        if len(countries) == 1:
            place.actor.country = countries.pop()


def _is_also_a_region(town: Town, provinces: list[Region]) -> bool:
    """Whether its country has a province of the name, and elsewhere: Wales is no village in Yorkshire, but Kyiv stays
    a city."""
    inside = [r.code for r in provinces if r.country == town.country]
    return bool(inside) and town.region not in inside and town.people < _KNOWN


def _is_of_many(name: str) -> bool:
    """A sea, or a region of several countries ("Sahel")."""
    return is_water(name) or (world.is_place(name) and world.place_country(name) is None)


def _is_state(name: str) -> bool:
    """An American state; "Washington" is the capital."""
    american = any(r.country == "USA" for r in regions(name)) and world.capital(name) != "USA"
    return american and world.place_country(name) in ("USA", None)


def _by_region(place: _Place, provinces: list[Region], scene: Scene) -> bool:
    """A province or state, if only one country of the report has one of the name, and no place elsewhere is better
    known by it."""
    countries = {r.country for r in provinces if r.country in scene.countries}
    if len(countries) == 1 and (place.land or place.actor.country in (None, *countries)):
        place.actor.country = countries.pop()
        return True
    return False


def _rivalled(country: str, candidates: Iterable[Town], scene: Scene) -> bool:
    """Whether another country has a town of the name that is nearly as large, or that the report may well mean."""
    own = max((t.people for t in candidates if t.country == country), default=None)
    others = [t for t in candidates if t.country != country]
    if country in scene.countries:
        spoken_of = [t for t in others if t.country in scene.countries and not needs_state(t, scene)]
        return country != scene.main and any(t.people * LARGEST > (own or 0) for t in spoken_of)
    if own is None:
        return any(t.people >= _KNOWN or t.country in scene.countries for t in others)
    if any(t.people * (LARGEST if scene.countries else CLEAR) > own for t in others):
        return True
    return any(t.country in scene.countries and not needs_state(t, scene) for t in others)
