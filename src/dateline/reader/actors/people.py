"""Which person names of a report are one person: full names first, then the short forms that fit exactly one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dateline.language.parse import Parse

from .. import world
from .mention import Cluster, Mention
from .name_order import family_names, is_east_asian
from .nouns import FEMALE, MALE
from .sounds import alike, respelled, sounds
from .spelling import name_words, same_person
from .titles import FEMALE_COURTESIES, MALE_COURTESIES, SHORTENED, before, courtesy, noun

#: Titles that go before a given name: "King Hussein" is no Saddam Hussein.
_REGNAL = frozenset({"king", "queen", "prince", "princess", "emperor", "empress", "pope", "sultan", "emir"})


@dataclass(slots=True, eq=False)
class _Form:
    """One written form of a name with one courtesy, and where it stands. A family name alone has one post at most."""

    text: str
    gender: str | None
    posts: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def called(self) -> str:
        """The text, with a title that sets the name apart."""
        return _called(self.text, next(iter(self.posts & _REGNAL), None))

    @property
    def words(self) -> tuple[str, ...]:
        return name_words(self.text)


def join_people(parse: Parse, mentions: list[Mention]) -> list[Cluster]:
    """Full names first, the longest before the others; then each short form goes to the one person it fits."""
    forms = _forms(parse, mentions)
    strangers = _coordinated(parse, mentions)
    people = _People()
    for form in sorted((f for f in forms if len(f.words) > 1), key=lambda f: -len(f.words)):
        fits = [p for p in people.near(form) if all(_one(form, other, strangers) for other in p)]
        people.place(form, fits)
    alone = _People()
    for form in sorted((f for f in forms if len(f.words) <= 1), key=lambda f: (f.gender is None, not f.posts)):
        fits = _of_the_post(form, _best_fits(form, people.near(form), strangers))
        if len(fits) > 1 and (main := _main_bearer(form, fits)):
            if another := _said_of_another(parse, form, fits, main):
                alone.place(_taken_from(form, another), fits)
            fits = [main] if form.mentions else []
        if len(fits) == 1:
            fits[0].append(form)
        elif form.mentions:
            alone.place(form, [] if fits else [p for p in alone.near(form) if all(_same_short(form, o) for o in p)])
    return [Cluster(sorted((m for f in p for m in f.mentions), key=lambda m: m.first)) for p in people.all + alone.all]


class _People:
    """The people told apart so far, found again by how a word of their names sounds."""

    def __init__(self) -> None:
        self.all: list[list[_Form]] = []
        self._by_sound: dict[str, list[list[_Form]]] = defaultdict(list)

    def near(self, form: _Form) -> list[list[_Form]]:
        """Everybody with a word in the name that sounds like one of this form's."""
        found = {id(p): p for word in form.words for key in _sounds_of(word) for p in self._by_sound[key]}
        return list(found.values())

    def place(self, form: _Form, fits: list[list[_Form]]) -> None:
        """With exactly one person it fits, or with nobody: unsure means apart."""
        person = fits[0] if len(fits) == 1 else []
        if not person:
            self.all.append(person)
        person.append(form)
        for key in {key for word in form.words for key in _sounds_of(word)}:
            if not any(p is person for p in self._by_sound[key][-1:]):
                self._by_sound[key].append(person)


def _sounds_of(word: str) -> set[str]:
    return {word, *("/" + sounds(spelled) for spelled in respelled(word))}


def _forms(parse: Parse, mentions: list[Mention]) -> list[_Form]:
    forms: dict[tuple[str, str | None, str | None], _Form] = {}
    for mention in mentions:
        told = _told_gender(parse, mention)
        post = _post(parse, mention)
        form = forms.setdefault((mention.text, told, None if " " in mention.text else post), _Form(mention.text, told))
        form.mentions.append(mention)
        form.posts.update([post] if post else [])
    return list(forms.values())


def _called(text: str, post: str | None) -> str:
    return f"{post} {text}" if post in _REGNAL else text


def _post(parse: Parse, mention: Mention) -> str | None:
    """The noun of the title right before the name: "Gov. Bush", "Judge Meyer"."""
    title = before(parse, mention.first)
    low = noun(parse, title.head).rstrip(".") if title else ""
    return SHORTENED.get(low, low).lower() or None


def _told_gender(parse: Parse, mention: Mention) -> str | None:
    """What a courtesy, the noun of the title or the given name tells."""
    low = courtesy(parse, mention.first)
    if low in FEMALE_COURTESIES or low in MALE_COURTESIES:
        return "f" if low in FEMALE_COURTESIES else "m"
    title = before(parse, mention.first)
    if title and (told := _of_noun(parse, title.head)):
        return told
    return world.gender(mention.text.split(" ", 1)[0]) if " " in mention.text else None


def _of_noun(parse: Parse, k: int) -> str | None:
    noun = parse.lemma[k].lower()
    return "f" if noun in FEMALE else "m" if noun in MALE else None


def gender(parse: Parse, cluster: Cluster) -> str | None:
    """The gender that most of a person's mentions tell, if they agree."""
    told = {_told_gender(parse, m) if not m.plain else _of_noun(parse, m.head) for m in cluster.mentions} - {None}
    return told.pop() if len(told) == 1 else None


def _one(a: _Form, b: _Form, strangers: set[frozenset[str]]) -> bool:
    if a.gender and b.gender and a.gender != b.gender:
        return False
    return frozenset((a.called, b.called)) not in strangers and (a.text == b.text or same_person(a.text, b.text))


def _best_fits(form: _Form, people: list[list[_Form]], strangers: set[frozenset[str]]) -> list[list[_Form]]:
    """The people whose name the short form can be: by the family name as spelled, else as it sounds, else by another
    word of the name ("Xi", "Masih"). The first of these ways that finds anybody decides."""
    open_ = [p for p in people if all(_may_be(form, other, strangers) for other in p)]
    if not form.words:
        return []
    word = form.words[0]
    ways: tuple[Callable[[tuple[str, ...]], bool], ...] = (
        lambda words: word in family_names(words),
        lambda words: len(word) > 2 and any(alike(name, word) for name in family_names(words)),
        lambda words: word in words or form.text.lower() == "".join(words),
    )
    if form.posts & _REGNAL and world.gender(form.text):
        ways = (lambda words: words[0] == word, lambda words: len(word) > 2 and alike(words[0], word))
    found = [fits for way in ways if (fits := [p for p in open_ if any(way(_ungenerated(o.words)) for o in p)])]
    told = (known for fits in found if (known := _told_before(form, fits)))
    fits = next(told, found[0] if found else [])
    return fits if len(fits) == 1 else _plain_bearers(fits)


def _told_before(form: _Form, people: list[list[_Form]]) -> list[list[_Form]]:
    """Those of whom the report has told when the short form comes: "Ana Rivas Montero", then "Rivas", then "Eva
    Rivas".
    """
    first = min(m.first for m in form.mentions)
    return people if any(_introduced(p) < first for p in people) else []


def _of_the_post(form: _Form, fits: list[list[_Form]]) -> list[list[_Form]]:
    """ "Gov. Bush" among two of the name is the one who is called a governor."""
    holders = [p for p in fits if any(form.posts & other.posts for other in p)] if len(fits) > 1 else []
    return holders if len(holders) == 1 else fits


def _main_bearer(form: _Form, fits: list[list[_Form]]) -> list[_Form] | None:
    """Whom the news means by the bare family name that several bear: the one introduced before all others, if the
    name already stands alone before they come, or if all of them are always given with their first names."""
    first, second, *_ = sorted(fits, key=_introduced)
    if min(m.first for m in form.mentions) < _introduced(second):
        return first
    times = sorted((sum(len(f.mentions) for f in p) for p in fits if p is not first), reverse=True)
    return first if len(form.mentions) > times[0] > 1 else None


def _said_of_another(parse: Parse, form: _Form, fits: list[list[_Form]], main: list[_Form]) -> set[Mention]:
    """Where another one of the name has just been told of in full ("Minister Li Qiang met him. Li said"): that may be
    he, if he has a post too, or a name that begins with the family's; the man's wife or son keep their full names."""
    full = sorted(
        (m.first, p is main)
        for p in fits
        for f in p
        if len(f.words) > 1 and (p is main or f.posts or is_east_asian(f.words))
        for m in f.mentions
    )
    out = set()
    for mention in form.mentions:
        k = bisect_left(full, (mention.first,)) - 1
        if k >= 0 and not full[k][1] and parse.sentence[mention.first] - parse.sentence[full[k][0]] <= 1:
            out.add(mention)
    return out


def _taken_from(form: _Form, mentions: set[Mention]) -> _Form:
    form.mentions = [m for m in form.mentions if m not in mentions]
    return _Form(form.text, form.gender, set(form.posts), sorted(mentions, key=lambda m: m.first))


def _introduced(person: list[_Form]) -> int:
    return min(m.first for f in person for m in f.mentions)


def _plain_bearers(fits: list[list[_Form]]) -> list[list[_Form]]:
    """Of a father and a "Jr.", the bare family name means the one without the addition."""
    plain = [p for p in fits if all(_ungenerated(f.words) == f.words for f in p)]
    return plain if len(plain) == 1 else fits


def _ungenerated(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1] in ("jr", "sr", "ii", "iii", "iv") else words


def _may_be(form: _Form, other: _Form, strangers: set[frozenset[str]]) -> bool:
    if form.gender and other.gender and form.gender != other.gender:
        return False
    return frozenset((form.called, other.called)) not in strangers


def _same_short(form: _Form, other: _Form) -> bool:
    """Somebody known only by the same word, or by a spelling of it that sounds the same."""
    if form.gender and other.gender and form.gender != other.gender:
        return False
    if form.text == other.text or not form.words or not other.words:
        return form.text == other.text
    word, known = form.words[0], other.words[0]
    return word == known or (len(word) > 4 and word[0] == known[0] and alike(word, known))


def _coordinated(parse: Parse, mentions: list[Mention]) -> set[frozenset[str]]:
    """Names joined by "and" or "or" are two people's ("Bush and Clinton"), and so are a verb's subject and object."""
    heads = {m.head: m for m in mentions}
    pairs: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        top = parse.head[mention.head] if parse.deprel[mention.head] == "conj" else mention.head
        if top in heads:
            pairs[top].append(mention)
    told = [(a, b) for group in pairs.values() for a in group for b in group] + list(_doers_and_done_to(parse, heads))
    called = {m.head: _called(m.text, _post(parse, m)) for pair in told for m in pair}
    return {pair for a, b in told if len(pair := frozenset((called[a.head], called[b.head]))) > 1}


def _doers_and_done_to(parse: Parse, heads: dict[int, Mention]) -> Iterator[tuple[Mention, Mention]]:
    """ "Laura Meyer sued Meyer": subject and object of one verb are two."""
    for k, mention in heads.items():
        verb = parse.head[k]
        if parse.deprel[k] != "nsubj" or verb < 0 or parse.upos[verb] != "VERB":
            continue
        for other in parse.children(verb):
            if other in heads and parse.is_rel(other, "obj", "iobj") and "\n" not in parse.between(k, other + 1):
                yield mention, heads[other]
