"""The sector of an actor (PLOVER's): army, police, rebels, press and so on, where the text's own words tell it.

The nouns that name or describe an actor are asked first, then the words of its name. A noun before the head tells more
than the head itself ("police chief", "union leader", "opposition lawmaker"), but for posts that say it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model.actor import Sector

from .. import world
from ..words import words
from .mention import Cluster, Mention
from .titles import FORMER, Title, is_post_of_general, noun
from .unnamed import phrase_start

#: Posts that say the sector whatever stands before them.
_POSTS: dict[Sector, str] = {
    "LEG": """senator representative congressman congresswoman lawmaker legislator parliamentarian mp mep backbencher
        deputy-speaker""",
    "JUD": "judge justice magistrate prosecutor attorney-general solicitor-general prosecutor-general juror",
    "GOV": """minister premier chancellor governor mayor ambassador envoy diplomat king queen emir sultan undersecretary
        prime-minister consul attaché governor-general""",
}
#: Nouns of bodies and groups: they tell their sector as the head of a phrase and before another head.
_BODIES: dict[Sector, str] = {
    "MIL": """army navy military troop troops soldier air-force infantry marine marines paratrooper serviceman battalion
        brigade regiment warplane coastguard garrison commando sailor airman guardsman conscript reservist defence-force
        peacekeeper cadet gunner sniper squadron fleet junta""",
    "COP": """police policeman policewoman gendarme gendarmerie constabulary sheriff detective constable trooper
        carabiniere carabinieri marshal""",
    "REB": """rebel insurgent guerrilla guerilla militant jihadist jihadi separatist terrorist insurgency mujahideen
        terror extremist islamist""",
    "UAF": "gunman gunmen militia militiaman mercenary attacker assailant hijacker warlord",
    "PRM": "paramilitary vigilante",
    "SPY": "intelligence spy",
    "GOV": """government ministry cabinet authority embassy consulate presidency administration council municipality""",
    "LEG": "parliament senate legislature congress parliamentary",
    "JUD": "court tribunal jury judiciary prosecution lawyer attorney barrister solicitor",
    "PTY": "party",
    "OPP": "opposition dissident",
    "CRM": """gang gangster cartel robber thief smuggler trafficker kidnapper pirate hacker burglar looter mafia bandit
        arsonist""",
    "BUS": """company firm corporation bank airline insurer automaker carmaker business businessman businesswoman
        entrepreneur investor ceo shareholder retailer manufacturer tycoon industrialist banker""",
    "LAB": "union worker labourer laborer striker miner employee",
    "AGR": "farmer peasant rancher fisherman herder grower planter",
    "EDU": """university school college student pupil teacher professor academic lecturer schoolteacher schoolchild
        schoolboy schoolgirl headmaster""",
    "MED": "hospital clinic doctor nurse physician surgeon paramedic medic ambulance",
    "JRN": """newspaper newsagency journalist reporter media broadcaster press television radio correspondent editor
        columnist cameraman photographer magazine""",
    "REL": """church mosque bishop archbishop pope priest imam cleric monk nun rabbi pastor clergy ayatollah diocese
        cardinal patriarch mullah clergyman""",
    "NGO": "ngo charity nonprofit watchdog",
    "REF": "refugee migrant asylum-seeker",
    "CVL": """civilian villager resident protester protestor demonstrator bystander passer-by inhabitant citizen
        townspeople worshipper pedestrian""",
}
#: Heads that tell their sector when nothing before them says another.
_ALONE: dict[Sector, str] = {
    "MIL": "general admiral brigadier commodore",
    "COP": "inspector superintendent",
    "GOV": "president official vice-president",
    "BUS": "executive",
    "REB": "fighter",
}
#: Two words that tell what neither says alone.
_PAIRS: dict[str, Sector] = {
    "security force": "MIL",
    "armed force": "MIL",
    "defense force": "MIL",
    "defence force": "MIL",
    "government force": "MIL",
    "national guard": "MIL",
    "coast guard": "MIL",
    "air force": "MIL",
    "terror group": "REB",
    "suicide bomber": "UAF",
    "armed group": "UAF",
    "armed man": "UAF",
    "drug lord": "CRM",
    "drug dealer": "CRM",
    "right group": "NGO",
    "rights group": "NGO",
    "aid group": "NGO",
    "aid worker": "NGO",
    "aid agency": "NGO",
    "relief worker": "NGO",
    "news agency": "JRN",
    "trade union": "LAB",
    "farm worker": "AGR",
    "health worker": "MED",
    "secret service": "SPY",
    "prime minister": "GOV",
    "defence secretary": "GOV",
    "defense secretary": "GOV",
    "foreign secretary": "GOV",
    "home secretary": "GOV",
    "interior secretary": "GOV",
    "opposition party": "OPP",
    "militant group": "REB",
    "rebel group": "REB",
}
#: What a body's own name tells, the first that fits.
_NAMES: tuple[tuple[Sector, str], ...] = (
    ("SPY", r"Intelligence|Secret Service|State Security"),
    ("REB", r"(?<!People['’]s )Liberation (?:Army|Front|Tigers|Movement)|Resistance (?:Army|Front)|Mujahid"),
    ("COP", r"Polic(?:e|ía)|Constabulary|Gendarmerie|Carabinieri|Sheriff['’]?s?\b|State Troopers|Marshals"),
    ("MIL", r"Army|Navy|Air Force|Armed Forces|Marines\b|Marine Corps|Coast ?[Gg]uard|Defen[cs]e Forces?"
            r"|National Guard|Brigade|Battalion|Regiment|Fleet|Frontier Corps"),
    ("GOV", r"Ministry|Department of|Department for|Cabinet|Embassy|Consulate|Treasury|City Council|County Council"
            r"|Foreign Office|Home Office|Government|State Department|Justice Department|Defen[cs]e Department"),
    ("JUD", r"Court(?:s|house)?(?: of\b|$)|Tribunal|Judiciary|Prosecutor|District Attorney|Bar Association"),
    ("LEG", r"Parliament|Senate|House of|National Assembly|Legislat|State Assembly|Knesset|Bundestag|Duma|Congress$"),
    ("PTY", r"Party$|Party of|Party for|Democrats?$|Republicans?$|Conservatives$|Socialists$|Liberals$|Greens$"),
    ("LAB", r"Workers|Trade Union|Trades Union|Teamsters|Teachers['’]? Union|Farmers Union|Federation of Labou?r"),
    ("MED", r"Hospital|Clinic|Medical|Health (?:Service|Centre|Center)"),
    ("JRN", r"News\b|Television|\bTV\b|Radio|Broadcasting|Gazette|Herald|Tribune|Newspapers?|Daily"
            r"|Journal$|Times$|Post$"),
    ("EDU", r"Universit|School|College|Polytechnic|Academy of Sciences"),
    ("NGO", r"Human Rights|Red Cross|Red Crescent|Amnesty|Doctors Without|Relief|Greenpeace|Oxfam|Save the Children"),
    ("REL", r"Church|Mosque|Diocese|Archdiocese|Synagogue|Cathedral"),
    ("BUS", r"(?:\b(?:Inc|Corp|Ltd|Co|PLC|LLC|AG|SA|NV|GmbH)\.?$)|Corporation|Company|Airlines?\b|Airways|Motors"
            r"|Holdings|Industries|(?<!World )(?<!Central )(?<!Development )Bank$|Petroleum|Insurance|Electric\b"),
)  # fmt: skip
_IN_NAMES = tuple((sector, re.compile(pattern)) for sector, pattern in _NAMES)


def _by_noun(table: dict[Sector, str]) -> dict[str, Sector]:
    return {noun: sector for sector, nouns in table.items() for noun in words(nouns)}


_OF_THE_ARMY = words("gen general col colonel adm admiral brig brigadier")
_OF_A_STATE = words("vice deputy interim acting new current us u.s. outgoing newly elected the")
_IN_FRONT = 3  # words before a name
_POST, _BODY, _HEAD = _by_noun(_POSTS), _by_noun(_BODIES), _by_noun(_ALONE)


def sector_of(parse: Parse, cluster: Cluster, titles: dict[int, list[Title]]) -> Sector | None:
    """What the phrases for the actor tell, or else its name; of a country or place nothing."""
    kind = cluster.kind
    if kind == "government":
        return "GOV"
    if kind in ("country", "place"):
        return None
    for mention in cluster.mentions:
        for start, head in _phrases(parse, mention, titles):
            if told := _of_phrase(parse, start, head):
                return told
        if not mention.plain and kind == "person" and _is_of_the_army(parse, mention.first):
            return "MIL"
    if kind == "person":
        return None
    return next((told for m in cluster.mentions if not m.plain and (told := _of_name(m.text))), None)


def _phrases(parse: Parse, mention: Mention, titles: dict[int, list[Title]]) -> Iterator[tuple[int, int]]:
    """First word and head of the phrases that describe the actor at this mention."""
    if mention.plain:
        yield mention.first, mention.head
        return
    for title in titles.get(mention.first, ()):
        yield title.first if title.first >= 0 else phrase_start(parse, title.head), title.head
    if mention.kind == "person":
        return
    start = mention.first
    while start > 0 and mention.first - start < _IN_FRONT and parse.upos[start - 1] in ("NOUN", "ADJ"):
        start -= 1
    if start < mention.first and parse.upos[mention.first - 1] == "NOUN":
        yield start, mention.first - 1  # "the rebel group M23"
    for child in parse.children(mention.head):
        if parse.is_rel(child, "appos") and child >= mention.last and parse.upos[child] == "NOUN":
            yield phrase_start(parse, child), child


def _is_of_the_army(parse: Parse, first: int) -> bool:
    """ "Lt. Gen. X"; a captain or lieutenant may be of the police."""
    k = first - 1
    return k >= 0 and parse.low(k).rstrip(".") in _OF_THE_ARMY and not is_post_of_general(parse, k)


def _of_phrase(parse: Parse, start: int, head: int) -> Sector | None:
    """The sector of "a former army general", "the rebel spokesman", "the chief of police"."""
    before = [noun(parse, k) for k in range(start, head)]
    own = noun(parse, head)
    told = _POST.get(own) or _PAIRS.get(f"{before[-1]} {own}" if before else own)
    nearest = next((s for word in reversed(before) if (s := _BODY.get(word))), None)
    told = told or (nearest if nearest != "GOV" else None) or _BODY.get(own) or nearest
    told = told or _of_body(parse, head) or _alone(parse, own, before, head)
    was = any(parse.low(k) in FORMER for k in range(start, head)) or parse.low(head).startswith("ex-")
    return "ELI" if was and told in ("GOV", "LEG") else told


def _of_body(parse: Parse, head: int) -> Sector | None:
    """ "the chief of police", "president of the union": what the phrase after the head tells."""
    for child in parse.children(head):
        case = parse.child(child, "case") if child > head and parse.is_rel(child, "nmod") else None
        if case is not None and parse.low(case) in ("of", "for") and (told := _BODY.get(noun(parse, child))):
            return told
    return None


def _alone(parse: Parse, own: str, before: list[str], head: int) -> Sector | None:
    """A president or official of a country or of nothing said; not the president of a company or club."""
    told = None if is_post_of_general(parse, head) else _HEAD.get(own)
    if told != "GOV" or own == "official":
        return told
    if "vice" in before and parse.word(head).islower() and not any(map(world.adjective, before)):
        return None  # of a company, as often
    of = any(c > head and parse.is_rel(c, "nmod") and not world.country(parse.word(c)) for c in parse.children(head))
    others = [w for w in before if w not in FORMER and not world.adjective(w.capitalize()) and w not in _OF_A_STATE]
    return None if of or any(not world.country(w.capitalize()) for w in others) else told


def _of_name(name: str) -> Sector | None:
    return next((sector for sector, pattern in _IN_NAMES if pattern.search(name)), None)
