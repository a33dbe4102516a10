"""Whether a sense of the lexicon fits where its word stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.language.parse import Parse
from dateline.reader.draft import Draft

from .classes import NOUN_CLASSES, PART_OF, PEOPLE_PRONOUNS
from .lexicon import Check, Condition, Sense
from .slots import Slots, preposition

# second parts that govern a noun
_PREPOSITIONS = frozenset(("for", "on", "upon", "to", "with", "into", "of", "around", "behind"))
_AROUND = 2  # sentences to either side
_DOERS = ("people", "body", "troops", "police", "office", "diplomats")


@dataclass(slots=True)
class Context:
    """A draft with what the lexicon's conditions ask again and again."""

    draft: Draft
    _near: dict[int, frozenset[str]] = field(default_factory=dict)
    _named: set[int] | None = None

    def in_name(self, word: int) -> bool:
        """Whether the word is part of a name ("Strike" in a ship's name)."""
        if self._named is None:
            names = self.draft.parse.names
            self._named = {w for n in names if n.label != "MISC" for w in range(n.first, n.last)}
        return word in self._named

    def fits(self, sense: Sense, word: int, slots: Slots) -> bool:
        """Whether the sense's particle is there and all its conditions hold."""
        if sense.particle and self.particle(word, sense.particle) is None:
            return False
        return all(self._holds(c, word, slots) for c in sense.conditions)

    def forbids(self, sense: Sense, word: int, slots: Slots) -> bool:
        """Whether something stands by the word that the sense rules out."""
        return any(c.forbidden and not self._holds(c, word, slots) for c in sense.conditions)

    def particle(self, word: int, particle: str) -> int | None:
        """The second part of a two-part trigger: a particle, a bare object, or a dependent's preposition."""
        p = self.draft.parse
        governs = particle in _PREPOSITIONS
        after = word + 1
        if after < len(p) and p.low(after) == particle and (governs or not p.is_rel(after, "case", "mark")):
            return after
        for k in p.children(word):
            if p.low(k) == particle and (k - word <= 3 or p.upos[k] == "ADJ"):
                return k
            case = p.child(k, "case", "mark") if governs else None
            if case is not None and p.low(case) == particle:
                return case
        return None

    def _holds(self, condition: Condition, word: int, slots: Slots) -> bool:
        return any(self._check(c, word, slots) for c in condition.checks) != condition.forbidden

    def _check(self, check: Check, word: int, slots: Slots) -> bool:
        p = self.draft.parse
        if check.slot in ("near", "around"):
            near = self.near(word) if check.slot == "near" else self.around(word)
            return not near.isdisjoint(check.words) or any(not near.isdisjoint(NOUN_CLASSES[c]) for c in check.classes)
        if check.slot == "obj_of":
            return self._object_of(word) in check.words
        if check.slot == "under":
            return p.head[word] >= 0 and p.lemma[p.head[word]] in check.words
        if check.slot == "after":
            return preposition(p, word) in check.words
        if check.slot == "plural":
            return p.xpos[word] in ("NNS", "NNPS")
        if check.slot == "aim":  # what is done in order to, or with words of
            return any(p.is_rel(k, "xcomp", "advcl") and p.lemma[k] in check.words for k in p.children(word))
        if check.slot == "acl":
            return p.child(word, "acl") is not None
        held = slots.get(check.slot, ())
        if not check.words and not check.classes:
            return bool(held)
        return any(self.is_a(k, check) for k in self._with_conjuncts(held))

    def _with_conjuncts(self, words: list[int] | tuple[int, ...]) -> list[int]:
        p = self.draft.parse
        joined = [w for k in words for w in (k, *(c for c in p.children(k) if p.is_rel(c, "conj")))]
        return [w for k in joined for w in (k, *self._counted(k))]

    def _counted(self, word: int) -> list[int]:
        """What a number or "dozens" counts: "29 of 140 seats", "a number of soldiers"."""
        p = self.draft.parse
        if p.upos[word] != "NUM" and p.lemma[word] not in PART_OF:
            return []
        return [k for k in p.children(word) if p.is_rel(k, "nmod") and preposition(p, k) == "of"]

    def is_a(self, word: int, check: Check) -> bool:
        spelled = _spellings(self.draft.parse, word)
        if not spelled.isdisjoint(check.words):
            return True
        return any(self.in_class(word, spelled, c) for c in check.classes)

    def in_class(self, word: int, spelled: frozenset[str], name: str) -> bool:
        p = self.draft.parse
        if name == "who":
            return self.is_who(word)
        if name == "name":
            return p.upos[word] == "PROPN"
        if name == "person":
            return self.kind(word) == "person"
        if name in ("place", "country"):
            kind = self.kind(word)
            return kind in (("country", "government") if name == "country" else ("place", "country"))
        return not spelled.isdisjoint(NOUN_CLASSES[name]) or self._kind_is(word, name)

    def _kind_is(self, word: int, name: str) -> bool:
        """Actors count as people or bodies by their kind, pronouns and bare numbers ("killed 12") as people."""
        if name == "people":
            p = self.draft.parse
            return self.kind(word) in ("person", "group") or p.upos[word] == "NUM" or p.low(word) in PEOPLE_PRONOUNS
        return name == "body" and self.kind(word) in ("organization", "government", "country")

    def kind(self, word: int) -> str | None:
        actor = self.draft.referent.get(word)
        return self.draft.actor(actor).kind if actor else None

    def is_who(self, word: int) -> bool:
        """Whether the word can act: an actor, a name, a person's pronoun, people or a body of people."""
        p = self.draft.parse
        if word in self.draft.referent or p.upos[word] in ("PROPN", "NUM") or p.low(word) in PEOPLE_PRONOUNS:
            return True
        spelled = _spellings(p, word)
        if any(not spelled.isdisjoint(NOUN_CLASSES[c]) for c in _DOERS):
            return True
        return any(self.is_who(k) for k in self._counted(word))

    def near(self, word: int) -> frozenset[str]:
        """The words of the word's sentence."""
        return self._said_in(self.draft.parse.sentence[word])

    def around(self, word: int) -> frozenset[str]:
        """The words of its sentence and of those beside it."""
        s = self.draft.parse.sentence[word]
        last = len(self.draft.parse.sentences) - 1
        return frozenset().union(*(self._said_in(k) for k in range(max(0, s - _AROUND), min(last, s + _AROUND) + 1)))

    def _said_in(self, s: int) -> frozenset[str]:
        p = self.draft.parse
        if s not in self._near:
            first, last = p.sentences[s]
            lows = [p.low(k) for k in range(first, last)]
            lemmas = (p.lemma[k].lower() for k in range(first, last))
            self._near[s] = frozenset((*lows, *lemmas, *(low[:-1] for low in lows if low.endswith("s"))))
        return self._near[s]

    def _object_of(self, word: int) -> str | None:
        p = self.draft.parse
        head = p.head[word]
        if head < 0 or not (p.is_rel(word, "obj", "obl") or p.deprel[word] == "nsubj:pass"):
            return None
        if p.is_rel(word, "obl") and preposition(p, word) not in ("in", "for", "to"):
            return None
        return p.lemma[head]


def _spellings(p: Parse, word: int) -> frozenset[str]:
    """A word's lemma and its form in lower case, with and without a plural's "s" ("troops" is its own lemma)."""
    low = p.low(word)
    return frozenset((p.lemma[word].lower(), low, low.removesuffix("s")))
