"""People: which counted nouns are persons, and which verbs and adjectives count the harmed."""

from __future__ import annotations

from ..words import words

PERSONS = frozenset(("person", "troop"))
HOUSEHOLDS = PERSONS | {"family", "household"}
"""Units that count people, alone or by those they live with."""

HARM_VERBS = words("""
    kill wound injure hurt behead execute abduct kidnap slay massacre drown maim hospitalise hospitalize evacuate
    rescue arrest detain displace massacre imprison sicken infect poison
""")
"""Verbs whose bare number is a number of people: "killing 12 and wounding 60"."""

HARMED = words("""
    dead killed wounded injured hurt missing detained arrested displaced homeless ill infected hospitalised
    hospitalized unaccounted stranded drowned trapped captured accused shot stabbed
    deaths casualties fatalities injuries
""")
"""Words that turn a bare number into people: "31 dead", "five wounded"."""

TOLLS = words("toll death casualty fatality injury dead headcount")
"""Nouns whose figure is a number of people: "the toll rose to 41"."""

COLLECTIVES = words("""
    crew crowd staff personnel team squad force army garrison population congregation audience workforce membership
    electorate contingent delegation gathering mob turnout attendance people following class jury cabinet
""")
"""Nouns in the singular whose number is a number of people: "a crew of nine"."""

PARENTS = words("father mother parent grandfather grandmother")
"""Whose "of three" is a number of children."""

PEOPLE_VERBS = words("""
    die flee march protest demonstrate rally gather perish starve survive attend drown riot celebrate parade join
    vote abstain enlist apply travel emigrate volunteer testify sign serve live
""")
"""Verbs whose bare subject number is a number of people: "11 died"."""

_PERSONS = words("""
    people person man woman child boy girl baby infant kid adult youth teenager juvenile human men women children folk
    other citizen resident inhabitant villager civilian native national foreigner migrant immigrant refugee
    exile evacuee
    soldier serviceman servicewoman conscript recruit sailor marine airman pilot gunman militant insurgent rebel
    guerrilla terrorist extremist jihadist fighter combatant mercenary commando sniper bomber militiaman
    paramilitary officer cop policeman policewoman constable gendarme guard bodyguard ranger agent spy official
    diplomat ambassador envoy minister president leader politician lawmaker legislator senator deputy mp mep
    councillor councilor governor mayor member delegate candidate voter elector judge lawyer attorney prosecutor
    juror witness suspect defendant convict prisoner inmate detainee captive hostage victim survivor casualty
    fatality patient doctor nurse medic paramedic surgeon midwife scientist researcher expert engineer technician
    mechanic teacher professor lecturer student pupil schoolboy schoolgirl schoolchild graduate scholar worker
    labourer laborer employee staff staffer personnel miner farmer fisherman peasant driver trucker rider passenger
    commuter crew crewman crewmember tourist visitor traveller traveler guest pilgrim priest nun monk imam cleric
    bishop pastor missionary journalist reporter editor cameraman photographer correspondent writer author artist
    actor musician singer dancer player footballer athlete coach fan supporter spectator viewer reader demonstrator
    protester protestor marcher striker rioter looter activist campaigner volunteer observer monitor inspector
    peacekeeper adviser advisor instructor trainer consultant contractor colleague friend relative brother sister
    son daughter father mother parent grandparent grandchild wife husband widow orphan twin cousin nephew niece
    uncle aunt spouse couple neighbour neighbor customer client shopper consumer user subscriber shareholder
    investor trader banker broker executive manager director chairman owner founder analyst economist planner
    taxpayer pensioner retiree veteran deserter defector dissident separatist opponent critic respondent participant
    attendee applicant seeker job-seeker donor beneficiary householder tenant landlord landowner shepherd herder
    hunter trafficker smuggler dealer thief robber killer murderer attacker assailant kidnapper hacker fugitive
    criminal gangster bystander pedestrian motorist cyclist swimmer climber firefighter fireman rescuer responder
    lifeguard general colonel major captain lieutenant sergeant corporal lance saint logger islander runner picker
    grandson granddaughter deportee trainee skier surfer hiker camper backpacker rapper drummer welder builder
    plumber electrician carpenter painter roofer butcher baker barber tailor weaver grocer cashier programmer
    developer designer controller tutor organiser organizer believer worshipper worshiper preacher settler squatter
    nomad elder chief chieftain sheikh mullah warlord king queen prince princess heir winner loser finalist champion
    contestant competitor rower boxer wrestler jockey referee umpire goalkeeper defender midfielder bowler
    quarterback rancher skipper mourner reveller partygoer onlooker newcomer returnee expatriate settler dependant
    dependent minor trawlerman boatman fisher whistleblower sympathiser sympathizer collaborator accomplice
    ringleader organiser financier stowaway freelancer intern apprentice handler operator signatory absentee honoree
    nominee appointee hire breadwinner sibling teen male female individual shooter bailiff newborn toddler senior
    freshman sophomore junior burglar intruder patron dispatcher caller plaintiff trustee commissioner comrade cadet
    reservist deckhand docker stevedore clerk porter cleaner carer caregiver cook waiter steward attendant conductor
    signalman judge magistrate american briton troop strikebreaker
""")
_ENDINGS = (
    "man",
    "men",
    "woman",
    "women",
    "ist",
    "crat",
    "goer",
    "maker",
    "holder",
    "keeper",
    "worker",
    "driver",
    "owner",
)
_NOT_PERSONS = frozenset(
    (
        "troop",
        "regimen",
        "specimen",
        "acumen",
        "list",
        "twist",
        "fist",
        "wrist",
        "mist",
        "consist",
        "pacemaker",
        "shaman",
    )
)


def is_person(lemma: str) -> bool:
    """Whether the (singular, lower-case) noun means a human being."""
    if lemma in _NOT_PERSONS:
        return lemma == "shaman"
    return lemma in _PERSONS or (len(lemma) > 4 and lemma.endswith(_ENDINGS))
