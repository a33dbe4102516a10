"""Words: a text cut into tokens the way Universal Dependencies English does, with exact offsets.

``tokenize`` never changes the text: every token is ``text[start:end]``, tokens are in order and do
not overlap, and whatever lies between them is white space or an invisible control character.
"""

from __future__ import annotations

import re
import unicodedata

Offsets = tuple[int, int]

# Abbreviations that keep their full stop, as they are written; titles and months also in capitals throughout.
_TITLES = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Sgt Maj Capt Cmdr Adm Brig Cpl Pvt Sen Rep Gov Hon Rev Fr Msgr St Mt Ft "
    "Jr Sr Messrs Mmes Supt Insp Pres Amb Atty Spc Pfc Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
).split()
_OTHERS = (
    "Mon Tue Tues Wed Thu Thur Thurs Fri Ph.D "
    "Inc Corp Ltd Co Bros Cos Dept Univ Assn Govt etc al approx est ca cf pp vs v "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore "
    "Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Ave Blvd Rd"
).split()
# "No. 10", "p. 4", "(b. 1962)": before a number only; elsewhere these words end with the sentence's full stop.
_BEFORE_NUMBERS = "No Nos no nos p c b d m s ext Ext Sec sec Art Fig Vol"
ABBREVIATIONS = frozenset(a.lower() + "." for a in (*_TITLES, *_OTHERS, *_BEFORE_NUMBERS.split()))

# Bound prefixes, which UD English joins to their word; all other compounds are cut at the hyphen.
_PREFIXES = ("anti co counter cross e ex inter intra mid mini multi non post pre pro re semi sub trans ultra").split()

_LETTER = r"[^\W\d_]"
_END = r"(?![^\W_])"
_APOSTROPHE = "['\u2019\u2018\u02bc`\u00b4]"
_CLITIC = "(?:s|re|ve|ll|d|m)"
_CURRENCY = "(?:Rs|Tk|Rp|RM|K?Sh|USD|EUR|GBP|INR)"  # written before the figure, so not "G20"
_SOFT = "[\u00ad\u200c\u200d\u2060]"  # soft hyphen and joiners: invisible inside a word
_WORD = rf"{_LETTER}+(?:(?:{_APOSTROPHE}(?!{_CLITIC}{_END})|{_SOFT}+){_LETTER}+)*"
_INITIALS = rf"(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?![\w.]))?|{_LETTER}\.{_LETTER}(?![\w.])"
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"\u201c\u201d]+[^\s<>"\u201c\u201d.,;:!?)\]}}'\u2019]
  | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|co\.uk|gov\.uk){_END}
  | (?<!\w)[@\#](?={_LETTER})\w+
  | {_INITIALS}
  | (?-i:(?:{"|".join((*_TITLES, *(t.upper() for t in _TITLES), *_OTHERS))})\.(?![a-z0-9])
      | (?:{_BEFORE_NUMBERS.replace(" ", "|")})\.(?=\s?\d))
  | \d{{3}}-\d{{3}}-\d{{4}}(?!\d) | \d{{4}}-\d\d-\d\d(?!\d)
  | \d+(?:st|nd|rd|th){_END} | \d+s{_END} | (?-i:\d+[ACDEFGHJ]){_END} | {_APOSTROPHE}\d0s{_END}
  | \d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)(?:\.\d+)? | (?<!\d,)\d+,\d+(?![,\d]) | \d+(?:[.:/]\d+)*
  | (?<![\w.])\.\d+
  | (?<={_LETTER})n{_APOSTROPHE}t{_END}
  | (?<=[^\W_]){_APOSTROPHE}{_CLITIC}{_END} | (?<=["\u201d)\]%.]){_APOSTROPHE}s{_END}
  | {_LETTER}+?(?=n{_APOSTROPHE}t{_END})
  | (?<![\w-])(?:{"|".join(_PREFIXES)})-(?:{_INITIALS}|{_WORD}|\d+s?{_END})
  | (?-i:[A-Z]{{1,4}}(?:&[A-Z]{{1,4}})+){_END}
  | (?<!\$)(?!{_CURRENCY}\d|[NR]\d{{3}}){_LETTER}+\d+(?-i:[A-Z])?(?!\w|,\d{{3}}|\.\d)
  | (?-i:US|[ACS]|HK|NZ|NT)\$
  | {_WORD}
  | \.{{2,}} | -{{2,}} | [!?]{{2,}} | [*_=~]{{2,}} | '' | ``
  | \S
    """,
    re.X | re.I,
)
_SPLIT_IN_TWO = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}
_INVISIBLE = frozenset(("Cc", "Cf", "Cs"))


def tokenize(text: str) -> list[Offsets]:
    """The tokens of ``text`` as half-open character offsets, in order."""
    out: list[Offsets] = []
    plain = text.isascii()
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if end - start == 1 and _invisible(text[start]):
            continue
        if not plain and _attaches(text, start, out):
            out[-1] = (out[-1][0], end)
            continue
        cut = _SPLIT_IN_TWO.get(text[start:end].lower()) if 4 < end - start < 7 else None
        out.extend([(start, start + cut), (start + cut, end)] if cut else [(start, end)])
    return _join_initials(text, out)


def _invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE


def _attaches(text: str, start: int, out: list[Offsets]) -> bool:
    """A combining mark belongs to the word before it, and so do the letters after such a mark."""
    if not out or out[-1][1] != start:
        return False
    if unicodedata.category(text[start])[0] == "M":
        return True
    return text[start].isalpha() and unicodedata.category(text[start - 1])[0] == "M"


def _join_initials(text: str, tokens: list[Offsets]) -> list[Offsets]:
    """ "George W. Bush": a single capital and its full stop are one token."""
    out: list[Offsets] = []
    for k, (start, end) in enumerate(tokens):
        if text[start:end] == "." and out and _initial(text, out[-1], start) and _capital(text, tokens, k + 1):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _initial(text: str, token: Offsets, full_stop: int) -> bool:
    start, end = token
    return end == full_stop and end - start == 1 and text[start].isupper() and text[start] != "I"


def _capital(text: str, tokens: list[Offsets], k: int) -> bool:
    return k < len(tokens) and text[tokens[k][0]].isupper()
