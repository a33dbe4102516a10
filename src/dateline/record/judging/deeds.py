"""Deeds: whether a sentence tells a promised thing as done, as given up, or as not done yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.reader.words import words

from .terms import SMALL, is_past, roots, stem, tokens

Verdict = Literal["kept", "broken", "short"]

PROMISING = frozenset(
    stem(w)
    for w in words("""
        promise promised pledge pledged vow vowed commit committed commitment guarantee guaranteed swear swore undertake
        undertook assure assured agree agreed announce announced deadline end month week next day plan planned added
        told ensure ensured anyone anybody nobody anything nothing none
        """)
)
_PROMISE = re.compile(
    r"^.*?\b(?:promis\w+|pledg\w+|vow\w*|commit\w+|guarantee\w*|swore|undert\w+|assur\w+|agreed|said|announced)\b"
    r"(?:\s+(?:that|to|it|he|she|they|him|her|them|we|i)\b)*",
    re.IGNORECASE | re.DOTALL,
)
_DUE = re.compile(
    r"\b(?:with)?in\s+(?:the\s+next\s+)?[a-z]+\s+(?:days?|weeks?|months?|years?)\b"
    r"|\b(?:by|before|within|until|no later than|in|on|from)\s+(?:(?:the|this|next|end|of|late|early|mid)\s+|mid-)*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?=\s*\d)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{4}|spring|summer|autumn|winter|days?|weeks?"
    r"|months?|year)\b(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{4})?",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    r"\b(?:cancel(?:s|led|ed|ling)?|scrap(?:s|ped)|abandon(?:s|ed|ing)?|drop(?:s|ped) (?:the|its|his|her|their|plans?)"
    r"|shelv(?:es|ed)|called off|g[ai]ven? up|backed (?:out|down|away)"
    r"|(?:pull(?:s|ed) out|withdr[ae]wn?) (?:of|from) \w+ (?:deal|plan|project|agreement|talks|offer|scheme)"
    r"|renege[sd]?|br(?:oke|oken) (?:his|her|its|their|the|a) (?:promise|pledge|word|vow)|broken (?:promise|pledge)"
    r"|ruled out|rul(?:es|ing) out|revers(?:ed|es|ing)|went back on|gone back on"
    r"|no longer (?:be|plan\w*|intend\w*|going)"
    r"|refus(?:ed|es)|reject(?:ed|s)|will not|would not|won['’]t|wouldn['’]t|no more (?:would|will|money)"
    r"|(?:is|was|are|were) not going to"
    r"|never (?:be|happen)|axed|ditched)\b",
    re.IGNORECASE,
)
_DISPUTED = re.compile(
    r"\baccus\w+ (?:\S+ ){1,8}of (?:failing|breaking|ignoring|not)\b|\bden(?:y|ies|ied) that\b"
    r"|\b(?:not true|untrue|false) that\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:will not|would not|won['’]t|wouldn['’]t|cannot|could not|refus(?:es|ed) to|declin(?:es|ed) to)"
    r"\s+(?:be )?([a-z]+)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:only|just|still|yet|not|n['’]t|none|no|never|nothing|nobody|neither|nor|fail\w*|miss(?:es|ed)?"
    r"|delay\w*|late|overdue|behind|unfinished|incomplete|postpon\w+|put off|waiting|awaits?|half|without|few|fewer"
    r"|less than|lack\w*|stall\w*|unpaid|unbuilt|remain\w*|deadline (?:has |had )?passed|passed)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|could|might|(?-i:may)|must|plans?|planned|aims?|hopes?|hoped|expects?|expected"
    r"|intends?|due|set to|about to|(?:promis\w+|pledg\w+|vow\w*) (?:to|that)|if|unless|whether|ask(?:s|ed)|demand\w*"
    r"|urg(?:es|ed)|call(?:s|ed) (?:on|for)"
    r"|to be|ready to|begin(?:s|ning)? to|prepar\w+)\b",
    re.IGNORECASE,
)
_AS_PROMISED = re.compile(
    r"\bas (?:he |she |it |they |the \w+ )?(?:had )?(?:promised|pledged|vowed|agreed|planned)\b"
    r"|\b(?:on time|on schedule|ahead of (?:schedule|time|the deadline)|before the deadline|within the deadline)\b",
    re.IGNORECASE,
)
_FULFILLED = re.compile(
    r"\b(?:kept|keeps|keeping|fulfill?(?:s|ed|ing)|honou?r(?:s|ed|ing)|made good on|delivered on|met) "
    r"(?:\w+ ){0,3}(?:promises?|pledges?|vows?|word|deadline|commitments?|undertaking)\b",
    re.IGNORECASE,
)
_KIN = tuple(
    frozenset(stem(w) for w in line.split())
    for line in (
        "withdraw pull leave quit", "raise rise increase", "cut reduce lower slash", "felled cut chop", "free release",
        "open inaugurate", "pay compensate reimburse refund receive", "build erect complete construct",
        "send deliver dispatch", "publish release", "hire recruit employ", "dismiss fire sack",
        "lift end remove abolish", "hold stage", "buy purchase acquire", "close shut", "repair fix mend",
        "start begin resume",
    )
)  # fmt: skip
_PLACE = re.compile(r"\b(?:in|at|near) (?:the )?([A-Z][\w'’-]+)")
_RETOLD_SHARE = 0.6
_PROMISED = re.compile(r"\b(?:promised|pledged|vowed)\b(?! (?:to|that)\b)", re.IGNORECASE)
RETOLD = re.compile(
    r"\b(?:had|has|having) (?:\w+ )?(?:promised|pledged|vowed|sworn|committed|guaranteed)\b", re.IGNORECASE
)
_DONE = frozenset(
    stem(w)
    for w in words("""
        delivered completed finished opened reopened built rebuilt repaired paid signed freed
        lifted restored resigned installed inaugurated launched arrived received withdrawn withdrew handed
        returned approved passed ratified closed removed ended raised cut abolished appointed hired sent
        distributed transferred deployed connected switched cleared dismissed
        scrapped reduced doubled donated compensated recovered met held granted joined left
        """)
)
_COMPLETED = roots("finished completed delivered opened inaugurated fulfilled kept handed accomplished")
_ENDS = re.compile(r"(?:ed|en|id|wn|nt|ut|ld|pt|ft|me|an|ew|ve)$")
_LAG = 0.98
_MOST = 0.75  # of the promise's weight: then the verb may be another
_OF_ALL = re.compile(
    r"\b(\d+(?:,\d{3})*) (?:out )?of (?:the |its |a (?:total|promised|planned) (?:of )?)?(\d+(?:,\d{3})*)\b"
)
_AND_TO = re.compile(r",? and (?=to [a-z])")
_VERB = re.compile(
    r"\b(?:to|would|will|shall|could)\s+(?:(?:not|also|each|all|be|been|have|get|soon|never|fully|again|then)\s+)*([a-z]+)",
    re.IGNORECASE,
)
_REFRAIN = re.compile(
    r"\b(?:not|never) to\b|\b(?:would|will|shall) (?:not|never)\b|\bwo(?:n['’]t|uldn['’]t)\b"
    r"|\b(?:nobody|no one|none|nothing|no \w+(?: \w+)?) (?:would|will)\b",
    re.IGNORECASE,
)


def conjuncts(words: str) -> list[tuple[int, int]]:
    """The parts of "to rebuild the market by 1 March | and to pay every trader", as offsets."""
    cuts = [m.end() for m in _AND_TO.finditer(words)]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))


def verb_of(words: str) -> str | None:
    """The stem of what is to be done; verbs that tell nothing ("have", "be", "take") are none."""
    rest = _PROMISE.sub("", words, count=1)
    found = _VERB.search(words) or re.match(r"\s*([a-z]+)", rest)
    word = found[1].lower() if found else ""
    return stem(word) if word and word not in SMALL and stem(word) not in PROMISING else None


def is_refrained(words: str) -> bool:
    """Whether it is promised not to do a thing."""
    return _REFRAIN.search(words) is not None


def is_refused(sentence: str, verb: str | None) -> bool:
    """Whether the very deed is refused: "would not pay any more", "refused to pay"."""
    return verb is not None and any(stem(m[1].lower()) == verb for m in _REFUSED.finditer(sentence))


def without_promise(sentence: str) -> str:
    """The promised thing alone: without "the governor promised that" and "by 30 April"."""
    rest = _PROMISE.sub("", sentence, count=1)
    return _DUE.sub(" ", rest if len(rest) > 12 else sentence)


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised, as stems: ``act`` all of it, ``verb`` what is to be done if that tells something; ``amounts``
    the figures promised, each with what is counted; ``names`` the names in it."""

    act: frozenset[str]
    verb: str | None = None
    amounts: frozenset[tuple[float, str]] = frozenset()
    names: frozenset[str] = frozenset()
    negated: bool = False


def judge(
    sentence: str, promise: Promise, values: Iterable[tuple[float, str]], share: float, own: bool
) -> tuple[Verdict | None, str]:
    """What the sentence says of the promised thing, and by which words. ``own`` says that it speaks of it itself,
    ``share`` how much of it."""
    if _is_elsewhere(sentence, promise.names):
        return None, ""
    if promise.negated:
        return _of_refrained(sentence, promise)
    if disputed := _DISPUTED.search(sentence):  # what others say of the promise is no evidence
        return ("short", disputed[0]) if own else (None, "")
    promised = _AS_PROMISED.search(sentence)
    if given_up := _given_up(sentence, promise.act):
        return "broken", given_up
    short = _NOT_YET.search(sentence)
    if _fewer(sentence, promise.amounts, values) or (short and not promised):
        return ("short", short[0] if short else "fewer than promised") if own else (None, "")
    fulfilled = _FULFILLED.search(sentence)
    if fulfilled and not short and own:
        return "kept", fulfilled[0]
    told_again = share >= _RETOLD_SHARE and _PROMISED.search(sentence) is not None
    if share < _MOST and not told_again and promise.verb is not None and not _has_word(sentence, promise.verb):
        return None, ""
    if promised and not short:
        return "kept", promised[0]
    done = _done(sentence, promise)
    if done and not _AHEAD.search(sentence):
        return "kept", done
    return None, ""


def completed(sentence: str, promise: Promise) -> str | None:
    """By which word a sentence that only says "them" tells it as done: "the last of them was finished in May"."""
    if promise.negated or any(words.search(sentence) for words in (_NOT_YET, _AHEAD, _GIVEN_UP)):
        return None
    wanted = _COMPLETED | _alike(promise.verb)
    return next((word for word in tokens(sentence) if stem(word) in wanted and _is_past(word)), None)


def _is_elsewhere(sentence: str, names: frozenset[str]) -> bool:
    """ "She opened a clinic in Porto Novo": not the one promised for Santa Clara."""
    if not names or names.intersection(map(stem, tokens(sentence))):
        return False
    return _PLACE.search(sentence) is not None


def _has_word(sentence: str, verb: str) -> bool:
    """The verb, one that means the same, or a noun made of it ("inspectors")."""
    alike = _alike(verb)
    return any(root in alike or (len(verb) > 4 and root.startswith(verb)) for root in map(stem, tokens(sentence)))


def _given_up(sentence: str, act: frozenset[str]) -> str | None:
    """Words of giving up, unless giving up is what was promised ("vowed to scrap the tax")."""
    for match in _GIVEN_UP.finditer(sentence):
        if stem((tokens(match[0]) or [""])[0]) not in act:
            return match[0]
    return None


def _done(sentence: str, promise: Promise) -> str | None:
    """The verb of the promise, or one of completing, in the past; not "flooded" in "huts for the flooded villages"."""
    wanted = _DONE | (_alike(promise.verb) or promise.act)
    return next((word for word in tokens(sentence) if stem(word) in wanted and _is_past(word)), None)


def _alike(verb: str | None) -> frozenset[str]:
    """The verb, done again ("reopened"), and those that mean the same."""
    return frozenset((verb, f"re{verb}")).union(*(kin for kin in _KIN if verb in kin)) if verb else frozenset()


def _of_refrained(sentence: str, promise: Promise) -> tuple[Verdict | None, str]:
    """Who promised not to do a thing breaks that by doing it."""
    if _NOT_YET.search(sentence) or _AHEAD.search(sentence) or _GIVEN_UP.search(sentence):
        return None, ""
    wanted = _alike(promise.verb) or promise.act
    found = (word for word in tokens(sentence) if stem(word) in wanted and _is_past(word))
    word = next(found, None)
    return ("broken", word) if word else (None, "")


def _is_past(word: str) -> bool:
    return word != stem(word) and (_ENDS.search(word) is not None or is_past(word))


def _fewer(sentence: str, amounts: Iterable[tuple[float, str]], values: Iterable[tuple[float, str]]) -> bool:
    """Whether a figure falls short of what was promised: fewer of the same, or "240 of the 600"."""
    promised = set(amounts)
    if any(value < _LAG * amount and what == of for value, what in values for amount, of in promised):
        return True
    parts = ((_number(m[1]), _number(m[2])) for m in _OF_ALL.finditer(sentence))
    return any(part < _LAG * whole and whole in {amount for amount, _ in promised} for part, whole in parts)


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))
