"""Upkeep: the last stage, which leaves out the unnamed actors that play no part and numbers the rest anew."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Span

from .draft import Draft

_DOES = ("nsubj", "nsubj:pass", "obl:agent")


def find(draft: Draft) -> None:
    """Drops unnamed actors without a part in any fact, who do nothing and are not spoken of again; every id in the
    draft follows."""
    used = set(_used(draft)) | set(_acting(draft))
    kept = [actor for actor in draft.actors if actor.id not in draft.unnamed or actor.id in used]
    new = {actor.id: f"a{number}" for number, actor in enumerate(kept, 1)}
    for actor in kept:
        actor.id = new[actor.id]
    draft.actors = kept
    draft.unnamed = {new[id] for id in draft.unnamed if id in new}
    draft.referent = {word: new[id] for word, id in draft.referent.items() if id in new}
    _rename(draft, new)


def _used(draft: Draft) -> Iterator[str | None]:
    """All ids that some fact holds."""
    for office in draft.offices:
        yield from (office.actor, office.of)
    for quantity in draft.quantities:
        yield from (quantity.of, quantity.where, quantity.said_by)
    for statement in draft.statements:
        yield statement.speaker
    for event in draft.events:
        yield from (*event.actors, *event.recipients, *event.places, event.said_by)
    for pledge in draft.pledges:
        yield from (pledge.by, pledge.to)
    for doubt in draft.doubts:
        yield from doubt.facts


def _acting(draft: Draft) -> Iterator[str]:
    """Unnamed actors who do or suffer something, or are told of more than once."""
    for actor in draft.actors:
        if actor.id in draft.unnamed and (len(actor.mentions) > 1 or any(_acts(draft, m) for m in actor.mentions)):
            yield actor.id


def _acts(draft: Draft, mention: Span) -> bool:
    """Whether the mention is the subject of a verb or the doer beside one ("were beaten by guards")."""
    parse = draft.parse
    within = parse.words_in(mention)
    if not within:
        return False
    head = next((k for k in within if not within[0] <= parse.head[k] <= within[-1]), within[-1])
    verb = parse.head[head]
    return parse.deprel[head] in _DOES and verb >= 0 and parse.upos[verb] == "VERB"


def _rename(draft: Draft, new: dict[str, str]) -> None:
    """Puts the new ids in every fact."""

    def one(id: str | None) -> str | None:
        return new[id] if id is not None else None

    for office in draft.offices:
        office.actor, office.of = new[office.actor], one(office.of)
    for quantity in draft.quantities:
        quantity.of, quantity.where, quantity.said_by = one(quantity.of), one(quantity.where), one(quantity.said_by)
    for statement in draft.statements:
        statement.speaker = one(statement.speaker)
    for event in draft.events:
        event.actors, event.recipients = [new[a] for a in event.actors], [new[a] for a in event.recipients]
        event.places, event.said_by = [new[a] for a in event.places], one(event.said_by)
    for pledge in draft.pledges:
        pledge.by, pledge.to = new[pledge.by], one(pledge.to)
    for doubt in draft.doubts:
        doubt.facts = [new.get(fact, fact) for fact in doubt.facts]
