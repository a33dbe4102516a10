"""Triggers of material conflict: PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT."""

VERBS = """
# PROTEST
protest: PROTEST/demo subj>against|at|obj subj=#who
demonstrate: PROTEST/demo subj>against against|for|in|outside|demanding subj=#people,#crowd,#body
demonstrate: PROTEST/demo subj>against !obj !ccomp subj=#people,#crowd
rally: PROTEST/demo subj>against subj=#people,#crowd,#who !near=stock,share,index,market,currency,peso,euro,bond !near=#sport
march: PROTEST/demo subj>against|to|on subj=#people,#crowd,worker
march: PROTEST/demo subj>against against|for|demanding
picket: PROTEST/demo subj>obj
riot: PROTEST/riot subj>against
rampage: PROTEST/riot subj>
loot: PROTEST/riot subj>obj
boycott: PROTEST/boycott subj>obj
blockade: PROTEST/obstruct subj>obj subj=#people,#crowd,farmer,driver
block: PROTEST/obstruct subj>obj obj=#road subj=#people,#crowd,#name,union,farmer,driver,trucker
barricade: PROTEST/obstruct subj>obj obj=#road
strike: PROTEST/strike subj>against !obj subj=#people,union,driver,pilot,miner,teacher,nurse for|over|against|at|in|to
stop: PROTEST/strike subj> obj=work subj=#people,union
walk out: PROTEST/strike subj>of !of=talk,meeting,negotiation subj=#people,union,worker
walk out: REJECT/meet subj>of of=talk,meeting,negotiation,parliament,chamber
down: PROTEST/strike subj> obj=tool
occupy: PROTEST/obstruct subj>obj subj=#crowd,student,worker obj=#building,square
chant: PROTEST/demo subj> subj=#people,#crowd obj=slogan
deface: PROTEST/vandalize subj>obj
vandalise: PROTEST/vandalize subj>obj
vandalize: PROTEST/vandalize subj>obj
fast: PROTEST/hunger subj>
# SANCTION
sanction: SANCTION/discontinue subj>obj obj=#who,entity
expel: SANCTION/expel subj>obj obj=#diplomats,#office,member,#country,party
expel: COERCE/deport subj>obj obj=#people,#who
sack: SANCTION/expel subj>obj obj=#office,#who !obj=coach,#sport,#territory !near=#sport
fire: SANCTION/expel subj>obj obj=#office,#name !obj=#weapons,shot,round !near=#sport
dismiss: SANCTION/expel subj>obj obj=#office,#name !near=#sport
oust: SANCTION/expel subj>obj obj=#office,#who !near=#sport
depose: COERCE/seize subj>obj
overthrow: COERCE/seize subj>obj
topple: COERCE/seize subj>obj obj=government,president,regime,ruler,leader,#name
remove: SANCTION/expel subj>obj obj=#office,#name from=office,post,position,power
suspend: SANCTION/expel subj>obj obj=#office,member,#name,#country
suspend: SANCTION/discontinue subj>to|with|for obj=#ties,#aid,membership,trade,delivery,shipment,contract,licence,program,programme
freeze: COERCE/seize subj>of obj=asset,account
freeze: SANCTION/discontinue subj>to|with obj=#ties,#aid
impose: SANCTION/discontinue subj>on|against obj=sanction,embargo,tariff,duty,ban on=#country,#who,import,export
impose: COERCE/curfew subj>in|on obj=curfew
impose: COERCE/martial-law subj>in|on obj=law,emergency near=martial,emergency
impose: COERCE/restrict subj>on obj=restriction,ban,limit,control,blockade,lockdown
slap: SANCTION/discontinue subj>on obj=sanction,tariff,duty,embargo
cut: SANCTION/discontinue subj>to|with obj=aid,tie,link,relation,assistance,contact
cut off: SANCTION/discontinue subj>to|with obj=aid,tie,link,relation,assistance,contact,supply,gas
sever: SANCTION/withdraw subj>with obj=tie,relation,link
break off: SANCTION/withdraw subj>with obj=tie,relation,talk,negotiation,contact
call off: SANCTION/discontinue subj>with obj=talk,negotiation,meeting,visit,summit
recall: SANCTION/withdraw subj>from|obj obj=ambassador,#diplomats,envoy
cancel: SANCTION/discontinue subj>with obj=visit,talk,contract,meeting,summit,exercise,agreement
halt: SANCTION/discontinue subj>to|with obj=aid,talk,export,import,delivery,shipment,trade,flight
stop: SANCTION/discontinue subj>to|with obj=aid,export,import,delivery,shipment,payment subj=#who
embargo: SANCTION/discontinue subj>obj
blacklist: SANCTION/discontinue subj>obj
convict: SANCTION/convict subj>obj
sentence: SANCTION/convict subj>obj
jail: SANCTION/convict subj>obj
imprison: COERCE/arrest subj>obj
fine: SANCTION/convict subj>obj obj=#who
find guilty: SANCTION/convict subj>obj
boot: SANCTION/expel subj>obj obj=#who out
disqualify: SANCTION/expel subj>obj obj=candidate,party near=#vote
# MOBILIZE
mobilise: MOBILIZE/troops subj>against obj=#troops,reservist
mobilize: MOBILIZE/troops subj>against obj=#troops,reservist
deploy: MOBILIZE/police subj|obj>against|to obj=police,gendarme
deploy: MOBILIZE/weapons subj|obj>against|to obj=missile,tank,warship,weapon,jet,carrier,battery,system
deploy: MOBILIZE/troops subj|obj>against|to obj=#troops,brigade
deploy: MOBILIZE/troops subj|obj>against|to
redeploy: MOBILIZE/troops subj|obj>
mass: MOBILIZE/troops subj|obj>on obj=#troops,tank
send: MOBILIZE/police subj>against|to obj=police
send: MOBILIZE/troops subj>against|to obj=#troops !obj=man,fighter
send: MOBILIZE/weapons subj>against obj=warship,frigate,carrier,tank,jet,bomber,destroyer !to=#country
dispatch: MOBILIZE/troops subj>against|to obj=#troops,#police,warship,frigate
move: MOBILIZE/troops subj>against|to obj=#troops,tank,warship,missile,artillery
reinforce: MOBILIZE/troops subj> obj=#troops,border,garrison,base
call up: MOBILIZE/troops subj> obj=reservist,reserve,conscript
station: MOBILIZE/troops subj> obj=#troops,missile,warship
arm: MOBILIZE/militia subj>obj obj=militia,villager,rebel,tribe,volunteer,#people
rearm: MOBILIZE/weapons subj>
# COERCE
arrest: COERCE/arrest subj>obj
detain: COERCE/arrest subj>obj
apprehend: COERCE/arrest subj>obj
incarcerate: COERCE/arrest subj>obj
intern: COERCE/arrest subj>obj
round up: COERCE/arrest subj>obj
hold: COERCE/arrest subj>obj obj=#people,him,her,them,#name subj=police,army,authority,government,officer,court in|for|at|without|on
capture: COERCE/seize subj>from obj=#territory,#place
capture: COERCE/arrest subj>obj obj=#people,#name
seize: ASSAULT/abduct subj>obj obj=hostage,tourist
seize: COERCE/seize subj>from|obj obj=#territory,#weapons,#place,#building,asset,drug,cocaine,document,computer,passport,property,land,tonne,kilogram,kilo,oil,cargo
confiscate: COERCE/seize subj>from|of
impound: COERCE/seize subj>from|of
expropriate: COERCE/seize subj>from|of
nationalise: COERCE/seize subj>obj
nationalize: COERCE/seize subj>obj
annex: COERCE/seize subj>obj
occupy: COERCE/seize subj>obj obj=#place,#territory subj=#who
overrun: COERCE/seize subj>from obj=#place,#territory
retake: COERCE/seize subj>from obj=#place,#territory
recapture: COERCE/seize subj>from obj=#place,#territory
take: COERCE/seize subj>from obj=control,power near=coup,army,rebel,force
take: ASSAULT/abduct subj>obj obj=hostage,captive
take over: COERCE/seize subj>from obj=#territory,#building,train subj=#who near=army,rebel,militant,gunman,force,police,militia,troop
raid: COERCE/seize subj>obj subj=police,agent,soldier,force,authority,investigator,officer
raid: ASSAULT subj>obj subj=rebel,militant,gunman,fighter,militia
search: COERCE/seize subj>obj obj=home,office,house,headquarters subj=police,agent,soldier,force,authority
ban: COERCE/censor subj>obj|from obj=newspaper,broadcast,book,film,website,magazine,publication
ban: COERCE/restrict subj>obj|from !near=#sport
outlaw: COERCE/restrict subj>obj
prohibit: COERCE/restrict subj>obj|from subj=#who
forbid: COERCE/restrict subj>obj subj=#who
bar: COERCE/restrict subj>obj obj=#who from
seal: COERCE/restrict subj> obj=#road,border,crossing,area,territory,city
seal off: COERCE/restrict subj> obj=#road,border,crossing,area,territory,city
close: COERCE/restrict subj> obj=border,crossing,airspace,newspaper,mosque,church,embassy subj=#who
shut down: COERCE/censor subj>obj obj=newspaper,station,website,internet,channel,radio,broadcaster,network
shut: COERCE/censor subj>obj obj=newspaper,website,channel,broadcaster
censor: COERCE/censor subj>obj
jam: COERCE/censor subj>obj obj=signal,broadcast
blockade: COERCE/restrict subj>obj
besiege: COERCE/restrict subj>obj subj=#troops,army,force,#who !by=question
deport: COERCE/deport subj>obj
banish: COERCE/deport subj>obj
exile: COERCE/deport subj>obj
evict: COERCE subj>obj obj=#people,family,tenant,#who
repatriate: COERCE/deport subj>obj obj=#people
withhold: COERCE/withhold subj>from obj=#aid,payment,salary,wage,tax,visa,due,fund
hack: COERCE/cyber subj>obj|into
block: COERCE/restrict subj>obj obj=convoy,aid,delivery,entry,access,website,inspector subj=#who
block: REJECT subj>of obj=#demand,#criticism,resolution,nomination,sale,merger subj=#who
crack down: COERCE subj>on
disperse: ASSAULT/crowd-control subj>obj obj=#crowd,#people
dissolve: COERCE/restrict subj>obj obj=parliament,assembly,party,group,organisation,organization subj=#who
disinform: COERCE/misinformation subj>obj
quarantine: COERCE/restrict subj>obj obj=#people,city,town
# ASSAULT
bomb: ASSAULT/aerial subj>obj near=plane,jet,warplane,air,aircraft,bomber
bomb: ASSAULT/explosives subj>obj obj=#building,#place,#territory,#who
bombard: ASSAULT/heavy-weapons subj>obj !with=question,call,letter,email,message
shell: ASSAULT/heavy-weapons subj>obj
attack: ACCUSE/disapprove subj>obj obj=policy,plan,record,decision,critic,bill,budget,government,handling,proposal,reform
attack: ASSAULT subj>obj obj=#who,#place,#building,#territory !near=#sport
attack: ASSAULT subj>obj !obj subj=#troops,gunman,rebel,militant,attacker
storm: ASSAULT subj>obj obj=#building,#place,#territory,parliament,prison,compound,room subj=#who
invade: ASSAULT subj>obj obj=#place,#territory,country,neighbour,neighbor subj=#who
ambush: ASSAULT subj>obj
assault: ASSAULT/beat subj>obj obj=#who
kill: ASSAULT subj>obj obj=#who !subj=#disaster obj=#people,#name !near=#accident
wound: ASSAULT subj>obj !subj=#disaster !near=#accident
injure: ASSAULT subj>obj near=attack,bomb,shell,gunman,shoot,blast,police,strike,clash,militant,soldier,explosion,fire !near=#accident
murder: ASSAULT/targeted subj>obj
assassinate: ASSAULT/targeted subj>obj
execute: ASSAULT/targeted subj>obj obj=#people,#name
behead: ASSAULT/primitive subj>obj
stab: ASSAULT/primitive subj>obj
lynch: ASSAULT/beat subj>obj
massacre: ASSAULT subj>obj
slaughter: ASSAULT subj>obj obj=#people
shoot: ASSAULT/firearms subj>obj|at !obj=film,scene,video,goal,photo,documentary,movie !near=#sport
shoot dead: ASSAULT/firearms subj>obj
shoot down: ASSAULT/heavy-weapons subj>of obj=plane,jet,helicopter,drone,aircraft,missile
gun down: ASSAULT/firearms subj>obj
open fire: ASSAULT/firearms subj>on|at
fire: ASSAULT/crowd-control subj>at|into|on obj=tear,gas,bullet,cannon,teargas,canister near=crowd,protester,demonstrator,tear,rubber,teargas
fire: ASSAULT/heavy-weapons subj>at|into|on obj=missile,rocket,shell,mortar,artillery
fire: ASSAULT/firearms subj>at|into|on obj=shot,round,bullet,gun,weapon,volley
fire: ASSAULT/firearms subj>at|on|into|upon !obj at=#who,#crowd,convoy,car,building|on=#who,#crowd,convoy,car|into=crowd|upon=#who,#crowd
fire back: ASSAULT/firearms subj> near=soldier,police,troop,rebel,gunman
exchange: ASSAULT/firearms subj>with obj=fire,shot
launch: ASSAULT/heavy-weapons subj>at|against|on obj=missile,rocket
launch: ASSAULT/drone subj>at|against|on obj=drone
strike: ASSAULT/aerial subj>obj obj=#building,#place,#territory,#troops,convoy near=air,plane,jet,missile,warplane,bomb,drone,rocket,militant,army,military,force !near=earthquake,storm,hurricane,cyclone
hit: ASSAULT subj>obj obj=#building,#place,#territory,convoy,tanker near=missile,rocket,shell,bomb,drone,warplane,mortar,strike,artillery
target: ASSAULT subj>obj obj=#building,#place,#territory,#who near=missile,rocket,shell,bomb,drone,warplane,mortar,attack,blast,airstrike
torch: ASSAULT/destroy subj>obj
burn: ASSAULT/destroy subj>obj obj=house,village,school,church,mosque,shop,office,car,vehicle,bus,home,camp subj=#who
burn down: ASSAULT/destroy subj>obj obj=#building
set fire: ASSAULT/destroy subj>to
set ablaze: ASSAULT/destroy subj>obj
set alight: ASSAULT/destroy subj>obj
destroy: ASSAULT/destroy subj>obj obj=#building,#weapons,#place,stockpile subj=#who,shell,bomb,missile,airstrike,drone,rocket
demolish: ASSAULT/destroy subj>obj obj=#building subj=army,soldier,police,authority,force
raze: ASSAULT/destroy subj>obj
level: ASSAULT/destroy subj>obj obj=#building,village near=bomb,shell,airstrike,missile
ransack: PROTEST/vandalize subj>obj
smash: PROTEST/vandalize subj>obj obj=window,car,shop subj=#people,#crowd
sabotage: ASSAULT/destroy subj>obj obj=#building,line,cable,railway
blow up: ASSAULT/explosives subj>obj
detonate: ASSAULT/explosives subj> obj=bomb,device,explosive,charge,vest,car,himself,herself
beat: ASSAULT/beat subj>obj obj=#people !prt !near=#sport,#vote !obj=#sport subj=#people,#body,police,soldier,guard
beat up: ASSAULT/beat subj>obj
club: ASSAULT/beat subj>obj obj=#people
punch: ASSAULT/beat subj>obj obj=#people
flog: ASSAULT/beat subj>obj
kick: ASSAULT/beat subj>obj obj=#people !near=#sport !prt
torture: ASSAULT/torture subj>obj
mistreat: ASSAULT/torture subj>obj
rape: ASSAULT/sexual subj>obj
molest: ASSAULT/sexual subj>obj
abduct: ASSAULT/abduct subj>obj
kidnap: ASSAULT/abduct subj>obj
hijack: ASSAULT/abduct subj>obj obj=plane,train,ship,bus,airliner,tanker,vessel,truck,boat
clash: ASSAULT subj>with subj=#people,#body,#troops,#crowd,#who !near=#sport
fight: ASSAULT subj>obj|against|with subj=#troops,army,rebel,militia,militant,#country obj=#troops,army,rebel,militia,militant,#country,#who !near=#sport
battle: ASSAULT subj>obj|against|with subj=#troops,army,rebel,militia,militant,police !near=#sport,fire,blaze,flood,disease
gas: ASSAULT/unconventional subj>obj obj=#people
poison: ASSAULT/unconventional subj>obj obj=#people,#name
exterminate: ASSAULT/cleansing subj>obj obj=#people
"""

NOUNS = """
protest: PROTEST/demo by|poss|of|subj>against|at|over !obj_of=lodge,register,file,express,make
demonstration: PROTEST/demo by|poss|of|subj|mod>against|at mod=student,street,mass,peaceful,violent,anti-government|against|by|in|outside|obj_of=hold,stage,organise,organize,disperse,ban,join
rally: PROTEST/demo by|poss|of|subj>against !near=stock,share,market,#sport,index mod=protest,opposition,mass|against|obj_of=hold,stage,organise,organize,disperse,ban,join,attend
march: PROTEST/demo by|poss|of|subj>against|on|to mod=protest,peace,mass|against|by|obj_of=hold,stage,organise,organize,disperse,ban,join
riot: PROTEST/riot by|poss|of|subj>against !mod=police
rioting: PROTEST/riot by|poss|of|subj>
unrest: PROTEST/riot by|poss|of|subj>
strike: ASSAULT/aerial by|poss|subj|mod>on|against mod=air,missile,drone,rocket,military,bombing
strike: PROTEST/strike by|poss|of|subj|mod>against|at mod=general,rail,hunger,transport,teacher,bus,dock,port,nationwide,sympathy,24-hour,48-hour,indefinite,wildcat,metro|by=worker,union,driver,teacher,nurse,miner,pilot,staff|over=pay,wage|obj_of=stage,call,join,end,begin
strike: PROTEST/strike by|poss|of|subj>against|at near=union,worker,pay,wage,striker,driver,miner,teacher,nurse,railwayman,pilot,docker !near=air,missile,drone,warplane
strike: ASSAULT/aerial by|poss|subj|mod>on|against on=#place,#building,#who near=air,missile,drone,warplane,military,army,kill,target
walkout: PROTEST/strike by|poss|of|subj>
stoppage: PROTEST/strike by|poss|of|subj> mod=work|by|obj_of=hold,stage,call
boycott: PROTEST/boycott by|poss|subj>of|against
sit-in: PROTEST/obstruct by|poss|of|subj>
roadblock: PROTEST/obstruct by|poss|of|subj> obj_of=set,erect,put,lift
blockade: COERCE/restrict by|poss|of|subj>of|against|on
vigil: PROTEST/demo by|poss|of|subj> obj_of=hold,stage
sanction: SANCTION/discontinue by|poss|from|subj|mod>on|against obj_of=impose,tighten,extend,announce,slap,renew,adopt,threaten,approve,face
embargo: SANCTION/discontinue by|poss|from|subj|mod>on|against obj_of=impose,tighten,extend,announce,declare
tariff: SANCTION/discontinue by|poss|from|subj|mod>on|against obj_of=impose,announce,slap,raise,threaten
expulsion: SANCTION/expel by|subj>of|poss of=#diplomats,#office,member|poss=#diplomats
dismissal: SANCTION/expel by|subj>of|poss of=#office,#name|poss=#office,#name
sacking: SANCTION/expel by|subj>of|poss of=#office,#name|poss=#office,#name
ouster: SANCTION/expel by|subj>of|poss
conviction: SANCTION/convict by|subj>of|poss of=#who|poss=#who
deployment: MOBILIZE/troops by|poss|subj|of>against|to of|by|poss|mod=troop,military
mobilisation: MOBILIZE/troops by|poss|of|subj>against of|by|poss|mod=military,general
mobilization: MOBILIZE/troops by|poss|of|subj>against of|by|poss|mod=military,general
buildup: MOBILIZE/troops by|poss|of|subj>against mod=military,troop,naval
arrest: COERCE/arrest by|subj>of|poss
detention: COERCE/arrest by|subj>of|poss of=#who|poss=#who
seizure: COERCE/seize by|poss|subj>of of
curfew: COERCE/curfew by|subj>on|in
crackdown: COERCE by|poss|subj|mod>on|against
deportation: COERCE/deport by|subj>of|poss
blackout: COERCE/censor by|subj> mod=news,media,internet
coup: COERCE/seize by|subj>against mod=military,failed,bloodless,attempted|in|against|by|obj_of=stage,plot,attempt,lead
raid: COERCE/seize by|poss|subj|mod>on|against mod=police
raid: ASSAULT/aerial by|poss|subj|mod>on|against mod=air,bombing
raid: ASSAULT by|poss|subj|mod>on|against near=rebel,gunman,soldier,militia,troop,commando,army
attack: COERCE/cyber by|poss|subj|mod>on|against mod=cyber,hacker,ransomware
attack: ASSAULT/suicide-attack by|poss|subj|mod>on|against mod=suicide
attack: ASSAULT/drone by|poss|subj|mod>on|against mod=drone
attack: ASSAULT/heavy-weapons by|poss|subj|mod>on|against mod=mortar,rocket,missile,artillery
attack: ASSAULT/explosives by|poss|subj|mod>on|against mod=bomb,grenade
attack: ASSAULT/firearms by|poss|subj|mod>on|against mod=gun
attack: ASSAULT by|poss|subj|mod>on|against !mod=heart,asthma,panic,personal,verbal,counter,dog,shark !near=#sport
cyberattack: COERCE/cyber by|poss|subj|mod>on|against
airstrike: ASSAULT/aerial by|poss|subj|mod>on|against
bombing: ASSAULT/suicide-attack by|poss|subj>of|on|against mod=suicide
bombing: ASSAULT/explosives by|poss|subj|mod>of|on|against
bombardment: ASSAULT/heavy-weapons by|poss|subj|mod>of|on|against
shelling: ASSAULT/heavy-weapons by|poss|subj|mod>of|on|against
blast: ASSAULT/explosives by|subj>on|against near=bomb,bomber,attack,suicide,militant,explosive
explosion: ASSAULT/explosives by|subj>on|against near=bomb,bomber,attack,suicide,militant
ambush: ASSAULT by|poss|subj|mod>of|on|against
assault: ASSAULT by|poss|subj|mod>on|against on|against|by|obj_of=launch
assault: ASSAULT/sexual by|poss|subj|mod>on|against|of mod=sexual
offensive: ASSAULT by|poss|subj|mod>on|against !near=#sport
incursion: ASSAULT by|poss|subj|mod>into
invasion: ASSAULT by|poss|subj|mod>of of|poss|by|mod !near=#sport,plague,insect,locust
war: ASSAULT by|poss|between|subj>on|against|with mod=civil,#place|on=#place|against=#country|between|obj_of=wage,declare !mod=price,cold,star,trade,world
massacre: ASSAULT/massacre by|poss|subj>of of|by
killing: ASSAULT by|poss|subj>of of
murder: ASSAULT/targeted by|subj>of|poss of=#who|poss=#who
assassination: ASSAULT/targeted by|subj>of|poss !mod=character
beheading: ASSAULT/primitive by|subj>of|poss
shooting: ASSAULT/firearms by|subj|poss>of !near=film,#sport
stabbing: ASSAULT/primitive by|subj>of
torture: ASSAULT/torture by|subj>of of|by
rape: ASSAULT/sexual by|subj>of of|by
kidnapping: ASSAULT/abduct by|subj>of
abduction: ASSAULT/abduct by|subj>of
hijacking: ASSAULT/abduct by|subj>of
clash: ASSAULT between|subj|of|poss>with between|with|in|mod=violent,armed,border,fierce !near=#sport
fighting: ASSAULT between|subj|of|by>with|against between|in|with|against|near=rebel,army,troop
genocide: ASSAULT/cleansing by|poss|subj>of|against
insurgency: ASSAULT by|poss|subj|of>against
"""
