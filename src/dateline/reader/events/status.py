"""Status: whether an event happened, goes on, is planned, possible, denied or called for."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.event import Status

from .slots import light_verb, preposition

_DEPTH = 5


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a governing verb or noun says of the act it governs. Those that say the same as they do themselves
# ("managed to", "forced to", "helped to") are not listed: the act shares their status.
_CALLED_FOR = _words(
    "urge ask call demand request appeal press insist recommend propose beg plead implore invite petition lobby exhort"
    " advise suggest advocate instruct require tell want need seek push pressure plea warn"
)
_PLANNED = _words(
    "plan intend decide agree promise vow pledge prepare schedule undertake offer aim announce commit arrange resolve"
    " order authorise authorize approve set due ready expect pledge decision intention promise proposal preparation"
    " commitment undertaking slate design"
)
_POSSIBLE = _words(
    "threaten consider fear hope wish may try attempt able likely unlikely suspect think believe contemplate ponder"
    " threat possibility prospect chance risk danger bid effort attempt doubt worry concern speculation willing"
    " prepared mull weigh entitle empower allow permit vote ability right predict forecast warning"
)
_DENIED = _words(
    "deny refuse fail decline reject prevent avoid forget neglect refusal failure denial unable halt stop block foil"
    " thwart avert cancel postpone abandon unwilling resist bar ban forbid prohibit"
)
_ONGOING = _words("continue keep proceed remain busy")
_SAYING = _words(
    "say tell add claim report confirm state declare announce note explain insist believe think estimate reveal allege"
    " acknowledge admit write argue stress reply maintain suggest know understand hear hint indicate signal promise vow"
    " warn pledge predict expect"
)
_NEVER = _words("not n't never n’t nor neither")
_NOUN_ADJECTIVES: dict[str, Status] = {
    **dict.fromkeys(("planned", "upcoming", "forthcoming", "scheduled", "next", "future", "proposed"), "planned"),
    **dict.fromkeys(("possible", "potential", "threatened", "feared", "imminent", "likely"), "possible"),
    **dict.fromkeys(("ongoing", "continuing", "current"), "ongoing"),
}
_REPORTED_ACT = frozenset({"prevent", "stop", "halt", "block", "ban", "bar", "forbid", "prohibit", "resist", "allow", "permit"})


def status_of(p: Parse, word: int) -> Status:
    """What the grammar around a trigger says."""
    if p.upos[word] in ("NOUN", "PROPN") and p.child(word, "aux", "cop") is None:
        return _noun_status(p, word, _DEPTH)
    return _verb_status(p, word, _DEPTH)


def _verb_status(p: Parse, verb: int, depth: int) -> Status:
    if negated(p, verb):
        return "denied"
    if _mark(p, verb) in ("unless",):
        return "called_for"
    if _mark(p, verb) in ("if", "whether") or conditional(p, verb):
        return "possible"
    own = _tense(p, verb)
    if own is not None:
        return _seen_through(p, verb, own, depth)
    return _governed(p, verb, depth)


def negated(p: Parse, verb: int) -> bool:
    """Whether the verb itself is denied, by "not", "never", or a subject or object with "no"."""
    for k in p.children(verb):
        low = p.low(k)
        if low in _NEVER and not _not_only(p, k):
            return True
        if p.is_rel(k, "nsubj", "obj") and (low in ("nobody", "none", "nothing") or _has_no(p, k)):
            return True
        if low == "no" and p.is_rel(k, "det", "advmod") or low == "longer" and _has_no(p, k):
            return True
    if p.is_rel(verb, "conj"):
        head = p.head[verb]
        shares = p.child(verb, "nsubj", "aux") is None and p.xpos[verb] == p.xpos[head]
        return shares and p.upos[head] == "VERB" and any(p.low(k) in _NEVER for k in p.children(head))
    return _mark(p, verb) == "without"


def _not_only(p: Parse, k: int) -> bool:
    return k + 1 < len(p) and p.low(k + 1) in ("only", "just", "merely", "least")


def _has_no(p: Parse, word: int) -> bool:
    return any(p.low(k) == "no" for k in p.children(word))


def _mark(p: Parse, verb: int) -> str:
    mark = p.child(verb, "mark", "case")
    return p.low(mark) if mark is not None else ""


def conditional(p: Parse, verb: int) -> bool:
    """Whether the verb's act hangs on an "if" or "unless" below it."""
    return any(p.is_rel(k, "advcl") and _mark(p, k) in ("if", "unless", "once", "provided") for k in p.children(verb))


def _tense(p: Parse, verb: int) -> Status | None:
    """What the verb's own auxiliaries and form say; None for an infinitive or participle, which others govern."""
    aux = [p.low(k) for k in p.children(verb) if p.is_rel(k, "aux")]
    if not aux and p.is_rel(verb, "conj") and p.child(verb, "nsubj") is None:
        head = p.head[verb]
        if p.xpos[verb] in ("VB", "VBN", "VBG") and p.xpos[head] == p.xpos[verb]:
            aux = [p.low(k) for k in p.children(head) if p.is_rel(k, "aux")]
    modal = _modal_status(aux)
    if modal is not None:
        return modal
    to = any(p.low(k) == "to" and p.is_rel(k, "mark") for k in p.children(verb))
    if to and any(a in ("is", "are", "was", "were", "be") for a in aux):
        return "planned"
    if p.xpos[verb] == "VBG":
        return "ongoing" if any(a in ("is", "are", "'s", "’s", "'re", "am", "been") for a in aux) else ("happened" if aux else None)
    if p.xpos[verb] in ("VBD", "VBZ", "VBP"):
        return "happened"
    if p.xpos[verb] == "VBN":
        if "being" in aux and any(a in ("is", "are") for a in aux):
            return "ongoing"
        return "happened" if aux and not to else (None if to or p.is_rel(verb, "xcomp", "ccomp") else "happened")
    return "happened" if aux and not to else None


def _modal_status(aux: list[str]) -> Status | None:
    if any(a in ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d") for a in aux):
        return "planned"
    if any(a in ("may", "might", "could", "can", "ca") for a in aux):
        return "possible"
    if any(a in ("must", "should", "ought") for a in aux):
        return "called_for"
    return None


def _seen_through(p: Parse, verb: int, own: Status, depth: int) -> Status:
    """A finite verb keeps its status, but for what denies, doubts or demands the clause it is in."""
    head = p.head[verb]
    if head < 0 or depth == 0 or not p.is_rel(verb, "ccomp", "xcomp", "acl"):
        return own
    lemma = p.lemma[head]
    if p.is_rel(verb, "acl") and p.deprel[verb] == "acl:relcl":
        return own
    if lemma in ("deny", "denial"):
        return "denied" if not negated(p, head) else own
    if lemma in _POSSIBLE and own in ("happened", "ongoing", "planned"):
        return "possible" if lemma not in ("believe", "think", "suspect") or own == "planned" else own
    if lemma in ("demand", "insist", "urge", "request", "propose", "recommend") and p.xpos[verb] == "VB":
        return "called_for"
    return own


def _governed(p: Parse, verb: int, depth: int) -> Status:
    """The status of an infinitive or participle is what its governor makes of it."""
    head = p.head[verb]
    if head < 0 or depth == 0:
        return "happened" if p.xpos[verb] != "VB" else "possible"
    to = any(p.low(k) == "to" and p.is_rel(k, "mark") for k in p.children(verb))
    if p.is_rel(verb, "conj"):
        return _governed(p, head, depth - 1) if p.upos[head] == "VERB" and _tense(p, head) is None else _verb_status(p, head, depth - 1)
    if p.is_rel(verb, "advcl") and not to:
        return _of_adverbial(p, verb, head, depth)
    if p.is_rel(verb, "acl") and not to and p.lemma[head] not in _GOVERNORS:
        return "happened"
    if p.is_rel(verb, "advcl") and to and p.lemma[head] not in _GOVERNORS:
        return "planned"
    return _from_governor(p, verb, head, depth)


def _of_adverbial(p: Parse, verb: int, head: int, depth: int) -> Status:
    mark = _mark(p, verb)
    if mark in ("for",) and p.lemma[head] in _CALLED_FOR and not p.is_rel(verb, "acl"):
        return "called_for"
    if mark in ("from", "of", "to", "on", "against", "about") and p.lemma[head] in _GOVERNORS:
        return _from_governor(p, verb, head, depth)
    if mark in ("before", "instead", "rather"):
        return "happened" if mark == "before" else "denied"
    if mark in ("after", "for", "by", "while", "since", "in", "of", "when", "with"):
        return "happened"
    return _verb_status(p, head, depth - 1) if p.upos[head] == "VERB" else "happened"


_GOVERNORS = _CALLED_FOR | _PLANNED | _POSSIBLE | _DENIED | _ONGOING


def _from_governor(p: Parse, word: int, head: int, depth: int) -> Status:
    lemma = p.lemma[head]
    if lemma in ("go", "going") and p.xpos[head] == "VBG":
        return "planned"
    if p.upos[head] == "VERB" and negated(p, head) and lemma not in _CALLED_FOR:
        return "happened" if lemma in _DENIED and lemma not in ("deny",) else "denied"
    if lemma in _DENIED:
        return "denied"
    if lemma in _CALLED_FOR:
        own_wish = lemma in ("want", "seek") and not any(p.is_rel(k, "obj") for k in p.children(head))
        return "possible" if own_wish else "called_for"
    if lemma in _POSSIBLE:
        return "possible"
    if lemma in _PLANNED:
        return "planned"
    if lemma in _ONGOING:
        return "ongoing"
    if lemma == "have" and p.low(head) in ("has", "have", "had"):
        return "called_for"
    if p.upos[head] in ("VERB", "AUX"):
        return _verb_status(p, head, depth - 1)
    return "planned" if p.xpos[word] == "VB" else "happened"


def _noun_status(p: Parse, noun: int, depth: int) -> Status:
    for k in p.children(noun):
        if p.low(k) == "no" and p.is_rel(k, "det", "advmod"):
            return "denied"
        if p.is_rel(k, "amod", "compound") and p.low(k) in _NOUN_ADJECTIVES:
            return _NOUN_ADJECTIVES[p.low(k)]
    if preposition(p, noun) == "without":
        return "denied"
    verb = light_verb(p, noun)
    if verb is not None and p.lemma[verb] not in _GOVERNORS and p.lemma[verb] not in _ENDERS:
        return _verb_status(p, verb, depth)
    head = p.head[noun]
    while head >= 0 and p.is_rel(noun, "conj"):
        noun, head = head, p.head[head]
    if head < 0:
        return "happened"
    return _noun_under(p, noun, head, depth)


_ENDERS = _words("end stop halt break violate suspend call receive face suffer reject cancel postpone threaten")


def _noun_under(p: Parse, noun: int, head: int, depth: int) -> Status:
    lemma, case = p.lemma[head], preposition(p, noun)
    if p.is_rel(noun, "nsubj"):
        return _noun_subject(p, noun, head, depth)
    governed = p.is_rel(noun, "obj", "nsubj:pass") or case in ("for", "of", "to", "on", "about", "over", "with", "from", "against")
    if not governed:
        return "happened"
    if lemma in ("call", "demand", "urge", "seek", "propose", "request", "appeal", "plea", "need", "want", "ask", "push"):
        wish = p.is_rel(noun, "obj") if lemma in ("demand", "urge", "seek", "propose", "request", "need", "want") else case == "for"
        return "called_for" if wish or (p.upos[head] == "NOUN" and case in ("for", "of")) else "happened"
    if lemma in ("plan", "prepare", "schedule", "announce", "order", "promise", "proposal", "decision", "threaten") and not case or (
        lemma in ("plan", "proposal", "preparation", "decision") and case in ("for", "of", "to", "on")
    ):
        return "possible" if lemma == "threaten" else "planned"
    if lemma in ("fear", "threat", "possibility", "prospect", "risk", "danger", "threaten", "consider", "speculation", "chance"):
        return "possible"
    if lemma in ("cancel", "postpone", "deny", "avoid", "avert", "prevent", "foil", "thwart", "oppose") and not case:
        return "denied"
    if lemma in ("refuse", "reject", "rule") and not case:
        return "denied"
    return "happened"


def _noun_subject(p: Parse, noun: int, head: int, depth: int) -> Status:
    """"Talks will resume", "the strike continues", "the election is due in May"."""
    lemma = p.lemma[head]
    if lemma in ("continue", "rage", "persist", "go") and p.xpos[head] in ("VBZ", "VBP", "VBG"):
        return "ongoing"
    if lemma in ("due", "set", "schedule", "plan", "expect"):
        return "planned"
    if p.upos[head] == "VERB" and lemma in _HAPPENING:
        return _verb_status(p, head, depth - 1)
    return "happened"


_HAPPENING = _words(
    "begin start resume take happen occur open end erupt break continue follow come go hold fail collapse last"
    " convene proceed launch"
)
