"""Parts: figures that are part of another: "12 people, including 3 children", "37 of whom", "five of the dead"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..words import words
from .look import low_at
from .people import PERSONS

_INCLUDING = frozenset(("including", "includes", "included", "include"))
_AMONG = frozenset(("them", "whom", "those", "which"))
_SELVES = frozenset(("them", "whom", "these", "which"))
_SKIP = words("at least more than up to about some the a an as many nearly over under fewer only mostly")
_VICTIMS = words(
    "dead killed injured wounded victims victim casualties missing hurt detained arrested detainees fatalities deaths"
)
_LIST = frozenset((",", "and", "or"))
_REACH = 14
_BACK = 3
"""How many sentences back the whole may stand: "The dead included 12 children"."""


def find_parts(parse: Parse, quantities: list[Quantity]) -> None:
    """Fills ``part_of``, and what a part shares with its whole."""
    spans = [parse.words_in(Span(q.start, q.end)) for q in quantities]
    for i, quantity in enumerate(quantities):
        if not spans[i] or quantity.change in ("up", "down"):
            continue
        whole = _whole(parse, quantities, spans, i)
        if whole is not None:
            quantity.part_of = whole
            _share(quantity, quantities[whole], not _says_more(parse, spans[i]))


def _share(part: Quantity, whole: Quantity, alike: bool) -> None:
    """What holds for the whole: also what befell them, unless the part is told to differ."""
    if alike and part.toll is None and part.unit in PERSONS:
        part.toll = whole.toll
    part.as_of = part.as_of or whole.as_of
    part.where = part.where or whole.where
    part.said_by = part.said_by or whole.said_by


def _says_more(parse: Parse, span: range) -> bool:
    """ "37 of whom were injured", "two of the victims fled": what befell a part has a verb of its own."""
    last = span[-1] + 1
    if low_at(parse, last) != "of":
        return False
    clause = range(last + 2, min(last + 2 + _REACH, len(parse)))
    end = next((k for k in clause if parse.upos[k] == "PUNCT"), clause.stop)
    return low_at(parse, last + 1) not in _SELVES or any(parse.upos[k] in ("VERB", "AUX") for k in range(last + 2, end))


def _whole(parse: Parse, quantities: list[Quantity], spans: list[range], i: int) -> int | None:
    """The index of the figure that figure ``i`` is part of."""
    last, first = spans[i][-1] + 1, spans[i][0]
    if low_at(parse, last) in ("other", "others"):
        return None
    if low_at(parse, last) == "of":
        if low_at(parse, last + 1) in _SELVES:
            return _before(parse, quantities, spans, i, 1)
        ahead = _ahead(parse, quantities, spans, i)
        if ahead is not None:
            return ahead
        if low_at(parse, last + 1) == "the" and low_at(parse, last + 2) in _VICTIMS - {"victim", "victims"}:
            return _before(parse, quantities, spans, i, _BACK)
        return None
    lead = _lead(parse, first)
    if low_at(parse, lead) in _INCLUDING:
        subject = low_at(parse, lead - 1)
        return _before(parse, quantities, spans, i, _BACK if subject in _VICTIMS else 0)
    if low_at(parse, lead) in _AMONG and low_at(parse, lead - 1) in ("of", "among", "amongst"):
        return _before(parse, quantities, spans, i, 1)
    return _listed(parse, quantities, spans, i)


def _lead(parse: Parse, first: int) -> int:
    """The word that leads a figure in, past "at least" and the like."""
    k = first - 1
    while k > first - 5 and low_at(parse, k) in _SKIP:
        k -= 1
    return k


def _before(parse: Parse, quantities: list[Quantity], spans: list[range], i: int, sentences: int) -> int | None:
    """The nearest figure before, itself no part and no earlier level, that is of the same kind and no smaller."""
    former = {q.baseline for q in quantities[max(0, i - 8) : i]}
    for j in range(i - 1, max(-1, i - 8), -1):
        if not spans[j] or parse.sentence[spans[i][0]] - parse.sentence[spans[j][0]] > sentences:
            return None
        if quantities[j].part_of is None and j not in former and _holds(quantities[j], quantities[i]):
            return j
    return None


def _holds(whole: Quantity, part: Quantity) -> bool:
    """Whether one figure can be part of the other."""
    if whole.change in ("up", "down") or whole.unit == "%":
        return False
    if part.unit == "%":
        return True
    same = whole.unit == part.unit or part.unit is None or {whole.unit, part.unit} <= PERSONS
    tolls = whole.toll is None or part.toll is None or whole.toll == part.toll or whole.toll == "casualties"
    return same and (tolls or part.unit in PERSONS) and part.value <= (whole.high or whole.value)


def _ahead(parse: Parse, quantities: list[Quantity], spans: list[range], i: int) -> int | None:
    """ "Four of the 250 seats", "80 per cent of the 280,000 people"."""
    j = i + 1
    if j >= len(quantities) or not spans[j] or spans[j][0] - spans[i][-1] > 6:
        return None
    between = range(spans[i][-1] + 2, spans[j][0])
    plain = all(parse.upos[k] in ("DET", "NOUN", "PROPN", "PART", "PRON", "ADJ") for k in between)
    return j if plain and _holds(quantities[j], quantities[i]) else None


def _listed(parse: Parse, quantities: list[Quantity], spans: list[range], i: int) -> int | None:
    """The next of a list whose first is a part: "including three children and two women"; the list after a whole."""
    j = i - 1
    if j < 0 or not spans[j] or parse.sentence[spans[i][0]] != parse.sentence[spans[j][0]]:
        return None
    between = range(spans[j][-1] + 1, spans[i][0])
    if len(between) > _REACH or not between or any(parse.upos[k] in ("VERB", "AUX", "SCONJ") for k in between):
        return None
    whole = quantities[j].part_of
    if whole is not None and low_at(parse, between[-1]) in _LIST:
        return whole if whole < j and _holds(quantities[whole], quantities[i]) else None
    return _apposed(parse, quantities, spans, j, i)


def _apposed(parse: Parse, quantities: list[Quantity], spans: list[range], j: int, i: int) -> int | None:
    """ "Thirteen people, eight soldiers and five villagers, were killed": parts that add up to the whole before."""
    if i + 1 >= len(quantities) or not spans[i + 1] or quantities[j].unit != "person":
        return None
    one, two = quantities[i], quantities[i + 1]
    adds_up = one.unit in PERSONS and two.unit in PERSONS and one.value + two.value == quantities[j].value
    return j if adds_up and low_at(parse, spans[i][0] - 1) in (",", "(", "-", "–", "—", ":") else None
