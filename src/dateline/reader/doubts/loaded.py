"""S602: a loaded term in the report's own voice: "the regime", "under the pretext of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dateline.model import Doubt, Span

from .. import world
from ..draft import Draft
from ..words import words
from . import voice

_OWNERS = frozenset({"'s", "’s", "'", "’"})
_OF_RULE = words(
    "clerical ruling authoritarian totalitarian dictatorial repressive brutal theocratic islamist tyrannical"
)
_HISTORY = words("Nazi Soviet Fascist Communist Vichy")
_NO_TERM = words("mr mrs ms alleged accused former")
"""Before a term: a person's name, or the distance that is kept from it."""


def _read_terms() -> Iterator[tuple[str, str, str]]:
    """Each form with its key and reason."""
    rows = (Path(__file__).parent / "loaded_terms.tsv").read_text(encoding="utf-8").splitlines()
    for key, forms, reason in (row.split("\t") for row in rows if not row.startswith("#")):
        yield from ((form, key, reason) for form in forms.split("; "))


_TERMS = {form: (key, reason) for form, key, reason in _read_terms()}
_FIRST = frozenset(re.split(r"[ -]", form, maxsplit=1)[0] for form in _TERMS) | frozenset(_TERMS)
_ANY = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(form) for form in sorted(_TERMS, key=len, reverse=True)) + r")(?![\w-])", re.I
)


def find(draft: Draft) -> Iterator[Doubt]:
    """One doubt a term, at every place where the report uses it as its own."""
    found: dict[str, list[Span]] = {}
    own: frozenset[int] | None = None
    for match in _matches(draft):
        own = frozenset(voice.own_words(draft)) if own is None else own
        span = Span(*match.span())
        if _is_used(draft, span, own):
            found.setdefault(match.group().lower(), []).append(span)
    if not found or voice.is_column(draft):
        return
    for form, spans in found.items():
        reason = _TERMS[form][1]
        yield Doubt("S602", "minor", spans, f"“{spans[0].of(draft.text)}” {reason}, and no one is given as saying so.")


def _matches(draft: Draft) -> Iterator[re.Match[str]]:
    """The terms of the text, looked for only where their first word stands."""
    parse, last = draft.parse, 0
    for k in range(len(parse)):
        if parse.low(k) in _FIRST and parse.start[k] >= last and (match := _ANY.match(draft.text, parse.start[k])):
            last = match.end()
            yield match


def _is_used(draft: Draft, span: Span, own: frozenset[int]) -> bool:
    """Whether the report itself says it, and not as part of a name."""
    parse = draft.parse
    inside = parse.words_in(span)
    if not inside or any(k not in own for k in inside) or draft.garbled(inside[0]):
        return False
    head = inside[-1]
    if parse.upos[head] == "PROPN" or (parse.word(head)[0].isupper() and not _opens(draft, head)):
        return False
    if parse.word(parse.sentences[parse.sentence[head]][1] - 1) == "?":
        return False
    key = _TERMS[span.of(draft.text).lower()][0]
    if key == "regime" and not _is_government(draft, head):
        return False
    if key == "butcher" and not parse.text[span.end :].lstrip()[:1].isupper():
        return False  # the butcher of the village sells meat
    before = parse.low(inside[0] - 1).rstrip(".") if inside[0] else ""
    return before not in _NO_TERM and not voice.is_distanced(parse, head, inside)


def _opens(draft: Draft, k: int) -> bool:
    return k == draft.parse.sentences[draft.parse.sentence[k]][0]


def _is_government(draft: Draft, k: int) -> bool:
    """ "The Arcadian regime", "Lomov's regime", "the ruling regime"; not "a tax regime", "the Nazi regime"."""
    parse = draft.parse
    if k == 0 or parse.low(min(k + 1, len(parse) - 1)) == "change":
        return False
    before = k - 2 if parse.low(k - 1) in _OWNERS else k - 1
    if before < 0:
        return False
    if parse.low(before) == "the" and not any(
        parse.low(c) == "of" for w in parse.children(k) for c in parse.children(w)
    ):
        return not _has_rules(draft)
    word = parse.word(before)
    if parse.low(before) in _OF_RULE or (parse.upos[before] == "ADJ" and word[0].isupper() and word not in _HISTORY):
        return True
    if world.adjective(word) or world.country(word):
        return True
    id = draft.referent.get(before) if parse.upos[before] == "PROPN" else None
    return id is not None and id not in draft.unnamed and draft.actor(id).kind in ("person", "country", "government")


def _has_rules(draft: Draft) -> bool:
    """Whether the report also has a regime that is a set of rules: "a sanctions regime", "the tax regime"."""
    parse = draft.parse
    return any(
        parse.low(k) in ("regime", "regimes") and k and parse.upos[k - 1] in ("NOUN", "VERB") for k in range(len(parse))
    )
