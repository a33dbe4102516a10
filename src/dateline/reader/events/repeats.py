"""Repeats: a second telling of an event that the report has told before."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.words import words

from .kinship import ANY_DEED, one_fate, one_stem, one_word
from .onedeed import one_deed
from .status.polarity import past

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_ANY_MEANS = words("murder killing death kill die slay assassinate")
# what goes on for months is no second word for a deed
_LASTING = words("war insurgency conflict violence fighting unrest uprising rebellion campaign")
_SHOTS = words("shot round bullet gun pistol rifle handgun shotgun weapon")
_LAST = words("week month year night weekend today yesterday")
_BACK = 50  # events that are looked back at
_LINE = 4  # words that no two sentences have in common by chance
_LEAD = 2  # sentences below a headline that tell it in full
_NEXT = 3  # sentences within which what a noun has named is told in full
_WEEKS = 31  # days: what is dated to more than a month is no single deed
_TO_COME = ("planned", "possible", "called_for")
_HAVE_BEEN = ("happened", "ongoing")

Told = list[tuple[Event, int]]


def repeated(p: Parse, event: Event, word: int, earlier: Told) -> Event | None:
    """The event told before, where type, roles and times agree and the words say that it is the same."""
    back = [(o, w) for o, w in _looked_back(p, word, earlier) if o.type == event.type]
    deeds = [o for o, w in back if _compatible(event, o) and one_deed(p, event, word, o, w)]
    if deeds:
        return min(deeds, key=lambda other: other.start)
    for other, other_word in back:
        if _verbatim(p, word, other_word) or _in_headline(p, event, word, other, other_word):
            return other
        who, ahead = not _borrows(p, word, other_word), _lies_ahead(p, event, word, other, other_word)
        alike = _one_mode(p, event, word, other) and _compatible(event, other, who=who, ahead=ahead)
        if alike and _same_words(p, event, word, other, other_word):
            return other
    return None


def _looked_back(p: Parse, word: int, earlier: Told) -> Told:
    """The events before the word, the likeliest first: the last one, but for "the shooting" the last shooting."""
    back = list(reversed(earlier[-_BACK:]))
    if not _definite(p, word):
        return back
    if any(other_word == p.head[word] for _, other_word in back[:1]):
        back = [*back[1:], back[0]]  # "12 were killed in the attack": rather the attack told before
    return sorted(back, key=lambda told: not one_stem(p, word, told[1]))


def _verbatim(p: Parse, word: int, other_word: int) -> bool:
    """The same sentence once more, as of a caption and the text below it."""
    (first, last), (its_first, its_last) = p.sentences[p.sentence[word]], p.sentences[p.sentence[other_word]]
    if word - first != other_word - its_first or last - first != its_last - its_first or word == other_word:
        return False
    return (
        last - first >= _LINE
        and p.text[p.start[first] : p.end[last - 1]] == p.text[p.start[its_first] : p.end[its_last - 1]]
    )


def _in_headline(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    """Whether a headline told it, and the sentence below it tells it in full, of "a man" where that had a name."""
    if not 0 < p.sentence[word] - p.sentence[other_word] <= _LEAD or not is_headline(p, other_word):
        return False
    if is_headline(p, word):
        return False
    return event.status == other.status and (one_stem(p, word, other_word) or one_fate(p, word, other_word))


def is_headline(p: Parse, word: int) -> bool:
    """Whether the word stands in a line of its own without an end mark."""
    _, last = p.sentences[p.sentence[word]]
    if last >= len(p) or p.word(last - 1) in (".", "!", "?", '"', "”"):
        return False
    return "\n" in p.text[p.end[last - 1] : p.start[last]]


def _one_mode(p: Parse, event: Event, word: int, other: Event) -> bool:
    """Whether the means agree; a word for any killing leaves them open ("stabbed ... the murder")."""
    return not event.mode or not other.mode or event.mode == other.mode or p.lemma[word] in _ANY_MEANS


def _borrows(p: Parse, noun: int, other_word: int) -> bool:
    """Whether a bare "the shooting" has its people from the verb that it stands by: "hurt in the shooting"."""
    if p.upos[noun] != "NOUN" or not _definite(p, noun) or not one_stem(p, noun, other_word):
        return False
    return all(p.is_rel(k, "det", "case", "punct") for k in p.children(noun))


def _lies_ahead(p: Parse, event: Event, noun: int, other: Event, other_word: int) -> bool:
    """Whether "the meeting" is one that is only planned or offered, as nothing beside it says that it took place."""
    if p.upos[noun] != "NOUN" or event.status != "happened" or other.status not in _TO_COME:
        return False
    if not _definite(p, noun) or not one_stem(p, noun, other_word) or event.time:
        return False
    return not any(past(p, k) for k in p.ancestors(noun) if p.upos[k] == "VERB")


def _compatible(event: Event, other: Event, *, who: bool = True, ahead: bool = False) -> bool:
    have_been = event.status in _HAVE_BEEN and other.status in _HAVE_BEEN
    if event.status != other.status and not have_been and not ahead:
        return False
    if event.time and other.time and not event.time.meets(other.time):
        return False
    return not who or all(
        not a or not b or not set(a).isdisjoint(b)
        for a, b in ((event.actors, other.actors), (event.recipients, other.recipients), (event.places, other.places))
    )


def _same_words(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    alike = event.actors == other.actors and event.recipients == other.recipients
    if p.sentence[word] == p.sentence[other_word] and alike and event.actors and event.recipients:
        return True
    if p.upos[word] == "NOUN" and p.upos[other_word] == "VERB" and _of_a_while(other):
        return False
    if p.lemma[word] in _LASTING and p.lemma[other_word] not in _LASTING:
        return False
    if p.upos[word] == "NOUN":
        return _named_again(p, event, word, other, other_word)
    return _done_again(p, event, word, other, other_word)


def _named_again(p: Parse, event: Event, noun: int, other: Event, other_word: int) -> bool:
    if _named_barely(p, event, noun) and p.upos[other_word] == "VERB":
        return True
    akin = p.lemma[noun] in ANY_DEED or one_word(p, noun, other_word)
    if _definite(p, noun):
        if p.xpos[noun] == "NN":
            return p.upos[other_word] != "NOUN" or akin
        if p.upos[other_word] == "NOUN":
            return p.xpos[other_word] == "NNS" and one_word(p, noun, other_word)
    if event.time and event.time == other.time and _dated(p, noun):
        return akin  # "Tuesday's attack"
    if event.recipients and event.recipients == other.recipients and one_fate(p, noun, other_word):
        return True
    return one_stem(p, noun, other_word) and _shares(event, other)


def _done_again(p: Parse, event: Event, verb: int, other: Event, other_word: int) -> bool:
    """By the same words to the same people, or to those whom it can befall but once."""
    if one_stem(p, verb, other_word) and (_shares(event, other) or _announced(p, verb, other, other_word)):
        return True
    if _shots_of(p, verb, other_word):
        return True
    if not event.recipients or event.recipients != other.recipients:
        return False
    return p.upos[other_word] == "VERB" and one_fate(p, verb, other_word)


def _shots_of(p: Parse, verb: int, other_word: int) -> bool:
    """The shots of a shooting: "fired two rounds", after "a man was shot"."""
    if p.lemma[verb] != "fire" or p.sentence[verb] - p.sentence[other_word] > _NEXT:
        return False
    fired = any(p.lemma[k] in _SHOTS for k in p.children(verb) if p.is_rel(k, "obj", "nsubj"))
    return fired and p.lemma[other_word] in ("shoot", "shooting")


def _announced(p: Parse, verb: int, other: Event, noun: int) -> bool:
    """Whether a noun has told it shortly before, of nobody: "police investigate a shooting. A man was shot"."""
    near = p.sentence[verb] - p.sentence[noun] <= _NEXT
    return near and p.upos[noun] == "NOUN" and p.xpos[noun] == "NN" and not (other.actors or other.recipients)


def _shares(event: Event, other: Event) -> bool:
    """Whether both sides are shared, or one, with the same time."""
    both = set(event.actors) & set(other.actors)
    shared = bool(both) + bool(set(event.recipients) & set(other.recipients))
    if event.type == "CONSULT" and len(both) > 1:
        return True  # those who meet are all actors
    return shared >= 1 and (shared == 2 or event.time == other.time)


def _named_barely(p: Parse, event: Event, word: int) -> bool:
    """A noun, plain or definite, that adds nothing ("the shooting", "murder") to what a verb has told."""
    if event.actors or event.recipients or event.places or event.time:
        return False
    own = [k for k in p.children(word) if not p.is_rel(k, "case", "punct", "cc", "conj")]
    if not own:
        return p.xpos[word] == "NN" or p.low(word) == "talks"  # "protests" may be any
    return all(p.is_rel(k, "det") and p.low(k) in DEFINITE for k in own)


def _of_a_while(event: Event) -> bool:
    """Whether it stands for many: of "those killed in all of 2022" none is "the blast"."""
    first, last = (event.time.earliest, event.time.latest) if event.time else (None, None)
    return first is not None and last is not None and (last - first).days > _WEEKS


def _dated(p: Parse, noun: int) -> bool:
    """As in "Tuesday's attack"."""
    return p.xpos[noun] == "NN" and any(p.deprel[k] == "nmod:poss" and p.upos[k] == "PROPN" for k in p.children(noun))


def _definite(p: Parse, noun: int) -> bool:
    """As in "the attack", "their talks", "last week's shooting"."""
    for k in p.children(noun):
        if p.is_rel(k, "det", "nmod:poss") and (p.low(k) in DEFINITE or p.lemma[k].lower() in _LAST):
            return True
    return False
