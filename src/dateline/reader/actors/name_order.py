"""Where the family name stands: last in most names, first in Chinese, Korean and Vietnamese ones and in lists.

"PUTIN Vladimir", "Putin, Vladimir" and "Putin Vladimir Vladimirovich" put it first; the name with the family name last
is what names are compared in.
"""

from __future__ import annotations

import re

from .. import world
from ..words import words

GENERATIONS = words("jr sr ii iii iv")
_PATRONYMIC = re.compile(
    r"(?:[oe]vich|[oe]vych|yevych|ievich|[oe]vna|[oyi]ivna|[iy]vna|ichna|inichna|oglu|ogly|uly|kyzy)$"
)
_GIVEN = re.compile(r"[^\W\d_]{2,}\.?(?:[ -][^\W\d_]+\.?)*$")
_SYLLABLES = re.compile(
    r"(?:(?:zh|ch|sh|ts|hs|ph|th|ng|[bcdfghjklmnpqrstwxyz])?[yw]?[aeiou]{1,3}(?:ng|[nkhlmprt])?){1,2}$"
)
#: Chinese, Korean and Vietnamese family names, as they are written in English.
_EAST_ASIAN = words("""
ahn an bae bai ban bui cai cao chan chang chau chen cheng cheung chiang chiu cho choe choi chou chow chu chun chung
dai dang deng ding dinh do dong du duan duong fan fang feng fu gao gong gu guo ha han hao he ho hoang hong hou hsieh
hsu hu hua huang huynh hwang im jang jeon jeong ji jia jiang jin jo joo jung kang kao kim ko kong koo kuo kwok kwon
lai lam lau le lee lei leung li liang liao lim lin ling liu lo long lu luo luong ly ma mao meng min moon na nam ng ngo
nguyen nie noh oh pak pan pang park peng pham phan phung qi qian qiao qin qiu quan rao ren rhee ri ro roh ryu seo seok
shao shen shi shin sin so song su suh sun tan tang tao teng thai tian tran trinh truong tsai tseng tu vo vu wan wang
wei wen won wong woo wu xi xia xiao xie xing xiong xu xue yan yang yao ye yeo yi yim yin yoo yoon you yu yuan yun zeng
zhai zhang zhao zheng zhong zhou zhu zou
""")
#: The same family names in other spellings.
_SAME_FAMILY = """
cai tsai, chang zhang, chen chan, cheng zheng, cheung zhang, chiang jiang, choe choi, chou zhou chow, chu zhu, hsi xi,
hsieh xie, hsu xu, huang wong, hwang huang, jang chang, jeong jung chung, jo cho, kuo guo, lee li yi ri rhee,
lim im rim, lin lam, no noh roh ro, pak park, shin sin, teng deng, tsao cao, wang wong, yoon yun, yoo yu ryu
"""
_FAMILY_OF: dict[str, frozenset[str]] = {}
for _line in _SAME_FAMILY.split(","):
    for _name in _line.split():
        _FAMILY_OF[_name] = _FAMILY_OF.get(_name, frozenset()) | {_line.split()[0]}


def family_last(name: str) -> str:
    """The name with a family name that is set off by a comma or by capitals at its end.

    >>> family_last("Putin, Vladimir"), family_last("PUTIN Vladimir")
    ('Vladimir Putin', 'Vladimir PUTIN')
    """
    family, comma, given = name.partition(", ")
    if comma and _GIVEN.match(given) and given.replace(".", "").casefold() not in GENERATIONS:
        return f"{given} {family}"
    parts = name.split()
    loud = next((k for k, part in enumerate(parts) if not (part.isupper() and part.isalpha() and len(part) > 2)), 0)
    if 0 < loud < len(parts) and not any(part.isupper() and len(part.rstrip(".")) > 1 for part in parts[loud:]):
        return " ".join(parts[loud:] + parts[:loud])
    return name


def given_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Putin Vladimir Vladimirovich" with the family name last; other names as they are."""
    listed = len(words) == 3 and _PATRONYMIC.search(words[2]) and not world.gender(words[0].capitalize())
    return words[1:] + words[:1] if listed else words


def turned(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """The name with its first word last, if that can be the same name: not where both its ends are given names
    ("Hassan Ali", "Ali Hassan")."""
    if len(words) < 2 or min(len(words[0]), len(words[-1])) < 2:
        return None
    if all(world.gender(word.capitalize()) for word in (words[0], words[-1])):
        return None
    return words[1:] + words[:1]


def is_east_asian(words: tuple[str, ...]) -> bool:
    """Whether the family name stands first, as in "Li Keqiang" and "Kim Jong Un"."""
    given = words[1:]
    return 1 <= len(given) <= 2 and words[0] in _EAST_ASIAN and all(_SYLLABLES.match(word) for word in given)


def family_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that can be the family's: the last, and the first of what looks like "Li Keqiang".

    >>> family_names(("li", "keqiang")), family_names(("ana", "weber"))
    (('li', 'keqiang'), ('weber',))
    """
    return (words[0], words[-1]) if is_east_asian(words) else words[-1:]


def one_family(a: str, b: str) -> bool:
    """Whether two East Asian family names are one in two spellings ("Xi", "Hsi")."""
    return a == b or not _FAMILY_OF.get(a, frozenset()).isdisjoint(_FAMILY_OF.get(b, ()))
