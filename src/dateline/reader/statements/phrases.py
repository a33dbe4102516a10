"""What is said in a phrase rather than a clause: "promised to leave", "accused him of lying", "condemned the raid"."""

from __future__ import annotations

from dateline.language.parse import Parse

from . import cues
from .attribution import Run
from .sources import DAYS


def phrase_content(parse: Parse, k: int, lemma: str, frames: set[str]) -> tuple[str, list[Run]]:
    """The frame of what the verb's phrases tell as said, and their words; none where nothing is said."""
    after = [c for c in parse.children(k) if c > k]
    obj = _object(parse, after)
    if obj is not None and parse.low(obj).endswith(("self", "selves")):
        return "", []
    xcomp = next((c for c in after if parse.deprel[c] == "xcomp"), None)
    if "p" in frames:
        run = _with_preposition(parse, after, obj, cues.PREPOSITIONS.get(lemma, ()))
        if run is not None and (obj is None or lemma not in cues.ASKING):
            return "p", [run]
    if xcomp is not None and any(parse.low(c) == "to" for c in parse.children(xcomp) if c < xcomp):
        asked = parse.low(k + 1) != "to"  # somebody stands between, whatever the parser takes them for
        if "o" in frames and asked and cues.cue_lemma(parse, xcomp) is None:
            first = k + 2 if parse.low(k + 1) in ("on", "upon") else k + 1
            return "o", [(first, parse.subtree(xcomp)[1])]
        if "i" in frames:
            return "i", [(max(k + 1, parse.subtree(xcomp)[0]), parse.subtree(xcomp)[1])]
    elif "a" in frames and obj is not None:
        as_what = next((c for c in after if parse.deprel[c] == "obl" and _case(parse, c) == "as"), xcomp)
        if as_what is not None:
            return "a", [(parse.subtree(obj)[0], parse.subtree(as_what)[1])]
    particle = cues.PARTICLES.get(lemma)
    if lemma == "cite" and any(_case(parse, c) == "for" for c in after):  # "cited the driver for speeding"
        return "", []
    if lemma in cues.TURNING_DOWN and (obj is None or not cues.is_said(parse, obj)):
        return "", []
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
