"""Verbs of saying with their clauses: "said that it fell", "promised to leave", "accused him of lying"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Span

from . import cues
from .attribution import Attribution, Run, trimmed, without
from .made import is_made
from .phrases import phrase_content
from .sources import DAYS, is_passive, joins_above, noun_phrase, sentence_start, subject
from .whole import completed, lacks_subject

_ADVERBIAL = frozenset(
    {"advmod", "obl", "aux", "compound", "iobj", "obj", "mark", "cop", "nsubj", "discourse", "cc", "dep"}
)
_MAX_PHRASE = 40
_NARRATOR = frozenset({"i", "we"})  # whose own opinions are the report's
_WHY = frozenset({"because", "while", "after", "before", "since", "although", "though", "as", "until"})
_SHORTEST = 4  # words of a clause
_OF_THINGS = frozenset({"hold", "promise", "show", "find", "express", "propose", "demand", "reveal", "cite", "report"})
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
        if is_made(parse, k, found.source) and not _is_asked(parse, k):
            found.pieces = _content(parse, k, lemma, found)
        yield found


def _is_asked(parse: Parse, k: int) -> bool:
    """ "Asked whether it was over, he laughed": the question of nobody named."""
    return parse.deprel[k] == "advcl" and is_passive(parse, k)


def attribution(parse: Parse, k: int) -> Attribution:
    """The attribution by verb ``k``, without content."""
    source = subject(parse, k)
    run = noun_phrase(parse, source, k) if source is not None else None
    span = parse.span(*run) if run is not None and run[0] < run[1] else None
    return Attribution(
        parse.span(k, k + 1), k, source, span, _phrase(parse, k, run), relative=_relative(parse, k, source)
    )


def _relative(parse: Parse, k: int, source: int | None) -> Span | None:
    """The "who" of "the minister, who said it fell"."""
    own = parse.child(k, "nsubj")
    return parse.span(own, own + 1) if own not in (None, source) and parse.xpos[own] in ("WP", "WDT") else None


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
    runs = _as_told(parse, k, found) if "s" in frames and lemma not in cues.ATTITUDE else []
    if not runs and frames & {"s", "t"}:
        found.frame = "s"
        runs = _clause(parse, k, found) or (_set_off(parse, k, found) if "s" in frames else [])
    if lemma in cues.OPINION and found.source is not None and parse.low(found.source) in _NARRATOR:
        return []
    phrased = found.source is not None and parse.xpos[k] != "VB" and not is_passive(parse, k)
    if not runs and phrased and (lemma not in cues.WILL or _wants_now(parse, k)):
        found.frame, runs = phrase_content(parse, k, lemma, _with_documents(parse, found.source, frames))
    if not runs and phrased and frames & {"s", "a", "p", "o"} and lemma not in cues.ATTITUDE:
        found.frame, runs = "l", _as_learned(parse, k, clause="s" in frames)
    whole = [completed(parse, run, found.phrase) for run in runs]
    if whole and lacks_subject(parse, whole[0]) and found.frame == "s":
        return []
    return [piece for run in whole if (piece := trimmed(parse, *run)) is not None]


def _with_documents(parse: Parse, source: int | None, frames: set[str]) -> set[str]:
    """A document says what it describes."""
    return frames | {"n"} if "d" in frames and source is not None and cues.is_document(parse, source) else frames


def _as_told(parse: Parse, k: int, found: Attribution) -> list[Run]:
    """ "As the mayor said, it fell": what the clause with "as" is set off from."""
    marked = any(parse.low(c) == "as" and c < k for c in parse.children(k))
    told = parse.child(k, "obj", "ccomp", "xcomp") is None and found.source is not None and found.source < k
    if not marked or not told or parse.deprel[k] != "advcl":
        return []
    first, last = parse.subtree(k)
    begin, end = sentence_start(parse, k), parse.sentences[parse.sentence[k]][1]
    opens = all(parse.upos[w] in ("PUNCT", "CCONJ", "ADV") for w in range(begin, first))
    closed = last == end or parse.upos[last] == "PUNCT" or parse.upos[last - 1] == "PUNCT"
    if (not opens and parse.word(first - 1) != ",") or not closed:
        return []
    runs = without(begin, end, (first, last))
    return runs if any(_has_clause(parse, *run) for run in runs) else []


def _as_learned(parse: Parse, k: int, clause: bool) -> list[Run]:
    """What the core's own reading of speech takes for said, right after a verb whose clause the parser has missed."""
    if parse.speech[k] != "cue":
        return []
    _, stop = parse.sentences[parse.sentence[k]]
    first = next((w for w in range(k + 1, min(k + 3, stop)) if parse.speech[w] == "content"), stop)
    last = next((w for w in range(first, stop) if parse.speech[w] != "content"), stop)
    whole = not clause or any(parse.xpos[w] in ("VBD", "VBZ", "VBP", "MD") for w in range(first + 1, last))
    return [(first, last)] if last - first >= _SHORTEST and whole else []


def _wants_now(parse: Parse, k: int) -> bool:
    """ "Kuwait wants its people back"; but not "those who want to leave", "he wanted to see it"."""
    own = parse.child(k, "nsubj")
    return parse.xpos[k] in ("VBZ", "VBP") and own is not None and parse.xpos[own] not in ("WP", "WDT", "EX")


def _clause(parse: Parse, k: int, found: Attribution) -> list[Run]:
    complement = next((c for c in parse.children(k) if _is_complement(parse, c) and not _told_apart(parse, k, c)), None)
    if complement is not None and complement < k and _names_a_place(parse, complement):
        complement = next((c for c in parse.children(k) if c > k and parse.deprel[c] == "ccomp"), None)
    if complement is None:
        complement = next(
            (c for c in parse.children(k) if parse.deprel[c] == "parataxis" and _follows(parse, k, c)), None
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


def _is_complement(parse: Parse, c: int) -> bool:
    """A clause of its own; "demanded he resign" too, which the parser takes for an open one."""
    return parse.deprel[c] == "ccomp" or (parse.deprel[c] == "xcomp" and parse.child(c, "nsubj") is not None)


def _names_a_place(parse: Parse, c: int) -> bool:
    """A dateline that the parser takes for a clause: "SEATTLE \u2014 Boeing said it would cut 400 jobs"."""
    return parse.upos[c] == "PROPN" and parse.child(c, "nsubj", "cop", "aux") is None


def _told_apart(parse: Parse, k: int, c: int) -> bool:
    """ "People protested, and lawmakers said": a clause joined on is not what the verb before it says."""
    joined = parse.child(c, "cc")
    return (joined is not None and k < joined < c) or _adverbial(parse, k, c) or _closes(parse, c)


def _adverbial(parse: Parse, k: int, c: int) -> bool:
    """ "He pointed when they passed", "she said as she left": the clause tells when or why, not what."""
    marks = {parse.low(x) for x in parse.children(c) if k < x < c and parse.deprel[x] in ("mark", "advmod")}
    return bool(marks & _WHY) or ("when" in marks and cues.cue_lemma(parse, k) not in cues.ASKING_WHEN)


def _closes(parse: Parse, c: int) -> bool:
    """ "It fears a strike, the union said": an attribution at the end is not what the verb before it says."""
    own = parse.child(c, "nsubj")
    if own is None or cues.cue_lemma(parse, c) is None or own > c:
        return False
    first = min(own, parse.subtree(own)[0])
    _, stop = parse.sentences[parse.sentence[c]]
    ends = all(parse.upos[w] == "PUNCT" for w in range(c + 1, stop))
    return ends and first > 0 and parse.word(first - 1) == ","


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
    if clause < k or _told_apart(parse, k, clause):
        return False
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
        if complement < c and apart and (parse.word(first - 1) == "," or joins_above(parse, c)):
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
    if parse.deprel[k] == "ccomp" and _closes(parse, parse.head[k]):
        return []
    if parse.child(k, "obj") is not None and parse.lemma[k] in _OF_THINGS:
        return []  # "the house that she built, he held a party", "and, most of all, he promised peace"
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
