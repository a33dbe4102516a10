"""The terminal shows every kind of fact with its sentence, at any width, and is steered by nothing it shows."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from any_reading import readings
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console
from sample import at, rich_reading

from dateline.likely import SURE
from dateline.model import Actor, Anchor, Doubt, Event, KnownAs, Quantity, Reading, Report, Sentence, Span
from dateline.views.terminal import show


def printed(
    reading: Reading,
    width: int = 80,
    text: bool = False,
    terminal: bool = False,
    encoding: str = "utf-8",
    sure: float = SURE,
) -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    show(
        reading,
        Console(file=file, width=width, force_terminal=terminal, color_system="standard" if terminal else None),
        text=text,
        sure=sure,
    )
    file.seek(0)
    return file.read()


def section(output: str, title: str) -> str:
    """The lines under a heading, up to the next."""
    lines = output.splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith(f"{title} ")) + 1
    last = next((i for i in range(first, len(lines)) if lines[i].endswith("──")), len(lines))
    return "\n".join(lines[first:last])


def line_with(output: str, words: str) -> str:
    return next(line for line in output.splitlines() if words in line)


def test_the_heading_says_what_it_is_and_from_which_day_it_is_read() -> None:
    lines = printed(rich_reading()).splitlines()
    assert lines[1].strip() == "Ferry toll rises to 41"
    assert lines[2].strip() == "Lake Wire · Bukoba"
    assert lines[3].strip() == "read as of Saturday 12 October 2019 (from its dateline)"


def test_people_stand_with_office_other_names_and_country() -> None:
    line = line_with(section(printed(rich_reading()), "Who is who"), "Elias Komba")
    assert "Transport minister of Tanzania" in line
    assert "also Komba" in line
    assert "TZA" in line
    assert line.rstrip().endswith("[s7]")


def test_sector_and_who_held_the_post_stand_where_there_is_room() -> None:
    reading = rich_reading()
    known = KnownAs("Ann Hill", "president", "USA", "leaders.tsv of 2026-01-01")
    reading.actors.append(Actor("a90", "US president", "person", sector="GOV", mentions=[Span(0, 5)], known_as=known))
    wide = line_with(section(printed(reading, 140), "Who is who"), "US president")
    assert "in office then: Ann Hill (leaders.tsv of 2026-01-01) · government" in wide
    assert "· government" not in section(printed(reading, 80), "Who is who")


def test_what_is_less_sure_is_named_below_and_has_a_row_if_it_is_asked_for() -> None:
    reading = rich_reading()
    arrested = next(e for e in reading.events if reading.report.text[e.start : e.end] == "arrested")
    arrested.likelihood = SURE - 0.01
    happened = section(printed(reading, 120), "What happened")
    assert happened.splitlines()[-1].strip().startswith("less sure: “arrested” [s")
    assert happened.count("arrested") == 1
    assert "--sure 0 tells what is less sure, too" in printed(reading, 140)
    asked = printed(reading, 140, sure=0.0)
    assert "less sure:" not in asked
    assert "· less sure" in asked
    assert "--sure 0" not in asked


def test_of_a_report_with_nothing_sure_only_the_words_are_named() -> None:
    report = Report("r", "They shot. They met.")
    events = [Event("e1", 5, 9, "ASSAULT", likelihood=0.2), Event("e2", 16, 19, "CONSULT", likelihood=0.3)]
    happened = section(printed(Reading(report, Anchor(), events=events)), "What happened")
    assert happened.strip() == "less sure: “shot” [s1] · “met” [s1]"


def test_events_stand_in_order_of_time_with_who_what_and_whom() -> None:
    happened = section(printed(rich_reading(), 120), "What happened")
    order = ["took office", "capsizing killed", "arrested", "called on", "pay", "resigned"]
    assert [happened.index(words) for words in order] == sorted(happened.index(words) for words in order)
    assert "Police arrested the captain, Hamisi Bwire" in line_with(happened, "arrested")
    assert "coerce: arrest" in line_with(happened, "arrested")


def test_what_did_not_happen_is_never_told_as_if_it_had() -> None:
    happened = section(printed(rich_reading(), 120), "What happened")
    assert "denied or called off: the vessel was overloaded" in happened
    assert "called for: Opposition leader Zuberi Hamad called on Komba" in happened
    assert "planned: the government would pay" in happened


def test_roles_are_given_where_the_words_leave_them_open() -> None:
    happened = section(printed(rich_reading(), 120), "What happened")
    assert "· Uganda → Tanzania" in line_with(happened, "Uganda has sent divers")
    assert "by Salma Ntare" in line_with(happened, "I had seen the boat")
    assert "Police →" not in happened


def test_names_of_what_is_told_elsewhere_share_a_line() -> None:
    reading = rich_reading()
    reading.events += [Event("e20", *at("ferry"), "ASSAULT"), Event("e21", *at("the port"), "COERCE", "arrest")]
    happened = section(printed(reading, 120), "What happened")
    assert happened.splitlines()[-1].strip() == "also named: “ferry” [s2] · “the port” [s7]"


def test_no_figure_describes_itself() -> None:
    reading = rich_reading()
    reading.quantities = [Quantity(*at("2 million shillings"), 2e6, unit="TZS")]
    line = line_with(section(printed(reading, 120), "Figures"), "2 million")
    assert line.strip().startswith("2 million shillings  “the government would pay each family 2 million shillings by")


def test_figures_of_one_thing_stand_together() -> None:
    reading = rich_reading()
    boats = reading.quantities[2]
    reading.quantities.insert(0, boats)
    figures = section(printed(reading, 120), "Figures").splitlines()
    assert [line.split()[0] for line in figures if "boats" in line] == ["70", "120"]
    assert all("boats" in line for line in figures[:2])


def test_tellings_of_one_event_are_one_line_with_all_their_sentences() -> None:
    happened = section(printed(rich_reading(), 120), "What happened")
    assert "[s2,s12]" in line_with(happened, "capsizing killed")
    assert "drowned" not in happened


def test_a_fact_from_a_garbled_sentence_says_so() -> None:
    assert "[s11] garbled" in line_with(section(printed(rich_reading(), 120), "What happened"), "the boat")


def test_speech_stands_between_marks_only_where_it_is_direct() -> None:
    said = section(printed(rich_reading(), 120), "Who said what")
    assert "“The boats will not sail at night again”" in said
    assert "denied: the vessel was overloaded" in said


def test_a_speaker_who_is_not_known_is_given_in_the_report_s_words() -> None:
    said = section(printed(rich_reading(), 120), "Who said what")
    assert line_with(said, "the vessel was overloaded").strip().startswith("“His company”")


def test_pledges_stand_by_deadline_and_those_without_come_last() -> None:
    pledges = section(printed(rich_reading(), 120), "Pledges")
    assert pledges.index("by 31 Oct 2019") < pledges.index("no date")
    assert "conditional" in pledges
    assert "not to do it" in pledges


def test_the_words_in_doubt_are_underlined_without_colour() -> None:
    lines = section(printed(rich_reading()), "Doubts").splitlines()
    at = next(i for i, line in enumerate(lines) if "There are now" in line)
    underlined = [lines[at][i] for i, mark in enumerate(lines[at + 1]) if mark == "^"]
    assert "".join(underlined) == "70 boatsup from 120"


def test_the_words_in_doubt_are_underlined_on_a_terminal() -> None:
    assert "\x1b[1;4;31m70 boats\x1b[0m" in printed(rich_reading(), terminal=True)


def test_numbered_sentences_can_be_looked_up() -> None:
    assert "[s9]" in line_with(section(printed(rich_reading(), text=True), "Text"), "Uganda has sent divers.")
    assert "Uganda has sent divers." not in printed(rich_reading())


@pytest.mark.parametrize("width", [40, 80, 100, 120, 250])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in printed(rich_reading(), width, text=True).splitlines()) <= width


def test_sections_with_nothing_in_them_are_left_out() -> None:
    reading = Reading(Report("x", "Rain fell."), Anchor(), [Sentence(0, 10)])
    output = printed(reading)
    assert "undated" in output
    assert "──" not in output


def test_markup_in_a_report_is_shown_as_it_stands() -> None:
    reading = rich_reading()
    reading.actors[0].name = "[bold red]Bwire[/] :smile:"
    assert "[bold red]Bwire[/] :smile:" in printed(reading, 120)


def test_hundreds_of_actors_are_counted_not_listed() -> None:
    actors = [Actor(f"a{i}", f"Person Number{i}", "person", mentions=[Span(0, 4)]) for i in range(1, 301)]
    actors += [Actor(f"a{i}", f"Place Number{i}", "place", mentions=[Span(0, 4)]) for i in range(301, 601)]
    output = printed(Reading(Report("x", "Rain fell."), Anchor(), [Sentence(0, 10)], actors))
    assert "… and 270 more; see --json" in output
    assert len(output.splitlines()) < 60


def test_of_hundreds_those_are_shown_of_whom_most_is_told() -> None:
    reading = rich_reading()
    reading.actors += [Actor(f"a{i}", f"Person Number{i}", "person", mentions=[Span(0, 4)]) for i in range(14, 300)]
    assert "Salma Ntare" in section(printed(reading), "Who is who")


def test_hundreds_of_events_are_cut_with_their_number() -> None:
    reading = Reading(Report("x", "Rain fell."), Anchor(), [Sentence(0, 10)])
    reading.events = [Event(f"e{i}", 5, 9, "AID", status="planned") for i in range(1, 401)]
    assert "340 more; see --json" in printed(reading)


def test_very_long_names_end_in_an_ellipsis() -> None:
    reading = rich_reading()
    reading.actors[1].name = "The Permanent Intergovernmental Commission for " * 8
    assert "The Permanent Intergovernment…" in printed(reading)


def test_long_sentences_are_shown_around_the_words_in_doubt() -> None:
    text = "word " * 2000 + "oddity " + "word " * 2000
    at = text.index("oddity")
    reading = Reading(Report("x", text), Anchor(), [Sentence(0, len(text) - 1)])
    reading.doubts = [Doubt("G503", "major", [Span(at, at + 6)], "It does not belong here.")]
    output = printed(reading)
    assert "oddity" in output
    assert len(section(output, "Doubts").splitlines()) < 10


def test_words_from_right_to_left_are_bracketed_instead_of_underlined_below() -> None:
    text = "הוא אמר שלום"
    reading = Reading(Report("x", text), Anchor(), [Sentence(0, len(text))])
    reading.doubts = [Doubt("G503", "major", [Span(8, 12)], "It does not belong here.")]
    assert "[שלום]" in printed(reading)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_a_terminal_without_unicode_gets_what_it_can_show(encoding: str) -> None:
    reading = rich_reading()
    reading.report = replace(reading.report, title="漢字 and Zürich")
    output = printed(reading, 120, text=True, encoding=encoding)
    assert "Hamisi Bwire" in output


@settings(max_examples=60)
@given(readings())
def test_any_reading_is_shown_without_control_characters(reading: Reading) -> None:
    for width in (40, 120):
        output = printed(reading, width, text=True)
        assert all(char == "\n" or ord(char) >= 32 for char in output)
        assert not any("\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e" for char in output)
