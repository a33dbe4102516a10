"""Mentions by name: what the core calls a name, mended by what is known of the world and by a vote over the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model.actor import ActorKind

from .. import world
from ..words import words
from .bodies import COMPANY_ENDINGS, GENERIC, plain_name
from .mention import Mention
from .pieces import Piece, known, name_pieces, text_of
from .placed import place_by_the_words_beside
from .spelling import same_person

_KIND_OF_LABEL: dict[str, ActorKind] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
_LONGEST = 6
#: Buildings that are bodies too: what they do matters more than where they stand.
_HOUSE = re.compile(
    r"\b(?:Hospital|University|College|School|Gallery|Museum|Clinic|Bank|Ministry|Club|Academy|Department|Agency|Bureau"
    r"|Medical Cent(?:er|re)|Sheriff['’]s Office|(?:Revenue|Police|Health|Fire|Secret) Service"
    r"|(?:Supreme|High|District|Superior|Appeals|Criminal|Crown|Magistrates['’]?|County|Circuit|Constitutional|Federal"
    r"|Municipal|Regional|Civil|Family|Juvenile) Court|Court of)\b"
)
#: What a place may be called with its country, or its adjective, in one name ("Swiss Alps"); streets, pubs and quarters
#: may be called after any ("Brazil Street", "Little Italy").
_OF_COUNTRIES = words("""
republic of the and north south east west northern southern eastern western central northeastern northwestern upper
southeastern southwestern lower alps riviera coast border frontier embassy consulate desert province highlands plateau
jungle pyrenees mainland peninsula kurdistan arctic antarctic territory territories capital city countryside sector side
international airport golan heights island islands
""")
#: What is named so is a piece of land first.
_LAND = (" County", " Province", " Prefecture", " Peninsula", " Island", " Islands", " Valley", " Stadium", " Arena")
#: Arabic and Urdu words for "army", "helpers", "society": the name that they begin is no person's.
_HOSTS = words(
    "jamaat jamaah jamiat jemaah lashkar jaish ansar harakat hizb hezb jund liwa tehreek tehrik jabhat sipah"
)
#: What a body may be called with the name of the person in whose honour it is.
_FOUNDATIONS = words("foundation fundación fundacion fundação fundacao fundació fondation fondazione stiftung")
_PARTS_OF_A_CONTINENT = words("central latin south north pan inter african native anglo")
_PARTICLES = ("al-", "el-", "al ", "el ", "bin ", "ibn ", "abu ")  # before Arabic family names


def named_mentions(parse: Parse) -> list[Mention]:
    """All mentions by name, in the order of the text; a country's name inside a longer name is one of its own."""
    pieces = name_pieces(parse)
    kinds = _vote(parse, pieces)
    pieces += _missed(parse, pieces, kinds)
    found = [m for first, last, label in pieces if (m := _mention(parse, first, last, label, kinds))]
    _tell_homonyms(found)
    _tell_families(parse, found)
    place_by_the_words_beside(parse, found)
    found += [inner for m in found for inner in _inside(parse, m) if not _elsewhere(parse, m, inner, found)]
    return sorted(found, key=lambda m: (m.first, -m.last))


def _vote(parse: Parse, pieces: list[Piece]) -> dict[str, ActorKind]:
    """The kind of each name, from the labels of all its occurrences. A lone word that ends a person's full
    name counts with that person, also in another spelling ("al-Kazmi", "Al Kazemi"), and one that is a body's name
    without its "Group" or "News" with that body."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for first, last, label in pieces:
        votes[text_of(parse, first, last)][label] += 1
    people: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    companies = {plain_name(text) for text in votes if _is_company(text)}
    in_full = [text for text, labels in votes.items() if " " in text and labels.most_common(1)[0][0] == "PER"]
    for text, labels in votes.items():
        if " " in text and labels["ORG"]:
            bodies[plain_name(text)] += labels["ORG"]
        if " " in text and labels.most_common(1)[0][0] == "PER" and not known(text):
            people[text.rsplit(" ", 1)[1].casefold()] += labels["PER"] + 1
    kinds: dict[str, ActorKind] = {}
    for text, labels in votes.items():
        if text.casefold() in people and not known(text):
            labels["PER"] += people[text.casefold()]
        elif plain_name(text) in companies:
            labels = Counter(ORG=1)
        elif text.lower().startswith(_PARTICLES) and any(same_person(text, person) for person in in_full):
            labels["PER"] += labels.total() + 1
        elif text not in people and " " not in text:
            labels["ORG"] += bodies[plain_name(text)]
        kind = _decide(text, labels)
        if kind:
            kinds[text] = kind
    return kinds


def _is_company(text: str) -> bool:
    return " " in text and text.lower().rsplit(" ", 1)[1].replace(".", "") in COMPANY_ENDINGS


def _decide(text: str, labels: Counter[str]) -> ActorKind | None:
    best = labels.most_common(1)[0][0]
    person = best == "PER"
    if world.country(text) and not (person and text in world.GIVEN_NAMES_TOO):
        return "country"
    if body := world.seat(text):
        return "government" if body.government else "organization"
    if world.body(text) and not (person and len(text) < 4):
        return "organization"
    if world.is_place(text) and not (person and _borne_by_people(text)):
        return "place"
    if all(world.adjective(word) or world.people(word) for word in text.split()):
        return "group"
    first, *more = re.split(r"[ -]", text.lower())
    if person and more and (first in _HOSTS | _FOUNDATIONS or more[-1] in _FOUNDATIONS):
        return "organization"
    if best in ("ORG", "FAC") and text.endswith(_LAND):
        return "place"
    if best in ("FAC", "LOC") and _HOUSE.search(text):
        return "organization"
    return _KIND_OF_LABEL.get(best)


def _borne_by_people(text: str) -> bool:
    """Whether a place's name may as well be a person's: one word, but no capital that nobody is called after."""
    if " " in text or text.isupper():
        return False
    return world.capital(text) is None or text in world.GIVEN_NAMES_TOO


def _missed(parse: Parse, pieces: list[Piece], kinds: dict[str, ActorKind]) -> list[Piece]:
    """Capitalised words outside the core's names that are names elsewhere in the text, or known to the world."""
    covered = {k for first, last, _ in pieces for k in range(first, last)}
    covered.update(k for name in parse.names for k in range(name.first, name.last))
    starts = {text.split(" ", 1)[0] for text in kinds}
    families = {text.rsplit(" ", 1)[1] for text, kind in kinds.items() if kind == "person" and " " in text}
    out: list[Piece] = []
    k = 0
    while k < len(parse):
        if k in covered or not parse.word(k)[:1].isupper() or parse.upos[k] not in ("PROPN", "NOUN", "ADJ"):
            k += 1
            continue
        last = _longest_known(parse, k, covered, kinds, starts)
        if last:
            out.append((k, last, "MISC"))
        elif parse.word(k) in families and parse.actor and parse.actor[k] == "person":
            out.append((k, k + 1, "PER"))
        k = last or k + 1
    return out


def _longest_known(
    parse: Parse, first: int, covered: set[int], kinds: dict[str, ActorKind], starts: set[str]
) -> int | None:
    end = min(first + _LONGEST, parse.sentences[parse.sentence[first]][1])
    stop = next((k for k in range(first, end) if k in covered), end)
    for last in range(stop, first, -1):
        if not parse.word(last - 1)[:1].isupper():
            continue
        text = text_of(parse, first, last)
        if (parse.word(first) in starts and text in kinds) or _plainly_known(text, parse.upos[first]):
            return last
    return None


def _plainly_known(text: str, upos: str) -> bool:
    if world.country(text):
        return text not in world.GIVEN_NAMES_TOO
    if " " not in text and (world.adjective(text) or (upos != "ADJ" and world.people(text))):
        return True
    return len(text) > 3 and (" " in text or text.isupper()) and world.body(text) is not None


def _mention(parse: Parse, first: int, last: int, label: str, kinds: dict[str, ActorKind]) -> Mention | None:
    text = text_of(parse, first, last)
    kind = kinds.get(text) or _decide(text, Counter([label]))
    if kind is None:
        return None
    head = _head(parse, first, last)
    mention = Mention(first, last, head, text, kind)
    if kind == "group":
        return _of_people(parse, mention)
    if kind == "country":
        mention.country = world.country(text)
        mention.adjective = parse.deprel[head] == "amod" and world.adjective(text) is not None
    elif seat := world.seat(text):
        mention.country = seat.country
    elif body := world.body(text):
        mention.country = body.country
    elif kind == "place":
        mention.country = world.place_country(text)
    return mention


def _head(parse: Parse, first: int, last: int) -> int:
    """The word whose head lies outside; the last such, for names are read from the right."""
    return next((k for k in range(first, last) if not first <= parse.head[k] < last), last - 1)


def _tell_homonyms(mentions: list[Mention]) -> None:
    """A name of a country and of a place in another one (Georgia) is the place where only the other is spoken of; and
    "Congress" is not that of a country which the report never speaks of."""
    for mention in mentions:
        elsewhere = world.place_country(mention.text) if mention.kind == "country" else None
        if elsewhere and elsewhere != mention.country:
            others = {m.country for m in mentions if m.text != mention.text}
            if elsewhere in others and mention.country not in others:
                mention.kind, mention.country = "place", elsewhere
    told = {m.country for m in mentions if m.country and not (m.kind == "organization" and GENERIC.search(m.text))}
    for mention in mentions:
        if mention.kind == "organization" and told and mention.country not in told and GENERIC.fullmatch(mention.text):
            mention.country = None


def _tell_families(parse: Parse, mentions: list[Mention]) -> None:
    """ "the Obamas" are several people, and none of them."""
    family = {m.text.rsplit(" ", 1)[-1] for m in mentions if m.kind == "person"}
    for mention in mentions:
        plural = mention.text.endswith("s") and mention.text[:-1].removesuffix("e") in family | {mention.text[:-1]}
        if mention.kind == "person" and plural and mention.first and parse.low(mention.first - 1) == "the":
            mention.kind = "group"


def _of_people(parse: Parse, mention: Mention) -> Mention | None:
    """A people's name: an adjective that points at the country ("Iraqi troops"), or the people ("Iraqis")."""
    code = next((c for w in mention.text.split() if (c := world.adjective(w) or world.people(w))), None)
    mention.country = code
    head = mention.head
    modifies = parse.deprel[head] in ("amod", "compound") or (
        parse.upos[head] == "ADJ" and not _stands_alone(parse, head)
    )
    if modifies:
        mention.adjective = True
        mention.kind = "country"
        return mention if code else None
    if code and parse.xpos[head] in ("NN", "NNP") and not _stands_alone(parse, head):
        mention.kind = "person"
    mention.plain = code is not None
    return mention


def _stands_alone(parse: Parse, head: int) -> bool:
    """ "the French": an adjective with an article and nothing after it to qualify."""
    before = parse.low(head - 1) if head else ""
    return before in ("the", "many", "most", "some", "few") or parse.word(head).endswith("s")


def _elsewhere(parse: Parse, house: Mention, inner: Mention, found: list[Mention]) -> bool:
    """Whether a house stands in another country than the one its name seems to hold ("UK Hospital, Kentucky")."""
    if not _HOUSE.search(house.text) or house.last >= len(parse) or parse.word(house.last) not in (",", "in"):
        return False
    place = next((m for m in found if m.first == house.last + 1), None)
    if place is None or place.country in (None, inner.country):
        return False
    house.country = place.country
    return True


def _inside(parse: Parse, mention: Mention) -> Iterator[Mention]:
    """Countries named in the name of a body, a base or a people's army."""
    if mention.kind not in ("organization", "place") or mention.last - mention.first < 2 or known(mention.text):
        return
    if mention.kind == "place" and not _is_within_a_country(parse, mention):
        return
    for k in range(mention.first, mention.last):
        if code := world.country(parse.word(k)):
            if parse.word(k) not in world.GIVEN_NAMES_TOO:
                mention.country = mention.country or code
                yield Mention(k, k + 1, k, parse.word(k), "country", code)
        elif (code := world.adjective(parse.word(k))) and not _is_of_a_part(parse, k):
            mention.country = mention.country or code


def _is_within_a_country(parse: Parse, mention: Mention) -> bool:
    others = [k for k in range(mention.first, mention.last) if parse.low(k) not in _OF_COUNTRIES]
    return len(others) == 1


def _is_of_a_part(parse: Parse, k: int) -> bool:
    """ "Central American", "Latin American", "African American"."""
    return k > 0 and (parse.low(k - 1) in _PARTS_OF_A_CONTINENT or parse.word(k - 1) in ("-", "–"))
