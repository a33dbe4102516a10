"""What is said in a phrase rather than a clause: "promised to leave", "accused him of lying", "condemned the raid"."""

from __future__ import annotations

from dateline.language.parse import Parse

from . import cues
from .attribution import Run
from .sources import DAYS, noun_at

_FARTHEST = 40  # words between somebody and what he is asked to do
_ADDRESSED_BY = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}
_Told = tuple[str, list[Run]]
_NOTHING: _Told = ("", [])


def phrase_content(parse: Parse, k: int, lemma: str, frames: set[str]) -> _Told:
    """The frame of what the verb's phrases tell as said, and their words; none where nothing is said."""
    after = [c for c in parse.children(k) if c > k]
    obj = _object(parse, after)
    if obj is not None and parse.low(obj).endswith(("self", "selves")):
        return _NOTHING
    return (
        _asked_of_somebody(parse, k, lemma, frames)
        or _with_preposition(parse, k, lemma, frames, obj, after)
        or _own_infinitive(parse, k, frames, after)
        or _gerund(parse, k, frames, after)
        or _as_something(parse, frames, obj, after)
        or _noun(parse, k, lemma, frames, obj, after)
        or _NOTHING
    )


def _asked_of_somebody(parse: Parse, k: int, lemma: str, frames: set[str]) -> _Told | None:
    """ "Urged Iran to stop", "called on Iran to stop": whoever is asked, and what to do."""
    if "o" not in frames:
        return None
    _, stop = parse.sentences[parse.sentence[k]]
    first = k + 1
    by = _ADDRESSED_BY.get(lemma, ())
    if by and first < stop and parse.low(first) in by and parse.xpos[first] != "TO":
        first += 1
    elif by:
        return None
    if first >= stop or parse.xpos[first] in ("TO", "IN"):
        return None
    asked = noun_at(parse, first)
    if asked is None:
        return None
    infinitive = _infinitive(parse, asked, {k, asked}, stop)
    if infinitive is None or cues.cue_lemma(parse, infinitive) in cues.OPINION:
        return None
    return "o", [(first, parse.subtree(infinitive)[1])]


def _infinitive(parse: Parse, after: int, heads: set[int], stop: int) -> int | None:
    """The first "to do" after the word that depends on one of the heads."""
    for w in range(after + 1, min(stop - 1, after + _FARTHEST)):
        verb = parse.head[w]
        if parse.low(w) == "to" and verb > w and parse.xpos[verb] == "VB" and parse.head[verb] in heads:
            return verb
        if parse.word(w) in (";", ":"):
            return None
    return None


def _own_infinitive(parse: Parse, k: int, frames: set[str], after: list[int]) -> _Told | None:
    xcomp = next((c for c in after if parse.deprel[c] == "xcomp"), None)
    if "i" not in frames or xcomp is None or not _has_to(parse, xcomp):
        return None
    return "i", [(max(k + 1, parse.subtree(xcomp)[0]), parse.subtree(xcomp)[1])]


def _has_to(parse: Parse, verb: int) -> bool:
    return any(parse.low(c) == "to" for c in parse.children(verb) if c < verb)


def _gerund(parse: Parse, k: int, frames: set[str], after: list[int]) -> _Told | None:
    """ "Denied burning the church"."""
    act = next((c for c in after if parse.deprel[c] in ("xcomp", "advcl", "ccomp") and parse.xpos[c] == "VBG"), None)
    return ("g", [(k + 1, parse.subtree(act)[1])]) if "g" in frames and act is not None and act == k + 1 else None


def _as_something(parse: Parse, frames: set[str], obj: int | None, after: list[int]) -> _Told | None:
    """ "Called him a liar", "described it as a mistake"."""
    if "a" not in frames or obj is None:
        return None
    xcomp = next((c for c in after if parse.deprel[c] == "xcomp" and not _has_to(parse, c)), None)
    what = next((c for c in after if parse.deprel[c] == "obl" and _case(parse, c) == "as"), xcomp)
    if what is None:
        what = next((c for c in parse.children(obj) if parse.deprel[c] == "nmod" and _case(parse, c) == "as"), None)
    return ("a", [(parse.subtree(obj)[0], parse.subtree(what)[1])]) if what is not None else None


def _noun(parse: Parse, k: int, lemma: str, frames: set[str], obj: int | None, after: list[int]) -> _Told | None:
    """ "Condemned the raid", "ruled out talks"."""
    particle = cues.PARTICLES.get(lemma)
    if "n" not in frames or obj is None or (particle and all(parse.low(c) != particle for c in after)):
        return None
    if lemma == "cite" and any(_case(parse, c) == "for" for c in after):  # "cited the driver for speeding"
        return None
    if lemma in cues.TURNING_DOWN and not cues.is_said(parse, obj):
        return None
    first, last = parse.subtree(obj)
    return "n", [(first, _through_as(parse, last, after))]


def _through_as(parse: Parse, last: int, after: list[int]) -> int:
    """ "Named Hill as a suspect": what somebody is named as goes with the name."""
    role = next((c for c in after if parse.subtree(c)[0] == last and _case(parse, c) == "as"), None)
    return parse.subtree(role)[1] if role is not None else last


def _object(parse: Parse, after: list[int]) -> int | None:
    """The object; an oblique noun without preposition, which is no day, is one that the parser has missed."""
    obj = next((c for c in after if parse.deprel[c] == "obj"), None)
    if obj is not None:
        return obj
    bare = (c for c in after if parse.deprel[c] == "obl" and _case(parse, c) is None and parse.low(c) not in DAYS)
    return next(bare, None)


def _with_preposition(
    parse: Parse, k: int, lemma: str, frames: set[str], obj: int | None, after: list[int]
) -> _Told | None:
    """ "Accused him of lying", "called for calm"."""
    wanted = cues.PREPOSITIONS.get(lemma, ())
    if "p" not in frames or (obj is not None and lemma in cues.ASKING):
        return None
    end = next((c for c in after if parse.deprel[c] in ("obl", "advcl") and _case(parse, c) in wanted), None)
    if end is None and obj is not None:
        end = next(
            (c for c in parse.children(obj) if parse.deprel[c] in ("nmod", "acl") and _case(parse, c) in wanted), None
        )
    if end is None:
        return None
    first = parse.subtree(obj)[0] if obj is not None else _case_word(parse, end) + 1
    _, stop = parse.sentences[parse.sentence[k]]
    last = _through_as(parse, parse.subtree(end)[1], after)
    infinitive = _infinitive(parse, end, {k, end}, stop) if obj is None and parse.low(last) == "to" else None
    return "p", [(first, parse.subtree(infinitive)[1] if infinitive is not None else last)]


def _case(parse: Parse, k: int) -> str | None:
    word = _case_word(parse, k)
    return parse.low(word) if word >= 0 else None


def _case_word(parse: Parse, k: int) -> int:
    return next((c for c in parse.children(k) if c < k and parse.deprel[c] in ("case", "mark")), -1)
