"""Verbs of saying with their clauses: "said that it fell", "promised to leave", "accused him of lying"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Span

from . import cues
from .attribution import Attribution, Run, trimmed, without
from .made import is_made
from .sources import DAYS, is_passive, noun_phrase, sentence_start, subject
from .whole import completed

_ADVERBIAL = frozenset(
    {"advmod", "obl", "aux", "compound", "iobj", "obj", "mark", "cop", "nsubj", "discourse", "cc", "dep"}
)
_MAX_PHRASE = 40
_TO_WHOM = 12  # words between a verb of saying and its "that"


def find(parse: Parse) -> Iterator[Attribution]:
    """Every verb of saying; the pieces are empty where only a quotation can be its content."""
    for k in range(len(parse)):
        lemma = cues.cue_lemma(parse, k)
        if lemma is None or parse.xpos[k][:2] != "VB":
            continue
        found = attribution(parse, k)
        if cues.needs_document(lemma) and (found.source is None or not cues.is_document(parse, found.source)):
            continue
        if is_made(parse, k, found.source):
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
    while (
        parse.upos[first - 1] in ("AUX", "ADV", "PART") and first > 0 and parse.sentence[first - 1] == parse.sentence[k]
    ):
        first -= 1
    for c in parse.children(k):
        if c > k and parse.deprel[c].split(":")[0] in _ADVERBIAL:
            _, end = parse.subtree(c)
            if end - k <= _MAX_PHRASE:
                last = max(last, end)
    if source is not None and abs(source[0] - k) < _MAX_PHRASE:
        first, last = min(first, source[0]), max(last, source[1])
    return first, last


def _content(parse: Parse, k: int, lemma: str, found: Attribution) -> list[Span]:
    frames = cues.FRAMES[lemma]
    runs: list[Run] = []
    if frames & {"s", "t"}:
        found.frame = "s"
        runs = _clause(parse, k, found) or (_set_off(parse, k, found) if "s" in frames else [])
    if not runs and lemma not in cues.OPINION and parse.xpos[k] != "VB" and not is_passive(parse, k):
        found.frame, runs = _phrase_content(parse, k, lemma, frames)
    whole = [completed(parse, run, found.phrase) for run in runs]
    return [piece for run in whole if (piece := trimmed(parse, *run)) is not None]


def _clause(parse: Parse, k: int, found: Attribution) -> list[Run]:
    complement = next((c for c in parse.children(k) if parse.deprel[c] == "ccomp"), None)
    if complement is None:
        complement = next(
            (c for c in parse.children(k) if parse.deprel[c] == "parataxis" and c > k and _follows(parse, k, c)), None
        )
    if complement is None:
        return _that_clause(parse, k)
    if complement < k:
        return _around(parse, k, complement, found)
    first, last = parse.subtree(complement)
    if first < found.phrase[0]:  # its subject stands before the attribution
        return _set_off(parse, k, found) or without(first, last, found.phrase)
    last = _until_next_saying(parse, k, complement, last)
    return [(_start_of_clause(parse, k, max(first, k + 1)), _end_of_clause(parse, k, last))]


def _that_clause(parse: Parse, k: int) -> list[Run]:
    """ "Told chiefs on Monday that the women would be out", however the parser has cut it up."""
    _, stop = parse.sentences[parse.sentence[k]]
    for w in range(k + 1, min(k + _TO_WHOM, stop - 1)):
        if parse.low(w) == "that" and parse.upos[w] == "SCONJ":
            last = next((x for x in range(w, stop) if parse.word(x) == ";"), stop)
            return [(w + 1, last)] if _has_clause(parse, w + 1, last) else []
        if parse.upos[w] in ("VERB", "AUX", "SCONJ", "CCONJ") or parse.word(w) in (":", ";"):
            return []
    return []


def _start_of_clause(parse: Parse, k: int, first: int) -> int:
    """Words between verb and clause that depend on neither belong to the clause: "said there would be"."""
    w = k + 1
    while w < first:
        above = parse.head[w]
        while above >= 0 and above != k and not k < above < first:
            above = parse.head[above]
        mine = parse.head[w] == k or (above >= 0 and above != k)
        if not mine and first - w <= 3 and parse.upos[w] != "PUNCT":
            return w
        w += 1
    return _after_day(parse, k, first)


def _end_of_clause(parse: Parse, k: int, last: int) -> int:
    """An adverbial at the end that no comma sets off goes with the nearer verb: "said it would leave on Monday"."""
    _, stop = parse.sentences[parse.sentence[k]]
    for c in parse.children(k):
        first, end = parse.subtree(c)
        if first == last and end <= stop and parse.deprel[c].split(":")[0] in ("obl", "nmod", "advmod", "compound"):
            last = end
    return _to_next_mark(parse, last, stop)


def _to_next_mark(parse: Parse, last: int, stop: int) -> int:
    """What is said does not end within a phrase, whatever the parser hangs the phrase's other words on."""
    w = last
    while w < stop and parse.upos[w] not in ("PUNCT", "CCONJ", "SCONJ") and parse.xpos[w] not in ("WRB", "WP", "WDT"):
        if cues.cue_lemma(parse, w) is not None:
            return last
        w += 1
    return w if last > 0 and parse.upos[last - 1] != "PUNCT" else last


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
        if w + 1 < len(parse) and parse.low(w) in DAYS and parse.low(w + 1) not in ("'s", "\u2019s"):
            return w + 1
    return first


def _until_next_saying(parse: Parse, k: int, complement: int, last: int) -> int:
    """ "Said it would reopen, and confirmed that", "said it fell, while police said": the second verb of saying goes
    with the first, not with the clause."""
    for c in parse.children(complement):
        if (
            parse.deprel[c] not in ("conj", "advcl")
            or parse.xpos[c] != parse.xpos[k]
            or cues.cue_lemma(parse, c) is None
        ):
            continue
        first, _ = parse.subtree(c)
        own = next((x for x in parse.children(c) if parse.deprel[x].startswith("nsubj")), None)
        apart = parse.low(first) in ("while", "whereas", "but", "though", "although") or own is None
        if complement < c and apart and parse.word(first - 1) == ",":
            return first
    return last


def _around(parse: Parse, k: int, complement: int, found: Attribution) -> list[Run]:
    """The clause before the verb, and what of it comes after."""
    set_off = _set_off(parse, k, found)
    if set_off:
        return set_off
    first, last = parse.subtree(complement)
    before = found.phrase[0]
    if complement < before and all(cues.cue_lemma(parse, w) is None for w in range(last, before)):
        last = max(last, before)
    return _rest(parse, k, without(first, last, found.phrase))


def _set_off(parse: Parse, k: int, found: Attribution) -> list[Run]:
    """ "The plan, he said, would fail": all of the sentence but the attribution, which commas set off."""
    start, stop = parse.sentences[parse.sentence[k]]
    first, last = found.phrase
    if found.source is None or first <= start + 1 or parse.xpos[k] not in ("VBD", "VBZ", "VBP", "VBN", "MD"):
        return []
    if parse.deprel[k].split(":")[0] not in ("root", "parataxis", "ccomp", "conj"):
        return []
    mark = parse.word(first - 1)
    closed = last >= stop or parse.upos[last] == "PUNCT"
    if mark not in (",", "\u2013", "\u2014", "--", "-") or not closed or last - first > _MAX_PHRASE:
        return []
    begin = next((w + 1 for w in range(first - 1, start, -1) if parse.word(w) == ";"), sentence_start(parse, k))
    end = next((w for w in range(last, stop) if parse.word(w) == ";"), stop)
    runs = _rest(parse, k, without(begin, end, (first, last)))
    left = [w for run in runs for w in range(*run)]
    return runs if any(parse.deprel[w].startswith("nsubj") and parse.head[w] in left for w in left) else []


def _rest(parse: Parse, k: int, runs: list[Run]) -> list[Run]:
    """What comes after an attribution belongs to the content unless it only adds to the attribution itself."""
    if len(runs) < 2 or not _has_clause(parse, *runs[0]) or _leads_on(parse, *runs[0]):
        return runs
    first, last = runs[1]
    while first < last and parse.upos[first] == "PUNCT":
        first += 1
    if first >= last:
        return runs[:1]
    if parse.upos[first] == "CCONJ" and parse.head[parse.head[first]] == k:  # "it fell, he said, and he left"
        return runs[:1]
    adds = parse.xpos[first] in ("VBG", "VBN", "WP", "WDT") or parse.upos[first] == "ADP" or parse.low(first) == "but"
    return runs[:1] if adds or not _has_clause(parse, first, last) else runs


def _leads_on(parse: Parse, first: int, last: int) -> bool:
    """ "The gap, which, he said, was small": the words before the attribution wait for what follows it."""
    while last - 1 > first and parse.upos[last - 1] == "PUNCT":
        last -= 1
    return parse.xpos[last - 1] in ("WDT", "WP", "IN", "WRB") or parse.upos[last - 1] in ("SCONJ", "AUX")


def _has_clause(parse: Parse, first: int, last: int) -> bool:
    """Whether some subject stands with its own predicate among the words."""
    return any(parse.deprel[w].startswith("nsubj") and first <= parse.head[w] < last for w in range(first, last))


def _phrase_content(parse: Parse, k: int, lemma: str, frames: set[str]) -> tuple[str, list[Run]]:
    after = [c for c in parse.children(k) if c > k]
    obj = _object(parse, after)
    if obj is not None and parse.low(obj).endswith(("self", "selves")):
        return "", []
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
    particle = cues.PARTICLES.get(lemma)
    if "n" in frames and obj is not None and (particle is None or any(parse.low(c) == particle for c in after)):
        return "n", [parse.subtree(obj)]
    return "", []


def _object(parse: Parse, after: list[int]) -> int | None:
    """The object; an oblique noun without preposition, which is no day, is one that the parser has missed."""
    obj = next((c for c in after if parse.deprel[c] == "obj"), None)
    if obj is not None:
        return obj
    bare = (c for c in after if parse.deprel[c] == "obl" and _case(parse, c) is None and parse.low(c) not in DAYS)
    return next(bare, None)


def _with_preposition(parse: Parse, after: list[int], obj: int | None, wanted: tuple[str, ...]) -> Run | None:
    end = next((c for c in after if parse.deprel[c] in ("obl", "advcl") and _case(parse, c) in wanted), None)
    if end is None and obj is not None:
        end = next(
            (c for c in parse.children(obj) if parse.deprel[c] in ("nmod", "acl") and _case(parse, c) in wanted), None
        )
    if end is None:
        return None
    first = parse.subtree(obj)[0] if obj is not None else _case_word(parse, end) + 1
    return first, parse.subtree(end)[1]


def _case(parse: Parse, k: int) -> str | None:
    word = _case_word(parse, k)
    return parse.low(word) if word >= 0 else None


def _case_word(parse: Parse, k: int) -> int:
    return next((c for c in parse.children(k) if c < k and parse.deprel[c] in ("case", "mark")), -1)
