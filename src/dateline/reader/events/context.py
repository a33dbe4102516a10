"""Whether a sense of the lexicon fits where its word stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reader.draft import Draft

from .classes import NOUN_CLASSES, PEOPLE_PRONOUNS
from .lexicon import Check, Condition, Sense
from .slots import Slots, preposition

_DOERS = ("people", "body", "troops", "police", "office", "diplomats")


@dataclass(slots=True)
class Context:
    """A draft with what the lexicon's conditions ask again and again."""

    draft: Draft
    _near: dict[int, frozenset[str]] = field(default_factory=dict)

    def fits(self, sense: Sense, word: int, slots: Slots) -> bool:
        """Whether the sense's particle is there and all its conditions hold."""
        if sense.particle and self.particle(word, sense.particle) is None:
            return False
        return all(self._holds(c, word, slots) for c in sense.conditions)

    def particle(self, word: int, particle: str) -> int | None:
        """The second part of a two-part trigger: a particle, a bare object, or a dependent's preposition."""
        p = self.draft.parse
        for k in p.children(word):
            if p.low(k) == particle and k - word <= 3:
                return k
            case = p.child(k, "case", "mark")
            if case is not None and p.low(case) == particle:
                return case
        return None

    def _holds(self, condition: Condition, word: int, slots: Slots) -> bool:
        return any(self._check(c, word, slots) for c in condition.checks) != condition.forbidden

    def _check(self, check: Check, word: int, slots: Slots) -> bool:
        p = self.draft.parse
        if check.slot == "near":
            near = self.near(word)
            return not near.isdisjoint(check.words) or any(not near.isdisjoint(NOUN_CLASSES[c]) for c in check.classes)
        if check.slot == "obj_of":
            return self._object_of(word) in check.words
        if check.slot == "plural":
            return p.xpos[word] in ("NNS", "NNPS")
        if check.slot == "acl":
            return p.child(word, "acl") is not None
        held = slots.get(check.slot, ())
        if not check.words and not check.classes:
            return bool(held)
        return any(self.is_a(k, check) for k in self._with_conjuncts(held))

    def _with_conjuncts(self, words: list[int] | tuple[int, ...]) -> list[int]:
        p = self.draft.parse
        return [w for k in words for w in (k, *(c for c in p.children(k) if p.is_rel(c, "conj")))]

    def is_a(self, word: int, check: Check) -> bool:
        p = self.draft.parse
        lemma = p.lemma[word].lower()
        if lemma in check.words or p.low(word) in check.words:
            return True
        return any(self.in_class(word, lemma, c) for c in check.classes)

    def in_class(self, word: int, lemma: str, name: str) -> bool:
        p = self.draft.parse
        if name == "who":
            return self.is_who(word)
        if name == "name":
            return p.upos[word] == "PROPN"
        if name in ("place", "country"):
            kind = self.kind(word)
            return kind in (("country", "government") if name == "country" else ("place", "country"))
        return lemma in NOUN_CLASSES[name]

    def kind(self, word: int) -> str | None:
        actor = self.draft.referent.get(word)
        return self.draft.actor(actor).kind if actor else None

    def is_who(self, word: int) -> bool:
        """Whether the word can act: an actor, a name, a person's pronoun, people or a body of people."""
        p = self.draft.parse
        if word in self.draft.referent or p.upos[word] == "PROPN" or p.low(word) in PEOPLE_PRONOUNS:
            return True
        return any(p.lemma[word] in NOUN_CLASSES[c] for c in _DOERS)

    def near(self, word: int) -> frozenset[str]:
        """The lemmas of the word's sentence."""
        p = self.draft.parse
        s = p.sentence[word]
        if s not in self._near:
            self._near[s] = frozenset(p.lemma[k].lower() for k in range(*p.sentences[s]))
        return self._near[s]

    def _object_of(self, word: int) -> str | None:
        p = self.draft.parse
        head = p.head[word]
        if head < 0 or not (p.is_rel(word, "obj", "obl") or p.deprel[word] == "nsubj:pass"):
            return None
        if p.is_rel(word, "obl") and preposition(p, word) not in ("in", "for", "to"):
            return None
        return p.lemma[head]
