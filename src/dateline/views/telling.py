"""An event as a reader wants it: the report's words, and beside them only what the words do not show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.likely import is_unsure
from dateline.model import Event, Quantity, Span

from . import amounts, wording
from .clause import Clause, clause
from .lookup import Lookup
from .safe import ELLIPSIS, shorten

ARROW = " → "
NAME = 44
WHAT = 50


@dataclass(frozen=True, slots=True)
class Telling:
    """``roles`` is who → whom where the words leave it open; ``asides`` are places, figures, who says so, and
    whether the row is less sure."""

    clause: Clause
    roles: str
    asides: tuple[str, ...]


def tell(look: Lookup, event: Event, limit: int) -> Telling:
    trigger = Span(event.start, event.end)
    actors, recipients = _nearby(look, event.actors, trigger), _nearby(look, event.recipients, trigger)
    words = clause(look, trigger, actors, recipients, limit)
    if words.before.startswith(ELLIPSIS) and event.said_by:
        words = clause(look, trigger, actors or _nearby(look, [event.said_by], trigger), recipients, limit)
    return Telling(words, _roles(look, event, words), tuple(_asides(look, event, words)))


@dataclass(frozen=True, slots=True)
class Figure:
    """Quantities that are told alike. ``what`` is the thing counted, or else the words around; ``again`` if it was
    named by the figure before."""

    indices: tuple[int, ...]
    amount: str
    what: str
    notes: tuple[str, ...]
    again: bool


def figures(look: Lookup, limit: int) -> list[Figure]:
    """The figures in the order of the text, those of one thing together and those that say the same as one."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[int]] = {}
    place: dict[str, int] = {}
    for i, quantity in enumerate(look.reading.quantities):
        what = shorten(quantity.what or "", WHAT) or _in_words(look, quantity, limit)
        place.setdefault(what.casefold(), i)
        amount = amounts.amount(quantity, look.words(quantity.start, quantity.end))
        notes = tuple(note for note in amounts.notes(quantity, look) if note.casefold() not in what.casefold())
        alike.setdefault((what, amount, notes), []).append(i)
    rows = sorted(alike.items(), key=lambda row: place[row[0][0].casefold()])
    whats = ["", *(what.casefold() for (what, _, _), _ in rows)]
    return [
        Figure(tuple(indices), amount, what, notes, what.casefold() == before)
        for ((what, amount, notes), indices), before in zip(rows, whats, strict=False)
    ]


def _in_words(look: Lookup, quantity: Quantity, limit: int) -> str:
    """The words around a figure of which it is not known what it counts."""
    return f"“{clause(look, Span(quantity.start, quantity.end), [], [], limit)}”"


def _nearby(look: Lookup, ids: Iterable[str], trigger: Span) -> list[Span]:
    """Where the actors are named in the sentence."""
    low, high = look.bounds(trigger.start)
    actors = (actor for id in ids if (actor := look.actor(id)))
    spans = (Span(*span) for actor in actors for span in actor.mentions if low <= span[0] and span[1] <= high)
    return [span for span in spans if not span.overlaps(trigger)]


def _is_plain(look: Lookup, id: str, words: Clause) -> bool:
    """Whether the words shown name the actor."""
    actor = look.actor(id)
    if actor is None or words.holds(actor.mentions):
        return True
    shown = str(words).casefold()
    return any(name and name.casefold() in shown for name in (actor.name, *actor.aliases))


def _roles(look: Lookup, event: Event, words: Clause) -> str:
    if all(_is_plain(look, id, words) for id in (*event.actors, *event.recipients)):
        return ""
    actors, recipients = (
        wording.some([shorten(name, NAME) for name in look.names(ids)]) for ids in (event.actors, event.recipients)
    )
    return f"{actors}{ARROW}{recipients}".strip(" ") if recipients else f"by {actors}" if actors else ""


def _asides(look: Lookup, event: Event, words: Clause) -> list[str]:
    roles = {*event.actors, *event.recipients}
    places = [id for id in event.places if id not in roles and not _is_plain(look, id, words)]
    asides = [wording.some([shorten(name, NAME) for name in look.names(places)])]
    quantities = look.reading.quantities
    counted = [quantities[i] for i in event.quantities if 0 <= i < len(quantities)]
    asides += [_counted(look, one) for one in counted if not words.holds([Span(one.start, one.end)])][:3]
    said_by = look.name(event.said_by)
    if event.said_by and said_by and (event.status == "denied" or not _is_plain(look, event.said_by, words)):
        asides.append(f"{wording.voucher(event)} {shorten(said_by, NAME)}")
    if is_unsure(event):
        asides.append("less sure")
    return [aside for aside in asides if aside]


def _counted(look: Lookup, quantity: Quantity) -> str:
    what = f" {shorten(quantity.what, 30)}" if quantity.what else ""
    return amounts.amount(quantity, look.words(quantity.start, quantity.end)) + what
