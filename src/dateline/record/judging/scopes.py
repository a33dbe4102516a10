"""Scopes: what a figure counts, in one stem, and what narrows the count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model import Quantity, Reading
from dateline.reader.world import adjective

from .terms import is_past, roots, stem, stems, tokens

_PEOPLE = roots("person people human life lives individual victim casualty soul dead death toll body number figure")
#: Those to whom a thing happens as a whole: "14 workers died" and "14 dead" may be of one fire.
_ALL = roots("""
        worker labourer laborer employee miner passenger villager resident pilgrim migrant refugee farmer teacher
        protester demonstrator marcher inmate prisoner fisherman spectator fan shopper guest patient inhabitant local
        """)
_TELLS_NOTHING = roots("final total overall official latest new confirmed provisional preliminary current first")
_TOLLS = roots("dead death toll killed wounded injured injury hurt casualty missing detained arrested displaced")
_STATES = roots("""
        collapsed damaged destroyed burned burnt flooded standing built rebuilt completed repaired delivered
        opened closed sold produced exported imported registered counted tested vaccinated infected inspected
        recovered hospitalised hospitalized treated evacuated rescued released deployed withdrawn suspended
        cancelled signed lost stranded homeless
        """)
_IN_CARE = roots("hospital hospitals hospitalised hospitalized treated treating treatment")
_DIED = roots("died dead dying killed")
_COUNTS = roots("count say tell report put speak give estimate")
_CROWD = roots("protester demonstrator marcher participant")
_GATHERS = re.compile(
    r"\b(?:march(?:ed|ing)|protest(?:ed|ing)|demonstrat(?:ed|ing)|rall(?:ied|ying)|t(?:ook|aken|aking) part|turned out"
    r"|t(?:ook|aken|aking) to the streets)\b",
    re.IGNORECASE,
)
_DREW = re.compile(
    r"\b(?:march|rally|rallies|protest|demonstration|vigil)s?\b[^.;:\n]{0,80}\b(?:drew|drawn|attracted|brought)\b[^.,;:\n]{0,25}$",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"^\W*(?:\w+ ){0,4}(?:on board|aboard|crew)\b", re.IGNORECASE)
_PART = re.compile(
    r"^[^\w.]*(?:of|among)(?!\s+(?:the\s+)?\d)\s+(?:the|its|their|those|these|them|whom|which|his|her|our)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:more|other|others|another|further|additional|extra)\b", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:another|further|additional|extra)\s*$", re.IGNORECASE)
_RATE = re.compile(
    r"(?<!within )(?<!in )(?<!after )(?<!for )(?<!once )\b(?:an?|per|each|every) "
    r"(?:day|week|month|year|hour|minute|night|head)\b(?! (?:earlier|ago|before|later|after|old))",
    re.IGNORECASE,
)
_OF_THEM = 30  # characters within which the whole is told after its part: "190 of the 340"
_BECAME = re.compile(r"\b(?:(?:ha[sd]|have|had) been|were|was|are|is) (?:\w+ly )?([a-z]+)\b", re.IGNORECASE)
_IS_DOING = re.compile(r"\b(?:is|are|was|were) (?:\w+ )?([a-z]{2,}ing)\b", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?:(?:number|figure|total|count|tally|toll|crowd|turnout)\b|puts? (?:it|that) at\b)[^.,;:\n\d]{0,30}$",
    re.IGNORECASE,
)
_NUMBER = roots("number figure total count tally crowd turnout")


def scope(reading: Reading, index: int) -> tuple[str, frozenset[str]]:
    """What is counted, and the stems of what narrows it (children, collapsed)."""
    quantity, text = reading.quantities[index], reading.report.text
    what = [r for r in stems(quantity.what or "") if not r.isdigit() and r not in _TELLS_NOTHING | _lands(quantity)]
    near = text[max(0, quantity.start - 25) : quantity.start], text[quantity.end : quantity.end + 60]
    clause = re.split(r"[.;:!?\n,]", near[1], maxsplit=1)[0]
    before = re.split(r"[.;:!?\n,]", near[0])[-1]
    states = {root for word in (*tokens(before)[-2:], *tokens(clause)[:7]) if (root := stem(word)) in _STATES}
    if _RATE.search(clause):
        states.add("rate")
    if _ALSO.search(near[0]) or _MORE.match(clause.strip()):
        states.add("more")
    if quantity.toll:
        return quantity.toll, _of_toll(reading, quantity, what, states)
    head = head_of(quantity)
    if _is_crowd(head, text[max(0, quantity.start - 120) : quantity.start], clause):
        of_all = head in _ALL and _told_of_one(reading, quantity)
        return "crowd", frozenset() if of_all else frozenset(root for root in what if root not in _CROWD | _PEOPLE)
    if head in _PEOPLE | {"passenger", ""} and _ABOARD.match(clause):
        return "aboard", frozenset(stem(w) for w in tokens(before)[-2:] if is_past(w)) - _COUNTS
    if (whole := _whole(reading, index)) is not None:
        states = _done_to(text[whole.end : whole.end + 120], before) or states
    elif head in _PEOPLE or not head:  # "people" alone may be any: what they did tells them apart
        states |= {stem(word) for word in [*tokens(near[0])[-2:], *tokens(clause)[:5]] if is_past(word)} - _COUNTS
        states |= {stem(found[1].lower()) for found in _IS_DOING.finditer(clause)}
    return head, frozenset({root for root in what if root != head and root not in _PEOPLE} | states)


def is_of_crowd(text: str) -> bool:
    """Whether a passage tells of people who march or gather."""
    return _GATHERS.search(text) is not None


def head_of(quantity: Quantity) -> str:
    """What is counted, in one stem: the noun, else the unit."""
    what = [root for root in stems(quantity.what or "") if not root.isdigit()]
    return what[-1] if what else stem(quantity.unit or "")


def is_people(quantity: Quantity) -> bool:
    """Whether it counts people, and does not say which."""
    return not quantity.toll and quantity.unit == "person" and head_of(quantity) in _PEOPLE


def is_part(quantity: Quantity, text: str) -> bool:
    """Whether it is of some only ("95 of the injured")."""
    return _PART.match(text[quantity.end : quantity.end + 30]) is not None


def is_number_alone(quantity: Quantity, text: str) -> bool:
    """Whether it only says that it is one ("police put the number at 700"), so that what is counted was told before."""
    if quantity.toll or quantity.unit or head_of(quantity) not in _NUMBER | {""}:
        return False
    return _LAST.search(text[max(0, quantity.start - 50) : quantity.start]) is not None


def _lands(quantity: Quantity) -> set[str]:
    return {stem(word) for word in tokens(quantity.what or "") if adjective(word.title())}


def _of_toll(reading: Reading, quantity: Quantity, what: Sequence[str], states: set[str]) -> frozenset[str]:
    """Who the victims are, unless the report tells of these alone and they may be all; of some of the injured, what has
    become of them."""
    text = reading.report.text
    extra = {root for root in what if root not in _PEOPLE | _TOLLS}
    if what and what[-1] in _ALL and _told_of_one(reading, quantity):
        extra = set()
    if is_part(quantity, text):
        rest = re.split(r"[.;:!?\n,]", text[quantity.end : quantity.end + 80], maxsplit=1)[0]
        roots = [root for root in stems(rest) if root not in _PEOPLE | _TOLLS]
        in_care = _IN_CARE.intersection(roots) or "treat" in states
        extra |= {"treat"} if in_care and not _DIED.intersection(roots) else set(roots[:2])
    return frozenset(extra | (states & {"rate", "more", "treat"}))


def _is_crowd(head: str, before: str, clause: str) -> bool:
    gathers = _GATHERS.search(clause) is not None or _DREW.search(before) is not None
    return head in _CROWD or ((head in _PEOPLE | _ALL or not head) and gathers)


def _told_of_one(reading: Reading, quantity: Quantity) -> bool:
    """Whether whoever is counted so in the report is told by one noun: not "14 workers and two firefighters"."""
    alike = (q for q in reading.quantities if q.toll == quantity.toll and (q.toll or q.unit == quantity.unit))
    nouns = {head_of(q) for q in alike if q.change not in ("up", "down")}
    return len(nouns - _PEOPLE - _TOLLS - _CROWD - {""}) == 1


def _whole(reading: Reading, index: int) -> Quantity | None:
    """ "190 of the 340 factories": the 340."""
    quantity = reading.quantities[index]
    of = quantity.part_of
    whole = reading.quantities[of] if of is not None and 0 <= of < len(reading.quantities) else None
    return whole if whole and quantity.end < whole.start <= quantity.end + _OF_THEM else None


def _done_to(after: str, before: str) -> set[str]:
    """What was done to a part of the whole: "11 of the 26 houses that burned down have been rebuilt", "it has inspected
    only 190 of the 340"."""
    clause = re.split(r"[.;:!?\n,]", after, maxsplit=1)[0]
    passive = [m[1] for m in _BECAME.finditer(clause) if is_past(m[1].lower())]
    done = passive[-1:] or [word for word in tokens(before)[-3:] if is_past(word)][-1:]
    return {stem(word.lower()) for word in done}
