"""W3C Web Annotations (JSON-LD): the passages that facts rest on, by their words, their offsets and a link to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select

from dateline.record import Record
from dateline.record.passages import Source
from dateline.record.people import Named
from dateline.record.tables.told import reports, texts

from .asked import Asked, Put, put_text
from .documents import document, headline, without_none
from .fragments import Page

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TEXT_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
KINDS = ("events", "figures", "statements", "pledges", "offices")
_AROUND = 32  # characters before and after the words
_KEPT = 64  # pages of reports
_WEB = ("http://", "https://")


def put_annotations(asked: Asked, put: Put) -> None:
    from dateline import __version__

    head = {"@context": CONTEXT, "type": "AnnotationPage", "id": _urn(asked.record.store.label)}
    generator = {"type": "Software", "name": f"dateline {__version__}"}
    facts = (fact for kind in asked.kinds if kind in KINDS for fact in _FACTS[kind](asked))
    put_text(document(head, ("items",), _items(asked.record, facts, generator)), put)


class Fact(NamedTuple):
    """What is said of the words: in a few words, and as tags."""

    id: str
    says: str
    tags: list[str]
    sources: tuple[Source, ...]


def _items(record: Record, facts: Iterable[Fact], generator: dict[str, str]) -> Iterator[dict[str, Any]]:
    told = lru_cache(_KEPT)(lambda id: _Told(record, id))
    for fact in facts:
        for source in fact.sources:
            yield {
                "id": _urn(fact.id, source.report, str(source.start), str(source.end)),
                "type": "Annotation",
                "motivation": "describing",
                "generator": generator,
                "body": [
                    {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en",
                     "value": fact.says},
                    *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in fact.tags if tag),
                ],
                "target": told(source.report).target(source),
            }  # fmt: skip


class _Told:
    """A report as that in which words are found."""

    def __init__(self, record: Record, id: str) -> None:
        query = select(reports, texts.c.text).join(texts, texts.c.report == reports.c.key).where(reports.c.id == id)
        with record.store.reading() as db:
            self._row = db.execute(query).mappings().one()
        self._text: str = self._row["text"]
        self._page = Page(self._text)

    def target(self, source: Source) -> dict[str, Any]:
        url = self._row["url"] or ""
        on_web = url.startswith(_WEB)
        quoted = without_none(
            {
                "type": "TextQuoteSelector",
                "exact": self._text[source.start : source.end],
                "prefix": self._text[max(0, source.start - _AROUND) : source.start],
                "suffix": self._text[source.end : source.end + _AROUND],
            }
        )
        selectors = [quoted, {"type": "TextPositionSelector", "start": source.start, "end": source.end}]
        directive = self._page.directive(source.start, source.end)
        if directive:
            selectors.append({"type": "FragmentSelector", "conformsTo": TEXT_FRAGMENTS, "value": str(directive)})
        target: dict[str, Any] = {"id": directive.on(url)} if on_web and directive else {}
        return target | {"type": "SpecificResource", "source": self._source(url, on_web), "selector": selectors}

    def _source(self, url: str, on_web: bool) -> dict[str, Any]:
        row = self._row
        return without_none(
            {
                "id": url if on_web else _urn(row["id"]),
                "type": "Text",
                "dcterms:identifier": row["id"],
                "dcterms:title": row["title"],
                "dcterms:publisher": row["publisher"],
                "dcterms:issued": row["published"],
            }
        )


def _events(asked: Asked) -> Iterator[Fact]:
    for row in asked.rows("events"):
        yield Fact(row.id, headline(row), [row.type, row.mode or "", row.status], row.sources)


def _figures(asked: Asked) -> Iterator[Fact]:
    for row in asked.rows("figures"):
        for point in row.points:
            of = "".join(f", {one.name}" for one in (row.of, row.where) if one)
            unit = f" {row.unit}" if row.unit else ""
            yield Fact(
                f"{row.id}={point.value}", f"{row.what}{of}: {point.value:,.10g}{unit}", [point.status], point.sources
            )


def _statements(asked: Asked) -> Iterator[Fact]:
    for row in asked.rows("statements"):
        yield Fact(row.id, f"{_name(row.speaker) or row.said_by or 'Somebody'} said this", [row.kind], row.sources)


def _pledges(asked: Asked) -> Iterator[Fact]:
    for row in asked.rows("pledges"):
        yield Fact(row.id, f"A pledge of {_name(row.by) or 'somebody'}: {row.outcome}", [row.outcome], row.sources)


def _offices(asked: Asked) -> Iterator[Fact]:
    for row in asked.rows("offices"):
        of = f" of {row.of.name}" if row.of else ""
        yield Fact(row.id, f"{_name(row.holder) or 'Somebody'}: {row.title}{of}", ["office"], row.sources)


_FACTS = {"events": _events, "figures": _figures, "statements": _statements, "pledges": _pledges, "offices": _offices}


def _name(one: Named | None) -> str | None:
    return one.name if one else None


def _urn(*parts: str) -> str:
    """A name that stays the same as long as what it names."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'dateline:' + chr(0).join(parts))}"
