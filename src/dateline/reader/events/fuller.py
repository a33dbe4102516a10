"""What a headline leaves unsaid its report tells in full: days, sides, places, and what kind of act it was."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event

from .headlines import is_headline

_BELOW = 3  # sentences
_HAS_BEEN = ("happened", "ongoing")


def tell_in_full(p: Parse, first: Event, first_word: int, event: Event, word: int) -> None:
    """Gives a headline's event what ``event``, which tells it again below, has and it has not. Of two types the one
    stands of which the core is surer.
    """
    if not is_headline(p, first_word) or not 0 < p.sentence[word] - p.sentence[first_word] <= _BELOW:
        return
    if first.type != event.type:
        if p.type_score[word] <= p.type_score[first_word]:
            return
        first.type, first.mode = event.type, event.mode
    first.mode = first.mode or event.mode
    first.actors = first.actors or [a for a in event.actors if a not in first.recipients]
    first.recipients = first.recipients or [a for a in event.recipients if a not in first.actors]
    first.places = first.places or list(event.places)
    if (first.status in _HAS_BEEN) == (event.status in _HAS_BEEN):
        first.time = first.time or event.time
