"""How doubts name what they are about: a few of its words, and the facts that lie in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model import Span

from ..draft import Draft

_WORDS = 10


def short(text: str, most: int = _WORDS) -> str:
    """The first words, on one line, with the quotation marks that would end the one around them as single ones."""
    told = text.replace("“", "‘").replace("”", "’").split()
    return " ".join(told[:most]) + (" …" if len(told) > most else "")


def facts_touched(draft: Draft, spans: list[Span]) -> list[str]:
    """The facts that begin in the spans, or else in their sentences, by their names."""
    found = _facts_in(draft, spans)
    if found:
        return found
    sentences = {draft.parse.sentence[k] for span in spans for k in draft.parse.words_in(span)}
    return _facts_in(draft, [draft.parse.sentence_span(s) for s in sorted(sentences)])


def _facts_in(draft: Draft, spans: Iterable[Span]) -> list[str]:
    wanted = list(spans)
    return [name for name, at in _facts(draft) if any(span.start <= at < span.end for span in wanted)]


def _facts(draft: Draft) -> Iterator[tuple[str, int]]:
    yield from ((event.id, event.start) for event in draft.events)
    yield from ((f"q{k}", quantity.start) for k, quantity in enumerate(draft.quantities))
    yield from ((f"t{k}", time.start) for k, time in enumerate(draft.times))
    yield from ((f"p{k}", pledge.start) for k, pledge in enumerate(draft.pledges))
    yield from ((f"o{k}", office.span[0]) for k, office in enumerate(draft.offices))
    yield from ((f"s{k}", s.content[0].start) for k, s in enumerate(draft.statements) if s.content)
