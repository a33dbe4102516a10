"""Running prose and what has no place in it: fragments without a clause, and a narrator who turns up once.

Headlines, bylines, captions, lists, answers and speech may do without a clause or say "I"; only a sentence that
goes on from another one of its paragraph is judged. A writer's own short sentences come in numbers, and so a
report with several of them is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.language.parse import Parse

from .draft import Draft
from .paragraphs import paragraph_of_sentences
from .words import words

_READING = re.compile(r"\d(?:[^\W\d_]|%|°)")
_FEWEST = 6  # sentences of a report that shows how it is told
_MAX_FRAGMENT = 9  # words
_MOST = 3  # more fragments than this are a style or a page that is no prose
_FIRST_PERSON = words("i me my mine myself we us our ours ourselves")
_LINKING = words("to for of from with by")
_RELATIVES = words("who whose whom")
"""What opens no sentence that ends with a full stop: "Who had blocked the bridge."."""
_STYLED = words("no not none never such just only so another")

Kind = Literal["no clause", "stray phrase", "no subject", "no antecedent"]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A sentence that is none; ``sure`` where hardly anybody would write it so on purpose."""

    sentence: int
    kind: Kind
    sure: bool


def fragments(draft: Draft) -> list[Fragment]:
    """The fragments in the report's running prose, none where they are too many to be accidents."""
    found = list(_fragments(draft))
    in_a_row = {f.sentence for f in found}
    alone = [f for f in found if f.sentence - 1 not in in_a_row and f.sentence + 1 not in in_a_row]
    return alone if len(found) <= _MOST else []


def pieces(draft: Draft) -> list[int]:
    """The sentences that are surely cut off from another one, in order."""
    torn = {f.sentence for f in fragments(draft) if f.sure}
    return sorted(torn | {draft.parse.sentence[k] for k in first_persons(draft)})


def narrators(draft: Draft) -> list[int]:
    """The words of the first person outside any quotation."""
    parse = draft.parse
    found = [k for k in range(len(parse)) if parse.low(k) in _FIRST_PERSON and parse.xpos[k].startswith("PRP")]
    found = [
        k
        for k in found
        if parse.word(k) == "I" or parse.word(k).islower() or k == parse.sentences[parse.sentence[k]][0]
    ]
    spoken = {s for s in {parse.sentence[k] for k in found} if _in_speech(draft, s)}
    return [k for k in found if parse.sentence[k] not in spoken]


def first_persons(draft: Draft) -> list[int]:
    """The words "I" of a sentence outside any quotation, where all else is told in the third person."""
    parse = draft.parse
    words = narrators(draft)
    sentences = {parse.sentence[k] for k in words}
    if len(sentences) != 1 or len(parse.sentences) < _FEWEST:
        return []
    paragraph = paragraph_of_sentences(draft.text, parse)
    s = sentences.pop()
    if s == 0 or paragraph[s] != paragraph[s - 1] or not _plain_sentence(parse, s):
        return []
    return [k for k in words if _is_narrator(parse, k)]


def _is_narrator(parse: Parse, k: int) -> bool:
    """ "I" as subject of something past: "I had fallen". A present "I think" is more often an unmarked quotation."""
    if parse.word(k) != "I" or not parse.deprel[k].startswith("nsubj") or parse.head[k] <= k:
        return False
    verb = parse.head[k]
    return "VBD" in (
        parse.xpos[verb],
        *(parse.xpos[c] for c in parse.children(verb) if parse.deprel[c].startswith(("aux", "cop"))),
    )


def _fragments(draft: Draft) -> Iterator[Fragment]:
    parse = draft.parse
    paragraph = paragraph_of_sentences(draft.text, parse)
    for s in range(1, len(parse.sentences)):
        first, last = parse.sentences[s]
        short = 3 <= last - first <= _MAX_FRAGMENT + 1
        if paragraph[s] != paragraph[s - 1] or not short or not _plain_sentence(parse, s) or _in_speech(draft, s):
            continue
        if not _goes_on(parse, s):
            continue
        found = _judge(parse, s, first, last - 1)
        if found is not None:
            yield found


def _judge(parse: Parse, s: int, first: int, last: int) -> Fragment | None:
    """``last`` is the full stop."""
    words = range(first, last)
    if parse.xpos[first] in ("VBD", "MD") and not any(
        parse.deprel[k].startswith(("nsubj", "csubj", "expl")) for k in words
    ):
        return Fragment(s, "no subject", sure=True) if _inside_root(parse, first) else None
    if parse.low(first) in _RELATIVES and any(parse.xpos[k] in ("VBD", "VBZ", "MD") for k in words):
        return Fragment(s, "no antecedent", sure=True)
    if any(parse.upos[k] in ("VERB", "AUX", "INTJ", "PUNCT", "SYM", "X") for k in words) or _only_names(parse, words):
        return None
    if parse.low(first) in _STYLED or parse.upos[first] in ("ADV", "CCONJ", "SCONJ"):
        return None
    if parse.upos[first] == "ADP":
        return Fragment(s, "stray phrase", sure=True) if parse.low(first) in _LINKING and len(words) >= 4 else None
    if not any(parse.upos[k] == "NOUN" for k in words) or len(words) < 2:
        return None
    if any(parse.low(k).endswith("ed") for k in words):  # perhaps a verb that the parser has missed
        return None
    return Fragment(s, "no clause", sure=parse.upos[first] != "DET")


def _inside_root(parse: Parse, k: int) -> bool:
    """Whether the word is the sentence's root or an auxiliary of it."""
    return parse.head[k] < 0 or (parse.deprel[k].startswith(("aux", "cop")) and parse.head[parse.head[k]] < 0)


def _only_names(parse: Parse, words: range) -> bool:
    """Signatures and place lines: as many names as other words."""
    names = sum(parse.upos[k] in ("PROPN", "NUM") for k in words)
    return 2 * names >= len(words)


def _goes_on(parse: Parse, s: int) -> bool:
    """Whether it follows a whole sentence, and is no shouted line of a transcript nor a weather line ("High 78F.")."""
    first, last = parse.sentences[s - 1]
    text = parse.sentence_span(s).of(parse.text)
    return (
        not text.isupper()
        and not _READING.search(text)
        and parse.upos[last - 1] == "PUNCT"
        and _has_clause(parse, first, last)
    )


def _has_clause(parse: Parse, first: int, last: int) -> bool:
    return any(parse.deprel[k].startswith("nsubj") for k in range(first, last))


def _plain_sentence(parse: Parse, s: int) -> bool:
    """Starts with a capital or a figure and ends with a full stop."""
    first, last = parse.sentences[s]
    return parse.word(last - 1) == "." and (
        parse.text[parse.start[first]].isupper() or parse.text[parse.start[first]].isdigit()
    )


def _in_speech(draft: Draft, s: int) -> bool:
    span = draft.parse.sentence_span(s)
    return any(span.start < q.outer.end and q.outer.start < span.end for q in draft.quotations)
