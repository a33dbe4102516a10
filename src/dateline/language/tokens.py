"""Words: a text cut into tokens the way Universal Dependencies English does, with exact offsets.

``tokenize`` never changes the text: every token is ``text[start:end]``, tokens are in order and do
not overlap, and whatever lies between them is white space or an invisible control character.
"""

from __future__ import annotations

import re
import unicodedata

Offsets = tuple[int, int]

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Sgt Maj Capt Cmdr Adm Brig Cpl Pvt Sen Rep Gov Hon Rev Fr Msgr St Mt Ft "
    "Jr Sr Messrs Mmes Supt Insp Pres Amb Atty Spc Pfc "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
    "Inc Corp Ltd Co Bros Cos Dept Univ Assn Govt "
    "No Nos vs etc al approx est "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore "
    "Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Ave Blvd Rd"
).split()
ABBREVIATIONS = frozenset(a.lower() + "." for a in _ABBREVIATIONS)

_APOSTROPHE = "['\u2019\u2018\u02bc`\u00b4]"
_TOKEN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>"\u201c\u201d]+[^\s<>"\u201c\u201d.,;:!?)\]}}'\u2019])
  | (?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<handle>[@#](?=[^\W_])\w+)
  | (?P<initials>(?:[^\W\d_]\.){{2,}})
  | (?P<abbreviation>(?:{"|".join(_ABBREVIATIONS)})\.(?![^\W_]))
  | (?P<number>\d+(?:[.,:/]\d+)*)
  | (?P<nt>(?<=[^\W\d_])n{_APOSTROPHE}t(?![^\W_]))
  | (?P<clitic>{_APOSTROPHE}(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![^\W_]))
  | (?P<word>[^\W\d_]+?(?=n{_APOSTROPHE}t(?![^\W_]))|[^\W\d_]+(?:{_APOSTROPHE}(?!(?:s|re|ve|ll|d|m)(?![^\W_]))[^\W\d_]+)*)
  | (?P<dots>\.{{2,}}|-{{2,}}|[!?]{{2,}}|[*_=~]{{2,}})
  | (?P<other>\S)
    """,
    re.X | re.I,
)
_SPLIT_IN_TWO = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}
_INITIAL = re.compile(r"[^\W\d_]\.")


def tokenize(text: str) -> list[Offsets]:
    """The tokens of ``text`` as half-open character offsets, in order."""
    out: list[Offsets] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if _invisible(text[start:end]):
            continue
        if _attaches(text, start, end, out):
            out[-1] = (out[-1][0], end)
            continue
        cut = _SPLIT_IN_TWO.get(text[start:end].lower())
        out.extend([(start, start + cut), (start + cut, end)] if cut else [(start, end)])
    return _join_initials(text, out)


def _invisible(token: str) -> bool:
    return len(token) == 1 and unicodedata.category(token) in ("Cc", "Cf", "Cs")


def _attaches(text: str, start: int, end: int, out: list[Offsets]) -> bool:
    """A combining mark belongs to the word before it, and so do the letters after such a mark."""
    if not out or out[-1][1] != start:
        return False
    if unicodedata.category(text[start])[0] == "M":
        return True
    return unicodedata.category(text[start - 1])[0] == "M" and text[start].isalpha()


def _join_initials(text: str, tokens: list[Offsets]) -> list[Offsets]:
    """"George W. Bush": a single capital and its full stop are one token."""
    out: list[Offsets] = []
    for k, (start, end) in enumerate(tokens):
        if (
            text[start:end] == "."
            and out
            and out[-1][1] == start
            and out[-1][1] - out[-1][0] == 1
            and text[out[-1][0]].isupper()
            and k + 1 < len(tokens)
            and text[tokens[k + 1][0]].isupper()
            and text[out[-1][0]] != "I"
        ):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
