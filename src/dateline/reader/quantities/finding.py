"""Finding: every amount of a report that is a quantity, with what it counts."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity, Span
from dateline.model.quantity import Change

from ..draft import Draft
from ..words import words
from . import change, counted, shares
from .amounts import read_amount
from .factors import FACTOR, Factor, read_factor, starts_factor
from .found import Found
from .fractions import starts_fraction
from .inheriting import inherit
from .look import low_at, name_class, touching
from .not_counts import DURATIONS, MONTHS, Exclusions
from .noun_phrase import Counted, outer_word, whole_phrase
from .numerals import starts_numeral
from .people import HARM_VERBS
from .single import Amount
from .toll_words import STATES

_ANTECEDENTS = frozenset(("whom", "which", "them", "these", "those"))


def find_quantities(draft: Draft) -> list[Quantity]:
    """All quantities of the draft's text, in order."""
    parse = draft.parse
    exclusions = Exclusions(draft)
    found: list[Found] = []
    i = 0
    while i < len(parse):
        factor, amount = _read(parse, i)
        if amount is None:
            i += 1
            continue
        floor = max(found[-1].last if found else 0, parse.sentences[parse.sentence[i]][0])
        if amount.first < floor:
            item = None  # "0£0": the sign is the first figure's
        elif factor is not None:
            item = _judge_factor(parse, factor, amount, floor, exclusions)
        else:
            item = _judge(parse, amount, floor, exclusions)
        if item is not None and not draft.garbled(i):
            found.append(item)
        i = max(i + 1, amount.last)
    inherit(parse, found)
    shares.name(parse, found)
    return [_quantity(parse, f) for f in found if f.unit or f.what or _stands_alone(parse, f)]


def _read(parse: Parse, i: int) -> tuple[Factor | None, Amount | None]:
    """The factor or the amount that begins with word ``i``."""
    word = parse.low(i)
    number = starts_numeral(word)
    factor = read_factor(parse, i) if number or starts_factor(word) else None
    if factor is not None:
        numeral = factor.numeral
        return factor, Amount(numeral.first, numeral.last, numeral, numeral.value, unit=factor.unit)
    return None, read_amount(parse, i) if number or starts_fraction(word) else None


def _judge_factor(parse: Parse, factor: Factor, amount: Amount, floor: int, exclusions: Exclusions) -> Found | None:
    """ "nearly twice the level", "prices have more than doubled": how many times as much."""
    if exclusions.excludes(amount.numeral, counted=True):
        return None
    how, first = change.before(parse, amount.first, floor) or ("=", amount.first)
    thing = _moved(parse, factor.verb) if factor.verb is not None else None
    if factor.verb is not None:
        how = _bounded(amount, how, factor.change)
    else:
        way = change.size_of_change(parse, first, amount.last, outer_word(parse, first, amount.last), FACTOR)
        how = _bounded(amount, how, way) if way else how
        thing = counted.of_measure(parse, amount.first, amount.last)
    return Found(amount, first, amount.last, how, thing, amount.unit, thing.what if thing else None)


def _moved(parse: Parse, verb: int) -> Counted | None:
    """What doubled, or was doubled."""
    noun = parse.child(verb, "obj")
    noun = parse.child(verb, "nsubj") if noun is None else noun
    return whole_phrase(parse, noun) if noun is not None and parse.upos[noun] == "NOUN" else None


def _bounded(amount: Amount, bound: Change, way: Change) -> Change:
    """The way of a change, whose bound ("more than 5%") is kept as its least or most."""
    if bound == ">" and amount.low is None:
        amount.low = amount.value
    if bound == "<" and amount.high is None:
        amount.high = amount.value
    return way


def _judge(parse: Parse, amount: Amount, floor: int, exclusions: Exclusions) -> Found | None:
    """The amount with its change words and what it counts; None if it is no quantity."""
    numeral = amount.numeral
    if exclusions.excludes(numeral, amount.unit is not None) or _lasts(parse, amount):
        return None
    if _only_one(parse, amount) or _only_shape(parse, amount) or _none_of_it(parse, amount):
        return None
    if amount.first and parse.low(amount.first - 1) == "per":
        return None
    how: Change = ">" if numeral.vague and numeral.low else "~" if numeral.vague else "="
    first, last = amount.first, amount.last
    told = change.before(parse, first, floor)
    if told is not None:
        how, first = told
    else:
        behind = change.after(parse, last)
        if behind is not None:
            how, last = behind
    if amount.unit is not None:
        thing = counted.of_measure(parse, amount.first, amount.last)
    else:
        thing = counted.of_count(parse, amount.first, amount.last)
        if thing is not None and _tells_time(parse, amount, thing):
            thing = None
        if thing is not None and _is_no_count(parse, amount, thing):
            return None
    if not change.bounds_level(parse, first, amount.first):
        way = _size_of_change(parse, amount, first, thing)
        how = _bounded(amount, how, way) if way else how
    unit = amount.unit or (thing.unit if thing else None)
    partitive = low_at(parse, amount.last) == "of" and low_at(parse, amount.last + 1) in _ANTECEDENTS
    ahead, behind_word = low_at(parse, first - 1), low_at(parse, last)
    item = Found(amount, first, last, how, thing, unit, thing.what if thing else None, partitive)
    item.more = behind_word == "more" and thing is None
    item.aside = ahead in ("(", "up", "down")
    item.share = amount.unit is not None and shares.per_share(parse, amount.last)
    if partitive or ahead in ("whom", "which"):
        _of_antecedent(parse, item, ahead)
    elif thing is None and unit is None and _of_the_dead(parse, amount.last):
        item.partitive, item.unit, item.what = True, "person", parse.word(amount.last + 2)
    return item


def _of_the_dead(parse: Parse, last: int) -> bool:
    """ "12 of the dead": people told by what befell them."""
    told = low_at(parse, last), low_at(parse, last + 1)
    return told == ("of", "the") and low_at(parse, last + 2) in STATES


def _size_of_change(parse: Parse, amount: Amount, first: int, thing: Counted | None) -> Change | None:
    outer = outer_word(parse, amount.first, amount.last)
    if amount.unit is None and thing is not None and thing.unit == "point":
        return change.size_of_change(parse, first, thing.last, thing.head, thing.unit)
    return change.size_of_change(parse, first, amount.last, outer, amount.unit)


def _of_antecedent(parse: Parse, item: Found, ahead: str) -> None:
    """ "37 of whom": the figure counts what the relative clause or the pronoun stands for."""
    item.partitive = True
    amount = item.amount
    pronoun = ahead if ahead in _ANTECEDENTS else low_at(parse, amount.last + 1)
    thing = counted.of_relative(parse, amount.first, amount.last) if pronoun in ("whom", "which") else None
    if item.what is None and thing is not None:
        item.counted, item.what = thing, thing.what
        item.unit = item.unit or thing.unit
    if pronoun == "whom" and item.unit is None:
        item.unit = "person"


_WHICH = frozenset(("last", "next", "this", "previous", "past", "same", "earlier"))
""" "45 last year" counts something of that year."""
_MEMBERS = words("""
    member man woman strong seat storey story bed room page party nation ship vehicle car party bedroom
""")


def _only_shape(parse: Parse, amount: Amount) -> bool:
    """ "a two-way toll", "three-pronged": a number-word that describes, where "a nine-member board" counts."""
    k = amount.last
    if amount.unit is not None or amount.numeral.in_figures or low_at(parse, k) not in ("-", "\u2010", "\u2011"):
        return False
    return touching(parse, k) and touching(parse, k + 1) and low_at(parse, k + 1).rstrip("s") not in _MEMBERS


def _lasts(parse: Parse, amount: Amount) -> bool:
    """Whether the amount is a length of time ("15 years", "three-day", "22-year-old")."""
    k = amount.last
    if amount.unit is not None or k >= len(parse) or parse.low(k) in _WHICH:
        return False
    if parse.word(k) in "-–" and k + 1 < len(parse):
        k += 1
    for at in (k, k + 1):
        if (
            at < len(parse)
            and parse.lemma[at].lower().rstrip("s") in DURATIONS
            and parse.upos[at] in ("NOUN", "PROPN", "ADJ")
        ):
            return at == k or parse.upos[k] == "ADJ" or parse.xpos[k] in ("VBG", "VBN", "JJR", "RBR")
    return False


def _is_no_count(parse: Parse, amount: Amount, thing: Counted) -> bool:
    return _is_duration(parse, thing) or _is_source(parse, thing) or _is_of_a_name(parse, amount, thing)


def _is_duration(parse: Parse, thing: Counted) -> bool:
    return parse.lemma[thing.head].lower() in DURATIONS


def _tells_time(parse: Parse, amount: Amount, thing: Counted) -> bool:
    """ "45 last year", "three more July 18": what follows says when, and is not counted."""
    return thing.unit in MONTHS or (_is_duration(parse, thing) and low_at(parse, amount.last) in _WHICH)


_SOURCES = words("""
    official source diplomat officer executive aide adviser advisor analyst witness trader people person
""")
_SAYING = words("say tell add confirm speak report")


def _is_source(parse: Parse, thing: Counted) -> bool:
    """ "two officials said": who is quoted is not what is counted."""
    governor = parse.head[thing.head]
    said = governor > thing.head and parse.lemma[governor].lower() in _SAYING and parse.deprel[thing.head] == "nsubj"
    return said and parse.lemma[thing.head].lower().rstrip("s") in _SOURCES


def _is_of_a_name(parse: Parse, amount: Amount, thing: Counted) -> bool:
    """ "2 NEWS has learned", "plate 943 LQQ", "6 Victorious Trump": several things are no one name."""
    if amount.value <= 1 or not amount.numeral.in_figures or thing.unit == "person" or thing.head < amount.last:
        return False
    one = parse.xpos[thing.head] == "NNP" and not parse.low(thing.head).endswith("s")
    return parse.low(thing.head) == "news" or (one and name_class(parse, thing.head) in ("", "PER", "GPE", "LOC"))


def _none_of_it(parse: Parse, amount: Amount) -> bool:
    """ "zero chance", "zero tolerance": none at all, and no count."""
    return parse.low(amount.first) == "zero" and amount.unit is None and _is_mass(parse, amount.last)


def _is_mass(parse: Parse, k: int) -> bool:
    return k < len(parse) and parse.xpos[k] in ("NN", "JJ")


_ONE_BEFORE = frozenset(("only", "just", "least", "single", "exactly"))


def _only_one(parse: Parse, amount: Amount) -> bool:
    """Whether "one" is a pronoun or an article rather than a count."""
    if amount.value != 1 or amount.unit is not None or amount.numeral.in_figures:
        return False
    k = amount.first
    if parse.low(k) != "one":
        return True
    if low_at(parse, k - 1) in _ONE_BEFORE and low_at(parse, k + 1) not in ("of", "another"):
        return False
    if low_at(parse, amount.last) in ("dead", "killed", "injured", "wounded"):
        return False
    noun = parse.head[k]
    if noun <= k or not parse.deprel[k].startswith("nummod") or parse.upos[noun] != "NOUN":
        return True
    governor = parse.head[noun]
    harmed = (
        governor >= 0 and parse.lemma[governor].lower() in HARM_VERBS | {"die"} and parse.is_rel(noun, "nsubj", "obj")
    )
    return not (harmed or _beside_number(parse, noun))


def _beside_number(parse: Parse, noun: int) -> bool:
    """ "14 soldiers and one villager": one among other counts."""
    partners = [c for c in parse.children(noun) if parse.is_rel(c, "conj")]
    if parse.is_rel(noun, "conj") and parse.head[noun] >= 0:
        partners.append(parse.head[noun])
    return any(
        parse.is_rel(c, "nummod") and parse.low(c) != "one" for partner in partners for c in parse.children(partner)
    )


_ROUND = 100
"""From here on a bare range is no clock time and no age."""


def _stands_alone(parse: Parse, found: Found) -> bool:
    """Whether a figure is plainly a figure though what it counts is not found: "fewer than 900", "22,000"."""
    numeral = found.amount.numeral
    if found.amount.is_range:
        high = found.amount.high or 0
        years = 1000 <= high <= 2100 and parse.word(found.amount.last - 1).isdigit()
        return high >= _ROUND and not years
    if found.partitive:
        return True
    return found.change != "=" or numeral.scaled or (numeral.in_figures and "," in parse.word(numeral.first))


def _quantity(parse: Parse, found: Found) -> Quantity:
    amount = found.amount
    low, high = amount.low, amount.high
    if found.change == ">" and low is None:
        low = amount.value
    if found.change == "<" and high is None:
        high = amount.value
    span: Span = parse.span(found.first, found.last)
    return Quantity(span.start, span.end, amount.value, low, high, found.change, found.unit, found.what)
