"""Names of bodies, places and groups across reports: which tell apart by themselves, and short forms of others."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.model import Actor
from dateline.reader.actors.spelling import plain
from dateline.reader.words import words

from .terms import stem

_WORD = re.compile(r"[^\W_]+")
_LEGAL = words("inc ltd plc llc co corp corporation company limited gmbh ag sa nv group holdings")
_SMALL = words("the of for and in on de la du des del di da al a an")
#: Words of which every country or town has one: a name of nothing else is told apart by where it is.
_COMMON = frozenset(
    stem(word)
    for word in words("""
        ministry minister department office agency authority authorities commission committee council board
        bureau directorate institute service services administration secretariat government cabinet
        parliament senate house assembly congress court supreme constitutional high appeal tribunal
        prosecutor attorney general police army navy air force forces military guard security national
        central federal state regional provincial local city municipal district county town village public
        health hospital field university school college bank reserve party opposition ruling union workers
        association federation society chamber commerce foreign interior defence defense finance economy
        economic trade transport transportation housing agriculture education justice environment energy
        water labour labor culture tourism sport interior home affairs planning development emergency civil
        protection fire brigade rescue team teams search statistics statistical meteorological weather
        geological geophysical electoral election electoral intelligence border customs tax revenue railway
        airport port company firm operator owner church mosque media press television radio newspaper
        presidency president prime premier king palace royal residents civilians people officials officers
        soldiers troops rescuers protesters demonstrators workers families villagers men women children man woman
        sheriff deputies detectives investigators prosecutors members victims
        one two three four five six seven eight nine ten dozens scores hundreds thousands several many other
        """)
)

_SITES = words("""
    refinery factory plant mill mine colliery depot warehouse school university college hospital clinic market mall
    mosque church temple cathedral shrine prison jail barracks base camp checkpoint station airport port harbour stadium
    hotel courthouse bridge dam tower building
    """)
_COUNTED = words("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty dozens scores
    hundreds thousands several some many
    """)


def plain_name(name: str) -> str:
    """Small letters, no accents, no article before, no legal form after."""
    found = _WORD.findall(plain(name))
    while len(found) > 1 and found[0] == "the":
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL:
        found = found[:-1]
    return " ".join(found)


def is_name(name: str) -> bool:
    """Whether it is written as a name, not as a noun ("governor")."""
    return any(part[:1].isupper() for part in name.split() if part.lower() not in _SMALL)


@lru_cache(maxsize=8192)
def is_distinct(name: str) -> bool:
    """Whether it tells by itself who is meant: "INDECI", "Bank of Samara", not "Housing Ministry" or "residents"."""
    parts = [part for part in _WORD.findall(name) if part.lower() not in _SMALL and not part.isdigit()]
    proper = [part for part in parts if part[:1].isupper()]
    if parts and parts[0] in proper and len(parts) > 1 and not name.istitle() and len(proper) == 1:
        proper = []  # "Army doctors", "Residents of the town": a capital that only begins a sentence
    return any(stem(plain(part)) not in _COMMON for part in proper)


def is_common(root: str) -> bool:
    """Whether a stem is one of a word of which every country or town has one."""
    return root in _COMMON


def is_site(name: str) -> bool:
    """Whether a place is a building or works, which lies in some town."""
    return not _SITES.isdisjoint(plain(name).split()[-1:])


def is_counted(actor: Actor) -> bool:
    """Whether it is so and so many of a group: "three Kyrgyz soldiers" are among the five of another day."""
    first = actor.name.split(maxsplit=1)[0].lower() if actor.name.strip() else ""
    return actor.kind == "group" and (first[:1].isdigit() or first in _COUNTED)


def is_title(name: str) -> bool:
    """Whether every word of weight has a capital: "Housing Ministry", not "regional health directorate"."""
    parts = [part for part in _WORD.findall(name) if part.lower() not in _SMALL]
    return bool(parts) and all(part[:1].isupper() for part in parts) and (len(parts) > 1 or parts[0].isupper())


def initials(name: str) -> str:
    return "".join(part[0] for part in _WORD.findall(name) if part[:1].isupper()).lower()


def is_short_for(short: str, full: str) -> bool:
    """ "Geophysical Institute" for "Geophysical Institute of Peru", "NCB" for "National Coffee Board"."""
    one, other = (plain_name(name).split() for name in (short, full))
    if len(one) >= len(other):
        return False
    if len(one) == 1:
        return short.isupper() and 2 < len(short) < 8 and initials(full) == short.lower()
    return other[: len(one)] == one and other[len(one)] in ("of", "for", "in") and is_title(short)
