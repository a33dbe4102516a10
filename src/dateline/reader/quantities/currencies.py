"""Currencies: money by sign, code or name, as ISO 4217 codes."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .look import low_at, singular, table, touching

_DOLLARS = table("""
    USD: US
    AUD: A AU Aus
    CAD: C CA CAN
    NZD: NZ
    HKD: HK
    SGD: S
    TWD: NT
    ZWD: Z
    FJD: FJ
    JMD: J
    TTD: TT
    BZD: BZ
    BSD: B
    XCD: EC
    BRL: R
    MXN: MX Mex
    ARS: AR
    COP: COL
    CLP: CLP
""")
_SIGNS = table("""
    GBP: £
    EUR: €
    JPY: ¥ ￥
    INR: ₹
    NGN: ₦
    KRW: ₩
    RUB: ₽
    TRY: ₺
    ILS: ₪
    THB: ฿
    PHP: ₱
    UAH: ₴
    VND: ₫
    GHS: ₵
    CRC: ₡
    PYG: ₲
    KZT: ₸
    GEL: ₾
""")
_LETTERS = table("""
    INR: Rs
    MYR: RM
    IDR: Rp
    JPY: Y JP¥
    CNY: CN¥ RMB¥
    krone: kr
    BTC: ₿
    BDT: Tk
    ZAR: R
    NGN: N
    KES: Ksh KSh
    PGK: K
""")
_ONLY_TOUCHING = frozenset(("R", "N", "K", "Y", "kr"))
_CODES = words("""
    AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BTN BWP BYN CAD CHF CLP CNY COP CRC CUP CZK DJF
    DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
    KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN
    NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SCR SDG SEK SGD SLL SSP SYP THB TJS TMT
    TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF YER ZAR ZMW ZWD
""")
_COINS = frozenset(("BTC", "ETH", "USDT", "BSD", "BBD", "GYD", "CDF", "SOS", "FRF", "BEF", "DEM", "ITL"))
"""Of coins that are code alone, of small countries, and of currencies that the euro took over."""
_WORDS_TOO = frozenset(("ALL", "BAM", "COP", "CUP", "GEL", "LAK", "MAD", "PEN", "RON", "TOP", "TRY"))
"""Codes that are words as well, as in "ALL 50 STATES" or "COP 26"."""
# A currency whose name belongs to one country alone; the others need the country's adjective before them.
_NAMES = table("""
    USD: dollar buck
    EUR: euro
    GBP: sterling
    JPY: yen
    CNY: yuan renminbi
    INR: rupee
    RUB: rouble ruble
    UAH: hryvnia
    PLN: zloty
    HUF: forint
    ILS: shekel
    THB: baht
    VND: dong
    IDR: rupiah
    MYR: ringgit
    BDT: taka
    NGN: naira
    ZAR: rand
    GHS: cedi
    ETB: birr
    BGN: lev
    KZT: tenge
    GEL: lari
    GTQ: quetzal
    HNL: lempira
    PYG: guarani
    BOB: boliviano
    MMK: kyat
    KHR: riel
    AFN: afghani
    AMD: dram
    AZN: manat
    HTG: gourde
    AOA: kwanza
    MZN: metical
    BTC: bitcoin
    ETH: ether ethereum
    USDT: tether
""")
_SHARED = words("""
    crown dinar dirham franc kr krona krone kroner kronor kwacha lat lei leu lira lire mark peso pound reai real rial
    riyal shilling sol won
""")
_OTHER_WORDS = words("crown lei leu mark pound real sol won")
_OF_COUNTRY = table("""
    USD: us_dollar u.s._dollar american_dollar
    CAD: canadian_dollar
    AUD: australian_dollar
    HKD: kong_dollar
    SGD: singapore_dollar
    NZD: zealand_dollar
    TWD: taiwan_dollar
    ZWD: zimbabwean_dollar zimbabwe_dollar
    GBP: british_pound
    EGP: egyptian_pound
    LBP: lebanese_pound
    SYP: syrian_pound
    SDG: sudanese_pound
    CHF: swiss_franc
    XOF: cfa_franc
    FRF: french_franc
    BEF: belgian_franc
    DEM: german_mark deutsche_mark
    TRY: turkish_lira
    ITL: italian_lira italian_lire
    MXN: mexican_peso
    ARS: argentine_peso
    CLP: chilean_peso
    COP: colombian_peso
    PHP: philippine_peso
    CUP: cuban_peso
    SEK: swedish_krona swedish_kronor
    NOK: norwegian_krone norwegian_kroner
    DKK: danish_krone danish_kroner
    ISK: icelandic_krona
    IQD: iraqi_dinar
    KWD: kuwaiti_dinar
    JOD: jordanian_dinar
    LYD: libyan_dinar
    TND: tunisian_dinar
    DZD: algerian_dinar
    RSD: serbian_dinar
    IRR: iranian_rial
    OMR: omani_rial
    YER: yemeni_rial
    SAR: saudi_riyal
    QAR: qatari_riyal
    KES: kenyan_shilling
    UGX: ugandan_shilling
    TZS: tanzanian_shilling
    SOS: somali_shilling
    KRW: korean_won
    CZK: czech_crown
    BRL: brazilian_real
    PEN: peruvian_sol
    RON: romanian_lei
    PKR: pakistani_rupee
    LKR: lankan_rupee
    NPR: nepalese_rupee
    INR: indian_rupee
    MAD: moroccan_dirham
    ZMW: zambian_kwacha
    MWK: malawian_kwacha
    AED: uae_dirham emirati_dirham
    JMD: jamaican_dollar
    FJD: fijian_dollar
    BSD: bahamian_dollar
    BBD: barbadian_dollar
    LRD: liberian_dollar
    NAD: namibian_dollar
    GYD: guyanese_dollar
    BHD: bahraini_dinar
    NGN: nigerian_naira
    SSP: sudan_pound
    UYU: uruguayan_peso
    DOP: dominican_peso
    RWF: rwandan_franc
    CDF: congolese_franc
    MUR: mauritian_rupee
    AUD: aussie_dollar
""")
_DEMONYMS = ("an", "ese", "ish", "ch", "ss", "i", "ai", "ean")
"""How adjectives of countries end."""
_FIRST_OF_TWO = frozenset(("hong", "new", "south", "sri", "west"))
"""The first word of countries whose last word stands in the table: "Hong Kong dollars"."""


def is_money(unit: str) -> bool:
    """Whether the unit is a currency or a part of one."""
    return (
        unit in ("cent", "penny", "kobo", "kr")
        or unit in _SHARED
        or (len(unit) in (3, 4) and unit.isupper() and unit in _CODES | _COINS)
    )


def money_before(parse: Parse, i: int) -> tuple[str, int] | None:
    """The currency written before word ``i`` and its first word: "$", "US$", "Rs.", "EUR"."""
    k = i - 1
    if k >= 1 and parse.word(k) == "." and parse.word(k - 1) == "Rs":
        k -= 1
    if k < 0 or i - k > 2:
        return None
    sign = parse.word(k)
    if sign == "=" and parse.word(k - 1) == "Y" and k and touching(parse, k) and touching(parse, i):
        return "JPY", k - 1  # the yen sign of wires that have none
    if sign.endswith(("$", "₵")):
        return _dollar(parse, k) if parse.start[i] - parse.end[k] <= 1 else None
    if sign in _DOLLARS and k and parse.word(k - 1) == "$" and touching(parse, k) and touching(parse, i):
        return _DOLLARS[sign], k - 1
    if sign in _SIGNS and parse.start[i] - parse.end[k] <= 1:
        return _SIGNS[sign], k
    if sign in _LETTERS and (touching(parse, i) or sign not in _ONLY_TOUCHING):
        return _LETTERS[sign], k
    if sign in _CODES - _WORDS_TOO and parse.start[i] - parse.end[k] <= 1:
        return ("CNY" if sign == "RMB" else sign), k
    return None


def _dollar(parse: Parse, k: int) -> tuple[str, int]:
    """ "$", "US$" or "NZ $": a sign alone is the United States'."""
    sign = parse.word(k)
    country = sign[:-1]
    letters = parse.word(k - 1) if k else ""
    if not country and letters in (*_DOLLARS, "U.S.", "GH") and (len(letters) > 1 or touching(parse, k)):
        country, k = letters, k - 1  # "A $50,000 bail" begins with the article
    if sign.endswith("₵"):
        return "GHS", k
    return _DOLLARS.get(country, "USD"), k


def money_after(parse: Parse, k: int) -> tuple[str, int] | None:
    """The currency named from word ``k`` on and the word after it: "dollars", "Canadian dollars", "EUR"."""
    word, after = low_at(parse, k), singular(low_at(parse, k + 1))
    if f"{word}_{after}" in _OF_COUNTRY:
        return _OF_COUNTRY[f"{word}_{after}"], k + 2
    full = f"{after}_{singular(low_at(parse, k + 2))}"
    if full in _OF_COUNTRY and word in _FIRST_OF_TWO:
        return _OF_COUNTRY[full], k + 3
    noun = singular(word)
    if after in _NAMES and parse.word(k)[0].isupper() and word.endswith(_DEMONYMS):
        return ("dollar" if after == "dollar" else _NAMES[after]), k + 2  # "Chinese yuan"; whose dollars is not known
    if after == "sterling" and noun == "pound":
        return "GBP", k + 2
    if noun in _NAMES:
        return _NAMES[noun], k + 1
    if noun in _SHARED and (parse.upos[k] in ("NOUN", "PROPN") or noun not in _OTHER_WORDS):
        return ("krone" if noun == "kr" else noun), k + 1
    if k < len(parse) and parse.word(k) in _CODES:
        return parse.word(k), k + 1
    return (_SIGNS[word], k + 1) if word in ("€", "£", "₽", "₴", "₺", "¥") else None
