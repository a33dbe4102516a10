"""Every offset of a reading points at words of its text, whatever the text."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.api import Reading, read_report
from dateline.model import Report, Span

NEWS = (
    "BAGHDAD, July 26 (Agency) - ",
    "Prime Minister Karim Aziz",
    " said on Monday that ",
    "about 2,500 U.S. troops",
    " would leave by the end of the year",
    ", up from 170,000 in 2007. ",
    "“We will not stay,”",
    " he told reporters. ",
    "'No,' she said; ",
    "the governor resigned after police arrested 12 protesters in Basra",
    ", officials denied.",
    "\r\n\r\n",
    "\u2028",
    '"',
    "(",
    " - ",
)
ODD = (
    "\0",
    "\ud800",
    "\udfff\ud800",
    "\u200f",
    "\u202eعلي\u202c",
    "e\u0301",
    "👩‍👩‍👧",
    "ﬁ",
    "İ",
    "ß",
    "\ufeff",
    "\u00a0",
    "\u3000",
    "“" * 50,
    "'" * 50,
    "北京",
    "x" * 500,
    "1" * 400,
    "𝟚𝟘𝟚𝟙",
    "½",
    "²",
    "٣",
)
ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=200)
# No surrogate pair in two pieces: JSON cannot tell it from the one character that it encodes.
PAIR = re.compile("([\ud800-\udbff])(?=[\udc00-\udfff])")
MIXED = st.lists(st.sampled_from(NEWS) | st.sampled_from(ODD) | ANY, max_size=12).map(
    lambda pieces: PAIR.sub(r"\1 ", "".join(pieces))
)


def read(text: str) -> Reading:
    return read_report(Report(id="x", text=text, published="2021-07-26"))


def spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    for name in ("sentences", "times", "quantities", "events", "pledges"):
        yield from ((name, Span(fact.start, fact.end)) for fact in getattr(reading, name))
    yield from (("mention", span) for actor in reading.actors for span in actor.mentions)
    yield from (("office", office.span) for office in reading.offices)
    yield from (("doubt", span) for doubt in reading.doubts for span in doubt.spans)
    for statement in reading.statements:
        yield from (("content", span) for span in statement.content)
        yield from (("cue", span) for span in statement.cue)
        yield from (("source", span) for span in statement.source)


def check(reading: Reading) -> None:
    text = reading.report.text
    for name, span in spans(reading):
        words = text[span.start : span.end]
        assert 0 <= span.start < span.end <= len(text), name
        assert words == words.strip(), f"{name}: blanks around {words!r}"
    _check_names(reading)
    assert Reading.from_json(reading.to_json().encode("utf-8")) == reading


def _check_names(reading: Reading) -> None:
    """Every actor, event and index that a fact names is there."""
    actors = {actor.id for actor in reading.actors}
    events = {event.id for event in reading.events}
    assert len(actors) == len(reading.actors)
    assert len(events) == len(reading.events)
    for event in reading.events:
        assert {*event.actors, *event.recipients, *event.places, event.said_by} - {None} <= actors
        assert {event.repeats} - {None} <= events
        assert all(0 <= index < len(reading.quantities) for index in event.quantities)
    for quantity in reading.quantities:
        assert {quantity.of, quantity.where, quantity.said_by} - {None} <= actors
    for pledge in reading.pledges:
        assert {pledge.by, pledge.to} - {None} <= actors
        assert {pledge.event} - {None} <= events
        assert pledge.statement is None or 0 <= pledge.statement < len(reading.statements)
    assert {statement.speaker for statement in reading.statements} - {None} <= actors
    assert {id for office in reading.offices for id in (office.actor, office.of)} - {None} <= actors


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(MIXED)
def test_every_offset_holds_in_any_text(text: str) -> None:
    check(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        '"' * 10_000,
        "'" * 1_000,
        'He said "' * 300,
        "“" * 500 + "We will go,” he said.",
        "(" * 1_000,
        "no end " * 1_000,
        "a" * 100_000,
        "1" * 100_000,
        "1,000 " * 500,
        "July " * 500,
        "\u200f" * 10_000,
        "\n" * 10_000,
        "The minister\0 resigned\ud800 on Monday\u202e.",
        "".join(NEWS),
        "".join(NEWS) * 20,
    ],
)
def test_every_offset_holds_in_hard_texts(text: str) -> None:
    check(read(text))
