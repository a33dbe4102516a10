"""The baselines of speech and the arithmetic of names; the tools' output is made by hand, none of them is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Found
from typing import Any

import pytest

from bench.peers import names, quotations, quotes_by_parse, speech, textacy_quotes, worker
from bench.peers.__main__ import NAMES, SPEAKERS, USUAL
from bench.peers.peer import Document
from dateline.language import Parse

Told = tuple[str, str, str]


def told(peer: quotations.ByRegex, text: str) -> list[Told]:
    return [words(text, fact) for fact in peer.tag(Document("r", text))]


def words(text: str, fact: dict[str, Any]) -> Told:
    source, cue, content = (text[slice(*fact[part][0])].strip() for part in ("source", "cue", "content"))
    return source, cue, content


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is quite safe,” said Ana Costa.",
        '"The bridge is quite safe," said Ana Costa.',
        "‘The bridge is quite safe,’ said Ana Costa.",
        "'The bridge is quite safe,' said Ana Costa.",
    ],
)
def test_regex_gives_a_quotation_to_the_name_nearest_to_its_verb(text: str) -> None:
    assert told(quotations.ByRegex(), text) == [("Ana Costa", "said", text[: text.index(" said")])]


def test_regex_takes_no_name_or_verb_from_inside_a_quotation() -> None:
    text = "Lima smiled. “Ask Ana Costa, she said so,” he told us."
    assert told(quotations.ByRegex(), text) == [("he", "told", "“Ask Ana Costa, she said so,”")]


def test_an_apostrophe_ends_no_quotation_and_a_short_one_is_none() -> None:
    text = "It’s the ‘so-called’ peace. ‘They’re at the miner’s door,’ said Lima."
    assert [text[a:b] for a, b in quotations.quoted(text, (0, len(text)))] == ["‘They’re at the miner’s door,’"]


def test_a_quotation_that_never_ends_is_none() -> None:
    assert told(quotations.ByRegex(), "“The bridge is quite safe, said Ana Costa.") == []
    assert told(quotations.ByRegex(), '"' * 9999) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the bridge is safe.", ("The mayor", "said", "the bridge is safe.")),
        ("The bridge is safe now, the mayor said.", ("the mayor", "said", "The bridge is safe now,")),
        ("The bridge is safe now, said Ana Costa.", ("Ana Costa.", "said", "The bridge is safe now,")),
        ("‘The bridge is safe now,’ said Ana Costa.", ("Ana Costa.", "said", "‘The bridge is safe now,’")),
        ("According to the mayor, the bridge is safe.", ("the mayor", "According to", "the bridge is safe.")),
    ],
)
def test_nearest_verb_splits_a_sentence(text: str, expected: Told) -> None:
    assert told(quotations.NearestVerb(), text) == [expected]


def test_nearest_verb_gives_a_bare_quotation_to_the_paragraphs_speaker() -> None:
    text = "The mayor said that the bridge is safe. “We looked at every bolt.”\n“No one asked me.”"
    assert told(quotations.NearestVerb(), text)[1:] == [("The mayor", "said", "“We looked at every bolt.”")]


def parse(text: str, rows: list[tuple[str, str, int, str]]) -> Parse:
    """One sentence of (word, part of speech, head, relation)."""
    starts = list(places(text, [row[0] for row in rows]))
    ends = [start + len(row[0]) for start, row in zip(starts, rows, strict=True)]
    _, upos, heads, relations = (list(column) for column in zip(*rows, strict=True))
    return Parse(
        text,
        starts,
        ends,
        upos=[str(tag) for tag in upos],
        head=[int(head) for head in heads],
        deprel=[str(relation) for relation in relations],
        sentence=[0] * len(rows),
        sentences=[(0, len(rows))],
    )


def places(text: str, words: list[str]) -> Iterator[int]:
    at = 0
    for word in words:
        at = text.index(word, at)
        yield at
        at += len(word)


SAID = [
    ("“", "PUNCT", 3, "punct"),
    ("It", "PRON", 3, "nsubj"),
    ("is", "AUX", 3, "cop"),
    ("safe", "ADJ", 6, "ccomp"),
    (",", "PUNCT", 3, "punct"),
    ("”", "PUNCT", 3, "punct"),
    ("said", "VERB", -1, "root"),
    ("mayor", "NOUN", 6, "nsubj"),
    ("Ana", "PROPN", 7, "flat"),
    ("Costa", "PROPN", 8, "flat"),
]


def test_by_parse_the_source_is_the_verbs_subject() -> None:
    text = "“It is safe,” said mayor Ana Costa"
    facts = quotes_by_parse.quotations(parse(text, SAID))
    assert [words(text, fact) for fact in facts] == [("mayor Ana", "said", "“It is safe,”")]


def test_by_parse_a_noun_or_a_verb_without_subject_is_no_cue() -> None:
    text = "“It is safe,” said mayor Ana Costa"
    for row in (("said", "NOUN", -1, "root"), ("said", "VERB", -1, "root")):
        rows = [*SAID[:6], row, ("mayor", "NOUN", 6, "obj"), *SAID[8:]]
        assert not list(quotes_by_parse.quotations(parse(text, rows)))


class Token:
    """A word of a paragraph as spaCy has it."""

    def __init__(self, paragraph: str, word: str) -> None:
        self.idx, self.length = paragraph.index(word), len(word)

    def __len__(self) -> int:
        return self.length


def test_textacy_tokens_become_characters_of_the_document() -> None:
    paragraph = "“It is safe,” said Ana Costa."
    speaker, cue = [Token(paragraph, "Ana"), Token(paragraph, "Costa")], [Token(paragraph, "said")]
    found = Found(content=Found(start_char=0, end_char=13), speaker=speaker, cue=cue)
    expected = ("Ana Costa", "said", "“It is safe,”")
    assert words(f"A line.\n{paragraph}", textacy_quotes.told(8, found)) == expected


def test_a_threshold_decides_who_is_one_person() -> None:
    pairs = [(95.0, True), (91.0, False), (80.0, True), (10.0, False)]
    assert names.at(90, pairs)[1:] == (0.5, 0.5, 0.5)
    assert names.best(pairs)[:3] == (80.0, 2 / 3, 1.0)
    assert str(names.at(100, pairs)) == "0.0 / 0.0 / 0.0"


def test_dateline_says_yes_or_no() -> None:
    matcher = names.Dateline()
    assert matcher.likeness("Ana Costa", "Ana Costa") == 1.0
    assert matcher.likeness("Ana Costa", "Pedro Lima") == 0.0


def test_a_part_keeps_documents_by_name_or_by_another_file(tmp_path: Path) -> None:
    for file, ids in (("all", ("a_news_1", "a_talk_1", "b_news_2")), ("some", ("b_news_2",))):
        (tmp_path / file).write_text("".join(json.dumps({"doc_id": i}) + "\n" for i in ids), encoding="utf-8")

    def kept(**how: str) -> list[str]:
        return [row["doc_id"] for row in speech.rows(speech.cut(tmp_path, speech.Part("p", "all", **how), tmp_path))]

    assert kept(named="_news_") == ["a_news_1", "b_news_2"]
    assert kept(like="some") == ["b_news_2"]


def test_single_marks_are_compared_with_double_ones_figure_by_figure() -> None:
    def scores(value: float) -> dict[str, Any]:
        both = {"P": value, "R": value, "F1": value}
        whole = dict.fromkeys(("content_exact", "content_partial", "e2e"), both)
        direct = {"direct": {"e2e_R": value, "exact_R": value}}
        return {"all": {**whole, "by_kind": direct, "src_acc_overlap": value, "speaker_n": 0}, "said": {"e2e": both}}

    told = speech.figures_of({speech.DOUBLE_MARKS: scores(60.0), speech.SINGLE_MARKS: scores(58.5)})
    assert told[speech.LESS] == ["-1.5"] * 9 + ["", ""]
    assert told[speech.SINGLE_MARKS] == ["58.5"] * 9 + ["", ""]


def test_every_speaker_and_matcher_can_be_run() -> None:
    assert set(worker.PEERS) >= {*SPEAKERS, *USUAL}
    assert set(NAMES) >= {*SPEAKERS, *USUAL}
