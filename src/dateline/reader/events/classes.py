"""Classes of words that the lexicon's conditions and the readers of roles and status refer to."""

from __future__ import annotations

from dateline.reader.words import words

NOUN_CLASSES: dict[str, frozenset[str]] = {
    "people": words(
        "people person man woman child boy girl civilian resident villager protester demonstrator activist worker"
        " student refugee migrant passenger prisoner inmate detainee hostage journalist reporter soldier policeman"
        " officer militant rebel fighter gunman insurgent terrorist suspect victim member leader politician"
        " opponent critic lawmaker deputy lawyer doctor nurse teacher priest monk bishop cleric driver farmer"
        " family relative supporter follower dissident editor judge guard tourist foreigner national citizen"
        " peacekeeper observer monitor inspector staff employee striker bystander shopper worshipper pilgrim pilot"
        " crew sailor fisherman miner other thousand hundred dozen two three five seven father mother son daughter"
        " brother sister wife husband"
    ),
    "body": words(
        "government ministry parliament court police army military navy force authority council cabinet party"
        " union group organization organisation company commission committee agency bank junta regime"
        " administration opposition coalition alliance bloc movement militia guerrilla team delegation congress"
        " senate assembly prosecutor state city town country nation province region firm board tribunal jury"
        " faction side troop gang cartel embassy mission church federation association"
    ),
    "troops": words(
        "troop force soldier army unit personnel battalion brigade division marine paratrooper contingent"
        " peacekeeper garrison regiment commando reservist infantry guard fleet squadron detachment adviser"
        " legionnaire gunner reserve conscript man battlegroup navy rebel fighter militia militant"
    ),
    "police": words("police policeman gendarme officer constable squad unit"),
    "weapons": words(
        "weapon missile arm gun rifle tank warship jet artillery rocket bomber aircraft carrier launcher battery"
        " frigate destroyer submarine helicopter howitzer drone interceptor radar ship vessel plane fighter"
        " ammunition mortar gunboat corvette"
    ),
    "office": words(
        "minister chief director president secretary official general commander ambassador head governor mayor"
        " judge chairman chairwoman deputy colonel officer prosecutor premier adviser aide envoy chancellor"
        " manager speaker cabinet government editor rector headmaster inspector teacher worker staff employee"
        " lawmaker member boss commissioner superintendent admiral captain spokesman broadcaster doctor"
    ),
    "diplomats": words("diplomat ambassador envoy attache attaché consul representative mission"),
    "pact": words(
        "agreement accord treaty deal pact memorandum contract protocol truce ceasefire cease-fire convention"
        " communique declaration charter compact settlement"
    ),
    "demand": words(
        "demand call request proposal offer plan appeal bid idea suggestion motion amendment bill invitation"
        " ultimatum application petition deal resolution compromise term condition plea overture mediation talk"
        " dialogue negotiation agreement accord ceasefire truce draft settlement report recommendation charge"
        " allegation accusation claim criticism pressure reform measure law budget"
    ),
    "charge": words("charge accusation claim allegation criticism suggestion report assertion complaint"),
    "measures": words(
        "sanction embargo tariff duty ban restriction curfew blockade siege emergency boycott freeze quota visa"
        " price tax fee control charge suspension"
    ),
    "aid": words(
        "aid assistance relief food supply medicine help fund money loan grant support tent blanket ration"
        " vaccine rice grain wheat fuel generator doctor shelter funding credit cash water package million billion"
        " dollar $ € £ euro pound tonne ton equipment ammunition weapon arm rifle radar missile truck ambulance"
    ),
    "building": words(
        "house building shop car vehicle bus office school church mosque home village hospital store market"
        " bridge station headquarters temple hut tent truck base camp depot warehouse town city district quarter"
        " line factory plant pipeline dam airport runway palace embassy barracks post checkpoint convoy position"
        " facility site apartment block crop field cathedral library monastery farm outpost chowki pylon"
    ),
    "road": words(
        "road highway bridge port street motorway border entrance traffic railway gate access route airport"
        " square junction crossing track runway line pass strait building parliament lane intersection"
    ),
    "territory": words(
        "town city village province territory border capital base airport bridge hill island building power"
        " control station palace region area district land post checkpoint ship vessel tanker boat farm estate"
        " position peninsula port line crossing headquarters"
    ),
    "vote": words("election referendum vote seat presidency runoff ballot poll contest race mandate majority term"),
    "ties": words("tie relation link contact talk negotiation cooperation aid trade export import payment flight"),
    "crowd": words("protester demonstrator crowd marcher protest demonstration rally march striker student picket"),
    "criticism": words(
        "policy plan decision law bill record government move budget reform deal proposal idea measure handling"
        " critic rival opponent opposition leadership statement remark ruling"
    ),
    "money": words(
        "$ € £ million billion thousand dollar euro pound rouble ruble yen yuan rupee franc mark money cash fund sum"
    ),
    "violence": words(
        "knife gun police hospital wound kill shoot stab bomb injure weapon assault arrest blood fist punch"
        " gunman attacker bullet machete axe acid victim murder rape beat"
    ),
    "violent": words(
        "attack bomb bomber bombing shell shelling gunman shooting blast police strike airstrike clash militant"
        " attacker soldier explosion gunfire rebel missile rocket drone sniper assassin fighting raid ambush troop"
        " army terrorist suicide mortar grenade stabbing knife militia gun"
    ),
    "disaster": words(
        "earthquake quake storm flood hurricane cyclone typhoon tornado landslide avalanche tsunami fire blaze"
        " crash accident collision disease virus epidemic pandemic cholera ebola malaria lightning heatwave cold"
        " wave drought tremor mudslide wildfire volcano eruption cancer outbreak collapse stampede derailment"
    ),
    "accident": words(
        "earthquake quake storm flood hurricane cyclone typhoon tornado landslide avalanche tsunami crash"
        " accident collision disease virus epidemic pandemic cholera ebola malaria lightning heatwave drought"
        " tremor mudslide wildfire volcano derailment disaster tragedy"
    ),
    # acts by which somebody gives way to another or helps him, and acts against him
    "yielding": words(
        "help assist aid support send provide give donate lend share cooperate co-operate work consult meet negotiate"
        " withdraw leave pull release free return stop halt cease respect observe honour honor abide uphold lift ease"
        " sign ratify join recognise recognize protect defend deliver supply fund finance pay compensate resign step"
        " surrender disarm hand grant allow let open admit host resume restore hold stand participate take"
    ),
    "hostile": words(
        "avenge retaliate destroy crush punish kill fight attack wipe annihilate hunt strike bomb eradicate expel"
        " invade shoot burn deport ban sanction arrest jail prosecute impose close cut boycott strike march protest sue"
    ),
    # what marks words between politicians, and what marks blows
    "politics": words(
        "opposition party candidate campaign nominee senator congressman lawmaker mp parliament debate speech policy"
        " democrat republican election vote voter rival critic minister cabinet coalition manifesto bjp congress"
        " conservative labour liberal premier primary caucus"
    ),
    "armed": words(
        "bomb bomber bombing shell shelling gunman shooting blast airstrike militant attacker assailant soldier"
        " explosion gunfire rebel missile rocket drone sniper ambush troop army terrorist suicide mortar grenade"
        " stabbing knife militia gun kill wound injure dead death shoot shot hospital mob stone thug protester"
        " clash fighter force police embassy consulate convoy village base assassinate assassination wounded murder"
        " pirate hijack navy naval vessel ship"
    ),
    "sport": words(
        "match game season league cup team coach goal innings wicket championship tournament striker goalkeeper"
        " midfielder defender penalty semifinal semi-final quarter-final playoff referee batsman bowler racket"
        " racquet marathon olympics medal score equaliser midfield stadium fixture chess pawn jockey lap grid seed"
        " quarterback inning touchdown hockey rugby cricket tennis football soccer basketball golf regatta"
    ),
}

LIGHT_VERBS = words(
    "hold launch carry stage make conduct mount commit perpetrate impose issue open start begin resume end"
    " undertake do give pay stop halt call organise organize lead plan announce break suspend continue extend"
    " mark declare order cause claim suffer face demand want receive get win lodge deliver provide offer send"
    " have tender submit hand express voice reach sign conclude agree file press table host chair put repeat"
    " renew reject wage observe keep violate prepare schedule cancel postpone postponed seek request urge"
    " propose threaten register grant"
)
PARTICIPATION = words("take join participate attend return go come engage enter be involve gather meet walk")
OBJECT_CONTROL = words(
    "urge ask call tell order force press want allow let help permit enable request beg invite lead cause"
    " require persuade convince compel oblige push pressure instruct command direct authorize authorise"
    " encourage advise warn expect get make have implore appeal plead forbid accuse see watch hear dare"
    " recommend send deploy appoint elect name choose dispatch hire suspect convict charge blame prevent stop"
    " keep bar ban prompt spur drive challenge incite inspire tempt entitle remind demand"
)
PEOPLE_PRONOUNS = words("he she they we i you who them him her us me everyone everybody someone somebody nobody")
# verbs by which an act that a noun names begins, lasts or ends
HAPPENING = words(
    "begin start resume take happen occur open end erupt break continue follow come go hold fail collapse"
    " last convene proceed launch"
)
DEMANDING = words("demand insist urge propose recommend ask request push call appeal press plead campaign")
# words that stand for some of what follows "of"
PART_OF = words(
    "member dozens dozen tens hundreds hundred thousands thousand number group majority some many most all one"
    " each both none several part rest crowd head leaders leader score scores lot pair"
)
