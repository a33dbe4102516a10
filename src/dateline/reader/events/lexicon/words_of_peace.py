"""Triggers of cooperation, in words and deeds: AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, ELECT, APPOINT."""

VERBS = """
# AGREE
agree: AGREE subj>with|to !to=#people
agree to: AGREE subj>with
accept: AGREE subj>from|of obj=#demand,#pact,invitation,verdict,mediation
accept: CONCEDE subj> obj=responsibility,defeat,blame
consent: AGREE subj>to
assent: AGREE subj>
reach: AGREE subj>with obj=#pact,understanding,compromise,consensus
strike: AGREE subj>with obj=deal,bargain,agreement,accord,compromise
clinch: AGREE subj>with obj=deal,agreement,pact
broker: CONSULT/third-party subj>between obj=#pact,talk
mediate: CONSULT/third-party subj>between|obj|in
undertake: AGREE subj>to xcomp
pledge: AGREE subj>to xcomp
promise: AGREE subj>obj|to xcomp ?
settle: AGREE subj>with obj=dispute,strike,claim,row,case,lawsuit
sign up: AGREE subj>with
sign off: AGREE subj>
# CONSULT
meet: CONSULT subj>with|obj obj=#who
meet with: CONSULT subj>with
meet: CONSULT subj>with !obj subj=#who !xcomp
hold: CONSULT subj>with obj=talk,meeting,discussion,consultation,summit,negotiation,dialogue,conversation
visit: CONSULT/visit subj>obj obj=#who,#place,site,troop,capital
tour: CONSULT/visit subj>obj obj=#place,region,capital,camp
travel: CONSULT/visit subj>with to=#place subj=#who ?
fly: CONSULT/visit subj>with to=#place subj=#office,#name
fly: CONSULT/visit subj>with into=#place subj=#office,#name
arrive: CONSULT/visit subj>with in=#place subj=#office,delegation,#diplomats,envoy,mission,#name
arrive: CONSULT/visit subj>with at=#place subj=#office,delegation,#diplomats,envoy,mission
receive: CONSULT/visit obj>subj obj=#office,delegation,#diplomats,visitor,guest,#name
welcome: CONSULT/visit obj>subj obj=#office,delegation,#diplomats,visitor,guest near=visit,arrive,airport,host
host: CONSULT/visit obj>subj obj=#office,delegation,#diplomats,#name
host: CONSULT/third-party subj>with obj=talk,negotiation,summit,meeting
negotiate: CONSULT subj>with
confer: CONSULT subj>with with
consult: CONSULT subj>with|obj
discuss: CONSULT subj>with with=#who
talk: CONSULT subj>with|to with=#who
speak: CONSULT/phone subj>with|to near=phone,telephone
speak: CONSULT subj>with with=#who
phone: CONSULT/phone subj>obj obj=#who
telephone: CONSULT/phone subj>obj obj=#who
ring: CONSULT/phone subj>obj obj=#office,#name
convene: CONSULT/multilateral subj>
huddle: CONSULT subj>with with
parley: CONSULT subj>with
haggle: CONSULT subj>with
call on: CONSULT/visit subj>on on=#office
# SUPPORT
support: SUPPORT subj>obj obj=#who,#demand,#criticism,right,independence,initiative,effort,candidate,candidacy,decision,position
back: SUPPORT subj>obj !prt obj=#who,#demand,#criticism,candidate,independence,effort,initiative,decision
endorse: SUPPORT subj>obj
praise: SUPPORT subj>obj
hail: SUPPORT subj>obj
laud: SUPPORT subj>obj
commend: SUPPORT subj>obj
applaud: SUPPORT subj>obj
salute: SUPPORT subj>obj
welcome: SUPPORT subj>obj obj=#demand,#pact,decision,move,news,announcement,ruling,step,verdict,release,result,vote,election,progress,effort,withdrawal,choice
congratulate: SUPPORT subj>obj
thank: SUPPORT subj>obj
recognise: SUPPORT subj>obj obj=#country,government,independence,state,president,leader,council,sovereignty,result
recognize: SUPPORT subj>obj obj=#country,government,independence,state,president,leader,council,sovereignty,result
ratify: SUPPORT subj>with
sign: SUPPORT subj>with obj=#pact !obj=player
initial: SUPPORT subj>with obj=#pact
approve: SUPPORT subj>of obj=#demand,#pact,bill,deal,plan,package,appointment,deployment,sanction,sale
approve of: SUPPORT subj>of
vote: SUPPORT subj> in=favour,favor
vote: SUPPORT subj> for=#demand,resolution,measure
side: SUPPORT subj>with with=#who
defend: SUPPORT subj>obj obj=#criticism,decision,minister,president
express: SUPPORT subj>for|with|to obj=support,solidarity,sympathy,condolence,gratitude,backing,appreciation
voice: SUPPORT subj>for obj=support,backing,solidarity
offer: SUPPORT subj>to|iobj obj=condolence,congratulation,support,backing
restore: SUPPORT subj>with obj=tie,relation
resume: SUPPORT subj>with obj=tie,relation
establish: SUPPORT subj>with obj=tie,relation
normalise: SUPPORT subj>with obj=tie,relation
normalize: SUPPORT subj>with obj=tie,relation
join: COOPERATE subj>with|obj obj=coalition,alliance,force !obj=union
# CONCEDE
apologise: CONCEDE subj>to
apologize: CONCEDE subj>to
concede: CONCEDE subj>to !ccomp
admit: CONCEDE subj>to obj=guilt,responsibility,mistake,error,wrongdoing,blame
yield: CONCEDE subj>to
relent: CONCEDE subj>to
give in: CONCEDE subj>to
give way: CONCEDE subj>to
back down: CONCEDE subj>
climb down: CONCEDE subj>
bow: CONCEDE subj>to to=#demand,pressure
cave in: CONCEDE subj>to
acquiesce: CONCEDE subj>to
capitulate: CONCEDE subj>to subj=#who
lift: CONCEDE subj>on|against|of obj=#measures,state,martial
ease: CONCEDE subj>on|against|for obj=#measures
relax: CONCEDE subj>on|against|for obj=#measures
waive: CONCEDE subj>for
scrap: CONCEDE subj> obj=#measures
drop: CONCEDE subj>against obj=demand,charge,objection,case,opposition,veto,condition
pardon: CONCEDE subj>obj
amnesty: CONCEDE subj>obj
legalise: CONCEDE subj>obj
legalize: CONCEDE subj>obj
commute: CONCEDE subj>of obj=sentence
rescind: CONCEDE subj> obj=#measures,order,decree
repeal: CONCEDE subj> obj=#measures,act,decree
revoke: COERCE/restrict subj>of obj=licence,license,permit,citizenship,passport,visa,accreditation,registration
soften: CONCEDE subj> obj=stance,position,demand,term
# COOPERATE
cooperate: COOPERATE subj>with
co-operate: COOPERATE subj>with
collaborate: COOPERATE subj>with with=#who
share: COOPERATE subj>with obj=intelligence,information,datum,data with=#who
exchange: COOPERATE subj>with obj=intelligence,information,ambassador,delegation
patrol: COOPERATE subj>with near=joint,jointly,together
train: AID subj>obj obj=#troops,#police,recruit,#who subj=#who !for
export: COOPERATE subj>to to=#country
sell: COOPERATE subj>to|iobj obj=#weapons,gas,oil,grain,electricity to=#who
trade: COOPERATE subj>with with=#country
extradite: COERCE/deport subj>obj
hand over: COOPERATE subj>to obj=suspect,body,remains,document,evidence
hand over: RETREAT/withdraw subj>to obj=#territory,control,base
hand over: RETREAT/disarm subj>to obj=#weapons
hand over: RETREAT/release subj>to obj=prisoner,hostage,detainee,captive
hand over: RETREAT/resign subj>to obj=power,presidency,office,reins,post
hand in: RETREAT/disarm subj>to obj=#weapons
hand in: RETREAT/resign subj> obj=resignation
# AID
aid: AID subj>obj obj=#who
assist: AID subj>obj obj=#who
donate: AID subj>to
lend: AID subj>iobj|to obj=#aid
grant: AID subj>iobj|to obj=#aid,asylum,sanctuary
grant: CONCEDE subj>iobj|to obj=amnesty,bail,clemency,autonomy,independence,reprieve,pardon,concession
grant: RETREAT/access subj>iobj|to obj=access,passage
shelter: AID subj>obj obj=#people
supply: AID subj>obj|to obj=#aid,#who,#weapons
provide: AID subj>to|iobj|for obj=#aid,sanctuary,training,shelter
provide: AID subj>obj with=#aid
give: AID subj>iobj|to obj=#aid,asylum,shelter,sanctuary subj=#who
give: RETREAT/resign subj> obj=notice prt=in
give up: RETREAT/disarm subj>to obj=#weapons
give up: RETREAT/resign subj> obj=power,presidency,post,seat,office
give up: RETREAT/withdraw subj>to obj=#territory
give back: RETREAT/withdraw subj>to obj=#territory
send: AID subj>to|iobj obj=#aid,rescuer,doctor,ambulance to
ship: AID subj>to obj=#aid
deliver: AID subj>to obj=#aid
airlift: AID subj>to obj=#aid,supply
distribute: AID subj>to|among obj=#aid
pay: AID subj>to|iobj|for obj=compensation,grant,subsidy,#money
contribute: AID subj>to obj=#aid,#money,#troops
offer: AID subj>to|iobj obj=#aid,asylum,shelter,training
offer: CONCEDE subj>to|iobj obj=amnesty,concession,ceasefire,truce,talk,apology
rescue: AID subj>obj obj=#people
evacuate: AID subj>obj obj=#people
finance: AID subj>obj
fund: AID subj>obj subj=#who
disburse: AID subj>to
# RETREAT
withdraw: RETREAT/withdraw subj|obj> obj=#troops,#weapons,tank,#police from|to|near=base,border
withdraw: RETREAT/withdraw subj> !obj subj=#troops,#country,army,rebel,faction from
withdraw: RETREAT/withdraw subj|obj> obj=#troops,#weapons,#police
withdraw: SANCTION/withdraw subj>from|obj obj=ambassador,#diplomats,envoy
withdraw: SANCTION/withdraw subj>from from=treaty,pact,talk,negotiation,organisation,organization,accord,court,agreement,club,convention
withdraw: CONCEDE subj> obj=bill,charge,demand,objection,complaint,claim,proposal,threat,decree,law,order,remark,plan,increase
withdraw: RETREAT/resign subj> from=race,election,contest,vote,ballot
withdraw: RETREAT/withdraw subj> !obj subj=#troops,#country,army
pull out: RETREAT/withdraw subj|obj>from obj=#troops,#weapons
pull out: RETREAT/withdraw subj>of|from !obj of=#place,territory subj=#who
pull out: SANCTION/withdraw subj>of|from of=talk,negotiation,treaty,pact,accord,agreement,coalition,deal
pull back: RETREAT/withdraw subj|obj>from subj=#who
pull: RETREAT/withdraw subj> obj=#troops,#weapons out
retreat: RETREAT/withdraw subj> subj=#who from|to
vacate: RETREAT/withdraw subj> obj=#territory,#building
evacuate: RETREAT/withdraw subj> obj=#territory,base,camp subj=#troops,#country,army
leave: RETREAT/withdraw subj> subj=#troops obj=#place,#territory,country
leave: RETREAT/resign subj> obj=office,post,presidency,government,cabinet,job
leave: RETREAT/withdraw subj> subj=troop,soldier,contingent,peacekeeper,battalion
demobilise: RETREAT/disarm subj|obj>
demobilize: RETREAT/disarm subj|obj>
disarm: RETREAT/disarm subj|obj>
lay down: RETREAT/disarm subj> obj=#weapons
surrender: RETREAT/disarm subj>to obj=#weapons
surrender: RETREAT/disarm subj>to !obj subj=#who
dismantle: RETREAT/disarm subj> obj=#weapons,missile,programme,program,barrier
disband: RETREAT/disarm subj|obj> obj=militia,group,army,wing,unit,battalion
destroy: RETREAT/disarm subj> obj=stockpile
release: RETREAT/release subj>obj obj=#people,#name,prisoner,him,her,them
free: RETREAT/release subj>obj obj=#who
set free: RETREAT/release subj>obj
let go: RETREAT/release subj>obj obj=#who
swap: RETREAT/release subj>with obj=prisoner,hostage,captive
exchange: RETREAT/release subj>with obj=prisoner,hostage,captive
acquit: RETREAT/release subj>obj
resign: RETREAT/resign subj> subj=#who
step down: RETREAT/resign subj>
step aside: RETREAT/resign subj>
stand down: RETREAT/resign subj> subj=#who
stand aside: RETREAT/resign subj>
quit: RETREAT/resign subj> !obj subj=#who
quit: RETREAT/resign subj> obj=post,government,cabinet,office,job,party,parliament,coalition subj=#who
abdicate: RETREAT/resign subj>
relinquish: RETREAT/resign subj>to obj=power,post,presidency,office,control
cede: RETREAT/resign subj>to obj=power
cede: RETREAT/withdraw subj>to obj=#territory
bow out: RETREAT/resign subj>
tender: RETREAT/resign subj> obj=resignation
submit: RETREAT/resign subj>to obj=resignation
retire: RETREAT/resign subj> subj=#office ?
allow: RETREAT/access subj>obj|into obj=inspector,observer,monitor,convoy,aid,relief,agency,journalist
admit: RETREAT/access subj>obj obj=inspector,observer,monitor,convoy,relief
let: RETREAT/access subj>obj obj=inspector,observer,monitor,convoy,aid,truck,relief
reopen: RETREAT/access subj> obj=border,crossing,embassy,road,airspace,corridor
cease: RETREAT/ceasefire subj> obj=fire,fighting,hostility
suspend: RETREAT/ceasefire subj> obj=hostility,attack,offensive,operation,bombing,strike
halt: RETREAT/ceasefire subj> obj=hostility,attack,offensive,operation,bombing,strike,fighting,shelling
end: RETREAT/ceasefire subj> obj=hostility,fighting,offensive,war
# ELECT, APPOINT
elect: ELECT subj>obj|xcomp
re-elect: ELECT subj>obj
reelect: ELECT subj>obj
vote: ELECT subj> in=#vote subj=#people,voter,nation,#country
vote: ELECT subj> on=#vote,independence,constitution
win: ELECT subj> obj=election,vote,presidency,runoff,referendum,majority,seat !subj=#sport
lose: ELECT subj> obj=election,vote,presidency,runoff,majority,seat
defeat: ELECT subj>obj near=#vote,candidate,incumbent subj=#who !near=#sport
appoint: APPOINT subj>obj
reappoint: APPOINT subj>obj
name: APPOINT subj>obj obj=#who xcomp=#office,president,successor,head
nominate: APPOINT subj>obj obj=#who
install: APPOINT subj>obj obj=#who
inaugurate: APPOINT obj> obj=#office,#name
swear in: APPOINT obj>
take office: APPOINT subj>
take over: APPOINT subj>from as=#office
take over: APPOINT subj>from from=#who subj=#name,#office
take up: APPOINT subj> obj=post,office,duty
succeed: APPOINT subj> obj=#office,#name subj=#who !in
replace: APPOINT subj> obj=#office,#name subj=#who
assume: APPOINT subj> obj=office,presidency,power,post,chairmanship,premiership
promote: APPOINT subj>obj to=#office,rank
crown: APPOINT subj>obj obj=king,queen,#name !near=#sport
"""

NOUNS = """
agreement: AGREE subj|between|by|poss>with obj_of=reach,sign,conclude,strike,announce
accord: AGREE subj|between|by>with obj_of=reach,sign,conclude
deal: AGREE subj|between|by>with obj_of=reach,sign,conclude,strike,clinch
consent: AGREE poss|subj|of> obj_of=give
talk: CONSULT subj|between|of|poss|by|with+subj>with plural
meeting: CONSULT subj|between|of|poss>with obj_of=hold,have,chair,host,attend,convene,boycott,schedule,cancel,plan,call
meeting: CONSULT between|of|poss>with with|between|poss
summit: CONSULT/multilateral subj|between|of>with
visit: CONSULT/visit poss|by|subj|of|mod>to to|poss|by|mod=state,official
trip: CONSULT/visit poss|by|subj>to to=#place poss|by
negotiation: CONSULT subj|between|of|poss>with
consultation: CONSULT subj|between|poss>with with|between
discussion: CONSULT subj|between|poss>with with=#who
conversation: CONSULT/phone subj|between|poss>with mod=phone,telephone
call: CONSULT/phone subj|between|poss>with|to|from mod=phone,telephone
mediation: CONSULT/third-party by|poss|subj|mod>between
support: SUPPORT subj|poss|from|mod>for|to obj_of=express,voice,give,pledge,offer,reaffirm,declare
endorsement: SUPPORT poss|by|from|subj>of
praise: SUPPORT poss|by|from|subj>for
ratification: SUPPORT by|poss>of
apology: CONCEDE poss|by|from|subj>to
concession: CONCEDE poss|by|from|subj>to
amnesty: CONCEDE by|subj|poss>for|to
pardon: CONCEDE poss|by|subj>for|of|to
easing: CONCEDE by|poss>of
lifting: CONCEDE by|poss> of=#measures
cooperation: COOPERATE between|poss|subj>with with=#who|between
exercise: COOPERATE subj|between|by|poss|of>with mod=military,joint,naval,air
drill: COOPERATE subj|between|by|poss|of>with mod=military,joint,naval
aid: AID subj|from|poss|mod>to|for obj_of=send,give,provide,offer,pledge,deliver,promise,receive,supply,boost,increase
assistance: AID subj|from|poss>to|for obj_of=send,give,provide,offer,pledge,deliver,promise,receive,supply
loan: AID subj|from|by|mod>to|for to=#who|from=#who|obj_of=approve,grant,give
grant: AID subj|from|by>to|for to=#who|from=#who
donation: AID subj|from|by|poss>to
evacuation: AID by|poss>of of=#people
rescue: AID by|poss>of of=#people
withdrawal: RETREAT/withdraw poss|by|subj|of|mod>from
pullout: RETREAT/withdraw poss|by|subj|of|mod>from
pull-out: RETREAT/withdraw poss|by|subj|of|mod>from
pullback: RETREAT/withdraw poss|by|subj|of|mod>from
retreat: RETREAT/withdraw poss|by|of|mod>from poss=#troops,#country|of=#troops
departure: RETREAT/withdraw poss|of|mod>from of=#troops|poss=#troops
departure: RETREAT/resign poss|of> from=office,post,government
release: RETREAT/release by|subj>of|poss of=#who|poss=#who
swap: RETREAT/release between|subj|by>with mod=prisoner,hostage
exchange: RETREAT/release between|subj|by>with mod=prisoner,hostage|of=prisoner,hostage
surrender: RETREAT/disarm poss|of|by>to
disarmament: RETREAT/disarm poss|of|by>
demobilisation: RETREAT/disarm poss|of|by>
demobilization: RETREAT/disarm poss|of|by>
ceasefire: RETREAT/ceasefire between|subj|poss|by|with+subj>
cease-fire: RETREAT/ceasefire between|subj|poss|by|with+subj>
truce: RETREAT/ceasefire between|subj|poss|by|with+subj>
armistice: RETREAT/ceasefire between|subj|poss|by>
resignation: RETREAT/resign poss|of|by|subj>
abdication: RETREAT/resign poss|of|by>
access: RETREAT/access subj>iobj|to obj_of=grant,give,allow
election: ELECT of|in> 
referendum: ELECT subj>
runoff: ELECT between>
run-off: ELECT between>
by-election: ELECT in>
polls: ELECT in> obj_of=hold
appointment: APPOINT poss|by|of>of of=#who|poss=#who
inauguration: APPOINT poss|of>
nomination: APPOINT poss|of>
swearing-in: APPOINT poss|of>
"""
