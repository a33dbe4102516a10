"""Looking at words: the small questions that every reader of figures asks of a parse, and tables of names."""

from __future__ import annotations

from dateline.language.parse import Parse

HYPHENS = ("-", "\u2010", "\u2011")
_NOT_PLURAL = frozenset(("lbs", "kms", "kgs", "gas"))


def low_at(parse: Parse, k: int) -> str:
    """Word ``k`` in lower case; "" beyond the text."""
    return parse.low(k) if 0 <= k < len(parse) else ""


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


def case_of(parse: Parse, k: int) -> str:
    """The preposition of word ``k``; "" if it has none."""
    case = parse.child(k, "case")
    return parse.low(case) if case is not None else ""
