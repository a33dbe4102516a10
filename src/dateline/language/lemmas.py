"""Lemmas: a word's dictionary form from its spelling and its part of speech.

A table from the treebanks for what is irregular, the rules of English spelling for the rest.
"""

from __future__ import annotations

import re

_DOUBLED = frozenset("bdgmnprt")
_DOUBLE_L = re.compile(r"^(?:qu|[^aeiouy])*[aeiouy]+ll$|(?:call|stall|(?<!t)roll|fill|pall|well|thrall)$")
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiouy])*(?:[aeiouy]+)(?:qu|[^aeiouy])*")
# Stems that lost a silent e: "invad", "prosecut", "circl", "charg". What is left of the alternatives is a single vowel
# letter before them (or "qu", "gu"), so that "avoid" and "repeat" are left alone.
_LOST_E = re.compile(
    r"(?:[cuvz]|(?<!s)s|[rdl]g|(?:ang|leng|veng|(?<!yo)ung|ieg)|[bcdfgkpstz]l|cr|"
    r"(?:^|[^aeiou]|[gq]u)(?:[aeiou](?:g|k|b)|[aeiou]d|ar|ir|ur|in|il|ul|um|am|ap)|"
    r"(?:[^aeo]|cre)at|suad|(?:[^aeiou])ut|(?:v|un|gn|[nx]c|rec|wr|xped|trad)it|(?:pl|comp|del)et|(?:m|v|qu|n)ot|"
    r"(?:st|pl|gn|d|sc)or|(?:f|dh)er|(?:rv|nv|av)en|(?:tp|nd|ph|hr)on|(?:lc|ec|rc)om|(?:st|ns)ol|hal|^[twp]ast|hast|reath|eeth|ooth|writh|loath|cloth|bath|^ey)$"
)
_KEEPS_END = re.compile(
    r"(?:focus|abandon|siphon|bias|canvas|waltz|blitz|combat|format|(?<!c)hang|bang|margin|murmur|council|pencil|offer|suffer|differ|confer|"
    r"prefer|refer|transfer|pilot|pivot|debut|label|custom|order|consider|wonder|gender|surrender|random|stop|drag|"
    r"exhaust|ruin|ransom|worship|victim|kidnap|program|invest|handicap|dispel|tailor|vendor)$"
)
_SAME = frozenset(("series", "species", "means", "headquarters", "barracks", "crossroads", "politics"))
_IN_IE = frozenset(("movies", "cookies", "calories", "zombies", "rookies", "prairies", "sorties", "eyries"))
_SILENT_E = re.compile(r"^(?:uses|toes|foes|canoes)$|(?:sho|au|cu|fu|mu|abu|ou)s?es$")
_PAST = {"VBD": "VBN", "VBN": "VBD"}  # one form's lemma serves the other
# Irregular verbs that reports use and the treebanks' words seldom or never show.
_IRREGULAR = dict(
    pair.split("<")
    for pair in (
        "bade<bid bitten<bite bled<bleed bound<bind bred<breed clung<cling crept<creep dealt<deal dug<dig "
        "dwelt<dwell fed<feed fled<flee flung<fling forbade<forbid forbidden<forbid foresaw<foresee "
        "foreseen<foresee forgave<forgive forgiven<forgive forgone<forgo froze<freeze frozen<freeze ground<grind "
        "hung<hang knelt<kneel laid<lay lain<lie lent<lend misled<mislead outdid<outdo overcame<overcome "
        "overran<overrun oversaw<oversee overseen<oversee overthrew<overthrow overthrown<overthrow "
        "overtook<overtake overtaken<overtake partook<partake repaid<repay reset<reset rode<ride ridden<ride "
        "sang<sing sung<sing sank<sink sunk<sink shed<shed shone<shine shook<shake shaken<shake shot<shoot "
        "shrank<shrink shrunk<shrink slain<slay slew<slay slid<slide slit<slit sown<sow sped<speed spat<spit "
        "sprang<spring sprung<spring stank<stink stole<steal stolen<steal strewn<strew stricken<strike "
        "strode<stride strove<strive striven<strive struck<strike stung<sting swept<sweep swore<swear sworn<swear "
        "swung<swing tore<tear torn<tear undergone<undergo underwent<undergo undertook<undertake "
        "undertaken<undertake undid<undo undone<undo upheld<uphold upset<upset withheld<withhold "
        "withstood<withstand woke<wake woken<wake wound<wind wove<weave woven<weave wrung<wring"
    ).split()
)


def lemma(word: str, xpos: str, table: dict[str, str]) -> str:
    """The lemma in lower case; names keep their spelling."""
    if xpos.startswith("NNP"):
        return word
    low = word.lower().replace("\u2019", "'")
    known = _IRREGULAR.get(low) if xpos in _PAST else None
    return known or table.get(f"{low}|{xpos}") or table.get(f"{low}|{_PAST.get(xpos)}") or by_rule(low, xpos)


def by_rule(low: str, xpos: str) -> str:
    """The suffix rules alone."""
    if xpos in ("NNS", "VBZ"):
        return _without_s(low)
    if xpos in ("VBD", "VBN") and low.endswith("ed") and len(low) > 3:
        return _without_ed(low)
    if xpos == "VBG" and low.endswith("ing") and len(low) > 4:
        return _base(low[:-3]) if low[-4] != "y" or len(low) > 5 else low[:-4] + "ie"
    if xpos in ("JJR", "RBR") and low.endswith("er") and len(low) > 4:
        return _base(low[:-2]) if not low.endswith("ier") else low[:-3] + "y"
    if xpos in ("JJS", "RBS") and low.endswith("est") and len(low) > 5:
        return _base(low[:-3]) if not low.endswith("iest") else low[:-4] + "y"
    return low


def _without_s(low: str) -> str:
    if low in _SAME:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-1] if low in _IN_IE else low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    if low.endswith(("oes", "uses")) and len(low) > 4:
        return low[:-1] if _SILENT_E.search(low) else low[:-2]
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return low[:-1]
    return low


def _without_ed(low: str) -> str:
    if low.endswith("ied"):
        return low[:-3] + "y" if len(low) > 4 else low[:-1]
    if low.endswith("eed"):
        return low[:-1]
    return _base(low[:-2])


def _base(stem: str) -> str:
    """Mends what is left when an ending is gone: "stopp" to "stop", "invad" to "invade"."""
    if len(stem) > 3 and stem[-1] == stem[-2]:
        if stem[-1] in _DOUBLED and stem != "boycott":
            return stem[:-1]
        return stem[:-1] if stem[-1] == "l" and not _DOUBLE_L.search(stem) else stem
    if stem.endswith(("anick", "imick", "affick")):
        return stem[:-1]
    if _KEEPS_END.search(stem):
        return stem
    return stem + "e" if _LOST_E.search(stem) or _short(stem) else stem


def _short(stem: str) -> bool:
    """One syllable with a single vowel and consonant at its end, as "hop" in "hoping": it would be doubled else."""
    if len(stem) < 2 or stem[-1] in "aeiouywxh" or stem[-2] not in "aeiouy":
        return False
    return bool(_ONE_SYLLABLE.fullmatch(stem)) and (len(stem) < 3 or stem[-3] not in "aeiou" or stem[-4:-2] == "qu")
