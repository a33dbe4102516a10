"""Drafts for the tests of events and pledges: one sentence with its tree written out by hand."""

from __future__ import annotations

from datetime import date

from dateline.language.parse import Parse
from dateline.model import Actor, Anchor, Report, Sentence, Span, Statement
from dateline.reader.draft import Draft
from dateline.reader.events.strict import Rows


def tree(rows: str) -> Parse:
    """A parse of one sentence: a line a word, "form lemma UPOS XPOS head relation", heads counted from 1 (0: root)."""
    table = [row.split() for row in rows.strip().splitlines()]
    p = Parse(text=" ".join(row[0] for row in table))
    at = 0
    for form, lemma, upos, xpos, head, relation in table:
        p.start.append(at)
        p.end.append(at + len(form))
        at += len(form) + 1
        p.lemma.append(lemma)
        p.upos.append(upos)
        p.xpos.append(xpos)
        p.head.append(int(head) - 1)
        p.deprel.append(relation)
    n = len(table)
    p.sentence = [0] * n
    p.event, p.mode, p.status = ["O"] * n, ["-"] * n, ["happened"] * n
    # Likely triggers all, of no type: the lexicon decides.
    p.event_score, p.type_score, p.status_score = [1.0] * n, [1.0] * n, [1.0] * n
    p.speech, p.pledge = ["O"] * n, ["O"] * n
    p.sentences = [(0, n)]
    return p


def draft(rows: str, **actors: str) -> Draft:
    """A draft of one sentence; ``actors`` names a word (by its spelling) and the kind of actor it stands for."""
    p = tree(rows)
    made = Draft(Report("t", p.text), Anchor(date(2021, 7, 26), "given"), p, [Sentence(0, len(p.text))])
    for word, kind in actors.items():
        k = next(i for i in range(len(p)) if p.word(i) == word)
        actor = made.new_actor(Actor("", word, kind, mentions=[Span(p.start[k], p.end[k])]))  # type: ignore[arg-type]
        made.referent[k] = actor.id
    return made


def all_rows(_: Rows) -> None:
    """No row is struck out: the scores of a tree written by hand say nothing of that."""


def said(made: Draft, content: str, speaker: str) -> None:
    """Lets the named actor say the words."""
    start = made.text.index(content)
    actor = next(a.id for a in made.actors if a.name == speaker)
    made.statements.append(Statement("indirect", [Span(start, start + len(content))], [], [], actor))


def names(made: Draft, ids: list[str]) -> list[str]:
    return [made.actor(i).name for i in ids]
