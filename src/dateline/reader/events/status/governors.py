"""What a governing verb or noun says of the act it governs.

Those that say the same as they do themselves ("managed to", "forced to", "helped to") are not listed: the act shares
their status.
"""

from __future__ import annotations

from dateline.reader.words import words

CALLED_FOR = words(
    "urge ask call demand request appeal press insist recommend propose beg plead implore invite petition lobby exhort"
    " advise suggest advocate instruct require tell want need seek push pressure plea warn"
)
PLANNED = words(
    "plan intend decide agree promise vow pledge prepare schedule undertake offer aim announce commit arrange resolve"
    " order authorise authorize approve set due ready expect pledge decision intention promise proposal preparation"
    " commitment undertaking slate design"
)
POSSIBLE = words(
    "threaten consider fear hope wish may try attempt able likely unlikely suspect think believe contemplate ponder"
    " threat possibility prospect chance risk danger bid effort attempt doubt worry concern speculation willing"
    " prepared mull weigh entitle empower allow permit vote ability right predict forecast warning plot conspire"
    " conspiracy scheme liberty"
)
DENIED = words(
    "deny refuse fail decline reject prevent avoid forget neglect refusal failure denial unable halt stop block foil"
    " thwart avert cancel postpone abandon unwilling resist bar ban forbid prohibit"
)
ONGOING = words("continue keep proceed remain busy")
# under these an infinitive in the past tells what has come about
FELT_OR_USED = words(
    "honour honor pleasure privilege delight joy relief shock surprise mistake happy glad pleased delighted proud"
    " honoured honored sad sorry relieved thrilled surprised shocked lucky fortunate use used"
)
# in the passive these leave the deed unproven
CHARGED = words("accuse suspect charge arrest detain question try indict prosecute want investigate")
GOVERNORS = CALLED_FOR | PLANNED | POSSIBLE | DENIED | ONGOING
