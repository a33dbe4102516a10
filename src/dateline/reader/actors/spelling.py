"""Whether two names can be one person's.

Two full names are alike only when every word of the one has its word in the other; how words are spelled and in which
order they stand may differ.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .. import world
from ..words import words
from .name_order import GENERATIONS, family_last, given_first, is_east_asian, one_family, turned
from .sounds import alike

ARTICLES = words("al el ad az as ash ar an at ul ol the")
PARTICLES = words("de da di do du del della dos das von van der den ter ten la le y e af zu")
_SERVANT = words("abd abdel abdul abdal abdol abdu")
_SON = words("bin ben ibn")
_FATHER = words("abu abou")
_CLAN = words("mc mac o")
_SPELLED_OUT = {"junior": "jr", "senior": "sr", "elder": "sr", "younger": "jr"}

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_MARKS = re.compile(r"['’‘ʿʾ`]")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: small letters, no marks, no articles; "Abdul", "bin" and "Abu" are
    one with the word after them, a "Shah" in the middle with the one before it, and a generation stands last.

    >>> name_words("Adel Abdul-Mahdi")
    ('adel', 'abdmahdi')
    """
    words = _WORD.findall(_MARKS.sub("", plain(family_last(name))))
    out: list[str] = []
    generation: list[str] = []
    prefix = ""
    for k, word in enumerate(words):
        more = k + 1 < len(words)
        if k > 0 and not more and (word in GENERATIONS or word in _SPELLED_OUT):
            generation.append(_SPELLED_OUT.get(word, word))
        elif (word in ARTICLES and (more or prefix)) or (word in PARTICLES and more):
            continue
        elif more and word in _SERVANT:
            prefix = "abd"
        elif more and word in _SON | _FATHER and not (word == "ben" and k == 0):
            prefix = "abu" if word in _FATHER else "bin"
        elif more and word in _CLAN and (k > 0 or len(word) > 1):
            prefix = word
        elif more and word == "shah" and out and not prefix:
            out[-1] += word
        else:
            out.append(prefix + _servant(word) if prefix != "abd" else prefix + word)
            prefix = ""
    return given_first(tuple(out)) + tuple(generation)


def plain(name: str) -> str:
    """Small letters without accents."""
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _servant(word: str) -> str:
    """ "Abdelmahdi" as "abdmahdi"."""
    for start in ("abdel", "abdul", "abdal", "abdol"):
        if word.startswith(start) and len(word) > len(start) + 2:
            return "abd" + word[len(start) :]
    return word


def same_person(a: str, b: str) -> bool:
    """Whether two names, at least one of them full, can be one person's.

    A single word matches a family name. Different given names, middle initials or generations keep people apart.
    """
    if _initials_of(a, b) or _initials_of(b, a):
        return True
    first, second = name_words(a), name_words(b)
    if not first or not second or not _generations_agree(first, second):
        return False
    first, second = _without_generation(first), _without_generation(second)
    if len(first) > len(second):
        first, second = second, first
    if not first:
        return False
    if len(first) == 1:
        family = second[0] if is_east_asian(second) and first[0] == second[0] else second[-1]
        return min(len(first[0]), len(family)) > 1 and alike(first[0], family) and _particles_agree(a, b)
    if not _initials_agree(first, second) or _man_and_woman(first[0], second[0]):
        return False
    if (
        is_east_asian(first)
        and is_east_asian(second)
        and len(first) == len(second) == 2
        and _differ(first[1], second[1])
    ):
        return False
    return _in_order(first, second) or _turned_around(first, second) or _mother_s_name(first, second)


def _particles_agree(a: str, b: str) -> bool:
    """A name that begins with an article or particle ("Al Kazemi", "Le Pen") has it in the full name too, or else it
    may be a given name ("Al Gore", "Van Allen")."""
    one, other = plain(a).replace("-", " ").split(), plain(b).replace("-", " ").split()
    for x, y in ((one, other), (other, one)):
        kind = next((kind for kind in (ARTICLES, PARTICLES) if x[0] in kind), None)
        if kind and len(x) > 1 and len(y) > 1 and kind.isdisjoint(y):
            return False
    return True


def _initials_of(short: str, full: str) -> bool:
    """ "MBS" for Mohammed bin Salman, "JFK"."""
    if not (3 <= len(short) <= 4 and short.isupper() and short.isalpha()):
        return False
    return short == "".join(word[0] for word in _WORD.findall(full)).upper() and not full.isupper()


def _man_and_woman(one: str, other: str) -> bool:
    """ "Michel" and "Michelle", "John" and "Joan"."""
    told = {world.gender(one.capitalize()), world.gender(other.capitalize())}
    return None not in told and len(told) == 2


def _differ(one: str, other: str) -> bool:
    """Whether two given names of one syllable are two ("Li Peng", "Li Ping")."""
    return one != other and max(len(one), len(other)) < 5


def _in_order(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    later = second[-len(first) :]  # "Javad Zarif" in "Mohammad Javad Zarif"; a middle initial is no first name
    found = _all_found(first, second) or (len(later[0]) > 1 and _all_found(first, later))
    return found or _run_together(first, second)


def _turned_around(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """ "Orban Viktor", "Jinping Xi": the same words with the family name at the other end."""
    other = turned(first)
    return other is not None and (other == second or _run_together(other, second))


def _mother_s_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """ "Nicolás Maduro Moros" is Nicolás Maduro; but "Juan Manuel Santos" and "Ali Hassan Salem" are no Juan Manuel
    and no Ali Hassan."""
    if len(second) != len(first) + 1 or second[: len(first)] != first or len(first[-1]) < 3:
        return False
    return world.gender(first[0].capitalize()) is not None and world.gender(first[-1].capitalize()) is None


def _initials_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Where both names have middle initials, they must be the same ones (George W., George H. W.)."""
    middle = [[word for word in words[1:-1] if len(word) == 1] for words in (first, second)]
    return not all(middle) or middle[0] == middle[1]


def _generations_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """A family name alone leaves the generation open."""
    return 1 in (len(first), len(second)) or _generation(first) == _generation(second)


def _generation(words: tuple[str, ...]) -> str | None:
    return words[-1] if words[-1] in GENERATIONS else None


def _without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in GENERATIONS)


def _all_found(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """The first and last words must agree, and those between be found in their order."""
    if min(len(short[-1]), len(long[-1])) < 2 or not (alike(short[0], long[0]) and alike(short[-1], long[-1])):
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
    if "".join(first) == "".join(second):
        return True
    if len(first) == len(second) and not is_east_asian(first):
        return False
    heads = alike(first[0], second[0]) or one_family(first[0], second[0])
    given = "".join(first[1:]), "".join(second[1:])
    return heads and min(map(len, given)) > 1 and alike(*given)
