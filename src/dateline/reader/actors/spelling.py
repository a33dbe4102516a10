"""Whether two spellings can be one person's name.

Names from other scripts reach English in many spellings ("Muammar Gaddafi", "Moammar Kadhafi"). A word is reduced
to the classes of its consonants, in which the usual transliterations of one sound fall together; the vowels must
not contradict each other. Two full names are alike only when every word of the one has its word in the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..words import words

ARTICLES = words("al el ad az as ash ar an at ul ol the")
PARTICLES = words("de da di do du del della dos das von van der den ter ten la le y e af zu")
GENERATIONS = words("jr sr ii iii iv")
_SERVANT = words("abd abdel abdul abdal abdol abdu")
_SON = words("bin ben ibn")
_FATHER = words("abu abou")

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_MARKS = re.compile(r"['’‘ʿʾ`]")
_WORD = re.compile(r"[^\W_]+")

# Sounds that transliteration spells in several ways, each written as one letter of a class.
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
_SINGLE = str.maketrans("qkgcdztsjfvwbpmnlrx", "KKKKDDTSJFFFBPMNLRS")
_OUT_OF_SOUND = re.compile(r"[aeiouyh]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_ROUND = frozenset("ou")

#: Short forms that stand for a given name.
_FORMS = """
albert al, alexander alex, andrew andy, anthony tony, benjamin ben, bernard bernie, charles charlie chuck,
christopher chris, daniel dan, david dave, donald don, edward ed ted, elizabeth liz, gerald jerry, gregory greg,
james jim jimmy, jeffrey jeff, joseph joe, katherine kate kathy, kenneth ken, lawrence larry, matthew matt,
michael mike, newton newt, nicholas nick, patrick pat, peter pete, richard dick rick, robert bob rob, ronald ron,
samuel sam, steven steve stephen, susan sue, thomas tom, timothy tim, william bill will
"""
_SHORT = {short: forms.split()[0] for forms in _FORMS.split(",") for short in forms.split()[1:]}


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: small letters, no marks, no articles; "Abdul", "bin" and "Abu" are
    one with the word after them, and a generation stands last.

    >>> name_words("Adel Abdul-Mahdi")
    ('adel', 'abdmahdi')
    """
    words = _WORD.findall(_MARKS.sub("", plain(name)))
    out: list[str] = []
    generation: list[str] = []
    prefix = ""
    for k, word in enumerate(words):
        more = k + 1 < len(words)
        if word in GENERATIONS and k > 0:
            generation.append(word)
        elif (word in ARTICLES and (more or prefix)) or (word in PARTICLES and more):
            continue
        elif more and word in _SERVANT:
            prefix = "abd"
        elif more and word in _SON | _FATHER and not (word == "ben" and k == 0):
            prefix = "abu" if word in _FATHER else "bin"
        else:
            out.append(prefix + _servant(word) if prefix != "abd" else prefix + word)
            prefix = ""
    return tuple(out + generation)


def plain(name: str) -> str:
    """Small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _servant(word: str) -> str:
    """ "Abdelmahdi" as "abdmahdi"."""
    for start in ("abdel", "abdul", "abdal", "abdol"):
        if word.startswith(start) and len(word) > len(start) + 2:
            return "abd" + word[len(start) :]
    return word


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
    return ("A" if word[:1] in ("a", "e", "i", "o", "u") else "") + coded


def alike(a: str, b: str) -> bool:
    """Whether two words of names can stand for one: an initial, a short form or another spelling."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return _SHORT.get(a, a) == _SHORT.get(b, b) or sound_alike(a, b)


def sound_alike(a: str, b: str) -> bool:
    """Whether two words can be spellings of one name."""
    key = sounds(a)
    return len(key) >= 2 and key == sounds(b) and _vowels_agree(a, b)


def _vowels_agree(a: str, b: str) -> bool:
    """The first vowels must be of one kind, dark (o, u) or light, and no more than two vowels be added or dropped."""
    first, second = _VOWELS.findall(a), _VOWELS.findall(b)
    if not first or not second:
        return True
    dark = (set(first[0]) & _ROUND, set(second[0]) & _ROUND)
    return bool(dark[0]) == bool(dark[1]) and abs(len(first) - len(second)) <= 1


def same_person(a: str, b: str) -> bool:
    """Whether two names, at least one of them full, can be one person's.

    A single word matches a family name. Different given names, middle initials or generations keep people apart.
    """
    first, second = name_words(a), name_words(b)
    if not first or not second or _generation(first) != _generation(second):
        return False
    first, second = _without_generation(first), _without_generation(second)
    if len(first) > len(second):
        first, second = second, first
    if not first:
        return False
    if len(first) == 1:
        return min(len(first[0]), len(second[-1])) > 1 and alike(first[0], second[-1])
    if not _initials_agree(first, second):
        return False
    return _all_found(first, second) or _all_found(first, second[-len(first) :]) or _run_together(first, second)


def _initials_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Where both names have middle initials, they must be the same ones (George W., George H. W.)."""
    middle = [[word for word in words[1:-1] if len(word) == 1] for words in (first, second)]
    return not all(middle) or middle[0] == middle[1]


def _generation(words: tuple[str, ...]) -> str | None:
    return words[-1] if words[-1] in GENERATIONS else None


def _without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in GENERATIONS)


def _all_found(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """The first and last words must agree, and those between be found in their order."""
    if not (alike(short[0], long[0]) and alike(short[-1], long[-1])):
        return False
    at = 1
    for word in short[1:-1]:
        while at < len(long) - 1 and not alike(word, long[at]):
            at += 1
        if at >= len(long) - 1:
            return False
        at += 1
    return True


def _run_together(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """ "Jong-un" and "Jongun", "Chin-ping" and "Jinping"."""
    if len(first) == len(second):
        return False
    return "".join(first) == "".join(second) or (
        alike(first[0], second[0]) and alike("".join(first[1:]), "".join(second[1:]))
    )
