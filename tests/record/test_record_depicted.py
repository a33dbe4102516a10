"""What pictures show beside the rows of a record."""

from __future__ import annotations

from dateline.record import Record
from dateline.record.depicted import of_series, of_timeline

from .record_readings import reading


def test_sources_have_their_sentences_and_reports(record: Record) -> None:
    record.add(reading("a", 11, "2021-07-01"), reading("b", 12, "2021-07-26", title=None, publisher=None))
    figures, happened = list(record.series()), list(record.timeline())
    for made, shown in (
        ([point for row in figures for point in row.points], of_series(record.store, figures)),
        (happened, of_timeline(record.store, happened)),
    ):
        sources = [source for one in made for source in one.sources]
        assert sources
        for source in sources:
            (told,) = shown.of([source])
            assert told.sentence[told.start : told.end] == source.quote
            assert told.sentence in record.show(source.report).report.text
            assert (told.title, told.day) == (
                ("Strike to end", "2021-07-01") if told.report == "a" else (None, "2021-07-26")
            )


def test_a_sentence_holds_its_place_in_any_script(record: Record) -> None:
    text = "SARRAT \U0001f6a2 \0 (Ağ) - Minister Ada Vance said the harbour strike would end by Friday. "
    text += "Dockers killed {toll} rats in Sarrat, said Bo Lund. Norland pledged to send grain in May."
    record.add(reading(text=text))
    rows = list(record.timeline())
    shown = of_timeline(record.store, rows)
    for row in rows:
        for told in shown.of(row.sources):
            assert told.sentence[told.start : told.end] in ("strike", "killed", "send")
