"""Whole example reports are read as they were when someone last looked at their readings.

``python -m pytest tests/test_golden.py --update-golden`` writes the readings anew; the difference is to be read
line by line, one line a fact.

The weights are the same everywhere, but floating-point sums may differ in the last bit from one kind of processor to
another and, rarely, tip a label. So the core's labels are kept beside each reading, as a hash: where they are the
same, the reading must be the same; where this machine tips one, nearly all facts must still be there.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dateline.api import read_report
from dateline.codec import to_dict
from dateline.language import Parse, core
from dateline.model import Reading, Report

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent / "examples").glob("*.txt"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_as_before(example: Path, update_golden: bool) -> None:
    golden = HERE / "golden" / f"{example.stem}.json"
    report = Report(id=example.stem, text=example.read_bytes().decode("utf-8"))
    reading = one_line_a_fact(read_report(report))
    labels = labels_of(core().parse(report.text))
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(reading.encode("utf-8"))
        golden.with_suffix(".labels").write_text(labels + "\n", encoding="ascii")
    before = golden.read_bytes().decode("utf-8")
    if labels == golden.with_suffix(".labels").read_text(encoding="ascii").strip():
        assert reading.splitlines() == before.splitlines()
    else:
        assert shared(reading, before) >= NEARLY_ALL


NEARLY_ALL = 0.9


def labels_of(parse: Parse) -> str:
    """A hash of everything that the core says by label, scores left out."""
    columns = (parse.xpos, parse.head, parse.deprel, parse.event, parse.mode, parse.status, parse.speech, parse.pledge)
    return hashlib.sha256(repr((columns, parse.names, parse.frames)).encode("utf-8")).hexdigest()


def shared(one: str, other: str) -> float:
    """The share of facts, told by part and words, that stand in both readings."""
    ours, theirs = told(one), told(other)
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def told(reading: str) -> Counter[tuple[str, str]]:
    facts = ((part, f) for part, held in json.loads(reading).items() if isinstance(held, list) for f in held)
    return Counter(
        (part, f.get("words") or f.get("name") or str(f.get("span") or f.get("content"))) for part, f in facts
    )


def test_a_reading_shares_all_its_facts_with_itself_and_none_with_an_empty_one() -> None:
    reading = one_line_a_fact(read_report(Report(id="r", text="The minister resigned on 3 May 2020.")))
    assert shared(reading, reading) == 1
    assert shared(reading, "{}") == 0


def one_line_a_fact(reading: Reading) -> str:
    """The reading's JSON, each fact on a line of its own with its words; without the report's text, which its file has,
    and likelihoods, which are scores.
    """
    plain = to_dict(reading)
    plain["report"].pop("text")
    text = reading.report.text
    parts = []
    for key, value in plain.items():
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(with_words(item, text), ensure_ascii=False) for item in value)
            parts.append(f'"{key}": [\n  {rows}\n]' if rows else f'"{key}": []')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def with_words(fact: dict[str, Any], text: str) -> dict[str, Any]:
    told = {key: value for key, value in fact.items() if key != "likelihood"}
    return {"words": text[fact["start"] : fact["end"]], **told} if "start" in fact else told
