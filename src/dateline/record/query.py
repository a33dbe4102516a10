"""What a user searches for: words (all of them), "phrases", beginn*, -without, this OR that, title:word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.errors import UsageError

#: The fields of a report that have an index of words, in its order.
FIELDS = ("title", "text", "said", "publisher", "author")
_TERM = re.compile(r'(?P<not>-)?(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side; ``begins`` is whether the last is only the beginning of one."""

    words: tuple[str, ...]
    field: str | None = None
    begins: bool = False
    without: bool = False


#: Any of the groups, of which all terms must hold.
Query = tuple[tuple[Term, ...], ...]


def parse(text: str) -> Query:
    """Raises UsageError where nothing is asked for."""
    groups: list[list[Term]] = [[]]
    for match in _TERM.finditer(text):
        if match[0] == "OR":
            groups.append([])
        elif (term := _term(match)) is not None:
            groups[-1].append(term)
    query = tuple(tuple(group) for group in groups if group)
    if not query:
        raise UsageError(f'"{text}": no words to search for')
    if any(all(term.without for term in group) for group in query):
        raise UsageError(f'"{text}": say also what is to be in it, not only what is not')
    return query


def _term(match: re.Match[str]) -> Term | None:
    field, phrase = match["field"], match["phrase"]
    given = phrase if phrase is not None else match["word"]
    if field is not None and field not in FIELDS:
        if phrase is not None:
            raise UsageError(f"{field}: no such field (one of {', '.join(FIELDS)})")
        given, field = f"{field} {given}", None  # "9:30" is no field
    words = tuple(_WORD.findall(given))
    if not words:
        return None
    return Term(words, field, phrase is None and given.endswith("*"), match["not"] is not None)
