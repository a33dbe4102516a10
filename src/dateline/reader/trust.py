"""Trust: which sentences are fragments, displaced or word salad, so that nothing is told from them."""

from __future__ import annotations

from .doubts import circular, displaced, grammar
from .draft import Draft
from .jumbled import SURE, jumbled
from .prose import first_persons, fragments
from .salad import salads


def find(draft: Draft) -> None:
    """Sets each sentence's trust: ``garbled`` on strong grounds alone, ``doubtful`` on weaker ones."""
    for s in _broken(draft):
        draft.sentences[s].trust = "doubtful"
    for s, likely in jumbled(draft).items():
        draft.sentences[s].trust = "garbled" if likely >= SURE else "doubtful"
    for fragment in fragments(draft):
        draft.sentences[fragment.sentence].trust = "garbled" if fragment.sure else "doubtful"
    for word in first_persons(draft):
        draft.sentences[draft.parse.sentence[word]].trust = "garbled"
    for sentence in salads(draft.parse):
        draft.sentences[sentence].trust = "garbled"


def _broken(draft: Draft) -> set[int]:
    """Sentences that tell something, but not as it was meant: a piece torn off follows, or the words are broken."""
    parse = draft.parse
    found = {first - 1 for first, last in displaced.runs(draft) if last > first}
    found |= {parse.sentence[before] for before, _ in circular.circles(parse)}
    broken = [span for doubt in grammar.find(draft) if doubt.severity == "major" for span in doubt.spans]
    return found | {parse.sentence[k] for span in broken for k in parse.words_in(span)}
