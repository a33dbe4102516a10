"""Triggers of verbal conflict: REQUEST, ACCUSE, REJECT, THREATEN."""

VERBS = """
# REQUEST
urge: REQUEST/change subj>obj|on xcomp
urge: REQUEST/change subj>obj
ask: REQUEST/assist subj>obj|iobj for=#aid,help,#troops,asylum,protection
ask: REQUEST/meet subj>obj|iobj for=meeting,talk,mediation
ask: REQUEST/change subj>obj|iobj xcomp
ask: REQUEST/change subj>obj|iobj for=#who,ceasefire,inquiry,extradition,change,delay,postponement,release,time,extension,clemency
call for: REQUEST/change subj>on
call on: REQUEST/change subj>on
call upon: REQUEST/change subj>upon
appeal: REQUEST/assist subj>to for=#aid,help
appeal: REQUEST/change subj>to to
appeal: REQUEST/change subj>to for
demand: REQUEST/change subj>of|from
request: REQUEST/assist subj>from obj=#aid,help,asylum
request: REQUEST subj>from
require: REQUEST/change subj>obj|of xcomp subj=#who ?
implore: REQUEST/change subj>obj
beseech: REQUEST/change subj>obj
beg: REQUEST/assist subj>obj|for subj=#who
plead: REQUEST/change subj>with|to with|for
press: REQUEST/change subj>obj obj=#who xcomp|for|on
pressure: REQUEST/change subj>obj xcomp
lobby: REQUEST/change subj>obj
petition: REQUEST/change subj>obj
exhort: REQUEST/change subj>obj
invite: REQUEST/meet subj>obj to=talk,meeting,visit,summit,table,capital,#place
invite: REQUEST/meet subj>obj xcomp
summon: REQUEST/meet subj>obj obj=#diplomats,#office
seek: REQUEST/assist subj>from obj=#aid,help,asylum,protection,refuge,mediation,support
seek: REQUEST/meet subj>with obj=talk,meeting
seek: REQUEST/change subj>from obj=extradition,assurance,guarantee,clarification,explanation,ceasefire,release,apology,compensation,injunction,delay
want: REQUEST/change subj>obj obj=#who xcomp
insist: REQUEST/change subj> on !ccomp ?
propose: REQUEST subj>to obj=#demand,talk,meeting,ceasefire,truce,sanction,reform,measure subj=#who
recommend: REQUEST/change subj>to subj=#who
order: REQUEST/yield subj>obj xcomp subj=court,judge,tribunal
urge on: REQUEST/change subj>obj
reiterate: REQUEST/change subj>to obj=call,demand,appeal
renew: REQUEST/change subj>to obj=call,demand,appeal
# ACCUSE
accuse: ACCUSE/allege subj>obj
blame: ACCUSE/allege subj>obj|on obj=#who
condemn: ACCUSE/disapprove subj>obj !obj=#people !to
condemn: SANCTION/convict subj>obj to=death,prison
denounce: ACCUSE/disapprove subj>obj
criticise: ACCUSE/disapprove subj>obj
criticize: ACCUSE/disapprove subj>obj
deplore: ACCUSE/disapprove subj>obj
decry: ACCUSE/disapprove subj>obj
deride: ACCUSE/disapprove subj>obj
lambaste: ACCUSE/disapprove subj>obj
lambast: ACCUSE/disapprove subj>obj
slam: ACCUSE/disapprove subj>obj obj=#who,#criticism,#demand subj=#who
blast: ACCUSE/disapprove subj>obj obj=#who,#criticism subj=#who !prt
assail: ACCUSE/disapprove subj>obj obj=#who,#criticism subj=#who
castigate: ACCUSE/disapprove subj>obj
rebuke: ACCUSE/disapprove subj>obj
chide: ACCUSE/disapprove subj>obj
berate: ACCUSE/disapprove subj>obj
reprimand: ACCUSE/disapprove subj>obj
censure: ACCUSE/disapprove subj>obj
lash out: ACCUSE/disapprove subj>at
hit out: ACCUSE/disapprove subj>at
rail: ACCUSE/disapprove subj>against against
mock: ACCUSE/disapprove subj>obj obj=#who
jeer: ACCUSE/disapprove subj>obj obj=#who
boo: ACCUSE/disapprove subj>obj obj=#who
fault: ACCUSE/disapprove subj>obj subj=#who
disapprove: ACCUSE/disapprove subj>of
protest: ACCUSE/disapprove subj>to|at to=#who
complain: ACCUSE/disapprove subj>about|of|to|against subj=#who
allege: ACCUSE/allege subj>against
sue: ACCUSE/allege subj>obj
indict: ACCUSE/allege subj>obj
prosecute: ACCUSE/allege subj>obj
impeach: ACCUSE/allege subj>obj
charge: ACCUSE/allege subj>obj obj=#who with
charge: ACCUSE/allege subj>obj obj=#people !near=euro,dollar,fee,price,customer
charge: ACCUSE/allege subj>obj ccomp
investigate: ACCUSE/investigate subj>obj subj=#who
probe: ACCUSE/investigate subj>obj subj=#who
question: ACCUSE/investigate subj>obj obj=#who subj=police,prosecutor,investigator,detective,commission,inspector
interrogate: ACCUSE/investigate subj>obj
implicate: ACCUSE/allege subj>obj
liken: ACCUSE/disapprove subj>obj to
brand: ACCUSE/disapprove subj>obj obj=#who subj=#who
label: ACCUSE/disapprove subj>obj obj=#who subj=#who ?
# REJECT
reject: REJECT subj>of|by|from|obj obj=#demand,#who,#charge,idea,notion,any,it,them
refuse: REJECT/yield subj>obj|to xcomp
refuse: REJECT subj>to|obj obj=#demand,entry,permission,access,visa,to
refuse: REJECT/yield subj>
decline: REJECT subj> xcomp subj=#who !xcomp=comment,say,give,discuss,name,elaborate,identify,answer,speculate,specify,confirm
decline: REJECT subj> obj=#demand subj=#who
rebuff: REJECT subj>obj
spurn: REJECT subj>obj
turn down: REJECT subj>obj|from
brush aside: REJECT subj>of
brush off: REJECT subj>of
rule out: REJECT subj> subj=#who
veto: REJECT subj>of|by
oppose: REJECT subj>obj subj=#who obj=#demand,#criticism,deployment,war,sanction,#who
dismiss: REJECT subj>of obj=#demand,#charge
shelve: REJECT subj> obj=#demand,bill
defy: REJECT subj>obj obj=#demand,order,ban,#who
ignore: REJECT/yield subj>of obj=#demand,call,appeal,warning,ultimatum,order
vote down: REJECT subj>
throw out: REJECT subj>of obj=appeal,bill,case,motion,petition,amendment,complaint,plan
vote: REJECT subj>against against=#demand,motion,resolution
strike down: REJECT subj> obj=law,ban,decree,rule,ruling
resist: REJECT subj>of obj=call,demand,pressure,appeal subj=#who
# THREATEN
threaten: THREATEN subj>obj xcomp
threaten: THREATEN/violence subj>obj|with with
threaten: THREATEN subj>obj obj=retaliation,sanction,action,strike,war,reprisal,force,boycott,walkout,tariff
threaten: THREATEN subj>obj obj=#who subj=#who
warn: THREATEN subj>obj|to ccomp=will,would,could,face,retaliate,respond,arrest ?
vow: THREATEN/violence subj>against obj=revenge,retaliation,vengeance
vow: THREATEN/violence subj>xcomp xcomp=avenge,retaliate,destroy,crush,punish,kill,fight,attack,wipe
menace: THREATEN subj>obj subj=#who
"""

NOUNS = """
request: REQUEST poss|by|from|subj|of>to for|to|acl|obj_of=make,submit,reject,refuse,grant,send,lodge
demand: REQUEST/change poss|by|from|subj|of>to|on for|acl|by|from|poss|obj_of=make,reject,issue,repeat !by=market
appeal: REQUEST/change poss|by|from|subj|of>to for=#aid,help,calm|to=#who|from=#who|by=#who
call: REQUEST/change poss|by|from|subj>to|on for|acl|by|from !mod=phone,telephone
plea: REQUEST/change poss|by|from|subj>to
petition: REQUEST/change poss|by|from|subj>to obj_of=submit,sign,hand,deliver,present
ultimatum: REQUEST/yield poss|by|from|subj|of>to
invitation: REQUEST/meet poss|by|from|subj|of>to
accusation: ACCUSE/allege poss|by|from|subj|of>against|of
allegation: ACCUSE/allege poss|by|from|subj|of>against obj_of=make,repeat,level,reject
criticism: ACCUSE/disapprove by|from|poss|subj>of by|from|of|poss
condemnation: ACCUSE/disapprove by|from|poss|subj|mod>of
complaint: ACCUSE/allege by|from|poss|subj>against|about obj_of=file,lodge,make
lawsuit: ACCUSE/allege by|from|poss|subj>against
indictment: ACCUSE/allege by|subj>against|of
impeachment: ACCUSE/allege by|subj>against|of|poss
investigation: ACCUSE/investigate by|poss|subj>into|of
inquiry: ACCUSE/investigate by|poss|subj>into
probe: ACCUSE/investigate by|poss|subj>into
refusal: REJECT/yield poss|by|from|of>to acl|poss|of
rejection: REJECT poss|by|from|mod>of of|poss|by
veto: REJECT poss|by|from|subj>of
threat: THREATEN poss|by|from|subj>to|against|of obj_of=make,issue,repeat,carry,renew|acl|by=#who|from=#who|against=#who
warning: THREATEN poss|by|from|subj>to to=#who ?
"""
