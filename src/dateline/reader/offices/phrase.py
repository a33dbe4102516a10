"""What the phrase of a post says: the title, what it is a post of, and whether it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Interval

from ..actors.titles import COURTESIES, FORMER, RANKS, SHORTENED, is_office, is_post_of_general, noun
from ..actors.unnamed import phrase_start
from ..draft import Draft
from ..words import words
from .lists import is_plural, singular
from .places import Told

_NO_TITLE = words("""
new current incoming longtime long-time veteran newly-elected embattled the a an its his her their our other fellow
my your rival acting-then powerful influential popular controversial young old elder senior-most outspoken
only first second third last latest oldest youngest next same then- late incumbent presumptive company firm
""") | FORMER  # fmt: skip
#: Posts that are jobs or ranks of birth: told of everybody, but no office.
_JOBS = words("""
member host author correspondent columnist presenter scientist historian fellow predecessor successor baron baroness
lord lady prince princess rev reverend official officer elder activist campaigner warlord ringleader kingpin boss
strongman cleric candidate nominee frontrunner front-runner
""")
#: Work that is a post only where the text says with whom.
_WITH_SOMEBODY = words(
    "analyst economist researcher professor lecturer expert strategist pollster counsel manager editor coach executive"
)
_UNDER = words("deputy vice assistant acting interim")
_OF_SPORT = words("championship race league points tournament series group table")
#: Alone, without what it is over, no post: "the leader", "the head".
_BARE = words("leader head chief")
#: "Republican governor": his party is no part of the post, but of those that a party gives.
_PARTIES = words("republican democratic democrat")
_OF_PARTIES = words(
    "leader whip chairman chairwoman chair chairperson candidate nominee head chief spokesman spokeswoman"
)
_NOBLE = words("prince princess sheikh sheik lord lady baron baroness rev reverend")
_OF_THE_STATE = words("district state county city deputy assistant u.s. us federal commonwealth")
_OF = words("of at for in to with from on")
_OWNERS = frozenset({"'s", "’s", "'", "’"})
#: "His U.S. secretary" is no secretary of the country.
_SOMEBODYS = frozenset({"his", "her", "my", "your"})
_BELONG = ("country", "government", "organization", "place", "group")


@dataclass(frozen=True, slots=True)
class Post:
    first: int
    last: int
    title: str
    of: str | None
    until: Interval | None


def post_at(draft: Draft, told: Told) -> Post | None:
    """The post that stands at the told noun; None for a bare rank or courtesy."""
    parse = draft.parse
    if told.title:
        return _verb_post(draft, told)
    head = _whole(draft, told)
    first = _start(draft, head) if told.first < 0 else told.first
    if parse.low(head).rstrip(".") in SHORTENED:
        first = max([first, *(k + 1 for k in range(first, head) if is_office(parse, k))])  # "nominee Sen. X"
    while noun(parse, head).rstrip(".") in _NOBLE and head > first and is_office(parse, head - 1):
        head -= 1  # "Energy Minister Prince X"
    if _is_rank(parse, head, first) or _is_job(parse, head) or _of_anothers_name(parse, head, told.name):
        return None
    first = max([first, *(k for k in range(first, head) if _is_over(parse, k))])
    first = next((k for k in range(first, head) if parse.upos[k] != "PUNCT"), head)
    of, inner = _belongs_before(draft, told, first, head)
    last, title_end = head + 1, head + 1
    for after in _after(parse, head, told.last):
        owner = _owner_in(draft, after, last)
        end = _phrase_end(parse, after)
        if owner is None and _names_somebody(draft, after, end):
            break
        of, last = of or owner, max(last, end)
        if owner is not None:
            break
        title_end = last
    of = of or _after_name(draft, told)
    if of is None and (told.needs_of or noun(parse, head) in _WITH_SOMEBODY):
        return None
    title = _title(parse, inner, head, title_end)
    under = next((parse.word(k) for k in range(first, inner) if parse.low(k) in _UNDER), None)
    title = f"{under} {title}" if under and title else title  # "deputy police chief", a post of the police
    over = any(_is_over(parse, k) for k in range(_before_owner(parse, first), head + 1))
    past = Interval(None, draft.anchor.date) if over and draft.anchor.date else None
    owned = of or last > head + 1 or any(parse.low(k) in _OWNERS or parse.xpos[k] == "PRP$" for k in range(first, head))
    if not title or (title.lower() in _BARE and not owned and title != "Chief"):
        return None
    return Post(first, last, title, of, past)


def _of_anothers_name(parse: Parse, head: int, name: int) -> bool:
    """As in "a spokesman for candidate X": the name is of whoever the post is with."""
    return head + 1 < name - 1 and parse.low(head + 1) in _OF - {"of"} and is_office(parse, name - 1)


def _before_owner(parse: Parse, first: int) -> int:
    """The word before the names that stand before a title: "former" in "the former Hewlett-Packard CEO"."""
    begin = parse.sentences[parse.sentence[first]][0]
    k = first
    while k > begin and (parse.upos[k - 1] == "PROPN" or parse.word(k - 1) == "-"):
        k -= 1
    return max(k - 1, begin)


def _after_name(draft: Draft, told: Told) -> str | None:
    """The country or place in "President X of Y", "U.S. Attorney X of the Western District of Y"."""
    parse, k = draft.parse, max(told.name, 0)
    end = parse.sentences[parse.sentence[told.head]][1]
    while k < end and draft.referent.get(k) == told.actor:
        k += 1
    if told.name < 0 or k + 1 >= end or parse.low(k) != "of":
        return None
    k += 2 if parse.low(k + 1) == "the" else 1
    id = draft.referent.get(k)
    return id if id and draft.actor(id).kind in ("country", "place") and id not in draft.unnamed else None


def _is_over(parse: Parse, k: int) -> bool:
    low = parse.low(k).rstrip("-")
    return (low in FORMER and low != "outgoing") or parse.low(k).startswith("ex-")


def _whole(draft: Draft, told: Told) -> int:
    """The last noun of the post: "executive" in "chief executive", "secretary" in "principal secretary"."""
    parse, head = draft.parse, told.head
    end = parse.sentences[parse.sentence[head]][1]
    while head + 1 < end and head + 1 != told.last and is_office(parse, head + 1):
        if draft.referent.get(head + 1, told.actor) != told.actor:
            break
        head += 1
    return head


def _verb_post(draft: Draft, told: Told) -> Post:
    """ "who heads Y"."""
    parse = draft.parse
    if told.name >= 0:  # "a party headed by X"
        body = draft.referent.get(parse.head[told.head])
        return Post(told.head, told.name + 1, told.title or "", body, None)
    obj = parse.child(told.head, "obj")
    subject = parse.child(told.head, "nsubj")
    first = subject if subject is not None and subject < told.head else told.head
    last = parse.subtree(obj)[1] if obj is not None else told.head + 1
    of = draft.referent.get(obj) if obj is not None else None
    return Post(first, max(last, told.head + 1), told.title or "", of, None)


def _is_job(parse: Parse, head: int) -> bool:
    """Work that is no office; of attorneys, those of a state or district hold one."""
    lemma = noun(parse, head)
    if lemma == "officer" and any(parse.low(k) == "chief" for k in range(max(head - 4, 0), head)):
        return False  # "chief executive officer"
    if lemma == "leader" and parse.low(head - 1) in _OF_SPORT:
        return True
    return lemma.rstrip(".") in _JOBS or (lemma == "attorney" and parse.low(head - 1) not in _OF_THE_STATE)


def _is_rank(parse: Parse, head: int, first: int) -> bool:
    """A rank or courtesy alone; "Attorney General", "commander in Ayacucho" and "Division Commander" are posts."""
    low = parse.low(head).rstrip(".")
    if (low not in RANKS and low not in COURTESIES) or is_post_of_general(parse, head):
        return False
    return low != "commander" or (first == head and parse.child(head, "nmod") is None)


def _start(draft: Draft, head: int) -> int:
    """The first word of the phrase, its owner with it even where the syntax gives it to the name, its article not."""
    parse = draft.parse
    general = is_post_of_general(parse, head)
    first = phrase_start(parse, head - (2 if parse.word(head - 1) in ("-", "–") else 1) if general else head)
    begin = parse.sentences[parse.sentence[head]][0]
    if first > begin + 1 and parse.low(first - 1) in _OWNERS:
        first -= 2
        while first > begin and draft.referent.get(first) is not None and _same_actor(draft, first - 1, first):
            first -= 1
    while first > begin and parse.low(first) not in _ARTICLES and parse.low(first - 1) in _PART_OF_TITLE:
        first -= 1  # the "prime" of "prime minister-designate"
    return first


_ARTICLES = words("the a an his her its their")
_PART_OF_TITLE = words("prime vice deputy")


def _same_actor(draft: Draft, one: int, other: int) -> bool:
    return draft.referent.get(one) == draft.referent.get(other)


def _belongs_before(draft: Draft, told: Told, first: int, head: int) -> tuple[str | None, int]:
    """Whose post it is by the words before the noun, and the word at which the title begins."""
    parse = draft.parse
    of, inner, private = None, first, False
    for k in range(first, head):
        id = draft.referent.get(k)
        if parse.low(k) in _OWNERS:
            inner = k + 1
        elif parse.low(k) in _SOMEBODYS:
            private = True
        elif parse.xpos[k] == "PRP$" or (
            _belongs(draft, id) and not _crowd(draft, id or "") and not _in_title(parse, k, head)
        ):
            of, inner = id, k + 1
        elif id not in (None, told.actor) and draft.actor(id or "").kind == "person" and id not in draft.unnamed:
            inner = k + 1  # somebody else's name: "Trump rival Ted Cruz"
    if private or (of is not None and draft.actor(of).kind == "person"):
        of = None
    return of, inner


def _belongs(draft: Draft, id: str | None) -> bool:
    """Whether a post can be one of this actor."""
    return id is not None and draft.actor(id).kind in _BELONG


def _in_title(parse: Parse, k: int, head: int) -> bool:
    """The country in "U.S. Attorney" and "U.S. Marshal", posts of which every district has one."""
    return k == head - 1 and noun(parse, head) in ("attorney", "marshal") and parse.low(k) in ("u.s.", "us", "states")


def _after(parse: Parse, head: int, last: int) -> Iterator[int]:
    """The nouns of "for policy", "of the European Commission", as far as they stand before the name."""
    for k in parse.children(head):
        if k > head and (last < 0 or k < last) and parse.is_rel(k, "nmod"):
            case = parse.child(k, "case")
            if case is not None and parse.upos[k] != "PRON" and parse.low(case) in _OF:
                yield k


def _owner_in(draft: Draft, noun_: int, first: int) -> str | None:
    """The actor that the phrase from ``first`` to its noun names: by the noun, or by a name before it."""
    for k in (noun_, *range(first, noun_)):
        id = draft.referent.get(k)
        if id is not None and draft.actor(id).kind in _BELONG and not _crowd(draft, id):
            return id
    return None


def _crowd(draft: Draft, id: str) -> bool:
    """A group without a name: "chief of staff" is a title."""
    return draft.actor(id).kind == "group" and id in draft.unnamed


def _names_somebody(draft: Draft, first: int, last: int) -> bool:
    return any(k in draft.referent and draft.actor(draft.referent[k]).kind == "person" for k in range(first, last))


def _phrase_end(parse: Parse, k: int) -> int:
    """The end of the noun phrase at ``k``: without clauses, appositions and what stands after a comma."""
    last = k + 1
    limit = parse.sentences[parse.sentence[k]][1]
    stack = [c for c in parse.children(k) if c > k]
    while stack:
        c = stack.pop(0)
        if parse.is_rel(c, "nmod", "flat", "compound", "fixed", "case", "nummod") and c < limit:
            below, end = parse.subtree(c)
            if any(parse.low(i) in (",", ";", "(", "—", "who", "which", "that") for i in range(min(below, last), end)):
                continue
            last = max(last, end)
    return last


def _title(parse: Parse, first: int, head: int, last: int) -> str:
    """The words of the title, without "former", "new" and the like; a shortened one in full."""
    if parse.upos[first] == "NUM" and parse.low(first + 1) == "-":  # "48-year-old"
        first = next((k for k in range(first, head) if parse.low(k) == "old"), first) + 1
    state_s = noun(parse, head).rstrip(".") not in _OF_PARTIES
    while first < head and (
        parse.low(first).rstrip(".") in _NO_TITLE | COURTESIES
        or (state_s and parse.low(first) in _PARTIES)
        or parse.upos[first] in ("DET", "PUNCT", "ADP", "PART", "CCONJ", "NUM")
        or not parse.word(first)[0].isalnum()
    ):
        first += 1
    words = parse.between(first, last).split()
    if is_plural(parse, head) and last == head + 1:
        words[-1] = singular(words[-1])
        words[-1] += "." if words[-1].lower() in SHORTENED else ""
    return " ".join(words)
