"""What the record has as entities of FollowTheMoney, one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha1
from typing import Any, TypeAlias

from dateline.model import Interval
from dateline.record.details import Detail
from dateline.record.people import ActorRow, Named
from dateline.record.pledges import PledgeRow
from dateline.record.portraits import Portrait, Post
from dateline.record.statements import StatementRow
from dateline.record.timeline import Days, HappeningRow

from .codes import country
from .documents import headline

Entity: TypeAlias = dict[str, Any]
Are: TypeAlias = Callable[[Iterable[Named | None]], list[Named]]

#: What an actor is. A state is none of the bodies that the schema knows. Groups without a name ("residents"), and who
#: else has none, are no entities: others would take all that are called so for one.
SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "government": "PublicBody",
    "country": "LegalEntity",
    "place": "Address",
}
_WEB = ("http://", "https://")


def article(row: Any) -> Entity:
    url = row["url"] or ""
    return _entity(
        _report_id(row["id"]),
        "Article",
        fileName=row["id"],
        title=row["title"],
        author=row["author"],
        publisher=row["publisher"],
        publishedAt=_moment(row["published"]),
        date=row["day"],
        sourceUrl=url if url.startswith(_WEB) else None,
        language="eng",
    )


def actor(one: Portrait) -> Entity:
    row, schema = one.row, SCHEMATA[one.row.kind]
    names = [name for name in row.aliases if _is_name(name)]
    common: dict[str, Any] = {"name": row.name, "alias": names, "wikidataId": one.wikidata}
    code = _country(row.country)
    if schema == "Address":
        latitude, longitude = one.coordinates or (None, None)
        common |= {"full": row.name, "latitude": _number(latitude), "longitude": _number(longitude)}
    if row.kind == "country":
        common |= {"legalForm": "state", "jurisdiction": code}
    if row.kind == "person":
        common |= {"position": list(dict.fromkeys(post.title for post in one.posts))}
    return _entity(_id(row.id), schema, country=code, **common)


def position(post: Post, of: Portrait | None) -> Entity:
    body = of.row if of else None
    return _entity(
        f"dateline-post-{_hash(post.title.casefold(), str(post.of))}",
        "Position",
        name=f"{post.title}, {body.name}" if body else post.title,
        country=_country(body.country) if body else None,
        organization=_id(body.id) if body and is_entity(body) and body.kind in ("organization", "government") else None,
        subnationalArea=body.name if body and body.kind == "place" else None,
    )


def occupancy(one: Portrait, post: Post, position: str) -> Entity:
    return _entity(
        f"dateline-held-{_hash(one.row.id, position)}",
        "Occupancy",
        holder=_id(one.row.id),
        post=position,
        startDate=_date(post.since),
        endDate=_date(post.until),
        proof=[_report_id(id) for id in post.reports],
    )


def event(detail: Detail, are: Are) -> Entity:
    row = detail.row
    parties = [one for one in are((*row.actors, *row.recipients)) if _known(detail, one, "kind") != "place"]
    towns = [one for one in are(row.places) if _known(detail, one, "kind") == "place"]
    told = {one["report_id"]: one for one in detail.tellings}
    return _entity(
        _id(row.id),
        "Event",
        name=headline(row),
        **_when(row.time),
        summary=detail.sentence,
        involved=[_id(one.id) for one in parties],
        location=[one.name for one in row.places],
        addressEntity=[_id(one.id) for one in towns],
        country=[_country(_known(detail, one, "country")) for one in row.places],
        keywords=[row.type, row.mode, row.status],
        recordId=row.id,
        proof=[_report_id(id) for id in told],
        publisher=[one["publisher"] for one in told.values()],
        sourceUrl=[one["url"] for one in told.values() if (one["url"] or "").startswith(_WEB)],
    )


def statement(row: StatementRow, are: Are) -> Iterator[Entity]:
    """Ties of a report to who speaks and to whom it is spoken of, with the words."""
    for one in are(dict.fromkeys((row.speaker, *row.about))):
        role = "said" if one == row.speaker else "spoken of"
        yield _documentation(row.id, one, row.sources[0].report, role, row.content, row.day)


def pledge(row: PledgeRow, by: Named) -> Entity:
    return _documentation(row.id, by, row.sources[0].report, "pledged", row.what, row.made, status=row.outcome)


def _documentation(
    id: str, one: Named, report: str, role: str, words: str, day: str | None, status: str | None = None
) -> Entity:
    return _entity(
        f"{_id(id)}-{one.id}",
        "Documentation",
        document=_report_id(report),
        entity=_id(one.id),
        role=role,
        summary=words,
        date=day,
        status=status,
        recordId=id,
    )


def _entity(id: str, schema: str, **properties: Any) -> Entity:
    """Every property is a list of values, each once; those that nothing is known of are left out."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    kept = {name: list(dict.fromkeys(v for v in values if v not in (None, ""))) for name, values in lists.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _when(time: Days | None) -> dict[str, str | None]:
    """A day, or a whole month or year, as a date; another time as its ends."""
    if time is None:
        return {}
    if (told := _date(time)) is not None:
        return {"date": told}
    return {"startDate": time.earliest, "endDate": time.latest}


def _date(time: Days | None) -> str | None:
    """The day, month or year; None for other times."""
    if time is None or time.earliest is None or time.latest is None:
        return None
    first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    told = Interval(first, last)
    if first == last:
        return time.earliest
    if told == Interval.month(first.year, first.month):
        return time.earliest[:7]
    return time.earliest[:4] if told == Interval.year(first.year) else None


def all_of(row: HappeningRow) -> tuple[Named, ...]:
    return (*row.actors, *row.recipients, *row.places)


def _known(detail: Detail, one: Named, column: str) -> str | None:
    row = detail.actors.get(key(one))
    return row[column] if row else None


def is_entity(row: ActorRow) -> bool:
    return row.kind in SCHEMATA and _is_name(row.name)


def _is_name(words: str) -> bool:
    return any(map(str.isupper, words))


def _country(code: str | None) -> str | None:
    known = country(code)
    return known.ftm if known else None


def _moment(published: str | None) -> str | None:
    """In UTC as far as the zone is told."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if published and len(published) <= len("2021-07-26"):
        return moment.date().isoformat()
    return (moment.astimezone(UTC) if moment.tzinfo else moment).strftime("%Y-%m-%dT%H:%M:%S")


def _number(value: float | None) -> str | None:
    return None if value is None else str(value)


def key(one: Named) -> int:
    return int(one.id[1:])


def _id(id: str) -> str:
    return f"dateline-{id}"


def _report_id(id: str) -> str:
    """Ids of reports may have any signs, those of entities may not."""
    return f"dateline-report-{_hash(id)}"


def _hash(*parts: str) -> str:
    return sha1("\0".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
