"""Whose turn it is: "she said" right after a named woman spoke is she, where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Statement
from dateline.model.actor import ActorKind

from ..draft import Draft
from .attribution import Attribution

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_MEANT: dict[str, frozenset[ActorKind]] = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "they": frozenset({"group", "organization", "government"}),
    "it": frozenset({"organization", "government", "country"}),
}
_REACH = 1  # sentences back


def take_turns(draft: Draft, told: Sequence[tuple[Attribution, Statement]]) -> None:
    """Gives a pronoun without a referent the last named speaker, of its own or the sentence before."""
    genders = _genders(draft)
    last: tuple[str, int] | None = None
    for found, statement in sorted(told, key=lambda t: t[0].word):
        first, end = _sentences(draft, found, statement)
        unknown = statement.speaker is None and found.source is not None
        if (
            unknown
            and last is not None
            and first - last[1] <= _REACH
            and _can_mean(draft, found, statement, last, genders)
        ):
            statement.speaker = last[0]
        last = (statement.speaker, end) if statement.speaker is not None else None


def _can_mean(
    draft: Draft, found: Attribution, statement: Statement, last: tuple[str, int], genders: dict[str, set[str]]
) -> bool:
    assert found.source is not None
    return _fits(draft, draft.parse.low(found.source), last[0], genders) and _alone(
        draft, found.source, statement, last
    )


def _sentences(draft: Draft, found: Attribution, statement: Statement) -> tuple[int, int]:
    """The first and last sentence of a statement with its attribution."""
    sentence = draft.parse.sentence
    at = [sentence[found.word]]
    at += [sentence[words[n]] for c in statement.content if (words := draft.parse.words_in(c)) for n in (0, -1)]
    return min(at), max(at)


def _fits(draft: Draft, pronoun: str, actor: str, genders: dict[str, set[str]]) -> bool:
    if pronoun not in _MEANT or draft.actor(actor).kind not in _MEANT[pronoun]:
        return False
    return pronoun not in _GENDER or genders.get(actor, set()) <= {_GENDER[pronoun]}


def _alone(draft: Draft, source: int, statement: Statement, last: tuple[str, int]) -> bool:
    """Whether no other actor of the kind is named between the last speaker and the pronoun, but in what it says."""
    kind, parse = draft.actor(last[0]).kind, draft.parse
    said = {k for c in statement.content for k in parse.words_in(c)}
    first = parse.sentences[last[1]][0]
    between = {draft.referent[k] for k in range(first, source) if k in draft.referent and k not in said}
    return all(a == last[0] or draft.actor(a).kind != kind for a in between)


def _genders(draft: Draft) -> dict[str, set[str]]:
    """What each actor is called elsewhere: he or she."""
    out: dict[str, set[str]] = {}
    for k, actor in draft.referent.items():
        told = _GENDER.get(draft.parse.low(k))
        if told is not None:
            out.setdefault(actor, set()).add(told)
    return out
