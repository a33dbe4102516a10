"""The attribution beside a quotation: '"We go," she said', 'she said: "We go"', 'Ann Hill had one answer: "No"'."""

from __future__ import annotations

from bisect import bisect_left

from dateline.language.parse import Parse
from dateline.model import Span

from ..actors.titles import is_office
from ..draft import Quotation
from . import verbs
from .attribution import Attribution
from .page import Page
from .sources import noun_at, noun_phrase

_OF_BEING = frozenset({"seem", "appear", "become", "remain", "have", "do", "be"})
_STOP = frozenset(".!?;\u2026")
_WINDOW = 40  # words between a quotation and its cue, titles and appositions included
_TITLE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET"})
_TITLE_WORDS = 8  # before a name that the parser has torn off
_GAP = 14  # words between a cue and the quotation that it leads to


def trailing_cue(page: Page, quotation: Quotation) -> Attribution | None:
    """The attribution right after a quotation."""
    parse = page.parse
    start = bisect_left(parse.start, quotation.outer.end)
    k = start
    while k < len(parse) and parse.word(k) in (",", "-", "\u2013", "\u2014", "--") and k - start < 2:
        k += 1
    if k >= len(parse) or k == 0 or page.paragraph_at(k) != page.paragraph_at(k - 1):
        return None
    for v in range(k, min(len(parse), k + _WINDOW)):
        if parse.word(v) in _STOP or page.is_quoted(v) or page.paragraph_at(v) != page.paragraph_at(k):
            return None
        found = page.by_word.get(v) or _any_verb(page, v, quotation)
        if found is not None and _starts_with(parse, found, k, v):
            return _with_source(parse, found, v) if _has_no_other_content(page, found, quotation) else None
    return None


def _has_no_other_content(page: Page, found: Attribution, quotation: Quotation) -> bool:
    """'"... a hospital." The army denies it fired': the verb after a full stop reports something else."""
    ended = page.parse.text[quotation.inner.end - 1] == "."
    return not ended or not any(p.start >= page.parse.end[found.word] for p in found.pieces)


def _any_verb(page: Page, v: int, quotation: Quotation) -> Attribution | None:
    """Beside a quotation that a comma ends any verb is one of saying: '"Never," she fumed'."""
    parse = page.parse
    if quotation.scare or parse.upos[v] != "VERB" or parse.xpos[v] not in ("VBD", "VBZ"):
        return None
    if parse.lemma[v] in _OF_BEING:
        return None
    ends = parse.text[quotation.inner.end - 1 : quotation.outer.end + 1]
    if not any(mark in ends for mark in ",!?") or parse.deprel[v].split(":")[0] in ("acl", "advcl", "aux"):
        return None
    return verbs.attribution(parse, v)


def _with_source(parse: Parse, found: Attribution, v: int) -> Attribution:
    """In 'said the minister' what follows the verb is the source, whatever the parser takes it for."""
    if found.source is None and v + 1 < len(parse) and parse.upos[v + 1] in ("PROPN", "NOUN", "DET", "ADJ", "PRON"):
        head = noun_at(parse, v + 1)
        if head is not None:
            found.source = head
            found.source_span = parse.span(*noun_phrase(parse, head, v))
    return found


def _starts_with(parse: Parse, found: Attribution, k: int, v: int) -> bool:
    """Whether nothing but the source and its cue begins at word ``k``."""
    lead = k
    while lead < v and parse.upos[lead] in ("ADV", "AUX"):
        lead += 1
    if lead == v:  # said the minister
        return found.source is None or found.source > v or parse.xpos[v] in ("VBG", "VBN")
    if found.source is None or not lead <= found.source < v or found.source_span is None:
        return False
    title = [w for w in range(lead, found.source) if parse.end[w] <= found.source_span.start]
    if len(title) <= _TITLE_WORDS and _is_title(parse, title):
        found.source_span = Span(parse.start[lead], found.source_span.end)  # "party leader" before "Ann Hill said"
    return parse.start[lead] >= found.source_span.start


def _is_title(parse: Parse, run: list[int]) -> bool:
    return any(is_office(parse, w) for w in run) and all(parse.upos[w] in _TITLE for w in run)


def leading_cue(page: Page, quotation: Quotation) -> Attribution | None:
    """The attribution that leads up to a quotation."""
    parse = page.parse
    first = bisect_left(parse.start, quotation.outer.start)
    before = first - 1
    while before >= 0 and parse.start[before] >= quotation.outer.start:
        before -= 1
    if before < 0:
        return None
    colon = parse.word(before) in (":", "-", "\u2013", "\u2014", "--") or parse.word(before) == ","
    opened = parse.word(before) == ":"
    if not opened and (
        page.paragraph_at(before) != page.paragraph_at(min(first, len(parse) - 1)) or parse.word(before) in _STOP
    ):
        return None
    sentence = parse.sentences[parse.sentence[before]][0]
    nearest = before - (30 if opened else _GAP)
    for v in range(before, max(sentence, nearest) - 1, -1):
        if page.is_quoted(v):
            return None
        found = page.by_word.get(v)
        if found is not None:
            quotes = found.source is None or found.source < first  # not 'was encouraged by "the interest"'
            return found if quotes and (colon or _governs(parse, v, first, before)) else None
        if parse.xpos[v] in ("VBD", "VBZ", "VBP", "MD") and _is_clause(parse, v, opened):
            return _leads_to_speech(page, v) if opened and not quotation.scare else None
    return None


def _leads_to_speech(page: Page, v: int) -> Attribution | None:
    """A person's or body's act that a colon leads from to speech: 'Hill shook her head: "Never."'."""
    first, _ = page.parse.sentences[page.parse.sentence[v]]
    found = verbs.attribution(page.parse, v)
    source = found.source
    return found if source is not None and first <= source < v and _can_speak(page, source) else None


def _can_speak(page: Page, word: int) -> bool:
    return page.parse.low(word) in ("he", "she", "they", "we", "i") or page.named.get(word) in ("PER", "ORG")


def _is_clause(parse: Parse, v: int, main: bool) -> bool:
    """Whether the verb heads a clause; with ``main`` no adverbial one, as in 'said when he arrived: "No."'."""
    return not parse.deprel[v].startswith(("acl", "aux", "advcl", "ccomp") if main else ("acl", "aux"))


def _governs(parse: Parse, v: int, first: int, before: int) -> bool:
    """Without comma or colon the words quoted must hang on the verb: 'called it "absurd"'."""
    return before - v <= 2 or v in parse.ancestors(first)
