"""Events on ordinary news that is not of politics or violence, to be struck out by hand.

    python -m bench.false_alarms --data DIR                     # the counts by kind, with the verdicts so far
    python -m bench.false_alarms --data DIR --events            # each event in its sentence, with its verdict
    python -m bench.false_alarms --data DIR --todo              # only those without a verdict, as lines for the file

Ten reports each of sport, weather and accidents, culture, and business are taken from sets that were made for other
purposes, by a fixed rule: those with the largest share of the kind's words, if that is larger than the share of any
other kind's and of hard news'; at most two of one story. Verdicts are lines of ``false_alarms.tsv``: report, start,
end, type, status, and "x" where a political scientist would strike the event out, "ok" where not; the sets' texts are
no part of the project.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.api import read_report
from dateline.errors import DatelineError
from dateline.model import Event, Reading, Report

VERDICTS = Path(__file__).with_name("false_alarms.tsv")
A_KIND, A_STORY = 10, 2
FEWEST, MOST = 100, 1200  # words of a report
WORD = re.compile(r"[a-z]+")
HARD = "politics"
KINDS = {
    "sport": "match season goal coach league championship tournament striker midfielder quarterback touchdown inning"
    " pitcher playoff cup race podium lap team teammate player referee stadium athlete medal olympic golfer tennis"
    " football soccer baseball basketball rugby cricket wicket batsman scored squad",
    "weather and accidents": "storm rain rainfall snow snowfall flood flooding forecast forecaster hurricane typhoon"
    " cyclone tornado wind gust temperature weather meteorologist heatwave drought blizzard inch degree humidity"
    " earthquake quake magnitude epicentre epicenter tremor landslide wildfire crash collapse accident rescue rescuer"
    " ferry tram derailed plane airliner fire blaze",
    "culture": "film movie actor actress album song singer band concert theatre theater museum exhibition painting"
    " artist novel author book award oscar premiere festival celebrity television show episode director studio rapper"
    " musician sculpture gallery audience fan orchestra",
    "business": "profit revenue sale share shareholder investor quarter earnings company firm stock merger takeover"
    " acquisition bid executive product customer brand price consumer retailer startup manufacturer analyst dividend"
    " billion deal smartphone software chip unit",
    HARD: "president minister government parliament senate congress senator election voter vote campaign candidate"
    " party republican democrat policy law court judge police suspect arrest murder gunman shooting attack soldier army"
    " troop rebel militant bomb protest protester embassy sanction treaty ceasefire prison charge crime victim",
}
WORDS = {word: kind for kind, words in KINDS.items() for word in words.split()}

Row = dict[str, Any]
Key = tuple[str, int, int, str, str]  # report, start, end, type, status


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may be taken; of one ``story`` not too many are."""

    report: Report
    story: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """An event as it is to be judged."""

    kind: str
    key: Key
    shown: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.false_alarms", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--events", action="store_true", help="print each event in its sentence")
    parser.add_argument("--todo", action="store_true", help="print the events without a verdict")
    args = parser.parse_args()
    verdicts = read_verdicts(VERDICTS)
    chosen = choose(candidates(args.data))
    alarms = [a for kind, reports in chosen.items() for report in reports for a in alarms_of(kind, report)]
    for alarm in alarms:
        if args.events or (args.todo and alarm.key not in verdicts):
            print(*alarm.key, verdicts.get(alarm.key, "?"), f"# {alarm.kind}: {alarm.shown}", sep="\t")
    if not args.todo:
        print(table({kind: len(reports) for kind, reports in chosen.items()}, alarms, verdicts))


def candidates(data: Path) -> Iterator[Candidate]:
    """All reports of the sets; ECB+ without its added half, which has blanks around every mark."""
    for name in ("measure/time_te3_timebank", "measure/time_te3_aquaint", "train/time_meantime"):
        for row in _rows(data / f"{name}.jsonl"):
            yield Candidate(Report(row["doc_id"], row["text"], published=row["dct"][:10]), row["doc_id"])
    for row in _rows(data / "measure/statements_polnear.jsonl"):
        yield Candidate(Report(row["doc_id"], row["text"], published=row["date"]), row["doc_id"])
    for row in _rows(data / "measure/fivew_giveme5w1h.jsonl"):
        report = Report(row["id"], row["text"], title=row["title"], published=row["date_publish"][:10])
        yield Candidate(report, str(row["category"]))
    for row in _rows(data / "train/statements_gum.jsonl"):
        if row["genre"] == "news":
            yield Candidate(Report(row["doc_id"], row["text"]), row["doc_id"])
    for row in _rows(data / "train/events_ecbplus.jsonl"):
        if not row["subtopic"].endswith("plus"):
            yield Candidate(Report(row["doc_id"], row["text"]), row["topic"])


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def choose(found: Iterable[Candidate]) -> dict[str, list[Report]]:
    """The reports of each kind that are most of that kind."""
    ranked: dict[str, list[tuple[float, str, Candidate]]] = {kind: [] for kind in KINDS if kind != HARD}
    for one in found:
        kind, share = kind_of(one.report.text)
        if kind in ranked:
            ranked[kind].append((-share, one.report.id, one))
    return {kind: list(_first(one for *_, one in sorted(rows, key=lambda r: r[:2]))) for kind, rows in ranked.items()}


def kind_of(text: str) -> tuple[str, float]:
    """The kind whose words make the largest share of the text, and that share; none of a very short or long text."""
    told = WORD.findall(text.lower())
    if not FEWEST <= len(told) <= MOST:
        return "", 0.0
    counts = Counter(WORDS.get(word) or WORDS.get(word.removesuffix("s")) for word in told)
    kind = max(KINDS, key=lambda k: counts[k])
    return kind, counts[kind] / len(told)


def _first(ranked: Iterable[Candidate]) -> Iterator[Report]:
    """The first ten, at most two of a story and never one text twice."""
    stories: Counter[str] = Counter()
    texts: set[str] = set()
    for one in ranked:
        if len(texts) < A_KIND and stories[one.story] < A_STORY and one.report.text not in texts:
            stories[one.story] += 1
            texts.add(one.report.text)
            yield one.report


def alarms_of(kind: str, report: Report) -> list[Alarm]:
    """The report's events, none of a report that cannot be read."""
    try:
        reading = read_report(report)
    except DatelineError:
        return []
    return [Alarm(kind, (report.id, e.start, e.end, e.type, e.status), show(reading, e)) for e in reading.events]


def show(reading: Reading, event: Event) -> str:
    """The sentence with the trigger marked, and who does it to whom."""
    text, names = reading.report.text, {a.id: a.name for a in reading.actors}
    sentence = next(s for s in reading.sentences if s.start <= event.start < s.end)
    told = f"{text[sentence.start : event.start]}[{text[event.start : event.end]}]{text[event.end : sentence.end]}"
    who = " > ".join("+".join(names[a] for a in side) or "-" for side in (event.actors, event.recipients))
    return " ".join(f"{event.mode or ''} ({who}) {told}".split())


def read_verdicts(path: Path) -> dict[Key, str]:
    """Lines that begin with "#" are remarks, and so is what follows the verdict."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(row[0], int(row[1]), int(row[2]), row[3], row[4]): row[5] for row in rows}


def table(reports: dict[str, int], alarms: list[Alarm], verdicts: dict[Key, str]) -> str:
    """Events, struck ones and those not judged, by kind and a report."""
    lines = ["| kind | reports | events | struck out | not judged | struck out a report |", "|---|---|---|---|---|---|"]
    for kind in (*reports, "all"):
        told = [verdicts.get(a.key, "?") for a in alarms if kind in (a.kind, "all")]
        many = sum(reports.values()) if kind == "all" else reports[kind]
        struck, open_ = told.count("x"), told.count("?")
        lines.append(f"| {kind} | {many} | {len(told)} | {struck} | {open_} | {struck / max(1, many):.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
