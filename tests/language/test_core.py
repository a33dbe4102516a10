"""The core as a whole: sound parses of any text, and the same parse whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.language import Core, Parse, core

REPORT = (
    "BAGHDAD, July 26 (Agency) - Prime Minister Mustafa al-Kadhimi said on Monday that the last soldiers would leave "
    "Iraq by the end of the year.\n\n"
    "\u201cWe will keep our word,\u201d he told reporters after talks in Washington. About 2,500 U.S. troops remain in "
    "the country, down from 170,000 in 2007, and the opposition doubts that all of them will go."
)
COLUMNS = ("upos", "xpos", "lemma", "deprel", "event", "mode", "status", "speech", "pledge", "actor", "garble")


def sound(parse: Parse) -> None:
    """What holds of every parse."""
    n = len(parse)
    assert all(len(getattr(parse, name)) == n for name in ("end", "head", "sentence", "event_score", *COLUMNS))
    assert all(getattr(parse, name)[k] for name in ("upos", "deprel", "event", "speech") for k in range(n))
    assert [k for a, b in parse.sentences for k in range(a, b)] == list(range(n))
    for first, last in parse.sentences:
        heads = parse.head[first:last]
        assert heads.count(-1) == 1
        assert all(h == -1 or first <= h < last for h in heads)
        for k in range(first, last):
            steps = 0
            while k >= 0:
                k, steps = parse.head[k], steps + 1
                assert steps <= last - first
    assert all(0 <= name.first < name.last <= n for name in parse.names)
    assert all(parse.sentence[name.first] == parse.sentence[name.last - 1] for name in parse.names)
    assert all(0 <= word < n for f in parse.frames for word in (f.predicate, *(w for w, _ in f.args)))
    for trigger, links in parse.links.items():
        first, last = parse.sentences[parse.sentence[trigger]]
        assert all(first <= word < last and 0 < chance <= 1 for word, _, chance in links)
    assert len(parse.coref) == n


def test_a_plain_sentence() -> None:
    parse = core().parse("The president visited Paris on Monday.")
    sound(parse)
    (root,) = [k for k, h in enumerate(parse.head) if h < 0]
    assert parse.word(root) == "visited"
    assert parse.lemma[root] == "visit"
    assert parse.upos == ["DET", "NOUN", "VERB", "PROPN", "ADP", "PROPN", "PUNCT"]
    assert ("Paris", "LOC") in [(parse.between(n.first, n.last), n.label) for n in parse.names]
    assert [parse.word(f.predicate) for f in parse.frames] == ["visited"]


def test_a_report() -> None:
    parse = core().parse(REPORT)
    sound(parse)
    assert [parse.word(a) for a, _ in parse.sentences] == ["BAGHDAD", "\u201c", "About"]


def test_the_same_whatever_was_read_before_and_with_how_many_threads() -> None:
    alone = core().parse(REPORT)
    core().parse("Other news. " * 50)
    for again in (core().parse(REPORT), Core(threads=2).parse(REPORT)):
        assert again == alone
        assert again.coref.tobytes() == alone.coref.tobytes()


def test_sentences_that_are_known_stay_as_they_are() -> None:
    text = "The army left . The navy stayed"
    tokens = [(0, 3), (4, 8), (9, 13), (14, 15), (16, 19), (20, 24), (25, 31)]
    for sentences in ([(0, 7)], [(0, 4), (4, 7)], [(k, k + 1) for k in range(7)]):
        parse = core().parse_words(text, tokens, sentences)
        assert parse.sentences == sentences
        sound(parse)


def test_a_line_end_always_parts_sentences() -> None:
    parse = core().parse("Army quits valley\nThe army has left the valley, officials said.")
    assert [parse.word(a) for a, _ in parse.sentences] == ["Army", "The"]


def test_names_stay_on_their_lines() -> None:
    parse = core().parse(
        "United Nations\nSecurity Council\nWorld Bank\nGroup\nFlights to Paris\nFrance and Germany agreed."
    )
    sound(parse)
    assert "Paris" in [parse.between(n.first, n.last) for n in parse.names]


def test_event_roles() -> None:
    parse = core().parse("Police in Lagos arrested two journalists on Friday.")
    trigger = parse.lemma.index("arrest")
    assert (parse.event[trigger], parse.mode[trigger], parse.status[trigger]) == ("COERCE", "arrest", "happened")
    roles = {parse.word(k): role for k, role, _ in parse.links[trigger]}
    assert roles["Police"] == "actor"
    assert roles["journalists"] == "recipient"


def test_antecedents_are_likelihoods() -> None:
    parse = core().parse("The minister met the women. They thanked him.")
    earlier = [k for k in range(len(parse)) if parse.upos[k] == "NOUN"]
    pronouns = [k for k in range(len(parse)) if parse.upos[k] == "PRON"]
    for k in pronouns:
        chances = parse.antecedents(k, earlier)
        assert all(0 <= c <= 1 for c in chances)
        assert sum(chances) <= 1 + 1e-6
    assert parse.antecedents(pronouns[0], []) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00",
        "\u200d\u202e",
        "\ud800",
        "a",
        ".",
        "a\u0301" * 300,
        "\U0001f469\u200d\U0001f469\u200d\U0001f467 " * 50,
        "x" * 10_000 + " said so.",
        "." * 10_000,
        '"' * 10_000,
        "a\ud83dfter \x00the \u202etalks",
    ],
    ids=lambda text: repr(text[:6]),
)
def test_odd_texts(text: str) -> None:
    sound(core().parse(text))


def test_a_sentence_of_five_thousand_words() -> None:
    parse = core().parse("the army and " * 1666 + "the navy left.")
    assert len(parse.sentences) == 1
    sound(parse)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec=None) | st.sampled_from("The army. said 'no\" \n"), max_size=200))
def test_any_text_gives_a_sound_parse(text: str) -> None:
    sound(core().parse(text))
