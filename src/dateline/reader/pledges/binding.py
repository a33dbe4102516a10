"""Where somebody binds himself: under a verb or noun of promising, or by "will" said for oneself."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reader.draft import Draft

from .bound import Binding
from .own_will import own_will
from .promises import NOUNS, VERBS, promise, promise_noun

__all__ = ["Binding", "find_bindings"]


def find_bindings(draft: Draft) -> Iterator[Binding]:
    p = draft.parse
    for word in range(len(p)):
        if draft.garbled(word):
            continue
        found = None
        if p.upos[word] == "VERB" and p.lemma[word] in VERBS:
            found = promise(draft, word)
        elif p.upos[word] == "NOUN" and p.lemma[word] in NOUNS:
            found = promise_noun(draft, word)
        found = found or own_will(draft, word)
        if found is not None:
            yield found
