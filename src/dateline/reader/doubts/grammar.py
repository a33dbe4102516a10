"""G505: words that no English sentence has in this order, and what a machine leaves behind when it translates.

Only forms that are never right: a rule that is right nine times in ten would cry wolf in every second report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Doubt, Span
from dateline.model.doubt import Severity

from ..draft import Draft
from .naming import short

_PAST = "was|were|went|took|gave|became|began|knew|wrote|chose|spoke|fell|rose|drove|flew|saw"
_BROKEN = tuple(
    (re.compile(pattern), why)
    for pattern, why in (
        (rf"\bto (?:{_PAST})\b", "has “to” before a past tense"),
        (rf"\b(?:did|does|do) not (?:{_PAST}|has|had)\b", "has two tenses in one verb"),
        (rf"\b(?:would|could|should|must|cannot) (?:{_PAST}|is|are|has|had|to)\b", "has no verb form that can follow"),
        (r"\b(?:has|have|had) (?:went|took|gave|began|wrote|chose|spoke|fell|drove|flew)\b", "has a false past form"),
        (r"\b(?:the|an) (?:of|to|by|from|with|is|are|was|were|has|his|her|their|its|this|these|an|a)\b",
         "has no noun behind its article"),
        (r"\b(?:his|her|their|its|our) (?:the|a|an|his|their|its|our|of)\b", "names an owner and no thing"),
        (r"\b(?:with|by|from|for) of\b", "has a preposition with nothing behind it"),
        (r"\b(?:the|an|their|its|our|than|because|and|or)(?=\.(?:\s|$))", "breaks off"),
    )
)  # fmt: skip
_SET_PHRASES = re.compile(
    r"\b(?:and/or|to (?:saw|fell)|her (?:a|an|the|his|their|its|our|of)"
    r"|(?:the|an) (?:to|by|with|from|is|his|her|a|this|their)-\w+)"
)
"""What looks broken and is not: "to saw wood", "gave her the book", "the by-election"."""
_RESIDUE = tuple(
    (re.compile(pattern, flags), why)
    for pattern, flags, why in (
        (r"@-@|<unk>|</s>|\u2581\w|\u2047|@@ ", 0, "is a mark of a translating machine"),
        (r"\bAs an AI (?:language )?model\b|\b[Hh]ere is the (?:English )?translation\b", 0, "speaks for a machine"),
        (r"(?<=[a-z]{3} )(?:que|und|nicht|dass|wurde|según|también|está|avec|dans|cette|della|degli)(?= [a-z])", 0,
         "was left untranslated"),
    )
)  # fmt: skip
_TWICE = re.compile(r"\b(the|of|and|for|with|from|was|were|has|an|a|his|their|which|who) \1\b")


def find(draft: Draft) -> Iterator[Doubt]:
    """Outside quotations; a word written twice is a slip of the pen, all else a sentence that cannot be used."""
    quoted = [q.outer for q in draft.quotations]
    for span, why, severity in sorted(_all(draft.text)):
        if not any(q.start <= span.start < q.end for q in quoted) and draft.parse.words_in(span):
            whole = short(_sentence(draft, span).of(draft.text)).rstrip(".")
            told = f"“{short(span.of(draft.text))}” {why}, in “{whole}”."
            yield Doubt("G505", severity, [span], told)


def _all(text: str) -> Iterator[tuple[Span, str, Severity]]:
    for pattern, why in _BROKEN:
        for found in pattern.finditer(text):
            if not _SET_PHRASES.match(text, found.start()) and not _is_name(text, found.end()):
                yield Span(*found.span()), why, "major"
    for pattern, why in _RESIDUE:
        yield from ((Span(*found.span()), why, "major") for found in pattern.finditer(text))
    yield from ((Span(*found.span()), "is written twice", "minor") for found in _TWICE.finditer(text))


def _is_name(text: str, end: int) -> bool:
    """Before a hyphen or a capital that goes on with a name: "the his-and-hers", "an Is-land"."""
    return text[end : end + 1] in ("-", "’", "'", "/")


def _sentence(draft: Draft, span: Span) -> Span:
    return draft.parse.sentence_span(draft.parse.sentence[draft.parse.words_in(span)[0]])
