"""Mentions without a name: noun phrases for people and bodies that can act or suffer ("soldiers", "the army")."""

from __future__ import annotations

from typing import cast

from dateline.language.parse import Parse
from dateline.model.actor import ActorKind

from .. import world
from ..words import words
from .furniture import furniture
from .mention import Mention
from .nouns import BODIES, DOUBTFUL_BODIES, OFFICES, VAGUE, kind_of
from .titles import RANKS, noun

_MODIFIERS = (
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
    "nmod:unmarked",
    "flat",
    "punct",
    "case",
    "advmod",
    "cc",
    "conj",
)
_PREDICATE_CASES = frozenset({"as", "like", "than", "unlike"})
_HOW_MANY = words("as many much few several most more less least than about up to at not only even just such same own")
_CONTENT = ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "VERB")
_CAN_ACT = frozenset({"person", "group", "organization", "government"})
_ARTICLES = frozenset({"the", "a", "an"})
_SOCIAL = words("""
private birthday dinner wedding house block pool garden tea cocktail graduation farewell holiday christmas halloween
slumber office street costume engagement bachelor retirement release beach dance teen college after-work
""")
_BOTH = words("both two")
_SIDES = {  # of whom the word is told
    "sides": _BOTH | words("all three warring opposing rival"),
    "side": words("each either neither"),
    "countries": _BOTH,
    "nations": _BOTH,
    "neighbours": _BOTH,
    "neighbors": _BOTH,
}
_STATES = words("justice exile hostage prisoner captive guard host")  # without an article
_COUNTS = words("dozens scores hundreds thousands millions group band crowd handful")
# "police firing", "an army raid": the body before the noun does it
_DOING = words("police army navy militia government military")
_DEEDS = words("firing lathi-charge lathicharge shelling raid raids crackdown bombardment")
_OF_BODIES = words("spokesman spokeswoman spokesperson official officials chief")
#: Nouns of these relations are part of another noun, or say what somebody is.
_NO_PART = ("compound", "appos", "flat", "vocative", "fixed", "goeswith")


def unnamed_mentions(parse: Parse, named: list[Mention], posts: set[int]) -> list[Mention]:
    """All of them, in the order of the text; ``posts`` are the nouns of titles beside names."""
    taken = {k for m in named if not m.adjective for k in range(m.first, m.last)}
    left_out = {k for name in parse.names for k in range(name.first, name.last)} - taken  # storms, ships
    owners = {k: m for m in named for k in range(m.first, m.last)}
    spoken_for = taken | posts | {k for span in furniture(parse.text) for k in parse.words_in(span)}
    out = []
    for k in range(len(parse)):
        if parse.upos[k] in ("NOUN", "PROPN", "ADJ") and k not in spoken_for:
            mention = _mention(parse, k, taken, owners)
            if mention and not (k in left_out and kind_of(noun(parse, k), plural=False) is None):
                out.append(mention)
    return out


def _mention(parse: Parse, k: int, taken: set[int], owners: dict[int, Mention]) -> Mention | None:
    lemma = noun(parse, k)
    plural = parse.xpos[k] in ("NNS", "NNPS")
    kind = "group" if _is_sides(parse, k) else kind_of(lemma, plural) or _seen_as(parse, k)
    if kind is None or not _plays_a_part(parse, k, taken) or (parse.upos[k] == "ADJ" and not _article(parse, k)):
        return None
    if lemma == "head" and not any(
        parse.is_rel(c, "nmod", "compound") and parse.xpos[c] != "PRP$" for c in parse.children(k)
    ):
        return None  # the one on the shoulders
    vague = lemma in VAGUE and not _is_sides(parse, k)
    if _is_no_body(parse, k, lemma) or vague or (lemma in DOUBTFUL_BODIES and not _acts(parse, k)):
        return None
    first = phrase_start(parse, k)
    if _has_a_spokesman(parse, k):
        first = _with_country(parse, k, first, owners)
    named_from = _after_quantifiers(parse, first, k)
    last = _after_of(parse, k, lemma)
    text = _name(parse, k, named_from, last)
    owner = next((c for c in range(first, k) if _owns(parse, c, k) and _country_of(parse, c, owners)), None)
    country = _country_of(parse, owner, owners) if owner is not None else _country_after(parse, k, owners)
    own = [
        parse.low(i)
        for i in range(first, k)
        if parse.upos[i] in _CONTENT
        and (owner is None or owners.get(i) is not owners[owner] or _is_place(owners[owner]))
    ]
    return Mention(
        named_from, last, k, text, kind, country, plain=True, qualifiers=frozenset([*own, *_said_after(parse, k)])
    )


def _name(parse: Parse, k: int, first: int, last: int) -> str:
    """The phrase itself, or of "hundreds of farmers" those who are counted."""
    if parse.low(k) in _COUNTS:
        counted = next((c for c in parse.children(k) if c > k and _is_of(parse, c)), None)
        if counted is not None:
            first, last = _after_quantifiers(parse, phrase_start(parse, counted), counted), counted + 1
    return " ".join(parse.between(first, last).split())


def _is_of(parse: Parse, k: int) -> bool:
    case = parse.child(k, "case")
    many = parse.is_rel(k, "nmod") and parse.xpos[k] in ("NNS", "NNPS", "NN") and noun(parse, k) not in VAGUE
    return many and case is not None and parse.low(case) == "of"


def _is_sides(parse: Parse, k: int) -> bool:
    """ "both sides", "the two countries", "the warring sides": those who fight, talk or deal with one another."""
    told = _SIDES.get(parse.low(k), frozenset())
    return parse.child(k, "nmod", "case") is None and any(parse.low(c) in told for c in parse.children(k))


def _is_no_body(parse: Parse, k: int, lemma: str) -> bool:
    """ "a birthday party", "on board", "obstruction of justice", "into internal exile", "took them hostage"."""
    before = parse.low(k - 1) if k else ""
    if lemma in _STATES and parse.xpos[k] == "NN":
        return not any(parse.is_rel(c, "det", "nmod:poss", "nummod") for c in parse.children(k))
    if lemma == "unit" and any(len(parse.word(c)) > 2 for c in parse.children(k) if parse.is_rel(c, "nummod")):
        return True  # "141,951 units" are wares
    if parse.low(k) == "tens" and k + 4 < len(parse) and parse.low(k + 3) == "of":
        return True  # "tens of thousands of voters" are the voters
    return (lemma == "party" and before in _SOCIAL) or (lemma == "board" and before == "on")


def _is_place(owner: Mention) -> bool:
    """ "the Texas senator": the state sets him apart, not only its country."""
    return owner.kind == "place"


def _seen_as(parse: Parse, k: int) -> ActorKind | None:
    """What the core takes for an actor where our lists do not know the noun ("campesinos", "the junta")."""
    seen = parse.actor[k] if parse.actor and parse.low(k) not in RANKS else "O"
    return cast(ActorKind, seen) if seen in _CAN_ACT else None


def _after_quantifiers(parse: Parse, first: int, head: int) -> int:
    """Leaves out "as many as", "not" and what else says only how many or whether."""
    while first < head and (parse.low(first) in _HOW_MANY | _ARTICLES or not parse.word(first)[0].isalnum()):
        if parse.low(first) in ("several", "few", "many") and parse.low(first + 1) in ("hundred", "thousand", "dozen"):
            break
        first += 1
    return first


def _after_of(parse: Parse, k: int, lemma: str) -> int:
    """The end of a post that goes on with a bare noun: "chiefs of staff", "minister of health"."""
    last = k + 3
    if lemma not in OFFICES or last > parse.sentences[parse.sentence[k]][1] or parse.low(k + 1) != "of":
        return k + 1
    bare = parse.upos[k + 2] == "NOUN" and parse.xpos[k + 2] == "NN" and parse.head[k + 2] == k
    return last if bare and parse.low(k + 2).islower() else k + 1


def _owns(parse: Parse, word: int, k: int) -> bool:
    return parse.head[word] == k or (parse.head[word] == parse.head[k] and _has_a_spokesman(parse, k))


def _with_country(parse: Parse, k: int, first: int, owners: dict[int, Mention]) -> int:
    """ "Ugandan army spokesman": the adjective is the army's too."""
    at = first
    while at > 0 and parse.upos[at - 1] in ("ADJ", "NOUN", "PROPN") and first - at < 2:
        at -= 1
        if _owns(parse, at, k) and _country_of(parse, at, owners):
            return at
    return first


def _country_of(parse: Parse, k: int, owners: dict[int, Mention]) -> str | None:
    """The country of a name before the noun; not of one that a prefix turns around ("anti-Pakistan")."""
    if k not in owners or (owners[k].first and parse.low(owners[k].first - 1) in ("-", "–")):
        return None
    return owners[k].country


def _said_after(parse: Parse, k: int) -> list[str]:
    """What sets the noun apart from behind: "from" and "in" phrases, clauses."""
    return [f"+{parse.low(c)}" for c in parse.children(k) if c > k and parse.is_rel(c, "nmod", "acl")]


def _plays_a_part(parse: Parse, k: int, taken: set[int]) -> bool:
    part = _has_a_spokesman(parse, k) or _before_its_deed(parse, k)
    if (parse.is_rel(k, *_NO_PART) and not part) or parse.child(k, "cop") is not None:
        return False
    if any(c in taken and parse.is_rel(c, "appos", "flat") for c in parse.children(k)):
        return False  # the title of a name beside it
    if k + 1 in taken and (parse.head[k] == k + 1 or _names_it(parse, k)):
        return False
    for child in parse.children(k):
        low = parse.low(child)
        if parse.deprel[child] == "case" and low in _PREDICATE_CASES:
            return False
        if parse.deprel[child] == "det" and low in (
            "no",
            "any",
            "every",
            "each",
            "what",
            "which",
            "whatever",
            "neither",
        ):
            return False
    return not (parse.deprel[k] in ("xcomp", "root") and parse.upos[parse.head[k]] == "VERB")


def _names_it(parse: Parse, k: int) -> bool:
    """ "Her son Ann Hill", "his counterpart Ann Hill": the name right behind a noun for one person is that person's,
    whatever it hangs on, but for "the man Hill shot"."""
    if parse.xpos[k] != "NN" or parse.upos[k + 1] != "PROPN" or kind_of(noun(parse, k), plural=False) != "person":
        return False
    if parse.end[k] + 1 != parse.start[k + 1] or parse.xpos[k + 1] == "NNPS":
        return False
    clause = parse.head[k + 1]
    return not (clause >= 0 and parse.is_rel(clause, "acl") and parse.head[clause] == k)


def _has_a_spokesman(parse: Parse, k: int) -> bool:
    """ "the foreign ministry spokesman": a body before the noun for somebody of it."""
    body = parse.is_rel(k, "compound") and noun(parse, k) in BODIES - DOUBTFUL_BODIES
    return body and parse.head[k] == k + 1 and noun(parse, k + 1) in _OF_BODIES


def _before_its_deed(parse: Parse, k: int) -> bool:
    """ "the police firing at Godhra", "an army raid"."""
    does = parse.is_rel(k, "compound") and parse.low(k) in _DOING
    return does and parse.head[k] == k + 1 and parse.low(k + 1) in _DEEDS


def _acts(parse: Parse, k: int) -> bool:
    return parse.deprel[k] in ("nsubj", "obl:agent") and parse.upos[parse.head[k]] == "VERB"


def _article(parse: Parse, k: int) -> bool:
    return k > 0 and parse.low(k - 1) == "the" and parse.deprel[k] not in ("amod",)


def phrase_start(parse: Parse, head: int) -> int:
    """The first word of the phrase before its head noun, without its article."""
    first = head
    start = parse.sentences[parse.sentence[head]][0]
    while first > start and _modifies(parse, first - 1, head):
        first -= 1
    while first < head and _opens_nothing(parse, first):
        first += 1
    while first > start + 1 and parse.low(first - 1) in ("-", "–") and parse.end[first - 2] == parse.start[first - 1]:
        first -= 2
    return first


def _opens_nothing(parse: Parse, k: int) -> bool:
    """Articles, marks and prepositions are not the phrase's own."""
    if parse.low(k) in _ARTICLES or parse.upos[k] in ("DET", "PUNCT", "ADP", "CCONJ", "ADV"):
        return True
    if parse.upos[k] == "VERB" and parse.upos[k + 1] in ("NUM", "DET"):
        return True  # "sent five people"
    return parse.deprel[k] in ("case", "mark", "cc")


def _modifies(parse: Parse, k: int, head: int) -> bool:
    """Whether the word, standing before the head, belongs to its phrase."""
    at = k
    while at >= 0 and at != head:
        if not parse.is_rel(at, *_MODIFIERS) and parse.deprel[at] not in ("det", "acl"):
            return False
        if k > at or abs(at - head) > 12:
            return False
        at = parse.head[at]
    return at == head and parse.low(k) not in (",", ";", ":", "—", "–", "(", "“", '"')


def _country_after(parse: Parse, k: int, owners: dict[int, Mention]) -> str | None:
    """ "the government of Iran", "the government in Islamabad", "the army of Chad"."""
    for child in parse.children(k):
        if parse.deprel[child] == "nmod" and child in owners and child > k:
            case = parse.child(child, "case")
            if case is not None and parse.low(case) in ("of", "in"):
                name = owners[child]
                capital = world.capital(name.text) and name.text not in world.GIVEN_NAMES_TOO
                return name.country if name.kind == "country" or capital else None
    return None
