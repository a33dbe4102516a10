"""Topic: stretches of sport and fiction, where attacks, strikes and surrenders are none."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.words import words

_SPORT = words(
    "match league cup coach goal innings wicket championship tournament striker goalkeeper midfielder defender penalty"
    " semifinal semi-final quarter-final playoff referee batsman bowler stadium fixture midfield equaliser quarterback"
    " inning touchdown hockey rugby cricket tennis football soccer basketball golf regatta olympics medal marathon"
    " jockey lap chess pawn umpire scrum batter pitcher homer scoreline halftime half-time relegation derby season"
    " game team squad captain club athlete player prix podium qualifying racer sprinter grand-prix"
)
_FICTION = words(
    "novel opera film actor actress screenplay theatre theater album song band sequel audience cinema director"
    " premiere soprano tenor poem poet novelist thriller comedy soap episode trailer orchestra concert painting"
    " exhibition gallery museum movie playwright musical sitcom"
)
_REACH = 1  # sentences to either side
_SPORT_WORDS = 3  # different words within reach that make it sport
_FICTION_WORDS = 2
_WHOLLY = 6  # different words that make it the matter of the whole report, if one in so many sentences has any
_EVERY = 2
# what is an event in a report of sport, too
_SERIOUS = words(
    "police court arrest jail prison judge prosecutor union bomb gunman government minister parliament protest"
    " protester boycott riot tribunal president ban visa embassy army soldier"
)


def off_topic(p: Parse) -> set[int]:
    """The sentences about games or works of art."""
    sport = [_kinds(p, s, _SPORT) for s in range(len(p.sentences))]
    fiction = [_kinds(p, s, _FICTION) for s in range(len(p.sentences))]
    near = {
        s
        for s in range(len(p.sentences))
        if len(_within(sport, s)) >= _SPORT_WORDS or len(_within(fiction, s)) >= _FICTION_WORDS
    }
    return near | _of_a_sports_report(p, sport)


def _of_a_sports_report(p: Parse, sport: list[set[str]]) -> set[int]:
    """All sentences of a report that is about sport throughout, but those of police, courts and states."""
    if len(set().union(*sport)) < _WHOLLY or sum(map(bool, sport)) * _EVERY < len(sport):
        return set()
    return {s for s in range(len(sport)) if not _kinds(p, s, _SERIOUS)}


def _kinds(p: Parse, sentence: int, words: frozenset[str]) -> set[str]:
    return {p.lemma[k].lower() for k in range(*p.sentences[sentence]) if p.upos[k] in ("NOUN", "PROPN")} & words


def _within(kinds: list[set[str]], s: int) -> set[str]:
    return set().union(*kinds[max(0, s - _REACH) : s + _REACH + 1])
