"""Whether two words can be spellings of one name.

Names from other scripts reach English in many spellings ("Muammar Gaddafi", "Moammar Kadhafi"). A word is reduced to
the classes of its consonants, in which the usual transliterations of one sound fall together; the vowels must not
contradict each other. Where the one word is no English spelling, it is read as a German, French, Polish, Serbian,
Turkish or Arabic one would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_DIGRAPHS = tuple(
    (spelled, pair[-1])
    for pair in [
        "sch S",
        "tch J",
        "shch S",
        "kh K",
        "gh K",
        "dh D",
        "dj J",
        "dzh J",
        "zh J",
        "sh S",
        "ch J",
        "hs S",
        "th T",
        "ph F",
        "ck K",
        "qu K",
        "tz T",
        "ts T",
    ]
    for spelled in [pair[:-2]]
)
_SINGLE = str.maketrans("qkgcdztsjfvwbpmnlrx", "KKKKDDTSJFVVBPMNLRS")
_OUT_OF_SOUND = re.compile(r"[aeiouyh]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_MUTE = re.compile(r"[ae]h?$")
_ROUND = frozenset("ou")
_LIGHT = re.compile("[iy]|ee")
_CLOSED = re.compile(r"[aeiouy]+[b-df-hj-np-tvwxz]+$")
#: "Lukashenko" and "Lukashenka": the one vowel at the end that Russian and its neighbours spell apart.
_SPELLED_APART = ("nko", "nka")

#: How each way of spelling is put in the English one, in this order.
_RESPELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "German": (
        ("schtsch", "SC"), ("tsch", "C"), ("dsch", "J"), ("sch", "S"), ("ch", "kh"), ("w", "v"), ("z", "ts"),
        ("(?<![aeiou])j", "y"), ("j", ""), ("s(?=[aeiou])", "z"), ("S", "sh"), ("C", "ch"), ("J", "j"),
    ),
    "German with a sharp s": (("schtsch", "SC"), ("tsch", "C"), ("sch", "S"), ("w", "v"), ("S", "sh"), ("C", "ch")),
    "French": (("tch", "J"), ("dj", "J"), ("ch", "sh"), ("gu(?=[ei])", "g"), ("c(?=[eiy])", "s"), ("J", "j")),
    "Polish": (("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("w", "v"), ("c(?=[ei]|$)", "ts"), ("j", "y")),
    "Serbian": (("dj", "D"), ("c(?!h)", "ch"), ("j", "y"), ("D", "dj")),
    "Turkish": (("c(?!h)", "j"),),
    "Arabic": (("(?<!d)g(?!h)", "j"), ("(?<=[aou])w(?=[ou])", ""), ("(?<=[aeiou])h(?=[a-z])", "kh")),
    "Portuguese": (("iz$", "is"),),
    "article": (("^[ae]l(?=[a-z]{4})", ""),),
}  # fmt: skip
_SYSTEMS = [[(re.compile(old), new) for old, new in pairs] for pairs in _RESPELLED.values()]

#: Forms of one given name: short ones, and those of Russian and its neighbours.
_FORMS = """
abraham abe, albert al bert, alexander alex sasha aleksandr oleksandr alyaksandr aliaksandr, alexandra alex sasha,
alexei aleksey oleksiy oleksii, alfred alf fred, andrew andy drew, andrei andriy andrii, anthony tony, antonio tony,
arthur art, barbara barb, benjamin ben benny, bernard bernie, catherine cathy kate katie katherine kathryn, charles
charlie chuck, christopher chris, christine chris christina, clifford cliff, daniel dan danny, david dave davey,
deborah debbie, dennis denny, dmitry dmytro dima, donald don donnie, dorothy dot, douglas doug, edward ed eddie ted
ned, edwin ed, elizabeth liz beth betty eliza, eugene gene, francis frank, frances fran, francisco paco, franklin
frank, frederick fred freddie, gabriel gabe, geoffrey geoff, gerald gerry jerry, gregory greg, grigory hryhoriy,
henry harry hank, igor ihor ihar, james jim jimmy jamie, jacob jake, jeffrey jeff, jennifer jen jenny, jerome jerry,
jessica jess, john jack johnny, jonathan jon, jose pepe, joseph joe joey, joshua josh, judith judy, katherine kate
katie kathy, kenneth ken kenny, lawrence larry laurie, leonard len lenny, louis lou, margaret maggie meg peggy,
martin marty, matthew matt, maxwell max, michael mike mick mickey, mikhail mykhailo misha, nancy nan, nathan nate,
nathaniel nate, newton newt, nicholas nick, nikolai mykola, oleg oleh, pamela pam, patricia pat patty tricia, patrick
pat paddy, pavel pavlo, peter pete, philip phil, pyotr petro petr, raymond ray, rebecca becky, richard dick rick ricky
rich, robert bob rob bobby bert robbie, ronald ron ronnie, rudolph rudy, samuel sam sammy, samantha sam, sandra sandy,
sergei serhiy serhii siarhei, sidney sid, stanley stan, stephen steve steven, stuart stu, susan sue susie, theodore
ted theo teddy, theresa terry, thomas tom tommy, timothy tim timmy, ulysses, victor vic, victoria vicky, vincent
vince, vladimir volodymyr uladzimir, walter walt, wilfred wilf, william bill billy will willie, yevgeny yevhen yauhen,
zachary zach
"""
_CLASSES: dict[str, frozenset[str]] = {}
for _line in _FORMS.split(","):
    _full, *_short = _line.split()
    for _form in (_full, *_short):
        _CLASSES[_form] = _CLASSES.get(_form, frozenset()) | {_full}


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """The classes of a word's consonants; a first vowel is kept as ``A``."""
    word = _DOUBLED.sub(r"\1", word.replace("ks", "x"))
    if word[:1] in ("i", "y") and word[1:2] in ("a", "e", "o", "u"):
        word = word[1:]  # "Yevgeny", "Evgenii"
    coded = word
    for spelled, sound in _DIGRAPHS:
        coded = coded.replace(spelled, sound)
    coded = _OUT_OF_SOUND.sub("", coded.translate(_SINGLE))
    coded = coded[:-1] + "F" if coded.endswith("V") else coded  # "Karpov", "Karpoff"
    return ("A" if word[:1] in ("a", "e", "i", "o", "u") else "") + coded


@lru_cache(maxsize=8192)
def respelled(word: str) -> tuple[str, ...]:
    """The word, and what it is in English spelling if it is spelled in another way."""
    out = [word]
    for system in _SYSTEMS:
        other = word
        for old, new in system:
            other = old.sub(new, other)
        if other not in out:
            out.append(other)
    return tuple(out)


def alike(a: str, b: str) -> bool:
    """Whether two words of names can stand for one: an initial, a short form or another spelling."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return not forms(a).isdisjoint(forms(b)) or sound_alike(a, b)


def forms(word: str) -> frozenset[str]:
    """The full given names that a word may be a form of."""
    return frozenset().union(*(_CLASSES.get(spelled, frozenset()) for spelled in respelled(word)))


@lru_cache(maxsize=16384)
def sound_alike(a: str, b: str) -> bool:
    """Whether two words can be spellings of one name."""
    return any(_one_sound(a, other) for other in respelled(b)) or any(_one_sound(other, b) for other in respelled(a))


def _one_sound(a: str, b: str) -> bool:
    key = sounds(a)
    clear = len(key) >= 2 or (len(a) > 3 and _MUTE.sub("", a) == _MUTE.sub("", b))
    return clear and key == sounds(b) and all(agree(a, b) for agree in _AGREEMENTS)


def _letters_agree(a: str, b: str) -> bool:
    """Fewer than half of the letters change: not "Kennedy" and "Gandhi", "Will" and "Phil"."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return 2 * row[-1] < max(len(a), len(b))


def _vowels_begin_alike(a: str, b: str) -> bool:
    """The first vowels must be of one kind, dark (o, u) or light, and no more than one vowel be added or dropped."""
    first, second = _VOWELS.findall(a), _VOWELS.findall(b)
    if not first or not second:
        return True
    dark = (set(first[0]) & _ROUND, set(second[0]) & _ROUND)
    return bool(dark[0]) == bool(dark[1]) and abs(len(first) - len(second)) <= 1


def _ends_agree(a: str, b: str) -> bool:
    """Not "Karim" and "Karimi", "Samir" and "Samira", "Mario" and "Maria"; an e or h at the end may be mute."""
    a, b = a.rstrip("h") or a, b.rstrip("h") or b
    if a[-1] == "e" or b[-1] == "e" or (a.endswith(_SPELLED_APART) and b.endswith(_SPELLED_APART)):
        return True
    return _open_end(a) == _open_end(b)


def _open_end(word: str) -> str:
    last = word[-1]
    return "i" if last in "iy" else last if last in "aou" else ""


def _last_vowels_agree(a: str, b: str) -> bool:
    """Not "Jamal" and "Jamil", "Bashar" and "Bashir", "Saad" and "Said": a plain a before the last consonant is none
    with an i."""
    first, second = _CLOSED.search(a), _CLOSED.search(b)
    if not first or not second or len(_VOWELS.findall(a)) != len(_VOWELS.findall(b)):
        return True
    one, other = (_VOWELS.findall(m.group())[-1] for m in (first, second))
    return not any(set(x) == {"a"} and _LIGHT.search(y) for x, y in ((one, other), (other, one)))


_AGREEMENTS: tuple[Callable[[str, str], bool], ...] = (
    _vowels_begin_alike,
    _ends_agree,
    _last_vowels_agree,
    _letters_agree,
)
