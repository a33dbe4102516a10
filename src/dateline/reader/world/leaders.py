"""Who held which office on a day, from ``leaders.tsv`` and, before it, a user's own table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache

from .tables import HERE
from .terms import Term

_FILE = "leaders.tsv"
_COMPILED = re.compile(r"\bon (\d{4}-\d\d-\d\d)")


class InOffice:
    """The terms that hold on a day. A post with two holders that day, or with a change near it, has none."""

    def __init__(self, day: date, own: Iterable[Term]) -> None:
        self._terms = {**_sure(day, _leaders(day.year)), **_sure(day, own)}

    def holder(self, of: str | None, post: str) -> Term | None:
        return self._terms.get((of, post))

    def holders(self) -> list[Term]:
        """Everybody of whom it is sure."""
        return [term for term in self._terms.values() if term is not None]

    def of_post(self, post: str, of: str | None) -> list[Term]:
        """All who hold the post, of one country or, for None, of any."""
        return [term for term in self._by_post.get(post, ()) if of in (None, term.of)]

    @cached_property
    def _by_post(self) -> dict[str, list[Term]]:
        out: dict[str, list[Term]] = defaultdict(list)
        for term in self.holders():
            out[term.post].append(term)
        return dict(out)


@lru_cache(maxsize=16)
def in_office(day: date, own: tuple[Term, ...] = ()) -> InOffice:
    return InOffice(day, own)


def _sure(day: date, terms: Iterable[Term]) -> dict[tuple[str | None, str], Term | None]:
    """By country and post the one term that holds; None where that is not sure."""
    told: dict[tuple[str | None, str], list[Term | None]] = defaultdict(list)
    for term in terms:
        answer = term.holds(day)
        if answer != "no":
            told[term.of, term.post].append(term if answer == "yes" else None)
    return {key: found[0] if len(found) == 1 else None for key, found in told.items()}


def _leaders(year: int) -> Iterator[Term]:
    """The table's rows that can matter in a year: one in six, so that the others need no reading."""
    compiled, lines = _table()
    source = f"{_FILE} of {compiled}"
    for line in lines:
        of, office, holder, variants, gender, since, until = line.split("\t")
        if int(since[:4]) <= year + 1 and (until == "-" or int(until[:4]) >= year - 1):
            others = () if variants == "-" else tuple(variants.split("; "))
            yield Term(None if of == "-" else of, office, holder, others, gender, since, until, source, compiled)


@lru_cache(maxsize=1)
def _table() -> tuple[date, list[str]]:
    """The day on which the table was compiled, as its head says, and its rows."""
    lines = (HERE / _FILE).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    found = _COMPILED.search(" ".join(line for line in lines if line.startswith("#")))
    if found is None:
        raise ValueError(f"{_FILE} does not say when it was compiled")
    return date.fromisoformat(found[1]), rows
