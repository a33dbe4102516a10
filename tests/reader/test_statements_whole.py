"""Contents come out whole: no word waits at the end for what follows."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.statements.whole import completed, lacks_subject


def parse_of(*words: tuple[str, str, str, int]) -> Parse:
    """A sentence of (word, part of speech, relation, head)."""
    parse = Parse(" ".join(w[0] for w in words))
    at = 0
    for word, upos, relation, head in words:
        parse.start.append(at)
        parse.end.append(at + len(word))
        at += len(word) + 1
        parse.upos.append(upos)
        parse.xpos.append("VBD" if upos == "VERB" else "X")
        parse.lemma.append(word.lower())
        parse.deprel.append(relation)
        parse.head.append(head)
        parse.sentence.append(0)
    parse.sentences = [(0, len(words))]
    return parse


DROWNED = parse_of(
    ("Many", "ADJ", "nsubj", 1),
    ("drowned", "VERB", "ccomp", 6),
    ("when", "ADV", "advmod", 4),
    ("it", "PRON", "nsubj", 4),
    ("sank", "VERB", "dep", 6),
    (",", "PUNCT", "punct", 6),
    ("said", "VERB", "root", -1),
    ("they", "PRON", "nsubj", 6),
)


def test_a_word_that_waits_gets_what_it_waits_for() -> None:
    assert completed(DROWNED, (0, 3), (6, 8)) == (0, 5)


def test_a_word_that_waits_for_nothing_is_left_out() -> None:
    parse = parse_of(
        ("They", "PRON", "nsubj", 1),
        ("fell", "VERB", "root", -1),
        ("because", "SCONJ", "mark", 1),
        (".", "PUNCT", "punct", 1),
    )
    assert completed(parse, (0, 3), (3, 3)) == (0, 2)


def test_a_whole_content_stays_as_it_is() -> None:
    assert completed(DROWNED, (0, 5), (6, 8)) == (0, 5)


def test_a_finite_verb_at_the_beginning_has_lost_its_subject() -> None:
    assert lacks_subject(DROWNED, (1, 5))
    assert not lacks_subject(DROWNED, (0, 5))
