"""Modes: of asking, refusing and threatening by the act that is meant, of violence by the means that is told."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.model.plover import EVENT_TYPES
from dateline.reader.words import words

from .joint import Trigger
from .slots import preposition

_REACH = 3  # governors between the act and the asking: "called on him to agree to leave"
SOUGHT = {
    **dict.fromkeys(("RETREAT", "CONCEDE"), "yield"),
    **dict.fromkeys(("AID", "COOPERATE"), "assist"),
    "CONSULT": "meet",
}
_THREATENED = {
    ("ASSAULT", None): "violence",
    ("MOBILIZE", None): "violence",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("COERCE", None): "restrict",
    ("SANCTION", "expel"): "expel",
    ("SANCTION", "withdraw"): "relations",
    ("SANCTION", None): "restrict",
}


_MEANS = {
    "drone": ("drone", "uav", "unmanned", "shahed", "quadcopter"),
    "suicide-attack": ("suicide", "himself", "herself", "themselves", "vest"),
    "cyber": ("hack", "cyber", "malware", "ransom", "phish", "ddos", "breach", "virus", "server", "online", "digital"),
    "crowd-control": (
        *("tear", "gas", "baton", "cannon", "rubber", "lathi", "cane", "pepper", "dispers", "truncheon", "charg"),
        *("mounted", "plastic", "stun", "broke", "break"),
    ),
    "sexual": ("rape", "raping", "rapist", "sexual", "molest", "abus", "gang-rape", "indecent", "violat"),
    "execute": ("execut", "hang", "behead", "firing", "gallows", "death", "guillotin", "lethal"),
    "assassinate": ("assassin", "gunned", "ambush", "shot", "bomb", "murder", "hit", "poison", "blown"),
    "targeted": ("assassin", "target", "plot", "attempt", "kill", "hit", "murder"),
    "unconventional": ("chemical", "gas", "sarin", "poison", "acid", "nerve", "toxic", "radio", "novichok", "chlorine"),
    "massacre": ("massacr", "slaughter", "shot", "killed", "hacked", "dead", "bodies", "butcher"),
    "cleansing": ("cleans", "ethnic", "expel", "drove", "driven", "driving", "genocid", "villag", "displac"),
    "censor": (
        *("censor", "press", "media", "paper", "newspaper", "news", "journal", "magazine", "book", "film", "publi"),
        *("broadcast", "radio", "televis", "tv", "channel", "station", "internet", "network", "web", "site"),
        *("social", "facebook", "twitter", "youtube", "whatsapp", "telegram", "tiktok", "app", "phone", "mobile"),
        *("sms", "online", "blog", "speech", "sermon", "song", "report", "editor", "writ", "author", "cartoon"),
    ),
    "violence": (
        *(
            "attack",
            "kill",
            "bomb",
            "fight",
            "war",
            "shoot",
            "shell",
            "destr",
            "retaliat",
            "aveng",
            "reveng",
            "reprisal",
        ),
        *("viol", "militar", "missile", "blood", "death", "die", "hostage", "forc", "crush", "strik", "invad", "hit"),
        *("assassin", "burn", "execut", "fire", "weapon", "nuclear", "arm", "dead", "murder", "gun", "troop"),
    ),
}

_CHARGES = ("accuse", "accusation", "fir", "chargesheet", "charge-sheet")  # of a deed; four in five on our passages
_STOPPAGES = words("bandh hartal hartals bandhs shutdown")  # strikes of a whole town, whatever else the core sees

# What is asked of somebody, by the verb: to give way, to help, to come and talk.
_ASKED = {
    **dict.fromkeys(words("stop halt cease refrain let free hand lay surrender withdraw disarm pull"), "yield"),
    **dict.fromkeys(words("send help assist lend donate provide extradite rescue"), "assist"),
    **dict.fromkeys(words("meet visit sit convene negotiate"), "meet"),
}

_INSTRUMENTS = {
    "aerial": words("jet warplane gunship helicopter airstrike air-strike aircraft"),
    "drone": words("drone uav quadcopter"),
    "heavy-weapons": words("mortar shell artillery rocket missile tank howitzer shelling"),
    "explosives": words("bomb explosive grenade landmine bombing ied dynamite mine"),
    "firearms": words("gunman gun gunfire rifle pistol handgun shotgun bullet gunshot shooting sniper shoot-out"),
    "primitive": words("knife machete axe sword dagger stone spear hammer"),
}
# without any word of these in the whole report the means are not told
_SIGNS = {
    "explosives": ("bomb", "explo", "mine", "grenade", "dynamit", "blast", "device", "blew", "blow", "deton", "ied"),
    "firearms": ("gun", "shot", "shoot", "fire", "firing", "bullet", "rifle", "snip", "pistol", "ambush", "weapon"),
    "aerial": ("jet", "plane", "warplane", "helicopter", "air", "raid", "bomber", "gunship", "sorti", "strike"),
    "heavy-weapons": ("shell", "mortar", "artiller", "rocket", "missile", "tank", "howitzer", "bombard", "gunboat"),
    "primitive": (
        *("kni", "machete", "axe", "sword", "dagger", "stab", "hack", "behead", "decapit", "slash", "slit", "throat"),
        *("spear", "hammer", "blade", "arrow", "stone", "stoning", "rock", "bottle", "hatchet"),
    ),
}
_MEANS_OF = {word: mode for mode, told in _INSTRUMENTS.items() for word in told}
_MET_IN = ("in", "by", "with", "of", "from", "")  # prepositions before a means, bare before a compound


def governed_acts(p: Parse, triggers: dict[int, Trigger]) -> dict[int, Trigger]:
    """For each word the first trigger that it governs from before, a few steps down."""
    acts: dict[int, Trigger] = {}
    for word, trigger in triggers.items():
        for governor in islice(p.ancestors(word), _REACH):
            if governor < word:
                acts.setdefault(governor, trigger)
    return acts


def means_told(p: Parse) -> frozenset[str]:
    """The means of violence that some word of the report can stand for."""
    told = {p.low(k) for k in range(len(p))}
    return frozenset(mode for mode, signs in _SIGNS.items() if any(low.startswith(signs) for low in told))


def mode_of(p: Parse, trigger: Trigger, acts: dict[int, Trigger], means: frozenset[str]) -> str | None:
    """The core's mode where it sees the same type and a mode; else the lexicon's, or what the governed act makes of it.

    On our development passages 86.2% of the found events have the right mode so, 85.2% without the rules for what is
    asked, for accusing and for means.
    """
    seen, type_ = p.mode[trigger.word], trigger.sense.type
    fits = p.event[trigger.word] == type_ and seen in EVENT_TYPES[type_].modes
    fits = fits and (seen not in _SIGNS or type_ != "ASSAULT" or seen in means)
    found = seen if fits and _told(p, trigger.word, seen) else _by_sense(trigger, acts)
    if type_ == "ACCUSE" and p.lemma[trigger.word].lower() in _CHARGES:
        return "allege"
    if p.lemma[trigger.word].lower() in _STOPPAGES and type_ == "PROTEST":
        return "strike"
    if type_ == "MOBILIZE" and trigger.sense.mode == "police":
        return "police"  # by who is sent; the core takes most of them for troops
    if type_ == "REQUEST":
        return _asked(p, trigger.word) or found
    return _by_means(p, trigger.word) if type_ == "ASSAULT" and found is None else found


def _asked(p: Parse, word: int) -> str | None:
    """By the verb that says what is asked: "told them to stop", "called for all sides to meet"."""
    asked = (k for k in p.children(word) if k > word and p.is_rel(k, "xcomp", "ccomp", "advcl", "acl"))
    return next((mode for k in asked if (mode := _ASKED.get(p.lemma[k].lower())) is not None), None)


def _by_means(p: Parse, word: int) -> str | None:
    """By the one kind of means that stands beside the deed: "killed by gunmen", "a mortar attack", "jets hit"."""
    beside = [k for k in p.children(word) if p.is_rel(k, "nsubj", "obl", "nmod", "compound")]
    beside += [k for one in beside for k in p.children(one) if p.is_rel(k, "compound", "conj")]
    told = {_MEANS_OF.get(p.lemma[k].lower()) for k in beside if preposition(p, k) in _MET_IN} - {None}
    return told.pop() if len(told) == 1 else None


def _told(p: Parse, word: int, mode: str) -> bool:
    """Whether the sentence has a word for means that are grave or rare: no drone where only a missile is told."""
    needed = _MEANS.get(mode)
    if needed is None or (mode == "violence" and p.child(word, "xcomp", "ccomp") is None):
        return True  # to threaten somebody, no more said, is to threaten violence
    return any(p.low(k).startswith(needed) for k in range(*p.sentences[p.sentence[word]]))


def _by_sense(trigger: Trigger, acts: dict[int, Trigger]) -> str | None:
    sense, act = trigger.sense, acts.get(trigger.word)
    if sense.type not in ("REQUEST", "REJECT", "THREATEN") or act is None:
        return sense.mode
    if sense.type != "THREATEN":
        return SOUGHT.get(act.sense.type, sense.mode)
    exact = _THREATENED.get((act.sense.type, act.sense.mode))
    return exact or _THREATENED.get((act.sense.type, None), sense.mode)


def share_means(events: Iterable[Event]) -> None:
    """A second telling is by the means that the first one told: "the attack" after "a mortar attack"."""
    told: dict[str, str] = {}
    for event in events:
        if event.type == "ASSAULT" and event.mode in _INSTRUMENTS:
            told[event.id] = event.mode
        elif event.type == "ASSAULT" and event.mode is None and event.repeats is not None:
            event.mode = told.get(event.repeats)
