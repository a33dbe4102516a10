"""Texts of public sets, put together again as they were printed, and of reports written for Dateline.

Newswire comes as words, paragraph by paragraph, treebanks sentence by sentence; the marks in them (``news.jsonl``)
count characters of the text that this module makes.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

WRITTEN = Path(__file__).with_name("reports.jsonl")
Pieces = dict[str, list[str]]  # of every document, by its id

# Blanks that printers do not set, in this order.
_MENDS = [
    (re.compile(pattern), better)
    for pattern, better in (
        (r" ([,.;:!?%)\]…])", r"\1"),
        (r"([(\[$£€“‘]) ", r"\1"),
        (r" ”", "”"),
        (r" (['’]) ?(s|S|t|re|ve|ll|d|m)\b", r"\1\2"),
        (r" (n['’]t)\b", r"\1"),
        (r"s (['’]) ", r"s\1 "),
        (r"(\w) - (\w)", r"\1-\2"),
    )
]
_SENTENCE = re.compile(r'.*?[.!?]["”]?(?: |$)|.+$')
_SHORT = 40  # words of what stands below a headline; characters by which it is another text than the article
_STRAIGHT = re.compile(r' ?" ?')


def printed(words: list[str]) -> str:
    """A paragraph's words as running text."""
    text = " ".join(words)
    for pattern, better in _MENDS:
        text = pattern.sub(better, text)
    return _closed(text).strip()


def _closed(text: str) -> str:
    """Straight double marks, in turn before and behind what they enclose."""
    pieces = _STRAIGHT.split(text)
    out = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        if number % 2 == 0:
            out += (" " if out else "") + '"' + piece
        else:
            out += '"' + ("" if piece[:1] in (",", ".", ";", ":", "!", "?", ")", "") else " ") + piece
    return out


def text_of(folder: Path, name: str, id: str, pieces: tuple[int, int] | None) -> str:
    """The text of a document of the set called ``name``, or of some of its paragraphs or sentences (half-open)."""
    found = _documents(folder, name)[id]
    return _BETWEEN.get(name, "").join(found[slice(*pieces)] if pieces else found)


_BETWEEN = {"newswire": "\n\n", "ewt": " ", "gum": " "}


@cache
def _documents(folder: Path, name: str) -> Pieces:
    return _SETS[name](folder)


def newswire(folder: Path) -> Pieces:
    """English Worldwide Newswire, by paragraphs; no document is in both files."""
    lines = (line for part in ("train", "dev") for line in _lines(folder / f"core_ww.{part}.jsonl"))
    return _grouped((line["doc"], printed(line["words"])) for line in lines)


def ewt(folder: Path) -> Pieces:
    return _sentences(folder / "core_ewt.train.jsonl")


def gum(folder: Path) -> Pieces:
    return _sentences(folder / "core_gum.train.jsonl")


def ecbplus(folder: Path) -> Pieces:
    return {line["doc_id"]: [line["text"]] for line in _lines(folder / "events_ecbplus.jsonl")}


def meantime(folder: Path) -> Pieces:
    return {line["doc_id"]: [line["text"]] for line in _lines(folder / "time_meantime.jsonl")}


def articles(folder: Path) -> Pieces:
    """News Articles: headline, what stands below it, and the sentences of the article, each with its blanks."""
    with (folder / "news_articles.csv").open(encoding="utf-8", errors="replace", newline="") as file:
        return {row["article_id"]: list(_article(row)) for row in csv.DictReader(file)}


def _article(row: dict[str, str]) -> Iterator[str]:
    title, below, text = (" ".join((row[name] or "").split()) for name in ("title", "subtitle", "text"))
    yield f"{title}\n\n"
    if below not in ("", "-") and len(below.split()) < _SHORT and below[:_SHORT] != text[:_SHORT]:
        yield f"{below}\n\n"
    yield from _SENTENCE.findall(text)


def dateline(folder: Path) -> Pieces:
    """Reports written for Dateline in the manner of the world's press; they lie beside this module."""
    return {line["id"]: [line["text"]] for line in _lines(WRITTEN)}


_SETS: dict[str, Callable[[Path], Pieces]] = {
    "newswire": newswire,
    "ecbplus": ecbplus,
    "ewt": ewt,
    "gum": gum,
    "meantime": meantime,
    "articles": articles,
    "dateline": dateline,
}


def _sentences(path: Path) -> Pieces:
    return _grouped((line["doc"], _spaced(line)) for line in _lines(path))


def _spaced(sentence: dict[str, Any]) -> str:
    words = zip(sentence["words"], sentence["space"], strict=True)
    return "".join(word + " " * bool(blank) for word, blank in words).rstrip()


def _grouped(pieces: Iterator[tuple[str, str]]) -> Pieces:
    found: Pieces = {}
    for id, piece in pieces:
        found.setdefault(id, []).append(piece)
    return found


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text("utf-8").splitlines())
