"""What a figure counts: the noun in the text's own words, found through the parse."""

from __future__ import annotations

from dateline.language.lemmas import by_rule
from dateline.language.parse import Parse

from ..words import words
from .look import case_of, joined, low_at, touching
from .noun_phrase import (
    LONGEST,
    Counted,
    contiguous,
    is_noun,
    next_noun,
    noun_phrase,
    outer_word,
    to_head_noun,
    whole_phrase,
)
from .number_words import VAGUE
from .people import COLLECTIVES, HARM_VERBS, HARMED, PARENTS, PEOPLE_VERBS, TOLLS, is_person

_LEVEL_NOUNS = words("""
    number total figure count tally sum amount level rate share strength size price cost estimate loss average
    record minimum maximum
""")
_LEVEL_VERBS = words("""
    rise fall grow increase decrease drop decline jump climb surge soar plunge slump tumble shrink slide dip gain
    lose slip ease cost total reach exceed top hit average touch equal amount stand number remain be measure weigh
    run expand contract fetch shed advance rebound slow worth close peak settle finish
""")
_COUNT_VERBS = words("rise fall grow increase decrease drop decline jump climb surge soar double triple")
_PRICED = words("""
    share stock bond price rate cost yield future temperature wage profit earnings revenue sale odds score rating index
    tax fee reserve asset loss
""")
"""Things that rise in worth and not in number."""
_SPENDING = words("""
    spend offer promise pledge set earmark allocate approve provide commit donate budget invest give grant request seek
    contribute
""")
_FRACTIONS = words("half third quarter fifth tenth thirds quarters percent cent")
_COMPARATIVES = words("higher lower up down")

_SEARCHING = frozenset(("search", "look", "hunt", "dig"))


def of_count(parse: Parse, first: int, last: int) -> Counted | None:
    """What the bare number of words ``first`` to ``last`` counts."""
    k = outer_word(parse, first, last)
    return (
        _partitive(parse, first, last)
        or _parent_of(parse, first)
        or _modified_noun(parse, k, last)
        or _harmed(parse, last)
        or _predicate(parse, k, first)
        or _shared_noun(parse, k, first)
    )


def of_measure(parse: Parse, first: int, last: int) -> Counted | None:
    """What the money, measure or share of words ``first`` to ``last`` is of."""
    if first and parse.low(first - 1) == "(":
        return None  # a conversion of the figure before it
    k = outer_word(parse, first, last)
    counted = (
        _partitive(parse, first, last)
        or _modified_noun(parse, k, last)
        or _in_loans(parse, last)
        or _owner(parse, k)
        or _subject(parse, k)
        or _spent_on(parse, k, last)
    )
    if counted is None or counted.head in range(first, last) or _is_rate(parse, counted.head):
        return _inside(parse, first, last)
    return counted


def _inside(parse: Parse, first: int, last: int) -> Counted | None:
    """ "one child in three": the noun of the share itself."""
    noun = first + 1
    if last - first != 4 or parse.low(last - 2) != "in" or not is_noun(parse, noun):
        return None
    return Counted(parse.word(noun), None, noun, noun + 1, noun)


def _is_rate(parse: Parse, noun: int) -> bool:
    """ "$1.12 a share": what a sum is told for, and "in Big Board trading": where it was paid."""
    if parse.low(noun) == "share":
        return parse.low(noun - 1) in ("a", "per", "each")
    return parse.low(noun) in ("trading", "trade") and parse.xpos[noun] == "NN"


def _modified_noun(parse: Parse, k: int, last: int) -> Counted | None:
    """ "six other civilians", "a $873 billion plan": the noun after the figure that it modifies."""
    head = parse.head[k]
    if head < last or not is_noun(parse, head) or not contiguous(parse, last, head):
        head = next_noun(parse, last)
    if head >= 0 and joined(parse, head + 1) and low_at(parse, head + 2)[:1].isdigit():
        head = max(head, next_noun(parse, head + 3))  # "five M-16 rifles"
    return noun_phrase(parse, last, to_head_noun(parse, head)) if head >= 0 else None


def _partitive(parse: Parse, first: int, last: int) -> Counted | None:
    """ "dozens of protesters", "half of Germans", "90 per cent of that budget", "some of them"."""
    if last >= len(parse) or parse.sentence[last] != parse.sentence[first]:
        return None
    at = last
    if parse.low(at) in ("more", "others") and parse.low(min(at + 1, len(parse) - 1)) == "of":
        at += 1
    if parse.low(at) != "of" or at + 1 >= len(parse):
        return None
    if (
        parse.low(at + 1) in ("a", "an")
        and parse.upos[first] != "SYM"
        and not parse.low(last - 1).endswith(("half", "third", "quarter", "cent", "%"))
    ):
        return None  # "within 500 feet of a building"
    if parse.low(at + 1) in ("whom", "which", "them", "us", "those", "these"):
        return None
    head = _phrase_head(parse, at)
    return noun_phrase(parse, _behind_figure(parse, at + 1, head), head) if head is not None else None


def _behind_figure(parse: Parse, first: int, head: int) -> int:
    """Where the noun begins in "half of the region's 6 million people"."""
    numbers = [k for k in range(first, head) if parse.upos[k] == "NUM" and not touching(parse, k + 1)]
    return numbers[-1] + 1 if numbers else first


def _phrase_head(parse: Parse, preposition: int) -> int | None:
    """The noun that the preposition governs."""
    head = parse.head[preposition]
    if head > preposition and head - preposition <= LONGEST and (is_noun(parse, head) or parse.low(head) in HARMED):
        return to_head_noun(parse, head)
    k = next_noun(parse, preposition + 1)
    return k if k >= 0 else None


def of_relative(parse: Parse, first: int, last: int) -> Counted | None:
    """ "the Rohingya, 164,000 of whom have crossed": the noun that the relative clause hangs on."""
    k = outer_word(parse, first, last)
    if first > 1 and parse.low(first - 1) == "," and is_noun(parse, first - 2):
        return whole_phrase(parse, first - 2)
    for word in (k, *parse.ancestors(k)):
        if parse.deprel[word] == "acl:relcl" and 0 <= parse.head[word] < first:
            head = parse.head[word]
            return whole_phrase(parse, head) if is_noun(parse, head) else None
    return None


def _in_loans(parse: Parse, last: int) -> Counted | None:
    """ "$164 billion in loans", "60% against inflation": the noun of the phrase with "in"."""
    if last >= len(parse) or parse.low(last) not in ("in", "worth"):
        return None
    if parse.low(last) == "worth" and last + 1 < len(parse) and parse.low(last + 1) == "of":
        last += 1
    head = _phrase_head(parse, last)
    if (
        head is None
        or parse.xpos[head] in ("NNP", "NNPS")
        or parse.low(last + 1) in ("the", "a", "an", "its", "their", "last", "next", "this")
    ):
        return None
    return noun_phrase(parse, last + 1, head)


def _parent_of(parse: Parse, first: int) -> Counted | None:
    """ "a mother of four"."""
    if first > 1 and parse.low(first - 1) == "of" and parse.low(first - 2) in PARENTS:
        return Counted("children", "person", first - 2, first - 1, first - 2)
    return None


def _harmed(parse: Parse, last: int) -> Counted | None:
    """ "31 dead", "five wounded"."""
    if last < len(parse) and parse.low(last) in HARMED:
        return Counted(parse.word(last), "person", last, last + 1, last)
    return None


def _shared_noun(parse: Parse, k: int, first: int) -> Counted | None:
    """ "killing 41 people and wounding more than 60": a second number hung on the noun of the first."""
    noun = parse.head[k]
    if not 0 <= noun < first or not parse.is_rel(k, "nummod") or parse.xpos[noun] != "NNS":
        return None
    numbered = any(parse.is_rel(c, "nummod") and c < noun for c in parse.children(noun))
    return whole_phrase(parse, noun) if numbered else None


def _owner(parse: Parse, k: int) -> Counted | None:
    """ "growth of 7 percent", "aid worth €60 million": the noun that the figure is said of."""
    head = parse.head[k]
    if head < 0 or head > k:
        return None
    if parse.upos[head] == "ADJ" and parse.low(head) == "worth" and parse.head[head] >= 0:
        head = parse.head[head]
    if parse.low(head) in _FRACTIONS:
        return None
    if not is_noun(parse, head) or not parse.is_rel(k, "nmod", "appos", "nummod", "acl", "amod", "dep", "obl"):
        return None
    return whole_phrase(parse, head)


def _subject(parse: Parse, k: int) -> Counted | None:
    """ "prices rose 19.9 per cent", "turnout was put at 45 percent", "cut output by a tenth": what the verb moves."""
    governor = k if parse.child(k, "nsubj") is not None else parse.head[k]
    if governor < 0 or parse.is_rel(k, "nsubj"):
        return None
    if parse.low(governor) in _COMPARATIVES and governor != k and parse.head[governor] >= 0:
        governor = parse.head[governor]  # "closed 4.7 percent higher"
    case = parse.child(k, "case")
    placed = case is not None and parse.low(case) in ("at", "to", "by", "from")
    moves = governor == k or parse.lemma[governor].lower() in _LEVEL_VERBS
    moved = parse.child(governor, "obj") if placed else None
    if moved is not None and (parse.low(moved) in ("%", "percent", "cent", "cents") or parse.upos[moved] == "SYM"):
        moved = None  # "sales rose 6.2% to $1.45 billion": what rises is the subject
    if moved is None and (moves or placed):
        moved = _mover(parse, governor)
    if moved is None or moved == k or not (is_noun(parse, moved) or parse.upos[moved] == "ADJ"):
        return None
    if parse.xpos[moved] in ("NNP", "NNPS") and not parse.word(moved).islower():
        return None
    return None if is_person(parse.lemma[moved].lower()) else whole_phrase(parse, moved)


def _mover(parse: Parse, verb: int) -> int | None:
    """The subject, also of "is likely to reach" and of "inflation, which peaked at 70%"."""
    subject = parse.child(verb, "nsubj")
    if subject is None and parse.is_rel(verb, "xcomp"):
        subject = parse.child(parse.head[verb], "nsubj")
    if subject is not None and parse.low(subject) in ("which", "that") and parse.deprel[verb] == "acl:relcl":
        return parse.head[verb]
    return subject


def _spent_on(parse: Parse, k: int, last: int) -> Counted | None:
    """ "would spend $2 million on a plant", "offered €6 million for repairs": what the money is for."""
    verb = parse.head[k]
    if verb < 0 or not parse.is_rel(k, "obj") or parse.lemma[verb].lower() not in _SPENDING:
        return None
    if last >= len(parse) or parse.low(last) not in ("for", "on", "in"):
        return None
    head = _phrase_head(parse, last)
    if head is None or parse.xpos[head] in ("NNP", "NNPS") or parse.low(last + 1) in ("each", "every", "last", "next"):
        return None
    return None if is_person(parse.lemma[head].lower()) else noun_phrase(parse, last + 1, head)


def _predicate(parse: Parse, k: int, first: int) -> Counted | None:
    """The bare number beside a verb or a level: "killing at least 41", "the toll rose to 41", "a crew of nine"."""
    governor = parse.head[k] if parse.head[k] >= 0 else k
    if _counts_people(parse, k, governor):
        return Counted("people", "person", governor, governor, governor)
    level = _level_noun(parse, k, governor, first)
    if level is not None:
        return _level(parse, level)
    return _risen(parse, k, governor)


def _risen(parse: Parse, k: int, governor: int) -> Counted | None:
    """ "Arrivals rose to 92,000 from 71,000": things, of which there are more or fewer; not "shares rose to 92"."""
    case = parse.child(k, "case")
    if case is None or parse.low(case) not in ("to", "from") or parse.lemma[governor].lower() not in _COUNT_VERBS:
        return None
    subject = parse.child(governor, "nsubj")
    if subject is None or parse.xpos[subject] != "NNS" or parse.lemma[subject].lower() in _PRICED:
        return None
    return whole_phrase(parse, subject)


def _counts_people(parse: Parse, k: int, governor: int) -> bool:
    """Whether the bare number is one of people harmed, or of people who do what only people do."""
    verb = parse.lemma[governor].lower()
    verb = by_rule(verb, "VBG") if verb.endswith("ing") else verb
    vague = parse.low(k) in VAGUE
    if case_of(parse, k) == "for" and verb in _SEARCHING:
        return vague or low_at(parse, k + 1) in HARMED
    if parse.is_rel(k, "nsubj") or parse.deprel[k] == "obl:unmarked":
        if verb in PEOPLE_VERBS or parse.low(governor) in HARMED or (vague and parse.upos[governor] == "VERB"):
            return True
        return verb in HARM_VERBS and parse.child(governor, "obj") is None
    return (
        parse.is_rel(k, "obj", "iobj", "obl", "dep") and verb in HARM_VERBS and parse.upos[governor] in ("VERB", "ADJ")
    )


def _level_noun(parse: Parse, k: int, governor: int, first: int) -> int | None:
    """The noun whose level the bare number tells."""
    if case_of(parse, k) == "for":
        return None  # "teams searched for dozens"
    candidates = [parse.child(k, "nsubj")]
    if parse.upos[governor] in ("VERB", "ADJ") and parse.is_rel(k, "obl", "obj", "xcomp", "dep", "nmod"):
        candidates.append(parse.child(governor, "nsubj"))
        candidates.append(parse.child(governor, "obj") if parse.is_rel(k, "obl") else None)
        candidates.append(parse.head[governor] if parse.is_rel(governor, "acl", "advcl") else None)
    if first > 1 and parse.low(first - 1) in ("to", "of", "at", "from", "is", "was", "reached", "hit"):
        floor = max(
            parse.sentences[parse.sentence[first]][0], first - 14 if parse.low(first - 1) != "of" else first - 2
        )
        candidates.extend(range(first - 2, floor - 1, -1))
    return next((c for c in candidates if c is not None and c >= 0 and _is_level(parse, c)), None)


def _is_level(parse: Parse, noun: int) -> bool:
    lemma = parse.lemma[noun].lower()
    if not is_noun(parse, noun) and parse.low(noun) not in HARMED:
        return False
    return (
        lemma in _LEVEL_NOUNS
        or lemma in TOLLS
        or parse.low(noun) in HARMED
        or (lemma in COLLECTIVES and parse.xpos[noun] != "NNP")
    )


def _level(parse: Parse, noun: int) -> Counted | None:
    """ "The number of dead rose to 41": what the level is of; a toll is of people."""
    for child in parse.children(noun):
        if parse.is_rel(child, "nmod") and child > noun and (is_noun(parse, child) or parse.low(child) in HARMED):
            case = parse.child(child, "case")
            if case is not None and parse.low(case) == "of":
                if parse.low(child) in HARMED:
                    return Counted(parse.low(child), "person", child, child + 1, child)
                return whole_phrase(parse, child)
    counted = whole_phrase(parse, noun)
    lemma = parse.lemma[noun].lower()
    of_people = lemma in TOLLS or lemma in COLLECTIVES or parse.low(noun) in HARMED
    if counted is None:
        return None
    return Counted(counted.what, "person" if of_people else None, counted.first, counted.last, counted.head)
