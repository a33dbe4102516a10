"""Scores on Dateline's own held-out passages, from the bare text: triggers, roles, status, speech, pledges, damage."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from dateline.language import Core, Parse
from dateline.language.sentences import split
from dateline.language.tokens import tokenize

from . import garble
from .columns import covered
from .data import Document
from .passages import Reading, marks
from .scoring import Scores, Share, Tally, runs

ROLES = {"actor": "actors", "recipient": "recipients", "place": "places"}
ALIKE = 0.5  # Dice of two spans from which they count as one
GARBLED = 0.5  # mean probability from which a sentence counts as damaged
Run = tuple[int, int]


def passages(core: Core, readings: Iterable[Reading]) -> Scores:
    tallies = {name: Tally() for name in ("triggers", "triggers with type", "actor", "recipient", "place", "roles")}
    tallies |= {
        name: Tally() for name in ("cue", "source", "content", "content (Dice >= .5)", "pledge words", "actors")
    }
    shares = {name: Share() for name in ("type of found triggers", "mode of the same", "status of the same")}
    for reading in readings:
        parse = core.parse(reading["report"]["text"])
        tokens = list(zip(parse.start, parse.end, strict=True))
        _triggers(parse, reading, tokens, tallies, shares)
        _speech(parse, marks(reading, tokens), tallies)
        _actors(parse, reading, tokens, tallies["actors"])
    return {**tallies, **shares}


def _triggers(
    parse: Parse, reading: Reading, tokens: list[Run], tallies: dict[str, Tally], shares: dict[str, Share]
) -> None:
    found = [(a, b) for a, b, _ in runs(parse.event)]
    gold = [(e, covered(tokens, [e])) for e in reading["events"]]
    met: dict[Run, dict[str, Any]] = {}
    for e, words in gold:
        run = next((r for r in found if r not in met and any(r[0] <= k < r[1] for k in words)), None)
        if run:
            met[run] = e
    tallies["triggers"].count(len(met), len(found), len(gold))
    typed = 0
    for (a, b), e in met.items():
        k = max(range(a, b), key=parse.event_score.__getitem__)
        typed += parse.event[k] == e["type"]
        shares["type of found triggers"].add([(parse.event[k], e["type"])])
        if parse.event[k] == e["type"]:
            shares["mode of the same"].add([(parse.mode[k], e["mode"] or "-")])
        shares["status of the same"].add([(parse.status[k], e["status"])])
        _roles(parse, reading, tokens, e, k, tallies)
    tallies["triggers with type"].count(typed, len(found), len(gold))


def _roles(
    parse: Parse, reading: Reading, tokens: list[Run], e: dict[str, Any], trigger: int, tallies: dict[str, Tally]
) -> None:
    """A role is right if its word lies in a mention of an actor who has it; actors named elsewhere are not wanted."""
    first, last = parse.sentences[parse.sentence[trigger]]
    mentions = {a["id"]: [covered(tokens, [m]) for m in a["mentions"]] for a in reading["actors"]}
    links = parse.links.get(trigger, ())
    for role, key in ROLES.items():
        wanted = {i for i in e[key] if any(first <= k < last and k != trigger for m in mentions[i] for k in m)}
        found, right = 0, set()
        for word, label, _ in links:
            if label == role and parse.upos[word] != "PRON":
                found += 1
                right |= {i for i in e[key] if any(word in m for m in mentions[i])}
        hits = min(len(right & wanted), found)
        for tally in (tallies[role], tallies["roles"]):
            tally.count(hits, found, len(wanted))


def _speech(parse: Parse, gold: dict[str, list[Any]], tallies: dict[str, Tally]) -> None:
    for part in ("cue", "source", "content"):
        tallies[part].add(_where(parse.speech, part), _where(gold["speech"], part))
    tallies["pledge words"].add(_where(parse.pledge, "pledge"), _where(gold["pledge"], "pledge"))
    ours, theirs = ([set(range(a, b)) for a, b, x in runs(c) if x == "content"] for c in (parse.speech, gold["speech"]))
    hits = sum(any(2 * len(o & t) >= ALIKE * (len(o) + len(t)) for o in ours) for t in theirs)
    tallies["content (Dice >= .5)"].count(min(hits, len(ours)), len(ours), len(theirs))


def _actors(parse: Parse, reading: Reading, tokens: list[Run], tally: Tally) -> None:
    """Words that head a mention, with the actor's kind; a mention counts as found if a word in it is."""
    found = {k: kind for k, kind in enumerate(parse.actor) if kind not in ("O", "")}
    mentions = [(a["kind"], covered(tokens, [m])) for a in reading["actors"] for m in a["mentions"]]
    hits = sum(any(found.get(k) == kind for k in words) for kind, words in mentions)
    right = sum(any(k in words and kind == x for x, words in mentions) for k, kind in found.items())
    tally.count(min(hits, right), len(found), len(mentions))


def _where(labels: list[str], label: str) -> list[int]:
    return [k for k, x in enumerate(labels) if x == label]


def damage(core: Core, readings: list[Reading], seed: int = 1) -> Scores:
    """Sentences damaged as in training, beside clean ones: found at ``GARBLED``, and how well they are told apart."""
    rng = random.Random(seed)
    clean = [_plain(r["report"]["text"]) for r in readings if not r["doubts"]]
    strangers = [s for doc in clean for s in doc]
    tally, scored = Tally(), []
    for k, doc in enumerate(clean):
        made = garble.damaged(doc, strangers, rng)
        words = [w for s in made for w in s["words"]]
        tokens = _laid_out(words)
        ends = [sum(len(s["words"]) for s in made[: i + 1]) for i in range(len(made))]
        parse = core.parse_words(" ".join(words), tokens, list(zip([0, *ends[:-1]], ends, strict=True)))
        for i, ((a, b), s) in enumerate(zip(parse.sentences, made, strict=True)):
            mean = sum(parse.garble[a:b]) / (b - a)
            bad = s["garble"][0] == "garbled"
            scored.append((mean, bad))
            tally.add([(k, i)] if mean >= GARBLED else [], [(k, i)] if bad else [])
    return {"damaged sentences": tally, "area under the ROC curve": _area(scored)}


def _plain(text: str) -> Document:
    tokens = tokenize(text)
    return [{"words": [text[a:b] for a, b in tokens[i:j]]} for i, j in split(text, tokens)]


def _laid_out(words: list[str]) -> list[Run]:
    tokens, at = [], 0
    for w in words:
        tokens.append((at, at + len(w)))
        at += len(w) + 1
    return tokens


def _area(scored: list[tuple[float, bool]]) -> Share:
    """How often a damaged sentence scores above a clean one, ties left out."""
    share = Share()
    bad, good = ([x for x, is_bad in scored if is_bad == kind] for kind in (True, False))
    share.add((b > g, True) for b in bad for g in good if b != g)
    return share
