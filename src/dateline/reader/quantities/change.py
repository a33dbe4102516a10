"""Change words: how a figure is to be taken (about, at least, up to), and whether it is the size of a change."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.quantity import Change

from ..words import words
from .currencies import is_money
from .look import low_at, touching
from .measures import NAMES, SYMBOLS
from .people import is_person


def _phrases(change: Change, text: str) -> dict[tuple[str, ...], Change]:
    return {tuple(phrase.split()): change for phrase in text.split("|")}


_BEFORE: dict[tuple[str, ...], Change] = {
    **_phrases("~", "about|around|some|roughly|approximately|nearly|almost|circa|barely|perhaps|an estimated|estimated|"
               "near|nearer|nearer to|close to|more or less|in the region of|estimated at|just about|virtually|approx|"
               "approx .|~|≈|on the order of|in the neighborhood of|in the neighbourhood of|somewhere around|"
               "somewhere between"),
    **_phrases(">", "at least|more than|over|above|upwards of|upward of|no fewer than|no less than|not less than|"
               "in excess of|well over|far more than|much more than|exceeding|exceeds|exceed|exceeded|a minimum of|"
               "topping|greater than|higher than|beyond|north of|just over|slightly over|slightly more than|"
               "just more than|a little over|a little more than|slightly above|just above|well above|well in excess of|"
               "significantly more than|substantially more than|considerably more than|as few as|as little as|"
               "not fewer than|a bit more than|a bit over|many more than|even more than"),
    **_phrases("<", "less than|fewer than|under|below|up to|at most|as many as|as much as|no more than|not more than|"
               "a maximum of|well under|well below|lower than|as high as|within|no higher than|upto|south of|"
               "just under|just below|slightly under|slightly less than|a little under|a little less than|just shy of|"
               "shy of|slightly below|a bit less than|a bit under|much less than|far less than|far fewer than|"
               "just short of"),
}  # fmt: skip
_LONGEST = 4
_AFTER: dict[tuple[str, ...], Change] = {
    **_phrases(
        ">",
        "or more|or above|plus|and above|and over|or over|or greater|or higher|or better|and up|and counting|- plus|+",
    ),
    **_phrases("<", "or less|or fewer|or under|or below|or lower|and under"),
    **_phrases("~", "or so|or thereabouts"),
}
# These bound a figure, or stand for a place, a cause or a time: "under Article 5", "near two villages".
_PREPOSITIONS = frozenset(("under", "below", "over", "above", "within", "beyond", "near", "around", "about"))
_PLACES = frozenset(("near", "around", "beyond", "within", "above", "below", "under"))
_CHANGE_NOUNS_UP = words("""
    rise increase growth jump surge gain hike climb rebound boost leap uptick expansion upturn raise
""")
_CHANGE_NOUNS_DOWN = words("""
    fall decrease drop decline reduction contraction slump plunge cut slide dip devaluation downturn shrinkage
""")
_RISE = words("""
    rise increase grow jump climb surge soar expand advance rebound leap appreciate gain raise boost hike lift
""")
_FALL = words("""
    fall decrease drop decline shrink plunge slump tumble plummet dip slide sink contract depreciate weaken ease cut
    reduce lower slash trim lose shed
""")
_MOVES = words("""
    inched edged crept ticked went moved pushed inching edging creeping going moving pushing
""")
_TURNS = words("""
    go move change shift revise convert switch narrow widen turn swing double triple treble halve improve worsen
    recover upgrade downgrade adjust push bring take come progress promote up down higher lower onwards
""")
_WAYS: dict[str, Change] = {"up": "up", "higher": "up", "down": "down", "lower": "down"}
_SIZES = frozenset(("%", "percentage point", "point", "basis point", "cent"))
_WEIGHTS = frozenset(("kg", "g", "lb", "ounce", "tonne", "ton", "kiloton", "megaton", "gigaton", "gigatonne"))
_MEASURED = frozenset((*NAMES.values(), *SYMBOLS.values()))
_INTRANSITIVE = words("rise fall drop decline climb jump shrink sink surge plunge slump soar tumble plummet")
_LEVELS = words("above below under beyond within near nearer close higher lower")
"""What bounds a figure so that it is a level, whatever verb of change goes before: "fell below 5 percent"."""


def before(parse: Parse, i: int, floor: int) -> tuple[Change, int] | None:
    """The change words that end before word ``i``, and their first word. Looks no further back than ``floor``."""
    for length in range(_LONGEST, 0, -1):
        first = i - length
        if first < floor:
            continue
        change = _BEFORE.get(tuple(parse.low(k) for k in range(first, i)))
        if change is not None and _bounds(parse, first, i):
            return change, first
    return None


def _bounds(parse: Parse, first: int, i: int) -> bool:
    """Whether a lone preposition bounds the figure and does not say where or when."""
    word = parse.low(first)
    if word == "up" and i - first == 2:
        return not _moves_up(parse, first)
    if i - first > 1 or word not in _PREPOSITIONS:
        return True
    head = parse.head[first]
    if word in _PLACES and head >= i and parse.deprel[first] == "case" and parse.deprel[i].startswith("nummod"):
        return head == i or parse.upos[head] in ("NUM", "SYM") or parse.word(i)[0].isdigit()
    return True


def _moves_up(parse: Parse, up: int) -> bool:
    """ "inched back up to 4.8": the way that a verb goes, and no bound."""
    head = parse.head[up]
    if up and parse.low(up - 1) == "back":
        return True
    return (
        0 <= head < up
        and parse.upos[head] == "VERB"
        and (parse.lemma[head].lower() in _RISE or parse.low(head) in _MOVES)
    )


def after(parse: Parse, k: int) -> tuple[Change, int] | None:
    """The change words from word ``k`` on and the word after them: "or more", "or so"."""
    for length in (2, 1):
        if k + length <= len(parse):
            change = _AFTER.get(tuple(parse.low(j) for j in range(k, k + length)))
            if change is not None and (parse.word(k) not in "+-" or touching(parse, k)):
                return change, k + length
    return None


def bounds_level(parse: Parse, first: int, last: int) -> bool:
    """Whether the change words ``first`` to ``last`` make a figure a level: "below", "close to", "as high as"."""
    return any(parse.low(k) in _LEVELS or parse.low(k) == "high" for k in range(first, last))


def tells_change(parse: Parse, k: int) -> bool:
    """Whether word ``k`` tells that something becomes more, less or other."""
    lemma = parse.lemma[k].lower()
    if lemma in _CHANGE_NOUNS_UP or lemma in _CHANGE_NOUNS_DOWN:
        return True
    return lemma in _RISE or lemma in _FALL or lemma in _TURNS or parse.low(k) in _MOVES or parse.low(k) in _TURNS


def size_of_change(parse: Parse, first: int, last: int, head: int, unit: str | None) -> Change | None:
    """``up`` or ``down`` where the figure of words ``first`` to ``last`` tells by how much something changed.

    ``head`` is the word of the figure that hangs on the rest of the sentence.
    """
    ahead = parse.low(first - 1) if first else ""
    if ahead == "+" and unit is not None:
        return "up"
    if ahead in ("to", "at"):
        return None
    if ahead in ("up", "down") and unit is not None and (unit in _SIZES or is_money(unit.split("/")[0]) or unit == "x"):
        return "up" if ahead == "up" else "down"
    behind = parse.low(last) if last < len(parse) else ""
    if behind == "more" and last + 1 < len(parse) and parse.upos[last + 1] in ("ADJ", "ADV"):
        return None  # "20 percent more slowly"
    if behind in ("fewer", "less", "lower") and parse.low(last - 1) != "or":
        return "down"
    if unit in _SIZES and behind in ("more", "higher"):
        return "up"
    governor = parse.head[head]
    if governor < 0:
        return None
    word = parse.lemma[governor].lower()
    case = parse.child(head, "case")
    preposition = parse.low(case) if case is not None else ""
    if (
        parse.upos[governor] == "NOUN"
        and preposition == "by"
        and parse.lemma[parse.head[governor]].lower() in _RISE | _FALL
    ):
        governor = parse.head[governor]  # "raised its share by $60m", the figure hung on the object
        word = parse.lemma[governor].lower()
    directed = _directed(parse, governor) if preposition == "by" else None
    if directed is not None:
        return directed
    if parse.upos[governor] == "NOUN":
        return _by_noun(parse, head, word, preposition, unit)
    measured = unit in _SIZES or (unit is not None and (is_money(unit.split("/")[0]) or _sizes(parse, governor, unit)))
    if parse.upos[governor] == "VERB" and (preposition == "by" or (preposition == "" and measured)):
        return _by_verb(parse, head, last, word, preposition, unit)
    return None


def _sizes(parse: Parse, verb: int, unit: str) -> bool:
    """ "seas rose 11 feet", "the ice lost 200 tonnes": not "the climber fell 11 feet"."""
    lemma = parse.lemma[verb].lower()
    if unit.split("/")[0] not in _MEASURED:
        return False
    subject = parse.child(verb, "nsubj")
    thing = subject is None or (parse.upos[subject] == "NOUN" and not is_person(parse.lemma[subject].lower()))
    return (lemma in _INTRANSITIVE and thing) or (lemma in ("lose", "shed", "gain") and unit in _WEIGHTS)


def _directed(parse: Parse, verb: int) -> Change | None:
    """ "revised upward by 5 billion", "moved down by two points", "attacks are down by 40 percent"."""
    if parse.upos[verb] != "VERB":
        return _WAYS.get(parse.low(verb))
    adverbs = {parse.low(k) for k in parse.children(verb) if verb < k <= verb + 2}
    if adverbs & {"upward", "upwards", "up", "higher"}:
        return "up"
    return "down" if adverbs & {"downward", "downwards", "down", "lower"} else None


def _by_noun(parse: Parse, head: int, noun: str, preposition: str, unit: str | None) -> Change | None:
    """ "a 9% increase", "a rise of 12 per cent": not "cuts of two colleges"."""
    if unit is None or preposition not in ("", "of", "by"):
        return None
    if parse.is_rel(head, "nummod", "compound", "nmod", "amod", "obl", "dep"):
        return "up" if noun in _CHANGE_NOUNS_UP else "down" if noun in _CHANGE_NOUNS_DOWN else None
    return None


def _by_verb(parse: Parse, head: int, last: int, verb: str, preposition: str, unit: str | None) -> Change | None:
    """ "rose by 5%", "fell 12 cents": not "raised $5 million" and not the subject."""
    if parse.is_rel(head, "nsubj", "csubj"):
        return None
    if preposition == "" and unit and is_money(unit) and low_at(parse, last) in ("into", "on"):
        return None  # "sank $5 million into the mine"
    lost = verb in ("lose", "shed", "gain") and unit in _WEIGHTS
    if preposition == "" and unit not in _SIZES and verb in _TRANSITIVE and not lost:
        return None
    return "up" if verb in _RISE else "down" if verb in _FALL else None


_TRANSITIVE = words("""
    raise boost hike lift sink plunge cut reduce lower slash trim lose shed gain grow expand contract ease
""")
