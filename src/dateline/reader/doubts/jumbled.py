"""G505, as the core sees it: a sentence whose words do not go together; rules name what is wrong where they can."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt

from ..draft import Draft
from ..jumbled import SURE, jumbled
from ..prose import pieces
from .naming import short


def find(draft: Draft) -> Iterator[Doubt]:
    torn = set(pieces(draft))
    for sentence, likely in jumbled(draft).items():
        if sentence not in torn:
            span = draft.parse.sentence_span(sentence)
            told = f"“{short(span.of(draft.text))}” reads as if words of it were lost, moved or another sentence's."
            yield Doubt("G505", "major" if likely >= SURE else "minor", [span], told)
