"""Verbs of saying with their clauses: "said that it fell", "promised to leave", "accused him of lying"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Span

from . import cues
from .attribution import Attribution, dateline_end, negated, noun_phrase, subject, trimmed, without

_ADVERBIAL = frozenset({"advmod", "obl", "aux", "compound", "iobj", "obj", "mark", "cop", "nsubj", "discourse", "cc", "dep"})
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
_MAX_PHRASE = 40

Run = tuple[int, int]


def find(parse: Parse) -> Iterator[Attribution]:
    """Every verb of saying; the pieces are empty where only a quotation can be its content."""
    for k in range(len(parse)):
        lemma = cues.cue_lemma(parse, k)
        if lemma is None or parse.xpos[k][:2] != "VB":
            continue
        found = attribution(parse, k)
        if cues.needs_document(lemma) and (found.source is None or not cues.is_document(parse, found.source)):
            continue
        if not negated(parse, k) and not _hypothetical(parse, k):
            found.pieces = _content(parse, k, lemma, found)
        yield found


def attribution(parse: Parse, k: int) -> Attribution:
    """The attribution by verb ``k``, without content."""
    source = subject(parse, k)
    run = noun_phrase(parse, source, k) if source is not None else None
    span = parse.span(*run) if run is not None and run[0] < run[1] else None
    return Attribution(parse.span(k, k + 1), k, source, span, _phrase(parse, k, run))


def _phrase(parse: Parse, k: int, source: Run | None) -> Run:
    """The run of words around the verb that belong to the attribution: source, auxiliaries, when and to whom."""
    first, last = k, k + 1
    for c in parse.children(k):
        if parse.deprel[c].split(":")[0] in _ADVERBIAL:
            a, b = parse.subtree(c)
            if b - a <= _MAX_PHRASE:
                first, last = min(first, a), max(last, b)
    if source is not None and abs(source[0] - k) < _MAX_PHRASE:
        first, last = min(first, source[0]), max(last, source[1])
    return first, last


def _hypothetical(parse: Parse, k: int) -> bool:
    """"If he says": no statement was made."""
    mark = parse.child(k, "mark")
    return mark is not None and parse.low(mark) in ("if", "unless", "whether")


def _content(parse: Parse, k: int, lemma: str, found: Attribution) -> list[Span]:
    frames = cues.FRAMES[lemma]
    runs: list[Run] = []
    if frames & {"s", "t"}:
        found.frame = "s"
        runs = _clause(parse, k, found) or (_parenthesis(parse, k, found) if "s" in frames else [])
    if not runs and lemma not in cues.OPINION:
        found.frame, runs = _phrase_content(parse, k, lemma, frames)
    return [piece for run in runs if (piece := trimmed(parse, *run)) is not None]


def _clause(parse: Parse, k: int, found: Attribution) -> list[Run]:
    complement = next((c for c in parse.children(k) if parse.deprel[c] == "ccomp"), None)
    if complement is None:
        complement = next((c for c in parse.children(k) if parse.deprel[c] == "parataxis" and c > k and _follows(parse, k, c)), None)
    if complement is None:
        return []
    if complement > k:
        first, last = parse.subtree(complement)
        return [(_after_day(parse, k, max(first, k + 1)), _until_next_saying(parse, k, complement, last))]
    return _around(parse, k, complement, found)


def _follows(parse: Parse, k: int, clause: int) -> bool:
    """A clause that the parser has only set beside the verb, with no mark between: "said it fell"."""
    first, _ = parse.subtree(clause)
    has_subject = any(parse.deprel[c].startswith("nsubj") for c in parse.children(clause))
    return has_subject and (first - 1 <= k or parse.upos[first - 1] != "PUNCT")


def _after_day(parse: Parse, k: int, first: int) -> int:
    """The day of the saying is no part of what is said: "said on Monday it would"."""
    w = first
    if w <= k + 1:
        w += parse.low(w) in ("on", "late", "early") if w + 1 < len(parse) else 0
        if w + 1 < len(parse) and parse.low(w) in _DAYS and parse.low(w + 1) not in ("'s", "\u2019s"):
            return w + 1
    return first


def _until_next_saying(parse: Parse, k: int, complement: int, last: int) -> int:
    """"Said it would reopen, and confirmed that": the second verb goes with the first, not with the clause."""
    for c in parse.children(complement):
        if parse.deprel[c] != "conj" or parse.xpos[c] != parse.xpos[k] or cues.cue_lemma(parse, c) is None:
            continue
        first, _ = parse.subtree(c)
        if parse.word(first - 1) == "," and not any(parse.deprel[x].startswith("nsubj") for x in parse.children(c)):
            return first
    return last


def _around(parse: Parse, k: int, complement: int, found: Attribution) -> list[Run]:
    """A clause before the verb, and what of it comes after: "The plan, he said, would fail"."""
    first, last = parse.subtree(complement)
    start, _ = parse.sentences[parse.sentence[k]]
    if all(parse.upos[w] in ("PUNCT", "CCONJ") for w in range(start, first)):
        first = dateline_end(parse, k)
    return _rest(parse, without(first, last, found.phrase), k)


def _parenthesis(parse: Parse, k: int, found: Attribution) -> list[Run]:
    """"The plan, he said, would fail": all of the sentence but the attribution, which commas set off."""
    start, stop = parse.sentences[parse.sentence[k]]
    first, last = found.phrase
    if found.source is None or first <= start + 1 or parse.xpos[k] not in ("VBD", "VBZ", "VBP", "VBN", "MD"):
        return []
    closed = last >= stop or parse.upos[last] == "PUNCT"
    if parse.word(first - 1) not in (",", "\u2013", "\u2014", "--", "-") or not closed or last - first > _MAX_PHRASE:
        return []
    if parse.deprel[k].split(":")[0] not in ("root", "parataxis", "ccomp", "conj"):
        return []
    return _rest(parse, without(dateline_end(parse, k), stop, found.phrase), k)


def _rest(parse: Parse, runs: list[Run], k: int) -> list[Run]:
    """What comes after an attribution belongs to the content unless it only adds to the attribution itself."""
    if len(runs) < 2 or not _has_clause(parse, *runs[0]):
        return runs
    first, last = runs[1]
    while first < last and parse.upos[first] == "PUNCT":
        first += 1
    if first >= last:
        return runs[:1]
    adds = parse.xpos[first] in ("VBG", "VBN", "WP", "WDT") or parse.upos[first] == "ADP" or parse.low(first) == "but"
    return runs[:1] if adds or not _has_clause(parse, first, last) else runs


def _has_clause(parse: Parse, first: int, last: int) -> bool:
    return any(parse.deprel[w].startswith("nsubj") for w in range(first, last))


def _phrase_content(parse: Parse, k: int, lemma: str, frames: set[str]) -> tuple[str, list[Run]]:
    after = [c for c in parse.children(k) if c > k]
    obj = next((c for c in after if parse.deprel[c] == "obj"), None)
    xcomp = next((c for c in after if parse.deprel[c] == "xcomp"), None)
    if "p" in frames:
        run = _with_preposition(parse, after, obj, cues.PREPOSITIONS.get(lemma, ()))
        if run is not None:
            return "p", [run]
    if xcomp is not None and any(parse.low(c) == "to" for c in parse.children(xcomp) if c < xcomp):
        if frames & {"i", "o"}:
            whose = obj if obj is not None and "o" in frames else xcomp
            return ("o" if whose == obj else "i"), [(max(k + 1, parse.subtree(whose)[0]), parse.subtree(xcomp)[1])]
    elif "a" in frames and obj is not None:
        as_what = next((c for c in after if parse.deprel[c] == "obl" and _case(parse, c) == "as"), xcomp)
        if as_what is not None:
            return "a", [(parse.subtree(obj)[0], parse.subtree(as_what)[1])]
    if "n" in frames and obj is not None:
        return "n", [parse.subtree(obj)]
    return "", []


def _with_preposition(parse: Parse, after: list[int], obj: int | None, wanted: tuple[str, ...]) -> Run | None:
    end = next((c for c in after if parse.deprel[c] in ("obl", "advcl") and _case(parse, c) in wanted), None)
    if end is None and obj is not None:
        end = next((c for c in parse.children(obj) if parse.deprel[c] in ("nmod", "acl") and _case(parse, c) in wanted), None)
    if end is None:
        return None
    first = parse.subtree(obj)[0] if obj is not None else _case_word(parse, end) + 1
    return first, parse.subtree(end)[1]


def _case(parse: Parse, k: int) -> str | None:
    word = _case_word(parse, k)
    return parse.low(word) if word >= 0 else None


def _case_word(parse: Parse, k: int) -> int:
    return next((c for c in parse.children(k) if c < k and parse.deprel[c] in ("case", "mark")), -1)
