"""Finding: every amount of a report that is a quantity, with what it counts."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity, Span
from dateline.model.quantity import Change

from ..draft import Draft
from ..words import words
from . import change, counted, shares
from .amounts import Amount, read_amount
from .found import Found
from .fractions import starts_fraction
from .look import low_at, touching
from .not_counts import DURATIONS, Exclusions
from .noun_phrase import Counted, outer_word
from .numerals import starts_numeral
from .people import HARM_VERBS

_LINKS = words("from with against than versus counted reckoned claimed ( up down")
_COMPARING = words("from with against than versus")
_NEAR_LINKS = words("to and or , but at by only")
_FORWARD_LINKS = frozenset((",", "and", "or", "to"))
_ANTECEDENTS = frozenset(("whom", "which", "them", "these", "those"))


def find_quantities(draft: Draft) -> list[Quantity]:
    """All quantities of the draft's text, in order."""
    parse = draft.parse
    exclusions = Exclusions(draft)
    found: list[Found] = []
    i = 0
    while i < len(parse):
        word = parse.low(i)
        amount = read_amount(parse, i) if starts_numeral(word) or starts_fraction(word) else None
        if amount is None:
            i += 1
            continue
        floor = max(found[-1].last if found else 0, parse.sentences[parse.sentence[i]][0])
        item = _judge(parse, amount, floor, exclusions)
        if item is not None and not draft.garbled(i):
            found.append(item)
        i = max(i + 1, amount.last)
    _inherit(parse, found)
    shares.name(parse, found)
    return [_quantity(parse, f) for f in found if f.unit or f.what or _stands_alone(parse, f)]


def _judge(parse: Parse, amount: Amount, floor: int, exclusions: Exclusions) -> Found | None:
    """The amount with its change words and what it counts; None if it is no quantity."""
    numeral = amount.numeral
    if exclusions.excludes(numeral, amount.unit is not None) or _lasts(parse, amount):
        return None
    if _only_one(parse, amount) or _only_shape(parse, amount):
        return None
    if amount.first and parse.low(amount.first - 1) == "per":
        return None
    how: Change = "~" if amount.is_range else ">" if numeral.vague and numeral.low else "~" if numeral.vague else "="
    first, last = amount.first, amount.last
    words = change.before(parse, first, floor)
    if words is not None:
        how, first = words
    else:
        behind = change.after(parse, last)
        if behind is not None:
            how, last = behind
    if amount.unit is not None:
        thing = counted.of_measure(parse, amount.first, amount.last)
    else:
        thing = counted.of_count(parse, amount.first, amount.last)
        if thing is not None and (_is_duration(parse, thing) or _is_source(parse, thing)):
            return None
    if how == "=":
        how = _size_of_change(parse, amount, thing) or how
    unit = amount.unit or (thing.unit if thing else None)
    partitive = low_at(parse, amount.last) == "of" and low_at(parse, amount.last + 1) in _ANTECEDENTS
    ahead, behind_word = low_at(parse, first - 1), low_at(parse, last)
    item = Found(amount, first, last, how, thing, unit, thing.what if thing else None, partitive)
    item.more = behind_word == "more" and thing is None
    item.aside = ahead in ("(", "up", "down")
    item.share = amount.unit is not None and shares.per_share(parse, amount.last)
    if partitive or ahead in ("whom", "which"):
        _of_antecedent(parse, item, ahead)
    return item


def _size_of_change(parse: Parse, amount: Amount, thing: Counted | None) -> Change | None:
    outer = outer_word(parse, amount.first, amount.last)
    if amount.unit is None and thing is not None and thing.unit == "point":
        return change.size_of_change(parse, amount.first, thing.last, thing.head, thing.unit)
    return change.size_of_change(parse, amount.first, amount.last, outer, amount.unit)


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
    if amount.unit is not None or k >= len(parse):
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


def _is_duration(parse: Parse, thing: Counted) -> bool:
    return parse.lemma[thing.head].lower() in DURATIONS


_SOURCES = words("""
    official source diplomat officer executive aide adviser advisor analyst witness trader people person
""")
_SAYING = words("say tell add confirm speak report")


def _is_source(parse: Parse, thing: Counted) -> bool:
    """ "two officials said": who is quoted is not what is counted."""
    governor = parse.head[thing.head]
    said = governor > thing.head and parse.lemma[governor].lower() in _SAYING and parse.deprel[thing.head] == "nsubj"
    return said and parse.lemma[thing.head].lower().rstrip("s") in _SOURCES


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


def _stands_alone(parse: Parse, found: Found) -> bool:
    """Whether a figure is plainly a figure though what it counts is not found: "fewer than 900", "22,000"."""
    numeral = found.amount.numeral
    if found.partitive:
        return True
    return found.change != "=" or numeral.scaled or (numeral.in_figures and "," in parse.word(numeral.first))


def _inherit(parse: Parse, found: list[Found]) -> None:
    """A bare figure takes over what the figure that it is tied to counts: "2,500 troops, down from 5,000"."""
    for at, item in enumerate(found):
        if item.what and (item.unit or low_at(parse, item.first - 1) not in _COMPARING):
            continue
        before = shares.partner(parse, found, at) if at else None
        after = found[at + 1] if at + 1 < len(found) else None
        if item.unit is None and after is not None and _leads_to(parse, item, after):
            item.unit, item.what = after.unit, after.what
        elif before is not None and _follows(parse, before, item):
            _take_over(item, before)


def _take_over(item: Found, before: Found) -> None:
    if item.unit is None:
        item.unit, item.what = before.unit, before.what
    elif item.unit == before.unit or item.partitive or item.aside:
        item.what = before.what


def _leads_to(parse: Parse, item: Found, after: Found) -> bool:
    """ "60, 70 and 80 percent", "from 3 to 5 percent": the unit is said once, at the end."""
    between = range(item.last, after.first)
    return len(between) in (1, 2) and all(parse.low(k) in _FORWARD_LINKS for k in between) and after.unit is not None


def _follows(parse: Parse, before: Found, item: Found) -> bool:
    """Whether the bare figure is tied to the one before it in its sentence."""
    apart = parse.sentence[item.first] - parse.sentence[before.first]
    if item.more and apart <= 1:
        return True
    if item.unit == "person" and before.unit != "person":
        return False
    if apart or item.first - before.last > 25:
        return False
    link = item.first - 1
    if low_at(parse, link) in ("the", "its", "their"):
        link -= 1
    if low_at(parse, link) == "of":
        return item.first - before.last < 5
    if low_at(parse, link) in _NEAR_LINKS:
        return item.first - before.last <= 8
    return item.partitive or low_at(parse, link) in _LINKS


def _quantity(parse: Parse, found: Found) -> Quantity:
    amount = found.amount
    low, high = amount.low, amount.high
    if found.change == ">" and low is None:
        low = amount.value
    if found.change == "<" and high is None:
        high = amount.value
    span: Span = parse.span(found.first, found.last)
    return Quantity(span.start, span.end, amount.value, low, high, found.change, found.unit, found.what)
