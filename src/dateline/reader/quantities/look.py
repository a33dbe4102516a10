"""Looking at words: the small questions that every reader of figures asks of a parse, and tables of names."""

from __future__ import annotations

from bisect import bisect_right

from dateline.language.parse import Parse

from ..words import words

HYPHENS = ("-", "\u2010", "\u2011")
_LEADING = words("the a an its their his her some about around just only nearly almost more than at least")
_LEVELS = words("peak high low maximum minimum record total average")
_FAR = 7
_NOT_PLURAL = frozenset(("lbs", "kms", "kgs", "gas"))


def low_at(parse: Parse, k: int) -> str:
    """Word ``k`` in lower case; "" beyond the text."""
    return parse.low(k) if 0 <= k < len(parse) else ""


def lead_in(parse: Parse, first: int) -> int:
    """The word that leads a figure in, past "the", "about" and "a record high of": "from" in "from a peak of 400"."""
    k = first - 1
    if low_at(parse, k) == "of" and low_at(parse, k - 1) in _LEVELS:
        k -= 2
        while k > first - _FAR and parse.upos[k] == "ADJ":
            k -= 1
    while k > first - _FAR and low_at(parse, k) in _LEADING:
        k -= 1
    return k


def link_before(parse: Parse, first: int) -> str:
    """The preposition that leads a figure in: "from", "to", "of"."""
    return low_at(parse, lead_in(parse, first))


def touching(parse: Parse, i: int) -> bool:
    """Whether no blank lies between word ``i`` and the word before it."""
    return 0 < i < len(parse) and parse.start[i] == parse.end[i - 1]


def joined(parse: Parse, k: int) -> bool:
    """Whether word ``k`` is a hyphen that joins the words on its two sides."""
    return k < len(parse) and parse.word(k) in HYPHENS and touching(parse, k) and touching(parse, k + 1)


def singular(word: str) -> str:
    """The singular of a unit's name."""
    plural = word.endswith("s") and len(word) > 3 and not word.endswith("ss") and word not in _NOT_PLURAL
    if word.endswith(("ches", "shes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if plural else word


def table(text: str) -> dict[str, str]:
    """Lines of "symbol: name name ..." as names with their symbol; "_" stands for a blank in a symbol."""
    rows = (line.split(":") for line in text.strip().splitlines())
    return {name: symbol.strip().replace("_", " ") for symbol, names in rows for name in names.split()}


def name_class(parse: Parse, k: int) -> str:
    """The class of the name that word ``k`` belongs to; "" if it belongs to none."""
    at = bisect_right(parse.names, k, key=lambda name: name.first) - 1
    return parse.names[at].label if at >= 0 and k < parse.names[at].last else ""


def case_of(parse: Parse, k: int) -> str:
    """The preposition of word ``k``; "" if it has none."""
    case = parse.child(k, "case")
    return parse.low(case) if case is not None else ""
