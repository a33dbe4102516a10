"""Events marked in real news: the text comes from the public sets, the marks from the project."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from dateline.language import core
from training.news import MARKED, documents, reports
from training.texts import WRITTEN, printed, text_of

WORDS = ["Gunmen", "killed", "two", "guards", "in", "Lima", "on", "Monday", "."]
MARK = {
    "set": "newswire", "id": "a_1", "pieces": [1, 2], "length": 43, "part": "train",
    "events": [{
        "start": 7, "end": 13, "type": "ASSAULT", "mode": None, "status": "happened", "repeats": None,
        "actors": [[0, 6]], "recipients": [[14, 24]], "places": [[28, 32]], "times": [[36, 42]],
    }],
}  # fmt: skip


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    paragraphs = [{"doc": "a_1", "words": ["Peru"]}, {"doc": "a_1", "words": WORDS}]
    (tmp_path / "core_ww.train.jsonl").write_text("\n".join(map(json.dumps, paragraphs)), "utf-8")
    (tmp_path / "core_ww.dev.jsonl").write_text(json.dumps({"doc": "b_1", "words": ["Chad"]}), "utf-8")
    (tmp_path / "events_ecbplus.jsonl").write_text(json.dumps({"doc_id": "1_1", "text": "Rain."}), "utf-8")
    return tmp_path


def marked(folder: Path, **other: object) -> Path:
    path = folder / "news.jsonl"
    path.write_text(json.dumps(MARK | other) + "\n", "utf-8")
    return path


def test_a_report_is_read_from_the_public_set(sets: Path) -> None:
    (report,) = reports(sets, "train", marked(sets))
    event = report["events"][0]
    assert report["text"] == "Gunmen killed two guards in Lima on Monday."
    assert report["text"][event["start"] : event["end"]] == "killed"


def test_the_newswire_is_both_its_files(sets: Path) -> None:
    assert text_of(sets, "newswire", "b_1", None) == "Chad"


def test_an_article_is_its_headline_what_stands_below_and_its_sentences(tmp_path: Path) -> None:
    rows = [
        {"article_id": "1", "title": "Guards  killed", "subtitle": "Two in Lima", "text": 'They died. "Why?" he asked'},
        {"article_id": "2", "title": "Rain", "subtitle": "-", "text": "It rained."},
        {"article_id": "3", "title": "Sun", "subtitle": "It shone", "text": "It shone. \n It shone again."},
    ]
    with (tmp_path / "news_articles.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert text_of(tmp_path, "articles", "1", None) == 'Guards killed\n\nTwo in Lima\n\nThey died. "Why?" he asked'
    assert text_of(tmp_path, "articles", "1", (0, 3)) == "Guards killed\n\nTwo in Lima\n\nThey died. "
    assert text_of(tmp_path, "articles", "2", None) == "Rain\n\nIt rained."
    assert text_of(tmp_path, "articles", "3", None) == "Sun\n\nIt shone\n\nIt shone. It shone again."


def test_marks_of_our_own_reports_need_no_public_set(tmp_path: Path) -> None:
    own = [line for line in map(json.loads, MARKED.read_text("utf-8").splitlines()) if line["set"] == "dateline"]
    texts = {line["id"]: text_of(tmp_path, "dateline", line["id"], None) for line in own}
    assert own
    assert all(len(texts[line["id"]]) == line["length"] for line in own)
    assert len(texts) == len(WRITTEN.read_text("utf-8").splitlines())


def test_the_other_part_is_left_out(sets: Path) -> None:
    assert not list(reports(sets, "dev", marked(sets)))


def test_another_text_is_refused(sets: Path) -> None:
    with pytest.raises(ValueError, match="a_1"):
        list(reports(sets, "train", marked(sets, length=44)))


def test_columns_and_roles_follow_the_marks(sets: Path) -> None:
    ((sentence,),) = documents(sets, "train", core(), marked(sets))
    assert sentence["event"] == ["O", "ASSAULT", *["O"] * 7]
    assert sentence["mode"][1] == "-"
    assert sentence["links"] == [(1, [(0, "actor"), (3, "recipient"), (5, "place"), (7, "time")])]
    assert "speech" not in sentence


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('He said : " No . "', 'He said: "No."'),
        ("Iran 's army ( the IRGC ) , too", "Iran's army (the IRGC), too"),
        ("the People ’ s Court did n’t “ act ” .", "the People’s Court didn’t “act”."),
        ("the ministers ' talks", "the ministers' talks"),
        ("a two - day visit", "a two-day visit"),
        ('" Go " , they said', '"Go", they said'),
    ],
)
def test_words_are_printed_as_papers_do(words: str, text: str) -> None:
    assert printed(words.split()) == text


def test_sentences_of_a_treebank_are_parted_by_blanks(tmp_path: Path) -> None:
    sentence = {"doc": "d", "words": ["It", "rains", "."], "space": [1, 0, 1]}
    (tmp_path / "core_gum.train.jsonl").write_text("\n".join([json.dumps(sentence)] * 3), "utf-8")
    assert text_of(tmp_path, "gum", "d", (1, 3)) == "It rains. It rains."
