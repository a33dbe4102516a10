"""Capitals that stand for their government: "Tehran denied it", "talks between Washington and Beijing"."""

from __future__ import annotations

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .mention import Mention

#: Bodies for which the city of their seat stands.
_SEAT_OF_BODY = {"Brussels": "European Union"}
#: Verbs whose subject can be a town as such.
_OF_TOWNS = words("""
be have see lie sit wake host witness remain become suffer experience grow fall lose get look feel stand boast
celebrate welcome attract rank sleep mourn live burn flood freeze shake recover bustle
""")
#: Verbs whose object is somebody, not a town.
_TO_SOMEBODY = words("""
accuse urge blame tell ask warn pressure press condemn criticize criticise support back arm sanction persuade convince
thank praise assure inform notify advise request order force allow help assist anger irritate infuriate alarm worry
please embarrass defy challenge threaten appease punish isolate reassure denounce chide rebuke provoke confront pit
prompt push oblige
""")
_WAYS = words("flight road train border rail line highway route bus ferry link")  # between two towns
_WITH_SOMEBODY = words("with by against between among for on from to toward towards")
#: From these verbs and nouns, "to", "from", "for" and "on" lead to somebody.
_DEALINGS = words("""
aid support pressure sanction tie relation loyalty demand message letter signal warning call appeal help assistance
concession sale loan apology response answer threat dependence reliance independence ally loyal close hostile friendly
opposed sell supply hand report answer appeal apologize apologise respond reply impose depend rely
""")
#: Nouns that a town has as a town.
_OF_PLACES = words("""
airport street suburb district resident mayor population university stadium centre center outskirts skyline port
hospital market neighbourhood neighborhood hotel subway metro police weather climate museum zoo streets slum square
east west north south northern edge side heart people citizen inhabitant air sky traffic smog
""")


def read_metonyms(parse: Parse, mentions: list[Mention]) -> None:
    """Turns the mentions of capitals that act or are dealt with into mentions of the power that sits there."""
    for mention in mentions:
        if (
            mention.kind != "place"
            or mention.fixed
            or not (world.capital(mention.text) or mention.text in _SEAT_OF_BODY)
        ):
            continue
        if _stands_for_power(parse, mention):
            mention.country = world.capital(mention.text)
            mention.kind = "government" if mention.country else "organization"
            mention.meant = _SEAT_OF_BODY.get(mention.text)


def _stands_for_power(parse: Parse, mention: Mention) -> bool:
    head = mention.head
    if any(parse.is_rel(c, "det", "amod", "nummod") for c in parse.children(head) if c < mention.first):
        return False  # "a united Jerusalem"
    while parse.deprel[head] == "conj":
        head = parse.head[head]
    relation, above = parse.deprel[head].split(":", 1)[0], parse.head[head]
    if above < 0:
        return False
    if parse.deprel[head] == "nsubj":
        return parse.upos[above] == "VERB" and parse.lemma[above] not in _OF_TOWNS
    if parse.deprel[head] == "nmod:poss":
        return parse.lemma[above].lower() not in _OF_PLACES and parse.upos[above] != "PROPN"
    if relation in ("obj", "iobj"):
        return parse.lemma[above] in _TO_SOMEBODY
    if relation in ("obl", "nmod"):
        return _dealt_with(parse, head, above)
    return False


def _dealt_with(parse: Parse, head: int, above: int) -> bool:
    case = parse.child(head, "case")
    if case is None or parse.low(case) not in _WITH_SOMEBODY:
        return False
    word = parse.low(case)
    if word == "by":
        return parse.deprel[head] == "obl:agent"
    if word in ("between", "among"):
        return parse.child(head, "conj") is not None and parse.lemma[above].lower() not in _WAYS
    if word in ("with", "against"):
        return True
    return parse.lemma[above].lower() in _DEALINGS
