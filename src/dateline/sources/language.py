"""Is it English? Told by script and by the small words that no text can do without.

Only English is read, so only English must be known for sure: see docs/decisions/language-detection.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

SAMPLE = 20_000  # characters are enough
ENOUGH_WORDS = 40  # from here on a text without English small words is not English
LEAST_SHARE = 0.05  # English news has 0.2 to 0.5; pages that are half menu have 0.08
WORD = re.compile(r"[^\W\d_]+")

SMALL_WORDS = {
    "English": "the of and to for with was from by said has have are were been which this it their they had will not "
    "but who would that is he she be at as his her its than after about when more there we you into out over could "
    "should says what a an in on",
    "Spanish": "el los las del que en una por para con según sus más fue como pero y dijo está",
    "French": "le les des du que et en une dans pour par sur avec est sont qui aux au ce cette ont été plus selon",
    "German": "der die das dass und ist den dem ein eine einen mit von für nicht sich auf auch wurde nach im zum zu",
    "Italian": "il gli della dei delle che di una con è sono nel nella alla del dal anche ha più dopo",
    "Portuguese": "os uma não que em para do da dos das por mais foi ao pelo pela são à também segundo",
    "Dutch": "het een van en dat zijn voor met niet op door werd aan maar ook naar bij zich heeft uit",
    "Swedish": "och att det som en på är av för med den till inte har ett från om har efter också",
    "Norwegian or Danish": "og det som en på er av til ikke har et fra med der også blev ble etter efter",
    "Polish": "się na że jest do nie przez oraz jako jego po od dla który która były został w z",
    "Czech": "se na že je do při podle jako jeho po od pro který která byl v z ale také",
    "Romanian": "și în că din pe care cu nu este pentru la mai sunt fost după prin de a",
    "Turkish": "ve bir bu için ile olarak olan daha çok gibi sonra ise değil",
    "Indonesian or Malay": "yang dan di ini itu dengan untuk dari pada tidak dalam akan telah oleh juga kepada",
    "Swahili": "na ya wa kwa ni katika la za kuwa hiyo huo watu baada alisema",
    "Hungarian": "az és hogy egy nem van meg is volt ezt csak még szerint után ami",
    "Finnish": "ja on ei että se hän oli mutta myös kun ovat joka mukaan sekä",
    "Vietnamese": "và của là các có trong được cho với một những không người này đã",
}
ENGLISH = frozenset(SMALL_WORDS.pop("English").split())
OTHERS = {name: frozenset(words.split()) - ENGLISH for name, words in SMALL_WORDS.items()}


def other_language(text: str) -> str | None:
    """What the text is written in if that is surely not English ("Spanish", "Arabic script"); else None."""
    sample = text[:SAMPLE]
    return _other_script(sample) or _other_words([w.lower() for w in WORD.findall(sample)])


def _other_script(sample: str) -> str | None:
    """The script of most letters, if that is not Latin."""
    letters = [c for c in sample if c.isalpha()]
    foreign = [c for c in letters if c > "\u024f" and not unicodedata.name(c, "").startswith("LATIN")]
    if len(foreign) * 2 <= len(letters):
        return None
    script, _ = Counter(unicodedata.name(c, "an unknown").split()[0] for c in foreign).most_common(1)[0]
    return "Chinese characters" if script == "CJK" else f"{script.capitalize()} script"


def _other_words(words: list[str]) -> str | None:
    """The language whose small words outnumber the English ones; "another language" where there are none."""
    counts = Counter(words)
    english = sum(counts[w] for w in ENGLISH)
    name, small = max(OTHERS.items(), key=lambda pair: sum(counts[w] for w in pair[1]))
    found = [counts[w] for w in small if counts[w]]
    if len(found) >= 2 and sum(found) >= max(3, 2 * english + 1):
        return name
    if len(words) >= ENOUGH_WORDS and english < LEAST_SHARE * len(words):
        return "another language"
    return None
