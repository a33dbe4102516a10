"""Roles that one event of a report gives another: whoever condemns an attack condemns those who made it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.quantities.toll_words import DONE_TO

from .retold import Told, is_known
from .slots import is_passive, preposition

_ABOUT = ("ACCUSE", "SUPPORT", "REJECT", "REQUEST")  # their object is an act, and they go to whoever does it
_ANSWERS = {"REJECT": ("REQUEST", "ACCUSE", "THREATEN", "AGREE"), "AGREE": ("REQUEST",)}
_PLEDGES = ("THREATEN", "AGREE")
_OTHERS_WORD = ("REQUEST", "ACCUSE", "THREATEN")  # what one agrees to of these the other side has said
_HELD = (("COERCE", "arrest"), ("ASSAULT", "abduct"))
_HURTFUL = (("PROTEST", "riot"), ("PROTEST", "vandalize"))  # "was hurt when a mob threw stones"
_BURDENS = ("SANCTION", "COERCE")
_EACH_OTHER = (("each", "other"), ("one", "another"))
_OF_OBJECT = frozenset({"of", "for", "at", "against", "over", "about", "to", "on"})
_WITHIN = frozenset({"in", "during", "by", "at"})
_MUTUAL = frozenset({"clash", "fight", "fighting", "battle", "skirmish", "brawl"})
_BACK = 8  # events that are looked back at
_SENTENCES = 2  # how far back an answer reaches


def share(p: Parse, told: Told) -> None:
    """Fills empty roles from the events that an event is about, answers, is part of or undoes."""
    events = {word: event for event, word in told}
    for place, (event, word) in enumerate(told):
        if not event.actors:
            event.actors = (
                _from_above(event, _act_above(p, word, events), clause=p.is_rel(word, "ccomp"))
                or _deed(p, event, word, events)
                or _aftermath(p, event, word, told[:place])
                or _captor(event, told[:place])
            )
    for place, (event, word) in enumerate(told):  # what is condemned may stand behind "condemned"
        if not event.recipients and _mutual(p, event, word):
            event.recipients = list(event.actors)
        if not event.recipients:
            found = (
                _asker_of_aid(p, event, word, _act_above(p, word, events))
                or _doers_of_object(p, event, word, events)
                or _asker(p, event, word, told[:place])
                or _captives(p, event, word, told[:place])
                or _relieved(p, event, word, told[:place])
            )
            event.recipients = [a for a in found if a not in event.actors]


def _act_above(p: Parse, word: int, events: dict[int, Event]) -> Event | None:
    """The event whose object or complement the word is: "threatened *sanctions*", "demanded that they be *freed*"."""
    head = p.head[word]
    if head not in events and head >= 0 and p.is_rel(word, "obj"):
        word, head = head, p.head[head]  # "asked Paris to send aid": told at the noun
    if head not in events:
        return None
    governed = p.is_rel(word, "obj", "xcomp", "ccomp") or preposition(p, word) in _OF_OBJECT
    return events[head] if governed or p.deprel[word] == "acl" else None


def _from_above(event: Event, above: Event | None, *, clause: bool) -> list[str]:
    if above is None:
        return []
    if above.type == "AGREE" and event.type in _OTHERS_WORD:
        return []
    if above.type in _PLEDGES and not (above.type == "THREATEN" and clause):
        return [a for a in above.actors if a not in event.recipients]
    if above.type == "REQUEST" and event.status == "called_for":
        return [a for a in above.recipients if a not in event.recipients]
    return []


def _asker_of_aid(p: Parse, event: Event, word: int, above: Event | None) -> list[str]:
    """Who asks for aid is to have it, where no other is named."""
    if above is None or above.type != "REQUEST" or event.type != "AID" or p.child(word, "iobj", "obl") is not None:
        return []
    return above.actors if event.status == "called_for" else []


def _deed(p: Parse, event: Event, word: int, events: dict[int, Event]) -> list[str]:
    """Who made the attack in which people were killed."""
    if event.type != "ASSAULT":
        return []
    for there in _around(p, word, events):
        other = events[there]
        if p.lemma[there].lower() in _MUTUAL:
            continue  # either side may have killed them
        stones = (other.type, other.mode) in _HURTFUL and p.lemma[word].lower() in DONE_TO
        if (other.type == "ASSAULT" or stones) and other.status == event.status:
            if (
                other.type == "ASSAULT"
                and other.repeats
                and other.repeats != event.id
                and p.lemma[word].lower() in DONE_TO
            ):
                event.repeats = other.repeats
            if other.actors:
                return [a for a in other.actors if a not in event.recipients]
    return []


def _aftermath(p: Parse, event: Event, word: int, before: Told) -> list[str]:
    """Who made the attack just told: "Gunmen stormed the base. Three soldiers were killed"."""
    bare = event.recipients and not event.places and p.child(word, "obl", "mark") is None
    if event.type != "ASSAULT" or not bare or p.lemma[word].lower() not in DONE_TO or not is_passive(p, word):
        return []
    for other, there in reversed(before[-_BACK:]):
        if p.sentence[word] - p.sentence[there] > 1 or other.type != "ASSAULT":
            return []
        if other.actors and other.status == event.status and event.time in (None, other.time):
            return [] if set(other.actors) & set(event.recipients) else list(other.actors)
    return []


def _around(p: Parse, word: int, events: dict[int, Event]) -> Iterator[int]:
    head = p.head[word]
    if head in events and p.is_rel(word, "advcl", "acl"):
        yield head
    for k in p.children(word):
        if k in events and (p.is_rel(k, "advcl") or preposition(p, k) in _WITHIN):
            yield k
    for joined in p.children(word):  # "two were killed and five hurt when the mob attacked"
        if p.is_rel(joined, "conj") and p.lemma[joined].lower() in DONE_TO and p.lemma[word].lower() in DONE_TO:
            yield from (k for k in p.children(joined) if k in events and p.is_rel(k, "advcl"))


def _captor(event: Event, before: Told) -> list[str]:
    """Whoever held them lets them go."""
    if (event.type, event.mode) != ("RETREAT", "release"):
        return []
    for other, _ in reversed(before):
        if (
            (other.type, other.mode) in _HELD
            and other.actors
            and not set(other.recipients).isdisjoint(event.recipients)
        ):
            return list(other.actors)
    return []


def _captives(p: Parse, event: Event, word: int, before: Told) -> list[str]:
    """Those of whom alone the report has told that they are held: "hailed the release"."""
    if (event.type, event.mode) != ("RETREAT", "release") or p.lemma[word] != "release" or not is_known(p, word):
        return []
    held = [other.recipients for other, _ in before if (other.type, other.mode) in _HELD and other.recipients]
    return list(held[0]) if held and all(set(h) == set(held[0]) for h in held) else []


def _relieved(p: Parse, event: Event, word: int, before: Told) -> list[str]:
    """Who has suffered the ban, blockade or duty that is lifted."""
    if event.type != "CONCEDE" or p.upos[word] != "VERB":
        return []
    lifted = {p.lemma[k] for k in p.children(word) if p.is_rel(k, "obj") or p.deprel[k] == "nsubj:pass"}
    for other, there in reversed(before):
        if other.type in _BURDENS and other.recipients and p.lemma[there] in lifted:
            return list(other.recipients)
    return []


def _mutual(p: Parse, event: Event, word: int) -> bool:
    """Of two or more who do it to each other."""
    if p.upos[word] != "VERB" or not event.actors:
        return False
    objects = (k for k in p.children(word) if k > word and p.is_rel(k, "obj", "obl", "iobj"))
    ends = ((p.subtree(k)[1] - 2, p.subtree(k)[1] - 1) for k in objects)
    return any((p.low(first), p.low(last)) in _EACH_OTHER for first, last in ends)


def _doers_of_object(p: Parse, event: Event, word: int, events: dict[int, Event]) -> list[str]:
    if event.type not in _ABOUT:
        return []
    for k in p.children(word):
        object_ = p.is_rel(k, "obj") or p.deprel[k] == "nsubj:pass"
        if k in events and (object_ or preposition(p, k) in _OF_OBJECT):
            return events[k].actors
    return []


def _asker(p: Parse, event: Event, word: int, before: Told) -> list[str]:
    """Whose demand or charge an answer rejects or grants."""
    for other, there in reversed(before[-_BACK:]):
        if p.sentence[word] - p.sentence[there] > _SENTENCES:
            break
        if other.type in _ANSWERS.get(event.type, ()) and not set(other.recipients).isdisjoint(event.actors):
            return list(other.actors)
    return []
