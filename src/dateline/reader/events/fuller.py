"""What the headline leaves unsaid its report tells in full: days, sides, places."""

from __future__ import annotations

from itertools import takewhile

from dateline.language.parse import Parse
from dateline.model import Event

from .coreference import kin
from .headlines import is_headline

Told = list[tuple[Event, int]]
_BELOW = 3  # sentences: two of the lead, under a headline of one or two lines
_ONE_WORD = ("lemma", "stem", "synonym", "fate")  # "attack" for a burglary may be tied to the wrong deed


def tell_in_full(p: Parse, told: Told) -> None:
    """Gives events of the headline what those that tell them again below have and they have not, if word, type and
    status are the same. Once all are tied: a day or a side that is lent must not part others from the headline. (Down,
    from the first telling to later ones, goes ``_retell``.)
    """
    top = sum(1 for _ in takewhile(lambda sentence: is_headline(p, sentence[0]), p.sentences))
    first = {event.id: (event, word) for event, word in told if not event.repeats and p.sentence[word] < top}
    for event, word in told:
        headline, its_word = first.get(event.repeats or "", (None, 0))
        if headline is None or not 0 < p.sentence[word] - p.sentence[its_word] <= _BELOW:
            continue
        if (event.type, event.status) == (headline.type, headline.status) and kin(p, word, its_word) in _ONE_WORD:
            _fill(headline, event)


def _fill(headline: Event, event: Event) -> None:
    headline.actors = headline.actors or [a for a in event.actors if a not in headline.recipients]
    headline.recipients = headline.recipients or [a for a in event.recipients if a not in headline.actors]
    headline.places = headline.places or list(event.places)
    headline.time = headline.time or event.time
