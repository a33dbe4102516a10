"""The page holds the report's words as they are, with each fact tied to its words, and runs nothing of theirs."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from any_reading import readings
from hypothesis import given, settings
from sample import TEXT, at, rich_reading

from dateline.likely import SURE
from dateline.model import Anchor, Event, Reading, Report, Sentence, Span, Statement
from dateline.views.html import fragment, page
from dateline.views.safe import visible

VOID = {"meta", "input", "br"}
SIGNS = {"n", "chip", "trust"}


class Document(HTMLParser):
    """Reads a page: its elements, its ids and links, and the text of the report without the signs added to it."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, set[str]]] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes.update(values)
        if tag not in VOID:
            self.open.append((tag, set(values.get("class", "").split())))
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = set().union(*(names for _, names in self.open))
        if "text" in classes and not classes & SIGNS:
            self.words.append(data)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_page_holds_the_whole_text() -> None:
    assert squeezed("".join(Document(page([rich_reading()])).words)) == squeezed(TEXT)


def test_every_fact_has_an_entry_and_every_link_a_target() -> None:
    document = Document(page([rich_reading(), rich_reading()]))
    assert len(document.ids) == len(set(document.ids))
    assert {link[1:] for link in document.links if link.startswith("#")} <= set(document.ids)
    for fact in ("a1", "e1", "e9", "s0", "q0", "p0", "o0", "t0", "d0"):
        assert {f"r1-{fact}", f"r2-{fact}"} <= set(document.ids)


def test_words_and_entries_name_their_facts() -> None:
    source = page([rich_reading()])
    assert re.search(r'<a class="m event"[^>]*data-f="e1"[^>]*>arrested</a>', source)
    assert re.search(r'<li id="r1-e1" data-f="e1"', source)


def test_tellings_light_up_together() -> None:
    assert 'data-f="e8 e9"' in page([rich_reading()])


def test_an_entry_tells_an_event_in_the_report_s_words() -> None:
    source = page([rich_reading()])
    assert 'Police <span class="trigger">arrested</span> the captain, Hamisi Bwire' in source
    assert '<b dir="auto">Uganda → Tanzania</b>' in source


def test_names_of_what_is_told_elsewhere_are_one_entry_with_a_target_for_each() -> None:
    reading = rich_reading()
    reading.events += [Event("e20", *at("ferry"), "ASSAULT"), Event("e21", *at("the port"), "COERCE", "arrest")]
    source = page([reading])
    assert "also named: “ferry”, “the port”" in source
    assert {"r1-e20", "r1-e21"} <= set(Document(source).ids)


def test_what_is_less_sure_is_one_entry_with_a_target_for_each() -> None:
    reading = rich_reading()
    unsure = [event for event in reading.events if not event.repeats][:2]
    for event in unsure:
        event.likelihood = SURE - 0.01
    source = page([reading])
    assert "less sure: " in source
    assert all(source.count(f'id="r1-{event.id}"') == 1 for event in unsure)
    assert "less sure: " not in page([reading], sure=0.0)


def test_of_a_report_with_nothing_sure_no_row_is_counted() -> None:
    events = [Event("e1", 5, 9, "ASSAULT", likelihood=0.2)]
    source = page([Reading(Report("r", "They shot."), Anchor(), events=events)])
    assert 'What happened<span class="count">0</span>' in source
    assert "less sure: “shot”" in source
    assert "happened · undated · less sure" in source


def test_nothing_is_fetched_and_no_script_but_the_page_s_own_may_run() -> None:
    source = page([rich_reading()])
    document = Document(source)
    assert "default-src 'none'" in source
    assert document.tags["script"] == 1
    assert not document.tags.keys() & {"link", "img", "iframe", "object", "base", "form"}
    assert not {"src", "srcset", "action"} & document.attributes
    assert "url(" not in source
    assert "@import" not in source


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"><b onclick='x'>&lt;b&gt; </style><!-- "


def test_tags_in_a_report_are_words() -> None:
    reading = rich_reading()
    reading.report = Report("x", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, None, HOSTILE)
    reading.sentences = [Sentence(0, len(HOSTILE))]
    for actor in reading.actors:
        actor.name, actor.aliases, actor.country, actor.mentions = HOSTILE, [HOSTILE], HOSTILE, [Span(0, 8)]
    for doubt in reading.doubts:
        doubt.code = doubt.message = HOSTILE
        doubt.facts = ['"><script>']
    for source in (page([reading]), fragment(reading)):
        document = Document(source)
        assert document.tags["script"] == (1 if source.startswith("<!DOCTYPE") else 0)
        assert not document.tags.keys() & {"img", "link"}
        assert not {name for name in document.attributes if name.startswith("on")}
    assert squeezed("".join(document.words)) == squeezed(HOSTILE)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "file:///etc"])
def test_only_web_addresses_are_links(url: str) -> None:
    reading = Reading(Report("x", "Rain fell.", url=url), Anchor())
    assert not Document(page([reading])).links
    web = Reading(Report("x", "Rain fell.", url="https://example.org/a?b&c"), Anchor())
    assert "https://example.org/a?b&c" in Document(page([web])).links


def test_several_reports_are_listed_first_and_one_is_not() -> None:
    assert Document(page([rich_reading()])).tags["nav"] == 0
    several = page([rich_reading(), rich_reading()])
    assert Document(several).tags["nav"] == 1
    assert "2 reports" in several
    assert "No report was read" in page([])


def test_the_list_of_reports_counts_events_that_have_a_row() -> None:
    told, doubtful = Event("e1", 5, 9, "ASSAULT", likelihood=0.9), Event("e2", 16, 19, "CONSULT", likelihood=0.3)
    again = Event("e3", 20, 24, "ASSAULT", repeats="e1")
    reading = Reading(Report("x", "They fled, then met. They fled."), Anchor(), events=[told, doubtful, again])
    assert "1 event<" in page([reading, reading])
    assert "2 events<" in page([reading, reading], sure=0.0)


def test_a_fragment_has_no_script_and_ids_of_its_own() -> None:
    document = Document(fragment(rich_reading()))
    assert not document.tags.keys() & {"script", "html", "body"}
    assert all(id.startswith(f"r{rich_reading().report.sha256[:10]}") for id in document.ids)


def test_paragraphs_are_kept() -> None:
    assert Document(page([rich_reading()])).tags["p"] == 4 + 2  # the text's, and those under the headline
    lines = Reading(Report("x", "One.\nTwo.\nThree."), Anchor(), [Sentence(0, 4), Sentence(5, 9), Sentence(10, 16)])
    assert Document(page([lines])).tags["p"] == 3 + 1 + 1


def test_a_statement_in_two_parts_is_one_entry() -> None:
    reading = Reading(Report("x", '"Go," he said, "now."'), Anchor(), [Sentence(0, 21)])
    reading.statements = [Statement("direct", [Span(1, 3), Span(16, 19)])]
    assert page([reading]).count('class="chip statement"') == 1
    assert "“Go … now”" in page([reading])


@settings(max_examples=80)
@given(readings())
def test_any_reading_makes_a_sound_page_with_its_whole_text(reading: Reading) -> None:
    source = page([reading])
    source.encode("utf-8")
    document = Document(source)
    assert document.open == []
    assert document.tags["script"] == 1
    assert squeezed("".join(document.words)) == squeezed(visible(reading.report.text))
    assert len(document.ids) == len(set(document.ids))
