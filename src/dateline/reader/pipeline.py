"""The pipeline: a report becomes a reading, one kind of fact after the other.

A stage is a function of a draft that appends its facts to it. A new kind of fact is one new module and one
line in ``STAGES``; a stage may rely on what the stages before it have found.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.language.parse import Parse
from dateline.model import Anchor, Reading, Report, Sentence

from . import actors, events, offices, places, pledges, quantities, quotations, statements, times, trust, upkeep
from .dateline import dateline_of
from .doubts import find_doubts
from .draft import Draft
from .world.own import NOTHING, Own

STAGES: tuple[Callable[[Draft], None], ...] = (
    quotations.find,  # regions between quotation marks
    trust.find,  # which sentences not to trust: their facts are not told
    times.find,
    quantities.find,  # not what times has taken
    actors.find,  # names, groups, and what pronouns and titles stand for
    places.find,  # in which country they lie, and where
    offices.find,
    statements.find,
    events.find,
    pledges.find,
    quantities.attach,  # of whom, where, as of when, said by whom
    find_doubts,
    upkeep.find,  # leaves out groups that no fact needs
)


def begin(report: Report, anchor: Anchor, parse: Parse, own: Own = NOTHING) -> Draft:
    """A draft with its sentences, before any stage."""
    sentences = [Sentence(*parse.sentence_span(s)) for s in range(len(parse.sentences))]
    dateline = dateline_of(report.text)
    return Draft(report=report, anchor=anchor, parse=parse, sentences=sentences, own=own, dateline=dateline)


def make_reading(report: Report, anchor: Anchor, parse: Parse, own: Own = NOTHING) -> Reading:
    """Everything that the stages say of the report; ``own`` is the user's table of actors.

    Depends on nothing but its arguments.
    """
    draft = begin(report, anchor, parse, own)
    for stage in STAGES:
        stage(draft)
    return Reading(
        report=report,
        anchor=anchor,
        sentences=draft.sentences,
        actors=draft.actors,
        offices=draft.offices,
        times=draft.times,
        quantities=draft.quantities,
        statements=draft.statements,
        events=draft.events,
        pledges=draft.pledges,
        doubts=draft.doubts,
    )
