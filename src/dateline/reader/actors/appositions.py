"""Posts told beside a name: "President X", "the president, X", "X, president".

The syntax is asked first, and the words themselves where it does not say; a title that belongs to one name is never
given to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.language.parse import Parse

from ..words import words
from .titles import Title, before, is_post_of_one, over_courtesies

_BESIDE = ("appos", "parataxis", "nmod:desc", "nmod:unmarked", "flat:desc")
_LINKS = words("of in for at to on with from")
_STOP = words(', ; : ( ) [ ] — – -- ... “ ” " ‘ who which that and but or while as')
_GOES_ON = words(", . ( ) who whose — – -- ; ” \" ’s 's")
_REACH = 12
Names = Iterable[tuple[int, int]]


def titles_beside(parse: Parse, names: Names) -> dict[int, list[Title]]:
    """For the first word of each name the titles that stand beside it."""
    listed = list(dict.fromkeys(names))
    out: dict[int, list[Title]] = {}
    taken: set[int] = set()
    for first, _ in listed:
        if title := before(parse, first):
            out.setdefault(first, []).append(title)
            taken.add(title.head)
    for first, last in listed:
        for title in _beside(parse, first, last):
            if title.head not in taken:
                out.setdefault(first, []).append(title)
                taken.add(title.head)
    return out


def _beside(parse: Parse, first: int, last: int) -> Iterator[Title]:
    yield from _by_syntax(parse, first, last)
    if title := _in_front(parse, first, last):
        yield title
    if title := _behind(parse, last):
        yield title


def _by_syntax(parse: Parse, first: int, last: int) -> Iterator[Title]:
    head = next((k for k in range(first, last) if not first <= parse.head[k] < last), last - 1)
    for k in parse.children(head):
        if parse.deprel[k] in _BESIDE and not first <= k < last and is_post_of_one(parse, k):
            yield _title(k, first if k < first else None)
            yield from (_title(c, None) for c in parse.children(k) if c > k > last and _joined_post(parse, c))
    above = parse.head[head]
    if above >= 0 and parse.deprel[head] in _BESIDE and is_post_of_one(parse, above):
        yield _title(above, first if above < first else None)


def _joined_post(parse: Parse, k: int) -> bool:
    return parse.is_rel(k, "conj") and is_post_of_one(parse, k)


def _title(head: int, last: int | None) -> Title:
    """A title whose first word is for the phrase to tell."""
    return Title(-1, last if last is not None else -1, head)


def _in_front(parse: Parse, first: int, last: int) -> Title | None:
    """ "the prime minister of São Tomé, X, ...": the phrase that ends at the comma before the name."""
    start, end = parse.sentences[parse.sentence[first]]
    first = over_courtesies(parse, first, start)
    if first - 2 < start or parse.word(first - 1) != "," or not _closed(parse, last, end):
        return None
    found = None
    for k in range(first - 2, max(start, first - _REACH) - 1, -1):
        if parse.low(k) in _STOP or parse.upos[k] in ("VERB", "AUX"):
            break
        if is_post_of_one(parse, k) and (k == first - 2 or parse.low(k + 1) in _LINKS):
            found = k
    return _title(found, first) if found is not None and _opens(parse, found, start) else None


def _closed(parse: Parse, last: int, end: int) -> bool:
    return last >= end or parse.low(last) in _GOES_ON or parse.upos[last] in ("VERB", "AUX")


def _opens(parse: Parse, k: int, start: int) -> bool:
    """Whether the phrase of the noun has an article or owner, or opens the sentence."""
    while k > start and parse.upos[k - 1] in ("NOUN", "PROPN", "ADJ", "NUM"):
        k -= 1
    if k > start + 1 and parse.low(k - 2) in ("as", "like", "than"):
        return False
    return k == start or parse.upos[k - 1] == "DET" or parse.xpos[k - 1] in ("PRP$", "POS")


def _behind(parse: Parse, last: int) -> Title | None:
    """ "X, 48, president of Y": the first phrase after the comma."""
    end = parse.sentences[parse.sentence[last - 1]][1]
    k = last
    if k + 1 < end and parse.word(k) == "," and parse.upos[k + 1] == "NUM":
        k += 2
    if k >= end or parse.word(k) != ",":
        return None
    for at in range(k + 1, min(k + _REACH, end)):
        if parse.upos[at] not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM") and parse.xpos[at] != "PRP$":
            return None
        if is_post_of_one(parse, at) and not _noun_follows(parse, at + 1, end):
            return _title(at, None) if _set_off(parse, at, end) else None
    return None


def _noun_follows(parse: Parse, k: int, end: int) -> bool:
    return k < end and (parse.upos[k] in ("NOUN", "PROPN", "PART", "ADJ") or parse.low(k) in ("-", "–"))


def _set_off(parse: Parse, head: int, end: int) -> bool:
    """Whether the phrase closes with a mark, and is no part of the clause itself ("Against X, the governor won")."""
    if parse.is_rel(head, "nsubj", "obj", "obl"):
        return False
    after = head + 1
    while after < end and after < head + _REACH and parse.low(after) not in _GOES_ON:
        if parse.upos[after] in ("VERB", "AUX"):
            return False
        after += 1
    return after >= end or parse.low(after) in _GOES_ON
