"""Tense: whether the clause around a time speaks of what was or of what will be.

The answer is a leaning from -2 (surely past) to +2 (surely future); 0 where the clause does not tell.
"""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse

PAST, FUTURE = -2, 2
LIKELY_FUTURE = 1

_WILL = frozenset(["will", "'ll", "’ll", "shall", "wo"])
_WOULD = frozenset(["would", "may", "might", "could", "can", "should", "must", "'d", "’d"])
_HAVE = frozenset(["have", "has", "had", "'ve", "’ve"])
# Words that look ahead whatever their tense: "is due in October", "payable Dec. 7", "planned a rally on Saturday".
_AHEAD = frozenset(
    [
        *("due", "payable", "effective", "schedule", "scheduled", "slate", "slated", "plan", "planned", "upcoming"),
        *("forthcoming", "expect", "expected", "tentative", "tentatively"),
    ]
)
# "Managed to leave on Monday": an infinitive looks ahead unless what governs it says that it came about.
_CAME_ABOUT = frozenset(
    ["manage", "try", "begin", "start", "continue", "fail", "happen", "seem", "appear", "help", "use", "force"]
)
_IN_ORDER = frozenset(["first", "second", "third", "last", "latest", "only"])  # "the first to leave on Friday" left
_ATTEMPTS = frozenset(["attempt", "bid", "effort", "move", "decision"])
# In the simple present these tell no plan: "the talks open on Monday" does, "figures show" does not.
_STATES = frozenset(
    ["be", "have", "say", "show", "mean", "know", "think", "believe", "want", "remain", "suggest", "date"]
)
# What a count does: in the past they tell how it stood.
_COUNTING = frozenset("stand rise climb reach grow fall drop total number count swell jump exceed kill die".split())
_STARTING = frozenset(["starting", "beginning", "commencing"])
_SAYING = frozenset(["say", "tell", "announce", "report", "confirm", "add", "state"])
_TELLS = frozenset(["tell", "inform", "warn"])
_STANDS_FOR_NOUN = ("compound", "amod", "nmod:poss", "nmod:unmarked", "nummod")
_DEPTH = 7


class Tense:
    """Tells the leaning of a text's clauses; what a verb says is found out once."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._known: dict[int, int | None] = {}
        self._helping: dict[int, frozenset[str]] = {}

    def leaning(self, first: int, last: int) -> int:
        """How the words around the expression ``first`` to ``last`` lean."""
        parse, before = self._parse, first - 1
        if before > 0 and parse.low(before) in ("on", "at", "late", "early"):
            before -= 1
        if before >= 0 and parse.sentence[before] == parse.sentence[first]:
            if self._said(before) or self._told(before):
                return PAST
            if parse.low(before) in _AHEAD or self._starting(before) or self._ahead_of(before):
                return LIKELY_FUTURE
        head = next((w for w in range(first, last) if not first <= parse.head[w] < last), last - 1)
        if self._modifies_noun(head):
            return 0
        led = self._led_by(first, last, head)
        return self._climb(head) if led is None else led

    def modifies_noun(self, words: range) -> bool:
        """Whether an expression stands before a noun that it tells of: "the 1614 rules"."""
        head = next((w for w in words if self._parse.head[w] not in words), words[-1])
        return self._modifies_noun(head)

    def _said(self, word: int) -> bool:
        """``said Friday``, ``shares issued Friday``: a verb in the past just before the time."""
        parse = self._parse
        if parse.lemma[word] in _AHEAD:
            return False
        if parse.xpos[word] == "VBN":
            return parse.is_rel(word, "acl")
        return parse.xpos[word] == "VBD" and parse.upos[word] == "VERB"

    def _starting(self, word: int) -> bool:
        """``declared three days of mourning starting Friday``: begun by what was decided, which lies ahead."""
        parse = self._parse
        if parse.low(word) not in _STARTING or not parse.is_rel(word, "acl", "advcl"):
            return False
        return not parse.is_rel(parse.head[word], "nsubj")

    def _ahead_of(self, word: int) -> bool:
        """``ahead of Monday's vote``."""
        return word > 0 and self._parse.low(word) == "of" and self._parse.low(word - 1) == "ahead"

    def of_saying(self, words: range) -> bool:
        """Whether the time is that of somebody's saying something: "the ministry said on Thursday"."""
        parse = self._parse
        head = next((w for w in words if parse.head[w] not in words), words[-1])
        governor = parse.head[head]
        return governor >= 0 and parse.upos[governor] == "VERB" and parse.lemma[governor].lower() in _SAYING

    def _told(self, word: int) -> bool:
        """``told reporters Friday``."""
        parse = self._parse
        for k in range(word, max(word - 4, -1), -1):
            if parse.upos[k] in ("VERB", "AUX", "PUNCT", "ADP"):
                return parse.xpos[k] == "VBD" and parse.lemma[k] in _TELLS
        return False

    def _modifies_noun(self, head: int) -> bool:
        """``a June agreement``, ``Friday's attack``: the verb speaks of something else."""
        parse = self._parse
        governor = parse.head[head]
        return governor > head and parse.is_rel(head, *_STANDS_FOR_NOUN) and parse.upos[governor] in ("NOUN", "PROPN")

    def _led_by(self, first: int, last: int, head: int) -> int | None:
        """What the preposition says, where it says more than the verb."""
        parse = self._parse
        word = parse.low(first - 1) if first else ""
        if word == "since":
            return PAST
        if word in ("until", "till", "through", "by"):
            return self._until(head, self._has_weekday(first, last))
        ends = last < len(parse) and parse.low(last) in ("to", "until", "through", "-")
        if word == "for" or (word == "from" and not ends and not 0 <= head < parse.head[head]):
            return max(LIKELY_FUTURE, self._climb(head)) if self._names_day(first, last) else None
        return None

    def _has_weekday(self, first: int, last: int) -> bool:
        return any(self._parse.low(w).endswith("day") for w in range(first, last))

    def _names_day(self, first: int, last: int) -> bool:
        """A day and not a month: "fixed for February 9", but "sales for February"."""
        return self._has_weekday(first, last) or any(_is_day_number(self._parse.low(w)) for w in range(first, last))

    def _until(self, head: int, names_day: bool) -> int:
        """Until or by a day: one that lies ahead, unless the verb tells what had been."""
        parse, governor = self._parse, self._parse.head[head]
        if governor < 0:
            return LIKELY_FUTURE
        if governor > head and parse.xpos[governor] == "VBD":  # "by Friday the toll stood at 30"
            return PAST
        if self._has_counted(parse.head[governor] if parse.upos[governor] in ("NOUN", "NUM") else governor):
            return PAST
        if parse.xpos[governor] == "VBD" and not names_day:  # "rose by July"
            return 0
        had_been = {"was", "were", "had"}
        return 0 if parse.low(governor) in had_been or self._helpers(governor) & had_been else LIKELY_FUTURE

    def _has_counted(self, word: int) -> bool:
        """ "The toll stood at 30 by Friday", "had killed 30 by Friday"."""
        parse = self._parse
        if word < 0 or parse.lemma[word] not in _COUNTING or parse.xpos[word] not in ("VBD", "VBN"):
            return False
        return not self._helpers(word) & (_WILL | _WOULD)

    def _climb(self, head: int) -> int:
        """What the nearest word above that tells says."""
        for depth, word in enumerate((head, *islice(self._parse.ancestors(head), _DEPTH))):
            if depth and self._parse.lemma[word] in _AHEAD:
                return LIKELY_FUTURE
            if word not in self._known:
                self._known[word] = None  # a loop in what governs what tells nothing
                self._known[word] = self._of_word(word)
            known = self._known[word]
            if known is not None:
                return known
        return 0

    def _of_word(self, word: int) -> int | None:
        verbal = self._parse.upos[word] in ("VERB", "AUX") or self._helpers(word)
        return self._of_verb(word) if verbal else None

    def _helpers(self, verb: int) -> frozenset[str]:
        if verb not in self._helping:
            parse = self._parse
            found = frozenset(parse.low(k) for k in parse.children(verb) if parse.is_rel(k, "aux", "cop"))
            self._helping[verb] = found
        return self._helping[verb]

    def _of_verb(self, verb: int) -> int:
        parse, helpers = self._parse, self._helpers(verb)
        children = parse.children(verb)
        if helpers & _WILL:
            return FUTURE
        if helpers & _WOULD:
            negated = any(parse.low(k) in ("not", "n't", "n’t") for k in children)
            return 0 if helpers & _HAVE or (negated and helpers & {"could", "can"}) else LIKELY_FUTURE
        tags = {parse.xpos[verb], *(parse.xpos[k] for k in children if parse.is_rel(k, "aux", "cop"))}
        infinitive = self._is_infinitive(verb)
        if helpers & _HAVE or ("VBD" in tags and not (infinitive and parse.xpos[verb] == "VB")):
            return PAST
        if infinitive:
            return self._of_infinitive(verb)
        if tags & {"VBZ", "VBP"}:
            planned = not helpers and parse.lemma[verb] not in _STATES
            return LIKELY_FUTURE if planned or parse.xpos[verb] == "VBG" else 0
        if parse.xpos[verb] == "VBN":
            return PAST
        return self._climb(parse.head[verb]) if parse.xpos[verb] == "VBG" and parse.head[verb] >= 0 else 0

    def _is_infinitive(self, verb: int) -> bool:
        """``to leave``; in ``due to leave`` the parse may take "due to" for a conjunction."""
        parse = self._parse
        return any(
            k < verb and parse.low(k) in ("to", "due") and parse.is_rel(k, "mark", "aux") for k in parse.children(verb)
        )

    def _of_infinitive(self, verb: int) -> int:
        parse, head = self._parse, self._parse.head[verb]
        if head >= 0 and (parse.lemma[head] in _ATTEMPTS or self._is_in_order(head)):
            return self._climb(head)
        return 0 if head >= 0 and parse.lemma[head] in _CAME_ABOUT else LIKELY_FUTURE

    def _is_in_order(self, noun: int) -> bool:
        parse = self._parse
        return parse.low(noun) in _IN_ORDER or any(parse.low(k) in _IN_ORDER for k in parse.children(noun))


def _is_day_number(word: str) -> bool:
    return word[:1].isdecimal() and len(word.rstrip("stndrh")) < 3
