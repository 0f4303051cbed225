"""All reference parties from the tables, each once, with every name they are written by."""

from __future__ import annotations

from pathlib import Path

from names.cities import cities_of
from names.places import BODY, COUNTRY, Place, listed, rows
from names.regions import regions_of


def gather(tables: Path) -> list[Place]:
    countries = _countries(tables)
    regions, by_admin = regions_of(tables)
    _contextual(tables, countries + regions)
    return (
        countries
        + regions
        + _bodies(tables)
        + _offices(tables)
        + _blockers(tables)
        + cities_of(tables, regions, by_admin)
    )


def _countries(tables: Path) -> list[Place]:
    found: dict[str, Place] = {}
    for code, name, en, en_adj, ru, ru_more, ru_adj in rows(tables / "countries.tsv"):
        found[code] = Place(
            "country",
            code,
            name,
            ru,
            code,
            weight=COUNTRY,
            english_names=[n.removeprefix("The ") for n in (name, *listed(en))],
            russian_names=[ru, *listed(ru_more)],
            english_adjectives=listed(en_adj),
            russian_adjectives=listed(ru_adj),
        )
    for code, name, official, ru, *_ in rows(tables / "world_countries.tsv"):
        held = found.get(code)
        if held is None:
            ru = " ".join("~" + w for w in ru.split())
            found[code] = Place(
                "country", code, name, ru, code, weight=COUNTRY - 30, english_names=[name], russian_names=[ru]
            )
        elif official and official not in held.english_names:
            held.english_names.append(official.removeprefix("the "))
    found["GE"].weight = 62  # the American state is as likely where America is spoken of
    return list(found.values())


def _bodies(tables: Path) -> list[Place]:
    return [
        Place(
            kind,
            "",
            name,
            ru,
            country,
            weight=BODY,
            english_names=[name, *listed(en)],
            russian_names=[n for n in (ru, *listed(ru_more)) if n],
            russian_adjectives=listed(adj),
        )
        for kind, name, country, en, ru, ru_more, adj in rows(tables / "bodies.tsv")
    ]


def _contextual(tables: Path, places: list[Place]) -> None:
    """Abbreviations that only the text around them explains: `?РК` among the names."""
    by_id = {p.id: p for p in places}
    for abbreviation, codes in rows(tables / "countries_context.tsv"):
        for code in listed(codes):
            names = by_id[code].english_names if abbreviation.isascii() else by_id[code].russian_names
            names.append("?" + abbreviation)


def _blockers(tables: Path) -> list[Place]:
    """Words that hold a place's name and are no party: one `none` for each script."""
    names = [row[0] for row in rows(tables / "blockers.txt")]
    latin = [n for n in names if n.isascii()]
    return [Place("none", "", "-", english_names=latin, russian_names=[n for n in names if not n.isascii()])]


def _offices(tables: Path) -> list[Place]:
    """Kinds of body that need someone whose they are: `name` has a place for it, `type` says of what level."""
    return [
        Place("office", "", name, type=level, weight=BODY, english_names=listed(en), russian_names=listed(ru))
        for name, level, en, ru in rows(tables / "offices.tsv")
    ]
