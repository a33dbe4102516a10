"""GeoJSON (RFC 7946): events as points where the place is sure, which is one town of the gazetteer and no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.record.details import Detail

from .asked import Asked, Put, put_text
from .documents import document, headline, named


def put_features(asked: Asked, put: Put) -> None:
    put_text(document({"type": "FeatureCollection"}, ("features",), _features(asked)), put)


def _features(asked: Asked) -> Iterator[dict[str, Any]]:
    unsure = 0
    for detail in asked.events():
        town = _town(detail)
        if town is None:
            unsure += 1
            continue
        id, latitude, longitude = town
        yield {
            "type": "Feature",
            "id": detail.row.id,
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": _properties(detail) | {"geonames": id},
        }
    if unsure:
        asked.note(f"{unsure} events without a sure place left out.")


def _town(detail: Detail) -> tuple[str, float, float] | None:
    """The only place beside countries in which reports have it, if all that know of the place take it for one town."""
    places = [detail.members[key] for place in detail.row.places if (key := int(place.id[1:])) in detail.members]
    told = [members for members in places if any(one["kind"] == "place" for one in members)]
    if len(told) != 1:
        return None
    towns = {(one["geonames"], one["latitude"], one["longitude"]) for one in told[0] if one["geonames"]}
    if len(towns) != 1:
        return None
    ((id, latitude, longitude),) = towns
    return (id, latitude, longitude) if latitude is not None and longitude is not None else None


def _properties(detail: Detail) -> dict[str, Any]:
    row = detail.row
    return {
        "headline": headline(row),
        "type": row.type,
        "mode": row.mode,
        "status": row.status,
        "earliest": row.time.earliest if row.time else None,
        "latest": row.time.latest if row.time else None,
        "actors": [named(one) for one in row.actors],
        "recipients": [named(one) for one in row.recipients],
        "places": [named(one) for one in row.places],
        "origins": row.origins,
        "trust": row.trust,
        "sentence": detail.sentence,
        "sources": [
            {"report": one["report_id"], "publisher": one["publisher"], "url": one["url"], "start": one["start"],
             "end": one["end"], "quote": one["quote"]}
            for one in detail.tellings
        ],
    }  # fmt: skip
