"""GDELT: events as pairs of actors with CAMEO's codes, in the 61 columns of GDELT 2.0's table of events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from dateline.model import Actor, Event, Reading

from .codes import Cameo, cameo, country, sector
from .table import Row
from .telling import Telling, is_town, number, usual_name

_LEAD = 2  # sentences
_COUNTRY, _US_TOWN, _WORLD_TOWN = 1, 3, 4  # GDELT's types of places


def rows(reading: Reading, every_status: bool) -> Iterator[Row]:
    """One row a pair of actor and recipient."""
    telling = Telling(reading)
    for event in telling.events(every_status):
        for k, (first, second) in enumerate(telling.pairs(event)):
            coded = cameo(event, first)
            if coded is None:
                break
            yield {
                "GLOBALEVENTID": number(reading, event, k),
                **_date(telling.when(event).day),
                **_actor("Actor1", first),
                **_actor("Actor2", second),
                **_action(telling, event, coded),
                **_place(telling.place(event)),
                "DATEADDED": _added(reading.report.published),
                "SOURCEURL": reading.report.url,
                **telling.own_columns(event),
            }


def _date(day: date | None) -> Row:
    if day is None:
        return {}
    digits = day.isoformat().replace("-", "")
    return {
        "SQLDATE": digits,
        "MonthYear": digits[:6],
        "Year": digits[:4],
        "FractionDate": f"{day.year + (day.month * 30 + day.day) / 365:.4f}",
    }


def _actor(side: str, actor: Actor | None) -> Row:
    if actor is None:
        return {}
    known, of = sector(actor.sector), country(actor.country)
    kind, land = known.cameo if known else None, of.cameo if of else None
    if kind is None and actor.kind == "government":
        kind = "GOV"
    return {
        f"{side}Code": (land or "") + (kind or "") or None,
        f"{side}Name": usual_name(actor).upper(),
        f"{side}CountryCode": land,
        f"{side}Type1Code": kind,
    }


def _action(telling: Telling, event: Event, coded: Cameo) -> Row:
    return {
        "IsRootEvent": int(telling.sentence(event.start) <= _LEAD),
        "EventCode": coded.code,
        "EventBaseCode": coded.code[:3],
        "EventRootCode": coded.code[:2],
        "QuadClass": coded.quad,
        "GoldsteinScale": coded.goldstein,
        "NumMentions": telling.mentions(event),
        "NumSources": 1,
        "NumArticles": 1,
    }


def _place(place: Actor | None) -> Row:
    if place is None:
        return {}
    of, name = country(place.country), usual_name(place)
    kind = (_US_TOWN if place.country == "USA" else _WORLD_TOWN) if is_town(place) else None
    latitude, longitude = place.coordinates or (None, None)
    return {
        "ActionGeo_Type": _COUNTRY if place.kind == "country" else kind,
        "ActionGeo_FullName": f"{name}, {of.name}" if of and of.name != name else name,
        "ActionGeo_CountryCode": of.fips if of else None,
        "ActionGeo_Lat": latitude,
        "ActionGeo_Long": longitude,
    }


def _added(published: str | None) -> str | None:
    try:
        return f"{datetime.fromisoformat(published):%Y%m%d%H%M%S}" if published else None
    except ValueError:
        return None
