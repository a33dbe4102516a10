"""Times that carry over from an earlier sentence: the same event told again, and the scene that a story goes on with.

"Gunmen stormed the post on Monday. They shot two guards." The day of the scene holds for acts that are told in the
simple past, by or to the same ones, until another time or another tense ends it. Steps back ("had shot") take no day.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.language.parse import Parse
from dateline.model import Event, Interval, Span, Time
from dateline.reader.draft import Draft
from dateline.reader.times.attach import times_in_sentence
from dateline.reader.words import words

from .retold import Told, amid, retold, told_again
from .sharing import is_later
from .tense import auxiliaries, is_simple_past
from .timing import time_of

_BACK = 3  # sentences that a scene lasts without its people
_DAY = frozenset({"day", "morning", "afternoon", "evening", "night"})
_DAYS = 8  # a longer time is a period, not a scene
# What is done in a scene; words said of it may be of any later day.
_DEEDS = frozenset(
    {
        "ASSAULT",
        "COERCE",
        "PROTEST",
        "RETREAT",
        "MOBILIZE",
        "CONSULT",
        "SANCTION",
        "APPOINT",
        "AID",
        "ELECT",
        "COOPERATE",
    }
)
_VIOLENCE = frozenset({"ASSAULT", "COERCE"})
_TOLL = words("kill wound injure hurt")  # told of an attack in the sentence behind it
_CLAUSES = 4  # of saying, one in the other
_EVENTS = 50  # that are looked back at
_JOINED = 8  # verbs from one of a row to its first
_SAYING = words("say tell add report announce state note write explain recall testify")
_AT_ONCE = frozenset({"when", "while", "as"})


@dataclass(slots=True)
class Scene:
    """The days of what a sentence tells, and its people; ``sentence`` is where it was told last."""

    days: Interval
    sentence: int
    short: bool
    people: set[str] = field(default_factory=set)


def carry(draft: Draft, told: Told) -> None:
    """Gives events without a time the one that the report has told for them."""
    p, scenes = draft.parse, scenes_of(draft)
    for at, (event, word) in enumerate(told):
        if event.time is None:
            earlier = told[max(0, at - _EVENTS) : at]
            again = retold(p, event, word, earlier) or told_again(p, event, word, earlier)
            event.time = again or in_scene(draft, event, word, earlier, scenes)
    events = {word: event for event, word in told}
    for event, word in told:
        if event.time is None and event.status == "happened":
            event.time = amid(p, word, events)


def in_scene(draft: Draft, event: Event, word: int, earlier: Told, scenes: dict[int, Scene]) -> Interval | None:
    """The days of the scene, for what its own people do in it, and for violence told in the next sentence."""
    p = draft.parse
    scene = scenes.get(p.sentence[word])
    if scene is None or event.status != "happened" or event.type not in _DEEDS or not _goes_on(p, word):
        return None
    next_to_it = p.sentence[word] - scene.sentence <= 1 and not _moves_on(p, word)
    if not scene.short:
        toll = next_to_it and p.lemma[word] in _TOLL and p.xpos[word] == "VBN"
        return scene.days if toll and any(e.type == "ASSAULT" and e.time == scene.days for e, _ in earlier) else None
    near = next_to_it and event.type in _VIOLENCE
    return scene.days if near or _same_people(event, earlier, scene) else None


def scenes_of(draft: Draft) -> dict[int, Scene]:
    """The scene that each sentence goes on with."""
    p = draft.parse
    scenes: dict[int, Scene] = {}
    now: Scene | None = None
    for sentence in range(len(p.sentences)):
        word = _narrated(p, sentence)
        if word is None:
            continue
        set_here = _set_in(draft, sentence, word)
        if set_here is not None:
            now = set_here if _tells(p, word) and set_here.days.latest is not None else None
        if (
            now is None
            or sentence - now.sentence > _BACK
            or not _tells(p, word)
            or _elsewhen(draft, sentence, now.days)
        ):
            continue
        scenes[sentence] = Scene(now.days, now.sentence, now.short, set(now.people))
        if _subject(draft, word) in now.people:
            now.sentence = sentence
    return scenes


def _set_in(draft: Draft, sentence: int, word: int) -> Scene | None:
    """The scene that a sentence sets with a time of its own."""
    one_day = _one_day(draft, sentence)
    days = one_day.interval if one_day is not None else time_of(draft, word)
    if days is None:
        return None
    p = draft.parse
    people = {draft.referent[k] for k in range(*p.sentences[sentence]) if k in draft.referent}
    closed = days.earliest is not None and days.latest is not None
    if not closed:
        return Scene(Interval(None, None), sentence, False)
    short = one_day is not None or (days.latest - days.earliest).days < _DAYS  # type: ignore[operator]
    return Scene(days, sentence, short, people)


def _narrated(p: Parse, sentence: int) -> int | None:
    """The word that tells what happened: the main verb, or what its saying reports."""
    word = next((k for k in range(*p.sentences[sentence]) if p.head[k] < 0), None)
    for _ in range(_CLAUSES):
        if word is None:
            return None
        content = p.child(word, "ccomp") or (p.child(word, "parataxis") if p.lemma[word] in _SAYING else None)
        if content is None:
            return None if p.lemma[word] in _SAYING else word
        word = content
    return word


def _tells(p: Parse, word: int) -> bool:
    """Whether a story is told with the word: "fled", "was shot", "was glad"."""
    if is_simple_past(p, word):
        return True
    copula = p.child(word, "cop")
    return copula is not None and p.low(copula) in ("was", "were") and not auxiliaries(p, word)


def _one_day(draft: Draft, sentence: int) -> Time | None:
    """The time of "one night in 2017": a scene, however long the time."""
    p = draft.parse
    for index in times_in_sentence(draft, sentence):
        time = draft.times[index]
        first = p.words_in(Span(time.start, time.end))[0]
        for k in range(max(first - 3, p.sentences[sentence][0]), first + 1):
            if p.low(k) == "one" and k + 1 < len(p) and p.low(k + 1) in _DAY:
                return time
    return None


def _elsewhen(draft: Draft, sentence: int, days: Interval) -> bool:
    """Whether the sentence tells of another time."""
    intervals = (draft.times[k].interval for k in times_in_sentence(draft, sentence))
    return any(interval is not None and not interval.meets(days) for interval in intervals)


def _goes_on(p: Parse, word: int) -> bool:
    """Whether the word goes on with the story: its main verb, or what is joined to it or done with it."""
    for _ in range(_JOINED):
        if not is_simple_past(p, word) and p.xpos[word] != "VBG":
            return False
        head = p.head[word]
        if head < 0 or (p.is_rel(word, "ccomp", "parataxis") and p.lemma[head] in _SAYING):
            return is_simple_past(p, word)
        marks = {p.low(k) for k in p.children(word) if p.is_rel(k, "mark", "advmod")}
        aside = p.is_rel(word, "advcl") and (marks & _AT_ONCE or (p.xpos[word] == "VBG" and not marks))
        if is_later(p, word) or not (p.is_rel(word, "conj", "parataxis") or aside):
            return False
        word = head
    return False


def _same_people(event: Event, earlier: Told, scene: Scene) -> bool:
    own = {*event.actors, *event.recipients, *event.places}
    if any(e.time == scene.days and own & {*e.actors, *e.recipients, *e.places} for e, _ in earlier):
        return True
    return not scene.people.isdisjoint((*event.actors, *event.recipients))


def _subject(draft: Draft, word: int) -> str | None:
    subject = draft.parse.child(word, "nsubj")
    return draft.referent.get(subject) if subject is not None else None


def _moves_on(p: Parse, word: int) -> bool:
    """Whether the sentence opens at another place: "In Gorna, crowds burned cars"."""
    first, last = p.sentences[p.sentence[word]]
    return p.upos[first] == "ADP" and any(p.upos[k] == "PROPN" for k in range(first + 1, min(first + 5, last)))
