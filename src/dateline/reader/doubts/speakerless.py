"""A403: a quotation nobody is given as saying; what two are given as saying is found in ``two_speakers``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Statement

from ..actors.nouns import kind_of
from ..draft import Draft
from ..statements.cues import cue_lemma
from ..words import words
from . import two_speakers
from .naming import short

_FEWEST = 5  # words of a quotation that is more than a motto
_MOST = 2  # more of them than this are the report's way
_BACK = 2  # sentences before a quotation that can tell who speaks
_SOMEBODY = words("he she they who i we you one another others someone everyone nobody many some most few both")
_UTTERANCES = words("""
    statement letter message post tweet email e-mail note sign banner slogan placard headline song book poem prayer
    motto verse sermon script lyrics report article interview video film ad advertisement question answer caller call
    speech voice chant chorus text line word update wording quote quotation recording tape transcript testimony
    affidavit
""")
"""What words in quotation marks may stand in."""
_NOBODY = "Nobody is given as saying “{}”."


def find(draft: Draft) -> Iterator[Doubt]:
    said = _sentences_said(draft)
    alone = [k for k, statement in enumerate(draft.statements) if _is_nobodys(draft, k, statement, said)]
    if len(alone) <= _MOST:
        for k in alone:
            span = draft.statements[k].content[0]
            yield Doubt("A403", "major", [span], _NOBODY.format(short(span.of(draft.text))), [f"s{k}"])
    yield from _without_subject(draft)
    yield from two_speakers.find(draft)


def _sentences_said(draft: Draft) -> dict[int, set[int]]:
    """The statements that each sentence has a part of."""
    said: dict[int, set[int]] = defaultdict(set)
    for index, statement in enumerate(draft.statements):
        for piece in (*statement.content, *statement.cue):
            for k in draft.parse.words_in(piece):
                said[draft.parse.sentence[k]].add(index)
    return said


def _is_nobodys(draft: Draft, index: int, statement: Statement, said: dict[int, set[int]]) -> bool:
    """A sentence in quotation marks around which nobody is told of who could have spoken."""
    if statement.kind != "direct" or statement.cue or statement.source or statement.speaker is not None:
        return False
    parse = draft.parse
    inside = sorted({k for piece in statement.content for k in parse.words_in(piece)})
    if len(inside) < _FEWEST or not _is_sentence(parse, inside):
        return False
    first, last = parse.sentence[inside[0]], parse.sentence[inside[-1]]
    if first == 0 or _is_led_up_to(draft, statement):
        return False  # a motto, or words that the report leads up to
    near = [*range(max(0, first - _BACK), first + 1), *range(last, min(len(parse.sentences), last + 2))]
    if any(said[s] - {index} for s in near):
        return False
    spoken = set(inside)
    around = [k for s in near for k in range(*parse.sentences[s]) if k not in spoken]
    return not any(_speaks(parse, k) or _utters(parse, k) for k in around) and not _is_signed(draft, statement)


def _is_sentence(parse: Parse, inside: list[int]) -> bool:
    """A clause with a subject, not a title, a slogan or a question of the report's own."""
    first, last = inside[0], inside[-1]
    subject = any(parse.deprel[k].startswith("nsubj") and first <= parse.head[k] <= last for k in inside)
    return subject and any(parse.xpos[k] in ("VBD", "VBZ", "VBP", "MD") for k in inside)


def _speaks(parse: Parse, k: int) -> bool:
    """Somebody who does something beside the quotation, and so may be the speaker."""
    if not (parse.is_rel(k, "nsubj") or parse.head[k] < 0):
        return False
    lemma, plural = parse.lemma[k].lower(), parse.xpos[k] in ("NNS", "NNPS")
    if parse.low(k) in _SOMEBODY:
        return True
    return parse.upos[k] == "PROPN" or kind_of(lemma, plural) in ("person", "group")


def _utters(parse: Parse, k: int) -> bool:
    return parse.lemma[k].lower() in _UTTERANCES or cue_lemma(parse, k) is not None


def _is_led_up_to(draft: Draft, statement: Statement) -> bool:
    start = statement.content[0].start
    return draft.text[max(0, start - 8) : start].rstrip(" \n“\"'‘«`").endswith(":")


def _is_signed(draft: Draft, statement: Statement) -> bool:
    """ "... ." - Ann Hill, (from the song), [12]: something that is no new sentence follows the marks."""
    rest = draft.text[statement.content[-1].end : statement.content[-1].end + 12].lstrip(" .,!?…\"'”’»)")
    return rest[:1] in ("-", "–", "—", "―", "(", "[", "~", ":")


def _without_subject(draft: Draft) -> Iterator[Doubt]:
    """ "Added that the pumps would run": a sentence that begins with its verb of saying."""
    parse = draft.parse
    for index, statement in enumerate(draft.statements):
        if not statement.cue or statement.source or statement.speaker is not None:
            continue
        cue = parse.words_in(statement.cue[0])
        if not cue or cue[0] != parse.sentences[parse.sentence[cue[0]]][0] or parse.sentence[cue[0]] == 0:
            continue
        that = cue[-1] + 1 < len(parse) and parse.low(cue[-1] + 1) == "that"
        if parse.xpos[cue[0]] == "VBD" and that and parse.head[cue[0]] < 0 and parse.child(cue[0], "nsubj") is None:
            told = f"Nobody is given as the one who “{parse.low(cue[0])}” this."
            yield Doubt("A403", "major", [statement.cue[0]], told, [f"s{index}"])
