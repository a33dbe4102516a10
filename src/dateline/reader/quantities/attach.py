"""Attaching: to whom a quantity belongs, where and as of when it holds, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..draft import Draft
from ..words import words
from .asof import AsOf
from .people import HARM_VERBS, PARENTS
from .triggers import WHERE, Triggers

_PLACE_WORDS = words("in at near inside outside across around off throughout on along within over")
_PLACES = frozenset(("place", "country", "government"))
# Links that stay inside what one clause tells; a clause that is said ("ccomp") has its own place and time.
_INSIDE = words("""
    nummod nmod obl obj iobj nsubj appos conj acl advcl xcomp compound amod advmod dep fixed flat det
""")
_DEEPEST = 30
_LEVELS = frozenset(("", "by", "to", "at", "from", "of", "for"))
"""Links of a sum or level to the verb of whom it is told."""
_HAVING = words("""
    have keep deploy mass station employ lose withdraw send own hold field commit move fly bring
""")

_TAKING = words("""
    seize find recover confiscate discover uncover impound intercept steal loot take hit target attack destroy damage
    bomb shell strike stop search see count identify recognise recognize visit
""")
"""Verbs whose object is not the subject's own: the police that find 100 kg of explosives."""


def attach_all(draft: Draft) -> None:
    """Fills ``of``, ``where``, ``as_of`` and ``said_by`` of every quantity, and the quantities of the events."""
    times, speakers = AsOf(draft), _Speakers(draft)
    triggers = Triggers(draft)
    for index, quantity in enumerate(draft.quantities):
        words = draft.parse.words_in(Span(quantity.start, quantity.end))
        if not words:
            continue
        figure = _figure_word(draft.parse, words)
        noun = _counted_noun(draft.parse, quantity, words, figure)
        chain = list(_clause(draft.parse, noun))
        event = triggers.event_of(noun)
        if event is not None and quantity.unit not in WHERE and index not in event.quantities:
            event.quantities.append(index)
        quantity.of = _owner(draft, quantity, words, noun)
        quantity.where = _place(draft, chain)
        quantity.as_of = times.of(quantity, [figure, *chain], noun, event)
        quantity.said_by = speakers.of(quantity, words[0])


def _figure_word(parse: Parse, words: range) -> int:
    """The word of the quantity that hangs on the rest of the sentence."""
    numbers = [k for k in words if parse.upos[k] in ("NUM", "SYM")] or list(words)
    k = numbers[-1]
    while parse.head[k] in words:
        k = parse.head[k]
    return k


def _counted_noun(parse: Parse, quantity: Quantity, words: range, figure: int) -> int:
    """The head noun of what is counted where it stands beside the figure; otherwise the figure's own word."""
    if quantity.what:
        s, e = parse.sentence_span(parse.sentence[words[0]])
        at = parse.text.find(quantity.what, quantity.end, min(e, quantity.end + 80))
        if at < 0:
            at = parse.text.rfind(quantity.what, max(s, quantity.start - 120), quantity.start)
        found = parse.words_in(Span(at, at + len(quantity.what))) if at >= 0 else range(0)
        if found:
            return found[-1]
    return figure


def _clause(parse: Parse, word: int) -> Iterator[int]:
    """The word and what it hangs on, up to the top of its clause."""
    for _ in range(_DEEPEST):
        yield word
        if parse.head[word] < 0 or parse.deprel[word].split(":", 1)[0] not in _INSIDE:
            return
        word = parse.head[word]


def _owner(draft: Draft, quantity: Quantity, words: range, noun: int) -> str | None:
    """ "US troops" are the US's, "its soldiers" those of whom "its" means; unnamed people are a group of their own."""
    parse, referent = draft.parse, draft.referent
    own = referent.get(noun)
    if _is_parent(parse, words[0]):
        k = words[0] - 2
        return referent.get(k) or (referent.get(parse.head[k]) if parse.is_rel(k, "appos") else None)
    for k in [k for k in range(noun - 1, noun - 6, -1) if k >= 0 and parse.head[k] == noun and k not in words]:
        actor = referent.get(k)
        if (
            actor
            and actor != own
            and parse.is_rel(k, "amod", "compound", "nmod")
            and draft.actor(actor).kind != "place"
            and (k > words[0] or noun < words[0] or _possesses(parse, k))
        ):
            return actor
    for k in parse.children(noun):
        actor = referent.get(k)
        if (
            actor
            and actor != own
            and k > noun
            and parse.is_rel(k, "nmod")
            and _case(parse, k) == "of"
            and draft.actor(actor).kind != "place"
        ):
            return actor
    return own or _doer(draft, quantity, noun)


def _is_parent(parse: Parse, first: int) -> bool:
    """ "a father of three"."""
    return first > 1 and parse.low(first - 1) == "of" and parse.low(first - 2) in PARENTS


def _possesses(parse: Parse, k: int) -> bool:
    """ "its 900 tanks", "Egypt's 900 tanks": before the figure only an owner stands for what is counted."""
    case = parse.child(k, "case")
    return parse.xpos[k] == "PRP$" or (case is not None and parse.xpos[case] == "POS")


def _doer(draft: Draft, quantity: Quantity, noun: int) -> str | None:
    """Who holds, pays, sends or does what is counted: the subject of the verb whose object it is."""
    parse = draft.parse
    verb = parse.head[noun]
    while verb >= 0 and parse.is_rel(noun, "conj", "nummod", "nmod", "compound"):
        noun, verb = verb, parse.head[verb]
    if verb < 0 or parse.upos[verb] != "VERB" or not parse.is_rel(noun, "obj", "obl"):
        return None
    lemma = parse.lemma[verb].lower()
    if lemma in _TAKING:
        return None
    if lemma in HARM_VERBS or (quantity.unit in ("person", "troop") and lemma not in _HAVING):
        return None
    if parse.is_rel(noun, "obl") and (quantity.unit in ("person", "troop") or _case(parse, noun) not in _LEVELS):
        return None
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.deprel[subject] == "nsubj:pass":
        return None
    actor = draft.referent.get(subject)
    return actor if actor and draft.actor(actor).kind != "place" else None


def _place(draft: Draft, chain: list[int]) -> str | None:
    """The place told in the noun phrase or the clause, the nearest first."""
    parse = draft.parse
    for word in chain:
        here = [k for k in parse.children(word) if parse.is_rel(k, "obl", "nmod")] + [word]
        here = [k for k in here if k != chain[0] and _case(parse, k) in _PLACE_WORDS]
        for k in sorted(here, key=lambda k: abs(k - chain[0])):
            actor = draft.referent.get(k)
            if actor and draft.actor(actor).kind in _PLACES:
                return actor
    return None


def _case(parse: Parse, k: int) -> str:
    case = parse.child(k, "case")
    return parse.low(case) if case is not None else ""


class _Speakers:
    """Who says what stands at a place: the statements by the sentences that their contents reach into."""

    def __init__(self, draft: Draft) -> None:
        parse = draft.parse
        self.parse = parse
        self.contents: dict[int, list[tuple[int, Span, str | None]]] = {}
        for statement in draft.statements:
            size = sum(end - start for start, end in statement.content)
            for start, end in statement.content:
                words = parse.words_in(Span(start, end))
                for s in range(parse.sentence[words[0]], parse.sentence[words[-1]] + 1) if words else ():
                    self.contents.setdefault(s, []).append((size, Span(start, end), statement.speaker))

    def of(self, quantity: Quantity, word: int) -> str | None:
        """The speaker of the innermost statement that tells the figure."""
        span = Span(quantity.start, quantity.end)
        covering = [c for c in self.contents.get(self.parse.sentence[word], []) if span.within(c[1])]
        return min(covering, key=lambda c: c[0])[2] if covering else None
