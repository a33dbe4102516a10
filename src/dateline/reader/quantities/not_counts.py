"""What is written with a number and counts nothing: ages, years, ordinals, labels, names, scores, telephone numbers."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Span

from ..draft import Draft
from ..words import words
from . import marks
from .look import joined, low_at, touching
from .numerals import Numeral
from .people import COLLECTIVES, is_person

DURATIONS = words("""
    second minute hour day night week weekend fortnight month year decade century season term semester quarter
    morning o'clock evening afternoon summer winter spring autumn generation millennium sec min hr yr
""")
"""Nouns that make a number a length of time, which is a time and never a quantity."""

_LABELS = words("""
    article section chapter page row room flight route highway number channel gate block phase grade class category
    type version resolution figure protocol platform level stage apartment suite unit lot mark ward precinct
    district group pool table line lane exit junction pier terminal hall camp law act clause paragraph para annex
    appendix volume vol issue episode part book verse psalm formula area zone point no nos interstate station studio
    building house tower schedule image photo slide caption model serie generation step tier run lap game round week
    day match move plate tag bus train tram ship boat seed bed cell court rule order decree bill proposition amendment
    title code form suspect defendant item exhibit count size age aged ages
""")
MONTHS = words("""
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec
""")
_STREETS = words("""
    street road avenue lane drive square boulevard place way terrace crescent st rd ave blvd
    dr ln hwy highway pkwy parkway court circle pike trail
""")
_QUARTERS = words("n s e w n. s. e. w. nw ne sw se north south east west")
_SAME_IN_PLURAL = frozenset(("aircraft", "spacecraft", "personnel", "staff", "people", "police", "craft"))
_CLOSERS = frozenset((",", ".", ")", "]", ";", ":", "—", "–", "-", "?", "!", '"', "”", "’"))
_EMERGENCY = frozenset((911, 999, 112))
_RINGING = words("call calls called calling dial dials dialed dialled dialing dialling phone phoned phoning ring rang")
_OLDEST = 120


class Exclusions:
    """What the numerals of one draft are not. Built once a draft."""

    def __init__(self, draft: Draft) -> None:
        self.parse = draft.parse
        self.taken = {k for time in draft.times for k in draft.parse.words_in(Span(time.start, time.end))}
        self.named = {
            k: (name.first, name.last, name.label)
            for name in draft.parse.names
            if name.last - name.first > 1 and name.label not in ("MONEY", "DATE")
            for k in range(name.first, name.last)
        }
        self._titled: dict[int, bool] = {}

    def excludes(self, numeral: Numeral, counted: bool) -> bool:
        """Whether the numeral is no quantity. ``counted``: money, a measure or a share stands with it."""
        if any(k in self.taken for k in range(numeral.first, numeral.last)):
            return True
        if self._glued(numeral, counted) or self._telephone(numeral, counted):
            return True
        if marks.excludes(self.parse, numeral) or (counted and self._named_road(numeral)):
            return True
        if counted:
            return False
        return (
            self._year(numeral)
            or self._label(numeral)
            or self._in_name(numeral)
            or self._age(numeral)
            or self._list_mark(numeral)
            or self._named_number(numeral)
            or self._score(numeral)
            or self._address(numeral)
            or self._call_or_calibre(numeral)
            or self._of_pages(numeral)
        )

    def _glued(self, numeral: Numeral, counted: bool) -> bool:
        """ "F-16", "G7", "COVID-19", "5G", "41st", "1990s", "9/11"."""
        p, first, last = self.parse, numeral.first, numeral.last
        if first > 1 and p.word(first - 1) in "-/" and touching(p, first) and touching(p, first - 1):
            return p.word(first - 2)[-1].isalpha() and p.low(first - 2) not in (
                "mid",
                "pre",
                "post",
                "minus",
                "magnitude",
            )
        if not numeral.in_figures:
            return False
        if last < len(p) and touching(p, last) and not counted:
            after = p.word(last)
            if after == "," and touching(p, last + 1) and p.word(last + 1)[0].isdigit():
                return True  # "1,2,3": places in a list
            if after[0].isalpha() or after in ("/", "'", "’", "°", "′", "″"):
                return True
            if after in "-–" and touching(p, last + 1) and last + 1 < len(p) and p.word(last + 1)[0].isupper():
                return True
        if first and touching(p, first):
            before = p.word(first - 1)
            if (
                before == ","
                and first > 1
                and touching(p, first - 1)
                and p.word(first - 2)[-1].isdigit()
                and not counted
            ):
                return True
            return not counted and (before[-1].isalpha() or before in ("#", "№", "@", ".", "/", "=", "'", "’", "′"))
        return False

    def _telephone(self, numeral: Numeral, counted: bool) -> bool:
        """Three groups of figures or more joined by hyphens or after a plus."""
        p = self.parse
        if not numeral.in_figures:
            return False
        if numeral.first and not counted and p.word(numeral.first - 1) == "+" and touching(p, numeral.first):
            return True
        joined, k = 0, numeral.first
        while (
            joined < 2
            and k + 2 < len(p)
            and p.word(k + 1) in "-–."
            and touching(p, k + 1)
            and touching(p, k + 2)
            and p.word(k + 2)[0].isdigit()
        ):
            joined, k = joined + 1, k + 2
        k = numeral.first
        while (
            joined < 2
            and k >= 2
            and p.word(k - 1) in "-–."
            and touching(p, k)
            and touching(p, k - 1)
            and p.word(k - 2)[0].isdigit()
        ):
            joined, k = joined + 1, k - 2
        return joined >= 2

    def _year(self, numeral: Numeral) -> bool:
        """A bare "1998", wherever no plural noun is counted by it."""
        p = self.parse
        if numeral.last - numeral.first > 1 or not numeral.in_figures or not p.word(numeral.first).isdigit():
            return False
        if len(p.word(numeral.first)) != 4 or not 1500 <= numeral.value <= 2100:
            return False
        return not (
            numeral.last < len(p)
            and p.xpos[numeral.last] in ("NNS", "JJ")
            and p.deprel[numeral.first].startswith("nummod")
        )

    def _label(self, numeral: Numeral) -> bool:
        """ "Article 5", "Flight 370", "Boeing 737", "March 11": a number that tells which one."""
        p, i = self.parse, numeral.first
        if not i or p.sentence[i - 1] != p.sentence[i]:
            return False
        before = p.low(i - 1)
        if before in MONTHS or (before == "." and i > 1 and p.low(i - 2) in ("no", "nos")) or before in ("no.", "nos."):
            return True
        singular_label = before in _LABELS and p.xpos[i - 1] not in ("VB", "VBP", "VBD", "VBN", "VBZ")
        if singular_label and not (before == "no" and not numeral.in_figures):
            return True
        if before.endswith("s") and before.rstrip("s") in _LABELS and p.head[i] == i - 1:
            return True
        capital = p.word(i - 1)[0].isupper() and p.upos[i - 1] in ("PROPN", "NOUN") and not self._title_case(i)
        return capital and numeral.in_figures and not self._counts_ahead(numeral)

    def _counts_ahead(self, numeral: Numeral) -> bool:
        """Whether a noun after the numeral is counted by it."""
        p = self.parse
        return any(
            p.head[k] >= numeral.last
            and p.deprel[k].startswith("nummod")
            and p.upos[p.head[k]] in ("NOUN", "PROPN", "ADJ")
            for k in range(numeral.first, numeral.last)
        ) or (numeral.last < len(p) and p.xpos[numeral.last] in ("NNS", "NNPS"))

    def _in_name(self, numeral: Numeral) -> bool:
        """Inside a name of several words ("Apollo 13"), unless it counts the name ("Three Americans")."""
        if numeral.first not in self.named:
            return False
        first, last, label = self.named[numeral.first]
        if numeral.first > first:
            return label != "NORP" and not (numeral.last < last and self.parse.xpos[last - 1] in ("NNS", "NNPS"))
        return label in ("FAC", "PROD", "MISC") and numeral.in_figures and numeral.last < last

    def _age(self, numeral: Numeral) -> bool:
        """ "Smith, 58,", "(44)", "a boy of 11", "aged 38 and 44", "He was 83."."""
        p, i, k = self.parse, numeral.first, numeral.last
        if numeral.value > _OLDEST or numeral.scaled or i == 0:
            return False
        if any(p.low(j) in ("aged", "ages", "age") for j in range(max(0, i - 6), i)):
            return True
        while i > 1 and p.low(i - 1) in ("about", "around", "nearly", "almost", "just", "only"):
            i -= 1
        before = p.low(i - 1)
        span = p.low(k) in ("to", "-", "–") and low_at(p, k + 1).isdigit() if k < len(p) else False
        if span and numeral.in_figures and p.xpos[i - 1] in ("NNS", "NNPS") and is_person(p.lemma[i - 1].lower()):
            return self._closes(k + 2) or p.upos[k + 2] not in ("NOUN", "ADJ", "PROPN")  # "voters 30 to 44"
        closed = self._closes(k) or (
            k + 1 < len(p) and p.low(k) == "and" and p.word(k + 1).isdigit() and self._closes(k + 2)
        )
        if before == "and" and i > 2 and p.word(i - 2).isdigit() and p.word(i - 3) in (",", "(") and self._closes(k):
            return self._after_person(i - 2)
        if before == "both" and self._closes(k):
            return True
        after = p.word(k) if k < len(p) else "."
        if before in (",", "(", "now") and closed and numeral.in_figures and self._after_person(i):
            return True
        if before in ("under", "over", "below", "above") and (after == "s" or self._of_persons(i - 2, closed)):
            return True
        if before == "of" and i > 1 and (closed or p.upos[k] not in ("NOUN", "ADJ", "PROPN")):
            owner = i - 2
            return (
                p.xpos[owner] in ("NN", "NNP", "JJ")
                and ((is_person(p.low(owner)) and p.low(owner) not in COLLECTIVES) or p.word(owner)[0].isupper())
                and not _parent(p, owner)
            )
        if before in ("was", "is", "turned", "turns", "'s") and closed and numeral.in_figures:
            i = numeral.first
            subject = p.child(i, "nsubj")
            subject = subject if subject is not None else p.child(p.head[i], "nsubj") if p.head[i] >= 0 else None
            return subject is not None and (
                p.low(subject) in ("he", "she", "i", "who")
                or p.upos[subject] == "PROPN"
                or (p.xpos[subject] == "NN" and is_person(p.low(subject)) and p.low(subject) not in COLLECTIVES)
            )
        return False

    def _closes(self, k: int) -> bool:
        return k >= len(self.parse) or self.parse.word(k) in _CLOSERS

    def _of_persons(self, k: int, closed: bool) -> bool:
        """ "children under 15", "most of them over 40", "those over 65 say"."""
        p = self.parse
        if k < 0 or (not closed and (k + 3 >= len(p) or p.xpos[k + 3] in ("NNS", "NNPS", "JJ", "CD"))):
            return False
        return is_person(p.lemma[k].lower()) or p.low(k) in ("those", "anyone") or (closed and p.low(k) == "them")

    def _after_person(self, i: int) -> bool:
        p = self.parse
        at = i - 2
        if at < 0 or p.sentence[at] != p.sentence[i]:
            return False
        if p.low(at) == "now" or p.word(at) == ",":
            at -= 1
        return at >= 0 and (p.upos[at] == "PROPN" or p.word(at)[0].isupper() or is_person(p.lemma[at].lower()))

    def _list_mark(self, numeral: Numeral) -> bool:
        """ "3. " or "3) " at the start of a line; the decimals of a coordinate."""
        p, i = self.parse, numeral.first
        line_start = i == 0 or "\n" in p.text[p.end[i - 1] : p.start[i]]
        coordinate = len(p.word(i).partition(".")[2]) > 3
        section = "." in p.word(i) and numeral.last < len(p) and p.word(numeral.last)[0].isupper()
        if numeral.in_figures and (coordinate or (line_start and section)):
            return True
        return numeral.in_figures and line_start and numeral.last < len(p) and p.word(numeral.last) in (".", ")", ":")

    def _named_number(self, numeral: Numeral) -> bool:
        """ "Group of Seven", "the Big Three": a number-word with a capital inside an ordinary sentence."""
        p, i = self.parse, numeral.first
        word = p.word(i)
        if numeral.in_figures or not word[0].isupper() or word.isupper() or word in ("A", "An"):
            return False
        first = p.sentences[p.sentence[i]][0]
        if i == first or (p.word(i - 1) in "\"'“‘«„([—–-:" and i - 1 == first) or p.word(i - 1) in '"“‘«:—–-)':
            return False
        return not self._title_case(i)

    def _score(self, numeral: Numeral) -> bool:
        """ "won 2-1", "52-48": two small figures joined by a hyphen that count nothing."""
        p, k = self.parse, numeral.last
        if not numeral.in_figures:
            return False
        right = (
            k + 1 < len(p)
            and p.word(k) in "-–"
            and touching(p, k)
            and touching(p, k + 1)
            and p.word(k + 1)[0].isdigit()
        )
        i = numeral.first
        left = i > 1 and p.word(i - 1) in "-–" and touching(p, i) and touching(p, i - 1) and p.word(i - 2)[0].isdigit()
        return right or left

    def _address(self, numeral: Numeral) -> bool:
        """ "575 Wilbraham Road", "160 Longfellow", "the 900 block of Brown Street"."""
        p, k = self.parse, numeral.last
        if not numeral.in_figures or numeral.scaled or k >= len(p) or p.sentence[k] != p.sentence[k - 1]:
            return False
        if p.low(k) == "block" or (joined(p, k) and low_at(p, k + 1) == "block"):
            return True
        if p.low(k) in _QUARTERS and p.word(k)[0].isupper() and k + 1 < len(p):
            corner = p.low(k + 1) == "and" and low_at(p, k + 2)[:1].isdigit()
            if numeral.value >= 100 and len(p.word(k)) > 3 and (corner or not p.word(k + 1)[0].isalnum()):
                return True
            k = k + 2 if p.word(k + 1) == "." and k + 2 < len(p) else k + 1
            if p.word(k)[0].isdigit() or self._ends_street(k):
                return True
        last = k
        while (
            last + 1 < len(p) and last - k < 4 and p.word(last)[0].isupper() and p.upos[last + 1] in ("NOUN", "PROPN")
        ):
            last += 1
            if self._ends_street(last):
                return True
        return p.xpos[k] == "NNP" and not self._counts_name(k)

    def _ends_street(self, k: int) -> bool:
        return self.parse.low(k).rstrip(".") in _STREETS and self.parse.word(k)[0].isupper()

    def _named_road(self, numeral: Numeral) -> bool:
        """ "near Eight Mile": a road, where the unit has a capital outside of a headline."""
        k = numeral.last
        if k >= len(self.parse) or self.parse.word(k) not in ("Mile", "Yard", "Foot", "Acre"):
            return False
        return not self._title_case(k)

    def _counts_name(self, k: int) -> bool:
        """Whether a number may count the name at word ``k``: "12 Boeing jets", "five Marines", a headline's noun."""
        p = self.parse
        end = k
        while end + 1 < min(len(p), k + 7) and (
            (p.upos[end] == "PROPN" and p.upos[end + 1] in ("NOUN", "PROPN", "ADJ"))
            or (p.low(end + 1) in ("and", "or", ",") and end + 2 < len(p) and p.upos[end + 2] == "PROPN")
            or (p.low(end) in ("and", "or", ",") and end > k)
        ):
            end += 1
        plural = (p.low(end).endswith("s") and p.low(end) != "news") or p.xpos[end] == "NNS"
        return (
            plural
            or p.low(end) in _SAME_IN_PLURAL
            or is_person(p.low(end))
            or self._title_case(k)
            or p.word(k).isupper()
        )

    def _call_or_calibre(self, numeral: Numeral) -> bool:
        """ "a 911 call", "called 911", "a .38-caliber handgun"."""
        p, k = self.parse, numeral.last
        if not numeral.in_figures or k >= len(p):
            return False
        if numeral.value in _EMERGENCY:
            rung = low_at(p, numeral.first - 1) in _RINGING
            if rung or p.low(k).rstrip("s") in ("call", "caller", "operator", "dispatcher", "emergency"):
                return True
        near = {p.low(j) for j in range(k, min(k + 2, len(p)))}
        return bool(near & {"caliber", "calibre", "gauge", "magnum"}) or (
            p.word(numeral.first)[0] == "." and "revolver" in near
        )

    def _of_pages(self, numeral: Numeral) -> bool:
        """ "Image 1 of 3": the count of a row whose place was told by a label."""
        if self._gallery(numeral):
            return True
        p, i = self.parse, numeral.first - 1
        while i > max(1, numeral.first - 4) and p.low(i) in ("/", "of"):
            i -= 1
        if i == numeral.first - 1 or i < 1 or not p.word(i).isdigit() or p.low(numeral.first - 1) not in ("/", "of"):
            return False
        return p.low(i - 1) in _LABELS or (p.upos[i - 1] == "PROPN" and p.word(i - 1)[0].isupper())

    def _gallery(self, numeral: Numeral) -> bool:
        """ "1 of 57 Full Screen": the counter of a gallery, whatever button follows."""
        p, one = self.parse, numeral.first - (0 if numeral.value == 1 else 2)
        if one < 0 or one + 3 >= len(p) or p.word(one) != "1" or p.low(one + 1) not in ("of", "/"):
            return False
        return p.word(one + 2).isdigit() and p.word(one + 3)[0].isupper() and not p.low(one + 3).endswith("s")

    def _title_case(self, i: int) -> bool:
        """Whether most words of the sentence of word ``i`` have capitals: a headline."""
        p, s = self.parse, self.parse.sentence[i]
        if s not in self._titled:
            words = [p.word(k) for k in range(*p.sentences[s]) if p.word(k).isalpha() and len(p.word(k)) > 3]
            self._titled[s] = len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
        return self._titled[s]


def _parent(parse: Parse, k: int) -> bool:
    """ "a father of two": the number counts the children."""
    return parse.low(k) in ("father", "mother", "parent", "grandfather", "grandmother")
