"""The report's sentences under their numbers, to look up what a line rests on."""

from __future__ import annotations

from rich.console import RenderableType

from ..lookup import Lookup
from .paper import ALARM, ASIDE, CAUTION, Paper


def numbered(paper: Paper, look: Lookup) -> RenderableType:
    table = paper.table(7, None, refs=False)
    for number, sentence in enumerate(look.reading.sentences, 1):
        line = paper.text(look.words(sentence.start, sentence.end))
        if sentence.trust != "ok":
            line.append(f"  {sentence.trust}", ALARM if sentence.trust == "garbled" else CAUTION)
        table.add_row(paper.text(f"[s{number}]", ASIDE), line)
    return table
