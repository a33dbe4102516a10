"""The words of saying: which verbs report speech, and with what complements.

A verb's frames say how its content is told:
``s`` a clause or a quotation ("said that it fell") · ``q`` a quotation only ("smiled") · ``i`` an infinitive of
the speaker's own ("promised to leave") · ``o`` somebody's infinitive ("urged Iran to stop") · ``n`` a noun phrase
("condemned the raid") · ``a`` somebody as something ("called him a liar") · ``p`` somebody and a preposition of the
verb's ("accused him of lying", "called for calm") · ``g`` an act ("denied lying") · ``t`` the one spoken to is the
object ("told her that") · ``d`` a noun phrase that a document tells ("the indictment describes a plot").
"""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words

_VERBS = """
s: say state assert contend argue insist maintain claim allege aver opine reckon posit
s: report note observe remark comment mention explain clarify elaborate add recall recount relate
s: disclose reveal divulge confide confess admit acknowledge concede concur counter retort respond reply answer
s: stress emphasise emphasize underline underscore reiterate repeat reaffirm conclude caution suggest indicate
s: imply hint intimate signal boast brag joke quip lament complain grumble object testify write tweet post
s: declare proclaim announce pronounce predict forecast foresee estimate speculate surmise theorise theorize
s: exclaim interject chime assure wonder inquire enquire ponder muse tell inform notify remind advise brief
s: swear vow pledge promise guarantee undertake warn threaten confirm affirm attest certify deny gripe moan
s: point rule stipulate specify agree protest venture volunteer recommend charge quote
s: believe think feel doubt suspect fear hope reason assume worry expect guess
s: hypothesise hypothesize convey bemoan express voice
s: find show document determine discover
s: demand propose request urge hold know understand consider
q: continue begin go laugh smile chuckle grin sigh shrug sneer scoff snap bark fume thunder rage gush rave enthuse
q: shout yell scream shriek cry call whisper murmur mutter mumble blurt chant sing sob plead beg implore ask read
q: start finish offer demand urge tell put
n: condemn denounce criticise criticize decry deplore reject deny rebut refute dispute
n: demand propose announce confirm predict reveal disclose reiterate stress allege
n: rule promise cite blame express voice lament bemoan
n: acknowledge admit mention recommend suggest urge note
d: describe detail outline
g: deny propose suggest recommend admit acknowledge recall report
i: promise vow pledge swear threaten claim demand ask propose
i: want hope plan
o: urge ask tell beg implore call warn advise exhort beseech press request challenge dare want expect encourage
o: appeal plead
a: want
a: call describe dismiss brand label denounce term decry hail characterise characterize condemn
p: accuse=of blame=for,on call=for,on warn=of,against,about appeal=for speak=of plead=for
p: complain=about,of criticise=for criticize=for praise=for thank=for point=to hint=at insist=on
p: blast=for slam=for chide=for rebuke=for fault=for
p: boast=of put=at estimate=at advise=against caution=against argue=for,against admit=to hope=for
t: tell assure reassure inform notify remind advise brief warn ask promise
"""

_DOCUMENTS = words(
    "report study survey poll review analysis investigation inquiry document statement letter email e-mail memo "
    "article newspaper paper magazine website agency court jury judge panel commission committee inquest audit "
    "auditor data figure statistic researcher scientist investigator expert economist analyst indictment "
    "complaint lawsuit filing record transcript leaflet communique communiqué release bulletin dispatch "
    "research test evidence ruling verdict note message post tweet text"
)
# Verbs that report only when a document or an inquiring body is the subject: "the study found".
_OF_DOCUMENTS = words("find show document determine discover")
# Verbs that turn something said down: "rejected the charge", but not "rejected the parcel", "denied him entry".
TURNING_DOWN = words("reject deny rebut refute dispute")
_SAID = words(
    "charge claim allegation accusation assertion suggestion argument report rumour rumor criticism demand call "
    "proposal idea notion request plan offer appeal plea statement wrongdoing involvement responsibility knowledge "
    "question concern guilt link role participation complicity existence characterization interpretation "
    "theory account version"
)
# Verbs that ask for something only without anybody called: "called for calm", but not "called 911 for help".
ASKING = words("call appeal plead")
ASKING_WHEN = words("ask wonder inquire enquire ponder explain specify say disclose reveal recall determine")
# Verbs whose noun phrase is said only with a particle: "ruled out talks".
PARTICLES = {"rule": "out"}
# Opinions: told as said only of a third party, and with a clause.
OPINION = words("believe think feel doubt suspect fear hope reason assume worry expect guess know understand consider")
# What somebody is told to want: only of one who is named as wanting it now.
WILL = words("want plan hope")
ATTITUDE = OPINION | WILL


def _read_frames(lines: str) -> tuple[dict[str, set[str]], dict[str, tuple[str, ...]]]:
    frames: dict[str, set[str]] = {}
    prepositions: dict[str, tuple[str, ...]] = {}
    for line in lines.strip().splitlines():
        code, verbs = line.split(": ")
        for word in verbs.split():
            verb, _, preps = word.partition("=")
            frames.setdefault(verb, set()).add(code)
            if preps:
                prepositions[verb] = tuple(preps.split(","))
    return frames, prepositions


FRAMES, PREPOSITIONS = _read_frames(_VERBS)


def cue_lemma(parse: Parse, k: int) -> str | None:
    """The cue verb that word ``k`` is a form of."""
    if parse.upos[k] not in ("VERB", "AUX"):
        return None
    lemma = parse.lemma[k].lower()
    if lemma in FRAMES:
        return lemma
    # A lemma cut wrong is still told by its beginning: "alleg", "accuses".
    low = parse.low(k)
    for guess in (
        lemma + "e",
        lemma + "le",
        lemma.rstrip("s"),
        low.removesuffix("d"),
        low.removesuffix("ed"),
        low.removesuffix("ing"),
    ):
        if guess in FRAMES:
            return guess
    return None


def is_document(parse: Parse, k: int) -> bool:
    """Whether the noun is a document or a body that finds things out."""
    return parse.lemma[k].lower() in _DOCUMENTS


def is_said(parse: Parse, k: int) -> bool:
    """Whether the noun is of the sort that one says or rejects."""
    return parse.lemma[k].lower() in _SAID


def needs_document(lemma: str) -> bool:
    return lemma in _OF_DOCUMENTS


def tells_somebody(parse: Parse, k: int) -> bool:
    """Whether the noun after the verb is the one spoken to: "told reporters"."""
    return "t" in FRAMES.get(cue_lemma(parse, k) or "", ())


def is_attitude(parse: Parse, k: int) -> bool:
    """Whether the verb tells what somebody thinks or wants rather than says."""
    return cue_lemma(parse, k) in ATTITUDE


def is_cue(parse: Parse, k: int) -> bool:
    return cue_lemma(parse, k) is not None
