"""Measures: the names and the symbols of units, as the one symbol or singular noun that a reading writes."""

from __future__ import annotations

from .look import table

_PREFIXES = {
    "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P",
}  # fmt: skip
_BASES = {
    "metre": "m", "meter": "m", "gram": "g", "gramme": "g", "litre": "l", "liter": "l", "watt": "W", "volt": "V",
    "hertz": "Hz", "byte": "B", "joule": "J", "pascal": "Pa", "sievert": "Sv", "becquerel": "Bq",
}  # fmt: skip
_BIG = {"kilo": "kiloton", "mega": "megaton", "giga": "gigaton"}
"""A thousand tons and more have no symbol that readers know."""


def _prefixed() -> dict[str, str]:
    """ "kilowatt": "kW", "megabyte": "MB" ... for every prefix and base."""
    names = {prefix + base: sign + symbol for prefix, sign in _PREFIXES.items() for base, symbol in _BASES.items()}
    rates = {
        f"{prefix}bit": f"{sign}bit" for prefix, sign in _PREFIXES.items() if prefix in ("kilo", "mega", "giga", "tera")
    }
    tons = {prefix + ton: unit + ton[3:] for prefix, unit in _BIG.items() for ton in ("ton", "tonne")}
    return {**names, **rates, **tons}


NAMES = {
    **_prefixed(),
    **table("""
    m: metre meter
    mile: mile
    foot: foot feet
    inch: inch
    yard: yard
    light-year: lightyear
    fathom: fathom
    furlong: furlong
    micron: micron
    g: gram gramme
    kg: kilo
    tonne: tonne
    ton: ton
    ounce: ounce
    hectare: hectare
    acre: acre
    litre: litre liter
    gallon: gallon
    pint: pint
    quart: quart
    barrel: barrel
    bushel: bushel
    W: watt
    kWh: kilowatthour
    MWh: megawatthour
    GWh: gigawatthour
    horsepower: horsepower
    V: volt
    amp: amp ampere
    Hz: hertz
    byte: byte
    joule: joule
    calorie: calorie
    kilocalorie: kilocalorie
    kiloton: kiloton
    megaton: megaton
    knot: knot
    degree: degree
    decibel: decibel
    magnitude: magnitude
    carat: carat karat
    millibar: millibar
    megapixel: megapixel
    cent: cent
    kobo: kobo
    penny: pence
    """),
}
"""By spelled name in the singular; ``SYMBOLS`` below are read as they are."""

SYMBOLS = table("""
    km: km kms
    cm: cm cms
    mm: mm
    µm: μm µm
    foot: ft ′
    inch: ″
    kg: kg kgs
    mg: mg
    µg: μg µg mcg
    lb: lb lbs
    ounce: oz
    hectare: ha
    ml: ml
    barrel/day: bpd b/d
    BOE: boe
    BTU: btu
    mmBTU: mmbtu
    TEU: teu
    deadweight_ton: dwt
    kW: kw
    MW: mw
    GW: gw
    TW: tw
    kWh: kwh
    MWh: mwh
    GWh: gwh
    TWh: twh
    horsepower: hp bhp
    kHz: khz
    MHz: mhz
    GHz: ghz
    Hz: hz
    GB: gb gbs
    MB: mb
    kB: kb
    kbit/s: kbps kbit/s
    Mbit/s: mbps mbit/s
    Gbit/s: gbps gbit/s
    km/h: kmh kph km/h kmph km/hr
    m/s: m/s
    mph: mph m.p.h. m.p.h
    mpg: mpg
    rpm: rpm
    dB: db
    psi: psi
    ksi: ksi
    kPa: kpa
    hPa: hpa
    MPa: mpa
    millibar: mbar
    bcm: bcm
    ppm: ppm
    ppb: ppb
    mSv: msv
    basis_point: bps
    °C: degc ℃
    °F: degf ℉
""")
"""Symbols in lower case: "KM", "Km" and "km" are one in print."""

TOUCHING = {
    "m": "m", "g": "g", "t": "tonne", "c": "cent", "C": "°C", "F": "°F", "p": "penny", "l": "litre", "L": "litre",
    "MP": "megapixel", "TB": "TB", "mi": "mile",
}  # fmt: skip
"""Read only where they touch the figure and in this case: "312p", "30m"; elsewhere they are words or initials."""
DEGREES = {"celsius": "°C", "centigrade": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}
AREAS = table("""
    km: kilometre kilometer km
    mile: mile mi
    m: metre meter m
    cm: centimetre centimeter cm
    foot: foot feet ft
    inch: inch in
    yard: yard yd
""")
"""What can be square."""

SYMBOLS |= {f"{sign}{power}": f"{kind} {unit}" for power, kind in (("²", "sq"), ("³", "cubic"))
            for sign, unit in AREAS.items() if len(sign) < 3}  # fmt: skip
SYMBOLS |= {"km2": "sq km", "m2": "sq m", "sqft": "sq foot", "sqm": "sq m", "sqkm": "sq km"}
TIMES = table("""
    s: second sec s
    min: minute min
    h: hour hr h
    day: day d
    night: night
    week: week
    fortnight: fortnight
    month: month
    quarter: quarter
    year: year yr annum
    season: season
    decade: decade
    century: century
""")
"""What a rate is counted by."""
