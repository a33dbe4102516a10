"""The source of an attribution: the noun that says, and its words with title and apposition.

The parser's subject comes first. Where it has none, the noun that stands beside the verb is taken: what the parser
has hung there by another relation, or what the core's own reading of speech marks as a source.
"""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .cues import is_cue, is_document, tells_somebody

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
DAYS = words("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight")
_BETWEEN = frozenset({"AUX", "ADV", "PART", "PUNCT"})  # what may stand between a subject and its verb
_LOOSE = frozenset({"nmod", "dep", "compound", "obl", "appos", "dislocated"})
_ABSOLUTE = frozenset({"with", "without", "despite", "amid"})
_MAX_CLIMB = 6
_LETTERHEAD = 9  # words between a letter and what it says


def sentence_start(parse: Parse, word: int) -> int:
    """Where the sentence of the word begins, an agency's dateline aside: "KYIV, March 3 (Agency) - "."""
    start, stop = parse.sentences[parse.sentence[word]]
    if not parse.word(start).isupper() or len(parse.word(start)) < 3:
        return start
    for k in range(start + 1, min(start + 16, stop)):
        if parse.word(k) in ("-", "\u2013", "\u2014", "--", ":", "_", "__"):
            return k + 1
        if parse.upos[k] in ("VERB", "AUX"):
            break
    return start


def subject(parse: Parse, verb: int) -> int | None:
    """Who does the saying: the verb's subject, that of the verb it leans on, or the noun beside it."""
    if parse.low(verb - 1) == "as" and parse.xpos[verb] == "VBG" and verb > 1:
        return _quoted_as(parse, verb)
    if parse.xpos[verb] == "VBG" and parse.word(verb - 1) == "," and verb > 0 and not _absolute(parse, verb):
        main = _sentence_verb(parse, verb)
        own = _own_subject(parse, main, above=True) if main is not None else _noun_beside_main(parse, verb)
        if own is not None:
            return own
    if parse.xpos[verb] == "VBG" and (letter := _letter_to_somebody(parse, verb)) is not None:
        return letter
    own = _own_subject(parse, verb, above=False)
    if own is not None:
        return _antecedent(parse, own, verb)
    if is_passive(parse, verb):
        return None
    beside = _noun_beside(parse, verb)
    return beside if beside is not None else _inherited(parse, verb)


def _noun_beside_main(parse: Parse, verb: int) -> int | None:
    """In "the chief rejected a truce offered by the rebels, saying" the chief, whatever the parser has made of him."""
    return _noun_beside(parse, parse.head[verb]) if parse.deprel[verb] == "advcl" else None


def _letter_to_somebody(parse: Parse, verb: int) -> int | None:
    """In "a letter to the board of directors stating" the letter says it, not its reader."""
    start, _ = parse.sentences[parse.sentence[verb]]
    for k in range(verb - 1, max(start, verb - _LETTERHEAD) - 1, -1):
        if parse.upos[k] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
        if parse.low(k) == "to" and parse.upos[k] == "ADP" and k > start:
            return k - 1 if parse.upos[k - 1] == "NOUN" and is_document(parse, k - 1) else None
    return None


def _absolute(parse: Parse, verb: int) -> bool:
    """ "Despite several drivers, Hill among them, asking for a stop": they ask."""
    return parse.deprel[verb] == "acl" and any(parse.low(c) in _ABSOLUTE for c in parse.children(parse.head[verb]))


def _inherited(parse: Parse, verb: int) -> int | None:
    """The subject of the verb that this one leans on: "rose and said", "left, saying"."""
    k = verb
    for _ in range(_MAX_CLIMB):
        rel, head = parse.deprel[k].split(":")[0], parse.head[k]
        if head < 0:
            return None
        if rel == "acl":
            return head if parse.xpos[k] == "VBG" and parse.upos[head] in NOMINAL else None
        if not _shares_subject(parse, k, rel):
            return None
        k = parse.head[head] if joins_above(parse, k) else head
        own = _own_subject(parse, k, above=True)
        if own is None:
            own = _noun_beside(parse, k)
        if own is not None:
            return _antecedent(parse, own, k)
    return None


def _sentence_verb(parse: Parse, verb: int) -> int | None:
    """In "the judge ended the suit against the bank, saying": the verb of the main clause, or the verb of saying
    above, whatever noun or inner clause the parser hangs the rest on."""
    k, best = verb, None
    for above in parse.ancestors(verb):
        rel = parse.deprel[above].split(":")[0]
        if rel == "parataxis" or (parse.deprel[above] == "acl:relcl" and is_cue(parse, above)):
            return above
        k = above
        if parse.upos[k] == "VERB" and parse.child(k, "nsubj") is not None:
            best = k
            if rel == "conj":
                return best
    return best if best is not None and best < verb else None


def joins_above(parse: Parse, k: int) -> bool:
    """ "Said the state would run it and promised": no twin of the bare verb it is hung on, but of the verb above."""
    head = parse.head[k]
    if parse.deprel[k] != "conj" or parse.deprel[head] != "ccomp" or parse.xpos[head] != "VB":
        return False
    above = parse.head[head]
    return parse.xpos[k] == parse.xpos[above] and parse.xpos[k] in ("VBD", "VBZ") and above < head


def noun_at(parse: Parse, first: int) -> int | None:
    """The head of the noun phrase that begins at word ``first``."""
    k = first
    while parse.head[k] > k and parse.upos[parse.head[k]] in NOMINAL and not parse.deprel[k].startswith("nsubj"):
        k = parse.head[k]
    return k if parse.upos[k] in NOMINAL else None


def is_passive(parse: Parse, verb: int) -> bool:
    """ "Was told", and "described by friends as" too."""
    children = parse.children(verb)
    if any(parse.deprel[c] in ("nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") for c in children):
        return True
    active = any(parse.deprel[c] == "nsubj" or parse.lemma[c].lower() == "have" for c in children)
    asked = parse.deprel[verb] == "advcl" and tells_somebody(parse, verb)  # "Asked whether it was over, he laughed"
    return (asked or (parse.xpos[verb] == "VBN" and parse.deprel[verb] == "acl")) and not active


def _quoted_as(parse: Parse, verb: int) -> int | None:
    """ "The agency quoted him as saying", "she was quoted as saying": the one quoted says it."""
    start, _ = parse.sentences[parse.sentence[verb]]
    for q in range(verb - 2, max(start, verb - 14) - 1, -1):
        if parse.lemma[q].lower() in ("quote", "cite", "report"):
            if q + 1 < verb - 1:
                return noun_at(parse, q + 1)
            return _own_subject(parse, q, above=True) or _noun_beside(parse, q)
    return None


def _shares_subject(parse: Parse, k: int, rel: str) -> bool:
    """ "Refused to say", "left, saying", "rose and said": the subject is that of the verb above."""
    if rel in ("conj", "xcomp"):
        return True
    if rel == "advcl":
        return parse.xpos[k] in ("VBG", "VBN") or parse.child(k, "mark") is None
    return rel in ("ccomp", "parataxis") and parse.xpos[k] == "VBG"


def _own_subject(parse: Parse, verb: int, above: bool) -> int | None:
    """The verb's subject or agent. A passive verb's subject counts only ``above`` the verb of saying; what follows
    "told" is the one spoken to."""
    agent = next((c for c in parse.children(verb) if parse.deprel[c] == "obl:agent"), None)
    if agent is not None and not above:
        return agent
    relations = ("nsubj", "nsubj:outer", "nsubj:pass") if above else ("nsubj", "nsubj:outer")
    begin, addressed = sentence_start(parse, verb), tells_somebody(parse, verb)
    subjects = [
        c for c in parse.children(verb) if c >= begin and parse.deprel[c] in relations and not (c > verb and addressed)
    ]
    return min(subjects, key=lambda c: abs(c - verb), default=None)


def _noun_beside(parse: Parse, verb: int) -> int | None:
    for c in parse.children(verb):
        loose = parse.upos[c] in NOMINAL and parse.deprel[c].split(":")[0] in _LOOSE and parse.low(c) not in DAYS
        bare = not any(parse.deprel[x] == "case" for x in parse.children(c))
        if loose and bare and c < verb and all(parse.upos[w] in _BETWEEN for w in range(parse.subtree(c)[1], verb)):
            return c
    if parse.xpos[verb] == "VBG" and is_document(parse, verb - 1):
        return verb - 1
    return _marked_source(parse, verb)


def _marked_source(parse: Parse, verb: int) -> int | None:
    """The noun before the verb that the core reads as a source of speech."""
    start, _ = parse.sentences[parse.sentence[verb]]
    last = verb - 1
    while last >= start and parse.upos[last] in _BETWEEN and verb - last < 4:
        last -= 1
    first = last
    while first >= start and (parse.speech[first] == "source" or (parse.upos[first] == "PUNCT" and first < last)):
        first -= 1
    run = [k for k in range(first + 1, last + 1) if parse.upos[k] in NOMINAL]
    return next((k for k in reversed(run) if parse.head[k] not in run), None)


def _antecedent(parse: Parse, word: int, verb: int) -> int | None:
    """A relative "who" stands for the noun that its clause belongs to."""
    if parse.xpos[word] not in ("WP", "WDT", "WP$"):
        return word
    k = verb
    while parse.deprel[k] in ("conj", "xcomp", "ccomp") and parse.head[k] >= 0:
        k = parse.head[k]
    if parse.deprel[k].startswith("acl") and parse.head[k] >= 0:
        head = parse.head[k]
        return parse.head[head] if parse.deprel[head] == "appos" else head
    return _noun_before(parse, word)


def _noun_before(parse: Parse, word: int) -> int | None:
    """The head of the noun phrase that ends right before a relative pronoun."""
    start, _ = parse.sentences[parse.sentence[word]]
    k = word - 1
    while k > start and parse.upos[k] == "PUNCT":
        k -= 1
    if k < start or parse.upos[k] not in ("NOUN", "PROPN"):
        return None
    while start <= parse.head[k] < word and parse.deprel[k] in ("flat", "compound", "appos", "flat:foreign"):
        k = parse.head[k]
    return k


def noun_phrase(parse: Parse, head: int, verb: int | None = None) -> tuple[int, int]:
    """The words of a source: with title and apposition, on its own side of ``verb``; before the verb without a
    relative clause that commas set off."""
    first, last = parse.subtree(head)
    first = min(head, max(first, sentence_start(parse, head)))
    if verb is not None:
        first, last = (first, min(last, verb)) if head < verb else (max(first, verb + 1), last)
    for child in parse.children(head):
        begin, end = parse.subtree(child)
        if end < head and parse.deprel[child].startswith(("acl", "advcl")) and parse.word(end) == ",":
            first = max(first, end + 1)  # "Reached by telephone, Hill"
        if verb is not None and child <= verb < end and begin > head:  # a relative clause that the verb is in
            last = min(last, begin)
        if begin > head and _ends_phrase(parse, child, begin, verb is not None and verb > head):
            last = min(last, begin)
    while (
        last - 1 > head
        and (parse.upos[last - 1] == "PUNCT" or parse.deprel[last - 1] == "cc")
        and parse.word(last - 1) not in ")]"
    ):
        last -= 1
    last = _with_name(parse, head, last, verb)
    while first < head and (parse.upos[first] in ("PUNCT", "SCONJ") or parse.deprel[first] in ("case", "cc", "mark")):
        first += 1
    return first, last


def _with_name(parse: Parse, head: int, last: int, verb: int | None) -> int:
    """ "Her publicist Ann Hill", "MSNBC host Ann Hill": the name right behind the noun, whatever it hangs on."""
    stop = parse.sentences[parse.sentence[head]][1]
    if last != head + 1 or parse.upos[head] != "NOUN" or not parse.word(head).islower():
        return last
    while last < stop and last != verb and parse.upos[last] == "PROPN" and parse.low(last) not in DAYS:
        last += 1
    return last


def _ends_phrase(parse: Parse, child: int, begin: int, before_verb: bool) -> bool:
    if parse.deprel[child] in ("parataxis", "cop", "aux", "advcl"):
        return True
    set_off = parse.word(begin) == "," or parse.word(begin - 1) == ","
    return parse.deprel[child] == "acl:relcl" and set_off and before_verb
