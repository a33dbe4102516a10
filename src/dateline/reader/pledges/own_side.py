"""Whether a subject binds itself: it speaks in the first person, or says it of itself or of its own side."""

from __future__ import annotations

from dateline.model import Office, Statement
from dateline.reader.draft import Draft
from dateline.reader.events.classes import NOUN_CLASSES
from dateline.reader.events.roles import doers, resolve
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

_LASTING = frozenset(("continue", "remain", "stay", "stand", "last", "endure", "persist"))
_SIDES = ("person", "government", "country", "organization", "group")


def speaks_for(draft: Draft, verb: int, subject: int, first_person: bool) -> str | None:
    """The actor that the subject's "will" binds, or None."""
    index = covering(draft, verb)
    if index is None:
        return _by_treaty(draft, verb, subject)
    statement = draft.statements[index]
    speaker = statement.speaker
    if speaker is None:
        return None
    if draft.parse.low(subject) == "i":
        return speaker
    if first_person or _of_ours(draft, verb, subject):
        return spoken_for(draft, speaker)
    for actor in resolve(draft, subject):
        if actor == speaker or _own_side(draft, actor, subject, statement):
            return _state_of(draft, actor) if _is_force(draft, subject) else actor
    return None


def spoken_for(draft: Draft, speaker: str) -> str:
    """The body whose spokesman says "we", or the speaker himself."""
    held = (o.of for o in draft.offices if o.actor == speaker and o.of and "spokes" in o.title.lower())
    return next(held, speaker)


def _of_ours(draft: Draft, verb: int, subject: int) -> bool:
    """As in "our support will continue"."""
    p = draft.parse
    ours = any(p.is_rel(k, "nmod:poss") and p.low(k) in ("our", "my") for k in p.children(subject))
    return ours and p.lemma[verb] in _LASTING and subject not in draft.referent


def _by_treaty(draft: Draft, verb: int, subject: int) -> str | None:
    """As in "each side shall free its prisoners": outside speech, "shall" is a treaty's word."""
    p = draft.parse
    if not any(p.low(k) == "shall" and p.is_rel(k, "aux") for k in p.children(verb)):
        return None
    return next(iter(doers(draft, resolve(draft, subject))), None)


def _own_side(draft: Draft, actor: str, subject: int, statement: Statement) -> bool:
    """Whether the speaker may bind the actor: its government, its organisation, the country it speaks for."""
    assert statement.speaker is not None
    speaker = draft.actor(statement.speaker)
    other = draft.actor(actor)
    if any(o.actor == speaker.id and o.of == actor and o.until is None for o in draft.offices):
        return True
    at_its_command = other.kind in ("country", "government") or _is_force(draft, subject)
    in_office = any(o.actor == speaker.id and _of_state(o) for o in draft.offices)
    if at_its_command and speaker.country == other.country and speaker.country:
        return in_office or speaker.kind in ("government", "country")
    if other.kind in ("country", "government") and speaker.country is None and in_office:
        return True  # "Germany will send soldiers, the defence minister said": whose minister goes without saying
    return _named_in_source(draft, actor, statement)


_STATE = words(
    "president premier minister chancellor secretary spokesman spokeswoman spokesperson king queen prince ambassador"
    " envoy governor general commander chief negotiator foreign"
)


def _of_state(office: Office) -> bool:
    """Whether its holder, still in it, may speak for a country."""
    return office.until is None and not _STATE.isdisjoint(office.title.lower().split())


def _state_of(draft: Draft, force: str) -> str:
    """The country or government that binds itself when it speaks of its troops."""
    country = draft.actor(force).country
    states = (a.id for a in draft.actors if a.kind in ("country", "government") and a.country == country)
    return next(states, force) if country else force


def _is_force(draft: Draft, subject: int) -> bool:
    """Troops and police, for whom their government speaks."""
    word = draft.parse.low(subject)
    return not {word, word.removesuffix("s")}.isdisjoint(NOUN_CLASSES["troops"] | NOUN_CLASSES["police"])


def _named_in_source(draft: Draft, actor: str, statement: Statement) -> bool:
    """The side is named with the speaker: "Pentagon spokesman John Kirby said the Pentagon would ..."."""
    p = draft.parse
    if draft.actor(actor).kind not in _SIDES[1:]:
        return False
    return any(draft.referent.get(w) == actor for span in statement.source for w in p.words_in(span))
