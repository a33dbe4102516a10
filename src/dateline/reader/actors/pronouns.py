"""What pronouns stand for, where it is clear.

Everything that a pronoun could mean in its own and the few sentences before it is weighed: near beats far, subjects
beat the rest, and what was just meant by a pronoun goes on being meant. Things that are no actors ("the plan") compete
too, so that "it" is not forced onto a country. A pronoun whose two best readings are close stays without a referent.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from dateline.language.parse import Parse

from ..draft import Draft
from ..paragraphs import paragraph_of_sentences
from .mention import Cluster
from .people import gender

_CLASS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "it": "it", "its": "it", "itself": "it",
}  # fmt: skip
_POSSESSIVE = frozenset({"PRP$"})
_REACH = 3  # sentences back
_NEARNESS = (100, 65, 40, 25)
_SUBJECT, _OBJECT, _GOES_ON, _OTHER_PARAGRAPH, _OWN_CLAUSE = 30, 8, 12, -15, 25
_CLEAR = 14  # the lead that the best reading needs
_CLAUSES = ("root", "ccomp", "advcl", "acl", "xcomp", "parataxis", "conj", "csubj")
_RELATIVE = frozenset({"who", "which", "that", "whom"})


@dataclass(slots=True)
class _Candidate:
    word: int
    actor: str | None
    kind: str
    gender: str | None
    plural: bool
    pronoun: bool = False


def resolve_pronouns(draft: Draft, clusters: list[Cluster], quoted: set[int]) -> None:
    """Adds the pronouns whose meaning is clear to ``draft.referent``."""
    parse = draft.parse
    known = _candidates(draft, clusters)
    paragraph = paragraph_of_sentences(draft.text, parse)
    recent: deque[_Candidate] = deque()
    for s, (first, last) in enumerate(parse.sentences):
        while recent and parse.sentence[recent[0].word] < s - _REACH:
            recent.popleft()
        ahead = [known[k] for k in range(first, last) if k in known]
        for k in range(first, last):
            if k in known and k not in quoted:
                recent.append(known[k])
            word_class = _CLASS.get(parse.low(k))
            if parse.low(k) in _RELATIVE:
                _relative(draft, k)
            elif word_class and k not in quoted and k not in draft.referent:
                found = _resolve(parse, k, word_class, recent, ahead, paragraph)
                if found:
                    if found.actor:
                        draft.referent[k] = found.actor
                    recent.append(
                        _Candidate(
                            k, found.actor, found.kind, word_class if word_class in "mf" else None, found.plural, True
                        )
                    )


def _candidates(draft: Draft, clusters: list[Cluster]) -> dict[int, _Candidate]:
    """What each head word in the text could lend to a pronoun; a noun that is no actor is a thing."""
    parse = draft.parse
    out: dict[int, _Candidate] = {}
    for k in range(len(parse)):
        if parse.upos[k] == "NOUN" and parse.is_rel(k, "nsubj", "obj", "obl", "nmod", "conj", "root"):
            out[k] = _Candidate(k, None, "thing", None, parse.xpos[k] == "NNS")
    for cluster, actor in zip(clusters, draft.actors, strict=True):
        told = gender(parse, cluster) if cluster.kind == "person" else None
        for m in cluster.mentions:
            if not m.adjective:
                out[m.head] = _Candidate(
                    m.head, actor.id, m.kind, told, parse.xpos[m.head] in ("NNS", "NNPS") or m.kind == "group"
                )
    return out


def _relative(draft: Draft, k: int) -> None:
    """ "the minister who resigned": who is the noun that the clause belongs to."""
    parse = draft.parse
    clause = parse.head[k] if parse.is_rel(k, "nsubj", "obj") else -1
    if (
        clause >= 0
        and parse.deprel[clause] == "acl:relcl"
        and parse.head[clause] in draft.referent
        and parse.head[clause] < k
    ):
        draft.referent[k] = draft.referent[parse.head[clause]]


def _resolve(
    parse: Parse,
    k: int,
    word_class: str,
    recent: deque[_Candidate],
    ahead: list[_Candidate],
    paragraph: list[int],
) -> _Candidate | None:
    if parse.is_rel(k, "expl") or (word_class == "it" and _says_nothing(parse, k)):
        return None
    scores: dict[str | None, tuple[float, _Candidate]] = {}
    for c in recent:
        if c.word < k and _fits(c, word_class) and _may_mean(parse, k, c.word):
            score = _score(parse, k, c, paragraph)
            if c.actor not in scores or score > scores[c.actor][0]:
                scores[c.actor] = (score, c)
    subject = _subject_to_come(parse, k, ahead, word_class)
    if subject:
        scores[subject.actor] = (_NEARNESS[0] + _SUBJECT + _OWN_CLAUSE, subject)
    ranked = sorted(scores.values(), key=lambda x: -x[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR):
        return None
    return ranked[0][1]


def _fits(c: _Candidate, word_class: str) -> bool:
    if word_class in ("m", "f"):
        return c.kind == "person" and c.gender in (None, word_class) and not c.plural
    if word_class == "they":
        return c.kind == "group" or c.plural or (c.kind == "organization" and c.actor is not None)
    return c.kind not in ("person", "group") and not c.plural


def _may_mean(parse: Parse, k: int, word: int) -> bool:
    """Not its own noun ("his wife"), nor, unless reflexive, another argument of its own verb."""
    if parse.head[k] == word or (
        word in parse.ancestors(k) and parse.sentence[word] == parse.sentence[k] and _inside_phrase(parse, k, word)
    ):
        return False
    if parse.low(k).endswith(("self", "selves")):
        return parse.head[word] == parse.head[k]
    if parse.xpos[k] in _POSSESSIVE:
        return True
    return parse.head[word] != parse.head[k] or parse.head[k] < 0


def _inside_phrase(parse: Parse, k: int, word: int) -> bool:
    """Whether the pronoun modifies the noun without a clause between."""
    at = k
    while at != word and at >= 0:
        if parse.deprel[at].startswith(("acl", "advcl", "ccomp")):
            return False
        at = parse.head[at]
    return True


def _score(parse: Parse, k: int, c: _Candidate, paragraph: list[int]) -> float:
    here, there = parse.sentence[k], parse.sentence[c.word]
    score = float(_NEARNESS[here - there])
    if parse.is_rel(c.word, "nsubj"):
        score += _SUBJECT
        if here == there and _clause(parse, c.word) in (_clause(parse, k), *_clauses_above(parse, k)):
            score += _OWN_CLAUSE
    elif parse.is_rel(c.word, "obj", "iobj"):
        score += _OBJECT
    if c.pronoun:
        score += _GOES_ON
    if paragraph[here] != paragraph[there]:
        score += _OTHER_PARAGRAPH
    return score


def _clause(parse: Parse, k: int) -> int:
    """The head word of the clause that a word is in."""
    at = parse.head[k]
    while at >= 0 and not parse.is_rel(at, *_CLAUSES):
        at = parse.head[at]
    return at


def _clauses_above(parse: Parse, k: int) -> list[int]:
    return [a for a in parse.ancestors(k) if parse.is_rel(a, *_CLAUSES)]


def _subject_to_come(parse: Parse, k: int, ahead: list[_Candidate], word_class: str) -> _Candidate | None:
    """ "In his testimony, Mehdiyev said": the subject of the clause whose front the pronoun stands in."""
    for c in ahead:
        if c.word > k and c.actor and parse.is_rel(c.word, "nsubj") and _fits(c, word_class):
            verb = parse.head[c.word]
            fronted = verb in parse.ancestors(k) and any(parse.word(i) == "," for i in range(k, c.word))
            return c if fronted else None
    return None


def _says_nothing(parse: Parse, k: int) -> bool:
    """ "It is clear that", "it rained": no clause should have such an "it" as a country."""
    verb = parse.head[k]
    if verb < 0 or not parse.is_rel(k, "nsubj"):
        return False
    return any(parse.is_rel(c, "csubj", "ccomp") and parse.child(verb, "cop") is not None for c in parse.children(verb))
