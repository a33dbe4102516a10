"""S601: a judgement told as fact, with no source: "allows him to appease his rivals", "undoubtedly", "no wonder"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span

from ..draft import Draft
from ..words import words
from . import voice
from .naming import short

_MOTIVES = words("appease placate mollify hoodwink whitewash")
"""What only the one who acts, or somebody who judges him, can know to be the aim."""
_BY_WORDS = words("placate mollify")
"""What one may also be sent to do by talking."""
_AIMS = {
    "curry": words("favor favour"),
    "save": words("face"),
    "distract": words("attention"),
    "deflect": words("attention blame criticism"),
    "divert": words("attention"),
    "silence": words("critics criticism dissent opponents"),
    "cling": words("power office"),
    "look": words("busy tough"),
    "please": words("voters base masters donors"),
}
_DEEDS = words("""
    allow enable let help bid attempt effort move step ploy gesture decision announcement plan try aim seek want hope
    design intend mean calculate
""")
_HEDGED = words(
    "apparent apparently seemingly likely probably perhaps possibly maybe reportedly may might could would must should"
)
_ADVERBS = words("""
    undoubtedly unquestionably indisputably undeniably obviously regrettably sadly shamefully disgracefully tragically
    thankfully mercifully unfortunately unsurprisingly
""")
_PLAIN = words("""
    clear obvious evident undeniable indisputable unquestionable shameful disgraceful regrettable deplorable scandalous
    unacceptable outrageous unforgivable inexcusable
""")
_NO_DOUBT = words("doubt wonder question surprise secret")
_VERDICTS = _PLAIN | _NO_DOUBT
_OPEN = words("not n't n’t if whether nor while although though")
_MOTIVE = "“{}” tells a motive as a fact, and no one is given as saying so."
_JUDGED = "The report judges in its own voice, with “{}”, and no one is given as saying so."


def find(draft: Draft) -> Iterator[Doubt]:
    """The motives and judgements in the report's own voice; none in a column."""
    own = set(voice.own_words(draft))
    found = [doubt for k in sorted(own) if (doubt := _at(draft, k, own)) is not None and not draft.garbled(k)]
    if found and not voice.has_narrator(draft):
        yield from found


def _at(draft: Draft, k: int, own: set[int]) -> Doubt | None:
    parse = draft.parse
    low = parse.low(k)
    if low in _ADVERBS and _is_sentence_adverb(parse, k):
        return Doubt("S601", "minor", [parse.span(k, k + 1)], _JUDGED.format(parse.word(k)))
    if low in _VERDICTS and _is_verdict(parse, k) and not _is_hedged(parse, k):
        span = parse.span(_opening(parse, k), k + 1)
        return Doubt("S601", "minor", [span], _JUDGED.format(span.of(draft.text)))
    if parse.upos[k] == "VERB" and _is_motive(parse, k):
        clause = _clause(parse, k)
        return Doubt("S601", "minor", [clause], _MOTIVE.format(short(clause.of(draft.text))))
    return None


def _is_sentence_adverb(parse: Parse, k: int) -> bool:
    """ "Sadly, it rained", "was undoubtedly"; not "smiled sadly", "obviously drunk"."""
    verb = parse.head[k]
    if parse.deprel[k] != "advmod" or verb < 0:
        return False
    set_off = k + 1 < len(parse) and parse.word(k + 1) == "," and _opens(parse, k)
    before = (
        k < verb and parse.low(k) not in ("sadly", "obviously", "tragically") and parse.child(verb, "nsubj") is not None
    )
    return set_off or before


def _opens(parse: Parse, k: int) -> bool:
    return k == parse.sentences[parse.sentence[k]][0]


def _is_verdict(parse: Parse, k: int) -> bool:
    """ "It is obvious that", "there is no doubt that"."""
    clause = next((c for c in parse.children(k) if c > k and parse.is_rel(c, "ccomp", "csubj", "acl")), None)
    that = clause is not None and any(
        parse.low(c) == "that" and parse.is_rel(c, "mark") for c in parse.children(clause)
    )
    if not that:
        return False
    subject = parse.child(k, "nsubj", "expl")
    if parse.low(k) in _PLAIN:
        plain = not any(parse.low(c) in _OPEN for c in parse.children(k))
        copula = parse.child(k, "cop")
        now = copula is not None and parse.xpos[copula] in ("VBZ", "VBP")  # "it was clear by then" tells a story
        return plain and now and subject is not None and parse.low(subject) == "it"
    if parse.low(k) in _NO_DOUBT and any(parse.low(c) in ("no", "little") for c in parse.children(k)):
        verb = parse.head[k]
        there = verb >= 0 and any(parse.low(c) == "there" for c in parse.children(verb))
        return there or (subject is not None and parse.low(subject) == "it")
    return False


def _opening(parse: Parse, k: int) -> int:
    """The "it" or "there" of the verdict."""
    above = parse.head[k]
    words_ = (*parse.children(k), *(parse.children(above) if above >= 0 else ()))
    return min((c for c in words_ if c < k and parse.low(c) in ("it", "there")), default=k)


def _is_hedged(parse: Parse, k: int) -> bool:
    return any(parse.low(c) in _HEDGED for c in parse.children(k))


def _is_motive(parse: Parse, k: int) -> bool:
    """A verb of pleasing or distracting that is told as the aim or the use of another act."""
    lemma = parse.lemma[k].lower()
    if lemma not in _MOTIVES:
        wanted = _AIMS.get(lemma)
        if wanted is None or not any(
            parse.low(w) in wanted for c in parse.children(k) for w in (c, *parse.children(c))
        ):
            return False
    above = parse.head[k]
    if above < 0 or parse.xpos[k] not in ("VB", "VBG", "VBP", "VBZ"):
        return False
    chain = [k, above, *(parse.head[above],) * (parse.head[above] >= 0)]
    if any(parse.low(c) in _HEDGED for w in chain for c in parse.children(w)) or voice.is_distanced(
        parse, k, range(k, k + 1)
    ):
        return False
    if parse.lemma[above].lower() in _DEEDS:
        return True
    return (
        lemma not in _BY_WORDS
        and (parse.deprel[k] == "advcl" or (parse.deprel[k] == "xcomp" and parse.child(above, "obj") is not None))
        and any(parse.low(c) == "to" and c < k for c in parse.children(k))
    )


def _clause(parse: Parse, k: int) -> Span:
    first, last = parse.subtree(k)
    above = parse.head[k]
    first = min(first, above) if parse.lemma[above].lower() in _DEEDS and above < k else first
    while last - 1 > k and parse.upos[last - 1] == "PUNCT":
        last -= 1
    return parse.span(first, last)
