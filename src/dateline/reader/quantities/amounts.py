"""Amounts: figures with their units, single or as a range, before anyone asks what is counted."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .change import tells_change
from .fractions import read_fraction, read_part, starts_fraction
from .look import low_at, touching
from .number_words import UNDER_TWENTY
from .numerals import Numeral, exact, figure_value, read_numeral, starts_numeral
from .single import Amount, degrees, single

# "estimates run from 10,000 to 30,000" is a range; "rose from 30 to 60" tells of two times.
_SPREAD = words("run runs ran ranging range ranges ranged vary varies varied varying anywhere")
_PRICED = words("""
    price cost sell pay earn charge fetch weigh measure start number be stay last offer include seat serve hold
    quote estimate
""")
"""Verbs whose "from 5 to 7" tells a spread."""
_FARTHEST = 14
_CHAIN = 16
_FAR_APART = 5


def read_amount(parse: Parse, i: int) -> Amount | None:
    """The amount whose number begins with word ``i``."""
    word = parse.low(i)
    part = read_part(parse, i) if starts_fraction(word) else None
    if part is not None:
        return single(parse, part)
    fraction = read_fraction(parse, i) if starts_fraction(word) else None
    if fraction is not None:
        return Amount(fraction.first, fraction.last, fraction, fraction.value, unit="%")
    numeral = read_numeral(parse, i) if starts_numeral(word) else None
    if numeral is None:
        return degrees(parse, i)
    amount = single(parse, numeral)
    return _range(parse, amount) or amount


def scale_of(parse: Parse, numeral: Numeral) -> float:
    """What the scale words multiply by: a million in "15 million"."""
    word = parse.low(numeral.first)
    plain = figure_value(word) or float(UNDER_TWENTY.get(word, 0))
    return numeral.value / plain if plain else 1.0


def _range(parse: Parse, amount: Amount) -> Amount | None:
    """ "between 400 and 600", "10-15 billion", "5 to 7 percent", "60 or 70", "from 5 up to 7"."""
    start = amount.first - 1
    link, k = _link(parse, amount.last, low_at(parse, start))
    if not link or k >= len(parse) or amount.numeral.vague:
        return None
    second = _second(parse, k)
    if second is None or second.numeral.vague or second.low is not None:
        return None
    both = _joined(parse, amount, second, link)
    if both is not None and link == "to" and not _is_spread(parse, amount, both):
        return None
    return both


def _link(parse: Parse, k: int, ahead: str) -> tuple[str, int]:
    """The link of a range at word ``k``, with ``ahead`` before the first figure, and the word after it."""
    link, after = low_at(parse, k), low_at(parse, k + 1)
    if link in ("-", "–", "—") and touching(parse, k) and touching(parse, k + 1):
        return "-", k + 1
    if link == "and" and ahead == "between":
        return "and", k + 1
    if ahead == "from" and (link, after) == ("up", "to"):
        return "to", k + 2
    if link == "or" and after in ("even", "maybe", "perhaps"):
        return "or", k + 2
    return (link, k + 1) if link in ("to", "or") else ("", k)


def _is_spread(parse: Parse, amount: Amount, both: Amount) -> bool:
    """Whether "5 to 7" is a spread and not the way from one level to the next."""
    start = amount.first - 1
    ahead = low_at(parse, start)
    if amount.unit is not None and start >= 0 and tells_change(parse, start):
        return False  # "up $1.60 to $73"
    if ahead == "by" and both.low is not None and both.value > _FAR_APART * both.low:
        return False  # "fell by two to 178"
    if ahead == "to":
        return not _ends_figure(parse, start) or _second_of_chain(parse, start)
    if ahead != "from" or low_at(parse, start - 1) in _SPREAD or _goes_on(parse, both.last):
        return True
    return both.unit is not None and _tells_spread(parse, amount, both)


def _goes_on(parse: Parse, k: int) -> bool:
    """ "from 5 to 7 per cent to 3 to 5 per cent": the first two are one level."""
    return low_at(parse, k) == "to" and low_at(parse, k + 1)[:1].isdigit()


def _ends_figure(parse: Parse, k: int) -> bool:
    return low_at(parse, k - 1)[-1:].isdigit() or low_at(parse, k - 1) in ("%", "percent", "cent", "million", "billion")


def _second_of_chain(parse: Parse, start: int) -> bool:
    back = [parse.low(k) for k in range(max(0, start - _CHAIN), start)]
    return "from" in back and "to" in back[back.index("from") :]


def _tells_spread(parse: Parse, amount: Amount, both: Amount) -> bool:
    """ "homes from $750,000 to $1 million": said of a noun or a price, with nothing that changes near it."""
    first = parse.sentences[parse.sentence[amount.first]][0]
    for k in range(amount.first - 2, max(first, amount.first - _FARTHEST) - 1, -1):
        if parse.word(k) in (";", ":"):
            break
        if tells_change(parse, k):
            return False
    if any(tells_change(parse, k) for k in range(both.last, min(both.last + 5, len(parse)))):
        return False
    governor = next((h for h in _governors(parse, amount) if not amount.first <= h < amount.last), -1)
    if governor < 0:
        return False
    return parse.upos[governor] == "NOUN" or parse.lemma[governor].lower() in _PRICED


def _governors(parse: Parse, amount: Amount) -> list[int]:
    """What the words of the figure hang on, outside of it."""
    return [parse.head[k] for k in range(amount.first, amount.last) if not amount.first <= parse.head[k] < amount.last]


def _second(parse: Parse, k: int) -> Amount | None:
    """The amount after the link, whose number may stand behind a money sign."""
    for skip in range(4):
        at = k + skip
        if at < len(parse) and starts_numeral(parse.low(at)) and parse.low(at) not in ("a", "an", "half", "several"):
            numeral = read_numeral(parse, at)
            second = single(parse, numeral) if numeral is not None else None
            return second if second is not None and second.first <= k else None
    return None


def _joined(parse: Parse, one: Amount, two: Amount, link: str) -> Amount | None:
    low, high = one.value, two.value
    if not one.numeral.scaled and two.numeral.scaled:
        shared = exact(one.value * scale_of(parse, two.numeral))
        low = shared if shared < high else low
    if not 0 <= low < high or (one.unit and two.unit and _differ(one.unit, two.unit)):
        return None
    if one.unit and not two.unit and one.first == one.numeral.first:
        return None  # "6.5% to 164": only a sign before the first figure holds for both
    if high > 100 * max(low, 0.01):
        return None
    if link == "or" and (high > 2.5 * low or one.unit is not None):
        return None
    unit = two.unit or one.unit
    if link == "-" and unit is None and not _counts(parse, two.last):
        return None
    first = one.first - 1 if link == "and" else one.first
    return Amount(first, two.last, one.numeral, exact((low + high) / 2), low, high, unit, is_range=True)


def _differ(one: str, two: str) -> bool:
    """Whether two units are of different kinds; a rate may be said once, behind both: "$20 to $30 a barrel"."""
    return one != two and not two.startswith(f"{one}/")


def _counts(parse: Parse, k: int) -> bool:
    """Whether a plural noun or an adjective before one follows."""
    return k < len(parse) and parse.xpos[k] in ("NNS", "NNPS", "JJ", "NN")
