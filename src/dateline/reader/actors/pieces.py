"""The pieces of text that are names: what the core calls one, cut to the words that name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Name, Parse
from dateline.model import Span

from .. import world
from ..words import words
from .furniture import furniture
from .name_order import GENERATIONS
from .spelling import ARTICLES, PARTICLES
from .titles import is_title

Piece = tuple[int, int, str]

_NOT_WORDS = frozenset({"the", "a", "an", "'s", "’s", "'", "’", "s"})
_LOOSE = words("of and for in at on to with by the de")  # no name ends in these
_IN_NAMES = ARTICLES | PARTICLES | words("bin ben ibn abu abd abdul of and for in")
#: "R-Texas", "D-N.Y.", "D-Va.": the party and state behind a member's name.
_PARTY_AND_STATE = re.compile(r"(?:\(|, ?)[RDI](?:[-–][A-Z][\w.]*(?: [A-Z][\w.]*)?|(?=\)))")
#: Words that begin a title with the post behind them: no part of the name of whose post it is.
_OF_TITLE = {
    "attorney": words("district county city state deputy assistant"),
    "judge": words("district circuit"),
    "general": words("attorney solicitor surgeon"),
    "representative": words("trade special"),
    "president": words("vice"),
    "minister": words("prime"),
}
#: Titles that are given names as well, where one word follows ("Don Bell"; but "Dean John Bell").
_GIVEN_NAMES_TOO = words("don dean")
_HONOURS = frozenset({"KC", "QC", "MP", "MEP", "MSP", "TD", "OBE", "CBE", "MBE", "KBE", "DBE"})
_STORMS = words("hurricane hurricanes typhoon typhoons cyclone cyclones storm storms superstorm")
_SHIPS = words("mv m/v ss hms hmas hmcs uss usns usns ins rfa mt m/t rms tss")
_SQUADS = words("team unit officer police member vehicle")
_CLOCKS = words("est edt cst cdt mst mdt pst pdt gmt bst cet utc et pt ct")
_NO_LETTERS = ("@", "://", "[", "]")
_DASHES = words("- – — -- / | •")


def name_pieces(parse: Parse) -> list[Piece]:
    """The core's names without articles, titles and possessive marks, and with lists of places taken apart."""
    out: list[Piece] = []
    cased = any(c.isupper() for c in parse.text)
    left_out = {k for span in _left_out(parse.text) for k in parse.words_in(span)}
    for name in parse.names:
        if (
            name.label in ("DATE", "MONEY", "PROD")
            or name.first in left_out
            or (cased and not _has_capital(parse, name))
        ):
            continue
        for first, last in _parts(parse, name.first, name.last, name.label):
            first, last = _trim(parse, first, last, name.label, cased)
            if first < last and not _in_address(parse, first, last) and parse.low(first) not in _CLOCKS:
                out.append((first, last, name.label))
    return _without_openers(parse, _without_storms_and_ships(parse, _in_one(parse, out)))


def text_of(parse: Parse, first: int, last: int) -> str:
    return " ".join(parse.between(first, last).split())


def known(name: str) -> bool:
    """Whether the tables of the world know the name."""
    return bool(world.country(name) or world.body(name) or world.is_place(name))


def _left_out(text: str) -> list[Span]:
    return furniture(text) + [Span(m.start(), m.end()) for m in _PARTY_AND_STATE.finditer(text)]


def _has_capital(parse: Parse, name: Name) -> bool:
    """Where a report has capitals, its names have them ("southern" is no place, "al-Qaida" is a body)."""
    return any(c.isalpha() and not c.islower() for c in parse.between(name.first, name.last))


def _in_one(parse: Parse, pieces: list[Piece]) -> list[Piece]:
    """ "Adline" and "King" right after each other are one person's name; "Insp" before "Paul Hill" is a title."""
    out: list[Piece] = []
    for first, last, label in pieces:
        if out and out[-1][1:] == (first, "PER") and label == "PER" and _is_title_alone(parse, out[-1], last):
            out.pop()
        before = out[-1] if out else None
        beside = (
            before and before[1] == first and before[2] == label == "PER" and first - before[0] == last - first == 1
        )
        if before and beside and parse.text[parse.end[first - 1] : parse.start[first]] == " ":
            first = out.pop()[0]
        out.append((first, last, label))
    return out


def _is_title_alone(parse: Parse, piece: Piece, last: int) -> bool:
    first, end, _ = piece
    return end - first == 1 and last - end > 1 and is_title(parse.word(first))


def _without_storms_and_ships(parse: Parse, pieces: list[Piece]) -> list[Piece]:
    """ "Hurricane Melissa" is nobody, nor is "Melissa" in a report that speaks of her; "HMS Bounty" is a ship."""
    storms: set[str] = set()
    for first, last, label in pieces:
        if label in ("PER", "MISC", "LOC", "ORG") and first and _is_storm(parse, first, storms):
            storms.add(text_of(parse, first, last))
    return [
        (first, last, label)
        for first, last, label in pieces
        if text_of(parse, first, last) not in storms and not _is_ship(parse, first, last) and not _is_squad(parse, last)
    ]


def _is_storm(parse: Parse, first: int, storms: set[str]) -> bool:
    if parse.low(first - 1) in _STORMS and parse.word(first - 1)[0].isupper():
        return True
    return parse.low(first - 1) == "and" and first > 1 and parse.word(first - 2) in storms


def _is_ship(parse: Parse, first: int, last: int) -> bool:
    before = parse.word(first - 1) if first else ""
    opener = parse.word(first) if last - first > 1 else ""
    return any(word.isupper() and word.lower() in _SHIPS for word in (before, opener))


def _is_squad(parse: Parse, last: int) -> bool:
    """ "SWAT", "Swat team": here no valley in Pakistan."""
    loud = parse.word(last - 1) == "SWAT" and not parse.text.isupper()
    team = last < len(parse) and parse.low(last).rstrip("s") in _SQUADS
    return parse.low(last - 1) == "swat" and (loud or team)


def _without_openers(parse: Parse, pieces: list[Piece]) -> list[Piece]:
    """ "One Club for Growth" at a sentence's start is "Club for Growth" where the text has that name too."""
    texts = {text_of(parse, first, last) for first, last, _ in pieces}
    out = []
    for first, last, label in pieces:
        opener = last - first > 2 and parse.upos[first] in ("NUM", "DET", "ADV", "ADP", "ADJ", "SCONJ")
        if opener and text_of(parse, first + 1, last) in texts:
            first += 1
        out.append((first, last, label))
    return out


def _in_address(parse: Parse, first: int, last: int) -> bool:
    """A piece of a web address."""
    start, end = parse.start[first], parse.end[last - 1]
    return "/" in (parse.text[start - 1 : start], parse.text[end : end + 1]) and " " not in parse.text[start:end]


def _parts(parse: Parse, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """ "Lamu County, Kenya", "Iran's Foreign Ministry" and "San Jose - Cisco" are two names each."""
    start = first
    for k in range(first, last):
        comma = parse.word(k) == "," and (
            label in ("LOC", "FAC") or (label == "PER" and not _is_generation(parse, k + 1))
        )
        owner = parse.low(k) in ("'s", "’s") and k > start and known(parse.between(start, k))
        if comma or owner or _is_dash(parse, k):
            yield start, k
            start = k + 1
    yield start, last


def _is_dash(parse: Parse, k: int) -> bool:
    """A dash or stroke with a blank on both sides; not that of "al - Karimi" in text with blanks about all marks."""
    if k and parse.low(k - 1) in ARTICLES:
        return False
    return parse.word(k) in _DASHES and 0 < k < len(parse) - 1 and _blank(parse, k) and _blank(parse, k + 1)


def _blank(parse: Parse, k: int) -> bool:
    return parse.start[k] > parse.end[k - 1]


def _trim(parse: Parse, first: int, last: int, label: str, cased: bool) -> tuple[int, int]:
    while first < last and (not _holds(parse, first) or (cased and _describes(parse, first, last))):
        first += 1
    while last > first and not _closes(parse, last - 1, label):
        last -= 1
    while label == "PER" and last - first > 2 and parse.word(last - 1) in _HONOURS:
        last -= 1
    while label == "PER" and _is_generation(parse, last):
        last += 1
    while label == "PER" and first < last - 1 and is_title(parse.word(first)):
        if last - first == 2 and parse.low(first) in _GIVEN_NAMES_TOO:
            break
        first += 1
    return first, last


def _describes(parse: Parse, k: int, last: int) -> bool:
    """A small word before the name: "nonpartisan Congressional Budget Office", not "al Kazemi" or "iPhone"."""
    word = parse.word(k)
    return k < last - 1 and word.isalpha() and word.islower() and word not in _IN_NAMES and len(word) > 2


def _closes(parse: Parse, k: int, label: str) -> bool:
    """Whether a name can end in the word."""
    if not _holds(parse, k) or parse.word(k) in _LOOSE:
        return False
    return label == "PER" or k + 1 >= len(parse) or parse.low(k) not in _OF_TITLE.get(parse.low(k + 1), ())


def _is_generation(parse: Parse, k: int) -> bool:
    return k < len(parse) and parse.low(k).rstrip(".") in GENERATIONS and parse.word(k)[0].isupper()


def _holds(parse: Parse, k: int) -> bool:
    word = parse.low(k)
    return word not in _NOT_WORDS and any(c.isalnum() for c in word) and not any(c in word for c in _NO_LETTERS)
