"""Repeats: a second telling of an event that the report has told before."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.words import words

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_ANY_MEANS = frozenset({"murder", "killing", "death"})
_ANY_DEED = ("attack", "assault", "incident", "operation", "move", "meeting", "visit", "deal", "decision", "vote")
# what goes on for months is no second word for a deed
_LASTING = words("war insurgency conflict violence fighting unrest uprising rebellion campaign")
_SYNONYMS = tuple(
    words(line)
    for line in (
        "attack assault raid ambush bombing blast explosion shooting strike",
        "murder killing assassination slaying",
        "vote election poll ballot referendum",
        "charge accusation allegation claim",
        "truce ceasefire cease-fire armistice",
        "visit trip",
        "talk meeting negotiation discussion dialogue session",
        "protest demonstration rally march",
        "withdrawal pullout pull-out departure",
        "demand request call appeal",
        "deal agreement accord pact",
        "strike stoppage walkout",
    )
)
_BACK = 50  # events that are looked back at
_WEEKS = 31  # days: what is dated to more than a month is no single deed
_HAVE_BEEN = ("happened", "ongoing")


def repeated(p: Parse, event: Event, word: int, earlier: list[tuple[Event, int]]) -> Event | None:
    """The event told before, where type, roles and times agree and the words say that it is the same."""
    back = list(reversed(earlier[-_BACK:]))
    if _definite(p, word) and any(other_word == p.head[word] for _, other_word in back[:1]):
        back = [*back[1:], back[0]]  # "12 were killed in the attack": rather the attack told before
    for other, other_word in back:
        alike = other.type == event.type and _one_mode(p, event, word, other) and _compatible(event, other)
        if alike and _same_words(p, event, word, other, other_word):
            return other
    return None


def _one_mode(p: Parse, event: Event, word: int, other: Event) -> bool:
    """Whether the means agree; a word for any killing leaves them open ("stabbed ... the murder")."""
    return not event.mode or not other.mode or event.mode == other.mode or p.lemma[word] in _ANY_MEANS


def _compatible(event: Event, other: Event) -> bool:
    if event.status != other.status and not (event.status in _HAVE_BEEN and other.status in _HAVE_BEEN):
        return False
    if event.time and other.time and not event.time.meets(other.time):
        return False
    return all(
        not a or not b or not set(a).isdisjoint(b)
        for a, b in ((event.actors, other.actors), (event.recipients, other.recipients), (event.places, other.places))
    )


def _same_words(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    if (
        p.sentence[word] == p.sentence[other_word]
        and event.actors == other.actors
        and event.recipients == other.recipients
    ):
        return bool(event.actors and event.recipients) or _inside(p, word, other_word)
    if event.type == "ASSAULT" and _outcome(p, word, other_word):
        return True
    if p.upos[word] == "NOUN" and p.upos[other_word] == "VERB" and _of_a_while(other):
        return False
    if p.lemma[word] in _LASTING and p.lemma[other_word] not in _LASTING:
        return False
    if _named_barely(p, event, word) and p.upos[other_word] == "VERB":
        return True
    shared = bool(set(event.actors) & set(other.actors)) + bool(set(event.recipients) & set(other.recipients))
    if p.upos[word] == "NOUN" and p.xpos[word] == "NN" and _definite(p, word):
        return p.upos[other_word] != "NOUN" or p.lemma[word] in _ANY_DEED or _one_word(p, word, other_word)
    if event.time and event.time == other.time and _dated(p, word):
        return p.lemma[word] in _ANY_DEED or _one_word(p, word, other_word)  # "Tuesday's attack"
    return p.lemma[word] == p.lemma[other_word] and shared >= 1 and (shared == 2 or event.time == other.time)


def _named_barely(p: Parse, event: Event, word: int) -> bool:
    """A noun, plain or definite, that adds nothing ("the shooting", "murder") to what a verb has told."""
    if p.upos[word] != "NOUN" or event.actors or event.recipients or event.places or event.time:
        return False
    own = [k for k in p.children(word) if not p.is_rel(k, "case", "punct", "cc", "conj")]
    if not own:
        return p.xpos[word] == "NN" or p.low(word) == "talks"  # "protests" may be any
    return all(p.is_rel(k, "det") and p.low(k) in DEFINITE for k in own)


def _of_a_while(event: Event) -> bool:
    """Whether it stands for many: of "those killed in all of 2022" none is "the blast"."""
    first, last = (event.time.earliest, event.time.latest) if event.time else (None, None)
    return first is not None and last is not None and (last - first).days > _WEEKS


def _inside(p: Parse, word: int, other_word: int) -> bool:
    """The deed named within its own telling: "killed in the attack"."""
    return p.head[word] == other_word and p.upos[word] == "NOUN" and p.upos[other_word] == "VERB"


def _outcome(p: Parse, word: int, other_word: int) -> bool:
    """The harm told with its deed: "fired, killing 12", "an attack that killed 12", "died when they fired"."""
    if p.upos[word] != "VERB":
        return False
    if p.head[word] == other_word and p.lemma[word].lower() in DONE_TO:
        return p.deprel[word] == "acl:relcl" or (p.is_rel(word, "advcl", "acl") and p.xpos[word] == "VBG")
    harmed = p.head[word] == other_word and p.is_rel(word, "advcl") and p.lemma[other_word].lower() in DONE_TO
    return harmed and any(p.low(k) in ("when", "as") for k in p.children(word) if p.is_rel(k, "mark", "advmod"))


def _one_word(p: Parse, word: int, other_word: int) -> bool:
    """The same noun, or one that means the same."""
    mine, its = p.lemma[word], p.lemma[other_word]
    return mine == its or any(mine in alike and its in alike for alike in _SYNONYMS)


def _dated(p: Parse, noun: int) -> bool:
    """As in "Tuesday's attack"."""
    return p.xpos[noun] == "NN" and any(p.deprel[k] == "nmod:poss" and p.upos[k] == "PROPN" for k in p.children(noun))


def _definite(p: Parse, noun: int) -> bool:
    return any(p.low(k) in DEFINITE for k in p.children(noun) if p.is_rel(k, "det", "nmod:poss"))
