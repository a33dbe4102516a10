"""Whose time an event shares: the verb it goes with, or the verb whose part a noun is.

"Fired on the crowd on Monday, killing two"; "hurt in the riot on Monday"; not "condemned the riot on Monday".
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.reader.words import words

from .slots import preposition
from .status.governors import CHARGED
from .tense import auxiliaries, is_simple_past

_AT_ONCE = frozenset({"when", "while", "as"})  # a clause of the same time
_FORESEEN = frozenset({"expect", "schedule", "plan", "set", "slate", "due"})
_PART_OF_IT = words("begin start continue keep try attempt manage fail help")  # verbs of one time with their infinitive
_GIVES_TIME = words("give allow grant")  # "gave them until Friday to leave"
_LATER = words(
    "later since subsequently eventually meanwhile afterwards afterward thereafter already previously earlier"
)
_AMID = frozenset({"in", "at", "during"})  # where things happen: "criticised at the talks on Monday"
_OTHER_TIMES = words("after before since until till following despite without over against under through about as")
_GROUNDS = frozenset({"of", "for", "with", "over", "on"})  # "jailed on Monday for the murder"
_PROSECUTED = CHARGED | words("convict jail sentence imprison acquit blame fine sack criticise criticize condemn")
# Acts of word: what they speak of has a time of its own.
_OF_WORD = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "THREATEN", "CONCEDE", "SUPPORT"})
_SPOKEN_OF = words(
    "predict foresee fear mean require discover discuss claim mention describe acknowledge deny hail mark commemorate"
    " recall remember prevent avert avoid propose suggest consider study review investigate probe plead clear forgive"
    " regret mourn arrange prepare justify explain confirm"
)
# What ends a state is not its time: "the curfew was lifted on Monday".
_ENDS_IT = words("lift end ease shorten abolish suspend scrap cancel postpone delay collapse lapse expire deadlock")
# What comes of the subject may come later: "the riots contributed to his defeat that November".
_BRINGS = words("contribute force cause prompt lead trigger spark provoke allow enable result")
_MAKES = words("issue hold sign hand decide announce launch impose carry stage agree reach conclude call declare")
# Nouns that are but a piece of the event behind "of": "a third day of protest".
_PIECES = words(
    "day week month fortnight night evening morning round wave series spate string end start beginning outbreak"
    " height dozen hundred session stage phase act number bout burst"
)
_STEPS = 4  # nouns between an event and the verb of its clause


def same_time(p: Parse, word: int) -> Iterator[int]:
    """The words whose time is the event's too, the nearest first."""
    if p.upos[word] == "NOUN":
        yield from _brought_about(p, word)
        yield from _whole_of(p, word)
        return
    yield from _paired(p, word)
    verb = _sharer(p, word)
    if verb is not None:
        yield verb
    yield from _occasion(p, word)


def _paired(p: Parse, word: int) -> list[int]:
    """What shares all that follows with the verb: "shot dead on Monday", "abducted and killed on Monday"."""
    after = word + 1
    if after < len(p) and p.upos[after] == "ADJ" and p.lemma[after].lower() == "dead":
        return [after]
    joined = after + 1 < len(p) and p.low(after) in ("and", "or") and p.head[after + 1] == word
    return [after + 1] if joined and p.is_rel(after + 1, "conj") and p.child(after + 1, "nsubj") is None else []


def _brought_about(p: Parse, noun: int) -> Iterator[int]:
    """The participle that tells of its making: "a warrant issued in May"."""
    for k in p.children(noun):
        if p.is_rel(k, "acl") and p.xpos[k] == "VBN" and p.lemma[k] in _MAKES:
            yield k


def _occasion(p: Parse, verb: int) -> Iterator[int]:
    """The clause that tells at what it happened: "were killed when a bomb went off on Monday"."""
    for k in p.children(verb):
        if k > verb and p.is_rel(k, "advcl") and is_simple_past(p, verb) and is_simple_past(p, k) and _at_once(p, k):
            yield k


def _whole_of(p: Parse, noun: int) -> Iterator[int]:
    """What the noun takes part in, up to the verb of its clause."""
    for _ in range(_STEPS):
        if not _takes_part(p, noun):
            return
        noun = p.head[noun]
        yield noun
        if p.upos[noun] in ("VERB", "AUX"):
            return


def _takes_part(p: Parse, noun: int) -> bool:
    head, link = p.head[noun], preposition(p, noun)
    if head < 0 or not p.is_rel(noun, "obj", "obl", "nsubj", "nmod") or link in _OTHER_TIMES:
        return False
    if p.is_rel(noun, "nmod"):
        return link == "of" and (p.lemma[head].lower() in _PIECES or p.upos[head] == "NUM")
    if p.is_rel(noun, "obl") and link in _AMID:
        return True
    if link in _GROUNDS and p.lemma[head] in _PROSECUTED:
        return False
    if p.is_rel(noun, "nsubj") and p.lemma[head] in _BRINGS:
        return False
    if p.deprel[noun] == "nsubj" and p.event[head] in _OF_WORD:
        return True
    return p.event[head] not in _OF_WORD and p.lemma[head] not in _SPOKEN_OF and p.lemma[head] not in _ENDS_IT


def _sharer(p: Parse, word: int) -> int | None:
    """The verb whose time is also the word's: "fired on the crowd on Monday, killing two", "the strike began"."""
    head = p.head[word]
    if head < 0 or p.upos[head] not in ("VERB", "NOUN"):
        return None
    if p.is_rel(word, "acl"):
        return _of_its_noun(p, word)
    if p.upos[head] != "VERB":
        return None
    if p.is_rel(word, "xcomp"):
        return (
            head if p.lemma[head] in _FORESEEN or p.lemma[head] in _PART_OF_IT or p.lemma[head] in _GIVES_TIME else None
        )
    if p.is_rel(word, "conj"):
        return head if _one_story(p, word, head) else None
    return head if p.is_rel(word, "advcl") and _at_once(p, word) else None


def _at_once(p: Parse, word: int) -> bool:
    """A clause with "when" or "as", or a participle or infinitive without anything of its own."""
    marks = {p.low(k) for k in p.children(word) if p.is_rel(k, "mark", "advmod")}
    if marks & _AT_ONCE:
        return auxiliaries(p, word).isdisjoint(("had", "has", "have"))
    return p.child(word, "nsubj") is None and not marks - {"to"} and p.xpos[word] in ("VBG", "VB")


def _one_story(p: Parse, word: int, head: int) -> bool:
    """Verbs joined in one tense, with no word of time between them: not "was jailed in 1997 and later agreed"."""
    if p.xpos[word] != p.xpos[head] or is_later(p, word):
        return False
    own = auxiliaries(p, word)
    if p.child(word, "nsubj") is not None:
        return is_simple_past(p, word) and is_simple_past(p, head)
    return not own or not own.isdisjoint(auxiliaries(p, head))


def is_later(p: Parse, word: int) -> bool:
    """Whether the verb's own word puts it at another time: "and later agreed"."""
    return any(p.low(k) in _LATER for k in p.children(word))


def _of_its_noun(p: Parse, word: int) -> int | None:
    """A deed told of an event, or of the thing that did it: "a blast on Monday that killed two"."""
    noun = p.head[word]
    if p.event[noun] not in ("O", "", "-") and (is_simple_past(p, word) or p.xpos[word] == "VBG"):
        return noun
    verb = p.head[noun]
    deeds = verb >= 0 and p.event[word] == p.event[verb] == "ASSAULT" and p.xpos[word] == "VBN"
    return verb if deeds and p.deprel[noun] == "nsubj" else None
