"""The forms of a word: the lexicon is looked up by spelling, whatever lemma the core gives."""

from __future__ import annotations

_IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
beat beaten
begin began begun
beseech besought
blow blew blown
break broke broken
burn burnt
cut
fight fought
sit sat
bind bound
feed fed
choose chose chosen
lead led
sink sank sunk
bring brought
stand stood
catch caught
drive drove driven
freeze froze frozen
find found
fly flew flown
forbid forbade forbidden
give gave given
hit
hold held
lay laid
leave left
lend lent
let
lose lost
meet met
overrun overran
overthrow overthrew overthrown
pay paid
quit
retake retook retaken
ring rang rung
seek sought
sell sold
send sent
set
shoot shot
shut
speak spoke spoken
strike struck
swear swore sworn
take took taken
throw threw thrown
win won
withdraw withdrew withdrawn
withhold withheld
become became
go went gone
hang hung hanged
mow mowed mown
put
see saw seen
slay slew slain
sweep swept
tear tore torn
undertake undertook undertaken
uphold upheld
wind wound
""".strip().splitlines()
}
_VOWELS = "aeiou"
_IN_OES = ("veto", "go", "embargo", "torpedo")


def verb_forms(verb: str) -> set[str]:
    """All forms of a verb; where two spellings are in use (or only one is), both are given."""
    forms = {verb, third_person(verb)}
    stems = [verb]
    if len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3:-2] not in tuple(_VOWELS):
        stems.append(verb + verb[-1])
    past = _IRREGULAR.get(verb)
    for stem in stems:
        forms.add((stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "ye")) else stem) + "ing")
        if past is None or verb == "burn":
            forms.add(_past(stem))
    forms.update(past or ())
    return forms


def noun_forms(noun: str) -> set[str]:
    return {noun, third_person(noun)}


def third_person(word: str) -> str:
    """With -s: a verb's third person or a noun's plural."""
    if word.endswith("y") and word[-2:-1] not in tuple(_VOWELS):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) or word in _IN_OES else "s")


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in tuple(_VOWELS):
        return stem[:-1] + "ied"
    return stem + "ed"
