"""What a colon tells: "Obama: We will leave" over a report, "12 dead: police", and the block after "She added:"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse

from .attribution import Attribution, trimmed
from .cues import FRAMES, cue_lemma
from .page import Page
from .sources import noun_at

_LONGEST_HEADLINE = 22  # words
_LONGEST_NAME = 4  # words before the colon
_SHORTEST_BLOCK = 5  # words
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BEFORE = frozenset({"PER", "ORG"})  # "India: Three killed ..." says where it was
_AFTER = _BEFORE | {"LOC"}


def headline(page: Page) -> Iterator[Attribution]:
    """The source beside the colon of a first line that is a headline, and what it says on the other side."""
    parse = page.parse
    last = next((k for k in range(len(parse)) if page.paragraph_at(k) > 0), len(parse))
    colons = [k for k in range(last) if parse.word(k) == ":"]
    if len(colons) != 1 or last > _LONGEST_HEADLINE or last == len(parse):
        return
    colon = colons[0]
    if colon <= _LONGEST_NAME and _names_a_source(parse, 0, colon, _BEFORE):
        run, said = (0, colon), (colon + 1, last)
    elif last - colon - 1 <= _LONGEST_NAME and _names_a_source(parse, colon + 1, last, _AFTER):
        run, said = (colon + 1, last), (0, colon)
    else:
        return
    head, piece = noun_at(parse, run[0]), trimmed(parse, *said)
    if head is not None and piece is not None and any(parse.xpos[w] in _FINITE for w in range(*said)):
        yield Attribution(None, head, head, parse.span(*run), run, [piece])


def _names_a_source(parse: Parse, first: int, last: int, labels: frozenset[str]) -> bool:
    if first >= last or not all(parse.upos[k] in ("PROPN", "NOUN", "ADJ", "DET") for k in range(first, last)):
        return False
    named = any(n.first <= first and n.last >= last and n.label in labels for n in parse.names)
    return named or (parse.actor[last - 1] not in ("O", "-") and parse.word(first).islower())


def add_block(page: Page, found: Attribution) -> None:
    """ "She added:" at the end of a paragraph, and the next one as her words though no marks say so."""
    parse = page.parse
    colon = found.phrase[1]
    if found.pieces or found.source is None or colon + 1 >= len(parse) or parse.word(colon) != ":":
        return
    paragraph = page.paragraph_at(colon)
    last = next((k for k in range(colon + 1, len(parse)) if page.paragraph_at(k) > page.paragraph_at(colon + 1)), None)
    last = last or len(parse)
    if page.paragraph_at(colon + 1) == paragraph or last - colon <= _SHORTEST_BLOCK or page.is_quoted(colon + 1):
        return
    opens = parse.word(colon + 1)[0].isupper()
    if opens and parse.word(last - 1) in ".!?" and "s" in FRAMES.get(cue_lemma(parse, found.word) or "", ()):
        piece = trimmed(parse, colon + 1, last)
        found.pieces = [piece] if piece is not None else []
