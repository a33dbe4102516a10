"""GDELT: events as pairs of actors with CAMEO's codes, in the 61 columns of GDELT 2.0's table of events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from dateline.model import Actor

from .case import Case, is_town, usual_name
from .codes import Cameo, cameo, country, sector
from .table import Row

_COUNTRY, _US_TOWN, _WORLD_TOWN = 1, 3, 4  # GDELT's types of places


def rows(case: Case) -> Iterator[Row]:
    """One row a pair of actor and recipient."""
    for pair, (first, second) in enumerate(case.pairs()):
        coded = cameo(case.event, first)
        if coded is None:
            return
        yield {
            "GLOBALEVENTID": case.number(pair),
            **_date(case.when.day),
            **_actor("Actor1", first),
            **_actor("Actor2", second),
            **_action(case, coded),
            **_place(case.place),
            "DATEADDED": _added(case.published),
            "SOURCEURL": case.url,
            **case.own_columns(),
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


def _action(case: Case, coded: Cameo) -> Row:
    return {
        "IsRootEvent": int(case.leads),
        "EventCode": coded.code,
        "EventBaseCode": coded.code[:3],
        "EventRootCode": coded.code[:2],
        "QuadClass": coded.quad,
        "GoldsteinScale": coded.goldstein,
        "NumMentions": case.mentions,
        "NumSources": case.sources,
        "NumArticles": len(case.reports),
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
