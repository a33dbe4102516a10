"""Which of several towns of one name a report means, where that is clear."""

from __future__ import annotations

from collections.abc import Sequence

from .. import world
from .gazetteer import Region, Town
from .scene import Scene

CLEAR = 10  # times as heavy as any other
_IN_MAIN, _IN_SCENE, _IN_STATE, _CAPITAL, _USUAL = 100, 30, 30, 20, 10
_FAMOUS = 500  # thousands: a town that is meant even where its country is not spoken of
LARGEST = 5  # times as large as any other: the one of its name that is best known
_UNIQUE = 100  # thousands: and one without a namesake
_OVERSHADOWS = 50  # times as large as a namesake in a country of the report
_IN_THE_MAIN_ONE = 10  # times that, in the country that the report is about
_BY_STATE = 300  # thousands: smaller American towns are told with their state
_SHADOWED = 3  # within a country: times as large as a namesake, and if that one's state is told, times as small
_OUTDONE = 20  # times as large: then a town is meant only where its country or state is told beside it
_SAME = 0.3  # degrees: a town and its outskirts


def the_town(name: str, candidates: Sequence[Town], scene: Scene, usual: str | None = None) -> Town | None:
    """The one that outweighs all others: by its people, and much more if the report speaks of its country.

    ``usual`` is the country in which the place of this name lies that is best known.
    """
    best_known = max((t for t in candidates if t.country == usual), key=lambda t: t.people, default=None)
    ranked = sorted(candidates, key=lambda t: -_weight(name, t, scene, best_known))
    if not ranked:
        return None
    best = ranked[0]
    others = [t for t in ranked[1:] if not _same(t, best)]
    if others and _weight(name, best, scene, best_known) < CLEAR * _weight(name, others[0], scene, best_known):
        return None
    if any(_comes_between(name, best, t, scene) for t in others):
        return None
    if best.country in scene.countries and (best == best_known or not needs_state(best, scene)):
        return best
    if usual:
        least = LARGEST if scene.countries else CLEAR
        sure = best == best_known and all(best.people >= least * t.people for t in others)
        return best if sure else None
    return best if best.people >= (_FAMOUS if others else _UNIQUE) else None


def _comes_between(name: str, best: Town, other: Town, scene: Scene) -> bool:
    """Whether a lighter namesake may be meant after all: in the same country, in one that the report speaks of, or
    one that everybody knows."""
    if other.people > _OUTDONE * best.people:
        return True
    if other.country == best.country:
        told = Region(best.country, best.region) in scene.states
        return other.people > _SHADOWED * best.people if told else other.people * _SHADOWED > best.people
    if other.country not in scene.countries or best.country == scene.main:
        return False
    people = best.people * (_CAPITAL if _is_capital(name, best) else 1)
    near = other.country == scene.main and not needs_state(other, scene)
    if best.country in scene.countries and not near:
        return other.people * CLEAR > people and not needs_state(other, scene)
    return other.people * _OVERSHADOWS * (_IN_THE_MAIN_ONE if near else 1) > people


def the_largest(candidates: Sequence[Town]) -> Town | None:
    """Of towns of one name in one region the one that is by far the largest."""
    ranked = sorted(candidates, key=lambda t: -t.people)
    others = [t for t in ranked[1:] if not _same(t, ranked[0])]
    return ranked[0] if ranked and (not others or ranked[0].people >= CLEAR * others[0].people) else None


def _weight(name: str, town: Town, scene: Scene, best_known: Town | None) -> int:
    weight = town.people * (_CAPITAL if _is_capital(name, town) else _USUAL if town == best_known else 1)
    if Region(town.country, town.region) in scene.states:
        weight *= _IN_STATE
    if town.country in scene.countries and (town == best_known or not needs_state(town, scene)):
        weight *= _IN_MAIN if town.country == scene.main else _IN_SCENE
    return weight


def _is_capital(name: str, town: Town) -> bool:
    """Not where many places are called so ("Georgetown", "Wellington")."""
    return world.capital(name) == town.country and name not in world.GIVEN_NAMES_TOO


def needs_state(town: Town, scene: Scene) -> bool:
    small = town.country == "USA" and town.people < _BY_STATE
    return small and Region("USA", town.region) not in scene.states


def _same(one: Town, other: Town) -> bool:
    return abs(one.latitude - other.latitude) < _SAME and abs(one.longitude - other.longitude) < _SAME
