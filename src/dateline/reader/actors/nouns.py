"""Nouns for people and bodies: which common nouns can act or suffer in the news, and what kind of actor they name."""

from __future__ import annotations

from dateline.model.actor import ActorKind

from ..words import words

#: Posts that a person holds: with a name beside them they are titles, and offices.
OFFICES = words("""
president vice-president premier minister prime-minister chancellor secretary undersecretary spokesman spokeswoman
spokesperson chief head director director-general chairman chairwoman chairperson chair governor lieutenant-governor
mayor deputy ambassador envoy attaché consul commissioner commander commandant general admiral colonel major captain
lieutenant sergeant corporal brigadier marshal inspector superintendent constable sheriff prosecutor attorney
judge justice magistrate speaker senator representative congressman congresswoman congressperson lawmaker legislator
parliamentarian mp mep councillor councilor councilman councilwoman alderman leader co-leader founder co-founder
corporator sarpanch
secretary-general king queen prince princess emperor empress emir amir sultan sheikh sheik shah pope archbishop bishop
cardinal patriarch rabbi imam ayatollah cleric pastor reverend prefect administrator coordinator co-ordinator manager
coach editor publisher adviser advisor aide analyst economist counsel negotiator mediator rapporteur representative
delegate member officer official chargé treasurer registrar ombudsman auditor comptroller dean rector professor
lecturer principal headmaster headmistress provost curator warden whip candidate nominee frontrunner front-runner
successor predecessor president-elect prime-minister-designate executive ceo cfo coo boss strongman dictator
commander-in-chief vice-chairman vice-president co-chair co-chairman treasurer organiser organizer campaigner activist
researcher historian scientist expert fellow strategist pollster correspondent columnist host presenter
prosecutor-general attorney-general solicitor solicitor-general comptroller-general surgeon-general high-commissioner
nuncio paramount-chief chieftain elder warlord ringleader kingpin tsar czar taoiseach tánaiste ombudswoman first-lady
premier-designate minister-designate governor-general viceroy lord baron baroness regent crown-prince dalai-lama
""")

#: Other nouns for people: what they do, are or have gone through.
PERSONS = OFFICES | words("""
person man woman boy girl child baby infant toddler teenager teen youth adult pensioner citizen national resident
inhabitant villager townspeople islander neighbour neighbor local native settler immigrant migrant refugee exile
asylum-seeker evacuee returnee expatriate foreigner tourist traveller traveler visitor guest passenger commuter
pedestrian bystander onlooker passer-by motorist driver cyclist rider pilgrim worshipper worshiper mourner spectator
fan shopper customer consumer client buyer seller investor shareholder depositor creditor lender borrower taxpayer
voter elector supporter backer follower loyalist sympathiser sympathizer opponent critic rival foe enemy ally partner
counterpart colleague comrade friend relative kin mother father parent son daughter brother sister husband wife spouse
widow widower uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother grandparent sibling twin
orphan bride fiancé fiancée boyfriend girlfriend

civilian warrior soldier trooper troop serviceman servicewoman guardsman conscript reservist recruit paratrooper
marine sailor airman pilot gunner sniper veteran peacekeeper fighter combatant rebel insurgent guerrilla guerilla
militant militiaman paramilitary gunman terrorist extremist jihadist jihadi islamist separatist nationalist hijacker
kidnapper abductor captor attacker assailant assassin bomber shooter hitman mercenary bandit pirate smuggler
trafficker dealer gangster robber thief looter rioter arsonist vandal hacker spy informer informant deserter defector
infiltrator intruder dacoit goon miscreant naxalite naxal maoist jawan commando subversive

policeman policewoman gendarme carabiniere officer guard bodyguard detective investigator agent operative ranger
warden jailer firefighter fireman rescuer paramedic medic lifeguard coastguardsman customs-officer

victim survivor casualty fatality dead wounded injured hostage captive prisoner inmate detainee suspect defendant
accused convict fugitive plaintiff lawyer author novelist witness juror killer murderer rapist abuser patient sufferer
abductee deportee returnee claimant complainant bereaved

protester protestor demonstrator marcher striker picketer dissident reformer reformist radical hardliner hard-liner
moderate conservative liberal socialist communist republican democrat monarchist royalist feminist environmentalist
campaigner advocate unionist federalist autonomist

worker labourer laborer employee staffer employer miner farmer grower planter herder herdsman shepherd rancher
fisherman logger hunter trapper gatherer beekeeper peasant farmhand picker cutter carpenter builder baker butcher
brewer tailor shoemaker shopkeeper shopper trader merchant vendor hawker broker banker financier businessman
businesswoman businessperson entrepreneur industrialist tycoon magnate billionaire millionaire oligarch exporter
importer wholesaler retailer manufacturer supplier contractor developer landlord landlady landowner tenant squatter
owner proprietor operator keeper trucker haulier docker stevedore longshoreman porter cabbie taxi-driver conductor
railwayman crewman seaman skipper steward stewardess engineer technician mechanic electrician plumber programmer
designer architect surveyor geologist biologist chemist physicist astronomer meteorologist forecaster seismologist
archaeologist anthropologist sociologist psychologist psychiatrist statistician mathematician academic scholar student
pupil schoolboy schoolgirl schoolchild teacher schoolteacher tutor instructor trainer doctor physician surgeon nurse
midwife dentist pharmacist veterinarian vet clinician therapist caregiver carer volunteer donor journalist reporter
photographer cameraman cameramen newspaperman blogger broadcaster newsreader newscaster anchor commentator writer poet
playwright artist painter sculptor musician singer pianist violinist composer dancer actor actress filmmaker
film-maker producer celebrity star athlete player footballer striker goalkeeper defender midfielder batsman bowler
umpire referee jockey boxer wrestler runner swimmer sprinter skier racer captain champion winner loser finalist
competitor contestant participant attendee opener batter pitcher

diplomat politician statesman bureaucrat functionary civil-servant public-servant technocrat monarch ruler royal
aristocrat noble minister-president parliamentarian backbencher frontbencher incumbent challenger contender appointee
hopeful partisan party-member negotiator signatory observer monitor inspector arbitrator facilitator broker go-between
guarantor trustee organiser planner drafter author

priest nun monk friar missionary preacher minister clergyman churchman theologian mullah mufti lama believer muslim
christian jew hindu buddhist sikh catholic protestant sunni shiite shia

source insider whistleblower whistle-blower caller viewer listener reader user subscriber blogger spokesman
interpreter translator guide host organiser clerk typist secretary receptionist janitor cleaner caretaker cook chef
waiter waitress bartender barber hairdresser maid servant housekeeper nanny babysitter courier messenger postman
mailman gardener butler chauffeur foreman supervisor accountant consultant deckhand shipowner custodian boss
subordinate apprentice trainee intern graduate alumnus freshman classmate roommate teammate passer-by caller stranger
newcomer youngster elder oldster veteran pensioner retiree survivor dependant dependent homeowner householder renter
householder stakeholder beneficiary recipient applicant jobseeker job-seeker candidate signer petitioner
whistle-blower nomad tribesman clansman chieftain aborigine indigene peasantry serf slave commoner gangster hooligan
drunk addict smoker homeless unemployed
""")

#: Nouns that name many people at once.
CROWDS = words("""
people folk public population populace crowd mob throng masses audience congregation community tribe clan family
household couple pair trio group band gang squad team crew staff personnel workforce delegation entourage contingent
troops forces militia militias patrol unit convoy brigade platoon faction minority majority leadership clergy elite
elites intelligentsia bourgeoisie electorate opposition jury panel cast choir orchestra chorus caravan ring cartel
sect brass manpower womenfolk youth peasantry gentry middlemen men women children dozens hundreds thousands others
dead wounded injured bereaved unemployed homeless poor rich elderly
""")

#: Bodies with an order of their own.
BODIES = words("""
police army military navy air-force coastguard gendarmerie constabulary garrison battalion regiment guard ministry
department agency office bureau directorate commission committee council board court tribunal parliament assembly
senate congress legislature chamber house judiciary prosecution party union federation confederation association
society league alliance coalition bloc organization organisation movement front foundation institute institution
university college school hospital clinic church mosque diocese archdiocese company firm corporation conglomerate
consortium bank insurer airline carrier manufacturer automaker carmaker maker operator utility regulator watchdog
newspaper daily weekly magazine broadcaster station channel network media press publisher fund charity ngo nonprofit
mission embassy consulate secretariat authority service services club syndicate guild treasury intelligence
inspectorate  fleet squadron municipality borough
""")

#: Bodies that are as often things or places: they are actors only where they do something.
DOUBTFUL_BODIES = words("""
office mission station school college hospital clinic church mosque service services fund network channel press house
chamber treasury intelligence university institution foundation operator maker carrier utility daily weekly
magazine front prosecution
""")

#: What stands for a country's government, or for the government of a part of it.
GOVERNMENTS = words("government authorities administration regime junta cabinet presidency")


#: Too wide to name anybody by itself.
VAGUE = words("one other others some many few most all number lot side figure majority minority half part")

#: Women and men by the noun alone.
FEMALE = words("""
woman girl mother daughter sister wife widow aunt niece granddaughter grandmother bride fiancée girlfriend spokeswoman
chairwoman congresswoman councilwoman policewoman businesswoman servicewoman queen princess empress nun actress
waitress stewardess landlady schoolgirl headmistress ombudswoman baroness midwife maid
""")
MALE = words("""
man boy father son brother husband widower uncle nephew grandson grandfather fiancé boyfriend spokesman chairman
congressman councilman policeman businessman serviceman king prince emperor monk priest friar pope archbishop cardinal
bishop imam ayatollah gunman fireman fisherman postman clergyman landlord schoolboy headmaster waiter statesman
guardsman airman seaman crewman
""")


#: Plurals that name many people though the singular does not.
_PLURAL_CROWDS = words("force power troop militia veteran reinforcement")


def kind_of(lemma: str, plural: bool) -> ActorKind | None:
    """The kind of actor that a common noun can name, if any."""
    if lemma == "authority" and plural:
        return "government"
    if lemma in GOVERNMENTS:
        return "group" if plural and lemma != "authorities" else "government"
    if lemma in CROWDS or (plural and (lemma in PERSONS or lemma in _PLURAL_CROWDS)):
        return "group"
    if lemma in BODIES:
        return "group" if plural and lemma != "police" else "organization"
    return "person" if lemma in PERSONS else None
