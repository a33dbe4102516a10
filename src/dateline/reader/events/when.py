"""When an event is or was: the time its words are tied to, never merely the day of publication."""

from __future__ import annotations

from dateline.model import Interval, Time
from dateline.reader.draft import Draft

try:
    from dateline.reader.times.attach import attached
except ImportError:

    def attached(draft: Draft, word: int) -> Time | None:
        p = draft.parse
        chain = [word, *p.ancestors(word)]
        best = None
        for t in draft.times:
            if t.type not in ("DATE", "TIME") or t.interval is None:
                continue
            from dateline.model import Span
            ws = p.words_in(Span(t.start, t.end))
            if not ws or p.sentence[ws[0]] != p.sentence[word]:
                continue
            inside = set(ws)
            top = next((w for w in ws if p.head[w] not in inside), ws[0])
            h = p.head[top]
            if h in chain[:2]:
                d = chain.index(h), abs(top - word)
                if best is None or d < best[0]:
                    best = d, t
        return best[1] if best else None


def time_of(draft: Draft, word: int) -> Interval | None:
    """The interval of the time attached to the trigger, if one is told."""
    time = attached(draft, word)
    return time.interval if time is not None else None
