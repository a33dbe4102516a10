"""Units: money, measures and shares of a hundred, by symbol or by word."""

from __future__ import annotations

from dateline.language.parse import Parse

from .numerals import touching

_DOLLARS = {
    "US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CAN": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD",
    "NT": "TWD", "Z": "ZWD", "FJ": "FJD", "J": "JMD", "TT": "TTD", "BZ": "BZD", "B": "BSD", "EC": "XCD",
}  # fmt: skip
_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₦": "NGN", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "฿": "THB", "₱": "PHP", "₴": "UAH", "₫": "VND", "₵": "GHS", "₡": "CRC", "₲": "PYG", "₸": "KZT", "₾": "GEL",
}  # fmt: skip
_LETTERS = {
    "Rs": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "Tk": "BDT",
    "R": "ZAR",
    "N": "NGN",
    "GH₵": "GHS",
    "Ksh": "KES",
    "KSh": "KES",
    "K": "PGK",
}
_CODES = frozenset(
    "USD EUR GBP JPY CNY RMB INR AUD CAD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS SAR AED QAR KWD BHD OMR IQD "
    "IRR PKR BDT LKR NPR AFN KZT UZS GEL AMD AZN THB VND IDR MYR SGD PHP KRW TWD HKD ZAR NGN KES GHS TZS UGX ETB EGP MAD DZD "
    "TND LYD SDG XOF XAF ZMW ZWD MWK MZN AOA BRL ARS CLP COP PEN MXN UYU PYG BOB VES CRC GTQ HNL NIO DOP JMD TTD CUP HTG FJD MVR PGK RWF BIF BWP NAD MUR LSL SLL GMD GNF LRD MGA MRU ERN SSP DJF KMF SCR BND KHR LAK MMK MNT KGS TJS TMT "
    "BYN MDL ALL MKD RSD BAM KPW BTN LBP SYP JOD YER".split()
)
# A currency whose name belongs to one country alone; the others need the country's adjective before them.
_MONEY = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF",
    "shekel": "ILS", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR", "taka": "BDT", "naira": "NGN",
    "rand": "ZAR", "cedi": "GHS", "birr": "ETB", "lev": "BGN", "tenge": "KZT", "lari": "GEL",
    "quetzal": "GTQ", "lempira": "HNL", "guarani": "PYG", "boliviano": "BOB", "kyat": "MMK", "riel": "KHR", "afghani": "AFN",
    "dram": "AMD", "manat": "AZN", "gourde": "HTG", "kwanza": "AOA", "metical": "MZN",
}  # fmt: skip
_SHARED = frozenset(
    "pound franc mark lira lire peso krona krone kroner kronor reai kwacha dirham lat dinar rial riyal shilling real won crown sol lei leu".split()
)
_OTHER_WORDS = frozenset("mark real won crown sol lei leu pound".split())
_OF_COUNTRY = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD", ("kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("zealand", "dollar"): "NZD",
    ("taiwan", "dollar"): "TWD", ("zimbabwean", "dollar"): "ZWD", ("zimbabwe", "dollar"): "ZWD", ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG",
    ("swiss", "franc"): "CHF", ("cfa", "franc"): "XOF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF",
    ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM", ("turkish", "lira"): "TRY", ("italian", "lira"): "ITL",
    ("italian", "lire"): "ITL", ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP", ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP", ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK", ("norwegian", "krone"): "NOK", ("norwegian", "kroner"): "NOK", ("danish", "krone"): "DKK",
    ("danish", "kroner"): "DKK", ("icelandic", "krona"): "ISK", ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD",
    ("jordanian", "dinar"): "JOD", ("libyan", "dinar"): "LYD", ("tunisian", "dinar"): "TND", ("algerian", "dinar"): "DZD",
    ("serbian", "dinar"): "RSD", ("iranian", "rial"): "IRR", ("omani", "rial"): "OMR", ("yemeni", "rial"): "YER",
    ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS", ("somali", "shilling"): "SOS", ("korean", "won"): "KRW", ("czech", "crown"): "CZK",
    ("brazilian", "real"): "BRL", ("peruvian", "sol"): "PEN", ("romanian", "lei"): "RON", ("pakistani", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR", ("nepalese", "rupee"): "NPR", ("indian", "rupee"): "INR", ("moroccan", "dirham"): "MAD",
    ("zambian", "kwacha"): "ZMW", ("malawian", "kwacha"): "MWK", ("uae", "dirham"): "AED", ("emirati", "dirham"): "AED",
}  # fmt: skip

_MEASURES = {
    "km": "km", "kms": "km", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "cm": "cm", "centimetre": "cm",
    "centimeter": "cm", "mm": "mm", "millimetre": "mm", "millimeter": "mm", "mile": "mile", "mi": "mile", "foot": "foot",
    "feet": "foot", "ft": "foot", "inch": "inch", "yard": "yard", "kg": "kg", "kgs": "kg", "kilo": "kg", "kilogram": "kg",
    "kilogramme": "kg", "gram": "g", "gramme": "g", "milligram": "mg", "tonne": "tonne", "ton": "ton", "lb": "lb",
    "lbs": "lb", "ounce": "ounce", "hectare": "hectare", "ha": "hectare", "acre": "acre", "litre": "litre", "ml": "ml", "millilitre": "ml", "milliliter": "ml", "liter": "litre",
    "gallon": "gallon", "barrel": "barrel", "bpd": "barrel/day", "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW",
    "kilowatt": "kW", "kw": "kW", "kwh": "kWh", "kmh": "km/h", "kph": "km/h", "mph": "mph", "knot": "knot", "degree": "degree",
    "gigabyte": "GB", "gb": "GB", "terabyte": "TB", "megabyte": "MB", "mb": "MB", "kiloton": "kiloton", "megaton": "megaton",
    "volt": "V", "hertz": "Hz", "megahertz": "MHz", "calorie": "calorie", "bushel": "bushel", "carat": "carat", "cent": "cent",
    "kobo": "kobo", "pence": "penny", "sq": "sq",
}  # fmt: skip
_TOUCHING = {"m": "m", "g": "g", "t": "tonne", "c": "°C", "f": "°F", "p": "penny", "l": "litre"}
_AREA = {"kilometre": "sq km", "kilometer": "sq km", "km": "sq km", "mile": "sq mile", "metre": "sq m", "meter": "sq m", "foot": "sq foot", "feet": "sq foot", "ft": "sq foot", "yard": "sq yard"}  # fmt: skip
_TIMES_OF_RATE = {"day": "day", "hour": "h", "second": "s"}
_MAY_BE_RATE = frozenset(("barrel", "km", "mile", "m"))
_PER = frozenset(("a", "an", "per", "each", "/"))
_NOT_PLURAL = frozenset(("lbs", "kms", "kgs", "gas"))


def money_before(parse: Parse, i: int) -> tuple[str, int] | None:
    """The currency written before word ``i`` and its first word: "$", "US$", "Rs.", "EUR"."""
    k = i - 1
    if k >= 1 and parse.word(k) == "." and parse.word(k - 1) == "Rs":
        k -= 1
    if k < 0 or i - k > 2:
        return None
    sign = parse.word(k)
    if sign.endswith(("$", "₵")):
        return _dollar(parse, k) if parse.start[i] - parse.end[k] <= 1 else None
    if sign in _DOLLARS and k and parse.word(k - 1) == "$" and touching(parse, k) and touching(parse, i):
        return _DOLLARS[sign], k - 1
    if sign in _SIGNS and parse.start[i] - parse.end[k] <= 1:
        return _SIGNS[sign], k
    if sign in _LETTERS and (touching(parse, i) or sign not in ("R", "N", "K")):
        return _LETTERS[sign], k
    if sign in _CODES and parse.start[i] - parse.end[k] <= 1:
        return ("CNY" if sign == "RMB" else sign), k
    return None


def _dollar(parse: Parse, k: int) -> tuple[str, int]:
    """ "$", "US$" or "NZ $": a sign alone is the United States'."""
    sign = parse.word(k)
    country = sign[:-1]
    if not country and k and parse.word(k - 1) in (*_DOLLARS, "U.S.", "GH"):
        country, k = parse.word(k - 1), k - 1
    if sign.endswith("₵"):
        return "GHS", k
    return _DOLLARS.get(country, "USD"), k


def unit_after(parse: Parse, k: int) -> tuple[str, int] | None:
    """The unit written from word ``k`` on and the word after it: "%", "per cent", "-kilometre", "Canadian dollars"."""
    if k >= len(parse):
        return None
    at = k
    if parse.word(k) in "-\u2010\u2011" and touching(parse, k) and touching(parse, k + 1):
        at = k + 1
    return _share(parse, at) or _currency(parse, at) or _measure(parse, at)


def _share(parse: Parse, k: int) -> tuple[str, int] | None:
    word, after = _low(parse, k), _low(parse, k + 1)
    if word in ("%", "percent") or (word == "pc" and touching(parse, k)):
        last = k + 1
    elif word == "per" and after == "cent":
        last = k + 2
    elif word == "percentage" and after in ("point", "points"):
        return "percentage point", k + 2
    else:
        return None
    if _low(parse, last) == "-" and touching(parse, last):
        last += 1 if _low(parse, last + 1) in ("point", "points") else 0
    return ("percentage point", last + 1) if _low(parse, last) in ("point", "points") else ("%", last)


def _currency(parse: Parse, k: int) -> tuple[str, int] | None:
    word, after = _low(parse, k), singular(_low(parse, k + 1))
    if (word, after) in _OF_COUNTRY:
        return _OF_COUNTRY[word, after], k + 2
    name = singular(_low(parse, k + 2))
    if (after, name) in _OF_COUNTRY and word in ("hong", "new", "south", "sri", "west"):
        return _OF_COUNTRY[after, name], k + 3
    noun = singular(word)
    if after == "sterling" and noun == "pound":
        return "GBP", k + 2
    if noun in _MONEY:
        return _MONEY[noun], k + 1
    if noun in _SHARED and (parse.upos[k] in ("NOUN", "PROPN") or noun not in _OTHER_WORDS):
        return noun, k + 1
    if k < len(parse) and parse.word(k) in _CODES:
        return parse.word(k), k + 1
    if word == "€" or word == "£":
        return _SIGNS[word], k + 1
    return None


def _measure(parse: Parse, k: int) -> tuple[str, int] | None:
    word = _low(parse, k)
    noun = singular(word)
    if word in ("°", "º"):
        return (
            ("°C", k + 2)
            if _low(parse, k + 1) == "c"
            else ("°F", k + 2)
            if _low(parse, k + 1) == "f"
            else ("degree", k + 1)
        )
    if word in ("celsius", "centigrade", "fahrenheit"):
        return ("°F" if word == "fahrenheit" else "°C"), k + 1
    if word in ("square", "sq") and singular(_low(parse, k + 1)) in _AREA:
        return _AREA[singular(_low(parse, k + 1))], k + 2
    if word == "nautical" and singular(_low(parse, k + 1)) == "mile":
        return "nautical mile", k + 2
    if word == "cubic" and singular(_low(parse, k + 1)) in _MEASURES:
        return "cubic " + _MEASURES[singular(_low(parse, k + 1))], k + 2
    ends = k + 1 >= len(parse) or not touching(parse, k + 1) or not parse.word(k + 1)[0].isalnum()
    if word in _TOUCHING and touching(parse, k) and ends:
        return _TOUCHING[word], k + 1
    unit = _MEASURES.get(noun)
    if unit is None or unit == "sq":
        return None
    if unit == "degree":
        return _degrees(parse, k)
    return _rate(parse, k + 1, unit)


def _degrees(parse: Parse, k: int) -> tuple[str, int]:
    scale = {"celsius": "°C", "centigrade": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}.get(_low(parse, k + 1))
    return (scale, k + 2) if scale else ("degree", k + 1)


def _rate(parse: Parse, k: int, unit: str) -> tuple[str, int]:
    """ "barrels a day", "km/h": the rates that are measures of their own."""
    if unit in _MAY_BE_RATE and _low(parse, k) in _PER:
        time = "h" if _low(parse, k + 1) in ("h", "hr") else _TIMES_OF_RATE.get(_low(parse, k + 1))
        if time and not (time == "s" and unit == "mile"):
            return ("mph" if (unit, time) == ("mile", "h") else f"{unit}/{time}"), k + 2
    return unit, k


def per_measure(parse: Parse, k: int) -> tuple[str, int] | None:
    """What a price is for: "a barrel", "per tonne"."""
    if _low(parse, k) in _PER and singular(_low(parse, k + 1)) in _MEASURES and singular(_low(parse, k + 1)) != "cent":
        return _MEASURES[singular(_low(parse, k + 1))], k + 2
    return None


def singular(word: str) -> str:
    """The singular of a unit's name."""
    return (
        word[:-1]
        if word.endswith("s") and len(word) > 3 and word not in _NOT_PLURAL and not word.endswith("ss")
        else word
    )


def _low(parse: Parse, k: int) -> str:
    return parse.low(k) if 0 <= k < len(parse) else ""
